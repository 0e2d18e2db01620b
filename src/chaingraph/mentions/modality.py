"""Is a clause a fact, a target, a plan or a claim? A goal is never stored as a fact.

For: the relation rules.
In: the words of a clause, the years it names, the document's own date, ``seeds/lexicon/modality.csv``.
Out: :data:`~chaingraph.records.Modality`.
How: cue words (力争, 拟, 已, 仅有), periods that lie ahead of the document's date, and the mood of the clause before: a goal
once announced holds until the sentence ends or a word of fact (目前, 已建成) takes it back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from chaingraph.mentions.guarded import Guarded
from chaingraph.records import Modality
from chaingraph.reference.lexicon import read_lexicon

_GOAL_HEADING = Guarded(r"目标|预期指标|愿景|展望")
_PLAN_HEADING = Guarded(r"打算|下一步|工作安排|工作思路|重点任务|主要任务|工作任务|重点工作|保障措施|工作举措|实施步骤")
_REVIEW_HEADING = re.compile(r"(?:完成|落实|执行|实现|进展|推进)情况|回顾|总结|成效|成绩|现状|发展基础")
_MONTH = re.compile(r"\d{4}-\d{2}(?!\d)|\d{4}")


@cache
def _cues() -> Mapping[Modality, Guarded]:
    """Patterns of each modality."""
    rows = read_lexicon("modality", ("cue", "modality", "not_after", "not_before"))
    found: dict[Modality, list[str]] = {"claim": [], "target": [], "planned": [], "fact": []}
    for row in rows:
        before = f"(?<![{row['not_after']}])" if row["not_after"] else ""
        behind = f"(?![{row['not_before']}])" if row["not_before"] else ""
        found[cast(Modality, row["modality"])].append(before + row["cue"] + behind)
    return {kind: Guarded("|".join(words)) for kind, words in found.items()}


def is_ahead(year: str, date: str) -> bool:
    """Whether a period (as in ``Observation.year``) ends after the document's date; False when either is unknown."""
    ends: list[str] = _MONTH.findall(year)
    if not ends or not date:
        return False
    return ends[-1] > date[: len(ends[-1])] if len(date) >= len(ends[-1]) else ends[-1][:4] > date[:4]


def is_over(year: str, date: str) -> bool:
    """Whether a period ended before a document was written; the year in which it was written is not over."""
    ends: list[str] = _MONTH.findall(year)
    return bool(ends and date) and f"{ends[-1]}-12"[:7] < f"{date}-01"[:7]


def modality_of(
    words: str, years: Sequence[str] = (), date: str = "", before: Modality = "fact", under: Modality = "fact"
) -> Modality:
    """The modality of a clause.

    Args:
        words: The clause.
        years: The periods it names, as in ``Observation.year``.
        date: The document's own date.
        before: The modality of the clause before it in the same sentence, or what its section suggests.
        under: What its section suggests: under 工作目标 a period that is not over yet is aimed at, be it the year of writing.

    Returns:
        ``target`` or ``planned`` by cue; without one a period ahead means ``target``, one behind or a cue of fact ``fact``;
        else, and where nobody knows whether a period lies ahead, ``before``.
    """
    cues = _cues()
    if cues["target"].search(words):
        return "target"
    if cues["planned"].search(words):
        return "planned"
    if any(is_ahead(year, date) for year in years):
        return "target"
    if cues["fact"].search(words):
        return "fact"
    if any(years) and date:
        return "target" if under == "target" and not any(is_over(year, date) for year in years) else "fact"
    return before if before != "claim" else "fact"


def is_intended(words: str) -> bool:
    """Whether a word says that something is aimed at or planned (力争, 预计, 拟)."""
    return any(_cues()[mood].search(words) for mood in ("target", "planned"))


def is_claim(words: str) -> bool:
    """Whether a clause says that something is few (仅有, 只有, 不足): an assertion about a count, to be checked."""
    return _cues()["claim"].search(words) is not None


def section_modality(section: Sequence[str]) -> Modality:
    """What the headings above a passage suggest: under 发展目标 all is aimed at, under 重点任务 all is planned.

    A heading that looks back (目标完成情况) suggests facts, unless it goes on to what is to come (工作总结和下一步打算).
    """
    for heading in reversed(section[-2:]):
        ahead = _REVIEW_HEADING.split(heading)[-1]
        if _GOAL_HEADING.search(ahead):
            return "target"
        if _PLAN_HEADING.search(ahead):
            return "planned"
        if ahead != heading:
            return "fact"
    return "fact"
