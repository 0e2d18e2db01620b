"""What the documents promise and do not show: chains announced by number, figures without readable content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COUNTED = re.compile(
    r"(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[条张个幅]\s*(?:重点|特色|主导|优势|支柱|关键|核心)?产业链"
)
_CHAIN = re.compile(r"产业链|链图|图谱")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True, slots=True)
class PromisedChains:
    """A sentence or caption that announces chains, beside the chains its document shows.

    Attributes:
        promised: How many it announces; ``None`` when it is a figure that shows one and cannot be read.
        shown: Chains with segments in the same document.
        missing: ``promised`` less what is shown, never below 0.
    """

    doc: str
    caption: str
    promised: int | None
    shown: tuple[str, ...]
    missing: int | None
    evidence: tuple[Evidence, ...]


def promised_chains(projection: Projection) -> tuple[PromisedChains, ...]:
    """Announced chains, one row a document and number, then unreadable chain figures. O(observations + figures).

    A number that a document repeats in other words (7条产业链图谱, 7条重点产业链) is one promise, in its first words.

    The number is read from counted observations (7 条产业链图谱) and from captions.
    """
    said: dict[tuple[str, int | None, str], list[tuple[Evidence, str]]] = {}
    for evidence, promised, caption in _announced(projection):
        # Every figure that cannot be read is a promise of its own.
        spot = (evidence.document, promised, caption if promised is None else "")
        said.setdefault(spot, []).append((evidence, caption))
    ordered = sorted(said, key=lambda spot: (spot[0], spot[1] is None, spot[1] or 0, spot[2]))
    return tuple(_row(projection, doc, promised, said[doc, promised, caption]) for doc, promised, caption in ordered)


def _announced(projection: Projection) -> Iterator[tuple[Evidence, int | None, str]]:
    """Where chains are announced, how many, and in which words."""
    for number in projection.numbers:
        whole = number.value and float(number.value).is_integer() and number.unit in ("条", "张", "个")
        if whole and number.value and _says_chain(number.indicator):
            for item in projection.evidence((number.subject, "hasMetric", number.id)):
                yield item, int(number.value), number.indicator
    for promise in projection.promises:
        counted = _COUNTED.search(promise.caption)
        if counted or _CHAIN.search(promise.caption):
            yield promise.evidence, _count(counted[1]) if counted else None, promise.caption


def _row(
    projection: Projection, doc: str, promised: int | None, said: Sequence[tuple[Evidence, str]]
) -> PromisedChains:
    shown = {
        chain: None
        for (_, predicate, chain), claims in projection.claims.items()
        if predicate == "segmentOf" and any(claim.evidence.document == doc for claim in claims)
    }
    names = tuple(sorted(projection.label(chain) for chain in shown))
    missing = None if promised is None else max(0, promised - len(names))
    _, caption = min(said, key=lambda item: (item[0].start, item[0].end, item[1]))
    return PromisedChains(doc, caption, promised, names, missing, in_order(item for item, _ in said))


def _says_chain(indicator: str) -> bool:
    return "产业链" in indicator and not re.search("企业|项目|园区|平台|基地", indicator)


def _count(text: str) -> int:
    """``7``, ``七``, ``十二`` or ``二十`` as a number."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text[-1]]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
