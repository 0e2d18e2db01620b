"""Round marks told to be passed by less: 总产值98亿元 … 首次突破百亿元.

For: ``chaingraph audit``.
In: the readings of a passage. Out: audit rows of kind ``words``.
How: the mark is a round sum in words; the clause names what passes it, and exactly one amount of the sentences before bears that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.numerals import value_of
from chaingraph.analysis.audit.reading.observations import bare, shared
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MARK = re.compile(
    r"(?P<name>[^，。；、\d]{2,18}?)(?:首次|首度|一举|成功|历史性地?|再次|双双|已)*(?:突破|超过?|迈[上过入]|跨[过越上]|站上|冲破|达到)了?"
    r"(?P<n>[十百千万]|[二两三四五六七八九][十百千]|十[二五])(?P<unit>亿|万)?(?P<what>元|吨|人次|人|亩)?(?:大关|台阶|门槛|关口)?(?=[，。；]|的)"
)
_NOT = re.compile(r"力争|目标|预计|将|有望|争取|计划|冲刺|到20|未|没|不|即将|接近|企业|项目")
_FORMER = re.compile(r"上年|去年|同期|20\d\d年|目标|计划|其中|力争|预计")
LIKELY = 0.4
"""Less than this part of a mark is the amount of something else."""
LEAST = 2
REACH = 2
_ROW = Maker("words", 0.75, "数值或“突破”的说法有误")


def marks(projection: Projection) -> Iterator[AuditRow]:
    """Marks told to be passed by amounts below them. O(characters)."""
    for reader in readers(projection):
        for near, reading in reader.windows(REACH):
            for match in _MARK.finditer(reading.sentence.text):
                yield from _held(near, reading, match)


def _held(near: Sequence[Reading], home: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    clause = re.split("[。；]", home.sentence.text[: match.end()])[-1]
    size = float(value_of(match["n"] + (match["unit"] or "")))
    kind = {"人次": "人次", "人": "人", "吨": "吨"}.get(match["what"] or "元", "元")
    if _NOT.search(clause) or size < 1e4 or (not match["what"] and match["unit"] != "亿"):
        return
    name = bare(match["name"])
    told = [
        (one, q)
        for one in near
        for q in one.quantities
        if q.kind == kind and q.exact and (one is not home or q.end <= match.start())
    ]
    own = [(one, q) for one, q in told if _one_name(name, q)]
    if len(own) != 1 or not LIKELY * size < own[0][1].size < size - own[0][1].step:
        return
    there, amount = own[0]
    last = there.sentence.text[: amount.at][-30:]
    if not _FORMER.search(re.sub(r"^.*20\d\d年[，,]?(?=[^20]*$)", "", last)):
        message = f"{amount.label}{amount.text}，文中却称“{match[0]}”"
        spots = there.quote(amount), home.sentence.evidence(*match.span())
        yield _ROW(amount.label, message, (amount.text, match[0]), *spots)


def _one_name(name: str, amount: Quantity) -> bool:
    label = bare(amount.label)
    return len(shared(name, label)) >= min(len(name), len(label)) - 1 >= LEAST - 1 and len(shared(name, label)) >= LEAST
