"""Spans of time against the dates beside them: 任期三年 from 2023 to 2027, the years of a five-year plan, an age at a dated event.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows of kind ``date``.
How: a term counts from its first day to its last; the 十四五 are 2021 to 2025 whoever writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DAY = r"(?P<{0}y>20\d\d)年(?P<{0}m>\d{{1,2}})月(?:(?P<{0}d>\d{{1,2}})日)?"
_TERM = re.compile(
    rf"(?P<what>任期|聘期|租期|租赁期限?|合同期限?|合作期限?|服务期限?|有效期限?|授权期限?|委托期限?|运营期限?|建设工期|试用期|特许经营期|租赁合同|合同|协议|免租期|保护期|过渡期)(?:限)?(?:为|共|是|一签|签订|一定|[:：])*(?P<n>{COUNT})(?P<unit>年|个月)"
    rf"[，,（(]?(?:即)?(?:自|从|由)?{_DAY.format('a')}(?:起|开始)?(?:至|到|[-—–~])+{_DAY.format('b')}"
)
_LOOSE = re.compile(
    rf"(?P<what>任期|聘期|租期|租赁期限?|合同期限?|合作期限?|服务期限?|有效期限?|授权期限?|委托期限?|运营期限?|免租期|保护期|过渡期|建设期|期限|有效期|为期|一签|签[了订]?)[^，。；\d]{{0,4}}?(?P<n>{COUNT})年(?!度|来|前)"
)
_FROM = re.compile(rf"(?:自|从|由)?{_DAY.format('a')}(?:起|开始|生效|签订|签署|施行|实施|印发)")
_UNTIL = re.compile(
    rf"(?:至|到)?{_DAY.format('b')}(?:届满|到期|期满|满期|终止|止|失效|租期满|合同期满)|(?:届满|到期|期满|终止|失效)(?:日期?|时间)?(?:为|是|：){_DAY.format('b').replace('<b', '<c')}"
)
"""The first and the last day of a term, in clauses of their own."""
NEXT = 2
"""Sentences behind that of a term in which its last day may stand."""
_PLAN = re.compile(
    r"“?(?P<plan>十[二三四五六])五”?(?:时期|期间|规划期?)?[（(](?P<a>20\d\d)年?[-—–~至到]+(?P<b>20\d\d)年[）)]"
)
_FIRST = {"十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
_BORN = re.compile(r"(?P<year>19\d\d|20[01]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生(?!产|效|于斯))")
_THEN = re.compile(rf"(?P<year>20\d\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[，,](?:时年|年仅|年方|当时)(?P<age>{COUNT})岁")
_ANNIVERSARY = re.compile(rf"(?P<act>成立|创办|建厂|建园|建区|建校|创建)(?P<n>{COUNT})周年")
_SINCE = re.compile(
    r"(?:自)?(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?P<act>成立|创办|建厂|建园|建区|建校|创建)(?=以来|至今|[，。；])"
)
_YEAR = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
_ROW = Maker("date", 0.75, "年限或日期可能写错")


def terms(projection: Projection) -> Iterator[AuditRow]:
    """Terms, plan years, ages and anniversaries that the dates beside them do not give. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _TERM.finditer(sentence.text):
                yield from _term(sentence, match)
            for match in _PLAN.finditer(sentence.text):
                yield from _plan(sentence, match)
        yield from _loose(page)
        yield from _ages(page)
        yield from _anniversaries(page)


