"""The figures are those of the scorer that stands beside the shared gold."""

from __future__ import annotations

import random
import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from chaingraph.evaluation import Answers, Span, evaluate, read_gold
from chaingraph.evaluation.mentions import score_mentions
from chaingraph.evaluation.statements import score_statements
from chaingraph.pipeline import read, reading_answers
from chaingraph.settings import Settings

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold"


@pytest.fixture(scope="module")
def gold() -> Answers:
    """The shared gold; skips without it."""
    if not (GOLD / "score.py").is_file():
        pytest.skip("the shared gold is not beside this checkout")
    return read_gold(GOLD)


@pytest.fixture(scope="module")
def found(gold: Answers) -> Answers:
    """What is read from the source documents."""
    return reading_answers(read([SHARED / "seeds"], Settings()), gold.documents())


Theirs = dict[str, tuple[int, int, int]]


def theirs(answers: Answers) -> tuple[Theirs, Theirs, Theirs]:
    """Right, wrong and missed by type, as the shared scorer counts them: exact, overlapping, statements."""
    scorer = runpy.run_path(str(GOLD / "score.py"))
    gold, relations = (scorer["read"](str(GOLD / f"gold_{name}.jsonl")) for name in ("mentions", "relations"))
    spans = [{"doc": s.document, "start": s.start, "end": s.end, "type": s.type} for s in answers.mentions]
    facts = [
        {"doc": r.document, "subject": r.subject, "predicate": r.predicate, "object": r.object}
        for r in answers.statements
    ]
    types = [kind for kind in scorer["TYPES"] if any(span["type"] == kind for span in gold)]
    norm = scorer["norm"]
    alias = {(g["doc"], norm(g["text"])): norm(g["canonical"]) for g in gold if g["type"] != "Ignore"}
    exact, loose = (scorer["score"](gold, spans, same, types) for same in (True, False))
    return exact, loose, scorer["rel_score"](relations, facts, alias)


def ours(gold: Answers, answers: Answers) -> tuple[Theirs, Theirs, Theirs]:
    """The same of our own."""
    exact: Theirs = {}
    loose: Theirs = {}
    facts: Theirs = {}
    for score, scored in ((score_mentions, exact), (score_statements, facts)):
        for tally in score(gold, answers)[0]:
            for counts, table in ((tally.exact, scored), (tally.overlap, loose)):
                if counts is not None and tally.part != "modality":
                    sums = zip(
                        table.get(tally.type, (0, 0, 0)), (counts.right, counts.wrong, counts.missed), strict=True
                    )
                    right, wrong, missed = map(sum, sums)
                    table[tally.type] = right, wrong, missed
    return exact, loose, facts


def compare(gold: Answers, answers: Answers) -> int:
    """Compares every count of mentions and statements; returns how many were compared."""
    sides = list(zip(theirs(answers), ours(gold, answers), strict=True))
    for wanted, had in sides:
        assert had == {kind: tuple(counts) for kind, counts in wanted.items()}
    return sum(len(had) for _, had in sides)


def of_the_gold(gold: Answers, answers: Answers) -> Answers:
    """Answers without the predicates that the gold does not annotate, which the shared scorer counts as wrong."""
    known = {relation.predicate for relation in gold.statements}
    return replace(answers, statements=tuple(r for r in answers.statements if r.predicate in known))


def test_the_reading_scores_the_same(gold: Answers, found: Answers) -> None:
    """Each type, exact and overlapping, and each predicate: right, wrong and missed."""
    assert compare(gold, of_the_gold(gold, found)) > 20


@pytest.mark.parametrize("seed", range(6))
def test_a_spoilt_reading_scores_the_same(gold: Answers, seed: int) -> None:
    """Spans moved, retyped, doubled and dropped at random: every rule of the comparison is met."""
    chance = random.Random(seed)
    types = sorted({span.type for span in gold.mentions} - {"Ignore"})
    spoilt = [
        replace(
            span,
            start=start,
            end=start + max(1, span.end - span.start + chance.choice((-2, -1, 0, 0, 1, 9))),
            type=kind,
        )
        for span in gold.mentions
        for _ in range(chance.choice((0, 1, 1, 1, 2)))
        for start in [span.start + chance.choice((-3, 0, 0, 0, 1))]
        for kind in [span.type if chance.random() < 0.7 and span.type != "Ignore" else chance.choice(types)]
    ]
    facts = [
        replace(
            r,
            subject=chance.choice((r.subject, r.object)),
            object=chance.choice((r.object, f"（{r.object} ）", "4|5|万")),
        )
        for r in gold.statements
        if chance.random() < 0.8
    ]
    assert compare(gold, Answers(tuple(spoilt), tuple(facts))) > 20


def test_the_gold_is_right(gold: Answers) -> None:
    """The gold against itself has no error and full marks."""
    spans = tuple(span for span in gold.mentions if span.type != "Ignore")
    result = evaluate(gold, replace(gold, mentions=spans))
    assert result.errors == ()
    assert {row.f1 for row in result.totals} == {1.0}


def test_a_span_twice_is_one(gold: Answers) -> None:
    """Doubling the answers changes nothing."""
    spans: tuple[Span, ...] = tuple(span for span in gold.mentions if span.type != "Ignore")
    assert (
        evaluate(gold, replace(gold, mentions=spans * 2)).totals == evaluate(gold, replace(gold, mentions=spans)).totals
    )
