"""What is carried from clause to clause while a passage is read: the subject, the examples of a list, who spoke before a quotation.

For: :mod:`chaingraph.mentions.relations.topics`.
In: the topic of each clause as the clause alone suggests it. Out: the topic it gets, and what the next clause carries on.
How: examples (甲、乙等28家企业) act until the sentence ends but own no numbers; what a quotation names is forgotten behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.subjects import Topic

CHAIN, PLACES = LETTERS["C"], LETTERS["P"] + LETTERS["R"]


@dataclass(slots=True)
class Course:
    """The state between two clauses.

    Attributes:
        carried: The subject that a clause without one of its own takes over.
        examples: The examples of a list that were named in this sentence.
        whole: What a sentence spoke of before it named a part (其中甲园5个): the next sentence speaks of it again.
        before_quote: What was carried when a quotation began; ``quote_start`` is its first position.
    """

    carried: Topic | None = None
    examples: Topic | None = None
    whole: Topic | None = None
    before_quote: Topic | None = None
    quote_start: int = -1

    def enter(self, start: int, quoted: bool) -> None:
        """A clause begins: behind a quotation what only the quotation named is no longer carried."""
        if quoted and self.quote_start < 0:
            self.before_quote, self.quote_start = self.carried, start
        elif not quoted and self.quote_start >= 0:
            if self.carried and self.carried.at >= self.quote_start:
                self.carried = self.before_quote
            self.before_quote, self.quote_start = None, -1

    def follow(self, topic: Topic | None, *, part: bool = False) -> Topic | None:
        """The topic a clause gets when it alone suggests ``topic``; remembers what is carried on.

        Args:
            topic: What the clause alone suggests.
            part: Whether the clause names a part of what was spoken of (其中).
        """
        if part and topic and topic.distance == 0 and self.whole is None:
            self.whole = self.carried
        if topic and topic.listed:
            self.examples = topic._replace(beside=self.carried)
            return self.examples
        if self.examples and topic == self.carried:
            return self.examples._replace(distance=1, beside=self.carried)
        if topic:
            if topic.sign == CHAIN and topic.owner is None and self._keeps_to_place():
                topic = topic._replace(owner=self.carried.refs[0] if self.carried else None)
            self.examples = None
            self.carried = _from_afar(topic, 1)
        return topic

    def _keeps_to_place(self) -> bool:
        """Whether one park or region is what the sentence speaks of, so that an industry in it is its own."""
        said = self.carried
        return said is not None and said.sign in PLACES and len(said.refs) == 1 and said.distance <= 1

    def end_sentence(self) -> None:
        """The next sentence carries its subject from farther away, and neither examples nor a part of the whole."""
        self.carried, self.whole = self.whole or self.carried, None
        self.examples = None
        if self.carried:
            self.carried = _from_afar(self.carried, 2)


def _from_afar(topic: Topic, distance: int) -> Topic:
    """A topic at a distance at least."""
    return topic if topic.distance >= distance else topic._replace(distance=distance)
