"""The door to CRFsuite: what is learnt, asked and read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.mentions.crf import model_attributes, model_weights, open_model, train

SEEN = [([["a=1", "b=2"]], ["yes"]), ([["a=2", "b=2"]], ["no"])] * 8


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """A model can be made again."""
    first, second = tmp_path / "first", tmp_path / "second"
    train(SEEN, first)
    train(SEEN, second)
    assert first.read_bytes() == second.read_bytes()


def test_a_learnt_label_is_the_likelier(tmp_path: Path) -> None:
    """What was seen with a label is given it again, with a probability."""
    train(SEEN, tmp_path / "model")
    model = open_model(tmp_path / "model")
    model.set([["a=1"]])
    assert model.tag() == ["yes"]
    assert model.marginal("yes", 0) > model.marginal("no", 0)


def test_attributes_are_those_that_were_seen(tmp_path: Path) -> None:
    """A model file tells what it has weights for."""
    train(SEEN, tmp_path / "model", c1=0.0)
    assert set(model_attributes(tmp_path / "model")) == {b"a=1", b"a=2", b"b=2"}


def test_weights_are_those_of_the_labels(tmp_path: Path) -> None:
    """What was seen with a label speaks for it, what was seen with both for neither."""
    train(SEEN, tmp_path / "model", c1=0.0)
    labels, weights = model_weights(tmp_path / "model")
    assert sorted(labels) == ["no", "yes"]
    assert dict(weights["a=1"])[labels.index("yes")] > 0
    assert dict(weights["a=2"])[labels.index("no")] > 0
    assert sum(weight for _, weight in weights["b=2"]) == pytest.approx(0.0, abs=1e-3)
