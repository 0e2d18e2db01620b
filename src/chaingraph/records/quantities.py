"""Typed numbers: value, unit and how exactly the source means it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = Literal["=", "≈", "≥", "≤", ">", "<", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the source, as written and as it computes.

    Attributes:
        text: The words of the source (``5亿~10亿元``).
        value: The number in ``unit``; for a range its middle is *not* taken: ``None``, see ``low`` and ``high``.
        unit: The unit as written, scale words left in it (``亿元``, ``万平方米``, ``%``); empty when there is none.
        low: Lower end; equals ``value`` when exact or bounded below.
        high: Upper end; equals ``value`` when exact or bounded above.
        bound: How the source means it: 约/近/左右 ``≈``, 以上/不低于/余 ``≥``, 超/突破 ``>``, 以内/不超过 ``≤``, 不足 ``<``.
        base_value: ``value`` in ``base_unit``.
        base_unit: The unit without its scale word (``元``, ``平方米``, ``1`` for a plain number or a fraction of %).
    """

    text: str
    value: float | None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    bound: Bound = "="
    base_value: float | None = None
    base_unit: str = ""
