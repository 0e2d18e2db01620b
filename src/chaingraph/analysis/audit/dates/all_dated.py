"""All of a table before or after a year, and a row that is not: 所列企业均在2015年以前成立 beside 成立日期 2021-03.

For: ``chaingraph audit``, within and across documents of one place.
In: sentences that date all of a list, tables with a column of that event. Out: audit rows of kind ``date``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.rolls import Roll, rolls
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_EVENTS = (
    ("成立", re.compile(r"成立|注册|设立|登记|创办")),
    ("投产", re.compile(r"投产|投用|达产|运营")),
    ("开工", re.compile(r"开工|动工")),
    ("竣工", re.compile(r"竣工|完工|建成")),
    ("入驻", re.compile(r"入驻|入园|落户|进驻")),
    ("签约", re.compile(r"签约|签订")),
)
_ALL = re.compile(
    r"(?P<who>[^，。；]{0,30}?)(?:均|全部|都)(?:是|为|系)?(?:在|于|自)?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?(?:底|末|初)?"
    r"(?P<side>以前|之前|前|以后|之后|后|以来|及以后|及以前|内|度)?(?P<event>[^，。；\d]{2,8})"
)
_TURNED = re.compile(
    r"(?P<who>[^，。；]{0,30}?)(?P<event>成立|注册|投产|开工|竣工|入驻|入园|落户|签约)(?:时间|日期|年份)?(?:均|全部|都)(?:在|早于|晚于|不晚于|不早于|为|是)?"
    r"(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?(?P<side>以前|之前|前|以后|之后|后|以来|内)?"
)
_LISTED = re.compile(r"所列|名[录单册]|清单|本表|表[中内]|上述|以上|下列|附表|一览")
_COUNTED = re.compile(rf"(?P<n>{COUNT})[家个户]")
_CELL = re.compile(r"((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2}))?")
_PLAN = re.compile(r"计划|力争|确保|预计|将|拟|要求|应|须")
LEAST = 3
"""Rows of a list, at least."""
_ROW = Maker("date", 0.75, "日期或说法可能写错")


def all_dated(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose date lies on the other side of the year that all rows are told to be before, after or in. O(claims · rows)."""
    homes, tables = told_homes(projection), [roll for roll in rolls(projection) if len(roll.lines) >= LEAST]
    for sentence in sentences(projection) if tables else ():
        for match in (*_ALL.finditer(sentence.text), *_TURNED.finditer(sentence.text)):
            for roll in tables if not _PLAN.search(match[0]) else ():
                if may_be_one_place(homes, sentence.document, roll.sheet.document) and _meant(match["who"], roll):
                    yield from _off(sentence, match, roll)


def _meant(who: str, roll: Roll) -> bool:
    """Whether all of a table are meant: the words say so, or count its rows."""
    counted = _COUNTED.search(who)
    return whole_number(counted["n"]) == len(roll.lines) if counted else _LISTED.search(who) is not None


def _off(sentence: Sentence, match: re.Match[str], roll: Roll) -> Iterator[AuditRow]:
    event = next((pattern for _, pattern in _EVENTS if pattern.search(match["event"])), None)
    at = next((n for n, name in enumerate(roll.sheet.columns) if event and event.search(name)), None)
    told = tuple(int(part) for part in match.group("year", "month") if part)
    wrong = []
    for line in roll.lines if at is not None else ():
        cell = line.passage.cells[at or 0].strip() if (at or 0) < len(line.passage.cells) else ""
        found = _CELL.match(cell)
        date = tuple(int(part) for part in found.groups() if part) if found else ()
        if date and not _fits(date[: len(told)], told, match["side"] or ""):
            wrong.append((line, cell))
    if wrong and len(wrong) * 2 < len(roll.lines):
        line, cell = wrong[0]
        quote = sentence.evidence(*match.span())
        message = f"文中称“{match[0]}”，表中{line.label}为 {cell}"
        yield _ROW(line.label, message, (match[0], cell), quote, line.passage.evidence)


def _fits(date: tuple[int, ...], told: tuple[int, ...], side: str) -> bool:
    """Whether a date is on the side told; on the year itself nobody quarrels."""
    if "前" in side:
        return date <= told
    return date >= told if "后" in side or "来" in side else date == told
