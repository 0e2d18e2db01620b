"""Relations over whole texts: the project's own gold, evidence, robustness, time."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.mentions.relations.finding import find_relations
from chaingraph.records import Document, Mention, Observation, Passage, Ref
from tests.mentions.relation_gold import TEXTS, f1, read_gold, score
from tests.mentions.relations.test_rules import NAMES, statements_of

DEV = sorted(TEXTS.glob("dev_*.txt"))
HELD = sorted(TEXTS.glob("held_*.txt"))


def total(paths: list[object]) -> tuple[Counter[str], list[str]]:
    """Counts and errors over texts, with their names given."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for path in paths:
        gold = read_gold(path)  # type: ignore[arg-type]
        found, wrong = score(gold, find_relations(gold.document, gold.mentions, paired=False))
        counts += found
        errors += wrong
    return counts, errors


def test_enough_texts_are_read() -> None:
    """Both halves of the corpus are there, and hold relations."""
    assert len(DEV) >= 10
    assert len(HELD) >= 8
    assert sum(len(read_gold(path).wanted) for path in (*DEV, *HELD)) > 350


def test_development_texts() -> None:
    """On the texts the rules were made with, next to nothing is wrong or missed."""
    counts, errors = total(list(DEV))
    precision, recall, f = f1(counts)
    assert precision > 0.96, errors
    assert recall > 0.94, errors
    assert f > 0.95


def test_held_texts() -> None:
    """On texts the rules were only counted on, precision and F1 stay above 0.90."""
    precision, recall, f = f1(total(list(HELD))[0])
    assert precision > 0.92
    assert recall > 0.88
    assert f > 0.90


@pytest.mark.parametrize("path", [*DEV, *HELD], ids=lambda path: path.stem)
def test_every_statement_quotes_its_source(path: object) -> None:
    """Evidence is a span of the document, its quote the text there, and it holds a name or number of the statement."""
    gold = read_gold(path)  # type: ignore[arg-type]
    statements = find_relations(gold.document, gold.mentions, paired=False)
    assert statements
    for statement in statements:
        evidence = statement.evidence
        assert evidence.quote == gold.document.text[evidence.start : evidence.end]
        assert "\n" not in evidence.quote
        assert 0 < statement.confidence < 1
    assert len({statement.id for statement in statements}) == len(statements)


def test_goals_of_the_gold_are_no_facts() -> None:
    """No target of the gold texts comes out as a fact in more than one of thirty cases."""
    goals = wrong = 0
    for path in (*DEV, *HELD):
        gold = read_gold(path)
        for statement in find_relations(gold.document, gold.mentions, paired=False):
            from tests.mentions.relation_gold import key_of

            if gold.modality.get(key_of(statement)) == "target":
                goals += 1
                wrong += statement.modality == "fact"
    assert goals > 60
    assert wrong <= goals / 30


def test_same_input_same_output() -> None:
    """Two readings are equal, in order too."""
    gold = read_gold(DEV[0])
    assert find_relations(gold.document, gold.mentions, paired=False) == find_relations(gold.document, gold.mentions)


_PIECES = [
    *NAMES,
    "在",
    "位于",
    "为",
    "配套",
    "的",
    "，",
    "。",
    "“",
    "”",
    "（",
    "）",
    "、",
    "等",
    "5亿元",
    "3家",
    "2021年",
    "分别",
    "由",
    "说",
    "投资",
    "建设",
    "同比增长8%",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40))
def test_never_crashes(pieces: list[str]) -> None:
    """Any jumble of names, cues and marks is read without an error, and evidence stays true."""
    for statement in statements_of("".join(pieces)):
        assert statement.evidence.quote
        assert statement.subject != statement.object


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["南山电子位于云河园区，", "南山电子、", "产值5亿元、", "“南山电子说”", "（南山电子）", "在"]
)
def test_time_is_linear(piece: str) -> None:
    """A passage without an end costs time in proportion to its length."""
    durations = []
    for size in (8_000, 24_000):
        text = piece * (size // len(piece))
        step, name = len(piece), "南山电子"
        at = piece.find(name)
        mentions = [
            Mention(Ref("Enterprise", name, "d"), i * step + at, i * step + at + len(name), name, "test")
            for i in range(size // len(piece) if at >= 0 else 0)
        ]
        document = Document("d", "d", text, passages=(Passage("d", "paragraph", text, ((0, 0),)),))
        began = time.perf_counter()
        find_relations(document, mentions)
        durations.append(time.perf_counter() - began)
    assert durations[1] < 12 * durations[0] + 5


def test_titles_and_headings_state_figures() -> None:
    """A headline's figure is stated, and one in a heading; what the title names is who the text goes on about."""
    lines = ("南山电子产能锁定3000万吨", "一、云河园区：入驻企业11家", "去年实现产值5亿元。")
    text = "\n".join(lines)
    starts = (0, len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2)
    kinds = ("title", "heading", "paragraph")
    passages = tuple(
        Passage("d", kind, line, ((0, start),))  # type: ignore[arg-type]
        for kind, line, start in zip(kinds, lines, starts, strict=True)
    )
    mentions = [
        Mention(Ref("Enterprise", "南山电子", "d"), 0, 4, "南山电子", "test"),
        Mention(Ref("Park", "云河园区", "d"), starts[1] + 2, starts[1] + 6, "云河园区", "test"),
    ]
    document = Document("d", "d.txt", text, title=lines[0], date="2022-06", passages=passages)
    stated = {
        (s.subject.name, s.object.quantity.value)
        for s in find_relations(document, mentions, paired=False)
        if isinstance(s.object, Observation)
    }
    assert {("南山电子", 3000), ("云河园区", 11)} <= stated


def test_a_park_that_stands_above_leaves_the_region_that_is_said() -> None:
    """甲区的乙公司 in an article about a park is in 甲区: the park of the title takes no place that a sentence gives."""
    lines = ("云河园区：企业兴旺", "长丰县的南山电子生产面板。")
    text = "\n".join(lines)
    at = len(lines[0]) + 1
    passages = (
        Passage("d", "title", lines[0], ((0, 0),)),
        Passage("d", "paragraph", lines[1], ((0, at),)),
    )
    mentions = [
        Mention(Ref("Park", "云河园区", "d"), 0, 4, "云河园区", "test"),
        Mention(Ref("Region", "长丰县", "d"), at, at + 3, "长丰县", "test"),
        Mention(Ref("Enterprise", "南山电子", "d"), at + 4, at + 8, "南山电子", "test"),
        Mention(Ref("Product", "面板", "d"), at + 10, at + 12, "面板", "test"),
    ]
    document = Document("d", "d.txt", text, title=lines[0], passages=passages)
    placed = {
        s.object.name
        for s in find_relations(document, mentions, paired=False)
        if s.predicate == "locatedIn" and isinstance(s.object, Ref)
    }
    assert placed == {"长丰县"}
