"""Shares of what a table lists: 三家合计 9.7亿元, 占名录企业总产值的 62 %, against the sum of the column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.sheets import RATE, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_OF_LIST = re.compile(
    r"占(?:本|该|上)?(?:名录|[本上]?表[中内]?|清单|名单|所列|入库)[^，。；、]{0,6}?总?(?P<what>[^，。；、总的]{2,6}?)的?(?:比重|比例)?(?:约|近|为|达到?|的)*$"
)
LIKE = 0.02
"""Relative room for a rounded part and whole."""


def listed_shares(projection: Projection) -> Iterator[AuditRow]:
    """Shares of the sum of a column that part and sum do not give. O(figures · columns)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for sentence in sentences(projection):
        for part, share in zip(sentence.figures, sentence.figures[1:], strict=False):
            match = _OF_LIST.search(sentence.text[part.end : share.at]) if share.unit == "%" and part.exact else None
            wholes = list(_wholes(tables.get(sentence.document, []), part, match["what"])) if match else []
            row = _row(sentence, part, share, wholes) if wholes and share.exact else None
            if row is not None:
                yield row


def _wholes(tables: list[Sheet], part: Figure, what: str) -> Iterator[tuple[Sheet, float]]:
    """Sums of columns of that name, and the totals that the table tells of them."""
    for sheet in tables:
        for at in sheet.numeric():
            kind, factor = base(sheet.units[at])
            if what in sheet.columns[at] and kind == part.kind and not RATE.search(sheet.columns[at]):
                yield sheet, factor * sum(value.value for line in sheet.lines if (value := line.values[at]))
                yield from ((sheet, factor * value.value) for line in sheet.totals if (value := line.values[at]))


def _row(sentence: Sentence, part: Figure, share: Figure, wholes: list[tuple[Sheet, float]]) -> AuditRow | None:
    stated = share.value / 100
    rates = [(part.size / whole, sheet) for sheet, whole in wholes if whole >= part.size]
    if not rates or any(abs(rate - stated) <= share.step / 100 + LIKE * stated for rate, _ in rates):
        return None
    rate, sheet = rates[0]
    return AuditRow(
        kind="share",
        subject=part.label,
        message=f"{part.label}{part.text} 占表中合计应为 {percent(rate)}，文中为 {share.text}",
        left=share.text,
        right=percent(rate),
        sure=0.75,
        slip=None,
        evidence=(
            sentence.evidence(max(0, part.at - len(part.label)), share.end),
            *(line.passage.evidence for line in (sheet.totals[-1:] or sheet.lines[-1:])),
        ),
    )
