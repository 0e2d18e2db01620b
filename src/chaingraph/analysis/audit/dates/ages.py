"""How long ago: ages beside years of birth, years since a founding, months between two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_BORN = re.compile(
    r"(?:(?P<year>19\d\d|20[01]\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出)?生|(?:出生|生)于(?P<of>19\d\d|20[01]\d)年)"
)
_AGE = re.compile(rf"(?P<age>{COUNT})(?:周)?岁(?!以|时|那年|起|学|入|参|进|开始|离|当|便|就)")
_AGE_THEN = re.compile(r"时年|当时|那年|去世|逝世|享年|终年")
_DECADE = re.compile(r"(?P<decade>[5-9]0|0[05]|[5-9]5)后")
_FOUNDING = r"成立|设立|创办|创建|创立|兴办|建厂|建区|建园|建院|建校|始建|组建|开办|建成|投产|落户|入驻|起步|获批|批准|诞生|运营|投运|开园|从业|入行|入职|参加工作|扎根"
_START = re.compile(
    rf"(?P<year>(?:19|20)\d\d)年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^，。；\d末底前已]{{0,14}}?(?P<act>{_FOUNDING})|(?P<did>{_FOUNDING})于(?P<then>(?:19|20)\d\d)年"
)
_SINCE = re.compile(
    rf"(?:(?:{_FOUNDING})(?:以来)?(?:的)?[，,]?(?:这)?(?P<near>近|约|已|整|已经|已有|将近|即将|超过)*(?P<n1>{COUNT})(?P<more>多|余|几)?(?:个)?(?:年|载|周年|春秋|年头)(?:以来|来|间|了|之际|[，,]|庆)"
    rf"|(?:至今|距今)(?:已经?|整整|近|有|约|走过|运营|发展|持续)*(?P<n2>{COUNT})(?P<more2>多|余)?(?:个)?(?:年|载|春秋|年头)"
    rf"|走过(?:了)?(?:近|约)?(?P<n3>{COUNT})(?P<more3>多|余)?(?:个)?(?:年|载|春秋|年头)"
    rf"|(?:深耕|从事|坚守|专注)[^，。；\d]{{0,10}}?(?P<n4>{COUNT})(?P<more4>多|余)?(?:年|载|个年头)"
    rf"|(?:已有|有着|拥有)(?:近)?(?P<n5>{COUNT})(?P<more5>多|余)?年(?:的)?(?:[^，。；\d]{{0,6}})?(?:历史|历程)"
    rf"|(?P<n6>{COUNT})周年|[^，。；\d]{{2}}了(?P<n7>{COUNT})(?P<more7>多|余)?(?:年|载|个年头)(?=[，。；]))"
)
_FOUNDED = re.compile(r"成立|设立|创办|创建|创立|兴办|建厂|建区|建园|建院|建校|始建|组建|开办")
_JUBILEE = re.compile(rf"(?P<year>20\d\d)年[^，。；\d]{{0,14}}?(?P<count>{COUNT})周年")
_TOOK = re.compile(
    rf"(?:历时|用时|仅用|只用|工期|建设周期|建设期|施工期|周期|前后)(?:仅|只|为|约|用|了|共)*(?P<count>{COUNT})(?P<half>个半)?(?P<unit>个月|年|天|个?工作日)"
)
_DATED = re.compile(r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")
_BEGINS = re.compile(r"^[^，。；]{0,8}?(?:开工|动工|签约|启动|拿地|备案|洽谈|开始|注册)")
_ENDS = re.compile(r"^[^，。；]{0,8}?(?:竣工|建成|投产|完工|完成|交付|试产|开工|投运|结束|落地|封顶)")
_GOES_ON = re.compile(r"(?:今年|这年|恰逢|正值|迎来|在)[^，。；\d]{0,6}(?:企业|公司|园区|工厂)|^(?:企业|公司|该)")
_FIRM = re.compile(r"公司|企业|厂")
_LATEST = 1950
_ROW = Maker("date", 0.75, "年份或年数可能写错")


def ages(projection: Projection) -> Iterator[AuditRow]:
    """Ages and years gone by that the year of the document does not give. O(characters)."""
    for page in pages(projection):
        year = page.year or _title_year(page)
        for sentence in page.sentences if year else ():
            yield from _born(sentence, year)
        if year:
            yield from _elapsed(page, year)
        yield from _anniversaries(page)


def durations(projection: Projection) -> Iterator[AuditRow]:
    """Months or days between two dates of a sentence that tells how many they were. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            match = _TOOK.search(sentence.text)
            dates = list(_DATED.finditer(sentence.text)) if match else []
            if match is None or len(dates) != 2:
                continue
            first, last = dates
            acts = _BEGINS.match(sentence.text[first.end() :]), _ENDS.match(sentence.text[last.end() :])
            months = 12 * (int(last["year"]) - int(first["year"])) + int(last["month"]) - int(first["month"])
            told = whole_number(match["count"]) + (0.5 if match["half"] else 0)
            told *= {"年": 12.0, "个月": 1.0}.get(match["unit"], 1 / 30)
            room = 1.0 + (6.0 if match["unit"] == "年" else 0.0) + (0.4 * told if "工作" in match["unit"] else 0.0)
            if all(acts) and months >= 0 and abs(months - told) > room + 1e-6 and told > 0.9:
                yield _ROW(
                    sentence.text[:20],
                    f"{first[0]}到{last[0]}有 {months} 个月，文中为“{match[0]}”",
                    (match[0], f"{months}个月"),
                    sentence.evidence(first.start(), last.end()),
                    sentence.evidence(*match.span()),
                )


