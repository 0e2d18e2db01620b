"""How far things are built, as sentences and cells tell it: not begun, begun, roofed, finished, at work.

For: rules that hold the stage of a project in one place against that in another (``audit.projects.stages``).
In: words of a clause, of a cell, the day of a page. Out: :class:`Stage`, :func:`stages_in`, :func:`stage_of_cell`, :func:`time_in`.
How: a deed that is over says how far a thing is at least, a deed that is still to come how far at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.text import clause_start

BEGUN, ROOFED, FINISHED = 1, 2, 3
"""Levels: 0 is not begun; what is at work is finished."""
_DEEDS = (
    (BEGUN, r"(?:新|正式|破土)?(?:开工|动工)|破土|奠基|开建|进场施工|启动建设|开始建设"),
    (ROOFED, r"封顶|主体完工"),
    (FINISHED, r"竣工|建成|完工|投产|投运|投用|投入(?:运行|使用|运营|生产)|达产|试产|试生产|并网"),
)
_DEED = "|".join(f"(?P<l{level}>{words})" for level, words in _DEEDS)
_TOLD = re.compile(rf"(?:{_DEED})")
_BODY = re.compile(r"主体(?:工程|结构|建筑)?(?:均|都|已经?|全部|全面|基本|顺利|于[^，]{0,8})*$")
_NOUN_BEHIND = re.compile(
    r"(?:的|条件|率|前|后|以来|至今|仪式|时间|日期|计划|目标|面积|规模|手续|许可|准备|建设(?:的|项目)|项目|企业|年份|验收|令|报告|任务|情况|产值|[（(]?(?:约|近)?[\d一二三四五六七八九十两]+[个家项栋]|区|投产率|程度|运营)"
)
_NEGATED = re.compile(
    r"(?:未|没有|没|无法|不能|不具备|未能|难以)(?:正式|全面|实质性|完成|按期|如期|实现|整体|能|主体|全部)*$"
)
_PLANNED = re.compile(
    r"计划|预计|拟|力争|将|争取|确保|目标|有望|须|需|要(?!素|求)|应|可(?!研)|原定|安排|推动|推进|促|抓|加快|争|年底前|月底前|底前|之前|季度前|月前|年内|准备|待|等待|早日|尽快|尽早|若|如|一旦|至|直到|后$|即将|启动$|督促|申请|具备|打造|建设$"
)
_ONGOING = re.compile(r"(?:正在|抓紧|加紧|陆续|即将|准备|接近)(?:进行|实施|组织)*$")
_WORKS = re.compile(
    r"(?:正在|目前|正|现)(?:进行|开展|抓紧|加快|组织|处于|进入)*(?:主体|基础|桩基|土建|钢结构|主厂房|厂房|设备|场地|地基)[^，。；、]{0,4}?(?:施工|建设|安装|开挖|平整)(?=[，。；、）]|阶段|$)"
)
"""Works that go on: begun, and not finished."""
_OPEN = re.compile(
    r"(?:仍|还|尚|均|都|目前|正)?(?:处于?|停留在)?(?:项目)?(?P<open>前期(?:工作|阶段|准备|手续)?|筹建|筹备|洽谈|规划设计)(?:阶段|中)?(?=[，。；、）]|$)"
)
_CELLS = (
    ((0, 0), re.compile(r"^(?:尚?未|没|待|拟)(?:开工|动工|启动|进场|建)|^前期|^筹[建备]|^拟建|^谋划|^签约|^未建")),
    ((BEGUN, BEGUN), re.compile(r"[一二三四五六七八九十\d]层|基础施工|主体施工|桩基|地基")),
    ((BEGUN, ROOFED), re.compile(r"^(?:续建|在建|建设中|施工|已?开工|正在建设|装修|设备安装|砌体|外立面)")),
    ((ROOFED, FINISHED), re.compile(r"封顶")),
    ((FINISHED, FINISHED), re.compile(r"^(?:已|正式|全面)*(?:建成|竣工|完工|投产|投运|投用|运营|达产|试产|试生产)")),
)
_YEAR = re.compile(
    r"(?<!\d)(?:(?P<year>20\d\d)(?:年|[-./](?=\d{1,2}(?:[-./]\d|[）)]|$)))|(?P<rel>今年|本年|去年|上年)|(?P<bare>))(?:(?P<month>1[0-2]|0?[1-9])(?:月|(?<=[-./]\d\d)(?=[-./）)]|$))|(?P<q>[一二三四])季度|(?P<h>上半年|前三季度|(?<=年)[底末]))?"
)
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "上半年": 6, "前三季度": 9, "底": 12, "末": 12}
LEVELS = ("未开工", "开工", "封顶", "建成")


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a thing is.

    Attributes:
        low: The level it has reached at least.
        high: The level it has reached at most.
        start: Where the words that say so begin.
        end: Where they end.
        time: The year and month told beside them; empty where none is.
    """

    low: int
    high: int
    start: int
    end: int
    time: tuple[int, ...] = ()


