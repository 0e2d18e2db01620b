"""Differences told behind the two values they are of: 2023年31个，2024年24个。引进项目比上年减少5个; 东区36个，西区28个，东区比西区多12个.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.former` holds changes against values told far off.
In: the readings of a passage. Out: audit rows of kind ``growth``.
How: in the sentence of a difference and the two before it exactly two values of its unit are told, of two times or of the two sides that
it names, and one label goes with both. Equal (持平) and half (减半) are differences, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observations import bare, shared, year_at
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_UP = r"净增加?|增加|增多|新?增|多|提高|提升|上升|上涨|高出?|延长|扩大|增长"
_DOWN = r"净减少?|减少|少|下降|降低|回落|低|缩短|收窄|压缩|压减"
_CHANGE = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|出|约)*$")
_THAN = re.compile(
    r"(?P<time>同比|环比|(?:比|较|与)(?:上年|去年|前年|上月|20\d\d年|年初)(?:同期)?(?:比|相比)?|[一两]年[间来里内]|净[增减])|(?P<one>[^，。；：\d]{2,12})比(?!上|去|前|20|年初|同期|重|例)(?P<other>[^，。；\d]{2,10}?)(?:多|少|高|低)"
)
_LEVEL = re.compile(
    r"(?P<time>与(?:上年|去年)(?:同期)?|同比)(?:相比)?(?P<about>基本|大体|大致)?持平|(?P<half>减半|(?:减少|下降|降低|压减)了?(?:一半|50%))"
)
_FORMER = re.compile(r"上年|去年|前年|同期")
_TO = re.compile(r"[^，。；\d]{0,10}(?:至|到|为)[^，。；\d]{0,12}")
"""Between the two ends of one change: 由上年的5天变为2天."""
_NOT = re.compile(r"目标|任务|计划|力争|预计|其中|每|以上|以下|规划|占|排名|增长|[增降]幅|累计|平均每")
_FILL = re.compile(
    r"同比|环比|平均|年?均|明显|大幅|有所|由于|评估|认为|指出|显示|对比可见|可见|总体|数量|总数|数$|[一两]年[间来里内]|通报|称|会议|[比较与](?:上年|去年|前年|上月|20\d\d年)(?:同期)?(?:比|相比)?|净|整体"
)
_SINCE = re.compile(r"[比较](?P<year>20\d\d)年|[三四五六七八九十\d]年[来间内]?(?=累计|共|净|[^，。；]{0,4}$)")
"""Of which year a difference is told: the value it starts from has to be of that year."""
REACH = 2
"""Sentences before a difference in which its values stand."""
LONG = 6
"""Characters of a side that is looked up as a whole."""
ABOUT = 0.05
LIKELY = 4.0
"""Differences so many times apart are of two things."""
_ROW = Maker("growth", 0.7, "差额或其中一个数值可能写错")


@dataclass(frozen=True, slots=True)
class _Value:
    """A value, its reading, the year it is of and the words before it."""

    home: Reading
    item: Quantity
    year: int
    words: str

    @property
    def former(self) -> bool:
        """Whether it is told as one of before (上年同期为28个)."""
        return _FORMER.search(self.words) is not None


@dataclass(frozen=True, slots=True)
class _Claim:
    """A difference as told: its words, the signed size and the unit, and by what it is linked to its values."""

    home: Reading
    start: int
    end: int
    size: float
    room: float
    kind: str
    link: re.Match[str]
    name: str
    clause: str
    half: bool = False

    @property
    def text(self) -> str:
        return self.home.sentence.text[self.start : self.end]


def told_pairs(projection: Projection) -> Iterator[AuditRow]:
    """Differences that their two values do not have. O(quantities of neighbouring sentences)."""
    for reader in readers(projection):
        for ahead, reading in reader.windows(REACH):
            for claim in (*_differences(reading), *_levels(reading)):
                for kind in [claim.kind] if claim.kind else _kinds(ahead):
                    yield from _held(claim, _values(claim, ahead, kind, reader.page.year))


def _differences(reading: Reading) -> Iterator[_Claim]:
    text = reading.sentence.text
    for item in reading.quantities:
        change = _CHANGE.search(item.label)
        start = max((text.rfind(sign, 0, item.at) for sign in "。；"), default=-1) + 1
        clause = text[max(start, item.at - 34) : item.at]
        link = next(iter([*_THAN.finditer(clause)][-1:]), None) if change else None
        kind = "%" if item.kind == "个百分点" else item.kind
        if change is None or link is None or not item.exact or item.kind in ("%", "倍", "") or _NOT.search(item.label):
            continue
        begin = item.at - len(clause) + link.start()
        if re.search(r"\d", text[begin : item.at]) and not re.search(r"\d{4}年", text[begin : item.at]):
            continue
        size = item.size if change["up"] else -item.size
        name = _CHANGE.sub("", _FILL.sub("", item.label))
        yield _Claim(reading, begin, item.end, size, item.step, kind, link, name, clause)


def _levels(reading: Reading) -> Iterator[_Claim]:
    for match in _LEVEL.finditer(reading.sentence.text):
        clause = re.split("[，。；]", reading.sentence.text[: match.start()])[-1]
        room = ABOUT if match["about"] else 0.0
        if not re.search(r"\d", clause):
            yield _Claim(
                reading,
                *match.span(),
                0.0,
                room,
                "",
                match,
                _FILL.sub("", clause),
                clause,
                half=match["half"] is not None,
            )


def _kinds(ahead: Sequence[Reading]) -> Sequence[str]:
    """The units of which two values are told."""
    told = [item.kind for reading in ahead for item in reading.quantities]
    return [kind for kind in dict.fromkeys(told) if told.count(kind) == 2 and kind not in ("", "倍", "个百分点")]


def _values(claim: _Claim, ahead: Sequence[Reading], kind: str, written: int) -> Sequence[_Value]:
    found, year = [], 0
    for reading in ahead:
        end = 0
        for item in reading.quantities:
            text = reading.sentence.text
            words, end = re.split("[。；]", text[end : item.at])[-1], item.end
            year = year_at(text, item.at, written) or year
            before = reading is not claim.home or item.end <= claim.start
            if before and item.kind == kind and not _CHANGE.search(item.label):
                found.append(_Value(reading, item, year, words))
    return found


def _held(claim: _Claim, values: Sequence[_Value]) -> Iterator[AuditRow]:
    if len(values) != 2 or not all(one.item.exact and not one.item.ranked for one in values):
        return
    if any(_NOT.search(one.words) for one in values):
        return
    first, second = values
    earlier, later = _in_order(claim, first, second)
    since = _SINCE.search(claim.clause)
    if since and earlier and (not since["year"] or earlier.year != int(since["year"])):
        return
    if earlier is None or later is None or not _one_name(claim, first, second):
        return
    real = later.item.size - earlier.item.size
    size = -earlier.item.size / 2 if claim.half else claim.size
    room = later.item.step + earlier.item.step + claim.room + 1e-9
    counted = later.item.kind in COUNTS or not any("." in one.item.text for one in values)
    room = 0.5 if counted and base(later.item.unit)[1] == 1 else room
    room = 0.08 * earlier.item.size if claim.half else room + (ABOUT * earlier.item.size if claim.room == ABOUT else 0)
    if abs(real - size) <= room or (size and not 1 / LIKELY < abs(real / size) < LIKELY):
        return
    if not size and abs(real) > 0.5 * earlier.item.size:
        return
    yield _row(claim, earlier, later, real)


def _in_order(claim: _Claim, first: _Value, second: _Value) -> tuple[_Value | None, _Value | None]:
    """The value a difference starts from and the one it leads to."""
    known = claim.link.groupdict()
    if known.get("one"):
        sides = [re.sub(r"^.*(?:可见|看|中|[，：])", "", known[name] or "") for name in ("one", "other")]
        sides = sides if all(len(side) < LONG for side in sides) else [side[-2:] for side in sides]
        told = [value.words[-24:] for value in (first, second)]
        if sides[0] != sides[1] and sides[0] in told[0] and sides[1] in told[1]:
            return second, first
        if sides[0] != sides[1] and sides[0] in told[1] and sides[1] in told[0]:
            return first, second
        return None, None
    if first.former != second.former:
        pair = (first, second) if first.former else (second, first)
        apart = abs(first.year - second.year) if first.year and second.year else 1
        return pair if apart < 2 or "上" not in claim.text else (None, None)
    if first.year and second.year and first.year != second.year:
        near = abs(first.year - second.year) == 1 or not re.search("上年|去年|同比|一年", claim.text)
        return ((first, second) if first.year < second.year else (second, first)) if near else (None, None)
    return None, None


def _one_name(claim: _Claim, first: _Value, second: _Value) -> bool:
    """Whether both values and the difference go by one name, as far as they have one."""
    left, right = (pairs(_own(value)) for value in (first, second))
    between = first.home.sentence.text[first.item.end : second.item.at] if first.home is second.home else ""
    joined = _TO.fullmatch(re.sub(r"20\d\d年", "", between)) is not None
    if not joined and left and right and not left & right:
        return False
    if claim.link.groupdict().get("one"):
        return True
    name = bare(claim.name.replace("签约", "签订"))
    told = "|".join(
        value.words + value.home.sentence.text[value.item.end : value.item.end + 6] for value in (first, second)
    )
    return joined or len(name) - len(shared(name, bare(told.replace("签约", "签订")))) < 2


def _own(value: _Value) -> str:
    """What a value is of: its words without times."""
    # 签约 is one word, of which the filling 约 is no part.
    return bare(_FORMER.sub("", _FILL.sub("", value.words)).replace("签约", "签订")).strip("，、（：")


def _row(claim: _Claim, earlier: _Value, later: _Value, real: float) -> AuditRow:
    factor = base(later.item.unit)[1]
    unit = "个百分点" if later.item.kind == "%" else later.item.unit
    shown = f"{'多' if real > 0 else '少'}{plain(round(abs(real) / factor, 4))}{unit}"
    message = f"{earlier.item.text}与{later.item.text}，后者{shown}，文中为“{claim.text}”"
    first, second = sorted((earlier, later), key=lambda one: one.home.sentence.offsets[one.item.at])
    evidence = (
        claim.home.sentence.evidence(claim.start, claim.end),
        first.home.quote(first.item),
        second.home.quote(second.item),
    )
    return _ROW(claim.name or later.item.label, message, (claim.text, shown), *evidence)
