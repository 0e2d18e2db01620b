"""What one enterprise, park or project is told to measure in two sentences: its ground, investment, staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.elsewhere import named_elsewhere
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.text import Figure, Sentence, sentences
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection

_MEASURES = re.compile(
    r"(?<!全域)(?<!期)(占地(?:面积)?|规划(?:总|控制)?面积|建筑面积|总投资(?:额)?|注册资本|(?:现有)?员工)(?:为|达到?|约|共|有)*$"
)
_BEHIND = re.compile(r"的(?P<name>[^，,。；;、：:]{2,30})")
_REFERS = re.compile(
    r"^[“\"]?(?:该|这[家片座个一]|公司|企业|项目|园区|基地|工厂)|[，。](?:该|这[家片座个一]|公司|项目|园区)"
)
_SPEECH = re.compile(r"[“\"](?:项目|公司|企业|基地|工厂)")
_MARK = re.compile(r"^[（(]?[\d一二三四五六七八九十]{0,3}[)）]?[.、．]?|[*。：:]")
"""What a heading has besides a name, at the head of its passage."""
_WIDER = re.compile(r"全域|整个|全[市县区省]|总体|合计|其中|[本外当]地")
_GENERIC = re.compile(r"(?:这[片座个家]|该)?(?:园区|项目|企业|公司|基地|工厂|开发区|产业园|热土)$")
_NOUNS = {"project": "项目", "enterprise": "公司", "park": "区"}
_SHORT_PARK = re.compile(r"(?:经开|高新|开发|保税|综保|工业)区|工业园")
_OTHER = re.compile(r"(?:馆|中心|楼|厂|站|库|店|学校|医院|广场|宿舍|公寓|期)总?$")
"""Right before a measure: another thing than the one named before."""
MOST = 50
"""Parks whose names end alike at most."""
SHORTEST = 4
"""Shorter names are taken for other words."""


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence with the things it names, and the one it goes on about.

    Attributes:
        found: Where each name begins, the thing, and the length of the name.
        carried: The thing of the sentence or heading before, if this one refers back to it (该公司, 该项目).
    """

    sentence: Sentence
    found: tuple[tuple[int, str, int], ...]
    carried: str

    def before(self, at: int) -> str:
        """The last thing named before a place, else the one carried over."""
        ahead = [thing for start, thing, _ in self.found if start < at]
        return ahead[-1] if ahead else self.carried


def named(projection: Projection, kinds: tuple[str, ...] = ("Enterprise", "Park", "Project")) -> Iterator[Named]:
    """Sentences in document order with the things of some kinds in them. O(characters)."""
    patterns = _patterns(projection, kinds)
    last: tuple[Sentence | None, str] = (None, "")
    opened: tuple[Passage | None, str] = (None, "")
    previous: Sentence | None = None
    elsewhere = named_elsewhere(projection) if "Project" in kinds else {}
    for sentence in sentences(projection):
        pattern, names = patterns.get(sentence.document, (None, {}))
        matches = pattern.finditer(sentence.text) if pattern else ()
        found = tuple((match.start(), names[match[0]], len(match[0])) for match in matches)
        others = elsewhere.get((sentence.document, sentence.offsets[0]), ())
        found = tuple(sorted({*found, *others})) if others else found
        spoken = last[0] is previous and _SPEECH.match(sentence.text) is not None
        carried = last[1] if last[0] and _goes_on(last[0], sentence, spoken=spoken) else ""
        carried = carried or (opened[1] if opened[0] is sentence.passage else "")
        if len(found) == 1 and sentence.first and found[0][2] == len(_MARK.sub("", sentence.text)):
            opened = (sentence.passage, found[0][1])
        previous = sentence
        yield Named(sentence, found, carried)
        if found:
            last = (sentence, found[-1][1])
        elif last[0] and (sentence.document != last[0].document or sentence.passage.kind == "heading"):
            last = (None, "")
        elif last[0] and carried:
            last = (sentence, carried)


def titled(projection: Projection, kinds: tuple[str, ...] = ("Enterprise", "Park")) -> Mapping[str, str]:
    """Document → the only thing of some kinds that its title names: whom 公司 means where nobody else is named."""
    patterns = _patterns(projection, kinds)
    found: dict[str, str] = {}
    for sentence in sentences(projection):
        pattern, names = patterns.get(sentence.document, (None, {}))
        if pattern and sentence.passage.kind == "title":
            things = {names[match[0]] for match in pattern.finditer(sentence.text)}
            if len(things) == 1:
                found.setdefault(sentence.document, things.pop())
    return found


def _goes_on(last: Sentence, sentence: Sentence, *, spoken: bool) -> bool:
    """Whether a sentence speaks of what the one before named: in one passage, right under its heading, or spoken of it."""
    headed = last.passage.kind == "heading" and sentence.first and last.document == sentence.document
    near = last.passage is sentence.passage or headed or (spoken and last.document == sentence.document)
    return near and _REFERS.search(sentence.text) is not None


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
    start = max(item.sentence.text.rfind(stop, 0, figure.at) for stop in "；;") + 1
    noun = _NOUNS.get(thing.partition("/")[0], "")
    words = item.sentence.text[start : figure.at]
    own = any(start <= at < figure.at for at, _, _ in item.found)
    return (
        bool(start and noun and noun in words)
        and not own
        and re.search(r"[该其此本]|^(?:项目|公司|企业)", words) is None
    )


def _same_parks(projection: Projection) -> Mapping[str, str]:
    """Park → the one whose name is the end of its own, where both are parks of one place and no other is."""
    names = {thing.id: thing.name for thing in projection.of_type("Park")}
    homes = {park: {link.document for link in projection.links.get(park, ())} for park in names}
    places = document_homes(projection)
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


def _patterns(projection: Projection, kinds: tuple[str, ...]) -> dict[str, tuple[re.Pattern[str], Mapping[str, str]]]:
    """Document → a pattern of the names it uses for enterprises, parks and projects, longest first."""
    names: dict[str, dict[str, str]] = {}
    for thing, links in projection.links.items():
        if thing in projection.things and projection.things[thing].type in kinds:
            # 经开区 alone means the one park of a document that is called so.
            short = [name for name in projection.things[thing].names if _SHORT_PARK.fullmatch(name)]
            for link in links:
                for name in ("".join(link.name.split()), *short):
                    if len(name) >= SHORTEST or _SHORT_PARK.fullmatch(name):
                        names.setdefault(link.document, {}).setdefault(name, thing)
    return {
        document: (re.compile("|".join(map(re.escape, sorted(found, key=lambda name: (-len(name), name))))), found)
        for document, found in names.items()
    }


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
