"""How far two observations are of one thing, whatever their time: points for words, place and scope.

For: rules that hold one indicator's values against each other.
In: observations (:mod:`chaingraph.analysis.audit.reading.observed`). Out: :func:`alike`, :func:`groups`.
How: the first half of the table in :mod:`chaingraph.analysis.audit.values.same`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from chaingraph.analysis.audit.reading.firm_projects import with_rows
from chaingraph.analysis.audit.reading.indicator import SEVERAL, pairs
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_cells import observed_cells
from chaingraph.analysis.audit.reading.observed_prose import observed_prose
from chaingraph.analysis.audit.reading.plain_label import DISTANCE, PLAIN, RATE
from chaingraph.analysis.audit.reading.trades import quoted_trade, trades_apart
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

STRONG = frozenset({SEVERAL, "size", "flow", "stage", "share", "phase", "mean", "span", "source", "side"})
"""Dimensions of marks that make another thing of an indicator, where one side names them."""
WHOSE = "dweller"
"""The dimension of marks that all have, or a part of them: 城镇居民 are some of 居民."""
GENERIC = frozenset({"开发区", "园", "新区", "小镇"})
"""Words for a park that name none."""
EITHER = frozenset({"全区", "全园"})
"""Words for all of a park, or of the place around it."""
BARE = 3
"""Characters of the name of a rate that says not of what it is (处置率)."""
UNKNOWN = -0.5
"""Points of a place that nobody knows."""
FULL = 5
"""Characters of a label that says enough to be found again with one more word in it."""
WEAK = frozenset({"level", "tech", "firm", "trade", "titled"})
"""Dimensions whose marks beside an indicator may belong to something else."""
NAMING = frozenset({"flow", "stage", "source", "size", "firm", "batch"})
"""Dimensions whose marks, where both sides have the same, tell what a head means that anybody has."""
STOCKS = frozenset({"专利", "人员", "商标", "主体", "平台", "研发机构"})
"""Heads that count what there is, however it is said."""
CLASSES = frozenset({"size", "firm"})
"""Dimensions whose marks name a part that is counted everywhere alike."""


def groups(projection: Projection) -> Mapping[tuple[str, str], Sequence[Observation]]:
    """Head and unit → the observations of all documents, read once."""
    return projection.once(_read_groups)


def _read_groups(projection: Projection) -> Mapping[tuple[str, str], Sequence[Observation]]:
    found: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    cells = tuple(observed_cells(projection))
    for seen in (*with_rows(observed_prose(projection), cells), *cells):
        found[seen.label.head, seen.kind].append(seen)
    return found


def alike(left: Observation, right: Observation) -> float | None:
    """Points for label, place and scope of two observations, whatever their time; ``None`` where they are of two things."""
    one, other = ({**seen.near, **dict(seen.label.marks)} for seen in (left, right))
    if any(other.get(key, mark) != mark for key, mark in one.items() if key not in WEAK):
        return None
    if one.get(WHOSE) != other.get(WHOSE) or _of_two_trades(left, right):
        return None
    place, words = _place(left, right), _words(left, right)
    return None if place is None or words is None else words + place + _marks(left, right)


def one_row(left: Observation, right: Observation) -> bool:
    """Whether one value is a cell and the other said in a remark of its row."""
    return bool(left.row) and left.row == right.row and left.said != right.said


def _marks(left: Observation, right: Observation) -> float:
    """Marks that one side has and the other lacks: those of its label weigh more than those of the words before."""
    points = 0.0
    for one, other in ((left, right), (right, left)):
        known, label = {**other.near, **dict(other.label.marks)}, dict(one.label.marks)
        if CLASSES & label.keys() or (left.label.words == right.label.words != ""):
            # 其中规上企业17家, 其中鲜梨产量3万吨: the class or the name says which part it is.
            known = {**known, "share": ""}
        points -= sum(_weight(key, label[key], one) for key in label if key not in known)
        points -= sum(0.5 for key in one.near if key in STRONG and key not in known and key not in label)
    return points


def _weight(key: str, mark: str, seen: Observation) -> float:
    """What a mark of one side alone takes away; how many patents there are is 累计有效专利 as well."""
    stock = mark == "累计" and seen.label.head in STOCKS
    return 2.0 if key in STRONG and not stock else 1.0


def _of_two_trades(left: Observation, right: Observation) -> bool:
    """Whether a rate, or a label that one side tells in short, is told of two trades: 甲产业链…，本地配套率55%, 乙产业链本地配套率60%."""
    one, other = left.label.words, right.label.words
    in_short = one != other and bool(one) and bool(other) and (one in other or other in one)
    trades = (seen.near.get("trade", "") for seen in (left, right))
    return (left.label.head == RATE or in_short) and trades_apart(*trades)


def _words(left: Observation, right: Observation) -> float | None:
    """Points for the words of two labels besides head and marks; ``None`` where they name two things."""
    one, other = left.label.words, right.label.words
    if left.row and right.row and not (left.said or right.said) and one != other:
        return None
    if left.label.head in (PLAIN, DISTANCE):
        return _any_order(one, other)
    bare = left.label.head == RATE and any(len(words) <= BARE or words in _hollow() for words in (one, other))
    if bare and one != other:
        return None
    short, long = sorted((one, other), key=len)
    if left.label.head == RATE and short and Counter(short) - Counter(long):
        # 城东园履约率, 城西园履约率; 固废利用率 is all in 固体废物利用率.
        return None
    if not one and not other and (points := _trades(left, right)) != 0.0:
        return points
    if one == other:
        if bare:
            return 1.0 if left.place.owners or (left.place.part and right.place.part) else 0.0
        if one or _named_class(left) == _named_class(right) != "":
            return 2.0
        if left.label.head not in _hollow() or left.place.owners or one_row(left, right):
            return 1.0
        if left.place.part and right.place.part:
            return 0.0
        return 0.5 if _scopes(left) == _scopes(right) != {} else -1.5
    if not one or not other:
        there, lacks = (left, right) if one else (right, left)
        return 1.0 if pairs(quoted_trade(there.label.words)) <= pairs(lacks.around) else -1.5
    if one in other or other in one:
        # Trade with 商 behind it (医药, 医药商业) is another trade.
        return None if {one, other} == {min(one, other, key=len), f"{min(one, other, key=len)}商"} else 1.0
    shared = len(pairs(one) & pairs(other)) / min(len(pairs(one)), len(pairs(other)))
    return 1.0 if shared == 1 else 0.0 if shared >= 0.5 else None


def _trades(left: Observation, right: Observation) -> float | None:
    """Points for the trades two labels without words are told of; ``None`` for two trades, nothing where they are one."""
    # What a title names holds for all of its document.
    keys = ("trade",) if left.document == right.document else ("trade", "titled")
    one, other = ("".join(seen.near.get(key, "") for key in keys) for seen in (left, right))
    if trades_apart(one, other):
        return None
    if bool(one) == bool(other) or left.place.owners or right.place.owners or left.label.head == DISTANCE:
        return 0.0
    lacks = right if one else left
    return 0.0 if pairs(one or other) <= pairs(lacks.around) else -1.5


def _any_order(one: str, other: str) -> float | None:
    """Points for the words of two labels no lexicon knows: the same in any order (整治黑臭水体, 黑臭水体整治), or with the same end."""
    if sorted(one) == sorted(other):
        return 2.0
    short, long = sorted((one, other), key=len)
    # 公办幼儿园 are some of 幼儿园, 医疗卫生机构床位 are all 医疗机构床位: only a slip of the pen may make them one.
    return 0.0 if len(short) >= FULL and not Counter(short) - Counter(long) and len(long) - len(short) <= 2 else None


def _scopes(seen: Observation) -> Mapping[str, str]:
    """The marks that say which of a class a value is of: 新签约项目, 到位市外资金."""
    marks = {**seen.near, **dict(seen.label.marks)}
    return {key: mark for key, mark in marks.items() if key in NAMING}


@cache
def _hollow() -> frozenset[str]:
    """Heads that say nothing without the words before them: anybody has them."""
    return frozenset(row["indicator"] for row in read_lexicon("hollow_indicators", ("indicator",)))


def _named_class(seen: Observation) -> str:
    """The class of enterprises a label names instead of a trade (高新技术企业)."""
    marks = dict(seen.label.marks)
    return next((marks[key] for key in ("firm", "source", "size") if key in marks), "")


def _place(left: Observation, right: Observation) -> float | None:
    """Points for two places; ``None`` where they are two. O(characters of their names)."""
    one, other = left.place, right.place
    if one_row(left, right):
        return 1.0
    # A zone is told of in a page of its own, and in one of the city around it.
    zone = one.part == other.part and len(one.part) > 2 and one.part not in GENERIC
    shared = (zone or bool(one.owners & other.owners)) and _nested(one.home, other.home)
    if one.home and other.home and one.home != other.home and not shared:
        return None
    if one.owners or other.owners:
        return 1.0 if one_owner(one.owners, other.owners) else None
    named = 0.5 * (one.told + other.told)
    if one.part == other.part:
        if one.home or other.home or one.part:
            return named
        # One document of an unknown place: 全市 in it may be all of that place, or what lies around it.
        return named + UNKNOWN if left.document == right.document else None
    # 开发区 of any name may be the 经开区, whichever comes first.
    short, long = sorted((one.part, other.part), key=lambda part: (len(part), part not in GENERIC, part))
    if len(short) > 2 and short[-1] == long[-1] and long.startswith(short[:-1]):
        # 洺关园 is 洺关紧固件园, told in short.
        return named / 2
    # 全区 on a page about a park may be the park or the 区 around it.
    either = short in EITHER and long.endswith(short[1]) and left.document == right.document
    kind = short and (
        long.endswith(short) or (short in GENERIC and long[-1:] in ("镇" if short[-1] == "镇" else "区园"))
    )
    named_here = kind and left.document == right.document and short in GENERIC
    return 0.0 if named_here else -0.5 if kind or either else None


def _nested(left: str, right: str) -> bool:
    """Whether one region lies in the other, by their codes."""
    short, long = sorted((left.rstrip("0"), right.rstrip("0")), key=len)
    return long.startswith(short)


def one_owner(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two values are of one thing: a project of both, or an enterprise of both and no two projects."""
    if not one & other:
        return False
    projects = [{owner for owner in owners if owner.startswith("project/")} for owners in (one, other)]
    return bool(projects[0] & projects[1]) or not (projects[0] and projects[1])
