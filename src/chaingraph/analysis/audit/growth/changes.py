"""What sentences say of how a thing changed since another time: by how much, by how many points, to how many times, or just which way.

For: the rule that holds changes against the values of both times wherever these stand (``audit.growth.former``).
In: sentences with their levels and rates. Out: :class:`Change`.
How: a change has a time it is counted from (同比, 较1—4月, 比三年前), which with the time of its sentence gives both. It is of the value
right before or behind it when its clause names nothing else, else of what its clause names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.indicator import Label, head_behind, read_label
from chaingraph.analysis.audit.reading.moves import moves
from chaingraph.analysis.audit.reading.nameless import nameless
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_when import LAST_YEAR, told_part
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.plain_label import plain_label
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT
from chaingraph.analysis.audit.reading.roughly import rough_room
from chaingraph.analysis.audit.reading.text import base, clause_start
from chaingraph.analysis.audit.reading.threads import Thread
from chaingraph.analysis.audit.rows import half_step
from chaingraph.records import Evidence

_PART = r"\d{1,2}[—–~至-]\d{1,2}月|\d{1,2}月(?:份)?|第?[一二三四]季度|前[二两三]季度|上半年"
_REF = rf"(?:(?P<same>同比)|(?:[比较是为与]|相比|相较于?|对比|相当于)(?P<ref>上年同期|去年同期|[上去]年(?:末|底|度)?|年初|上月|20\d\d年(?:同期|末|底|{_PART})?|{COUNT}年前|(?:{_PART}))(?:的?(?:水平|规模|总量))?(?:相比)?[，,]?)"
_REFERS = re.compile(_REF)
_UP = r"净增长|净增加?|增加|增长|增多|多|增|提高|提升|上升|扩大|加快|提速|回升"
_DOWN = r"净减少?|减少|下降|降低|少|回落|放缓|收窄|下滑|缩减|缩小"
_AMOUNT = re.compile(
    rf"(?:{_REF})?(?:大幅|明显|略|小幅|有所|又|再|共|则|还|显著|增[速幅]|[降涨]幅|，)*(?P<verb>{_UP}|{_DOWN})(?:了|出|额|达到?|为|约)*(?P<n>{NUMBER})(?P<unit>{UNIT})"
)
_AHEAD_ADVERBS = re.compile(
    r"同比|环比|[比较是为相对与]+(?:上年|去年)?同期|(?:[比较是为]|相比|相较于?)(?:[上去]年[末底度]?|年初|上月|20\d\d年[末底]?|[一二三四五六七八九十两\d]+年前)|大幅|明显|略有?|小幅|有所|又|再|共|则|还|显著|增[速幅]|[降涨]幅|名义|持续|继续|保持|实现|稳步|快速|总体|[的了，,、（(也均呈已]"
)
_BASE = re.compile(rf"(?:[比较与]|由|从|相比|对比)(?:[上去前]年|20\d\d年|同期|〇)(?:{_PART})?[^，。；\d]{{0,10}}$")
"""Before a value that another is compared with."""
_REACHING = re.compile(r"[，,]?(?:总[量额]|增)?(?:达到?|至|到|实现|为)+了?")
_DATES = re.compile(r"20\d\d年|\d{1,2}(?:[—–~至-]\d{1,2})?月")
_DIRECTION = re.compile(rf"{_DOWN}")
_UPWARD = re.compile(_UP)
_YEARS = re.compile(rf"(?<![\d第])(?!(?:19|20)\d\d年)({COUNT})年(?:来|间|内|里|累计|共|就|时间)*$")
"""Before a gain of one or several years (两年净增33家)."""
_ALONGSIDE = re.compile(r"[，,、（(和即]*")
"""Between an amount and a rate of one change."""
_YEARLY = re.compile(r"年均|累计增长|[两三四五六七八九十]年(?:来|间|累计)|翻")
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP|同口径|扣除|实际增长|剔除|指数|价格")
_GOAL_ALONE = re.compile(
    r"(?:其|该项?|全年|年度|当年|今年|明年|总体|预期|力争|确保)*(?:目标|任务|计划)?(?:任务|指标|值|数|要|应|为)*"
)
_COMING = re.compile(r"力争|目标|预期|预计|计划|确保|争取|将(?!近)|拟")
REACH = 26
"""Characters between a value and what is said of it."""
SHORT = 3
"""Characters of a clause before a change that name something, at least."""
Time = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A change as told.

    Attributes:
        now: The value it leads to, or what its clause names with the time of the sentence, its value unknown.
        known: Whether ``now`` has a value.
        since: The time it is counted from.
        low: Least multiple of the former value, or least difference to it.
        high: The most.
        absolute: Whether it is told as a difference; a difference of rates is in points.
        loose: Whether a multiple may be meant for a growth.
        coming: Whether it is to be: it leads to a goal.
    """

    now: Observation
    known: bool
    since: Time
    low: float
    high: float
    absolute: bool
    loose: bool
    kind: str
    text: str
    evidence: Evidence
    thread: Thread
    coming: bool = False


