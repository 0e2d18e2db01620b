"""Parts of a park called by the side they lie on: 分南区、北区两片, 东区标准厂房.

For: ``names``.
In: readings; whether the document names a park.
Out: candidates for parks.
How: a side is a part of a park where a document parts something into sides, or builds and lets in one; a district of a city
(攀枝花东区) has its city before it. What is proven at one place holds at the others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind

_SIDE = re.compile("[东西南北中]区")
_PARTED = Guarded(
    r"(?:分为?|划为|包括|含|设有?|由|形成)(?:了)?(?P<sides>[东西南北中]区(?:[（(][^（()）]{0,16}[）)])?(?:[、和及与][东西南北中]区(?:[（(][^（()）]{0,16}[）)])?)+)"
)
_BRACKETED = re.compile(r"[区园][（(](?P<sides>[东西南北中]区(?:[、和及与][东西南北中]区)+)[）)]")
"""A park with its sides in brackets behind it."""
_BUILT = re.compile(r"(?:[一二三四]期)?(?:标准(?:化)?厂房|厂房|地块|污水处理|规划面积|已开发|剩余|可供工业用地)")
_PLACES = frozenset((Kind.REGION, Kind.PIECE, Kind.PROPER, Kind.WORD, Kind.TERM))
"""Kinds before a side that make it a district or a park's own name: 攀枝花 | 东区, 高新 | 西区."""
_PARTING = ("分", "含", "设")
_SCORE = 0.97


def told_sides(reading: Reading) -> Iterator[str]:
    """Sides that a passage shows to be parts of a park."""
    if not _SIDE.search(reading.text):
        return
    for pattern in (_PARTED, _BRACKETED):
        for match in pattern.finditer(reading.text):
            yield from _SIDE.findall(match["sides"])
    for index, word in enumerate(reading.words):
        if _SIDE.fullmatch(word) and _stands(reading, index) and _BUILT.match(reading.text, reading.starts[index + 1]):
            yield word


def by_side(reading: Reading, sides: Collection[str]) -> Iterator[Candidate]:
    """Sides that are parts of a park in this document, wherever they stand alone."""
    for index, word in enumerate(reading.words) if sides else ():
        if word in sides and _stands(reading, index):
            yield Candidate(reading.starts[index], reading.starts[index + 1], "Park", _SCORE, "park-side")


def _stands(reading: Reading, index: int) -> bool:
    """Whether no place stands before a side."""
    return not index or reading.kinds[index - 1] not in _PLACES or reading.words[index - 1] in _PARTING
