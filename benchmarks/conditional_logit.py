"""Learns a conditional logit (McFadden 1974): which of several candidates, or none of them, is meant.

For: ``owners.py`` and ``operands.py``. In: the features of each candidate of each choice, and which candidates are right.
Out: the weights of the features.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class Choice:
    """One choice.

    Attributes:
        rows: The features of each candidate.
        own: Whether each is right; where none is, none of them is meant.
        weight: How much the choice counts.
    """

    rows: Sequence[Sequence[str]]
    own: Sequence[bool]
    weight: float = 1.0


def learn(choices: Sequence[Choice], rare: int, penalty: float) -> dict[str, float]:
    """The weights of the likeliest model by feature, of two decimals; those near nothing are left out.

    Args:
        choices: What is learnt from.
        rare: A feature of fewer candidates teaches nothing.
        penalty: Weight of the squared weights in what is minimised.
    """
    counts = Counter(feature for one in choices for row in one.rows for feature in set(row))
    index = {feature: at for at, feature in enumerate(sorted(f for f, count in counts.items() if count >= rare))}
    # The first row of every choice is none of its candidates: it has no features, and is meant where no other is.
    rows = [[[], *([index[f] for f in sorted(set(row)) if f in index] for row in one.rows)] for one in choices]
    starts = np.cumsum([0, *(len(row) for row in rows)])[:-1]
    flat = list(chain.from_iterable(rows))
    seen = csr_matrix(
        (np.ones(sum(map(len, flat))), list(chain.from_iterable(flat)), np.cumsum([0, *map(len, flat)])),
        shape=(len(flat), len(index)),
    )
    own = np.array(list(chain.from_iterable([not any(one.own), *one.own] for one in choices)), float)
    group = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    weight = np.array([one.weight for one in choices])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = seen @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        all_, right = np.add.reduceat(odds, starts), np.add.reduceat(odds * own, starts)
        slope = seen.T @ ((odds / all_[group] - odds * own / right[group]) * weight[group])
        lost = weight @ (np.log(all_) - np.log(right))
        return float(lost + penalty / 2 * weights @ weights), slope + penalty * weights

    best = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    rounded = {feature: round(float(best[at]), 2) for feature, at in index.items()}
    return {feature: weight for feature, weight in rounded.items() if weight}


def folds_asked(description: str | None) -> int:
    """In how many parts a model is to be judged, from the command line; 0 when it is to be written."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0, help="judge instead of writing, in so many parts")
    folds: int = parser.parse_args().folds
    return folds


def write_model(path: Path, weights: Mapping[str, object], learnt_from: str) -> None:
    """Writes the weights of a model, and says what they were learnt from."""
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{'/'.join(path.parts[-3:])}: {path.stat().st_size} bytes from {learnt_from}")
