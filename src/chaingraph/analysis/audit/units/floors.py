"""Floor space in a unit of land that no town has: 标准厂房56.8万平方公里.

For: ``chaingraph audit``.
In: the figures of all pages. Out: audit rows of kind ``unit``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_FLOOR = re.compile(
    r"(?:厂房|建筑面积|建筑体量|房屋(?:施工|竣工|销售)?面积|楼宇|仓库|仓储面积|商品房(?:销售)?面积|公寓|车间)[^，。；、\d]{0,6}$"
)
MOST = 1e8
"""Square metres of floor space: no county has more in one kind of building."""
_ROW = Maker("unit", 0.8, "单位可能应为平方米或万平方米")


def floors(projection: Projection) -> Iterator[AuditRow]:
    """Floor space in square kilometres beyond what can be built. O(figures)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for figure in sentence.figures:
                wide = "平方公里" in figure.unit or "平方千米" in figure.unit
                if wide and figure.size > MOST and _FLOOR.search(figure.label):
                    message = f"{figure.label}{figure.text}，建筑面积不可能这样大"
                    yield _ROW(figure.label, message, (figure.text, "平方米"), sentence.quote(figure))
