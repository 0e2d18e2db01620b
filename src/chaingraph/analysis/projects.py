"""Projects: who builds what, for how much, from when to when, and which segment it serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from chaingraph.analysis.audit.rows import plain
from chaingraph.analysis.columns import Number, Thing, in_order, row_order
from chaingraph.analysis.places import Places, Where
from chaingraph.analysis.project_prose import told_dates, told_ground, told_numbers
from chaingraph.analysis.project_states import has_ended, state_of_project
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import joined, row_evidence, row_objects
from chaingraph.analysis.units import amount, measure_of
from chaingraph.records import Evidence

MONEY = "万元"
LAND = "亩"
LONG_ENOUGH = 3
"""Shortest segment name looked for in a project's text: shorter ones (塑料, 天线) are everyday words."""


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project as table rows and the prose tell it: the first that says a thing counts. Amounts in 万元.

    Attributes:
        owner: 项目业主; several joined by 、.
        total: The whole investment.
        before: Invested before the period of the plan.
        plan: Planned within the period.
        after: Planned after it.
        start: As written (``2021``, ``2020.08``, ``2024年5月``).
        segments: Segments it is linked to, or whose name (three characters or more) stands in its own name or content.
        place: Park or region it is built in.
        project_state: How far it is, as last told (:mod:`chaingraph.analysis.project_states`); one that has ended is not summed up.
        signed: When it was signed, as written.
        remark: What its row remarks, in its words.
        total_told: The whole investment as written, where it cannot be told in 万元 (``0.98亿美元``).
        land_mu: Ground it takes, in 亩, where the prose or the content of its row tells it.
        where: ``local``, ``outside`` or ``unknown``, seen from the place the documents speak of.
    """

    project: str
    number: int | str | None
    owner: str | None
    agency: str | None
    nature: str | None
    sector: str | None
    total: float | None
    before: float | None
    plan: float | None
    after: float | None
    start: str | None
    end: str | None
    segments: tuple[str, ...]
    place: str | None
    content: str | None
    land_mu: float | None
    where: Where
    project_state: str | None
    signed: str | None
    remark: str | None
    total_told: str | None
    evidence: tuple[Evidence, ...]


def find_projects(projection: Projection, sector: str = "") -> tuple[ProjectRow, ...]:
    """Projects, those of tables in their order, then those of the prose by name.

    A project that several tables list is one row: what its first row leaves open a later one tells, then its sentences
    (:mod:`chaingraph.analysis.project_prose`). A name in the prose of which nothing else is told (no owner, place,
    amount or date) is no row: there is nothing to follow up. It stays in the graph.

    Args:
        projection: The graph.
        sector: Only those whose sector contains this; empty for all.

    Complexity: O(claims · log claims + projects · segments).
    """
    placed = _Wheres(projection)
    joint = (_joined(rows) for rows in _told_rows(projection))
    rows = (replace(row, where=placed.where(row)) for row in joint)
    return tuple(row for row in rows if sector in (row.sector or ""))


def project_rows(projection: Projection) -> tuple[ProjectRow, ...]:
    """Every row of every table by itself, and what the prose tells of projects that stand in none: what can contradict itself.

    Complexity: as :func:`find_projects`.
    """
    return tuple(row for rows in _told_rows(projection, with_prose=False) for row in rows)


def _told_rows(projection: Projection, *, with_prose: bool = True) -> Iterator[list[ProjectRow]]:
    """The rows of each project, those of tables first; ``with_prose`` also what sentences tell of one that tables list."""
    segments = [segment for segment in projection.of_type("Segment") if len(segment.name) >= LONG_ENOUGH]
    in_tables, in_prose = _table_rows(projection)
    for thing, groups in in_tables:
        yield [_row(projection, thing, group, segments) for group in groups if group or with_prose]
    for thing in in_prose:
        row = _row(projection, thing, "", segments)
        if _is_told(row):
            yield [row]


def _joined(rows: Sequence[ProjectRow]) -> ProjectRow:
    """One row of several: each value from the first that has it."""
    first, *others = rows
    for other in others:
        missing = {name: getattr(other, name) for name in _FILLED if getattr(first, name) is None}
        segments = tuple(dict.fromkeys((*first.segments, *other.segments)))
        evidence = in_order((*first.evidence, *other.evidence))
        first = replace(first, **missing, segments=segments, evidence=evidence)
    return first


def _is_told(row: ProjectRow) -> bool:
    known = (row.owner, row.agency, row.nature, row.total, row.plan, row.start, row.end, row.place, row.land_mu)
    return any(value is not None for value in (*known, row.project_state, row.signed, row.total_told))


@dataclass(frozen=True, slots=True)
class ProjectTotal:
    """Projects of one sector (or all: ``None``). Amounts in 万元; missing ones are left out and counted.

    Attributes:
        unpriced: Projects without a total.
    """

    sector: str | None
    projects: int
    total: float
    unpriced: int
    evidence: tuple[Evidence, ...]


def total_projects(rows: Sequence[ProjectRow]) -> tuple[ProjectTotal, ...]:
    """Sums of investment, first of all projects here, then by sector in their order; none of another place's, none that ended. O(rows)."""
    here = [row for row in rows if row.where != "outside" and not has_ended(row.project_state)]
    groups: dict[str | None, list[ProjectRow]] = {None: here}
    for row in here:
        if row.sector:
            groups.setdefault(row.sector, []).append(row)
    return tuple(_total(sector, found) for sector, found in groups.items() if found)


