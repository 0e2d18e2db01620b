"""One enterprise that lists put into two trades or two tiers."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import district, heard
from tests.analysis.factory import Scene


def test_trades() -> None:
    """电子 and 电子信息 are one trade, 电子 and 医药 are two."""
    scene = Scene()
    for name, trades in (("甲", ("电子", "电子信息制造业")), ("乙", ("电子", "医药"))):
        for trade in trades:
            scene.say(scene.thing("Enterprise", name), "sector", scene.thing("Sector", trade))
    assert [row.subject for row in heard(scene, "sector")] == ["乙"]


def test_two_columns_of_a_row_name_no_two_trades() -> None:
    """一级领域 and 行业分类 of one row are two ways of sorting; another row that sorts otherwise is an alarm."""
    scene = Scene()
    for name, rows in (("甲", ("1", "1")), ("乙", ("2", "3"))):
        for trade, row in zip(("电子", "医药"), rows, strict=True):
            scene.say(scene.thing("Enterprise", name), "sector", scene.thing("Sector", trade), group=row)
    assert [row.subject for row in heard(scene, "sector")] == ["乙"]


@pytest.mark.parametrize(("second", "found"), [("骨干", True), ("链主", False)])
def test_two_tiers(second: str, *, found: bool) -> None:
    """One list puts an enterprise into one tier; to lead a chain besides is no contradiction."""
    scene, _ = district("page")
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    scene.say(maker, "tier", "龙头", group="page#0/1")
    scene.say(maker, "tier", second, group="page#0/9")
    assert bool(heard(scene, "conflict")) is found
