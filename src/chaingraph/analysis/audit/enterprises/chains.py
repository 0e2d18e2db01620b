"""Enterprises counted to two chains where each belongs to one: 百洁 of 环保设备 in the roster, of 铸造 in the list.

For: ``chaingraph audit``, across documents of one place, where one of them says that no enterprise belongs to two chains, or two
tables class enterprises alike.
In: columns of chains beside enterprises or lists of them, sentences that list the enterprises of a chain.
Out: audit rows of kind ``sector``.
How: a short name is the only full name of the documents that holds it. Two tables class alike where one of them has both chains and
gives each of its enterprises one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ONE = re.compile(
    r"(?:每[一家]?个?企业|一[家个]企业|[同单]一企业|企业|各企业)[^，。；]{0,6}(?:只|仅|均只|不得重复)[^，。；]{0,8}(?:一条|一个|单一)[^，。；]{0,6}链"
    r"|一企一链|一企只归一链|(?:不得?|无|没有)(?:重复|交叉)[^，。；]{0,6}(?:归链|列入|归入|入链)"
)
_CHAIN_COLUMN = re.compile(
    r"产业链|^链条?(?:名称)?$|所属链|^(?:所属|所在)?(?:重点|主导|特色)?(?:产业|赛道|板块|领域|行业)(?:[类门]别|归类)?$"
)
_LIST = re.compile(
    r"(?:^|[，。；：、）])(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])?(?P<chain>[\u4e00-\u9fff]{2,10}?)产业链"
    r"(?:(?:链上|入库|名册内?|库内|重点|骨干|成员|现有|共有?|有|\d+家)*(?:企业)?(?:\d+家)?(?:：|包括|有|为)"
    r"|(?:链上|入库|名册内?|库内|成员)企业[^。；：]{0,16}[，：](?:其中)?)(?P<names>[^。；]+)"
)
_FIRMS = re.compile(r"企业|公司|^(?:单位|厂家|供应商)(?:名称)?$")
_SUFFIX = re.compile(r"(?:产业链|产业|链)+$")
_FIRM = re.compile(r"[\u4e00-\u9fffA-Za-z（）()]{4,30}(?:公司|集团|厂)")
SHORTEST = 4
"""Characters of a short name at least."""
_ROW = Maker("sector", 0.75, "可能列错了产业链")


@dataclass(frozen=True, slots=True)
class _Member:
    chain: str
    name: str
    evidence: Evidence
    scheme: frozenset[str] = frozenset()
    """The chains of its table, where that gives each enterprise one."""


def chains(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises of two chains. O(characters + cells + names · enterprises)."""
    read = sentences(projection)
    one = any(_ONE.search(sentence.text) for sentence in read)
    homes = settled_homes(projection)
    told = [*(member for sheet in sheets(projection) for member in _cells(sheet)), *(_prose(read) if one else ())]
    full = sorted({member.name for member in told if _FIRM.fullmatch(member.name)})
    known: dict[str, _Member] = {}
    for member in told:
        name = _full(member.name, full)
        first = known.setdefault(name, member) if name else member
        near = may_be_one_place(homes, first.evidence.document, member.evidence.document)
        apart = first.chain not in member.chain and member.chain not in first.chain
        if near and apart and (one or _one_scheme(first, member)):
            message = f"{name}一处归入“{first.chain}”，一处归入“{member.chain}”"
            yield _ROW(name, message, (first.chain, member.chain), first.evidence, member.evidence)


def _one_scheme(left: _Member, right: _Member) -> bool:
    """Whether a table of one of them has both chains, and none but full names are told."""
    pair = {left.chain, right.chain}
    full = _FIRM.fullmatch(left.name) and _FIRM.fullmatch(right.name)
    return bool(full) and (pair <= left.scheme or pair <= right.scheme)


def _cells(sheet: Sheet) -> Iterator[_Member]:
    at = next((n for n, name in enumerate(sheet.columns) if _CHAIN_COLUMN.search(name)), None)
    found = [(line, *member) for line in sheet.lines if at is not None for member in _of_row(sheet, line, at)]
    once = len({name for _, _, name in found}) == len({(name, chain) for _, chain, name in found})
    scheme = frozenset(chain for _, chain, _ in found) if once else frozenset()
    yield from (_Member(chain, name, line.passage.evidence, scheme) for line, chain, name in found)


def _of_row(sheet: Sheet, line: Line, at: int) -> Iterator[tuple[str, str]]:
    """The chain of a row and the enterprises in it."""
    cells = line.cells
    chain = _SUFFIX.sub("", cells[at]) if at < len(cells) else ""
    for n, cell in enumerate(cells[: len(sheet.columns)]):
        if n != at and chain and _FIRMS.search(sheet.columns[n]):
            yield from ((chain, name) for name in re.split("[、，；/]", cell) if name)


def _prose(read: Sequence[Sentence]) -> Iterator[_Member]:
    for sentence in read:
        for match in _LIST.finditer(sentence.text):
            quote = sentence.evidence(*match.span())
            for name in re.split("[、，和]", match["names"]):
                yield _Member(match["chain"], name, quote)


def _full(name: str, full: Sequence[str]) -> str:
    """The only full name that holds a name, or the beginning of it that is the longest; empty where none or several do."""
    for end in range(len(name), SHORTEST - 1, -1):
        found = [one for one in full if name[:end] in one]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""
