"""People of one document: absent ones who speak, one name in two spellings, ages that the next sentence contradicts."""

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
_TITLE = r"法定代表人|法人代表|董事长|总经理|副总经理|局长|副局长|主任|副主任|县长|副县长|市长|副市长|书记|副书记|镇长|院长|校长|教授|厂长|总裁|创始人|总监|工程师|会长|理事长"
_AGE = re.compile(r"(?:今年|现年|年仅|已经?|刚满)(?P<age>\d{2})岁")
_BORN = re.compile(
    r"(?P<year>19\d\d|20[01]\d)年(?:\d{1,2}月)?(?:出生|生)(?:的|于)?(?P<who>[他她]|这位)?|(?P<who2>[他她])(?:出)?生于(?P<year2>19\d\d|20[01]\d)年"
)
_THIS_YEAR = re.compile(r"今年（(?P<year>20\d\d)年?）")
_ROW = Maker("words", 0.7, "前后说法不一")


def people(projection: Projection) -> Iterator[AuditRow]:
    """People who speak though absent, are spelled two ways, or are of two ages. O(characters)."""
    for page in pages(projection):
        yield from _absent(page)
        yield from _aged(page)
        yield from _aged_by_name(page)


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


def _aged(page: Page) -> Iterator[AuditRow]:
    """今年62岁的 … 。1983年出生的他 …: an age, and a birth told of him in the next sentence."""
    year = page.year
    for home, sentence in zip(page.sentences, page.sentences[1:], strict=False):
        if not year or home.passage is not sentence.passage:
            continue
        age, born = list(_AGE.finditer(home.text)), _BORN.search(sentence.text)
        born_here = _BORN.search(home.text)
        if len(age) == 1 and born and not born_here and (born["who"] or born["who2"]):
            then = int(born["year"] or born["year2"])
            if abs(year - then - int(age[0]["age"])) > 1:
                right = f"{year - then}岁"
                yield Maker("date", 0.75, "年份或年龄可能写错")(
                    home.text[:20],
                    f"{then}年出生，{year}年应为 {right}，文中为 {age[0]['age']}岁",
                    (f"{age[0]['age']}岁", right),
                    home.evidence(*age[0].span()),
                    sentence.evidence(*born.span()),
                )


def _aged_by_name(page: Page) -> Iterator[AuditRow]:
    """园区负责人甲某生于1979年 … 刚满52岁的甲某: a birth and an age told of one name in two sentences."""
    sign = f"[{surname_characters()}]"
    born = re.compile(
        rf"(?P<who>{sign}[一-龥]{{1,2}}?)(?:[，（](?:[男女][，、])?(?:[一-龥]{{1,4}}族[，、])?)?"
        r"(?:出?生于(?P<year>19\d\d)年|(?P<year2>19\d\d)年(?:\d{1,2}月)?出?生)"
    )
    for home in page.sentences:
        for birth in born.finditer(home.text):
            name, year = re.escape(birth["who"]), int(birth["year"] or birth["year2"])
            aged = re.compile(
                rf"(?P<age>\d{{2}})周?岁的[一-龥]{{0,10}}?{name}"
                rf"|{name}[，（]?(?:[男女][，、])?(?:今年|现年|刚满|已满?)?(?P<age2>\d{{2}})周?岁(?!时|那年|起|入|参|进)"
            )
            for sentence in page.sentences:
                match = aged.search(sentence.text) if sentence is not home else None
                if match:
                    yield from _apart((home, birth, year), (sentence, match), page.year)


def _apart(
    birth: tuple[Sentence, re.Match[str], int], age: tuple[Sentence, re.Match[str]], written: int
) -> Iterator[AuditRow]:
    """A birth and an age that differ by more than a year."""
    (home, born, year), (sentence, match) = birth, age
    this = _THIS_YEAR.search(sentence.text)
    now = int(this["year"]) if this else written
    told, then = match["age"] or match["age2"], now - year
    if now and abs(then - int(told)) > 1:
        message = f"{born[0]}，{now}年应为 {then}岁，文中为“{match[0]}”"
        quotes = home.evidence(*born.span()), sentence.evidence(*match.span())
        yield Maker("date", 0.75, "年份或年龄可能写错")(born["who"], message, (f"{told}岁", f"{then}岁"), *quotes)
