"""One answer for one name: what the tagger decides at one place of a document holds at its other places.

For: ``names``.
In: of every passage of a document its reading put aside, the rules' names and those that stand after the tagger was heard.
Out: the names of every passage.
How: the tagger sees one passage at a time. A name of the rules that it leaves standing somewhere stands wherever the rules found
it; a name that only the tagger found, and surely, is looked for in the other passages where words begin and end with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.candidates import Candidate, touch
from chaingraph.mentions.names.industries import Industries
from chaingraph.mentions.names.reading import KeptReading
from chaingraph.mentions.names.spans import Probable
from chaingraph.mentions.names.tagger import KEPT, RULE

_TYPES = ("Enterprise", "Park", "Organisation")
_LONG = 4
"""Shorter names are met as parts of other words."""
_SURE = 0.8
"""Sureness of the tagger from which its name is looked for elsewhere."""


class Judged(NamedTuple):
    """A passage after the tagger was heard.

    Attributes:
        kept: Its reading, put aside.
        ruled: The rules' names.
        names: The names that stand.
        proposed: All that the rules propose, where the tagger says otherwise than they.
        probable: What it holds possible there; ``None`` elsewhere.
    """

    kept: KeptReading
    ruled: Sequence[Candidate]
    names: Sequence[Candidate]
    proposed: Sequence[Candidate] = ()
    probable: Probable | None = None


def agree(passages: Sequence[Judged]) -> Iterator[Sequence[Candidate]]:
    """The names of each passage of a document, in order, without overlaps."""
    industries = Industries(passage.kept.passage.text for passage in passages)
    passages = [_without_industries(passage, industries) for passage in passages]
    standing = {
        (_text(passage, name), name.type)
        for passage in passages
        for name in passage.names
        if name.rule != RULE and _counts(name)
    }
    found = Dictionary(
        {
            _text(passage, name): name
            for passage in passages
            for name in passage.names
            if name.rule == RULE and _counts(name) and name.score >= _SURE
        }
    )
    for passage in passages:
        restored = _restored(passage, standing)
        yield sorted([*restored, *_again(passage, restored, found)])


def _without_industries(passage: Judged, industries: Industries) -> Judged:
    """A passage without enterprises of the tagger that are a place's industry in this document."""
    wrong = [
        name
        for name in passage.names
        if name.rule == RULE and name.type == "Enterprise" and _is_industry(passage, name, industries)
    ]
    return passage._replace(names=[name for name in passage.names if name not in wrong]) if wrong else passage


def _is_industry(passage: Judged, name: Candidate, industries: Industries) -> bool:
    return industries.mean(_text(passage, name), lambda: passage.kept.open().is_edge(name.end - 1))


def _counts(name: Candidate) -> bool:
    return name.type in _TYPES and name.end - name.start >= _LONG


def _text(passage: Judged, name: Candidate) -> str:
    return passage.kept.passage.text[name.start : name.end]


def _restored(passage: Judged, standing: Collection[tuple[str, str]]) -> list[Candidate]:
    """The names of a passage with those of the rules that stand elsewhere, in place of what the tagger made of them."""
    here = set(passage.names)
    back = [
        name
        for name in passage.ruled
        if name not in here and _counts(name) and (_text(passage, name), name.type) in standing
    ]
    back = [name for name in back if not any(touch(name, other) and other.score >= KEPT for other in passage.names)]
    return [*(name for name in passage.names if not any(touch(name, other) for other in back)), *back]


def _again(passage: Judged, names: Sequence[Candidate], found: Dictionary[Candidate]) -> Iterator[Candidate]:
    """Names that the tagger found elsewhere, where nothing else stands."""
    hits = [
        hit
        for hit in found.longest(passage.kept.passage.text)
        if not any(hit.start < name.end and name.start < hit.end for name in names)
    ]
    if not hits:
        return
    reading = passage.kept.open()
    for hit in hits:
        if reading.is_edge(hit.start) and reading.is_edge(hit.end) and not reading.is_closed(hit.start, hit.end):
            yield hit.value._replace(start=hit.start, end=hit.end)
