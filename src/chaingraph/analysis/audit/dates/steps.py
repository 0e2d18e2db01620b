"""Steps of one thing in the wrong order: completed before it began, begun before it was signed, ended before in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.reading.written import written
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DATE = re.compile(
    r"(?:(20\d\d|19\d\d)年|(前年|去年|上年|今年))(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:底|末|初|上旬|中旬|下旬)?"
)
_STEPS = (
    (1, re.compile(r"签约|签订|落户协议")),
    (2, re.compile(r"立项|备案|拿地|摘牌")),
    (3, re.compile(r"开工|动工|破土|启动建设|开始建设|奠基|施行|实施|生效|启用")),
    (4, re.compile(r"竣工|建成|完工|封顶|主体完成|完成主体")),
    (5, re.compile(r"投产|试产|试生产|投入使用|投运|达产|有效期|止|废止")),
)
_STOP = re.compile(r"[，,。；;、]")
_DONE = re.compile(r"已(?:经|于[^，。]{0,12})?(?:全部|全面|正式)?(?:竣工|建成|投产|完工)")
_NOT_BEGUN = re.compile(
    r"(?:目前|现|现在|至今|尚|仍|正)[^，。；]{0,12}(?:开工准备|前期|筹备|未开工|未动工|洽谈|办理用地)"
)
_ISSUED = re.compile(r"(?:制定|印发|发布|出台|公布|下发)的")
"""Behind a date that says which paper is meant, not when it ends (2022年印发的原方案同时废止)."""
REACH = 14
"""Characters between a date and its step at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """A date and what happened then; ``rank`` is its place in the life of a project."""

    at: int
    end: int
    date: tuple[int, ...]
    rank: int
    text: str
    planned: bool = False


def steps(projection: Projection) -> Iterator[AuditRow]:
    """Dates of one sentence that contradict the order of the steps they belong to. O(dates² of a sentence)."""
    days = written(projection)
    for sentence in sentences(projection):
        for left, right in combinations(steps_of(sentence, days.get(sentence.document, (0,))[0]), 2):
            first, last = (left, right) if left.rank < right.rank else (right, left)
            length = min(len(first.date), len(last.date))
            near = "；" not in sentence.text[left.end : right.at] and right.at - left.end < 30
            near = near and _phase(sentence, left) == _phase(sentence, right)
            if near and first.rank != last.rank and last.date[:length] < first.date[:length]:
                yield _row(sentence, first, last)


def statuses(projection: Projection) -> Iterator[AuditRow]:
    """A sentence that calls one thing completed and not yet begun."""
    last: tuple[Sentence, re.Match[str]] | None = None
    for sentence in sentences(projection):
        if last is not None and last[0].passage is not sentence.passage:
            last = None
        done, open_ = _DONE.search(sentence.text), _NOT_BEGUN.search(sentence.text)
        if done:
            last = (sentence, done)
        if (
            open_
            and last
            and re.search(r"该|项目目前|同一", sentence.text)
            and (not done or open_.start() > done.end())
        ):
            home, match = last
            yield AuditRow(
                kind="date",
                subject=home.text[:20],
                message=f"先说“{match[0]}”，又说“{open_[0]}”",
                left=match[0],
                right=open_[0],
                sure=0.7,
                slip=None,
                evidence=(home.evidence(0, match.end()), sentence.evidence(*open_.span())),
            )


def late_plans(projection: Projection) -> Iterator[AuditRow]:
    """Rows that end before the year whose money they still plan, and new ones with money spent before. O(cells)."""
    for sheet in sheets(projection):
        periods = [
            at for at, name in enumerate(sheet.columns) if re.search(r"起止|年限|工期|周期|竣工|完工|建成|结束", name)
        ]
        natures = [at for at, name in enumerate(sheet.columns) if "性质" in name]
        for at in sheet.numeric():
            name = sheet.columns[at]
            plan = re.search(r"(20\d\d)年?度?(?:计划|安排|拟|预计)", name)
            spent = re.search(r"(?:截[至止]|到)?(20\d\d)年?(?:底|末)?[前已]?(?:累计|已)?完成|已完成", name)
            for line in sheet.lines if plan or spent else ():
                value = line.values[at]
                if value is not None and value.value > 0:
                    yield from _late(sheet, line, at, plan, periods) if plan else _early(sheet, line, at, natures)


