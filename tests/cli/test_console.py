"""Terminals as they are: Chinese columns, old encodings, readers that leave, text that would steer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from chaingraph.cli.help import cells
from tests.cli.terminal import run

TABLES = (
    "gaps",
    "localisation",
    "enterprises",
    "projects",
    "land",
    "targets",
    "claims",
    "candidates",
    "audit",
    "facts",
)
EDGES = re.compile("[┃│╇┳╈┡┩┏┓└┘┴┼├┤]")


@pytest.mark.parametrize("finding", TABLES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_columns_line_up(finding: str, lang: str, desk: Path) -> None:
    """Every line of a table takes the same number of cells, and the borders stand below each other."""
    lines = run(finding, "--graph", desk, "--lang", lang, "--evidence").out.splitlines()[1:]
    assert len(lines) > 3
    assert len({cells(line) for line in lines}) == 1
    assert cells(lines[0]) <= 160
    places = {tuple(cells(line[: match.start()]) for match in EDGES.finditer(line)) for line in lines}
    assert len(places) == 1


@pytest.mark.slow
def test_the_sample_lines_up(sample: Path) -> None:
    """Long names with dots, brackets and digits of real rosters, too."""
    for finding in ("enterprises", "projects", "audit"):
        lines = run(finding, "--graph", sample).out.splitlines()[1:]
        assert len(lines) > 20
        assert len({cells(line) for line in lines}) == 1


@pytest.mark.parametrize("encoding", ["gbk", "cp936", "latin-1", "big5"])
def test_an_old_console_shows_question_marks_and_does_not_fail(encoding: str, desk: Path) -> None:
    """A rare character that GBK lacks (䶮) becomes a question mark; everything it has is shown."""
    for words in ("enterprises", "gaps", "enterprises --format json", "show 宜都清江锂业有限公司", "query documents"):
        result = run(*words.split(), "--graph", desk, encoding=encoding)
        assert (result.code, result.err) == (0, "")
        assert result.out
    if encoding in ("gbk", "cp936"):
        out = run("enterprises", "--graph", desk, encoding=encoding).out
        assert "宜都清江锂业有限公司" in out
        assert "宜都?鑫食品有限公司" in out
        assert len({cells(line) for line in out.splitlines()[1:] if "?" not in line}) == 1


def test_mistakes_can_be_told_on_an_old_console() -> None:
    """The line on stderr does not fail either."""
    result = run("show", "䶮", "--graph", "没有这个文件夹䶮", encoding="gbk")
    assert result.code == 2
    assert "请先运行 chaingraph build" in result.err


def test_a_file_is_whole_whatever_the_console(desk: Path, tmp_path: Path) -> None:
    """Files are UTF-8; a console that cannot show a name does not spoil them."""
    run("enterprises", "--graph", desk, "-o", tmp_path / "a.json", encoding="gbk")
    assert "宜都䶮鑫食品有限公司" in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_no_name_steers_the_terminal(desk: Path) -> None:
    """Marks that turn the reading direction and escape sequences are shown, not obeyed."""
    for words in ("enterprises", "enterprises --format md", "show 宜都�司公限有�倒写有限公司"):
        out = run(*words.replace("�", "\u202e", 1).replace("�", "\u202c", 1).split(" "), "--graph", desk).out
        assert "倒写有限公司" in out
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", out)


def chaingraph(*words: object, reads: int, env: dict[str, str] | None = None) -> tuple[int, bytes, bytes]:
    """The program itself, with a reader that leaves after ``reads`` bytes."""
    command = [sys.executable, "-m", "chaingraph", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        out = process.stdout.read(reads)
        process.stdout.close()
        err = process.stderr.read()
        return process.wait(), out, err


@pytest.mark.slow
@pytest.mark.parametrize("form", ["json", "table"])
def test_a_reader_that_leaves_is_no_error(form: str, sample: Path) -> None:
    """``chaingraph … | head -1`` ends quietly with 0, although most of the output was never read."""
    code, out, err = chaingraph("enterprises", "--graph", sample, "--format", form, reads=10)
    assert len(out) == 10
    assert (code, err) == (0, b"")


def test_the_program_speaks_the_consoles_encoding(sample: Path) -> None:
    """Under ``PYTHONIOENCODING=gbk`` the real program prints GBK."""
    code, out, err = chaingraph("stages", reads=-1, env={"PYTHONIOENCODING": "gbk"})
    assert (code, err) == (0, b"")
    assert "处理步骤" in out.decode("gbk")
