"""Developments held against levels told anywhere on the page: doubled, but 312 became 508.

For: ``chaingraph audit``.
In: the figures of a page with their years, and what its sentences say of developments.
Out: audit rows of kind ``words``; of kind ``growth`` for growth of each year.
A development speaks of the level beside it. The other level bears the same name and another year; when years between
them are told, they have to fit. One pair of levels that agrees is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import is_level
from chaingraph.analysis.audit.reading.moves import Move, moves
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_GAIN = re.compile(r"(?:净增加?|增加|增长|多|减少|下降|少)了?$")
"""Before what was gained or lost (一年增加16.3亿元), which is no level."""
BEFORE, BEHIND = 34, 22
"""Characters between a level and what is said of it, before and behind."""
ALIKE = 4
"""Characters that the names of two levels of one thing, with what their sentences speak of, have in common."""
SLACK = 0.003
"""Relative room beyond the rounding of both levels: they may have been rounded before."""
BETWEEN = 18
"""Characters between two levels told as one against the other."""
FAR, BOUNDLESS = 4.0, 1e6
"""How many times off two levels apart from each other are of two things; a multiple that bounds nothing."""
_THAN = re.compile(r"(?:同比|明显|均)?(?:比|较)(?:上年|去年|前年|上月|年初|同期|(?:19|20)\d\d年)[^，。；\d]{0,8}")
_RATED = re.compile(r"^[、，]?(?:同比)?(?:增长|增加|提高|下降|减少|降低)[\d.]+(?:%|倍)[，、](?:实现)?")
_AGO = re.compile(
    r"[，,（(](?:而)?(?:上年|去年|前年|上一年|(?:19|20)\d\d年)(?:同期|末|底)?[^，。；\d]{0,4}?(?:为|是|仅|只有|实现|完成)?"
)
_BY_THEN = re.compile(
    r"[，,](?:而)?到了?(?:20\d\d年|去年|今年)(?:末|底)?(?:已|就)?(?:达到?|为|有|增至|(?:增加|发展|壮大|扩大)到|跃升[到至])+"
)
_SCOPE = re.compile(
    r"规[上模]|园|区|镇|乡|街|县|市|省|国|企业|新增|累计|当月|月|季度|上半年|利润|税|出口|高新|其中|重点|平均|均|占|第|[A-Za-z]"
)
_SUMMED = re.compile(r"[合共总]计")
"""In the name of what is summed up: 五家企业合计营业收入 is no level of one of them."""
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP|GEP|扣除|剔除|同口径|可支配收入|收入")
_CONSTANT = re.compile(r"可比|不变价|增加值|生产总值|GDP|扣除|剔除|同口径")
"""Growth of these may be told at constant prices or of another base."""
_PART_YEAR = re.compile(r"季度|上半年|下半年|\d月|月份|当月|前[二两三四]|[—–~-]\d")
_AGAIN = re.compile(r"而?(?:这一?个?|该)(?:数字|数值|数据|指标)(?:还?[只仅]?有?|才)?")
"""Names once more what the figure before is of."""
_SPANNED = re.compile(r"(?P<first>20\d\d)年?[—–~至到-]+(?P<last>20\d\d)年?(?:期间|间)?[，]?$")
_ADVERBS = re.compile(
    r"[一二两三四五六七八九十]年[间来内里]?|[去今上前当]年|同期|同比|连续|短短|时间|其间|其中|也|就|还|又|已经?|比|较|却|均|都|规模|总量|总体|数量|原来|反而|因此|仍"
)
_ROW, _YEARLY = Maker("words", 0.7), Maker("growth", 0.7)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two levels of one thing, in order of time."""

    earlier: Observation
    later: Observation
    years: int = 1

    @property
    def times(self) -> float:
        """The later as a multiple of the earlier; of the year before, where growth is told for each year."""
        return float((self.later.quantity.size / self.earlier.quantity.size) ** (1 / self.years))

    @property
    def bounds(self) -> tuple[float, float]:
        """Between which multiples rounding of both levels lets it lie."""
        low, high = self.earlier.quantity, self.later.quantity
        least = (high.size - high.step) / (low.size + low.step)
        most = (high.size + high.step) / max(low.size - low.step, 0.5 * low.size)
        return float(max(least, 0.0) ** (1 / self.years)), float(most ** (1 / self.years))