def _late(sheet: Sheet, line: Line, at: int, plan: re.Match[str] | None, periods: list[int]) -> Iterator[AuditRow]:
    for period in periods:
        years = re.findall(r"20\d\d", line.passage.cells[period])
        ends = len(years) == 2 or (len(years) == 1 and re.search(r"竣工|完工|建成|结束", sheet.columns[period]))
        if plan and ends and years[-1] < plan[1] and years[0] <= years[-1]:
            words = (line.passage.cells[period], line.passage.cells[at])
            yield _in_row(line, f"起止年限为 {words[0]}，{sheet.columns[at]}却有 {words[1]}", words, 0.75)


def _early(sheet: Sheet, line: Line, at: int, natures: list[int]) -> Iterator[AuditRow]:
    for nature in natures:
        if line.passage.cells[nature] == "新开工":
            words = ("新开工", line.passage.cells[at])
            yield _in_row(line, f"建设性质为“新开工”，{sheet.columns[at]}却有 {words[1]}", words, 0.6)


def _in_row(line: Line, message: str, words: tuple[str, str], sure: float) -> AuditRow:
    return AuditRow("date", line.label, f"{line.label}：{message}", *words, sure, None, (line.passage.evidence,))


def steps_of(sentence: Sentence, year: int = 0) -> list[Step]:
    """The dated steps of a sentence.

    Args:
        sentence: The sentence.
        year: When it was written, for 去年 and 今年; 0 if nobody knows: then those are left out.
    """
    found = []
    dates = list(_DATE.finditer(sentence.text))
    for at, date in enumerate(dates):
        limit = min(date.end() + REACH, dates[at + 1].start() if at + 1 < len(dates) else len(sentence.text))
        begin = date.end() + (sentence.text[date.end() : date.end() + 1] == "，")
        stop = _STOP.search(sentence.text, begin, limit)
        behind = sentence.text[date.end() : stop.start() if stop else limit]
        ahead = re.split(r"[，,。；;、]", sentence.text[max(0, date.start() - 10) : date.start()])[-1]
        rank = _rank(behind) or _rank(ahead)
        when = _when(date, year)
        if rank and when and not re.search(r"原定|原计划|原拟", ahead) and not _ISSUED.match(behind):
            planned = re.search(r"计划|拟|预计|力争|将|确保|目标", ahead + behind) is not None
            end = date.end() + len(behind)
            found.append(Step(date.start(), end, when, rank, date[0] + behind, planned))
    return found


def _phase(sentence: Sentence, step: Step) -> str:
    """The phase a sentence speaks of when it comes to a step: one phase may begin when another has ended."""
    found = re.findall(r"([一首二三四五]期)", sentence.text[: step.end])
    return found[-1].replace("首", "一") if found else ""


def _when(date: re.Match[str], year: int) -> tuple[int, ...]:
    """Year, month and day, as far as told; nothing where the year is unknown."""
    first = int(date[1]) if date[1] else year - {"前年": 2, "今年": 0}.get(date[2], 1) if year else 0
    return (first, *(int(part) for part in date.groups()[2:] if part)) if first else ()


def _rank(words: str) -> int:
    return next((rank for rank, pattern in _STEPS if pattern.search(words)), 0)


def _row(sentence: Sentence, first: Step, last: Step) -> AuditRow:
    return AuditRow(
        kind="date",
        subject=sentence.text[:20],
        message=f"“{last.text}”在“{first.text}”之前",
        left=first.text,
        right=last.text,
        sure=0.85,
        slip="年份可能写错",
        evidence=(sentence.evidence(first.at, first.end), sentence.evidence(last.at, last.end)),
    )
