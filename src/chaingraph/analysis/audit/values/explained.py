"""Figures beside two values that say why the values differ: what the one gained since the other, how many things each is of.

For: the rule over values of one indicator (:mod:`chaingraph.analysis.audit.values.same`).
In: two observations of one unit with the figures beside them.
Out: whether these explain the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.alike import CLASSES
from chaingraph.analysis.audit.reading.observed import Observation

_FIGURE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>\D+)")
_SEVERAL = re.compile(r"[两二三四五六七八九十]\w?[处个家片][^\d，。；]{0,6}(?:合计|总计|共计)")
_MOVED = re.compile(r"(?:增加?|提高|提升|上升|扩大|减少?|下降|降低?|缩减|压减|调整|升)[至到为]")
_THINGS = ("个", "项", "宗", "处")


def explained(left: Observation, right: Observation) -> bool:
    """Whether one value grew into the other (65家，净增7家; 58家), or each is of another number of things. O(figures beside)."""
    # Two documents that both tell both values know what each is of.
    both = left.document != right.document and left.text in right.beside and right.text in left.beside
    told = (
        both
        or _moved(left, right)
        or _moved(right, left)
        or _grown(left, right)
        or _counts_apart(left, right)
        or _summed(left) != _summed(right)
    )
    return told or _part_of(left, right) or _part_of(right, left) or _based(left) != _based(right)


def _moved(later: Observation, base: Observation) -> bool:
    """Whether a value is told as what another one, told beside it too, has become: 由730人增加到760人."""
    return base.text in later.beside and _MOVED.search(later.evidence.quote) is not None


def _based(seen: Observation) -> bool:
    """Whether words beside a value say by which basis it is counted: 全县口径企业91家，营业收入…"""
    return "口径" in seen.around


def _part_of(part: Observation, whole: Observation) -> bool:
    """Whether a page tells one value as a share of something, and the other, which is more, as none: 规上产值58亿元，占…的97%."""
    told = part.near.get("share"), whole.near.get("share") or dict(whole.label.marks).get("share")
    # 其中规上企业41家, 其中鲜梨产量3万吨: the class or the name says of which part it is.
    if CLASSES & dict(part.label.marks).keys() or part.label.words == whole.label.words != "":
        return False
    return part.document == whole.document and told[0] == "分" != told[1] and part.size < whole.size


def _summed(seen: Observation) -> bool:
    """Whether a value is of several things summed up before it: 三处载体合计占地…，已交付…"""
    return _SEVERAL.search(seen.around) is not None


def _grown(left: Observation, right: Observation) -> bool:
    sides = [_read(seen.text) for seen in (left, right)]
    if not (sides[0] and sides[1]) or sides[0][1] != sides[1][1]:
        return False
    change = abs(sides[0][0] - sides[1][0])
    more = max((left, right), key=lambda seen: seen.size)
    return any(unit == sides[0][1] and abs(number - change) < 1e-6 for number, unit in _figures(more))


def _counts_apart(left: Observation, right: Observation) -> bool:
    """Whether both tell money of things counted beside it, of 15 here and of 62 there."""
    counts = [{number for number, unit in _figures(seen) if unit in _THINGS} for seen in (left, right)]
    owned = left.place.owners or right.place.owners
    return left.kind == "元" and not owned and all(counts) and not counts[0] & counts[1]


def _figures(seen: Observation) -> Iterator[tuple[float, str]]:
    yield from (read for text in seen.beside if (read := _read(text)))


def _read(text: str) -> tuple[float, str] | None:
    match = _FIGURE.fullmatch(text)
    return (float(match["number"]), match["unit"]) if match else None