def refers_to(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Where a part of a text tells the time another is compared with. O(characters)."""
    return [*_REFERS.finditer(text, start, end)]


def changes(thread: Thread, values: Sequence[tuple[int, int, Observation]]) -> Iterator[Change]:
    """The changes a sentence tells.

    Args:
        thread: The sentence.
        values: Where each of its levels and rates begins and ends, and what it is.
    """
    text = thread.sentence.text
    amounts: dict[int, Change] = {}
    for match in _AMOUNT.finditer(text):
        spanned = _YEARS.search(text, max(0, match.start() - 8), match.start("verb"))
        based = match["same"] or match["ref"] or match["verb"].startswith("净") or spanned
        if based and not _COMING.search(text, 0, match.end()):
            for change in _by_amount(thread, match, values):
                amounts[match.end()] = change
                yield change
    for move in moves(text):
        start = clause_start(text, move.start, "，。；、（")
        told = refers_to(text, start, move.end)
        if move.yearly or _YEARLY.search(text, start, move.start) or (move.times and not (told or move.since)):
            continue
        coming, dated = _COMING.search(text, 0, move.end) is not None, bool(told or move.since)
        told_span = dated or "%" in move.text or _YEARS.search(text, start, move.start) is not None
        if (coming and not dated) or _REAL.search(text, start, move.end) or not told_span:
            continue
        begin = min([move.start, *(one.start() for one in told)])
        named = told[-1] if told else None
        found = _of(thread, (begin, move.start, move.end), values, named) or _along(text, begin, amounts)
        if found and not (_REAL.search(found[0].label.name) or "增加值" in found[0].label.head):
            now, known, since = found
            said = thread.sentence.evidence(begin, move.end)
            yield Change(
                now,
                known,
                since,
                move.low,
                move.high,
                False,
                move.times and _UPWARD.match(move.text) is not None,
                now.kind,
                text[begin : move.end],
                said,
                thread,
                coming or now.goal,
            )


def _along(text: str, begin: int, amounts: Mapping[int, Change]) -> tuple[Observation, bool, Time] | None:
    """What a change right behind an amount is of: the same (一年增加16.3亿元、增长24.6%)."""
    last = max((end for end in amounts if end <= begin), default=None)
    if last is None or not _ALONGSIDE.fullmatch(text, last, begin):
        return None
    change = amounts[last]
    return change.now, change.known, change.since


def _by_amount(
    thread: Thread, match: re.Match[str], values: Sequence[tuple[int, int, Observation]]
) -> Iterator[Change]:
    kind, factor = base(match["unit"])
    kind, factor = ("%", 1.0) if match["unit"] == "个百分点" else (kind, factor)
    kind = "人" if kind == "人次" else kind
    if match["unit"] == "%" or match["unit"] in ("倍", "位", "名"):
        return
    found = _of(thread, (match.start(), match.start("verb"), match.end()), values, match, kind)
    if found is None:
        return
    now, known, since = found
    size, step = float(match["n"].replace(",", "")) * factor, half_step(match["n"]) * factor
    step += rough_room(match.string, match.end()) * size
    falls = _DIRECTION.match(match["verb"].removeprefix("净")) is not None
    if match["verb"] in ("收窄", "扩大") and now.size < 0:
        falls = not falls
    size = -size if falls else size
    said = thread.sentence.evidence(*match.span())
    yield Change(now, known, since, size - step, size + step, True, False, now.kind or kind, match[0], said, thread)


def _of(
    thread: Thread,
    span: tuple[int, int, int],
    values: Sequence[tuple[int, int, Observation]],
    told: re.Match[str] | None,
    kind: str = "",
) -> tuple[Observation, bool, Time] | None:
    """Of what a change is, whether its value is known, and since when; ``None`` where nothing says."""
    text, (begin, verb, end) = thread.sentence.text, span
    start = clause_start(text, begin, "，。；、（")
    rest = max(begin, told.end("ref"), told.end("same")) if told else begin
    words = _AHEAD_ADVERBS.sub("", _YEARS.sub("", text[start:begin] + text[rest:verb]))
    before = [(at, stop, seen) for at, stop, seen in values if stop <= begin and _fits(kind, seen)]
    anchor = before[-1] if before else None
    if anchor and _BASE.search(text, max(0, anchor[0] - 24), anchor[0]):
        return None
    inside = anchor is not None and anchor[0] >= start
    near = anchor is not None and begin - anchor[1] <= REACH and not re.search("[。；]", text[anchor[1] : begin])
    if anchor and near and _between(thread, (anchor[1], begin), anchor[2].kind):
        return None
    now: Observation | None
    if anchor and near and (inside or len(words) < SHORT or _named(words, anchor[2].label)):
        now, known = anchor[2], True
    else:
        now, known = _behind(thread, (start, begin, end), values, kind)
    if now is None:
        return None
    since = since_of(told, (now.year, now.part))
    years = _YEARS.search(text, start, verb)
    if years and now.year.isdecimal():
        since = str(int(now.year) - whole_number(years[1])), now.part
    return (now, known, since) if since else None


def _between(thread: Thread, span: tuple[int, int], kind: str) -> bool:
    """Whether another figure of a kind stands between a value and what is said behind it."""
    kind = "%" if kind == "增速" else kind
    return any(span[0] <= figure.at < span[1] and figure.kind == kind for figure in thread.sentence.figures)


def _fits(kind: str, seen: Observation) -> bool:
    """Whether a change in a unit may be of a value: points of a rate, houses of a count."""
    if not kind:
        return seen.kind != "增速"
    if kind == "%":
        return seen.kind in ("%", "增速")
    return seen.kind == kind or (kind in "家户个" and seen.kind == "家")


def _named(words: str, label: Label) -> bool:
    return len(words) < 9 and (words in label.name or label.name.endswith(words[:2]))


def _behind(
    thread: Thread, span: tuple[int, int, int], values: Sequence[tuple[int, int, Observation]], kind: str
) -> tuple[Observation | None, bool]:
    """What the words ahead of a change name, with the value behind it (…同比增加18.6亿元，达到148.6亿元) if there is one."""
    text, (start, begin, end) = thread.sentence.text, span
    for at, _, seen in values:
        if at >= end and _fits(kind, seen) and _REACHING.fullmatch(text, end, at):
            return seen, True
    spanned = _YEARS.search(thread.sentence.text, start, begin)
    named = _nameless(thread, (start, spanned.start() if spanned else begin))
    known = named is not None and named.label.known
    figure = next((figure for figure in thread.sentence.figures if figure.at >= end), None)
    if named and figure and figure.exact and figure.kind == kind and _REACHING.fullmatch(text, end, figure.at):
        return replace(named, text=figure.text, kind=kind, size=figure.size, step=figure.step), True
    return named if known else None, False


def _nameless(thread: Thread, span: tuple[int, int]) -> Observation | None:
    """What a clause names, with the time and place of its sentence and no value."""
    sentence, setting = thread.sentence, thread.setting
    words = _DATES.sub("", _AHEAD_ADVERBS.sub("", sentence.text[slice(*span)]))
    if _GOAL_ALONE.fullmatch(words):
        # 签约资金列入考核，全年目标较上年增长15%: what is aimed at is told before its clause.
        words = head_behind(re.split("[，。；：]", sentence.text[: span[0]].rstrip("，、（"))[-1], "")
    label = read_label(words, setting.names) if len(words) >= SHORT and not re.search(r"\d", words) else None
    if label and not label.known:
        label = plain_label(words, "", setting.names, "") or label
    if label is None:
        return None
    return nameless(thread, span, words, label)


def since_of(told: re.Match[str] | None, now: Time) -> Time | None:
    """The time a change is counted from."""
    year, part = now
    groups: Mapping[str, str | None] = told.groupdict() if told else {}
    ref = groups.get("ref") or "同比"
    number = re.match(rf"({COUNT})年前", ref)
    if re.match(r"20\d\d年", ref):
        own = told_part(ref, "") or (part if "同期" in ref or not part else "")
        return (ref[:4], own) if ref[:4] != year else None
    if number:
        return (str(int(year) - whole_number(number[1])), part) if year.isdecimal() else None
    if ref == "上月":
        month = re.fullmatch(r"(\d{1,2})月", told_part(part, ""))
        return (year, f"{int(month[1]) - 1}月") if month and month[1] != "1" else None
    if re.match(_PART, ref):
        since = told_part(ref, "")
        return (year, since) if since != part else None
    before = str(int(year) - 1) if year.isdecimal() else LAST_YEAR
    return before, "" if "初" in ref or "末" in ref or "底" in ref else part
