"""So much each, so many, so much in all: amounts per unit, counts of that unit and totals that do not fit together.

For: ``chaingraph audit``.
In: the figures of a part of a sentence, of the sentence, of those around it, of other documents that tell the same count.
Out: audit rows of kind ``sum``.
How: the nearest scope with one count and one total decides. A total is of an amount each when it bears its name, or is called a total;
one told farther off has to be of the same money (租金, 补贴), and to be of all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_EACH = re.compile(
    r"每(?P<a>平方公里|平方米|公里|公斤|千克|千瓦时|公顷|亩|户|人|名|家|个|座|套|栋|间|层|辆|场|批|条|台|吨|头|株|所|村|间|期|万元)(?![年月日天])|(?P<b>[亩户人])均"
)
_TOTAL = re.compile(r"共|合计|总|全[年村镇县市区园]|累计")
_EARNED = re.compile(
    r"起始|基准|最低|最高|底价|限价|指导价|上限|下限|可支配|工资|消费支出|力争|目标|计划|预计|确保|争取"
)
"""What is no quotient of a total, or is wanted for another year."""
_NOT = re.compile(r"(?<!^共)(?<!合计)增|降|上年|去年|计划|目标|力争|其中|以上|最|比")
_SLASH = re.compile(r"/(?P<a>平方米|吨|公斤|千瓦时|度|人|亩|间|套|台)(?P<b>)(?![·/])")
_SAME = {"名": "人", "位": "人"}
_ROW = Maker("sum", 0.65, "单价、数量或总数中有一个可能写错")
_MONTHLY = re.compile(r"每个?月|月租|月均")
_YEARLY = re.compile(r"每年|全年|年(?:租金|收入|支出|产值|补贴)|一年")
_MONEY = re.compile(r"租金|补[贴助]|奖补|产值|收入|费用?|工资|造价|投资|价款|货款|分红")
_WORTH = {"价": "产值|收入|销售额|货款"}
_ALL = re.compile(r"全部|总|合计|共|上述|测算|计算")
_SOME = re.compile(
    r"第[一二三]批|首批|其中|部分|剩余|尚未|预拨|尾款|起始价|基准价|最低|封顶|上限|季度|[上下]半年|\d月份|增长|新增"
)
MONTHS = 12
COUNTED = f"{COUNTS}间栋期层株所眼棵盏处艘"
LEAST = 20
"""A count that two documents tell alike is no chance from here on."""
NEAR = 4
"""Sentences around an amount each within which its count and total stand."""
LIKE = 0.03
"""Relative room for rounded amounts."""
LIKELY = (0.4, 2.5)
"""What is farther off is of another count."""


def multiplied(projection: Projection) -> Iterator[AuditRow]:
    """Amounts each that their count does not lead to the total. O(figures · figures near + figures of one size)."""
    pages = observed(projection)
    sizes: dict[float, list[tuple[Observed, Observation]]] = {}
    for page in pages:
        for item in page.observations:
            if item.quantity.size >= LEAST and item.quantity.exact:
                sizes.setdefault(item.quantity.size, []).append((page, item))
    for page in pages:
        for item in page.observations:
            match = _EACH.search(item.label) or _SLASH.match(item.reading.text, item.quantity.end)
            if (
                match
                and not _EARNED.search(item.label)
                and item.quantity.kind not in RATES
                and item.quantity.exact
                and item.quantity.size > 0
            ):
                yield from _check(page, item, match, sizes)


def _check(
    page: Observed,
    each: Observation,
    match: re.Match[str],
    sizes: Mapping[float, Sequence[tuple[Observed, Observation]]],
) -> Iterator[AuditRow]:
    unit = _SAME.get(match["a"] or match["b"], match["a"] or match["b"])
    kind, factor = base(unit)
    what = bare(each.label.replace(match[0], ""))
    here = [item for item in page.near(each.place, 0, 0) if _told(item, each)]
    stops = [at for at, sign in enumerate(each.reading.text) if sign == "；"]
    part = [item for item in here if not any(_between(at, each, item) for at in stops)]
    for near in (part, here):
        counts = [item for item in near if item.quantity.kind == kind and item.quantity.exact]
        totals = [item for item in near if item.quantity.kind == each.quantity.kind and _total(item, what, each)]
        if len(counts) == len(totals) == 1 and counts[0] is not totals[0]:
            yield from _compare((each, counts[0], totals[0]), factor)
            return
    if (
        match["a"]
        and each.quantity.kind == "元"
        and not any(item.quantity.kind == "元" and item is not each for item in here)
    ):
        yield from _afar(page, each, (kind, factor), sizes)


def _told(item: Observation, each: Observation) -> bool:
    return item is not each and item.quantity.size > 0 and not _NOT.search(item.label) and not _EACH.search(item.label)


def _between(at: int, one: Observation, other: Observation) -> bool:
    low, high = sorted((one.quantity.at, other.quantity.at))
    return low < at < high


def _afar(
    page: Observed,
    each: Observation,
    unit: tuple[str, float],
    sizes: Mapping[float, Sequence[tuple[Observed, Observation]]],
) -> Iterator[AuditRow]:
    """Count and total in other sentences, the total in another document where that tells the count too."""
    near = [item for item in page.near(each.place, NEAR, NEAR) if item is not each and item.quantity.exact]
    counts = [item for item in near if item.quantity.kind == unit[0] and not _SOME.search(item.label + item.name)]
    counts = [item for item in counts if not _EACH.search(item.label) and item.quantity.size > 1]
    if len({item.quantity.size for item in counts}) != 1:
        return
    count = counts[0]
    others = [(home, item) for home, item in sizes.get(count.quantity.size, ()) if home is not page]
    away = [one for home, item in others for one in home.near(item.place, 0, 0)]
    for found in (near, away):
        totals = [item for item in found if item.quantity.kind == "元" and _of_money(each, item)]
        if len({item.quantity.size for item in totals}) == 1:
            yield from _compare((each, count, totals[0]), unit[1])
            return


def _of_money(each: Observation, item: Observation) -> bool:
    """Whether an amount is all of the money that another is so much each of."""
    own, told = each.reading.sentence.text, item.reading.sentence.text[: item.quantity.at]
    kinds = set(_MONEY.findall(own)) | {
        word for sign, words in _WORTH.items() if sign in own for word in words.split("|")
    }
    named = any(word in told for word in kinds)
    whole = _ALL.search(item.reading.sentence.text) is not None
    alone = not _SOME.search(told) and not _EACH.search(item.label) and item.quantity.exact
    return named and whole and alone and not re.search(r"目标|力争|计划|预计|不超过|最高", told)


def _compare(told: tuple[Observation, Observation, Observation], factor: float) -> Iterator[AuditRow]:
    each, count, total = told
    monthly = _MONTHLY.search(each.label) is not None
    yearly = monthly and _YEARLY.search(total.label) is not None
    spans = (MONTHS,) if yearly else (1, MONTHS) if monthly else (1,)
    room = LIKE + sum(_step(item) / item.quantity.size for item in told)
    rights = [each.quantity.size * count.quantity.size / factor * span for span in spans]
    times = [right / total.quantity.size for right in rights]
    if all(abs(one - 1) > room for one in times):
        right = min(rights, key=lambda one: abs(one / total.quantity.size - 1))
        if LIKELY[0] < right / total.quantity.size < LIKELY[1]:
            yield _row(told, right)


def _step(item: Observation) -> float:
    """What rounding may hide of a figure: nothing of a plain count."""
    plain_count = item.quantity.kind in COUNTED and not re.search(r"[.十百千万亿]", item.quantity.text)
    return 0.0 if plain_count else item.quantity.step


def _total(item: Observation, what: str, each: Observation) -> bool:
    """Whether an amount is all of what is told each: by its name, by that of what a price gives, or as a total."""
    worth = next((words for sign, words in _WORTH.items() if sign in each.label), "")
    named = len(shared(bare(item.label), what)) > 1 or (worth and re.search(worth, item.label) is not None)
    return item.quantity.exact and bool(named or _TOTAL.search(item.label))


def _row(told: Sequence[Observation], right: float) -> AuditRow:
    each, count, total = told
    unit = each.quantity.unit
    shown = f"{plain(round(each.quantity.size * total.quantity.size / right / each.factor, 2))}{unit}"
    spots = (item.evidence() for item in sorted(told, key=lambda item: (item is not each, item.place)))
    first, *others = sorted(told, key=lambda item: item.quantity.at)
    one = len({id(item.reading) for item in told}) == 1
    return _ROW(
        each.label,
        f"{total.label}{total.quantity.text}、{count.quantity.text}，{each.label}应为 {shown}，文中为 {each.quantity.text}",
        (each.quantity.text, shown),
        *((each.reading.quote(first.quantity, *(item.quantity for item in others)),) if one else spots),
    )
