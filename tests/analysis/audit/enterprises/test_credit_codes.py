"""One unified social credit code under two names, and one company under two codes, in the rows of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.credit_codes import credit_codes
from tests.analysis.audit.desk import roster_and_news
from tests.analysis.desks import audit_of, graph_of

HEAD = "序号,企业名称,统一社会信用代码,主要产品,备注"


ROWS = (
    "1,湖北泓川泵业有限公司,91421022MA4F2K7T6Q,离心泵,",
    "2,湖北岭峰阀门有限公司,91421022MA4G8R3N1X,闸阀,",
    "3,公安县禾泽铸造有限公司,91421022MA4H5T9C2J,铸件,",
)


def told(folder: Path, *rows: str) -> list[str]:
    """What the audit says of the codes of a roster."""
    found = audit_of(folder, {"公安县企业名录.csv": "\n".join((HEAD, *ROWS, *rows)) + "\n"})
    return [row.message for row in found if "信用代码" in row.message]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("4,湖北弘川泵业有限公司,91421022MA4F2K7T6Q,离心泵,", "有两个名称"),
        ("4,湖北岭峰阀门有限公司,91421022MA4G8R3N7X,闸阀,", "有两个统一社会信用代码"),
    ],
)
def test_one_code_is_one_company(tmp_path: Path, row: str, words: str) -> None:
    """Another name under a known code, and another code of a known name, are told once."""
    (message,) = told(tmp_path, row)
    assert words in message


@pytest.mark.parametrize(
    "row",
    [
        "4,湖北弘川泵业有限公司,91421022MA4F2K7T6Q,离心泵,原名湖北泓川泵业有限公司，2023年更名",
        "4,湖北泓川泵业有限公司,91421022MA4F2K7T6Q,离心泵,",
        "4,湖北江谷电气有限公司,91421022MA4K1D6W4L,开关柜,",
        "4,湖北江谷电气有限公司,—,开关柜,",
    ],
)
def test_what_is_in_order(tmp_path: Path, row: str) -> None:
    """Renamed companies, a row told twice, other companies and missing codes are no contradiction."""
    assert told(tmp_path, row) == []


@pytest.mark.parametrize(("trade", "found"), [("电子信息", 0), ("现代物流", 1)])
def test_twice_in_two_trades(tmp_path: Path, trade: str, found: int) -> None:
    """One company with one code stands in two rows of two trades."""
    rows = list(credit_codes(graph_of(roster_and_news(tmp_path, "", trade=trade), tmp_path / "out")))
    assert len(rows) == found
