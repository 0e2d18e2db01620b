"""Stated annual growth of indicator tables that does not lead from base to target."""

from __future__ import annotations

from collections.abc import Iterator

<<<<<<< HEAD
from chaingraph.analysis.audit_indicator import pairs
from chaingraph.analysis.audit_rows import AuditRow, half_step, percent, plain
from chaingraph.analysis.audit_text import sentences
from chaingraph.analysis.columns import Claim, Number
=======
from chaingraph.analysis.audit_rows import AuditRow, half_step, percent
from chaingraph.analysis.columns import Number
>>>>>>> main
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import records
from chaingraph.analysis.targets import implied_growth
from chaingraph.analysis.units import fraction, last_year

SLACK = 0.0015
"""Annual growth that differs by less than 0.15 points beyond rounding is no contradiction: bases are rounded too."""


def stated_growth(projection: Projection) -> Iterator[AuditRow]:
    """Rows of indicator tables whose stated annual growth is not the compound growth from base to target."""
    for record in records(projection, "growth_stated"):
        base, target = record.numbers.get("indicator_base"), record.numbers.get("indicator_target")
        growth = record.numbers["growth_stated"]
        implied, stated = implied_growth(base, target), fraction(growth)
        if base is None or target is None or implied is None or stated is None:
            continue
        if abs(stated - implied) > half_step(growth.text) / 100 + SLACK:
            yield AuditRow(
                kind="growth",
                subject=growth.indicator,
                message=f"{growth.indicator}由 {base.text} 到 {target.text}，年均增长应为 {percent(implied)}，文中为 {growth.text}",
                left=growth.text,
                right=percent(implied),
                sure=0.9,
                slip=_growth_slip(base, target, stated),
                evidence=record.evidence(projection),
            )


def _growth_slip(base: Number, target: Number, stated: float) -> str | None:
    """Which other rate the stated one is: over the whole time, a simple mean, or a year miscounted."""
    years = (last_year(target.year) or 0) - (last_year(base.year) or 0)
    if not base.value or target.value is None or years <= 1:
        return None
    total = target.value / base.value - 1
    candidates = {
        "写成了整个时期的总增幅": total,
        "写成了总增幅除以年数": total / years,
        "按少一年计算": (1 + total) ** (1 / (years - 1)) - 1,
        "总增幅除以年数时少算一年": total / (years - 1),
    }
    return next((slip for slip, rate in candidates.items() if abs(rate - stated) <= 0.005), None)
<<<<<<< HEAD


def growth_words(projection: Projection) -> Iterator[AuditRow]:
    """Sentences "from A to B" with a growth beside them that is not B against A: per cent, times, or doubled."""
    places, stops = _placed(projection), _stops(projection)
    for subject in sorted(places):
        told = places[subject]
        for at, (claim, number) in enumerate(told):
            later = told[at + 1] if at + 1 < len(told) else None
            if later is None or not _from_to(claim, number, *later):
                continue
            for other, rate in told[at + 2 : at + 5]:
                if (
                    _speaks_of(later[0], other, rate, later[1].indicator or number.indicator)
                    and _same_sentence(later[0], other, stops)
                    and (row := _check(projection, (number, later[1], rate), (claim, other)))
                ):
                    yield row


def _placed(projection: Projection) -> dict[str, list[tuple[Claim, Number]]]:
    """Subject → its numbers in sentences with their claims, in reading order."""
    found: dict[str, list[tuple[Claim, Number]]] = {}
    for number in projection.numbers:
        if not number.row and number.value is not None:
            for claim in projection.claims_of(number.subject, "hasMetric", number.id):
                found.setdefault(number.subject, []).append((claim, number))
    return {subject: sorted(told, key=_where) for subject, told in found.items()}


def _where(item: tuple[Claim, Number]) -> tuple[str, int, int, str]:
    """Where a number stands: its own words inside the quote, as far as they can be found."""
    claim, number = item
    inside = "".join(claim.evidence.quote.split()).find(number.text)
    return (claim.evidence.document, claim.evidence.start, max(0, inside), number.id)


