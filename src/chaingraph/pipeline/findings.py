"""The findings of a report: all of the graph's, or those that concern one chain and one region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.errors import UsageError

if TYPE_CHECKING:
    from chaingraph.analysis import Gap, Projection

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report is about.

    Attributes:
        chain: Name of a chain or a part of it; all when empty.
        region: Where "local" is; the documents' own when empty.
        radius: How far around it counts as local.
    """

    chain: str = ""
    region: str = ""
    radius: str = "区县"


def find_for_report(projection: Projection, wanted: Wanted) -> dict[str, list[Row]]:
    """Name of the finding → rows of the contract, besides them ``chains``, ``roles`` and ``parks``.

    With a chain, lists hold what has to do with it: its members and leaders, their projects, suppliers, land and parks;
    targets of whole regions stay, as no chain is outside of them.

    Args:
        projection: The graph.
        wanted: Chain, region and radius.

    Raises:
        UsageError: Chain, region or radius are unknown.
    """
    from chaingraph.analysis import (
        find_audit,
        find_land,
        find_localisation,
        find_projects,
        find_targets,
        find_told_gaps,
        promised_chains,
        to_json,
    )
    from chaingraph.analysis.candidates import candidates_of
    from chaingraph.analysis.chain_briefs import find_chain_briefs
    from chaingraph.analysis.dependence import find_dependence
    from chaingraph.analysis.invitations import invitations_of
    from chaingraph.analysis.neighbours import neighbours_of
    from chaingraph.analysis.parks import find_parks
    from chaingraph.analysis.roles import find_roles

    drawn = _gaps(projection, wanted)
    gaps = (*drawn, *find_told_gaps(projection, wanted.chain, wanted.region, wanted.radius))
    nearby = neighbours_of(projection, gaps)
    asked = invitations_of(projection, wanted.chain, wanted.region, wanted.radius)
    place = (wanted.region, wanted.radius)
    found: dict[str, Sequence[object]] = {
        "gaps": gaps,
        "chains": find_chain_briefs(projection, wanted.chain, *place),
        "roles": find_roles(projection, drawn, *place),
        "neighbours": nearby,
        "candidates": candidates_of(projection, gaps, nearby, asked),
        "localisation": find_localisation(projection, wanted.region),
        "projects": find_projects(projection),
        "land": find_land(projection),
        "parks": find_parks(projection, *place),
        "targets": find_targets(projection, prose=True),
        "dependence": find_dependence(projection, *place),
        "promised_chains": promised_chains(projection),
        "audit": find_audit(projection),
    }
    rows: dict[str, list[Row]] = {name: [to_json(row) for row in part] for name, part in found.items()}  # type: ignore[arg-type]
    return _of_region(projection, _of_chain(rows) if wanted.chain else rows, wanted)


def _gaps(projection: Projection, wanted: Wanted) -> Sequence[Gap]:
    """Segments; none where nobody says where here is and nobody asked for a place or a chain."""
    from chaingraph.analysis import find_gaps

    try:
        return find_gaps(projection, wanted.chain, wanted.region, wanted.radius)
    except UsageError:
        if wanted.chain or wanted.region:
            raise
        return ()


def _of_chain(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Only what has to do with the chains of the gaps."""
    names, documents = _concerned(rows["gaps"])
    return {
        **rows,
        "roles": [row for row in rows["roles"] if row["enterprise"] in names or _any(row, "leads", names)],
        "localisation": [row for row in rows["localisation"] if row["enterprise"] in names],
        "land": [row for row in rows["land"] if row["enterprise"] in names],
        "dependence": [row for row in rows["dependence"] if row["enterprise"] in names],
        "projects": [row for row in rows["projects"] if _any(row, "segments", names) or _owned(row, names)],
        "parks": [row for row in rows["parks"] if _any(row, "enterprises", names) or _any(row, "chains", names)],
        "promised_chains": [row for row in rows["promised_chains"] if row["doc"] in documents],
        "audit": [row for row in rows["audit"] if row["subject"] in names or _documents(row) & documents],
    }


def _concerned(gaps: Sequence[Row]) -> tuple[set[object], set[object]]:
    """Names of the chains, their segments, members and leaders; and the documents that draw them."""
    names: set[object] = set()
    documents: set[object] = set()
    for gap in gaps:
        names |= {gap["chain"], gap["segment"], *_list(gap, "demand")}
        names |= {name for place in ("local", "outside", "unknown") for name in _list(gap, place)}
        documents |= _documents(gap)
    return names, documents


def _of_region(projection: Projection, rows: dict[str, list[Row]], wanted: Wanted) -> dict[str, list[Row]]:
    """Without what the documents put elsewhere, where a region is asked for."""
    if not wanted.region:
        return rows
    from chaingraph.analysis.places import Places, check_radius

    places = Places(projection)
    area = places.area(wanted.region, check_radius(wanted.radius))

    def is_here(name: object) -> bool:
        known = projection.find_names(str(name))
        return not known or any(places.where(thing, area) != "outside" for thing in known)

    return {
        **rows,
        "parks": [row for row in rows["parks"] if row["where"] != "outside"],
        **{
            key: [row for row in rows[key] if is_here(row["enterprise"])]
            for key in ("localisation", "land", "dependence")
        },
        "projects": [row for row in rows["projects"] if is_here(row["project"]) and is_here(row["place"])],
        "targets": [row for row in rows["targets"] if is_here(row["subject"])],
        "audit": [row for row in rows["audit"] if is_here(row["subject"])],
    }


def _owned(row: Row, names: set[object]) -> bool:
    return bool({*str(row.get("owner") or "").split("、")} & names)


def _any(row: Row, key: str, names: set[object]) -> bool:
    return any(name in names for name in _list(row, key))


def _documents(row: Row) -> set[object]:
    return {quote["doc"] for quote in _list(row, "evidence") if isinstance(quote, Mapping)}


def _list(row: Row, key: str) -> Sequence[object]:
    value = row.get(key)
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
