"""The one product an enterprise is told to make in a column (主营), and another it is told to make in a sentence.

For: ``chaingraph audit``, within and across documents; :mod:`chaingraph.analysis.audit.enterprises.trades` compares branches, this one products of a branch.
In: tables with a column of main products, sentences that say what an enterprise makes above all.
Out: audit rows.
How: what names of products end in (``product_heads.csv``); two heads without a character pair in common are two products.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.sheets import Line, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_COLUMN = re.compile(r"^(?:主营|主营(?:产品|业务)|主要产品|主导产品|主打产品)$")
_MAKES = re.compile(
    r"(?:专业生产|专门生产|专业从事|专注于?|主要生产|主营|主导产品(?:为|是))(?P<what>[^，。；：、“”（）\d和与及等]{2,12}?)(?:的)?(?:生产|制造|研发)?(?=[，,。；）)]|$)"
)
_BRACKETS = re.compile(r"[（(](?!主营|主要|专|生产)(?P<what>[^，。；：、“”（）()\d]{2,10})[）)]")
"""A product right behind the name of its maker: 甲公司（光伏支架）."""
_FORMER = re.compile(r"(?:原|曾|原来|过去|此前|早期|早年|最初)$")
_SEVERAL = re.compile(r"[、和与及等/；;,，]")
_ROW = Maker("sector", 0.6, "可能写错了企业或产品")


def made(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises with one main product in a table and another in prose. O(cells + characters)."""
    things = by_name(projection, "Enterprise")
    told: dict[str, tuple[Line, str]] = {}
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _COLUMN.match(name)), None)
        for line in sheet.lines if at is not None else ():
            owner = first_named(line.passage.cells, things)
            what = line.passage.cells[at].strip() if at is not None else ""
            if owner and what and not _SEVERAL.search(what):
                told.setdefault(owner, (line, what))
    for item in named(projection, ("Enterprise",)) if told else ():
        text = item.sentence.text
        listed = [(thing, match) for at, thing, size in item.found if (match := _BRACKETS.match(text, at + size))]
        for thing, match in (*((_maker(item, m.start()), m) for m in _MAKES.finditer(text)), *listed):
            former = _FORMER.search(text, 0, match.start())
            if thing in told and not former and _unlike(told[thing][1], match["what"]):
                line, what = told[thing]
                name = projection.label(thing)
                message = f"{name}表中主营“{what}”，文中“{match[0]}”"
                yield _ROW(
                    name, message, (what, match["what"]), line.passage.evidence, item.sentence.evidence(*match.span())
                )


def _maker(item: Named, at: int) -> str:
    """The enterprise in whose brackets a place stands, the only one before it, else the one the sentence goes on about."""
    beside = [thing for start, thing, size in item.found if item.sentence.text[start + size : at] in ("（", "(")]
    if beside:
        return beside[0]
    before = {thing for start, thing, _ in item.found if start < at}
    return next(iter(before)) if len(before) == 1 else "" if before else item.carried


def _unlike(left: str, right: str) -> bool:
    heads = _head(left), _head(right)
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in (left, right)]
    return all(heads) and heads[0][-1] != heads[1][-1] and not pairs[0] & pairs[1]


@lru_cache(maxsize=4096)
def _head(what: str) -> str:
    return max((end for end in _heads() if what.endswith(end)), key=len, default="")


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    return tuple(row["ending"] for row in read_lexicon("product_heads", ("ending",)))
