"""A firm or project told with products of two branches: 装饰原纸 in its row, 只做减速器 in the news; whatever words say that it makes them.

For: ``chaingraph audit``, within and across documents of one place.
In: tables with a column of trades or products, clauses told of one firm or project (``audit.reading.told_of``).
Out: audit rows of kind ``sector``.
How: the products of a clause are the words of ``branches.csv`` in it, those at the end of a noun where several run together. All of a clause, and
of a row, have to be of branches that go together, and those of the two not. What is bought, was made once, or is of others says nothing.
``audit.enterprises.one_trade`` asks for words of making instead, and knows more names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.branches import apart, products_in
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_names import keys_of, row_key
from chaingraph.analysis.audit.reading.told_of import OWN, told_of
from chaingraph.analysis.audit.reading.turns import turning
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COLUMN = re.compile(r"行业|产业|产品|主业|主营|类别|门类|领域|链条|赛道|业务|板块|环节|建设内容")
_NO_COLUMN = re.compile(
    r"规模|性质|状态|阶段|产值|数|额|量|率|投资|配套|上游|下游|应用|需求|采购|供应|等级|企业类别|所在|园"
)
_TURNS = turning(
    "改|谋划|提供|购[置买进入]|用作|携手|展会|博览|为[^，]{2,12}(?:企业|公司|厂)|子公司|旗下|关联|蒸汽|电力|用电|用水|用气|原料|辅料|包装|废|回收|屋顶|厂房|食堂|充电|以及"
)
_MAKES = re.compile(
    r"^(?:目前|现|而|但|该|这家|本|[公企][司业]|其|它|自[^，]{2,6}以来|一直|始终|的)*(?:是|为|系|属|专|只|仅|从事|主[营要打做产导攻业]|生产|制造|加工|以[^，]+为|产品|做|深耕|研发)"
)
"""Opens a clause that goes on about whom the one before named, and says what it makes."""
MOST = 16
"""Statements of one thing that are compared."""
_ROW = Maker("sector", 0.6, "可能写错了企业或行业")


@dataclass(frozen=True, slots=True)
class _Told:
    """The products a clause or a row tells of a thing."""

    name: str
    what: str
    branches: frozenset[str]
    document: str
    row: bool
    evidence: Evidence


def branches_told(projection: Projection) -> Iterator[AuditRow]:
    """Firms and projects of two branches. O(characters + cells + pairs of one thing)."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for key, one in (*_rows(projection), *_prose(projection)):
        told[key].append(one)
    homes = settled_homes(projection)
    for _, items in sorted(told.items()):
        for left, right in combinations(items[:MOST], 2):
            one_place = may_name_one(homes, left.document, right.document)
            if one_place and not (left.row and right.row) and apart(left.branches, right.branches):
                message = f"{right.name}一处做“{left.what}”，一处做“{right.what}”"
                yield _ROW(right.name, message, (left.what, right.what), left.evidence, right.evidence)
                break


def _rows(projection: Projection) -> Iterator[tuple[str, _Told]]:
    things = keys_of(projection, "Enterprise")
    for sheet in sheets(projection):
        columns = [at for at, name in enumerate(sheet.columns) if _COLUMN.search(name) and not _NO_COLUMN.search(name)]
        for line in sheet.lines if columns else ():
            # A row that is called by a firm is of that one, whoever its customers are.
            own = row_key(projection, line.label)
            cells = (line.label,) if own in things else line.cells
            keys = dict.fromkeys(key for cell in cells if (key := row_key(projection, cell)) in things)
            for at in columns if len(keys) == 1 else ():
                cell = line.cells[at] if at < len(line.cells) and line.values[at] is None else ""
                found = dict(products_in(cell)) if cell != line.label else {}
                if found:
                    key = next(iter(keys))
                    yield key, _Told(key, cell, frozenset(found.values()), sheet.document, True, line.passage.evidence)


def _prose(projection: Projection) -> Iterator[tuple[str, _Told]]:
    things = keys_of(projection, "Enterprise")
    for key, statements in told_of(projection).items():
        for one in statements if key in things else ():
            bare = one.bare
            about = one.link == OWN or _MAKES.match(bare)
            found = {} if not about or _TURNS.search(bare) else dict(products_in(bare))
            if found:
                branches = frozenset(found.values())
                yield key, _Told(one.name, "、".join(found), branches, one.sentence.document, False, one.evidence())
