"""The leader a firm or a project is assigned to, told twice with two people: 联系领导 in the roster, 到其包联的甲公司 in the news.

For: ``chaingraph audit``, within and across documents of one place and year; leaders of chains are in ``audit.people.roles``.
In: tables with a column of leaders beside a firm or project; sentences that name a firm or project, the role and a person.
Out: audit rows of kind ``name``.
How: to keep in touch with a firm has many words (联系, 包联, 包保, 挂钩), to lead a project others; both are one leader's. Where one
telling has several leaders, or tells of a former one, nothing is compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.happenings import core
from chaingraph.analysis.audit.reading.mentioned import Mention, mentions, row_name
from chaingraph.analysis.audit.reading.pages import one_time, pages, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, NAME, TITLES, former

_TOUCH = r"(?:联系|包联|包保|挂钩|挂联|挂点|包抓|帮扶|结对)"
_LEADER = rf"(?:(?P<touch>{_TOUCH})|牵头|责任|分管)(?:服务|推进|帮扶|联系)?(?:的)?(?:[市县区镇州]|园区)*(?:级)?领导"
_HELPER = r"(?:首席|专属|企业|项目|服务|驻企|驻点|招商|包联|包保|联系|金融|科技)*(?:专员|服务员|服务官|管家|秘书|联络员|指导员|特派员|辅导员|班长)"
_COLUMN = re.compile(
    rf"^(?:企业|项目|20\d\d年度?|年度)*(?:{_LEADER}|(?P<helper>{_HELPER})|(?P<bare>[市县区]级?)(?:{_TOUCH})领导|{_TOUCH}人|[市县区](?:级)?领导)(?:姓名)?$"
)
_TITLE = rf"(?:[\u4e00-\u9fff]{{0,10}}?{TITLES}[、，兼]?)*"
_CELL = re.compile(rf"^{_TITLE}[ 　]*(?P<who>{NAME})(?:同志)?$")
_BEHIND = re.compile(
    rf"(?:该|这家|本)?(?:企业|公司|项目)?(?:的)?{_LEADER}(?:[、，：:]|为|是|由)?{_TITLE}(?P<who>{NAME}){ENDS}"
)
_LED = re.compile(
    rf"^(?:项目)?由(?:[市县区]领导|{_TITLE})?(?P<who>{NAME})(?:同志)?(?:(?P<touch>{_TOUCH})|牵头)(?:推进|负责|服务|联系)?(?=[，。；、]|$)"
)
_AHEAD = re.compile(
    rf"(?:{TITLES}|^|[，。；])(?P<who>{NAME})(?:同志)?(?:先后|专程|率队|一行|再次)*(?:到|赴|来到|走进|走访|调研|深入|前往|在)了?(?:其|所|自己|本人)?(?:所)?(?P<touch>{_TOUCH})的?(?:重点)?(?:企业|项目)?[—：]*$"
)
_REFERS = re.compile(r"(?:^|[，。；])(?:该|这家|本)(?:企业|公司|项目)(?:的)?$|^$")
_SEVERAL = re.compile(r"[、和与及]")
LEAST = 4
"""Characters of the name of a project that other projects need not have."""
_ROW = Maker("name", 0.7, "姓名可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Held:
    """A leader of a thing at one place."""

    who: str
    document: str
    evidence: Evidence


def assigned(projection: Projection) -> Iterator[AuditRow]:
    """Firms and projects with two leaders of one role. O(characters + cells)."""
    told: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for thing, role, held in (*_rows(projection), *_prose(projection)):
        told[thing, role].append(held)
    homes, when = settled_homes(projection), years(projection)
    for (thing, role), found in sorted(told.items()):
        first = found[0]
        other = next((one for one in found if one.who != first.who), None)
        several = {one.evidence for one in found if one.who == first.who} & {
            one.evidence for one in found if one.who != first.who
        }
        if other is None or several or not may_be_one_place(homes, first.document, other.document):
            continue
        if one_time(when, first.document, other.document):
            title = "领导" if role in ("联系", "牵头") else ""
            message = f"{thing}{role}{title}一处为{first.who}，一处为{other.who}"
            yield _ROW(thing, message, (first.who, other.who), first.evidence, other.evidence)


def _rows(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    for sheet in sheets(projection):
        for at, column in enumerate(sheet.columns):
            role = _COLUMN.match(column)
            for line in sheet.lines if role else ():
                who = _CELL.match(line.passage.cells[at].strip()) if at < len(line.passage.cells) else None
                thing = _row_thing(sheet, line)
                if role and who and thing:
                    held = _Held(who["who"], sheet.document, line.passage.evidence)
                    yield thing, _kind(column, role), held


def _kind(column: str, role: re.Match[str]) -> str:
    """Which of the leaders of a thing a column holds; a helper is one by the words for it."""
    if role["helper"]:
        return re.sub(r"^(?:企业|项目|服务|专属|首席)+(?=..)", "", role["helper"])
    return "牵头" if re.search("牵头|责任|分管", column) else "联系"


def _row_thing(sheet: Sheet, line: Line) -> str:
    project = any("项目" in column and "名称" in column for column in sheet.columns)
    return row_name(sheet, line) or (line.label if project and len(core(line.label)) >= LEAST else "")


def _prose(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    by_sentence: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for item in mentions(projection):
        by_sentence[item.sentence.document, item.sentence.offsets[0]].append(item)
    for page in pages(projection):
        last: tuple[Sentence | None, str] = (None, "")
        for sentence in page.sentences:
            found = by_sentence[page.document, sentence.offsets[0]]
            near = last[0] is not None and last[0].passage is sentence.passage
            if not former(sentence.text):
                yield from _told(sentence, found, last[1] if near else "")
            last = (sentence, found[-1].name if found else last[1] if near else "")


def _told(sentence: Sentence, found: list[Mention], carried: str) -> Iterator[tuple[str, str, _Held]]:
    text = sentence.text
    for match in _BEHIND.finditer(text):
        before = [item for item in found if item.end <= match.start("who")]
        if text[match.end("who") : match.end("who") + 1] == "、":
            continue
        refers = _REFERS.search(text[: match.start()]) or match[0].startswith(("该", "这家", "本"))
        thing = before[-1].name if before else carried if refers and not found else ""
        if thing and (not before or len(text[before[-1].end : match.start()]) < LEAST):
            yield (
                thing,
                "联系" if match["touch"] else "牵头",
                _Held(match["who"], sentence.document, sentence.evidence(*match.span())),
            )
    for item in found:
        led, ahead = _LED.match(text[item.end :]), _AHEAD.search(text[: item.start])
        if led:
            spot = sentence.evidence(item.start, item.end + led.end())
            yield item.name, "联系" if led["touch"] else "牵头", _Held(led["who"], sentence.document, spot)
        if ahead and not _SEVERAL.match(text, item.end):
            yield (
                item.name,
                "联系",
                _Held(ahead["who"], sentence.document, sentence.evidence(ahead.start("who"), item.end)),
            )
