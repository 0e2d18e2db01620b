"""Places told of rows whose column the claim does not name: that in which the row has the value told beside it, else any.

For: ``chaingraph audit``, within a document; with a value told, across documents of one place.
In: sentences that name one row of a table, or of lines that are rows. Out: audit rows of kind ``words``.
How: 南溪区增长11.2%，位居各区县第一 is of the column in which 南溪区 has 11.2. Where no value is told, and the claim names what the rows
are (第二大出口市场) but no measure, a place that no column gives is none. Claims that name their column are judged in ``rows`` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of, members, rows_named
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.line_tables import line_tables
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MOST = r"最(?:大|高|多|快|长|重|强|优|好)|居首|首位|榜首|之首|为首|领先(?!水平)|领跑|魁首|头把交椅|第一"
_LEAST = r"最(?:小|低|少|慢|短|轻)|末位|垫底|居末|最后一[位名]|倒数第一"
_NTH = rf"(?P<last>倒数)?第(?P<n>{COUNT})(?:大|高|多|快|[位名])|(?:[位居列排]|排名)[^，。；、\d]{{0,8}}?(?P<last2>倒数)?第(?P<n2>{COUNT})(?=[，。；）]|$)"
_CLAIM = re.compile(rf"(?P<nth>{_NTH})|(?P<least>{_LEAST})|(?P<most>{_MOST})")
_NO_CLAIM = re.compile(
    r"之一|前[\d一二两三四五六七八九十]+[位名强]?|仅?次于|其次|并列|力争|争取|目标|计划|将|拟|曾|上年|去年|同期|此前|连续|累计|升[至到]|跃|前移|后移|历史|以来"
    r"|全[国省球]|世界|同类|综合|考核|评比|得分|限度|不超过|不低于|最高(?:奖|补|不|限|额|可|达|人民|价|法)"
    r"|最低(?:不|限|工资|价|生活)|最[快短][\d一二]|第[一二三四五六七八九十\d]+(?:季度|产业|批|期|次|轮|届|季|章|条|款|项|方|阶段)"
)
_MEASURES = re.compile(
    r"产值|营收|收入|税|投资|资金|利润|出口|进口|面积|用工|就业|人口|人数|产量|产能|能耗|增[长速幅加]|占比|比重|密度|租金|价|得分|率|数量?|进度|规模|总量"
)
_WIDER = re.compile(r"[全我本]市(?!各?(?:企业|项目|园区))")
_PLACED = re.compile(r"[县区市镇乡州旗道]$")
"""How the rows of a table of places end, to which 全市 is no wider field."""
_TRADE = re.compile(r"行业|领域|板块|产业(?![园集])|环节")
_BESIDE = re.compile(
    r"(?:[^，。；、\d]{0,6}(?:增[长幅速]|[产价]值|额|率|比重?|面积|投资|收入|税收))?(?:达到?|为|约|是|仅|有|共)*"
)
"""What stands between a claim and its own figure behind it."""
_RESTS = re.compile(r"其他|其它|其余|合计|小计|总计|平均")
_HOLLOW = re.compile(r"名称|项目|企业|单位|情况|主要|序号")
FEWEST, MOST = 3, 60
"""Rows of a table in which a place is looked up."""
BACK = 2
"""Clauses before that of a claim that may name its row."""
_ROW = Maker("words", 0.75, "排名或数值有误")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A place told in a clause, counted from the top or, below nought, from the bottom.

    Attributes:
        ahead: The clauses before it in its part of the sentence.
        clause: Its clause.
        start: Where that begins.
        at: Where its words begin.
    """

    sentence: Sentence
    words: str
    place: int
    ahead: tuple[str, ...]
    clause: str
    start: int
    at: int

    @property
    def run(self) -> str:
        """Its clause with the nearest ones before it."""
        return "".join((*self.ahead[-BACK:], self.clause))

    @property
    def begin(self) -> int:
        """Where these begin."""
        return self.start - len("".join(self.ahead[-BACK:]))


def by_value(projection: Projection) -> Iterator[AuditRow]:
    """Rows told in a place that their values deny. O(characters + claims · rows)."""
    homes = settled_homes(projection)
    tables = [sheet for sheet in (*sheets(projection), *line_tables(projection)) if FEWEST <= len(sheet.lines) <= MOST]
    for sentence in sentences(projection) if tables else ():
        for claim in _claims(sentence):
            for sheet in tables:
                if may_be_one_place(homes, sentence.document, sheet.document):
                    yield from _held(claim, sheet)


def _claims(sentence: Sentence) -> Iterator[_Claim]:
    start = 0
    for part in re.split(r"(?<=[；;。])", sentence.text):
        clauses, at = re.split(r"(?<=[，,])", part), start
        for number, clause in enumerate(clauses):
            match = _CLAIM.search(clause)
            if match and not _NO_CLAIM.search(clause):
                yield _Claim(sentence, match[0], _place(match), tuple(clauses[:number]), clause, at, at + match.start())
            at += len(clause)
        start += len(part)