def _anniversaries(page: Page) -> Iterator[AuditRow]:
    """始建于2009年, and 2025年迎来建园20周年: both years are told, whenever the page was written."""
    for sentence in page.sentences:
        found = [match for match in _START.finditer(sentence.text) if _FOUNDED.fullmatch(match["act"] or match["did"])]
        for match in _JUBILEE.finditer(sentence.text) if found else ():
            begun = [one for one in found if one.end() <= match.start()]
            if len(begun) != 1:
                continue
            then, count = int(begun[0]["year"] or begun[0]["then"]), whole_number(match["count"])
            real = int(match["year"]) - then
            named = {int(match["year"]) - int(one) for one in re.findall(r"(?:19|20)\d\d(?=年)", sentence.text)}
            if real > 0 and count not in named:
                yield _ROW(
                    sentence.text[:20],
                    f"“{begun[0][0]}”到{match['year']}年为 {real} 周年，文中为“{match['count']}周年”",
                    (f"{match['count']}周年", f"{real}周年"),
                    sentence.evidence(begun[0].start(), match.end()),
                )


def _title_year(page: Page) -> int:
    match = re.search(r"(20\d\d)年(?:版|度)|[（(](20\d\d)年[）)]", page.title)
    return int(match[1] or match[2]) if match else 0


def _born(sentence: Sentence, year: int) -> Iterator[AuditRow]:
    text = sentence.text
    for match in _AGE.finditer(text):
        start = max(0, match.start() - 40, text.rfind("。", 0, match.start()))
        around = text[start : match.end() + 24]
        born = list(_BORN.finditer(around))
        age = whole_number(match["age"])
        if _AGE_THEN.search(text[max(0, match.start() - 6) : match.end() + 3]):
            continue
        decade = _DECADE.search(text, max(0, match.start() - 10), min(len(text), match.end() + 10))
        if len(born) == 1:
            then = int(born[0]["year"] or born[0]["of"])
            spans = (min(match.start(), start + born[0].start()), max(match.end(), start + born[0].end()))
            if not year - then - 1 <= age <= year - then + 1:
                right = f"{year - then}岁"
                message = f"{then}年出生，{year}年应为 {right}，文中为 {match[0]}"
                yield _ROW(text[:20], message, (match[0], right), sentence.evidence(*spans))
        elif decade and not born:
            first = int(decade["decade"]) + (1900 if int(decade["decade"]) >= 50 else 2000)
            last = first + (4 if decade["decade"][1] == "5" else 9)
            if not year - last - 2 <= age <= year - first + 2:
                right = f"{year - last}—{year - first}岁"
                spans = (min(match.start(), decade.start()), max(match.end(), decade.end()))
                message = f"{decade[0]}在{year}年应为 {right}，文中为 {match[0]}"
                yield _ROW.but(0.6)(text[:20], message, (match[0], right), sentence.evidence(*spans))


def _elapsed(page: Page, year: int) -> Iterator[AuditRow]:
    """Years since a founding, told behind it in one passage."""
    start: tuple[Sentence, re.Match[str]] | None = None
    for before, sentence in zip((None, *page.sentences), page.sentences, strict=False):
        # A line of a page set in columns goes on about the firm of the line before.
        told = start and before is start[0] and _FIRM.search(before.text) is not None
        goes_on = told and _GOES_ON.search(sentence.text)
        if start and start[0].passage is not sentence.passage and not goes_on:
            start = None
        found = list(_START.finditer(sentence.text))
        for match in _SINCE.finditer(sentence.text):
            ahead = [item for item in found if item.end() < match.start()]
            home, begun = (sentence, ahead[-1]) if ahead else start or (sentence, None)
            if begun is not None and (row := _since(home, begun, (sentence, match), year)):
                yield row
        # Two foundings in a row: nobody knows of which a later sentence speaks.
        start = (sentence, found[0]) if len(found) == 1 else None if found else start


def _since(home: Sentence, begun: re.Match[str], told: tuple[Sentence, re.Match[str]], year: int) -> AuditRow | None:
    sentence, match = told
    groups = match.groupdict()
    count = whole_number(
        next(text for name, text in groups.items() if name.startswith("n") and name != "near" and text)
    )
    then = int(begun["year"] or begun["then"])
    real = year - then
    named = [int(other) for other in re.findall(r"(?:19|20)\d\d(?=年)", home.text + sentence.text)]
    later = any(abs(other - then - count) <= 1 for other in named)
    if re.search(r"近|将", match[0]):
        room = (0, 3)
    elif any(text for name, text in groups.items() if name.startswith("more") and text):
        room = (-9 if count % 10 == 0 else -1, 0)
    else:
        room = (-3, 1) if count % 10 == 0 and "周年" not in match[0] else (-1, 1)
    recent = re.search(r"(?:近|过去|最近|这|连续|前|后)$", sentence.text[: match.start()])
    if then < _LATEST or real < 3 or count < 2 or room[0] <= count - real <= room[1] or recent or later:
        return None
    if count < 10 and match["n4"]:
        return None
    message = f"“{begun[0]}”到{year}年有 {real} 年，文中为“{match[0]}”"
    return _ROW(
        home.text[:20], message, (match[0], f"{real}年"), home.evidence(*begun.span()), sentence.evidence(*match.span())
    )
