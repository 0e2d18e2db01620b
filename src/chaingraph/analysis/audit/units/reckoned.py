"""Figures with what they are told for (每天, 每吨, 每台, 单产), and totals that their product misses.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.multiplied` and ``products`` read wordings of one rate and one count.
In: the figures of a part of a sentence, of the sentence, of the one before too. Out: audit rows of kind ``sum``.
How: each figure is read with its dimension (450平方米 in an hour, 20小时 in a day, 180元 for a 单). A chain of up to four figures
whose dimensions multiply to that of another figure has to give its value. The nearest scope with a chain decides; where any chain
gives the figure, or chains give several values, nothing is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import prod

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import TENS
from chaingraph.analysis.projection import Projection

_MADE = "产供处销加发运接织下印缝收送营消流吞开生"
_TIMES = (
    ("分钟", re.compile("每分钟|[一1]分钟")),
    ("小时", re.compile(f"每个?小时|[一1]个?小时|小时(?=[{_MADE}])")),
    ("班", re.compile("每个?班(?![车列])|单班|[一1]班")),
    (
        "天",
        re.compile(f"每[天日]|一[天日]|日均|单日|(?<![今当次近昨每平])日(?=[{_MADE}])|^日(?![期前后常末])|每个?工作日"),
    ),
    ("月", re.compile(f"每个?月|月均|单月|月(?=[{_MADE}租])|^月(?![末底初内])|一个月")),
    ("年", re.compile(f"每年|年均|全年|一年|年(?=[{_MADE}租可工作节])|^年(?![末底初内度])")),
)
_THING = re.compile(
    r"每(?:一|个)?(?P<a>平方米|平方公里|公里|千瓦时|立方米|公斤|千克|公顷|亩|吨|台|套|辆|件|单|箱|只|头|株|瓶|户|人|名|家|间|栋|座|条|床|棵|枚|场|度)"
    r"|(?P<b>[亩户人])均|(?P<c>单产|亩产(?![值出业]))"
)
_SLASH = re.compile(r"/(?P<a>平方米|亩|吨|公斤|台|套|辆|件|人|户|天|日|小时|月|千瓦时)(?:[·/.](?P<b>天|日|月|年))?")
_SAME = {"名": "人", "日": "天", "度": "千瓦时"}
_NOT_TOTAL = re.compile(
    r"其中|新增|净增|增[加长收]|减少|下降|上年|去年|同期|力争|目标|最[高低多少大]|首批|部分|第[一二三]|预付|定金|差|以上|不[低少高]于|不超|上限|罚|已拨|尚"
)
_NOT_FACTOR = re.compile(r"上年|去年|同期|力争|目标|最[高低多少大]|比|封顶|上限|起步|底价|不[低少高]于|增|以上")
_WHOLE = re.compile("合计|共|总|全部|资金|金额|销售额|产值|收入|货款|费|租金")
_EARNED = re.compile(r"可支配|工资|薪|消费|预期|补偿标准|GDP增")
_MEAN = re.compile("[亩户人]均|每亩|每平方公里|每公顷")
_QUALIFIED = re.compile("户籍|常住|年平均|城镇|农村|从业|就业|职工")
"""Which people are counted."""
_ADDED = re.compile("加上|再加|另加|连同|外加")
"""The total is of more than the rate is."""
_TELLS = re.compile(r"每|均|/|日[产供处销加发运]|年[产供处销加发运租可]|单产|亩产|小时|一[天日年]")
"""A sentence without any of these tells nothing for something."""
_SHIFTS = re.compile(r"(?P<n>[两二三四])班(?:倒|制|运转|生产|作业)")
_ROW = Maker("sum", 0.7, "单价、数量或总数中有一个可能写错")
_SHARE = Maker("share", 0.7, "单价、数量或总数中有一个可能写错")
MINUTES = 60.0
MONTHS = 12.0
ROOM, ROUGH = 0.03, 0.08
"""Relative room of a product, and of one told as "about"."""
LIKELY = (0.4, 2.5)
"""A product farther off than this, and by no power of ten, is of something else."""
LONGEST, MOST = 3, 14
"""Figures of a chain, and figures of a scope that are tried, at most."""


@dataclass(frozen=True)
class _Sized:
    """A figure with its dimension: base units it counts, and those it is told for (negative)."""

    reading: Reading
    quantity: Quantity
    size: float
    dimension: Counter[str]
    per: bool

    @property
    def label(self) -> str:
        return self.quantity.label


def reckoned(projection: Projection) -> Iterator[AuditRow]:
    """Totals that the figures they are the product of do not give. O(figures · chains of a sentence)."""
    for reader in readers(projection):
        for readings in reader.passages():
            for at, reading in enumerate(readings):
                if _TELLS.search(reading.text) and not _ADDED.search(reading.text):
                    yield from _checked(readings[at - 1] if at else None, reading)


def _checked(before: Reading | None, reading: Reading) -> Iterator[AuditRow]:
    here = list(_sized(reading))
    cuts = [-1, *(at for at, sign in enumerate(reading.text) if sign == "；"), len(reading.text)]
    parts = [[one for one in here if a < one.quantity.at < b] for a, b in pairwise(cuts)]
    settled = False
    for scope in (*parts, *((here,) if len(parts) > 1 else ())):
        found = _judged(scope)
        settled = settled or bool(found)
        yield from (row for row in found if row)
    wide = [*_sized(before), *here] if before and not settled else []
    if any(one.per for one in here):
        yield from (row for row in _judged(wide) if row)


def _judged(scope: Sequence[_Sized]) -> list[AuditRow | None]:
    """A row, or ``None`` where one of its dimension is right, for every total of a scope that chains lead to."""
    found: list[tuple[frozenset[tuple[str, int]], AuditRow | None]] = []
    for total in scope if len(scope) <= MOST else ():
        if _NOT_TOTAL.search(total.label) or total.quantity.kind in ("小时", "分钟", "天", "月", "年", "班"):
            continue
        others = [one for one in scope if one is not total and not _NOT_FACTOR.search(one.label)]
        chains = [chain for chain in _chains(others, total) if _linked(chain, total)]
        if chains:
            found.append((frozenset(total.dimension.items()), _compared(chains, total)))
    right = {dimension for dimension, row in found if row is None}
    return [row if dimension not in right else None for dimension, row in found]


def _chains(others: Sequence[_Sized], total: _Sized) -> Iterator[tuple[Sequence[_Sized], float]]:
    """Figures whose dimensions multiply to that of a total, with the factor of minutes and months that are needed."""
    if total.per and not set(total.dimension) & {"天", "月", "小时", "班"} and total.dimension:
        return
    for length in range(1, LONGEST + 1):
        for chain in combinations(others, length):
            if not any(one.per for one in chain):
                continue
            left: Counter[str] = Counter()
            for one in chain:
                left.update(one.dimension)
            left.subtract(total.dimension)
            rest = {unit: power for unit, power in left.items() if power}
            if not rest and length > 1:
                yield chain, 1.0
            elif rest == {"分钟": -1, "小时": 1}:
                yield chain, MINUTES
            elif rest == {"月": -1} and length > 1 and "年" in _times(total.label):
                yield chain, MONTHS


def _linked(told: tuple[Sequence[_Sized], float], total: _Sized) -> bool:
    """Whether a total is told of what a chain is: it shares words with it, follows its units, or is called a total."""
    chain = told[0]
    timed = any(set(one.dimension) & {"小时", "天", "分钟", "班"} for one in chain)
    words = set[str]().union(*(pairs(one.label) for one in chain))
    bare = any(re.fullmatch(r"(?:人|户|亩)均(?:约|近|达到?|为)*", one.label) for one in chain)
    own = pairs(total.label) & words
    if not _of_one_people(chain):
        return False
    first = min((one.quantity.at for one in chain if one.reading is total.reading), default=0)
    return bool(own or bare or (timed and total.quantity.at > first) or _WHOLE.search(total.label))


def _of_one_people(chain: Sequence[_Sized]) -> bool:
    """Whether people are counted as the mean says: 按户籍人口计算人均耕地 is of no 常住人口."""
    for mean in (one for one in chain if re.search("人均|每人", one.label)):
        said = mean.reading.text[max(0, mean.quantity.at - 24) : mean.quantity.at]
        counts = [one for one in chain if one is not mean and one.quantity.kind == "人"]
        told = set(_QUALIFIED.findall(said))
        if told and any(not told & set(_QUALIFIED.findall(one.label)) for one in counts):
            return False
    return True


def _compared(chains: Sequence[tuple[Sequence[_Sized], float]], total: _Sized) -> AuditRow | None:
    """A row for a total that no chain gives."""
    values = [prod(one.size for one in chain) * factor for chain, factor in chains]
    room = ROOM if total.quantity.exact else ROUGH
    for value, (chain, _) in zip(values, chains, strict=True):
        steps = sum(_step(one) / one.quantity.size for one in (*chain, total))
        loose = room + (0 if all(one.quantity.exact for one in chain) else ROUGH)
        off = value / total.size
        likely = LIKELY[0] < off < LIKELY[1] or any(abs(off / ten - 1) < ROOM for ten in TENS)
        if abs(off - 1) <= loose + steps or not likely:
            return None
    if max(values) > (1 + ROOM) * min(values):
        return None
    return _row(chains[0][0], total, values[0] / total.size)


def _row(chain: Sequence[_Sized], total: _Sized, times: float) -> AuditRow:
    """What should stand for a mean of things, as the rules of means tell it; for the product where time is in it."""
    each = [one for one in chain if one.per]
    timed = any(set(one.dimension) & {"小时", "天", "分钟", "班", "月"} for one in chain)
    wrong, times = (total, times) if timed or len(each) > 1 else (each[0], 1 / times)
    others = [one for one in (*chain, total) if one is not wrong]
    unit = wrong.quantity.unit
    value = wrong.quantity.size / base(unit)[1] * times
    shown = f"{plain(round(value, 4 if wrong is total else 2))}{unit}"
    reckoning = "、".join(f"{one.label}{one.quantity.text}" for one in others)
    return (_SHARE if _MEAN.search(wrong.label) else _ROW)(
        wrong.label,
        f"{reckoning}，{wrong.label}应为 {shown}，文中为 {wrong.quantity.text}",
        (wrong.quantity.text, shown),
        wrong.reading.quote(wrong.quantity),
        *(one.reading.quote(one.quantity) for one in others),
    )


def _step(one: _Sized) -> float:
    """What rounding may hide: nothing of a plain number, which is meant as it stands."""
    return one.quantity.step if re.search(r"[.万亿]", one.quantity.text) else 0.0


def _sized(reading: Reading) -> Iterator[_Sized]:
    """The figures of a sentence with their dimensions."""
    for quantity in reading.quantities:
        if quantity.size <= 0 or not quantity.kind or quantity.kind in ("%", "‰", "倍", "个百分点", "岁"):
            continue
        density = quantity.kind == "人" and re.search("每平方公里|密度", quantity.label)
        if quantity.ranked or density or _EARNED.search(quantity.label):
            continue
        dimension, size = Counter({_SAME.get(quantity.kind, quantity.kind): 1}), quantity.size
        told = list(_told_for(reading, quantity))
        for unit in told:
            kind, factor = base(unit)
            dimension[_SAME.get(kind, kind)] -= 1
            size /= factor if kind != unit or factor != 1.0 else 1.0
        yield _Sized(reading, quantity, size, dimension, per=bool(told))
    for match in _SHIFTS.finditer(reading.text):
        count = {"两": 2, "二": 2, "三": 3, "四": 4}[match["n"]]
        shifts = Quantity(match.start(), match.end(), count, "班", "班", 0.0, "", True, False, match[0])
        yield _Sized(reading, shifts, float(count), Counter({"班": 1, "天": -1}), per=True)


def _told_for(reading: Reading, quantity: Quantity) -> Iterator[str]:
    """What a figure is told for: things and times; a year is what is meant where no time is told, and counts for nothing."""
    label, behind = quantity.label, _SLASH.match(reading.text, quantity.end)
    thing = list(_THING.finditer(label))
    if thing:
        match = thing[-1]
        unit = match["a"] or match["b"] or "亩"
        yield _SAME.get(unit, unit)
    if behind:
        yield from (_SAME.get(unit, unit) for unit in behind.groups() if unit and unit != "年")
    times = _times(label)
    if quantity.kind == "天":
        times = []
    if quantity.kind == "小时" and not times:
        times = ["天"]
    yield from (unit for unit in times[:1] if unit not in ("年", quantity.kind))


def _times(label: str) -> list[str]:
    """The last time a label tells a figure for."""
    found = [(match.start(), unit) for unit, pattern in _TIMES for match in pattern.finditer(label)]
    return [max(found)[1]] if found else []
