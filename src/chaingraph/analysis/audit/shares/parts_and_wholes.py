"""Which amounts of a page may be the part and the whole of a share, by the names its sentence gives them.

For: the rule that holds shares against them (:mod:`chaingraph.analysis.audit.shares.portioned`).
In: a share, the amounts of its page and of its tables. Out: pairs of :class:`Level`.
How: the part stands right before a share or bears the name before 占; the whole stands within the share (占全县2.4亿元的), bears the
name behind 占, or, where the share names none, is what the part is told to be "of".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.indicator import pairs as pairs_of
from chaingraph.analysis.audit.reading.levels import AMOUNT, Level
from chaingraph.analysis.audit.reading.observations import RATES, Observed
from chaingraph.analysis.audit.reading.share_words import Share
from chaingraph.analysis.audit.reading.short_names import PLACE, words
from chaingraph.analysis.audit.reading.text import COUNTS

Pair = tuple[Level, Level]
PLAN = re.compile(r"计划|目标|任务|预算")
TRADE_ALL = re.compile(r"^全(?:行业|产业链?|链)$")
"""The whole of a trade: what the sentence before tells of it."""
_BESIDE = re.compile(
    r"[）)]?[，,（(、]?(?:(?:(?:同比|比|较)[^，。；]{0,20})?(?:增长|下降|增幅)[\d.]+%[，、])?(?:约|共|数量)?"
)
"""What stands between a part and its share: nothing, or how it grew."""
_REMARK = re.compile(r"[，,](?!其中|另|还|其余|而|比)[^，。；、\d%（）()]{2,14}[，,]")
"""A clause about a part between it and its share (，户均规模最大，)."""
_DO = re.compile(r"(?!其中|另|还|比|较|增)[\u4e00-\u9fff]{1,6}[，,]")
_LINK = re.compile(r"[，,]?(?:共计?|总计|达到?|为|有|实现|完成|计)*")
"""What stands between a share and the amount it is of."""
_NAME = re.compile(r"(?P<name>[^，。；、：\d]{2,16})$")
_ALONE = re.compile(r"(?:工业)?(?:总?产值|营业收入|主营业务收入|税收|利润|增加值)")
_TRADE = re.compile(r"(?P<trade>[\u4e00-\u9fff]{2,8}?)(?:制造|加工)?(?:产业链?|行业|业|板块|集群)")
_COUNT_OF = re.compile(r"(?:的)?(?:数量?|个数|户数|家数|总量|总数|额)$")
_NOT_PART = re.compile(r"增|降|同比|均|比上年|目标|力争|计划|每")

_COMPARED = re.compile(r"^[比较与占]")
_INNER = re.compile(r"[，,（(；;]?(?:其中|[^，。；\d]{0,8}中[，,])")
COVER = 0.6
"""Part of the pairs of signs of a name that a name for the same bears."""


@dataclass(frozen=True, slots=True)
class Told:
    """A share and where it is told: its page, its sentence, the amounts known there."""

    page: Observed
    place: int
    share: Share

    @property
    def text(self) -> str:
        """Its sentence."""
        return self.page.reader.readings[self.place].sentence.text


def candidates(told: Told, levels: Sequence[Level]) -> list[Pair]:
    """Parts and wholes that a share may be of. O(parts · levels)."""
    parts = parts_of(told, levels)
    inside = _inside(told, levels)
    return [
        (part, whole)
        for part in parts
        for whole in (inside or levels)
        if whole.kind == part.kind and whole.size > part.size and (inside or _is_whole(told, part, whole))
    ]


def _inside(told: Told, levels: Sequence[Level]) -> list[Level]:
    """The amount that a share names itself: 占全县2.4亿元的35%."""
    share = told.share
    here = [level for level in levels if level.item and level.item.place == told.place]
    return [
        level
        for level in here
        if level.item and share.whole_at <= level.item.quantity.at < share.whole_at + len(share.whole)
    ]


def _is_whole(told: Told, part: Level, whole: Level) -> bool:
    name = told.share.whole
    wanted = words(name)
    if not _named(whole, wanted, part, name):
        return False
    return bool(
        wanted or name == "股" or TRADE_ALL.search(name) or PLACE.search(name) or _beside(told.place, part, whole)
    )


def parts_of(told: Told, levels: Sequence[Level]) -> list[Level]:
    """What a share is of: the amount right before it, else those of the name before 占."""
    text, share = told.text, told.share
    own = [level for level in levels if level.item and level.item.place == told.place]
    ahead = [level for level in own if level.item and level.item.quantity.end <= share.at]
    beside = [
        level
        for level in ahead
        if level.item
        and _joined(level, text[level.item.quantity.end : share.at])
        and not re.match("比|较|由|从", level.name)
    ]
    beside = beside or _told_behind(text, share, own)
    if beside:
        return beside
    name = _NAME.search(_with_subject(text[: share.at]))
    called = _COUNT_OF.sub("", words(name["name"])) if name else ""
    known = [(level, words(level.name)) for level in levels if not _NOT_PART.search(level.name)]
    # 食品企业数 is the 食品加工 of a list of trades.
    short = [level for level, own in known if len(own) > 1 and own[:2] in called and own[:2] not in words(share.whole)]
    full = [
        level
        for level, own in known
        if len(called) > 1
        and not AMOUNT.fullmatch(called)
        and (own.endswith(called) or (len(own) > 3 and called.endswith(own)))
    ]
    return full or short or _remarked(text, share, ahead)


def _joined(level: Level, between: str) -> bool:
    """Whether nothing stands between an amount and its share, or what those counted do (有45家缺工，占…)."""
    counted = level.kind in COUNTS and _DO.fullmatch(between) is not None
    return counted or _BESIDE.fullmatch(between) is not None


def _remarked(text: str, share: Share, ahead: Sequence[Level]) -> list[Level]:
    """The last amount before a share, with a remark between: 德资企业126亿元，户均规模最大，占全部的30%."""
    last = max(ahead, key=lambda level: level.item.quantity.end if level.item else 0, default=None)
    near = last is not None and last.item is not None and _REMARK.fullmatch(text[last.item.quantity.end : share.at])
    return [level for level in ahead if near and last and level.item is last.item]


def _told_behind(text: str, share: Share, own: Sequence[Level]) -> list[Level]:
    """The amount right behind a share, of the name before it: 出口企业占比12.5%，共45家."""
    name = _NAME.search(_with_subject(text[: share.at]))
    return [
        replace(level, name=name["name"] + _LINK.sub("", level.name))
        for level in own
        if name
        and level.item
        and level.item.quantity.at > share.end
        and _LINK.fullmatch(text[share.end : level.item.quantity.at].removesuffix(name["name"][-2:]))
    ]


def _with_subject(text: str) -> str:
    """Words before a share; where they end in 产值 alone, with the trade that the clauses before it are of."""
    *before, clause = re.split(r"[，,]", re.split(r"[；;。]", text)[-1])
    trades = [match["trade"] for part in before if (match := _TRADE.match(part))] if _ALONE.fullmatch(clause) else []
    return f"{trades[-1]}{clause}" if trades else text


def _named(whole: Level, wanted: str, part: Level, told: str) -> bool:
    """Whether a level bears the name a share gives its whole; where that is a place alone, the name of the part."""
    own = words(whole.name)
    if TRADE_ALL.search(told):
        return _ahead(whole, part) and AMOUNT.search(own) is not None and not _NOT_PART.search(whole.name)
    if _NOT_PART.search(PLAN.sub("", whole.name) if PLAN.search(told) else whole.name):
        return False
    if not told:
        return (len(own) > 1 and own[-2:] == words(part.name)[-2:]) or _next(part, whole)
    if len(wanted) < 2:
        place = PLACE.search(told)
        return bool(place and place[0] in whole.name and len(own) > 1 and own in words(part.name))
    signs = iter(own)
    return (
        all(sign in signs for sign in wanted)
        or by_topic(whole, told)
        or (
            own[-2:] == wanted[-2:]
            and wanted[:2] in own
            and len(pairs_of(wanted) & pairs_of(own)) >= COVER * len(pairs_of(wanted))
        )
    )


def by_topic(whole: Level, told: str) -> bool:
    """Whether a bare amount is the whole by the title of its page: 全年实现产值 on a page about 船舶修造业."""
    own, wanted = words(whole.name), words(told)
    head = wanted.removesuffix(own[-2:])
    bare_amount = AMOUNT.fullmatch(re.sub("企业|合计|规上", "", own)) is not None
    return bare_amount and wanted != head and len(head) > 1 and head in whole.topic


def _next(part: Level, whole: Level) -> bool:
    """Whether a part is told right behind a count of all (受访企业120家，认为用工难的66家), or behind "of which" it has."""
    left, right = whole.item, part.item
    if not left or not right or left.reading is not right.reading or left.number >= right.number:
        return False
    between = left.reading.sentence.text[left.quantity.end : right.quantity.at]
    divided = _INNER.match(between) and between.count("其中") <= 1
    behind = [item for item in (left, right) if item.quantity.kind not in RATES]
    return bool(divided) or (right.number - left.number == 1 and len(behind) == 2 and part.kind in COUNTS)


def _ahead(whole: Level, part: Level) -> bool:
    """Whether a whole is told in the sentence before its part, of no other time."""
    if part.item is None or whole.item is None or _COMPARED.search(whole.name):
        return False
    return (
        whole.item.place == part.item.place - 1
        and whole.item.reading.sentence.passage is part.item.reading.sentence.passage
    )


def _beside(place: int, part: Level, whole: Level) -> bool:
    """Whether a whole that is not named stands right before its part, in its sentence or the one before."""
    if part.item is None or whole.item is None or part.item.place != place:
        return False
    return place - 1 <= whole.item.place <= place and (whole.item.place, whole.item.number) < (place, part.item.number)
