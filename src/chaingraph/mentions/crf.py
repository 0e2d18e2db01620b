"""The only front door to python-crfsuite: learns models, and reads the weights out of their files.

For: ``names.tagger_model`` (sequences of characters) and ``relations.pair_weights`` (single items, where a conditional random field
is a maximum-entropy classifier: a sum of weights, which costs less than handing the item over), and the trainings in
``benchmarks``. The format of the files is that of CRFsuite 0.12 (crf1d_model.c, cqdb.c).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from struct import iter_unpack, unpack_from
from typing import NamedTuple

Item = Sequence[str | bytes]
"""What is seen of one place: ``name=value``."""

_FEATURES_AT, _LABELS_AT, _ATTRIBUTES_AT = 28, 32, 36
"""Where CRFsuite's format keeps the offsets of its features, labels and attributes."""
_LINKS_AT, _RECORD, _CHUNK = 16, 8, 12
"""Where a dictionary keeps its back links, and the heads of a record and of the chunk of features."""
_FEATURE = "<3Id"
"""A feature: its type (0 for an attribute with a label), the two it ties, its weight."""

Links = Sequence[tuple[int, float]]
"""Labels by their number, and how strongly something speaks for or against them."""

Weights = Mapping[str, Links]
"""By attribute the labels it speaks for or against."""


class Model(NamedTuple):
    """What a model file holds.

    Attributes:
        labels: Its labels.
        weights: By attribute the labels it speaks for or against.
        transitions: The weights of one label right behind another: the numbers of both, and the weight.
    """

    labels: list[str]
    weights: Weights
    transitions: list[tuple[int, int, float]]


def read_model(path: Path) -> Model:
    """The weights in a model file."""
    data = path.read_bytes()
    labels, attributes = _strings(data, _LABELS_AT), _strings(data, _ATTRIBUTES_AT)
    weights: list[list[tuple[int, float]]] = [[] for _ in attributes]
    transitions = []
    for kind, first, second, weight in _features(data):
        if kind:
            transitions.append((first, second, weight))
        else:
            weights[first].append((second, weight))
    named = zip(attributes, weights, strict=True)
    return Model(
        [label.decode() for label in labels], {attribute.decode(): links for attribute, links in named}, transitions
    )


def _features(data: bytes) -> Iterator[tuple[int, int, int, float]]:
    (start,) = unpack_from("<I", data, _FEATURES_AT)
    (size,) = unpack_from("<I", data, start + len("FEAT"))
    return iter_unpack(_FEATURE, data[start + _CHUNK : start + size])


def _strings(data: bytes, offset_at: int) -> list[bytes]:
    """The strings of one of the dictionaries of a model file by their number: the back links of the dictionary."""
    (start,) = unpack_from("<I", data, offset_at)
    count, links = unpack_from("<2I", data, start + _LINKS_AT)
    found = []
    for link in unpack_from(f"<{count}I", data, start + links):
        _, size = unpack_from("<2I", data, start + link)
        text = start + link + _RECORD
        found.append(data[text : text + size - 1])
    return found


def train(sequences: Iterable[tuple[Sequence[Item], Sequence[str]]], path: Path, **settings: float) -> None:
    """Learns a model and writes it; the same input gives the same bytes.

    Args:
        sequences: What is seen of each, and its labels.
        path: The file to write.
        settings: Parameters of CRFsuite besides those used for all: ``max_iterations`` …
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    chosen: Mapping[str, float] = {"c1": 0.3, "c2": 0.5, "feature.minfreq": 2} | settings
    trainer.set_params(chosen)
    for seen, wanted in sequences:
        trainer.append(seen, wanted)
    trainer.train(str(path))
