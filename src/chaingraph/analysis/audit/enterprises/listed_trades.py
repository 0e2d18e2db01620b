"""One enterprise that lists put into two trades or two tiers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Claim
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_TRADE = re.compile(r"制造业|制造|行业|产业|工业|业")


def sectors(projection: Projection) -> Iterator[AuditRow]:
    """One enterprise in two trades whose names do not contain each other (电子, 电子信息 do), not by two columns of one row."""
    for thing in projection.of_type("Enterprise"):
        rows: dict[str, set[str]] = {}
        for sector in projection.objects(thing.id, "sector"):
            claims = projection.claims_of(thing.id, "sector", sector)
            rows.setdefault(projection.label(sector), set()).update(claim.group for claim in claims if claim.group)
        found = sorted(rows)
        for at, left in enumerate(found):
            for right in found[at + 1 :]:
                if not _related(left, right) and rows[left].isdisjoint(rows[right]):
                    yield AuditRow(
                        kind="sector",
                        subject=thing.name,
                        message=f"{thing.name}一处属“{left}”，一处属“{right}”",
                        left=left,
                        right=right,
                        sure=0.6,
                        slip=None,
                        evidence=_said(projection, thing.id, "sector", (left, right)),
                    )


def tiers(projection: Projection) -> Iterator[AuditRow]:
    """One enterprise in two tiers of the lists of one document; to lead a chain (链主) is no tier beside the others."""
    told: dict[tuple[str, str], dict[str, Claim]] = {}
    for (subject, predicate, tier), claims in projection.claims.items():
        for claim in claims if predicate == "tier" and tier != "链主" else ():
            if claim.group:
                told.setdefault((subject, claim.evidence.document), {}).setdefault(tier, claim)
    for (subject, _), found in sorted(told.items()):
        if len(found) > 1:
            left, right = list(found)[:2]
            yield AuditRow(
                kind="conflict",
                subject=projection.label(subject),
                message=f"{projection.label(subject)}一处列为{left}企业，一处列为{right}企业",
                left=left,
                right=right,
                sure=0.75,
                slip="重复列入或梯队有误",
                evidence=(found[left].evidence, found[right].evidence),
            )


def _related(left: str, right: str) -> bool:
    """Whether two trades may be the same: they share a character once the words for trade are gone."""
    bare = [set(_TRADE.sub("", name)) for name in (left, right)]
    return bool(bare[0] & bare[1]) or not all(bare)


def _said(projection: Projection, subject: str, predicate: str, names: tuple[str, ...]) -> tuple[Evidence, ...]:
    claims: list[Claim] = [claim for claim in projection.claims_about(subject) if claim.predicate == predicate]
    return tuple(claim.evidence for claim in claims if projection.label(claim.object) in names)
