"""When things began, as sentences, lists and rows tell it: until the month before they were not built.

For: how far things are told to be (``audit.reading.staged``).
In: a sentence with the day of its page, a table. Out: :class:`Beginning`, :func:`beginnings`, :func:`begins_in`.
How: a beginning has its time beside it (3月19日，甲基地举行开工仪式), or is of the day or year of its page (此次集中开工的有…, 今年新开工…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.happenings import core
from chaingraph.analysis.audit.reading.sheets import Line, Sheet
from chaingraph.analysis.audit.reading.stages import time_in
from chaingraph.analysis.audit.reading.text import clause_start

_BEGUN = re.compile(
    r"(?:举行|举办|迎来)[^，。；、]{0,6}?(?:开工|奠基|动工)[^，。；、]{0,4}?(?:仪式|典礼)|(?<!集中)(?<!新)(?:破土|正式|顺利|隆重)*(?:开工|动工|破土|奠基|开建)(?:建设|奠基)?(?=[，。；、）]|$)"
    r"|打下[^，。；]{0,4}第一根[^，。；]{0,4}桩"
)
_PLANNED = re.compile(
    r"计划|预计|拟|力争|将|争取|确保|目标|有望|须|需|要|应|可|原定|安排|推动|促|抓|未|没|待|前$|若|如|定于|准备|续建|复工|已"
)
_LISTED = re.compile(
    r"(?:(?P<now>此次|本次|今天|今日|当天|当日|本周|本月)|(?P<year>20\d\d年|今年|本年|(?<![上去])年度)|(?:[上下]半年|[一二三四]季度|\d{1,2}月份?))[^，。；：]{0,10}?(?:新|集中)(?:开工|动工)(?:建设)?(?:的)?"
    r"(?:[^，。；：、]{0,8}?项目)?[^。；：]{0,40}?(?:有|包括|分别[是为]|[是为即]|：)+(?P<list>[^。；]*(?:；(?![^。；]{0,12}(?:续建|竣工|投产|完工|建成|结转|在建))[^。；]*)*)"
)
_LISTED_BARE = re.compile(
    r"(?:(?P<now>本周|本月)|(?P<year>20\d\d年|今年|本年)|[上下]半年|[一二三四]季度|\d{1,2}月份?)(?:要|将|计划|力争|确保)?新(?:开工|动工)(?:建设)?(?P<list>(?![的项了]|亿元|重[大点])[^，。；：]{6,100}?)等?(?:[\d一二三四五六七八九十]+个)?(?:重[大点])?项目"
)
"""What is newly begun, without a word before the list: 上半年新开工甲产业园、乙生产线等项目."""
_ONE_OF = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d“”（）·]{4,30}?)(?:被?(?:列入|纳入|列为)|作为|属于?|是)(?P<year>20\d\d)年(?:度)?[^，。；、\d]{0,8}?新(?:开工|动工|建)[^，。；、]{0,6}项目"
)
"""One of those begun in a year: 甲项目作为2025年新开工项目."""
_ITEM = re.compile(
    r"(?:^|[；、和及])(?P<name>[\u4e00-\u9fffA-Za-z\d“”（）·]{4,30}?)(?=[，；、。和及]|等|$|(?<=项目)[\d.]+[万亿]*元)"
)
_BESIDE = re.compile(r"续建|竣工|投产|完工|建成|结转|在建")
_COLUMN = re.compile(r"^(?:实际|计划|预计|拟)?(?:开工|动工)(?:建设)?(?:时间|日期|年月|年份)?(?:[（(][^（）()]*[)）])?$")
_CELL = re.compile(r"(20\d\d)(?:\s*[年./-]\s*(\d{1,2}))?")
_SPAN = re.compile(r"[上下]半年|季度|年底|以来")
"""A time within which something began, nobody knows when."""
_TODAY = re.compile(r"今[天日]|昨[天日]|当[天日]|日前|近日")
LEAST = 4
"""Characters of a name that say which thing it is."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A beginning in a sentence: where it stands, until when nothing was built, its words, and the name where a list tells it."""

    start: int
    end: int
    until: tuple[int, ...]
    told: str
    name: str = ""


def beginnings(text: str, written: tuple[int, ...]) -> Iterator[Beginning]:
    """The beginnings of a sentence. O(characters)."""
    for match in _BEGUN.finditer(text):
        begin = clause_start(text, match.start(), "；。")
        ahead = text[begin : match.start()]
        clause = text[clause_start(text, match.start(), "，；。：") : match.start()]
        time = time_in(ahead, written) or (written[:2] if _TODAY.search(ahead) else ())
        if time and not _SPAN.search(ahead) and not _PLANNED.search(clause) and not _BESIDE.search(clause):
            yield Beginning(match.start(), match.end(), before(time), f"{clause}{match[0]}")
    for match in _ONE_OF.finditer(text):
        if len(core(match["name"])) >= LEAST and not _PLANNED.search(match["name"]):
            yield Beginning(*match.span(), before((int(match["year"]),)), match[0], match["name"])
    for match in (*_LISTED.finditer(text), *_LISTED_BARE.finditer(text)):
        time = written[:2] if match["now"] else time_in(match[0][: match.start("list") - match.start()], written)[:1]
        time = time or written[:1]
        for item in _ITEM.finditer(match["list"]) if time and not _BESIDE.search(match[0]) else ():
            if len(core(item["name"])) >= LEAST:
                at = match.start("list")
                told = re.split("[，：]", text[match.start() : at])[0]
                yield Beginning(at + item.start("name"), at + item.end("name"), before(time), told, item["name"])


def begins_in(sheet: Sheet) -> Iterator[tuple[Line, str, tuple[int, ...]]]:
    """Rows that tell when their thing begins: the cell, and until when it is not built."""
    at = next((at for at, name in enumerate(sheet.columns) if _COLUMN.match(name)), None)
    for line in sheet.lines if at is not None else ():
        cell = line.cells[at or 0] if (at or 0) < len(line.cells) else ""
        match = _CELL.match(cell)
        if match and line.label:
            yield line, cell, before(tuple(int(part) for part in match.groups() if part))


def before(time: tuple[int, ...]) -> tuple[int, ...]:
    """The month before a month, the last one before a year.

    Example:
        >>> before((2024, 3)), before((2024, 1)), before((2024,))
        ((2024, 2), (2023, 12), (2023, 12))
    """
    return (time[0], time[1] - 1) if len(time) > 1 and time[1] > 1 else (time[0] - 1, 12)
