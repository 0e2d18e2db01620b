"""Sentences with the enterprises, parks and projects they name, and the one they go on about (该公司).

For: rules over what is told of one enterprise, park or project.
In: sentences, the names each document uses. Out: :func:`named`, :func:`titled`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.elsewhere import named_elsewhere
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_REFERS = re.compile(
    r"^[“\"]?(?:该|这[家片座个一]|公司|企业|项目|园区|基地|工厂)|[，。](?:该|这[家片座个一]|公司|项目|园区)"
)
_THIS = re.compile(r"该(?:公司|企业|项目|园区|基地)")
_SPEECH = re.compile(r"[“\"](?:项目|公司|企业|基地|工厂)")
_MARK = re.compile(r"^[（(]?[\d一二三四五六七八九十]{0,3}[)）]?[.、．]?|[*。：:]")
"""What a heading has besides a name, at the head of its passage."""
_FORMER = re.compile(r"(?:前身|原名|原称|曾用名)(?:[为是系叫作]|[:：])*[“（(]?$")
_SHORT_PARK = re.compile(r"(?:经开|高新|开发|保税|综保|工业)区|工业园")
_NUMBERED = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]")
_STOPPED = re.compile(r"[，。；：、]")
LEAD = 16
"""Characters before the name of a project in its heading at most: its number, and whose it is."""
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
        carried = last[1] if last[0] and _goes_on(last[0], sentence, spoken=spoken, next_=last[0] is previous) else ""
        carried = carried or (opened[1] if opened[0] is sentence.passage else "")
        heading = _headed(sentence, found)
        if heading:
            opened = (sentence.passage, heading)
        previous = sentence
        yield Named(sentence, found, carried)
        if found:
            last = (sentence, _subject(sentence, found))
        elif last[0] and (sentence.document != last[0].document or sentence.passage.kind == "heading"):
            last = (None, "")
        elif last[0] and carried:
            last = (sentence, carried)


def _subject(sentence: Sentence, found: tuple[tuple[int, str, int], ...]) -> str:
    """What the sentences behind go on about: the last thing named, but not what the subject was before (前身是甲厂)."""
    now = [thing for at, thing, _ in found if not _FORMER.search(sentence.text, 0, at)]
    return now[-1] if now else found[-1][1]


def _headed(sentence: Sentence, found: tuple[tuple[int, str, int], ...]) -> str:
    """What a passage is opened with as by a heading: one name alone, or a project behind a mark and whose it is (（一）甲公司乙项目。)."""
    if len(found) == 1 and sentence.first and found[0][2] == len(_MARK.sub("", sentence.text)):
        return found[0][1]
    if not found or sentence.figures or not (sentence.first or _NUMBERED.match(sentence.text)):
        return ""
    at, thing, size = found[-1]
    alone = (
        at + size in (len(text := sentence.text.rstrip("。：")), len(text.removesuffix("项目")))
        and at <= LEAD
        and not _STOPPED.search(sentence.text, 4, at)
    )
    return thing if alone and thing.startswith("project/") else ""


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


def _goes_on(last: Sentence, sentence: Sentence, *, spoken: bool, next_: bool) -> bool:
    """Whether a sentence speaks of what the one before named: in one passage, right under its heading, or spoken of it."""
    headed = last.passage.kind == "heading" and sentence.first and last.document == sentence.document
    # 该项目 opens the paragraph right behind the one that named it.
    spoken = spoken or (next_ and _THIS.match(sentence.text) is not None)
    near = last.passage is sentence.passage or headed or (spoken and last.document == sentence.document)
    return near and _REFERS.search(sentence.text) is not None


def _patterns(projection: Projection, kinds: tuple[str, ...]) -> dict[str, tuple[re.Pattern[str], Mapping[str, str]]]:
    """Document → a pattern of the names it uses for enterprises, parks and projects, longest first."""
    names: dict[str, dict[str, str]] = {}
    glued = _glued(projection)
    for thing, links in projection.links.items():
        if thing in projection.things and projection.things[thing].type in kinds:
            # 经开区 alone means the one park of a document that is called so.
            own = projection.things[thing]
            short = [name for name in own.names if _SHORT_PARK.fullmatch(name)]
            # A document that names a firm may call it by any of its names.
            short += [name for name in own.names if own.type == "Enterprise" and len(name) >= SHORTEST]
            for link in links:
                for name in ("".join(link.name.split()), *short):
                    if len(name) >= SHORTEST or _SHORT_PARK.fullmatch(name):
                        whole, own_thing = glued.get(name, (name, thing))
                        names.setdefault(link.document, {}).setdefault(whole, own_thing)
    return {
        document: (re.compile("|".join(map(re.escape, sorted(found, key=lambda name: (-len(name), name))))), found)
        for document, found in names.items()
    }


def _glued(projection: Projection) -> Mapping[str, tuple[str, str]]:
    """Name of a firm that begins with the end of the line before it (厂子广西甲公司) → the full name in it, and its thing."""
    firms = {name: thing.id for thing in projection.of_type("Enterprise") for name in thing.names}
    full = {name for name in firms if (company := parse_company(name)).region and company.form}
    ends = {name: next((name[at:] for at in range(1, LEAD) if name[at:] in full), "") for name in firms}
    return {name: (end, firms[end]) for name, end in ends.items() if end and not parse_company(name).region}
