"""A goal and the growth a year that is to lead to it, from a base told elsewhere: 年均增长12%，到2028年突破80亿元, with 50亿元 in 2025.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.rates` reads base, growth and goal told beside each other.
In: sentences that tell growth a year and, behind it or right before it, a year with a value; the values of the document that are told of the same.
Out: audit rows of kind ``growth``.
How: the base is the year the sentence names as such, else the last one before the goal that has a value. A growth of so much at
least, or a goal to be passed, bounds one side alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import head_behind, read_label
from chaingraph.analysis.audit.reading.nameless import nameless, values_of
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.text import Figure, Sentence, clause_start
from chaingraph.analysis.audit.reading.threads import Thread, threads
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_YEARLY = re.compile(
    r"(?P<what>[^，。；、：\d]{0,20}?)(?:力争|确保|保持|实现)*(?:年均|每年)(?:复合)?(?:增长率?|增速|增幅|递增|提高)(?:力争|保持在?|达到?|为|约|不低于|在)*"
    r"(?P<rate>\d+(?:\.\d+)?)%(?P<more>以上|左右)?"
)
_GOAL = re.compile(
    r"(?:到|至)?(?P<year>20\d\d)年(?:年?[末底])?[^，。；\d]{0,10}?(?:突破|达到?|超过?|实现|为|增至|增加到|提高到)+了?$"
)
_AHEAD = re.compile(
    r"(?:到|至)?(?P<year>20\d\d)年(?:年?[末底])?[，]?(?P<what>[^，。；\d]{0,20}?)(?:突破|达到?|超过?|实现|为|增至|增加到|提高到)+了?$"
)
_RIGHT_BEHIND = re.compile(
    r"(?:左右|以上)?[，（](?:其间|期间|规划期[间内]?)?(?:20\d\d年?[—–~至到-]+20\d\d年)?(?:期间|[三四五]年)?(?:力争|确保|保持|实现)*(?:年均|每年)[^，。；\d]{0,12}"
)
"""Between a goal and the growth that leads to it."""
_BASE = re.compile(r"(?:以|从|在)(?P<year>20\d\d)年(?:[^，。；\d]{0,6})(?:为?基[数期]|基础)")
_LEAST = re.compile("以上|不低于")
_NOT = re.compile(r"可比|不变价|增加值|生产总值|GDP|可支配收入|新增")
_ROW = Maker("growth", 0.75, "年均增速、基数或目标可能写错")
ROOM = 0.012
"""Room of growth a year told in whole per cent; told as "about", twice as much."""
FAR = 0.25
"""Growth a year farther off is of something else."""


def goal_paces(projection: Projection) -> Iterator[AuditRow]:
    """Growth a year that does not lead from its base to its goal. O(characters + paces · values of a head)."""
    for thread in threads(projection):
        for match in _YEARLY.finditer(thread.sentence.text) if "年" in thread.sentence.text else ():
            goal = _goal_behind(thread.sentence, match) or _goal_ahead(thread.sentence, match)
            if goal and not _NOT.search(match["what"]):
                yield from _check(projection, thread, match, goal)


def _goal_behind(sentence: Sentence, match: re.Match[str]) -> tuple[Figure, int] | None:
    """The first amount behind a growth, with its year."""
    for figure in sentence.figures:
        if figure.at >= match.end() and figure.kind != "%":
            told = _GOAL.search(sentence.text[match.end() : figure.at] + re.split(r"\d", figure.text)[0])
            return (figure, int(told["year"])) if told else None
    return None


def _goal_ahead(sentence: Sentence, match: re.Match[str]) -> tuple[Figure, int] | None:
    """The amount right before a growth, with its year: 到2027年达到80亿元，2025—2027年年均增长12%."""
    told = [figure for figure in sentence.figures if figure.end <= match.start("rate") and figure.kind != "%"]
    if not told or not _RIGHT_BEHIND.fullmatch(sentence.text[told[-1].end : match.start("rate")]):
        return None
    number = re.split(r"\d", told[-1].text)[0]
    found = _AHEAD.search(sentence.text[: told[-1].at] + number)
    return (told[-1], int(found["year"])) if found else None


def _check(
    projection: Projection, thread: Thread, match: re.Match[str], goal: tuple[Figure, int]
) -> Iterator[AuditRow]:
    figure, year = goal
    asked = _asked(thread, match) if figure.at > match.start() else _aimed(thread, figure)
    known = values_of(projection, asked, figure.kind) if asked else ()
    base = _base(thread.sentence.text, known, year)
    if base is None or not base.size > base.step:
        return
    span, told = year - int(base.year), float(match["rate"]) / 100
    need = (figure.size / base.size) ** (1 / span) - 1
    room = (half_step(match["rate"]) / 100 + ROOM) * (2 if match["more"] == "左右" else 1)
    short = need > told + room and not _LEAST.search(match[0])
    over = told > need + room and figure.exact
    if (short or over) and abs(need - told) < FAR:
        yield _row(thread.sentence, match, figure, base, percent(need))


def _asked(thread: Thread, match: re.Match[str]) -> Observation | None:
    """What grows: named before the growth, else by what its part of the sentence begins with."""
    text, start = thread.sentence.text, match.start("what")
    words = match["what"]
    label = read_label(words, thread.setting.names, "元")
    if label is None or not label.known:
        start = clause_start(text, match.start(), "。；")
        words = head_behind(text[start : match.start()], "元")
        label = read_label(words, thread.setting.names, "元") if words else None
    return nameless(thread, (start, start + len(words)), words, label) if label and label.known else None


def _aimed(thread: Thread, goal: Figure) -> Observation | None:
    """What a goal is of: named before it, else before the amount it follows (2025年产值达到30亿元；到2027年达到38亿元)."""
    told = [one for one in thread.sentence.figures if one.end <= goal.end and one.kind == goal.kind]
    for one in reversed(told):
        label = read_label(one.label, thread.setting.names, "元")
        if label and label.known:
            return nameless(thread, (one.at - len(one.label), one.at), one.label, label)
    return None


def _base(text: str, known: Sequence[Observation], goal: int) -> Observation | None:
    """The value growth is counted from: of the year told as base, else of the last year; ``None`` where it has two."""
    told = _BASE.search(text)
    dated = [seen for seen in known if seen.year.isdecimal() and int(seen.year) < goal and not seen.part]
    year = told["year"] if told else max((seen.year for seen in dated), default="")
    own = [seen for seen in dated if seen.year == year]
    return own[0] if len({seen.size for seen in own}) == 1 else None


def _row(sentence: Sentence, match: re.Match[str], goal: Figure, base: Observation, right: str) -> AuditRow:
    said = f"年均增长{match['rate']}%{match['more'] or ''}"
    span = min(goal.at, match.start("rate")), max(goal.end, match.end())
    message = f"{base.label.name}由{base.year}年 {base.text} 到 {goal.text}，年均增长应为 {right}，文中为“{said}”"
    return _ROW(base.label.name, message, (said, right), sentence.evidence(*span), base.evidence)
