"""Growth told in one sentence beside both of its ends, or beside the value of the year before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit_rows import AuditRow, half_step, percent, plain
from chaingraph.analysis.audit_text import Figure, Sentence, sentences
from chaingraph.analysis.projection import Projection

_RISE = r"(?:增长|增加|提高|提升|上升|扩大|增幅(?:达|为)?|增速(?:达|为)?|翻|下降|减少|降低)"
_TIMES = re.compile(
    rf"(?P<mean>年均|平均每年)?(?P<word>{_RISE}|是[^，。]{{0,10}}?|为[^，。]{{0,10}}?|达到[^，。]{{0,8}}?)(?:了|近|约|超过?|达|到|为)*"
    r"(?:(?P<number>\d+(?:\.\d+)?)(?P<unit>%|倍)(?P<more>多|以上|左右)?|(?P<double>[一二两三四]|\d|)番)"
)
_FROM = re.compile(r"由|从(?!业|事)")
_TO = re.compile(r"[到至为达]|增|升|降")
_AGAINST = re.compile(r"(?:比|较)(?![^，。]*(?:增加|增长|减少|下降|净增|提高|多|高出))[^，。]{0,12}$")
_LAST = re.compile(r"(?:去年|上年|前一年|20\d\d年)[^，。]{0,10}?(?:为|仅|是|只有)?$")
_TWICE = re.compile(r"比|较|占|以上|利润|税")
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP")
"""Growth of these is told at constant prices, their values at current ones."""
_OTHERS = re.compile(r"%[，,；](?:[^，,；%\d]{0,3}(?:同比|年均|环比))?(?!实现|达|即|已|超|基本|接近|约|近)(?P<noun>[^，,；%\d]{2,})$")
"""Another growth stands between, and what stands behind names what it is of: 增长7.2%，增加值增长6.4%."""
_PART_YEAR = re.compile(r"季度|上半年|\d月")
_YEARS = re.compile(r"(20\d\d)年")
_YEARLY = re.compile(r"[，,（(]?(?:同比|比上年|比去年|较上年|较去年)?增长(\d+(?:\.\d+)?)%")
_BIND = re.compile(
    r"(?:计划|力争|预计|实现|完成|达到?|为|约|了|突破)+$|^(?:园区|全[区县市省]|我[区县市])*(?:计划|力争|预计)?(?:实现|完成)?"
)
SLACK = 0.006
"""Growth that differs by less than this beyond rounding is no contradiction: both ends are rounded too."""


@dataclass(frozen=True, slots=True)
class _Rise:
    low: Figure
    high: Figure
    word: re.Match[str]


def rises(projection: Projection) -> Iterator[AuditRow]:
    """Per cent, times and doublings beside "from A to B", "B, p % more than the A of …" and "B, up p % (A the year before)".

    Complexity: O(figures).
    """
    for sentence in sentences(projection):
        for match in _TIMES.finditer(sentence.text):
            rise = _ends(sentence, match)
            row = _check(sentence, rise) if rise else None
            if row is not None:
                yield row


def yearly(projection: Projection) -> Iterator[AuditRow]:
    """Growth over the year before, whose value the same document tells under the same name. O(figures)."""
    told: dict[tuple[str, str, str], list[tuple[Sentence, Figure]]] = {}
    rates: list[tuple[Sentence, Figure, re.Match[str], str, str]] = []
    for sentence in sentences(projection):
        for figure in sentence.figures:
            year = _year(sentence, figure)
            name = _BIND.sub("", re.sub(r".*?20\d\d年", "", figure.label))
            if not year or len(name) < 4 or not figure.own or figure.kind in ("%", "倍"):
                continue
            told.setdefault((sentence.document, year, name[-5:]), []).append((sentence, figure))
            match = _YEARLY.match(sentence.text, figure.end)
            if match and figure.exact:
                rates.append((sentence, figure, match, year, name[-5:]))
    for sentence, figure, match, year, name in rates:
        ends = [
            item for item in told.get((sentence.document, str(int(year) - 1), name), ()) if item[1].kind == figure.kind
        ]
        rows = [_against(home, low, sentence, figure, match) for home, low in ends]
        if rows and all(rows):
            yield from (row for row in rows[:1] if row is not None)


def _year(sentence: Sentence, figure: Figure) -> str:
    found = _YEARS.findall(sentence.text[: figure.at])
    return found[-1] if found else ""


def _against(home: Sentence, low: Figure, sentence: Sentence, high: Figure, match: re.Match[str]) -> AuditRow | None:
    growth = high.size / low.size - 1 if low.size else 0.0
    stated = float(match[1]) / 100
    rise = _Rise(low, high, match)
    if (
        abs(growth - stated) <= half_step(match[1]) / 100 + SLACK + (1 + growth) * _relative(rise)
        or abs(growth - stated) > 0.5
    ):
        return None
    return AuditRow(
        kind="growth",
        subject=high.label,
        message=f"{high.label}{high.text}，比{low.label}{low.text}应增长 {percent(growth)}，文中为 {match[1]}%",
        left=f"{match[1]}%",
        right=percent(growth),
        sure=0.65,
        slip=None,
        evidence=(home.quote(low), sentence.evidence(high.at - len(high.label), match.end())),
    )


def _ends(sentence: Sentence, match: re.Match[str]) -> _Rise | None:
    """Both ends of the development a growth word speaks of."""
    text = sentence.text
    levels = [f for f in sentence.figures if f.kind not in ("%", "倍", "个百分点") and "/" not in f.unit and f.size]
    before = [f for f in levels if f.end <= match.start()]
    if not before:
        return None
    last = before[-1]
    between = text[last.end : match.start()]
    if len(between) > 16 or "。" in between or _OTHERS.search(between):
        return None
    first = before[-2] if len(before) > 1 else None
    if first is not None and first.kind == last.kind:
        opening = text[max(0, first.at - 26) : first.at]
        if _FROM.search(_clause(opening)) and _TO.search(text[first.end : last.at]):
            return _Rise(first, last, match)
        tail = text[max(0, last.at - 14) : last.at]
        ago = re.fullmatch(r"[，,（(](?:去年|上年)(?:同期)?(?:为|是|仅|只有|实现|完成)?", text[first.end : last.at])
        if ago and not match["mean"]:
            return _Rise(last, first, match)
        if _AGAINST.search(tail) and not match["mean"] and last.at - first.end < 24:
            return _Rise(last, first, match)
    after = next((f for f in levels if f.at >= match.end()), None)
    if after is not None and after.kind == last.kind and after.at - match.end() < 18 and not match["mean"]:
        told = text[match.end() : after.at]
        if _PART_YEAR.search(last.label) and "同期" not in told:
            return None
        if _LAST.search(told) and re.match(r"(?:[^，。]{0,4}[，；,（(]?而?)", told) and not _TWICE.search(told):
            return _Rise(after, last, match)
    return None


def _clause(text: str) -> str:
    return re.split(r"[，。；：]", text)[-1]


def _check(sentence: Sentence, rise: _Rise) -> AuditRow | None:
    times, match = rise.high.size / rise.low.size, rise.word
    years = 1
    if match["mean"]:
        dated = [int(year) for year in _YEARS.findall(sentence.text[: match.start()])]
        years = max(dated) - min(dated) if len(set(dated)) == 2 else 0
        if years <= 0:
            return None
    times = times ** (1 / years)
    found = _doubled(times, match["double"]) if match["double"] is not None else _compared(rise, times)
    if found is None:
        return None
    shown, slip = found
    ends = {sentence.quote(rise.low), sentence.quote(rise.high), sentence.evidence(*match.span())}
    return AuditRow(
        kind="words",
        subject=rise.high.label or rise.low.label,
        message=f"由 {rise.low.text} 到 {rise.high.text}，应为 {shown}，文中为“{match[0]}”",
        left=match[0],
        right=shown,
        sure=0.8,
        slip=slip,
        evidence=tuple(sorted(ends, key=lambda item: item.start)),
    )


def _doubled(times: float, word: str) -> tuple[str, str | None] | None:
    """What it is and the slip, where it is not so many doublings."""
    digits = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
    wanted = 2.0 ** (digits.get(word) or int(word or 1))
    if wanted * 0.97 <= times <= wanted * 1.6:
        return None
    return f"为原来的 {plain(round(times, 2))} 倍", "未达到翻番" if times < wanted else None


def _compared(rise: _Rise, times: float) -> tuple[str, str | None] | None:
    """What it is and the slip, where per cent or times are not what both ends give."""
    match = rise.word
    if match["unit"] == "%" and _REAL.search(rise.high.label) and abs(times - 1 - float(match["number"]) / 100) < 0.1:
        return None
    share, is_ratio = match["unit"] == "%", match["word"][0] in "是为达"
    if is_ratio and share:
        return None
    down = match["word"] in ("下降", "减少", "降低")
    right = times if is_ratio else abs(times - 1) if down else times - 1
    told = float(match["number"]) / (100 if share else 1)
    room = half_step(match["number"]) / (100 if share else 1) + SLACK * max(1.0, times) + times * _relative(rise)
    room += 0.0 if rise.low.exact and rise.high.exact else 0.1 * max(right, told)
    above, below = room, room
    if match["more"] or re.search(r"超|近|约", match[0]):
        above += 0.15 * told if share else 0.99
        below += above if re.search(r"近|约|左右", match[0]) else 0.0
    if told - below <= right <= told + above:
        return None
    slip = "把“是原来的几倍”写成了“增长几倍”" if not share and abs(told - (right + 1)) <= room else None
    return (percent(right) if share else f"{plain(round(right, 2))}倍"), slip


def _relative(rise: _Rise) -> float:
    """How far rounding of both ends moves their ratio."""
    return min(0.2, rise.low.step / rise.low.size + rise.high.step / rise.high.size)
