"""References to a figure or table whose caption is of something else, while that of another one is of what is told.

For: ``chaingraph audit``.
In: captions and the sentences of their document.
Out: audit rows of kind ``figure``.
How: captions and sentences are compared by their pairs of characters, those that most captions have left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.numbering.captions import numbered_captions
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_POINTS = re.compile(
    r"(?:[（(](?:详?见|如)?|详?见|如)(?P<key>附?[图表]\d{1,2}(?:[-—–.]\d{1,2})?)(?:所示)?(?:[)）]|(?=[，。；所]))"
)
_ROW = Maker("figure", 0.7, "图表编号可能写错")
NONE, MOST = 0.35, 0.75
"""Parts of a caption's pairs that a sentence about something else has at most, and one about it at least."""
FEWEST = 4
"""Pairs a caption needs to say what it shows."""
COMMON = 0.4
"""Part of the captions from which on a pair says nothing (the name of the place)."""


@dataclass(frozen=True, slots=True)
class _Caption:
    key: str
    name: str
    pairs: frozenset[str]
    evidence: Evidence


def misdirected(projection: Projection) -> Iterator[AuditRow]:
    """References whose sentence shares little with the caption, and nearly all with one nobody refers to. O(characters)."""
    captions = _captions(projection)
    told: dict[str, list[tuple[Sentence, re.Match[str]]]] = defaultdict(list)
    for sentence in sentences(projection) if captions else ():
        if sentence.document in captions:
            told[sentence.document] += ((sentence, match) for match in _POINTS.finditer(sentence.text))
    for document, references in told.items():
        known = captions[document]
        used = {_key(match["key"]) for _, match in references}
        free = [caption for key, caption in known.items() if key not in used and len(caption.pairs) >= FEWEST]
        for sentence, match in references:
            own = known.get(_key(match["key"]))
            if own and len(own.pairs) >= FEWEST:
                yield from _check(sentence, match, own, [one for one in free if one.key[0] == own.key[0]])


def _check(sentence: Sentence, match: re.Match[str], own: _Caption, free: list[_Caption]) -> Iterator[AuditRow]:
    words = pairs(sentence.text)
    fitting = [one for one in free if len(one.pairs & words) >= MOST * len(one.pairs)]
    if len(fitting) == 1 and len(own.pairs & words) <= NONE * len(own.pairs):
        (other,) = fitting
        yield _ROW(
            own.key,
            f"文中指向{own.key}（{own.name}），所述却是{other.key}（{other.name}）的内容",
            (own.key, other.key),
            sentence.evidence(*match.span()),
            own.evidence,
            other.evidence,
        )


def _captions(projection: Projection) -> Mapping[str, Mapping[str, _Caption]]:
    """Document → number → caption, without the pairs that most captions of the document have."""
    read: dict[str, dict[str, tuple[str, Evidence]]] = defaultdict(dict)
    for passage in projection.passages:
        for kind, chapter, number, name, evidence in numbered_captions(passage):
            key = f"{kind}{chapter}-{number}" if chapter else f"{kind}{number}"
            read[evidence.document].setdefault(key, (name, evidence))
    found: dict[str, dict[str, _Caption]] = {}
    for document, known in read.items():
        usual = Counter(pair for name, _ in known.values() for pair in pairs(name))
        most = max(2.0, COMMON * len(known))
        found[document] = {
            key: _Caption(key, name, frozenset(pair for pair in pairs(name) if usual[pair] < most), evidence)
            for key, (name, evidence) in known.items()
        }
    return found


def _key(written: str) -> str:
    return re.sub(r"[—–.]", "-", written)
