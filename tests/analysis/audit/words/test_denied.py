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
