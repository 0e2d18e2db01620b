"""A count told right before a table of the same document, and the rows of the table: 首批确定企业8户（名单见表2）.

For: ``chaingraph audit``.
In: sentences that count things and point to a table; the tables of their document.
Out: audit rows of kind ``count``.
How: the sentence names the table by its number, or stands right above it and leads over to it. The thing counted has to be
what the rows are: its noun stands in the header, in the caption, or the rows are enterprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MEASURE = r"[家户个项条场处名位宗件座所类]"
_COUNTS = (
    re.compile(
        rf"(?<![第前后\d.〇近超余至—–~-])(?<!(?<!签)约)(?P<n>{COUNT})(?P<m>{_MEASURE})(?!以上|以下|以内|左右|百分点|月|季度|工作日|[家户条场处名位]|项(?!目))"
        r"(?P<noun>(?![，。；：）（]|[和与])[^，。；：:、\d“”（）()《》]{1,14})"
    ),
    re.compile(
        rf"(?P<noun>[^，。；：:、\d“”（）()《》]{{2,14}}?)(?:共计?|共有|合计|总计)?(?P<n>{COUNT})(?P<m>{_MEASURE})(?=[，,。；：:（(]|$)"
    ),
)
_LINK = re.compile(
    r"如下|见下|下表|下列|以下|见表\s*(?P<see>\d{1,2})|[（(](?:名单|详|具体)?(?:见|如)?表\s*(?P<in>\d{1,2})[）)]|表\s*(?P<at>\d{1,2})(?:列出|所列|列示|为|是)|公布|附后|：$|:$"
)
_PARTLY = re.compile(
    r"其中|主要|部分|代表|典型|前[一二三四五六七八九十\d]|重点(?:企业|项目)?(?:见|如)|等|新增|目标|力争|到20\d\d年|以上|举例|示例|节选|摘录|剩余|其余|分布|按"
)
_CAPTION = re.compile(r"表\s*(\d{1,2})")
_REST = re.compile(r"^(?:其他|其它|其中|其余|合计|小计|总计|备注|注|…|\.\.\.|另)")
_FILL = re.compile(
    r"^(?:全[县市区省]|现有|已|共|计划|开展|首批|确定|遴选|认定|入选|拟|可供|安排|谋划|议定|下半年|上半年|重点|省级以下)+"
)
_ROW = Maker("count", 0.75, "表中漏列或多列，或数量写错")
NEAR = 0.34
FEWEST = 3


def tabled(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the table they lead over to does not bear out. O(characters + rows)."""
    above = _above(projection)
    for sheet in sheets(projection):
        if len(sheet.lines) < FEWEST or any(_REST.match(line.label) for line in sheet.lines):
            continue
        number = _CAPTION.search(sheet.caption)
        for sentence in above.get(sheet.document, ()):
            link = _leads(sentence, sheet, number[1] if number else "")
            row = _row(sentence, link, sheet) if link else None
            if row:
                yield row
                break


def _above(projection: Projection) -> Mapping[str, list[Sentence]]:
    """The sentences of each document that lead over to something."""
    found: dict[str, list[Sentence]] = {}
    for sentence in sentences(projection):
        if _LINK.search(sentence.text):
            found.setdefault(sentence.document, []).append(sentence)
    return found


def _leads(sentence: Sentence, sheet: Sheet, number: str) -> re.Match[str] | None:
    """How a sentence points to a table: by its number, or from right above it."""
    header = sheet.header.evidence
    between = header.start - sentence.passage.evidence.end
    for link in _LINK.finditer(sentence.text):
        told = link["see"] or link["in"] or link["at"]
        if told and told == number:
            return link
        if not told and -len(header.quote) <= between < 40 and sentence.passage.evidence.start <= header.start:
            return link
    return None


def _row(sentence: Sentence, link: re.Match[str], sheet: Sheet) -> AuditRow | None:
    text = sentence.text
    for pattern in _COUNTS:
        for match in pattern.finditer(text):
            told, listed = whole_number(match["n"]), len(sheet.lines)
            if _PARTLY.search(text[: max(link.start(), match.end())]) or not _of_kind(match, sheet):
                continue
            names = {line.label for line in sheet.lines}
            if told in (listed, len(names)) or told < FEWEST or abs(told - listed) > max(1, NEAR * told):
                return None
            if told in _kinds(sheet):
                return None
            return _ROW(
                match[0][:20],
                f"“{match[0]}”，表中列出 {listed} 行",
                (f"{match['n']}{match['m']}", f"{listed}行"),
                sentence.evidence(*match.span()),
                sheet.lines[-1].passage.evidence,
            )
    return None


def _kinds(sheet: Sheet) -> set[int]:
    """How many different words the columns of words hold: rows may be grouped by what is counted."""
    columns = list(zip(*(line.passage.cells for line in sheet.lines), strict=False))
    worded = [column for column in columns if not any(re.fullmatch(r"[\d.,%]*", cell.strip()) for cell in column)]
    return {len(set(column)) for column in worded[:2] if len(set(column)) < len(column)}


def _of_kind(match: re.Match[str], sheet: Sheet) -> bool:
    """Whether the rows of a table are what is counted."""
    noun, heads = _FILL.sub("", match["noun"]), "".join((*sheet.columns[:3], _CAPTION.sub("", sheet.caption)))
    firms = sum(line.label.endswith(("公司", "厂", "集团", "合作社")) for line in sheet.lines) * 2 > len(sheet.lines)
    if firms:
        return match["m"] in "家户个" and re.search("企业|公司|单位|主体|培育|户$", noun + match["m"]) is not None
    words = {noun[at : at + 2] for at in range(len(noun) - 1)}
    return any(word in heads for word in words - {"名称", "情况", "重点", "主要"})
