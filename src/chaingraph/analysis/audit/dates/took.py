"""How long something took, told behind its first and last day: 3月1日启动，6月30日结束。……为期2个月; 6月3日受理，6月6日办结 … 当日办结.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.dates.spells` reads days told as one range.
In: sentences of a passage. Out: audit rows of kind ``date``.
How: the sentence of a spell and the one before tell exactly two days, or hours, one with a word of beginning and one with a word of end.
Years in a row have their first year and the last they are told for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_DAY = re.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)年|(?P<same>同年|当年|次年))?(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?(?!\d|[—–~-]\d|份)"
)
_HOUR = re.compile(r"(?<![\d:：])(?P<h>\d{1,2})[:：](?P<n>\d{2})(?![\d:：])")
_BEGINS = re.compile(r"启动|开始|开工|动工|受理|开幕|开赛|进场|起(?=[，,至])|申[请报]|提交|出发|奠基|开机|开展")
_ENDS = re.compile(
    r"结束|竣工|完工|交付|办结|闭幕|完成|截止|止(?=[，,。])|投用|投产|建成|领证|出证|收官|返回|验收|封顶"
)
_SPELL = re.compile(
    rf"(?:为期|历时|耗时|用时|仅用|只用|用了|历经|持续|时长)(?P<loose>[^，。；\d]{{0,3}}?)(?P<n>半|{COUNT})(?P<half>个半)?(?P<more>多|余)?(?:个)?(?P<unit>年|月|天|日(?!期)|周|小时|分钟)(?P<behind>半|多|有余)?"
)
_SAME_DAY = re.compile(
    r"当[日天](?:即|就|便|可)?(?:予以|完成)?(?P<deed>办结|办妥|出证|领证|发证|取证|拿证)(?!率|时限|件占)"
)
_LOOSE = re.compile("约|近|不到|不足|将近|左右|超")
_NOT = re.compile(r"平均|计划|承诺|原|同类|以往|过去|工作日")
_STOPPED = re.compile(r"(?<![不未无])(?:中断|停工|暂停|间断|停建)")
_FIRST = re.compile(r"(?P<y>20\d\d)年[^。；\d]{0,12}?(?:首次|首度|第一次)(?P<deed>[\u4e00-\u9fff]{2})")
_IN_A_ROW = re.compile(
    rf"(?:截[至止]|至|到)(?P<y>20\d\d)年[底末]?[，,]?(?:我[市县区])?(?:已|共)?连续(?P<n>{COUNT})(?:年|次|届)(?P<deed>[\u4e00-\u9fff]{{2}})"
)
_DAYS = {"天": 1, "日": 1, "周": 7}
_ROW = Maker("date", 0.75, "日期或时长可能写错")


def took(projection: Projection) -> Iterator[AuditRow]:
    """Spells that their first and last day do not give. O(characters)."""
    for page in pages(projection):
        before: Sentence | None = None
        for sentence in page.sentences:
            lead = before if before and before.passage is sentence.passage else None
            for match in (*_SPELL.finditer(sentence.text), *_SAME_DAY.finditer(sentence.text)):
                yield from _check(lead, sentence, match)
            before = sentence
        yield from _years(page)


def _check(lead: Sentence | None, sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    clause = re.split("[，。；]", sentence.text[: match.start()])[-1]
    if _NOT.search(clause) or _NOT.search(sentence.text[match.start() : match.end() + 3]):
        return
    if _STOPPED.search((lead.text if lead else "") + sentence.text):
        return
    clock = match.re is _SPELL and match["unit"] in ("小时", "分钟")
    ends = _ends(lead, sentence, match.start(), _HOUR if clock else _DAY)
    if ends is None:
        return
    home, first, last = ends
    real = (_minutes if clock else _days)(first, last)
    if real is None or real < 0:
        return
    right = _right(real, clock, match)
    if right:
        yield _ROW(
            sentence.text[:20],
            f"{first[0]}至{last[0]}为 {right}，文中为“{match[0]}”",
            (match[0], right),
            home.evidence(first.start(), last.end()),
            sentence.evidence(*match.span()),
        )


def _ends(
    lead: Sentence | None, sentence: Sentence, at: int, pattern: re.Pattern[str]
) -> tuple[Sentence, re.Match[str], re.Match[str]] | None:
    """The only two days before a spell, where one begins and the other ends something."""
    told = [(home, found) for home in (lead, sentence) if home for found in pattern.finditer(home.text)]
    ahead = [(home, found) for home, found in told if home is not sentence or found.end() <= at]
    if len(told) != 2 or len(ahead) != 2 or ahead[0][0] is not ahead[1][0]:
        return None
    home, first, last = ahead[0][0], ahead[0][1], ahead[1][1]
    starts = _BEGINS.search(home.text, max(0, first.start() - 8), last.start())
    behind = re.split("[。；]", home.text[last.end() : last.end() + 12])[0]
    between = re.split("[，。；]", home.text[first.end() : last.start()])[-1]
    return (home, first, last) if starts and (_ENDS.search(behind) or _ENDS.search(between)) else None


def _days(first: re.Match[str], last: re.Match[str]) -> int | None:
    """Days from the first to the last, without the first."""
    year = int(first["y"] or 2001)
    end = int(last["y"]) if last["y"] else year + (1 if last["same"] == "次年" else 0)
    if (last["y"] and not first["y"]) or bool(first["d"]) != bool(last["d"]):
        return None
    try:
        return (date(end, int(last["m"]), int(last["d"] or 1)) - date(year, int(first["m"]), int(first["d"] or 1))).days
    except ValueError:
        return None


def _minutes(first: re.Match[str], last: re.Match[str]) -> int:
    return 60 * (int(last["h"]) - int(first["h"])) + int(last["n"]) - int(first["n"])


def _right(real: int, clock: bool, match: re.Match[str]) -> str:
    """How long it really was, where the words tell another spell; empty where they may be meant for it."""
    if match.re is _SAME_DAY:
        return f"{real}天" if real else ""
    number = 0.5 if match["n"] == "半" else float(whole_number(match["n"]))
    number += 0.5 if match["half"] or match["behind"] == "半" else 0.0
    loose = 0.25 if _LOOSE.search(match["loose"]) or match["more"] or match["behind"] else 0.0
    if clock:
        told = number * (60 if match["unit"] == "小时" else 1)
        off = abs(real - told) > max(5.0 if match["unit"] == "分钟" else 29.0, loose * told)
        return f"{plain(real)}分钟" if off else ""
    if match["unit"] in _DAYS:
        told = number * _DAYS[match["unit"]]
        off = not told - 1.5 - loose * told <= real <= told + 1.5 + loose * told
        return f"{real}天" if off and real < 200 else ""
    told = number * (12.0 if match["unit"] == "年" else 1.0)
    months = real / 30.4
    return f"{plain(round(months, 1))}个月" if abs(months - told) > max(1.1, (0.15 + loose) * told) else ""


def _years(page: Page) -> Iterator[AuditRow]:
    """2020年首次入选 … 截至2023年已连续六年入选: four years at most."""
    firsts = [(s, m) for s in page.sentences for m in _FIRST.finditer(s.text)]
    for sentence in page.sentences if firsts else ():
        for match in _IN_A_ROW.finditer(sentence.text):
            own = [(s, m) for s, m in firsts if m["deed"] == match["deed"]]
            if len(own) != 1:
                continue
            home, first = own[0]
            begin, end, told = int(first["y"]), int(match["y"]), whole_number(match["n"])
            if end > begin and told not in (end - begin, end - begin + 1):
                right = f"{end - begin + 1}年"
                message = f"{begin}年首次，到{end}年最多 {right}，文中为“{match[0]}”"
                yield _ROW(
                    sentence.text[:20],
                    message,
                    (match["n"] + "年", right),
                    home.evidence(*first.span()),
                    sentence.evidence(*match.span()),
                )
