"""The annexes a document lists at its foot (附件：1.分工表 2.考核办法), in one line or in lines of their own.

For: references to annexes (``audit.numbering.references``), and how many are told.
In: the passages of a document, in order.
Out: document → names of its annexes (附件1, 附件2); audit rows of kind ``count``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import joined
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_BEGINS = re.compile(r"附件[:：]1[.．、]")
_OPENS, _FIRST = re.compile(r"附件(?:列表|清单|目录|名单|一览表?)?[:：]?"), re.compile(r"1[.．、]")
_ITEM = re.compile(r"(?<![\d.])(\d{1,2})[.．、](?!\d(?!\d{3}(?:年|[—–~～－至-])))")
"""The number of an item; a year or a span of years may open its name."""


_TOLD = re.compile(
    rf"附件(?:材料|资料)?(?:共|共计|一共|计|合计)+(?P<n>{COUNT})[份个项件种]|(?<!第)(?P<m>{COUNT})[份个项件]附件(?=[，。；）])"
)
_ROW = Maker("count", 0.75, "附件份数或清单有误")


def annex_counts(projection: Projection) -> Iterator[AuditRow]:
    """Annexes told by their number, and a list of more or fewer. O(characters)."""
    listed = listed_annexes(projection)
    for page in pages(projection):
        many = len(listed.get(page.document, ()))
        for sentence in page.sentences if many else ():
            match = _TOLD.search(sentence.text)
            told = whole_number(match["n"] or match["m"]) if match else many
            if match and told != many:
                sides = match[0], f"{many}份"
                last = next((one for one in reversed(page.sentences) if one.text.startswith(str(many))), sentence)
                yield _ROW(
                    match[0],
                    f"“{match[0]}”，文末列出 {many} 份",
                    sides,
                    sentence.evidence(*match.span()),
                    last.evidence(),
                )


def listed_annexes(projection: Projection) -> Mapping[str, set[str]]:
    """The annexes that lists name, counted on from the first. O(characters)."""
    found: dict[str, set[str]] = {}
    document, number, opens = "", 0, False
    for passage in projection.passages:
        text = joined(passage)[0]
        # 附件： alone in its line opens a list in the next ones.
        opened = _OPENS.fullmatch(text) is not None
        begins = _BEGINS.search(text) or (_FIRST.match(text) if opens else None)
        opens = opened
        goes_on = document == passage.evidence.document and number > 0
        known = number if goes_on and not begins else 0
        number = _last(text, begins.start() if begins else 0, known) if begins or goes_on else 0
        document = passage.evidence.document
        number = number if number > known else 0
        found.setdefault(document, set()).update(f"附件{at}" for at in range(1, number + 1))
    return found


def _last(text: str, start: int, number: int) -> int:
    """The last number of a list that goes on in a text behind ``number``."""
    for match in _ITEM.finditer(text, start):
        if int(match[1]) != number + 1:
            break
        number += 1
    return number
