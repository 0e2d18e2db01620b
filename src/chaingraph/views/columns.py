"""Which keys of a finding a table shows, in which order; the same on a terminal, on a page and in a sheet.

JSON always has every key. What is left out here is what a table cannot show well: identifiers, members with their
reasons, quotes (which fold out on a page and come with ``--evidence`` elsewhere).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.views.cells import rows_under

Row = Mapping[str, object]
_GAPS = (
    "chain",
    "stage",
    "segment",
    "status",
    "local",
    "outside",
    "unknown",
    "idle",
    "channels",
    "demand",
    "demand_basis",
)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "facts": ("doc", "subject", "predicate", "object", "modality", "confidence", "quote", "id"),
    "mentions": ("doc", "start", "end", "text", "type", "entity"),
    "gaps": _GAPS,
    "told_gaps": (
        "chain",
        "stage",
        "segment",
        "told",
        "modality",
        "year",
        "region",
        "demand",
        "graph_status",
        "local",
        "note",
    ),
    "every_gap": (
        *_GAPS,
        "region",
        "told",
        "modality",
        "year",
        "graph_status",
        "note",
    ),
    "chain_totals": ("chain", "stage", "region", "radius", "segments", "filled", "filled_share"),
    "promised_chains": ("doc", "caption", "promised", "shown", "missing"),
    "localisation": (
        "enterprise",
        "sector",
        "suppliers",
        "local",
        "share",
        "purchases",
        "purchases_local",
        "purchases_share",
        "radius",
        "basis",
        "idle",
    ),
    "localisation_totals": (
        "sector",
        "enterprises",
        "suppliers",
        "local",
        "unknown",
        "share",
        "range",
        "interval",
        "radius",
        "basis",
    ),
    "enterprises": ("number", "enterprise", "tier", "sector", "region", "parks", "state"),
    "projects": (
        "number",
        "project",
        "owner",
        "agency",
        "nature",
        "sector",
        "place",
        "total",
        "total_told",
        "before",
        "plan",
        "after",
        "signed",
        "start",
        "end",
        "land_mu",
        "project_state",
        "remark",
    ),
    "land": ("enterprise", "current_mu", "idle_mu", "floor_m2", "need_mu", "output_per_mu"),
    "targets": (
        "indicator",
        "unit",
        "scope",
        "base",
        "base_year",
        "target",
        "target_year",
        "stated_growth",
        "implied_growth",
        "points_a_year",
    ),
    "claims": ("claim", "claimed", "computed", "difference", "names", "idle"),
    "neighbours": ("chain", "segment", "enterprise", "region", "product", "distance", "why"),
    "candidates": ("enterprise", "region", "segments", "score", "reasons"),
    "dependence": (
        "enterprise",
        "harm",
        "output_share",
        "year",
        "output",
        "segments",
        "cut_off_buyers",
        "cut_off_suppliers",
    ),
    "concentration": ("year", "enterprises", "known", "largest", "hhi"),
    "overlaps": ("kind", "what", "places", "planned", "near", "message"),
    "structure": ("enterprise", "level", "betweenness", "core", "chains", "answer"),
    "connectors": ("enterprise", "how", "between", "partners", "answer"),
    "what_if": ("basis", "name", "radius", "whole", "local", "share", "assumed", "local_then", "share_then"),
    "audit": ("kind", "about", "message", "sure", "slip"),
    "diff": ("change", "entry", "subject", "what", "old", "new"),
    "heads": ("role", "who", "date"),
    "profile": ("name", "type", "predicate", "object", "modality", "evidence"),
    "profile_facts": ("predicate", "object", "modality", "evidence"),
    "evaluation": (
        "part",
        "split",
        "doc",
        "type",
        "gold",
        "found",
        "correct",
        "precision",
        "recall",
        "f1",
        "overlap_f1",
    ),
    "related": ("predicate", "direction", "name", "type"),
}


_SALE: Row = {"status": "channel", "demand": (), "demand_basis": ""}
"""Where a chain sells nobody is missing, and nobody needs it."""
PLACES = ("local", "outside", "unknown")
"""Where a member of a segment can be."""
RENAMED: Mapping[str, Mapping[str, str]] = {
    "audit": {"subject": "about"},
    "chain_totals": {"share": "filled_share"},
    "dependence": {"share": "output_share"},
    "every_gap": {"computed": "graph_status"},
    "told_gaps": {"computed": "graph_status"},
    "diff": {"kind": "entry"},
}
"""Finding → keys that mean something else there than in the other findings, and what a table calls them."""


def columns(finding: str) -> tuple[str, ...]:
    """The keys a table of ``finding`` shows; empty (all of them) for a finding of another kind."""
    return COLUMNS.get(finding, ())


def as_shown(finding: str, rows: Sequence[Row]) -> Sequence[Row]:
    """Rows as tables show them: a segment where the chain sells is no gap, a total is called so, a key by its name here.

    Of gaps that stand in one table a segment that is drawn and told of has one row.
    """
    rows = _told_beside(rows) if finding == "every_gap" else rows
    names = RENAMED.get(finding, {})
    if names:
        rows = [{**row, **{shown: row.get(key) for key, shown in names.items()}} for row in rows]
    if finding in ("gaps", "every_gap"):
        return [{**row, **_SALE} if is_channel(row) else row for row in rows]
    if finding == "targets":
        return [{**row, "implied_growth": None} if in_points(row) else row for row in rows]
    if finding == "chain_totals":
        return [{**row, "stage": row["stage"] or "total"} for row in rows]
    return rows


def _told_beside(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows of gaps, what documents tell of a drawn segment beside it; its status stays what the graph shows.

    Only of the same place and radius: what another place lacks is no word about this one.
    """
    drawn = {_spot(row): row for row in drawn_gaps(rows)}
    told = {_spot(row): row for row in told_gaps(rows) if _spot(row) in drawn}
    kept = (row for row in rows if not (row.get("told") and _spot(row) in drawn))
    return [_with_told(row, told.get(_spot(row))) for row in kept]