def _total(sector: str | None, rows: Sequence[ProjectRow]) -> ProjectTotal:
    priced = [row.total for row in rows if row.total is not None]
    evidence = in_order(item for row in rows for item in row.evidence)
    return ProjectTotal(sector, len(rows), round(sum(priced), 4), len(rows) - len(priced), evidence)


def _table_rows(projection: Projection) -> tuple[list[tuple[Thing, list[str]]], list[Thing]]:
    """Projects of tables in row order with their rows, an empty one for the prose; and those that stand in no table."""
    rows: dict[tuple[str, str], Thing] = {}
    for group, claims in projection.groups.items():
        for claim in claims:
            thing = projection.things.get(claim.subject)
            if thing is not None and thing.type == "Project":
                rows[group, thing.id] = thing
    found: dict[str, list[str]] = {}
    for group, identifier in sorted(rows, key=lambda item: (row_order(item[0]), item[1])):
        found.setdefault(identifier, []).append(group)
    others = sorted((t for t in projection.of_type("Project") if t.id not in found), key=lambda t: (t.name, t.id))
    listed = [(projection.things[one], [*groups, *_prose(projection, one)]) for one, groups in found.items()]
    return listed, others


def _prose(projection: Projection, project: str) -> list[str]:
    """An empty row, if sentences tell of a project that tables list."""
    return [""] if any(not claim.group for claim in projection.claims_about(project)) else []


def _row(projection: Projection, thing: Thing, row: str, segments: Sequence[Thing]) -> ProjectRow:
    def text(predicate: str) -> str | None:
        return joined(row_objects(projection, thing.id, predicate, row))

    told = _of_table(projection, thing, row) if row else _of_prose(projection, thing)
    number, content = text("number"), text("content")
    words = f"{thing.name} {content or ''}"
    ground = amount(told.numbers.get("land_current"), LAND)
    linked = (*projection.objects(thing.id, "inSegment"), *(part.id for part in segments if part.name in words))
    return ProjectRow(
        project=thing.name,
        number=int(number) if number and number.isdecimal() else number,
        owner=text("projectOf"),
        agency=text("agency"),
        nature=text("nature"),
        sector=text("sector"),
        total=amount(told.numbers.get("investment_total"), MONEY),
        before=amount(told.numbers.get("investment_before"), MONEY),
        plan=amount(told.numbers.get("investment_plan"), MONEY),
        after=amount(told.numbers.get("investment_after"), MONEY),
        start=text("startDate") or told.start,
        end=text("endDate") or told.end,
        segments=tuple(dict.fromkeys(projection.label(segment) for segment in linked)),
        place=text("projectLocatedIn"),
        content=content,
        land_mu=told_ground(content or "", LAND) if ground is None else ground,
        where="unknown",
        project_state=state_of_project(projection, thing.id) or None,
        signed=text("signDate"),
        remark=text("remark"),
        total_told=_as_written(told.numbers.get("investment_total")),
        evidence=told.evidence,
    )


