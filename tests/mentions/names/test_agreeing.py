"""One answer for one name in a document."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.names.agreeing import Judged, agree
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.records import EntityType
from tests.mentions.name_factory import reading

FIRST = "沐辰重工投资建设新厂区。"
SECOND = "产品供给沐辰重工和外地客户。"


def _name(text: str, word: str, kind: EntityType = "Enterprise", score: float = 0.7, rule: str = "known") -> Candidate:
    start = text.index(word)
    return Candidate(start, start + len(word), kind, score, rule)


def _judged(text: str, ruled: Sequence[Candidate], names: Sequence[Candidate]) -> Judged:
    return Judged(reading(text).kept(), ruled, names)


def test_a_name_that_stands_somewhere_stands_wherever_rules_found_it() -> None:
    """What the tagger made of the second place gives way to the name that it left at the first."""
    first, second = _name(FIRST, "沐辰重工"), _name(SECOND, "沐辰重工")
    cut = _name(SECOND, "沐辰", "Region", 0.8, "tagger")
    found = list(agree([_judged(FIRST, [first], [first]), _judged(SECOND, [second], [cut])]))
    assert found == [[first], [second]]


def test_what_the_tagger_drops_everywhere_stays_dropped() -> None:
    """Without a place where it stands a name of the rules does not come back."""
    first, second = _name(FIRST, "沐辰重工"), _name(SECOND, "沐辰重工")
    assert list(agree([_judged(FIRST, [first], []), _judged(SECOND, [second], [])])) == [[], []]


def test_a_sure_name_of_the_tagger_is_looked_for_elsewhere() -> None:
    """A name only the tagger found spreads when it was sure, and gives way to what stands already."""
    sure = _name(FIRST, "沐辰重工", score=0.9, rule="tagger")
    spread = list(agree([_judged(FIRST, [], [sure]), _judged(SECOND, [], [])]))
    assert [(n.start, n.end) for n in spread[1]] == [(4, 8)]
    doubtful = sure._replace(score=0.7)
    assert list(agree([_judged(FIRST, [], [doubtful]), _judged(SECOND, [], [])]))[1] == []
    standing = _name(SECOND, "供给沐辰重工", "Project")
    assert list(agree([_judged(FIRST, [], [sure]), _judged(SECOND, [standing], [standing])]))[1] == [standing]


def test_definitions_and_legal_names_are_not_replaced() -> None:
    """A name that stands whatever the tagger says keeps its place."""
    first, second = _name(FIRST, "沐辰重工"), _name(SECOND, "沐辰重工")
    legal = _name(SECOND, "沐辰重工和外地客户", score=0.97)
    found = list(agree([_judged(FIRST, [first], [first]), _judged(SECOND, [second], [legal])]))
    assert found[1] == [legal]
