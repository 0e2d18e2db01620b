"""Words of a cell that tell the state of an enterprise, and words that tell it of something else."""

from __future__ import annotations

import pytest

from chaingraph.mentions.states import state_in_column, state_in_remark

TOLD = [
    ("停产", "停产"),
    ("已停产", "停产"),
    ("环保整改停产", "停产"),
    ("资金链断裂，2023年起停产至今", "停产"),
    ("因环保问题于2024年关停", "停产"),
    ("尚未复产", "停产"),
    ("2023年停产，2024年6月复产", "在产"),
    ("停产半停产", "半停产"),
    ("在建，2025年投产", "在建"),
    ("筹建中", "在建"),
    ("尚未投产", "未投产"),
    ("试生产", "试生产"),
    ("整体搬迁至城东工业园", "搬迁"),
    ("已迁出", "迁出"),
    ("已注销", "注销"),
    ("吊销，未注销", "吊销"),
]
SILENT = [
    "链主企业",
    "拟上市",
    "名称以营业执照为准",
    "环保整改",
    "拟停产",
    "计划2026年停产搬迁",
    "二期在建",
    "新厂房建设中",
    "一条生产线停产",
    "停产检修",
    "停产3个月",
    "从未停产",
    "2024年投产",
    "子公司已注销",
]


@pytest.mark.parametrize(("cell", "state"), TOLD)
def test_a_remark_tells_the_state(cell: str, state: str) -> None:
    """The last clause that tells a state counts."""
    assert state_in_remark(cell) == state


@pytest.mark.parametrize("cell", SILENT)
def test_what_is_planned_or_told_of_a_part_is_no_state(cell: str) -> None:
    """A plan, a line, a plant under extension, a pause: nothing is told of the whole enterprise."""
    assert state_in_remark(cell) == ""


@pytest.mark.parametrize(
    ("header", "cell", "state"),
    [
        ("经营状况", "正常", "在产"),
        ("登记状态", "存续（在营、开业、在册）", "存续"),
        ("是否停产", "是", "停产"),
        ("是否停产", "否", ""),
        ("是否投产", "否", "未投产"),
        ("生产状态", "环保整改停产", "停产"),
    ],
)
def test_a_column_for_states_is_taken_at_its_word(header: str, cell: str, state: str) -> None:
    """A bare 正常 says something there, and 是 or 否 answers the header; a remark of 正常 may be about anything."""
    assert state_in_column(cell, header) == state
    assert state_in_remark("正常") == ""
