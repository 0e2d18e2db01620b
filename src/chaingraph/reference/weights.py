"""The weights of the learnt models that ship with the program.

For: the models that audit rules ask: operands, days, words of rows, stages. ``logit`` turns their sums into chances.
In: where a model lies, below the project's own data (``("seeds", "models", "dates.json")``). Out: its weights, each file read once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from chaingraph.reference.data import data_path

ANY = "any"
"""The sign that all candidates of a choice bear: what speaks for any of them against none."""


@cache
def shipped(model: tuple[str, ...]) -> Mapping[str, float]:
    """Sign → weight."""
    weights: dict[str, float] = json.loads(data_path(*model).read_text(encoding="utf-8"))
    return weights


@cache
def shipped_in_groups(model: tuple[str, ...]) -> Mapping[str, Mapping[str, float]]:
    """Group → sign → weight, of a file that holds several models, or several weights of a sign."""
    weights: dict[str, dict[str, float]] = json.loads(data_path(*model).read_text(encoding="utf-8"))
    return weights
