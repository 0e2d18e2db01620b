"""All findings of a graph at once, for the artefact of a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from chaingraph.analysis.auditing import find_audit
from chaingraph.analysis.candidates import candidates_of
from chaingraph.analysis.chain_totals import total_gaps
from chaingraph.analysis.claims import find_claims
from chaingraph.analysis.enterprises import find_enterprises
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.invitations import invitations_of
from chaingraph.analysis.land import find_land
from chaingraph.analysis.loading import Select, project
from chaingraph.analysis.localisation import find_localisation
from chaingraph.analysis.localisation_totals import total_localisation
from chaingraph.analysis.neighbours import neighbours_of
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import find_projects
from chaingraph.analysis.promises import promised_chains
from chaingraph.analysis.rows import Json, to_json
from chaingraph.analysis.targets import find_targets
from chaingraph.analysis.told_gaps import find_told_gaps
from chaingraph.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def find_all(graph: Select | Projection) -> dict[str, list[dict[str, Json]]]:
    """Every finding that needs no argument, as rows of the contract.

    Dependence is left out: it takes networkx, whose import costs as much as all of these.

    Args:
        graph: The graph, or what was read of it already.

    Returns:
        Name of the command → its rows. Gaps are empty when the documents do not say where they are from.
    """
    projection = graph if isinstance(graph, Projection) else project(graph)
    return {name: [to_json(row) for row in rows] for name, rows in _all(projection).items()}


def _all(projection: Projection) -> Mapping[str, Iterable[DataclassInstance]]:
    drawn, localisation = _gaps(projection), find_localisation(projection)
    gaps = (*drawn, *find_told_gaps(projection))
    neighbours = neighbours_of(projection, gaps)
    return {
        "gaps": gaps,
        "chain_totals": total_gaps(drawn),
        "promised_chains": promised_chains(projection),
        "localisation": localisation,
        "localisation_totals": total_localisation(localisation),
        "enterprises": find_enterprises(projection),
        "projects": find_projects(projection),
        "land": find_land(projection),
        "targets": find_targets(projection),
        "claims": find_claims(projection),
        "neighbours": neighbours,
        "candidates": candidates_of(projection, gaps, neighbours, invitations_of(projection)),
        "audit": find_audit(projection),
    }


def _gaps(projection: Projection) -> tuple[Gap, ...]:
    try:
        return find_gaps(projection)
    except UsageError:
        return ()
