"""What a chain's page shows of each segment: who is in it and where, who is near, whom to invite, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer
from chaingraph.views.cells import rows_under
from chaingraph.views.chain_words import MARKS, NO_STAGE, stage_order
from chaingraph.views.columns import is_channel

Row = Mapping[str, object]
INVITED = 3
"""Candidates named beside a gap; where the map itself names no more, they are not told twice."""
REASONS = ("feature", "weight", "meaning")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the segments.

    Attributes:
        wide: Rows of ``gaps`` with the city as radius: who is local there and not here is 市内.
        neighbours: Rows of ``neighbours``.
        candidates: Rows of ``candidates``, best first.
        papers: Document → its title.
        heads: Who leads chains for the government: rows of ``heads`` of ``chains``.
    """

    wide: Sequence[Row] = ()
    neighbours: Sequence[Row] = ()
    candidates: Sequence[Row] = ()
    papers: Mapping[str, str] = field(default_factory=dict)
    heads: Sequence[Row] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name on the map.

    Attributes:
        name: As the document's map writes it.
        enterprise: Whom it was found to mean.
        where: A key of :data:`~chaingraph.views.chain_words.MARKS`.
        match: How sure it is that the name means this enterprise, in words; empty when it is no question.
        reasons: Why, in words.
        score: The same as a number, 0 to 1; ``None`` where nothing was matched.
    """

    name: str
    enterprise: str
    where: str
    region: str
    match: str
    reasons: tuple[str, ...]
    score: float | None
    evidence: tuple[Row, ...]

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look again: matched with less than 0.85."""
        return self.score is not None and self.score < 0.85


@dataclass(frozen=True, slots=True)
class Segment:
    """A card.

    Attributes:
        look: ``missing``, ``single``, ``weak``, ``covered`` or ``channel``.
        state: The same in words.
        demand: Local leaders of the chain, who need it and do not make it themselves.
        told: Whether a document says that they buy it; else it is only taken to be so.
    """

    name: str
    stage: str
    look: str
    state: str
    local: int
    demand: tuple[str, ...]
    told: bool
    channels: tuple[str, ...]
    evidence: tuple[Row, ...]
    members: tuple[Name, ...]
    neighbours: tuple[Name, ...]
    candidates: tuple[Name, ...]


def segments(rows: Sequence[Row], beside: Beside) -> list[Segment]:
    """The segments of one chain: 上游, 中游, 下游, stages of other names, last those without one."""
    city = {
        (row["id"], member["id"]) for row in beside.wide for member in rows_under(row, "members") if _is_local(member)
    }
    ordered = sorted(rows, key=lambda row: stage_order(str(row["stage"])))
    return [_segment(row, beside, {member for segment, member in city if segment == row["id"]}) for row in ordered]


def _segment(row: Row, beside: Beside, city: set[object]) -> Segment:
    look = "channel" if is_channel(row) else str(row["status"])
    members = sorted(
        (_member(member, city) for member in _members(row)), key=lambda name: list(MARKS).index(name.where)
    )
    here = {member.enterprise: member.where for member in members}
    local = sum(map(_is_local, _members(row)))
    open_ = look in ("missing", "single")
    near = tuple(_neighbours(row, beside, here)) if open_ else ()
    others = {name.name for name in near} | (set(here) if len(members) <= INVITED else set())
    invited = [name for name in _candidates(row, beside, here) if open_ and name.name not in others]
    return Segment(
        name=str(row["segment"]),
        stage=str(row["stage"]) or NO_STAGE,
        look=look,
        state=_state(look, local),
        local=local,
        demand=() if look == "channel" else tuple(leader for leader in _texts(row, "demand") if leader not in here),
        told=row.get("demand_basis") == "told",
        channels=_texts(row, "channels"),
        evidence=tuple(rows_under(row, "evidence")),
        members=tuple(members),
        neighbours=near,
        candidates=tuple(invited[:INVITED]),
    )


def _state(look: str, local: int) -> str:
    words = {"missing": "缺口：本地 0 家", "single": "仅 1 家本地", "channel": "销售渠道，不计缺口"}
    return words.get(look) or (f"薄弱：本地 {local} 家" if look == "weak" else f"本地 {local} 家")


def _members(row: Row) -> Iterable[Row]:
    """Members with their reasons; bare names where a row has nothing else."""
    found = rows_under(row, "members")
    bare = ({"name": name, "where": place} for place in ("local", "outside", "unknown") for name in _texts(row, place))
    return found or bare


def _member(member: Row, city: set[object]) -> Name:
    where = str(member["where"])
    score = member.get("score")
    sure = float(score) if isinstance(score, int | float) else None
    name, state = str(member["name"]), member.get("state")
    same = name == str(member.get("enterprise") or name)
    return Name(
        name=f"{name}（{state}）" if state else name,
        enterprise=str(member.get("enterprise") or name),
        where="city" if where != "local" and member.get("id") in city else where,
        region=str(member.get("region") or ""),
        match="" if sure is None else "同名，无须推断" if same and sure == 1 else f"把握 {sure * 100:.0f}%",
        reasons=tuple(_reason(reason) for reason in _texts(member, "reasons")),
        score=sure,
        evidence=tuple(rows_under(member, "evidence")),
    )


def _neighbours(row: Row, beside: Beside, here: Mapping[str, str]) -> Iterator[Name]:
    for found in beside.neighbours:
        if (found["chain"], found["segment"]) == (row["chain"], row["segment"]):
            name, place = str(found["enterprise"]), str(found.get("region") or "")
            where = here.get(name) or ("city" if _one_city(place, str(row.get("region") or "")) else "outside")
            yield Name(
                name, name, where, place, "", (str(found.get("why") or ""),), None, tuple(rows_under(found, "evidence"))
            )


def _one_city(left: str, right: str) -> bool:
    """Whether two regions are of one city; the districts of a municipality are."""
    cities = []
    for name in (left, right):
        region = gazetteer().resolve(name) if name else None
        city = region and (gazetteer().at_level(region.code, "city") or gazetteer().at_level(region.code, "province"))
        cities.append(city.code if region and city and region.level != "province" else name)
    return bool(left) and cities[0] == cities[1]


def _candidates(row: Row, beside: Beside, here: Mapping[str, str]) -> Iterator[Name]:
    wanted = f"{row['chain']}/{row['segment']}"
    for found in beside.candidates:
        if wanted in _texts(found, "segments"):
            name = str(found["enterprise"])
            where = here.get(name) or str(found.get("where") or "unknown")
            place, reasons = str(found.get("region") or ""), _texts(found, "reasons")
            yield Name(name, name, where, place, "", reasons, None, tuple(rows_under(found, "evidence")))


def _reason(reason: str) -> str:
    """What a feature of a match means."""
    meanings = {row["feature"]: row["meaning"] for row in read_lexicon("link_weights", REASONS)}
    return meanings.get(reason, reason)


def _is_local(member: Row) -> bool:
    return member.get("where") == "local" and not member.get("state")


def _texts(row: Row, key: str) -> tuple[str, ...]:
    value = row.get(key)
    return tuple(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else ()
