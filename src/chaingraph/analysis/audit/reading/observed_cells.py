"""The cells of tables as observations (:mod:`chaingraph.analysis.audit.reading.observed`).

For: :mod:`chaingraph.analysis.audit.values.same`.
In: tables with their captions, the names of enterprises and projects.
Out: :class:`Observation`, one a number of a cell whose row or column says what it measures, and the figures of sentences in cells.
How: where a column is a year or a period its row is the indicator, else its column is, and its row says whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from chaingraph.analysis.audit.reading.called import count_unit
from chaingraph.analysis.audit.reading.catalogue import by_name
from chaingraph.analysis.audit.reading.indicator import (
    NOUN_BEHIND,
    capacity,
    clause_before,
    marks_of,
    own_words,
    product_of,
    read_label,
)
from chaingraph.analysis.audit.reading.observed import Observation, Place, Setting, exact_step, owner_keys
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import told_part, told_year
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.plain_label import RATE as LEVEL
from chaingraph.analysis.audit.reading.plain_label import plain_label, rate_label
from chaingraph.analysis.audit.reading.sheets import INDEX, RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, base, read_figures
from chaingraph.analysis.audit.reading.trades import told_trade
from chaingraph.analysis.projection import Projection
from chaingraph.reference.region_scan import scan_regions

_YEAR = re.compile(r"(?<!\d)20\d\d(?=年|$|[^\d—–~至-])")
_PERIOD = re.compile(
    r"^(?:20\d\d年?(?:度|末|底)?)?(?:目标|实际|完成|数值?|指标值?|现状|基期|预期|规划|累计|本期|绝对[额值量]|\d{1,2}月(?:当月|末)?|1[—–~至-]\d{1,2}月(?:累计)?|[上下]半年|[一二三四]季度|全年)*(?:值|数)?$"
)
_LEADING = re.compile(r"链主|龙头|代表|骨干|(?:重点|主要)企业")
_PRICE = re.compile(r"(?:执行|现行|参考|综合|含税)?(?:价格?|单价|标准|收费标准)")
"""The column of a table whose rows say what has a price, and in which unit."""
_OF_YEAR = re.compile(r"^(20\d\d)年?(?:度|末|底)?(?:[（(][^（）()]{1,6}[)）])?$")
_STAGED = re.compile(r"(?:新|已)?(?:签约|开工|竣工|投产|引进|在建)数?")
_GOAL = re.compile(r"目标|计划|规划|预期|预计|任务")
_PART = re.compile(r"其中|[含另]有?")
_WIDER = re.compile(r"全[市县区省国]")
_ROSTER = 400
"""Rows of a table at most: a longer one is a register, whose rows no sentence retells."""


def observed_cells(projection: Projection) -> Iterator[Observation]:
    """The observations of all tables in document order. O(cells)."""
    known = settings(projection)
    things = by_name(projection, "Project", "Enterprise")
    for sheet in sheets(projection):
        setting = known.get(sheet.document)
        if setting and len(sheet.lines) <= _ROSTER:
            for line in sheet.lines:
                yield from _line(sheet, line, setting, things)


def _line(sheet: Sheet, line: Line, setting: Setting, things: Mapping[str, str]) -> Iterator[Observation]:
    cells = [cell.strip() for cell in line.passage.cells]
    named = [
        cell for at, cell in enumerate(cells) if not (at < len(sheet.columns) and _LEADING.search(sheet.columns[at]))
    ]
    # 绿色建材 with its 链主企业 is a row of the trade.
    owners = owner_keys(things[cell] for cell in (*named, line.label) if cell in things)
    for at, name in enumerate(sheet.columns):
        value, unit = line.values[at], sheet.units[at] or line.unit
        if value is None:
            yield from _said(sheet, line, at, setting, owners)
        elif unit and not INDEX.search(name) and (level := unit == "%" or "%" in value.text) | (not RATE.search(name)):
            made = _cell(sheet, line, at, setting, owners)
            if made and (made.label.head == LEVEL) == level:
                unit = "%" if level else unit
                kind, factor = base(unit)
                kind = "家" if kind in COUNTS and kind in "家户个" else "人" if kind in ("名", "位") else kind
                text = f"{value.text}{unit}"
                size, step = value.value * factor, exact_step(text, kind, value.step * factor)
                yield replace(made, text=text, kind=kind, size=size, step=step)


def _cell(sheet: Sheet, line: Line, at: int, setting: Setting, owners: frozenset[str]) -> Observation | None:
    column, row = sheet.columns[at], re.sub(r"^(?:其中|#)[:：]?", "", line.label)
    inside = bool(_PERIOD.match(column)) or bool(line.unit and _PRICE.fullmatch(column))
    kind = base(sheet.units[at] or line.unit)[0]
    row = _named_in(line, row, kind, setting.names) if inside else row
    # In a row that is a year (2026 | 128 | 72) the columns are the indicators.
    row_year = _OF_YEAR.findall(line.passage.cells[0].strip()) if line.passage.cells else []
    row = "" if row_year else row
    name = re.sub(r"20\d\d年?", "", column)
    name = f"{name}项目" if kind in ("个", "项", "宗") and _STAGED.fullmatch(name) else name
    told = row if inside else name
    label = read_label(told, setting.names, kind)
    if kind == "%":
        label = rate_label(told, setting.names)
    elif label is None or not label.known:
        label = plain_label(told, "", setting.names, kind) or label
    if label is None or (kind != "%" and RATE.search(row if inside else column)):
        return None
    place, words = Place(setting.home, setting.part), ""
    if not inside:
        place, words = _whose(row, setting, owners, line)
    if words and not owners:
        label = replace(label, words=words + label.words)
    years = _YEAR.findall(column) or row_year or _YEAR.findall(sheet.caption)
    year = years[-1] if years and len(set(years)) == 1 else "" if years else setting.year
    latest = setting.written or setting.year
    aimed = row_year and any(_GOAL.fullmatch(cell.strip()) for cell in line.passage.cells)
    goal = bool(_GOAL.search(f"{sheet.caption}，{column}") or aimed) or bool(latest and year > latest)
    part = told_part(column, told_part(sheet.caption, ""))
    marks = {
        key: mark for key, mark in marks_of(column if inside else sheet.caption).items() if not part or key != "flow"
    }
    marks.update(told_trade(f"{sheet.caption}，{row}", setting))
    return Observation(
        document=sheet.document, text="", kind="", size=0.0, step=0.0, label=label, around=sheet.caption + own_words(row), near=marks,
        place=place, year=year, dated=bool(years), part=part, goal=goal, evidence=line.passage.evidence,
        row=line.passage.row, said=False, beside=_beside(sheet, line, at), season=setting.season,
    )  # fmt: skip


def _named_in(line: Line, row: str, kind: str, names: tuple[str, ...]) -> str:
    """The cell of a row that names an indicator, where a group of indicators may stand before it."""
    words = [cell.strip() for cell, value in zip(line.passage.cells, line.values, strict=False) if value is None]
    known = [word for word in words if (label := read_label(word, names, kind)) and label.known]
    return known[0] if known and not ((own := read_label(row, names, kind)) and own.known) else row


def _beside(sheet: Sheet, line: Line, at: int) -> tuple[str, ...]:
    numbers = (
        f"{value.text}{sheet.units[n]}" for n, value in enumerate(line.values) if value and n != at and sheet.units[n]
    )
    said = (cell for cell, value in zip(line.passage.cells, line.values, strict=False) if value is None)
    return (*numbers, *(figure.text for cell in said for figure in read_figures(cell)))


def _whose(row: str, setting: Setting, owners: frozenset[str], line: Line) -> tuple[Place, str]:
    """Of which place or thing a row is, and the words its label adds to what its columns measure."""
    part = part_of(row, setting.names)
    if owners:
        return Place(setting.home, setting.part, told=True, owners=owners), ""
    if part and row.endswith(("镇", "乡", "街道", "区", "园")):
        return Place(setting.home, part[0], told=True), ""
    region = next((hit.candidates[0].code for hit in scan_regions(row) if hit.end - hit.start == len(row)), "")
    if region and region != setting.home:
        return Place(region, told=True), ""
    return Place(setting.home, setting.part), own_words(row)


def _said(sheet: Sheet, line: Line, at: int, setting: Setting, owners: frozenset[str]) -> Iterator[Observation]:
    """The figures of a cell that is a sentence (总投资16.2亿元，建设轧机8台), told of what its row is about."""
    cells = line.passage.cells
    text = cells[at] if at < len(cells) else ""
    # A row that is an indicator may be told of 全市 again; one that is a place or a thing is a part of it.
    whole = _WIDER.search(line.label) or any(_PERIOD.match(sheet.columns[n]) for n in sheet.numeric())
    last = 0
    for figure in read_figures(text):
        alone = figure.text == text.strip()
        words, behind = (
            (line.label if _PERIOD.match(sheet.columns[at]) else sheet.columns[at])
            if alone
            else clause_before(text, figure.at, last),
            NOUN_BEHIND.match(text[figure.end :]),
        )
        last = figure.end
        label = capacity(words, product_of(behind["what"]) if behind else "", setting.names) or read_label(
            words, setting.names, figure.kind
        )
        if (
            label
            and figure.exact
            and not _PART.search(text, 0, figure.at)
            and (whole or not _WIDER.search(words))
            and figure.kind not in ("%", "倍", "个百分点")
            and not RATE.search(words)
        ):
            place = Place(setting.home, "", told=True, owners=owners or frozenset({f"row/{line.passage.row}"}))
            marks = marks_of(text[: figure.at])
            year, dated = told_year(words, setting, setting.year)
            yield Observation(
                document=sheet.document, text=figure.text, kind=count_unit(figure), size=figure.size, step=exact_step(figure.text, figure.kind, figure.step),
                label=label, around=own_words(line.label), near=marks, place=place, year=year, dated=dated,
                part=told_part(words, ""), goal=False, evidence=line.passage.evidence, row=line.passage.row,
            )  # fmt: skip
