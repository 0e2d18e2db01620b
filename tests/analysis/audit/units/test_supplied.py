"""What is said to be supplied wholly by one source."""

import pytest

from chaingraph.analysis.audit.units.supplied import supplied
from tests.analysis.desks import page

TEXTS = (
    "园区日用水量{}万吨。新建中水厂日供水5万吨。园区用水全部由中水厂供应。|3|8",
    "数据中心年用电量{}亿千瓦时。自建光伏年发电量0.6亿千瓦时。中心用电完全由自建光伏满足。|0.5|2",
)


@pytest.mark.parametrize("case", TEXTS)
def test_a_source_of_all_gives_all(case: str) -> None:
    """A source that is told to supply all of something gives as much as is used."""
    text, right, wrong = case.split("|")
    assert not list(supplied(page(text.format(right))))
    assert [row.kind for row in supplied(page(text.format(wrong)))] == ["words"]


@pytest.mark.parametrize(
    "text",
    [
        "园区日用水量8万吨。新建中水厂年供水300万吨。园区用水全部由中水厂供应。",
        "园区日用水量8万吨。新建中水厂日供水3万吨。园区绿化全部由中水厂灌溉。",
    ],
)
def test_another_time_or_use_is_not_compared(text: str) -> None:
    """Amounts by the day and by the year, and what is used for something else, are not held together."""
    assert not list(supplied(page(text)))
