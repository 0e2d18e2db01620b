"""What single commands do beside listing rows: gaps for scripts, profiles, queries, pages, exports, judgements."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.terminal import run
from tests.views.reading import outside, read_page

ONE = "宜都清江锂业有限公司"


def test_scripts_learn_of_gaps_by_the_exit_code(desk: Path, tmp_path: Path) -> None:
    """With --fail-on-gap the answer is printed all the same and the exit code is 3; without, 0."""
    plain = run("gaps", "--graph", desk)
    told = run("gaps", "--graph", desk, "--fail-on-gap")
    assert (plain.code, told.code) == (0, 3)
    assert plain.out == told.out
    assert run("gaps", "--graph", desk, "--fail-on-gap", "-o", tmp_path / "g.csv").code == 3
    assert (tmp_path / "g.csv").is_file()


def test_no_chain_is_no_gap(tmp_path: Path) -> None:
    """Documents without a chain have no gaps, and a script is not alarmed."""
    (tmp_path / "名册.csv").write_text(
        "宜都市名册\n序号,企业名称,类型,行业\n1,宜都甲食品有限公司,骨干企业,食品\n", "utf-8"
    )
    assert run("build", tmp_path / "名册.csv", "-q", "-o", tmp_path / "out").code == 0
    result = run("gaps", "--graph", tmp_path / "out", "--fail-on-gap")
    assert (result.code, result.err) == (0, "提示：没有符合条件的结果\n")


def test_gaps_of_one_chain_around_one_place(desk: Path) -> None:
    """Chain, region and radius are taken as typed; a wider radius makes neighbours local, and who makes it there counts."""
    rows = run("gaps", "动力电池", "--region", "宜都市", "--radius", "区县", "--graph", desk, "--format", "json").rows
    assert {row["region"] for row in rows} == {"宜都市"}
    assert len(rows) == 5
    far = run("gaps", "动力电池", "--region", "当阳市", "--graph", desk, "--format", "json").rows
    assert {row["segment"] for row in far if row["status"] != "missing"} == {"隔膜"}
    assert any(row["outside"] for row in far)
    city = run("gaps", "--region", "当阳市", "--radius", "市", "--graph", desk, "--format", "json").rows
    assert any(row["local"] for row in city)


def test_a_list_from_outside_widens_the_search(desk: Path, tmp_path: Path) -> None:
    """Companies of a list are found beside those of the documents; the graph stays as it is."""
    (tmp_path / "名单.csv").write_text(
        "名称,简称,产品,地区\n武汉江夏膜材料有限公司,江夏膜,隔膜,武汉市\n", encoding="utf-8"
    )
    before = run("neighbours", "--graph", desk, "--format", "jsonl").rows
    more = run("neighbours", "--companies", tmp_path / "名单.csv", "--graph", desk, "--format", "jsonl").rows
    assert {row["enterprise"] for row in more} - {row["enterprise"] for row in before} == {"武汉江夏膜材料有限公司"}
    assert run("neighbours", "--graph", desk, "--format", "jsonl").rows == before


def test_what_if_a_gap_is_filled(desk: Path) -> None:
    """By number or by name: what the local share would be then."""
    (chain,) = run("localisation", "--fill", "隔膜", "--graph", desk, "--format", "jsonl").rows
    assert (chain["local"], chain["local_then"], chain["assumed"]) == (2, 3, ["隔膜"])
    assert "届时本地化率" in run("localisation", "--fill", "1", "--graph", desk).out


def test_a_profile_is_readable(desk: Path) -> None:
    """Head, names, facts with quotes and neighbours; JSON has the same."""
    out = run("show", ONE, "--graph", desk).out
    assert out.startswith(f"{ONE}（企业）\n名称：")
    assert run("show", "清江锂业", "--graph", desk).out == out
    assert "事实（" in out
    assert "相关（" in out
    assert "“" in out
    (profile,) = run("show", ONE, "--graph", desk, "--format", "json").rows
    assert profile["type"] == "Enterprise"
    assert {fact["predicate"] for fact in profile["facts"]} >= {"tier", "locatedIn", "produces", "inSegment"}
    english = run("show", ONE, "--graph", desk, "--lang", "en").out
    assert english.startswith(f"{ONE}（enterprise）")


def test_a_profile_as_a_list_is_one_row_a_fact(desk: Path) -> None:
    """CSV and Markdown have the name beside every fact."""
    out = run("show", ONE, "--graph", desk, "--format", "md").out.splitlines()
    assert out[0].startswith("| 名称 | 类型 | 谓词 | 宾语 | 性质 | 原文 |")
    assert all(line.startswith(f"| {ONE} | 企业 |") for line in out[2:])


@pytest.mark.parametrize("kind", ["Chain", "Region", "Park", "Project", "Segment"])
def test_anything_has_a_profile(kind: str, desk: Path) -> None:
    """Not enterprises only."""
    names = {
        "Chain": "动力电池产业链",
        "Region": "宜都市",
        "Park": "宜都高新区",
        "Project": "宜都检测中心项目",
        "Segment": "电芯",
    }
    profiles = run("show", names[kind], "--graph", desk, "--format", "json").rows
    assert kind in {profile["type"] for profile in profiles}


def test_questions_are_listed_and_answered(desk: Path) -> None:
    """Without words the shipped questions are listed; each is answered by name and by title."""
    listed = run("query", "--graph", desk)
    assert listed.code == 0
    assert "谁供应谁" in listed.out
    assert listed.out.startswith("预设问题（")
    assert (
        run("query", "chain-segments", "--graph", desk).out == run("query", "产业链各环节的企业", "--graph", desk).out
    )
    asked = run("query", "产业链各环节的企业", "--set", "产业链=电池", "--graph", desk, "--format", "json")
    assert len(json.loads(asked.out)["results"]["bindings"]) >= 8


@pytest.mark.slow
def test_every_question_has_an_answer(desk: Path) -> None:
    """None of them is broken."""
    from chaingraph.graph import named_queries

    names = list(named_queries())
    assert len(names) >= 12
    for name in names:
        result = run("query", name, "--graph", desk)
        assert result.code == 0, (name, result.err)


def test_queries_come_from_words_and_files(desk: Path, tmp_path: Path) -> None:
    """SPARQL as typed, in a file, in a file of a Windows editor; longer than any file name; truth, triples."""
    sparql = "SELECT ?name WHERE { ?e a cg:Enterprise ; rdfs:label ?name } ORDER BY ?name LIMIT 3"
    typed = run("query", sparql, "--graph", desk, "--format", "csv")
    assert typed.code == 0
    assert typed.out.splitlines()[0] == "name"
    assert len(typed.out.splitlines()) == 4
    for encoding in ("utf-8", "utf-8-sig"):
        (tmp_path / "q.rq").write_text(sparql, encoding=encoding)
        assert run("query", tmp_path / "q.rq", "--graph", desk, "--format", "csv").out == typed.out
    (tmp_path / "q.rq").write_bytes(f"# 中文\n{sparql}".encode("gbk"))
    assert "请另存为 UTF-8" in run("query", tmp_path / "q.rq", "--graph", desk).err
    long = f"SELECT ?s WHERE {{ ?s rdfs:label '{'宜' * 100}' }}"
    assert run("query", long, "--graph", desk).code == 0
    assert run("query", "ASK { ?s a cg:Chain }", "--graph", desk, "--format", "csv").out.strip() == "true"
    triples = run("query", "CONSTRUCT { ?s a cg:Chain } WHERE { ?s a cg:Chain }", "--graph", desk)
    assert "a cg:Chain" in triples.out


def test_a_page_to_send_around(desk: Path, tmp_path: Path) -> None:
    """One file that fetches nothing, named after the chain or as asked."""
    path = tmp_path / "neu" / "电池.html"
    result = run("view", "chain", "动力电池", "--graph", desk, "-o", path)
    assert (result.code, result.out, result.err) == (0, "", f"已写入 {path}\n")
    html = path.read_text(encoding="utf-8")
    assert "\r" not in html
    assert outside(read_page(html)) == []
    assert read_page(html).texts["h1"] == ["动力电池产业链：宜都市的配套与缺口"]


def test_a_page_is_named_after_its_chain(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without -o it lies in the current folder."""
    monkeypatch.chdir(tmp_path)
    assert run("view", "--graph", desk).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["动力电池产业链.html"]


