"""People of one office whose names differ by a character: 经信局局长彭涛然 and 经信局局长彭涛冉.

For: ``chaingraph audit``, within and across documents of one place and year; ``audit.people.people`` compares within a page by title alone.
In: sentences with an office before or behind a name, cells with both.
Out: audit rows of kind ``name``.
How: of three characters each, two are the same; one office of both is the same, and what it is an office of begins or ends
alike. Two who are named in one sentence are two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.holders import ENDS, TITLES, misspelled
from chaingraph.analysis.audit.reading.catalogue import by_name
from chaingraph.analysis.audit.reading.field_lines import by_fields
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import pages, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.people import surname_characters

_WHO = rf"(?P<who>[{surname_characters()}][\u4e00-\u9fff]{{2}})"
_OFFICES = rf"(?:[\u4e00-\u9fff]{{0,18}}{TITLES})(?:[、，兼][\u4e00-\u9fff]{{0,10}}{TITLES})*"
_OFFICE = re.compile(rf"(?P<office>{_OFFICES})(?:[：:]|同志)?{_WHO}{ENDS}")
_HOLDS = re.compile(
    rf"{_WHO}(?:同志)?(?:担任|兼任|任|为)(?P<behind>[\u4e00-\u9fff]{{0,10}}?{TITLES})(?=[，。；、）]|$)"
)
_COLUMN = re.compile(
    r"^(?:业主|企业|公司|单位|项目|项目单位|建设单位)?(?P<title>负责人|董事长|总经理|经理|厂长)(?:姓名)?$"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{3}")
_TITLE = re.compile(TITLES)
_NO_NAME = re.compile(r"[的了在和与及等是为对将已有任]|表示|介绍|主持|负责|出席|参加|分别|有限|公司")
ALIKE = 2
"""Characters before a title that two tellings have in common, at least."""
FIRM = 10
"""Characters with which the names of two firms end that are one."""
MOST = 60
"""People of one title that are compared."""
_ROW = Maker("name", 0.65, "姓名可能写错")


@dataclass(frozen=True, slots=True)
class _Person:
    """A name with its office at one place."""

    who: str
    offices: tuple[str, ...]
    document: str
    year: int
    text: str
    evidence: Evidence


def spelled(projection: Projection) -> Iterator[AuditRow]:
    """Names of one office with another character in each telling. O(characters + pairs of one title)."""
    told: dict[str, dict[tuple[str, str], _Person]] = defaultdict(dict)
    for person in (*_people(projection), *_cells(projection)):
        for office in person.offices:
            title = _TITLE.findall(office)[-1]
            told[title].setdefault((person.document, person.who), person)
    homes, seen = told_homes(projection), set[tuple[str, str]]()
    for title, people in told.items():
        for left, right in combinations(list(people.values())[:MOST], 2):
            apart = left.year and right.year and abs(left.year - right.year) > 1
            near = not apart and may_be_one_place(homes, left.document, right.document)
            pair = left.who, right.who
            if near and misspelled(*pair) and pair not in seen and _one_office(left, right, title):
                seen.add(pair)
                message = f"{title}一处写作 {left.who}，一处写作 {right.who}"
                yield _ROW(left.offices[0], message, pair, left.evidence, right.evidence)


def _people(projection: Projection) -> Iterator[_Person]:
    for page in pages(projection):
        for sentence in by_fields(page.sentences):
            text = sentence.text
            held = {m["who"]: m["behind"] for m in _HOLDS.finditer(text)}
            for match in _OFFICE.finditer(text):
                if not _NO_NAME.search(match["who"]):
                    offices = [*re.split("[、，兼]", match["office"]), held.get(match["who"], "")]
                    told = tuple(office for office in offices if _TITLE.search(office))
                    quote = sentence.evidence(match.start(), match.end("who"))
                    yield _Person(match["who"], told, page.document, page.year, text, quote)


def _cells(projection: Projection) -> Iterator[_Person]:
    """Columns of people who answer for the firm of their row: 业主负责人."""
    things, when = by_name(projection, "Enterprise"), years(projection)
    for sheet in sheets(projection):
        columns = [(at, match) for at, name in enumerate(sheet.columns) if (match := _COLUMN.match(name))]
        for line in sheet.lines if columns else ():
            cells = line.passage.cells
            firm = next((cell for cell in cells if cell in things), "")
            for at, match in columns if firm else ():
                who = "".join(cells[at].split()) if at < len(cells) else ""
                if _NAME.fullmatch(who) and not _NO_NAME.search(who):
                    office = f"{firm}{match['title']}"
                    year, row = when.get(sheet.document, 0), line.passage.evidence
                    yield _Person(who, (office,), sheet.document, year, row.quote, row)


def _one_office(left: _Person, right: _Person, title: str) -> bool:
    """Whether two offices of one title are of one thing, and no sentence names both people."""
    ends = [
        {office.removesuffix(title)[-ALIKE:] for office in person.offices if office.endswith(title)}
        for person in (left, right)
    ]
    apart = right.who not in left.text and left.who not in right.text
    common = {end for end in ends[0] & ends[1] if (len(end) == ALIKE and end != "公司") or title == "书记"}
    firms = [
        {office.removesuffix(title)[-FIRM:] for office in person.offices if office.endswith(f"公司{title}")}
        for person in (left, right)
    ]
    titles = [{_TITLE.findall(office)[-1] for office in person.offices} for person in (left, right)]
    return apart and bool(common or firms[0] & firms[1] or len(titles[0] & titles[1]) > 1)
