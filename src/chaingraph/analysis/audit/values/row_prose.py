"""What sentences say of a row of a table and the row says otherwise: its state, its owner, its place in an order.

For: ``chaingraph audit``.
In: tables, and the sentences of their document; when the document was written.
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of, read_beside, rows_named, size
from chaingraph.analysis.audit.reading.pages import pages, whole_number
from chaingraph.analysis.audit.reading.sheets import MONTH, Line, Sheet
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.values.cells import denied
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_SAYS = re.compile(
    r"投产|竣工|完工|封顶|开工|动工|出口|内销|开发|亏损|盈利|停产|空置|满租|租满|闲置|剩余|研发|专利|税|增长|下滑|下降|建成|主体|安装|试生产|停工|停建"
)
_LATE = re.compile(
    r"(?<!主体)(?<!主体[均都])(?:已|已经|现已|均已|实现|完成)(?:全部|全面|正式|顺利|完成)*(?P<done>主体(?:结构)?(?:完工|封顶|完成)?|封顶|竣工|完工|建成|投产|达产|投用|试生产)|"
    r"(?P<busy>正在(?:进行)?(?:主体施工|设备安装|安装设备|装修|调试)|设备(?:正在|已)(?:安装|进场)|(?:已|正)(?:试生产|开工|动工|破土))"
)
_NOT_BEGUN = re.compile(
    r"(?:尚|还|仍)未(?:开工|动工|破土|进场|投产|竣工|建成)|(?:年内|下半年|下月|明年|近期|即将|计划|拟|将)(?:于[^，。；]{1,8})?(?:将|拟)?(?:开工|动工|破土)(?:建设)?"
)
_NEVER = re.compile(r"(?:从未|未曾|没有|一直未|至今未|未)(?:停工|停产|中断|停建)(?!的)")
_HALTED = re.compile(r"(?:^|[已现仍处于，；])(?:停工|停产|停建|缓建)(?!整改完|后|期)")
"""A cell of what is at rest."""
_PLANNED = re.compile(r"(?:拟|计划|预计|将|待|力争|争取|预期|目标|如|若|可|未|确保|年底前|前)[^，。；]{0,4}$")
_STARTS = re.compile(r"^(?:计划|实际|预计)?(?:开工|动工)(?:时间|日期|年月)?$")
_STATUS = re.compile(r"状态|进度|进展|阶段|性质|形象")
_AT_WORK = re.compile(r"^(?:已|全部|全面|正式|建成)*(?:投产|竣工|完工|运营|投用|达产|建成)")
_BEFORE = re.compile(r"^(?:谋划|前期|签约|拟建|储备|未开工|待开工|策划|洽谈|意向|筹建|规划)")
_OWNER = re.compile(
    r"由(?P<who>[\u4e00-\u9fffA-Za-z（）()]{3,24}?)(?:作为业主|独资|全资|负责|出资|承担|牵头|控股|具体|组织)*(?:投资|建设|实施|投建|兴建|承建|开发)"
)
_OWNERS = re.compile(
    r"业主|投资(?:主体|方|企业|单位|人)(?!所|来|属|联|电|籍|性)|建设(?:单位|主体)|项目(?:单位|公司|法人)|实施(?:单位|主体)|企业名称|承办单位|责任单位"
)
_ORDER = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,14}?)(?P<how>(?:由|从)(?P<from>大|小|高|低|多|少|快|慢)(?:到|至)[大小高低多少快慢])(?:依次|分别|排[序列])*(?:为|是|[:：])?"
)
_LADDER = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,14}?)(?:(?:由|从)(?P<a>[\u4e00-\u9fff]{2,8}?)(?:向|到|至|往)(?P<b>[\u4e00-\u9fff]{2,8}?))?"
    r"(?:逐级|逐环节|逐层|依次|层层|逐步|梯次|逐段)(?:呈|呈现)?(?:(?P<up>走高|升高|提高|上升|递增|增加|抬升|增大)|(?P<down>走低|降低|下降|递减|减少|回落|减小))"
)
_HALF = re.compile(
    r"(?P<how>超过|不到|不足|多于|少于|达到?|仅为|高于|低于|接近)(?P<b>[^，。；、\d]{2,14}?)的(?P<part>一半|(?P<times>\d+(?:\.\d+)?|[两二三四五六])倍|(?P<of>[二三四五])分之一)"
)
_TOLD = Maker("words", 0.75, "状态可能未更新")
_DAY = Maker("date", 0.75, "时间或进度可能写错")
_NAME = Maker("name", 0.75)
_RANK = Maker("words", 0.8, "次序或数值可能写错")


def states_told(projection: Projection) -> Iterator[AuditRow]:
    """States that sentences tell of a row and its numbers, its status or its dates deny. O(characters + uses · columns)."""
    written = {page.document: page.written for page in pages(projection)}
    for sentence, sheet in read_beside(projection, _SAYS):
        for line, start, end in _uses(sheet, sentence.text):
            text = sentence.text[start:end]
            yield from _denied(sentence, sheet, line, (start, text))
            yield from _status(sentence, sheet, line, (start, text))
            yield from _halted(sentence, line, (start, text))
            yield from _begun(sentence, sheet, line, (start, text), written.get(sheet.document, ()))


def _uses(sheet: Sheet, text: str) -> Iterator[tuple[Line, int, int]]:
    """Rows a text names, each with the words behind the name up to the next one, a stop, or the end."""
    found = rows_named(sheet, text)
    for n, (at, line) in enumerate(found):
        limit = found[n + 1][0] if n + 1 < len(found) else len(text)
        stop = re.search(r"[；;。]", text[at:limit])
        yield line, at, at + stop.start() if stop else limit


def _denied(sentence: Sentence, sheet: Sheet, line: Line, said: tuple[int, str]) -> Iterator[AuditRow]:
    for words, column, at in denied(sheet, line, said[1]):
        if at > 24 or re.search(r"其他|上年|去年|20\d\d年|二期", said[1][:at]):
            continue
        if "，" in said[1][:at] and re.search(r"[正负]?增长|下[降滑]", words):
            continue
        cell = line.values[column]
        shown = f"{cell.text}{sheet.units[column]}" if cell else ""
        message = f"文中称{line.label}“{words}”，表中“{sheet.columns[column]}”为 {shown}"
        quote = sentence.evidence(said[0], said[0] + at + len(words))
        yield _TOLD(line.label, message, (words, shown), quote, line.passage.evidence)


def _status(sentence: Sentence, sheet: Sheet, line: Line, said: tuple[int, str]) -> Iterator[AuditRow]:
    """年内将动工, where the row is at work; 已投产, where it is but planned."""
    late, early = _LATE.search(said[1]), _NOT_BEGUN.search(said[1])
    late = None if late and (_PLANNED.search(said[1][: late.start()]) or late["busy"]) else late
    for at, name in enumerate(sheet.columns):
        cell = line.passage.cells[at] if _STATUS.search(name) and at < len(line.passage.cells) else ""
        match = (early if early and _AT_WORK.match(cell) else None) or (late if late and _BEFORE.match(cell) else None)
        if match and not re.search(r"[一二三]期", said[1][: match.end()]):
            message = f"文中称{line.label}“{match[0]}”，表中“{name}”为“{cell}”"
            quote = sentence.evidence(said[0], said[0] + match.end())
            yield _TOLD(line.label, message, (match[0], cell), quote, line.passage.evidence)
            return


def _halted(sentence: Sentence, line: Line, said: tuple[int, str]) -> Iterator[AuditRow]:
    """从未停工, where a cell of the row says 已停工."""
    match = _NEVER.search(said[1])
    cell = next((cell for cell in line.passage.cells if match and _HALTED.search(cell)), "")
    if match and cell:
        message = f"文中称{line.label}“{match[0]}”，表中为“{cell}”"
        quote = sentence.evidence(said[0], said[0] + match.end())
        yield _TOLD(line.label, message, (match[0], cell), quote, line.passage.evidence)


def _begun(
    sentence: Sentence, sheet: Sheet, line: Line, said: tuple[int, str], written: Sequence[int]
) -> Iterator[AuditRow]:
    """已封顶 in a document of February of what its row begins in April."""
    match = _LATE.search(said[1])
    if match is None or len(written) < 2 or _PLANNED.search(said[1][: match.start()]):
        return
    for at, name in enumerate(sheet.columns):
        date = MONTH.match(line.passage.cells[at].strip()) if _STARTS.match(name) else None
        if date and (int(date[1]), int(date[2])) > tuple(written[:2]):
            shown = f"{written[0]}年{written[1]}月"
            message = f"{shown}的文件称{line.label}“{match[0]}”，表中“{name}”为 {date[0]}"
            quote = sentence.evidence(said[0], said[0] + match.end())
            yield _DAY(line.label, message, (match[0], date[0]), quote, line.passage.evidence)


def owners_told(projection: Projection) -> Iterator[AuditRow]:
    """Owners that a sentence gives a row of a list of projects and the row does not. O(characters + uses)."""
    for sentence, sheet in read_beside(projection, _OWNER):
        at = next((n for n, name in enumerate(sheet.columns) if _OWNERS.search(name)), None)
        names = [n for n, name in enumerate(sheet.columns) if re.search(r"项目|工程", name) and n != at]
        if at is None or not names:
            continue
        for line, start, end in _uses(sheet, sentence.text):
            match = _OWNER.search(sentence.text, start, end)
            cell = line.passage.cells[at]
            near = match and not re.search(r"[，,]", sentence.text[start : match.start()][:-1])
            if match and near and cell and not _one_owner(cell, match["who"]) and _a_name(match["who"], sheet, at):
                message = f"{line.label}{sheet.columns[at]}表中为“{cell}”，文中为“{match['who']}”"
                quote = sentence.evidence(start, match.end())
                yield _NAME(line.label, message, (cell, match["who"]), quote, line.passage.evidence)


def _a_name(who: str, sheet: Sheet, at: int) -> bool:
    """Whether words name an owner: another row's, or a company by its form."""
    others = {line.passage.cells[at] for line in sheet.lines}
    return bool(parse_company(who).form) or any(who in other or other in who for other in others if len(other) > 2)


