"""How many rows of a table lie above a limit, against what a sentence counts; and limits that all rows are said to keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from chaingraph.analysis.audit.reading.asked import column_of, members, read_beside, size, views
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet
from chaingraph.analysis.audit.reading.text import COUNTS, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_OVER = r"迈过|跨过|跨越|越过|站上|超过?|突破|高于|大于|多于|逾|过|不低于|不少于|不小于|达到?|≥|>"
_UNDER = r"低于|不足|不到|少于|小于|未达到?|未超过|≤|<"
LIMIT = re.compile(
    rf"(?P<word>{_OVER}|{_UNDER})?(?:了|在)?(?P<number>\d+(?:\.\d+)?)?(?P<unit>[十百千万亿]*(?:元|亩|人|平方米|吨|家|户)|%)"
    r"(?P<more>[（(]?含[^）)]{0,6}[）)])?(?P<side>及?以上|以下|以内)?"
)
HOW_MANY = re.compile(r"(?P<number>\d+|[一两二三四五六七八九十])(?P<unit>[家户个项宗])(?!月|百分点|以上|以下)")
_COUNTED = re.compile(r"企业|项目|单位|园区|地块|产业链|乡镇|产品|环节|镇街|街道|县区|行业|产业|板块|平台|机构")
_WIDER = re.compile(r"全[国省市县区州]|[省市县区]内|外|增加|新增|净增|去年|上年|力争|计划|目标|到20\d\d年")
_BARE = re.compile(r"的(?:已|共|仅|就|只)*(?:有|达)|门槛|大关")
"""Counts of things that the clause does not name: 营收迈过5000万元门槛的已有五家."""
_ALL = re.compile(r"均|全部|都|皆|一律|无一例外|全数")
_LISTS = re.compile(r"入册|本[册表批单次]|名[册单录]|清单|表[中内]|上述|列入|所列|以上")
_DATE = re.compile(r"(20\d\d)(?:\s*[-./年]\s*(\d{1,2}))?(?:\s*[-./月]\s*(\d{1,2}))?")
_WHEN = re.compile(
    r"(?P<date>20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?P<end>[底末初])?(?P<side>及?(?:以|之)?[后前])?[^，。；]{0,4}?"
    r"(?P<step>新?开工|动工|竣工|建成|投产|完工|签约|成立|注册|设立|落户|入驻|启动)"
)
_STEP_FIRST = re.compile(
    r"(?P<step>开工|动工|竣工|建成|投产|完工|签约|成立|注册|设立|落户|入驻|启动)(?:时间)?(?:均|都|全部)?(?:于|在|为|晚于|早于)"
    r"(?P<date>20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?P<end>[底末初])?(?P<side>及?(?:以|之)?[后前])?"
)
_STEPS = {
    "动工": "开工",
    "完工": "竣工",
    "新开工": "开工",
    "启动": "开工",
    "注册": "成立",
    "设立": "成立",
    "入驻": "落户",
}
_TIME = re.compile(r"20\d\d年?(?:末|底|度)?|\d{1,2}月|[一二三四]季度")
"""Rows of a table turned: years of one thing, which nobody counts."""
TRIGGER = re.compile(r"[家户个项宗]|均|全部|都|皆|一律")


def limits(projection: Projection) -> Iterator[AuditRow]:
    """Counts of rows above or below a limit that the table does not bear out. O(characters + counts · rows)."""
    for sentence, sheet in read_beside(projection, TRIGGER):
        for view in views(sheet) if len(sheet.lines) > 2 else ():
            if all(_TIME.fullmatch(line.label) for line in view.lines):
                continue
            at = 0
            for clause in re.split(r"(?<=[；;。，,])", sentence.text):
                yield from _counted(sentence, view, clause, at)
                if _ALL.search(clause):
                    yield from _kept(sentence, view, clause, at)
                    yield from _dated(sentence, view, clause, at)
                at += len(clause)


def _counted(sentence: Sentence, sheet: Sheet, clause: str, start: int) -> Iterator[AuditRow]:
    """产值超过10亿元的企业仅有2家；3家企业产值过10亿元."""
    limit = next((match for match in LIMIT.finditer(clause) if match["word"] or match["side"]), None)
    counts = [match for match in HOW_MANY.finditer(clause) if not limit or match.start() != limit.start("number")]
    thing = _COUNTED.search(clause)
    if limit is None or len(counts) != 1 or (_WIDER.search(clause) and not _LISTS.search(clause)):
        return
    if thing is None and not _BARE.search(clause):
        return
    if thing and not any(thing[0] in name for name in (*sheet.columns, sheet.caption)):
        return
    at = column_of(sheet, clause, _kind(limit["unit"]), said=sentence.text[: start + len(clause)])
    told = whole_number(counts[0]["number"])
    if at is None or told > len(sheet.lines):
        return
    within, lines = keeps(limit), members(sheet, clause)
    found = [line for line in lines if (cell := line.values[at]) and within(size(sheet, at, cell))]
    if found and len(found) != told and abs(len(found) - told) <= max(2, told / 2):
        names = "、".join(line.label for line in found[:6])
        yield _row(
            sentence,
            (start, start + len(clause)),
            f"文中“{clause.strip('，,。；;')}”，表中有 {len(found)} 行：{names}",
            (counts[0][0], f"{len(found)}{counts[0]['unit']}"),
            found,
        )


def _kind(unit: str) -> str:
    return unit if unit == "%" else base(unit)[0]


def keeps(limit: re.Match[str]) -> Callable[[float], bool]:
    """Whether a size is on the side of a limit that is told."""
    unit = limit["unit"]
    edge = float(limit["number"] or 1) * (base(unit)[1] if unit != "%" else 1.0)
    word, side = limit["word"] or "", limit["side"] or ""
    reaches = re.fullmatch(r"不低于|不少于|不小于|达到?|≥", word) is not None or side.endswith("以上")
    if re.fullmatch(_UNDER, word) or side in ("以下", "以内"):
        return lambda value: value < edge or (side != "" and value == edge)
    return lambda value: value > edge or (reaches and value == edge)


def _kept(sentence: Sentence, sheet: Sheet, clause: str, start: int) -> Iterator[AuditRow]:
    """总投资均超过3亿元, where a row has less."""
    limit = next(
        (match for match in LIMIT.finditer(clause) if (match["word"] or match["side"]) and match["number"]), None
    )
    if limit is None or (_WIDER.search(clause) and not _LISTS.search(clause)):
        return
    at = column_of(sheet, clause, _kind(limit["unit"]), said=sentence.text[: start + len(clause)])
    lines, within = members(sheet, clause), keeps(limit)
    cells = [(line, cell) for line in lines if at is not None and (cell := line.values[at])]
    wrong = [(line, cell) for line, cell in cells if at is not None and not within(size(sheet, at, cell))]
    if wrong and len(wrong) * 2 < len(cells):
        shown = "、".join(f"{line.label} {cell.text}" for line, cell in wrong[:4])
        message = f"文中“{clause.strip('，,。；;')}”，表中{shown}"
        yield _row(
            sentence, (start, start + len(clause)), message, (limit[0], wrong[0][1].text), [line for line, _ in wrong]
        )


def _dated(sentence: Sentence, sheet: Sheet, clause: str, start: int) -> Iterator[AuditRow]:
    """均为2024年1月1日以后新开工, where a row began before."""
    when = _STEP_FIRST.search(clause) or _WHEN.search(clause)
    if when is None:
        return
    step = _STEPS.get(when["step"], when["step"])
    columns = [at for at, name in enumerate(sheet.columns) if step in name or when["step"] in name]
    edge, side = _parts(when["date"]), (when["side"] or "")[-1:]
    for at in columns[:1]:
        dated = [(line, date) for line in sheet.lines if (date := _parts(line.passage.cells[at]))]
        wrong = [line for line, date in dated if not _fits_date(date, edge, side, ends=when["end"] in ("底", "末"))]
        if wrong and len(wrong) * 2 < len(dated):
            shown = "、".join(f"{line.label} {line.passage.cells[at]}" for line in wrong[:4])
            message = f"文中“{clause.strip('，,。；;')}”，表中{shown}"
            yield _row(sentence, (start, start + len(clause)), message, (when[0], wrong[0].passage.cells[at]), wrong)


def _parts(text: str) -> tuple[int, ...]:
    match = _DATE.search(text)
    return tuple(int(part) for part in match.groups() if part) if match else ()


def _fits_date(date: tuple[int, ...], edge: tuple[int, ...], side: str, *, ends: bool) -> bool:
    """Whether a date is after, before or in what a sentence names; the day itself is."""
    length = min(len(date), len(edge))
    if side == "后":
        return date[:length] >= edge[:length]
    if side == "前" or ends:
        return date[:length] <= edge[:length]
    return date[:length] == edge[:length]


def _row(
    sentence: Sentence, span: tuple[int, int], message: str, sides: tuple[str, str], lines: Sequence[Line]
) -> AuditRow:
    places = dict.fromkeys(line.passage.evidence for line in lines[:6])
    return AuditRow(
        kind="count" if sides[1][-1:] in COUNTS else "conflict",
        subject=lines[0].label,
        message=message,
        left=sides[0],
        right=sides[1],
        sure=0.75,
        slip=None,
        evidence=(sentence.evidence(*span), *places),
    )
