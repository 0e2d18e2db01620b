"""People of one document who are absent and speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.people import surname_characters

_ABSENT = re.compile(r"(?:请假|缺席|未出席|因[^，。；]{0,8}(?:请假|缺席|未能?(?:参加|出席|到会)))")
_LISTED_ABSENT = re.compile(r"(?:请假|缺席)(?:人员|同志|：|:)+(?P<names>[^。；\d]{2,60})")
_SPOKE = r"(?:同志|局长|主任|书记|县长|市长|经理|董事长)?(?:在会上|在会议上|在发言中)?(?:作了?|进行|补充|首先|随后|最后)*(?:汇报|发言|补充汇报|强调|指出|主持会议|主持|表示|总结讲话|讲话|说明)"
_ROW = Maker("words", 0.7, "前后说法不一")


def people(projection: Projection) -> Iterator[AuditRow]:
    """People who speak though absent. O(characters)."""
    for page in pages(projection):
        yield from _absent(page)


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
