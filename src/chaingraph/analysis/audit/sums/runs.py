"""Lists of figures: neighbouring amounts of one unit that are told in one way.

For: the rules that hold the sum of a list against its whole.
In: the figures of a page.
Out: :class:`Run`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, by_kind, shared
from chaingraph.analysis.audit.sums.told_apart import told_apart

_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_FIGURES = re.compile(r"\d[\d.,]*(?:%|[十百千万亿]*[一-龥]{1,3}(?=[、，；和及]|$))?")
_AND = re.compile(r"[、和及与]|以及")
_STOP = re.compile(r"[。！？]")
_NEW = re.compile(
    r"其中|包括|另有|另外|另聘|另建|另在|此外|同比|比上年|较上年|上年|去年|增长|下降|平均|人均|户均|亩均|每|达产|合计|总计|共计|共有|累计|总数|总投资|总额|力争|目标"
)
"""A figure told so is no further member of a list."""
_REST = re.compile(r"(?<!三角)(?<!地区)(?<![省市县区镇国])(?:其他|其它)|其余|余下|剩余|剩下|余为")
"""What is left; 省内其他城市 is not, it has more of its kind beside it."""
_OPENS = re.compile(r"其中|分别|依次|包括|：|按[^，。；]{1,10}分|[从分][^，。；]{1,8}看|分为|[里中]，")
TELLS = re.compile(
    r"全|总|(?<!公)共|合计|累计|完成|实现|引进|签约|有|达|建成|安排|实施|投资|面积|产[值量能]|新[增签建]|获|数|额|规模|能力|收入|资金|人员|出口"
)
"""What a label says that is of a whole, not one more name of a list."""
_ALL = re.compile(r"总|全[市县区省镇园国]|(?<!公)共|合计|累计")
"""What a label says that is of a whole alone."""
_YEAR = re.compile(r"(20\d\d)年")
CLOSE, FAR = 22, 60
"""Characters between two members of a list at most; between two phases, which tell more of themselves."""
MOST = 12
"""A list of more members is no division."""
NAME = 18
"""The name of a member is no longer than this."""
_PHASE = re.compile(r"[首一二三四五六]期|第[一二三四五六]批|投资|项目|工程|资金")
_MADE_OF = re.compile(r"由[^，。；]{0,12}(?:组成|构成)|分为|分成|包括|分布[于在如]|来自|如下")
"""Behind an amount, what leads over to the list that the next sentence is."""
_MAINLY = re.compile("主要|重点|大多|多数|部分[在是]")
PROJECT = 2
"""Characters two phases of a project have in common, besides the words that all projects have."""
AHEAD = 5
"""Sentences within which phases, told in a sentence each, go on."""


@dataclass(frozen=True, slots=True)
class Run:
    """A list.

    Attributes:
        parts: Its members.
        head: The words of its sentence before the first member.
        tail: The words of its sentence behind the last.
        ends: Whether its last member is what is left (其他, 余下).
        lead: The sentence before that leads to them, or is before members told in a clause each.
    """

    parts: tuple[Observation, ...]
    head: str
    tail: str
    ends: bool
    lead: str = ""

    @property
    def ordinals(self) -> bool:
        """Whether its members are the phases, batches or quarters from the first on."""
        return self.years or [part.ordinal for part in self.parts] == list(range(1, len(self.parts) + 1))

    @property
    def years(self) -> bool:
        """Whether its members are years in a row."""
        told = [int(year) for part in self.parts for year in _YEAR.findall(part.label)[:1]]
        return len(told) == len(self.parts) and told == list(range(told[0], told[0] + len(told)))

    @property
    def opening(self) -> str:
        """The words of its sentence before the name of its first member."""
        return self.head.removesuffix(self.parts[0].label)

    @property
    def whole(self) -> bool:
        """Whether its sentence tells no further amount of its unit behind it, which may be one more member."""
        last = self.parts[-1]
        return all(one.kind != last.quantity.kind for one in last.reading.quantities[last.number + 1 :])

    @property
    def size(self) -> float:
        """The sum of its members, in the base unit."""
        return sum(part.quantity.size for part in self.parts)

    @property
    def step(self) -> float:
        """What rounding may hide in the sum."""
        return sum(part.quantity.step for part in self.parts)


def runs(page: Observed) -> Iterator[Run]:
    """The lists of a page: within sentences, and phases over the next ones. O(figures)."""
    for _, group in groupby(page.observations, key=lambda item: item.place):
        for found in by_kind(tuple(group)).values():
            yield from (replace(run, lead=_preface(page, run)) for run in _within(found))
    for found in by_kind(page.observations).values():
        yield from _phases(found)
    yield from _joined(page)
    for members, lead in told_apart(page):
        yield replace(_run(members), lead=lead)


def _within(found: Sequence[Observation]) -> Iterator[Run]:
    """Every list of a sentence that is not the middle of another; behind a comma a list may begin anew."""
    for at in range(len(found) - 1):
        end = _end(found, at)
        if end - at > 1 and not (at and _member(found[at - 1], found[at:end])):
            yield _run(found[at:end])


def _preface(page: Observed, run: Run) -> str:
    """The sentence before a list that says it is divided (由三宗地块组成), where the list is all its own sentence tells."""
    first = run.parts[0]
    before = page.reader.readings[first.place - 1] if first.place and not first.number else None
    if before is None or before.sentence.passage is not first.reading.sentence.passage or not before.quantities:
        return ""
    text, end = before.sentence.text, before.quantities[-1].end
    return text if _MADE_OF.search(text, end) and not _MAINLY.search(text, end) else ""


def _member(before: Observation, parts: Sequence[Observation]) -> bool:
    """Whether the figure before a list is one more member of it instead of what it divides."""
    first = parts[0]
    joint = _joint(before, first)
    text = first.reading.sentence.text
    follows = _joint(first, parts[1]) or joint
    same = joint and (joint == follows or _REST.search(parts[1].label))
    own = [part for part in parts if not _REST.search(part.label)]
    named = any(_peers(before.label, part.label) for part in own) and not _ALL.search(before.label)
    told = TELLS.search(before.label) and not TELLS.search(parts[-1].label) and not named
    opened = _OPENS.search(text[before.quantity.end : first.quantity.at])
    return bool(same) and not told and not opened and not (first.ordinal == 1 and not before.ordinal)


def _peers(left: str, right: str) -> bool:
    """Whether two labels measure alike or are built alike: 产值 and 化工产值, 因资金短缺的 and 因用地不足的."""
    built = left[:1] == right[:1] and left[-1:] == right[-1:] == "的"
    return built or bool(set(TELLS.findall(left)) & set(TELLS.findall(right)))


def _end(found: Sequence[Observation], at: int) -> int:
    """Where the list ends that begins with a figure."""
    joint, end = "", at + 1
    while end < len(found) and end - at <= MOST:
        left, right = found[end - 1], found[end]
        sign = _joint(left, right)
        if not sign or _REST.search(left.label) or (joint == "、" and sign != "、" and not _REST.search(right.label)):
            break
        joint, end = joint or sign, end + 1
    return end


def _joint(left: Observation, right: Observation) -> str:
    """What joins two members of a list: 、 or ，; empty when the second is no further member."""
    text = left.reading.sentence.text
    between = _BRACKETS.sub("", text[left.quantity.end : right.quantity.at].lstrip("）)").rstrip("（("))
    reach = FAR if left.ordinal and right.ordinal else CLOSE + (12 if "%" in between else 0)
    label = right.label
    part = "其中" in re.split("[，；]", between)[-1]
    if _STOP.search(between) or len(between) > reach or _NEW.search(label) or part or right.quantity.ranked:
        return ""
    if len(label) > NAME and not right.ordinal:
        return ""
    words = _FIGURES.sub("", between.removesuffix(label))
    if _AND.match(between) and not re.search(r"[，；]", between):
        return "、"
    # Behind a comma a member follows at once, or what its neighbour is told besides: 一期15亿元，已投产，二期14亿元.
    clauses = len(re.findall(r"[，；]", words))
    return "，" if 0 < clauses <= (4 if right.ordinal else 2) else ""


def _phases(found: Sequence[Observation]) -> Iterator[Run]:
    """Phases, batches and quarters one after the other, each in a sentence or line of its own."""
    told = [item for item in found if item.ordinal and not _NEW.search(item.label)]
    start = 0
    for at, (left, right) in enumerate(pairwise(told), start=1):
        goes_on = right.ordinal == left.ordinal + 1 and 0 <= right.place - left.place <= AHEAD
        if not goes_on:
            yield from _scattered(told[start:at])
            start = at
    yield from _scattered(told[start:])


def _joined(page: Observed) -> Iterator[Run]:
    """A later phase told alone, with the earlier ones of the same project told elsewhere on the page."""
    phases = [item for item in page.observations if item.ordinal and item.quantity.kind not in RATES]
    for item in phases:
        text = item.reading.sentence.text
        if item.ordinal < 2 or any(other.reading is item.reading for other in phases if other is not item):
            continue
        head = bare(text[: item.quantity.at])
        own = [
            other
            for other in phases
            if other.quantity.kind == item.quantity.kind
            and other.ordinal < item.ordinal
            and len(_PHASE.sub("", shared(bare(other.reading.sentence.text[: other.quantity.at]), head))) >= PROJECT
        ]
        if [other.ordinal for other in own] == list(range(1, item.ordinal)):
            yield Run((*own, item), text[: item.quantity.at], text[item.quantity.end :], ends=False)


def _scattered(found: Sequence[Observation]) -> Iterator[Run]:
    if len(found) > 1 and found[0].ordinal == 1 and found[0].place != found[-1].place:
        yield _run(found)


def _run(found: Sequence[Observation]) -> Run:
    first, last = found[0], found[-1]
    head = first.reading.sentence.text[: first.quantity.at]
    tail = last.reading.sentence.text[last.quantity.end :]
    return Run(tuple(found), head, tail, _REST.search(last.label) is not None)
