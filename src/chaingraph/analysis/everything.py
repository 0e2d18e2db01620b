"""All findings of a graph at once, for the artefact of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from chaingraph.analysis.candidates import find_candidates
from chaingraph.analysis.chain_totals import total_gaps
from chaingraph.analysis.enterprises import find_enterprises
from chaingraph.analysis.gaps import find_gaps
from chaingraph.analysis.land import find_land
from chaingraph.analysis.loading import Select, project
from chaingraph.analysis.localisation import find_localisation
from chaingraph.analysis.localisation_totals import total_localisation
from chaingraph.analysis.neighbours import find_neighbours
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import find_projects
from chaingraph.analysis.promises import promised_chains
from chaingraph.analysis.rows import Json, to_json
from chaingraph.analysis.targets import find_targets
from chaingraph.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FINDINGS: dict[str, Callable[[Projection], Iterable[DataclassInstance]]] = {
    "gaps": find_gaps,
    "chain_totals": lambda projection: total_gaps(find_gaps(projection)),
    "promised_chains": promised_chains,
    "localisation": find_localisation,
    "localisation_totals": lambda projection: total_localisation(find_localisation(projection)),
    "enterprises": find_enterprises,
    "projects": find_projects,
    "land": find_land,
    "targets": find_targets,
    "neighbours": find_neighbours,
    "candidates": find_candidates,
}
"""Dependence is left out: it takes networkx, whose import costs as much as all of these."""


def find_all(select: Select) -> dict[str, list[dict[str, Json]]]:
    """Every finding that needs no argument, as rows of the contract.

    Args:
        select: The graph.

    Returns:
        Name of the command → its rows. A finding the documents cannot answer (gaps, when they name no region) is empty.
    """
    projection = project(select)
    return {name: [to_json(row) for row in _rows(find, projection)] for name, find in FINDINGS.items()}


def _rows(
    find: Callable[[Projection], Iterable[DataclassInstance]], projection: Projection
) -> Iterable[DataclassInstance]:
    try:
        return find(projection)
    except UsageError:
        return ()
