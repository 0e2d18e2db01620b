"""Which columns of a row a figure of a sentence may tell: of its unit and year, with a name that says so.

For: the rule that holds sentences against the table of their document.
In: a figure with its sentence, the row the sentence names, its table.
Out: numbers of columns.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.audit.values.cell_scopes import two_areas

_YEAR = re.compile(r"20\d\d")
_FORMER = re.compile(r"上年|去年|前年|同期")
_OF_YEAR = re.compile(r"年度|当年|本年|今年")
_SEVERAL_YEARS = re.compile(
    r"(?:[两二三四五六七八九十]|(?<!\d)\d)年(?:间|来|内|共|累计|合计)*(?:增|提|下|净|共|累计)|累计增"
)
_ADDED = re.compile(r"新增|净增|当年|本年|新建|新引")
_STOCK = re.compile(r"累计|现有|总数|总量|拥有|期末|年末")
_LEAD = re.compile(r"(?:力争|预计|争取)?[到至](20\d\d)年(?:末|底)?[，,]")
"""A goal's year that holds for all clauses of its sentence."""
_FROM = re.compile(r"[由从](?!业)[^，。；]*$")
_AIM = re.compile(r"目标|力争|计划|预计|争取|确保|规划|任务|将|拟|[到至]20\d\d年|[达提增升]高?到")
_AIMED = re.compile(r"目标|预期|规划值")
"""In the name of a column, and in the words before a figure, where it is one to be reached."""
_VERBS = re.compile(r"(?:达到?|为|实现|完成|突破|增加?[到至])+了?$")
_HAVE = re.compile(r"(?:现有|已有|已建成?|建有|共有|建成|拥有|目前|累计|总计|现|共|有|的)+")
_THIS_TIME = re.compile(r"^(?:全年|今年|当年|本年度?|期内|上半年|新)+")
_TRADE_DID = re.compile(r"^(?:制造业|加工业|产业链?|行业|业|类)?(?:累计|共)?(?:实现|完成)")
"""Behind the name of a trade: 装备制造业实现营业收入."""
_PERIOD = re.compile(r"季度|半年|\d月")
_OF_ALL = re.compile(r"^(?:项目)?(?:计划)?总")
_COUNT_FIRST = re.compile(r"[^，。；、\d]{0,8}\d+[个家户项宗]、")
"""Between a row's name and an amount behind a count: 甲业签约14个、73.6亿元."""


def columns_of(sentence: Sentence, sheet: Sheet, figure: Figure, line: Line) -> list[int]:
    """Columns that measure what a figure does: the same kind of unit, no other year, and a name that says so.

    The only column of its unit, or of its year, needs no name where the figure stands right behind the row's label.
    """
    start = sentence.text.find(line.label) + len(line.label)
    clause = re.split(r"[，,。；;、：]", sentence.text[max(0, figure.at - 16) : figure.at])[-1]
    if not any(start <= other.at < figure.at for other in sentence.figures):
        clause = sentence.text[max(start, figure.at - 16) : figure.at]
    listed = _COUNT_FIRST.fullmatch(sentence.text[start : figure.at])
    clause = listed[0] if listed else clause
    same = [
        at
        for at in sheet.numeric()
        if sheet.columns[at]
        and _measures(sheet, at, figure, line)
        and not two_areas(clause, sheet.columns[at])
        and not _other_span(clause, sheet.columns[at])
        and not (_OF_YEAR.search(clause) and _OF_ALL.search(sheet.columns[at]))
    ]
    year = _year(sentence, figure)
    dated = [at for at in same if year in sheet.columns[at]] if year else []
    same = dated or _of_time(sentence, sheet, figure, same, year)
    behind = re.match(r"[^，,。；;、\d只仅中有]{2,8}", sentence.text[figure.end :]) if figure.unit in COUNTS else None
    named = [at for at in same if _shares(clause, sheet.columns[at])]
    if behind and not named:
        named = [at for at in same if _shares(behind[0], sheet.columns[at])]
        named = named if len(named) == 1 else []
    if named:
        whole = [at for at in named if re.sub(r"20\d\d年?", "", sheet.columns[at]) in clause]
        return whole or (_nearest(sentence.text[start : figure.at], sheet, named) if figure.unit == "%" else named)
    right_behind = re.fullmatch(
        r"(?:[（(][^（）()]{1,6}[)）])?(?:由|达到?|为|共|有|实现|完成|增加?[到至]|[^，。、]{0,2}20\d\d年的?|(?:最[高低大小多少快慢]|居[首末]位?|垫底)，|仅|只有)*",
        sentence.text[start : figure.at],
    )
    # 航空产业产值达到200亿元, where the caption says that the table is of 产值.
    captioned = _captioned(sentence.text[start : figure.at], sheet)
    # Beside the number of all, columns of some of them (其中10亿元以上) are none of a bare count.
    same = [at for at in same if not sheet.columns[at].startswith("其中")] if captioned else same
    land = figure.kind == "平方米" and len(same) == 1 and clause[-2:] in ("占地", "用地")
    return (
        same
        if len(same) == 1 and figure.own and (right_behind or captioned or land or (dated and line.label in clause))
        else []
    )


