"""The people that documents tell of, with their offices: before a name, behind it, in brackets, in cells, in columns of offices.

For: the rules that hold the people of one office against each other, and words told of a row (``audit.fillers``).
In: sentences, fields, tables. Out: :class:`Person`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.catalogue import by_name
from chaingraph.analysis.audit.reading.field_lines import by_fields
from chaingraph.analysis.audit.reading.pages import pages, years
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, TITLES, former
from chaingraph.reference.people import surname_characters

_WHO = rf"(?P<who>[{surname_characters()}][\u4e00-\u9fff]{{2}})"
POST = rf"(?:{TITLES}|法定代表人|法人代表)"
_OFFICES = rf"(?:[\u4e00-\u9fff]{{0,18}}{POST})(?:[、，兼（][\u4e00-\u9fff]{{0,14}}{POST}）?)*"
_OFFICE = re.compile(rf"(?P<office>{_OFFICES})(?:[：:]|同志)?{_WHO}{ENDS}")
_BRACKETED = re.compile(rf"(?:^|[^\u4e00-\u9fff]|[由经请报是为]){_WHO}(?:同志)?（(?P<office>{_OFFICES})）")
_TURNED = re.compile(rf"(?<![\u4e00-\u9fff]){_WHO}(?P<office>{POST}){ENDS}")
"""A name before its title, where it opens a clause: 甲某某书记说."""
_AS = re.compile(rf"作为(?P<office>{_OFFICES})，{_WHO}{ENDS}")
_HOLDS = re.compile(rf"{_WHO}(?:同志)?(?:担任|兼任|任|为)(?P<behind>[\u4e00-\u9fff]{{0,10}}?{POST})(?=[，。；、）]|$)")
_CELL = re.compile(
    rf"(?P<office>{_OFFICES})[：:]?{_WHO}|{_WHO.replace('who', 'who2')}(?:[（，]?(?P<office2>{_OFFICES})）?)?"
)
_COLUMN = re.compile(
    r"^(?:业主|企业|公司|单位|项目|项目单位|建设单位|专班)?"
    r"(?P<title>负责人|董事长|总经理|经理|厂长|组长|班长|链长|召集人|指挥长|局长|主任|书记|镇长)(?:姓名)?$"
)
TITLE = re.compile(POST)
_NO_NAME = re.compile(r"[的了在和与及等是为对将已有任]|表示|介绍|主持|负责|出席|参加|分别|有限|公司")


@dataclass(frozen=True, slots=True)
class Person:
    """A name with its office at one place."""

    who: str
    offices: tuple[str, ...]
    document: str
    year: int
    text: str
    evidence: Evidence
    table: str = ""


def known_people(projection: Projection) -> tuple[Person, ...]:
    """The people of each document with all offices that it gives them, read once. O(characters + cells)."""
    return projection.once(_known)


def _known(projection: Projection) -> tuple[Person, ...]:
    known: dict[tuple[str, str], Person] = {}
    for person in (*_people(projection), *_cells(projection)):
        key = person.document, person.who
        past = known.get(key)
        offices = tuple(dict.fromkeys((*past.offices, *person.offices))) if past else person.offices
        known[key] = replace(past or person, offices=offices)
    return tuple(known.values())


def _people(projection: Projection) -> Iterator[Person]:
    for page in pages(projection):
        for sentence in by_fields(page.sentences):
            text = sentence.text
            held = {m["who"]: m["behind"] for m in _HOLDS.finditer(text)} if not former(text) else {}
            for pattern in (_OFFICE, _BRACKETED, _TURNED, _AS) if not former(text) else ():
                for match in pattern.finditer(text):
                    offices = _offices(f"{match['office']}、{held.get(match['who'], '')}")
                    if not _NO_NAME.search(match["who"]) and offices:
                        quote = sentence.evidence(match.start(), max(match.end("who"), match.end("office")))
                        yield Person(match["who"], offices, page.document, page.year, text, quote)


def _offices(words: str) -> tuple[str, ...]:
    """The offices of a list of them."""
    return tuple(office for office in re.split("[、，兼（）]", words) if TITLE.search(office))


def _cells(projection: Projection) -> Iterator[Person]:
    """Cells with an office and a name, and columns of those who lead what their row names."""
    things, when = by_name(projection, "Enterprise"), years(projection)
    for sheet in sheets(projection):
        columns = {at: match["title"] for at, name in enumerate(sheet.columns) if (match := _COLUMN.match(name))}
        for line in sheet.lines:
            cells = line.cells
            named = next((cell for cell in cells if cell in things), line.label)
            for at, cell in enumerate(cells[: len(sheet.columns)]):
                match = _CELL.fullmatch(cell)
                who = (match["who"] or match["who2"]) if match else ""
                led = f"{named}{columns[at]}" if at in columns else ""
                offices = _offices("、".join(((match["office"] or match["office2"] or "") if match else "", led)))
                if who and offices and not _NO_NAME.search(who):
                    row, year = line.passage.evidence, when.get(sheet.document, 0)
                    yield Person(who, offices, sheet.document, year, row.quote, row, sheet.name)
