"""Rivals for a place in a text, and which of them stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from chaingraph.mentions.names.agreeing import Judged
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reranking.finding import MODEL, TreeReranker, all_rivals, shipped_reranker, signs_of
from chaingraph.mentions.names.reranking.signs import SIGNS
from chaingraph.mentions.names.spans import Probable, Span
from chaingraph.mentions.names.tagger import KEPT
from chaingraph.reference.data import data_path
from tests.mentions.name_factory import reading

TEXT = "青坞市引进澜桥科技公司和东浦高新区"
SHORT = Candidate(5, 9, "Enterprise", 0.8, "rule")
LONG = SHORT._replace(end=11)


def judged(told: Mapping[Span, float], *ruled: Candidate, text: str = TEXT) -> Judged:
    """A passage in which the tagger holds these spans possible and the rules chose these names."""
    probable = Probable(told, [0.5] * len(text), frozenset(told))
    return Judged(reading(text).kept(), ruled, ruled, ruled, probable)


@pytest.fixture(name="believer")
def fixture_believer(tmp_path: Path) -> TreeReranker:
    """Weighs by what the tagger says alone: a rival is worth a place from 0.6 on."""
    stump = {"sign": [SIGNS.index("told")], "most": [0.6], "below": [-1], "above": [-2], "leaves": [-2.0, 2.0]}
    path = tmp_path / "reranker.json"
    path.write_text(json.dumps({"rules": {}, "trees": [stump]}), encoding="utf-8")
    return TreeReranker(path)


def stands(reranker: TreeReranker, passage: Judged) -> list[str]:
    """The words of the names that stand."""
    (names,) = reranker.rerank([passage], [passage.names])
    return [TEXT[name.start : name.end] for name in names]


def test_the_likelier_of_two_rivals_stands(believer: TreeReranker) -> None:
    """A name of the rules gives way to a likelier span that overlaps it, or goes where nothing speaks for it."""
    assert stands(believer, judged({(5, 9, "Enterprise"): 0.1, (5, 11, "Enterprise"): 0.9}, SHORT)) == ["澜桥科技公司"]
    assert stands(believer, judged({(5, 9, "Enterprise"): 0.7}, SHORT)) == ["澜桥科技"]
    assert stands(believer, judged({(5, 9, "Enterprise"): 0.2}, SHORT)) == []


def test_what_is_certain_is_not_weighed(believer: TreeReranker) -> None:
    """A definition or a legal name in full stands whatever the tagger holds likelier."""
    certain = SHORT._replace(score=KEPT)
    assert stands(believer, judged({(5, 11, "Enterprise"): 0.9}, certain)) == ["澜桥科技"]


def test_passages_without_doubt_stay_as_they_are(believer: TreeReranker) -> None:
    """Where the tagger says what the rules say, no name is weighed."""
    passage = judged({}, SHORT)._replace(probable=None)
    assert stands(believer, passage) == ["澜桥科技"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("走进高新区看变化", (2, 5, "Park")),
        ("云南水泥行业回暖，云南水泥出省", (9, 13, "Enterprise")),
    ],
)
def test_what_is_for_the_rules_is_no_rival(text: str, span: Span) -> None:
    """A bare kind of park and the trade of a place are nothing that the tagger may make a name of."""
    (own,) = all_rivals([judged({span: 0.99}, text=text)], [()])
    assert own is not None
    assert span not in own.spans


def test_every_rival_has_all_signs() -> None:
    """A row for each rival, a number for each sign, the same every time; the shipped trees ask for no other."""
    passage = judged({(5, 9, "Enterprise"): 0.4, (5, 11, "Enterprise"): 0.5, (12, 17, "Park"): 0.9}, LONG)
    own = all_rivals([passage], [passage.names])
    rows = signs_of([passage], [passage.names], own, shipped_reranker().rules)
    assert [len(row) for row in rows] == [len(SIGNS)] * 3
    first = dict(zip(SIGNS, rows[0], strict=True))
    assert (first["told"], first["longer"], first["rival_score"], first["inside_standing"]) == (0.4, 0.5, 0.8, 1.0)
    table = json.loads(data_path(*MODEL).read_text(encoding="utf-8"))
    assert max(sign for tree in table["trees"] for sign in tree["sign"]) < len(SIGNS)


def test_joints_are_a_sign() -> None:
    """A span with 和 inside tells how many joints it has and what ends before the first; a span without one has none."""
    text = "涵盖东浦组团和西浦物流园等"
    passage = judged({(2, 12, "Park"): 0.6, (7, 12, "Park"): 0.4}, text=text)
    own = all_rivals([passage], [()])
    long, short = (dict(zip(SIGNS, row, strict=True)) for row in signs_of([passage], [()], own, {}))
    assert (long["joined"], short["joined"]) == (1, 0)
    assert long["ended"] == long["ending"] > short["ended"]


def test_the_shipped_trees_know_a_name_from_its_half() -> None:
    """What both rules and tagger hold a name stands; what neither does goes."""
    sure = judged({(5, 11, "Enterprise"): 0.97, (12, 17, "Park"): 0.98}, LONG)
    (names,) = shipped_reranker().rerank([sure], [sure.names])
    assert [(name.start, name.end) for name in names] == [(5, 11), (12, 17)]
    (left,) = shipped_reranker().rerank([judged({(5, 7, "Product"): 0.03})], [()])
    assert list(left) == []
