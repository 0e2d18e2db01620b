"""A gold standard is a folder of up to four files; what is broken in them is told by line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chaingraph.errors import UsageError
from chaingraph.evaluation import NameLink, Relation, Span, read_gold

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def write(folder: Path, name: str, *rows: object) -> None:
    """A file of the gold, a row a line."""
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_corpus_is_read_whole() -> None:
    """Every line of its three files, and every mention says what stands in the text."""
    gold = read_gold(CORPUS)
    lines = [
        (CORPUS / f"gold_{name}.jsonl").read_text(encoding="utf-8") for name in ("mentions", "relations", "tables")
    ]
    assert [len(part) for part in (gold.mentions, gold.statements, gold.tables)] == [text.count("\n") for text in lines]
    assert len(gold.documents()) == 72
    texts = {name: (CORPUS / f"{name}.txt").read_bytes().decode("utf-8") for name in gold.documents()}
    assert [span for span in gold.mentions if texts[span.document][span.start : span.end] != span.text] == []
    assert [grid for grid in gold.tables if any(len(row) != len(grid.columns) for row in grid.rows)] == []


def test_any_of_the_files_is_enough(tmp_path: Path) -> None:
    """Parts without a file are empty; a name linked to null is NIL; what may be left out has its default."""
    write(tmp_path, "gold_links.jsonl", {"doc": "a", "name": "青禾", "entity": None}, "")
    gold = read_gold(tmp_path)
    assert gold.links == (NameLink("a", "青禾", None),)
    assert (gold.mentions, gold.statements, gold.tables) == ((), (), ())
    write(tmp_path, "gold_mentions.jsonl", {"doc": "a", "start": 0, "end": 2, "type": "Park", "text": "云岭"})
    write(tmp_path, "gold_relations.jsonl", {"doc": "a", "subject": "青禾", "predicate": "produces", "object": "泵"})
    gold = read_gold(tmp_path)
    assert gold.mentions == (Span("a", 0, 2, "Park", "云岭", "云岭"),)
    assert gold.statements == (Relation("a", "青禾", "produces", "泵"),)


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", '{"doc": "a"}', '{"doc": "a", "start": "x", "end": 2, "type": "Park"}']
)
def test_a_broken_line_is_named(line: str, tmp_path: Path) -> None:
    """File and number of the line."""
    write(tmp_path, "gold_mentions.jsonl", {"doc": "a", "start": 0, "end": 2, "type": "Park"}, line)
    with pytest.raises(UsageError, match=r"gold_mentions\.jsonl:2"):
        read_gold(tmp_path)


def test_no_gold_says_what_was_looked_for(tmp_path: Path) -> None:
    """A folder without gold, and one that is not there."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(UsageError, match="gold_mentions"):
            read_gold(folder)
