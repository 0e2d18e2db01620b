"""Statements of one thing about itself are not kept."""

from __future__ import annotations

from chaingraph.pipeline.reading import between_two
from chaingraph.records import Evidence, Extraction, Link, Ref, Resolution, Statement

FULL, SHORT, OTHER = (Ref("Enterprise", name, "d") for name in ("重庆海纳汽车零部件有限公司", "海纳汽车", "南山电子"))
LINKS = {FULL: Link("enterprise/1", 1.0), SHORT: Link("enterprise/1", 0.9), OTHER: Link("enterprise/2", 1.0)}


def stated(subject: Ref, thing: Ref | str) -> Statement:
    """That one supplies the other."""
    return Statement(subject, "supplies", thing, Evidence("d", 0, 1, "甲"), "test")


def test_nothing_supplies_itself() -> None:
    """A short name and the full one are one firm; what concerns another thing, or is mere words, stays."""
    kept = (stated(SHORT, OTHER), stated(OTHER, FULL), stated(FULL, "名单"))
    found = Extraction((), (stated(SHORT, FULL), *kept))
    assert between_two(found, Resolution((), LINKS)).statements == kept
