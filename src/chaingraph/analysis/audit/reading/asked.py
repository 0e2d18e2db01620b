"""Which rows and which column of a table a sentence speaks of.

For: rules that hold sentences against tables (the largest, how many above, all of them after).
In: sentences and tables of one document.
Out: :func:`read_beside`, :func:`rows_named`, :func:`column_of`, :func:`members`, :func:`size`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chaingraph.analysis.audit.reading.sheets import KIND, RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Sentence, base, sentences
from chaingraph.analysis.audit.reading.turned_tables import seasonal, turned
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_YEAR = re.compile(r"20\d\d")
_BARE = re.compile(r"20\d\d年?(?:底|末|度)?|[（(].*|^其中[:：]?|^#|^[一二三四五六七八九十]+、|年末|全年|本年")
_HOLLOW = frozenset({"企业", "项目", "名称", "年度", "全年", "情况", "单位", "主要", "数量"})
"""Words of columns that say nothing of what they measure."""
_NUMBERED = re.compile(r"(?:序号|编号|第)\s*(\d{1,3})(?:号|位|家|个|项|行)?")
_SAME = (
    (re.compile(r"用工|员工|从业人[员数]|就业人[员数]|工人|职工人数|在岗人[员数]"), "职工"),
    (re.compile(r"纳税|税金|缴税"), "税收"),
    (re.compile(r"占地"), "用地"),
    (re.compile(r"营收|销售额|销售收入"), "营业收入"),
)
"""Words for one measure, which a column and a sentence choose freely."""
SHORTEST = 5
"""Characters of the end of a long name that are enough to mean it."""


def read_beside(projection: Projection, trigger: re.Pattern[str]) -> Iterator[tuple[Sentence, Sheet]]:
    """Sentences that hold a trigger, each with every table of its document. O(characters + pairs)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        if len(sheet.lines) > 1:
            tables.setdefault(sheet.document, []).append(sheet)
    for sentence in sentences(projection) if tables else ():
        if sentence.document in tables and trigger.search(sentence.text):
            yield from ((sentence, sheet) for sheet in tables[sentence.document])


def views(sheet: Sheet) -> Sequence[Sheet]:
    """A table, or where its columns are years or parts of a year nothing but the table turned."""
    parts = seasonal(sheet)
    return (*turned(sheet),) or ((parts,) if parts else (sheet,))


def rows_named(sheet: Sheet, text: str) -> list[tuple[int, Line]]:
    """Rows that a text names, by place: by their name, its end, the brand of a company, or their number."""
    near = set(sheet.names.near(text))
    for match in _NUMBERED.finditer(text) if sheet.columns[0] in ("序号", "编号") else ():
        near.update(sheet.names.numbered(match[1]))
    lines = [sheet.lines[at] for at in sorted(near)]
    found = {(at, line.passage.row): (at, line) for line in lines if (at := _found(sheet, line, text)) >= 0}
    return sorted(found.values(), key=lambda item: item[0])


def _found(sheet: Sheet, line: Line, text: str) -> int:
    for name in _called(line.label):
        at = text.find(name)
        if at >= 0:
            return at
    # 河东、桥北两园: the noun stands once behind all of them.
    short = line.label[:-1] if len(line.label) > 2 and line.label[-1] in "园镇乡区县市村" else ""
    match = re.search(f"{re.escape(short)}(?=[、和与及两三四五])", text) if short else None
    if match:
        return match.start()
    number = line.passage.cells[0].strip() if line.passage.cells else ""
    match = _NUMBERED.search(text) if number.isdecimal() and sheet.columns[0] in ("序号", "编号") else None
    if match and match[1] == number:
        return match.start()
    end = next((n for n in range(len(line.label) - SHORTEST + 1) if line.label[n:] in text), -1)
    if end < 0 or not sheet.names.alone(line.label[end:]):
        return -1
    return text.find(line.label[end:])


@lru_cache(maxsize=65536)
def _called(label: str) -> tuple[str, ...]:
    """A name as running text may write it: in full, without its legal form, by brand and trade, by its brand."""
    company = parse_company(label)
    if not (company.form and company.core):
        return (label,) if len(label) > 1 else ()
    names = (label, company.core + company.trade, company.core + company.trade[:2], company.core)
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def column_of(sheet: Sheet, words: str, kind: str = "", said: str = "") -> int | None:
    """The column that a text measures by: a name that shares most with it, of the year it names, else of the last year.

    Args:
        sheet: The table.
        words: What is said of the measure.
        kind: Base unit of the figure beside it; empty where there is none. Counting words are one kind.
        said: All that may name the year; the words where it is empty.
    """
    best: tuple[int, bool, int, int] | None = None
    years, words = _YEAR.findall(said or words), _one_word(words)
    for at in sheet.numeric():
        name = _one_word(_BARE.sub("", sheet.columns[at]))
        length = _shared(name, words)
        if length < 2 or not _fits(sheet, at, kind):
            continue
        told = _YEAR.findall(sheet.columns[at])
        if years and told and years[-1] not in told:
            continue
        key = (length, not sheet.columns[at].startswith("其中"), int(told[-1]) if told else 0, -at)
        best = max(best, key) if best else key
    return -best[3] if best else None


@lru_cache(maxsize=4096)
def _one_word(text: str) -> str:
    for known, word in _SAME:
        text = known.sub(word, text)
    return text


def _fits(sheet: Sheet, at: int, kind: str) -> bool:
    unit = sheet.units[at]
    rate = bool(RATE.search(sheet.columns[at])) or unit == "%"
    if not kind:
        return True
    if kind == "%":
        return rate
    if not unit:
        return not rate and kind in COUNTS
    return not rate and (base(unit)[0] == kind or (kind in COUNTS and unit in COUNTS))


def _shared(name: str, words: str) -> int:
    """Length of the longest run of a column's name that a text holds; hollow words do not count."""
    for length in range(len(name), 1, -1):
        runs = (name[at : at + length] for at in range(len(name) - length + 1))
        if any(run in words and run not in _HOLLOW for run in runs):
            return length
    return 0


def members(sheet: Sheet, words: str) -> Sequence[Line]:
    """The rows of a kind that a text names by a word of a column that repeats (装备制造企业); else all rows.

    O(characters · columns): a text is cut into the words that a column may hold.
    """
    pieces = {words[at : at + length] for length in range(*KIND) for at in range(len(words) - length + 1)}
    for at, kinds in enumerate(sheet.kinds):
        named = max((piece for piece in pieces if piece in kinds), key=lambda piece: (len(piece), piece), default="")
        if named and (len(kinds) < len(sheet.lines) or (len(kinds) == len(sheet.lines) and at > 0)):
            lines = kinds[named]
            if all(line.label != named for line in lines):
                return lines
    return sheet.lines


def size(sheet: Sheet, at: int, value: Value) -> float:
    """A cell in its base unit."""
    unit = sheet.units[at]
    return value.value * (base(unit)[1] if unit and unit != "%" else 1.0)