def _one_owner(left: str, right: str) -> bool:
    for one in re.split(r"[、/；;,，]", left):
        for other in re.split(r"[、/；;,，]", right):
            names = parse_company(one), parse_company(other)
            cores = [name.core or text for name, text in zip(names, (one, other), strict=True)]
            # Of two full names the brands are the same; a short one is part of the other.
            full = all(name.form and name.core for name in names)
            if one in other or other in one or (cores[0] == cores[1] if full else cores[0] in other or cores[1] in one):
                return True
    return False


def orders_told(projection: Projection) -> Iterator[AuditRow]:
    """Orders of rows that a sentence tells (由大到小依次为…, 逐级走高) and the column has not. O(characters + uses)."""
    for sentence, sheet in read_beside(projection, re.compile("由|从|逐|依次|层层")):
        for match in _ORDER.finditer(sentence.text):
            rows = [line for _, line in rows_named(sheet, re.split(r"[。；;]", sentence.text[match.end() :])[0])]
            falls = match["from"] in "大高多快"
            yield from _held(sentence, sheet, match, (rows, not falls))
        for match in _LADDER.finditer(sentence.text):
            rows = list(sheet.lines)
            ends = [_place(sheet, match[name] or "") for name in ("a", "b")]
            turned = ends[0] is not None and ends[1] is not None and ends[0] > ends[1]
            if len(rows) <= 8 and (match["a"] is None or None not in ends):
                yield from _held(sentence, sheet, match, (rows[::-1] if turned else rows, bool(match["up"])))


