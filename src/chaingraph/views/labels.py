"""What keys and types are called, in Chinese and English; data, not code (``seeds/lexicon/labels.csv``)."""

from __future__ import annotations

from functools import cache

from chaingraph.reference.lexicon import read_lexicon

COLUMNS = ("key", "zh", "en")


@cache
def _labels() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in read_lexicon("labels", COLUMNS)}


def label(key: str, lang: str = "zh", default: str | None = None) -> str:
    """The label of ``key`` in ``zh`` or ``en``; the key itself, or ``default``, when it has none."""
    row = _labels().get(key)
    return row[lang] if row else key if default is None else default