def _place(match: re.Match[str]) -> int:
    if not match["nth"]:
        return 1 if match["most"] else -1
    number = whole_number(match["n"] or match["n2"])
    return -number if match["last"] or match["last2"] else number


def _held(claim: _Claim, sheet: Sheet) -> Iterator[AuditRow]:
    line = _subject(claim, sheet)
    if line is None or (_WIDER.search(claim.clause) and not _PLACED.search(line.label)):
        return
    # 为食品行业最大企业；乙公司居第二位: a field told before holds on, and another document tells none.
    if sheet.document != claim.sentence.document and _TRADE.search(claim.sentence.text, 0, claim.at):
        return
    columns = _columns(claim, sheet, line)
    judged = [wrong for at in columns if (wrong := _wrong(claim, sheet, line, at))]
    if not judged or len(judged) < len(columns) or None in judged:
        return
    at, rival = judged[0]
    own, other = line.values[at], rival.values[at]
    if own and other:
        name = sheet.columns[at] if len(columns) == 1 else ""
        message = f"文中称{line.label}{name}“{claim.words}”（{own.text}），表中{rival.label}为 {other.text}"
        quote = claim.sentence.evidence(claim.begin, claim.start + len(claim.clause))
        yield _ROW(line.label, message, (own.text, other.text), quote, line.passage.evidence, rival.passage.evidence)


def _subject(claim: _Claim, sheet: Sheet) -> Line | None:
    """The one row that the clause of a claim names, else the nearest clause before it that names any."""
    for clause in (claim.clause, *claim.ahead[::-1][:BACK]):
        rows = [line for _, line in rows_named(sheet, clause)]
        if rows:
            return rows[0] if len(rows) == 1 and not _RESTS.search(rows[0].label) else None
    return None


def _columns(claim: _Claim, sheet: Sheet, line: Line) -> Sequence[int]:
    """The column in which the row has the value told beside the claim; those of all where only the rows are named."""
    words = claim.clause.replace(line.label, "")
    figure = _figure(claim)
    head = _HOLLOW.sub("", next((sheet.columns[n] for n, cell in enumerate(line.cells) if cell == line.label), ""))
    measures = set(_MEASURES.findall(words.replace(head, "") if head else words))
    told = [at for at in sheet.numeric() if figure and _is_cell(sheet, line, at, figure)]
    if told and figure:
        named = "".join((*(sheet.columns[at] for at in told), sheet.caption, figure.label))
        return told if all(word in named for word in measures) else []
    if sheet.document != claim.sentence.document or figure:
        return []
    if measures:
        at = column_of(sheet, words) if "率" in measures else None
        rates = [n for n in sheet.numeric() if sheet.units[n] == "%" or RATE.search(sheet.columns[n])]
        return [at] if at is not None else rates if "率" in measures and len(rates) == 1 else []
    return sheet.numeric() if pairs(head) & pairs(words) else []


def _figure(claim: _Claim) -> Figure | None:
    """The figure a claim is told with: the last before it since its row is named, else the first in the clause behind."""
    text, end = claim.sentence.text, claim.start + len(claim.clause)
    before = [one for one in claim.sentence.figures if claim.begin <= one.at < claim.at]
    if before:
        return before[-1]
    close = re.search(r"[，。；]", text[end:])
    stop = end + (close.start() if close else len(text) - end)
    own = next((one for one in claim.sentence.figures if claim.at < one.at < stop), None)
    # 隔膜环节最低，11家供应商中有1家: a count with its noun behind is of what follows.
    counted = own and own.unit in COUNTS and not re.match(r"[，。；）]|$", text[own.end :])
    return own if own and _BESIDE.fullmatch(own.label) and not counted else None


def _is_cell(sheet: Sheet, line: Line, at: int, figure: Figure) -> bool:
    cell, unit = line.values[at], sheet.units[at] or line.unit
    if cell is None or not figure.exact:
        return False
    rate = unit == "%" or "%" in cell.text or (not unit and RATE.search(sheet.columns[at]) is not None)
    if rate or figure.unit == "%":
        return figure.unit == "%" and cell.value == figure.value and (rate or not unit)
    kind, factor = base(unit) if unit else (figure.kind, figure.size / figure.value if figure.value else 1.0)
    return kind == figure.kind and abs(cell.value * factor - figure.size) < 1e-6 * max(1.0, figure.size)


def _wrong(claim: _Claim, sheet: Sheet, line: Line, at: int) -> tuple[int, Line] | None:
    """The row that holds a place of a column, where it is another's; ``None`` where the row holds it, too."""
    words = claim.clause.replace(line.label, "")
    kept = [one for one in members(sheet, words) if not _RESTS.search(one.label)]
    cells = sorted(
        ((cell.value, one) for one in kept if (cell := one.values[at])), key=lambda item: -item[0] * claim.place
    )
    own, place = line.values[at], abs(claim.place)
    if own is None or len(cells) < len(kept) or len(kept) < FEWEST or place > len(cells):
        return None
    values = [value for value, _ in cells]
    first = values.index(own.value) + 1 if own.value in values else 0
    return (at, cells[place - 1][1]) if first and not first <= place < first + values.count(own.value) else None
