"""What a model sees of a pair: types for names, the words around them, the votes of the rules."""

from __future__ import annotations

from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.pair_features import features
from chaingraph.mentions.relations.pairs import pairs
from chaingraph.mentions.relations.votes import Votes
from tests.mentions.relations.test_rules import document_of


def seen(text: str, kind: str = "EP") -> set[str]:
    """Features of the first pair of a kind."""
    for setting, stated in read_settings(*document_of(text)):
        votes = Votes(stated)
        for scope, pair in pairs(setting):
            if pair.kind + pair.how == kind:
                return set(features(setting, scope, pair, votes))
    return set()


def test_names_read_as_their_types() -> None:
    """Two sentences of one shape look alike but for their names."""
    assert seen("南山电子落户云河园区。") == seen("北溪材料落户星谷产业园。")


def test_words_between_are_seen() -> None:
    """落户 between the two is a feature, under the types of the pair."""
    assert {"EPm=落户", "EPcm=落户"} <= seen("南山电子落户云河园区。")


def test_the_rules_have_a_vote() -> None:
    """What a rule stated of the pair is seen, and of another member of its row."""
    assert "EPv=locatedIn" in seen("南山电子位于云河园区。")
    assert "EPgv=locatedIn" in seen("南山电子、北溪材料位于云河园区。")


def test_a_pair_half_understood_is_told_apart() -> None:
    """A lead's features do not mix with those of a sentence."""
    found = seen("显示产业向好。南山电子扩产。", "ECK") or seen("显示产业向好。南山电子扩产。", "ECL")
    assert found
    assert all(feature.startswith(("ECK", "ECL")) for feature in found)


def test_names_and_pauses_are_seen_without_the_words() -> None:
    """A row of one type is one; what stands between two names counts however it is worded."""
    assert "ECfm=，P" in seen("南山电子、北溪材料做大做强，云河园区里的显示产业见长。", "EC")
    assert "EPfs=|，|，D" in seen("南山电子、北溪材料，云河园区，玻璃。")


def test_what_the_clause_speaks_of_is_seen() -> None:
    """A clause that has the later name as its subject is told from one that only mentions it."""
    assert "EPtp=E0" in seen("南山电子看中云河园区。")
    assert "EPtsTrueFalse0" not in seen("南山电子看中云河园区。")
    assert "EPts=TrueFalse0" in seen("南山电子看中云河园区。")


def test_how_sure_names_are_is_seen() -> None:
    """Names a rule is sure of, in tenths, by their place."""
    assert {"EPsureFalseE10", "EPsureFalseP10"} <= seen("南山电子落户云河园区。")
