"""Of which enterprise or park a place in a document speaks, though it may not name it: 公司, 园区, a section under a name.

For: rules that hold what is told of one thing far apart, or in two documents.
In: sentences with the things they name, headings and titles.
Out: :class:`Spoken`, whose ``owner`` is the identifier of a thing; where the graph knows none, all that a document says of
公司, 园区 or itself is of one nameless owner, as long as it names no other.
How: the thing the sentence names, else that of its passage, of the heading above, of the title. A heading that names none
ends what the one before opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.firm_sections import opens_form
from chaingraph.analysis.audit.reading.named import Named, named, titled
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.projection import Projection

FIRM, PARK = "enterprise", "park"
_HEADING = re.compile(
    r"^(?:#+|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[◇◆●■▲★*]|【|第[一二三四五六七八九十]{1,3}[章节家户])[^。；！？]{2,44}$"
)
"""A line that opens a section."""
_HEAD_KINDS = ("title", "heading")
_OTHERS = re.compile(r"^(?:的|内|里|首|园区|企业|入驻|入园|辖|旗下|所属|管委会|工会|党)")
"""Behind a name that only says where or whose the subject is."""
_FORMER = re.compile(r"(?:原名称?|原称|曾用名|前身|更名前|改名前)(?:[为是系叫作]|名?为|[:：])*[“（(]?$")
"""Before a name that the subject bore once: it is of nobody else."""
SHORTEST = 5
"""Characters of the name of a park that no other place has, at least."""
_WORDS = {
    FIRM: re.compile(r"公司|企业|本厂|我厂|工厂|集团"),
    PARK: re.compile(r"园区|开发区|本园|该园|产业园|工业园|高新区|经开区|集聚区|集中区|示范区|基地"),
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with the things it and its surroundings name.

    Attributes:
        item: The sentence and what it names.
        near: Kind → things that the sentences before it in its passage name.
        before: Kind → things that the passage before it names: a line of a page set in columns goes on about them.
        above: Kind → the thing of the heading above.
        title: Kind → the thing the whole document is about.
    """

    item: Named
    near: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    above: Mapping[str, str]
    title: Mapping[str, str]

    def owner(self, at: int, kind: str = "") -> str:
        """Of what a place of the sentence speaks: the identifier of a thing, a nameless owner, or nothing if it may be two.

        Args:
            at: The place.
            kind: :data:`FIRM` or :data:`PARK`, where the words tell it.
        """
        text = self.item.sentence.text
        begin = clause_start(text, at, "。；")
        kind = kind or _kind_of(text[begin:at])
        inside = [found for found in self.item.found if begin <= found[0] < at and _kind(found[1], kind)]
        subjects = [thing for start, thing, size in inside if not _OTHERS.match(text, start + size)]
        if subjects or inside:
            return subjects[0] if subjects else inside[0][1] if kind else ""
        near = self.near.get(kind, ()) if kind else tuple(dict.fromkeys(sum(self.near.values(), ())))
        if near:
            return near[0] if len(near) == 1 else ""
        for known in (self.above, self.title):
            things = [thing for own, thing in known.items() if own == kind or not kind]
            if things:
                return things[0] if len(things) == 1 else ""
        if len(self.before.get(kind, ())) == 1:
            return self.before[kind][0]
        return f"{kind or 'paper'}:{self.item.sentence.document}" if not self.item.found else ""


def parks_alike(projection: Projection) -> Mapping[str, str]:
    """Park → the park it is when the places before its name are left out (某县竹海产业园, 竹海产业园); read once. O(parks²)."""
    return projection.once(_read_parks)


def _read_parks(projection: Projection) -> Mapping[str, str]:
    names = sorted((thing.name, thing.id) for thing in projection.of_type(PARK.capitalize()))
    found: dict[str, str] = {}
    for name, thing in names:
        short = [other for end, other in names if len(end) >= SHORTEST and len(end) < len(name) and _placed(name, end)]
        if len(short) == 1:
            found[thing] = short[0]
    return found


def _placed(name: str, end: str) -> bool:
    """Whether a name is another behind the places it is in."""
    return name.endswith(end) and name.removesuffix(end)[-1] in "省市县区州旗盟镇"


def spoken(projection: Projection) -> tuple[Spoken, ...]:
    """The sentences in document order with what they speak of, read once. O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Spoken, ...]:
    return tuple(_spoken(projection))


def _spoken(projection: Projection) -> Iterator[Spoken]:
    heads, firms, alike = titled(projection), about(projection), parks_alike(projection)
    above: dict[str, str] = {}
    near: dict[str, tuple[str, ...]] = {}
    before: dict[str, tuple[str, ...]] = {}
    previous: Named | None = None
    for told in named(projection, (FIRM.capitalize(), PARK.capitalize())):
        sentence = told.sentence
        now = [one for one in told.found if not _FORMER.search(sentence.text, 0, one[0])]
        item = replace(told, found=tuple((at, alike.get(thing, thing), size) for at, thing, size in now))
        if previous is None or previous.sentence.document != sentence.document:
            above, near = {}, {}
        if previous is None or previous.sentence.passage is not sentence.passage:
            before, near = near, {}
        own = firms.get(sentence.document), heads.get(sentence.document)
        titles = {_of(thing): alike.get(thing, thing) for thing in own if thing}
        if sentence.passage.kind in _HEAD_KINDS or _HEADING.match(sentence.text) or opens_form(told):
            things = {thing for _, thing, _ in (item.found[:1] if opens_form(told) else item.found)}
            above = {_of(things.copy().pop()): things.pop()} if len(things) == 1 else {}
        yield Spoken(item, dict(near), before, dict(above), titles)
        for _, thing, _ in item.found:
            near[_of(thing)] = tuple(dict.fromkeys((*near.get(_of(thing), ()), thing)))
        previous = item


def _of(thing: str) -> str:
    return thing.partition("/")[0]


def _kind(thing: str, kind: str) -> bool:
    return not kind or _of(thing) == kind


def _kind_of(words: str) -> str:
    """What kind of thing the last clause of words that names one is about."""
    for clause in reversed(re.split("[，,]", words)):
        told = [kind for kind, pattern in _WORDS.items() if pattern.search(clause)]
        if told:
            return told[0] if len(told) == 1 else ""
    return ""
