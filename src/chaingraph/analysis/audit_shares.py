"""Shares that do not follow from their parts: X, p % of Y, where Y is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit_rows import AuditRow, half_step, percent
from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import period_of, scope_of, topic_of
from chaingraph.analysis.units import convert, is_percent

_OF = re.compile(r"占(?:全部|全国)?(.{2,16}?)(?:的)?(?:比重|比例|份额|总量|总数)?$")
ROOM = 0.02
"""Relative room for a rounded part and whole."""


def shares(projection: Projection) -> Iterator[AuditRow]:
    """Percentages of a named whole that part and whole, told for the same place and year, do not give.

    The part is the value of the same subject in the same sentence. Where several wholes fit (of two scopes), one that
    agrees is enough.
    """
    homes = document_homes(projection)
    wholes = _wholes(projection, homes)
    for number in projection.numbers:
        match = _OF.search(number.indicator) if is_percent(number) and not number.row else None
        if match is None or not number.value:
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id):
            part = _part(projection, number, claim)
            home = homes.get(claim.evidence.document, "")
            found = [whole for whole in wholes.get((home, _name(match[1])), ()) if _fits(whole, number)]
            rates = [(rate, whole) for whole in found if part and (rate := _rate(part, whole)) is not None]
            if part is None or not rates or any(_close(rate, number) for rate, _ in rates):
                continue
            rate, whole = min(rates, key=lambda item: abs(item[0] - (number.value or 0) / 100))
            yield AuditRow(
                kind="share",
                subject=projection.label(number.subject),
                message=f"{part.text} 占 {whole.indicator} {whole.text} 应为 {percent(rate)}，文中为 {number.text}",
                left=number.text,
                right=percent(rate),
                sure=0.75,
                slip=None,
                evidence=(claim.evidence, *projection.evidence((whole.subject, "hasMetric", whole.id))),
            )


def _wholes(projection: Projection, homes: dict[str, str]) -> dict[tuple[str, str], list[Number]]:
    """Home of the document and bare indicator → the totals of regions and parks that bear it."""
    found: dict[tuple[str, str], list[Number]] = {}
    for number in projection.numbers:
        thing = projection.things.get(number.subject)
        if thing is None or thing.type not in ("Region", "Park") or is_percent(number) or not number.value:
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