def test_no_chain_no_page(tmp_path: Path) -> None:
    """A graph without segments says what to read."""
    (tmp_path / "方案.txt").write_text("宜都市位于湖北省。宜都清江锂业有限公司位于宜都市。\n", encoding="utf-8")
    run("build", tmp_path / "方案.txt", "-q", "-o", tmp_path / "out")
    result = run("view", "--graph", tmp_path / "out")
    assert result.code == 2
    assert "产业链图" in result.err


@pytest.mark.parametrize(
    ("form", "files"),
    [
        ("turtle", ["graph.ttl"]),
        ("nquads", ["graph.nq"]),
        ("jsonld", ["graph.jsonld"]),
        ("graphml", ["graph.graphml"]),
        ("gexf", ["graph.gexf"]),
        ("cytoscape", ["graph.cyjs"]),
        ("csv", ["edges.csv", "nodes.csv"]),
    ],
)
def test_exports_are_written_and_named(form: str, files: list[str], desk: Path, tmp_path: Path) -> None:
    """Into a folder, each file said on stderr; a single one may be given a name."""
    result = run("export", form, "--graph", desk, "-o", tmp_path / "neu")
    assert (result.code, result.out) == (0, "")
    assert sorted(path.name for path in (tmp_path / "neu").iterdir()) == files
    assert sorted(result.err.splitlines()) == [f"已写入 {tmp_path / 'neu' / name}" for name in files]
    if len(files) == 1:
        run("export", form, "--graph", desk, "-o", tmp_path / "eigen.txt")
        assert (tmp_path / "eigen.txt").read_bytes() == (tmp_path / "neu" / files[0]).read_bytes()


