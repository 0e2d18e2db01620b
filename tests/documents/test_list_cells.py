"""Names that break in a narrow cell of a page are whole again; lists of one name a line, and other cells, are not touched."""

from __future__ import annotations

import pytest

from tests.documents.test_joining import joined

ROW = "青云园区 装备制造 46 远澜重工、\n川东铸造、\n蓝驰汽车零\n部件、海川\n"
WHOLE = "青云园区 装备制造 46 远澜重工、川东铸造、蓝驰汽车零部件、海川"


def test_a_name_that_fills_its_cell_goes_on_below() -> None:
    """A line without 、 as wide as the cell ends inside a name when the next line parts another one from its rest."""
    assert joined(ROW)[0] == WHOLE


@pytest.mark.parametrize("between", ["", "480\n", "480\n\n", "480\n12.5\n"])
def test_the_document_knows_the_whole_name(between: str) -> None:
    """Behind figures of the next column, or a page break, the rest is known by the whole name elsewhere in the document."""
    text = f"海川精密：主营电池壳体。\n\n{ROW}{between}精密\n合计 118\n"
    assert WHOLE + "精密" in joined(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}480\n精密\n合计 118\n",
        f"海川精密：主营电池壳体。\n\n{ROW}园区\n精密\n",
        "海川精密：主营电池壳体。\n\n远澜重工、\n川东铸造、\n海川\n精密\n",
        "海川精密：主营电池壳体。\n\n远澜重工\n川东铸造\n蓝驰汽车\n海川\n精密\n",
    ],
)
def test_what_nothing_proves_stays_apart(text: str) -> None:
    """No whole name in the document, words between, a line that does not fill the cell, names one a line: two things."""
    assert "精密" in joined(text)