def _captioned(words: str, sheet: Sheet) -> bool:
    """Whether the words between a row and a figure, those of time and reaching aside, stand in the caption."""
    between = _THIS_TIME.sub("", _HAVE.sub("", _VERBS.sub("", _TRADE_DID.sub("", words))))
    return len(between) > 1 and between in sheet.caption


def _nearest(words: str, sheet: Sheet, columns: list[int]) -> list[int]:
    """The one of several columns that more words behind the name of the row speak of (电费占比最高，占成本的), else all."""
    told = {at: sum(pair in words for pair in pairs(sheet.columns[at])) for at in columns}
    best = [at for at in columns if told[at] == max(told.values())]
    return best if len(best) == 1 else columns


def _other_span(clause: str, column: str) -> bool:
    """Whether a figure is of several years or of one and its column the other way round: 两年增长, 当年新增 and 累计."""
    if _SEVERAL_YEARS.search(clause) and RATE.search(column):
        return not _SEVERAL_YEARS.search(column)
    added, all_of = _ADDED.search(clause) is not None, _STOCK.search(column) is not None
    return added and all_of and not _ADDED.search(column) and not _STOCK.search(clause)


def _of_time(sentence: Sentence, sheet: Sheet, figure: Figure, same: list[int], year: str) -> list[int]:
    """Columns that no year sets apart from a figure's: of no year, of the title's, or where nothing tells the time."""
    if year:
        return [at for at in same if not _YEAR.search(sheet.columns[at] + sheet.caption) or year in sheet.caption]
    said = sentence.text[: figure.at]
    reached = [at for at in same if not _AIMED.search(sheet.columns[at])]
    # 配套率仅为38%: who names no goal does not tell the column of one, where another is beside it.
    same = reached if reached and not _AIM.search(said) else same
    return same if _FORMER.search(said) else _titled(sheet, same)


def _titled(sheet: Sheet, columns: list[int]) -> list[int]:
    """Of columns of different years that of the year the title names: 西线开行121列, in a report on 2024."""
    dated = [at for at in columns if _YEAR.search(sheet.columns[at])]
    titled = [at for at in dated if _YEAR.findall(sheet.columns[at])[0] in _YEAR.findall(sheet.caption)]
    if len(dated) < len(columns) or len(columns) < 2:
        return columns
    return titled if len(titled) == 1 else _newest(sheet, columns)


def _newest(sheet: Sheet, columns: list[int]) -> list[int]:
    """Of one part of two years (2025年一季度, 2024年一季度) the later: no goal is told for it, and who names no year speaks of it."""
    names = {_YEAR.sub("", sheet.columns[at]) for at in columns}
    one_part = len(names) == 1 and _PERIOD.search(min(names)) is not None
    return [max(columns, key=lambda at: _YEAR.findall(sheet.columns[at])[0])] if one_part else columns


def _year(sentence: Sentence, figure: Figure) -> str:
    """The year of a figure: the last one told before it in its part of the sentence, else that of the goal the sentence opens with."""
    before = _YEAR.findall(re.split(r"[；;]", sentence.text[: figure.at])[-1])
    lead = None if _FROM.search(sentence.text[: figure.at]) else _LEAD.match(sentence.text)
    return str(before[-1] if before else lead[1] if lead else "")


def _measures(sheet: Sheet, at: int, figure: Figure, line: Line) -> bool:
    unit, value = sheet.units[at] or line.unit, line.values[at]
    if figure.unit == "%":
        return unit == "%" or bool(value and "%" in value.text)
    if RATE.search(sheet.columns[at]) or (value and "%" in value.text):
        return False
    # 22.4 of a column without a unit counts nothing.
    whole = value is None or "." not in value.text
    return base(unit)[0] == figure.kind if unit else figure.unit in COUNTS and whole


def _shares(label: str, column: str) -> bool:
    """Whether two names have two characters in a row in common, words for year and unit aside."""
    bare = re.sub(r"\d+年?|比上年|同比|全部|[（(].*", "", column)
    return any(bare[at : at + 2] in label for at in range(len(bare) - 1))