def test_a_judgement_is_appended(tmp_path: Path) -> None:
    """Each decision is a line of its own; a decision that lacks a name is told."""
    file = tmp_path / "neu" / "j.csv"
    assert (
        run("judge", "same", "甲", "乙", "--who", "王", "--why", "同一家", "--file", file, "--graph", tmp_path).code
        == 0
    )
    second = run("judge", "wrong", "abc123", "--file", file, "--graph", tmp_path)
    assert (second.code, second.out, second.err) == (
        0,
        "",
        f"提示：{tmp_path} 里还没有图谱，名称与编号未经核对\n已记入 {file}\n",
    )
    assert file.read_text(encoding="utf-8").splitlines() == [
        "decision,left,right,who,when,why",
        "same,甲,乙,王,,同一家",
        "wrong,abc123,,,,",
    ]
    assert run("judge", "same", "甲", "--file", file).code == 2


def test_a_built_graph_conforms(desk: Path) -> None:
    """What a build made passes its own shapes."""
    result = run("validate", "--graph", desk)
    assert (result.code, result.out) == (0, "符合全部约束\n")


def test_a_spoilt_graph_does_not(desk: Path, tmp_path: Path) -> None:
    """A fact without a quote is found, named, and fails the command."""
    lines = (desk / "4-graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "4-graph.ttl").write_text(
        f"{lines}\n<https://w3id.org/chaingraph/id/enterprise/无据公司> a <https://w3id.org/chaingraph/ontology#Enterprise> .\n",
        encoding="utf-8",
    )
    result = run("validate", "--graph", tmp_path)
    assert result.code == 1
    assert "无据公司" in result.out
    assert "不符合约束" in result.err


def test_goals_of_sentences(desk: Path, tmp_path: Path) -> None:
    """Beside a table of indicators they are listed with --prose, behind it; without a table they are always listed."""
    table = run("targets", "--graph", desk, "--format", "json")
    told = run("targets", "--prose", "--graph", desk, "--format", "json")
    assert len(told.rows) > len(table.rows) > 0
    assert told.rows[: len(table.rows)] == table.rows
    plan = tmp_path / "方案.txt"
    plan.write_text(
        "宜都市规划\n\n2023年，宜都市工业总产值为800亿元。\n\n到2027年，全市工业总产值力争达到1200亿元。\n", "utf-8"
    )
    assert run("build", plan, "-q", "-o", tmp_path / "out").code == 0
    (row,) = run("targets", "--graph", tmp_path / "out", "--format", "json").rows
    assert (row["base"], row["target"], row["implied_growth"]) == (800, 1200, 0.106682)
