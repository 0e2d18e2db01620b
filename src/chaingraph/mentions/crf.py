"""The only front door to python-crfsuite: opens models, asks them, learns them.

For: ``names_tagger`` (sequences of characters) and ``relations_pair_model`` (single items, where a conditional random field
is a maximum-entropy classifier), and the trainings in ``benchmarks``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from struct import unpack_from
from typing import Protocol, cast

Item = Sequence[str | bytes]
"""What is seen of one place: ``name=value``."""

_ATTRIBUTES_AT, _LINKS_AT, _RECORD = 36, 16, 8
"""Where CRFsuite's format keeps the offset of its attributes, their back links, and the head of a record."""


class Model(Protocol):
    """What is used of a model."""

    def set(self, sequence: Sequence[Item]) -> None:
        """Takes what is seen of a sequence."""

    def tag(self) -> list[str]:
        """The likeliest labels of the sequence."""

    def marginal(self, label: str, position: int) -> float:
        """How probable a label is at a position."""


def open_model(path: Path) -> Model:
    """The model of a file."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return cast(Model, tagger)


def model_attributes(path: Path) -> list[bytes]:
    """The attributes that a model file has weights for (CRFsuite's format: the back links of its second dictionary)."""
    data = path.read_bytes()
    (start,) = unpack_from("<I", data, _ATTRIBUTES_AT)
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
