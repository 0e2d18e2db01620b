"""The running numbers of lists that come twice or are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Claim, row_order
from chaingraph.analysis.projection import Projection


def numbering(projection: Projection) -> Iterator[AuditRow]:
    """Numbers of a list that come twice or are left out; a list may begin again at 1."""
    for entries in _numbered(projection).values():
        steps = [after[1] - before[1] for before, after in pairwise(entries)]
        # 7, 12, 15, 21: numbers of another list, of which these rows are taken.
        if sum(step > 2 for step in steps) * 2 > len(steps):
            continue
        for (_, before, left), (_, after, right) in pairwise(entries):
            if after in (before + 1, 1):
                continue
            if after == before:
                message = f"序号 {before} 出现两次"
            elif after > before:
                gap = "、".join(str(number) for number in range(before + 1, min(after, before + 6)))
                message = f"序号 {before} 之后是 {after}，缺 {gap}"
            else:
                message = f"序号 {before} 之后是 {after}"
            yield AuditRow(
                kind="number",
                subject=projection.label(right.subject),
                message=f"{message}（{projection.label(left.subject)}、{projection.label(right.subject)}）",
                left=str(before),
                right=str(after),
                sure=0.9,
                slip=None,
                evidence=(left.evidence, right.evidence),
            )


def _numbered(projection: Projection) -> Mapping[str, list[tuple[tuple[str, int, int], int, Claim]]]:
    """Table → its numbered rows in order."""
    found: dict[str, list[tuple[tuple[str, int, int], int, Claim]]] = defaultdict(list)
    for group, claims in projection.groups.items():
        for claim in claims:
            if claim.predicate == "number" and claim.object.isdecimal():
                found[group.rpartition("/")[0]].append((row_order(group), int(claim.object), claim))
                break
    return {table: sorted(found[table], key=lambda item: item[0]) for table in sorted(found)}
