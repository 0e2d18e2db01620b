"""Shares held against every part and whole the page tells under the names a sentence gives them.

For: ``chaingraph audit``.
In: shares (占全部规上企业的 42.1%), the figures of the page, the cells of its tables.
Out: audit rows of kind ``share``.
The part stands right before a share or bears the name before 占; the whole bears the name behind it. A pair that gives the
share settles it. Else each sign for a slip, and against it, has a weight (:data:`WEIGHTS`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import AMOUNT, Level, cell_levels, told_levels
from chaingraph.analysis.audit.reading.observations import Observation, Observed, bare, observed
from chaingraph.analysis.audit.reading.observed_setting import latest_year
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.audit.shares.share_words import shares_told
from chaingraph.analysis.audit.slips import digit_off, unit_off
from chaingraph.analysis.projection import Projection

WEIGHTS = {
    "ten off": 2.0,
    "digit off": 1.5,
    "unit off": 2.0,
    "share of a goal": 2.0,
    "near": 0.5,
    "beside": 1.0,
    "one whole": 0.5,
    "same words": 0.5,
    "same sentence": 0.5,
    "trade told before": 0.5,
    "not named": -0.5,
    "another time": -2.0,
    "another state": -2.0,
    "another scope": -1.5,
}
"""What speaks for a slip in a share, and against it."""
ENOUGH = 2.5
LIKE = 0.02
"""Relative room for a rounded part and whole."""
ABOUT = 0.1
"""Relative room of a share told with "about"."""
LIKELY = (0.5, 2.0)
"""A pair whose rate is so many times the told one is of something else."""
_PLACE = re.compile(
    r"全[市县区省州镇园旗国行街乡村域]|全(?:产业)?链(?:条)?|全产业|本[市县区]|我[市县区]|该[市县区]|园区|开发区|高新区|经开区"
)
_ALL = re.compile(r"全部|所有|整个|总(?=[产投收面人])|同期|当年|年度|其")
_GENERIC = re.compile(r"^(?:市场|国内|世界|全球|行业|贸易|股权|股本|总股)")
_BESIDE = re.compile(
    r"[）)]?[，,（(、]?(?:(?:(?:同比|比|较)[^，。；]{0,20})?(?:增长|下降|增幅)[\d.]+%[，、])?(?:约|共)?"
)
"""What stands between a part and its share: nothing, or how it grew."""
_LINK = re.compile(r"[，,]?(?:共计?|总计|达到?|为|有|实现|完成|计)*")
"""What stands between a share and the amount it is of."""
_NAME = re.compile(r"(?P<name>[^，。；、：\d]{2,16})$")
_ALONE = re.compile(r"(?:工业)?(?:总?产值|营业收入|主营业务收入|税收|利润|增加值)")
_TRADE = re.compile(r"(?P<trade>[\u4e00-\u9fff]{2,8}?)(?:制造|加工)?(?:产业链?|行业|业|板块|集群)")
_COUNT_OF = re.compile(r"(?:的)?(?:数量?|个数|户数|家数|总量|总数|额)$")
_NOT_PART = re.compile(r"增|降|同比|均|比上年|目标|力争|计划|每")
_AIM = re.compile(r"计划|目标|力争|预计|规划到|争取|确保|将达")
_YEAR = re.compile(r"20\d\d")
_PLAN = re.compile(r"计划|目标|任务|预算")
_ALIKE = (("规模以上", "规上"), ("营业收入", "营收"), ("工业总产值", "产值"), ("工业产值", "产值"), ("总产值", "产值"))
_SCOPE = re.compile(r"规上|规下|高新|园|镇|街道|新增|新|出口|利润|税|其中|国有|民营")
_TRADE_ALL = re.compile(r"^全(?:行业|产业链?|链)$")
"""The whole of a trade: what the sentence before tells of it."""
_COMPARED = re.compile(r"^[比较与占]")
_ROW = Maker("share", 0.65, "占比可能写错一位")


def portioned(projection: Projection) -> Iterator[AuditRow]:
    """Shares no part and whole of their names give. O(shares · figures of a page of one unit)."""
    cells = cell_levels(projection)
    for page in observed(projection):
        document = page.reader.page.document
        levels = [*told_levels(page), *cells.get(document, ())]
        latest = latest_year(projection, document)
        for place, reading in enumerate(page.reader.readings):
            for match in shares_told(reading.sentence.text):
                if not match["more"] and not _GENERIC.search(match["whole"]) and float(match["p"]):
                    ahead = _ahead_of(reading.sentence.text, match.start(), latest)
                    known = levels if ahead else [level for level in levels if level.year <= latest]
                    goals = [] if ahead else [level for level in levels if level.year > latest]
                    yield from _check(page, place, match, (known, goals))


def _check(
    page: Observed, place: int, match: re.Match[str], told: tuple[Sequence[Level], Sequence[Level]]
) -> Iterator[AuditRow]:
    pairs = _pairs(page, place, match, told[0])
    if not pairs or any(_holds(match, *pair) for pair in pairs):
        return
    aimed = [pair for pair in _pairs(page, place, match, told[1]) if pair[0].year == pair[1].year]
    aims = {_names(pair) for pair in aimed if _holds(match, *pair)}
    sole = len({whole.size for _, whole in pairs}) == 1
    scores = [
        _score(page, place, match, pair)
        + (WEIGHTS["one whole"] if sole else 0.0)
        + (WEIGHTS["share of a goal"] if _names(pair) in aims else 0.0)
        for pair in pairs
    ]
    if max(scores) >= ENOUGH:
        best = pairs[scores.index(max(scores))]
        yield _row(page, place, match, best, "可能写成了目标年的占比" if _names(best) in aims else None)


def _ahead_of(text: str, at: int, latest: int) -> bool:
    """Whether a share is one to be reached, or nothing is known of the day: then every year may be its own."""
    clause = re.split(r"[；;。]", text[:at])[-1]
    return not latest or _AIM.search(clause) is not None or any(int(y) > latest for y in _YEAR.findall(clause))


def _names(pair: tuple[Level, Level]) -> tuple[str, str]:
    return _words(pair[0].name), _words(pair[1].name)


def _pairs(page: Observed, place: int, match: re.Match[str], levels: Sequence[Level]) -> list[tuple[Level, Level]]:
    """Parts and wholes of the names a share tells."""
    wanted = _words(match["whole"])
    return [
        (part, whole)
        for part in _parts(page, place, match, levels)
        for whole in levels
        if whole.kind == part.kind
        and whole.size > part.size
        and _named(whole, wanted, part, match["whole"])
        and (
            wanted
            or match["whole"] == "股"
            or _TRADE_ALL.search(match["whole"])
            or _PLACE.search(match["whole"])
            or _beside(place, part, whole)
        )
    ]


def _parts(page: Observed, place: int, match: re.Match[str], levels: Sequence[Level]) -> list[Level]:
    """What a share is of: the amount right before it, else those of the name before 占."""
    text = page.reader.readings[place].sentence.text
    own = [level for level in levels if level.item and level.item.place == place]
    beside = [
        level
        for level in own
        if level.item
        and level.item.quantity.end <= match.start()
        and _BESIDE.fullmatch(text[level.item.quantity.end : match.start()])
        and not re.match("比|较|由|从", level.name)
    ]
    beside = beside or _told_behind(text, match, own)
    if beside:
        return beside
    name = _NAME.search(_with_subject(text[: match.start()]))
    words = _COUNT_OF.sub("", _words(name["name"])) if name else ""
    told = [(level, _words(level.name)) for level in levels if not _NOT_PART.search(level.name)]
    # 食品企业数 is the 食品加工 of a list of trades.
    short = [
        level for level, own in told if len(own) > 1 and own[:2] in words and own[:2] not in _words(match["whole"])
    ]
    full = [
        level
        for level, own in told
        if len(words) > 1 and (own.endswith(words) or (len(own) > 3 and words.endswith(own)))
    ]
    return full or short


def _told_behind(text: str, match: re.Match[str], own: Sequence[Level]) -> list[Level]:
    """The amount right behind a share, of the name before it: 出口企业占比12.5%，共45家."""
    name = _NAME.search(_with_subject(text[: match.start()]))
    return [
        replace(level, name=name["name"] + _LINK.sub("", level.name))
        for level in own
        if name
        and level.item
        and level.item.quantity.at > match.end()
        and _LINK.fullmatch(text[match.end() : level.item.quantity.at].removesuffix(name["name"][-2:]))
    ]


def _with_subject(text: str) -> str:
    """Words before a share; where they end in 产值 alone, with the trade that the clauses before it are of."""
    *before, clause = re.split(r"[，,]", re.split(r"[；;。]", text)[-1])
    trades = [match["trade"] for words in before if (match := _TRADE.match(words))] if _ALONE.fullmatch(clause) else []
    return f"{trades[-1]}{clause}" if trades else text


@lru_cache(maxsize=16384)
def _words(text: str) -> str:
    """A name without places, years and verbs, in the short words for the same."""
    for long_, short in _ALIKE:
        text = text.replace(long_, short)
    return bare(_ALL.sub("", _PLACE.sub("", text.replace("其中", ""))))


def _named(whole: Level, wanted: str, part: Level, told: str) -> bool:
    """Whether a level bears the name a share gives its whole; where that is a place alone, the name of the part."""
    own = _words(whole.name)
    if _TRADE_ALL.search(told):
        return _ahead(whole, part) and AMOUNT.search(own) is not None and not _NOT_PART.search(whole.name)
    if _NOT_PART.search(_PLAN.sub("", whole.name) if _PLAN.search(told) else whole.name):
        return False
    if not told:
        return (len(own) > 1 and own[-2:] == _words(part.name)[-2:]) or _next(part, whole)
    if len(wanted) < 2:
        place = _PLACE.search(told)
        return bool(place and place[0] in whole.name and len(own) > 1 and own in _words(part.name))
    signs = iter(own)
    return all(sign in signs for sign in wanted)


def _next(part: Level, whole: Level) -> bool:
    """Whether a part is told right behind a count of all (受访企业120家，认为用工难的66家), or behind "of which" it has."""
    left, right = whole.item, part.item
    if not left or not right or left.reading is not right.reading or left.number >= right.number:
        return False
    between = left.reading.sentence.text[left.quantity.end : right.quantity.at]
    divided = re.match("[，,（(]其中", between) and between.count("其中") == 1
    return bool(divided) or (right.number - left.number == 1 and part.kind in COUNTS)


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


def _holds(match: re.Match[str], part: Level, whole: Level) -> bool:
    told = float(match["p"]) / 100
    room = (
        half_step(match["p"]) / 100
        + (ABOUT if match["about"] else LIKE) * told
        + part.size / whole.size * (part.step / part.size + whole.step / whole.size)
    )
    return abs(part.size / whole.size - told) <= room


def _score(page: Observed, place: int, match: re.Match[str], pair: tuple[Level, Level]) -> float:
    part, whole = pair
    told, rate = float(match["p"]), 100 * part.size / whole.size
    unit = unit_off(told, rate)
    if not unit and not LIKELY[0] < rate / told < LIKELY[1]:
        return -9.0
    text = page.reader.readings[place].sentence.text
    signs = {
        "unit off": unit,
        "ten off": abs(abs(rate - told) - 10) <= half_step(match["p"]) + 0.05 + LIKE * rate / 4,
        "digit off": digit_off(match["p"], rate),
        "near": abs(rate / told - 1) < 0.35,
        "beside": part.item is not None and part.item.place == place and _adjoins(text, match, part.item),
        "same words": _words(whole.name) == _words(match["whole"]),
        "trade told before": _TRADE_ALL.search(match["whole"]) is not None,
        "same sentence": whole.item is not None and whole.item.reading.sentence.text == text,
        "not named": not match["whole"],
        "another time": bool(part.year and whole.year and part.year != whole.year),
        "another state": part.planned != whole.planned and not _PLAN.search(match["whole"]),
        "another scope": _scopes(whole.name) not in (_scopes(match["whole"]), _scopes(match["whole"] + part.name)),
    }
    return sum(WEIGHTS[sign] for sign, holds in signs.items() if holds)


def _adjoins(text: str, match: re.Match[str], item: Observation) -> bool:
    """Whether an amount stands before a share, or behind it in the next clause at most."""
    return item.quantity.end <= match.start() or len(re.findall("[，,；。]", text[match.end() : item.quantity.at])) < 2


def _scopes(name: str) -> list[str]:
    return sorted(set(_SCOPE.findall(name.replace("规模以上", "规上"))))


def _row(
    page: Observed, place: int, match: re.Match[str], pair: tuple[Level, Level], slip: str | None = None
) -> AuditRow:
    part, whole = pair
    right = percent(part.size / whole.size)
    return _ROW.but(slip=slip)(
        part.name,
        f"{part.name}{part.text}占{whole.name}{whole.text}应为 {right}，文中为 {match['p']}%",
        (f"{match['p']}%", right),
        part.evidence,
        page.reader.readings[place].sentence.evidence(*match.span()),
        whole.evidence,
    )
