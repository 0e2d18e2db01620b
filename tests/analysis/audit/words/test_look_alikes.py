"""What only looks like words that other words deny: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import kinds, report
from tests.analysis.audit.texts import CASTER, MACHINES_HEAD


@pytest.mark.parametrize(
    "text",
    [
        "村集体收入全部突破40万元，最低的柳岸村为46万元。",
        "12个村全部通公交，青石、坪上两村最后通车。",
        "加工户从去年的62户增加到今年的85户，从业户数稳中有增。",
        "去年亩产720斤，今年丰收，亩产提高到800斤。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sector", CASTER.format("大型铸件")),
        ("两位数", "近三年全区机械产值连续保持两位数增长，增速分别为11.2%、12.6%、10.4%。"),
    ],
)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in report(tmp_path, MACHINES_HEAD + text)
