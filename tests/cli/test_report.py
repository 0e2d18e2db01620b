"""``chaingraph report`` on a desk full of hostile names: four files, filled and built again."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.terminal import run
from tests.views.reading import outside, read_page

STEM = "产业链报告"
GAPS = "3 短板缺口清单"


@pytest.fixture(scope="module")
def report(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the desk."""
    folder = tmp_path_factory.mktemp("report")
    result = run("report", "--graph", desk, "-o", folder)
    assert result.code == 0, result.err
    assert "产业链全景图：" in result.out
    assert "· 计算清单" in result.err
    return folder


def test_four_files_of_one_report(report: Path) -> None:
    """Nothing else is left in the folder."""
    assert sorted(path.name for path in report.iterdir()) == [f"{STEM}.{s}" for s in ("docx", "html", "md", "xlsx")]


def test_names_of_documents_are_harmless_everywhere(report: Path) -> None:
    """No tag, formula or link that a document holds takes effect."""
    page = read_page((report / f"{STEM}.html").read_text(encoding="utf-8"))
    assert outside(page) == []
    assert "script" not in {tag for tag, _ in page.tags}
    book = openpyxl.load_workbook(report / f"{STEM}.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)


def test_every_line_names_its_source(report: Path) -> None:
    """Document, place and quote stand in every row of every sheet."""
    book = openpyxl.load_workbook(report / f"{STEM}.xlsx")
    lines = 0
    for sheet in book:
        heads = [cell.value for cell in sheet[1]]
        at = heads.index("来源文件")
        for row in sheet.iter_rows(min_row=2, values_only=True):
            if row[-1]:
                lines += 1
                assert all(row[at : at + 3]), (sheet.title, row)
    assert lines > 20


@pytest.mark.slow
def test_the_same_graph_gives_the_same_bytes(desk: Path, report: Path, tmp_path: Path) -> None:
    """In another folder, and again over itself."""
    assert run("report", "-q", "--graph", desk, "-o", tmp_path).code == 0
    for _ in range(2):
        for path in report.iterdir():
            assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
        assert run("report", "-q", "--graph", desk, "-o", tmp_path).code == 0


@pytest.mark.slow
def test_what_the_office_writes_comes_back(desk: Path, report: Path, papers: Path, tmp_path: Path) -> None:
    """In place, through ``--filled``, and through a build whose sources hold the filled file; ``show`` tells it too."""
    shutil.copytree(report, tmp_path / "r")
    file = tmp_path / "r" / f"{STEM}.xlsx"
    book = openpyxl.load_workbook(file)
    sheet = book[GAPS]
    heads = [cell.value for cell in sheet[1]]
    segment = str(sheet.cell(2, heads.index("环节") + 1).value)
    sheet.cell(2, heads.index("进展") + 1).value = "已赴企业洽谈"
    book.save(file)
    filled = tmp_path / "填好.xlsx"
    shutil.copy(file, filled)

    assert run("report", "-q", "--graph", desk, "-o", tmp_path / "r").err.count("提示") == 0
    assert "已赴企业洽谈" in (tmp_path / "r" / f"{STEM}.md").read_text(encoding="utf-8")
    assert run("report", "-q", "--graph", desk, "-o", tmp_path / "s", "--filled", filled).code == 0
    assert "已赴企业洽谈" in (tmp_path / "s" / f"{STEM}.html").read_text(encoding="utf-8")

    built = run("build", papers, filled, "-q", "-o", tmp_path / "g")
    assert built.code == 0
    assert "读回办公室填写的 1 行" in built.err
    assert (tmp_path / "g" / "4-graph.ttl").read_bytes() == (desk / "4-graph.ttl").read_bytes()
    assert run("report", "-q", "--graph", tmp_path / "g").code == 0
    assert "已赴企业洽谈" in (tmp_path / "g" / "report" / f"{STEM}.md").read_text(encoding="utf-8")
    assert "已赴企业洽谈" in run("show", segment, "--graph", tmp_path / "g").out


def test_a_chain_and_a_region(desk: Path, tmp_path: Path) -> None:
    """The name of the file says which; lists hold what has to do with them; an unknown name is the user's mistake."""
    result = run("report", "-q", "--graph", desk, "--chain", "动力电池", "--region", "宜都市", "-o", tmp_path)
    assert result.code == 0, result.err
    assert (tmp_path / f"宜都市动力电池{STEM}.xlsx").is_file()
    for words in (("--chain", "没有的链"), ("--region", "没有的地方"), ("--filled", tmp_path / "no.xlsx")):
        wrong = run("report", "-q", "--graph", desk, "-o", tmp_path / "x", *words)
        assert wrong.code == 2
        assert len(wrong.err.strip().splitlines()) == 1
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_no_report_is_not_overwritten(desk: Path, tmp_path: Path) -> None:
    """Somebody's own workbook of that name is left alone, and told."""
    mine = tmp_path / f"{STEM}.xlsx"
    openpyxl.Workbook().save(mine)
    before = mine.read_bytes()
    result = run("report", "-q", "--graph", desk, "-o", tmp_path)
    assert (result.code, mine.read_bytes()) == (2, before)
    assert "不是本程序生成的报告" in result.err


def test_a_file_is_no_folder(desk: Path, tmp_path: Path) -> None:
    """-o 报告.docx would make a folder of that name; one line says what is wanted, and nothing is written."""
    result = run("report", "--graph", desk, "-o", tmp_path / "报告.docx")
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert "文件夹" in result.err
    assert not list(tmp_path.iterdir())