def _as_written(total: Number | None) -> str | None:
    """An amount of other money (0.98亿美元), which no rate turns into 万元 here."""
    if total is None or total.value is None or amount(total, MONEY) is not None:
        return None
    foreign = (measure_of(total.unit) or ("",))[0].endswith(("元", "镑", "卢布", "法郎"))
    return f"{plain(total.value)}{total.unit}" if foreign else None


_FILLED = tuple(field.name for field in fields(ProjectRow) if field.name not in ("segments", "where", "evidence"))


@dataclass(frozen=True, slots=True)
class _Told:
    """Numbers of a project by measure, dates, and what says all of it."""

    numbers: Mapping[str, Number]
    evidence: tuple[Evidence, ...]
    start: str | None = None
    end: str | None = None


def _of_table(projection: Projection, thing: Thing, row: str) -> _Told:
    """The first number of each measure counts."""
    first: dict[str, Number] = {}
    for number in projection.numbers_of(thing.id):
        if number.row == row:
            first.setdefault(number.measure, number)
    return _Told(first, row_evidence(projection, thing.id, row))


def _of_prose(projection: Projection, thing: Thing) -> _Told:
    told = told_numbers(projection, thing)
    measured = {number.measure: number for number in reversed(projection.numbers_of(thing.id)) if not number.row}
    start, end, quotes = told_dates(projection, thing)
    own = (claim.evidence for claim in projection.claims_about(thing.id))
    said = projection.evidence(*(triple for triple, _ in told.values()))
    numbers = {**{measure: number for measure, (_, number) in told.items()}, **measured}
    return _Told(numbers, in_order([*own, *said, *quotes]), start, end)


class _Wheres:
    """Where projects are, seen from the place the documents speak of."""

    def __init__(self, projection: Projection) -> None:
        self._projection, self._places = projection, Places(projection)
        home = self._places.home
        self._home = self._places.area_of_region(home, "区县") if home else None
        self._papers: dict[str, bool] = {}

    def where(self, row: ProjectRow) -> Where:
        """Its own place tells, then its park or region, else the papers that tell of it."""
        if self._home is None:
            return "unknown"
        named = (*self._projection.find_names(row.project), *self._projection.find_names(row.place or ""))
        found = {self._places.where(thing, self._home) for thing in named}
        known: tuple[Where, ...] = ("local", "outside")
        return next((where for where in known if where in found), self._told_in(row))

    def _told_in(self, row: ProjectRow) -> Where:
        """A project nobody places, of which only papers of another place tell, is not here."""
        documents = {item.document for item in row.evidence}
        return "outside" if documents and all(self._is_away(document) for document in documents) else "unknown"

    def _is_away(self, document: str) -> bool:
        """True for a paper that speaks of another place and names nothing that is here."""
        if document not in self._papers:
            home = self._places.home_of((document,))
            self._papers[document] = bool(home) and self._is_apart(home) and document not in self._naming
        return self._papers[document]

    def _is_apart(self, home: str) -> bool:
        """Whether neither a place nor here lies in the other; False while nobody says where one of them is."""
        here, places = self._home, self._places
        if here is None or not here.code or not places.code_of(home):
            return False
        return not places.contains(here, home) and not places.contains(places.area_of_region(home, "区县"), here.key)

    @cached_property
    def _naming(self) -> frozenset[str]:
        """Papers that name something here."""
        area, links = self._home, self._projection.links
        local = [thing for thing in links if area and self._places.where(thing, area) == "local"]
        return frozenset(link.document for thing in local for link in links[thing])
