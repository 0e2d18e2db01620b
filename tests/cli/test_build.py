"""``chaingraph build``: bad input gets a line each, the rest is built, and nothing is left half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.pipeline import STAGES
from tests.cli.desk import PLAN, ROSTER, lay_desk
from tests.cli.terminal import run

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5")
BROKEN: tuple[tuple[str, bytes], ...] = (
    ("空.txt", b""),
    ("二进制.txt", bytes(range(256)) * 20),
    ("怪.txt", b"\x00\xd8\x01"),
    ("假.xlsx", b"PK\x03\x04garbage"),
    ("假.pdf", b"%PDF-1.4 garbage"),
    ("假.docx", b"PK"),
    ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 40),
)


def artefacts(folder: Path) -> list[str]:
    """What a build has left."""
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_build_says_what_it_does_and_what_it_made(papers: Path, tmp_path: Path) -> None:
    """Progress on stderr, one line a stage; the summary with the page to open on stdout."""
    result = run("build", papers, "-o", tmp_path)
    assert result.code == 0
    assert [line[:2] for line in result.err.splitlines()] == ["· "] * 8
    summary = dict(line.split("：", 1) for line in result.out.splitlines())
    assert summary["文件"] == "8"
    assert int(summary["企业"]) >= 10
    assert summary["图谱"] == str(tmp_path)
    assert Path(summary["请用浏览器打开"]).is_file()
    assert {stage.artefact for stage in STAGES} <= set(artefacts(tmp_path))


def test_quiet_is_quiet(papers: Path, tmp_path: Path) -> None:
    """With -q nothing is said on stderr."""
    assert run("build", papers, "-q", "-o", tmp_path).err == ""


@pytest.mark.parametrize(("name", "content"), BROKEN, ids=[name for name, _ in BROKEN])
def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_built(name: str, content: bytes, tmp_path: Path) -> None:
    """One line for the file, exit 4, and a graph of everything else."""
    lay_desk(tmp_path / "desk")
    (tmp_path / "desk" / name).write_bytes(content)
    result = run("build", tmp_path / "desk", "-q", "-o", tmp_path / "out")
    assert result.code == 4
    (line,) = result.err.splitlines()
    assert line.startswith("错误：")
    assert name in line
    assert "文件：8" in result.out
    assert len(run("enterprises", "--graph", tmp_path / "out", "--format", "jsonl").rows) >= 10


@pytest.mark.parametrize(("name", "content"), BROKEN, ids=[name for name, _ in BROKEN])
def test_nothing_readable_builds_nothing(name: str, content: bytes, tmp_path: Path) -> None:
    """When no document is left the user's mistake is told, and no folder with half a graph is made."""
    (tmp_path / name).write_bytes(content)
    result = run("build", tmp_path / name, "-q", "-o", tmp_path / "out")
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert name in result.err
    assert artefacts(tmp_path / "out") == []


def test_an_output_that_is_a_file_is_told_before_anything_is_read(papers: Path, tmp_path: Path) -> None:
    """One line at once, exit code 2, and the file stays as it was."""
    (tmp_path / "out").write_text("旧", "utf-8")
    result = run("build", papers, "-o", tmp_path / "out")
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "-o" in result.err
    assert (tmp_path / "out").read_text("utf-8") == "旧"


def test_an_empty_folder_is_the_users_mistake(tmp_path: Path) -> None:
    """The line says which kinds of files are read."""
    result = run("build", tmp_path, "-q", "-o", tmp_path / "out")
    assert (result.code, result.out) == (2, "")
    assert "txt" in result.err
    assert "xlsx" in result.err


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_of_chinese_offices_are_read(encoding: str, tmp_path: Path) -> None:
    """The same text in any encoding gives the same names."""
    text = PLAN.translate(str.maketrans("动业质", "動業質")) if encoding == "big5" else PLAN
    (tmp_path / "方案.txt").write_bytes(text.encode(encoding, errors="ignore"))
    result = run("mentions", tmp_path, "--format", "jsonl")
    assert (result.code, result.err) == (0, "")
    if encoding != "big5":
        assert {"宜都市", "宜都清江锂业有限公司", "宜都高新区"} <= {row["entity"] for row in result.rows}


def test_a_table_cut_in_half_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Rows before the cut are there; the build does not fail."""
    (tmp_path / "名册.csv").write_text(ROSTER[: ROSTER.index("3,")] + "3,宜都清", encoding="utf-8")
    assert run("build", tmp_path, "-q", "-o", tmp_path / "out").code == 0
    rows = run("enterprises", "--graph", tmp_path / "out", "--format", "jsonl").rows
    assert [row["number"] for row in rows][:2] == [1, 2]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    """``--max-mb`` is a limit a file, and says so."""
    (tmp_path / "方案.txt").write_text(PLAN, encoding="utf-8")
    result = run("build", tmp_path, "-q", "-o", tmp_path / "out", "--max-mb", "0.0001")
    assert result.code == 2
    assert "上限" in result.err


def test_a_failed_build_leaves_the_last_one(desk: Path, tmp_path: Path) -> None:
    """The old graph still answers after a build that found nothing to read."""
    before = run("gaps", "--graph", desk, "--format", "json").out
    (tmp_path / "空.txt").write_bytes(b"")
    assert run("build", tmp_path, "-q", "-o", desk).code == 2
    assert run("gaps", "--graph", desk, "--format", "json").out == before
    assert not [name for name in artefacts(desk) if name.startswith(".")]


def test_reading_commands_tell_of_failures_too(tmp_path: Path) -> None:
    """``mentions`` and ``facts`` list what they could read and exit with 4 when a document is missing."""
    (tmp_path / "方案.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "空.txt").write_bytes(b"")
    for command in ("mentions", "facts"):
        result = run(command, tmp_path, "--format", "jsonl")
        assert result.code == 4
        assert result.rows
        assert result.err.count("\n") == 1
        assert "空.txt" in result.err
