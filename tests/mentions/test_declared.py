"""Short names that a document declares mean the whole name in cells too, in its own tables and in other documents'."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.entities import resolve_entities
from chaingraph.mentions import find_mentions
from chaingraph.records import Ref

FULL = "柳河华东精密机械有限公司"
TABLE = "| 供应商 | 供应产品 | 采购企业 |\n| --- | --- | --- |\n| {} | 齿轮 | 青坞澜桥电机有限公司 |\n"


def _suppliers(folder: Path, **texts: str) -> dict[str, list[str]]:
    """Document → the companies that its table tells to be suppliers."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    documents, _ = read_documents([folder])
    found: dict[str, list[str]] = {name: [] for name in texts}
    extraction = find_mentions(documents)
    resolution = resolve_entities(extraction)
    entities = {entity.id: entity.name for entity in resolution.entities}
    for statement in extraction.statements:
        if statement.predicate == "supplies" and isinstance(statement.object, Ref):
            found[statement.subject.document].append(entities[resolution.links[statement.subject].entity])
    return found


@pytest.mark.parametrize(
    "told",
    [
        f"{FULL}（以下简称“华精机械”）位于东浦工业园。",
        f"{FULL}(下称华精机械)位于东浦工业园。",
        f"{FULL}（简称：华精机械）位于东浦工业园。",
        f"{FULL}，以下简称华精机械，主要生产齿轮。",
        f"由{FULL}（以下称为“华精机械”）牵头。",
    ],
)
def test_a_cell_with_a_declared_name_means_the_whole_one(tmp_path: Path, told: str) -> None:
    """However the declaration is worded; no feature of the two names would join them."""
    assert _suppliers(tmp_path, a=told + "\n\n" + TABLE.format("华精机械")) == {"a": [FULL]}


def test_other_documents_use_it_too(tmp_path: Path) -> None:
    """A survey names its firms as the plan calls them."""
    found = _suppliers(tmp_path, a=f"{FULL}（以下简称“华精机械”）位于东浦工业园。\n", b=TABLE.format("华精机械"))
    assert found == {"a": [], "b": [FULL]}


def test_a_name_declared_for_two_firms_is_each_documents_own(tmp_path: Path) -> None:
    """A third document that declares nothing means neither of them for sure."""
    other = "海州华升精工机械有限公司"
    texts = {
        "a": f"{FULL}（以下简称“华精机械”）位于东浦工业园。\n\n" + TABLE.format("华精机械"),
        "b": f"{other}（以下简称“华精机械”）位于东浦工业园。\n\n" + TABLE.format("华精机械"),
        "c": TABLE.format("华精机械"),
    }
    assert _suppliers(tmp_path, **texts) == {"a": [FULL], "b": [other], "c": ["华精机械"]}


def test_two_characters_are_shared_with_nobody(tmp_path: Path) -> None:
    """华精 is a brand that other papers may use of another firm."""
    texts = {"a": f"{FULL}（以下简称“华精”）扩产。\n\n" + TABLE.format("华精"), "b": TABLE.format("华精")}
    assert _suppliers(tmp_path, **texts) == {"a": [FULL], "b": ["华精"]}


def test_the_worlds_company_stays_what_it_is_elsewhere(tmp_path: Path) -> None:
    """A plant that its own paper calls by the brand alone is not meant by another paper's 比亚迪."""
    plant = "临汾比亚迪实业有限公司"
    texts = {"a": f"{plant}（以下简称“比亚迪”）扩产。\n\n" + TABLE.format("比亚迪"), "b": TABLE.format("比亚迪")}
    assert _suppliers(tmp_path, **texts) == {"a": [plant], "b": ["比亚迪"]}


def test_a_name_that_nobody_declares_stays(tmp_path: Path) -> None:
    """Two names of one beginning in one paper are no declaration."""
    assert _suppliers(tmp_path, a=f"{FULL}位于东浦工业园。\n\n" + TABLE.format("华精机械")) == {"a": ["华精机械"]}


def test_a_column_of_short_names_declares_them(tmp_path: Path) -> None:
    """A roster gives each firm its whole name and its short one; a survey beside it has the short one alone."""
    roster = f"| 简称 | 企业名称 | 主要产品 |\n| --- | --- | --- |\n| 华精机械 | {FULL} | 齿轮 |\n| 澜电 | 青坞澜桥电机有限公司 | 电机 |\n"
    assert _suppliers(tmp_path, a=roster, b=TABLE.format("华精机械")) == {"a": [], "b": [FULL]}
