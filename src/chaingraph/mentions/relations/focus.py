"""What the reader of a document has in mind, from passage to passage.

For: :mod:`chaingraph.mentions.relations.topics`, which moves it on, and what asks who was spoken of.
In: what clauses named and spoke of. Out: :class:`Focus`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from chaingraph.mentions.relations.often import Often
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Ref

CHAIN = LETTERS["C"]
_WHOLE = frozenset("全我本")
NEAR = 2
"""Passages after which a chain is no longer what a paragraph speaks of: chapters change chains, not districts."""


@dataclass(slots=True)
class Focus:
    """What the reader has in mind, from passage to passage.

    Attributes:
        place: The document's own place.
        topic: Of the last clause.
        named: For each type, by its sign, the thing named last, and in which passage.
        spoken: The same for the last subject.
        passage: How many passages were read.
        park: The park that the title says the document is about.
        firm: The only enterprise that the title names.
        portrait: The enterprise that the title says the document presents, with whatever heading.
        headed: What the last heading that is a name says is spoken of.
        often: What the document names often.
        written: The year in which it was written, where only its words tell.
        surveyed: The year of the yearbook's lemma or bulletin that is being read.
        regions: The regions it is about where its place is not known: those of its title, else all it names.
        firms: The enterprises that were spoken of, each by its name in the clause.
        steady: The passage before spoke of one enterprise or park from its first clause to its last.
    """

    place: Ref | None = None
    topic: Topic | None = None
    named: dict[str, tuple[Ref, int]] = field(default_factory=dict)
    spoken: dict[str, tuple[Ref, int]] = field(default_factory=dict)
    passage: int = 0
    steady: bool = False
    park: Ref | None = None
    firm: Ref | None = None
    portrait: Ref | None = None
    headed: Topic | None = None
    often: Often = field(default_factory=Often)
    written: str = ""
    surveyed: str = ""
    regions: tuple[Ref, ...] = ()
    firms: set[Ref] = field(default_factory=set)

    @property
    def only_firm(self) -> Ref | None:
        """The only enterprise that was spoken of so far."""
        return next(iter(self.firms)) if len(self.firms) == 1 else None

    def place_of(self, word: str) -> Ref | None:
        """What 全区 means: the document's place, or else the only district that it names."""
        named = [ref for ref in self.regions if ref.name[-1:] == word[-1:]]
        return self.place or (named[0] if len(named) == 1 and word[:1] in _WHOLE else None)

    def meant(self, sign: str) -> Ref | None:
        """What 该公司 and the like mean: the last subject of the passage, else what it names, else what came before."""
        for known in (self.spoken, self.named):
            if sign in known and known[sign][1] == self.passage:
                return known[sign][0]
        known = self.spoken if sign in self.spoken else self.named
        if sign not in known or (sign == CHAIN and self.passage - known[sign][1] > NEAR):
            return None
        return known[sign][0]

    def known(self) -> tuple[Ref, ...]:
        """What was last spoken of, or else named, of each type; what the document names most; the park and the firm of the title."""
        last = {sign: ref for sign, (ref, _) in self.named.items()} | {s: ref for s, (ref, _) in self.spoken.items()}
        refs = [*(last[sign] for sign in sorted(last)), *self.often.most, self.park, self.firm]
        return tuple(dict.fromkeys(ref for ref in refs if ref is not None))
