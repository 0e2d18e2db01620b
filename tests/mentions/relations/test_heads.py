"""Who heads a chain for the government, and who only may, did, or heads something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions

Told = set[tuple[str, str, str]]
POWER, FOOD = "锂电新能源产业链", "绿色食品产业链"
SAID: list[tuple[str, Told]] = [
    (f"会议决定，由常务副县长周启明担任{POWER}链长。", {(POWER, "chainHead", "周启明")}),
    (f"{POWER}，链长：周启明；副链长：李敏。", {(POWER, "chainHead", "周启明"), (POWER, "deputyChainHead", "李敏")}),
    (f"{POWER}链长由县委书记周启明担任。", {(POWER, "chainHead", "周启明")}),
    (f"（一）{POWER}\n链  长：周启明  县委副书记、县长", {(POWER, "chainHead", "周启明")}),
    (f"{POWER}（链长：周启明）", {(POWER, "chainHead", "周启明")}),
    (f"任命周启明同志为{POWER}链长。", {(POWER, "chainHead", "周启明")}),
    (f"周启明（县长）为{POWER}链长。", {(POWER, "chainHead", "周启明")}),
    (f"{POWER}链长、县委副书记、县长周启明在会上强调。", {(POWER, "chainHead", "周启明")}),
    (
        f"链长周启明负责{POWER}，链长王芳负责{FOOD}。",
        {(POWER, "chainHead", "周启明"), (FOOD, "chainHead", "王芳")},
    ),
    (
        f"县长周启明、副县长王芳分别担任{POWER}、{FOOD}链长。",
        {(POWER, "chainHead", "周启明"), (FOOD, "chainHead", "王芳")},
    ),
    (
        f"{POWER}、{FOOD}链长分别由周启明、王芳担任。",
        {(POWER, "chainHead", "周启明"), (FOOD, "chainHead", "王芳")},
    ),
    (
        f"{POWER}、{FOOD}两条产业链分别由周启明、王芳担任链长。",
        {(POWER, "chainHead", "周启明"), (FOOD, "chainHead", "王芳")},
    ),
    (f"由县长担任{POWER}链长。", {(POWER, "chainHead", "县长")}),
    (f"{POWER}链长由周启明调整为李敏。", {(POWER, "chainHead", "李敏")}),
    (f"不再由周启明担任{POWER}链长，改由李敏担任{POWER}链长。", {(POWER, "chainHead", "李敏")}),
]
UNSAID = [
    f"{POWER}原链长周启明已调离。",
    f"拟任{POWER}链长周启明。",
    f"{POWER}链长每月至少召开一次调度会，链长单位负责落实。",
    f"{POWER}链长：待定。",
    f"{POWER}总链长周启明主持会议。",
    f"县长周启明、副县长王芳、李敏分别担任{POWER}、{FOOD}链长。",
    f"由县长周启明牵头{POWER}招商。",
    "链长：周启明",
    f"{POWER}链长办公室设在县工信局。",
]


def heads(text: str, folder: Path) -> Told:
    """Who heads which chain, as a plan of 昌宁县 tells it; every quote holds who it is."""
    file = folder / "page.txt"
    file.write_text(f"云南省昌宁县产业链链长制工作方案\n\n{text}\n", encoding="utf-8")
    found = find_mentions(read_documents([file])[0]).statements
    told = [s for s in found if s.predicate in ("chainHead", "deputyChainHead")]
    assert all(isinstance(s.object, str) and s.object in s.evidence.quote for s in told)
    return {(s.subject.name, s.predicate, str(s.object)) for s in told}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(text: str, expected: Told, tmp_path: Path) -> None:
    """The chain is in the sentence, right before the role, in a list with as many people, or in the heading above."""
    assert heads(text, tmp_path) == expected


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text: str, tmp_path: Path) -> None:
    """Former and proposed heads, the head of all chains, lists that do not match and heads of no chain in sight."""
    assert heads(text, tmp_path) == set()
