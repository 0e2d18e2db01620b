"""Density and product a head whose parts stand anywhere on the page: 1495平方公里, 157.2万人, 每平方公里1251人.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` compares parts that stand beside their mean.
In: the figures of a page, tables with one column of values.
Out: audit rows of kind ``share``.
How: the parts bear official names (常住人口, 土地面积, 地区生产总值); one pair that gives the mean settles it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_TAIL = r"(?:约|为|是|达到?|有|共|突破|完成|实现)*$"
_AREA = re.compile(
    r"^(?:(?:全[市县区镇乡州旗盟省]|辖区|行政区|本[市县区镇乡])?|[\u4e00-\u9fff]{2,4}[市县区镇乡](?=国土|幅员|行政))(?:土地|行政区域|行政区划|国土|幅员|区域|版图|辖区|地域|总)*(?:总)?面积"
    + _TAIL
)
_PEOPLE = re.compile(rf"(?:常住|户籍|总|全[市县区镇乡州旗盟])(?:总)?人口(?:数|总数|总量)?{_TAIL}")
_PRODUCT = re.compile(rf"(?:地区)?生产总值(?:（GDP）)?{_TAIL}|GDP{_TAIL}")
_TAX = re.compile(rf"(?:税收|税金|入库税收|税收总额|税收收入)(?:总额)?{_TAIL}")
_LAND = re.compile(rf"用地(?:总?面积)?{_TAIL}")
_MEANS = (
    ("人口密度", "人", re.compile(rf"(?:人口密度)(?:约|为|是|达到?)*(?:平均)?(?:每平方公里)?{_TAIL}|^(?:平均)?每平方公里(?:居住|有|常住|平均)*(?:人口)?{_TAIL}"), _PEOPLE, _AREA, ("人", "平方米", 1e6)),
    ("人均地区生产总值", "元", re.compile(rf"(?<!城镇)(?<!农村)人均(?:地区)?(?:生产总值|GDP)(?:（GDP）)?{_TAIL}"), _PRODUCT, _PEOPLE, ("元", "人", 1.0)),
    ("亩均产值", "元", re.compile(rf"按[^，。；、\d]{{0,8}}(?:建成|用地|占地|供地)[^，。；、\d]{{0,8}}亩均(?:工业)?(?:总)?产(?:值|出){_TAIL}"), re.compile(rf"(?:工业)?总?产值{_TAIL}"), re.compile(rf"(?:建成|用地|占地|供地)(?:区)?(?:总?面积)?{_TAIL}"), ("元", "平方米", 10000 / 15)),
    ("亩均税收", "元", re.compile(rf"亩均税收{_TAIL}"), _TAX, _LAND, ("元", "平方米", 10000 / 15)),
)  # fmt: skip
_NOT = re.compile(r"增|减|降|同比|上年|去年|力争|目标|计划|预计|规划|核准|比|城镇|农村|乡村|流动|户均|人均|亩均|每")
_GOAL = re.compile(r"力争|目标|计划|预计|确保|争取|到20\d\d年|上年|去年|城区|建成区|镇区")
_ROW = Maker("share", 0.7, "密度、人均值或其中一个数可能写错")
ROOM = 0.035
"""Relative room: means are taken of average numbers of the year."""
LIKELY = (0.2, 5.0)
"""What is farther off is of other parts, a wrong unit aside."""
MOST = 3
"""Different values of a part at most."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A named value of a page."""

    label: str
    kind: str
    size: float
    step: float
    text: str
    unit: str
    exact: bool
    ahead: str
    evidence: Evidence


def densities(projection: Projection) -> Iterator[AuditRow]:
    """Densities that no parts of their page give. O(figures + cells)."""
    told: dict[str, list[_Part]] = defaultdict(list)
    for page in pages(projection):
        for sentence in page.sentences:
            for figure in sentence.figures:
                ahead = sentence.text[: figure.at]
                told[page.document].append(_part(figure, ahead, sentence.quote(figure)))
    for sheet in sheets(projection):
        told[sheet.document].extend(_cells(sheet))
    for parts in told.values():
        for mean in parts:
            yield from _check(mean, parts)


def _part(figure: Figure, ahead: str, evidence: Evidence) -> _Part:
    unit = figure.unit.partition("/")[0]
    kind, factor = base(unit)
    size, step = figure.value * factor, figure.step if unit == figure.unit else 0.5 * factor
    return _Part(figure.label, kind, size, step, figure.text, figure.unit, figure.exact, ahead, evidence)


def _cells(sheet: Sheet) -> Iterator[_Part]:
    """Rows of a table with one column of values and the units of the rows."""
    at = sheet.numeric()[0] if len(sheet.numeric()) == 1 else None
    for line in sheet.lines if at is not None else ():
        value = line.values[at] if at is not None else None
        if value and line.unit:
            kind, factor = base(line.unit.partition("/")[0])
            text = f"{value.text}{line.unit}"
            size = value.value * factor
            place = line.passage.evidence
            yield _Part(line.label, kind, size, value.step * factor, text, line.unit, True, "", place)


def _check(mean: _Part, parts: Sequence[_Part]) -> Iterator[AuditRow]:
    for name, kind, pattern, amount, whole, (upper, lower, factor) in _MEANS:
        if (
            mean.kind != kind
            or not mean.exact
            or not pattern.search(mean.label)
            or (name != "亩均产值" and _GOAL.search(re.split("[，。；]", mean.ahead)[-1]))
        ):
            continue
        if name == "人口密度" and "平方公里" not in mean.label + mean.unit:
            continue
        tops = [part for part in parts if part.kind == upper and _is(part, amount) and part is not mean]
        downs = [part for part in parts if part.kind == lower and _is(part, whole)]
        if not tops or not downs or len({p.size for p in tops}) > MOST or len({p.size for p in downs}) > MOST:
            continue
        tried = [(top.size / down.size * factor, top, down) for top in tops for down in downs if down.size]
        if all(abs(value - mean.size) > mean.step + ROOM * value for value, _, _ in tried):
            yield from _row(
                name,
                mean,
                min(tried, key=lambda one: ("户籍" in one[1].label + one[2].label, abs(one[0] / mean.size - 1))),
            )


def _is(part: _Part, name: re.Pattern[str]) -> bool:
    return part.exact and name.search(part.label) is not None and not _NOT.search(part.label)


def _row(name: str, mean: _Part, tried: tuple[float, _Part, _Part]) -> Iterator[AuditRow]:
    value, top, down = tried
    unit = mean.unit.partition("/")[0]
    if LIKELY[0] < value / mean.size < LIKELY[1]:
        shown = f"{plain(round(value / base(unit)[1], 2))}{unit}"
        message = f"{top.label}{top.text}、{down.label}{down.text}，{name}应为 {shown}，文中为 {mean.text}"
        yield _ROW(name, message, (mean.text, shown), mean.evidence, top.evidence, down.evidence)
