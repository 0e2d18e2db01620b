"""What one enterprise, park or project is told to measure in two sentences: its ground, investment, staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_text import Figure, Sentence, sentences
from chaingraph.analysis.projection import Projection

_MEASURES = re.compile(r"(占地(?:面积)?|规划面积|建筑面积|总投资(?:额)?|注册资本|(?:现有)?员工)(?:为|达到?|约|共|有)*$")
_BEHIND = re.compile(r"的(?P<name>[^，。；、]{2,30})")
_REFERS = re.compile(r"^(?:该|公司|企业|项目|园区|基地|工厂)|[，。](?:该|公司|项目|园区)")
SHORTEST = 4
"""Shorter names are taken for other words."""


def subjects(projection: Projection) -> Iterator[AuditRow]:
    """One measure of one thing with two values in the prose of a document.

    The thing is the last one that the sentence names before the figure, or the passage, if the sentence says 该公司.

    Complexity: O(characters) for the names of a document, found by one pattern.
    """
    patterns = _patterns(projection)
    told: dict[tuple[str, str, str, str], tuple[Sentence, Figure]] = {}
    last: tuple[object, str] = (None, "")
    for sentence in sentences(projection):
        pattern, names = patterns.get(sentence.document, (None, {}))
        found = [(match.start(), names[match[0]]) for match in pattern.finditer(sentence.text)] if pattern else []
        carried = last[1] if last[0] is sentence.passage and _REFERS.search(sentence.text) else ""
        for figure in sentence.figures:
            measure = _MEASURES.search(figure.label)
            thing = _thing(sentence, figure, found, carried) if measure and figure.exact else ""
            if measure is None or not thing:
                continue
            spot = (sentence.document, thing, measure[1][:2], figure.kind)
            home, other = told.setdefault(spot, (sentence, figure))
            if abs(other.size - figure.size) > other.step + figure.step:
                yield _row(projection, thing, measure[1], (home, other), (sentence, figure))
        if found:
            last = (sentence.passage, found[-1][1])


def _thing(sentence: Sentence, figure: Figure, found: list[tuple[int, str]], carried: str) -> str:
    behind = _BEHIND.match(sentence.text, figure.end)
    if behind:
        return next((thing for at, thing in found if behind.start() <= at < behind.end()), "")
    before = [thing for at, thing in found if at < figure.at]
    return before[-1] if before else carried


def _patterns(projection: Projection) -> dict[str, tuple[re.Pattern[str], Mapping[str, str]]]:
    """Document → a pattern of the names it uses for enterprises, parks and projects, longest first."""
    names: dict[str, dict[str, str]] = {}
    for thing, links in projection.links.items():
        if thing in projection.things and projection.things[thing].type in ("Enterprise", "Park", "Project"):
            for link in links:
                name = "".join(link.name.split())
                if len(name) >= SHORTEST:
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
        sure=0.75,
        slip=None,
        evidence=(left[0].quote(left[1]), right[0].quote(right[1])),
    )
