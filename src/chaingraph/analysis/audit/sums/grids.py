"""The arithmetic of a table: columns that follow from others, by what most of its rows do."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, permutations

from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.spent import PLANNED, beside_plan
from chaingraph.analysis.audit.reading.text import base, sentences
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

WIDE = 14
"""Of wider tables only the columns beside a rate are tried as its parts."""
FITS = 0.5
"""Part of the rows that have to follow a rule before the others are held against it."""
_INNER = re.compile(r"^其中|^#")
_PHASE = re.compile(r"20\d\d年?.*(?:完成|计划|投资|安排)|已完成|累计完成|年度(?:计划)?投资")
_MOVED = re.compile(r"增减|净增|变动|变化|增量|新增额|[比较][^，。]{0,4}[年月季][末初底]|增加额")
"""Columns of changes: a part may grow while the whole shrinks."""
_WIDER = re.compile(r"框架|整体|全部|(?:只|仅|均)(?:计|为|含|列|填)|不含|含在|其中")
"""A remark that says what the total of its row leaves out."""
_SO_FAR = re.compile(r"完成|到位|实际")
_NOTE = re.compile(r"按[^，。；]{2,16}[计测核]算|不参与|不纳入|口径|剔除|不含")
"""A sentence that says how something is calculated."""
_CONSTANT = re.compile(r"生产总值|增加值|GDP|第[一二三]产业")
PRICES = 4.0
"""Points between growth at the prices of each year and at constant ones, at most."""
_YEAR = re.compile(r"20\d\d")
_SCALES = (1.0, 100.0, 1e4, 1e-4, 1e8, 0.01)
EXACT = 1e-6
Rule = Callable[[float, float], float]
_RULES: tuple[tuple[str, Rule], ...] = (
    ("之比", lambda a, b: a / b if b else 0.0),
    ("增幅", lambda a, b: a / b - 1 if b else 0.0),
)


def inner(projection: Projection) -> Iterator[AuditRow]:
    """Rows "of which" with more than the row they are part of. O(cells)."""
    for sheet in sheets(projection):
        outer: Line | None = None
        for line in sheet.lines:
            if not _INNER.match(line.label):
                outer = line
                continue
            for at in sheet.numeric() if outer else ():
                part, whole = line.values[at], outer.values[at] if outer else None
                same = outer is not None and (line.unit == outer.unit or not line.unit)
                level = not RATE.search(sheet.columns[at]) and not _MOVED.search(sheet.columns[at])
                if part and whole and same and level and part.value > whole.value >= 0:
                    yield AuditRow(
                        kind="sum",
                        subject=line.label,
                        message=f"“{line.label}”{sheet.columns[at]}为 {part.text}，多于所属的“{outer.label if outer else ''}” {whole.text}",
                        left=part.text,
                        right=whole.text,
                        sure=0.8,
                        slip=None,
                        evidence=(outer.passage.evidence, line.passage.evidence) if outer else (),
                    )


def invested(projection: Projection) -> Iterator[AuditRow]:
    """Rows of project lists whose money is more than the total, or whose words tell another total. O(cells)."""
    for sheet in sheets(projection):
        total = next((at for at, name in enumerate(sheet.columns) if re.match(r"(?:项目)?总投资", name)), None)
        parts = _times_apart(sheet, [at for at in sheet.numeric() if _PHASE.search(sheet.columns[at]) and at != total])
        for line in sheet.lines if total is not None else ():
            told = line.values[total] if total is not None else None
            spent = sum(value.value for at in parts if (value := line.values[at]))
            if told and told.value and len(parts) > 1 and spent > 1.005 * told.value:
                yield _money(line, f"总投资 {told.text}，各时期之和为 {plain(spent)}", (told.text, plain(spent)))
            for cell in line.passage.cells if told and told.value else ():
                yield from _worded(line, cell, told, sheet.units[total] if total is not None else "")


def _times_apart(sheet: Sheet, columns: Sequence[int]) -> list[int]:
    """Columns without what another one holds: 2023年1—9月完成 is part of 2023年计划, 其中2025年完成 of the 累计完成 before it."""
    held = beside_plan(sheet.columns)
    columns = [at for at in columns if at not in held]
    so_far = [at for at in columns if "累计" in sheet.columns[at]]
    columns = [at for at in columns if not (so_far and at > so_far[0] and _INNER.match(sheet.columns[at]))]
    planned = {year for at in columns if PLANNED.search(sheet.columns[at]) for year in _YEAR.findall(sheet.columns[at])}
    return [
        at
        for at in columns
        if not (_SO_FAR.search(sheet.columns[at]) and planned & set(_YEAR.findall(sheet.columns[at])))
    ]


def _worded(line: Line, cell: str, told: Value | None, unit: str) -> Iterator[AuditRow]:
    match = re.search(r"总投资(?:额)?(?:约|为|达)?(\d+(?:\.\d+)?)((?:亿|万)?元)", cell)
    phase = match and (re.search(r"[一二三四首]期[^，。；]{0,4}$", cell[: match.start()]) or _WIDER.search(cell))
    if match and told and not phase and base(unit)[0] == "元":
        value = float(match[1]) * base(match[2])[1] / base(unit)[1]
        if abs(value - told.value) > 0.03 * told.value:
            yield _money(line, f"文字写“{match[0]}”，总投资栏为 {told.text}{unit}", (match[0], told.text))


def _money(line: Line, message: str, sides: tuple[str, str]) -> AuditRow:
    return AuditRow("money", line.label, f"{line.label}：{message}", *sides, 0.75, None, (line.passage.evidence,))


def derived(projection: Projection) -> Iterator[AuditRow]:
    """Cells of a rate column that are not what the rule of most rows gives: a ratio, a growth, a part of the total.

    Complexity: O(cells · columns²) with at most 14 columns.
    """
    told: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences(projection):
        if _NOTE.search(sentence.text):
            told[sentence.document].append(sentence.text)
    for sheet in sheets(projection):
        columns, notes = sheet.numeric(), told.get(sheet.document, [])
        for rate in columns:
            named = RATE.search(sheet.columns[rate]) or sheet.units[rate] == "%" or "/" in sheet.units[rate]
            # 研发强度 is no word for a rate, but its cells say so.
            if named or all("%" in value.text for line in sheet.lines if (value := line.values[rate])):
                yield from _derived(sheet, rate, [at for at in columns if at != rate][:WIDE], notes)


def _derived(sheet: Sheet, rate: int, columns: Sequence[int], notes: Sequence[str]) -> Iterator[AuditRow]:
    """The rule that most rows follow, and the rows that do not."""
    best: tuple[int, str, list[tuple[Line, float]]] | None = None
    for name, expected in _candidates(sheet, rate, columns):
        wrong = [(line, value) for line, value, fits in _judge(sheet, rate, expected) if not fits]
        fits = sum(fit for _, _, fit in _judge(sheet, rate, expected))
        # Growth over the year before needs no majority: its own name says what it has to be.
        named = name.endswith("增幅") and _by_name(sheet, rate, name)
        least = 1 if named else 2
        if fits >= least and fits >= FITS * (fits + len(wrong)) and (best is None or fits > best[0]):
            best = (fits, name, wrong)
    for line, value in best[2] if best else ():
        cell = line.values[rate]
        if _explained(line, notes):
            continue
        if cell and best and best[1].endswith("增幅") and _constant(line.label, cell.value - value):
            continue
        if cell is not None and best is not None:
            shown = percent(value / 100) if "%" in cell.text or sheet.units[rate] == "%" else plain(round(value, 2))
            yield AuditRow(
                kind="share",
                subject=line.label,
                message=f"{line.label}“{sheet.columns[rate]}”为 {cell.text}，按{best[1]}应为 {shown}",
                left=cell.text,
                right=shown,
                sure=0.8,
                slip=None,
                evidence=(line.passage.evidence,),
            )


def _explained(line: Line, notes: Sequence[str]) -> bool:
    """Whether a note says by what else the rate of a row is calculated: 注：4号楼出租率按可租面积计算."""
    return len(line.label) > 1 and any(line.label in note for note in notes)


def _constant(label: str, apart: float) -> bool:
    """Whether a row is told at the prices of its year and grows at constant ones: the two differ by some points."""
    return _CONSTANT.search(label) is not None and abs(apart) < PRICES


def _by_name(sheet: Sheet, rate: int, rule: str) -> bool:
    """Whether a column is named as growth, and a rule takes it from a year to the next."""
    years = [int(year) for year in re.findall(r"20\d\d", rule)]
    follows = len(years) == 2 and years[0] == years[1] + 1
    told = re.search(r"增[速长幅减]|同比", sheet.columns[rate]) and not re.search("年均|可比", sheet.columns[rate])
    return bool(told) and (follows or re.search("上年|去年|同期", rule) is not None)


def _candidates(sheet: Sheet, rate: int, columns: Sequence[int]) -> Iterator[tuple[str, dict[int, float]]]:
    """Rules, each with what it gives for the rows (by their place)."""
    rates = {at for at in columns if sheet.units[at] == "%"}
    for left, right in permutations(columns, 2):
        if (left in rates) != (right in rates):
            continue  # A number of firms divided by a rate is nothing.
        for name, rule in _RULES:
            raw = {
                n: rule(a.value, b.value)
                for n, line in enumerate(sheet.lines)
                if (a := line.values[left]) and (b := line.values[right]) and b.value
            }
            for scale in (*_SCALES, *_unlike(sheet, left, right)):
                yield f"“{sheet.columns[left]}”与“{sheet.columns[right]}”{name}", _scaled(raw, scale)
        years = _years(sheet, right, left)
        if years > 1:
            raw = {
                n: (a.value / b.value) ** (1 / years) - 1
                for n, line in enumerate(sheet.lines)
                if (a := line.values[left]) and (b := line.values[right]) and b.value > 0 < a.value
            }
            yield f"“{sheet.columns[right]}”到“{sheet.columns[left]}”年均增长", _scaled(raw, 100.0)
    for left in columns:
        total = sum(value.value for line in sheet.lines if (value := line.values[left]))
        wholes = {total, *(told.value for line in sheet.totals if (told := line.values[left]))}
        for whole in sorted(wholes - {0.0}):
            raw = {n: a.value / whole for n, line in enumerate(sheet.lines) if (a := line.values[left])}
            yield f"占“{sheet.columns[left]}”合计的比重", _scaled(raw, 100.0)


def _unlike(sheet: Sheet, left: int, right: int) -> tuple[float, ...]:
    """What joins two columns of one kind in units that no power of ten joins: 建筑面积(平方米) and 用地(亩) of a 容积率."""
    (one, much), (other, many) = (base(sheet.units[at]) if sheet.units[at] else ("", 1.0) for at in (left, right))
    scale = much / many
    return (scale,) if one and one == other and not any(abs(scale / known - 1) < EXACT for known in _SCALES) else ()


def _scaled(raw: dict[int, float], scale: float) -> dict[int, float]:
    return {n: value * scale for n, value in raw.items()}


def _years(sheet: Sheet, first: int, last: int) -> int:
    found = [re.search(r"(20\d\d)年?", sheet.columns[at]) for at in (first, last)]
    return int(found[1][1]) - int(found[0][1]) if found[0] and found[1] else 0


def _judge(sheet: Sheet, rate: int, expected: dict[int, float]) -> Iterator[tuple[Line, float, bool]]:
    for n, value in expected.items():
        cell = sheet.lines[n].values[rate]
        if cell is not None:
            yield sheet.lines[n], value, abs(cell.value - value) <= cell.step + 0.012 * abs(value) + 0.05 * cell.step


def numbers(projection: Projection) -> Iterator[AuditRow]:
    """Numbers of rows that come twice or are left out, where the first column numbers the rows. O(cells)."""
    for sheet in sheets(projection):
        counted = [(n, line) for line in sheet.lines if (n := _index(line)) is not None]
        steps = Counter(after[0] - before[0] for before, after in pairwise(counted))
        if len(counted) < 4 or len(counted) < 0.8 * len(sheet.lines) or steps[1] < 0.6 * (len(counted) - 1):
            continue
        for (before, left), (after, right) in pairwise(counted):
            if after not in (before + 1, 1) and after >= before:
                message = f"序号 {before} 出现两次" if after == before else f"序号 {before} 之后是 {after}"
                yield AuditRow(
                    kind="number",
                    subject=right.label,
                    message=f"{message}（{left.label}、{right.label}）",
                    left=str(before),
                    right=str(after),
                    sure=0.85,
                    slip=None,
                    evidence=(left.passage.evidence, right.passage.evidence),
                )


def _index(line: Line) -> int | None:
    cell = line.passage.cells[0].strip() if line.passage.cells else ""
    return int(cell) if cell.isdecimal() and len(cell) < 5 else None
