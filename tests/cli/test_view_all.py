"""``view all``: every page of a graph, or all of it in one file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chaingraph.pipeline.pages import askable
from tests.cli.terminal import run
from tests.views.reading import outside, read_page


def test_all_pages(desk: Path, tmp_path: Path) -> None:
    """The index and a page a chain, in a folder that is made."""
    result = run("view", "all", "--graph", desk, "-o", tmp_path / "neu" / "alle")
    assert (result.code, result.out) == (0, "")
    assert result.err.splitlines()[-1] == f"已写入 {tmp_path / 'neu' / 'alle' / 'index.html'}"
    assert sorted(path.name for path in (tmp_path / "neu" / "alle").iterdir()) == [
        "chain-1.html",
        "charts.html",
        "gaps.html",
        "index.html",
        "network.html",
    ]


def test_they_are_the_pages_of_the_build(desk: Path, tmp_path: Path) -> None:
    """A build has written the same chains, the way to further pages aside; what takes its time is drawn here only."""
    run("view", "all", "--graph", desk, "-o", tmp_path)
    built = desk / "6-views"
    chains = [(folder / "chain-1.html").read_text(encoding="utf-8") for folder in (tmp_path, built)]
    assert len({re.sub("<nav.*?</nav>", "", page, flags=re.DOTALL) for page in chains}) == 1
    here, there = ((folder / "charts.html").read_text(encoding="utf-8") for folder in (tmp_path, built))
    assert "企业离开的影响" in here
    assert "企业离开的影响" not in there
    assert not (built / "network.html").exists()


def test_one_file(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the name asked for, into a folder, or under its own name; it fetches nothing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "da").mkdir()
    for words, path in (
        ([], "产业链知识图谱.html"),
        (["-o", "da"], "da/产业链知识图谱.html"),
        (["-o", "a/b.html"], "a/b.html"),
    ):
        assert run("view", "all", "--single-file", "--graph", desk, *words).code == 0
        assert outside(read_page((tmp_path / path).read_text(encoding="utf-8"))) == []
    assert (tmp_path / "a/b.html").read_bytes() == (tmp_path / "产业链知识图谱.html").read_bytes()


def test_a_file_is_no_folder(desk: Path, tmp_path: Path) -> None:
    """Many pages do not fit into one file, unless asked."""
    (tmp_path / "x.html").write_text("", encoding="utf-8")
    result = run("view", "all", "--graph", desk, "-o", tmp_path / "x.html")
    assert result.code == 2
    assert "--single-file" in result.err


def test_the_questions_have_their_blanks_as_pieces(desk: Path) -> None:
    """Put together with values, the pieces are the question as the command line fills it."""
    from chaingraph.graph import named_queries
    from chaingraph.graph.terms import text

    rows = {str(row["name"]): row for row in askable(str(desk)).questions}
    assert list(rows) == list(named_queries())
    with_blanks = 0
    for name, question in named_queries().items():
        pieces = rows[name]["pieces"]
        assert isinstance(pieces, list)
        with_blanks += any(isinstance(piece, list) for piece in pieces)
        made = "".join(piece if isinstance(piece, str) else text("甲") for piece in pieces)
        filled = question.fill(dict.fromkeys(question.parameters, "甲"))
        assert made == "\n".join(line for line in filled.splitlines() if not line.startswith("#"))
    assert with_blanks == sum(bool(question.parameters) for question in named_queries().values())
    assert with_blanks > 3
