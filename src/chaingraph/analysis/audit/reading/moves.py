"""What sentences say of a development in words and figures: doubled, 2.8 times more, down by over half, still growing.

For: the rule that holds developments against levels told anywhere on the page (``audit.growth.developed``).
In: the text of a sentence.
Out: :class:`Move`: from how much to how many times the earlier level the later one is, as the words have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import half_step

_DOWN = r"下降|降低|减少|缩减|压减|压缩|缩短|缩小|下滑|下跌|回落|萎缩|走低|降|减|跌"
_UP = r"增长|增加|提高|提升|上升|上涨|扩大|攀升|回升|走高|增|涨|升"
_NUMBER = r"\d+(?:\.\d+)?|[一二两三四五六七八九十]"
_ABOUT = r"近|将近|接近|约|大约|差不多|不到"
_OVER = r"超过?|逾|足足"
_TAIL = r"(?P<more>还多|以上|有余|多|左右|上下)?"
_DOUBLE = re.compile(rf"(?P<about>{_ABOUT})?翻(?:了)?(?P<mid>{_ABOUT})?(?P<n>[一二两三])?(?P<unit>番|倍){_TAIL}")
_BY = re.compile(
    rf"(?P<verb>{_UP}|{_DOWN})(?:幅|速|长率)?(?P<mid>(?:了|达到?|为|{_ABOUT}|{_OVER})*)(?P<n>{_NUMBER})(?P<unit>倍|%|成半?){_TAIL}"
)
_PART = re.compile(
    rf"(?P<verb>{_UP}|{_DOWN})(?P<mid>(?:了|{_ABOUT}|{_OVER})*)(?:(?P<half>一半)|(?P<of>[二三四五])分之(?P<n>[一二三四])){_TAIL}|(?P<verb2>减)半"
)
_TO = re.compile(
    rf"(?:是|为|达到?|[增涨升]到?至?|相当于)[^，。；\d]{{0,4}}(?:(?:19|20)\d\d年|[上去前]年|当年|原来|原先|同期|当初)[^，。；\d]{{0,8}}?的?(?P<mid>(?:{_ABOUT}|{_OVER})*)(?P<n>{_NUMBER})(?P<unit>倍){_TAIL}"
)
_WAY = re.compile(
    rf"(?:(?:继续|仍然?|依然|依旧|持续|保持|维持|实现|稳步|逆势|略有?|有所|稳中有?|小幅|大幅|明显|呈现?)(?:了|着|出)?)+(?:略|稳步|稳定|平稳|良好|较快|快速|正|小幅|大幅|持续)*(?:的)?(?P<verb>{_UP}|{_DOWN})(?![一-龥]{{0,3}}?[\d一二两三四五六七八九]|到|至|为|幅|速|强|级|质|能|效|率|资|碳|产)"
)
_PEAK = re.compile(
    r"(?:再|又|连年|连续|屡|不断|均|双双|也)*创(?:下|出)?(?:了)?(?:历史|近年|近\w年)?(?:同期)?新(?P<verb>高|低)|刷新(?:历史)?(?P<verb2>纪录|记录)"
    r"|(?:再|又|迈|跨)上(?:一个)?(?P<verb3>新台阶)"
)
_TURN = re.compile(
    r"(?P<verb>(?:不(?:升|增|涨|增长)|未(?:升|增))反(?:降|减|跌|下降|减少)|由(?:升|增|涨)转(?:降|减|跌)|不(?:降|减|跌)反(?:升|增|涨)|由(?:降|减|跌)转(?:升|增|涨))"
)
"""A direction against what was to be expected, or against the one before."""
_FLAT = re.compile(
    r"(?P<verb>(?:基本|大体上?|大致|总体|整体|几乎|略微)(?:上)?(?:保持)?(?:持平|相当|不变)|保持(?:基本)?(?:持平|不变)|(?<![占不])持平)"
)
"""What is about what it was."""
_SPAN = re.compile(r"(?P<n>[一二两三四五六七八九十])年(?!来?(?:行动|规划|计划|期|级|制))")
_ONE = re.compile(r"同比|比上年|较上年|比去年|较去年|一年(?:就|间|内|里)?|上年同期|去年同期")
_SINCE = re.compile(r"(?:比|较|是)((?:19|20)\d\d)年|((?:19|20)\d\d)年的")
LEVEL = 0.1
"""What moved by more is not about what it was."""
YEARLY = re.compile(r"年均|平均每年|年平均|复合")
"""Growth told for each year of a time."""


@dataclass(frozen=True, slots=True)
class Move:
    """A development as told.

    Attributes:
        low: What the later level is at least, as a multiple of the earlier one.
        high: What it is at most.
        years: Years between both levels as told; 0 when they are not.
        since: The year of the earlier level as told; 0 when it is not.
        times: Whether it is a multiple, which may be taken for a growth.
        yearly: Whether it is that of each year, on average.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    years: int
    since: int
    times: bool
    yearly: bool


