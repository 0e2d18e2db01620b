"""Prose against the table of the same document: a cell told otherwise, a total told otherwise, rows counted otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.values.cell_scopes import (
    in_phases,
    like_cells,
    of_another_place,
    of_basis,
    of_one_part,
    other_part,
    other_span,
    told_otherwise,
)
from chaingraph.analysis.audit.values.row_names import KEY, called
from chaingraph.analysis.audit.values.told_columns import columns_of
from chaingraph.analysis.projection import Projection

_YEAR = re.compile(r"20\d\d")
_ALL = re.compile(r"[共本]|下列|以下|如下|收录|安排|涉及|名单|总|全[区县市省]")
_THING = re.compile(r"企业|地块|项目|产业链|园区|平台|产品|街道|乡镇|机构")
_PLAIN = re.compile(
    r"(?:\d+年|共|合计|[一二三四五六七八九十\d]+[个家户]|全[区县市链册]|全产业链|全行业|[本名入]册|名单|清单|列入|所列|表列|环节|我[区县市]|项目|年度|累计|完成|实现|安排|企业|园区|计划|达|重点|上述|总|其|中|的|为|到|约|以上|规上|产业|工业)*"
)
_SEVERAL = re.compile(r"分别|合计|共计|总计|等\d|等[^，。]{0,6}家")
_PART = re.compile(r"(?:企业|项目|园区|其)中[，,]?(?:已)?(?:有|包括|含)?|包括|内含")
"""What opens parts of a row: its cells are of all of it."""
_OWNER = re.compile(r"公司|集团|[\u4e00-\u9fff]{2}厂(?!房)")
"""Whoever is named before a total has it alone."""
_ANOTHER = re.compile(r"占(?:全[市县区省])?$|(?:预期|工作|年度|主要)?目标(?:是|为)?[：:][^。]*$")
"""Words before a row's name that make a figure behind it one of something else, or one to be reached: 占固定资产投资32%，增长…"""
_AMONG = re.compile(r"(?:[一二两三四五六七八九十\d]+[个家项户][^，。；]{0,12}|其)中[，,]?$")
"""Before a count of some of those just named: 四个家居项目中，新建2个."""
_EVENT = re.compile(r"推介会|招商会|对接会|座谈会|洽谈会|恳谈会|博览会|签约仪式|开工仪式|大会|论坛|现场签|会上|专场")
"""Between a row's name and a figure: it is of what happened on one day."""
_OF_SIZE = re.compile(r"\d*[万亿]元?(?:及)?以[上下]的?[\u4e00-\u9fff]{0,4}(?:项目|企业)[有为共]?\d+[个家户项][，,]")
"""Projects or firms of a class of size counted before a total, which is of them alone."""
_WIDER = re.compile(r"全[市省国]")
_FALLS = re.compile(r"(?:下降|减少|下滑|回落|负增长|降幅为?)[了约]?$")
_JOINT = re.compile(r"共|总|[两二三四五六七八九十\d](?:大|[个家条]|类)")
_NEARLY = re.compile(r"(?:不足|不到|未到|未达到?|未满|将近|高于|高出|低于|少于|多于|不及)$")
"""Before what bounds a value and is none: 完成率不足40%."""
NEAR = 0.25
"""A told total farther than this share from the sum is the total of something else."""
SURE = {"conflict": 0.75, "sum": 0.75, "count": 0.65}
"""How sure a contradiction of each kind is."""


def told(projection: Projection) -> Iterator[AuditRow]:
    """Figures of sentences that the tables of their document contradict.

    Complexity: O(figures · columns + characters · labels of a document).
    """
    tables: dict[str, list[Sheet]] = {}
    known = settings(projection)
    for sheet in sheets(projection):
        paper = projection.papers.get(sheet.document)
        caption = (
            sheet.caption if _YEAR.search(sheet.caption) or not paper else f"{sheet.caption} {paper.title}".strip()
        )
        named = replace(sheet, caption=caption)
        tables.setdefault(sheet.document, []).append(named)
    lead = ""
    for sentence in sentences(projection):
        # 8月，各专班加紧外出。甲专班签约3个: the sentence that opens a passage tells when.
        lead = sentence.text if sentence.first else lead
        for sheet in tables.get(sentence.document, ()):
            rows = _cells(sentence, sheet, known.get(sentence.document))
            yield from rows if not of_one_part(lead, sentence, sheet) else ()
            for figure in sentence.figures:
                yield from _sum(sentence, figure, sheet)
                yield from _rows(sentence, figure, tables[sentence.document], sheet)


