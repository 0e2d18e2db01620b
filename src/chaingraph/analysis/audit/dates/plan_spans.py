"""Stages of a plan that reach beyond the time of the plan: 规划期限为2024—2028年, 远期为2026—2030年.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows of kind ``date``.
How: the plan tells its own first and last year, once; a stage has a name (近期, 第二阶段, 提升期) and its years right behind it.
An outlook (展望, 远景) lies beyond every plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TO = r"(?:年)?(?:\d{1,2}月)?(?:[-—–－~～至到]+)"
_SPAN = rf"(?P<a>20\d\d){_TO}(?P<b>20\d\d)年?(?:\d{{1,2}}月)?"
_PLAN = re.compile(
    rf"(?:(?:规划|行动|计划|方案|实施|工作|编制)期|(?<![近中远]期)(?:期限|时限|年限))(?:共?[\d一二三四五六七八九十]+年)?(?:为|是|[:：])?(?:[，,（(]?(?:即|从|自))?{_SPAN}"
)
_NAME = (
    r"近期|中期|中远期|远期|前期|后期|首期|第?[一二三四]期|第?[一二三四]阶段|第[一二三四]步|"
    r"(?:启动|起步|攻坚|提升|巩固|推进|突破|深化|完善|收官|见效|建设|试点|推广|培育|成型|跨越|冲刺|筹备|准备|打造|发展|全面实施|示范|总结)(?:期|阶段)"
)
_STAGE = re.compile(
    rf"(?P<name>{_NAME})(?:规划|目标|建设|发展)?(?:期限|时限)?(?:为|是|[:：])?[（(]?(?:从|自)?(?P<a>20\d\d)(?:(?:年(?:\d{{1,2}}月)?)?[-—–－~～至到]+(?P<b>20\d\d))?年(?:\d{{1,2}}月)?(?=[）)，,。；;、：:]|底|$)"
)
_SPOKEN_STAGE = r"近期|中期|中远期|远期|第[一二三]阶段|第[一二三]步"
_ENDS = re.compile(
    rf"(?P<name>{_SPOKEN_STAGE})(?:规划|目标|建设|发展)?(?:期限|时限)?(?:[，,：:（(]|为|是)?(?:即|从|自)?(?:20\d\d{_TO})?(?:至|到)?(?P<b>20\d\d)年"
    rf"|20\d\d{_TO}(?P<end>20\d\d)年(?:为|是|作为)(?P<named>{_SPOKEN_STAGE})"
)
"""A stage and the year in which it ends, in either order."""
_OVER = re.compile(
    r"(?:本|该)(?:规划|方案|计划|行动)?(?:期|实施期)?(?:将|计划)?[于在至到]?(?P<b>20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日|[底末])?(?:全面)?(?:期满|到期|届满|收官|终止|实施完毕|执行完毕)|规划期(?:末|满|届满|结束)[（(，]?(?:即|为|于)?(?P<end>20\d\d)年"
)
"""Tells in which year the plan itself is over."""
_NAMED = re.compile(r"(?P<n>[两二三四五])年(?=行动|攻坚|提升|倍增|滚动|计划|规划|工作方案|实施方案|方案)(?!规划期)")
"""A plan that its title names by its years: 招商三年行动方案."""
_BEYOND = re.compile(r"展望|远景|预留|衔接|对接|上一轮|原规划|修编前")
_FORMER = re.compile(r"修编|原规划|上一轮|调整(?:前|为)|中期调整")
TITLE = 3
"""Sentences in which the title of a plan stands."""
_ROW = Maker("date", 0.75, "规划期限或阶段年份可能写错")


def plan_spans(projection: Projection) -> Iterator[AuditRow]:
    """Stages of plans that begin before or end after their plan. O(characters)."""
    for page in pages(projection):
        spans = [(s, m) for s in page.sentences for m in _PLAN.finditer(s.text) if not _BEYOND.search(_head(s, m))]
        if spans and len({(m["a"], m["b"]) for _, m in spans}) == 1 and int(spans[0][1]["b"]) > int(spans[0][1]["a"]):
            yield from _stages(page, *spans[0])
            yield from _counted(page, *spans[0])
            yield from _over(page, *spans[0])
        yield from _two_ends(page)


def _over(page: Page, home: Sentence, plan: re.Match[str]) -> Iterator[AuditRow]:
    """规划期限2024年至2028年, and 本规划于2029年底期满."""
    for sentence in page.sentences:
        match = _OVER.search(sentence.text)
        if match and (match["b"] or match["end"]) != plan["b"] and not _FORMER.search(sentence.text):
            message = f"规划期限为“{plan[0]}”，文中为“{match[0]}”"
            places = home.evidence(*plan.span()), sentence.evidence(*match.span())
            yield _ROW(sentence.text[:20], message, (plan[0], match[0]), *places)


def _counted(page: Page, home: Sentence, plan: re.Match[str]) -> Iterator[AuditRow]:
    """三年行动方案, and 2023年1月至2026年12月: the years of a plan are as many as its title says."""
    title = next((s for s in page.sentences[:TITLE] if s.passage.kind in ("title", "heading")), None)
    match = _NAMED.search(title.text) if title else None
    told, real = whole_number(match["n"]) if match else 0, int(plan["b"]) - int(plan["a"]) + 1
    months = re.findall(r"(\d{1,2})月", plan[0])
    part = len(months) == 2 and int(months[1]) < int(months[0])
    if title and match and not part and real == told + 1:
        message = f"“{plan[0]}”为 {real} 个年度，标题为“{match[0]}”"
        yield _ROW(
            title.text[:20],
            message,
            (match[0], f"{real}年"),
            title.evidence(*match.span()),
            home.evidence(*plan.span()),
        )


def _two_ends(page: Page) -> Iterator[AuditRow]:
    """近期至2027年 here and 近期到2025年 there; a page that tells of a former plan too has two of each."""
    told: dict[str, tuple[Sentence, re.Match[str]]] = {}
    if any(_FORMER.search(sentence.text) for sentence in page.sentences):
        return
    for sentence in page.sentences:
        for match in _ENDS.finditer(sentence.text):
            name, end = match["name"] or match["named"], match["b"] or match["end"]
            home, other = told.setdefault(name, (sentence, match))
            if end != (other["b"] or other["end"]):
                message = f"{name}一处“{other[0]}”，一处“{match[0]}”"
                evidence = home.evidence(*other.span()), sentence.evidence(*match.span())
                yield _ROW(sentence.text[:20], message, (other[0], match[0]), *evidence)
                return


def _head(sentence: Sentence, match: re.Match[str]) -> str:
    """The clause before a span."""
    return re.split(r"[，,。；;]", sentence.text[: match.start()])[-1]


def _stages(page: Page, home: Sentence, plan: re.Match[str]) -> Iterator[AuditRow]:
    first, last = int(plan["a"]), int(plan["b"])
    stages = [(s, m) for s in page.sentences for m in _STAGE.finditer(s.text) if not _BEYOND.search(_head(s, m))]
    # One stage alone may be of a project in the plan.
    for sentence, match in stages if len({m["name"] for _, m in stages}) > 1 else ():
        begin, end = int(match["a"]), int(match["b"] or match["a"])
        if end > last or (begin < first and match["b"]):
            message = f"规划期限为 {first}—{last}年，“{match[0]}”超出规划期"
            evidence = home.evidence(*plan.span()), sentence.evidence(*match.span())
            yield _ROW(sentence.text[:20], message, (plan[0], match[0]), *evidence)
            return
