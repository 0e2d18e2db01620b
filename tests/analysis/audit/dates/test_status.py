"""One thing of one phase told as not begun and as at work, in two sentences of a document."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "date",
            (
                "一、关于正极材料项目。天澄锂业项目一期目前正在办理能评，尚未进场。",
                "二、天澄锂业一期投产以来排放稳定达标。",
            ),
        ),
        ("date", "一期已于2023年建成投产，二期在建。目前一期正在进行土地平整，尚未动工。"),
        ("date", "项目尚未取得施工许可证。该项目已于去年竣工投产。"),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)
