"""Pairs that a model judges: what it adds, what it leaves to the rules, and that it can be trusted to keep quiet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from chaingraph.mentions.relations.finding import find_relations, read_settings
from chaingraph.mentions.relations.pair_features import features
from chaingraph.mentions.relations.pair_model import (
    DOUBTED,
    MODEL,
    RULE,
    SURE,
    SURE_ELSE,
    judge_pairs,
    outcomes,
    weighed,
)
from chaingraph.mentions.relations.pair_weights import read_weights
from chaingraph.mentions.relations.pairs import pairs
from chaingraph.mentions.relations.votes import Votes
from chaingraph.records import Ref
from chaingraph.reference.data import data_path
from tests.mentions.relations import paragraphs
from tests.mentions.relations.test_rules import document_of


class Sure:
    """Weights that say one thing of every pair."""

    def __init__(self, label: str, probability: float) -> None:
        self._label, self._probability = label, probability

    def sums(self, kind: str, seen: object, start: object = ()) -> list[float]:
        """Takes no notice."""
        return []

    def likeliest(self, sums: object, labels: Sequence[str]) -> str:
        """The one that it says, where it may."""
        return self._label if self._label in labels else labels[0]

    def probability(self, sums: object, label: str) -> float:
        """As told, of the one label."""
        return self._probability if label == self._label else 0.0


def judged(text: str, label: str, probability: float) -> set[str]:
    """What such a model adds to a paragraph."""
    return {said for said, rule in judged_and_ruled(text, label, probability) if rule == RULE}


def judged_and_ruled(text: str, label: str, probability: float) -> set[tuple[str, str]]:
    """What is stated of a paragraph where such a model judges, and by which rule."""
    return {
        (f"{s.subject.name} {s.predicate} {s.object.name}", s.rule)
        for setting, stated in read_settings(*document_of(text))
        for s in judge_pairs(setting, stated, Sure(label, probability))
        if isinstance(s.object, Ref)
    }


def test_a_sure_pair_becomes_a_statement() -> None:
    """From the threshold on, and not below it."""
    assert judged("南山电子看中云河园区。", "locatedIn>", SURE_ELSE) >= {"南山电子 locatedIn 云河园区"}
    assert judged("南山电子看中云河园区。", "locatedIn>", SURE_ELSE - 0.01) == set()


def test_less_than_an_even_chance_is_enough() -> None:
    """The likeliest thing to be said counts, also where nothing is likelier still; of places and their chains more is asked."""
    assert SURE_ELSE < 0.5 < SURE["RC"]
    assert judged("南山电子，显示产业。", "inChain>", SURE_ELSE) == {"南山电子 inChain 显示产业"}
    assert judged("长丰县，显示产业。", "inChain>", SURE["RC"] - 0.01) == set()
    assert judged("长丰县，显示产业。", "inChain>", SURE["RC"]) == {"长丰县 inChain 显示产业"}


def test_a_label_leads_both_ways() -> None:
    """The later name can be the subject."""
    assert judged("显示产业，南山电子。", "ledBy<", 0.9) == {"显示产业 ledBy 南山电子"}


def test_what_a_rule_states_is_not_said_again() -> None:
    """The rule's statement stands."""
    assert "南山电子 locatedIn 云河园区" not in judged("南山电子位于云河园区。", "locatedIn>", 0.9)


def test_what_the_model_doubts_is_dropped() -> None:
    """A rule's statement falls where the model sees next to nothing in it; one of a rare predicate stands."""
    said = ("南山电子 locatedIn 云河园区", "place.settle")
    assert said in judged_and_ruled("南山电子位于云河园区。", "locatedIn>", DOUBTED)
    assert said not in judged_and_ruled("南山电子位于云河园区。", "locatedIn>", DOUBTED / 2)
    rare = {said for said, _ in judged_and_ruled("南山电子是东湖汽车的全资子公司。", "supplies>", 0.01)}
    assert rare == {"南山电子 partOf 东湖汽车"}


def test_a_rule_s_statement_is_not_turned_round() -> None:
    """Who supplies whom is for the rule that read it."""
    assert judged("南山电子为东湖汽车配套。", "supplies<", 0.9) == set()


@pytest.mark.parametrize("text", ["南山电子尚未看中云河园区。", "南山电子没有去云河园区。"])
def test_nothing_is_said_of_what_is_denied(text: str) -> None:
    """A clause that denies states nothing."""
    assert judged(text, "locatedIn>", 0.99) == set()


def test_labels_of_a_kind_fit_its_types() -> None:
    """No pair can become a statement that its types do not allow."""
    subjects = {"locatedIn": "EOP", "produces": "E", "inChain": "EPR", "ledBy": "C", "projectOf": "J"}
    letters = {"Enterprise": "E", "Park": "P", "Region": "R", "Chain": "C", "Product": "D", "Project": "J"}
    text = "云河园区引进南山电子，模组项目由北溪材料建设，长丰县显示产业生产面板。"
    found = [
        (label, said)
        for setting, _ in read_settings(*document_of(text))
        for _, pair in pairs(setting)
        for label, said in outcomes(pair)
    ]
    assert len(found) > 10
    assert all(letters[said[0].type] in subjects.get(said[1], "EPJ") for _, said in found)


def crfsuite(path: Path) -> Any:  # the library has no types
    """The library's own reading of a model."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def test_the_weights_say_what_crfsuite_says() -> None:
    """Labels and probabilities of the shipped model are those of CRFsuite, for pairs that are said and understood, alone and in rows."""
    text = "显示产业向好。云河园区引进南山电子、北溪材料，模组项目由东湖汽车建设。长丰县和云河园区的南山电子生产面板。"
    path = data_path(*MODEL)
    weights, tagger = read_weights(path), crfsuite(path)
    seen = 0
    for setting, stated in read_settings(*document_of(text)):
        votes = Votes(stated)
        for (scope, pair), (same, sums) in zip(pairs(setting), weighed(setting, votes, weights), strict=True):
            tagger.set([features(setting, scope, pair, votes)])
            assert (pair, weights.likeliest(sums, tagger.labels())) == (same, tagger.tag()[0])
            assert abs(weights.probability(sums, tagger.tag()[0]) - tagger.marginal(tagger.tag()[0], 0)) < 1e-9
            seen += 1
    assert seen > 15


def test_the_shipped_model_adds_what_no_rule_ties() -> None:
    """Statements of the model are marked as its own and carry its probability."""
    text = "走进云河园区，南山电子的厂房里灯火通明；隔壁的北溪材料忙着装车。"
    document, mentions = document_of(text)
    added = [s for s in find_relations(document, mentions) if s.rule == RULE]
    ruled = find_relations(document, mentions, paired=False)
    assert all(SURE_ELSE <= s.confidence <= 1 and s.evidence.quote in document.text for s in added)
    assert {s.id for s in ruled} <= {s.id for s in find_relations(document, mentions)}
    assert find_relations(document, mentions) == find_relations(document, mentions)


def test_members_of_a_row_keep_to_themselves() -> None:
    """In 甲公司A项目，乙公司B项目 no owner reaches the other's project, however sure the model is."""
    document = paragraphs.document_of("开工的有金梭纺织的织造项目，蓝芯电子的封装项目。")
    found = {
        f"{s.subject.name} {s.object.name}"
        for setting, _ in read_settings(*document)
        for s in judge_pairs(setting, [], Sure("projectOf>", 0.9))
        if isinstance(s.object, Ref)
    }
    assert found == {"织造项目 金梭纺织", "封装项目 蓝芯电子"}
