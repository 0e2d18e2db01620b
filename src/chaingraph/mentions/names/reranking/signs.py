"""What speaks for and against a rival, in numbers.

For: ``names.reranking`` and its training (``benchmarks/reranker.py``).
In: the rivals of a passage; what is said of the same words elsewhere in the document.
Out: a row of numbers for every rival, in the order of :data:`SIGNS`.
How: what the tagger says of the span and of those it overlaps; what the rules say; the same words elsewhere; how the span and the words
beside it are made. No sign is a word of its own, so that little is learnt by heart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

from chaingraph.mentions import segment
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.reranking.elsewhere import Elsewhere
from chaingraph.mentions.names.reranking.rivals import Rivals
from chaingraph.mentions.names.spans import Span
from chaingraph.records import EntityType
from chaingraph.reference.names import ending_type

_TYPES: Sequence[str] = get_args(EntityType)
_NOBODY = -1
_BESIDE = "、，。；：的在和与及等由是为以将向到从把被有了对于位其该市县区省州镇年月日万亿家个余了已"
"""Characters beside a name that tell something; each is a class of its own."""
_CLASSES = {character: number for number, character in enumerate(_BESIDE)} | {
    character: len(_BESIDE) + number
    for number, alike in enumerate(("！？,;:!?", '“”"‘’', "（(", "）)"))
    for character in alike
}
_JOINT = re.compile("[、和与及]")
_DIGIT, _LETTER, _OTHER, _EDGE = range(60, 64)


class Signs(NamedTuple):
    """A row of signs; text positions count characters, kinds are those of ``names.words``.

    Attributes:
        kind: Its type, by number.
        told: Its probability by the tagger.
        other_kind: The likeliest other type of the same span.
        longer: The likeliest span that holds it.
        shorter: The likeliest span inside it.
        across: The likeliest span that overlaps it otherwise.
        outside_least: The least probability of a character to belong to no name.
        outside_mean: The mean of these.
        best_path: Whether it is on the tagger's best path.
        stands: Whether it stands so far.
        standing_score: How sure it is where it stands.
        standing_rule: How often names of its rule were right where it was learnt.
        rival_score: The surest standing name that it overlaps.
        inside_standing: Whether a standing name holds it.
        proposed_score: The surest proposal of the rules.
        proposals: How many rules propose it.
        ruled_score: Its score where the rules chose it.
        elsewhere_mean: What the tagger says of the same words at other places of the document, on average.
        elsewhere_most: The most that it says there.
        at_word: Whether a word begins with it.
        to_word: Whether a word ends with it.
        length: Its characters.
        words: Its words.
        first_size: The characters of its first word.
        kind_before: The kind of the word before it.
        kind_behind: The kind of the word behind it.
        first_kind: The kind of its first word.
        last_kind: The kind of its last word.
        before: The character before it, by class.
        behind: The character behind it, by class.
        ending: What its ending tells.
        joined: How many joints (、, 和) stand inside it.
        ended: What the ending before the first of these tells.
        frequency: How often the dictionary has met it.
        first_frequency: The same of its first word.
        last_frequency: The same of its last word.
        passage: The characters of the passage.
        place: Where in the passage it begins, from 0 to 1.
    """

    kind: float
    told: float
    other_kind: float
    longer: float
    shorter: float
    across: float
    outside_least: float
    outside_mean: float
    best_path: float
    stands: float
    standing_score: float
    standing_rule: float
    rival_score: float
    inside_standing: float
    proposed_score: float
    proposals: float
    ruled_score: float
    elsewhere_mean: float
    elsewhere_most: float
    at_word: float
    to_word: float
    length: float
    words: float
    first_size: float
    kind_before: float
    kind_behind: float
    first_kind: float
    last_kind: float
    before: float
    behind: float
    ending: float
    joined: float
    ended: float
    frequency: float
    first_frequency: float
    last_frequency: float
    passage: float
    place: float


SIGNS = Signs._fields
"""What the columns of a row are."""


def signs(rivals: Rivals, elsewhere: Elsewhere, rules: Mapping[str, float]) -> list[Signs]:
    """The signs of the rivals of a passage.

    Args:
        rivals: The rivals.
        elsewhere: What is said of the same words at other places.
        rules: How often names of a rule were right.
    """
    beside = _Beside(rivals)
    return [_signs(rivals, span, beside, elsewhere, rules) for span in rivals.spans]


class _Beside:
    """What else the tagger and the rules see where a span stands."""

    def __init__(self, rivals: Rivals) -> None:
        self._told = list(rivals.told.items())
        self._standing = list(rivals.standing.values())

    def told(self, span: Span) -> tuple[float, float, float, float]:
        """The likeliest others: of the same span, around it, inside it, across its edges."""
        start, end, kind = span
        same = longer = shorter = across = 0.0
        for (begin, stop, other), share in self._told:
            if begin >= end or stop <= start:
                continue
            if begin == start and stop == end:
                same = same if other == kind else max(same, share)
            elif begin <= start and stop >= end:
                longer = max(longer, share)
            elif begin >= start and stop <= end:
                shorter = max(shorter, share)
            else:
                across = max(across, share)
        return same, longer, shorter, across

    def standing(self, span: Span) -> tuple[float, float]:
        """The surest standing name that a span overlaps, and whether one holds it; the span itself is none."""
        start, end, _ = span
        over = [name for name in self._standing if name.start < end and start < name.end]
        over = [name for name in over if (name.start, name.end, name.type) != span]
        sure = max((name.score for name in over), default=float(_NOBODY))
        return sure, float(any(name.start <= start and end <= name.end for name in over))


def _signs(rivals: Rivals, span: Span, beside: _Beside, elsewhere: Elsewhere, rules: Mapping[str, float]) -> Signs:
    start, end, kind = span
    told, text = rivals.told.get(span, 0.0), rivals.text(span)
    outside = rivals.outside[start:end]
    stands, ruled = rivals.standing.get(span), rivals.ruled.get(span)
    proposed = rivals.proposed.get(span, ())
    return Signs._make(
        (
            _TYPES.index(kind),
            told,
            *beside.told(span),
            min(outside),
            sum(outside) / len(outside),
            span in rivals.best,
            stands is not None,
            _score(stands),
            _NOBODY if stands is None else rules.get(stands.rule, 0.5),
            *beside.standing(span),
            max((candidate.score for candidate in proposed), default=_NOBODY),
            len(proposed),
            _score(ruled),
            *elsewhere.of(text, span, told),
            *_made(rivals.reading, start, end),
            _ending(text),
            *_joined(text),
            *_frequencies(rivals.reading, start, end),
            len(rivals.reading.text),
            start / len(rivals.reading.text),
        )
    )


def _score(candidate: Candidate | None) -> float:
    return _NOBODY if candidate is None else candidate.score


def _made(reading: Reading, start: int, end: int) -> tuple[float, ...]:
    """How the span and what stands beside it are made."""
    first, last = reading.word_at(start), reading.word_at(end - 1)
    kinds = reading.kinds
    return (
        reading.is_edge(start),
        reading.is_edge(end),
        end - start,
        last - first + 1,
        len(reading.words[first]),
        kinds[first - 1] if first else _NOBODY,
        kinds[last + 1] if last + 1 < len(kinds) else _NOBODY,
        kinds[first],
        kinds[last],
        _class(reading.text[start - 1 : start]),
        _class(reading.text[end : end + 1]),
    )


def _class(beside: str) -> int:
    """The class of the character beside a span; the edge of the passage is one, too."""
    if not beside:
        return _EDGE
    if beside.isdigit():
        return _DIGIT
    return _CLASSES.get(beside, _LETTER if beside.isascii() else _OTHER)


@lru_cache(maxsize=16384)
def _ending(text: str) -> int:
    """What the ending tells, by number, strong before weak; 0 without one."""
    told = ending_type(text)
    return 0 if told is None else 1 + 2 * _TYPES.index(told[0]) + (told[1] == "weak")


def _joined(text: str) -> tuple[int, int]:
    """How many joints stand inside a span, and what the ending before the first of them tells."""
    first = _JOINT.search(text, 1)
    return len(_JOINT.findall(text)), _ending(text[: first.start()]) if first else _NOBODY


def _frequencies(reading: Reading, start: int, end: int) -> tuple[int, int, int]:
    """How often the dictionary has met a span, its first and its last word."""
    first, last = reading.words[reading.word_at(start)], reading.words[reading.word_at(end - 1)]
    return segment.frequency(reading.text[start:end]), segment.frequency(first), segment.frequency(last)
