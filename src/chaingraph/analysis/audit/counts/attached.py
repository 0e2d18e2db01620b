"""How many rows a list attached to a document is said to have: 附：重点企业名册，收录企业24家.

For: ``chaingraph audit``, across documents.
In: sentences that name a list and count what it holds, tables of any document. Out: audit rows of kind ``count``.
How: the list is known by its caption, the title or the file name of its document; it has to be the only one so called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TELLS = re.compile(
    r"(?P<name>[\u4e00-\u9fff\d]{2,20}(?:名册|名单|清单|目录|台账|一览表))》?(?:[（(](?P<file>[^（）()]{1,30})[）)])?[，,：:]?"
    r"(?:其中)?(?:共|总共|合计)?(?:收录|收列|列入|列有|载有|所列|登记)[^，。；\d]{0,6}?(?:共)?(?P<count>\d{1,4})[家户个项条]"
)
_NOTED = re.compile(r"^(?:合计|小计|说明|备注|填报|注)")
_ROW = Maker("count", 0.75, "名册漏列，或数量写错")
NEAR = 0.5
"""A list that differs by more than this share of what is told is another one."""


def attached(projection: Projection) -> Iterator[AuditRow]:
    """Lists that hold another number of rows than another document says. O(characters + tables · such sentences)."""
    for sentence in sentences(projection):
        for match in _TELLS.finditer(sentence.text):
            found = [sheet for sheet in sheets(projection) if _meant(projection, sheet, sentence, match)]
            if len(found) == 1:
                yield from _counted(sentence, match, found[0])


def _meant(projection: Projection, sheet: Sheet, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a table of another document is the list that a sentence names."""
    if sheet.document == sentence.document:
        return False
    paper = projection.papers.get(sheet.document)
    file = (match["file"] or "").rpartition(".")[0] or match["file"] or ""
    name = re.sub(r"^.*(?:附|见|件\d*)", "", match["name"])
    heads = "".join(f"{sheet.caption}{paper.title if paper else ''}".split())
    return file == sheet.document.rpartition("/")[2] or (len(name) > 5 and name in heads)


def _counted(sentence: Sentence, match: re.Match[str], sheet: Sheet) -> Iterator[AuditRow]:
    rows: Sequence[object] = [line for line in sheet.lines if not _NOTED.match(line.label)]
    told, count = int(match["count"]), len(rows)
    if told != count and abs(told - count) <= NEAR * told:
        message = f"文中称{match['name']}收录 {told}，清单中有 {count} 行"
        evidence = sentence.evidence(*match.span()), sheet.lines[-1].passage.evidence
        yield _ROW(match["name"], message, (match["count"], str(count)), *evidence)
