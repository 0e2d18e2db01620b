"""People of one office whose names differ by a character, or by the order of two: 经信局局长彭涛然 and 彭涛冉（经信局局长）.

For: ``chaingraph audit``, within and across documents of one place and year.
In: sentences with an office before a name, behind it or in brackets, cells with both, columns of offices.
Out: audit rows of kind ``name``.
How: of three characters each, two are the same; one office of both is the same, and what it is an office of begins or ends
alike. In the sentences of one page, and for the same characters in another order, the title alone has to be the same.
Two who are named in one sentence or one table are two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.people_told import POST, TITLE, Person, known_people
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.holders import misspelled

_VAGUE = re.compile(r"成员|委员|常委|经理|负责人|总监|科长|处长|站长|所长|社长|场长|班长|队长|厂长")
"""Titles that several people of a page have, so that what they are of has to be the same as well."""
ALIKE = 2
"""Characters before a title that two tellings have in common, at least."""
FIRM = 10
"""Characters with which the names of two firms end that are one."""
MOST = 60
"""People of one title that are compared."""
_ROW = Maker("name", 0.65, "姓名可能写错")


def spelled(projection: Projection) -> Iterator[AuditRow]:
    """Names of one office with another character in each telling. O(characters + pairs of one title)."""
    told: dict[str, dict[tuple[str, str], Person]] = defaultdict(dict)
    known = known_people(projection)
    for person in known:
        for office in person.offices:
            told[TITLE.findall(office)[-1]].setdefault((person.document, person.who), person)
    yield from _swapped(projection, known)
    homes, seen = told_homes(projection), set[tuple[str, str]]()
    for title, people in told.items():
        for left, right in combinations(list(people.values())[:MOST], 2):
            apart = left.year and right.year and abs(left.year - right.year) > 1
            near = not apart and may_be_one_place(homes, left.document, right.document)
            pair = left.who, right.who
            if near and pair not in seen and _one_office(left, right, title) and not together(projection, pair):
                seen.add(pair)
                message = f"{title}一处写作 {left.who}，一处写作 {right.who}"
                yield _ROW(left.offices[0], message, pair, left.evidence, right.evidence)


def _swapped(projection: Projection, known: Iterable[Person]) -> Iterator[AuditRow]:
    """Names whose last two characters stand beside a title in the other order, whatever follows them."""
    names = {person.who[0] + person.who[:0:-1]: person for person in known if person.who[1] != person.who[2]}
    told = {person.who for person in names.values()}
    pattern = re.compile("|".join(sorted(names.keys() - told))) if names.keys() - told else None
    homes, seen = told_homes(projection), set[str]()
    for sentence in sentences(projection) if pattern else ():
        for match in pattern.finditer(sentence.text) if pattern else ():
            first = names[match[0]]
            begin = max(0, match.start() - 12)
            ahead = re.search(rf"(?:{POST})[：:]?$", sentence.text[begin : match.start()])
            near = may_be_one_place(homes, first.document, sentence.document)
            if ahead and near and match[0] not in seen and first.who not in sentence.text:
                seen.add(match[0])
                quote = sentence.evidence(begin + ahead.start(), match.end())
                message = f"{ahead[0]}一处写作 {first.who}，一处写作 {match[0]}"
                yield _ROW(first.offices[0], message, (first.who, match[0]), first.evidence, quote)


def together(projection: Projection, pair: tuple[str, str]) -> bool:
    """Whether a sentence or a table of any document tells of both: then they are two people."""
    if any(pair[0] in sentence.text and pair[1] in sentence.text for sentence in sentences(projection)):
        return True
    cells = ({cell for line in sheet.lines for cell in line.passage.cells} for sheet in sheets(projection))
    return any(all(any(who in cell for cell in found) for who in pair) for found in cells)


def _one_office(left: Person, right: Person, title: str) -> bool:
    """Whether two names may be of one person: alike, of one office, and no sentence and no table tells of both."""
    turned = sorted(left.who) == sorted(right.who) and left.who != right.who
    if not (turned or misspelled(left.who, right.who)) or right.who in left.text or left.who in right.text:
        return False
    if left.table and right.table and left.document == right.document:
        return False
    one_page = left.document == right.document and not (left.table or right.table)
    ends, firms, titles = zip(*(_told(person, title) for person in (left, right)), strict=True)
    of_two = all(any(len(end) == ALIKE for end in side) for side in ends) and not ends[0] & ends[1]
    alike = one_page and left.who[0] == right.who[0] and not _VAGUE.fullmatch(title) and not of_two
    if turned or alike:
        return True
    common = {end for end in ends[0] & ends[1] if (len(end) == ALIKE and end != "公司") or title == "书记"}
    return bool(common or firms[0] & firms[1] or len(titles[0] & titles[1]) > 1)


def _told(person: Person, title: str) -> tuple[set[str], set[str], set[str]]:
    """How what a title is of ends, the firms a person leads, and all titles of the person."""
    bare = {office.removesuffix(title) for office in person.offices if office.endswith(title)}
    firms = {office.removesuffix(title)[-FIRM:] for office in person.offices if office.endswith(f"公司{title}")}
    return {one[-ALIKE:] for one in bare}, firms, {TITLE.findall(office)[-1] for office in person.offices}
