"""Rows of facts: things under the name their document uses, figures as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.mentions.quantities import find_quantities
from chaingraph.pipeline import read, sample_sources
from chaingraph.pipeline.rows import fact_rows, mention_rows
from chaingraph.settings import Settings


def objects(folder: Path, text: str) -> dict[str, str]:
    """What is measured in a text, by subject and value, as the rows tell it."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return {str(row["object"]): str(row["subject"]) for row in fact_rows(read([folder], Settings()), ("hasMetric",))}


@pytest.mark.parametrize(
    ("said", "told"),
    [("1.1万亿元", "|1.1万|亿元|"), ("超千亿元", "|千|亿元|"), ("3亿元人民币", "|3|亿元|"), ("350亿元", "|350|亿元|")],
)
def test_figures_are_told_as_they_are_written(tmp_path: Path, said: str, told: str) -> None:
    """A scale before 亿元 stays with the value; round sums stay words; 人民币 adds nothing to 元."""
    assert find_quantities(said)
    text = f"长沙市工业简报\n\n2023年，长沙市工业总产值达到{said}，为近年最好水平。\n"
    assert any(told in found for found in objects(tmp_path, text))


def test_a_thing_is_called_as_its_document_calls_it(tmp_path: Path) -> None:
    """One place has one entity, but 长沙 stays 长沙 in the rows of a document that never says 长沙市."""
    (tmp_path / "b.txt").write_text(
        "长沙市工业简报\n\n2023年，长沙市工业总产值达到350亿元。长沙市规上企业120家。\n", encoding="utf-8"
    )
    found = objects(tmp_path, "长沙工业一瞥\n\n2022年，长沙工业总产值达到340亿元。长沙规上企业110家。\n")
    by_value = {told.split("|")[1]: subject for told, subject in found.items()}
    assert (by_value["340"], by_value["350"]) == ("长沙", "长沙市")


def test_names_are_the_same_without_the_statements_of_the_prose() -> None:
    """``chaingraph mentions`` reads no statements; its rows are those of a whole reading."""
    sources = sample_sources()
    whole, names = (list(mention_rows(read(sources, Settings(), stated=stated))) for stated in (True, False))
    assert names == whole
    assert len(names) > 500
