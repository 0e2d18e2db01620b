"""Counts with their shares of one whole that give two wholes: 14个，占项目总数的75%; 6个，占项目总数的30%.

For: ``chaingraph audit``.
In: the sentences of a document. Out: audit rows of kind ``share``.
How: each count and its share bound the whole; two that name one whole in the same words must leave a number that both allow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import ceil, floor

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection

_SHARE = re.compile(
    r"(?P<n>\d+)(?P<unit>[个家户项宗条])(?:[^，。；、\d]{0,6})?[，,]占(?P<whole>[^，。；、\d]{2,16}?)的(?:比重为?|比例为?)?(?P<p>\d+(?:\.\d+)?)%(?!以上|左右|多)"
)
_ROW = Maker("share", 0.7, "占比或数量可能写错一位")


@dataclass(frozen=True, slots=True)
class _Part:
    """A count with its share, and the wholes it leaves open."""

    sentence: Sentence
    span: tuple[int, int]
    text: str
    least: int
    most: int


def shares_of_one(projection: Projection) -> Iterator[AuditRow]:
    """Shares of one whole that no number of things gives. O(characters + shares² of one whole)."""
    told: dict[tuple[str, ...], list[_Part]] = defaultdict(list)
    for sentence in sentences(projection):
        for match in _SHARE.finditer(sentence.text):
            count, rate, room = int(match["n"]), float(match["p"]) / 100, half_step(match["p"]) / 100 + 1e-9
            if count and rate > room:
                years = ",".join(sorted(set(re.findall(r"20\d\d", sentence.text))))
                bounds = ceil(count / (rate + room)), floor(count / (rate - room))
                part = _Part(sentence, match.span(), f"{match['n']}{match['unit']}占{match['p']}%", *bounds)
                told[sentence.document, match["unit"], match["whole"], years].append(part)
    for (_, _, whole, _), found in told.items():
        yield from _compared(whole, found)


def _compared(whole: str, found: list[_Part]) -> Iterator[AuditRow]:
    """The first pair that cannot be of one whole; where others tell, the part that disagrees with most comes first."""
    pairs = [pair for pair in combinations(found, 2) if not _agree(*pair)]
    if pairs:
        worst = max(pairs, key=lambda pair: max(sum(part in other for other in pairs) for part in pair))
        left, right = worst
        message = f"{left.text}与{right.text}，推算的{whole}不同（{_shown(left)} 与 {_shown(right)}）"
        yield _ROW(
            whole,
            message,
            (left.text, right.text),
            left.sentence.evidence(*left.span),
            right.sentence.evidence(*right.span),
        )


def _agree(left: _Part, right: _Part) -> bool:
    return max(left.least, right.least) <= min(left.most, right.most)


def _shown(part: _Part) -> str:
    low, high = sorted((part.least, part.most))
    return str(low) if low == high else f"{low}～{high}"
