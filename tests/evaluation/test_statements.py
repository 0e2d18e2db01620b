"""Statements: canonical names, figures by value and unit, modality apart."""

from __future__ import annotations

import pytest

from chaingraph.evaluation import Answers, Counts, Relation, Span
from chaingraph.evaluation.statements import quantity, score_statements

FULL, SHORT = "重庆青禾电子有限公司", "青禾电子"
NAMES = (
    Span("a", 0, 10, "Enterprise", FULL, FULL),
    Span("a", 20, 24, "Enterprise", SHORT, FULL),
    Span("a", 30, 34, "Ignore", "青禾大厦", FULL),
)


def scored(gold: Relation, found: Relation) -> dict[str, Counts]:
    """Counts by predicate and modality."""
    tallies, _ = score_statements(Answers(NAMES, (gold,)), Answers(statements=(found,)))
    return {tally.type: tally.exact for tally in tallies}


def test_any_form_of_a_name_will_do() -> None:
    """What the gold marks as one thing is one; what it leaves open is not."""
    gold = Relation("a", FULL, "locatedIn", "云岭工业园")
    assert scored(gold, Relation("a", SHORT, "locatedIn", "云岭 工业园"))["locatedIn"] == Counts(1)
    assert scored(gold, Relation("a", "青禾大厦", "locatedIn", "云岭工业园"))["locatedIn"] == Counts(0, 1, 1)


def test_a_goal_told_as_a_fact_is_right_but_for_its_modality() -> None:
    """The relation counts as right; among the right ones the modality is wrong."""
    gold = Relation("a", FULL, "hasMetric", "产值|12|亿元|2030", "target")
    counts = scored(gold, Relation("a", FULL, "hasMetric", "工业总产值|120000|万元|"))
    assert counts == {"hasMetric": Counts(1), "fact": Counts(0, 1, 0), "target": Counts(0, 0, 1)}


def test_only_what_the_gold_speaks_of_is_scored() -> None:
    """Statements in other documents or with predicates that were never annotated are no errors."""
    gold = Relation("a", FULL, "locatedIn", "云岭工业园")
    assert scored(gold, Relation("a", FULL, "tier", "龙头"))["locatedIn"] == Counts(0, 0, 1)
    tallies, _ = score_statements(
        Answers(NAMES, (gold,)), Answers(statements=(gold, Relation("b", FULL, "locatedIn", "南岸区")))
    )
    assert [tally.exact for tally in tallies if tally.part == "statements"] == [Counts(1)]


@pytest.mark.parametrize(
    ("value", "unit", "same"),
    [
        ("10万", "平方米", (100000.0, "平方米")),
        ("10", "万平方米", (100000.0, "平方米")),
        ("1,200", "家", (1200.0, "家")),
        ("１２．５", "亿 元", (1.25e9, "元")),
        ("60余", "家", (60.0, "家")),
        ("5", "万", (50000.0, "")),
        ("1.1", "万亿元", (11000.0, "亿元")),
        ("六百多", "家", ("六百多", "家")),
        ("千", "亿元", ("千", "亿元")),
        ("2—3", "万", (20000.0, "")),
    ],
)
def test_one_quantity_has_one_key(value: str, unit: str, same: tuple[float | str, str]) -> None:
    """Scale words of number and unit are multiplied in; words stay words."""
    assert quantity(value, unit) == same
