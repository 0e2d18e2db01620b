"""Growth and shares that sentences tell of a row, against the column of growth or of shares in the table of their document.

For: ``chaingraph audit``.
In: tables with one column of growth or one of shares, and the sentences of their document.
Out: audit rows.
How: a row is named at the head of its clause, with a measure the table has or with the value of the row; sentences
about another year, month or price base are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection

_GROWTH = re.compile(r"^(?:同比|比上年)?(?:增长|增速|增幅)(?:率)?$|^同比$|^比上年增长$")
_SHARE = re.compile(r"^占比$|^比重$|^所占比[重例]$")
_MEASURE = r"(?:总产值|产值|营业收入|营收|销售收入|销售额|出口额|投资额|投资|增加值|产量)"
_GREW = re.compile(
    rf"(?:产业|行业|制造业|业)?(?:[^，。；：、\d]{{0,8}}[，,])?(?:实现|完成)?(?P<what>{_MEASURE})?(?:达到?|为)?"
    r"(?:(?P<value>\d+(?:\.\d+)?)(?:亿|万)元[，,、])?(?:同比|比上年)?(?P<verb>增长|下降)(?P<rate>\d+(?:\.\d+)?)%"
)
_MADE_UP = re.compile(
    rf"(?:产业|行业|制造业|业)?[^。；\d]{{0,30}}?占全(?:[县市区省国]|园|部)[^，。；\d]{{0,10}}?(?P<what>{_MEASURE})(?:的)?(?:比重)?(?:约|达到?|为)*(?P<rate>\d+(?:\.\d+)?)%"
)
_WHEN = re.compile(
    r"20\d\d年|去年|上年|上半年|前[一二三两]季度|[一二三四]季度|当月|\d+月|年均|五年|力争|目标|预计|可比|不变价|实际增长|全[国省]"
)
_PLAIN = re.compile(r"(?:^|[，,。；;：:、）)其中是看]|20\d\d年|上半年|全[年市县区])$")
_LABEL = range(2, 11)
_ROW = Maker("count", 0.75, "表与文中有一处可能写错")


def rate_rows(projection: Projection) -> Iterator[AuditRow]:
    """Rates told of a row that its cell denies. O(sentences · rows of the tables of their document)."""
    told = {page.document: page.sentences for page in pages(projection)}
    for sheet in sheets(projection):
        columns = {
            "growth": [at for at, name in enumerate(sheet.columns) if _GROWTH.search(name)],
            "share": [at for at, name in enumerate(sheet.columns) if _SHARE.search(name)],
        }
        rows = _rows(sheet) if any(len(found) == 1 for found in columns.values()) else {}
        for sentence in told.get(sheet.document, ()) if rows else ():
            if "%" in sentence.text and sentence.passage.kind not in ("row", "total", "header"):
                yield from _growth(sentence, sheet, rows, columns["growth"])
                yield from _shares(sentence, sheet, rows, columns["share"])


def _rows(sheet: Sheet) -> Mapping[str, Line]:
    """Rows whose label is a name of its own."""
    often = Counter(line.label for line in sheet.lines)
    return {line.label: line for line in sheet.lines if len(line.label) in _LABEL and often[line.label] == 1}


def _growth(sentence: Sentence, sheet: Sheet, rows: Mapping[str, Line], columns: Sequence[int]) -> Iterator[AuditRow]:
    for line, match in _told(sentence, sheet, rows, _GREW) if len(columns) == 1 else ():
        values = [value.value for value in line.values if value]
        same = match["value"] is not None and float(match["value"]) in values
        measured = match["what"] is not None and match["value"] is None and _measures(sheet, match["what"])
        if same or measured:
            sign = -1.0 if match["verb"] == "下降" else 1.0
            yield from _check(sentence, sheet, (line, columns[0]), match, sign)


def _shares(sentence: Sentence, sheet: Sheet, rows: Mapping[str, Line], columns: Sequence[int]) -> Iterator[AuditRow]:
    for line, match in _told(sentence, sheet, rows, _MADE_UP) if len(columns) == 1 else ():
        others = any(label in match[0] for label in rows)
        if not others and _measures(sheet, match["what"]):
            yield from _check(sentence, sheet, (line, columns[0]), match, 1.0)


def _told(
    sentence: Sentence, sheet: Sheet, rows: Mapping[str, Line], pattern: re.Pattern[str]
) -> Iterator[tuple[Line, re.Match[str]]]:
    known = sheet.caption + "".join(sheet.columns)
    for label, line in rows.items():
        for at in (found.start() for found in re.finditer(re.escape(label), sentence.text)):
            match = pattern.match(sentence.text, at + len(label))
            before = re.split(r"[。；;]", sentence.text[:at])[-1]
            words = _WHEN.findall(before + match[0]) if match else []
            if match and _PLAIN.search(before) and all(word in known for word in words):
                yield line, match


def _measures(sheet: Sheet, what: str) -> bool:
    """Whether the one measure of a table that is no rate and no count is what a sentence tells of."""
    named = [name for name in sheet.columns if re.search(_MEASURE, name)]
    return len(named) == 1 and (named[0].endswith(what) or what.endswith(named[0]))


def _check(
    sentence: Sentence, sheet: Sheet, cell: tuple[Line, int], match: re.Match[str], sign: float
) -> Iterator[AuditRow]:
    line, at = cell
    value = line.values[at]
    told = sign * float(match["rate"])
    if value is not None and abs(told - value.value) > value.step + half_step(match["rate"]) + 1e-6:
        words = (match.groupdict().get("verb") or "占") + match["rate"] + "%"
        yield _ROW(
            line.label,
            f"{line.label}“{sheet.columns[at]}”表中为 {value.text}，文中为“{words}”",
            (value.text, words),
            line.passage.evidence,
            sentence.evidence(match.start() - len(line.label), match.end()),
        )
