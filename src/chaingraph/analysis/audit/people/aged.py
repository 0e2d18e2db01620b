"""Ages that a birth, or an age in another year, told of the same person denies: 2008年，23岁的甲某, and 年近六旬 in 2025.

For: ``chaingraph audit``, within a page; a birth and an age of one sentence are compared in ``audit.dates.ages``.
In: sentences with names, births and ages in digits and words. Out: audit rows of kind ``date``.
How: an age and its year give the years of birth it may be of. Who is not named is the only person of the page whose birth is told,
unless the words speak of kin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS, Page, pages, title_year
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.people import surname_characters

_KIN = re.compile(
    r"儿子|女儿|父亲|母亲|丈夫|妻子|爱人|儿媳|女婿|徒弟|弟弟|哥哥|姐姐|妹妹|师傅|爷爷|奶奶|外公|搭档|合伙人"
)
_THEN = re.compile(
    r"时年|当时|那年|当年|享年|终年|去世|岁时|岁那年|岁起|岁入|岁参|岁进|岁开始|岁离|岁就|岁便|平均|以上|以下|至|到|[—–~-]$"
)
_CALLED = re.compile(r"周?岁的([小老阿][\u4e00-\u9fff])")
"""Someone called by a familiar name is not the person whose birth is told without one."""
_THIS_YEAR = re.compile(r"今年（(?P<year>20\d\d)年?）")
_WORDED = re.compile(
    r"(?:年近(?P<near>[四五六七八九])(?:旬|十)|年[过逾](?P<over>[四五六七八九])(?:旬|十)|(?P<out>[三四五六七])十(?:出头|岁出头|多岁|来岁)|(?P<half>年过半百)|(?P<flower>年近花甲)|(?P<past>年[过逾]花甲)|(?P<old>年[过逾]古稀))(?:的|之年)?"
)
_ROW = Maker("date", 0.75, "年份或年龄可能写错")


@dataclass(frozen=True, slots=True)
class _Life:
    """The years in which a person may be born, as a place tells; whether it tells the age of today."""

    who: str
    first: int
    last: int
    year: int
    now: bool
    text: str
    sentence: int
    evidence: Evidence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    who = rf"(?P<who>[{surname_characters()}][\u4e00-\u9fff]{{1,2}}?)"
    named = rf"(?:^|[，。；、：“]|[\u4e00-\u9fff]{{2}}[长人任员师家]){who}"
    traits = r"(?:[，（](?:[男女][，、])?(?:[\u4e00-\u9fff]{1,4}[族人][，、])?)?"
    born = (
        re.compile(
            rf"{named}{traits}(?:出?生于|生于)(?P<year>19\d\d|20[01]\d)年|{named.replace('who', 'who2')}{traits}(?P<year2>19\d\d|20[01]\d)年(?:\d{{1,2}}月)?出?生"
        ),
        re.compile(
            r"(?<!\d)(?P<year>19\d\d|20[01]\d)年(?:\d{1,2}月)?(?:出生|生)(?:的|[于在](?:[^，。；\d]{1,16})?)?(?=[他她这，。）])|[他她](?:出)?生于(?P<year2>19\d\d|20[01]\d)年"
        ),
        re.compile(
            rf"(?P<year>19\d\d|20\d\d)年[，,]?(?:刚满|年仅|才|只有|时年)?(?P<age>\d{{2}})岁的(?:[\u4e00-\u9fff]{{0,8}}?[长人任员师家工生])??{who}(?=[，。从在外考辞放回来到离带和与返毅决进去开创办揣怀背跟]|$)"
        ),
    )
    aged = (
        re.compile(rf"(?P<age>\d{{2}})周?岁的(?:[他她这]|[\u4e00-\u9fff]{{0,10}}?{who}(?=[\u4e00-\u9fff，。]|$))"),
        re.compile(rf"(?:{who}[，（]?(?:[男女][，、])?)?(?:今年|现年|年仅|刚满|已满?|已经)(?P<age>\d{{2}})周?岁"),
        re.compile(rf"{named}[，（](?:[男女][，、])?(?P<age>\d{{2}})岁(?=[，。）])"),
    )
    return born, aged


def aged(projection: Projection) -> Iterator[AuditRow]:
    """Ages no birth of their person gives. O(characters + ages · births of a page)."""
    for page in pages(projection):
        year = page.year or title_year(page)
        lives = list(_lives(page, year))
        births, ages = [one for one in lives if not one.now], [one for one in lives if one.now]
        for age in ages:
            own = _own(age, births, ages)
            if own and not any(_meet(age, one) for one in own):
                yield _row(own[0], age)
        for one, other in combinations([life for life in births if life.who], 2):
            if one.who == other.who and (one.year or other.year) and not _meet(one, other):
                yield _row(*((other, one) if one.year else (one, other)))


def _row(birth: _Life, age: _Life) -> AuditRow:
    right = "—".join(dict.fromkeys((str(age.year - birth.last), str(age.year - birth.first))))
    message = f"“{birth.text}”，{age.year}年应为 {right}岁，文中为“{age.text}”"
    return _ROW(birth.who or age.who or age.text, message, (age.text, birth.text), birth.evidence, age.evidence)


def _own(age: _Life, births: Sequence[_Life], ages: Sequence[_Life]) -> list[_Life]:
    """The births of whom an age is of."""
    named = [one for one in births if one.who and one.who == age.who]
    people = {one.who for one in births}
    if named or age.who or len(people) != 1:
        # 甲某46岁。他出生于1973年: the sentence right behind goes on about whom this one names.
        found = named or [one for one in births if one.text[0] in "他她" and one.sentence == age.sentence + 1]
    else:
        # Another age that fits is that of the person whose birth is told.
        taken = any(_meet(other, one) for other in ages if other is not age for one in births)
        found = [] if taken else list(births)
    return [one for one in found if one.sentence != age.sentence]


def _meet(left: _Life, right: _Life) -> bool:
    return left.first <= right.last and right.first <= left.last


def _lives(page: Page, year: int) -> Iterator[_Life]:
    born, old = _patterns()
    for at, sentence in enumerate(page.sentences):
        births = list(_births(sentence, at, born))
        yield from (life for life, _ in births)
        this = _THIS_YEAR.search(sentence.text)
        now = int(this["year"]) if this else year
        last = 0
        for who, low, high, span in sorted(_ages(sentence.text, old), key=lambda one: one[3]) if now else ():
            clause = sentence.text[clause_start(sentence.text, span[0], "，。；") : span[1] + 2]
            free = not any(first < span[1] and span[0] < last for _, (first, last) in births)
            if free and span[0] >= last and not _KIN.search(clause) and not _THEN.search(clause):
                last = span[1]
                text = sentence.text[span[0] : span[1]]
                yield _Life(who, now - high - 1, now - low + 1, now, True, text, at, sentence.evidence(*span))


def _births(
    sentence: Sentence, at: int, patterns: Sequence[re.Pattern[str]]
) -> Iterator[tuple[_Life, tuple[int, int]]]:
    """The births a sentence tells, in years or by an age in one, and where."""
    spans: list[tuple[int, int]] = []
    for match in (match for pattern in patterns for match in pattern.finditer(sentence.text)):
        groups = match.groupdict()
        who, told = groups.get("who") or groups.get("who2") or "", int(groups["year"] or groups["year2"])
        told, room = (told - int(groups["age"]), 1) if groups.get("age") else (told, 0)
        kin = _KIN.search(sentence.text, clause_start(sentence.text, match.start() + 1, "，。；"), match.end())
        if not kin and not any(start < match.end() and match.start() < end for start, end in spans):
            spans.append(match.span())
            text = match[0].strip("，。、；")
            quote = sentence.evidence(*match.span())
            then = told + int(groups["age"]) if groups.get("age") else 0
            yield _Life(who, told - room, told + room, then, False, text, at, quote), match.span()


def _ages(text: str, old: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, int, int, tuple[int, int]]]:
    """Name, least and most years, and place of each age of a text."""
    for pattern in old:
        for match in pattern.finditer(text):
            called = _CALLED.match(text, match.end("age"))
            who = called[1] if called and called[1][1] in surname_characters() else match.groupdict().get("who") or ""
            yield who, int(match["age"]), int(match["age"]), match.span()
    for match in _WORDED.finditer(text):
        low, high = _years(match)
        yield "", low, high, match.span()


def _years(match: re.Match[str]) -> tuple[int, int]:
    for name, below, above in (("near", -5, 0), ("over", 0, 9), ("out", 0, 6)):
        if match[name]:
            tens = NUMERALS[match[name]] * 10
            return tens + below, tens + above
    return (50, 59) if match["half"] else (55, 60) if match["flower"] else (60, 69) if match["past"] else (70, 79)
