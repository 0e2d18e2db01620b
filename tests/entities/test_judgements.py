"""People's decisions are kept in a file that only grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.entities.judgements import (
    append_judgement,
    different_pairs,
    judged_types,
    read_judgements,
    same_names,
    wrong_statements,
)
from chaingraph.errors import SeedError, UsageError
from chaingraph.records import Judgement


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    """Decisions come back in their order, commas, quotes and line breaks included."""
    path = tmp_path / "judgements.csv"
    decisions = (
        Judgement("same", "甲,乙", '丙"丁', who="张三", when="2026-01-02", why="一行\n两行"),
        Judgement("wrong", "0123456789abcdef"),
        Judgement("different", "华岳", "华岳天成"),
        Judgement("type", "智谷", "Park"),
    )
    for decision in decisions:
        append_judgement(path, decision)
    assert read_judgements(path) == decisions
    assert same_names(decisions) == {"甲,乙": '丙"丁'}
    assert different_pairs(decisions) == {frozenset(("华岳", "华岳天成"))}
    assert judged_types(decisions) == {"智谷": "Park"}
    assert wrong_statements(decisions) == {"0123456789abcdef"}


def test_no_file_no_decisions(tmp_path: Path) -> None:
    """A project without judgements builds all the same."""
    assert read_judgements(tmp_path / "none.csv") == ()


@pytest.mark.parametrize("line", ["perhaps,a,b,,,", "same,a,b", "type,a,Town,,,"])
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, line: str) -> None:
    """File and line stand in the error."""
    path = tmp_path / "judgements.csv"
    path.write_text(f"decision,left,right,who,when,why\nsame,a,b,,,\n{line}\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"judgements\.csv:3"):
        read_judgements(path)


def test_a_decision_needs_its_names(tmp_path: Path) -> None:
    """The same as nothing is no decision, and nothing is written."""
    with pytest.raises(UsageError):
        append_judgement(tmp_path / "j.csv", Judgement("same", "甲"))
    assert not (tmp_path / "j.csv").exists()
