"""The only front door to python-crfsuite: the names of the rules, judged by a small model learnt from marked texts.

For: ``names``.
In: a reading and the names that the rules found in it.
Out: the names after both have been heard.
How: a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira 2001) that sees the rules' names
as well; it adds names, corrects where they begin and end, and drops what it is sure is none. The model is made by
``benchmarks/tagger.py``, the same bytes from the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_tagger_features import OUTSIDE, features
from chaingraph.records import EntityType
from chaingraph.reference.data import data_path

MODEL = ("seeds", "models", "names.crfsuite")
ADDED, CHANGED = 0.5, 0.5
"""Probability from which a span becomes a name where rules found nothing, and where they found something else."""
DROPPED = 0.9
"""Probability of standing outside of any name from which a name of the rules is no name."""
KEPT = 0.96
"""Score from which a name of the rules stands whatever the tagger says: definitions, tables, legal names in full."""
SHORTEST = 4
"""A passage of fewer characters holds no name beside the ones that rules find."""
IGNORED = "Ignore"
"""What is learnt as no name though it looks like one: titles, honours, buildings."""
RULE = "tagger"
_BARE = re.compile(
    r"集团公司|总公司|(?:国家级?|省级|市级|现代|农业|创新|科技|生态|智能|智慧)*(?:高新技术产业开发区|经济技术开发区|经济开发区|高新技术产业园区?|高新区|经开区|开发区|产业园区?"
    r"|工业园区?|园区|基地|示范区|新区|科技园|物流园)"
)
"""Kinds of park and company; whether one of them means one is for the rules, which know the document."""
_PAIRS = (("（", "）"), ("(", ")"), ("“", "”"))


class Tagger(Protocol):
    """What is used of a model."""

    def set(self, sequence: list[list[str]]) -> None:
        """Takes the features of a passage."""

    def tag(self) -> list[str]:
        """The likeliest labels of the passage."""

    def marginal(self, label: str, position: int) -> float:
        """How probable a label is at a position."""


def settle(reading: Reading, names: Sequence[Candidate], tagger: Tagger | None = None) -> list[Candidate]:
    """The names of a passage after the tagger has been heard, in order.

    Args:
        reading: The passage, cut into words.
        names: What the rules found, without overlaps.
        tagger: A model; the shipped one without it.
    """
    if len(reading.text) < SHORTEST:
        return list(names)
    tagger = tagger or _shipped()
    tagger.set(features(reading, names))
    tags = tagger.tag()
    ruled = {(name.start, name.end, name.type): name for name in names}
    sure = [name for name in names if name.score >= KEPT]
    kept: list[Candidate] = list(sure)
    for found in _tagged(tagger, tags):
        own = ruled.get((found.start, found.end, found.type))
        if own is None and _is_for_rules(reading, found):
            continue
        floor = CHANGED if any(_touch(found, name) for name in names) else ADDED
        if not any(_touch(found, name) for name in kept) and (own or found.score >= floor):
            kept.append(own or found)
    for name in names:
        outside = min(tagger.marginal(OUTSIDE, at) for at in range(name.start, name.end))
        if outside < DROPPED and not any(_touch(name, other) for other in kept):
            kept.append(name)
    return sorted(kept)


def _tagged(tagger: Tagger, tags: Sequence[str]) -> Iterator[Candidate]:
    """Every span that the model calls a name; the least sure character gives the score."""
    for start, end in _spans(tags):
        score = min(tagger.marginal(tags[at], at) for at in range(start, end))
        if tags[start][2:] != IGNORED:
            yield Candidate(start, end, cast(EntityType, tags[start][2:]), round(score, 4), RULE)


def _is_for_rules(reading: Reading, found: Candidate) -> bool:
    """Whether a span is nothing the tagger may say: a mere kind of park, half a bracket, a part of a title."""
    bare = found.type in ("Park", "Enterprise") and _BARE.fullmatch(reading.text, found.start, found.end) is not None
    words = reading.text[found.start : found.end]
    halved = any(words.count(left) != words.count(right) for left, right in _PAIRS)
    return bare or halved or reading.is_closed(found.start, found.end)


def _touch(left: Candidate, right: Candidate) -> bool:
    return left.start < right.end and right.start < left.end


def _spans(tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of one name: a B and the I of its type behind it."""
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at] != OUTSIDE:
            while end < len(tags) and tags[end] == f"I-{tags[at][2:]}":
                end += 1
            yield at, end
        at = end


@cache
def _shipped() -> Tagger:
    return open_model(data_path(*MODEL))


def open_model(model: Path) -> Tagger:
    """The tagger of a model file."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return cast(Tagger, tagger)


def train(sequences: Iterable[tuple[list[list[str]], list[str]]], path: Path) -> None:
    """Learns a model from features and labels of passages and writes it; the same input gives the same bytes."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": 0.3, "c2": 0.5, "max_iterations": 120, "feature.minfreq": 2, "feature.possible_transitions": True}
    )
    for seen, wanted in sequences:
        trainer.append(seen, wanted)
    trainer.train(str(path))
