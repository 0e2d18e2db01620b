"""Many passages are judged together."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.judging import Asked, Ruled, judge
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.spans import Probable
from chaingraph.mentions.names.tagger_model import Said
from tests.mentions.name_factory import reading


class Outside:
    """Says of every character that it belongs to no name, and counts what it hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def hear(self, passages: Sequence[tuple[Reading, Sequence[Candidate]]]) -> list[Said]:
        """Nothing but ``O``."""
        self.heard += [read.text for read, _ in passages]
        return [Nothing(len(read.text)) for read, _ in passages]


class Nothing:
    """No names, surely, whatever the rules say."""

    def __init__(self, length: int) -> None:
        self.labels = ["O"] * length

    def probability(self, label: str, at: int) -> float:
        """Sure of ``O``."""
        return float(self.labels[at] == label)

    def spans(self) -> Probable:
        """None is possible."""
        return Probable({}, [1.0] * len(self.labels), frozenset())


NAME = Candidate(0, 4, "Product", 0.6, "rule")


def asked(text: str, *names: Candidate) -> Asked:
    """A passage in which the rules find these names."""
    return Asked(reading(text).kept(), lambda _: Ruled(names, [NAME, *names]))


def test_passages_that_are_alike_are_heard_once() -> None:
    """The same words with the same names get one hearing and one judgement; with other names they get their own."""
    tagger = Outside()
    line = "光学镜片出口海外"
    judged = list(judge([asked(line, NAME), asked(line, NAME), asked(line), asked("主要任务")], tagger))
    assert tagger.heard == [line, line, "主要任务"]
    assert [list(passage.names) for passage in judged] == [[], [], [], []]
    assert [list(passage.ruled) for passage in judged] == [[NAME], [NAME], [], []]


def test_a_few_characters_are_for_the_rules() -> None:
    """What is too short to hold a name beside those of the rules is not heard, and keeps them."""
    tagger = Outside()
    short = NAME._replace(end=3)
    (judged,) = judge([asked("制动盘", short)], tagger)
    assert (tagger.heard, list(judged.names), judged.probable) == ([], [short], None)


def test_proposals_are_kept_where_the_tagger_says_otherwise() -> None:
    """What the rules propose goes along with what the tagger holds possible, and is left behind where nobody heard it."""
    heard, unheard = judge([asked("光学镜片出口海外", NAME), asked("制动盘")], Outside())
    assert (list(heard.proposed), heard.probable is None) == ([NAME, NAME], False)
    assert (list(unheard.proposed), unheard.probable is None) == ([], True)
