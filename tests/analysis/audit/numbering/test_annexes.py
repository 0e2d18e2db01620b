"""The annexes a document lists at its foot, and how many it tells."""

import pytest

from chaingraph.analysis.audit.numbering.annexes import annex_counts
from chaingraph.analysis.audit.numbering.references import references
from tests.analysis.desks import page


@pytest.mark.parametrize(("number", "rows"), [("2", 1), ("三", 0)])
@pytest.mark.parametrize("head", ["附件清单", "附件："])
def test_annexes_are_as_many_as_told(number: str, rows: int, head: str) -> None:
    """A number of annexes is that of the list below it, in digits or in words."""
    lines = "1.申报表", "2.承诺书", "3.汇总表"
    found = list(annex_counts(page(f"请于6月1日前提交，附件共{number}份。", head, *lines)))
    assert len(found) == rows


@pytest.mark.parametrize("name", ["2025—2027年储备清单", "2025年储备清单", "储备清单"])
def test_a_year_may_open_the_name_of_an_annex(name: str) -> None:
    """附件：1.2025—2027年储备清单 is the first of a list, no number 1.2025."""
    found = list(references(page("用地指标详见附件3。", f"附件：1.{name}", "2.分工表")))
    assert len(found) == 1