def _cells(sentence: Sentence, sheet: Sheet, setting: Setting | None) -> Iterator[AuditRow]:
    names = setting.names if setting else ()
    keys = sorted(
        (
            (sentence.text.find(name), len(name), replace(line, label=name))
            for line in (sheet.lines[at] for at in sheet.names.near(sentence.text))
            if (name := called(line.label, sentence.text))
        ),
        key=lambda item: item[:2],
    )
    for written in sentence.figures:
        line = next((line for at, size, line in reversed(keys) if at + size <= written.at), None)
        if line is None or not written.exact or _NEARLY.search(written.label):
            continue
        figure = in_phases(sentence, written, line, sheet)
        start = sentence.text.find(line.label)
        if _of_another(sentence, figure, start, line):
            continue
        if _elsewhere(sentence, figure, line) or of_basis(sentence, figure, sheet.columns):
            continue
        if setting and of_another_place(sentence, figure, line, sheet, setting):
            continue
        if told_otherwise(sentence, figure, line, names) or _in_firm(sentence, start, line):
            continue
        columns = [
            at
            for at in columns_of(sentence, sheet, figure, line)
            if _mean(figure.label) == _mean(sheet.columns[at]) and not other_span(sentence, sheet, at)
        ]
        cells = [(at, cell) for at in columns if (cell := line.values[at]) is not None]
        alike = [one for at, _ in cells for one in like_cells(sheet, line, at)]
        # 全区从业人员23万人；园区从业人员5.6万人: who tells both knows which is of the row.
        twins = [one for one in sentence.figures if one.kind == figure.kind and line.label in one.label]
        if len(cells) == 1 and not any(_agrees(one, *cell) for one in (figure, *twins) for cell in alike):
            at, cell = cells[0]
            unit = "" if "%" in cell.text else sheet.units[at] or line.unit
            message = f"{line.label}“{sheet.columns[at]}”表中为 {cell.text}，文中为 {figure.text}"
            yield _row(sentence, figure, (line,), message, f"{cell.text}{unit}")


def _elsewhere(sentence: Sentence, figure: Figure, line: Line) -> bool:
    """Whether words between a row's name and a figure lead away from the row: to several, to a wider place, to all again."""
    text = sentence.text
    start = text.find(line.label)
    between = text[start + len(line.label) : figure.at]
    # 甲园和乙园共有 9100人, 甲和乙两大产业产值, 甲、乙、丙3个园: of several, and no cell of the last.
    listed = start > 0 and text[start - 1] in "和与及、"
    several = listed and (_JOINT.search(between) or (not between and figure.unit in COUNTS))
    # 新入库的23家中，批零住餐占了9家；退库11家: behind the semicolon of all again.
    again = "；" in between and _AMONG.search(text[:start])
    wider = _WIDER.search(re.split(r"[，。；]", text[: figure.at])[-1]) and not _WIDER.search(line.label)
    far = not figure.exact or figure.at - start > 40 or _of_more(between) or "口径" in between
    return bool(several or again or wider or far)


def _of_another(sentence: Sentence, figure: Figure, start: int, line: Line) -> bool:
    """Whether a figure behind a row's name is of a part of the row, of what it is a part of, or of an enterprise in it."""
    # 前三季度 is no 三季度.
    first = sentence.text[:start].endswith("前") and line.label.endswith(("季度", "月"))
    another = first or _ANOTHER.search(sentence.text[:start]) is not None
    return another or _of_some(sentence, figure, line) or _of_firm(sentence, start, line)


