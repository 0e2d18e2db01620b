"""Shares that several rows of a table have together: 陶瓷与玻璃两类合计占全链产值的68.2%, their amounts and the whole in a table.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.shares.several` reads several that the text itself tells the amounts of.
In: sentences with a share, the tables of their document.
Out: audit rows of kind ``share``.
How: all names before the share are rows of one table; the words between them and the share say of which column. Any column whose
rows give the share settles it, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import shared
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_TOGETHER = re.compile(
    r"(?:^|[，。；：,;])(?P<names>[^，。；：,;\d]{2,}?(?:[、和与及][^，。；：,;\d]{2,}?)+?)(?:约|就|已|便)?占(?P<whole>[^，。；、\d]{1,16}?)(?:约|近|为|达到?)?$"
)
_AND = re.compile(r"、|和|与|及|以及")
_SOME = re.compile(r"占比|分别|各占|依次|其中|新增|增量|净增")
_YEAR = re.compile(r"20\d\d")
_FORMER = re.compile(r"上年|去年|同期|目标|计划|累计")
_ALL = re.compile(r"全[国省市县区]")
NEAR = 3
"""Signs that a word of a list has beside the name of a row."""
_ROW = Maker("share", 0.7, "占比或表中其中一项可能写错")


def rows_together(projection: Projection) -> Iterator[AuditRow]:
    """Shares of several rows that their column does not give. O(characters + shares · cells of a document)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for sentence in sentences(projection):
        for figure in sentence.figures if sentence.document in tables else ():
            match = _TOGETHER.search(sentence.text[: figure.at]) if figure.unit == "%" and figure.exact else None
            if match and not _SOME.search(match[0]):
                yield from _checked(sentence, figure, match, tables[sentence.document])


def _checked(sentence: Sentence, share: Figure, match: re.Match[str], tables: Sequence[Sheet]) -> Iterator[AuditRow]:
    words = match["names"] + match["whole"]
    years = set(_YEAR.findall(sentence.text))
    wrong: list[tuple[float, Sheet, Sequence[Line]]] = []
    for sheet in tables:
        lines = _named(sheet, match["names"])
        # Rows of a list of some are no share of all there are.
        partial = not sheet.totals and _ALL.search(match["whole"])
        for at in sheet.numeric() if lines and not partial else ():
            for rate in _rates(sheet, at, lines):
                if abs(100 * rate - share.value) <= share.step + 0.06:
                    return
                told = set(_YEAR.findall(sheet.columns[at]))
                timely = not told or not years or told & years
                if timely and not _FORMER.search(sheet.columns[at]) and len(shared(sheet.columns[at], words)) > 1:
                    wrong.append((rate, sheet, lines))
    for rate, _, lines in wrong[:1]:
        names = "、".join(line.label for line in lines)
        message = f"{names}按表中数合计占 {percent(rate)}，文中为 {share.text}"
        sides = (share.text, percent(rate))
        yield _ROW(names, message, sides, sentence.quote(share), *(line.passage.evidence for line in lines))


def _named(sheet: Sheet, names: str) -> Sequence[Line]:
    """The rows that names joined by 、 and 与 are of; none where one of them is no row, or stands in two."""
    words = [word for word in _AND.split(names) if word]
    found = [[line for line in sheet.lines if _is_of(line.label, word, word is words[-1])] for word in words]
    return [lines[0] for lines in found] if all(len(lines) == 1 for lines in found) and len(found) > 1 else ()


def _is_of(label: str, word: str, last: bool) -> bool:
    """Whether a word of a list names a row; behind the last name may stand how many they are and what of them is told."""
    return label == word or (len(label) > 1 and label in word and (last or len(word) <= len(label) + NEAR))


def _rates(sheet: Sheet, at: int, lines: Sequence[Line]) -> Iterator[float]:
    """What rows are of their column: of the total it tells, and of the sum of all rows."""
    values = [value.value for line in lines if (value := line.values[at])]
    if len(values) < len(lines) or RATE.search(sheet.columns[at]):
        return
    wholes = [value.value for line in sheet.totals[-1:] if (value := line.values[at])]
    for whole in wholes or [sum(value.value for line in sheet.lines if (value := line.values[at]))]:
        if 0 < sum(values) < whole:
            yield sum(values) / whole