def moves(text: str) -> Iterator[Move]:
    """The developments a sentence tells. O(characters)."""
    taken: list[range] = []
    for pattern, bounds in (
        (_DOUBLE, _doubled),
        (_TO, _reached),
        (_PART, _parted),
        (_BY, _by),
        (_TURN, _turned),
        (_PEAK, _peaked),
        (_WAY, _way),
        (_FLAT, _flat),
    ):
        for match in pattern.finditer(text):
            yearly = YEARLY.search(text, max(0, match.start() - 8), match.start()) is not None
            if any(match.start() in span for span in taken) or (yearly and pattern in (_WAY, _TURN, _PEAK)):
                continue
            taken.append(range(*match.span()))
            low, high = bounds(match)
            clause = text[clause_start(text, match.start(), "，。；") : match.start()]
            wide = text[max(0, match.start() - 24) : match.start()]
            years = _years(clause) if pattern not in (_WAY, _TURN, _PEAK, _FLAT) else 1
            since = _SINCE.search(wide)
            base = int(since[1] or since[2]) if since else 0
            times = match.groupdict().get("unit") == "倍"
            yield Move(*match.span(), match[0], low, high, years, base, times, yearly)


def _years(clause: str) -> int:
    """How many years a clause says a development took."""
    span = _SPAN.search(clause)
    return 1 if _ONE.search(clause) else whole_number(span["n"]) if span else 0


def _loose(match: re.Match[str], low: float, high: float, unit: float) -> tuple[float, float]:
    """Bounds made wider by "about", "nearly" and "more than"; ``unit`` is what one more would be."""
    groups = match.groupdict()
    before = (groups.get("about") or "") + (groups.get("mid") or "")
    behind = groups.get("more") or ""
    if re.search("左右|上下", behind) or re.search("约|差不多", before):
        return low - 0.3 * unit, high + 0.3 * unit
    if re.search("近|不到", before):
        return low - 0.5 * unit, high
    if behind or re.search("超|逾|足", before):
        return low, high + unit
    return low, high


def _doubled(match: re.Match[str]) -> tuple[float, float]:
    count = whole_number(match["n"] or "一")
    times = 2.0**count if match["unit"] == "番" else 1.0 + count
    low, high = _loose(match, times * 0.97, times * 1.08, times * 0.5)
    # Whoever writes "doubled" of what is somewhat more than twice as much is not wrong.
    return low, max(high, times * 1.5)


def _reached(match: re.Match[str]) -> tuple[float, float]:
    value, step = _value(match["n"])
    return _loose(match, value - step, value + step, 1.0)


def _by(match: re.Match[str]) -> tuple[float, float]:
    value, step = _value(match["n"])
    scale = {"倍": 1.0, "%": 0.01}.get(match["unit"], 0.1)
    value = (value + (0.5 if match["unit"].endswith("半") else 0.0)) * scale
    step = (0.5 if scale == 0.1 else step) * scale
    wide = {1.0: 1.0, 0.1: 0.1}.get(scale, max(0.02, 0.15 * value))
    low, high = _loose(match, value - step, value + step, wide)
    return _signed(match["verb"], low, high)


def _parted(match: re.Match[str]) -> tuple[float, float]:
    share = 0.5 if match["half"] or match["verb2"] else whole_number(match["n"]) / whole_number(match["of"])
    low, high = _loose(match, share - 0.03, share + 0.03, 0.2)
    return _signed(match["verb"] or match["verb2"], low, high)


def _way(match: re.Match[str]) -> tuple[float, float]:
    return (0.0, 1.002) if re.match(_DOWN, match["verb"]) else (0.998, 1e9)


def _flat(match: re.Match[str]) -> tuple[float, float]:
    return (1 - LEVEL, 1 + LEVEL)


def _peaked(match: re.Match[str]) -> tuple[float, float]:
    return (0.0, 1.002) if match["verb"] == "低" else (0.998, 1e9)


def _turned(match: re.Match[str]) -> tuple[float, float]:
    return (0.0, 1.002) if re.search("[降减跌少]$", match["verb"]) else (0.998, 1e9)


def _signed(verb: str, low: float, high: float) -> tuple[float, float]:
    return (1.0 - high, 1.0 - low) if re.match(_DOWN, verb) else (1.0 + low, 1.0 + high)


def _value(text: str) -> tuple[float, float]:
    """A number and half of its last digit; a written-out one is round."""
    return (float(text), half_step(text)) if text[0].isdigit() else (float(whole_number(text)), 0.2)
