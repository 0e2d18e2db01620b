"""Every finding in every format, on the terminal and in files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from chaingraph.cli.options import FORMATS
from chaingraph.views.tables import FORMULA_STARTS
from tests.cli.terminal import run

FINDINGS = (
    "facts",
    "gaps",
    "localisation",
    "enterprises",
    "projects",
    "land",
    "targets",
    "claims",
    "neighbours",
    "candidates",
    "dependence",
    "audit",
    "show 宜都清江锂业有限公司",
)
MARK = b"\xef\xbb\xbf"


def words_of(finding: str, desk: Path) -> list[object]:
    """The words of a command on the desk's graph."""
    return [*finding.split(), "--graph", desk]


@pytest.mark.parametrize("finding", FINDINGS)
@pytest.mark.parametrize("form", [form for form in FORMATS if form != "xlsx"])
def test_every_finding_in_every_format(finding: str, form: str, desk: Path) -> None:
    """Something parseable on stdout, nothing on stderr."""
    result = run(*words_of(finding, desk), "--format", form)
    assert (result.code, result.err) == (0, "")
    if form in ("json", "jsonl"):
        assert result.rows
    elif form == "csv":
        lines = list(csv.reader(io.StringIO(result.out)))
        assert len({len(line) for line in lines}) == 1
        assert not result.raw.startswith(MARK)
    elif form == "md":
        lines = [line.split("|") for line in result.out.splitlines()]
        assert set(lines[1][1].strip()) <= set("-:")
    else:
        lines = [[line] for line in result.out.splitlines()]
    assert result.out.endswith("\n")
    assert len(result.out.splitlines()) > (form != "jsonl")


@pytest.mark.parametrize("finding", FINDINGS)
def test_every_finding_as_a_sheet(finding: str, desk: Path, tmp_path: Path) -> None:
    """An Excel file with the same rows as JSON, heads included; stdout stays empty."""
    path = tmp_path / "新文件夹" / "结果.xlsx"
    result = run(*words_of(finding, desk), "-o", path)
    assert (result.code, result.out) == (0, "")
    assert result.err == f"已写入 {path}\n"
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = run(*words_of(finding, desk), "--format", "jsonl").rows
    expected = sum(len(row["facts"]) for row in rows) if finding.startswith("show") else len(rows)
    assert sheet.max_row == expected + 1
    assert not any(cell.data_type == "f" for line in sheet.iter_rows() for cell in line)


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".csv", ".md", ".xlsx", ".CSV"])
def test_the_suffix_chooses_the_format(suffix: str, desk: Path, tmp_path: Path) -> None:
    """``-o`` writes what the suffix says, and only says so on stderr; CSV for Excel begins with a mark."""
    path = tmp_path / f"清单{suffix}"
    result = run("enterprises", "--graph", desk, "-o", path)
    assert (result.code, result.out) == (0, "")
    assert result.err == f"已写入 {path}\n"
    content = path.read_bytes()
    assert content.startswith(MARK) == (suffix.lower() == ".csv")
    starts = {".json": b"[\n", ".jsonl": b'{"enterprise"', ".csv": MARK, ".md": b"| ", ".xlsx": b"PK"}
    assert content.startswith(starts[suffix.lower()])


def test_a_format_goes_before_the_suffix(desk: Path, tmp_path: Path) -> None:
    """What is asked for by name is written whatever the file is called; a table in a file follows its suffix."""
    run("gaps", "--graph", desk, "--format", "json", "-o", tmp_path / "a.txt")
    assert json.loads((tmp_path / "a.txt").read_text(encoding="utf-8"))
    run("gaps", "--graph", desk, "--format", "table", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(MARK)


@pytest.mark.parametrize(
    ("form", "name"), [("csv", "a.xlsx"), ("json", "a.csv"), ("jsonl", "a.json"), ("xlsx", "a.MD")]
)
def test_a_format_and_another_suffix_are_a_mistake(form: str, name: str, desk: Path, tmp_path: Path) -> None:
    """Excel refuses a CSV file called xlsx: nothing is written, and the line says how to mend it."""
    result = run("projects", "--graph", desk, "--format", form, "-o", tmp_path / name)
    assert (result.code, list(tmp_path.iterdir())) == (2, [])
    assert f"a.{form}" in result.err


def test_files_say_what_the_terminal_says(desk: Path, tmp_path: Path) -> None:
    """The file is the output, byte for byte, but for the mark of CSV."""
    for form, suffix in (("json", "json"), ("jsonl", "jsonl"), ("md", "md"), ("csv", "csv")):
        shown = run("projects", "--graph", desk, "--format", form).raw
        run("projects", "--graph", desk, "-o", tmp_path / f"p.{suffix}")
        assert (tmp_path / f"p.{suffix}").read_bytes().removeprefix(MARK) == shown


def test_no_cell_of_a_hostile_document_is_a_formula(desk: Path) -> None:
    """Names that begin with = or @ are disarmed in CSV."""
    for finding in ("enterprises", "projects", "facts"):
        out = run(finding, "--graph", desk, "--format", "csv", "--evidence").out
        cells = [cell for line in csv.reader(io.StringIO(out)) for cell in line]
        assert not [cell for cell in cells if cell.startswith(FORMULA_STARTS) and not cell.lstrip("-").isdecimal()]
        assert any(cell.startswith(("'=HYPERLINK", "'@SUM")) for cell in cells)


def test_evidence_comes_with_the_table(desk: Path) -> None:
    """``--evidence`` adds the quotes with document and place; without it they stay away."""
    with_quotes = run("land", "--graph", desk, "--format", "md", "--evidence").out
    assert "“宜都清江锂业有限公司,120" in with_quotes
    assert "（用地：" in with_quotes
    assert "“" not in run("land", "--graph", desk, "--format", "md").out


def test_english_heads(desk: Path) -> None:
    """``--lang en`` changes heads, titles and coded values; names stay as they are."""
    result = run("gaps", "--graph", desk, "--lang", "en")
    assert result.out.startswith("Gaps of the chains（5）\n")
    assert "Segment" in result.out
    assert "missing" in result.out
    assert "缺口" not in result.out
    assert "正极材料" in result.out


def test_nothing_found_is_said_on_stderr(desk: Path) -> None:
    """An empty answer is an empty list for programs and a hint for people."""
    result = run("audit", "--kind", "sector", "--graph", desk, "--format", "json")
    assert (result.code, result.out) == (0, "[]\n")
    assert result.err == "提示：没有符合条件的结果\n"


def test_stages_are_a_table_too() -> None:
    """The order of the house in any format, without a graph."""
    rows = run("stages", "--format", "jsonl").rows
    assert [row["name"] for row in rows] == ["documents", "mentions", "entities", "graph", "analysis", "views"]
    assert set(rows[0]) == {"name", "door", "takes", "gives", "artefact"}