def _spot(row: Row) -> tuple[object, ...]:
    return tuple(row.get(key) for key in ("id", "region", "radius"))


def _with_told(drawn: Row, told: Row | None) -> Row:
    if told is None:
        return drawn
    said = {key: told.get(key) for key in ("told", "modality", "year", "note")}
    quotes = (item for row in (drawn, told) for item in rows_under(row, "evidence"))
    evidence = list({tuple(item.items()): item for item in quotes}.values())
    return {**drawn, **said, "computed": drawn.get("status"), "evidence": evidence}


def in_points(row: Row) -> bool:
    """Whether a target is told best in percentage points a year: a share whose growth no document states."""
    return row.get("points_a_year") is not None and row.get("stated_growth") is None


def drawn_gaps(rows: Sequence[Row]) -> Sequence[Row]:
    """Of the rows of ``gaps`` the segments of drawn chains, whose status the graph works out."""
    return [row for row in rows if not row.get("told")]


def told_gaps(rows: Sequence[Row]) -> Sequence[Row]:
    """Of the rows of ``gaps`` those that a document tells in words."""
    return [row for row in rows if row.get("told")]


def is_channel(row: Row) -> bool:
    """Whether a segment is where the chain sells, which lacks no supplier (:attr:`chaingraph.analysis.Gap.is_sale`).

    It names kinds of business (电商) and no enterprise, or is downstream and names shops beside them.
    """
    return bool(row.get("channels")) and (row.get("stage") == "下游" or not any(row.get(place) for place in PLACES))


def count_tiers(rows: Sequence[Mapping[str, object]]) -> dict[str, int]:
    """How many enterprises each tier has; one that stands in two rosters counts once.

    Args:
        rows: Rows with ``enterprise`` and ``tier``; several tiers are parted by ``、``.
    """
    pairs = {(str(row["enterprise"]), tier): None for row in rows for tier in str(row.get("tier") or "").split("、")}
    return dict(Counter(tier for _, tier in pairs if tier))


def summed_projects(told: Sequence[Row]) -> list[Row]:
    """The projects whose money is summed up: none of another place, none that has ended."""
    states = read_lexicon("project_states", ("state", "counts", "builds", "said"))
    ended = {row["state"] for row in states if row["counts"] == "no"}
    return [row for row in told if row.get("where") != "outside" and row.get("project_state") not in ended]
