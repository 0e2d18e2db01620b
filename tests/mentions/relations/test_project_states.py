"""Prose that tells that a project has ended or is on hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions

HEAD = "临江县招商工作简报\n\n江北精工有限公司投资建设年产5万套阀门项目，总投资3亿元。"


def states(text: str, folder: Path) -> list[object]:
    file = folder / "page.txt"
    file.write_text(f"{HEAD}{text}\n", encoding="utf-8")
    found = find_mentions(read_documents([file])[0]).statements
    return [s.object for s in found if s.predicate == "projectState" and s.subject.name.endswith("项目")]


@pytest.mark.parametrize(("said", "state"), [("已终止", "终止"), ("暂停建设", "暂停"), ("流标", "流标")])
def test_the_end_of_a_project_is_told(said: str, state: str, tmp_path: Path) -> None:
    """Right behind its name."""
    assert states(f"年产5万套阀门项目{said}。", tmp_path) == [state]


@pytest.mark.parametrize("said", ["不得终止", "如终止，土地收回", "拟终止", "二期暂停建设"])
def test_what_is_supposed_or_told_of_a_phase_is_none(said: str, tmp_path: Path) -> None:
    """A condition, a plan, a phase."""
    assert states(f"年产5万套阀门项目{said}。", tmp_path) == []
