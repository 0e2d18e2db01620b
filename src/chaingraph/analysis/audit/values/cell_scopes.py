"""Which figures of a sentence a cell of its table may tell: of one kind of area, of all phases of a project, of all of it.

For: the rule that holds sentences against the table of their document.
In: a figure with its sentence, the row and the columns of a table.
Out: the figure as the table may tell it, and whether it is none of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.reading.indicator import marks_of, own_words, read_label
from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence
from chaingraph.reference.region_scan import scan_regions

_ADJUSTED = re.compile(r"(?:调整|修订|更正|上调|下调|变更|修改|改)[为到至]?$|提高[为到至]$")
_CORRECTED = re.compile(r"核[减增]|扣[减除]|剔除|调[减增]|抵扣|减免")
_BY_BASIS = re.compile(r"按(?P<what>[^，。；\d]{2,8})$")
"""What is calculated by: 按可租面积12000平方米计算."""
_RUN = re.compile(r"[^，。；、]*")
_AMONG = re.compile(r"[^，。；、\d]{1,8}(?:[只仅]有?|中)[^，。；、]*")
_FLOW = re.compile(r"新增|净增|新[引签认培入]|退出|引进|力争|争取")
_IN_TURN = re.compile(r"(?:分别[^，。；\d]*|(?:依次|各)(?:完成|实现|达到?|为)?[^，。；\d]{0,4})$")
_UP_TO = re.compile(r"1[—–~至-]\d{1,2}月|截[至止]\d{1,2}月")
_MONTH = re.compile(r"\d{1,2}月|[一二三四]季度")
_ONE_PART = re.compile(r"(?<![\d年—–~至-])\d{1,2}月(?=[，,份]|以来)|[一二三四]季度")
"""Of a table what was done since the new year, of a sentence what in one month or quarter."""
_MEAN_GROWTH = re.compile(r"年均")
_YEAR = re.compile(r"20\d\d")
_OF_BASE = re.compile(
    r"[\u4e00-\u9fff]{0,12}(?:公司|集团|厂|商会|银行|大学|学院|主任|书记|市场|来的|客商|考察|高速|铁路|机场|港)|(?:来自|占|距|离|赴|与|和|由|从|出口|销往)$"
)
"""Around the name of a region that is not where a figure is: part of another name, where somebody comes from."""
_PHASE = re.compile(r"[一二三四五首]期")


def in_phases(sentence: Sentence, figure: Figure, line: Line, sheet: Sheet) -> Figure:
    """A figure as the table may tell it: all phases told beside the first one; of other phases nothing exact."""
    phase = _PHASE.search(figure.label)
    if phase is None or phase[0] in line.label or any(phase[0] in name for name in sheet.columns):
        return figure
    own = [other for other in sentence.figures if other.kind == figure.kind and _PHASE.search(other.label)]
    if len(own) < 2 or own[0] is not figure:
        return replace(figure, exact=False)
    size, step = sum(other.size for other in own), sum(other.step for other in own)
    text = "+".join(other.text for other in own)
    return replace(figure, size=size, step=step, text=text, value=size * figure.value / figure.size)


def two_areas(clause: str, column: str) -> bool:
    """Whether words name one kind of area and a column another: 建筑面积 and 规划面积."""
    labels = [read_label(words, (), "平方米") for words in (clause, column)]
    known = [label.head for label in labels if label and label.known]
    return len(set(known)) == 2 and all("面积" in words for words in (clause, column))


def told_otherwise(sentence: Sentence, figure: Figure, line: Line, names: tuple[str, ...]) -> bool:
    """Whether a figure is none its row has: one it is to be changed to, a part of what was counted or is new, of others.

    Args:
        sentence: Where it stands.
        figure: The figure.
        line: The row, labelled as the sentence writes it.
        names: Names of the place the document speaks of.
    """
    text, start = sentence.text, sentence.text.find(line.label)
    ahead = text[:start]
    before = [other for other in sentence.figures if other.end <= figure.at and other.unit in COUNTS]
    out_of = before and _out_of(text, start, before[-1], figure)
    new = "其中" in ahead and any(_FLOW.search(one.label) for one in sentence.figures if one.at < start)
    in_turn = _IN_TURN.search(ahead)
    kind = "" if figure.kind in ("%", "倍", "个百分点") else figure.kind
    return bool(
        _ADJUSTED.search(figure.label)
        or _CORRECTED.search(figure.label)
        or out_of
        or new
        or in_turn
        or _of_others(ahead, line.label, names, kind)
    )


def of_basis(sentence: Sentence, figure: Figure, columns: Sequence[str]) -> bool:
    """Whether a figure is what something is calculated by, and no column bears its name: 按可租面积12000平方米计算."""
    basis = _BY_BASIS.search(figure.label)
    counted = re.match(r"[^，。；]{0,3}(?:[计测核折]算)", sentence.text[figure.end :])
    return basis is not None and counted is not None and not any(basis["what"] in name for name in columns)


def of_another_place(sentence: Sentence, figure: Figure, line: Line, sheet: Sheet, setting: Setting) -> bool:
    """Whether a figure is of a region named before it that its table is not of: 全市产量152万辆，其中电动48万辆 beside that of a zone.

    A row or column that bears the name of the region is of it.
    """
    words = re.split(r"[；;]", sentence.text[: figure.at])[-1]
    hit = next(iter(reversed(list(scan_regions(words)))), None)
    own = hit is not None and any(region.code == setting.home for region in hit.candidates)
    if hit is None or (own and not setting.part):
        return False
    name, behind = words[hit.start : hit.end], words[hit.end :]
    if _part_again(behind, setting) or _OF_BASE.match(behind) or _OF_BASE.search(words[: hit.start]):
        return False
    own_heads = "，".join((line.label, *sheet.columns))
    return name not in f"{own_heads}，{sheet.caption}" and all(one.short not in own_heads for one in hit.candidates)


def _part_again(words: str, setting: Setting) -> bool:
    """Whether words behind the name of a region speak of the place of their document again, or of a part of it."""
    part = part_of(words, setting.names)
    whole = setting.names[0][-1:] if setting.names else ""
    whole = "" if setting.part and setting.part[-1] != whole else whole
    return part is not None and (len(part[0]) > 2 or part[0][0] != "全" or part[0][1] == whole)


def _out_of(text: str, start: int, before: Figure, figure: Figure) -> bool:
    """Whether a figure is of some of those counted before it: of the same unit, or 14个签约项目中 behind the row's name."""
    same = before.unit == figure.unit and _RUN.fullmatch(text, before.end, figure.at)
    return bool(same or (before.at >= start and _AMONG.fullmatch(text, before.end, figure.at)))


