"""Finding commands where a careless tool breaks: nothing there, one thing, a cycle, places and chains nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.cli.audit import KINDS
from chaingraph.cli.main import COMMANDS
from tests.cli.terminal import run

FINDINGS = (
    "gaps", "localisation", "enterprises", "projects", "land", "targets", "facts", "claims", "neighbours",
    "overlaps", "candidates", "dependence", "structure", "audit",
)  # fmt: skip
REGIONS = FINDINGS
CHAINS = (("gaps", "{}"), ("structure", "--between={}"), *((name, "--chain={}") for name in FINDINGS if name != "gaps"))
NO_FINDING = {"build", "mentions", "show", "diff", "query", "view", "export", "validate", "evaluate", "judge", "stages"}
GRAPHS = {
    "empty": "",
    "one": "宜都清江锂业有限公司位于宜都市。\n",
    "cycle": "宜都清江锂业有限公司为宜都峡江电池有限公司供应正极材料，宜都峡江电池有限公司为宜都清江锂业有限公司供应电芯。\n",
}


@pytest.fixture(scope="module", params=GRAPHS)
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of a document that says nothing, one thing, or two that supply each other."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "文.txt").write_text(GRAPHS[request.param] or "无\n", encoding="utf-8")
    assert run("build", folder / "文.txt", "-q", "-o", folder / "out").code == 0
    return folder / "out"


def test_every_finding_is_covered() -> None:
    """A new command is either tried here or named as none of the findings."""
    known = set(COMMANDS) - NO_FINDING
    assert known >= set(FINDINGS)
    assert len(FINDINGS) == 14
    assert {command for command in known if command not in FINDINGS} <= {"report", "serve"}


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "table", "xlsx"])
@pytest.mark.parametrize("command", [*FINDINGS, "diff"])
def test_little_is_answered(command: str, form: str, graph: Path, tmp_path: Path) -> None:
    """Exit code 0 in every format, in both languages, with and without quotes."""
    where = (graph, graph) if command == "diff" else ("--graph", graph)
    file = ("-o", tmp_path / "a.xlsx") if form == "xlsx" else ()
    result = run(command, *where, "--format", form, "--evidence", "--lang", "en", *file)
    assert result.code == 0, result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("command", REGIONS)
def test_a_region_nobody_knows(command: str, desk: Path) -> None:
    """One line that says so, and what may have been meant."""
    result = run(command, "--region", "宜都区市", "--graph", desk)
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert "宜都市" in result.err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("gaps", "--template"), "新能源汽车"),
        (("localisation", "--fill", "0"), "--fill 2"),
        (("localisation", "--fill", "-1"), "--fill 2"),
        (("localisation", "--fill", "2", "--fill", "隔膜"), "--fill 2"),
        (("dependence", "--concentration", "--chain", "动力电池"), "--chain"),
        (("facts", "x.txt", "--region", "宜都市"), "chaingraph build"),
    ],
)
def test_options_that_do_not_go_together(words: tuple[str, ...], hint: str, desk: Path) -> None:
    """One line that says so, and what to do."""
    result = run(*words, "--graph", desk)
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert hint in result.err


def test_a_company_list_nobody_checked(desk: Path, tmp_path: Path) -> None:
    """GBK, a column more and one less, hostile cells, a place that is none: what can be used is, the rest is told; a maker whom nobody places is listed without a place."""
    text = (
        "内部名单,,,\n企业名称,主营产品,所在地,备注\n枝江隔膜有限公司,隔膜,武汉市,\"=cmd|' /C calc'!A0\"\n"
        '"=HYPERLINK(""http://x"",""点"")<script>有限公司",隔膜,荆州市\n月球隔膜有限公司,隔膜,月球\n'
    )
    (tmp_path / "名单.csv").write_text(text, encoding="gb18030")
    result = run("candidates", "--companies", tmp_path / "名单.csv", "--graph", desk, "--format", "csv")
    assert result.code == 0, result.err
    assert "枝江隔膜有限公司" in result.out
    assert "'=HYPERLINK" in result.out
    assert "月球" in result.err
    assert "月球隔膜有限公司,," in result.out


@pytest.mark.parametrize(("command", "how"), CHAINS)
def test_a_chain_nobody_knows(command: str, how: str, desk: Path) -> None:
    """One line that says so, and what may have been meant."""
    words = (
        [how.format("动力电磁产业链")] if "between" not in how else ["--between", "动力电磁产业链", "动力电池产业链"]
    )
    result = run(command, *words, "--graph", desk)
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert "动力电池" in result.err


@pytest.mark.parametrize(
    "command", ["enterprises", "facts", "projects", "claims", "land", "targets", "structure", "audit"]
)
def test_a_radius_without_a_region_is_around_the_documents_own_place(command: str, desk: Path) -> None:
    """``--radius`` alone narrows a list to what is around the place the documents speak of, as with that ``--region``."""
    alone = run(command, "--radius", "区县", "--graph", desk, "--format", "json")
    told = run(command, "--region", "宜都市", "--radius", "区县", "--graph", desk, "--format", "json")
    assert (alone.code, alone.out) == (0, told.out)


def test_a_radius_without_a_region_narrows(desk: Path) -> None:
    """The maker of the next town is in the list of the city, not in that of the town."""
    town, city = (
        run("facts", "--radius", radius, "--graph", desk, "--format", "json").out for radius in ("区县", "市")
    )
    assert ("漳河材料" in town, "漳河材料" in city) == (False, True)


def test_kinds_of_contradictions_are_those_of_the_labels() -> None:
    """Every kind has a Chinese label, which is as good as its code."""
    labels = Path("seeds/lexicon/labels.csv").read_text(encoding="utf-8")
    named = {line.split(",")[0].removeprefix("kind:") for line in labels.splitlines() if line.startswith("kind:")}
    assert set(KINDS) == named - {"chain", "joint", "missed", "wrong"}


def test_a_kind_by_its_label(desk: Path) -> None:
    """``--kind 日期不符`` lists what ``--kind date`` lists, and there is something."""
    code, word = (run("audit", "--kind", kind, "--graph", desk, "--format", "json") for kind in ("date", "日期不符"))
    assert code.out == word.out
    assert {row["kind"] for row in code.rows} == {"date"}