def _of_firm(sentence: Sentence, start: int, line: Line) -> bool:
    """Whether a sentence tells of an enterprise that is at, or in, what a row is of: 甲公司在乙园租赁厂房，追加投资3000万元."""
    ahead = re.search(r"(?:公司|集团)[^，。；]{0,4}[在于入][^，。；]{0,4}$", sentence.text[:start])
    return ahead is not None and not _OWNER.search(line.label)


def _in_firm(sentence: Sentence, start: int, line: Line) -> bool:
    """Whether the name of a row, which is no enterprise, is a part of the name of one: 发制品 in 灵瑞发制品有限公司."""
    inside = re.match(r"[\u4e00-\u9fff]{0,8}?(?:有限|股份|责任|集团|公司)", sentence.text[start + len(line.label) :])
    ahead = re.search(r"[\u4e00-\u9fff]{2}$", sentence.text[:start])
    return bool(inside and ahead) and not _OWNER.search("".join(line.passage.cells[:3]))


def _of_some(sentence: Sentence, figure: Figure, line: Line) -> bool:
    """Whether an amount is of fewer or more than the row counts: 其中属甲业的4个、1.2亿元 where the row has 18."""
    start = sentence.text.find(line.label)
    counts = [one for one in sentence.figures if start <= one.at < figure.at and one.unit in COUNTS]
    cells = {value.value for value in line.values if value}
    among = re.search(r"其中[^，。；]{0,6}$", sentence.text[:start])
    return bool(among and counts and figure.unit not in COUNTS and not cells & {one.value for one in counts})


def _of_more(between: str) -> bool:
    """Whether words between a row's name and a figure make it one of several rows, or a part of one."""
    return "。" in between or bool(_SEVERAL.search(between) or _PART.search(between) or _EVENT.search(between))


def _mean(words: str) -> bool:
    """Whether words speak of a mean (平均每家产值), not of the whole."""
    return re.search(r"平均|均|每[家户亩人个]", words) is not None


def _agrees(figure: Figure, unit: str, cell: Value) -> bool:
    factor = base(unit)[1] if unit and unit != "%" and figure.unit != "%" else 1.0
    size = figure.size if figure.unit != "%" else figure.value
    if figure.unit == "%" and _FALLS.search(figure.label):
        size = -size if cell.value < 0 else size
    counted = figure.unit in COUNTS and unit in ("", *COUNTS)
    return abs(cell.value * factor - size) <= (0.0 if counted else cell.step * factor + figure.step) + 1e-6


def _sum(sentence: Sentence, figure: Figure, sheet: Sheet) -> Iterator[AuditRow]:
    """A total told in prose against the sum of its column."""
    if not figure.own or not figure.exact or figure.unit in ("%", "倍") or len(sheet.lines) < 4:
        return
    if _OWNER.search(sentence.text, 0, figure.at) or "其中" in re.split("[；;]", sentence.text[: figure.at])[-1]:
        return
    if _OF_SIZE.search(re.split("[。；;]", sentence.text[: figure.at])[-1]):
        return
    near = (sheet.lines[at].label for at in sheet.names.near(sentence.text))
    if any(label in sentence.text for label in near if len(label) >= KEY):
        return
    for at in sheet.numeric():
        unit = sheet.units[at]
        if (
            not unit
            or base(unit)[0] != figure.kind
            or not _names(figure.label, sheet.columns[at])
            or _other_time(sentence, figure, sheet, at)
        ):
            continue
        values = [value for line in sheet.lines if (value := line.values[at])]
        factor = base(unit)[1]
        size = sum(value.value for value in values) * factor
        sums = [size, *(v.value * factor for line in sheet.totals if (v := line.values[at]))]
        room = figure.step + sum(value.step for value in values) * factor
        if (
            size
            and not any(
                abs(other - one.size) <= room for other in sums for one in sentence.figures if one.kind == figure.kind
            )
            and abs(size - figure.size) <= NEAR * size
        ):
            shown = plain(round(size / base(figure.unit)[1], 4)) + figure.unit
            yield _row(
                sentence,
                figure,
                (sheet.lines[0], sheet.lines[-1]),
                f"文中{figure.label}{figure.text}，表中“{sheet.columns[at]}”之和为 {shown}",
                shown,
                "sum",
            )
            return


