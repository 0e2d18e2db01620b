"""What keys, coded values and findings are called, in Chinese and English; data, not code.

Words of the graph (``locatedIn``, ``Enterprise``) are called as in the ontology; the rest stands in
``seeds/lexicon/labels.csv``: keys of the contract, ``key:value`` for coded values, ``finding:name`` for titles.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.ontology import ontology

COLUMNS = ("key", "zh", "en")


@cache
def _labels() -> dict[str, Mapping[str, str]]:
    return {row["key"]: row for row in read_lexicon("labels", COLUMNS)}


def label(key: str, lang: str = "zh", default: str | None = None) -> str:
    """The label of ``key`` in ``zh`` or ``en``; ``default``, or else the key itself, when it has none."""
    row = _labels().get(key)
    if row:
        return row[lang]
    word = ontology().words.get(key.removeprefix("predicate:"))
    return word.labels[lang] if word else key if default is None else default