def stages_in(text: str, written: tuple[int, ...] = ()) -> Iterator[Stage]:
    """What a text tells of how far things are. O(characters).

    Args:
        text: A sentence.
        written: The day of its page, which 今年 and 去年 count from.
    """
    for match in _TOLD.finditer(text):
        level = next(int(name[1:]) for name, word in match.groupdict().items() if word)
        begin = clause_start(text, match.start(), "，；。：（")
        ahead = text[begin : match.start()]
        # 厂房主体均已完工: roofed, and not finished.
        level = ROOFED if _BODY.search(ahead) else level
        time = time_in(text[clause_start(text, match.start(), "；。") : match.start()], written)
        if _NEGATED.search(ahead):
            yield Stage(0, level - 1, begin, match.end())
        elif level == ROOFED and _ONGOING.search(ahead):
            yield Stage(BEGUN, ROOFED, begin, match.end())
        elif "新" in match[0] or (_PLANNED.search(ahead) and level == BEGUN):
            # What is to be begun has not been.
            if not _NOUN_BEHIND.match(text, match.end()):
                yield Stage(0, 0, begin, match.end())
        elif not _PLANNED.search(ahead) and not _NOUN_BEHIND.match(text, match.end()) and not _later(time, written):
            yield Stage(level, FINISHED, begin, match.end(), time)
    for match in _OPEN.finditer(text):
        yield Stage(0, 0, match.start(), match.end())
    for match in _WORKS.finditer(text):
        yield Stage(BEGUN, ROOFED, match.start(), match.end())


def stage_of_cell(cell: str) -> Stage | None:
    """How far the thing of a row is; nothing where the cell does not say. O(characters).

    Example:
        >>> stage_of_cell("三层（共五层）").high, stage_of_cell("已投产").low, stage_of_cell("按期推进")
        (1, 3, None)
    """
    words = "".join(cell.split())
    levels = next((levels for levels, pattern in _CELLS if pattern.search(words)), None)
    return Stage(*levels, 0, len(words)) if levels else None


def time_in(text: str, written: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The last year and month a text tells, counted from the day of its page; empty where it tells none. O(characters).

    Example:
        >>> time_in("去年11月", (2024, 1)), time_in("2024年7月末状态"), time_in("进度（截至2024-07-31）"), time_in("2025年上半年")
        ((2023, 11), (2024, 7), (2024, 7), (2025, 6))
    """
    for match in reversed([found for found in _YEAR.finditer(text) if found[0]]):
        year = int(match["year"]) if match["year"] else written[0] if written else 0
        year -= match["rel"] in ("去年", "上年")
        month = int(match["month"]) if match["month"] else _QUARTERS.get(match["q"] or match["h"], 0)
        if year > 0:
            return (year, month) if month else (year,)
    return ()


def _later(time: tuple[int, ...], written: tuple[int, ...]) -> bool:
    size = min(len(time), len(written))
    return time[:size] > written[:size]
