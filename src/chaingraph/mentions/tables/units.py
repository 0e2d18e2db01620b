"""Which of the units that stand above a table a column has: of 单位：万元、人、亩 money has 万元, people 人 and land 亩.

For: ``tables.facts``.
In: the units, and the slot of a column.
Out: one unit, empty where none fits.
How: the role of the column says what it measures; a column under its own name is asked for its words.
"""

from __future__ import annotations

import re
from functools import cache

from chaingraph.mentions.tables.kinds import Slot
from chaingraph.reference.lexicon import read_lexicon

_MONEY = ("revenue", "output", "tax", "profit", "investment")
_AREA = ("land_", "floor_area")
_FREELY = ("purchase", "purchase_share", "purchase_volume")
_OWN_UNIT = re.compile(r"(?:数|率|比|比重|占比|增速|增长|增幅|家|户|人)$")
"""Counts and shares, which the unit of a whole table does not mean."""
_SQUARE = ("平方", "㎡", "m2")
_PEOPLE = ("人", "名", "万人")


def table_unit(units: str, slot: Slot) -> str:
    """The unit of the whole table that suits a column: 万元 is no unit for 员工人数.

    Args:
        units: One unit or several, parted by ``、``.
        slot: The column.
    """
    words = units.split("、")
    if slot.role in ("value", "base", "target"):
        return words[0] if len(words) == 1 else ""
    if slot.role == "metric" and len(words) == 1:
        return "" if _OWN_UNIT.search(slot.header.name) else units
    fitting = [word for word in words if _suits(word, slot)]
    closest = [word for word in fitting if _is_closest(word, slot.role)] or fitting
    return closest[0] if len(closest) == 1 else ""


def _suits(unit: str, slot: Slot) -> bool:
    """Whether a column measures in such a unit."""
    role = _measure(slot.header.name) or slot.role if slot.role == "metric" else slot.role
    money, area = "元" in unit, any(sign in unit for sign in ("亩", "公顷", *_SQUARE))
    if role in _FREELY:
        return role == "purchase" and money and not area
    if role.startswith(_MONEY):
        return money and (not area or role.endswith("_per_mu"))
    if role.startswith(_AREA):
        return area and not money
    if role == "employees":
        return unit in _PEOPLE
    return role.startswith("supplier_") and role != "supplier_share" and unit in ("家", "户", "个")


def _is_closest(unit: str, role: str) -> bool:
    """Whether of two units of one kind this is the one meant: floors in 平方米, land in 亩, what a 亩 yields in 万元/亩."""
    if role == "floor_area":
        return any(sign in unit for sign in _SQUARE)
    return "亩" in unit if role.startswith("land_") else "/" in unit


def _measure(name: str) -> str:
    """What a column under its own name measures, by its last word: 研发投入 is money."""
    return next((row["measure"] for row in _endings() if name.endswith(row["ending"])), "")


@cache
def _endings() -> tuple[dict[str, str], ...]:
    return read_lexicon("column_units", ("ending", "measure"))
