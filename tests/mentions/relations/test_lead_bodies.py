"""Which body leads a chain, and which only has a task in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions
from chaingraph.records import Ref

Told = set[tuple[str, str, str]]
POWER, FOOD = "锂电新能源产业链", "绿色食品产业链"
LED = (POWER, "leadOrganisation", "县工信局")
SAID: list[tuple[str, Told]] = [
    (f"明确县工信局为{POWER}牵头单位。", {LED}),
    (f"{POWER}由县工信局牵头，{FOOD}由县农业农村局牵头。", {LED, (FOOD, "leadOrganisation", "县农业农村局")}),
    (f"{POWER}链长由周启明担任，牵头单位为县工信局。", {LED}),
    (f"{POWER}（链长：周启明；牵头单位：县工信局；责任单位：县商务局）", {LED, (POWER, "agency", "县商务局")}),
    (f"（一）{POWER}\n牵头部门：县工信局", {LED}),
    (f"由县工信局牵头负责{POWER}。", {LED}),
    (f"县工信局作为{POWER}的牵头部门，每月调度。", {LED}),
    (f"{POWER}由周启明任链长，县工信局为牵头单位。", {LED}),
]
UNSAID = [
    f"{POWER}建设展示中心。（牵头单位：县工信局；责任单位：县商务局）",
    f"一、{POWER}\n推动企业上云，建设平台。牵头单位：县工信局。",
    f"推动{POWER}补链强链，由县工信局牵头，县商务局配合。",
    f"县工信局牵头推进{POWER}招商工作。",
    f"{POWER}牵头单位不再由县工信局担任。",
]


def bodies(text: str, folder: Path) -> Told:
    """Which bodies lead which chains, as a plan of 昌宁县 tells it."""
    file = folder / "page.txt"
    file.write_text(f"云南省昌宁县产业链链长制工作方案\n\n{text}\n", encoding="utf-8")
    found = find_mentions(read_documents([file])[0]).statements
    told = [s for s in found if s.predicate in ("leadOrganisation", "agency")]
    return {(s.subject.name, s.predicate, s.object.name) for s in told if isinstance(s.object, Ref)}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(text: str, expected: Told, tmp_path: Path) -> None:
    """The body stands beside the chain, behind a label beside it or beside its 链长, or heads a line under its heading."""
    assert bodies(text, tmp_path) == expected


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text: str, tmp_path: Path) -> None:
    """Whoever answers for one measure of many leads no chain."""
    assert bodies(text, tmp_path) == set()
