"""People of one document who are absent and speak, or are listed with those present."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.field_lines import by_fields
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.people import surname_characters

_ABSENT = re.compile(r"(?:请假|缺席|未出席|因[^，。；]{0,8}(?:请假|缺席|未能?(?:参加|出席|到会)))")
_LISTED_ABSENT = re.compile(r"(?:请假|缺席)(?:人员|同志|：|:)+(?P<names>[^。；\d]{2,60})")
_LISTED = re.compile(
    r"(?P<role>出席|参加|到会|参会|列席|请假|缺席)(?:会议|人员|同志|领导|的)*[：:](?P<names>(?:[^。；：（]|（[^）]*）)+?)(?=$|[。；]|(?:出席|参加|列席|请假|缺席|记录|主持|发送)[人者员]?[：:])"
)
_SPOKE = r"(?:同志|局长|主任|书记|县长|市长|经理|董事长)?(?:在会上|在会议上|在发言中)?(?:作了?|进行|补充|首先|随后|最后)*(?:汇报|发言|补充汇报|强调|指出|主持会议|主持|表示|总结讲话|讲话|说明)"
_ROW = Maker("words", 0.7, "前后说法不一")


def people(projection: Projection) -> Iterator[AuditRow]:
    """People who speak though absent. O(characters)."""
    for page in pages(projection):
        yield from _absent(page)
        yield from _both(page)


def _both(page: Page) -> Iterator[AuditRow]:
    """Names of one person, of one office as far as told, among those present and those away of one meeting."""
    lists = [(s, m) for s in by_fields(page.sentences) for m in _LISTED.finditer(s.text)]
    away = [(s, m) for s, m in lists if m["role"] in ("请假", "缺席")]
    here = [(s, m) for s, m in lists if m["role"] not in ("请假", "缺席")]
    # A page of several meetings lists its people once for each.
    for home, match in away if len(away) == 1 and len({m["role"] for _, m in here}) == len(here) else ():
        absent = _people(match)
        for other, listed in here:
            for person, office in _people(listed).items():
                if person in absent and (not office or not absent[person] or office == absent[person]):
                    sides = listed["role"], match["role"]
                    message = f"{person}既列入“{sides[0]}”，又列入“{sides[1]}”"
                    yield _ROW.but(0.75, "名单可能写错")(
                        person, message, sides, other.evidence(*listed.span()), home.evidence(*match.span())
                    )


def _people(match: re.Match[str]) -> dict[str, str]:
    """The names of a list, each with the office in brackets behind it."""
    name = re.compile(
        rf"(?<![一-龥（])(?P<n>[{surname_characters()}][一-龥]{{1,2}})(?![一-龥])(?:（(?P<of>[^（）]*)）)?"
    )
    return {found["n"]: found["of"] or "" for found in name.finditer(match["names"])}


def _absent(page: Page) -> Iterator[AuditRow]:
    away: dict[str, tuple[Sentence, tuple[int, int]]] = {}
    name = re.compile(rf"(?<![一-龥])(?P<n>[{surname_characters()}][一-龥]{{1,2}})(?![一-龥])")
    for sentence in page.sentences:
        for match in _LISTED_ABSENT.finditer(sentence.text):
            for found in name.finditer(match["names"]):
                away.setdefault(found["n"], (sentence, match.span()))
        for match in _ABSENT.finditer(sentence.text):
            clause = clause_start(sentence.text, match.start(), "，。；、")
            ahead = re.search(
                rf"(?:负责人|局长|主任|书记|县长|市长|同志|委员|经理)?(?P<n>[{surname_characters()}][一-龥]{{1,2}})(?:同志)?$",
                sentence.text[clause : match.start()],
            )
            if ahead:
                away.setdefault(ahead["n"], (sentence, (clause, match.end())))
    for person, (home, span) in away.items():
        pattern = re.compile(re.escape(person) + _SPOKE)
        for sentence in page.sentences:
            spoke = pattern.search(sentence.text)
            if spoke and not re.search("书面|委托|代为|此前", sentence.text):
                yield _ROW.but(0.75)(
                    person,
                    f"{person}请假未到，文中又有“{spoke[0]}”",
                    (person, spoke[0]),
                    home.evidence(*span),
                    sentence.evidence(*spoke.span()),
                )
                break
