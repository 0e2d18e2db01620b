"""What is left of a goal and is not goal less result: 完成87亿元，为全年目标120亿元的72.5% … 还需再完成23亿元.

For: ``chaingraph audit``, within a document.
In: the figures of sentences in order. Out: audit rows of kind ``sum``.
How: a result with its goal behind it in one sentence; what is left is told behind words that say so, with a noun of the result's
label, or right behind the goal. Where several goals of this name and unit are told, one that fits settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import bare, shared
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_GOAL = re.compile(r"(?:目标|任务|计划)(?:任务|数|值|量)?(?:为|是)?$")
_TO_GOAL = re.compile(
    r"[，,（(]?(?:为|占|完成|达到?|相当于|距离?|对照)?(?:了)?[^，。；\d%]{0,10}(?:目标|任务|计划)(?:任务|数|值|量)?(?:为|是)?"
)
_BEHIND_GOAL = re.compile(r"的?(?:目标|任务|计划)")
_LEFT = re.compile(
    r"(?:还|尚|仍|需|须|再)(?:需要?|须|差|缺|有)?(?:再|新增?)?(?:完成|实现|新增|补|达)?|(?:剩余|缺口|差额|尚余|未完成)(?:的|为|还有|有|约)*"
)
_ENDS = re.compile(rf"(?P<what>[\u4e00-\u9fff]{{0,14}}?)(?:{_LEFT.pattern})$")
_ALL = re.compile(r"总|共|全长|全线|计划|规划|任务|目标|应|需|设计|涉及|排查|承担|确定")
_DID = re.compile(
    r"^(?:截至)?(?:目前|现|其中)?(?:已经?|累计|实际)*(?:完成|办结|销号|整改|改造|建成|交付|开工|签约|征收|供地|供应|出让|使用|出租|发放|拨付|售出|拆除|安置|流转|铺设|清退)[^，。；\d未]{0,8}$"
)
_RATE = re.compile(r"(?:完成|建成|改造|完工|进度|贯通|铺设)(?:率|总?量)?(?:的|了|到|达到?|已达|约|为)*$")
_REST = re.compile(r"(?:剩余?|余下?|还有|还差|未完成|未改造|仍有)[^，。；\d]{0,6}$")
_OTHER = re.compile(r"每月|月均|平均|每|年均|其中|约|新签|储备|上年")
_NEED = re.compile(
    r"还差|尚差|仍差|还需|尚需|仍需|需再|再完成|须再|缺口|差额|尚余|剩余|未完成|需完成|还缺|还有.{0,4}缺口|相差"
)
LIKELY = (0.3, 3.0)
"""What is told beside what is left, at least and at most."""
_ROW = Maker("sum", 0.75, "目标、完成数或余数有误")


@dataclass(frozen=True, slots=True)
class _Told:
    """A result and its goal."""

    sentence: Sentence
    done: Figure
    goal: Figure


def remaining(projection: Projection) -> Iterator[AuditRow]:
    """Remainders of goals that goal and result deny. O(figures · goals of a page)."""
    for page in pages(projection):
        told: list[_Told] = []
        for sentence in page.sentences:
            told += [_Told(sentence, *pair) for pair in pairwise(sentence.figures) if _is_goal(sentence, *pair)]
            told += _goal_first(sentence)
            yield from _left(page, sentence, told)
            yield from _by_rate(sentence)


def _is_goal(sentence: Sentence, done: Figure, goal: Figure) -> bool:
    between = sentence.text[done.end : goal.at]
    ahead = _TO_GOAL.fullmatch(between) or (_BEHIND_GOAL.match(sentence.text, goal.end) and len(between) < 12)
    exact = done.exact and goal.exact and done.kind == goal.kind and done.kind not in ("%", "倍", "个百分点")
    return bool(ahead) and exact and done.size < goal.size and not re.search(r"[。；]", between)


def _goal_first(sentence: Sentence) -> Iterator[_Told]:
    """年初确定改革任务36项，截至12月20日，已完成31项: of one unit the first is all there is, the next what is done of it."""
    kinds = dict.fromkeys(figure.kind for figure in sentence.figures)
    for kind in kinds:
        goal, done = ([figure for figure in sentence.figures if figure.kind == kind] + [None, None])[:2]
        exact = goal and done and goal.exact and done.exact and kind not in ("%", "倍", "个百分点")
        if goal and done and exact and done.size < goal.size and _ALL.search(goal.label) and _DID.search(done.label):
            yield _Told(sentence, done, goal)


def _by_rate(sentence: Sentence) -> Iterator[AuditRow]:
    """路基完成92%，剩余11公里；全线总长110公里: what is left, its whole and the rate done."""
    lefts = [f for f in sentence.figures if _REST.search(f.label) and f.exact and f.kind != "%"]
    rates = [f for f in sentence.figures if f.kind == "%" and f.exact and _RATE.search(f.label)]
    for left in lefts if len(lefts) == len(rates) == 1 else ():
        same = [f for f in sentence.figures if f.kind == left.kind and f is not left]
        whole, rate = (same[0] if len(same) == 1 else None), rates[0]
        if whole is None or not whole.exact or whole.size <= left.size or not _ALL.search(whole.label):
            continue
        real = 100 * (1 - left.size / whole.size)
        room = rate.step + 100 * (left.step + whole.step * left.size / whole.size) / whole.size
        if abs(real - rate.value) > room and rate.value < 100:
            shown = f"{plain(round(real, 1))}%"
            message = f"{whole.label}{whole.text}，{left.label}{left.text}，应完成 {shown}，文中为 {rate.text}"
            ends = sorted((whole, left, rate), key=lambda figure: figure.at)
            first = ends[0].at - len(ends[0].label)
            yield _ROW(whole.label, message, (rate.text, shown), sentence.evidence(first, ends[-1].end))


def _left(page: Page, sentence: Sentence, told: Sequence[_Told]) -> Iterator[AuditRow]:
    for figure in sentence.figures if told else ():
        need = _NEED.search(figure.label)
        if need is None or not figure.exact or _OTHER.search(figure.label):
            continue
        name = bare(figure.label[: need.start()])
        near = [one for one in told if one.done.kind == figure.kind]
        own = [one for one in near if len(name) > 1 and len(shared(name, bare(one.done.label))) > 1]
        alone = len(near) == 1 and len(name) < 2 and _REST.search(figure.label)
        sole = near if alone and (figure.kind in COUNTS or _next(page, near[0].sentence, sentence)) else []
        beside = [one for one in near if one.sentence is sentence and one.goal.end <= figure.at][-1:]
        found = own or (beside if len(name) < 2 else []) or sole
        if found and _likely(found[-1], figure) and not any(_fits(one, figure) for one in near):
            yield _row(found[-1], sentence, figure)


def _next(page: Page, home: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence is the one behind another, in its passage."""
    behind = page.sentences[page.sentences.index(home) + 1 :][:1]
    return bool(behind) and behind[0] is sentence and sentence.passage is home.passage


def _likely(told: _Told, left: Figure) -> bool:
    """Whether a value may be the remainder with a slip in it, and is not of something else."""
    right = told.goal.size - told.done.size
    return LIKELY[0] < left.size / right < LIKELY[1]


def _fits(told: _Told, left: Figure) -> bool:
    room = 0.0 if left.kind in COUNTS else told.done.step + told.goal.step + left.step
    return abs(told.goal.size - told.done.size - left.size) <= room + 1e-6 or left.size in (
        told.done.size,
        told.goal.size,
    )


def _row(told: _Told, sentence: Sentence, left: Figure) -> AuditRow:
    right = f"{plain(round((told.goal.size - told.done.size) / base(left.unit)[1], 4))}{left.unit}"
    return _ROW(
        told.done.label,
        f"{told.done.label}{told.done.text}、目标 {told.goal.text}，还差 {right}，文中为 {left.text}",
        (left.text, right),
        told.sentence.evidence(max(0, told.done.at - len(told.done.label)), told.goal.end),
        sentence.quote(left),
    )
