"""Yield, land and harvest of one crop told in sentences of their own: 种植面积1.2万亩 … 平均亩产0.9万公斤 … 总产量18.6万吨.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` compares what stands beside its mean.
In: the figures of a page. Out: audit rows of kind ``sum``.
How: the harvest and the land near a yield are of its crop when they name it, or when the text tells one land and one harvest only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_YIELD = re.compile(
    r"(?:平均)?(?:亩产量?|单产|亩均产量|每亩(?:平均)?(?:产量|产|收|可产|可收)[^，。；\d]{0,4})(?:约|近|可达|达到?|为|超过?|稳定在|在|有)*$"
)
_LAND = re.compile(r"(?:面积|种植|播种|栽植|栽培|基地|投产|挂果|采摘)(?:总?面积)?[^，。；\d]{0,6}$|^$")
_CROP_OUT = re.compile(r"(?:总产量?|产量|年产|总产|共产|收获|产出)[^，。；\d]{0,6}$")
_NOT = re.compile(
    r"其中|新增|上年|去年同期|增|减|目标|力争|计划|改造|流转|高标准|百|干|加工|销|示范|比|茬|季|次|轮|早稻|晚稻"
)
_PLAIN = re.compile(r"平均|亩产量?|单产|总产量?|总产|产量|面积|种植|播种|全[市县区镇村乡年]|稳定在|亩均|每亩")
_PART = re.compile(r"^.*其中")
"""What a part has ahead of its own name."""
_ROW = Maker("sum", 0.7, "亩产、面积或产量中有一个可能写错")
_MU = 10000 / 15
NEAR = 5
"""Sentences around a yield within which land and harvest are looked for."""
ROOM = 0.08
LIKELY = (0.05, 20.0)
_MASS = ("公斤", "千克", "吨", "克", "斤", "kg")


def harvests(projection: Projection) -> Iterator[AuditRow]:
    """Harvests that their yield and land do not give. O(figures · figures near)."""
    for page in observed(projection):
        for item in page.observations:
            mass = any(item.quantity.unit.endswith(unit) for unit in _MASS)
            if mass and _YIELD.search(item.label) and item.quantity.size:
                if re.search("茬|季|轮|[早晚]稻", item.reading.sentence.passage.evidence.quote):
                    continue
                near = [one for one in page.near(item.place, NEAR, NEAR) if one is not item]
                lands = [one for one in near if "亩" in one.quantity.unit and _fits(one, _LAND)]
                outs = [one for one in near if one.quantity.kind == item.quantity.kind and _fits(one, _CROP_OUT)]
                own = [
                    _named_alike(page, item, pattern, kind) for pattern, kind in ((_LAND, "平方米"), (_CROP_OUT, ""))
                ]
                pair = (own[0], own[1]) if all(own) else (_of_crop(item, lands), _of_crop(item, outs))
                yield from _check(item, *pair)


def _fits(item: Observation, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(item.label)) and not _NOT.search(item.label) and not _YIELD.search(item.label)


def _named_alike(page: Observed, item: Observation, pattern: re.Pattern[str], kind: str) -> list[Observation]:
    """The land, or harvest, of a page whose label has a word of a yield's own, those with the longest (可采摘面积, 可采摘茶园每亩产)."""
    found = []
    for one in page.observations:
        label = _PART.sub("", one.label)
        same = one is not item and one.quantity.kind == (kind or item.quantity.kind) and bool(pattern.search(label))
        word = shared(_PLAIN.sub("", bare(label)), _PLAIN.sub("", bare(item.label))) if same else ""
        # 干茶 of both is the one crop, dried or not.
        if word and not _NOT.search(label.replace(word, "")) and not _YIELD.search(label):
            found.append((len(word), one))
    most = max((length for length, _ in found), default=0)
    return [one for length, one in found if length == most > 1]


def _of_crop(item: Observation, found: Sequence[Observation]) -> list[Observation]:
    """Those that name the crop of a yield; all where nobody names one."""
    crop = _PLAIN.sub("", bare(item.label))
    named = [one for one in found if len(crop) > 1 and crop[-2:] in one.label]
    return named or list(found)


def _check(item: Observation, lands: Sequence[Observation], outs: Sequence[Observation]) -> Iterator[AuditRow]:
    if len({one.quantity.size for one in lands}) != 1 or len({one.quantity.size for one in outs}) != 1:
        return
    land, out = lands[0].quantity, outs[0].quantity
    right = item.quantity.size * land.size / _MU
    room = ROOM + sum(one.step / one.size for one in (item.quantity, land, out) if one.size)
    if lands[0].place == outs[0].place == item.place:
        return
    years = {one.year for one in (lands[0], outs[0], item) if one.year}
    if out.size and len(years) < 2 and abs(right / out.size - 1) > room and LIKELY[0] < right / out.size < LIKELY[1]:
        shown = f"{plain(round(right / outs[0].factor, 2))}{out.unit}"
        yield _ROW(
            outs[0].label,
            f"{lands[0].label}{land.text}、{item.label}{item.quantity.text}，产量应为 {shown}，文中为 {out.text}",
            (out.text, shown),
            lands[0].evidence(),
            item.evidence(),
            outs[0].evidence(),
        )
