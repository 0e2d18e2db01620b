"""The door to CRFsuite: what is learnt, asked and read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.mentions.crf import read_model, train

SEEN = [([["a=1", "b=2"]], ["yes"]), ([["a=2", "b=2"]], ["no"])] * 8


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """A model can be made again."""
    first, second = tmp_path / "first", tmp_path / "second"
    train(SEEN, first)
    train(SEEN, second)
    assert first.read_bytes() == second.read_bytes()


def test_weights_are_those_of_the_labels(tmp_path: Path) -> None:
    """What was seen with a label speaks for it, what was seen with both for neither."""
    train(SEEN, tmp_path / "model", c1=0.0)
    labels, weights, _ = read_model(tmp_path / "model")
    assert sorted(labels) == ["no", "yes"]
    assert dict(weights["a=1"])[labels.index("yes")] > 0
    assert dict(weights["a=2"])[labels.index("no")] > 0
    assert sum(weight for _, weight in weights["b=2"]) == pytest.approx(0.0, abs=1e-3)


def test_transitions_are_those_of_the_sequences(tmp_path: Path) -> None:
    """A label that was seen behind another follows it, one that never was does not."""
    row = [([["a=1"], ["a=2"]], ["yes", "no"])] * 8
    train(row, tmp_path / "model", c1=0.0, **{"feature.possible_transitions": 1})
    model = read_model(tmp_path / "model")
    found = {(model.labels[before], model.labels[behind]): weight for before, behind, weight in model.transitions}
    assert max(found, key=lambda pair: found[pair]) == ("yes", "no")
