"""The one thing a firm says it makes, and another it is told to make: 我们就做一样东西，刀片, and 内饰件 in the list of suppliers.

For: ``chaingraph audit``, within and across documents of one place.
In: clauses told of one firm (``audit.reading.told_of``), rows and sentences that give it a trade (``audit.enterprises.one_trade``).
Out: audit rows of kind ``sector``.
How: who makes one thing alone is in no other branch, even one that goes with it; the name of a whole trade has to be of a branch that
does not. The product is any that is known, in the clause or in the one behind (只有一个产品：…). What was or will be says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from chaingraph.analysis.audit.enterprises.one_trade import trades_told
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.branches import apart, branches_of, products_in
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.told_of import CARRIED, Statement, told_of
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_MAKES = r"(?:做|生产|制造|加工|经营|从事|造|干|搞|卖|产|主营|主攻|主业|业务|产品)"
_ONLY = re.compile(
    rf"(?:只|仅|就|光|从来|向来|历来|从未变过|单单|单一|清一色)[^，。；]{{0,6}}?{_MAKES}|[唯惟]一的?[^，。；]{0, 4}(?:产品|主业|业务|品种|生意|行当|主营)|仅此一|一心一意|(?:这|就)一(?:项|样|种|件|门)|一(?:项|门)(?:主业|生意|手艺)"
)
_NOTHING_ELSE = re.compile(
    r"(?:不|没|未|从不|绝不|也不)(?:再|会|曾)?(?:碰|涉|沾|做|搞|干|生产|涉足|涉及|经营|从事|有)[^，。；]{0,4}(?:别的|其[他它余]|旁的|另外|第二|副业|别样|别家)|别无|再无(?:其|别|第)|没有第二"
)
_ONE_THING = re.compile(r"一(?:样|种|个|类|件|项|门)(?:东西|产品|品种|事情?|业务|主业|活计?|行当|生意)?$")
"""Closes a clause that leaves to the next what it is."""
_NO_TELLING = re.compile(
    r"原|曾|此前|过去|早期|以前|当年|起初|那时|不只|不仅|不再|不光|不是|拟|计划|将|打算|用于|供应|供货|采购|购|客户|供应商|同行|对手|他们|有的|别人|许多|不少|子公司|旗下|车间|[一二三]期|产线|生产线|厂房|区内|全[国省市县区]|国内|第一|首家|最大|入选|荣获|一家|通过"
)
_BROAD = re.compile(
    r"(?:业|产业|制造|材料|装备|设备|信息|电子|机械|医药|化工|食品|加工|能源|纺织|服装|建材|冶金|产品|制品|链|器材|配件|零部件|科技|服务|研发)$"
)
"""Ends the name of a trade of many products."""
_HOLLOW = set("加工生产制造业品材料设备新能智型及的一二三种样项我们公司只做仅就主营要是有和与与、个件专")
_ANY = frozenset({"服务", "配套件"})
"""Branches that say little of what is made."""
_ROW = Maker("sector", 0.65, "可能写错了企业或行业")


@dataclass(frozen=True, slots=True)
class _Sole:
    """What a firm says it makes alone."""

    name: str
    words: str
    branches: frozenset[str]
    evidence: Evidence


def sole_trades(projection: Projection) -> Iterator[AuditRow]:
    """Firms of one product told with another. O(characters + cells)."""
    alone = {key: found for key, told in told_of(projection).items() if (found := list(_soles(told)))}
    others: dict[str, dict[Evidence, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, _, what, evidence in trades_told(projection) if alone else ():
        others[key][evidence].append(what)
    homes = settled_homes(projection)
    for key, found in sorted(alone.items()):
        for evidence, listed in others[key].items():
            near = (one for one in found if may_name_one(homes, one.evidence.document, evidence.document))
            sole = next((one for one in near if not _within(one.evidence, evidence)), None)
            if sole and (wrong := _another(sole, listed)):
                message = f"{sole.name}一处只做“{sole.words}”，一处做“{wrong}”"
                yield _ROW(sole.name, message, (sole.words, wrong), sole.evidence, evidence)
                break


def _within(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _soles(told: Sequence[Statement]) -> Iterator[_Sole]:
    for one, behind in zip_longest(told, told[1:]):
        follows = behind is not None and behind.sentence.document == one.sentence.document and behind.link == CARRIED
        bare, more = one.bare, behind.bare if behind and follows else ""
        if not (_ONLY.search(bare) or _NOTHING_ELSE.search(more)) or _NO_TELLING.search(bare):
            continue
        found = dict(products_in(bare))
        said = bare
        if not found and behind and _ONE_THING.search(bare):
            found, said = dict(products_in(more)), more
        if found:
            yield _Sole(one.name, re.sub("[〇“”：]", "", said), frozenset(found.values()), one.evidence())


def _another(sole: _Sole, listed: Sequence[str]) -> str:
    """A description of a row, or of one clause, that is of other things than the one; empty where any of them may be of it."""
    if any((set(what) & set(sole.words)) - _HOLLOW for what in listed):
        return ""
    known = [(what, branches) for what in listed if (branches := branches_of(what) - _ANY)]
    if not known or any(not _unlike(sole, what, branches) for what, branches in known):
        return ""
    return known[-1][0]


def _unlike(sole: _Sole, what: str, branches: frozenset[str]) -> bool:
    return apart(sole.branches, branches) if _BROAD.search(what) else not (sole.branches - _ANY) & branches
