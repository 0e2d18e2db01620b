"""Rules for the data that travels with the project."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LEXICONS = sorted((CHECKOUT / "seeds" / "lexicon").glob("*.csv"))
OWN_TEXTS = sorted((CHECKOUT / "seeds" / "documents").glob("*.txt"))
LONGEST_COPY = 30
"""Characters in a row that may stand in a source document too: a legal name, a list of names, a row of figures."""


def test_the_lexicons_are_found() -> None:
    """The rules below see every lexicon."""
    assert len(LEXICONS) >= 12


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_lexicons_are_clean(path: Path) -> None:
    """A lexicon is UTF-8 in NFC, without blanks at line ends, without two equal rows, as wide as its header."""
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
    rows = [row for row in csv.reader(text.splitlines()) if row and not row[0].startswith("#")]
    assert len({tuple(row) for row in rows}) == len(rows)
    assert {len(row) for row in rows} == {len(rows[0])}


def test_our_own_texts_copy_no_sentence(source_documents: list[Path]) -> None:
    """The bundled documents give the facts of the source documents in our own words."""
    sources = "".join(re.sub(r"\s", "", path.read_text(encoding="utf-8")) for path in source_documents)
    assert len(OWN_TEXTS) >= 5
    for path in OWN_TEXTS:
        text = re.sub(r"\s", "", path.read_text(encoding="utf-8"))
        windows = (text[i : i + LONGEST_COPY] for i in range(len(text) - LONGEST_COPY + 1))
        copied = [window for window in windows if window in sources and _is_prose(window)]
        assert copied == [], path.name


def _is_prose(window: str) -> bool:
    """A list of names or figures is a fact; a run with few separators is a sentence."""
    return sum(character in "、，：/%（）“”" or character.isdigit() for character in window) < len(window) // 4
