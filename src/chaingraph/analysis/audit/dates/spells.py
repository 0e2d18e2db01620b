"""How long, how often, how many times by now: spells between two dates, cycles, editions, hours of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_RANGE = re.compile(
    r"(?:(?P<y1>20\d\d|19\d\d)年)?(?P<m1>\d{1,2})月(?:(?P<d1>\d{1,2})日)?(?:起)?(?:至|到|[-—–~])(?:(?P<y2>20\d\d|19\d\d)年)?(?:(?P<m2>\d{1,2})月)?(?:(?P<d2>\d{1,2})日)?(?=止|[^\d])"
)
_SPELL = re.compile(
    rf"(?P<what>过渡期|期限|租期|有效期|工期|为期|历时|服务期|周期|时长|免租期|建设期|试用期|公示期|展期|质保期|任期|合同期|租赁期|公示|持续|共计?|整治期|宽限期)(?:限)?(?:为|是|约|共|统一为|定为|一律为|设定为|了)*"
    rf"(?P<n>{COUNT})(?P<unit>个月|年|天|日(?!期)|周)(?!度|内|级)"
)
_VALID = re.compile(
    rf"自?(?P<y1>20\d\d)年(?P<m1>\d{{1,2}})月(?:\d{{1,2}}日)?起(?:施行|实施|执行|生效|试行|计算)?[，,]?(?:有效期|期限|为期|租期|任期)(?:限)?(?:为)?(?P<n>{COUNT})年[，,]?(?:有效期)?(?:至|到)(?P<y2>20\d\d)年(?P<m2>\d{{1,2}})月"
)
_BETWEEN = 46
_CLOCK = re.compile(
    r"(?P<h1>\d{1,2})[:：时点](?P<n1>\d{2})?分?(?:许|整)?[^。；\d]{0,10}?(?:开始|开会|召开|启动|至|到|—|-)[^。；\d]{0,10}?(?P<h2>\d{1,2})[:：时点](?P<n2>\d{2})?分?[^。；\d]{0,10}?(?:历时|用时|时长|持续|共|为时)(?:约|近)?"
    rf"(?P<hours>{COUNT})(?:个)?小时(?P<half>半)?(?:(?P<minutes>\d{{1,2}})分)?"
)
_EVERY = re.compile(rf"每(?:隔)?(?P<n>{COUNT})年(?:[^，。；\d]{{0,6}}?(?:一次|一轮|一届|换届|更新|修订|普查|评估))")
_LAST = re.compile(
    r"(?:(?P<a>20\d\d)年(?:的)?(?:上一?[轮次届]|首[轮次届]|第[一二三四五六七八九十\d]+[轮次届])|(?:上一?[轮次届]|首[轮次届])[^，。；\d]{0,10}?(?P<b>20\d\d)年)"
)
_NEXT = re.compile(r"下一?[轮次届][^，。；\d]{0,14}?(?P<y>20\d\d)年")
_SESSION = re.compile(
    rf"(?P<last>上一?次|上一?届|上一?期|前一次)?(?:[^，。；\d第]{{0,8}})(?:(?:19|20)\d\d年)?第(?P<n>{COUNT})(?P<m>[次届期])(?P<name>[^，。；、\d“”（）]{{1,16}})"
)
_EDITION = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)年(?:\d{{1,2}}月)?[^，。；\d第]{{0,14}}?)?第(?P<n>{COUNT})届(?P<name>[^，。；、：:\d“”（）]{{2,24}})"
)
_YEARLY = re.compile(
    r"(?P<since>(?:19|20)\d\d)年(?:起|以来|开始|首办|首次举办|创办)[^。；]{0,14}?(?:每年|一年)(?:举办|召开|举行|开展)?一[届次]"
)
_HELD = re.compile(
    rf"(?P<year>20\d\d)年[^。；\d第]{{0,12}}?(?:是|为|的)?[^。；\d第]{{0,6}}?第(?P<n>{COUNT})届|今年[^。；\d第]{{0,12}}?第(?P<m>{COUNT})届"
)
_MOST = (
    (re.compile(r"(?:全年|年均|一年|年)[^，。；\d]{0,10}?(?:无霜期|运行|生产|优良|日照|工作|开放|营业|供热|有效)[^，。；\d]{0,6}?(?P<n>\d{3,})(?:个工作日|天|日)(?!元)"), 366, "一年只有 366 天"),
    (re.compile(r"无霜期[^，。；\d]{0,6}?(?P<n>\d{3,})天"), 366, "一年只有 366 天"),
    (re.compile(r"(?:年)[^，。；\d]{0,6}?(?:运行|利用|日照|发电|工作)(?:小时数?|时间)?[^，。；\d]{0,6}?(?P<n>\d{4,})(?:个)?小时"), 8784, "一年只有 8784 小时"),
    (re.compile(r"(?:每天|每日|日均|昼夜)(?:连续)?[^，。；\d]{0,6}?(?P<n>\d{2})(?:个)?小时"), 24, "一天只有 24 小时"),
)  # fmt: skip
_ROW = Maker("date", 0.75, "日期或时长可能写错")


def spells(projection: Projection) -> Iterator[AuditRow]:
    """Spells, cycles, editions and hours that the calendar does not give. O(characters)."""
    for page in pages(projection):
        yield from _editions(page)
        yield from _cycles(page)
        for sentence in page.sentences:
            yield from _ranges(sentence, page)
            yield from _clock(sentence)
            yield from _valid(sentence)
            yield from _yearly(sentence, page)
            for pattern, most, why in _MOST:
                for match in pattern.finditer(sentence.text):
                    if int(match["n"]) > most:
                        yield _ROW(
                            sentence.text[:20],
                            f"“{match[0]}”：{why}",
                            (match["n"], str(most)),
                            sentence.evidence(*match.span()),
                        )


def _ranges(sentence: Sentence, page: Page) -> Iterator[AuditRow]:
    """Two dates and the time told to lie between them."""
    found = list(_RANGE.finditer(sentence.text))
    spells_ = list(_SPELL.finditer(sentence.text))
    if len(found) != 1 or len(spells_) != 1:
        return
    match, told = found[0], spells_[0]
    gap = told.start() - match.end() if told.start() >= match.end() else match.start() - told.end()
    if (
        gap < 0
        or gap > _BETWEEN
        or not (match["m2"] or match["d2"])
        or "。" in sentence.text[min(match.end(), told.end()) : max(match.start(), told.start())]
    ):
        return
    length = _length(match)
    number, unit = whole_number(told["n"]), told["unit"]
    if length is None or re.search(r"工作日|左右|余|多", sentence.text[told.end() : told.end() + 3]):
        return
    days, months = length
    exact = bool(match["d1"] and match["d2"])
    if unit in ("天", "日", "周"):
        asked, room = number * (7 if unit == "周" else 1), 1 if days > 20 else 0.5
        off = exact and not (asked == days or asked == days - 1) and abs(asked - days) > room and days < 200
        right = f"{days}天"
    else:
        asked, room = number * (12 if unit == "年" else 1), 0.7 if exact else 1.0
        off = abs(asked - months) > room and months > 0
        right = f"{months:g}个月"
    if off:
        yield _ROW.but(0.8)(
            sentence.text[:20],
            f"{match[0]}为 {right}，文中为“{told[0]}”",
            (f"{told['n']}{unit}", right),
            sentence.evidence(*match.span()),
            sentence.evidence(*told.span()),
        )


def _length(match: re.Match[str]) -> tuple[int, float] | None:
    """Days and months of a range, both ends counted; ``None`` where the year of its end is open."""
    first_year = int(match["y1"] or 2001)
    m1, m2 = int(match["m1"]), int(match["m2"] or match["m1"])
    last_year = int(match["y2"] or first_year + (1 if m2 < m1 else 0))
    if match["y2"] and not match["y1"]:
        return None
    d1, d2 = int(match["d1"] or 1), int(match["d2"] or match["d1"] or 1)
    try:
        begin, end = date(first_year, m1, d1), date(last_year, m2, d2)
    except ValueError:
        return None
    days = (end - begin).days + 1
    if days <= 0:
        return None
    whole = 12 * (last_year - first_year) + m2 - m1
    months = whole + round((d2 + 1 - d1) / 30, 1) if match["d1"] and match["d2"] else whole + 1
    return days, float(months)


def _valid(sentence: Sentence) -> Iterator[AuditRow]:
    """自 2024年4月1日起施行，有效期 3年，至 2026年3月31日止."""
    for match in _VALID.finditer(sentence.text):
        months = 12 * (int(match["y2"]) - int(match["y1"])) + int(match["m2"]) - int(match["m1"])
        told = 12 * whole_number(match["n"])
        if abs(months - told) > 1 and months > 0:
            right = f"{months // 12}年" if months % 12 in (0, 11) else f"{months}个月"
            yield _ROW.but(0.8)(
                sentence.text[:20],
                f"“{match[0]}”：前后相距 {months}个月，不是{match['n']}年",
                (f"{match['n']}年", right),
                sentence.evidence(*match.span()),
            )


def _clock(sentence: Sentence) -> Iterator[AuditRow]:
    for match in _CLOCK.finditer(sentence.text):
        real = 60 * (int(match["h2"]) - int(match["h1"])) + int(match["n2"] or 0) - int(match["n1"] or 0)
        told = 60 * whole_number(match["hours"]) + (30 if match["half"] else 0) + int(match["minutes"] or 0)
        if real > 0 and abs(real - told) > (5 if match["minutes"] else 31):
            right = f"{real // 60}小时{real % 60}分"
            yield _ROW(
                sentence.text[:20],
                f"“{match[0]}”：前后相距 {right}",
                (match[0][-10:], right),
                sentence.evidence(*match.span()),
            )


def _cycles(page: Page) -> Iterator[AuditRow]:
    every = last = None
    for sentence in page.sentences:
        if match := _LAST.search(sentence.text):
            last = (sentence, match, int(match["a"] or match["b"]))
        if match := _EVERY.search(sentence.text):
            every = (sentence, match)
        coming = _NEXT.search(sentence.text)
        if coming and every:
            year, step = int(coming["y"]), whole_number(every[1]["n"])
            base = last[2] if last else page.year if re.search("本次|本轮|此次", page.title) else 0
            if base and step > 1 and year > base and (year - base) % step:
                right = base + step * ((year - base) // step + 1)
                yield _ROW(
                    sentence.text[:20],
                    f"{every[1][0]}，{base}年之后应为 {right}年，文中为“{coming[0]}”",
                    (coming["y"], str(right)),
                    every[0].evidence(*every[1].span()),
                    sentence.evidence(*coming.span()),
                )


def _editions(page: Page) -> Iterator[AuditRow]:
    """Editions of one event whose numbers run faster than the years; a session before the last one."""
    year = page.year
    told: list[tuple[Sentence, re.Match[str], int, int]] = []
    for sentence in page.sentences:
        found = list(_EDITION.finditer(sentence.text))
        for match in found:
            own = int(match["year"] or 0)
            titled = (
                sentence is page.sentences[0]
                or sentence.passage.kind in ("title", "heading")
                or "本届" in sentence.text
            )
            if own or (titled and year):
                told.append((sentence, match, own or year, whole_number(match["n"])))
    for at, (home, first, when, number) in enumerate(told):
        for sentence, match, other, later in told[at + 1 : at + 6]:
            years, steps = other - when, later - number
            if (
                _alike(first["name"], match["name"])
                and years * steps >= 0
                and abs(steps) > abs(years) > 0
                and abs(steps) < 12
            ):
                yield _ROW.but(0.65, "届次或年份可能写错")(
                    home.text[:20],
                    f"{when}年为第{first['n']}届，{other}年为第{match['n']}届，届次与年份不合",
                    (f"第{first['n']}届", f"第{match['n']}届"),
                    home.evidence(*first.span()),
                    sentence.evidence(*match.span()),
                )
                return
    for sentence in page.sentences:
        yield from _sessions(sentence)


def _alike(left: str, right: str) -> bool:
    """Whether one name is the other, or short for it."""
    short, long_ = sorted(
        (re.sub(r"[，。].*|相比.*|召开.*|举办.*|举行.*|综述.*", "", name) for name in (left, right)), key=len
    )
    return len(short) > 1 and all(sign in long_ for sign in short[:3])


def _sessions(sentence: Sentence) -> Iterator[AuditRow]:
    found = list(_SESSION.finditer(sentence.text))
    now = [match for match in found if not match["last"]]
    ago = [match for match in found if match["last"]]
    for last in ago[:1]:
        for this in now[:1]:
            same = this["m"] == last["m"] and this["name"][:2] == last["name"][:2]
            if same and whole_number(last["n"]) >= whole_number(this["n"]):
                yield _ROW(
                    sentence.text[:20],
                    f"上次为第{last['n']}{last['m']}，本次却为第{this['n']}{this['m']}",
                    (f"第{this['n']}{this['m']}", f"第{last['n']}{last['m']}"),
                    sentence.evidence(*this.span()),
                    sentence.evidence(*last.span()),
                )


def _yearly(sentence: Sentence, page: Page) -> Iterator[AuditRow]:
    """自 2012 年起每年一届 … 2025 年第 12 届."""
    since = _YEARLY.search(sentence.text)
    if since is None:
        return
    for match in _HELD.finditer(sentence.text, since.end()):
        year = int(match["year"] or page.year)
        number, right = whole_number(match["n"] or match["m"]), year - int(since["since"]) + 1
        if year and number != right and abs(number - right) < 15:
            yield _ROW(
                sentence.text[:20],
                f"{since['since']}年起每年一届，{year}年应为第{right}届，文中为第{number}届",
                (f"第{number}届", f"第{right}届"),
                sentence.evidence(since.start(), match.end()),
            )
