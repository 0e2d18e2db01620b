"""One thing of one phase told as not begun and as at work, in two sentences of a document."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.status import awaited
from tests.analysis.audit.desk import Text, kinds
from tests.analysis.desks import page


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


@pytest.mark.parametrize(
    ("runs", "waits", "found"),
    [
        ("园区天然气调压站二期已于2024年12月通气运行。", "陶瓷类项目须待天然气调压站二期建成通气后方可入园。", 1),
        ("园区集中供热中心已于去年底正式投用。", "印染类项目等集中供热中心投用后再安排入园。", 1),
        ("园区天然气调压站一期已于2024年12月通气运行。", "陶瓷类项目须待天然气调压站二期建成通气后方可入园。", 0),
        ("园区污水处理厂已建成运行。", "医药类项目须待第二污水处理厂建成后入园。", 0),
    ],
)
def test_awaited(runs: str, waits: str, found: int) -> None:
    """What runs is not waited for; another phase and another works are."""
    assert len(list(awaited(page(runs, waits)))) == found
