"""People of a list of names and bodies whose name a sentence writes otherwise: 市经信局　　竺立峰 below, 市经信局局长竺力峰 above.

For: ``chaingraph audit``, within and across documents of one place and year; :mod:`chaingraph.analysis.audit.people.spelled` reads who is
called by an office.
In: lines, lists and rows that join a body and a name without an office; sentences with offices. Out: audit rows of kind ``name``.
How: two of three characters are the same and the body is; both together in one list are two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.spelled import together
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import one_time, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, TITLES, misspelled
from chaingraph.reference.people import surname_characters

_BODY = r"[\u4e00-\u9fff（）]{1,20}?(?:局|委|办|办公室|中心|公司|管委会|集团|镇|乡|街道|院|所|会|部|银行|支行|分局|大队|园区|开发区|高新区|学院|协会|商会)"
_NAME = r"[\u4e00-\u9fff][ \u3000]{0,4}[\u4e00-\u9fff][ \u3000]{0,4}[\u4e00-\u9fff]?"
_LINE = re.compile(
    rf"^[ \u3000]*(?:[^：:\n]{{2,8}}[：:])?[ \u3000]*(?P<body>{_BODY})[：: \u3000\t]+(?P<who>{_NAME})[ \u3000]*$", re.M
)
_CELL = re.compile(rf"(?:{_BODY})")
_WHO = re.compile(rf"[{surname_characters()}][\u4e00-\u9fff]{{2}}")
# A list gives names of any surname; what a sentence writes is one only where it is almost the same.
_CALLED = re.compile(rf"(?:党组|党委|党工委|[\u4e00-\u9fff]{{0,4}}?)??(?:{TITLES})?(?P<who>[\u4e00-\u9fff]{{3}}){ENDS}")
_NO_NAME = re.compile(r"[的了在和与及等是为对将已有任主说表介负出参指要强分]")
TAIL = 3
"""Characters with which two tellings of a body end that is one."""
_ROW = Maker("name", 0.65, "姓名可能写错")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name beside a body."""

    who: str
    body: str
    document: str
    evidence: Evidence


def attended(projection: Projection) -> Iterator[AuditRow]:
    """Names of a list that the sentences of its place write otherwise. O(characters · names)."""
    homes, when, seen = told_homes(projection), years(projection), set[tuple[str, str]]()
    listed: dict[str, list[_Listed]] = defaultdict(list)
    for one in _listed(projection):
        if len(one.who) > 2:
            listed[one.body[-TAIL:]].append(one)
    told = re.compile("|".join(map(re.escape, sorted(listed)))) if listed else None
    for sentence in sentences(projection) if told else ():
        for body in told.finditer(sentence.text) if told else ():
            for one in listed[body[0]]:
                match = _other(one, sentence.text, body.end())
                pair = (one.who, match["who"]) if match else ("", "")
                if not match or pair in seen or together(projection, pair) or one.who in sentence.text:
                    continue
                if may_be_one_place(homes, one.document, sentence.document) and one_time(
                    when, one.document, sentence.document
                ):
                    seen.add(pair)
                    message = f"{one.body}一处写作 {one.who}，一处写作 {pair[1]}"
                    quote = sentence.evidence(body.start(), match.end("who"))
                    yield _ROW(one.body, message, pair, one.evidence, quote)


def _other(one: _Listed, text: str, at: int) -> re.Match[str] | None:
    """The name behind a body, with an office in between, that has all but one of the characters of a listed one."""
    match = _CALLED.match(text, at)
    return match if match and misspelled(one.who, match["who"]) and not _NO_NAME.search(match["who"]) else None


def _listed(projection: Projection) -> Iterator[_Listed]:
    for passage in projection.passages:
        whole = passage.evidence
        for match in _LINE.finditer(whole.quote) if not passage.row else ():
            start = whole.start + match.start("body")
            quote = whole.quote[match.start("body") : match.end("who")]
            evidence = Evidence(whole.document, start, start + len(quote), quote, whole.locator)
            yield _Listed("".join(match["who"].split()), match["body"], whole.document, evidence)
    for sheet in sheets(projection):
        for line in sheet.lines:
            bodies = [cell for cell in line.cells if _CELL.fullmatch(cell)]
            names = [
                cell for cell in line.cells if len(cell) == TAIL and _WHO.fullmatch(cell) and not _CELL.fullmatch(cell)
            ]
            if len(bodies) == 1 and len(names) == 1:
                yield _Listed(names[0], bodies[0], sheet.document, line.passage.evidence)
