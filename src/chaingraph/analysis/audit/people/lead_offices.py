"""The office that leads a chain of industry, told twice with two offices: 全链牵头部门为市工信局 in the plan, 市发改局 in the minutes.

For: ``chaingraph audit``, within and across documents of one place and year.
In: tables of chains with a column of lead offices; sentences that name the chain, or are of the document's own, and its lead.
Out: audit rows of kind ``name``.
How: an office is known by what it is about, in full or short (工信局 is 工业和信息化局). A task of a plan may be led by another
office than the plan, so only what is told to lead the chain counts; where several offices lead it, nothing is compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.roles import OPEN, THING_COLUMN, own_chains, plain_chain
from chaingraph.analysis.audit.reading.pages import one_time, pages, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import former

_OFFICE = r"(?P<office>[\u4e00-\u9fff]{2,16}?(?:局|委|办公室|中心|管委会|厅|委员会))"
_COLUMN = re.compile(r"^(?:产业链)?(?:牵头|主责)(?:责任)?(?:部门|单位)$")
_CELL = re.compile(rf"^{_OFFICE}$")
_CHAIN = r"(?P<chain>[\u4e00-\u9fffA-Za-z0-9]{2,14}?产业链|全链|[该本]链|[该本]产业链|链条)"
_IS = re.compile(rf"{_CHAIN}的?(?:总)?牵头(?:责任)?(?:部门|单位)(?:为|是|由|[:：]){_OFFICE}(?:担任)?(?=[，。；（]|$)")
_BY = re.compile(rf"(?:^|[，。；：、]){_CHAIN}(?:工作)?由{_OFFICE}(?:总)?牵头(?:负责|抓总)?(?=[，。；]|$)")
_OWN = re.compile(r"^(?:全链|[该本]链|[该本]产业链|链条)$")
_PREFIX = re.compile(r"^(?:[\u4e00-\u9fff]{2,6}?[省市县区州旗](?=[\u4e00-\u9fff]{3})|[省市县区州旗])")
_ENDING = re.compile(r"(?:局|委员会|委|办公室|厅|中心)$")
_ROW = Maker("name", 0.7, "部门可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Lead:
    """The lead office of a chain at one place."""

    office: str
    document: str
    evidence: Evidence


def lead_offices(projection: Projection) -> Iterator[AuditRow]:
    """Chains led by two offices. O(characters + cells)."""
    told: dict[str, list[_Lead]] = defaultdict(list)
    for chain, lead in (*_rows(projection), *_prose(projection)):
        told[chain].append(lead)
    homes, when = settled_homes(projection), years(projection)
    for chain, found in sorted(told.items()):
        first = found[0]
        other = next((one for one in found[1:] if not one_office(first.office, one.office)), None)
        documents = (first.document, other.document) if other else ()
        if other and may_be_one_place(homes, *documents) and one_time(when, *documents):
            message = f"{chain}产业链牵头部门一处为{first.office}，一处为{other.office}"
            yield _ROW(chain, message, (first.office, other.office), first.evidence, other.evidence)


def one_office(left: str, right: str) -> bool:
    """Whether two names may be of one office: the signs of what one is about stand in the other in their order. O(characters).

    Example:
        >>> one_office("市工业和信息化局", "县工信局"), one_office("市发改局", "市发展和改革局"), one_office("市工信局", "市发改局")
        (True, True, False)
    """
    short, long_ = sorted((_ENDING.sub("", _PREFIX.sub("", name)) for name in (left, right)), key=len)
    signs = iter(long_)
    return all(sign in signs for sign in short)


def _rows(projection: Projection) -> Iterator[tuple[str, _Lead]]:
    for sheet in sheets(projection):
        name = next((at for at, column in enumerate(sheet.columns) if THING_COLUMN.match(column)), None)
        lead = next((at for at, column in enumerate(sheet.columns) if _COLUMN.match(column)), None)
        for line in sheet.lines if name is not None and lead is not None else ():
            cells = line.cells
            match = _CELL.match(cells[lead or 0]) if max(name or 0, lead or 0) < len(cells) else None
            if match:
                yield plain_chain(cells[name or 0]), _Lead(match["office"], sheet.document, line.passage.evidence)


def _prose(projection: Projection) -> Iterator[tuple[str, _Lead]]:
    own = own_chains(projection)
    for page in pages(projection):
        for sentence in page.sentences:
            for match in (*_IS.finditer(sentence.text), *_BY.finditer(sentence.text)):
                chain = plain_chain(OPEN.sub("", match["chain"]))
                chain = own.get(page.document, "") if _OWN.match(match["chain"]) else chain
                if len(chain) > 1 and not former(sentence.text):
                    yield chain, _Lead(match["office"], page.document, sentence.evidence(*match.span()))
