"""All spans of a passage that somebody takes for a name.

For: ``names.reranking``.
In: judged passages and the names that stand so far.
Out: :class:`Rivals`.
How: what the rules propose, also where something else outweighed it; what the tagger holds possible, but for what only rules may
say; and what stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, cast

from chaingraph.mentions.names.agreeing import Judged
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.industries import Industries
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.spans import Span
from chaingraph.mentions.names.tagger import IGNORED, RULE, is_for_rules, swallows
from chaingraph.records import EntityType

LIKELY = 0.05
"""What the tagger alone proposes is a rival from this probability."""


class Rivals(NamedTuple):
    """The rivals of a passage.

    Attributes:
        reading: The passage, cut into words.
        spans: The rivals, in order.
        told: What the tagger holds possible, with its probability.
        outside: For every character the probability that it belongs to no name.
        best: The spans on the tagger's best path.
        proposed: By span what the rules proposed.
        ruled: By span what of it the rules chose.
        standing: By span the names that stand so far.
    """

    reading: Reading
    spans: Sequence[Span]
    told: Mapping[Span, float]
    outside: Sequence[float]
    best: AbstractSet[Span]
    proposed: Mapping[Span, Sequence[Candidate]]
    ruled: Mapping[Span, Candidate]
    standing: Mapping[Span, Candidate]

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.reading.text[span[0] : span[1]]

    def candidate(self, span: Span, weight: float) -> Candidate:
        """A rival as a name: as it stands, as the rules propose it, or as the tagger says."""
        if span in self.standing:
            return self.standing[span]
        if span in self.proposed:
            best = max(self.proposed[span], key=lambda candidate: candidate.score)
            return best._replace(score=max(best.score, round(weight, 4)))
        return Candidate(span[0], span[1], cast(EntityType, span[2]), round(weight, 4), RULE)


def rivals(passage: Judged, names: Sequence[Candidate], industries: Industries) -> Rivals | None:
    """The rivals of a passage; ``None`` where nothing is to be weighed.

    Args:
        passage: The passage after the tagger was heard.
        names: The names that stand in it so far.
        industries: The industries of places that its document speaks of.
    """
    probable = passage.probable
    if probable is None:
        return None
    reading = passage.kept.open()
    told = {span: share for span, share in probable.spans.items() if span[2] != IGNORED}
    proposed: dict[Span, list[Candidate]] = {}
    for candidate in passage.proposed:
        proposed.setdefault(_span(candidate), []).append(candidate)
    ruled, standing = _by_span(passage.ruled), _by_span(names)
    chosen = {*ruled, *standing}
    likely = (span for span, share in told.items() if share >= LIKELY)
    others = {span for span in {*proposed, *likely} - chosen if not _is_out(reading, span, names, industries)}
    return Rivals(reading, sorted(chosen | others), told, probable.outside, probable.best, proposed, ruled, standing)


def _is_out(reading: Reading, span: Span, names: Sequence[Candidate], industries: Industries) -> bool:
    """Whether a span is for rules to say, takes in a company that they know, or is an industry, so that nobody else makes a name of it."""
    start, end, kind = span
    found = Candidate(start, end, cast(EntityType, kind), 0.0, RULE)
    if is_for_rules(reading, found) or swallows(found, names):
        return True
    return kind == "Enterprise" and industries.mean(reading.text[start:end], lambda: reading.is_edge(end - 1))


def _by_span(names: Iterable[Candidate]) -> dict[Span, Candidate]:
    return {_span(name): name for name in names}


def _span(name: Candidate) -> Span:
    return name.start, name.end, name.type
