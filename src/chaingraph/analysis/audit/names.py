"""Names and lists: one enterprise in two trades, lists and values of different length, figures that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.claims import find_claims
from chaingraph.analysis.columns import Claim
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.promises import promised_chains
from chaingraph.records import Evidence

_TRADE = re.compile(r"制造业|制造|行业|产业|工业|业")
_VALUES = re.compile(
    r"分别(?:达到|达|为|是|占|增长)?((?:约|近|超)?\d[\d.]*[^\d、和，。；]{1,8}(?:(?:、|和|及)(?:约|近|超)?\d[\d.]*[^\d、和，。；]{1,8})+)"
)
_NAMES = re.compile(
    r"(?:^|[，。；]|其中|以|截止[^，]*，|的)([^，。；]*?、[^，。；]*?)(?:等|的|为代表|[^、，。；]{0,10}(?:分别))"
)


FEW = 7
"""A list of less than one in so many is not of those counted."""
_LEFT_OUT = re.compile(r"[（(](?:略|另附|附后|另发|见附件)[)）]\s*$")


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
        told = row.difference and row.computed and not examples and not last
        if told and "产业链" not in row.indicator and not apart:
            yield AuditRow(
                kind="count",
                subject=row.subject,
                message=f"文中称{row.indicator} {plain(row.claimed)}，清单中有 {row.computed}",
                left=plain(row.claimed),
                right=str(row.computed),
                sure=0.85,
                slip=None,
                evidence=row.evidence,
            )


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


def lists(projection: Projection) -> Iterator[AuditRow]:
    """Sentences that give several names "respectively" another number of values."""
    seen: set[tuple[str, int, int]] = set()
    for (_, predicate, _), claims in projection.claims.items():
        for claim in claims if predicate == "hasMetric" else ():
            quote = "".join(claim.evidence.quote.split())
            spot = (claim.evidence.document, claim.evidence.start, claim.evidence.end)
            values = _VALUES.search(quote)
            if values is None or spot in seen:
                continue
            seen.add(spot)
            names = _NAMES.search(quote[: values.start()] + "分别")
            listed = len(re.split(r"、|和|及", names[1])) if names else 0
            told = len(re.split(r"、|和|及", values[1]))
            if names and listed > 1 and listed != told:
                yield AuditRow(
                    kind="list",
                    subject=projection.label(claim.subject),
                    message=f"列出 {listed} 个名称，却分别给出 {told} 个数值",
                    left=names[1],
                    right=values[1],
                    sure=0.8,
                    slip="漏写或多写了一个",
                    evidence=(claim.evidence,),
                )


def missing_figures(projection: Projection) -> Iterator[AuditRow]:
    """Figures that a document announces and does not contain, one row a document; chains promised and not drawn."""
    by_document: dict[str, list[tuple[str, Evidence]]] = {}
    for promise in projection.promises:
        # An annex is named here and attached elsewhere; what is left out on purpose is no slip.
        if promise.caption.strip().startswith(("附表", "附图", "附件")) or _LEFT_OUT.search(promise.caption):
            continue
        by_document.setdefault(promise.evidence.document, []).append((promise.caption, promise.evidence))
    for document, found in sorted(by_document.items()):
        captions = [caption for caption, _ in found]
        yield AuditRow(
            kind="figure",
            subject=document,
            message=f"有 {len(found)} 个图表只有题名，没有内容：{'；'.join(captions[:3])}{' 等' if len(found) > 3 else ''}",
            left=str(len(found)),
            right="0",
            sure=0.7,
            slip="图表是图片，未能转成文字",
            evidence=tuple(evidence for _, evidence in found),
        )
    for row in promised_chains(projection):
        # Chains somebody wants to grow (培育6条产业链) are no figures; a page that draws one, or speaks of maps, announces.
        if row.missing and (row.shown or "图" in row.caption):
            yield AuditRow(
                kind="figure",
                subject=row.doc,
                message=f"文中称有 {row.promised} 条产业链，只见 {len(row.shown)} 条：{'、'.join(row.shown)}",
                left=str(row.promised),
                right=str(len(row.shown)),
                sure=0.8,
                slip="其余产业链图是图片，未能转成文字",
                evidence=row.evidence,
            )
