"""Stated annual growth of indicator tables that does not lead from base to target."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import records
from chaingraph.analysis.targets import implied_growth
from chaingraph.analysis.units import fraction, last_year

SLACK = 0.0015
"""Annual growth that differs by less than 0.15 points beyond rounding is no contradiction: bases are rounded too."""


def stated_growth(projection: Projection) -> Iterator[AuditRow]:
    """Rows of indicator tables whose stated annual growth is not the compound growth from base to target."""
    for record in records(projection, "growth_stated"):
        base, target = record.numbers.get("indicator_base"), record.numbers.get("indicator_target")
        growth = record.numbers["growth_stated"]
        implied, stated = implied_growth(base, target), fraction(growth)
        if base is None or target is None or implied is None or stated is None:
            continue
        if abs(stated - implied) > half_step(growth.text) / 100 + SLACK:
            yield AuditRow(
                kind="growth",
                subject=growth.indicator,
                message=f"{growth.indicator}由 {base.text} 到 {target.text}，年均增长应为 {percent(implied)}，文中为 {growth.text}",
                left=growth.text,
                right=percent(implied),
                sure=0.9,
                slip=_growth_slip(base, target, stated),
                evidence=record.evidence(projection),
            )


def _growth_slip(base: Number, target: Number, stated: float) -> str | None:
    """Which other rate the stated one is: over the whole time, a simple mean, or a year miscounted."""
    years = (last_year(target.year) or 0) - (last_year(base.year) or 0)
    if not base.value or target.value is None or years <= 1:
        return None
    total = target.value / base.value - 1
    candidates = {
        "写成了整个时期的总增幅": total,
        "写成了总增幅除以年数": total / years,
        "按少一年计算": (1 + total) ** (1 / (years - 1)) - 1,
        "总增幅除以年数时少算一年": total / (years - 1),
    }
    return next((slip for slip, rate in candidates.items() if abs(rate - stated) <= 0.005), None)
