"""Floor space in a unit of land: 标准厂房56.8万平方公里, 总建筑面积9.6万亩, 24万亩标准厂房.

For: ``chaingraph audit``.
In: the figures of all pages and of cells of words. Out: audit rows of kind ``unit``.
How: nobody measures floors in square kilometres or in myriads of 亩, and 建筑面积 in no 亩 at all; the ground below them is named as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, read_figures
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_FLOOR = re.compile(
    r"(?:厂房|建筑面积|建筑体量|房屋(?:施工|竣工|销售)?面积|楼宇|仓库|仓储面积|商品房(?:销售)?面积|公寓|车间)[^，。；、\d]{0,6}$"
)
_BEHIND = re.compile(
    r"^的?(?:[一二三首]期|[高新多]层|单层|现代化?|工业|在建|已建|闲置|空置|现有|定制)*(?:标准(?:化)?厂房|厂房|楼宇|商品房|公寓|标准车间)(?![^，。；]{0,4}(?:用地|地块|土地|基地|项目用))"
)
_GROUND = re.compile(r"地|园区?|项目|基地|片区|规划|开发|流转|[农林山]")
_WIDE = re.compile(r"万亩|万公顷")
MOST = 1e8
"""Square metres of floor space: no county has more in one kind of building."""
_ROW = Maker("unit", 0.8, "单位可能应为平方米或万平方米")


def floors(projection: Projection) -> Iterator[AuditRow]:
    """Floor space in units that only land is measured in. O(figures)."""
    yield from _in_cells(projection)
    for page in pages(projection):
        for sentence in page.sentences:
            for figure in sentence.figures:
                if _of_land(figure) and _of_floor(sentence, figure):
                    message = f"{figure.label}{figure.text}，建筑面积不用这样的单位计"
                    yield _ROW(figure.label, message, (figure.text, "平方米"), sentence.quote(figure))


def _in_cells(projection: Projection) -> Iterator[AuditRow]:
    """Figures in cells of words, of what their row is (标准厂房 | 已建成18.5万亩)."""
    for sheet in sheets(projection):
        for line in sheet.lines:
            for figure in (one for cell in line.cells if cell != line.label for one in read_figures(cell)):
                label = _FLOOR.search(f"{line.label}{figure.label}")
                if label and not _GROUND.search(label[0]) and not _GROUND.search(figure.label) and _of_land(figure):
                    message = f"{line.label}{figure.text}，建筑面积不用这样的单位计"
                    yield _ROW(line.label, message, (figure.text, "平方米"), line.passage.evidence)


def _of_land(figure: Figure) -> bool:
    """Whether a figure is in a unit of wide land, or a floor space in one of any land."""
    land = figure.unit.endswith(("亩", "公顷"))
    vast = "平方公里" in figure.unit or "平方千米" in figure.unit
    wide = _WIDE.fullmatch(figure.unit) or (vast and figure.size > MOST)
    return bool(wide) or bool(land and re.search(r"建筑面积[^，。；、\d]{0,3}$", figure.label))


def _of_floor(sentence: Sentence, figure: Figure) -> bool:
    label = _FLOOR.search(figure.label)
    if label:
        return not _GROUND.search(label[0])
    return bool(_BEHIND.search(sentence.text[figure.end :])) and not re.search(r"地|规划|配套", figure.label)
