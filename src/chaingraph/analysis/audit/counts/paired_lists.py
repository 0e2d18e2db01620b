"""Names that are told "respectively" with another number of values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_VALUES = re.compile(
    r"分别(?:达到|达|为|是|占|增长)?((?:约|近|超)?\d[\d.]*[^\d、和，。；]{1,8}(?:(?:、|和|及)(?:约|近|超)?\d[\d.]*[^\d、和，。；]{1,8})+)"
)
_NAMES = re.compile(
    r"(?:^|[，。；]|其中|以|截止[^，]*，|的)([^，。；]*?、[^，。；]*?)(?:等|的|为代表|[^、，。；]{0,10}(?:分别))"
)


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
