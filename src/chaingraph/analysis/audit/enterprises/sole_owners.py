"""Who owns an enterprise alone, told twice: a wholly owned daughter of two, 外商独资 and 由自然人全额出资.

For: ``chaingraph audit``, within and across documents of one year.
In: sentences that name the enterprise or go on about it, columns of owners and of kinds of capital. Out: audit rows of kind ``name``.
How: who owns all leaves nothing to anybody else, be it by name or by kind of capital. What was or will be is another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.firm_sections import FirmSections
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.pages import years
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_WHO = r"(?P<who>[^，。；：（）]{2,28}?)"
_ALL = r"(?:100[%％](?:的)?(?:股权)?|百分之百|全资|独资|单独|全额|独家|全部)"
_OWNED = (
    re.compile(
        rf"(?:系|是|为|属于?){_WHO}(?:的|旗下|下属|设立的?|在[\u4e00-\u9fff]{{2,6}}的?)*(?:全资|独资)(?:子公司|企业|公司)"
    ),
    re.compile(rf"由{_WHO}(?:共同|以)?{_ALL}(?:控股|持股|出资|持有|设立|投资|所有|拥有|认缴)"),
    re.compile(rf"(?:唯一|全资|独资)股东(?:为|是|系|：){_WHO}(?=[，。；（]|$)"),
    re.compile(rf"股东(?:为|是|系|：){_WHO}[，（](?:持股|占比|出资|持有)?(?:比例)?(?:为)?100[%％]"),
    re.compile(rf"(?:^|[，。；：]){_WHO}(?:持有|拥有)(?:其|该?公司|该企业)?{_ALL}(?:股权|股份|股)"),
)
_KINDS = (
    ("外资", re.compile(r"外商独资|外资独资|港澳台(?:商|法人)?独资|(?:全|纯)外资")),
    ("自然人", re.compile(r"自然人[^，。；]{0,20}?(?:独资|全额出资|全资|100[%％])|个人独资")),
    ("国有", re.compile(r"国有(?:独资|全资)")),
    ("内资", re.compile(r"(?:无|没有|不含)(?:任何)?外资(?:成分|股份|参与|背景)?|纯内资|全内资")),
)
_AT_ODDS = frozenset({("外资", "自然人"), ("外资", "国有"), ("外资", "内资"), ("自然人", "国有")})
_COLUMN = re.compile(r"股东|出资|控股|经济类型|企业(?:类型|性质)|登记(?:注册)?类型|资本性质|所有制")
_OTHER_TIME = re.compile(r"原|曾|此前|收购|拟|将|变更|转让|改制|计划|前身|并购|退出|入股")
_ROW = Maker("name", 0.7, "股东或企业可能写错")


@dataclass(frozen=True, slots=True)
class _Owned:
    """Who, or what kind of capital, owns all of a firm."""

    who: str
    kind: str
    text: str
    year: int
    evidence: Evidence


def sole_owners(projection: Projection) -> Iterator[AuditRow]:
    """Firms that two own alone. O(characters + cells)."""
    known: dict[str, list[_Owned]] = {}
    seen: set[str] = set()
    for thing, owned in (*_prose(projection), *_cells(projection)):
        rival = next((other for other in known.get(thing, ()) if _at_odds(other, owned)), None)
        if rival and thing not in seen:
            seen.add(thing)
            name = projection.label(thing)
            message = f"{name}一处“{rival.text}”，一处“{owned.text}”"
            yield _ROW(name, message, (rival.text, owned.text), rival.evidence, owned.evidence)
        known.setdefault(thing, []).append(owned)


def _at_odds(one: _Owned, other: _Owned) -> bool:
    if one.year and other.year and one.year != other.year:
        return False
    kinds = tuple(sorted((one.kind, other.kind), key=("外资", "自然人", "国有", "内资", "").index))
    names = bool(one.who and other.who) and not _one_name(one.who, other.who)
    return names or kinds in _AT_ODDS


def _one_name(left: str, right: str) -> bool:
    cores = [parse_company(name).core or name for name in (left, right)]
    return left in right or right in left or cores[0] in right or cores[1] in left


def _prose(projection: Projection) -> Iterator[tuple[str, _Owned]]:
    own, sections, when = about(projection), FirmSections.of(projection), years(projection)
    for item in named(projection, ("Enterprise",)):
        text, document = item.sentence.text, item.sentence.document
        here = item.carried or sections.firm(item.sentence.evidence(0, 1)) or own.get(document, "")
        for start, end, who, kind in _told(text):
            thing = _firm(item, start, who) or ("" if _names_another(item, start) else here)
            if thing and not _OTHER_TIME.search(text[max(0, start - 8) : end]):
                quote = item.sentence.evidence(start, end)
                yield thing, _Owned(who, kind, text[start:end], when.get(document, 0), quote)


def _told(text: str) -> Iterator[tuple[int, int, str, str]]:
    for pattern in _OWNED:
        for match in pattern.finditer(text):
            kind = next((name for name, words in _KINDS if words.search(match[0])), "")
            person = "自然人" in match["who"]
            yield match.start(), match.end(), "" if person else match["who"], "自然人" if person else kind
    for kind, words in _KINDS:
        yield from ((match.start(), match.end(), "", kind) for match in words.finditer(text))


def _firm(item: Named, at: int, who: str) -> str:
    """The last firm before the words, as long as it is not the owner itself."""
    before = [thing for start, thing, _ in item.found if start < at]
    return before[-1] if before and before[-1].partition("/")[2] not in (who, "") else ""


def _names_another(item: Named, at: int) -> bool:
    return any(start < at for start, _, _ in item.found)


def _cells(projection: Projection) -> Iterator[tuple[str, _Owned]]:
    things, when = by_name(projection, "Enterprise"), years(projection)
    for sheet in sheets(projection):
        columns = [at for at, name in enumerate(sheet.columns) if _COLUMN.search(name)]
        for line in sheet.lines if columns else ():
            thing = first_named(line.passage.cells, things)
            for cell in (line.passage.cells[at] for at in columns if at < len(line.passage.cells)) if thing else ():
                kind = next((name for name, words in _KINDS if words.search(cell)), "")
                if kind:
                    row = line.passage.evidence
                    yield thing, _Owned("", kind, cell, when.get(sheet.document, 0), row)
