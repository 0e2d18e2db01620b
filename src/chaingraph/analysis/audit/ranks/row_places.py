"""The n-th place told of a row that has another, and the first few that are not: 仅次于甲，居第二位; 居前三位的依次为甲、乙、丙.

For: ``chaingraph audit``, within a document and across documents of one place and year.
In: sentences that name rows of a table. Out: audit rows of kind ``words``; the first and the last are judged in ``rows``.
How: the measure is the column that the clause names, or that of its list; rows with one value share their places. A place in a
wider field, or of another time, is no place among the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.ranks.rows import RANK, column_told, one_or_none
from chaingraph.analysis.audit.reading.asked import rows_named, views
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_PLACE = re.compile(
    rf"(?:[位列居排]|名列|排名|排行|为)[^，。；、\d]{{0,8}}?(?P<last>倒数)?第(?P<n>{COUNT})(?:[位名]|(?=[，。；、）]|$))|(?:次席|次位|亚军)"
)
_NEXT = re.compile(
    r"(?:仅次于|只次于|仅低于|仅少于|紧随)(?P<whom>[^，。；]{2,16}?)(?:之后|其后)?(?=[，。；]|[位居列排]|$)"
)
_FEW = re.compile(
    rf"(?P<what>[^，。；]{{0,24}}?)(?:[居列排位]+(?:全[市县区镇])?(?:在)?)?(?P<side>[前后])(?P<n>{COUNT})[位名](?:的)?(?:[^，。；：、\d]{{0,8}}?)(?P<order>依次|分别)?(?:为|是|有|：)+(?P<list>[^，。；]+)"
)
_WIDER = re.compile(r"全[国省球]|世界|同类|上年|去年|上半年末|此前|升至|跃[居升至]|前移|后移|力争|目标|考核|综合|评比")
_TRADE = re.compile(r"行业|领域|板块|产业(?![园集])|环节|[^，。；]链")
"""Before a claim that names no field of its own: it is of that trade alone."""
_FIELD = re.compile(r"全[市县区州镇园链]|规上|规模以上|名册|本表|上表")
_LESS = re.compile(r"能耗|排放|成本|时[限长]|名次|位次|排名|浓度|负债|事故")
_ROW = Maker("words", 0.75, "排名或数值有误")
FEWEST, MOST = 3, 60
"""Rows of a table in which a place is looked up."""


def row_places(projection: Projection) -> Iterator[AuditRow]:
    """Rows told in a place, or among the first few, that the column does not give them. O(characters + claims · rows)."""
    known = settings(projection)
    tables = [sheet for sheet in sheets(projection) if FEWEST <= len(sheet.lines) <= MOST]
    for sentence in sentences(projection) if tables else ():
        if not (_PLACE.search(sentence.text) or _NEXT.search(sentence.text) or _FEW.search(sentence.text)):
            continue
        own = known.get(sentence.document)
        for sheet in tables:
            other, here = known.get(sheet.document), sheet.document == sentence.document
            near = own and other and one_or_none(own.home, other.home) and one_or_none(own.year, other.year)
            for view in views(sheet) if here or near else ():
                yield from _placed(sentence, view)
                yield from _first(sentence, view)


def _order(sheet: Sheet, at: int, *, up: bool = False) -> Sequence[tuple[Line, float, str]]:
    """The rows of a column from the most to the least; none where a cell has no number."""
    cells = [(line, cell.value, cell.text) for line in sheet.lines if (cell := line.values[at])]
    whole = len(cells) == len(sheet.lines) and not _LESS.search(sheet.columns[at])
    return sorted(cells, key=lambda item: item[1], reverse=not up) if whole else []


def _placed(sentence: Sentence, sheet: Sheet) -> Iterator[AuditRow]:
    start = 0
    for part in re.split(r"(?<=[；;。])", sentence.text):
        clauses = re.split(r"(?<=[，,])", part)
        for at, clause in enumerate(clauses):
            place = _PLACE.search(clause)
            behind = _NEXT.search(clause) if at + 1 == len(clauses) or not _PLACE.search(clauses[at + 1]) else None
            run = "".join(clauses[max(0, at - 1) : at + 1]) if not rows_named(sheet, clause) or at else clause
            if (place or behind) and not RANK.search(clause) and not _WIDER.search(run):
                begin = start + len("".join(clauses[: at + 1])) - len(run)
                yield from _judged(sentence, sheet, run, place, (begin, begin + len(run)))
        start += len(part)


def _judged(
    sentence: Sentence, sheet: Sheet, run: str, place: re.Match[str] | None, span: tuple[int, int]
) -> Iterator[AuditRow]:
    behind = _NEXT.search(run)
    whom = [line for _, line in rows_named(sheet, behind["whom"])] if behind else []
    named = [line for _, line in rows_named(sheet, run) if all(line is not other for other in whom)]
    at = column_told(sheet, run, run) if len(named) == 1 else None
    order = _order(sheet, at, up=bool(place and place["last"])) if at is not None else []
    ahead = sentence.text[: span[0]]
    # 为食品行业最大企业；乙公司居第二位: a field told before holds on, and another document tells none.
    here = sheet.document == sentence.document and not _TRADE.search(ahead)
    field = bool(whom) or _FIELD.search(run) is not None or here
    if not order or at is None or len(whom) > 1 or (behind and not whom) or not field:
        return
    values = [value for _, value, _ in order]
    own = next(item for item in order if item[0] is named[0])
    places = range(values.index(own[1]) + 1, len(values) - values[::-1].index(own[1]) + 1)
    told = whole_number(place["n"]) if place and place["n"] else 2 if place else 0
    before = next((values.index(value) + 1 for line, value, _ in order if whom and line is whom[0]), 0)
    wrong = (told > 1 and told not in places) or (not told and before and before + 1 not in places)
    if wrong and (told or before) <= len(order):
        rival = order[(told or before + 1) - 1]
        words = place[0] if place else behind[0] if behind else ""
        message = f"文中称{own[0].label}{sheet.columns[at]}“{words}”（{own[2]}），表中列第{places[0]}，{rival[0].label}为 {rival[2]}"
        quotes = own[0].passage.evidence, rival[0].passage.evidence
        yield _ROW(own[0].label, message, (own[2], rival[2]), sentence.evidence(*span), *quotes)


def _first(sentence: Sentence, sheet: Sheet) -> Iterator[AuditRow]:
    for match in _FEW.finditer(sentence.text):
        lines = [line for _, line in rows_named(sheet, match["list"])]
        count, last = whole_number(match["n"]), match["side"] == "后"
        at = column_told(sheet, match["what"], sentence.text[: match.start("side")])
        whole = len(lines) == count == len(re.split("[、和]", match["list"])) and not _WIDER.search(match[0])
        order = _order(sheet, at, up=last) if whole and at is not None else []
        if at is None or count >= len(order):
            continue
        edge = order[count - 1][1]
        for own in (item for item in order if any(item[0] is line for line in lines)):
            if own[1] > edge if last else own[1] < edge:
                rival = next(item for item in order if all(item[0] is not other for other in lines))
                name, told = own[0].label, f"{match['side']}{match['n']}位"
                message = f"文中称{name}{sheet.columns[at]}列{told}（{own[2]}），表中{rival[0].label}为 {rival[2]}"
                quotes = own[0].passage.evidence, rival[0].passage.evidence
                yield _ROW(name, message, (own[2], rival[2]), sentence.evidence(*match.span()), *quotes)
