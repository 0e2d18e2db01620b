"""Which place a document speaks of: as its title tells it, as those beside it that name the same things tell it, else as its text does.

For: the setting of a document (:mod:`chaingraph.analysis.audit.reading.observed_setting`).
In: titles and the lines at the head of documents, the places the graph tells of them, the things they name.
Out: document → code of its place; empty where nobody says.
How: a text names many places, its title one. Where a title names none that its text speaks of, the short name of a place that
other titles are of is heard in it (海城菱镁产业见闻), then the enterprises, parks and projects it has in common with documents of one place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.reference.region_scan import scan_regions
from chaingraph.reference.regions import gazetteer

_OPENS = re.compile(r"(?:20\d\d年|关于|增长|[\u4e00-\u9fff]{2,4}省)?")
"""What may stand before the name of the place a title is of."""
_OFFICE = re.compile(r"^[^，。；：\d]{2,24}(?:办公室|小组|局|委员会|委|中心|政府|指挥部|专班|办)(?=\s|$|\d|[（(])")
"""A line at the head of a document that names who wrote it."""


def desk_homes(projection: Projection, heads: Mapping[str, str]) -> Mapping[str, str]:
    """Document → code of its place. O(documents · places + name uses).

    Args:
        projection: The graph.
        heads: Document → the lines at its head and its title.
    """
    read = document_homes(projection)
    homes = {
        paper.id: _headed(paper.title, heads[paper.id], read.get(paper.id, ""))
        or _home_of(heads[paper.id], set(read.values()))
        for paper in projection.papers.values()
    }
    sure = {document: home for document, home in homes.items() if _names(heads[document], home)}
    known = set(sure.values())
    called = {document: sure.get(document) or _called(line, known) for document, line in heads.items()}
    kin = _kin(projection, {**homes, **{document: home for document, home in called.items() if home}}, set(called))
    return {
        document: called[document] or _by_kin(home, kin.get(document, ""), known) for document, home in homes.items()
    }


def _names(line: str, home: str) -> bool:
    """Whether a title bears the name of a place itself, not of one around it."""
    region = gazetteer().get(home)
    return region is not None and any(name in line for name in (region.name, region.short) if len(name) > 1)


def _called(line: str, known: set[str]) -> str:
    """The only one of known places that a title calls by its name."""
    named = [home for home in known if _names(line, home)]
    # 遂平县 in 驻马店市遂平县: the inner of two.
    inner = [home for home in named if not any(_within(other, home) for other in named)]
    return inner[0] if len(inner) == 1 else ""


def _within(inner: str, outer: str) -> bool:
    return inner != outer and gazetteer().contains(outer, inner)


def _by_kin(home: str, kin: str, known: set[str]) -> str:
    """The place of a document whose title names none: that of its kin, where titles tell it and it is no part of what the text tells."""
    if not home:
        return kin
    return kin if kin in known and kin != home and not _within(kin, home) and not _within(home, kin) else home


def _kin(projection: Projection, homes: Mapping[str, str], asked: set[str]) -> Mapping[str, str]:
    """Document → the one place whose documents name what it names: their enterprises, parks, projects."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for thing in projection.of_type("Enterprise", "Park", "Project"):
        told = {link.document for link in projection.links.get(thing.id, ())} & asked
        for document in told:
            places = {homes[other] for other in told - {document} if homes.get(other)}
            if len(places) == 1:
                votes[document][min(places)] += 1
    return {document: places.most_common(1)[0][0] for document, places in votes.items() if len(places) == 1}


def _headed(title: str, lines: str, home: str) -> str:
    """The county or city a title, or the office that wrote it, begins with, where the place it was taken for does not lie there."""
    code = _opening(title) or next((_opening(line) for line in lines.split("，") if _OFFICE.search(line)), "")
    return (
        code
        if home and code.rstrip("0") and not home.startswith(code.rstrip("0")) and len(code.rstrip("0")) > 2
        else home
    )


def _opening(line: str) -> str:
    """The only region that a line may begin with."""
    hit = next(iter(scan_regions(line)), None)
    codes = [region.code for region in hit.candidates] if hit and _OPENS.fullmatch(line[: hit.start]) else []
    return codes[0] if len(codes) == 1 else ""


def _home_of(title: str, known: set[str]) -> str:
    """The region that a title names, of those other documents speak of if it may be several."""
    for hit in scan_regions(title):
        codes = [region.code for region in hit.candidates]
        near = [code for code in codes if code in known]
        if near or len(codes) == 1:
            return near[0] if near else codes[0]
    return ""
