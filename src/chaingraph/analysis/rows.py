"""How a finding becomes a row of the contract, the keys ``docs/findings.md`` lists.

A finding is a frozen data class whose fields are, in their order, the keys of its JSON. A missing value is ``None``,
a share a fraction, an amount in 万元, and ``evidence`` the quotes it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from chaingraph.records import Evidence

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def to_json(row: DataclassInstance) -> dict[str, Json]:
    """A finding as plain values for :mod:`json`, CSV or a page.

    Args:
        row: A finding; it is not changed.

    Returns:
        Its fields by name: tuples as lists, whole floats as integers, quotes as ``{"doc","start","end","quote"}``.
    """
    return {item.name: _plain(getattr(row, item.name)) for item in fields(row)}


def _plain(value: object) -> Json:
    if isinstance(value, Evidence):
        return _quote(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return to_json(value)
    raise TypeError(f"a finding holds no {type(value).__name__}")


def _quote(evidence: Evidence) -> dict[str, Json]:
    quote: dict[str, Json] = {
        "doc": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }
    return {**quote, "locator": evidence.locator} if evidence.locator else quote


def rounded(value: float | None, digits: int = 6) -> float | None:
    """A computed share or rate without the dust of binary fractions; ``None`` stays ``None``."""
    return None if value is None else round(value, digits)


def share(part: float | None, whole: float | None) -> float | None:
    """``part`` of ``whole`` as a fraction; ``None`` when either is missing or the whole is not positive."""
    return None if part is None or not whole or whole < 0 else rounded(part / whole)
