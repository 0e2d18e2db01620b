"""What one enterprise, park or project is told to measure in two sentences: its ground, investment, staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.reading.named import SHORTEST, Named, named
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.text import Figure, Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MEASURES = re.compile(
    r"(?<!全域)(?<!期)(?<![亩户人家平]均)(占地(?:面积)?|规划(?:总|控制)?面积|建筑面积|总投资(?:额)?|注册资本|(?:现有)?员工)(?:为|达到?|约|共|有)*$"
)
_BEHIND = re.compile(r"的(?P<name>[^，,。；;、：:]{2,30})")
_WIDER = re.compile(r"全域|整个|全[市县区省]|总体|合计|其中|[本外当]地")
_GENERIC = re.compile(r"(?:这[片座个家]|该)?(?:园区|项目|企业|公司|基地|工厂|开发区|产业园|热土)$")
_NOUNS = {"project": "项目", "enterprise": "公司", "park": "区"}
_OTHER = re.compile(r"(?:馆|中心|楼|厂|站|库|店|学校|医院|广场|宿舍|公寓|期)总?$")
"""Right before a measure: another thing than the one named before."""
_NEW = re.compile(
    r"(?:共建|合建|联建|设立|新设|新建|建设|兴建|打造|谋划|规划|拓展|托管|划出|辟出|布局)(?:了|一[个座处片])?"
    r"(?:[^，。；、]{0,14})(?:园|区|基地|飞地|片区|组团|小镇|新城)(?:建设)?$"
)
"""Right before the clause of a measure: a thing that has no name yet, made by the one named before (与乙县共建合作园区)."""
MOST = 50
"""Parks whose names end alike at most."""


def subjects(projection: Projection) -> Iterator[AuditRow]:
    """One measure of one thing with two values in the prose of the documents.

    The thing is the last one that the sentence names before the figure, or the one before, if the sentence says 该公司.

    Complexity: O(characters) for the names of a document, found by one pattern.
    """
    told: dict[tuple[str, str, str], tuple[Sentence, Figure]] = {}
    same = _same_parks(projection)
    for item in named(projection):
        for figure in item.sentence.figures:
            measure = _MEASURES.search(figure.label)
            of_other = measure and _OTHER.search(figure.label[: measure.start()])
            thing = _thing(item, figure) if measure and figure.exact and not of_other else ""
            thing = same.get(thing, thing)
            if measure is None or not thing:
                continue
            home, other = told.setdefault((thing, measure[1][:2], figure.kind), (item.sentence, figure))
            if abs(other.size - figure.size) > other.step + figure.step:
                yield _row(projection, thing, measure[1], (home, other), (item.sentence, figure))


def _thing(item: Named, figure: Figure) -> str:
    behind = _BEHIND.match(item.sentence.text, figure.end)
    if behind and not _GENERIC.match(behind["name"]):
        return next((thing for at, thing, _ in item.found if behind.start() <= at < behind.end()), "")
    # 该项目由甲公司投资，总投资 … is told of the project.
    if re.match(r"该?项目", item.sentence.text) and item.carried.startswith("project/"):
        return item.carried
    thing = item.before(figure.at)
    # Under a wider name the sentence speaks of another thing than it names last.
    return "" if _another(item, figure, thing) or _WIDER.search(figure.label) else thing


def _another(item: Named, figure: Figure, thing: str) -> bool:
    """Whether the part of a sentence before a figure is about something of the kind that has no name we know."""
    start = clause_start(item.sentence.text, figure.at, "；;")
    noun = _NOUNS.get(thing.partition("/")[0], "")
    words = item.sentence.text[start : figure.at]
    own = any(start <= at < figure.at for at, _, _ in item.found)
    ahead = max((at + size for at, _, size in item.found if start <= at < figure.at), default=start)
    if _NEW.search(
        re.split("[，,]", item.sentence.text[ahead : figure.at].rpartition(figure.label)[0].rstrip("，,"))[-1]
    ):
        return True
    return (
        bool(start and noun and noun in words)
        and not own
        and re.search(r"[该其此本]|^(?:项目|公司|企业)", words) is None
    )


def _same_parks(projection: Projection) -> Mapping[str, str]:
    """Park → the one whose name is the end of its own, where both are parks of one place and no other is."""
    names = {thing.id: thing.name for thing in projection.of_type("Park")}
    homes = {park: {link.document for link in projection.links.get(park, ())} for park in names}
    places = told_homes(projection)
    ends: dict[str, list[str]] = {}
    for park, name in names.items():
        if len(name) > SHORTEST:
            ends.setdefault(name[-SHORTEST:], []).append(park)
    found: dict[str, str] = {}
    for group in ends.values():
        for park in group[:MOST]:
            inner = [other for other in group[:MOST] if other != park and names[park].endswith(names[other])]
            own = {places.get(document) for document in homes[park]}
            near = [other for other in inner if own & {places.get(document) for document in homes[other]} - {None}]
            if len(near) == 1:
                found[park] = near[0]
    return found


def _row(
    projection: Projection, thing: str, measure: str, left: tuple[Sentence, Figure], right: tuple[Sentence, Figure]
) -> AuditRow:
    sides = (left[1].text, right[1].text)
    return AuditRow(
        kind="conflict",
        subject=projection.label(thing),
        message=f"{projection.label(thing)}{measure}一处为 {sides[0]}，一处为 {sides[1]}",
        left=sides[0],
        right=sides[1],
        sure=0.75 if left[0].document == right[0].document else 0.6,
        slip=None,
        evidence=(left[0].quote(left[1]), right[0].quote(right[1])),
    )
