"""A development told twice, with two beginnings or two ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Claim
from chaingraph.analysis.projection import Projection

_RISE = re.compile(r"[从由][^，。；]{0,12}?(\d+(?:\.\d+)?)%[^，。；]{0,8}?[到至升降为][^，。；]{0,8}?(\d+(?:\.\d+)?)%")
COMMON = 4
"""Characters that two sentences have to share to speak of the same (龙头企业)."""


def developments(projection: Projection) -> Iterator[AuditRow]:
    """Two sentences "from A % to B %" about the same with one end in common and the other not. O(claims + pairs)."""
    told: dict[tuple[str, str], list[tuple[str, str, str, Claim]]] = {}
    for claim in _sentences(projection):
        quote = "".join(claim.evidence.quote.split())
        for match in _RISE.finditer(quote):
            for end in (1, 2):
                spot = (claim.evidence.document, f"{end}:{match[end]}")
                told.setdefault(spot, []).append((quote[: match.start()], match[3 - end], match[0], claim))
    for entries in told.values():
        for (words, other, said, claim), (words2, other2, said2, claim2) in combinations(entries, 2):
            if other != other2 and _common(words, words2) >= COMMON:
                yield AuditRow(
                    kind="conflict",
                    subject=projection.label(claim.subject),
                    message=f"同一变化一处说“{said}”，一处说“{said2}”",
                    left=f"{other}%",
                    right=f"{other2}%",
                    sure=0.6,
                    slip="其中一处的口径或数字可能有误",
                    evidence=(claim.evidence, claim2.evidence),
                )


def _sentences(projection: Projection) -> Iterator[Claim]:
    """One claim for each place in a sentence that measures something; a longer quote stands for those inside it."""
    seen: set[tuple[str, int, int]] = set()
    for (_, predicate, _), claims in projection.claims.items():
        for claim in claims if predicate == "hasMetric" else ():
            evidence = claim.evidence
            spot = (evidence.document, evidence.start, evidence.end)
            if not claim.group and spot not in seen:
                seen.add(spot)
                yield claim


def _common(left: str, right: str) -> int:
    """Length of the longest run of characters that both have. O(length²) of two clauses."""
    return max(
        (size for at in range(len(left)) for size in range(2, len(left) - at + 1) if left[at : at + size] in right),
        default=0,
    )
