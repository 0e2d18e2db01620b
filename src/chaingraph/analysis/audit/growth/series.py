"""Tables whose rows are indicators and whose columns are years: read turned, and against words for where they go.

For: rules over columns, which read such a table with its indicators as columns; sentences about rise and fall.
In: tables and sentences.
Out: :func:`turned`, and audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product

from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base, sentences
from chaingraph.analysis.audit.reading.turned_tables import _YEAR, turned, years_of
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_PER = re.compile(
    r"^(?:规上|全市|全县|全区|工业|园区)?(?P<by>亩均|人均|户均|每亩|每人|地均|单位面积|单位用地|劳均|企均)(?P<what>[^（(]{2,8})"
)
_KINDS = {"亩": "平方米", "地": "平方米", "单": "平方米", "每": "平方米", "人": "人", "劳": "人"}
"""First character of an average → what it is counted by; everything else is counted in enterprises."""
_LAND = (10000 / 15, 1e6, 1e4, 1.0)
"""Units of land in square metres: 亩, square kilometre, hectare, square metre."""
_DOWN = re.compile(r"(?:下降|下滑|减少|回落|降低|走低|萎缩|负增长|缩减|收窄|递减)")
_UP = re.compile(r"(?:上升|增长|增加|提高|提升|攀升|走高|扩大|递增|上扬|增多)")
_SPAN = re.compile(
    r"(?:连续|连年|近)(?P<n>[两二三四五六\d])年(?:来)?(?:[^，。；\d]{0,4})$|(?P<all>逐年|持续|不断|稳步|连年|一路|历年|连续)[^，。；\d]{0,3}$"
)


def yearly_per_unit(projection: Projection) -> Iterator[AuditRow]:
    """Averages of rows or years (亩均税收) that are not the ratio of the two rows they are of. O(cells · columns).

    The ratio counts as the rule of a table when at least half of its cells keep it.
    """
    for sheet in sheets(projection):
        for table in (sheet, *turned(sheet)):
            for at, name in enumerate(table.columns):
                match = _PER.match(name)
                if match:
                    yield from _ratio(sheet, table, at, match)


def _ratio(sheet: Sheet, table: Sheet, at: int, match: re.Match[str]) -> Iterator[AuditRow]:
    kind = _KINDS.get(match["by"][0], "家")
    sizes = _LAND if kind == "平方米" else (1.0,)
    below = [n for n in range(len(table.columns)) if n != at and _kind(table, n) == kind]
    above = [n for n in range(len(table.columns)) if n not in (at, *below) and _names(table.columns[n], match["what"])]
    for top, bottom, size in product(above, below, sizes):
        judged = list(_judged(table, at, top, bottom, size))
        wrong = [item for item in judged if not item[3]]
        if wrong and len(judged) - len(wrong) >= max(1, len(judged) / 2):
            yield from (_per_row(sheet, table, (at, top, bottom), item[:3]) for item in wrong)
            return


def _kind(table: Sheet, at: int) -> str:
    """What a column is counted in; enterprises where it has no unit and is called so."""
    unit = table.units[at]
    kind = base(unit)[0] if unit else "家" if re.search(r"企业(?:户|家)?数", table.columns[at]) else ""
    return "家" if kind in ("户", "个") else kind


def _names(column: str, what: str) -> bool:
    """Whether a column tells the whole of what an average is of."""
    return what[:2] in column and not _PER.match(column) and not re.search(r"率|占|比重|增速|增长", column)


def _judged(table: Sheet, at: int, top: int, bottom: int, size: float) -> Iterator[tuple[Line, Value, float, bool]]:
    """Rows with the average as written, as it should be, and whether both agree."""
    units = [table.units[n].split("/")[0] for n in (top, bottom, at)]
    scales = [base(unit)[1] if unit else 1.0 for unit in units]
    for line in table.lines:
        cell, a, b = line.values[at], line.values[top], line.values[bottom]
        if cell and a and b and b.value:
            value = a.value * scales[0] / (b.value * scales[1] / size) / scales[2]
            yield line, cell, value, abs(cell.value - value) <= cell.step + 0.015 * abs(value)


def _per_row(sheet: Sheet, table: Sheet, columns: tuple[int, int, int], found: tuple[Line, Value, float]) -> AuditRow:
    line, cell, value = found
    at, top, bottom = columns
    shown = plain(round(value, 2))
    places = [line.passage.evidence] if table is sheet else [_home(sheet, table.columns[n]) for n in columns]
    return AuditRow(
        kind="share",
        subject=table.columns[at],
        message=f"{line.label}“{table.columns[at]}”为 {cell.text}，按“{table.columns[top]}”与“{table.columns[bottom]}”应为 {shown}",
        left=cell.text,
        right=shown,
        sure=0.85,
        slip=None,
        evidence=tuple(places),
    )


def _home(sheet: Sheet, label: str) -> Evidence:
    return next(line.passage.evidence for line in (*sheet.lines, *sheet.totals) if line.label == label)


def yearly_directions(projection: Projection) -> Iterator[AuditRow]:
    """Sentences that say of an indicator of a table of years that it fell or rose when it did not. O(characters · rows)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        if years_of(sheet):
            tables.setdefault(sheet.document, []).append(sheet)
    for sentence in sentences(projection) if tables else ():
        for sheet in tables.get(sentence.document, ()):
            for line in sheet.lines:
                yield from _direction(sentence, sheet, line)


def _direction(sentence: Sentence, sheet: Sheet, line: Line) -> Iterator[AuditRow]:
    label = re.sub(r"[（(].*|总?数$|总?额$", "", line.label)
    at = sentence.text.find(label) if len(label) > 1 else -1
    if at < 0:
        return
    behind = re.split(r"[，,。；]", sentence.text[at + len(label) :])[0]
    found = [match for word in (_UP, _DOWN) if (match := word.search(behind))]
    turn = min(found, key=lambda match: match.start(), default=None)
    if turn is None or turn.start() > 14 or re.search(r"[幅速率比重度未没不止\d]", behind[: turn.start()]):
        return
    years = _span(sheet, sentence.text[:at], behind[: turn.start()])
    cells = [value for column in years if (value := line.values[column])]
    steps = [after.value - before.value for before, after in pairwise(cells)]
    up = _UP.match(turn[0]) is not None
    if steps and len(cells) == len(years) and any(step < 0 if up else step > 0 for step in steps):
        words = sentence.text[at : at + len(label) + turn.end()]
        shown = "、".join(cell.text for cell in cells)
        yield AuditRow(
            kind="words",
            subject=line.label,
            message=f"文中“{words}”，表中{sheet.columns[years[0]]}至{sheet.columns[years[-1]]}为 {shown}",
            left=words,
            right=shown,
            sure=0.8,
            slip="升降写反",
            evidence=(line.passage.evidence, sentence.evidence(at, at + len(words))),
        )


def _span(sheet: Sheet, before: str, words: str) -> tuple[int, ...]:
    """The columns a sentence speaks of: so many years back, all of them, or a year and the one before; else none."""
    years = years_of(sheet)
    match = _SPAN.search(words) or _SPAN.search(re.split(r"[，,。；]", before)[-1])
    if match and match["n"]:
        count = whole_number(match["n"])
        return years[-count - 1 :] if count < len(years) else ()
    if match:
        return years
    told = _YEAR.findall(before + words)
    last = [n for n, at in enumerate(years) if told and sheet.columns[at].startswith(told[-1])]
    return years[last[0] - 1 : last[0] + 1] if last and last[0] and len(told) == 1 else ()
