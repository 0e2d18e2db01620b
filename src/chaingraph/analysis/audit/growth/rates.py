"""Growth told in a sentence against the values it leads from and to: over last year, and a year on average."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.reading.clauses import Spot, spots
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.text import Context
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import Topic, period_of, scope_of, topic_of
from chaingraph.analysis.units import convert, is_percent
from chaingraph.records import Evidence

_YEARLY = re.compile(r"(?:同比|比上年|较上年|比去年)(?:增长|增加|上升|提高|增幅|增速)")
_AVERAGE = re.compile(r"年均(?:增长|增速|增幅|复合增长)")
_FALL = re.compile(r"下降|减少|降低")
_CONSTANT = re.compile(r"生产总值|GDP|增加值")
SLACK = 0.006
"""Growth at constant prices, and bases revised by the statisticians, differ by half a point without a slip."""
CONSTANT = 0.03
"""Growth of these is told at constant prices, their values at those of the year."""
GAP = 6
"""Characters between a value and the growth that is told of it."""

Known = Mapping[tuple[Topic, str], Sequence[tuple[str, Number]]]


def rates(projection: Projection) -> Iterator[AuditRow]:
    """Growth behind a value that does not lead from an earlier value of the same to it.

    "Over last year" is held against the value of the year before, "a year on average" against every earlier year that
    is known; where one of several agrees, nothing is said. O(numbers · log numbers).
    """
    read = spots(projection)
    homes = told_homes(projection)
    known = _known(projection, homes)
    for told in read.values():
        for at, spot in enumerate(told[:-1]):
            rate = told[at + 1]
            if _speaks_of(spot, rate) and (row := _check(projection, spot, rate, (known, homes))):
                yield row


def _known(projection: Projection, homes: Mapping[str, str]) -> Known:
    """Topic without goal, and scope → years and values."""
    found: dict[tuple[Topic, str], list[tuple[str, Number]]] = {}
    for number in projection.numbers:
        if number.value is None or not period_of(number) or is_percent(number):
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id)[:1]:
            topic = topic_of(projection, number, claim, homes)
            if topic is not None and not topic.goal:
                found.setdefault((topic, scope_of(number)), []).append((period_of(number), number))
    return found


def _speaks_of(value: Spot, rate: Spot) -> bool:
    """Whether a growth stands right behind a value and is told of the same."""
    return (
        rate.number.subject == value.number.subject
        and is_percent(rate.number)
        and not is_percent(value.number)
        and rate.at - value.end <= GAP + len(rate.before)
        and rate.clause - value.end <= GAP
        and bool(period_of(value.number))
    )


_PART_OF_YEAR = re.compile(r"[一二三四]季度|[上下]半年|\d{1,2}\s*[—–~至-]\s*\d{1,2}月|\d月(?:份|末|底)")


def _check(
    projection: Projection, value: Spot, rate: Spot, sources: tuple[Known, Mapping[str, str]]
) -> AuditRow | None:
    known, homes = sources
    words = rate.number.indicator + rate.before
    topic = topic_of(projection, value.number, value.claim, homes)
    if _PART_OF_YEAR.search(_ahead(projection, value.claim.evidence, value.number.text)):
        return None
    if topic is None or _FALL.search(words) or not (_YEARLY.search(words) or _AVERAGE.search(words)):
        return None
    fact = Topic(topic.place, topic.trade, topic.what, topic.kind, goal=False, new=topic.new)
    year = int(period_of(value.number))
    bases = [
        (int(when), number)
        for when, number in known.get((fact, scope_of(value.number)), ())
        if not _of_season(projection, number) and int(when) < year and (_AVERAGE.search(words) or int(when) == year - 1)
    ]
    implied = [
        (growth, base) for when, base in bases if (growth := _growth(base, value.number, year - when)) is not None
    ]
    stated = (rate.number.value or 0.0) / 100
    slack = CONSTANT if _CONSTANT.search(value.number.indicator) else SLACK
    room = half_step(rate.number.text) / 100 + slack
    if not implied or any(abs(growth - stated) <= room for growth, _ in implied):
        return None
    growth, base = min(implied, key=lambda item: abs(item[0] - stated))
    return AuditRow(
        kind="growth",
        subject=projection.label(value.number.subject),
        message=f"{value.number.indicator}由 {base.text} 到 {value.number.text}，应增长 {percent(growth)}，文中为 {rate.number.text}",
        left=rate.number.text,
        right=percent(growth),
        sure=0.75 if _YEARLY.search(words) else 0.65,
        slip=None,
        evidence=(
            *projection.evidence((base.subject, "hasMetric", base.id)),
            *dict.fromkeys((value.claim.evidence, rate.claim.evidence)),
        ),
    )


def _of_season(projection: Projection, number: Number) -> bool:
    """Whether a value is of a part of its year: a yearly one grew from no such base."""
    told = projection.claims_of(number.subject, "hasMetric", number.id)[:1]
    return any(_PART_OF_YEAR.search(_ahead(projection, claim.evidence, number.text)) for claim in told)


def _ahead(projection: Projection, quote: Evidence, text: str) -> str:
    """The words of a sentence up to a number of a quote; a cell of a table may hold sentences (news set in columns)."""
    cells = projection.once(_rows).get(quote.document, ())
    at = bisect_right(cells, quote.start, key=lambda cell: cell.start) - 1
    within = quote.start - cells[at].start if at >= 0 else 0
    cell = re.split(r"[。；\t\n]", cells[at].quote[:within])[-1] if at >= 0 and quote.start < cells[at].end else ""
    return cell + Context.of(projection).before(quote, text)


def _rows(projection: Projection) -> Mapping[str, Sequence[Evidence]]:
    """Document → the rows of its tables, in order. O(passages)."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for passage in projection.passages:
        if passage.kind == "row":
            found[passage.evidence.document].append(passage.evidence)
    return {document: sorted(rows, key=lambda row: row.start) for document, rows in found.items()}


def _growth(base: Number, target: Number, years: int) -> float | None:
    """Compound growth a year from base to target."""
    start = base.value if base.unit == target.unit else convert(base.value, base.unit, target.unit)
    if not start or start < 0 or target.value is None or target.value <= 0:
        return None
    return float((target.value / start) ** (1 / years)) - 1
