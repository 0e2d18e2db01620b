"""What if: the share of local supply once some of the missing segments, or suppliers, are here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.localisation import Localisation, find_localisation
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.analysis.suggest import suggestion
from chaingraph.errors import UsageError
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A local share now and under an assumption.

    Attributes:
        basis: ``chain``: segments with a local member of all segments; ``enterprise``: local suppliers of all.
        name: Chain or enterprise.
        whole: Segments, or suppliers.
        local: How many of them are local now.
        share: ``local`` of ``whole``.
        assumed: Segments taken as filled; empty for an enterprise.
        local_then: Local ones under the assumption.
        share_then: Their share.
    """

    basis: Literal["chain", "enterprise"]
    name: str
    region: str | None
    radius: str | None
    whole: float
    local: float
    share: float | None
    assumed: tuple[str, ...]
    local_then: float
    share_then: float | None
    evidence: tuple[Evidence, ...]


def find_what_if(
    projection: Projection, fill: Sequence[str] | int, chain: str = "", region: str = "", radius: str = "区县"
) -> tuple[WhatIf, ...]:
    """The share of filled segments of each chain, and of local suppliers of each enterprise, under an assumption.

    Args:
        projection: The graph.
        fill: Names of segments that find a local supplier, or how many: then in each chain the missing ones with most
            named members (the demand is proven, somebody makes it) come first, and as many outside suppliers of each
            enterprise settle here.
        chain: As for the gaps.
        region: As for the gaps.
        radius: As for the gaps.

    Returns:
        Chains in document order, then, for a number, the enterprises whose suppliers are counted.

    Raises:
        UsageError: A segment is unknown; chain, region or radius as for the gaps.

    Complexity: that of gaps and localisation.
    """
    gaps = [gap for gap in find_gaps(projection, chain, region, radius) if not gap.is_sale]
    if not isinstance(fill, int):
        _check_names(gaps, fill)
    rows = [_of_chain(found, fill) for found in _by_chain(gaps)]
    if isinstance(fill, int) and not chain:
        rows += _of_enterprises(find_localisation(projection, region), fill)
    return tuple(rows)


def _check_names(gaps: Sequence[Gap], names: Sequence[str]) -> None:
    known = list(dict.fromkeys(gap.segment for gap in gaps))
    for name in names:
        if name not in known:
            raise UsageError(f"产业链里没有“{name}”这个环节", hint=suggestion(name, known))


def _by_chain(gaps: Sequence[Gap]) -> Iterator[list[Gap]]:
    for name in dict.fromkeys((gap.chain, gap.region) for gap in gaps):
        yield [gap for gap in gaps if (gap.chain, gap.region) == name]


def _of_chain(gaps: Sequence[Gap], fill: Sequence[str] | int) -> WhatIf:
    missing = [gap for gap in gaps if gap.status == "missing"]
    if isinstance(fill, int):
        chosen = sorted(missing, key=lambda gap: (-len(gap.members), gap.segment))[:fill]
    else:
        chosen = [gap for gap in missing if gap.segment in fill]
    filled = len(gaps) - len(missing)
    return WhatIf(
        basis="chain",
        name=gaps[0].chain,
        region=gaps[0].region,
        radius=gaps[0].radius,
        whole=len(gaps),
        local=filled,
        share=share(filled, len(gaps)),
        assumed=tuple(gap.segment for gap in chosen),
        local_then=filled + len(chosen),
        share_then=share(filled + len(chosen), len(gaps)),
        evidence=in_order(item for gap in gaps for item in gap.evidence),
    )


def _of_enterprises(rows: Sequence[Localisation], count: int) -> Iterator[WhatIf]:
    for row in rows:
        if row.suppliers and row.local is not None and not row.unknown:
            then = max(row.local, min(row.suppliers, row.local + count))
            yield WhatIf(
                basis="enterprise",
                name=row.enterprise,
                region=None,
                radius=row.radius,
                whole=row.suppliers,
                local=row.local,
                share=share(row.local, row.suppliers),
                assumed=(),
                local_then=then,
                share_then=share(then, row.suppliers),
                evidence=row.evidence,
            )