def _term(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """A term of years or months against its first and last day."""
    count = whole_number(match["n"]) * (12 if match["unit"] == "年" else 1)
    months = 12 * (int(match["by"]) - int(match["ay"])) + int(match["bm"]) - int(match["am"])
    # From the first of a month to the last of another the last month is a whole one.
    days = int(match["bd"] or 30) - int(match["ad"] or 1)
    real = months + (1 if days > 20 else -1 if days < -20 else 0)
    if real > 0 and abs(real - count) > 1:
        right = f"{real // 12}年" if real % 12 == 0 else f"{real}个月"
        message = f"{match['what']}写作 {match['n']}{match['unit']}，所列起止日期为 {right}"
        yield _ROW(
            sentence.text[:20], message, (f"{match['n']}{match['unit']}", right), sentence.evidence(*match.span())
        )


def _loose(page: Page) -> Iterator[AuditRow]:
    """租期五年，从2022年7月1日起算。2026年6月30日届满: the only first and last day told with a term."""
    for place, sentence in enumerate(page.sentences):
        match = _LOOSE.search(sentence.text)
        near = [one for one in page.sentences[place : place + 1 + NEXT] if one.passage is sentence.passage]
        begins = [(one, found) for one in near if match for found in _FROM.finditer(one.text)]
        ends = [(one, found) for one in near if match for found in _UNTIL.finditer(one.text)]
        if match is None or len(begins) != 1 or len(ends) != 1 or _TERM.search(sentence.text):
            continue
        (home, first), (foot, last) = begins[0], ends[0]
        end = tuple(int(last[f"b{part}"] or last[f"c{part}"] or 30) for part in "ymd")
        months = 12 * (end[0] - int(first["ay"])) + end[1] - int(first["am"])
        days = end[2] - int(first["ad"] or 1)
        real = months + (1 if days > 20 else -1 if days < -20 else 0)
        if real > 0 and abs(real - 12 * whole_number(match["n"])) > 1:
            right = f"{real // 12}年" if real % 12 == 0 else f"{real}个月"
            message = f"“{match[0]}”，“{first[0]}”到“{last[0].strip('至到')}”为 {right}"
            places = sentence.evidence(*match.span()), home.evidence(*first.span()), foot.evidence(*last.span())
            yield _ROW(sentence.text[:20], message, (f"{match['n']}年", right), *places)


def _plan(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """The years of a five-year plan."""
    first = _FIRST[match["plan"]]
    told = int(match["a"]), int(match["b"])
    if told != (first, first + 4) and told[1] - told[0] >= 3:
        right = f"{first}—{first + 4}年"
        message = f"“{match['plan']}五”时期为 {right}，文中为 {told[0]}—{told[1]}年"
        yield _ROW(sentence.text[:20], message, (match[0], right), sentence.evidence(*match.span()))


def _ages(page: Page) -> Iterator[AuditRow]:
    """1972年生 and, in the next sentence, 2024年，时年46岁."""
    born: tuple[Sentence, re.Match[str]] | None = None
    for sentence in page.sentences:
        found = list(_BORN.finditer(sentence.text))
        if born and born[0].passage is not sentence.passage:
            born = None
        born = (sentence, found[0]) if len(found) == 1 else None if found else born
        for match in _THEN.finditer(sentence.text) if born else ():
            home, birth = born if born else (sentence, match)
            real, age = int(match["year"]) - int(birth["year"]), whole_number(match["age"])
            if not real - 1 <= age <= real + 1:
                message = f"{birth[0]}，{match['year']}年应为 {real}岁，文中为 {age}岁"
                evidence = home.evidence(*birth.span()), sentence.evidence(*match.span())
                yield _ROW(sentence.text[:20], message, (f"{age}岁", f"{real}岁"), *evidence)


def _anniversaries(page: Page) -> Iterator[AuditRow]:
    """成立20周年 on a day of 2024, and 自2001年成立以来 behind it."""
    for home, sentence in zip(page.sentences, page.sentences[1:], strict=False):
        match, days = _ANNIVERSARY.search(home.text), _YEAR.findall(home.text)
        since = _SINCE.search(sentence.text) if match and len(set(days)) == 1 else None
        if match and since and match["act"] == since["act"] and _one_name(home.text[: match.start()], sentence.text):
            real, told = int(days[0]) - int(since["year"]), whole_number(match["n"])
            if abs(real - told) > 1:
                message = f"“{since[0]}”到{days[0]}年为 {real} 年，文中为“{match[0]}”"
                evidence = home.evidence(*match.span()), sentence.evidence(*since.span())
                yield _ROW(home.text[:20], message, (match[0], f"{real}年"), *evidence)


def _one_name(ahead: str, behind: str) -> bool:
    """Whether the next sentence begins with the end of the words before an anniversary (协会, 公司)."""
    return len(ahead) > 1 and re.split(r"自|于|[，,]", behind)[0][-2:] == ahead[-2:]
