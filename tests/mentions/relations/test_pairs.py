"""Pairs of names: who stands with whom in a sentence, and with what it is understood to speak of."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.pairs import KINDS, REACH, Pair, pairs, scopes
from tests.mentions.relations.test_rules import document_of


def pairs_of(text: str) -> list[Pair]:
    """Every pair of a paragraph."""
    return [pair for setting, _ in read_settings(*document_of(text)) for _, pair in pairs(setting)]


def told(text: str, how: str = "") -> set[str]:
    """Pairs as ``subject thing``, those of one way of being understood."""
    return {f"{pair.subject.name} {pair.thing.name}" for pair in pairs_of(text) if pair.how == how}


def test_names_of_a_sentence_are_paired_by_type() -> None:
    """An enterprise stands with its park and its product, whichever comes first."""
    assert told("云河园区的南山电子生产面板。") == {"南山电子 云河园区", "南山电子 面板"}


def test_members_of_a_row_stand_in_no_relation() -> None:
    """甲、乙和丙 are told of together."""
    found = told("南山电子、北溪材料和东湖汽车落户云河园区。")
    assert found == {"南山电子 云河园区", "北溪材料 云河园区", "东湖汽车 云河园区"}


def test_the_chain_spoken_of_is_understood() -> None:
    """A sentence behind one that names a chain may be of it."""
    assert "南山电子 显示产业" in {
        *told("显示产业向好。南山电子扩产。", "K"),
        *told("显示产业向好。南山电子扩产。", "L"),
    }


def test_what_nobody_spoke_of_is_no_pair() -> None:
    """The place of the document and the names of the sentence before stand in no pair."""
    assert not told("北溪材料扩产。南山电子签约。", "D") | told("北溪材料扩产。南山电子签约。", "V")


@pytest.mark.parametrize("pair", pairs_of("云河园区引进南山电子，模组项目由北溪材料建设，为东湖汽车配套。"))
def test_kinds_are_the_types_of_the_ends(pair: Pair) -> None:
    """Subject and thing stand in the order of the kind."""
    letters = {"Enterprise": "E", "Park": "P", "Region": "R", "Chain": "C", "Product": "D", "Project": "J"}
    assert pair.kind in KINDS
    assert pair.kind == letters[pair.subject.type] + letters[pair.thing.type]


def test_far_names_are_no_pair() -> None:
    """A sentence of hundreds of names has not the square of them in pairs."""
    text = "，".join(["南山电子看北溪材料"] * 200)
    assert len(pairs_of(text)) < 400 * (REACH + 20)


def test_groups_are_rows_of_one_type() -> None:
    """A row is told by its marks."""
    *_, (setting, _) = read_settings(*document_of("南山电子、北溪材料与东湖汽车，云河园区。"))
    (scope,) = scopes(setting.scene)
    assert [scope.groups[item.at].size for item in scope.items] == [3, 3, 3, 1]


def test_ranks_count_in_rows_and_sentence() -> None:
    """A name's place in its row, and how many of its type stand before and behind it."""
    *_, (setting, _) = read_settings(*document_of("南山电子看北溪材料与东湖汽车，云河园区。"))
    (scope,) = scopes(setting.scene)
    assert [tuple(scope.ranks[item.at]) for item in scope.items] == [(0, 0, 2), (0, 1, 1), (1, 2, 0), (0, 0, 0)]


def test_a_row_of_makers_beside_a_row_of_goods_is_unknown() -> None:
    """甲、乙生产丙、丁 does not say who makes which; one maker of two goods makes both."""
    assert not told("南山电子、北溪材料生产面板、靶材。")
    assert told("南山电子生产面板、靶材。") == {"南山电子 面板", "南山电子 靶材"}


def test_a_row_of_firms_beside_a_row_of_chains_is_unknown() -> None:
    """甲、乙 in a sentence with 丙产业、丁产业 are not each of each."""
    assert not told("南山电子、北溪材料带动显示产业、稀土行业。")
    assert told("南山电子带动显示产业、稀土行业。") == {"南山电子 显示产业", "南山电子 稀土行业"}
