"""``judge``: what could not be replayed is told at once, what can be is heard by the next build."""

import csv
from pathlib import Path

import pytest

from tests.cli.terminal import run


@pytest.mark.parametrize(
    "words",
    [
        ("type", "充电桩", "项目啊"),
        ("same", "甲公司", "甲公司"),
        ("different", "甲公司"),
        ("same", "甲公司", "乙公司", "--when", "昨天"),
    ],
)
def test_a_decision_that_cannot_be_replayed(words: tuple[str, ...], tmp_path: Path) -> None:
    """One line, exit code 2, no file."""
    result = run("judge", *words, "--file", tmp_path / "judgements.csv")
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert not (tmp_path / "judgements.csv").exists()


@pytest.mark.parametrize("kind", ["项目", "Project"])
def test_types_by_either_name(kind: str, tmp_path: Path) -> None:
    """A type may be called as the tables call it; the file holds the ontology's name."""
    assert run("judge", "type", "充电桩", kind, "--file", tmp_path / "judgements.csv", "--graph", tmp_path).code == 0
    assert ",Project," in (tmp_path / "judgements.csv").read_text(encoding="utf-8")


PAPER = "宜川市材料产业简报\n\n2024年5月8日\n\n宜川沐江材料有限公司位于宜川市，生产隔膜。沐江新材由宜川汀石化工有限公司供应溶剂。\n"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A graph of one paper, in a folder of its own."""
    (tmp_path / "简报.txt").write_text(PAPER, encoding="utf-8")
    assert run("build", tmp_path / "简报.txt", "-q", "-o", tmp_path / "图").code == 0
    return tmp_path / "图"


def facts(graph: Path) -> list[dict[str, str]]:
    """Every statement of the graph."""
    rows: list[dict[str, str]] = run("facts", "--graph", graph, "--predicate", "all", "--format", "json").rows
    return rows


def test_a_wrong_fact_is_gone_after_the_next_build(built: Path) -> None:
    """The number stands in every list of facts; the decision beside the graph is heard without an option."""
    wrong = next(row for row in facts(built) if row["predicate"] == "produces")
    shown = run("query", "evidence", "--set", f"名称={wrong['subject']}", "--graph", built, "--format", "csv")
    assert wrong["id"] in {row["编号"] for row in csv.DictReader(shown.out.splitlines())}
    direct = run("facts", built.parent / "简报.txt", "--format", "json").rows
    assert wrong["id"] in {row["id"] for row in direct}
    told = run("judge", "wrong", wrong["id"], "--graph", built)
    assert (told.code, told.err) == (0, f"已记入 {built}.judgements.csv\n")
    assert "沿用的判断：1" in run("build", built.parent / "简报.txt", "-q", "-o", built).out
    assert wrong["id"] not in {row["id"] for row in facts(built)}
    assert len(facts(built)) > 0


def test_a_number_nobody_has_is_a_mistake(built: Path) -> None:
    """One line, exit code 2, nothing written."""
    result = run("judge", "wrong", "zzz", "--graph", built)
    assert (result.code, len(result.err.splitlines())) == (2, 1)
    assert not built.with_name("图.judgements.csv").exists()


def test_a_name_nobody_has_is_told_and_kept(built: Path) -> None:
    """A name may come with a later document: one line for each, and by the build for as long as it means nothing."""
    result = run("judge", "same", "沐江新材料", "丁戊己", "--graph", built)
    assert result.code == 0
    assert [line[:3] for line in result.err.splitlines()] == ["提示：", "提示：", "已记入"]
    again = run("build", built.parent / "简报.txt", "-q", "-o", built)
    assert again.code == 0
    assert "未起作用，文件里没有这样的名称：沐江新材料、丁戊己" in again.err


def test_a_file_of_judgements_by_option(built: Path) -> None:
    """Every command that reads documents hears the file it is given, and says when there is none."""
    paper, file = built.parent / "简报.txt", built.parent / "判断.csv"
    wrong = next(row for row in facts(built) if row["predicate"] == "produces")
    assert run("judge", "wrong", wrong["id"], "--file", file, "--graph", built).code == 0
    left = run("facts", paper, "--judgements", file, "--format", "json").rows
    assert wrong["id"] not in {row["id"] for row in left}
    assert run("build", paper, "-q", "-o", built.parent / "二", "--judgements", file).code == 0
    assert wrong["id"] not in {row["id"] for row in facts(built.parent / "二")}
    for command in ("facts", "mentions"):
        assert run(command, paper, "--judgements", built.parent / "无.csv").code == 2


def test_judgements_among_the_sources_are_no_document(built: Path) -> None:
    """A folder that holds its own results and decisions is read as before."""
    run("judge", "type", "隔膜", "项目", "--graph", built)
    result = run("mentions", built.parent / "简报.txt", f"{built}.judgements.csv", "--format", "json")
    assert {row["doc"] for row in result.rows} == {"简报"}
    assert "是判断文件，不作资料" in result.err


def test_two_types_do_not_become_one(built: Path) -> None:
    """A product and a firm judged to be the same: a line says that nothing comes of it; of two firms it says nothing."""
    told = run("judge", "same", "隔膜", "宜川沐江材料有限公司", "--graph", built)
    assert "不是同一类（产品、企业）" in told.err
    assert "同一类" not in run("judge", "same", "宜川汀石化工有限公司", "宜川沐江材料有限公司", "--graph", built).err
