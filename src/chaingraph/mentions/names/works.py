"""Projects that are not called so: phases (某企南谯工厂二期), what an investment builds, the plant of a company that is topped out.

For: ``names.proposals``.
In: readings and the names already found in them.
Out: candidates for projects.
How: a phase makes a project of what an enterprise builds; 投资…亿元建设 has a project as its object; the plant,
line or headquarters that 某企的 stands before is one where a verb of building follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind

_PHASE = Guarded(r"(?<!第)[一二三四五六]期(?:工程|项目)?(?![末间货望待限刊临的])")
_WORKS = "生产基地|制造基地|总部基地|基地|研发中心|中心|工厂|生产线|产线|产业园|总部|车间|综合体|装置|厂"
_BUILT = Guarded(
    r"投资[约近超逾]?[\d.]+(?:余|多)?[万千百]?[亿万]?(?:元|美元|欧元|人民币)+(?:的|，)?(?:建设|新建|兴建|实施|打造|布局)(?:了|的)?"
    rf"(?P<work>[^，。；、：“”的]{{2,18}}?(?:{_WORKS}))(?=[，。；、）\s]|$)"
)
_OWNED = Guarded(
    rf"(?:投资建?设?|建设|投建|新建)?的(?P<work>[^，。；、：“”的]{{2,18}}?(?:{_WORKS}))"
    r"(?=[^，。；、]{0,4}?(?:封顶|投产|开工|开业|奠基|竣工|动工|建成|点火|试生产|启用|投用|投运|落成|落户|签约))"
)
_BREAKS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.MARK, Kind.COUNT, Kind.ROLE))
_SHORTEST, _LONGEST = 2, 16
_PHASED, _SURE = 0.97, 0.85


def by_work(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Phases, works that money builds, and plants that are built, each as a project."""
    owners = [c for c in found if c.type == "Enterprise"]
    yield from _phases(reading, owners)
    for match in _BUILT.finditer(reading.text):
        yield from _work(reading, match)
    ends = {c.end for c in owners}
    for match in _OWNED.finditer(reading.text):
        if match.start() in ends:
            yield from _work(reading, match)
    for park in found:
        owned = park.type == "Park" and reading.text.endswith("基地", 0, park.end)
        if owned and any(c.start == park.start and c.end < park.end for c in owners):
            yield park._replace(type="Project", score=park.score + 0.01, rule="project-plant")


def _phases(reading: Reading, owners: Sequence[Candidate]) -> Iterator[Candidate]:
    """What stands between an enterprise and a phase, the phase with it: 某企 | 南谯工厂二期."""
    for match in _PHASE.finditer(reading.text):
        starts = [
            c.end
            for c in owners
            if _SHORTEST <= match.start() - c.end <= _LONGEST and _is_whole(reading, c.end, match.start())
        ]
        if starts and reading.is_edge(match.end()):
            yield Candidate(max(starts), match.end(), "Project", _PHASED, "project-phase")


def _work(reading: Reading, match: re.Match[str]) -> Iterator[Candidate]:
    start, end = match.span("work")
    edges = reading.is_edge(start) and reading.is_edge(end)
    if edges and _is_whole(reading, start, end - 1) and not reading.is_closed(start, end):
        yield Candidate(start, end, "Project", _SURE, "project-work")


def _is_whole(reading: Reading, start: int, end: int) -> bool:
    """Whether no word that parts names stands between two positions."""
    if start >= end:
        return True
    words = range(reading.word_at(start), reading.word_at(end - 1) + 1)
    return not any(reading.kinds[i] in _BREAKS and reading.words[i] not in ("基地", "工厂", "项目") for i in words)
