"""What can be seen of a share, of a part and of a whole it may be of: where they stand, how their names fit.

For: :mod:`chaingraph.analysis.audit.operands.shares`. In: a share with its sentence, amounts. Out: :class:`Seen` and short signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.signs import (
    apart,
    before,
    bucket,
    common,
    contrasted,
    core,
    covered,
    marks,
    plain,
    standing,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import bare
from chaingraph.analysis.audit.reading.quantities import Reading
from chaingraph.analysis.audit.reading.share_words import Share

_ABOUT = re.compile(
    "全国|全省|市场|世界|全球|目标|任务|计划|预算|问卷|总投资|投资|面积|产值|收入|全[市县区旗]|全镇|园区|企业|项目|行业|产业|链|人|税|公共预算|"
    "地区生产总值|GDP|规上|规模以上|总数|总量|产量|成本|股|销量|出口|采购"
)
PLAN = re.compile("目标|任务|计划|预算")
OF_PLAN = re.compile("目标|任务|计划|预算|力争|总投资")
_REST = re.compile("其他|其余|另")
_TOGETHER = re.compile("合计|[两二三四五六七](?:者|项|家|链|大|个|类|条)|共|前")
PARK = re.compile("园区|开发区|高新区|经开区|工业园|产业园|片区|新区")
PLACE = re.compile("全[市县区旗省州]")
_TOTAL = re.compile("总|合计|共|全")


@dataclass(frozen=True, slots=True)
class Seen:
    """A share with what its sentence says.

    Attributes:
        clause: The words of its clause before it.
        subject: The words of its part of the sentence before it.
        wanted: The words of its whole.
        year: The year told before it.
        signs: What can be seen of it alone.
        wholes: The wholes that shares beside it are of, by size; ``None`` when none is settled.
    """

    share: Share
    place: int
    reading: Reading
    clause: str
    subject: str
    wanted: str
    year: int
    signs: tuple[str, ...]
    wholes: frozenset[float] | None
    in_park: bool


def of_share(reading: Reading, share: Share, clause: str) -> Iterator[str]:
    """What can be seen of a share alone."""
    yield f"share {'figure' if share.digits else 'word'} {share.portion.plain}"
    yield from (f"share of {word}" for word in _ABOUT.findall(share.whole) or ["other" if share.whole else "none"])
    yield f"share amounts {bucket(sum(item.end <= share.at and item.kind not in ('%', '') for item in reading.quantities), 0, 1, 2, 3)}"
    yield f"share clause {bucket(len(clause), 0, 3, 8, 14)}"
    if not share.whole_at - share.at:
        yield "share rate"
    if share.text.startswith("完成"):
        yield "share done"
    if _REST.search(clause):
        yield "share rest"
    if _TOGETHER.search(clause):
        yield "share together"


def share_stands(seen: Seen, level: Level, sort: str = "") -> str:
    """Where an amount stands as seen from a share; of a sum its sort."""
    return f"sum {sort}" if sort else standing(level, seen.place, seen.share.at, seen.share.end, seen.reading)


def of_part(seen: Seen, part: Level, sort: str) -> Iterator[str]:
    """What can be seen of a part: where it stands, how its name fits the words before the share."""
    name, stands = plain(part.name), share_stands(seen, part, sort)
    clause, own = core(seen.clause), core(part.name)
    fits = bucket(common(name, seen.subject), 0, 1, 2, 3, 4)
    in_clause = bucket(common(name, plain(seen.clause)), 0, 1, 2, 3, 4)
    yield f"part {stands}"
    yield from (f"part subject {fits}", f"part subject {fits} {stands}")
    yield f"part clause {in_clause} {bool(seen.clause)}"
    yield f"part clause {in_clause} {len(seen.clause) > 1} {stands}"
    yield f"part whose {covered(clause, own + before(part, 40))}"
    yield f"part whose {covered(clause, own)} {stands}"
    yield f"part own {covered(own, core(seen.subject))}"
    yield from contrasted("part subject", part.name, seen.subject)
    if _TOTAL.search(part.name):
        yield "part total"
    if seen.year and part.year and seen.year != part.year:
        yield "part year"


def of_whole(seen: Seen, part: Level, whole: Level, sort: str) -> Iterator[str]:
    """What can be seen of a whole: where it stands, how its name fits that in the share and that of the part."""
    name, stands, share = plain(whole.name), share_stands(seen, whole), seen.share
    fit = common(name, seen.wanted)
    known = bool(seen.wanted)
    yield f"whole {stands}"
    yield f"both {share_stands(seen, part, sort)} {stands}"
    yield f"whole name {bucket(fit, 0, 1, 2, 3, 4)} {known}"
    yield f"whole name {bucket(fit, 0, 1, 2, 3)} {known} {stands}"
    if known:
        yield f"whole covers {4 * fit // len(seen.wanted)}"
    if name:
        yield f"whole covered {4 * fit // len(name)} {known}"
    if name and name == seen.wanted:
        yield "whole same"
    yield f"names {bucket(common(bare(part.name), bare(whole.name)), 0, 1, 2, 3)} {plain(part.name) == name}"
    if seen.wholes is not None:
        yield f"whole beside {whole.size in seen.wholes}"
    wanted, own = core(share.whole), core(whole.name)
    yield f"whole whose {covered(wanted, own + before(whole, 30))}"
    yield from (f"whole own {covered(own, wanted)}", f"whole own {covered(own, wanted)} {stands}")
    said = whole.name + before(whole, 400)
    yield f"park {_has(PARK, said)} {_has(PARK, share.whole)} {_has(PLACE, share.whole)} {seen.in_park}"
    yield f"plan {_has(PLAN, share.whole)} {_has(OF_PLAN, said)}"
    yield from contrasted("names", part.name, whole.name)
    yield from (f"whole lacks {mark}" for mark in sorted(marks(share.whole) - marks(whole.name)))
    yield from (f"whole has {mark}" for mark in sorted(marks(whole.name) - marks(share.whole)))
    yield f"unit {part.kind} {known}"
    years = "same" if part.year == whole.year else "other" if part.year and whole.year else "one"
    yield f"years {years}"
    if seen.year and whole.year and seen.year != whole.year:
        yield "whole year"
    if part.planned != whole.planned:
        yield f"planned {_has(OF_PLAN, share.whole)}"
    if _TOTAL.search(whole.name):
        yield "whole total"
    yield from apart(part, whole)


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None
