"""Enterprises that a roster puts in one of its classes and a sentence in another: 轻量化材料 in the row, 甲公司系底盘系统企业 in the text.

For: ``chaingraph audit``.
In: tables with enterprises and a column of their trade or link, sentences that name these enterprises.
Out: audit rows of kind ``sector``.
How: the values of such a column are the words by which its enterprises are told apart; a sentence has to use the one of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COLUMN = re.compile(r"环节|行业|产业|领域|类别|类型|板块|细分|主营|产品")
_NOT_TRADE = re.compile(r"企业类型|梯队|规模|性质|等级|级别|资质")
_WORD = re.compile(r"[\u4e00-\u9fff]{2,10}")
_AHEAD = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,14}?)(?:产业|行业|领域)?(?:龙头|骨干|重点|链主)?(?:企业)?$")
_LIST = re.compile(
    r"(?:^|[，。；：、])(?P<what>[\u4e00-\u9fff]{2,14}?)(?:环节|领域|行业|板块)(?:主要|重点|现)?(?:为|有|是|包括)(?P<names>[^，。；\d]*)$"
)
_SAYS = re.compile(
    r"(?:主营|主攻|主打|专攻|专做|主做|主产|(?:主要|专业|专门)(?:生产|从事|制造|加工|做)|专注于?|深耕|从事|主(?:导|要)产品(?:为|是)|主营业务[为是]|[系是](?:一家)?|作为(?:一家)?|属于?)"
    r"(?P<what>[\u4e00-\u9fff]{2,24}?)(?:的?(?:研发|生产|制造|加工|销售|行业|领域|产业|环节|类|骨干|龙头|重点|链主|企业|厂家|公司)+)?(?=[，,。；（）]|$)"
)
"""What words behind a name say its bearer makes."""
_MAKES = re.compile(
    r"(?:主营|主产|从事|(?:主要|专业|专门)(?:生产|从事|制造)|生产)(?P<what>[\u4e00-\u9fff]{2,14}?)(?:生产|制造)?的$"
)
"""The same right before it: 专业生产带锯床的甲公司."""
_OTHERWISE = re.compile(r"转型|拓展|跨界|延伸|兼|转产|配套|服务|进军|布局")
REACH, LONG = 20, 40
"""Characters around what is told in which a word may tell of another trade, and those between a name and that."""
_ROW = Maker("sector", 0.65, "可能写错了企业或行业")


@dataclass(frozen=True, slots=True)
class _Class:
    """The class of an enterprise in a roster, and the other classes there."""

    own: frozenset[str]
    others: frozenset[str]
    evidence: Evidence


def classed(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises told in another class of their roster. O(cells + characters · names)."""
    rosters = _rosters(projection)
    for item in named(projection, ("Enterprise",)) if rosters else ():
        text, seen = item.sentence.text, set[str]()
        for thing, what, (start, end) in _told(item):
            known = rosters.get(thing)
            if known is None or thing in seen or known.evidence.document == item.sentence.document:
                continue
            wrong = next((one for one in sorted(known.others, key=len, reverse=True) if what.endswith(one)), "")
            names = [text[at : at + size] for at, _, size in item.found]
            words = re.sub("|".join(map(re.escape, names)) or "$^", "", text[start:end])
            own = any(one in words or what in one for one in known.own if what)
            if wrong and not own and not _OTHERWISE.search(text[max(0, start - REACH) : end + REACH]):
                seen.add(thing)
                name, right = projection.label(thing), "、".join(sorted(known.own))
                message = f"{name}名录中属“{right}”，文中属“{wrong}”"
                yield _ROW(name, message, (right, wrong), known.evidence, item.sentence.evidence(start, end))


def _told(item: Named) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Firm, what the words before and behind its name say that it does, and where they stand."""
    text = item.sentence.text
    for n, (at, thing, length) in enumerate(item.found):
        clause = re.split(r"[，,。；;]", text[:at])[-1]
        match = _MAKES.search(clause) or _LIST.search(text[:at]) or (None if "、" in clause else _AHEAD.search(clause))
        if match:
            yield (
                thing,
                match["what"],
                (at - len(clause) if match.re is not _LIST else match.start("what"), at + length),
            )
        stop = item.found[n + 1][0] if n + 1 < len(item.found) else len(text)
        yield from _behind(thing, text, at + length, stop)
    if not item.found and item.carried:
        yield from _behind(item.carried, text, 0, len(text))


def _behind(thing: str, text: str, start: int, stop: int) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """What the words between a name and the next one say of it, in its own part of the sentence."""
    end = next((at for at in (text.find("；", start, stop),) if at >= 0), stop)
    for match in _SAYS.finditer(text, start, end):
        if match.start() - start < LONG:
            yield thing, match["what"], match.span()


def _rosters(projection: Projection) -> Mapping[str, _Class]:
    """Enterprise → its classes; of one that stands in two rows of a roster nobody knows."""
    things = by_name(projection, "Enterprise")
    found: dict[str, _Class] = {}
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            if _COLUMN.search(name) and not _NOT_TRADE.search(name):
                for thing, one in _column(sheet, at, things):
                    past = found.get(thing)
                    own = one.own | past.own if past else one.own
                    others = (one.others | past.others if past else one.others) - own
                    found[thing] = _Class(own, frozenset(others), one.evidence)
    return found


def _column(sheet: Sheet, at: int, things: Mapping[str, str]) -> Iterator[tuple[str, _Class]]:
    cells = ["".join(line.passage.cells[at].split()) if at < len(line.passage.cells) else "" for line in sheet.lines]
    words = {cell for cell in cells if _WORD.fullmatch(cell) and cell not in things}
    for line, cell in zip(sheet.lines, cells, strict=True):
        owner = first_named(line.passage.cells, things)
        if owner and cell in words:
            others = {one for one in words if one not in cell and cell not in one}
            yield owner, _Class(frozenset({cell}), frozenset(others), line.passage.evidence)
