"""Members of a division that are told one after the other, each in a clause, sentence or line of its own.

For: the lists of figures of a page (:mod:`chaingraph.analysis.audit.sums.runs`).
In: the figures of a page. Out: the first figure of each member, with the sentence that leads over to them.
How: neighbouring clauses that each open with a name and tell one figure of a unit are members of one list when their names end
alike (东片区…；西片区…；北片区…), or when the sentence before says that something is divided and each tells what the others do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed

FEWEST, MOST = 3, 12
"""Members of such a list."""
LONGEST = 12
"""Characters of the name of a member at most."""
_CUT = re.compile(r"[；;]")
_LEADS = re.compile(r"^(?:[（(]?[一二三四五六七八九\d]{1,2}[)）、.．是]|[①-⑩●◆■▲—-]+|其中|另有|还有|此外|另外)+[，：]?")
_STOP = re.compile(r"[，：:（(\d]")
_KIND = re.compile(
    r"^[\u4e00-\u9fff]{1,8}?(片区|园区?|镇|乡|街道|县|新?区|组团|村|产业链?|行业|板块|集群|中心|基地|公司|厂|码头)"
)
"""What the name of a member ends in, at which a clause opens."""
_DIVIDES = re.compile(r"[从按][^，。；\d]{1,10}[看分]|分布|构成|组成|分为|划分|布局|如下|其中|分别|：$")
_OTHER = re.compile(r"年|月|季度|目标|力争|同比|增长|合计|总计|共计|其中")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause up to a semicolon or full stop, with its figures."""

    name: str
    figures: tuple[Observation, ...]

    def only(self, kind: str) -> Observation | None:
        """Its figure of a unit, if it has one alone."""
        found = [item for item in self.figures if item.quantity.kind == kind]
        return found[0] if len(found) == 1 else None


def told_apart(page: Observed) -> Iterator[tuple[Sequence[Observation], str]]:
    """Lists of a page told clause by clause, each with the sentence before it. O(figures)."""
    clauses = list(_clauses(page))
    kinds = dict.fromkeys(item.quantity.kind for item in page.observations if item.quantity.kind not in RATES)
    for kind in kinds:
        found: list[_Clause] = []
        for clause in (*clauses, None):
            if clause and clause.only(kind) and clause.name and (not found or _goes_on(page, found, clause, kind)):
                found.append(clause)
                continue
            if FEWEST <= len(found) <= MOST and len({one.name for one in found}) == len(found):
                members = [item for one in found if (item := one.only(kind))]
                yield members, _lead(page, members[0])
            found = [clause] if clause and clause.name and clause.only(kind) else []


def _clauses(page: Observed) -> Iterator[_Clause]:
    for place, reading in enumerate(page.reader.readings):
        text, start = reading.sentence.text, 0
        figures = tuple(page.near(place, 0, 0))
        for end in (*(cut.start() for cut in _CUT.finditer(text)), len(text)):
            words = _LEADS.sub("", text[start:end])
            stop = _STOP.search(words)
            name = words[: stop.start()] if stop else ""
            own = tuple(item for item in figures if start <= item.quantity.at < end)
            told = own or len(words) > 1
            if told:
                yield _Clause(name if len(name) <= LONGEST and not _OTHER.search(name) else "", own)
            start = end + 1


def _goes_on(page: Observed, found: Sequence[_Clause], clause: _Clause, kind: str) -> bool:
    """Whether a clause tells one more member: of a name that ends alike, or of what the sentence before divides."""
    first, last, item = found[0].only(kind), found[-1].only(kind), clause.only(kind)
    if first is None or last is None or item is None or item.place - last.place > 1:
        return False
    ends = [match[1] if (match := _KIND.match(one.name)) else "" for one in (found[0], clause)]
    return ends[0] == ends[1] != "" or _DIVIDES.search(_lead(page, first)) is not None


def _lead(page: Observed, first: Observation) -> str:
    """The sentence before the one a list begins in."""
    return page.reader.readings[first.place - 1].sentence.text if first.place else ""
