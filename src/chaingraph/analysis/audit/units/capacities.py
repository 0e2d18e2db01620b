"""What is made, stored or treated against what can be; cost against price."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_CAN = re.compile(
    r"能力|产能|库容|容量|设计|额定|可处理|可容纳|可存|可停|床位|泊位|核定|处理规模|承载|上限|(?<!日)年处理$|最多"
)
_DOES = re.compile(
    r"实际|目前|现|日均|产生|处理|存放|生产|产量|产出|入库|存量|库存|接待|在住|入住|消纳|处置|停放|运行|负荷|发运|吞吐|用量|使用"
)
_SPARE = re.compile(
    r"富余|空置|有余|余量|空余|剩余能力|余地|未(?:达|满)|可(?:以)?(?:处理|消纳|满足|容纳|处置)(?:其|了)?(?:全部|所有|上述)|"
    r"全部(?:在[^，。；]{1,6})?(?:处置|处理|消纳)|完全(?:满足|能够)|足以|能够满足|尚可|绰绰|仍可(?:以)?承接|可继续承接"
)
_LOAD_RATE = re.compile(
    r"(?:产能|能力|设备|库容|负荷|装置|泊位|床位)?(?:利用率|负荷率|使用率|入住率|达产率)(?:约|达到?|为|近|仅)*$"
)
_WEIGHED = re.compile(r"加权|折算|有效产能|年末|年底|新增|投产")
"""A capacity that was not there all the year."""
_USED = re.compile(
    r"产能(?:约|达到?|为)?(?P<able>\d+(?:\.\d+)?)(?P<u>[A-Za-z\u4e00-\u9fff]{1,4})[，,][^，。；\d]{0,6}(?:20\d\d年)?[^，。；\d]{0,6}产量(?:约|达到?|为)?"
    r"(?P<made>\d+(?:\.\d+)?)(?P<v>[A-Za-z\u4e00-\u9fff]{1,4})[，,](?:产能|设备)?利用率(?:约|达到?|为|仅)*(?P<rate>\d+(?:\.\d+)?)%"
)
_TENTHS = re.compile(r"(?:利用率|负荷率|使用率)(?:约|达到?|为|近|仅)*(?P<n>[一二三四五六七八九])成")
_COST = re.compile(r"成本|收购价|收购[^，。；]{0,8}价格|进价|采购价|原料价|原料[^，。；]{0,6}价格|生产费用")
_PRICE = re.compile(r"售价|出厂价|销价|销售价|销售单价|批发价|卖价|单价")
_GAIN = re.compile(r"净赚|毛利|盈利|利润|获利|可赚|赚|纯收入|纯利|收益率")
_LOSS = re.compile(r"亏|倒挂|补贴|平均成本加成")
_PHASE = re.compile("[一二三四五首]期")
_ROW = Maker("share", 0.7, "能力或负荷可能写错")
ROOM = 0.03


def capacities(projection: Projection) -> Iterator[AuditRow]:
    """Loads above a capacity that is said to suffice, rates of use that capacity and load do not give. O(characters)."""
    for reader in readers(projection):
        for reading in reader.readings:
            if _CAN.search(reading.text):
                yield from _used(reading.sentence)
                yield from _loads(reading)
        for readings in reader.passages():
            yield from _costs(readings)


def _loads(reading: Reading) -> Iterator[AuditRow]:
    exact = [q for q in reading.quantities if q.exact and q.size and q.kind not in ("%", "倍", "天", "")]
    can = [q for q in exact if _CAN.search(q.label)]
    rates = [q for q in reading.quantities if q.kind == "%" and _LOAD_RATE.search(q.label)]
    for limit in can:
        loads = [
            q
            for q in exact
            if q is not limit
            and q.kind == limit.kind
            and q not in can
            and _DOES.search(q.label)
            and _one_span(limit, q)
        ]
        for load in loads[:1]:
            spare = _SPARE.search(reading.text, max(limit.end, 0))
            if (
                load.size - load.step > limit.size + limit.step
                and spare
                and not re.search("不足|超负荷|超出|缺口", reading.text)
            ):
                yield _ROW(
                    reading.sentence.text[:20],
                    f"{load.label}{load.text}超过{limit.label}{limit.text}，文中却称“{spare[0]}”",
                    (load.text, limit.text),
                    reading.quote(limit, load),
                    reading.sentence.evidence(*spare.span()),
                )
            yield from _rates(reading, limit, load, rates)


def _used(sentence: Sentence) -> Iterator[AuditRow]:
    """设计产能8GW，实际产量5.2GW，产能利用率85%, in whatever unit."""
    for match in _USED.finditer(sentence.text) if not _WEIGHED.search(sentence.text) else ():
        able, made = float(match["able"]), float(match["made"])
        # 硅料年产能6.8万吨、硅片年产能7.5万吨: nobody knows of which.
        several = "产能" in re.split(r"[。；]", sentence.text[: match.start()])[-1]
        if match["u"] == match["v"] and able and not several and 0.05 < made / able < 2:
            room = half_step(match["made"]) / able + half_step(match["able"]) * made / able**2
            if (
                abs(made / able - float(match["rate"]) / 100)
                > room + half_step(match["rate"]) / 100 + ROOM * made / able
            ):
                right = percent(made / able)
                yield _ROW.but(0.8)(
                    sentence.text[:20],
                    f"产量{match['made']}{match['v']}为产能{match['able']}{match['u']}的 {right}，文中为{match['rate']}%",
                    (f"{match['rate']}%", right),
                    sentence.evidence(*match.span()),
                )


def _one_span(limit: Quantity, load: Quantity) -> bool:
    """Whether both speak of a day, or both of a year, as far as they say."""
    spans = [
        next(
            (
                span
                for span in ("日", "月", "年")
                if re.search(rf"{span}(?!级)", re.sub(r"〇+|今年|去年|全年", "年", q.label))
            ),
            "",
        )
        for q in (limit, load)
    ]
    return not all(spans) or spans[0] == spans[1]


def _rates(reading: Reading, limit: Quantity, load: Quantity, rates: Sequence[Quantity]) -> Iterator[AuditRow]:
    real = load.size / limit.size
    room = ROOM * real + load.step / limit.size + limit.step / limit.size
    for rate in rates[:1]:
        beside = not any(load.end <= q.at < rate.at for q in reading.quantities)
        fits = any(
            abs(rate.size / 100 - load.size / other.size) <= room + rate.step / 100
            for other in reading.quantities
            if other.kind == load.kind and other.exact and other.size and other is not load
        )
        # 一期负荷率 is of the capacity of that phase, not of all of it.
        phase = _PHASE.search(rate.label)
        fits = fits or (phase is not None and phase[0] not in limit.label)
        if (
            not fits
            and beside
            and rate.at > load.end
            and abs(rate.size / 100 - real) > room + rate.step / 100
            and 0.1 < real < 3
        ):
            yield _ROW.but(0.75)(
                reading.sentence.text[:20],
                f"{load.text}为{limit.label}{limit.text}的 {percent(real)}，文中为{rate.label}{rate.text}",
                (rate.text, percent(real)),
                reading.quote(limit, load),
                reading.quote(rate),
            )
    match = _TENTHS.search(reading.text, load.end)
    if match and not rates and abs(NUMERALS[match["n"]] / 10 - real) > 0.12 + room:
        yield _ROW.but(0.7)(
            reading.sentence.text[:20],
            f"{load.text}为{limit.label}{limit.text}的 {percent(real)}，文中为“{match[0]}”",
            (match[0], percent(real)),
            reading.quote(limit, load),
            reading.sentence.evidence(*match.span()),
        )


def _costs(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """A cost above the price of the same measure where a gain is told."""
    text = "".join(reading.text for reading in readings)
    if not (_COST.search(text) and _PRICE.search(text) and _GAIN.search(text)) or _LOSS.search(text):
        return
    told = [(reading, q) for reading in readings for q in reading.quantities if q.kind == "元" and q.size]
    costs = [item for item in told if _COST.search(item[1].label) and not _PRICE.search(item[1].label)]
    prices = [item for item in told if _PRICE.search(item[1].label)]
    for home, cost in costs[:1]:
        for other, price in prices[:1]:
            per = [_per(q) for q in (cost, price)]
            if per[0] and per[0] == per[1] and cost.size > price.size * 1.001 and price.size > cost.size / 5:
                yield _ROW.but(0.65, "成本或价格可能写错")(
                    price.label,
                    f"{cost.label}{cost.text}高于{price.label}{price.text}，文中却称有利可得",
                    (cost.text, price.text),
                    home.quote(cost),
                    other.quote(price),
                )


def _per(quantity: Quantity) -> str:
    match = re.search(r"每(吨|公斤|千克|斤|亩|只|台|件|个|套|度|头|箱|瓶|平方米)", quantity.label)
    return match[1] if match else quantity.unit.partition("/")[2]
