"""The first of a kind that another one came before."""

import pytest

from chaingraph.analysis.audit.words.earliest import earliest
from tests.analysis.desks import page

TEXTS = (
    "2018年投产的金溪纸业，年产纸板6万吨，是园区最早投产的企业。{}年投产的远方包装计划扩建。|2020|2015",
    "{}年设立博士后工作站1家，依托恒生医药。2023年设立全区首家博士后工作站，依托天工机械。|2024|2020",
)


@pytest.mark.parametrize("case", TEXTS)
def test_the_first_has_nothing_before_it(case: str) -> None:
    """No other one has done in an earlier year what the first is told to have done first."""
    text, right, wrong = case.split("|")
    assert not list(earliest(page(text.format(right))))
    assert [row.kind for row in earliest(page(text.format(wrong)))] == ["words"]


@pytest.mark.parametrize(
    "text",
    [
        "2020年设立博士后工作站1家，依托恒生医药。2023年设立全区首家院士工作站，依托天工机械。",
        "2018年投产的金溪纸业是园区最早投产的企业之一。2015年投产的远方包装目前有员工80人。",
    ],
)
def test_another_kind_may_be_earlier(text: str) -> None:
    """What is of another kind, or one of the first only, is no rival."""
    assert not list(earliest(page(text)))
