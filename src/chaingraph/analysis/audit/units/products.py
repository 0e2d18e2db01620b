"""By the hour, day, month and year: what a rate gives over the time told, sums of years and their mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent, plain
from chaingraph.analysis.projection import Projection

_RATES = (
    ("小时", re.compile(r"每(?:个)?小时|小时(?:产|供|处理|下线|包装)")),
    ("日", re.compile(r"每[日天]|日均|日(?=[产供处下销加屠发运接出生])|[一单]天(?:能|可)?|平均一天")),
    ("月", re.compile(r"每个?月|月均|月(?=[产供处销加发运接])|单月")),
    ("年", re.compile(r"每年|年均|年(?=[产供处销加发运接租可节减用金均])|一年|全年")),
)
_HOURS = re.compile(r"(?:每[天日]|连续|[两三]班|全天|日)?[^，。；\d]{0,6}?(?P<n>\d{1,2})(?:个)?小时(?!前|内|后|通勤)")
_SHIFTS = re.compile(rf"(?P<n>{COUNT})班(?:倒|制|运转|生产)?[^。；\d]{{0,6}}每班(?P<h>{COUNT})(?:个)?小时")
_DAYS = re.compile(r"(?:年|按|每年|全年|一年)[^，。；\d]{0,8}?(?P<n>[23]\d\d)(?:个)?(?:工作日|生产日|天)")
_SUM = re.compile(
    rf"(?P<n>{COUNT})年(?:来|间|合同期内?|期)?[^，。；\d]{{0,10}}?(?:累计|共|合计|总计|总共|总额|一共)[^，。；\d]{{0,10}}?(?P<a>{NUMBER})(?P<u>{UNIT})"
)
_TERM = re.compile(rf"(?:期限|租期|合同期|任期|租赁期|服务期|为期)(?:限)?(?:为)?(?P<n>{COUNT})年")
_GROSS = re.compile(
    rf"(?:合同总额|总租金|租金总额|总金额|合计|总计|总费用|共计)(?:为|约|达)?(?P<a>{NUMBER})(?P<u>{UNIT})"
)
_BOTH = re.compile(
    rf"(?P<n>{COUNT})年(?:来|间)?(?:累计|共|合计|总共)?(?:增长|增幅(?:为|达)?|提高)(?:了)?(?P<p>\d+(?:\.\d+)?)%[，,、（(]?(?:即)?(?:年均|平均每年)(?:复合)?(?:增长|递增|增速(?:为|达)?)(?:约)?(?P<q>\d+(?:\.\d+)?)%"
)
_YEARLY = re.compile(
    rf"年均(?:复合)?(?:增长|递增|增速(?:为|达)?|增幅(?:为|达)?)(?:约|近)?(?P<q>\d+(?:\.\d+)?)%[，,、；][^。；]{{0,10}}?(?:由|从)(?P<y1>20\d\d)年[^，。；\d]{{0,10}}?(?P<a>{NUMBER})(?P<u>{UNIT})[^，。；\d]{{0,6}}?(?:增|提高|提升|扩大|上升|发展|攀升)[^，。；\d]{{0,3}}?(?:到|至|为)(?P<y2>20\d\d)年[^，。；\d]{{0,8}}?(?P<b>{NUMBER})(?P<v>{UNIT})"
)
_ROW = Maker("sum", 0.75, "数值或单位可能写错")
ROOM = 0.03


def products(projection: Projection) -> Iterator[AuditRow]:
    """Rates of an hour, a day, a month against those of a longer time; means and sums of years. O(characters)."""
    for reader in readers(projection):
        for readings in reader.passages():
            yield from _timed(readings)
            yield from _summed(readings)
        for reading in reader.readings:
            yield from _grown(reading)


def _span(q: Quantity) -> str:
    """Which time a quantity is the amount of."""
    found = [name for name, pattern in _RATES if pattern.search(q.label)]
    return found[0] if len(found) == 1 else ""


def _timed(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    for at, reading in enumerate(readings):
        near = readings[at : at + 1]
        told = [
            (home, q, span)
            for home in near
            for q in home.quantities
            if q.kind not in ("%", "", "天", "小时", "岁") and (span := _span(q))
        ]
        hours, days = _hours(reading.text), _DAYS.search(reading.text)
        for first, one, short in told:
            for second, two, long_ in told:
                pair = (short, long_)
                if (
                    two is one
                    or two.kind != one.kind
                    or not one.size
                    or not _same(one, two)
                    or (two.at < one.at and pair == ("月", "年"))
                ):
                    continue
                times = {("小时", "日"): hours, ("日", "年"): float(days["n"]) if days else 0.0, ("月", "年"): 0.0}.get(
                    pair, 0.0
                )
                if (
                    times
                    and one.exact
                    and two.exact
                    and abs(two.size / one.size / times - 1) > ROOM + two.step / two.size + one.step / one.size
                ):
                    right = f"{plain(round(one.size * times / base(two.unit)[1], 4))}{two.unit}"
                    unit = "小时" if short == "小时" else "天"
                    yield _ROW(
                        reading.sentence.text[:20],
                        f"{one.label}{one.text}，{plain(times)}{unit}应为 {right}，文中为{two.label}{two.text}",
                        (two.text, right),
                        first.quote(one),
                        second.quote(two),
                    )


def _same(one: Quantity, two: Quantity) -> bool:
    """Whether two amounts are told of one thing: no other noun behind the rate."""
    nouns = [
        re.sub(
            r".*?(?:每个?小时|每[日天月年]|日均|月均|年均|[日月年天](?=[产供处下销加屠发运接出生租可节减用均]))(?:平均)?(?:能|可以?)?|[约可能达为共近]|实现|平均",
            "",
            q.label,
        )
        for q in (one, two)
    ]
    left, right = nouns
    tails = [re.sub(r"^(?:生产|处理|供应|加工|下线|生|产|供|销|出|发)", "", noun) for noun in (left, right)]
    return not all(tails) or bool(set(tails[0]) & set(tails[1]))


def _hours(text: str) -> float:
    shifts = _SHIFTS.search(text)
    if shifts:
        return float(whole_number(shifts["n"]) * whole_number(shifts["h"]))
    found = [int(match["n"]) for match in _HOURS.finditer(text)]
    return float(found[0]) if len(set(found)) == 1 and 4 <= found[0] <= 24 else 0.0


def _summed(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """五年累计 X，年均 Y; 租期 5年，年租金 X，总额 Y."""
    for at, reading in enumerate(readings):
        sums = [(match, whole_number(match["n"]), match) for match in _SUM.finditer(reading.text)]
        term, gross = _TERM.search(reading.text), _GROSS.search(reading.text)
        if term and gross and not sums:
            sums = [(gross, whole_number(term["n"]), gross)]
        for match, years, _ in sums:
            kind, factor = base(match["u"])
            total = float(match["a"].replace(",", "")) * factor
            means = [
                m
                for m in _yearly_amounts(reading, readings[at - 1 : at] if at else ())
                if m[1].kind == kind and m[1].at != match.start("a")
            ]
            for home, mean in means[:1]:
                off = abs(mean.size * years - total) > ROOM * total + mean.step * years + half_step(match["a"]) * factor
                # 2023—2025年每年 15家 is the mean of some of the years.
                part = re.search(r"20\d\d年?[-—–~至]20\d\d年|各", mean.label)
                if 2 <= years <= 50 and off and mean.exact and not part:
                    right = f"{plain(round(total / years / base(mean.unit)[1], 4))}{mean.unit}"
                    yield _ROW(
                        reading.sentence.text[:20],
                        f"{match[0]}，平均每年应为 {right}，文中为{mean.label}{mean.text}",
                        (mean.text, right),
                        reading.sentence.evidence(*match.span()),
                        home.quote(mean),
                    )


def _yearly_amounts(reading: Reading, before: Sequence[Reading]) -> Iterator[tuple[Reading, Quantity]]:
    """Amounts of one year, of this sentence or the one before it."""
    for home in (reading, *before):
        for q in home.quantities:
            if re.search(r"年均|每年|年租金|年可|平均每年", q.label) and not re.search(r"增长|增速|递增|增幅", q.label):
                yield home, q


def _grown(reading: Reading) -> Iterator[AuditRow]:
    for match in _BOTH.finditer(reading.text):
        years, total, told = whole_number(match["n"]), float(match["p"]) / 100, float(match["q"]) / 100
        if years < 2:
            continue
        growth = (1 + total) ** (1 / years) - 1
        if abs(growth - told) > half_step(match["q"]) / 100 + 0.004 + half_step(match["p"]) / 100 / years:
            slip = "总增幅除以年数，未按复合增长计算" if abs(total / years - told) < 0.005 else None
            yield Maker("growth", 0.75, slip)(
                reading.sentence.text[:20],
                f"{years}年增长 {match['p']}%，年均应增长 {percent(growth)}，文中为 {match['q']}%",
                (f"{match['q']}%", percent(growth)),
                reading.sentence.evidence(*match.span()),
            )
    for match in _YEARLY.finditer(reading.sentence.text):
        low, high = (float(match[a].replace(",", "")) * base(match[u])[1] for a, u in (("a", "u"), ("b", "v")))
        years = int(match["y2"]) - int(match["y1"])
        if years < 2 or not low or base(match["u"])[0] != base(match["v"])[0]:
            continue
        growth, told = (high / low) ** (1 / years) - 1, float(match["q"]) / 100
        if abs(growth - told) > half_step(match["q"]) / 100 + 0.01:
            yield Maker("growth", 0.75)(
                reading.sentence.text[:20],
                f"由 {match['a']}{match['u']} 到 {match['b']}{match['v']}，{years}年年均应增长 {percent(growth)}，文中为 {match['q']}%",
                (f"{match['q']}%", percent(growth)),
                reading.sentence.evidence(*match.span()),
            )
