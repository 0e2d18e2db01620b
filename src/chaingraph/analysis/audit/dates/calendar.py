"""Days that the calendar does not have: dates, weekdays, months of a quarter, years of a plan."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.quantities import UNIT
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d\d)(?:年|[-/.](?=\d{1,2}[-/.]\d)))?(?P<month>\d{1,2})(?:月|(?<=[-/.]\d)[-/.]|(?<=[-/.]\d\d)[-/.])"
    rf"(?P<day>\d{{1,2}})(?:日|号|(?!\d|[.．]\d|{UNIT}))"
)
"""A day; 5月69.3亿元 and 4月51个 are amounts of a month."""
_WEEKDAY = re.compile(r"[，,]?[（(]?(?:星期|周|礼拜)(?P<name>[一二三四五六日天])")
_WEEKDAY_AHEAD = re.compile(r"(?:星期|周|礼拜)(?P<name>[一二三四五六日天])[，,]?[（(]?$")
_SPANS = {
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12), "上半年": (1, 6), "下半年": (7, 12),
    "前三季度": (1, 9), "前两个月": (1, 2), "前二季度": (1, 6), "前两季度": (1, 6), "全年": (1, 12),
}  # fmt: skip
_SPAN = re.compile(
    r"(?P<name>前[三二两]季度|(?<!前)第?[一二三四]季度|[上下]半年|全年)[（(，,]?(?:即|为)?(?P<first>\d{1,2})(?:月份?)?[-—–~至到](?P<last>\d{1,2})月"
)
_FIRSTS = {"十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}
_PLAN = re.compile(
    r"(?P<all>“?(?P<name>十[一二三四五])五”?(?:规划|时期|期间|末期?|以来)*[，,]?(?P<open>[（(]?)(?:即|为|到)?"
    r"(?P<years>(?:19|20)\d\d年?(?:[-—–~至到](?:19|20)\d\d年?)?)(?P<close>[)）]?))"
)
_YEARS_OF = re.compile(
    rf"(?P<count>{COUNT})年(?:滚动|攻坚|倍增|提升|行动|规划|计划|提质|建设|实施|发展)[^，。；（(“”\d]{{0,12}}[）)”》]*[（(](?P<first>20\d\d)年?[-—–~至到](?P<last>20\d\d)年?"
)
_NAMES = "一二三四五六日"
_ROW = Maker("date", 0.85, "日期可能写错")


def calendar(projection: Projection) -> Iterator[AuditRow]:
    """Days no month has, weekdays of another day, periods with the months or years of others. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _DAY.finditer(sentence.text):
                yield from _day(page, sentence, match)
            yield from _periods(sentence)


def _day(page: Page, sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    month, day = int(match["month"]), int(match["day"])
    dotted = "月" not in match[0]
    year = int(match["year"]) if match["year"] else 0
    if (dotted and not year) or not _ends(sentence.text, match):
        return
    most = monthrange(year or 2000, month)[1] if 1 <= month <= 12 else 0
    if not 1 <= day <= most or not most:
        reason = f"{month}月只有 {most} 天" if most else "一年没有这个月"
        if month <= 31 and day <= 99:
            yield _ROW(
                match[0], f"没有“{match[0]}”这一天：{reason}", (match[0], reason), sentence.evidence(*match.span())
            )
        return
    behind, ahead = _WEEKDAY.match(sentence.text, match.end()), _WEEKDAY_AHEAD.search(sentence.text[: match.start()])
    told = behind or ahead
    years = [year] if year else _years(page, month) or _named_years(sentence)
    if told is None or not years:
        return
    found = [_NAMES[date(one, month, day).weekday()] for one in years if day <= monthrange(one, month)[1]]
    name = told["name"].replace("天", "日")
    if found and name not in found:
        span = (match.start(), behind.end()) if behind else (told.start(), match.end())
        right = f"星期{found[0]}"
        message = f"{years[0]}年{month}月{day}日是{right}，文中为星期{name}"
        yield _ROW(match[0], message, (f"星期{name}", right), sentence.evidence(*span))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a date with dots or strokes is no part of a longer number."""
    return "月" in match[0] or not re.match(r"[-/.\d]", text[match.end() : match.end() + 1])


def _years(page: Page, month: int) -> list[int]:
    """Years a date without one may be of: that of the document, and those beside it where the month is far off."""
    if not page.written:
        return []
    year, now = page.year, page.written[1] if len(page.written) > 1 else 0
    beside = [year - 1] * (month > now) + [year + 1] * (month < now)
    return [year, *beside]


def _named_years(sentence: Sentence) -> list[int]:
    """The one year a sentence names, where nobody knows when its document was written: 6月18日（星期五），…2025年二季度…"""
    years = {int(year) for year in sentence.years()}
    return sorted(years) if len(years) == 1 else []


def _periods(sentence: Sentence) -> Iterator[AuditRow]:
    for match in _SPAN.finditer(sentence.text):
        name = match["name"].removeprefix("第")
        months = (int(match["first"]), int(match["last"]))
        wanted = _SPANS[name]
        if months != wanted and months[0] < months[1] <= 12:
            right = f"{wanted[0]}—{wanted[1]}月"
            yield _ROW(
                match[0], f"{name}是 {right}，文中为“{match[0]}”", (match[0], right), sentence.evidence(*match.span())
            )
    for match in _PLAN.finditer(sentence.text):
        years = [int(year) for year in re.findall(r"\d{4}", match["years"])]
        first = _FIRSTS[match["name"]]
        inside = all(first <= year <= first + 4 for year in years)
        whole = len(years) == 1 or "以来" in match[0] or years == [first, first + 4] or match["open"] == ""
        end = re.search(r"末|期末", match["all"].split("五", 1)[-1]) and match["open"]
        if match["open"] and not match["close"]:
            continue
        if match["open"] and (not inside or not whole or (end and years[-1] != first + 4)):
            right = f"{first}—{first + 4}年"
            yield _ROW.but(0.75)(
                match[0],
                f"“{match['name']}五”是 {right}，文中为“{match[0]}”",
                (match[0], right),
                sentence.evidence(*match.span()),
            )
    for match in _YEARS_OF.finditer(sentence.text):
        count, length = whole_number(match["count"]), int(match["last"]) - int(match["first"])
        if count not in (length, length + 1) and 1 < count < 20 and length > 0:
            right = f"{length + 1}年"
            yield _ROW.but(0.75, "年数或起止年份可能写错")(
                match[0],
                f"{match['first']}—{match['last']}年是 {right}，文中为 {match['count']}年",
                (f"{match['count']}年", right),
                sentence.evidence(*match.span()),
            )
