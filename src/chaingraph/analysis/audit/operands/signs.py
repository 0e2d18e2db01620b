"""What can be seen of an amount beside a derived figure: where it stands, which words it shares with it.

For: the readers of shares, developments and means in this room. In: amounts and words. Out: short signs, the features of the model.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import shared
from chaingraph.analysis.audit.reading.quantities import Reading
from chaingraph.analysis.audit.reading.short_names import words

_MARKS = re.compile(
    "目标|力争|计划|预计|任务|同比|增|每|均|其中|上年|去年|同期|规上|规模以上|规下|出口|税|利润|面积|企业|项目|投资|产值|收入|人|到位|签约|协议|"
    "合同|园|镇|全市|全县|全区|全省|全链|亿元以上|从业|研发|费用|增加值|内资|外资"
)
_INDICATOR = re.compile(
    "规模以上|规上|工业|总产值|产值|营业收入|主营业务收入|销售收入|收入|税收|增加值|企业|项目|投资额|总投资|投资|产业链|产业|行业|总额|总量|合计|总计|"
    "数量|完成|实现|达到?|比重|全年|其中|的|[0-9年月—~-]|上半年|全[市县区旗镇州省]|一季度|前三季度|累计|个|家|户|资金|面积|占"
)
_MEASURES = re.compile(
    "税|利润|出口|增加值|研发|面积|从业|支出|贷款|用电|电量|消费|费用|GDP|生产总值|签约|开工|竣工|到位|户数|家数|个数"
)
_UNIT = re.compile(r"^[\d.,]+")


def bucket(number: int, *edges: int) -> str:
    """A number as the first of some edges it does not pass.

    Example:
        >>> bucket(2, 0, 1, 3), bucket(9, 0, 1, 3)
        ('3', 'more')
    """
    return next((str(edge) for edge in edges if number <= edge), "more")


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A name in short words without places, years and verbs."""
    return words(text)


@lru_cache(maxsize=16384)
def core(text: str) -> str:
    """What a name says of whose an amount is: it without what it measures.

    Example:
        >>> core("装备制造产业实现产值"), core("全市规模以上工业总产值")
        ('装备制造', '')
    """
    return _INDICATOR.sub("", words(text))


@lru_cache(maxsize=16384)
def marks(text: str) -> frozenset[str]:
    """The words of a name that tell what it measures, of whom, and in which state."""
    return frozenset(_MARKS.findall(text))


def of_another(words_: str, name: str) -> bool:
    """Whether words tell a measure that a name lacks: 增加值 is not told by an amount of 产值.

    Example:
        >>> of_another("规模以上工业增加值", "规模以上工业总产值"), of_another("其中税收", "税收收入")
        (True, False)
    """
    return any(measure not in name for measure in _MEASURES.findall(words_))


def common(left: str, right: str) -> int:
    """Signs that two names have in common in one run."""
    return len(shared(left, right))


def covered(name: str, by: str) -> str:
    """How much of a name other words bear: ``all``, ``most``, ``some``, ``no``; ``none`` when it has nothing to bear."""
    if not name:
        return "none"
    found = common(name, by)
    if found == len(name):
        return "all"
    return "no" if found < 2 else "most" if 2 * found >= len(name) else "some"


def unit_of(level: Level) -> str:
    """The unit of an amount as written."""
    return _UNIT.sub("", level.text)


def standing(level: Level, place: int, at: int, end: int, reading: Reading) -> str:
    """Where an amount stands as seen from a figure: so many amounts before it, inside it, sentences away, in a table or another document."""
    item = level.item
    if level.evidence.document != reading.sentence.document:
        return "elsewhere"
    if item is None:
        return "cell"
    away = place - item.place
    if away:
        return f"before {bucket(away, 1, 2, 3, 6)}" if away > 0 else f"behind {bucket(-away, 1, 2)}"
    if item.quantity.end <= at:
        between = sum(
            item.quantity.end <= other.at and other.end <= at and other.kind == level.kind
            for other in reading.quantities
        )
        return f"here {bucket(between, 0, 1, 2)}"
    return "inside" if item.quantity.at < end else "here behind"


def before(level: Level, reach: int) -> str:
    """What its sentence says before an amount; its name in a table."""
    return level.item.reading.sentence.text[: level.item.quantity.at][-reach:] if level.item else level.name


def apart(first: Level, second: Level) -> list[str]:
    """How two amounts stand to each other: in order, in distance, in unit, in one row."""
    if first.evidence.document != second.evidence.document:
        return ["apart documents"]
    if first.item is None or second.item is None:
        both = "cells" if first.item is second.item else "cell"
        return [f"apart {both}", f"apart row {first.evidence == second.evidence}"]
    away = first.item.place - second.item.place
    behind = first.item.quantity.at > second.item.quantity.at
    found = [f"apart {bucket(abs(away), 0, 1, 3, 9)} {behind if away == 0 else away > 0}"]
    if unit_of(first) != unit_of(second):
        found.append("apart unit")
    return found


def contrasted(of: str, first: str, second: str) -> list[str]:
    """The marks one of two names bears alone, and both."""
    left, right = marks(first), marks(second)
    return [
        *(f"{of} left {mark}" for mark in sorted(left - right)),
        *(f"{of} right {mark}" for mark in sorted(right - left)),
        *(f"{of} both {mark}" for mark in sorted(left & right)),
    ]
