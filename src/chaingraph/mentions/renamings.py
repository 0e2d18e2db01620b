"""Names that parks and firms bore before: 前身为2003年设立的…, X的前身是…, X更名为Y.

For: ``names``, beside what brackets define (``definitions``).
In: a reading and the names already found in it. Out: candidates for the former names, each with the name it stands for today.
How: the name behind 前身 or 原名, or before 更名为, and the other one of its type. Where two stand before it (甲与乙合并后更名为丙), or
where it is only planned, nobody's name is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading

_BEFORE = re.compile(r"(?:的?前身|原名称?|原称|曾用名|旧称|旧名)(?:就?是|即|为|系|叫)?[：:]?[“\"]?")
"""What stands between a name and the one it bore."""
_FOUNDED = re.compile(
    r"(?:[^，。；：、]{0,16}(?:年|月|日|设立|成立|创建|组建|建立|批准|建成|创办|始建|起步)[^，。；：、]{0,6}的)?(?:原)?"
)
_ASIDE = re.compile(r"(?:[（(][^（()）]*[）)])?[，,]?(?:其)?\Z")
_RENAMED = re.compile(r"(?:更名|改名|易名|改称)(?:为|成)[“\"]?")
_NOT_YET = re.compile("拟|申请|争取|力争|申报|建议|计划|合并|整合|联合|分别|组建|合资|撤销|不同意|未")
_TYPES = frozenset(["Park", "Enterprise"])
_STOPS = "。！？；;\n"


def by_renaming(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Former names, typed and named after what they are called today."""
    text = reading.text
    names = [one for one in found if one.type in _TYPES]
    for match in _BEFORE.finditer(text) if names else ():
        old = _starting(names, _FOUNDED.match(text, match.end()), match.end())
        new = _ending(text, names, match.start())
        if old and new:
            yield from _former(text, old, new)
    for match in _RENAMED.finditer(text) if names else ():
        new, old = _starting(names, None, match.end()), _only_before(text, names, match.start())
        if old and new:
            yield from _former(text, old, new)


def _former(text: str, old: Candidate, new: Candidate) -> Iterator[Candidate]:
    name = new.name or text[new.start : new.end]
    if old.type == new.type and name != (old.name or text[old.start : old.end]):
        yield Candidate(old.start, old.end, old.type, 0.98, "definition-renamed", name)


def _starting(names: Sequence[Candidate], founded: re.Match[str] | None, at: int) -> Candidate | None:
    """The longest name that begins at a place, or behind when and by whom it was founded."""
    starts = {at, founded.end()} if founded else {at}
    return max((one for one in names if one.start in starts), key=lambda one: one.end - one.start, default=None)


def _ending(text: str, names: Sequence[Candidate], at: int) -> Candidate | None:
    """The longest name right before a place, or before the bracket or the comma that stands there."""
    aside = _ASIDE.search(text, max(0, at - 60), at)
    ends = {at, aside.start()} if aside else {at}
    return max((one for one in names if one.end in ends), key=lambda one: (one.end, one.end - one.start), default=None)


def _only_before(text: str, names: Sequence[Candidate], at: int) -> Candidate | None:
    """The only name of the sentence before a place, where no word says that it is not renamed yet, or not alone."""
    begin = max(text.rfind(stop, 0, at) for stop in _STOPS) + 1
    before = [one for one in names if begin <= one.start and one.end <= at]
    longest = max(before, key=lambda one: one.end - one.start, default=None)
    if longest is None or _NOT_YET.search(text, begin, at):
        return None
    alone = all(longest.start <= one.start and one.end <= longest.end for one in before)
    return longest if alone else None