def developed(projection: Projection) -> Iterator[AuditRow]:
    """Developments that no pair of levels of the page gives. O(developments · levels of their unit)."""
    for page in observed(projection):
        levels: dict[str, list[Observation]] = defaultdict(list)
        named = list(_titled(page.observations))
        for item in named:
            if item.year and is_level(item) and not _GAIN.search(item.label):
                levels[item.quantity.kind].append(item)
        for place, reading in enumerate(page.reader.readings):
            for move in moves(reading.sentence.text):
                anchor = _anchor([item for item in named if item.place == place], move)
                pairs = list(_inside(page, place, move)) or [
                    pair
                    for other in (levels[anchor.quantity.kind] if anchor else ())
                    if anchor and (pair := _pair(anchor, other, move)) and _likely(move, pair)
                ]
                if move.yearly:
                    reached = [pair for pair in pairs if not _stepped(page, pair)]
                    pairs = _of_span(reading.sentence.text[: move.start], reached)
                bases = {pair.earlier.quantity.size for pair in pairs}
                if move.yearly and len(bases) > 1 and not move.since:
                    continue
                if pairs and not any(_holds(move, pair) for pair in pairs):
                    yield _row(min(pairs, key=lambda pair: _off(move, pair)), move, page, place)


def _titled(items: Sequence[Observation]) -> Iterator[Observation]:
    """Levels; the second of 由2015年的86亿元增加到2020年的198亿元 bears the name of the first, and so does 而2023年这一数字为."""
    last: Observation | None = None
    for item in items:
        told = last and last.place == item.place and last.quantity.kind == item.quantity.kind and not item.name
        between = item.reading.sentence.text[last.quantity.end : item.quantity.at] if told and last else ""
        if last and last.quantity.kind == item.quantity.kind and _AGAIN.search(item.label):
            last = replace(item, label=f"{_AGAIN.sub('', item.label)}{last.name}")
        elif last and between and len(between) < BETWEEN and re.search("[到至]", between) and "，" not in between:
            last = replace(item, label=f"{item.label}{last.name}")
        else:
            last = item
        yield last


def _inside(page: Observed, place: int, move: Move) -> Iterator[_Pair]:
    """Both levels in the words of one sentence: from A to B; B, more than the A of last year; B (last year A)."""
    text = page.reader.readings[place].sentence.text
    own = [
        item
        for item in page.near(place, 0, 0)
        if item.quantity.kind not in RATES
        and item.quantity.size > 0
        and item.quantity.end <= move.start
        and not _GAIN.search(item.label)
        and not re.search("[。；]", text[item.quantity.end : move.start])
    ]
    if len(own) < 2 or own[-1].quantity.kind != own[-2].quantity.kind or not own[-1].quantity.exact:
        return
    first, last = own[-2:]
    if move.yearly and any(
        item.quantity.kind == last.quantity.kind and 0 < item.year < first.year for item in own[:-2]
    ):
        # 2021年64亿元，2022年75亿元，2023年88亿元，年均增长…: from the first year on.
        return
    if re.search(r"新增|预计|达产", first.label):
        return
    between, behind = text[first.quantity.end : last.quantity.at], _RATED.sub("", text[last.quantity.end : move.start])
    opening = re.split("[，。；、]", text[max(0, first.quantity.at - 16) : first.quantity.at])[-1]
    pair = _told(opening, between, behind, (first, last))
    if pair is None or not pair[0].quantity.exact or len(behind) > BEHIND or not _same_part(opening, between):
        return
    if _of_another(first.label + last.label, last.quantity.end, text[: move.start]):
        return
    years = pair[1].year - pair[0].year if move.yearly else 1
    if years > 0:
        yield _Pair(*pair, years)


def _same_part(opening: str, between: str) -> bool:
    """Whether two levels are of the same part of their years: 由去年上半年的21万件增至今年上半年的189万件."""
    parts = _PART_YEAR.findall(between)
    return not parts or parts == _PART_YEAR.findall(opening)


def _told(
    opening: str, between: str, behind: str, ends: tuple[Observation, Observation]
) -> tuple[Observation, Observation] | None:
    """The earlier and the later of two neighbouring levels; ``None`` where nothing tells."""
    first, last = ends
    if re.search("由|从(?!业|事)", opening) and re.search("[到至为增降升缩减]", between):
        return first, last
    if _BY_THEN.fullmatch(between) and 0 < first.year < last.year:
        return first, last
    if _THAN.fullmatch(last.label) and len(between) < BETWEEN and not re.search("[，。；]", behind):
        return last, first
    if _AGO.fullmatch(between) and len(behind) < BETWEEN:
        return (first, last) if 0 < first.year < last.year else (last, first)
    return None


def _of_span(ahead: str, pairs: Sequence[_Pair]) -> list[_Pair]:
    """Those that lead to the last year of the span growth is told for (2025—2027年年均), from its first or the one before."""
    told = _SPANNED.search(ahead)
    span = (int(told["first"]), int(told["last"])) if told else (0, 0)
    own = [pair for pair in pairs if span[0] - 1 <= pair.earlier.year <= span[0] and pair.later.year == span[1]]
    # Of the year before the span, where it is told, as growth counts from there.
    before = [pair for pair in own if pair.earlier.year < span[0]]
    return before or own or list(pairs)


def _stepped(page: Observed, pair: _Pair) -> bool:
    """Whether the earlier level is the first of two goals of a sentence: 2025年达到30亿元；到2027年达到38亿元."""
    return pair.earlier.place == pair.later.place and 0 < page.reader.page.year <= pair.earlier.year


