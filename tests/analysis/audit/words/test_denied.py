"""What is told of one thing and denied, or made impossible, elsewhere in the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import report
from tests.analysis.audit.texts import CASTER, MACHINES_HEAD


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "不涉及铸件",
            "表1 企业情况\n环节 | 企业数(家) | 代表企业\n铸件 | 6 | 滁州岭峰机电有限公司\n泵阀 | 8 | 安徽渡川泵业有限公司\n合计 | 14 | —\n\n滁州岭峰机电有限公司不涉及铸件业务。",
        ),
        ("专做", CASTER.format("水泥制品")),
        ("7.6%", "近三年全区机械产值连续保持两位数增长，增速分别为11.2%、7.6%、10.4%。"),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("said", "alarms"),
    [
        ("从事的是彩盒印刷，并不涉及柚子或柚皮加工。", True),
        ("负责人说，公司不做精油，只做彩盒。", True),
        ("并不涉及茶叶加工。", False),
        ("暂不生产精油。", False),
    ],
)
def test_a_part_of_what_a_row_tells_is_denied(tmp_path: Path, said: str, alarms: bool) -> None:
    """One of the things denied is what the row of the firm tells; what is not made for now is none."""
    table = (
        "企业名称 | 主营 | 产值(万元)\n滁州沁柚生物科技有限公司 | 柚皮精油 | 7350\n滁州渡川泵业有限公司 | 泵阀 | 800\n"
    )
    assert ("表中列在" in report(tmp_path, f"{MACHINES_HEAD}{table}\n滁州沁柚生物科技有限公司{said}")) == alarms
