"""The contract of the design: keys, their order, what their values may be, and the quotes behind every row."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from chaingraph.pipeline import CONTRACT_PREDICATES
from tests.cli.desk import FILES
from tests.cli.terminal import run

KEYS: dict[str, tuple[str, ...]] = {
    "gaps": ("chain", "stage", "segment", "status", "local", "outside", "unknown"),
    "localisation": ("enterprise", "sector", "suppliers", "local", "share", "radius", "basis"),
    "enterprises": ("enterprise", "number", "tier", "sector", "region", "parks", "names"),
    "projects": (
        "project",
        "number",
        "owner",
        "agency",
        "nature",
        "sector",
        "total",
        "before",
        "plan",
        "after",
        "start",
        "end",
        "segments",
    ),
    "land": ("enterprise", "current_mu", "idle_mu", "floor_m2", "need_mu", "output_per_mu"),
    "targets": (
        "indicator",
        "unit",
        "scope",
        "base",
        "base_year",
        "target",
        "target_year",
        "stated_growth",
        "implied_growth",
    ),
    "neighbours": ("chain", "segment", "enterprise", "region", "product", "distance"),
    "candidates": ("enterprise", "segments", "score", "features", "reasons"),
    "claims": ("claim", "claimed", "computed", "names"),
    "dependence": ("enterprise", "share", "year", "harm"),
    "audit": ("kind", "subject", "message"),
}
"""Design, section 4; more keys may follow, none may be missing or change its place."""
FACT = ("doc", "subject", "predicate", "object", "start", "end", "quote", "modality", "confidence")
MENTION = ("doc", "start", "end", "text", "type", "entity")
TYPES = {"Enterprise", "Park", "Region", "Chain", "Product", "Project", "Organisation", "Segment", "Sector"}


def found(command: str, desk: Path) -> list[dict[str, Any]]:
    """Rows of a finding, as JSON; there are some."""
    result = run(command, "--graph", desk, "--format", "json")
    assert (result.code, result.err) == (0, "")
    rows = result.rows
    assert rows
    return rows


@pytest.mark.parametrize("command", KEYS)
def test_a_finding_has_the_keys_of_the_contract(command: str, desk: Path) -> None:
    """In their order, in every row, before all others; and the quotes at the end."""
    for row in found(command, desk):
        assert tuple(row)[: len(KEYS[command])] == KEYS[command]
        assert tuple(row)[-1] == "evidence"


@pytest.mark.parametrize("command", KEYS)
def test_every_row_rests_on_words_of_a_document(command: str, desk: Path) -> None:
    """Each quote equals the source text at its offsets; a row without a quote would be an invention."""
    texts = {Path(name).stem: text for name, text in FILES.items()}
    for row in found(command, desk):
        assert row["evidence"]
        for item in row["evidence"]:
            assert tuple(item)[:4] == ("doc", "start", "end", "quote")
            assert texts[item["doc"]][item["start"] : item["end"]] == item["quote"]
            assert item["quote"]


@pytest.mark.parametrize("command", KEYS)
def test_json_and_lines_say_the_same(command: str, desk: Path) -> None:
    """``jsonl`` is the list of ``json``, one row a line."""
    assert run(command, "--graph", desk, "--format", "jsonl").rows == found(command, desk)


def test_coded_values_are_those_of_the_contract(desk: Path) -> None:
    """Statuses, bases and predicates stay in English whatever a table shows."""
    assert [(row["segment"][:2], row["status"]) for row in found("gaps", desk)] == [
        ("正极", "single"),
        ("隔膜", "missing"),
        ("外壳", "missing"),
        ("电芯", "covered"),
        ("回收", "missing"),
    ]
    assert {row["basis"] for row in found("localisation", desk)} <= {"reported", "derived"}


def test_shares_are_fractions_and_the_unknown_is_null(desk: Path) -> None:
    """0.25 and not 25; a missing amount is null and not zero, a printed zero is zero; both ends of a need."""
    assert [row["share"] for row in found("localisation", desk)] == [0.25, 1]
    assert [row["total"] for row in found("projects", desk)] == [25000, None, 3000]
    land = found("land", desk)
    assert [row["idle_mu"] for row in land] == [None, 0]
    assert [row["need_mu"] for row in land] == [[100, 150], [80, 80]]
    assert [row["stated_growth"] for row in found("targets", desk)] == [0.1, None]
    assert [row["implied_growth"] for row in found("targets", desk)] == [pytest.approx(0.0997, abs=0.001), 0.093265]


def test_members_are_where_the_documents_put_them(desk: Path) -> None:
    """Local ones by name, the unknown never among the outside ones."""
    rows = {row["segment"]: row for row in found("gaps", desk)}
    assert rows["正极材料"]["local"] == ["宜都清江锂业有限公司"]
    assert sorted(rows["正极材料"]["unknown"]) == ["德方纳米", "湖南裕能"]
    assert rows["正极材料"]["outside"] == []


def test_mentions_have_the_keys_of_the_contract(papers: Path) -> None:
    """Document, offsets, text, type and entity; the text is what stands there."""
    result = run("mentions", papers, "--format", "jsonl")
    assert (result.code, result.err) == (0, "")
    texts = {Path(name).stem: text for name, text in FILES.items()}
    assert len(result.rows) > 40
    for row in result.rows:
        assert tuple(row) == MENTION
        assert row["type"] in TYPES
        there = texts[row["doc"]][row["start"] : row["end"]]
        assert there.replace('""', '"') == row["text"]  # CSV doubles quotes inside a cell
    assert {row["doc"] for row in result.rows} == set(texts)


def test_facts_have_the_keys_of_the_contract(papers: Path, desk: Path) -> None:
    """From documents and from a graph alike; a metric is name, value, unit and year."""
    read = run("facts", papers, "--format", "jsonl").rows
    kept = run("facts", "--graph", desk, "--format", "jsonl").rows
    assert len(read) > 30
    for row in [*read, *kept]:
        assert tuple(row)[: len(FACT)] == FACT
        assert row["predicate"] in CONTRACT_PREDICATES
        assert row["modality"] in ("fact", "target", "planned", "claim")
        assert 0 < row["confidence"] <= 1
        if row["predicate"] == "hasMetric":
            assert re.fullmatch(r"[^|]+\|[^|]*\|[^|]*\|[^|]*", row["object"])
    assert {row["modality"] for row in read} >= {"fact", "target"}
    assert any(row["object"] == "规上工业总产值|1200|亿元|2027" and row["modality"] == "target" for row in read)


def test_the_graph_holds_what_the_documents_say(papers: Path, desk: Path) -> None:
    """The same facts with the same quotes, whether read now or kept in the graph."""

    def said(rows: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
        return {tuple(row[key] for key in FACT if key not in ("confidence",)) for row in rows}

    read = said(run("facts", papers, "--format", "json").rows)
    kept = said(run("facts", "--graph", desk, "--format", "json").rows)
    assert read == kept


def test_facts_of_one_predicate(papers: Path) -> None:
    """``--predicate`` may be repeated; ``all`` lists what the contract leaves out, too."""
    rows = run("facts", papers, "--predicate", "tier", "--predicate", "stage", "--format", "jsonl").rows
    assert {row["predicate"] for row in rows} == {"tier", "stage"}
    every = run("facts", papers, "--predicate", "all", "--format", "jsonl").rows
    assert {row["predicate"] for row in every} > {row["predicate"] for row in rows}


@pytest.mark.parametrize(("word", "code"), [("位于", "locatedIn"), ("梯队", "tier"), ("tier", "tier")])
def test_a_predicate_is_called_as_tables_call_it(word: str, code: str, desk: Path) -> None:
    """By its label, or by the name it has in the ontology."""
    rows = run("facts", "--graph", desk, "--predicate", word, "--format", "jsonl").rows
    assert {row["predicate"] for row in rows} == {code}


def test_a_predicate_that_is_none_gets_the_nearest_in_either_language(desk: Path) -> None:
    """Rather than an empty list."""
    for word, near in (("供", "供应"), ("suplies", "supplies")):
        result = run("facts", "--graph", desk, "--predicate", word)
        assert (result.code, near in result.err) == (2, True)


def test_differences_are_chosen_by_their_labels(desk: Path) -> None:
    """As by their codes; what is neither is refused with the codes."""
    assert run("diff", desk, desk, "--kind", "事实", "--change", "新增").code == 0
    refused = run("diff", desk, desk, "--kind", "物")
    assert (refused.code, "thing、fact、figure" in refused.err) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize("command", [name for name in KEYS if name not in ("dependence",)])
def test_the_sample_answers_every_question(command: str, sample: Path) -> None:
    """On the bundled documents no command fails; the large tables are complete."""
    result = run(command, "--graph", sample, "--format", "jsonl")
    assert result.code == 0
    counts = {"localisation": 8, "land": 25, "targets": 26}
    assert len(result.rows) >= counts.get(command, 0)
    for row in result.rows:
        assert tuple(row)[: len(KEYS[command])] == KEYS[command]
        assert row["evidence"]
