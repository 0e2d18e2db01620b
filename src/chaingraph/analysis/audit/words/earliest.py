"""The first of a kind that another one came before: 2019年入园 … 园区最早入园的企业 beside 2017年入园的乙; 2021年引进1家, 2023年引进首家.

For: ``chaingraph audit``, within a page; :mod:`chaingraph.analysis.audit.words.firsts` reads two firsts.
In: sentences of a page. Out: audit rows of kind ``words``.
How: the first has a year and a deed (入园, 投产) or a noun (研发中心); the same deed, or the same noun counted, is told of an earlier year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DEEDS = r"入园|入驻|落户|投产|成立|建成|签约|开工|上市|建园|开园|通车|投用|注册|创办|进驻|获批|建厂|设立|引进|开业"
_EARLIEST = re.compile(
    rf"(?:最早|最先|率先|第一[个家批])(?P<deed>{_DEEDS})(?:的)?(?:一?[个家批座条])?(?P<what>[\u4e00-\u9fff]{{2,8}})"
)
_DATED = re.compile(rf"(?P<y>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:即|就|便|正式|建成)?(?P<deed>{_DEEDS})")
_FIRST = re.compile(
    rf"(?P<y>(?:19|20)\d\d)年(?:\d{{1,2}}月)?[，,]?[^，。；\d]{{0,8}}?(?P<deed>{_DEEDS})了?(?P<scope>全[市县区省镇国]|我[市县区省]|园区|[市县区]内)?(?:的)?(?:首|第一)[家个座条所处](?P<what>[\u4e00-\u9fff]{{3,14}}?)(?=[，。；、（]|$)"
)
_SOME = re.compile(
    rf"(?P<y>(?:19|20)\d\d)年(?:\d{{1,2}}月)?[，,]?[^，。；\d]{{0,8}}?(?P<deed>{_DEEDS})了?(?P<what>[\u4e00-\u9fff]{{3,14}}?)(?:[一二两三四五1-9]|\d\d)[家个座条所处]"
)
_NOT = re.compile(r"之一|计划|拟|将|力争|目标|曾|迁出|注销|关闭|撤销|停产|外地|外省|外市")
_ROW = Maker("words", 0.7, "年份或“最早”“首家”的说法有误")


def earliest(projection: Projection) -> Iterator[AuditRow]:
    """Firsts that another one of the page came before. O(characters + firsts · dates)."""
    for page in pages(projection):
        yield from _deeds(page)
        yield from _counted(page)


def _deeds(page: Page) -> Iterator[AuditRow]:
    """The earliest by its own year, and another thing of the same deed in an earlier year."""
    dates = [(s, m) for s in page.sentences for m in _DATED.finditer(s.text)]
    for sentence in page.sentences:
        for match in _EARLIEST.finditer(sentence.text):
            own = [m for s, m in dates if s is sentence and m["deed"] == match["deed"] and m.end() <= match.start()]
            begin = clause_start(sentence.text, match.start(), "。；")
            if len(own) != 1 or _NOT.search(sentence.text[begin : match.end() + 3]):
                continue
            for home, other in dates:
                apart = home is not sentence and _who(home, other) and _who(home, other) not in sentence.text
                early = other["deed"] == match["deed"] and int(other["y"]) < int(own[0]["y"])
                clause = home.text[clause_start(home.text, other.start(), "，。；") : other.end()]
                near = home.passage is sentence.passage and not _NOT.search(clause)
                if apart and early and near:
                    yield _row(sentence, own[0].start(), match.end(), match[0], home, other)
                    break


def _who(home: Sentence, match: re.Match[str]) -> str:
    """Whom a date is told of: the name behind 的, else the name that opens its clause."""
    behind = re.match(r"的(?P<who>[\u4e00-\u9fff]{2,6})", home.text[match.end() :])
    begin = clause_start(home.text, match.start(), "，。；")
    ahead = re.match(r"(?P<who>[\u4e00-\u9fff]{3,12}?)(?:于|自|在|早在)?$", home.text[begin : match.start()])
    found = behind or ahead
    return found["who"][:4] if found else ""


def _counted(page: Page) -> Iterator[AuditRow]:
    """One told to be there before the first."""
    firsts = [(s, m) for s in page.sentences for m in _FIRST.finditer(s.text)]
    for sentence in page.sentences if firsts else ():
        for match in _SOME.finditer(sentence.text):
            for home, first in firsts:
                same = match["what"] == first["what"] and match["deed"] == first["deed"]
                early = int(match["y"]) < int(first["y"])
                if same and early and not _NOT.search(sentence.text[match.start() :] + first[0]):
                    yield _row(home, first.start(), first.end(), first[0], sentence, match)


def _row(sentence: Sentence, start: int, end: int, said: str, home: Sentence, other: re.Match[str]) -> AuditRow:
    message = f"文中称“{said}”，另有“{other[0]}”在先"
    return _ROW(said, message, (said, other[0]), sentence.evidence(start, end), home.evidence(*other.span()))
