"""What an enterprise is told to make alone, or filed under, and what the table that lists it says.

For: ``chaingraph audit``, within and across documents.
In: sentences (只生产雪茄木盒, 归口电子元器件行业), columns of products and trades.
Out: audit rows. How: "only" is strong: a row whose trade and product have no character in common with it is wrong, unless both
are of one branch. Filed is compared with the words of the column alone: another row has to use them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.enterprises.trades import column_trades, main_trades
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.branches import apart, branches_of
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.sheets import Line, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ONLY = re.compile(
    r"(?:只|仅|专门|单一)(?:从事|生产|制造|经营|加工|做)(?P<what>[^，。；：、“”（）\d和及与]{2,12}?)"
    r"(?:这?一(?:种|类|个)(?:产品|业务))?(?:的)?(?:生产|制造|加工|研发|业务)?(?:的?(?:企业|公司|厂家|工厂))?(?=[，,。；]|$)"
)
_NOTHING_ELSE = re.compile(
    r"(?:从事|生产|制造|经营|加工|主营|以(?!来|及))(?P<what>[^，。；：、“”（）\d和及与]{2,12}?)(?:的)?(?:生产|制造|加工|研发|业务|为主业|为主营业务|为主)?"
    r"[，,](?:且|并)?(?:无|没有|别无|从?未(?:涉足|从事|开展)|不(?:涉及|从事))(?:任何)?其[他它](?:业务|行业|产品|领域|经营)"
)
_FILED = re.compile(
    r"(?:归口|归入|划归|划入|归为|列入|属于|计入)(?P<what>[\u4e00-\u9fff]{2,8}?)(?:行业|产业链?|板块|类|链)(?:统计|管理)?(?=[，,。；]|$)"
)
_TRADE = re.compile(r"行业|产业|类别|板块|门类|领域")
_ROW = Maker("sector", 0.7, "可能写错了企业或行业")


def only(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises that make one thing alone, in a row of another. O(characters + cells)."""
    rows = _rows(projection)
    for item in named(projection, ("Enterprise",)) if rows else ():
        text = item.sentence.text
        for match in _NOTHING_ELSE.finditer(text) if _NOTHING_ELSE.search(text) else _ONLY.finditer(text):
            thing = _firm(item, match.start())
            here = item.sentence.evidence()
            for evidence, listed in rows.get(thing, {}).items():
                if evidence.document == here.document and here.start <= evidence.start < here.end:
                    continue
                wrong = any(_unlike(match["what"], what) for what in listed)
                if wrong and not any(_like(match["what"], what) for what in listed):
                    name = projection.label(thing)
                    message = f"{name}文中“{match[0]}”，另一处为“{'、'.join(listed)}”"
                    told = item.sentence.evidence(*match.span())
                    yield _ROW(name, message, (match["what"], listed[-1]), told, evidence)
                    break


def filed(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises filed under a trade that other rows of their table have, and their own has not. O(characters + cells)."""
    found = list(_trades(projection))
    for item in named(projection, ("Enterprise",)) if found else ():
        for match in _FILED.finditer(item.sentence.text):
            names = _names(item, match.start())
            for trades, line, own in found:
                if own != match["what"] and match["what"] in trades and names & set(line.passage.cells):
                    message = f"{line.label}表中为“{own}”，文中“{match[0]}”"
                    told = item.sentence.evidence(*match.span())
                    yield _ROW(line.label, message, (own, match["what"]), line.passage.evidence, told)


def _rows(projection: Projection) -> Mapping[str, Mapping[Evidence, Sequence[str]]]:
    """Enterprise → row, or words of its main trade → what they say it makes."""
    found: dict[str, dict[Evidence, list[str]]] = defaultdict(lambda: defaultdict(list))
    for thing, what, evidence in (*column_trades(projection), *main_trades(projection)):
        found[thing][evidence].append(what)
    return found


def _trades(projection: Projection) -> Iterator[tuple[frozenset[str], Line, str]]:
    """The trades of a column, and each row with its own."""
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _TRADE.search(name)), None)
        if at is not None:
            trades = frozenset(line.passage.cells[at].strip() for line in sheet.lines)
            yield from ((trades, line, line.passage.cells[at].strip()) for line in sheet.lines)


def _firm(item: Named, at: int) -> str:
    """The only enterprise a sentence names before a place, else the one it goes on about."""
    before = {thing for start, thing, _ in item.found if start < at}
    return next(iter(before)) if len(before) == 1 else "" if before else item.carried


def _names(item: Named, at: int) -> set[str]:
    """The only name before a place, and the full name of whom it means."""
    before = {(item.sentence.text[start : start + size], thing) for start, thing, size in item.found if start < at}
    return {part for name, thing in before for part in (name, thing.partition("/")[2])} if len(before) == 1 else set()


def _unlike(made: str, listed: str) -> bool:
    one, other = branches_of(made), branches_of(listed)
    return bool(one or other) and not _like(made, listed)


def _like(made: str, listed: str) -> bool:
    """Whether two descriptions share a character or a branch."""
    one, other = branches_of(made), branches_of(listed)
    return bool(set(made) & set(listed)) or bool(one and other and not apart(one, other))
