"""Shares that do not follow from their parts: X, p % of Y, where Y is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.analysis.audit_reading import spots
from chaingraph.analysis.audit_rows import AuditRow, half_step, percent
from chaingraph.analysis.columns import Claim, Number, in_order
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import period_of, scope_of, topic_of
from chaingraph.analysis.units import convert, is_percent
from chaingraph.records import Evidence

_OF = re.compile(r"占(?:全部|全国)?(.{2,16}?)(?:的)?(?:比重|比例|份额|总量|总数)?$")
_OUTPUT = "工业总产值"
Numbers = Mapping[tuple[str, str], Sequence[Number]]
ROOM = 0.02
"""Relative room for a rounded part and whole."""


def shares(projection: Projection) -> Iterator[AuditRow]:
    """Percentages of a named whole that part and whole, told for the same place and year, do not give.

    The part is the value of the same subject in the same sentence, else what is told elsewhere of the output of the
    trade. Where several parts or wholes fit (of two scopes), one pair that agrees is enough.

    Complexity: O(numbers · log numbers).
    """
    known = _known(projection)
    for number in projection.numbers:
        if is_percent(number) and not number.row and number.value and _OF.search(number.indicator):
            for claim in projection.claims_of(number.subject, "hasMetric", number.id):
                row = _check(projection, known, number, claim)
                if row is not None:
                    yield row


@dataclass(frozen=True, slots=True)
class _Known:
    """What shares are held against.

    Attributes:
        homes: Document → code of the place it speaks of.
        wholes: Home and bare indicator → totals of regions and parks.
        outputs: Home and trade → industrial output of the trade.
        before: Identifier of a number → the number of the same subject right before it.
    """

    homes: Mapping[str, str]
    wholes: Numbers
    outputs: Numbers
    before: Mapping[str, Number]


def _known(projection: Projection) -> _Known:
    homes = document_homes(projection)
    before = {
        spot.number.id: last.number
        for read in spots(projection).values()
        for last, spot in pairwise(read)
        if last.number.subject == spot.number.subject and spot.clause - last.end <= 2 and not is_percent(last.number)
    }
    return _Known(homes, _wholes(projection, homes), _outputs(projection, homes), before)


def _check(projection: Projection, known: _Known, number: Number, claim: Claim) -> AuditRow | None:
    match = _OF.search(number.indicator)
    whole_name, home = _name(match[1]) if match else "", known.homes.get(claim.evidence.document, "")
    wholes = [whole for whole in known.wholes.get((home, whole_name), ()) if _fits(whole, number)]
    own = _part(projection, number, claim) or known.before.get(number.id)
    topic = topic_of(projection, number, claim, known.homes)
    others = known.outputs.get((home, topic.trade), ()) if topic and whole_name == _OUTPUT and not own else ()
    # What is told to be a part is not the whole itself.
    wholes = [whole for whole in wholes if not own or whole.value != own.value or whole.unit != own.unit]
    pairs = [(own, whole) for whole in wholes] if own else []
    pairs += [(part, whole) for part in others for whole in wholes if _together(part, whole, number)]
    rates = [(rate, part, whole) for part, whole in pairs if (rate := _rate(part, whole)) is not None]
    if not rates or any(_close(rate, number) for rate, _, _ in rates):
        return None
    rate, part, whole = min(rates, key=lambda item: abs(item[0] - (number.value or 0) / 100))
    return AuditRow(
        kind="share",
        subject=projection.label(number.subject),
        message=f"{part.text} 占 {whole.indicator} {whole.text} 应为 {percent(rate)}，文中为 {number.text}",
        left=number.text,
        right=percent(rate),
        sure=0.75 if own else 0.6,
        slip=None,
        evidence=in_order([claim.evidence, *_quotes(projection, part), *_quotes(projection, whole)]),
    )


def _quotes(projection: Projection, number: Number) -> tuple[Evidence, ...]:
    return projection.evidence((number.subject, "hasMetric", number.id))


def _together(part: Number, whole: Number, share: Number) -> bool:
    """Whether part and whole are facts of one year, the year of the share if it has one."""
    facts = part.modality == whole.modality == share.modality
    return facts and period_of(part) == period_of(whole) and period_of(share) in ("", period_of(part))


def _outputs(projection: Projection, homes: Mapping[str, str]) -> Numbers:
    """Home of the document and trade → what is told of its industrial output."""
    found: dict[tuple[str, str], list[Number]] = {}
    for number in projection.numbers:
        if number.value and not is_percent(number) and period_of(number):
            for claim in projection.claims_of(number.subject, "hasMetric", number.id)[:1]:
                topic = topic_of(projection, number, claim, homes)
                if topic is not None and topic.trade and topic.what == _OUTPUT and not topic.new:
                    found.setdefault((homes.get(claim.evidence.document, ""), topic.trade), []).append(number)
    return found


def _wholes(projection: Projection, homes: Mapping[str, str]) -> dict[tuple[str, str], list[Number]]:
    """Home of the document and bare indicator → the totals of regions and parks that bear it."""
    found: dict[tuple[str, str], list[Number]] = {}
    for number in projection.numbers:
        thing = projection.things.get(number.subject)
        if (
            thing is None
            or thing.type not in ("Region", "Park", "Sector", "Chain")
            or is_percent(number)
            or not number.value
        ):
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id)[:1]:
            topic = topic_of(projection, number, claim, homes)
            if topic is not None and not topic.trade:
                spot = (homes.get(claim.evidence.document, ""), _name(number.indicator))
                found.setdefault(spot, []).append(number)
    return found


def _name(text: str) -> str:
    """What wholes are compared by: no place, no scope, no counting words."""
    bare = re.sub(r"全区|全县|全市|规模以上|规上|规模|数量|总量|总数|的", "", text)
    return "工业总产值" if bare in ("工业产值", "工业总产值", "产值", "总产值") else bare


def _part(projection: Projection, share: Number, claim: Claim) -> Number | None:
    """The value of the same subject in the same quote, the nearest before the share."""
    quote = claim.evidence.quote
    at = quote.find(share.text)
    before = [
        number
        for number in projection.numbers_of(share.subject)
        if number.value and not is_percent(number) and not number.row and -1 < quote.find(number.text) < at
    ]
    return max(before, key=lambda number: quote.find(number.text), default=None)


def _fits(whole: Number, share: Number) -> bool:
    """Whether a whole is of the same year, and of the scope the share names."""
    year, scope = period_of(share), scope_of(share)
    return (not year or period_of(whole) in (year, "")) and (not scope or scope_of(whole) == scope)


def _rate(part: Number, whole: Number) -> float | None:
    value = part.value if part.unit == whole.unit else convert(part.value, part.unit, whole.unit)
    return value / whole.value if value and whole.value else None


def _close(rate: float, share: Number) -> bool:
    stated = (share.value or 0.0) / 100
    return abs(rate - stated) <= half_step(share.text) / 100 + ROOM * stated
