"""The lexicon files of regions and names: sorted, unique, consistent with one another."""

from __future__ import annotations

import csv
import re

import pytest

from chaingraph.reference.data import data_path
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

SORTED_BY_FIRST = (
    "regions",
    "region_aliases",
    "region_words",
    "ethnic_groups",
    "place_cues",
    "trade_words",
    "companies",
)
UNIQUE_FIRST = (*SORTED_BY_FIRST, "legal_forms", "endings")


def _rows(name: str) -> list[list[str]]:
    with data_path("seeds", "lexicon", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file) if not row[0].startswith("#")][1:]


@pytest.mark.parametrize("name", SORTED_BY_FIRST)
def test_files_are_sorted(name: str) -> None:
    """Rows stand in the order of their first cell, so that a change shows as one line."""
    keys = [row[0] for row in _rows(name)]
    assert len(keys) > 50
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", UNIQUE_FIRST)
def test_keys_are_unique(name: str) -> None:
    """A word stands once. An alias may mean two regions: then it stands twice with two codes."""
    keys = [tuple(row) if name == "region_aliases" else row[0] for row in _rows(name)]
    assert len(set(keys)) == len(keys)


def test_region_codes_have_their_shape() -> None:
    """Six characters with the parent's prefix for a division, two letters for a country."""
    for row in read_lexicon("regions", ("code", "name", "parent", "level")):
        shape = r"[A-Z]{2}" if row["level"] == "country" else r"[0-9]{3}[0-9Z][0-9Z][0-9]"
        assert re.fullmatch(shape, row["code"]), row
        if row["level"] == "county":
            assert row["code"][:2] == row["parent"][:2], row
        assert not row["parent"] or gazetteer().get(row["parent"]), row


def test_aliases_name_known_regions() -> None:
    """Every alias leads somewhere and is not that region's own name."""
    for row in read_lexicon("region_aliases", ("alias", "code")):
        region = gazetteer().get(row["code"])
        assert region, row
        assert row["alias"] != region.name, row


def test_marked_words_are_forms() -> None:
    """A word is marked because some region is written that way."""
    rows = read_lexicon("region_words", ("word", "kind"))
    assert {row["kind"] for row in rows} == {"word", "generic", "guard", "area"}
    marked = [row["word"] for row in rows if row["kind"] == "word"]
    assert len(marked) > 500
    assert [word for word in marked if not gazetteer().lookup(word)] == []
