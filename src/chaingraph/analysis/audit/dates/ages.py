"""How long ago: ages beside years of birth, months between two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, title_year, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_BORN = re.compile(
    r"(?:(?P<year>19\d\d|20[01]\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出)?生|(?:出生|生)于(?P<of>19\d\d|20[01]\d)年)"
)
_AGE = re.compile(rf"(?P<age>{COUNT})(?:周)?岁(?!以|时|那年|起|学|入|参|进|开始|离|当|便|就)")
_AGE_THEN = re.compile(r"时年|当时|那年|去世|逝世|享年|终年")
_DECADE = re.compile(r"(?P<decade>[5-9]0|0[05]|[5-9]5)后")
_FROM_ON = re.compile(r"(?:从|自)[^，。；\d]{2,8}(?:到|至)[^，。；\d]{2,10}|建设者|前后")
_TOOK = re.compile(
    rf"(?:历时|用时|仅用|只用|工期|建设周期|建设期|施工期|周期|前后)(?:仅|只|为|约|用|了|共|短短)*(?P<count>{COUNT})(?P<half>个半)?(?P<unit>个月|年|天|个?工作日)"
)
_DATED = re.compile(r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")
_BEGINS = re.compile(
    r"^[，,]?[^，。；]{0,14}?(?:打下第一根桩|奠基|破土|开建|开工|动工|签约|启动|拿地|备案|洽谈|开始|注册)"
)
_ENDS = re.compile(r"^[，,]?[^，。；]{0,14}?(?:下线|点火|竣工|建成|投产|完工|完成|交付|试产|开工|投运|结束|落地|封顶)")
_ROW = Maker("date", 0.75, "年份或年数可能写错")


def ages(projection: Projection) -> Iterator[AuditRow]:
    """Ages that the year of the document does not give. O(characters)."""
    for page in pages(projection):
        year = page.year or title_year(page)
        for sentence in page.sentences if year else ():
            yield from _born(sentence, year)


def durations(projection: Projection) -> Iterator[AuditRow]:
    """Months or days between two dates of a sentence that tells how many they were. O(characters)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            match = _TOOK.search(sentence.text)
            dates = [(sentence, one) for one in _DATED.finditer(sentence.text)] if match else []
            if match and not dates and (at and _FROM_ON.search(sentence.text, 0, match.start())):
                # 从开工到投产只用了11个月 counts between the dates of the sentence before.
                dates = [(page.sentences[at - 1], one) for one in _DATED.finditer(page.sentences[at - 1].text)]
            if match is None or len(dates) != 2:
                continue
            (home, first), (_, last) = dates
            acts = _BEGINS.match(home.text[first.end() :]), _ENDS.match(home.text[last.end() :])
            months = 12 * (int(last["year"]) - int(first["year"])) + int(last["month"]) - int(first["month"])
            told = whole_number(match["count"]) + (0.5 if match["half"] else 0)
            told *= {"年": 12.0, "个月": 1.0}.get(match["unit"], 1 / 30)
            room = 1.0 + (6.0 if match["unit"] == "年" else 0.0) + (0.4 * told if "工作" in match["unit"] else 0.0)
            if all(acts) and months >= 0 and abs(months - told) > room + 1e-6 and told > 0.9:
                yield _ROW(
                    sentence.text[:20],
                    f"{first[0]}到{last[0]}有 {months} 个月，文中为“{match[0]}”",
                    (match[0], f"{months}个月"),
                    home.evidence(first.start(), last.end()),
                    sentence.evidence(*match.span()),
                )


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
