"""Contradictions planted with quotes of both sides: the audit finds them, and says little else (``quoted/README.md``)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TypedDict

import pytest

from chaingraph.analysis import AuditRow, find_audit
from tests.analysis.desks import graph_of

FOLDER = Path(__file__).parents[1] / "quoted"
SUFFIXES = (".txt", ".csv", ".md")
SETS = [
    ("sixty-ninth", 36, 0.85),
    ("seventieth", 36, 0.9),
    ("seventy-first", 36, 0.85),
    ("seventy-second", 36, 0.9),
    ("seventy-third", 36, 0.9),
    ("seventy-fourth", 36, 0.95),
    ("seventy-fifth", 36, 0.95),
    ("seventy-sixth", 36, 0.85),
    ("seventy-seventh", 36, 0.75),
    ("seventy-eighth", 36, 0.8),
    ("seventy-ninth", 36, 0.7),
    ("eightieth", 36, 0.9),
    ("eighty-first", 36, 0.8),
    ("eighty-second", 36, 0.8),
    ("eighty-third", 36, 0.8),
    ("eighty-fourth", 36, 0.85),
    ("eighty-fifth", 36, 0.85),
]


PRECISION = {"eighty-first": 0.7}
"""Where fewer than 0.8 of the rows rest on a quote."""
EVERY = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
"""All sets; those up to the sixty-eighth are looked at by ``benchmarks/planted.py`` alone, and up to the fiftieth teach the models."""


class Planted(TypedDict, total=False):
    """What was planted: in one document or in several, with quotes of both sides."""

    doc: str
    docs: list[str]
    what: str
    quotes: list[str]


def planted(name: str) -> list[Planted]:
    """The contradictions of a set."""
    found: list[Planted] = json.loads((FOLDER / name / "gold.json").read_text(encoding="utf-8"))
    return found


def papers(name: str) -> list[Path]:
    """The documents of a set."""
    return sorted(path for path in (FOLDER / name).iterdir() if path.suffix in SUFFIXES)


def spans(item: Planted, texts: dict[str, str]) -> list[tuple[str, int, int]]:
    """Where the quotes of a contradiction stand."""
    documents = item["docs"] if "docs" in item else [item["doc"]]
    return [
        (document, match.start(), match.end())
        for quote in item["quotes"]
        for document in documents
        for match in re.finditer(re.escape(quote), texts[document])
    ]


def hits(row: AuditRow, places: list[tuple[str, int, int]]) -> bool:
    """Whether a row rests on one of the places."""
    return any(
        evidence.document == document and evidence.start < end and start < evidence.end
        for evidence in row.evidence
        for document, start, end in places
    )


@pytest.mark.slow
@pytest.mark.parametrize(("name", "count", "recall"), SETS)
def test_planted_with_quotes(tmp_path: Path, name: str, count: int, recall: float) -> None:
    """Most contradictions have a row that rests on a quote of them, and most rows rest on one."""
    gold, files = planted(name), papers(name)
    rows = find_audit(graph_of(files, tmp_path))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in files}
    places = [spans(item, texts) for item in gold]
    missed = [item["what"] for item, found in zip(gold, places, strict=True) if not any(hits(r, found) for r in rows)]
    false = [row.message for row in rows if not any(hits(row, found) for found in places)]
    assert len(gold) == count
    assert 1 - len(missed) / count >= recall, missed
    assert 1 - len(false) / len(rows) >= PRECISION.get(name, 0.8), false


@pytest.mark.parametrize("name", EVERY)
def test_every_quote_stands_in_its_document(name: str) -> None:
    """No quote of what was planted, or of what only looks like it, was lost."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in papers(name)}
    innocent: list[Planted] = json.loads((FOLDER / name / "innocent.json").read_text(encoding="utf-8"))
    for item in (*planted(name), *innocent):
        assert len({quote for quote in item["quotes"] if any(quote in text for text in texts.values())}) == len(
            set(item["quotes"])
        ), item["what"]


def test_all_sets_are_known() -> None:
    """No set is left out by chance."""
    assert len(EVERY) == 84
    assert len(SETS) == len({name for name, _, _ in SETS}) == 17
    assert {name for name, _, _ in SETS} < set(EVERY)