def _names(label: str, column: str) -> bool:
    if "总投资" in label and _YEAR.search(column):
        return False
    bare = re.sub(r"\d+年?|[（(].*|额$", "", column)
    core = next((name for name in (bare, bare[-4:]) if len(name) > 1 and name in label), "")
    return bool(core) and _PLAIN.fullmatch(label.replace(core, "", 1)) is not None


def _other_time(sentence: Sentence, figure: Figure, sheet: Sheet, at: int) -> bool:
    """Whether a sentence tells of another year, or part of it, than a column."""
    if other_part(sentence.text[: figure.at], f"{sheet.caption}，{sheet.columns[at]}"):
        return True
    # 2023年产值 in a table of 2024 is of 2023.
    years = set(_YEAR.findall(sheet.columns[at]) or _YEAR.findall(sheet.caption))
    told_years = set(_YEAR.findall(sentence.text[: figure.at])) or set(sentence.years())
    return bool(told_years and years and not years & told_years)


def _rows(sentence: Sentence, figure: Figure, sheets_: Sequence[Sheet], sheet: Sheet) -> Iterator[AuditRow]:
    """A count of all rows of a table that it and no other table of the document has."""
    few = figure.unit not in COUNTS or not figure.exact or len(sheet.lines) < 4 or not figure.own
    if few or _AMONG.search(sentence.text[: figure.at - len(figure.label)]):
        return
    near = sheet.header.evidence.start - sentence.passage.evidence.end
    near = 0 if sentence.passage is sheet.header else near
    if _counts_all(sentence, figure, sheet, near) and not any(len(one.lines) == figure.value for one in sheets_):
        count = len(sheet.lines)
        message = f"文中{figure.label}{figure.text}，表中有 {count} 行"
        yield _row(sentence, figure, (sheet.lines[0], sheet.lines[-1]), message, str(count), "count")


def _counts_all(sentence: Sentence, figure: Figure, sheet: Sheet, near: int) -> bool:
    """Whether a count that misses the number of rows was meant to be it."""
    thing = _THING.search(figure.label + sentence.text[figure.end : figure.end + 4])
    years, told_years = set(_YEAR.findall(sheet.caption)), set(sentence.years())
    same_year = not (years and told_years and not years & told_years)
    itself = sentence.passage is sheet.header and re.search(r"本[表批名目清]", figure.label) is not None
    itself = (
        itself
        or re.search(
            r"本(?:名单|名册|清单|目录|册|表)|^(?:该|此)?(?:名单|名册|清单|目录)(?:共|总)?计?(?:收录|列入|载)",
            figure.label,
        )
        is not None
    )
    named = itself or (thing is not None and any(thing[0] in column for column in sheet.columns))
    off = abs(figure.value - len(sheet.lines))
    close = (0 <= near < 900 or itself) and 0 < off <= max(1, NEAR * len(sheet.lines))
    return bool(named and close and same_year and _ALL.search(figure.label))


def _row(
    sentence: Sentence, figure: Figure, lines: Sequence[Line], message: str, right: str, kind: str = "conflict"
) -> AuditRow:
    return AuditRow(
        kind=kind,
        subject=lines[0].label if kind == "conflict" else figure.label,
        message=message,
        left=figure.text,
        right=right,
        sure=SURE[kind],
        slip="单位可能写错" if kind == "conflict" and _same_digits(figure.text, right) else None,
        evidence=(sentence.quote(figure), *dict.fromkeys(line.passage.evidence for line in lines)),
    )


def _same_digits(left: str, right: str) -> bool:
    return [re.sub(r"\D|0+$", "", text) for text in (left, right)].count(re.sub(r"\D|0+$", "", left)) == 2