def _place(sheet: Sheet, name: str) -> int | None:
    return next((n for n, line in enumerate(sheet.lines) if name and line.label.startswith(name)), None)


def _held(
    sentence: Sentence, sheet: Sheet, match: re.Match[str], order: tuple[Sequence[Line], bool]
) -> Iterator[AuditRow]:
    at = column_of(sheet, match["what"], said=sentence.text[: match.end()])
    cells = [(line, value) for line in order[0] if at is not None and (value := line.values[at])]
    if at is None or len(cells) < 3 or len(cells) != len(order[0]):
        return
    wrong = [(a, b) for a, b in pairwise(cells) if (b[1].value < a[1].value) == order[1] and a[1].value != b[1].value]
    if wrong:
        shown = "、".join(f"{line.label} {value.text}" for line, value in cells)
        message = f"文中“{match[0]}”，表中“{sheet.columns[at]}”为 {shown}"
        rows = [line.passage.evidence for pair in wrong[:1] for line, _ in pair]
        yield _RANK(wrong[0][0][0].label, message, (match[0], shown), sentence.evidence(*match.span()), *rows)


def multiples_told(projection: Projection) -> Iterator[AuditRow]:
    """Rows compared by a multiple (甲镇产值超过乙镇的一半) that their cells are not. O(characters + uses)."""
    for sentence, sheet in read_beside(projection, _HALF):
        for match in _HALF.finditer(sentence.text):
            begin = clause_start(sentence.text, match.start(), "，。；")
            ahead = sentence.text[begin : match.start()]
            left, right = rows_named(sheet, ahead), rows_named(sheet, match["b"])
            at = column_of(sheet, ahead + match["b"], said=sentence.text)
            if len(left) == len(right) == 1 and at is not None and left[0][1] is not right[0][1]:
                yield from _multiple(sentence, sheet, match, (left[0][1], right[0][1], at))


def _multiple(
    sentence: Sentence, sheet: Sheet, match: re.Match[str], found: tuple[Line, Line, int]
) -> Iterator[AuditRow]:
    (one, other, at), times = found, _times(match)
    cells = one.values[at], other.values[at]
    if not (cells[0] and cells[1] and cells[1].value > 0):
        return
    rate = size(sheet, at, cells[0]) / size(sheet, at, cells[1])
    more = match["how"] in ("超过", "多于", "高于", "达到", "达")
    if (rate < times * 0.985) if more else (rate > times * 1.015 and match["how"] != "接近"):
        shown = f"{plain(round(rate, 2))}倍"
        message = f"文中称{one.label}{match[0]}，表中“{sheet.columns[at]}”为 {cells[0].text} 与 {cells[1].text}"
        quote = sentence.evidence(*match.span())
        yield _RANK(one.label, message, (match[0], shown), quote, one.passage.evidence, other.passage.evidence)


def _times(match: re.Match[str]) -> float:
    told: Mapping[str, str | None] = match.groupdict()
    if told["of"]:
        return 1 / whole_number(told["of"])
    number = told["times"]
    return 0.5 if number is None else float(number) if number[0].isdecimal() else whole_number(number)
