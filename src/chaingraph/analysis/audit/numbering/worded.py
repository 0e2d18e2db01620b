"""Headings that count with a word (任务三, 专题2, 措施四) and codes of rows (GX-07), where one comes twice or is left out.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.numbering.outline` reads headings that count with marks.
In: what passages begin with, the columns of codes. Out: audit rows of kind ``number``.
How: a word opens a series where it stands at the head of passages with 1, 2 and so on behind it; a higher heading, or a 1, begins anew.
A code comes twice where it does in a column whose other codes are all of one row, and the one that should follow is missing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import whole_number, written_like
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_WORDED = re.compile(
    r"\s*[#*【\[]*(?P<word>(?!附|[图表]|第|[一二三四五六七八九十]+)[\u4e00-\u9fff]{2,6}?)\s?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})(?=[\s：:、.．，】\]*（(—-]|$)(?![.．]\d)"
)
_TIMES = re.compile(
    r"季度|[年月日]|阶段为|期$|班$|组$|同比|增长|完成|共|约|达|新增|星期|周$|占|为$|合计|不足|电话|邮编|编号"
)
"""What stands before a number that counts no headings."""
_CODE = re.compile(r"(?P<stem>.*?\D)(?P<n>\d{2,4})")
_CODES = re.compile(r"编号|编码|代码|序号|台账号|项目号")
_COUNTED = 2
"""Headings of a series that have counted on before one is held against it."""
FEWEST, FAR = 4, 3
_ROW = Maker("number", 0.75, "序号重复或漏了一项")


def worded(projection: Projection) -> Iterator[AuditRow]:
    """Headings of one word that do not count on. O(passages)."""
    last: dict[str, tuple[int, Passage, int]] = {}
    document = ""
    for passage in projection.passages:
        if passage.evidence.document != document:
            document, last = passage.evidence.document, {}
        match = _WORDED.match(passage.evidence.quote) if not passage.row and passage.kind != "note" else None
        if match is None or _TIMES.search(match["word"]):
            continue
        word, number = match["word"], whole_number(match["n"])
        known = last.get(word)
        run = known[2] + 1 if known and number == known[0] + 1 else 1
        if known and known[2] >= _COUNTED and number not in (1, known[0] + 1) and known[0] <= number <= known[0] + FAR:
            yield _misnumbered(word, match["n"], known, (number, passage))
        last[word] = (number, passage, run)


def _misnumbered(word: str, written: str, left: tuple[int, Passage, int], right: tuple[int, Passage]) -> AuditRow:
    before, after = (f"{word}{written_like(number, written)}" for number in (left[0], right[0]))
    missing = "、".join(f"{word}{written_like(n, written)}" for n in range(left[0] + 1, right[0]))
    order = f"“{before}”出现两次" if left[0] == right[0] else f"“{before}”之后是“{after}”，缺“{missing}”"
    return _ROW(after, f"标题序号{order}", (before, after), left[1].evidence, right[1].evidence)


def codes(projection: Projection) -> Iterator[AuditRow]:
    """Codes of rows that come twice while the next one is missing. O(cells)."""
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            if _CODES.search(name):
                yield from _twice(sheet, at)


def _twice(sheet: Sheet, at: int) -> Iterator[AuditRow]:
    found = [(line, match) for line in sheet.lines if at < len(line.cells) and (match := _coded(line, at))]
    stems = {match["stem"] for _, match in found}
    numbers = Counter(int(match["n"]) for _, match in found)
    if len(found) < max(FEWEST, len(sheet.lines)) or len(stems) != 1 or sum(n > 1 for n in numbers.values()) != 1:
        return
    for (left, one), (right, other) in pairwise(found):
        number = int(one["n"])
        if number == int(other["n"]) and number + 1 not in numbers and left.label != right.label:
            message = f"编号“{one[0]}”出现两次（{left.label}、{right.label}）"
            yield _ROW(one[0], message, (left.label, right.label), left.passage.evidence, right.passage.evidence)


def _coded(line: Line, at: int) -> re.Match[str] | None:
    return _CODE.fullmatch(line.cells[at])
