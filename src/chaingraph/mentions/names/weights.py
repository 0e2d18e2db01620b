"""How much each kind of word speaks for or against a beginning: the weights of ``names.edges``.

For: ``names.edges``.
In: ``seeds/lexicon/edge_weights.csv``.
Out: :func:`edge_weights`.
How: one row a type of name and kind of word; every kind must have a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from chaingraph.errors import SeedError
from chaingraph.mentions.names.words import KINDS
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon


class Weight(NamedTuple):
    """What a kind of word is worth before a name, inside it, and as its first word."""

    before: float
    inside: float
    first: float


@cache
def edge_weights(kind: EntityType) -> Mapping[int, Weight]:
    """Weights for names of a type; those of organisations for types without their own.

    Raises:
        SeedError: A kind of word has no row.
    """
    rows = read_lexicon("edge_weights", ("type", "kind", "before", "inside", "first"))
    wanted = kind if kind in {row["type"] for row in rows} else "Organisation"
    weights = {
        KINDS[row["kind"].upper()]: Weight(float(row["before"]), float(row["inside"]), float(row["first"]))
        for row in rows
        if row["type"] == wanted
    }
    if missing := [name.lower() for name, kind in KINDS.items() if kind not in weights]:
        raise SeedError(f"缺少词类 {missing[0]}", where="edge_weights.csv")
    return weights
