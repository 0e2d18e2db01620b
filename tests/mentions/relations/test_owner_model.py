"""The owner of a figure: when the model changes what the rules say, and when it keeps quiet."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from chaingraph.mentions.relations.finding import find_relations, read_settings
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.owner_model import Pair, choose_owner, shipped
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Observation
from chaingraph.reference.logit import chances
from tests.mentions.relations.test_rules import document_of


def owners(text: str, weights: Mapping[str, float]) -> list[str]:
    """Whose the figures of a text are by a model."""

    def choose(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
        return choose_owner(slot, name, ruled, weights)

    return [
        statement.subject.name
        for setting, _ in read_settings(*document_of(text))
        for statement in find_metrics(setting, choose=choose)
        if statement.predicate == "hasMetric"
    ]


def test_a_sure_model_changes_the_owner() -> None:
    """What it gives much weight owns the figure, whatever the rules say."""
    assert owners("云河园区产值5亿元。", {"absent=R": 9.0}) == ["长丰县"]


def test_what_nobody_likely_owns_is_not_stated() -> None:
    """Where all are as likely, nothing is said; a little more for one is enough."""
    assert owners("云河园区产值5亿元。", {"absent=R": 0.5, "ruled=True": 0.5}) == []
    assert owners("云河园区产值5亿元。", {"absent=R": 0.5, "ruled=True": 1.0}) == ["云河园区"]


def test_a_figure_of_nobody_is_not_stated() -> None:
    """When nobody at all is far likelier than any candidate, nothing is said."""
    assert owners("云河园区产值5亿元。", {"kind=Pmoney": -5.0, "kind=Rmoney": -5.0}) == []


def test_probabilities_leave_room_for_nobody() -> None:
    """Two candidates without any weight and nobody at all share alike."""
    assert chances([0.0, 0.0]) == pytest.approx([1 / 3, 1 / 3])
    assert chances([800.0]) == pytest.approx([1.0])


def test_rules_can_be_heard_alone() -> None:
    """Without models the figures are where the rules put them."""
    document, mentions = document_of("云河园区今年扩建，显示产业产值达到5亿元。")
    alone = find_relations(document, mentions, paired=False)
    assert [s.subject.name for s in alone if isinstance(s.object, Observation)] == ["云河园区"]


def test_the_shipped_model_is_no_list_of_names() -> None:
    """It weighs features of a candidate, some thousand of them, each at least by a hundredth."""
    weights = shipped()
    assert 5000 < len(weights) < 50000
    assert all(abs(weight) >= 0.01 for weight in weights.values())


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("南山电子在云河园区扩产。该园区规上企业达到43家。", "云河园区"),
        ("南山电子加快模组项目建设，项目总投资12亿元。", "模组项目"),
        ("北溪材料去年投产。今年一季度，全县规上工业增加值增长8.2%。", "长丰县"),
    ],
)
def test_the_shipped_model_reads_plain_sentences(text: str, owner: str) -> None:
    """Park, project and place own what is said of them."""
    document, mentions = document_of(text)
    found = [s for s in find_relations(document, mentions) if isinstance(s.object, Observation)]
    assert [s.subject.name for s in found] == [owner]
