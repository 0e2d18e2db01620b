"""An amount told again in another unit that no table of land or weight converts: 3000万美元（约合人民币21亿元）, 18个月，即2年.

For: ``chaingraph audit``; land, weight, length and power are read by :mod:`chaingraph.analysis.audit.units.converted`.
In: sentences. Out: audit rows of kind ``unit``.
How: a second amount of the same dimension right behind the first, in brackets or behind 即, 合, 折合, 相当于. Currencies have a range of
rates; months and days meet at thirty, water is weighed at a tonne a cubic metre, and what is told for each 亩 or square metre is compared so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_MU = 2000 / 3
_UNITS: dict[str, tuple[str, float]] = {
    "年": ("时", 365.0), "个月": ("时", 365 / 12), "周": ("时", 7.0), "天": ("时", 1.0),
    "个小时": ("时", 1 / 24), "小时": ("时", 1 / 24), "分钟": ("时", 1 / 1440),
    "瓦时": ("能", 1.0), "千瓦时": ("能", 1e3), "度": ("能", 1e3), "兆瓦时": ("能", 1e6), "吉瓦时": ("能", 1e9),
    "kWh": ("能", 1e3), "MWh": ("能", 1e6), "GWh": ("能", 1e9),
    "千瓦": ("功", 1e3), "兆瓦": ("功", 1e6), "吉瓦": ("功", 1e9), "kW": ("功", 1e3), "MW": ("功", 1e6), "GW": ("功", 1e9),
    "千伏安": ("视", 1e3), "兆伏安": ("视", 1e6), "kVA": ("视", 1e3), "MVA": ("视", 1e6),
    "立方米": ("方", 1.0), "方": ("方", 1.0), "立方": ("方", 1.0), "升": ("方", 1e-3),
    "吨": ("重", 1.0), "公斤": ("重", 1e-3), "千克": ("重", 1e-3), "斤": ("重", 5e-4), "两": ("重", 5e-5), "克": ("重", 1e-6),
    "公里": ("长", 1e3), "千米": ("长", 1e3), "米": ("长", 1.0), "里": ("长", 500.0), "海里": ("长", 1852.0), "厘米": ("长", 0.01), "毫米": ("长", 1e-3),
    "元": ("钱", 1.0), "美元": ("外", 1.0), "欧元": ("欧", 1.0), "港元": ("港", 1.0), "港币": ("港", 1.0), "日元": ("日", 1.0),
    "%": ("率", 1.0), "‰": ("率", 0.1),
}  # fmt: skip
_SCALE = {
    "": 1.0,
    "十": 1e1,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "十万": 1e5,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "万亿": 1e12,
}
_RATES = {"外": (6.0, 7.6), "欧": (6.9, 8.6), "港": (0.78, 0.96), "日": (0.043, 0.075)}
"""What one of a currency cost in yuan within fifteen years."""
_EACH = {"": 1.0, "亩": _MU, "平方米": 1.0, "公顷": 1e4, "平": 1.0}
_NAMES = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_AMOUNT = (
    r"(?:每(?:(?P<each{n}>亩|平方米|公顷|平)|[天日年月]))?[^，。；：、（）()\d每]{{0,4}}?(?:人民币)?(?<![\d.])(?P<a{n}>\d+(?:,\d{{3}})*(?:\.\d+)?)"
    rf"(?P<s{{n}}>万亿|[十百千]?万|亿|[十百千](?!瓦|米|克|伏))?(?P<u{{n}}>{_NAMES})(?:人民币)?(?:/(?P<per{{n}}>亩|平方米|公顷)|每(?P<per2{{n}}>亩|平方米|公顷))?"
)
_JOINED = r"[，,]?(?P<said>[（(](?:约?[折换]?[合算]|即|约|相当于|按[^，。；（）()\d]{0,10}[折合计])*|[^，。；\d]{0,6}?(?:折合|约合|换算|相当于|即|也就是|合)(?:成|为|约|计)*)"
_AGAIN = re.compile(_AMOUNT.format(n=1) + _JOINED + _AMOUNT.format(n=2))
_NOT = re.compile(r"以[内上下]|提前|之后|起|第|分[二三四五]|半|零|多|余|左右")
EXACT, ROUGH = 0.03, 0.1
"""How far the sides may differ: of one system of units, and where months meet days or one side is "about"."""
LIKELY = 1e5
LONGEST = 70 * 365.0
"""Days of what is told for so long; 2024年 is none."""
_ROW = Maker("unit", 0.75, "单位换算有误")


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its dimension, its size for one square metre where it is told for land, and its text."""

    dimension: str
    size: float
    each: float
    unit: str
    text: str
    step: float


def reworded(projection: Projection) -> Iterator[AuditRow]:
    """Amounts told again in another unit that do not agree. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _AGAIN.finditer(sentence.text):
                yield from _compared(sentence, match)


def _compared(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    left, right = _amount(match, 1), _amount(match, 2)
    rates = _factors(left, right)
    if left.dimension == "时" and max(left.size, right.size) > LONGEST:
        return
    if rates is None or _NOT.search(sentence.text[match.end() : match.end() + 2]):
        return
    low, high = (rate * left.size / left.each for rate in rates)
    other, room = right.size / right.each, _room(left, right, match["said"])
    slack = right.step / right.each + max(rates) * left.step / left.each
    apart = not low * (1 - room) - slack <= other <= high * (1 + room) + slack
    if apart and 1 / LIKELY < other / high < LIKELY:
        factor = right.size / float(match["a2"].replace(",", ""))
        should = f"{plain(round((low + high) / 2 * right.each / factor, 2))}{right.unit}"
        message = f"{left.text}应合 {should}，文中为 {right.text}"
        yield _ROW(sentence.text[:20], message, (left.text, right.text), sentence.evidence(*match.span()))


def _amount(match: re.Match[str], n: int) -> _Amount:
    dimension, factor = _UNITS[match[f"u{n}"]]
    scale = _SCALE.get(match[f"s{n}"] or "", 1.0) * factor
    each = _EACH[match[f"each{n}"] or match[f"per{n}"] or match[f"per2{n}"] or ""]
    unit = (match[f"s{n}"] or "") + match[f"u{n}"]
    size = float(match[f"a{n}"].replace(",", "")) * scale
    # Nobody rounds months to years.
    step = half_step(match[f"a{n}"]) * scale if dimension != "时" else 0.0
    return _Amount(dimension, size, each, unit, f"{match[f'a{n}']}{unit}", step)


def _factors(left: _Amount, right: _Amount) -> tuple[float, float] | None:
    """The least and the most of the right unit that one of the left gives; ``None`` where nothing converts them."""
    if (left.each == 1.0) != (right.each == 1.0) and left.dimension != "钱":
        return None
    if left.dimension == right.dimension:
        told_anew = left.each != right.each or (left.unit != right.unit and left.dimension != "钱")
        return (1.0, 1.0) if told_anew else None
    if right.dimension == "钱" and left.dimension in _RATES:
        return _RATES[left.dimension]
    if left.dimension == "钱" and right.dimension in _RATES:
        low, high = _RATES[right.dimension]
        return 1 / high, 1 / low
    return (1.0, 1.0) if {left.dimension, right.dimension} == {"方", "重"} else None


def _room(left: _Amount, right: _Amount, said: str) -> float:
    calendar = left.dimension == "时" and (
        "年" in left.unit or "月" in left.unit or "年" in right.unit or "月" in right.unit
    )
    return ROUGH if "约" in said or calendar or {left.dimension, right.dimension} == {"方", "重"} else EXACT
