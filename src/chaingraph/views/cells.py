"""Values of findings as people read them, one cell at a time.

Unknown is a dash, a share is in per cent, a range keeps both ends, a coded value is a word. Text comes from documents
that nobody here wrote: what would steer a terminal, turn the reading direction or break a file is made visible.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from chaingraph.views.labels import label
from chaingraph.views.quotes import shown_quote

FRACTIONS = frozenset(
    {
        "share",
        "stated_growth",
        "implied_growth",
        "published_share",
        "recomputed_share",
        "purchases_share",
        "score",
        "confidence",
        "sure",
        "known",
        "output_share",
        "share_then",
        "betweenness",
        "filled_share",
        "precision",
        "recall",
        "f1",
        "overlap_precision",
        "overlap_recall",
        "overlap_f1",
    }
)
SHARE_RANGES = frozenset({"range", "interval", "purchases_range"})
RANGES = SHARE_RANGES | {"need_mu", "hhi"}
NO_COMMAS = frozenset({"number", "year", "base_year", "target_year", "start", "end"})
"""Numbers that name or place something; 2025 is not 2,025."""
SENTENCES = frozenset({"evidence", "reasons"})
"""Lists of sentences, which only the stronger mark parts."""
OF_ONTOLOGY = frozenset({"type", "what", "role"})
"""Keys whose words may be a class or a property of the ontology."""
UNKNOWN = "—"
CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Escape sequences of terminals, marks that turn the reading direction, and what no XML file may hold."""


def worded(key: str, value: object, lang: str = "zh") -> str:
    """A value as people read it; ``—`` when it is unknown.

    Args:
        key: Key of the contract, which says how a number is meant.
        value: A plain value: text, number, list or mapping.
        lang: Language of coded values (``missing``, ``reported``, ``locatedIn``).
    """
    return UNKNOWN if is_unknown(value) else visible(_words(key, value, lang))


def is_unknown(value: object) -> bool:
    """Whether nothing is known: no value, no words, no entries."""
    return value is None or value in ("", [], ())


def is_number(value: object) -> bool:
    """Whether a value is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def visible(text: str) -> str:
    """``text`` in which control characters and marks of direction show as �, and blanks are blanks."""
    return CONTROLS.sub("�", text.replace("\t", " "))


def width(text: str) -> int:
    """Columns a text takes, a Chinese character counting two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _words(key: str, value: object, lang: str) -> str:
    if isinstance(value, bool):
        return label(f"answer:{str(value).lower()}", lang)
    if isinstance(value, int | float):
        return _figure(key, value)
    if isinstance(value, str):
        return label(value, lang) if key in OF_ONTOLOGY else label(f"{key}:{value}", lang, default=value)
    if isinstance(value, Mapping):
        return _mapping(value, lang)
    if isinstance(value, Sequence):
        return _list(key, value, lang)
    return str(value)


def _figure(key: str, value: float) -> str:
    if key in FRACTIONS or key in SHARE_RANGES:
        return f"{value * 100:.1f}%"
    if isinstance(value, int) or value.is_integer():
        value = int(value)
        return str(value) if key in NO_COMMAS else f"{value:,}"
    return f"{round(value, 4):,}" if abs(value) >= 1 else f"{value:.4g}"


def _list(key: str, parts: Sequence[object], lang: str) -> str:
    if key in RANGES and len(parts) == 2:
        return _range(key, *parts)
    words = [worded(key, part, lang) for part in parts]
    # Sentences, and names that hold the mark of a list themselves, are parted by the stronger mark.
    told = key in SENTENCES and all(isinstance(part, str | Mapping) for part in parts)
    return ("；" if told or any("、" in word or "，" in word for word in words) else "、").join(words)


def _range(key: str, low: object, high: object) -> str:
    """Both ends, one where they are equal, and a sign where one is open."""
    first, last = worded(key, low), worded(key, high)
    if first == last:
        return first
    if is_unknown(low):
        return f"≤{last}"
    return f"≥{first}" if is_unknown(high) else f"{first}～{last}"


def _mapping(value: Mapping[object, object], lang: str) -> str:
    """A quote with its place; a thing by its name; anything else part by part."""
    if "quote" in value:
        words = shown_quote(str(value["quote"]))
        return f"“{words}”（{value.get('doc', '')}：{value.get('start', '')}）"
    if "name" in value:
        return str(value["name"])
    return "，".join(f"{label(str(key), lang)} {worded(str(key), part, lang)}" for key, part in value.items())


def rows_under(row: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The rows that a key of a row holds (members, evidence …); none where it holds something else or is missing."""
    value = row.get(key)
    return [part for part in value if isinstance(part, Mapping)] if isinstance(value, Sequence) else []
