"""The parts and wholes a share may have been reckoned from: any part near it or of its name, any larger amount near it or of its name.

For: ``shares.weighed`` and ``benchmarks/operands.py``.
In: shares in figures or words, rates of use. Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.share_signs import (
    OF_PLAN,
    PARK,
    PLACE,
    PLAN,
    Seen,
    of_part,
    of_share,
    of_whole,
    share_stands,
)
from chaingraph.analysis.audit.operands.shares_told import AIM, left_out, told
from chaingraph.analysis.audit.operands.signs import (
    before,
    of_another,
    plain,
)
from chaingraph.analysis.audit.operands.summed import summed
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import year_at
from chaingraph.analysis.audit.reading.quantities import Reading
from chaingraph.analysis.audit.reading.share_words import Share
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 8, 3
"""Sentences before and behind a share in which its whole may stand without a word in common; its part in fewer."""
PART_AHEAD, PART_BEHIND = 3, 1
_WIDE = re.compile("全国|全省|全球|世界|国内|市场")
_EARNED = re.compile("增加值|税|利润|出口|研发|面积")
"""Measures a part far from its share bears only where the share names them."""
_MEASURE = re.compile("产值|增加值|生产总值|GDP|收入|投资|税|面积|利润|出口")
"""In the words of a share: they say what its whole measures."""
_STEPS = re.compile("签约|开工|竣工|到位")
"""What becomes of projects one after the other: those of one step are no part of those of another unless a share says so."""


def shares_with_pairs(projection: Projection) -> Iterator[Derived]:
    """Every share with the pairs of part and whole it may be of. O(characters + shares · amounts near and alike, squared)."""
    for found in amounts(projection):
        every = [
            (place, reading, share)
            for place, reading in enumerate(found.page.reader.readings)
            for share in told(reading.sentence.text)
        ]
        every = [one for one in every if not left_out(one[1].sentence.text, one[2])]
        settled = {number: _settled(found, *one) for number, one in enumerate(every)}
        for number, (place, reading, share) in enumerate(every):
            near = [settled[other] for other in _beside(every, number) if settled[other]]
            wholes = frozenset().union(*near) if near else None
            seen = _seen(found, place, reading, share, wholes)
            pairs = [_pair(seen, part, whole, sort) for part, whole, sort in _candidates(found, seen)]
            yield Derived(reading.sentence, share.at, share.end, share.portion.plain and bool(share.digits), pairs)


def _beside(every: Sequence[tuple[int, Reading, Share]], number: int) -> list[int]:
    others = (number - 2, number - 1, number + 1, number + 2)
    return [other for other in others if 0 <= other < len(every) and abs(every[other][0] - every[number][0]) <= 1]


def _settled(found: Amounts, place: int, reading: Reading, share: Share) -> frozenset[float]:
    """The sizes of the wholes of which a share is exactly that of the amount right before it."""
    ahead = [level for level in found.near(place, 0, 0) if level.item and level.item.quantity.end <= share.at]
    if not ahead or not share.portion.plain:
        return frozenset()
    part = max(ahead, key=lambda level: level.item.quantity.end if level.item else 0)
    return frozenset(
        whole.size for whole in (*found.told, *found.cells) if whole.kind == part.kind and _holds(share, part, whole)
    )


def _holds(share: Share, part: Level, whole: Level) -> bool:
    rate = part.size / whole.size
    return rate < 1 and share.portion.holds(rate, rate * (part.step / part.size + whole.step / whole.size))


def _seen(found: Amounts, place: int, reading: Reading, share: Share, wholes: frozenset[float] | None) -> Seen:
    text, page = reading.sentence.text, found.page.reader.page
    clause = re.split("[，,；;。]", text[: share.at])[-1]
    return Seen(
        share,
        place,
        reading,
        clause,
        plain(re.split("[；;。]", text[: share.at])[-1][-40:]),
        plain(share.whole),
        year_at(text, share.at, page.year),
        tuple(of_share(reading, share, clause)),
        wholes,
        PARK.search(page.title) is not None,
    )


def _candidates(found: Amounts, seen: Seen) -> Iterator[tuple[Level, Level, str]]:
    """Parts with larger amounts of their unit; of sums of parts the sort of sum."""
    here = found.near(seen.place, AHEAD, BEHIND)
    named = found.alike(seen.subject)
    wholes = joined(here, found.alike(seen.wanted), named, [cell for cell in found.cells if "合计" in cell.name])
    wholes += found.elsewhere.named(found.page.reader.page.document, seen.wanted)
    parts = [(level, "") for level in joined(found.near(seen.place, PART_AHEAD, PART_BEHIND), named)]
    ahead = [
        level
        for level in found.near(seen.place, 2, 0)
        if level.item and (level.item.place < seen.place or level.item.quantity.end <= seen.share.at)
    ]
    parts += summed(ahead, seen.clause, joined(here, named))
    for part, sort in parts:
        for whole in wholes:
            if whole.kind == part.kind and whole.size > part.size and _may_be(seen, part, whole):
                yield part, whole, sort


def _may_be(seen: Seen, part: Level, whole: Level) -> bool:
    """Whether the words of a share do not say that another measure, place or plan is meant than the amounts are of."""
    share, said = seen.share, whole.name + before(whole, 40)
    if of_another(share.whole, said) or (PLAN.search(share.whole) and not OF_PLAN.search(said)):
        return False
    if _MEASURE.search(share.whole) and of_another(whole.name, share.whole):
        return False  # 占规上工业总产值的71% is no share of 地区生产总值
    if _beyond(part, whole) and not OF_PLAN.search(share.whole):
        return False
    if _WIDE.search(share.whole) and not _WIDE.search(said):
        return False
    if PLACE.search(share.whole) and (PARK.search(whole.name) or (seen.in_park and not PLACE.search(said))):
        return False
    if share.at < share.whole_at and not seen.wanted and any(step not in said for step in _STEPS.findall(part.name)):
        return False
    if share_stands(seen, part) == "here 0":
        return True
    unsaid = any(measure not in seen.clause for measure in _EARNED.findall(part.name))
    return not unsaid and not of_another(seen.clause, part.name + before(part, 40))


def _beyond(part: Level, whole: Level) -> bool:
    """Whether a whole is one to be reached, and the part is not: 产值达到263亿元, beside 到2026年，产值达到400亿元."""
    return (_ahead(whole) and not _ahead(part)) or (_aimed(whole) and not _aimed(part))


def _ahead(level: Level) -> bool:
    """Whether an amount is one to be reached, as its label or its part of the sentence says, or may be."""
    return _aimed(level) or (not level.year and level.name.endswith("达到"))


def _aimed(level: Level) -> bool:
    return level.planned or AIM.search(re.split("[；;。]", before(level, 400))[-1]) is not None


def _pair(seen: Seen, part: Level, whole: Level, sort: str) -> Pair:
    rate = part.size / whole.size
    signs = (*seen.signs, *of_part(seen, part, sort), *of_whole(seen, part, whole, sort))
    return Pair(part, whole, _holds(seen.share, part, whole), rate / seen.share.portion.value, signs)
