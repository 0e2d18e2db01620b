"""From texts and gold to figures: through the corridor and from the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from chaingraph.errors import UsageError
from chaingraph.pipeline import evaluate_reading
from chaingraph.settings import Settings
from tests.cli.terminal import run

TEXT = "青禾精密机械有限公司位于南岸区，生产减速器。去年，云岭重工股份有限公司与青禾精密机械有限公司签订了协议。\n"
TABLE = (
    "序号,企业名称,产值（万元）\n1,重庆白鹭电子科技有限公司,120\n2,重庆松果食品有限公司,35\n3,重庆远帆物流有限公司,48\n"
)
LISTED = "重庆白鹭电子科技有限公司"


def lines(*rows: Mapping[str, object]) -> str:
    """JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts with gold, a third without, and a page that is no text of the gold."""
    for name, text in (("t1.txt", TEXT), ("t2.csv", TABLE), ("t3.txt", TEXT), ("README.md", "# 说明\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    spans = [
        {"doc": "t1", "start": start, "end": start + len(name), "text": name, "type": kind, "canonical": name}
        for name, kind in (
            ("青禾精密机械有限公司", "Enterprise"),
            ("南岸区", "Region"),
            ("云岭重工股份有限公司", "Enterprise"),
        )
        for start in (TEXT.index(name),)
    ]
    again = TEXT.rindex("青禾")
    spans.append({**spans[0], "start": again, "end": again + 10})
    (tmp_path / "gold_mentions.jsonl").write_text(lines(*spans), encoding="utf-8")
    place = {"doc": "t1", "subject": "青禾精密机械有限公司", "predicate": "locatedIn", "object": "南岸区"}
    (tmp_path / "gold_relations.jsonl").write_text(lines(place), encoding="utf-8")
    head, *rows = (line.split(",") for line in TABLE.splitlines())
    grid = {"doc": "t2", "columns": head, "rows": [dict(zip(head, row, strict=True)) for row in rows]}
    (tmp_path / "gold_tables.jsonl").write_text(lines(grid), encoding="utf-8")
    links = (
        {"doc": "t2", "name": LISTED, "entity": LISTED},
        {"doc": "t1", "name": "云岭重工股份有限公司", "entity": None},
    )
    (tmp_path / "gold_links.jsonl").write_text(lines(*links), encoding="utf-8")
    return tmp_path


def test_easy_texts_are_read_without_error(folder: Path) -> None:
    """Mentions, a place, every cell, a link into the roster and a name outside of it."""
    result = evaluate_reading(folder, Settings())
    assert result.failures == ()
    figures = {(row.part, row.type): row.f1 for row in result.evaluation.totals}
    for key in (
        ("mentions", "Enterprise"),
        ("mentions", "Region"),
        ("statements", "locatedIn"),
        ("tables", "cell"),
        ("links", "linked"),
        ("links", "NIL"),
    ):
        assert figures[key] == 1.0, key


def test_the_texts_may_be_elsewhere_and_longer_named(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """``t1`` of the gold is ``t1_page.txt`` of the source; the whole source is read as one corpus."""
    source = tmp_path_factory.mktemp("source")
    (folder / "t1.txt").rename(source / "t1_page.txt")
    (folder / "t2.csv").rename(source / "t2_list.csv")
    totals = evaluate_reading(folder, Settings(), source).evaluation.totals
    assert {row.f1 for row in totals if row.part == "mentions" and row.type == "Enterprise"} == {1.0}


def test_a_missing_text_is_told(folder: Path) -> None:
    """Its gold is not silently counted as missed."""
    (folder / "t1.txt").unlink()
    with pytest.raises(UsageError, match="t1"):
        evaluate_reading(folder, Settings())
    with pytest.raises(UsageError, match="t1"):
        evaluate_reading(folder, Settings(), folder / "t2.csv")


def test_the_command_prints_figures_in_every_grouping(folder: Path) -> None:
    """Rows of the contract; a half alone when it is asked for."""
    whole = run("evaluate", folder, "--format", "json")
    assert (whole.code, whole.err) == (0, "")
    assert {row["part"] for row in whole.rows} == {"mentions", "statements", "modality", "links", "tables"}
    assert set(whole.rows[0]) >= {
        "part",
        "split",
        "doc",
        "type",
        "gold",
        "found",
        "precision",
        "recall",
        "f1",
        "overlap_f1",
    }
    documents = run("evaluate", folder, "--by", "document", "--format", "jsonl").rows
    assert {row["doc"] for row in documents} == {"t1", "t2"}
    odd = run("evaluate", folder, "--split", "odd", "--format", "json").rows
    assert {row["split"] for row in odd} == {"odd"}
    assert "查准率" in run("evaluate", folder).out


def test_the_command_lists_errors(folder: Path) -> None:
    """As many as asked for, of the half asked for, each with its place."""
    path = folder / "gold_mentions.jsonl"
    wrong = [{"doc": "t1", "start": start, "end": start + 2, "text": "生产", "type": "Region"} for start in (16, 18)]
    path.write_text(path.read_text(encoding="utf-8") + lines(*wrong), encoding="utf-8")
    missed = run("evaluate", folder, "--errors", "9", "--format", "json").rows
    assert {(row["doc"], row["kind"], row["start"]) for row in missed} >= {("t1", "missed", 16), ("t1", "missed", 18)}
    assert len(run("evaluate", folder, "--errors", "1", "--format", "json").rows) == 1
    assert run("evaluate", folder, "--errors", "9", "--split", "even", "--format", "json").rows == []


def test_no_gold_is_a_line(tmp_path: Path) -> None:
    """What, where, and what should be there."""
    result = run("evaluate", tmp_path)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "gold_mentions.jsonl" in result.err
