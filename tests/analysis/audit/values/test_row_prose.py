"""What sentences say of a row of a table and the row says otherwise: its state, its owner, its place in an order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_named
from tests.analysis.audit.texts import FINE_PROJECTS, NUMBERED_PROJECTS, PROJECTS_AT_WORK, SOUND_PROJECTS
from tests.analysis.desks import audit_of


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({"text": "磷矿装备制造基地项目主体已封顶。", "begun": "2025-06"}, "2025-06"),
        ({"text": "茶叶精深加工中心项目由常德壶瓶机械有限公司投资建设。"}, "常德壶瓶机械有限公司"),
        ({"text": "项目总投资由高到低依次为磷矿装备制造基地、茶叶精深加工中心、柑橘果汁生产线。"}, "由高到低"),
        ({"text": "茶叶精深加工中心总投资超过磷矿装备制造基地的一半。"}, "一半"),
    ],
)
def test_states(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """A row that its own words or a sentence deny is told; a row at work may well be told to begin its next step."""
    rows = audit_named(tmp_path, list__md=PROJECTS_AT_WORK.format(**{**SOUND_PROJECTS, **swap}))
    assert [said in row.message for row in rows] == ([True] if said else []), rows


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "p.md",
            NUMBERED_PROJECTS.format(FINE_PROJECTS[0], "由岳阳东湖湾织造股份有限公司投资建设，用地66亩。"),
            "东湖湾",
        ),
    ],
)
def test_slips_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Another unit, owner, value, trade beside a list or a cell is told."""
    rows = audit_of(tmp_path, {name: text})
    assert any(said in f"{row.message} {row.left} {row.right}" for row in rows), rows


LIST = """\
# 青田县重点项目调度

| 序号 | 项目 | 业主 | 总投资（亿元） | 进度说明 |
|---|---|---|---|---|
| 1 | 电机扩能 | 浙江川石机电有限公司 | 4.7 | {state} |
| 2 | 液压件制造 | 青田观山液压有限公司 | 2.6 | 桩基施工 |
| 3 | 精梳纺纱 | 浙江玉麻纺织有限公司 | 5.6 | 设备调试 |

川石机电电机扩能项目进展顺利，自年初复工以来从未停工。
"""


@pytest.mark.parametrize(("state", "wrong"), [("主体施工", False), ("已停工，待续建", True)])
def test_never_halted(tmp_path: Path, state: str, wrong: bool) -> None:
    """What never stood still is not at rest in its row."""
    assert bool(audit_of(tmp_path, {"p.md": LIST.format(state=state)})) == wrong
