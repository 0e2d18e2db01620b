"""What sentences say of a row in the table of another document: its state, who answers for it, where it is.

For: ``chaingraph audit``, across documents.
In: sentences that write out the name of a row; tables of other documents of the same place.
Out: audit rows.
How: a state may have moved on since: the sentence must not be later than the table, and one of them told later than the other
is no contradiction. An office, a person or a place is another only where the sentence gives the role of the column and names
what stands in another row of it, or a name of its form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.qualified import MISTAKE
from chaingraph.analysis.audit.reading.sheets import MONTH, RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company
from chaingraph.reference.people import surnames

SHORTEST = 2
"""Characters of the name of a column that measures."""
_APART = re.compile(
    r"新增|净增|其中|累计|目标|力争|计划|预计|人均|亩均|户均|上年|去年|同比|上半年|季度|月|[一二三四]期|项目|；|。"
)
LEAST = 4
"""Characters of a name that a sentence has to write out."""
REACH = 60
"""Characters behind a name that may still speak of it."""
_STATUS = re.compile(r"状态|进度|进展|阶段|形象")
_STAGES = (
    (1, re.compile(r"^(?:谋划|前期|签约|拟建|储备|未开工|待开工|策划|洽谈|意向|筹建|规划|未启动)")),
    (2, re.compile(r"^(?:在建|续建|施工|建设中|主体施工|基础施工|设备安装|已开工)")),
    (3, re.compile(r"^(?:已|全部|全面|正式|建成)*(?:投产|竣工|完工|运营|投用|达产|建成)")),
)
_DONE = re.compile(
    r"已(?:经|于[^，。；]{1,10}|全面|全部|正式|顺利|如期|提前|全线)*(?:建成投产|竣工投产|建成|竣工|完工|投产|投用|投入使用|达产)(?!率|前|后)"
    r"|(?:正式|全面|顺利)(?:建成|竣工)?(?:投产|竣工|投用|投运|投入使用)(?!率|前|后|仪式|条件|的|时|目标)"
)
_OPEN = re.compile(r"(?:尚|还|仍)未(?:正式)?(?:开工|动工|破土)|(?:仍|尚|还|目前)?处于?(?:于)?(?:前期|谋划|洽谈)")
_UNBEGUN = re.compile(
    r"(?:至今|目前|尚|还|仍)(?:仍|尚|还)?(?:未|没有?|没能)(?:能)?(?:正式|全面|实质性|如期|进场)*(?:开工|动工|破土|进场|启动建设|开建)|未(?:进场施工|破土动工|开工建设)|(?:仍|尚|还)(?:处于|在)(?:开工前|前期手续|土地平整前)"
)
_ALONE = re.compile(r"[（(]?[\d一二三四五六七八九十]{0,3}[)）]?[.、．]?[。：:，*#]*")
"""What a sentence has besides a name that is a heading."""
_BEGUN_COLUMN = re.compile(r"^(?:实际)?(?:开工|动工|开建)(?:建设)?(?:时间|日期|年月|月份)?$")
_HALTED = re.compile(r"(?:已|现已|目前|现)(?:经|全面|全线|被)*(?:停工|停产|停建|终止|关停)")
_RUNS = re.compile(r"^(?:正常|在建|正在|满负荷|稳定)(?:施工|建设|生产|推进|运行|经营)?$")
_AHEAD = re.compile(r"拟|计划|预计|将|力争|争取|确保|如|若|待|原定")
_OTHER = re.compile(r"[一二三四]期|复工|恢复|部分|首[条台栋批]|二线|其中")
_OFFICE = re.compile(r"(?:责任|牵头|包联|包保|主管|承办|实施|帮扶|联系)(?:单位|部门)$|^(?:责任|牵头|包联)(?:方)?$")
_LED = re.compile(
    r"由(?P<who>[\u4e00-\u9fff]{2,12}?)(?:具体|统一)?(?:牵头|包联|包保|负责|主管|承办|联系)"
    r"|(?:责任|牵头|包联|包保|主管|承办)(?:单位|部门)(?:为|是|[:：])(?P<unit>[\u4e00-\u9fff]{2,12}?)(?=[，。；、）]|$)"
)
_PERSON = re.compile(
    r"^(?P<role>法定代表人|法人代表|联系人|对接人|负责人|项目负责人|包联领导|服务专员|董事长|总经理)(?:姓名)?$"
)
_PLACE = re.compile(r"园区|片区|位置|选址|地点|厂址|落户|乡镇|镇街|街道")
_LIES = re.compile(
    r"(?:位于|坐落于|坐落在|地处|厂址在|落户于?|落地于?|选址于?|选址在|入驻|布局在|布局于)(?P<site>[\u4e00-\u9fff]{2,14}?)(?=[，。；、）（(]|为|的|$)"
)
_OPENS = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z]{3,10}?)(?:[：:]|(?=位于|坐落|地处|落户))")
BRAND = 3
"""Characters of a brand at least."""
_STATE = Maker("words", 0.7, "状态可能未更新")
_CELL = Maker("conflict", 0.7)
_THINGS = re.compile(r"企业|公司|项目|单位")
_ROLE, _SITE = Maker("name", 0.7), Maker("conflict", 0.7)


@dataclass(frozen=True, slots=True)
class _Use:
    """A sentence that names a row, and what it says behind the name."""

    sentence: Sentence
    at: int
    text: str
    sheet: Sheet
    line: Line


def rosters(projection: Projection) -> Iterator[AuditRow]:
    """Rows that a sentence of another document tells otherwise. O(characters + cells)."""
    days, other_day = _days(projection), {page.document: page.written for page in pages(projection)}
    for use in _uses(projection):
        own, other = days.get(use.sentence.document, ()), days.get(use.sheet.document, ())
        if own and other and own[0] != other[0]:
            continue
        for at, column in enumerate(use.sheet.columns[: len(use.line.passage.cells)]):
            name, cell = re.sub(r"[（(].*", "", column), "".join(use.line.passage.cells[at].split())
            if use.line.values[at]:
                yield from _number(use, at)
            if not cell or use.line.values[at]:
                continue
            if _STATUS.search(name):
                yield from _state(use, column, cell, (own, other))
            yield from _role(use, at, name, cell)
            if _BEGUN_COLUMN.match(name):
                yield from _unbegun(use, column, cell, other_day.get(use.sentence.document, ()))


def _uses(projection: Projection) -> Iterator[_Use]:
    rows: dict[str, list[tuple[str, Sheet, Line]]] = defaultdict(list)
    for sheet in sheets(projection):
        labels = [line.label for line in sheet.lines]
        for line in sheet.lines:
            if len(line.label) >= LEAST and labels.count(line.label) == 1 and not line.label[0].isdecimal():
                rows[line.label[:LEAST]].append((line.label, sheet, line))
    homes, brands = told_homes(projection), _brands(projection)
    for page in pages(projection) if rows else ():
        own = homes.get(page.document, "")
        following = {id(a): b for a, b in pairwise(page.sentences)}
        for sentence in (one for one in page.sentences if not MISTAKE.search(one.text)):
            yield from (use for use in _headed(sentence, brands) if homes.get(use.sheet.document, own) == own)
            found = list(_named(sentence.text, rows))
            for n, (at, label, sheet, line) in enumerate(found):
                apart = sheet.document != page.document
                if apart and homes.get(sheet.document, own) == own:
                    limit = next((next_at for next_at, *_ in found[n + 1 :] if next_at > at), len(sentence.text))
                    begin = at + len(label)
                    yield _Use(sentence, at, sentence.text[begin : min(limit, begin + REACH)], sheet, line)
                    behind = (
                        following.get(id(sentence))
                        if _ALONE.fullmatch(sentence.text[:at] + sentence.text[begin:])
                        else None
                    )
                    if behind and not any(True for _ in _named(behind.text, rows)):
                        # 甲项目。因…，尚未开工: a name for a heading, told of in the next sentence.
                        yield _Use(behind, -len(label), behind.text[:REACH], sheet, line)


def _brands(projection: Projection) -> Mapping[str, tuple[Sheet, Line]]:
    """Brand of a firm → its row, where no other row of any table has that brand. O(cells)."""
    found: dict[str, list[tuple[Sheet, Line]]] = defaultdict(list)
    for sheet in sheets(projection):
        for line in sheet.lines:
            name = parse_company(line.label)
            if name.form and len(name.core) >= BRAND:
                found[name.core].append((sheet, line))
    return {brand: rows[0] for brand, rows in found.items() if len(rows) == 1}


def _headed(sentence: Sentence, brands: Mapping[str, tuple[Sheet, Line]]) -> Iterator[_Use]:
    """What a sentence tells behind the brand of a firm that opens it: 鑫达通：位于城南工业园."""
    match = _OPENS.match(sentence.text)
    row = brands.get(match["name"]) if match else None
    if match and row and row[0].document != sentence.document:
        # Its place alone: brands are short, and figures of a page are of many things.
        clause = re.split("[，。；]", sentence.text[match.end() :])[0]
        yield _Use(sentence, match.end() - len(row[1].label), f"{clause}，", *row)


def _named(text: str, rows: Mapping[str, Sequence[tuple[str, Sheet, Line]]]) -> Iterator[tuple[int, str, Sheet, Line]]:
    for at in range(len(text) - LEAST + 1):
        for label, sheet, line in rows.get(text[at : at + LEAST], ()):
            if text.startswith(label, at):
                yield at, label, sheet, line


def _days(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    """Year and month of which documents tell: of their head, title and columns before the day they were written."""
    found: dict[str, tuple[int, ...]] = {}
    heads: dict[str, str] = defaultdict(str)
    for page in pages(projection):
        heads[page.document] = page.title + "".join(s.text for s in page.sentences[:1])
        if len(page.written) > 1:
            found[page.document] = page.written[:2]
    for sheet in sheets(projection):
        heads[sheet.document] += sheet.caption + "".join(sheet.header.cells)
    for document, head in heads.items():
        told = re.search(r"(20\d\d)年(\d{1,2})月", head)
        if told:
            found[document] = (int(told[1]), int(told[2]))
    return found


def _state(use: _Use, column: str, cell: str, days: tuple[tuple[int, ...], tuple[int, ...]]) -> Iterator[AuditRow]:
    own, other = days
    stage = next((number for number, pattern in _STAGES if pattern.match(cell)), 0)
    clause = re.split(r"[。；;]", use.text)[0]
    done, open_, halted = _DONE.search(clause), _OPEN.search(clause), _HALTED.search(clause)
    known = bool(own and other)
    match = None
    if done and stage in (1, 2) and known and own <= other:
        match = done
    elif open_ and stage in (2, 3) and known and own >= other:
        match = open_
    elif halted and (_RUNS.match(cell)) and known and own == other:
        match = halted
    if match and not _AHEAD.search(clause[: match.start()]) and not _OTHER.search(clause[: match.end()]):
        message = f"{use.line.label}表中“{column}”为“{cell}”，文中为“{match[0]}”"
        yield _STATE(use.line.label, message, (cell, match[0]), use.line.passage.evidence, _quote(use, match.end()))


def _unbegun(use: _Use, column: str, cell: str, written: tuple[int, ...]) -> Iterator[AuditRow]:
    """至今尚未开工 in a document of July 2024 of what was begun in November 2023 and is going on."""
    match, date = _UNBEGUN.search(re.split(r"[。；;]", use.text)[0]), MONTH.match(cell)
    states = [
        c.strip() for c in use.line.passage.cells if _STAGES[1][1].match(c.strip()) or _STAGES[2][1].match(c.strip())
    ]
    begun = states or column.startswith("实际")
    if not (match and date and begun) or len(written) < len(date.groups()) or _OTHER.search(use.text[: match.end()]):
        return
    if (int(date[1]), int(date[2])) < tuple(written[:2]) and not _AHEAD.search(use.text[: match.start()]):
        message = f"{use.line.label}表中“{column}”为 {cell}，文中为“{match[0]}”"
        yield _STATE(use.line.label, message, (cell, match[0]), use.line.passage.evidence, _quote(use, match.end()))


def _number(use: _Use, at: int) -> Iterator[AuditRow]:
    """A figure behind the name of a row, measured in the words of a column and in its unit."""
    name, unit = re.sub(r"20\d\d年?(?:度|底|末)?|[（(].*", "", use.sheet.columns[at]), use.sheet.units[at]
    value, begin = use.line.values[at], use.at + len(use.line.label)
    if value is None or not unit or len(name) < SHORTEST or RATE.search(name) or not _of_one(use):
        return
    years = re.findall(r"20\d\d", use.sheet.columns[at])
    for figure in use.sentence.figures:
        words = use.sentence.text[begin : figure.at] if begin < figure.at <= begin + len(use.text) else ""
        measured = re.sub(r"(?:约|为|达到?|有|共|是)+$", "", words).endswith(name)
        if not measured or figure.kind != base(unit)[0] or not figure.exact or _APART.search(words):
            continue
        told = re.findall(r"20\d\d", use.sentence.text[: figure.at])
        size, step = value.value * base(unit)[1], value.step * base(unit)[1]
        if (not years or not told or years[-1] == told[-1]) and abs(size - figure.size) > step + figure.step + 1e-6:
            message = f"{use.line.label}“{use.sheet.columns[at]}”表中为 {value.text}{unit}，文中为 {figure.text}"
            sides = (f"{value.text}{unit}", figure.text)
            if not _slipped((value.text, size), (figure.text, figure.size)):
                return
            yield _CELL(use.line.label, message, sides, use.line.passage.evidence, use.sentence.quote(figure))
        return


def _of_one(use: _Use) -> bool:
    """Whether the rows of a table are enterprises or projects: trades and places are measured in many scopes."""
    at = next((n for n, cell in enumerate(use.line.passage.cells) if cell.strip() == use.line.label), -1)
    return 0 <= at < len(use.sheet.columns) and _THINGS.search(use.sheet.columns[at]) is not None


def _slipped(one: tuple[str, float], other: tuple[str, float]) -> bool:
    """Whether two values have their digits in common, in another order or unit."""
    low, high = sorted((one[1], other[1]))
    digits = [sorted(digits_of(text)) for text, _ in (one, other)]
    power = log10(high / low) if low > 0 else 0.5
    return digits[0] == digits[1] and (len(digits[0]) > 1 or abs(power - round(power)) < 1e-6)


def _role(use: _Use, at: int, name: str, cell: str) -> Iterator[AuditRow]:
    others = {"".join(line.passage.cells[at].split()) for line in use.sheet.lines} - {cell}
    for told, end, maker in _told(use, name, others):
        if told not in cell and cell not in told:
            message = f"{use.line.label}{name}表中为“{cell}”，文中为“{told}”"
            yield maker(use.line.label, message, (cell, told), use.line.passage.evidence, _quote(use, end))
            return


def _told(use: _Use, name: str, others: set[str]) -> Iterator[tuple[str, int, Maker]]:
    """What a sentence tells for the role of a column, where it ends, and the maker of its row."""
    person = _PERSON.match(name)
    if person:
        match = re.search(
            rf"{person['role']}(?:为|是|[:：])?(?P<who>[\u4e00-\u9fff]{{2,3}})(?=[，。；、（）(]|$)", use.text
        )
        if match and match["who"][0] in surnames():
            yield match["who"], match.end(), _ROLE
    if _OFFICE.search(name):
        match = _LED.search(use.text)
        who = (match["who"] or match["unit"]) if match else ""
        if match and who in others:
            yield who, match.end(), _ROLE
    if _PLACE.search(name) and len(name) < 10:
        match = _LIES.search(use.text)
        site = next((other for other in sorted(others, key=len) if match and match["site"].endswith(other)), "")
        if (
            match
            and len(site) > 1
            and not re.search(r"原|曾|搬|迁|赴|前往|到|项目|分公司|子公司|基地|二厂", use.text[: match.start()])
        ):
            yield site, match.end("site"), _SITE


def _quote(use: _Use, end: int) -> Evidence:
    return use.sentence.evidence(max(0, use.at), use.at + len(use.line.label) + end)