def _anchor(items: Sequence[Observation], move: Move) -> Observation | None:
    """The level a development speaks of: the last before it, else the first behind, in its part of the sentence."""
    own = [item for item in items if is_level(item) and item.year and not _GAIN.search(item.label)]
    text = items[0].reading.sentence.text if items else ""
    before = [
        item
        for item in own
        if item.quantity.end <= move.start
        and move.start - item.quantity.end <= BEFORE
        and not re.search("[。；]", text[item.quantity.end : move.start])
    ]
    behind = [
        item
        for item in own
        if 0 <= item.quantity.at - move.end <= BEHIND and re.match("[，,]?(?:达|为|至|到|实现)", text[move.end :])
    ]
    found = before[-1] if before else behind[0] if behind else None
    if found is None or _of_another(found.label, found.quantity.end, text[: move.start]):
        return None
    return found


def _of_another(label: str, end: int, ahead: str) -> bool:
    """Whether what is said of a development names another thing than the level beside it: 地方级税收保持增长."""
    start = clause_start(ahead, len(ahead), "，。；")
    words = bare(_ADVERBS.sub("", ahead[start:]))
    return end <= start and len(words) - len(shared(words, label)) > 2


def _pair(anchor: Observation, other: Observation, move: Move) -> _Pair | None:
    """Both levels when they are of one thing at two times that the development may join."""
    earlier, later = sorted((anchor, other), key=lambda item: item.year)
    apart = later.year - earlier.year
    if earlier.planned:
        return None  # Nothing grows from what was only aimed at.
    if not apart or (move.years and apart != move.years) or (move.since and move.since != earlier.year):
        return None
    if not (move.years or move.since or move.yearly) and "%" in move.text and apart != 1:
        return None
    return _Pair(earlier, later, apart if move.yearly else 1) if _of_one(anchor, other) else None


def _of_one(left: Observation, right: Observation) -> bool:
    """Whether two levels bear one name, and neither is of a part of the other."""
    if any(_SUMMED.search(item.label) for item in (left, right)) and left.label != right.label:
        return False
    name = shared(left.name, right.name)
    rest = [item.name.replace(name, "", 1) for item in (left, right)]
    if len(name) < 2 or any(_PART_YEAR.search(_ahead(item)) for item in (left, right)):
        return False
    if len({"".join(_PART_YEAR.findall(item.label)) for item in (left, right)}) > 1:
        return False  # 2024年 | 2025年上半年
    scopes = [sorted(_SCOPE.findall(words)) for words in rest]
    around = max(
        (shared(bare(_ahead(one)), other) for one, other in ((left, rest[1]), (right, rest[0]))), key=len, default=""
    )
    whole = rest == ["", ""] and len(name) > 2
    return scopes[0] == scopes[1] and (whole or len(name) + len(around) >= ALIKE)


def _ahead(item: Observation) -> str:
    """The words of its sentence before the label of a level."""
    return item.reading.sentence.text[: max(0, item.quantity.at - len(item.label))][-30:]


def _holds(move: Move, pair: _Pair) -> bool:
    near = pair.later.place == pair.earlier.place
    if "%" in move.text and (_CONSTANT if near else _REAL).search(pair.later.label + pair.earlier.label):
        return True
    least, most = pair.bounds
    slack = SLACK * pair.times
    return move.low - slack <= most and least <= move.high + slack


def _likely(move: Move, pair: _Pair) -> bool:
    """Whether two levels told apart from each other are near enough to what is told to be of one thing."""
    bounded = move.low > 0 and move.high < BOUNDLESS
    return not bounded or move.low / FAR <= pair.times <= move.high * FAR


def _off(move: Move, pair: _Pair) -> float:
    return min(abs(pair.times - move.low), abs(pair.times - move.high))


def _row(pair: _Pair, move: Move, page: Observed, place: int) -> AuditRow:
    rise = pair.times - 1
    shown = f"{'年均' if move.yearly else ''}{'增长' if rise > 0 else '下降'} {percent(abs(rise))}"
    more = f"（{plain(round(rise, 2))} 倍）" if move.times and rise > 0 else ""
    shown += "" if move.yearly else f"{more}，为原来的 {plain(round(pair.times, 2))} 倍"
    ratio = move.times and move.low <= pair.bounds[1] + 1 and pair.bounds[0] + 1 <= move.high
    slip = "把“是原来的几倍”写成了“增长几倍”" if ratio else None
    told = page.reader.readings[place].sentence.evidence(move.start, move.end)
    ends: Sequence[Observation] = (pair.earlier, pair.later)
    return (_YEARLY if move.yearly else _ROW).but(slip=slip)(
        pair.later.label,
        f"{pair.earlier.label}{pair.earlier.quantity.text}，{pair.later.label}{pair.later.quantity.text}，{shown}，文中为“{move.text}”",
        (move.text, shown),
        *sorted((end.evidence() for end in ends), key=lambda item: item.start),
        told,
    )
