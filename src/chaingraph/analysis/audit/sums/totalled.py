"""Parts before their total, yields and prices times their number, means told with "about"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOTAL = re.compile(
    r"^(?:[一二三四五六七八九两]?(?:者|项|园|类|块|处|镇|村|家|期|部分)?)?(?:总(?!部|经理|书记)|合计|共计|总计|累计|全部(?:共)?|一共|加起来)[^，。；]{0,8}$"
)
_GAP = re.compile(r"^[、，；和][^，。；、%\d]{1,10}$")
_UNIT_PRICE = re.compile(
    r"(?:每(?P<per>千瓦时|度|立方米|吨|公斤|千克|斤|只|台|件|套|枝|株|头|箱|瓶|平方米|亩|份|盒|羽|尾|架|辆|艘|座)(?:的)?(?:均价|平均价|售价|单价|价格|出厂价|批发价|平均售价|平均)?(?:为|约|达)?|(?:均价|单价|售价)(?:为|约|达)?每(?P<per2>吨|公斤|千克|斤|只|台|件|套|枝|株|头|箱|瓶|平方米))$"
)
_INCOME = re.compile(
    r"(?:销售额|销售收入|产值|收入|货款|合同额|成交额|营业额|收取[^，。；]{0,6}|补贴资金|销售|收益|[水电气运]费(?:支出|成本)?|费用|支出)(?:约|可|将|预计|达到?|为|实现|合计|共|至|超)*$"
)
_YIELD = re.compile(r"亩产(?:[^，。；\d]{0,6})$|每亩(?:可|能)?(?:产|收)[^，。；\d]{0,6}$")
_OUTPUT = re.compile(r"(?:年产|总产|产量|共产|可产|收获)[^，。；\d]{0,8}$")
_PER = re.compile(r"(?P<per>[户人家村])均(?P<what>[^，。；、\d]{1,8}?)(?:约|近|达到?|为|仅|是)*$")
_OF_MEAN = {"户": ("户",), "人": ("人",), "家": ("家",), "村": ("村",)}
_ROW = Maker("sum", 0.7, "数值或单位可能写错")
_MU = 10000 / 15
ROOM = 0.05


def totalled(projection: Projection) -> Iterator[AuditRow]:
    """Totals behind their parts, and products of a price or a yield, that do not come out. O(quantities)."""
    for reader in readers(projection):
        for readings in reader.passages():
            for at, reading in enumerate(readings):
                yield from _behind(reading)
                yield from _priced(readings[max(0, at - 1) : at + 1])
                yield from _grown(reading)
                yield from _about(reading)


def _behind(reading: Reading) -> Iterator[AuditRow]:
    """北园 1200亩，南园 800亩，东园 650亩，总面积 3250亩."""
    run: list[Quantity] = []
    for q in reading.quantities:
        words = reading.text[run[-1].end : q.at] if run else ""
        joins = run and q.kind == run[-1].kind and q.exact and q.kind not in ("%", "", "倍", "个百分点", "岁")
        if joins and len(run) > 2 and _TOTAL.match(words.lstrip("，、；")) and words[:1] in "，；、":
            total = sum(part.size for part in run)
            room = q.step + sum(part.step for part in run) * 0.6 if q.step != 0.5 or base(q.unit)[1] != 1 else 0.5
            if abs(total - q.size) > room and 0.5 < total / q.size < 2 and _alike(run):
                shown = "+".join(plain(part.size / base(q.unit)[1]) for part in run)
                right = plain(round(total / base(q.unit)[1], 4))
                yield _ROW(
                    reading.sentence.text[:20],
                    f"{q.label}{q.text}，前列各项之和为 {shown}={right}",
                    (q.text, right),
                    reading.quote(run[0], q),
                )
            run = []
        elif joins and _GAP.match(words) and "其中" not in words:
            run.append(q)
        else:
            run = [q] if q.exact and not q.ranked and "其中" not in words else []


def _alike(run: Sequence[Quantity]) -> bool:
    """Whether the names of parts are of one make: they end, but for the first, with the same character."""
    names = [re.sub(r"(?:有|为|共|完成|实现|面积|约)+$", "", q.label) for q in run]
    return all(names) and len({name[-1] for name in names}) == 1 and len(set(names)) == len(names)


def _priced(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """入会费每户 300元，420户，收取 12.6万元."""
    reading = readings[-1]
    prices = [(q, match) for q in reading.quantities if q.kind == "元" and (match := _UNIT_PRICE.search(q.label))]
    incomes = [q for q in reading.quantities if q.kind == "元" and _INCOME.search(q.label)]
    for price, match in prices[:1]:
        per = base(match["per"] or match["per2"])[0]
        amounts = [(home, q) for home in readings for q in home.quantities if q.kind == per and q.size > 1]
        own = [item for item in amounts if item[0] is reading] or amounts[-1:]
        if len(own) != 1 or len(incomes) != 1 or len(prices) != 1 or incomes[0] is price:
            continue
        factor = base(match["per"] or match["per2"])[1]
        home, amount = own[0]
        real, told = price.size * amount.size / factor, incomes[0].size
        ten = any(abs(real / told / times - 1) < 0.02 for times in (0.01, 0.1, 10, 100)) if told else False
        if told and ten:
            right = f"{plain(round(real / base(incomes[0].unit)[1], 2))}{incomes[0].unit}"
            yield _ROW.but(0.7, "单位或小数点可能写错")(
                reading.sentence.text[:20],
                f"{amount.text}×{price.label}{price.text}应为 {right}，文中为 {incomes[0].text}",
                (incomes[0].text, right),
                reading.quote(price, incomes[0]),
                home.quote(amount),
            )


def _grown(reading: Reading) -> Iterator[AuditRow]:
    """亩产 1.2万枝，1000亩，年产 1.2亿枝."""
    for mean in (q for q in reading.quantities if _YIELD.search(q.label) and q.exact):
        lands = [q for q in reading.quantities if q.kind == "平方米" and "亩" in q.unit]
        outputs = [q for q in reading.quantities if q.kind == mean.kind and q is not mean and _OUTPUT.search(q.label)]
        if len(lands) == 1 and len(outputs) == 1 and mean.size:
            real, told = mean.size * lands[0].size / _MU, outputs[0].size
            if told and abs(real / told - 1) > ROOM + mean.step / mean.size:
                right = f"{plain(round(real / base(outputs[0].unit)[1], 2))}{outputs[0].unit}"
                yield _ROW(
                    reading.sentence.text[:20],
                    f"{mean.label}{mean.text}，{lands[0].text}应为 {right}，文中为 {outputs[0].text}",
                    (outputs[0].text, right),
                    reading.quote(mean, lands[0], outputs[0]),
                )


def _about(reading: Reading) -> Iterator[AuditRow]:
    """户均从业约 2人, of 1.4万人 and 4600户: so far off that "about" does not help."""
    for mean in reading.quantities:
        match = _PER.search(mean.label) if not mean.exact and mean.size and "约" in mean.label[-2:] else None
        if match is None:
            continue
        stem = re.sub(r"^(?:拥有|占有|年)", "", match["what"])[:2]
        amounts = [q for q in reading.quantities if q.at < mean.at and q.kind == mean.kind and stem in q.label]
        wholes = [q for q in reading.quantities if q.at < mean.at and q.kind in _OF_MEAN[match["per"]] and q.size > 1]
        if len(amounts) == 1 and len(wholes) == 1 and amounts[0] is not wholes[0]:
            real = amounts[0].size / wholes[0].size
            if not 0.75 < real / mean.size < 1.33:
                right = f"{plain(round(real / base(mean.unit)[1], 2))}{mean.unit}"
                yield _ROW.but(0.6)(
                    reading.sentence.text[:20],
                    f"{amounts[0].text}、{wholes[0].text}，{mean.label}应为 {right}，文中为 {mean.text}",
                    (mean.text, right),
                    reading.quote(amounts[0], wholes[0], mean),
                )
