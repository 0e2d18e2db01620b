"""Goals below what was reached before, and changes that the level of the year before denies.

For: ``chaingraph audit``, across documents and between tables and sentences.
In: observations (:mod:`chaingraph.analysis.audit.values.same`), sentences.
Out: audit rows.
How: a goal and a level of one indicator are paired as two values are, but for their years; 183家，比上年增加19家 is held against
the level that another place tells of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_LESS = re.compile(r"能耗|排放|周期|成本|天数|亏损|闲置|空置|用[水电气]量")
_CHANGE = re.compile(
    r"[，,]?(?:比|较)(?:上年|去年|年初)(?:年?末|年?底|同期)?(?:净|共)?(?:增加?|增长|多|提高|(?P<down>减少|下降|少))(?:了)?"
)
_CHAINED = re.compile(r"链上|链内|产业链")
_GOAL = Maker("words", 0.65, "目标或现状可能写错")
_CHANGED = Maker("sum", 0.7)
NEAR, ALIKE = 1.6, 2.0
"""Values farther apart are of two scopes; points that two labels and places have to have."""
MOST = 60
"""Values of one head and unit that are compared pair by pair."""


def goals_behind(projection: Projection) -> Iterator[AuditRow]:
    """Goals below what another document tells as reached before their year. O(pairs of one head and unit)."""
    for group in groups(projection).values():
        told = [
            seen
            for seen in group[:MOST]
            if seen.year.isdecimal() and not seen.part and not _LESS.search(seen.label.name)
        ]
        reached = [seen for seen in told if not seen.goal]
        for goal in told:
            above = next(
                (fact for fact in reached if goal.goal and _behind(goal, fact, _titles(projection, goal, fact))), None
            )
            if above:
                what = goal.label.name
                message = f"{goal.year}年{what}目标 {goal.text}，低于{above.year}年已达到的 {above.text}"
                yield _GOAL(what, message, (goal.text, above.text), goal.evidence, above.evidence)


def _titles(projection: Projection, *told: Observation) -> tuple[str, str]:
    """The titles of the documents of two values."""
    one, other = (paper.title if (paper := projection.papers.get(seen.document)) else "" for seen in told)
    return one, other


def _behind(goal: Observation, fact: Observation, titles: tuple[str, str]) -> bool:
    below = goal.size + goal.step < fact.size - fact.step and fact.size <= NEAR * goal.size
    # 规上企业新增15家以上: what is to come is no level.
    flow = re.search(r"(?:新增|净增|新入|增加)\D{0,4}$", goal.evidence.quote.partition(goal.text)[0])
    # 链上企业 are some of all.
    quoted = [bool(_CHAINED.search(seen.evidence.quote)) for seen in (goal, fact)]
    chained = quoted if any(quoted) else [bool(_CHAINED.search(title)) for title in titles]
    return (
        below
        and not flow
        and dict(goal.label.marks).get("flow") != "新"
        and chained[0] == chained[1]
        and fact.year <= goal.year
        and fact.document != goal.document
        and (alike(goal, fact) or 0.0) >= ALIKE
    )


def changes_told(projection: Projection) -> Iterator[AuditRow]:
    """Changes told behind a level that the level of the year before denies. O(figures + pairs of one head)."""
    levels = {
        (seen.document, seen.evidence.start): (seen, group)
        for group in groups(projection).values()
        for seen in group
        if seen.year.isdecimal() and not seen.goal and not seen.row
    }
    for sentence in sentences(projection):
        for level, change in pairwise(sentence.figures):
            match = _CHANGE.fullmatch(sentence.text[level.end : change.at])
            fact = levels.get((sentence.document, sentence.quote(level).start)) if match else None
            if match and fact and change.kind == level.kind and change.exact:
                yield from _denied(sentence, (level, change), bool(match["down"]), *fact)


def _denied(
    sentence: Sentence, figures: tuple[Figure, Figure], down: bool, fact: Observation, group: Sequence[Observation]
) -> Iterator[AuditRow]:
    year, (level, change) = str(int(fact.year) - 1), figures
    known = (seen for seen in group[:MOST] if seen.year == year and not seen.goal and seen.part == fact.part)
    before = next((seen for seen in known if (alike(fact, seen) or 0.0) >= ALIKE), None)
    if before is None or abs(fact.size - before.size) >= 0.5 * fact.size:
        return
    moved = fact.size - before.size
    if abs(moved * (-1 if down else 1) - change.size) > change.step + fact.step + before.step + 1e-6:
        right = f"{plain(round(moved / base(change.unit)[1], 4))}{change.unit}"
        said = sentence.text[level.end : change.end].strip("，")
        message = f"{fact.label.name}由 {before.text} 到 {fact.text}，变化 {right}，文中为“{said}”"
        quote = sentence.evidence(level.at, change.end)
        yield _CHANGED(fact.label.name, message, (change.text, right), quote, before.evidence)
