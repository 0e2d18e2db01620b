"""What is said to be supplied wholly by one source that gives less than is used: 年用电量2亿千瓦时, 自建光伏年发电0.5亿千瓦时, 用电全部由光伏满足.

For: ``chaingraph audit``.
In: the readings of a passage. Out: audit rows of kind ``words``.
How: the claim names what is used and its source; one amount of a unit is told with a word of use, one with the source, for one time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_WHOLLY = re.compile(
    r"(?P<need>[^，。；]{2,16}?)(?:可)?(?:全部|完全|均|全)(?:可)?(?:由|靠|来自|依靠|来源于)(?P<source>[^，。；]{2,14}?)(?:满足|供应|提供|保障|供给|自给|解决|(?=[，。；]))"
    r"|(?P<source2>[^，。；]{2,14}?)(?:即可|可以|可|能够?)?(?:完全|全部|足以)(?:满足|覆盖|保障)(?P<need2>[^，。；]{2,16}?)(?:需求|需要|所需|(?=[，。；]))"
)
_USED = re.compile(r"用[电水气热煤量能]|耗[电水气热能]?|需求?|消耗|使用|所需|加工[量原]")
_GIVEN = re.compile(r"发电|供|产|自建|自有|生产|提供|基地|出[水力]")
_TIME = re.compile(r"年|月|日|天|小时")
_WHOSE = re.compile(r"园区?|项目|企业|公司|中心|基地|全[市县区厂镇]|工厂|厂区")
_NOT = re.compile(r"目标|规划|远期|计划|二期|每吨|单位|上年|去年|其中")
SHORT = 0.95
"""A source that gives less of what is used does not give all of it."""
_ROW = Maker("words", 0.7, "供需数值或“全部”的说法有误")


def supplied(projection: Projection) -> Iterator[AuditRow]:
    """Sources that are told to give all and give less. O(characters + amounts of a passage)."""
    for reader in readers(projection):
        for passage in reader.passages():
            for reading in passage:
                for match in _WHOLLY.finditer(reading.sentence.text):
                    yield from _held(passage, reading, match)


def _held(passage: Sequence[Reading], home: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    source, need = match["source"] or match["source2"], match["need"] or match["need2"]
    told = [(one, q) for one in passage for q in one.quantities if q.exact and q.size and not _NOT.search(q.label)]
    given = [(one, q) for one, q in told if _GIVEN.search(q.label) and pairs(q.label) & pairs(source)]
    used = [(one, q) for one, q in told if _USED.search(q.label) and not _GIVEN.search(q.label)]
    used = [(one, q) for one, q in used if _named(q, need)]
    if len(given) != 1 or len(used) != 1 or given[0][1].kind != used[0][1].kind:
        return
    (there, supply), (here, demand) = given[0], used[0]
    times = [_TIME.findall(q.label)[:1] for q in (supply, demand)]
    if supply.size < SHORT * demand.size and times[0] == times[1]:
        message = f"{demand.label}{demand.text}，{supply.label}只有{supply.text}，文中却称“{match[0]}”"
        spots = here.quote(demand), there.quote(supply), home.sentence.evidence(*match.span())
        yield _ROW(need, message, (demand.text, supply.text), *spots)


def _named(demand: Quantity, need: str) -> bool:
    """Whether what is used is what a claim names: 用电 of 年用电量, 原料 of 年需原料."""
    # Whose it is they have in common, whatever is used.
    return bool(pairs(_WHOSE.sub("", demand.label)) & pairs(_WHOSE.sub("", need))) or any(
        word in need for word in _USED.findall(demand.label)
    )
