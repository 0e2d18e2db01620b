"""Shares that no amount in reach gives: 全旗规上工业总产值312.5亿元，其中园区实现250亿元，占全旗的75%.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.shares.portioned` pairs parts and wholes by their names wherever they stand.
In: the readings of a passage, the amounts of its document. Out: audit rows of kind ``share``.
How: names are hardly asked. A share is told right behind its part; when no amount of the document makes that share of it, or of another
amount of the sentence, and the sentences before tell one larger amount of its unit alone, that one is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import Level, cell_levels
from chaingraph.analysis.audit.reading.observations import is_amount
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.share_words import Share, shares_told
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

REACH = 3
"""Sentences before a share in which its whole stands."""
LIKELY = (0.6, 1.7)
"""A pair whose rate is so many times the told one is of something else."""
_BETWEEN = re.compile(
    r"(?!.*(?:比|较|同期|上年|计划|目标|任务|其余|另))(?:[^。；;\d]{0,26}[，,（(])?(?:[两三]者|[两三]项|合计|共计?|约)*"
)
"""Between a part and its share: what those counted do, a remark."""
_WIDE = re.compile(
    r"国内|世界|全球|全国|全省|市场|行业|股|同类|同期|贸易|计划|目标|任务|预算|应|投资总|总投资|可|面积|用地|剩余|其余"
)
"""Wholes that are told nowhere near, or of another state."""
_SCOPE = re.compile(
    r"全[市县区旗省州镇园国链]|规上|规下|[两三四五六七八九十]链|出口|税|利润|营业?收入?|产值|投资|企业|项目|面积|人"
)
_NO_WHOLE = re.compile(r"上年|去年|同期|增[长加量]|同比|目标|力争|计划|到20\d\d|每|均|其中|规模以下|预计")
_ROW = Maker("share", 0.6, "占比可能写错一位")
Amounts = Sequence[tuple[Reading, Quantity]]


def shares_in_reach(projection: Projection) -> Iterator[AuditRow]:
    """Shares of the amount before them that no amount around gives. O(characters + shares · amounts of a document)."""
    cells = cell_levels(projection)
    for reader in readers(projection):
        for place, reading in enumerate(reader.readings):
            near = reader.readings[max(0, place - REACH) : place + 1]
            for share in shares_told(reading.sentence.text):
                part = _part(reading, share)
                if part and share.digits and share.portion.plain and not _WIDE.search(share.whole):
                    yield from _check(reader, near, reading, share, part, cells.get(reader.page.document, ()))


def _part(reading: Reading, share: Share) -> Quantity | None:
    """The amount right before a share."""
    ahead = [item for item in reading.quantities if item.end <= share.at]
    if not ahead or not is_amount(ahead[-1]) or not _BETWEEN.fullmatch(reading.text[ahead[-1].end : share.at]):
        return None
    return ahead[-1]


def _check(
    reader: Reader, near: Sequence[Reading], home: Reading, share: Share, part: Quantity, cells: Sequence[Level]
) -> Iterator[AuditRow]:
    told = [(one, item) for one in near for item in one.quantities if is_amount(item) and item.kind == part.kind]
    ahead = [(one, item) for one, item in told if one is not home or item.end <= part.at]
    whole = _whole(ahead, share, part)
    if whole is None or _explained(reader, home, share, part, cells):
        return
    there, amount = whole
    rate = part.size / amount.size
    if LIKELY[0] < rate / share.portion.value < LIKELY[1]:
        right = percent(rate)
        message = f"{part.label}{part.text}占{amount.label}{amount.text}应为 {right}，文中为 {share.digits}%"
        places = home.quote(part), home.sentence.evidence(share.at, share.end), there.quote(amount)
        yield _ROW(part.label, message, (f"{share.digits}%", right), *places)


def _whole(ahead: Amounts, share: Share, part: Quantity) -> tuple[Reading, Quantity] | None:
    """The only larger amount before a part; of several, the only one of the scopes that the share names."""
    larger = [
        (one, item)
        for one, item in ahead
        if item.size > part.size and item.unit == part.unit and not _NO_WHOLE.search(item.label)
    ]
    wanted = set(_SCOPE.findall(share.whole))
    named = [(one, item) for one, item in larger if wanted <= set(_SCOPE.findall(one.sentence.text[: item.at]))]
    own = [(one, item) for one, item in named if wanted & set(_SCOPE.findall(item.label))] or named
    return own[-1] if len({item.size for _, item in own}) == 1 else None


def _explained(reader: Reader, home: Reading, share: Share, part: Quantity, cells: Sequence[Level]) -> bool:
    """Whether an amount of the document makes the share with one of the sentence, alone or with the ones before it."""
    own = [item for item in home.quantities if is_amount(item) and item.kind == part.kind]
    parts = [(item.size, item.step) for item in own]
    parts += [(sum(item.size for item in own[at:]), sum(item.step for item in own[at:])) for at in range(len(own))]
    told = [item for one in reader.readings for item in one.quantities if item.kind == part.kind]
    wholes = [(item.size, item.step) for item in told]
    wholes += [(cell.size, cell.step) for cell in cells if cell.kind == part.kind]
    return any(
        share.portion.holds(size / whole, size / whole * (step / size + room / whole))
        for size, step in parts
        for whole, room in wholes
        if whole
    )
