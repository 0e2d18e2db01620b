"""One post of one enterprise, park or office held by two people, in sentences and in tables.

For: ``chaingraph audit``, within and across documents of one year.
In: sentences with a post and a name beside each other; tables with a column for the post.
Out: audit rows. Two years apart a post may have changed hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.pages import pages
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.sheets import sheets
from chaingraph.analysis.audit.subjects import Named, named
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.people import surnames

_POSTS = r"董事长|总经理|法定代表人|法人代表|管委会主任|党工委书记|厂长|创始人"
_BEHIND = re.compile(
    rf"^(?:的)?(?P<post>{_POSTS})(?:兼[\u4e00-\u9fff]{{2,4}}|、[\u4e00-\u9fff]{{2,4}})?(?:为|是|由|[:：])?(?P<who>[\u4e00-\u9fff]{{2,3}}?)(?:先生|女士|担任)?"
    r"(?=表示|介绍|说|告诉|指出|坦言|透露|带领|感慨|作|向|在|出席|陪同|任|主持|[，,。；、）)]|$)"
)
_COLUMN = re.compile(r"^(?:法定代表人|法人代表|董事长|总经理|企业法人|法人)(?:姓名)?$")
_ROW = Maker("name", 0.65)
_COUNTS = re.compile(r"[一二三四五六七八九十甲乙丙丁东南西北中上下大小新老\dA-Za-z]")
"""Characters that tell sister firms apart."""
SHORTEST = 4
"""Shorter names have too little in common."""


@dataclass(frozen=True, slots=True)
class _Held:
    who: str
    year: int
    evidence: Evidence


def posts(projection: Projection) -> Iterator[AuditRow]:
    """Posts that two people are told to hold. O(characters + cells)."""
    known: dict[tuple[str, str], _Held] = {}
    for thing, post, held in (*_columns(projection), *_prose(projection)):
        first = known.setdefault((thing, post), held)
        apart = first.year and held.year and abs(first.year - held.year) > 1
        if first.who != held.who and not apart:
            name = projection.label(thing)
            message = f"{name}{post}一处为{first.who}，一处为{held.who}"
            yield _ROW(name, message, (first.who, held.who), first.evidence, held.evidence)


def one_person(projection: Projection) -> Iterator[AuditRow]:
    """One post held by one person in two firms whose names differ by a character, in one document. O(characters)."""
    known: dict[tuple[str, str, str], dict[str, _Held]] = {}
    for item in named(projection, ("Enterprise",)):
        for at, _, size in item.found:
            name, match = (
                item.sentence.text[at : at + size],
                _BEHIND.match(item.sentence.text[at + size : at + size + 24]),
            )
            if match and _person(match["who"]):
                quote = item.sentence.evidence(at, at + size + match.end())
                held = known.setdefault((item.sentence.document, match["post"], match["who"]), {})
                for other, first in held.items():
                    if _misspelled(name, other) and not _told_together(item, name, other):
                        message = f"{match['post']}{match['who']}的企业一处为“{other}”，一处为“{name}”"
                        yield _ROW.but(0.75, "形近字或同音字误写")(name, message, (other, name), first.evidence, quote)
                held.setdefault(name, _Held(match["who"], 0, quote))


def _told_together(item: Named, name: str, other: str) -> bool:
    """Whether a sentence names both firms: it tells them apart."""
    return len(name) > SHORTEST and other in item.sentence.text


def _misspelled(left: str, right: str) -> bool:
    """Whether one name is the other, or its beginning, but for one character."""
    length = min(len(left), len(right))
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return length > SHORTEST and len(apart) == 1 and not any(_COUNTS.match(sign) for sign in apart[0])


def _years(projection: Projection) -> Mapping[str, int]:
    return {page.document: page.written[0] for page in pages(projection) if page.written}


def _columns(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    things = {name: thing.id for thing in projection.of_type("Enterprise") for name in thing.names}
    years = _years(projection)
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            post = "法定代表人" if "法" in name else name
            for line in sheet.lines if _COLUMN.match(name) else ():
                who = line.passage.cells[at].strip() if at < len(line.passage.cells) else ""
                thing = next((things[cell] for cell in line.passage.cells if cell in things), "")
                if thing and _person(who):
                    yield thing, post, _Held(who, years.get(sheet.document, 0), line.passage.evidence)


def _prose(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    years = _years(projection)
    for item in named(projection, ("Enterprise", "Park")):
        text = item.sentence.text
        for at, thing, size in item.found:
            match = _BEHIND.match(text[at + size : at + size + 24])
            if match and _person(match["who"]):
                post = "法定代表人" if "法" in match["post"] else match["post"]
                quote = item.sentence.evidence(at, at + size + match.end())
                yield thing, post, _Held(match["who"], years.get(item.sentence.document, 0), quote)


def _person(name: str) -> bool:
    return 2 <= len(name) <= 4 and (name[0] in surnames() or name[:2] in surnames())
