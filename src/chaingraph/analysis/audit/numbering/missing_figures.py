"""Figures that a document announces and does not contain; chains promised and not drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.promises import promised_chains
from chaingraph.records import Evidence

_LEFT_OUT = re.compile(r"[（(](?:略|另附|附后|另发|见附件)[)）]\s*$")


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
