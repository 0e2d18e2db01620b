"""How far work is beside how much of the year is over: 截至9月末完成52%，快于时间进度20个百分点, when three quarters are over.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows of kind ``words``.
How: the months told before a rate, in its sentence, in its passage, or in the title of the page, give what should be done by then, a
twelfth a month. A rate that names how far it leads or lags says a sign and a number; the nearest rate before is the one compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_CALENDAR = r"(?:序时|时序|时间|均衡)进度(?:的?要求|目标|线)?"
_FAST = "快|超|高|领"
_VERB = r"(?P<{}>快于|超前|超过?|高于|超出|领先于?|高出|快|慢于|落后于?|低于|滞后于?|滞后|未达到?|未完成|欠|差)"
_PACE = re.compile(
    r"(?P<rate>\d+(?:\.\d+)?)%(?!以上)(?P<gap>[^。；\d%]{0,16}?)(?:"
    + _VERB.format("verb")
    + rf"(?:了)?(?:全年|年度)?{_CALENDAR}(?:约|近)?(?P<points>\d+(?:\.\d+)?)?(?P<unit>个百分点)?"
    + rf"|(?:比|较|与)(?:全年|年度)?{_CALENDAR}(?:相比)?[，,]?(?P<how>快|超前|超出|超|高出?|领先|慢|落后|低|滞后|差|欠)(?:了|约|近)*(?P<far>\d+(?:\.\d+)?)个百分点)"
)
_CLAIM = re.compile(_VERB.format("verb") + rf"(?:全年|年度)?{_CALENDAR}")
_RATE = re.compile(
    r"(?:完成|达到?|占|实现)(?:了)?(?:全年|年度|年初|总)*(?:目标|任务|计划)(?:任务)?的(?P<rate>\d+(?:\.\d+)?)%"
)
_HALVED = re.compile(
    r"(?P<rate>\d+(?:\.\d+)?)%(?!以上)[^。；\d%未没不难]{0,14}?(?P<said>(?:实现|做到|确保了?|达到)了?[“‘]?(?:时间过半、?[，,]?任务(?:超|过)半|双过半))"
)
_MONTHS = re.compile(
    r"(?:(?:截至|截止|至|到)(?:20\d\d年|今年|目前|本年)?(?P<to>\d{1,2})月(?:末|底|份|\d{1,2}日)?|1[-—–~至](?P<span>\d{1,2})月|(?P<half>上半年)|(?P<three>前三季度)|(?P<one>一季度|首季)"
    r"|前(?P<first>\d{1,2})个?月|(?P<alone>\d{1,2})月(?:末|底))(?!\d|日)"
)
_OTHER = re.compile(
    r"总投资|总工程|累计完成总|项目总|总量|总工期|合同|五年|三年|规划|增长|下降|增速|增幅|占(?!年度|全年|计划|任务|年初|当年|总?目标)"
)
ROOM = 1.0
"""Points by which a rate and its lead may be rounded."""
_ROW = Maker("words", 0.75, "进度或百分点可能写错")


def paced(projection: Projection) -> Iterator[AuditRow]:
    """Leads over the calendar that the months and the rate do not give. O(characters)."""
    for page in pages(projection):
        for place, sentence in enumerate(page.sentences):
            if "进度" in sentence.text or "过半" in sentence.text:
                yield from _told_before(page, place)
                for match in (*_PACE.finditer(sentence.text), *_HALVED.finditer(sentence.text)):
                    clause = re.split(r"[，。；]", sentence.text[: match.start()])[-1]
                    month = 0 if _OTHER.search(clause) else _month(page, place, match.start())
                    yield from _check(sentence, match, month)


def _told_before(page: Page, place: int) -> Iterator[AuditRow]:
    """1至8月完成年度目标的45%。……招商工作快于时间进度: no rate but that of the sentences before it."""
    sentence = page.sentences[place]
    claims = [match for match in _CLAIM.finditer(sentence.text) if "%" not in sentence.text]
    near = [one for one in page.sentences[max(0, place - 2) : place] if one.passage is sentence.passage]
    rates = [(one, match) for one in near for match in _RATE.finditer(one.text)]
    month = _month(page, page.sentences.index(rates[0][0]), rates[0][1].start()) if len(rates) == 1 else 0
    for claim in claims if 0 < month <= 12 else ():
        home, match = rates[0]
        lead = float(match["rate"]) - 100 * month / 12
        if abs(lead) > ROOM and (lead > 0) != (re.match(_FAST, claim["verb"]) is not None):
            due, shown = plain(round(100 * month / 12, 1)), "快" if lead > 0 else "慢"
            message = f"{month}月末序时进度为 {due}%，{match['rate']}% 比它{shown}，文中为“{claim[0]}”"
            spots = home.evidence(*match.span()), sentence.evidence(*claim.span())
            yield _ROW(sentence.text[:20], message, (claim[0], shown), *spots)


def _month(page: Page, place: int, at: int) -> int:
    """The last month told before a rate: in its sentence, its passage, or the title; 0 when none is."""
    sentence = page.sentences[place]
    texts = [sentence.text[:at]]
    for before in reversed(page.sentences[:place]):
        if before.passage is not sentence.passage:
            break
        texts.append(before.text)
    for text in (*texts, page.title):
        found = list(_MONTHS.finditer(text))
        if found:
            return _number(found[-1])
    return 0


def _number(match: re.Match[str]) -> int:
    told = match["to"] or match["span"] or match["first"] or match["alone"]
    return int(told) if told else 6 if match["half"] else 9 if match["three"] else 3


def _check(sentence: Sentence, match: re.Match[str], month: int) -> Iterator[AuditRow]:
    if not 0 < month <= 12:
        return
    known = match.groupdict()
    due = 100 * month / 12
    lead = float(match["rate"]) - due
    halved = known.get("said") is not None
    verb = known.get("verb") or known.get("how") or ""
    fast = halved or re.match(_FAST, verb) is not None
    points = known.get("far") or (known.get("points") if known.get("unit") else None)
    wrong = lead < 50 - due - ROOM if halved else abs(lead) > ROOM and (lead > 0) != fast
    off = points is not None and abs(abs(lead) - float(points)) > ROOM
    if (wrong and (not halved or month >= 6)) or off:
        shown = f"{'快' if lead > 0 else '慢'} {plain(round(abs(lead), 1))} 个百分点"
        yield _ROW(
            sentence.text[:20],
            f"{month}月末序时进度为 {plain(round(due, 1))}%，{match['rate']}% 比它{shown}，文中为“{match[0]}”",
            (match[0], shown),
            sentence.evidence(*match.span()),
        )
