"""Numbers with units in Chinese text: 5亿~10亿元, 近500家, 1.6万余人, 〉86%, 上百亿元, 翻一番.

For: the relation rules (prose) and the table readers (cells).
In: a text, or the text of a cell and the unit its header names. Out: :class:`~chaingraph.records.Quantity`, with places.
How: one pass over digits and Chinese numerals; at each the grammar is tried from there, bound words are read before and
behind it, and what only looks like a number (years, ordinals, model numbers, slogans) is left alone. Linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chaingraph.mentions.quantities_numbers import HAN_DIGITS, fold_width
from chaingraph.mentions.quantities_parts import (
    Part,
    based,
    bound_after,
    bound_before,
    compose,
    is_number_word,
    read_part,
)
from chaingraph.records import Bound, Quantity

_ANCHOR = re.compile(r"[0-9一二两三四五六七八九十百千万亿数几翻半]")
_RUN = re.compile(r"[0-9.,]+|[一二两三四五六七八九十百千万亿]+")
_RANGE = re.compile(r"[ ]?(?:~|-|—{1,2}|–|―|−|至|到)[ ]?")
_FRACTION = re.compile(r"([二两三四五六七八九十])分之([一二三四五六七八九])|一半|(?<=[过近超])半(?=[，。；、,;的]|\Z)")
_DOUBLING = re.compile(r"翻(?:了|两|一|二|三|四|了一|了两|了三)?番")
_SIGN = re.compile(r"(?<![0-9A-Za-z%)）\]年月日])[-−]\Z")
_TAIL = re.compile(r"[级]|个一工程")
_PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_SHARED = re.compile(rf"(?:{_PLAIN.pattern}[、和及]){{1,11}}(?=\d)")
_APART = re.compile(r"分别[^，。；、\d]{0,8}\Z")
_BRACKET = re.compile(r"[（(][^（）()]*[）)]\Z")
_MISSING = frozenset(["", "/", "\\", "无", "暂无", "没有", "不详", "待定", "未定", "N/A", "n/a", "NA", "null", "NULL"])
_DASHES = re.compile(r"[-—－–−―_.·…*\s]+")


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity where it stands: ``text[start:end]`` holds its bound words, number and unit."""

    start: int
    end: int
    quantity: Quantity


def find_quantities(text: str) -> list[FoundQuantity]:
    """Every number with a unit, in order, not overlapping.

    Args:
        text: Any text; positions count its characters.

    Returns:
        What was found. Numbers without a unit or a scale word are none: years, ordinals, model and phone numbers.
    """
    folded = fold_width(text)
    found: list[FoundQuantity] = []
    position, floor = 0, 0
    while anchor := _ANCHOR.search(folded, position):
        shared = _sharing(folded, anchor.start())
        found += [replace(one, quantity=replace(one.quantity, text=text[one.start : one.end])) for one in shared]
        if shared:
            position = floor = shared[-1].end
            continue
        hit = _match(folded, anchor.start(), floor)
        if hit and hit.end > hit.start:
            words = text[hit.start : hit.end]
            own = hit.quantity if hit.quantity.text == words else replace(hit.quantity, text=words)
            found.append(FoundQuantity(hit.start, hit.end, own))
            position = floor = hit.end
        else:
            position = _behind(folded, anchor.start())
    return found


def parse_quantity(text: str, unit: str = "") -> Quantity | None:
    """The quantity of a table cell.

    Args:
        text: The cell's words (``1,200.5``, ``100-150``, ``约30``, ``≥5%``, ``—``).
        unit: The unit its header names; one in the cell itself counts more.

    Returns:
        The quantity, or ``None`` for a missing mark, for words without a number, and for several numbers at once.
    """
    words = text.strip()
    folded = fold_width(words)
    if folded in _MISSING or _DASHES.fullmatch(folded):
        return None
    bare = _BRACKET.sub("", folded).strip() or folded
    quantity = _whole(bare, unit)
    if quantity is None:
        found = find_quantities(bare)
        quantity = _with_header(found[0].quantity, unit) if len(found) == 1 else None
    return replace(quantity, text=words) if quantity else None


def _sharing(text: str, position: int) -> list[FoundQuantity]:
    """Numbers of a row that have the unit of its last one: 分别达到150、100、50亿元; the last is not among them."""
    row = _SHARED.match(text, position)
    if not row or not _APART.search(text, max(0, position - 12), position):
        return []
    last = read_part(text, row.end())
    if last is None or not last.unit:
        return []
    found = []
    for number in _PLAIN.finditer(text, position, row.end()):
        part = replace(last, value=Decimal(number.group()), low=None, high=None, bound="", numeral=number.group())
        quantity = compose(number.group(), None, part, "=", False)
        found += [FoundQuantity(number.start(), number.end(), quantity)] if quantity else []
    return found


def _behind(text: str, position: int) -> int:
    """Where to look on when no quantity begins here: behind the numeral, so that none is read from its middle."""
    run = _RUN.match(text, position)
    return run.end() if run else position + 1


