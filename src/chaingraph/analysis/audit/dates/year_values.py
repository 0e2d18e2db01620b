"""Years that slipped into the place of a value: 到2025年建成研发机构2025个.

For: ``chaingraph audit``.
In: the numbers of the graph. Out: audit rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import period_of


def year_as_value(projection: Projection) -> Iterator[AuditRow]:
    """A count that equals its own year (到 2025 年建成 2025 个), or the year its document was written."""
    for number in projection.numbers:
        if number.value is None or number.unit not in ("家", "户", "个", "项", "件"):
            continue
        if str(number.value).removesuffix(".0") in (period_of(number), *_written(projection, number)):
            yield AuditRow(
                kind="unit",
                subject=projection.label(number.subject),
                message=f"{number.indicator}为 {number.text}，与年份相同",
                left=number.text,
                right=str(number.value).removesuffix(".0"),
                sure=0.7,
                slip="误把年份当作数值",
                evidence=projection.evidence((number.subject, "hasMetric", number.id)),
            )


def _written(projection: Projection, number: Number) -> tuple[str, ...]:
    """Years in which the documents of a number were written."""
    claims = projection.claims_of(number.subject, "hasMetric", number.id)
    papers = (projection.papers.get(claim.evidence.document) for claim in claims)
    return tuple(paper.date[:4] for paper in papers if paper and paper.date)
