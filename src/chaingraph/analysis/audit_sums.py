"""Wholes and their parts in a sentence: "96 in all, 5 of them …", "phase one …, phase two …", "… together 289"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit_reading import Spot, spots
from chaingraph.analysis.audit_rows import AuditRow, half_step, plain
from chaingraph.analysis.audit_text import Context
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import COUNTING_WORDS
from chaingraph.analysis.units import convert, is_percent
from chaingraph.records import Evidence

_OF_THEM = re.compile(r"(?:其中|包括|含有?|分为|分别为)[^\d]*$")
_PHASE = re.compile(r"(?:一|首|二|三|四|五)期")
_FIRST_PHASE = re.compile(r"(?:一|首)期")
_TOGETHER = re.compile(r"合计|总计|共计|总和|累计达")
_HOW_MANY = re.compile(r"([两二三四五六七八九]|\d)(?:大|个|家|类|项)")
_NESTED = re.compile(r"以上|以下|超|规上|规模")
_OVERLAPPING = re.compile(r"高新|专精特新|科技型|小巨人|上市|瞪羚|独角兽|单项冠军|亿元|外资|民营|新增")
_NEW_START = re.compile(r"^(?:全[区县市省]|截[至止]|目前|预计|到\d|20\d\d年)")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}
_MORE = re.compile(r"、[^，。；、\d]{1,14}\d[\d.,]*(?P<unit>[^\d，。；、（(]{1,3})")
GAP = 3
"""Characters between the end of one number and the clause of the next within which both are of one list."""
OPENING = 20
"""Characters that may stand between a whole and "of them" (分两期建设)."""
BEHIND = 80
"""Characters behind a whole within which a list of parts still speaks of it."""
NEARLY = 0.85
"""Parts that make up at least so much of the whole were meant to be all of it."""
PARTS = 8
"""A sentence with more parts than this is no sum."""


def sums(projection: Projection) -> Iterator[AuditRow]:
    """Parts that a sentence gives beside their whole and that do not add up to it.

    Parts that stay far below the whole are examples; parts of parts (亿元以上, 10亿元以上) and traits that overlap (高新技术企业,
    专精特新企业) are no sum.

    Complexity: O(numbers).
    """
    context = Context(projection)
    for read in spots(projection).values():
        for at, spot in enumerate(read):
            parts = _parts(read, at)
            chosen = parts if len(parts) > 1 else _list_of(read, at)
            if not _goes_further(context, spot, chosen):
                yield from _check(projection, spot, chosen)
            parts = _before(read, at)
            if len(parts) > 1 and _off(spot, _total(spot, parts)):
                yield _row(projection, spot, parts, 0.85)


def _goes_further(context: Context, whole: Spot, parts: Sequence[Spot]) -> bool:
    """Whether the list in the text is longer than what was read of it, or its whole is itself one of the list."""
    if not parts or _behind(context, whole).startswith("、"):
        return True
    more = _MORE.match(_behind(context, parts[-1]))
    return more is not None and more["unit"] == parts[-1].number.unit


def _behind(context: Context, spot: Spot) -> str:
    return context.after(spot.claim.evidence, spot.number.text)


def _parts(read: Sequence[Spot], at: int) -> tuple[Spot, ...]:
    """The numbers behind a whole that are told as its parts."""
    whole, found = read[at], list[Spot]()
    opened = False
    for spot in read[at + 1 : at + 1 + PARTS + 2]:
        opened = opened or _opens(whole, spot)
        if not opened:
            if spot.clause - whole.end > 40:
                break
            continue
        if not _follows(found[-1] if found else None, spot, whole):
            break
        found.append(spot)
    return tuple(found)


def _list_of(read: Sequence[Spot], at: int) -> tuple[Spot, ...]:
    """Three numbers or more of one list a little behind a whole of the same noun (682户企业 … 链主企业9户、骨干企业73户、…)."""
    whole, noun = read[at], read[at].number.indicator[-2:]
    behind = [spot for spot in read[at + 1 : at + 1 + PARTS] if spot.claim.evidence.start - whole.end <= BEHIND]
    lists: dict[Evidence, list[Spot]] = {}
    for spot in behind:
        if _alike(whole, spot) and spot.number.indicator.endswith(noun) and "、" in spot.claim.evidence.quote:
            lists.setdefault(spot.claim.evidence, []).append(spot)
    return next((tuple(found) for found in lists.values() if len(found) > 2), ())


def _opens(whole: Spot, spot: Spot) -> bool:
    """Whether the list of parts of a whole begins with a number."""
    if not _alike(whole, spot):
        return False
    near = spot.clause - whole.end <= OPENING
    return near and bool(_OF_THEM.search(spot.before) or _FIRST_PHASE.search(spot.before))


def _alike(whole: Spot, spot: Spot) -> bool:
    """Whether a number can be a part: the same thing measured in the same unit, and no more of it."""
    same = spot.number.subject == whole.number.subject and spot.number.modality == whole.number.modality
    value = _in_unit(spot, whole)
    return same and not is_percent(spot.number) and value is not None and value <= (whole.number.value or 0.0)


def _follows(last: Spot | None, spot: Spot, whole: Spot) -> bool:
    """Whether a number goes on with the list."""
    if not _alike(whole, spot):
        return False
    if last is None:
        return True
    near = spot.clause - last.end <= GAP
    return (
        near
        and not _NEW_START.match(spot.before)
        and bool(_PHASE.search(last.before)) == bool(_PHASE.search(spot.before))
    )


def _check(projection: Projection, whole: Spot, parts: Sequence[Spot]) -> Iterator[AuditRow]:
    names = [part.number.indicator + part.before for part in parts]
    phases = all(_PHASE.search(part.before) for part in parts)
    total, value = _total(whole, parts), whole.number.value or 0.0
    prefixes = [_total(whole, parts[:end]) for end in range(2, len(parts) + 1)]
    if len(parts) < 2 or not value or any(not _off(whole, prefix) for prefix in prefixes):
        return
    # 总面积 25，其中核心区 15.6，核心区分为 6.2、4.1、5.3: the first part is made of the rest.
    if len(parts) > 2 and not _off(parts[0], _total(parts[0], parts[1:])):
        return
    if sum(bool(_NESTED.search(name)) for name in names) > 1 or any(map(_OVERLAPPING.search, names)):
        return
    if value < total <= value / NEARLY:
        yield _row(projection, whole, parts, 0.8)
    elif phases or (total >= NEARLY * value and len(parts) > 2):
        yield _row(projection, whole, parts, 0.6)


def _before(read: Sequence[Spot], at: int) -> tuple[Spot, ...]:
    """The numbers before one that says "together", as many as it says, else all of the list."""
    whole = read[at]
    quote = "".join(whole.claim.evidence.quote.split())
    words = quote[: quote.rfind("".join(whole.number.text.split()))]
    clause = re.split(r"[，,；;。]", words)[-1]
    if not _TOGETHER.search(clause):
        return ()
    many = _HOW_MANY.search(clause)
    wanted = (_DIGITS.get(many[1]) or int(many[1])) if many else PARTS
    found: list[Spot] = []
    end = whole.clause
    for spot in reversed(read[max(0, at - wanted) : at]):
        if is_percent(spot.number) or _in_unit(spot, whole) is None or end - spot.end > GAP:
            break
        found.append(spot)
        end = min(spot.clause, spot.at)
    return tuple(reversed(found)) if not many or len(found) == wanted else ()


def _in_unit(spot: Spot, whole: Spot) -> float | None:
    """A number in the unit of the whole; ``None`` when it measures something else."""
    left, right = spot.number.unit, whole.number.unit
    if left == right:
        return spot.number.value
    if {left, right} <= COUNTING_WORDS:
        return None
    return convert(spot.number.value, left, right)


def _total(whole: Spot, parts: Sequence[Spot]) -> float:
    return sum(_in_unit(part, whole) or 0.0 for part in parts)


def _off(whole: Spot, total: float) -> bool:
    """Whether a sum is not the whole, rounding aside; "about" and "more than" leave room."""
    value = whole.number.value or 0.0
    loose = 0.0 if whole.number.bound == "=" else 0.05 * value
    return abs(total - value) > half_step(whole.number.text) * 1.01 + loose


def _row(projection: Projection, whole: Spot, parts: Sequence[Spot], sure: float) -> AuditRow:
    total = plain(round(_total(whole, parts), 4))
    shown = "+".join(plain(part.number.value) for part in parts)
    difference = plain(round(abs(_total(whole, parts) - (whole.number.value or 0.0)), 4))
    return AuditRow(
        kind="sum",
        subject=projection.label(whole.number.subject),
        message=f"{whole.number.indicator} {whole.number.text}，各项之和为 {shown}={total}",
        left=whole.number.text,
        right=f"{total}{whole.number.unit}",
        sure=sure,
        slip=f"相差 {difference}{whole.number.unit}，可能漏写或误写一项",
        evidence=tuple(dict.fromkeys(item.claim.evidence for item in (whole, *parts))),
    )
