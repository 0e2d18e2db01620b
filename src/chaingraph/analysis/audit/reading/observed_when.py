"""When words say that a figure is: the year, and the part of it.

For: the readers of prose and of cells (:mod:`chaingraph.analysis.audit.reading.observed_prose`), rules that compare values in time.
In: words beside a figure, what holds in its document (:class:`~chaingraph.analysis.audit.reading.observed.Setting`).
Out: years and parts of years in one form.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.pages import whole_number

_YEAR = re.compile(
    r"(?P<than>[比较对与由]|从(?!业))?(?:(?<!\d)(?P<year>20\d\d)年(?!以来|[^，。；]{0,6}(?:成立|创办|始建|获批|升级))"
    r"|(?P<last>上年|去年)(?!之后)|(?P<now>今年))"
)
_PART = re.compile(
    r"\d{1,2}月?[—–~至-]\d{1,2}月|(?:第?[一二三四1-4]|前[两二三])季度|首季|[上下]半年|前[一二三四五六七八九十\d]+个?月"
    r"|(?<!年末)\d{1,2}月(?:份|当月|末|底(?!前))?(?!\d)|(?<!成员|牵头|责任)当月|第\d{1,2}周"
)
_WHOLE_YEAR = re.compile(r"全年|年末|年底|12月(?:末|底|31日)")
_SEASONS = {
    "上半年": "1-6月",
    "一季度": "1-3月",
    "第一季度": "1-3月",
    "首季": "1-3月",
    "前三季度": "1-9月",
    "前两季度": "1-6月",
    "前二季度": "1-6月",
}
_FIRST = re.compile(r"前(?P<last>[一二三四五六七八九十]{1,2}|\d{1,2})个?月")
_SPAN = re.compile(r"(?P<first>\d{1,2})月?[—–~至-](?P<last>\d{1,2})月")
_FIVE = re.compile(r"[“”\"]?十(?P<n>[二三四五六])五[“”\"]?(?:规划)?(?:期?末|收官|结束)")
"""The last year of a plan of five years: the fourteenth ends in 2025."""
OF_TIME = re.compile(
    r"(?:其中|[（(])[，：:]?(?P<when>(?:20\d\d年)?(?:\d{1,2}[—–~至-]\d{1,2}月|\d{1,2}月|第?[一二三四]季度|前[二两三]季度|[上下]半年|(?<=年)))份?"
    r"(?:为|是|达到?|完成|实现)*$"
)
"""Before what a part of the time gave of the whole before it: 1—9月1.74亿美元，其中1—6月为1.12亿美元."""
_OPENED = re.compile(r"(?:(?P<last>去年|过去的?一年)|今年|新的一年)(?!同期|相比|以来|[初底末])")
_AIM = re.compile(r"(?:力争)?到(?P<year>20\d\d)年(?:末|底)?[，,]")
FOUNDED = re.compile(
    r"(?:成立|始建|创建|创办|设立|组建|注册|获批|批准|升格|落户|投产|建成|启动|建)(?:时间|日期)?[于为]20\d\d年(?:\d{1,2}月)?"
)
"""When something began, which dates none of the figures told of it."""
LAST_YEAR = "上年"
"""The year of what is told of the year before one that nobody names."""


def spelled_out(words: str) -> str:
    """Words with the year for the end of a plan of five years (到“十四五”末 is 到2025年末), without that of a founding."""
    words = FOUNDED.sub("", words)
    return _FIVE.sub(lambda match: f"{2015 + 5 * '二三四五六'.index(match['n'])}年末", words)


def told_year(words: str, setting: Setting, carried: str) -> tuple[str, bool]:
    """The year words speak of last, and whether they name one."""
    year, dated = carried or setting.year, False
    for match in _YEAR.finditer(spelled_out(words)):
        if match["than"] and match.end() + 6 < len(words):
            continue
        if match["year"]:
            year, dated = match["year"], True
        elif match["last"] == "上年":
            year, dated = (str(int(year) - 1) if year.isdecimal() else LAST_YEAR, True)
        elif match["last"]:
            # A report of a part of a year is written in that year.
            day = setting.written if setting.dated else setting.year if setting.season else ""
            year, dated = (str(int(day) - 1), True) if day.isdecimal() else (LAST_YEAR, True)
        else:
            year, dated = (setting.written, True) if setting.dated else ("", False)
    return year, dated


def opened_year(text: str, setting: Setting) -> str:
    """The year that a sentence opens with and those behind it go on about: 去年这一年不容易, 到2030年; empty where it opens with none."""
    aim = _AIM.match(text)
    if aim:
        return aim["year"]
    match = _OPENED.match(text) if setting.dated and setting.written.isdecimal() else None
    return str(int(setting.written) - (match["last"] is not None)) if match else ""


def since_time(text: str, begin: int, at: int) -> int:
    """Where the words of a figure begin: at the part of the time told before it (其中1—6月为), else where they did. O(characters)."""
    timed = OF_TIME.search(text, begin, at)
    return timed.start("when") if timed else begin


def told_part(words: str, carried: str) -> str:
    """The part of the year words speak of last."""
    part = carried
    for match in re.finditer(f"{_PART.pattern}|{_WHOLE_YEAR.pattern}", words):
        part = "" if _WHOLE_YEAR.fullmatch(match[0]) else _in_one_form(match[0])
    return part


def _in_one_form(part: str) -> str:
    """A part of a year as the months from its first to its last, where it is several."""
    first, span = _FIRST.fullmatch(part), _SPAN.fullmatch(part)
    if first:
        return f"1-{whole_number(first['last'])}月"
    if span:
        return f"{span['first']}-{span['last']}月"
    return re.sub(r"(?<=月)(?:份|当月|末|底|\d{1,2}日)$", "", _SEASONS.get(part, part))