def _match(text: str, position: int, floor: int) -> FoundQuantity | None:
    """The quantity whose numeral begins at ``position``; nothing before ``floor`` is taken."""
    if text[position] == "翻":
        return _doubling(text, position)
    if fraction := _FRACTION.match(text, position):
        return _fraction(text, fraction, floor)
    first = read_part(text, position)
    if first is None:
        return None
    last, ranged = _second(text, position, first)
    if not last.unit and not last.scale and not last.is_scaled:
        return None
    start, before = bound_before(text, position, floor)
    end, after = bound_after(text, last.end)
    if not after and last.unit == "成" and text.startswith("多", end):  # 一成多
        end, after = end + 1, "≥"
    if not is_number_word(text, position, last, before != "" or after != "") or _TAIL.match(text, end):
        return None
    bound = _bound(before, after, last.bound)
    negative = bool(start == position and position and _SIGN.search(text, max(floor, position - 2), position))
    quantity = compose(text[start:end], first if ranged else None, last, bound, negative)
    return FoundQuantity(start - negative, end, quantity) if quantity else None


def _bound(before: str, after: str, inner: str) -> Bound:
    """The one bound that holds: the word before counts most (超…以上), then the one behind, then 余 and 多 inside."""
    for word in (before, after, inner):
        if word and word != "=":
            return word  # type: ignore[return-value]
    return "="


def _second(text: str, position: int, first: Part) -> tuple[Part, bool]:
    """The other end of a range, if one follows: ``(last part, is it a range)``."""
    joint = _RANGE.match(text, first.end)
    if not joint or joint.end() >= len(text):
        return first, False
    # 从10%到15% tells of a change, not of a range.
    if joint.group().strip() in "至到" and position and text[position - 1] in "从由自":
        return first, False
    second = read_part(text, joint.end())
    if second is None or not (second.unit or second.scale or second.is_scaled):
        return first, False
    if first.unit and first.unit != second.unit:
        return first, False
    return second, True


def _doubling(text: str, position: int) -> FoundQuantity | None:
    """翻一番 is twice, 翻两番 four times as much."""
    match = _DOUBLING.match(text, position)
    if not match:
        return None
    times = {"两": 2, "二": 2, "三": 3, "四": 4}.get(match.group()[-2], 1)
    value = float(2**times)
    end, after = bound_after(text, match.end())
    bound: Bound = "≥" if after == "≥" else "="
    high = value if bound == "=" else None
    quantity = Quantity(match.group(), value, "倍", value, high, bound, value, "1")
    return FoundQuantity(position, end, quantity)


def _fraction(text: str, match: re.Match[str], floor: int) -> FoundQuantity:
    """四分之一 is 0.25, 一半 and 过半 a half."""
    start, before = bound_before(text, match.start(), floor)
    if match.group() == "半":
        start, before = match.start() - 1, {"过": ">", "超": ">", "近": "≈"}[text[match.start() - 1]]
    value = HAN_DIGITS[match[2]] / (HAN_DIGITS.get(match[1]) or 10) if match[1] else 0.5
    end, after = bound_after(text, match.end())
    bound = _bound(before, after, "")
    low, high = (value if bound in {"=", ">", "≥"} else None), (value if bound in {"=", "<", "≤"} else None)
    return FoundQuantity(start, end, Quantity(text[start:end], value, "", low, high, bound, value, "1"))


def _whole(text: str, unit: str) -> Quantity | None:
    """The quantity of a cell that is nothing but a number, with or without bound words and a unit."""
    negative = len(text) > 1 and text[0] in "-−" and text[1].isdigit()
    for position in range(negative, min(len(text), 6)):
        start, before = bound_before(text, position, 0)
        first = read_part(text, position) if start <= negative else None
        if first is None or start > negative:
            continue
        last, ranged = _cell_second(text, first)
        end, after = bound_after(text, last.end)
        rest = text[end:].strip()
        if rest not in {"", "级", "余", "多", "+"}:
            return None
        after = {"": after, "级": "≈"}.get(rest, "≥")
        # An end without a unit of its own shares that of the other end, and of the header at last.
        quantity = compose(text, first if ranged else None, last, _bound(before, after, last.bound), negative)
        return _with_header(quantity, unit) if quantity else None
    return None


def _cell_second(text: str, first: Part) -> tuple[Part, bool]:
    """As :func:`_second`, for a cell, where the end of a range may lack a unit."""
    joint = _RANGE.match(text, first.end)
    second = read_part(text, joint.end()) if joint and joint.end() < len(text) else None
    if second is None:
        return first, False
    if (first.unit or first.scale) and not second.unit and not second.scale:
        second = replace(second, unit=first.unit, scale=first.scale)
    return second, True


@cache
def _header_base(unit: str) -> str:
    """The header's unit without scale words: 万元 → 元."""
    return unit.lstrip("十百千万亿") or unit


def _with_header(quantity: Quantity, unit: str) -> Quantity:
    """The quantity in the header's unit, where the cell names none; 3亿 under 万元 is 3 亿元."""
    if not unit or (quantity.unit and not set(quantity.unit) <= set("十百千万亿")):
        return quantity
    full = quantity.unit + _header_base(unit) if quantity.unit else unit
    value = None if quantity.value is None else Decimal(str(quantity.value))
    base_value, base_unit = based(value, full)
    return replace(quantity, unit=full, base_value=base_value, base_unit=base_unit)
