"""What units there are, and how a unit as written computes: 万元 is 10,000 元, 亿元/平方公里 is 1e8 元/平方公里.

For: :mod:`chaingraph.mentions.quantities` and the relation rules, which ask for the kind of a unit.
In: ``seeds/lexicon/units.csv``, ``unit_guards.csv``. Out: :class:`Unit`, a pattern for units, exact conversion.
How: a written unit is scale words (万, 亿 …) before a unit of the list, and may be divided by a second one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chaingraph.mentions.quantities_numbers import scale_value
from chaingraph.reference.lexicon import read_lexicon

_COLUMNS = ("unit", "base", "factor", "quantity_kind", "qudt")
_SCALED = re.compile(r"([十百千万亿]*)(.*)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the list.

    Attributes:
        name: As written.
        base: The unit it computes in.
        factor: How much of ``base`` one of it is.
        kind: What it measures: money, area, share, count, person, duration, specification …
        qudt: Local name of the QUDT unit of ``name``, or empty.
    """

    name: str
    base: str
    factor: Decimal
    kind: str
    qudt: str


@cache
def units() -> Mapping[str, Unit]:
    """All units by their written form, Latin ones in lower case too."""
    table: dict[str, Unit] = {}
    for row in read_lexicon("units", _COLUMNS):
        unit = Unit(row["unit"], row["base"], Decimal(row["factor"]), row["quantity_kind"], row["qudt"])
        table[unit.name] = unit
        table.setdefault(unit.name.lower(), unit)
    return table


@cache
def guards() -> Mapping[str, str]:
    """For each unit the characters that must not follow it."""
    return {row["unit"]: row["not_before"] for row in read_lexicon("unit_guards", ("unit", "not_before"))}


@cache
def unit_pattern() -> str:
    """A regular expression for one unit of the list, longest first, with its guards; has no groups."""
    names = sorted({unit.name for unit in units().values()}, key=lambda name: (-len(name), name))
    one = "(?:" + "|".join(_guarded(name) for name in names) + ")"
    return rf"(?:{one}(?:/[万亿]?{one}|/[ad](?![A-Za-z]))?|/{one})"


def _guarded(name: str) -> str:
    """Pattern of one unit: Latin letters in any case and not inside a word, Chinese ones not before their guards."""
    if name[-1].isascii() and name[-1].isalnum():
        return f"(?i:{re.escape(name)})(?![A-Za-z0-9])"
    forbidden = guards().get(name, "")
    return re.escape(name) + (f"(?![{forbidden}])" if forbidden else "")


@cache
def convert(unit: str) -> tuple[Decimal, str]:
    """Factor and base unit of a unit as written.

    Args:
        unit: With its scale words (``万元``, ``亿元/平方公里``, ``万平方米``, ``%``); empty for a plain number.

    Returns:
        ``(factor, base)``; ``base`` is ``"1"`` for plain numbers and shares, and the unit itself when it is unknown.
    """
    above, slash, below = unit.partition("/")
    if unit in units() or not slash:
        return _convert_plain(unit)
    factor, base = _convert_plain(above)
    scale, name = _split(below)
    return factor / scale, f"{base}/{name}"


def _convert_plain(unit: str) -> tuple[Decimal, str]:
    """Conversion of a unit without a divisor."""
    if not unit:
        return Decimal(1), "1"
    known = _known(unit)
    if known:
        return known.factor, known.base
    scale, name = _split(unit)
    if not name:
        return scale, "1"
    known = _known(name)
    return (scale * known.factor, known.base) if known else (scale, name)


def _known(name: str) -> Unit | None:
    return units().get(name) or units().get(name.lower())


def _split(unit: str) -> tuple[Decimal, str]:
    """Scale and the rest: 万平方米 → 10000, 平方米; the 千 of 万千瓦时 is no scale but part of the unit."""
    match = _SCALED.fullmatch(unit)
    scale, name = match.groups() if match else ("", unit)
    if scale.endswith("千") and not _known(name) and _known("千" + name):
        scale, name = scale[:-1], "千" + name
    return scale_value(scale), name


@cache
def unit_kind(unit: str) -> str:
    """What a unit as written measures (money, area, count …); ``number`` for none, ``other`` for an unknown one."""
    above = unit.partition("/")[0] if unit not in units() else unit
    known = _known(above) or _known(_split(above)[1])
    if known:
        return known.kind
    return "other" if _split(above)[1] else "number"
