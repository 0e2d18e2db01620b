"""Shares told one after the other of one whole, all but one of which fit it: 20家，占62.5% … 14家，占53.8% … 11家，占34.4%.

For: ``chaingraph audit``; a share that names its whole is read by :mod:`chaingraph.analysis.audit.shares.portioned`.
In: the figures of a page. Out: audit rows of kind ``share``.
How: each amount and its share bound the whole. Shares that name the same whole, or none, near each other, are kin. A whole that most
of them allow, or that the page tells and another of them allows, is theirs; the one that does not allow it is wrong. Two of equal
counts that name one whole and leave no number that both allow contradict each other whatever it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, floor

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, observed
from chaingraph.analysis.audit.reading.share_words import Share, shares_told
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_JOINED = re.compile(r"(?:[\u4e00-\u9fff]{0,6})[）)]?[，,（(]?(?:数量)?")
_NO_PART = re.compile(r"增|降|同比|上年|去年|目标|力争|计划|每|均|比")
_INNER = re.compile(r"其中|内含")
_COUNTED = f"{COUNTS}份"
"""Units of what is counted one by one; a form is one firm that answered."""
_ROW = Maker("share", 0.7, "占比或数量可能写错")
NEAR = 4
"""Sentences between kin at most."""
LIKELY = (0.4, 2.5)
ROOM = 0.004
"""Relative room for what amounts before rounding may hide."""


@dataclass(frozen=True, slots=True)
class _Kin:
    """An amount with its share, and the wholes it leaves open."""

    item: Observation
    share: Share
    low: float
    high: float

    @property
    def text(self) -> str:
        return f"{self.item.quantity.text}占{self.told}"

    @property
    def told(self) -> str:
        return f"{self.share.digits}%" if self.share.portion.plain else self.share.portion.text

    def allows(self, whole: float) -> bool:
        return self.low <= whole <= self.high


def kin(projection: Projection) -> Iterator[AuditRow]:
    """Shares that the whole of their kin does not give. O(characters + shares² of one whole)."""
    for page in observed(projection):
        groups: dict[tuple[str, ...], list[_Kin]] = defaultdict(list)
        for one, name in _told(page):
            years = ",".join(sorted(set(re.findall(r"20\d\d", one.item.reading.sentence.text))))
            unit = "count" if one.item.quantity.kind in _COUNTED else one.item.quantity.kind
            groups[unit, name, years if name else ""].append(one)
        for (_, whole, _), found in groups.items():
            for run in [found] if whole else _runs(found):
                yield from _check(page, whole, run)


def _told(page: Observed) -> Iterator[tuple[_Kin, str]]:
    """The shares of a page with the words of their whole, which one without any takes from the share before it."""
    for place, reading in enumerate(page.reader.readings):
        text, name, end = reading.sentence.text, "", 0
        shares = shares_told(text)
        items = list(page.near(place, 0, 0)) if shares else []
        for share in shares:
            name = share.whole or ("" if re.search(r"。|其中|内含", text[end : share.at]) else name)
            ahead = [item for item in items if item.quantity.end <= share.at]
            item, end = ahead[-1] if ahead else None, share.end
            if item is None or item.quantity.kind in RATES or not item.quantity.exact or not item.quantity.size:
                continue
            joined = _JOINED.fullmatch(text[item.quantity.end : share.at])
            if joined and not _NO_PART.search(item.label) and not re.search(r"\d", share.whole):
                yield _of(item, share), name


def _of(item: Observation, share: Share) -> _Kin:
    quantity = item.quantity
    step = 0.0 if quantity.kind in _COUNTED and quantity.unit in _COUNTED else quantity.step
    low = (quantity.size - step) / share.portion.high
    high = (quantity.size + step) / max(share.portion.low, 1e-9)
    return _Kin(item, share, low * (1 - ROOM), high * (1 + ROOM))


def _runs(found: Sequence[_Kin]) -> Iterator[Sequence[_Kin]]:
    """Kin that name no whole, near each other; "of which" begins another whole."""
    run: list[_Kin] = []
    for one in found:
        text = one.item.reading.sentence.text
        inner = run and _INNER.search(
            text[run[-1].share.end if run[-1].item.place == one.item.place else 0 : one.share.at]
        )
        if run and (inner or one.item.place - run[-1].item.place > NEAR):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _check(page: Observed, name: str, run: Sequence[_Kin]) -> Iterator[AuditRow]:
    if len(run) < 2:
        return
    for whole in _wholes(page, run):
        off = [one for one in run if not one.allows(whole)]
        if not off:
            return
        if len(off) == 1:
            yield from _row(off[0], next(one for one in run if one is not off[0]), whole)
            return
    if name and all(one.item.quantity.kind in _COUNTED and one.share.portion.plain for one in run):
        yield from _apart(name, run)


def _wholes(page: Observed, run: Sequence[_Kin]) -> Iterator[float]:
    """What the whole may be: the one told before that some allow, the sum of three and more, what all but one allow."""
    kind, first = run[0].item.quantity.kind, run[0].item
    told = {
        item.quantity.size
        for item in page.near(first.place, NEAR, 0)
        if item.quantity.exact
        and (item.quantity.kind == kind or (kind in _COUNTED and item.quantity.kind in _COUNTED))
        and not any(item is one.item for one in run)
        and not _NO_PART.search(item.label)
        and any(one.allows(item.quantity.size) for one in run)
    }
    if len(told) == 1:
        yield from told
    if len(run) > 2:
        yield sum(one.item.quantity.size for one in run)
        middles = [(one.low + one.high) / 2 for one in run]
        yield from (middle for middle in middles if all(one.share.portion.plain for one in run))


def _row(one: _Kin, other: _Kin, whole: float) -> Iterator[AuditRow]:
    rate = one.item.quantity.size / whole
    if rate < 1 and LIKELY[0] < rate / one.share.portion.value < LIKELY[1]:
        shown = f"{plain(round(whole / one.item.factor))}{one.item.quantity.unit}"
        yield _ROW(
            one.item.label,
            f"按其余各项的占比推算，总数为{shown}，{one.item.label}{one.item.quantity.text}应占 {percent(rate)}，文中为 {one.told}",
            (one.told, percent(rate)),
            one.item.reading.sentence.evidence(one.item.quantity.at, one.share.end),
            other.item.reading.sentence.evidence(other.item.quantity.at, other.share.end),
        )


def _apart(name: str, run: Sequence[_Kin]) -> Iterator[AuditRow]:
    """The first pair that cannot be of one whole; where others tell, the part that disagrees with most comes first."""
    pairs = [
        (one, other)
        for one, other in combinations(run, 2)
        if max(ceil(one.low), ceil(other.low)) > min(floor(one.high), floor(other.high))
    ]
    if pairs:
        left, right = max(pairs, key=lambda pair: max(sum(one in other for other in pairs) for one in pair))
        message = f"{left.text}与{right.text}，推算的{name}不同（{_shown(left)} 与 {_shown(right)}）"
        spots = (one.item.reading.sentence.evidence(one.item.quantity.at, one.share.end) for one in (left, right))
        yield _ROW(name, message, (left.text, right.text), *spots)


def _shown(one: _Kin) -> str:
    low, high = sorted((ceil(one.low), floor(one.high)))
    return str(low) if low == high else f"{low}～{high}"
