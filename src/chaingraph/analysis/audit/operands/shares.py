"""The parts and wholes a share may have been reckoned from: any part near it or of its name, any larger amount near it or of its name.

For: ``shares.weighed`` and ``benchmarks/operands.py``.
In: shares in figures or words, rates of use. Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import (
    apart,
    before,
    bucket,
    common,
    contrasted,
    core,
    covered,
    marks,
    of_another,
    plain,
    standing,
)
from chaingraph.analysis.audit.operands.summed import summed
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import bare, year_at
from chaingraph.analysis.audit.reading.portions import TOLD, portion_of
from chaingraph.analysis.audit.reading.quantities import Reading
from chaingraph.analysis.audit.reading.share_words import Share, shares_told
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 8, 3
"""Sentences before and behind a share in which its whole may stand without a word in common; its part in fewer."""
PART_AHEAD, PART_BEHIND = 3, 1
_ABOUT = re.compile(
    "全国|全省|市场|世界|全球|目标|任务|计划|预算|问卷|总投资|投资|面积|产值|收入|全[市县区旗]|全镇|园区|企业|项目|行业|产业|链|人|税|公共预算|"
    "地区生产总值|GDP|规上|规模以上|总数|总量|产量|成本|股|销量|出口|采购"
)
_AIM = re.compile(r"力争|目标|计划|预计|将|确保|争取|[月年]底前|到20\d\d年|[提升]高?到|达到[\d.]+%以上")
_REACHED = re.compile("达到|提高到|提升到|上升到")
_DATED = re.compile("20[0-9]{2}年|[上下]半年|季度|[上去]年|[0-9]月")
"""Before a share that "reaches" something: it is told of a time, as facts are; goals of a list are not."""
_SURVEY = re.compile("问卷|多选|受访|调查|反映")
"""In a sentence: firms are asked, and give several answers."""
_RATE = re.compile(
    rf"(?P<name>[^，。；、：（()\d%％]{{0,14}}(?<!增长)(?<!增)(?<!税)(?<!利)(?<!失业)(?<!回报)(?<!贡献)(?<!渗透)(?<!下降)(?<!发生)(?<!配套)(?<!费)(?<!汇)率)"
    rf"(?:约|近|已|由此|达到?|为|在|是|仅|有|便|就|平均|提高到|提升到|升至)*{TOLD}"
)
_PLAN = re.compile("目标|任务|计划|预算")
_OF_PLAN = re.compile("目标|任务|计划|预算|力争|总投资")
_REST = re.compile("其他|其余|另")
_TOGETHER = re.compile("合计|[两二三四五六七](?:者|项|家|链|大|个|类|条)|共|前")
_PARK = re.compile("园区|开发区|高新区|经开区|工业园|产业园|片区|新区")
_PLACE = re.compile("全[市县区旗省州]")
_WIDE = re.compile("全国|全省|全球|世界|国内|市场")
_EARNED = re.compile("增加值|税|利润|出口|研发|面积")
"""Measures a part far from its share bears only where the share names them."""
_STEPS = re.compile("签约|开工|竣工|到位")
"""What becomes of projects one after the other: those of one step are no part of those of another unless a share says so."""
_TOTAL = re.compile("总|合计|共|全")


@dataclass(frozen=True, slots=True)
class _Seen:
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


def shares_with_pairs(projection: Projection) -> Iterator[Derived]:
    """Every share with the pairs of part and whole it may be of. O(characters + shares · amounts near and alike, squared)."""
    for found in amounts(projection):
        every = [
            (place, reading, share)
            for place, reading in enumerate(found.page.reader.readings)
            for share in _told(reading.sentence.text)
        ]
        every = [one for one in every if not _left_out(one[1].sentence.text, one[2])]
        settled = {number: _settled(found, *one) for number, one in enumerate(every)}
        for number, (place, reading, share) in enumerate(every):
            near = [settled[other] for other in _beside(every, number) if settled[other]]
            wholes = frozenset().union(*near) if near else None
            seen = _seen(found, place, reading, share, wholes)
            pairs = [_pair(seen, part, whole, sort) for part, whole, sort in _candidates(found, seen)]
            yield Derived(reading.sentence, share.at, share.end, share.portion.plain and bool(share.digits), pairs)


def _left_out(text: str, share: Share) -> bool:
    """Whether a share is one of several answers, of several told one after the other, or one to be reached."""
    ahead = re.split("[；;。]", text[: share.at])[-1]
    aim = _AIM.search(ahead) or (_REACHED.search(share.text) and not _DATED.search(ahead))
    in_turn = re.search("分别|依次", text[max(0, share.at - 6) : share.end])
    return _SURVEY.search(text) is not None or in_turn is not None or bool(aim)


def _told(text: str) -> list[Share]:
    """The shares of a text, and its rates of use (出租率70%), which name no whole."""
    shares = list(shares_told(text))
    for match in _RATE.finditer(text):
        at, end = match.end("name"), match.end()
        if match["p"] and not any(share.at < end and at < share.end for share in shares):
            shares.append(Share(at, at, end, "", portion_of(match), match["p"], text[at:end]))
    return sorted(shares, key=lambda share: share.at)


def _beside(every: Sequence[tuple[int, Reading, Share]], number: int) -> list[int]:
    others = (number - 2, number - 1, number + 1, number + 2)
    return [other for other in others if 0 <= other < len(every) and abs(every[other][0] - every[number][0]) <= 1]


def _settled(found: Amounts, place: int, reading: Reading, share: Share) -> frozenset[float]:
    """The sizes of the wholes of which a share is exactly that of the amount right before it."""
    ahead = [level for level in found.near(place, 0, 0) if level.item and level.item.quantity.end <= share.at]
    if not ahead or not share.portion.plain:
        return frozenset()
    part = max(ahead, key=lambda level: level.item.quantity.end if level.item else 0)
    return frozenset(
        whole.size for whole in (*found.told, *found.cells) if whole.kind == part.kind and _holds(share, part, whole)
    )


def _holds(share: Share, part: Level, whole: Level) -> bool:
    rate = part.size / whole.size
    return rate < 1 and share.portion.holds(rate, rate * (part.step / part.size + whole.step / whole.size))


def _seen(found: Amounts, place: int, reading: Reading, share: Share, wholes: frozenset[float] | None) -> _Seen:
    text, page = reading.sentence.text, found.page.reader.page
    clause = re.split("[，,；;。]", text[: share.at])[-1]
    return _Seen(
        share,
        place,
        reading,
        clause,
        plain(re.split("[；;。]", text[: share.at])[-1][-40:]),
        plain(share.whole),
        year_at(text, share.at, page.year),
        tuple(_of_share(reading, share, clause)),
        wholes,
        _PARK.search(page.title) is not None,
    )


def _of_share(reading: Reading, share: Share, clause: str) -> Iterator[str]:
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


def _candidates(found: Amounts, seen: _Seen) -> Iterator[tuple[Level, Level, str]]:
    """Parts with larger amounts of their unit; of sums of parts the sort of sum."""
    here = found.near(seen.place, AHEAD, BEHIND)
    named = found.alike(seen.subject)
    wholes = joined(here, found.alike(seen.wanted), named, [cell for cell in found.cells if "合计" in cell.name])
    wholes += found.elsewhere.named(found.page.reader.page.document, seen.wanted)
    parts = [(level, "") for level in joined(found.near(seen.place, PART_AHEAD, PART_BEHIND), named)]
    ahead = [
        level
        for level in found.near(seen.place, 2, 0)
        if level.item and (level.item.place < seen.place or level.item.quantity.end <= seen.share.at)
    ]
    parts += summed(ahead, seen.clause, joined(here, named))
    for part, sort in parts:
        for whole in wholes:
            if whole.kind == part.kind and whole.size > part.size and _may_be(seen, part, whole):
                yield part, whole, sort


def _may_be(seen: _Seen, part: Level, whole: Level) -> bool:
    """Whether the words of a share do not say that another measure, place or plan is meant than the amounts are of."""
    share, said = seen.share, whole.name + before(whole, 40)
    if of_another(share.whole, said) or (_PLAN.search(share.whole) and not _OF_PLAN.search(said)):
        return False
    if _ahead(whole) and not _ahead(part) and not _OF_PLAN.search(share.whole):
        return False
    if _WIDE.search(share.whole) and not _WIDE.search(said):
        return False
    if _PLACE.search(share.whole) and (_PARK.search(whole.name) or (seen.in_park and not _PLACE.search(said))):
        return False
    if share.at < share.whole_at and not seen.wanted and any(step not in said for step in _STEPS.findall(part.name)):
        return False
    if _stands(seen, part) == "here 0":
        return True
    unsaid = any(measure not in seen.clause for measure in _EARNED.findall(part.name))
    return not unsaid and not of_another(seen.clause, part.name + before(part, 40))


def _ahead(level: Level) -> bool:
    """Whether an amount is one to be reached, as its label or its part of the sentence says."""
    said = re.split("[；;。]", before(level, 400))[-1]
    return level.planned or _AIM.search(said) is not None or (not level.year and level.name.endswith("达到"))


def _pair(seen: _Seen, part: Level, whole: Level, sort: str) -> Pair:
    rate = part.size / whole.size
    signs = (*seen.signs, *_of_part(seen, part, sort), *_of_whole(seen, part, whole, sort))
    return Pair(part, whole, _holds(seen.share, part, whole), rate / seen.share.portion.value, signs)


def _stands(seen: _Seen, level: Level, sort: str = "") -> str:
    return f"sum {sort}" if sort else standing(level, seen.place, seen.share.at, seen.share.end, seen.reading)


def _of_part(seen: _Seen, part: Level, sort: str) -> Iterator[str]:
    """What can be seen of a part: where it stands, how its name fits the words before the share."""
    name, stands = plain(part.name), _stands(seen, part, sort)
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


def _of_whole(seen: _Seen, part: Level, whole: Level, sort: str) -> Iterator[str]:
    """What can be seen of a whole: where it stands, how its name fits that in the share and that of the part."""
    name, stands, share = plain(whole.name), _stands(seen, whole), seen.share
    fit = common(name, seen.wanted)
    known = bool(seen.wanted)
    yield f"whole {stands}"
    yield f"both {_stands(seen, part, sort)} {stands}"
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
    yield f"park {_has(_PARK, said)} {_has(_PARK, share.whole)} {_has(_PLACE, share.whole)} {seen.in_park}"
    yield f"plan {_has(_PLAN, share.whole)} {_has(_OF_PLAN, said)}"
    yield from contrasted("names", part.name, whole.name)
    yield from (f"whole lacks {mark}" for mark in sorted(marks(share.whole) - marks(whole.name)))
    yield from (f"whole has {mark}" for mark in sorted(marks(whole.name) - marks(share.whole)))
    yield f"unit {part.kind} {known}"
    years = "same" if part.year == whole.year else "other" if part.year and whole.year else "one"
    yield f"years {years}"
    if seen.year and whole.year and seen.year != whole.year:
        yield "whole year"
    if part.planned != whole.planned:
        yield f"planned {_has(_OF_PLAN, share.whole)}"
    if _TOTAL.search(whole.name):
        yield "whole total"
    yield from apart(part, whole)


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None
