"""Ages and anniversaries against the year of founding, wherever that is told: 建园二十周年, 成立15年来, 至今已有29年历史.

For: ``chaingraph audit``, within and across documents, rosters too.
In: sentences with what they speak of, and the foundings of the same owners (``audit.reading.foundings``).
Out: audit rows of kind ``date``.
How: an age counts from its founding to the year it names, else to that of the page. Where several years of founding are told of one
owner (a forerunner, a new name, an approval), one that gives the age excuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.foundings import FOUNDED, Founding, of_owner
from chaingraph.analysis.audit.reading.observed_setting import latest_year
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, title_year, whole_number
from chaingraph.analysis.audit.reading.spoken_of import FIRM, PARK, Spoken, spoken
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LATER = "扎根|建成投产|投产|投运|投入运营|运营|落户|入驻|入园|建成|上市"
"""What comes after a founding, so that fewer years may have passed since, never more."""
_NEAR = r"(?P<near{0}>近|将近|即将|约|不到)?"
_UNIT = r"(?P<more{0}>多|余|几)?(?:个)?(?P<unit{0}>周年|年头|年|载|春秋|周岁|岁(?=生日|华诞|了?[，。；”]))"
_FILL = r"(?:已经?|刚好|正好|恰好|恰逢|整整|走过|历经|经过|经历|发展|运营|满|有|了|的|这|迎来|庆祝|纪念|举办|举行)*"
_AGE = re.compile(
    rf"(?:(?P<verb>{FOUNDED})|(?P<later>{_LATER}))(?:以来)?[^，。；\d]{{0,4}}?(?:至今|迄今|到现在|距今)?[，,]?{_FILL}{_NEAR.format(1)}{_FILL}(?P<n1>{COUNT}){_UNIT.format(1)}(?P<behind>来|间|多来|了|之际|里|以来|庆|的|有余|历史|历程|[，。；、）”]|成果|庆典|$|(?<=周年))"
    rf"|(?:至今|迄今|距今|如今)(?:已经?|走过|有|历经|运营|发展|持续|整整|了)*{_NEAR.format(2)}(?:有|走过)?(?P<n2>{COUNT}){_UNIT.format(2)}(?!以[上内下])"
    rf"|(?:走过|历经|迎来|跨过|园区已?经?满|经过(?=[^，。；]{{2,12}}[，,](?:目前|如今|现在)?(?:园区|开发区|公司|企业|工业园|产业园)))(?:了)?(?:风雨|不平凡的?|光辉|发展)?{_NEAR.format(3)}(?P<n3>{COUNT}){_UNIT.format(3)}(?:的)?(?:建设|不懈)?(?:风雨|发展|努力|历程|历史|岁月|华诞|生日|庆典|$|[，。；、])"
    rf"|(?:已有|有着|拥有|具有|有|是[一家个]*)(?:了)?{_NEAR.format(4)}(?P<n4>{COUNT}){_UNIT.format(4)}(?:的)?(?:发展|办[学园厂]|建[园厂区]|生产|经营|运营)?(?:历史|历程|史|老)"
    rf"|(?P<n5>{COUNT})(?P<unit5>周年)(?:园庆|厂庆|庆典|庆|华诞|店庆|校庆|院庆|纪念|生日|(?:系列|主题|发展|文艺|成就|成果)*(?:展|座谈|大会|活动|晚会|论坛|仪式))"
    rf"|(?:^|(?<=[，。；]))(?P<n7>{COUNT})(?P<unit7>年)(?:间|多?来)[，,](?=[^，。；]{{0,8}}(?:园区|开发区|产业园|工业园|公司|企业))"
    rf"|(?:(?:深耕|从事|坚守|专注|打拼)[^，。；\d]{{0,10}}?|[^，。；\d]{{2}}了)(?P<n6>{COUNT}){_UNIT.format(6)}(?=[，。；]|$)"
)
_GENERIC = re.compile(r"(?:满|达|超过)\d*$|以上|以内|以下|不满|不足|未满|企业(?:应|须|可)")
_KINDS = {FIRM: re.compile(r"建厂|注册|创办|登记|厂庆"), PARK: re.compile(r"建园|设园|立园|开园|建区|园庆")}
_EVENT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年")
_JUBILEE = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[^。；\d]{0,24}?\d*|[，,]?[^，。；]{0,16})(?:周年|岁$|华诞|生日)"
)
_HELD = re.compile(r"[^，。；\d]{0,14}?(?P<year>20\d\d)年[^，。；]{0,8}?(?:举[行办]|召开|开幕|启动)")
"""Behind a jubilee: when it was celebrated."""
"""Behind the year of a jubilee: what is celebrated."""
_UNTIL = re.compile(r"(?:到|至|截至|截止)$")
_BACK = {"去年": 1, "上年": 1, "今年": 0, "明年": -1, "前年": 2}
_TO_COME = re.compile(r"即将|将迎|迎接|前夕|筹备|预热|倒计时")
_OF_OTHERS = re.compile(
    r"行业|产业(?!园|集|基)|从业|从事|种植|养殖|改革开放|建国|新中国|建党|建市|建县|撤县|专业|经验|工龄|技艺|工艺|品牌|商标|友谊|结对|协作|政策|制度|国家级|省级|升级|获批(?=[^，。；]{0,12}(?:国家|省级|试点|称号|认证|资质|示范|综保|保税|基地|特色))|认定|商会|协会|学会|联合会|工会"
)
ROUND = 10
OLDEST = 300
"""More years are a year of the calendar."""
_ROW = Maker("date", 0.75, "年份或年数可能写错")


@dataclass(frozen=True, slots=True)
class _Age:
    """How old something is told to be, and in which year; how far it may be off."""

    count: int
    year: int
    low: int
    high: int


def since(projection: Projection) -> Iterator[AuditRow]:
    """Ages that no founding of their owner gives. O(characters + ages · foundings of an owner)."""
    read = {page.document: page for page in pages(projection)}
    for place in spoken(projection):
        sentence = place.item.sentence
        for match in _AGE.finditer(sentence.text):
            age = _age(place, match, read.get(sentence.document), latest_year(projection, sentence.document))
            owner = _owner(place, match) if age else ""
            told = of_owner(projection, owner) if owner else ()
            # A year to come is that of a plan.
            told = [one for one in told if not match["n6"] or _inside(one, sentence)] if age else []
            told = [one for one in told if age and one.year <= age.year]
            first = next((one for one in told if not one.anew), None)
            if (
                age
                and first
                and not any(_fits(age, one.year) for one in told)
                and not _named(sentence.text, age, first)
            ):
                yield _row(projection, place, match, age, first)


def _owner(place: Spoken, match: re.Match[str]) -> str:
    text = place.item.sentence.text
    begin = clause_start(text, match.start(), "，。；：")
    clause = text[begin : match.end()]
    if (_OF_OTHERS.search(clause) and not match["n6"]) or _GENERIC.search(text[match.start() : match.end() + 3]):
        return ""
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(match[0])), "")
    return place.owner(match.start(), kind)


def _age(place: Spoken, match: re.Match[str], page: Page | None, latest: int) -> _Age | None:
    groups = match.groupdict()
    at = next(number for number in "1234567" if groups[f"n{number}"])
    count, unit = whole_number(groups[f"n{at}"]), groups[f"unit{at}"]
    near, more = groups.get(f"near{at}"), groups.get(f"more{at}")
    text = place.item.sentence.text
    begin = clause_start(text, match.start(), "。；")
    told = _event(text[begin : match.end()], page.year if page else 0)
    if held := _HELD.match(text, match.end()):
        told = told or int(held["year"])
    written = page.year or title_year(page) if page else 0
    year = told or written or latest
    if not 2 <= count < OLDEST or not year or (match["n6"] and count < ROUND):
        return None
    whole = count % ROUND == 0
    if near in ("近", "将近", "即将", "不到"):
        low, high = count - (3 if whole else 1), count
    elif more:
        low, high = count, count + (9 if whole else 1)
    elif unit == "周年":
        exact = told and not _TO_COME.search(text)
        low, high = (count, count) if exact else (count - 1, count + 1)
    else:
        low, high = count - 1, count + (3 if whole else 1)
    # The last year a page tells facts of may be the one before it was written.
    low -= 0 if told or written else 1
    if groups["later"]:
        high = year
    # 二十年来 may be the last twenty of more years, never of fewer.
    high = year if groups["n7"] else high
    return _Age(count, year, low, high)


def _event(words: str, year: int) -> int:
    """The year that the words before an age name for it."""
    named = list(_EVENT.finditer(words))
    if named and (_JUBILEE.match(words, named[-1].end()) or _UNTIL.search(words[: named[-1].start()])):
        return int(named[-1]["year"])
    back = [step for word, step in _BACK.items() if word in words]
    return year - back[0] if back and year else 0


def _fits(age: _Age, founded: int) -> bool:
    return age.low <= age.year - founded <= age.high


def _named(text: str, age: _Age, founding: Founding) -> bool:
    """Whether a year that the sentence names gives the age: it counts from that, or up to it."""
    years = [int(year) for year in re.findall(r"(?:19|20)\d\d(?=年)", text)]
    upto = any(age.low <= year - founding.year <= age.high for year in years)
    return upto or any(_fits(age, year) for year in years)


def _inside(founding: Founding, sentence: Sentence) -> bool:
    """Whether a founding is told in a sentence: only there 深耕行业十五年 is sure to be of the firm."""
    whole = sentence.evidence()
    return whole.document == founding.evidence.document and whole.start <= founding.evidence.start < whole.end


def _row(projection: Projection, place: Spoken, match: re.Match[str], age: _Age, founding: Founding) -> AuditRow:
    real = age.year - founding.year
    subject = projection.label(place.owner(match.start()))
    return _ROW(
        subject if ":" not in subject else place.item.sentence.text[:20],
        f"“{founding.text}”到{age.year}年有 {real} 年，文中为“{match[0]}”",
        (match[0], f"{real}年"),
        founding.evidence,
        place.item.sentence.evidence(*match.span()),
    )