def _of_others(ahead: str, label: str, names: tuple[str, ...], kind: str) -> bool:
    """Whether an indicator of a unit is told of a trade or a place before it: 装备制造业 / 南园区 规上工业总产值."""
    indicator = read_label(label, names, kind)
    clause = re.split(r"[，,。；;：:]", ahead)[-1]
    if indicator is None or not indicator.known or not clause:
        return False
    words, part = own_words(clause), part_of(clause, names)
    for name in names:
        words = words.replace(name, "")
    scoped = marks_of(clause).keys() - dict(indicator.marks).keys()
    return len(words) > 1 or bool(scoped) or bool(part and part[0][0] != "全")


def other_span(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    """Whether a column tells yearly growth up to another year than a sentence names."""
    years = [year for column in sheet.columns for year in _YEAR.findall(column)]
    told = _YEAR.findall(sentence.text)
    return bool(_MEAN_GROWTH.search(sheet.columns[at]) and years and told and max(years) not in told)


def of_one_part(lead: str, sentence: Sentence, sheet: Sheet) -> bool:
    """Whether a sentence, or that which opens its passage, tells of a part of the year, and a table of what was done up to another."""
    part = _UP_TO.search("，".join((sheet.caption, *sheet.columns)))
    told = _ONE_PART.search(sentence.text) or _ONE_PART.search(lead)
    # 6月份 of a table by months is that month itself.
    return bool(part and told) and not any(_MONTH.match(line.label) for line in sheet.lines)


def other_part(words: str, table: str) -> bool:
    """Whether words tell of one part of the year and a table of another: 8月末累计, and a table of 1—9月."""
    told, own = told_part(words, ""), told_part(table, "")
    return bool(told and own) and told != own and not own.endswith(f"-{told}") and not told.endswith(f"-{own}")


def like_cells(sheet: Sheet, line: Line, at: int) -> Iterator[tuple[str, Value]]:
    """The cell of a row, and those of like columns (供应商家数, 市内供应商家数), of which a sentence may speak as well."""
    bare = re.sub(r"[（(].*", "", sheet.columns[at])
    for other in sheet.numeric():
        name, value = re.sub(r"[（(].*", "", sheet.columns[other]), line.values[other]
        if value and (other == at or (bare and name != bare and (bare in name or name.endswith(bare[-4:])))):
            yield sheet.units[other] or line.unit, value
