"""All of several said to have reached their goal, where a table has one that did not: 三个园区均完成年度目标, and 92% in its row.

For: ``chaingraph audit``, within a document and across documents of one place.
In: sentences that say so of all; tables with a rate of completion, or with goal and result side by side.
Out: audit rows of kind ``words``.
How: the claim and the table have to be of one measure and of as many rows as the claim counts, or of all that its noun names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_CLAIM = re.compile(
    rf"(?:(?P<n>{COUNT})[个家项户大]|各|所有|全部)(?P<who>[\u4e00-\u9fff]{{1,10}}?)(?:均|都|全部|全面|悉数)(?:已)?(?:经)?"
    r"(?:超额|如期|圆满|提前|按期|顺利|较好)*(?:完成|实现|达到|超过)了?(?P<what>[^，。；\d%]{0,16})(?:目标|任务|计划|要求)"
)
_RATE = re.compile(r"完成率|完成比例|完成进度|达标率|目标完成")
_GOAL = re.compile(r"目标|任务|计划")
_DONE = re.compile(r"完成|实际|达到")
_LESS = re.compile(r"能耗|排放|浓度|控制|压减|下降|降低|事故|失业")
_NONE = re.compile(r"未|不|除|基本|大多|多数|力争|确保|争取|将|要求|推动|计划$")
_FILLING = re.compile(r"全年|年度|年初|既定|确定|下达|预期|目标|任务|计划|完成|20\d\d年?|[的各了]")
_ROW = Maker("words", 0.7, "“均完成”与表不符")


def all_met(projection: Projection) -> Iterator[AuditRow]:
    """Rows short of a goal that all rows are said to have reached. O(claims · rows)."""
    homes = told_homes(projection)
    for sentence in sentences(projection):
        for match in _CLAIM.finditer(sentence.text):
            clause = re.split(r"[，。；]", sentence.text[: match.start()])[-1]
            if _NONE.search(clause + match[0]):
                continue
            for sheet in sheets(projection):
                here = may_be_one_place(homes, sentence.document, sheet.document)
                short = _short(sheet, match, sentence.text) if here else None
                if short:
                    line, cell = short
                    yield _told(sentence, match, line, cell)
                    break


def _short(sheet: Sheet, match: re.Match[str], text: str) -> tuple[Line, str] | None:
    """The first row short of its goal, in a table that is of what the claim names."""
    words = "".join((sheet.caption, *sheet.columns))
    what = _FILLING.sub("", match["what"])
    counted = match["n"] is None or whole_number(match["n"]) == len(sheet.lines)
    rows = sum(len(line.label) > 1 and line.label in text for line in sheet.lines)
    named = not what or bool(pairs(what) & pairs(words)) or rows > 1
    who = match["who"][-2:]
    listed = match["n"] is not None or who in words or any(who[-1] == line.label[-1:] for line in sheet.lines)
    if not (counted and named and listed) or len(sheet.lines) < 2 or _LESS.search(words):
        return None
    rates = [at for at in sheet.numeric() if _RATE.search(sheet.columns[at])]
    if len(rates) == 1:
        found = ((line, value.value) for line in sheet.lines if (value := line.values[rates[0]]))
        return next(((line, f"{rate:g}%") for line, rate in found if 1 < rate < 100), None)
    goals = [at for at in sheet.numeric() if _GOAL.search(sheet.columns[at])]
    done = [at for at in sheet.numeric() if _DONE.search(sheet.columns[at]) and at not in goals]
    if len(goals) != 1 or len(done) != 1 or sheet.units[goals[0]] != sheet.units[done[0]]:
        return None
    for line in sheet.lines:
        goal, result = line.values[goals[0]], line.values[done[0]]
        if goal and result and 0 < result.value < goal.value:
            return line, f"{result.text}（目标{goal.text}）"
    return None


def _told(sentence: Sentence, match: re.Match[str], line: Line, cell: str) -> AuditRow:
    message = f"文中称“{match[0]}”，表中{line.label}为 {cell}"
    return _ROW(line.label, message, (match[0], cell), sentence.evidence(*match.span()), line.passage.evidence)
