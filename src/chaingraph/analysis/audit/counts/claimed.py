"""Counts that sentences claim against the lists of the same documents, by the rows of claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.claims import ClaimRow, find_claims
from chaingraph.analysis.projection import Projection

FEW = 7
"""A list of less than one in so many is not of those counted."""


def counts(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the lists of the same documents do not bear out; promised chains have a row of their own."""
    for row in find_claims(projection):
        # A sentence that names two of 37 gives examples.
        examples = 1 < row.computed == len(row.listed) and row.computed * 2 < row.claimed
        examples = examples or row.computed * FEW < row.claimed
        # 甲园61家、乙园37家: each name has a count of its own, and is none of what is counted.
        apart = row.listed and len(re.findall(r"\d[家户个项]", row.claim)) > 1
        # 红星、团结、五一6个公园: what stands before the count is the last name of a list.
        last = re.search(
            rf"、{re.escape(row.indicator)}{plain(row.claimed)}[个家处座所条项](?=[\u4e00-\u9fff])", row.claim
        )
        rough = re.search(rf"(?<![签履续])(?:约|近|逾|超过?){plain(row.claimed)}[个家户项条]", row.claim)
        # 各产业链设链长1名、链主企业1家: so many for each, not in all.
        each = re.search(
            rf"(?:各|每一?个?)[^\d，。；]{{1,12}}(?:[^。；]*[、，])?[^。；、，]*?{plain(row.claimed)}[个家户名条项]",
            row.claim,
        )
        told = not each and row.difference and row.computed and not examples and not last and not rough
        if told and "产业链" not in row.indicator and not apart:
            yield AuditRow(
                kind="count",
                subject=row.subject,
                message=f"文中称{row.indicator} {plain(row.claimed)}，清单中有 {row.computed}{_resting(row)}",
                left=plain(row.claimed),
                right=str(row.computed),
                sure=0.85,
                slip=None,
                evidence=row.evidence,
            )


def _resting(row: ClaimRow) -> str:
    """Who is listed and not counted."""
    return f"（{'、'.join(row.idle)}未计）" if row.idle else ""