def _from_to(claim: Claim, number: Number, other: Claim, target: Number) -> bool:
    """Whether one quote says "from the first number to the second"."""
    quote = "".join(claim.evidence.quote.split())
    return (
        claim.evidence == other.evidence
        and number.unit == target.unit
        and not is_percent(number)
        and any(
            f"{word}{number.text}" in quote or f"{word}" in quote[: quote.find(number.text)][-14:] for word in "从由"
        )
        and any(word in quote[quote.find(number.text) :] for word in ("到", "至", "为"))
    )


def _speaks_of(told: Claim, other: Claim, rate: Number, named: str) -> bool:
    near = told.evidence.start <= other.evidence.start <= told.evidence.end + NEAR
    rises = any(word in rate.indicator or word in rate.text for word in _RISE)
    quote = "".join(other.evidence.quote.split())
    yearly = "均" in rate.indicator or re.search(r"[年平]均[^，。；]*$", quote[: max(0, quote.rfind(rate.text))])
    # 高新企业由98家增加到352家，技术合同额增长4.2倍: a growth that names what it is of.
    own = re.sub("|".join((*_RISE, "同比", "累计", "平均", "了")), "", rate.indicator)
    near = near and (len(own) < 2 or own in named or named in own or 2 * len(pairs(own) & pairs(named)) >= len(pairs(own)))
    return (
        near
        and told.evidence.document == other.evidence.document
        and rises
        and not yearly
        and rate.unit in ("%", "倍", "番", "")
    )


def _stops(projection: Projection) -> dict[str, list[int]]:
    """Document → where its sentences end."""
    found: dict[str, list[int]] = {}
    for sentence in sentences(projection):
        found.setdefault(sentence.document, []).append(sentence.offsets[-1])
    return {document: sorted(ends) for document, ends in found.items()}


def _same_sentence(told: Claim, other: Claim, stops: Mapping[str, Sequence[int]]) -> bool:
    """Whether no sentence ends between two quotes; where the text is not known, they may be of one."""
    ends = stops.get(told.evidence.document, ())
    return bisect_left(ends, told.evidence.start) == bisect_left(ends, other.evidence.end - 1)


def _check(projection: Projection, numbers: Sequence[Number], claims: tuple[Claim, Claim]) -> AuditRow | None:
    low, high, rate = numbers
    if not low.value or high.value is None or rate.value is None:
        return None
    times, slip = high.value / low.value, None
    if is_percent(rate):
        right, off = times - 1, abs(rate.value / 100 - (times - 1)) > half_step(rate.text) / 100 + SLACK
        slip = "写成了 B 为 A 的百分之几" if abs(rate.value / 100 - times) < SLACK * 2 else None
        shown = percent(right)
    elif "番" in rate.text:
        doublings = {"一": 1, "两": 2, "二": 2, "三": 3}
        wanted = 2.0 ** next((n for sign, n in doublings.items() if f"{sign}番" in rate.text), 1)
        right, off, shown = times, times < wanted * 0.98, f"为原来的 {plain(round(times, 2))} 倍"
        slip = "未达到翻番"
    else:
        right, off = times - 1, abs(rate.value - (times - 1)) > half_step(rate.text) + 0.02 * times
        slip = "把“增长到…倍”写成了“增长…倍”" if abs(rate.value - times) <= half_step(rate.text) + 1e-9 else None
        shown = f"{plain(round(right, 2))}倍"
    if not off:
        return None
    return AuditRow(
        kind="words",
        subject=projection.label(low.subject),
        message=f"{low.indicator or high.indicator}由 {low.text} 到 {high.text}，{shown}，文中为“{rate.text}”",
        left=rate.text,
        right=shown,
        sure=0.85,
        slip=slip,
        evidence=tuple(dict.fromkeys(claim.evidence for claim in claims)),
    )
=======
>>>>>>> main
