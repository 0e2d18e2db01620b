"""A value told as a multiple of another that is told elsewhere on the page."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.multiples import multiples
from tests.analysis.audit.desk import rows_of

HEAD = "2025年3月，宜丰县集中开工12个项目，总投资84.0亿元。{parts}\n\n{text}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("项目全部达产后，预计年产值210亿元，为总投资的2.5倍。", 0),
        ("项目全部达产后，预计年产值210亿元，为总投资的3.5倍。", 1),
        ("项目全部达产后，预计年产值160亿元，相当于总投资的近2倍。", 0),
        ("项目全部达产后，预计年产值160亿元，相当于总投资的3倍多。", 1),
        ("项目全部达产后，预计年产值210亿元，为2020年的3.5倍。", 0),
    ],
)
@pytest.mark.parametrize(
    "parts", ["", "其中，工业项目总投资50.0亿元，设施项目总投资20.0亿元，民生项目总投资14.0亿元。"]
)
def test_multiples_of_another_indicator(text: str, found: int, parts: str) -> None:
    """The multiple is held against the value of the named indicator, of many against the one the others are parts of."""
    assert len(rows_of(HEAD.format(parts=parts, text=text), multiples)) == found
