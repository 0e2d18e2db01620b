"""The names of a document that stand when all rivals have been weighed.

For: ``names.finding``.
In: the passages of a document after the tagger was heard, and the names that stand in each so far.
Out: the names of each passage.
How: ``rivals`` gathers, ``signs`` describes, trees weigh (``seeds/models/reranker.json``, made by ``benchmarks/reranker.py``), ``choosing``
chooses. What a table, a definition or a legal name in full says is not weighed: it stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from chaingraph.mentions.names.agreeing import Judged
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.industries import Industries
from chaingraph.mentions.names.reranking.choosing import choose_spans
from chaingraph.mentions.names.reranking.elsewhere import Elsewhere, Told
from chaingraph.mentions.names.reranking.rivals import Rivals, rivals
from chaingraph.mentions.names.reranking.signs import Signs, signs
from chaingraph.mentions.names.spans import Span
from chaingraph.mentions.names.tagger import KEPT, RULE
from chaingraph.mentions.trees import Trees
from chaingraph.reference.data import data_path

MODEL = ("seeds", "models", "reranker.json")
WORTH, STANDING = 0.5, 0.3
"""Probability from which a rival stands that overlaps no better one; and the same of what has stood so far."""
_OTHER_WORTH = {"Product": 0.55, "Chain": 0.55, "Project": 0.55}
"""The same where it is another: these are names only where they are somebody's."""
_OTHER_STANDING = {"Enterprise": WORTH, "Park": WORTH}
"""The same: the trees have met so many of these that what has stood is no surer than they are."""
_CERTAIN, _LEAST = 2.0, 0.001
"""The worth of what stands whatever is weighed, and of what falls to a better rival only."""
_PROVEN = "known"
"""The rule of names that are proven elsewhere in the corpus."""


class Reranker(Protocol):
    """What weighs the names of a document."""

    def rerank(self, passages: Sequence[Judged], names: Sequence[Sequence[Candidate]]) -> Iterator[Sequence[Candidate]]:
        """The names of each passage that stand, in order.

        Args:
            passages: The passages of a document.
            names: The names that stand in each so far, without overlaps.
        """


class TreeReranker:
    """Weighs by the trees of a file.

    Attributes:
        rules: How often names of a rule were right where the trees were learnt.

    Args:
        path: What ``benchmarks/reranker.py`` wrote.
    """

    def __init__(self, path: Path) -> None:
        table = json.loads(path.read_text(encoding="utf-8"))
        self.rules: Mapping[str, float] = table["rules"]
        self._trees = Trees(table["trees"])

    def rerank(self, passages: Sequence[Judged], names: Sequence[Sequence[Candidate]]) -> Iterator[Sequence[Candidate]]:
        """The names of each passage that stand, in order."""
        weighed = all_rivals(passages, names)
        rows = signs_of(passages, names, weighed, self.rules)
        shares = iter(self._trees.probability(rows))
        for own, standing in zip(weighed, names, strict=True):
            yield standing if own is None else _chosen(own, {span: next(shares) for span in own.spans})


def all_rivals(passages: Sequence[Judged], names: Sequence[Sequence[Candidate]]) -> list[Rivals | None]:
    """The rivals of each passage of a document; ``None`` where nothing is to be weighed.

    Args:
        passages: Its passages.
        names: The names that stand in each so far.
    """
    industries = Industries(passage.kept.passage.text for passage in passages)
    return [rivals(*pair, industries) for pair in zip(passages, names, strict=True)]


def signs_of(
    passages: Sequence[Judged],
    names: Sequence[Sequence[Candidate]],
    weighed: Sequence[Rivals | None],
    rules: Mapping[str, float],
) -> list[Signs]:
    """The signs of all rivals of a document, passage by passage.

    Args:
        passages: Its passages.
        names: The names that stand in each so far.
        weighed: The rivals of each.
        rules: How often names of a rule were right.
    """
    elsewhere = Elsewhere(_told(passages, names, weighed))
    return [row for own in weighed if own for row in signs(own, elsewhere, rules)]


def _told(
    passages: Sequence[Judged], names: Sequence[Sequence[Candidate]], weighed: Sequence[Rivals | None]
) -> Iterator[tuple[Told, float]]:
    """What is said of words all over the document; where tagger and rules agree, they are sure."""
    for passage, standing, own in zip(passages, names, weighed, strict=True):
        if own:
            yield from (((own.text(span), span[2]), own.told.get(span, 0.0)) for span in own.spans)
        else:
            text = passage.kept.passage.text
            yield from (((text[name.start : name.end], name.type), 1.0) for name in standing)


def _chosen(own: Rivals, shares: Mapping[Span, float]) -> list[Candidate]:
    worth = ((span, _worth(own, span, share)) for span, share in shares.items())
    return [own.candidate(span, shares[span]) for span in choose_spans(worth)]


def _worth(own: Rivals, span: Span, share: float) -> float:
    """What a rival is worth: nothing, or less, where it does not stand by itself."""
    ruled, standing = own.ruled.get(span), own.standing.get(span)
    if ruled and ruled.score >= KEPT:
        return _CERTAIN
    if standing is None:
        return share - _OTHER_WORTH.get(span[2], WORTH)
    # What another document proves is no sign here, and goods that a rule ties to their maker are more than goods.
    proven = standing.rule == _PROVEN or (span[2] == "Product" and standing.rule != RULE)
    return max(share - _OTHER_STANDING.get(span[2], STANDING), _LEAST if proven else -1.0)


@cache
def shipped_reranker() -> TreeReranker:
    """The one of this project."""
    return TreeReranker(data_path(*MODEL))
