"""Cells of one row against each other: days that are not, words that a number of the row denies, remarks that tell it again.

For: ``chaingraph audit``.
In: tables; ``row_states.csv`` says which words say what of which number.
Out: audit rows; :func:`denied` for sentences that speak of a row.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, base, read_figures
from chaingraph.analysis.audit.reading.wholes import is_part
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_TIME = re.compile(r"时间|日期|年月|年限|期限|开工|竣工|投产|成立|签约|注册")
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?(?!\d|\s*[-—–~]\s*(?:19|20))"
)
_YEARS = re.compile(r"年限|期限|起止|周期|工期")
_SPAN = re.compile(r"(?:19|20)\d\d\s*[-—–~至/]\s*(?:\d\d|(?:19|20)\d\d)")
_DONE = re.compile(r"^(?:已|全面|全部|正式|顺利|建成)*(?:竣工|投产|完工|建成|达产|投用|投入使用|运营)")
_NOT_BEGUN = re.compile(
    r"(?:土地|用地|地块|厂房|环评|能评|施工许可证?)[^，。；]{0,8}(?:尚未|还未|仍未|未)[^，。；]{0,6}(?:摘牌|挂牌|取得|批复|办理|落实|征收|供应|到位|通过|开工)"
    r"|(?:尚未|还未|仍未|未)(?:拿地|供地|摘牌|开工|动工|进场|破土|取得[^，。；]{0,8}(?:批复|许可|土地|用地|环评))|正在办理(?:前期|用地|土地|立项|备案)|处于前期"
)
_NOT_YET = re.compile(r"(?:拟|计划|预计|将|待|即将|未|力争|争取|预期|目标|如|若|可)[^，。；]{0,4}$")
_OTHER = re.compile(r"上年|去年|20\d\d|新增|计划|拟|二期|三期|累计|每|含|另|追加|预计|年均|其余|最高|一期|分期|比|同比")
_BARE = re.compile(r"20\d\d年?|[（(].*|^其中[:：，]?|(?:约|共|为|有|达到?|现|的|总)+$")
_MONTHS = re.compile(r"^.*(?:月份?|月末|月底|上半年|季度)")
_ABOVE = re.compile(r"突破|超过?|逾|≥|>")
_FIRST = re.compile(r"首次|首度|已经?|一举|成功|全年|当年|年(?=产值|营)")
_WORDY = re.compile(r"备注|说明|简介|情况|进展|进度|状态|性质|问题|介绍|概况|特点|现状|阶段|建设内容|规模")
_DATE = Maker("date", 0.9, "月份或日子写错")
_STATE = Maker("words", 0.75, "状态可能未更新")
_AGAIN = Maker("conflict", 0.75)
_PART = Maker("sum", 0.8, "其中一个数可能误写")
_UNIT = Maker("unit", 0.6, "可能用了另一单位")
_PAST = re.compile(r"^(?:签约|成立|注册|备案|立项|实际开工|入驻|落户|认定|获批)(?:时间|日期|年月)?$")
FEWEST, APART = 4, 100
"""Other cells of a column, and how many times one has to be smaller, to be of another unit."""


def no_days(projection: Projection) -> Iterator[AuditRow]:
    """Cells of columns of time with a month or day that no calendar has (2017-13). O(cells)."""
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            for line in (*sheet.lines, *sheet.totals) if _TIME.search(name) else ():
                cell = line.passage.cells[at].strip() if at < len(line.passage.cells) else ""
                for match in _DAY.finditer(cell) if not (_SPAN.fullmatch(cell) and _YEARS.search(name)) else ():
                    if not _exists(*match.groups()):
                        message = f"{line.label}“{name}”为 {cell}，没有这样的日期"
                        yield _DATE(line.label, message, (cell, "无此日期"), line.passage.evidence)


def _exists(year: str, month: str, day: str | None) -> bool:
    if not 1 <= int(month) <= 12:
        return False
    return day is None or 1 <= int(day) <= monthrange(int(year), int(month))[1]


def later_days(projection: Projection) -> Iterator[AuditRow]:
    """Cells that date what has happened (签约时间) behind the day the document was written. O(cells)."""
    written = {page.document: page.written for page in pages(projection)}
    for sheet in sheets(projection):
        day = written.get(sheet.document, ())
        columns = [at for at, name in enumerate(sheet.columns) if _PAST.match(name)] if len(day) > 1 else []
        for line in sheet.lines if columns else ():
            for at in columns:
                match = _DAY.match(line.passage.cells[at].strip())
                if match and (int(match[1]), int(match[2])) > tuple(day[:2]):
                    shown = f"{day[0]}年{day[1]}月"
                    message = f"{line.label}“{sheet.columns[at]}”为 {match[0]}，文件写于 {shown}"
                    yield _DATE.but(0.75)(line.label, message, (match[0], shown), line.passage.evidence)


def outliers(projection: Projection) -> Iterator[AuditRow]:
    """One cell with decimals a hundredth of the smallest other, which are all whole numbers: of another unit. O(cells)."""
    for sheet in sheets(projection):
        for at in sheet.numeric() if len(sheet.lines) > FEWEST else ():
            if RATE.search(sheet.columns[at]) or sheet.units[at] in ("", "%"):
                continue
            cells = [(line, value) for line in sheet.lines if (value := line.values[at]) and value.value > 0]
            small = [(line, value) for line, value in cells if "." in value.text]
            rest = [value.value for _, value in cells if "." not in value.text]
            if len(small) == 1 and len(rest) >= FEWEST and small[0][1].value * APART < min(rest):
                line, value = small[0]
                message = f"{line.label}“{sheet.columns[at]}”为 {value.text}{sheet.units[at]}，其余各行均在 {min(rest):g} 以上"
                yield _UNIT(line.label, message, (value.text, f"{min(rest):g}"), line.passage.evidence)


def row_states(projection: Projection) -> Iterator[AuditRow]:
    """Words of a row that a number or another word of the same row denies. O(cells · words)."""
    for sheet in sheets(projection):
        words = [at for at, name in enumerate(sheet.columns) if _WORDY.search(name)]
        for line in sheet.lines if words else ():
            cells = [(at, line.passage.cells[at]) for at in words if line.passage.cells[at] and not line.values[at]]
            for at, cell in cells:
                for said, column, _ in denied(sheet, line, cell):
                    yield _state(sheet, line, (at, said), column)
                if _DONE.search(cell):
                    for other, open_ in cells:
                        match = _NOT_BEGUN.search(open_) if other != at else None
                        if match:
                            message = (
                                f"{line.label}“{sheet.columns[at]}”为“{cell}”，“{sheet.columns[other]}”却写“{match[0]}”"
                            )
                            yield _STATE(line.label, message, (cell, match[0]), line.passage.evidence)


def _state(sheet: Sheet, line: Line, said: tuple[int, str], column: int) -> AuditRow:
    value = line.values[column]
    shown = f"{value.text}{sheet.units[column]}" if value else ""
    message = f"{line.label}“{sheet.columns[said[0]]}”写“{said[1]}”，“{sheet.columns[column]}”却为 {shown}"
    return _STATE(line.label, message, (said[1], shown), line.passage.evidence)


def denied(sheet: Sheet, line: Line, text: str) -> Iterator[tuple[str, int, int]]:
    """What a text says of a row and one of its numbers denies: the words, the column, where the words begin."""
    for said, column, value in _states():
        match = said.search(text)
        if match is None or _NOT_YET.search(text[: match.start()]):
            continue
        for at in sheet.numeric():
            cell = line.values[at]
            name = re.sub(r"^其中[:：]?|^(?:截至)?20\d\d年?(?:底|末)?|^至20\d\d年(?:底|末)?", "", sheet.columns[at])
            rate = RATE.search(name) and not column.search("增速")
            later = _later(text[: match.start()], sheet.columns[at])
            if cell and column.search(name) and not rate and not later and not _holds(value, cell.value):
                yield match[0], at, match.start()
                break


def _later(before: str, column: str) -> bool:
    """Whether words stand behind a date of a later year than that of a column (2028年6月竣工; 至2025年底累计完成)."""
    own, other = re.search(r"(20\d\d)年(?:\d{1,2}月)?[^，。；\d]{0,4}$", before), re.search(r"20\d\d", column)
    return bool(own and other and int(own[1]) > int(other[0]))


def _holds(said: str, value: float) -> bool:
    return {"none": value <= 0, "some": value > 0, "loss": value <= 0, "gain": value >= 0}[said]


@lru_cache(maxsize=1)
def _states() -> Sequence[tuple[re.Pattern[str], re.Pattern[str], str]]:
    rows = read_lexicon("row_states", ("said", "column", "value"))
    return tuple((re.compile(row["said"]), re.compile(row["column"]), row["value"]) for row in rows)


def remarks(projection: Projection) -> Iterator[AuditRow]:
    """Figures of a remark that are not those of the columns of its row, or more than what they are part of. O(cells)."""
    for sheet in sheets(projection):
        words = [at for at, name in enumerate(sheet.columns) if _WORDY.search(name)]
        for line in sheet.lines if words else ():
            for at in words:
                text = line.passage.cells[at]
                for figure in read_figures(text) if text and not line.values[at] else ():
                    yield from _remark(sheet, line, figure)


def _remark(sheet: Sheet, line: Line, figure: Figure) -> Iterator[AuditRow]:
    label = _BARE.sub("", figure.label)
    yield from _passed(sheet, line, figure)
    if not figure.exact or _OTHER.search(figure.label) or len(label) < 2 or figure.unit in ("%", "倍"):
        return
    for at in sheet.numeric():
        value, (kind, factor) = line.values[at], base(sheet.units[at])
        if not value or kind != figure.kind or not is_part(label, sheet.columns[at]):
            continue
        if figure.size > value.value * factor + value.step * factor:
            message = f"{line.label}备注写{label}{figure.text}，多于“{sheet.columns[at]}” {value.text}{sheet.units[at]}"
            yield _PART(line.label, message, (figure.text, value.text), line.passage.evidence)
        return
    label = _MONTHS.sub("", label) if _swapped(sheet, line, figure) else label
    at_ = column_of(sheet, label, figure.kind)
    value = line.values[at_] if at_ is not None else None
    if at_ is None or value is None or not _same_measure(label, sheet.columns[at_]):
        return
    factor = base(sheet.units[at_])[1] if sheet.units[at_] else 1.0
    if abs(value.value * factor - figure.size) > value.step * factor + figure.step + 1e-6:
        message = f"{line.label}“{sheet.columns[at_]}”为 {value.text}{sheet.units[at_]}，备注写{label}{figure.text}"
        yield _AGAIN(line.label, message, (figure.text, f"{value.text}{sheet.units[at_]}"), line.passage.evidence)


def _swapped(sheet: Sheet, line: Line, figure: Figure) -> bool:
    """Whether a figure is a number of its row whose digits changed places: then it is of the same months."""
    digits = sorted(digits_of(figure.text))
    cells = [value for at in sheet.numeric() if base(sheet.units[at])[0] == figure.kind and (value := line.values[at])]
    return any(sorted(digits_of(value.text)) == digits for value in cells)


def _passed(sheet: Sheet, line: Line, figure: Figure) -> Iterator[AuditRow]:
    """A mark that a remark says was passed (产值突破10亿元), above the number of the column."""
    year = re.match(r"20\d\d年", figure.label)
    name = _FIRST.sub("", figure.label[year.end() :] if year else figure.label)
    for at in sheet.numeric() if _ABOVE.match(figure.text) and len(name) > 1 else ():
        value, (kind, factor) = line.values[at], base(sheet.units[at])
        dated = re.search(r"20\d\d年", sheet.columns[at])
        other = year and dated and year[0] != dated[0]
        if (
            not value
            or kind != figure.kind
            or other
            or _BARE.sub("", sheet.columns[at][dated.end() if dated else 0 :]) != name
        ):
            continue
        if (value.value + value.step) * factor < figure.size:
            told = f"{name}{figure.text}"
            message = f"{line.label}“{sheet.columns[at]}”为 {value.text}{sheet.units[at]}，备注写{told}"
            yield _AGAIN(line.label, message, (figure.text, f"{value.text}{sheet.units[at]}"), line.passage.evidence)


def _same_measure(label: str, column: str) -> bool:
    """Whether a label of a remark is all of what a column measures, not a part of it."""
    name = _BARE.sub("", column)
    alike = label in name and len(label) * 2 >= len(name) and label != "投资"
    return alike or (name in label[-len(name) :] and len(label) <= len(name) + 1)
