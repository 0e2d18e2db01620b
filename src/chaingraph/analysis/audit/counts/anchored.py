"""Counts out of as many things as a table has rows: 清单共8个项目，其中在建5个、前期3个; 18家企业中，产值超10亿元的有4家.

For: ``chaingraph audit``, within and across documents.
In: sentences that count all of something and then some of it; tables of the same place. Out: audit rows of kind ``count``.
How: a passage is about a table when it counts as many things as one table alone has rows, and things of that kind. What it counts
of them by a word that stands in a column, or by a limit of a column, has to be what the rows tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from chaingraph.analysis.audit.counts.limits import LIMIT, keeps
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of, size
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_UNIT = r"[家个户项宗条所处位名]"
_ALL = re.compile(
    rf"(?<![第\d.〇百千万])(?P<n>{COUNT})(?P<u>{_UNIT})(?!月|百分点|季度|工作日|以上)(?P<noun>[^，。；：、\d（）]{{0,12}})"
)
_THINGS = (
    ("项目", re.compile("项目|工程")),
    ("企业", re.compile("企业|公司|单位|主体|厂家|供应商|配套商|法人")),
    ("地块", re.compile("地块|宗地|用地单位")),
    ("园区", re.compile("园区|园|平台|载体")),
    ("产品", re.compile("产品|品种")),
    ("事项", re.compile("事项|任务|举措|问题|诉求")),
)
_SOME = re.compile(
    rf"(?P<word>[\u4e00-\u9fffA-Za-z]{{2,10}}?)(?:类|的)?(?:项目|企业|产业|环节)?(?:的)?(?:共计?|有|为|各|仅|达|占)*(?P<n>\d+|[一二两三四五六七八九十]+)(?P<u>{_UNIT})(?![月以\d])"
)
_LIMITED = re.compile(rf"(?P<n>\d+|[一二两三四五六七八九十]+)(?P<u>{_UNIT})(?!月|百分点|以上|以下)")
_NOT = re.compile(r"新增|净增|增加|去年|上年|力争|计划|目标|拟|到20\d\d年|预计|此外|另有|外")
_ROW = Maker("count", 0.75, "数量写错，或表中某行误写")
FEWEST = 5
"""Rows of a table at least that its number of rows may name."""
REACH = 2
"""Sentences behind the count of all that may speak of some."""


def anchored(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the rows of the table they are out of do not bear out. O(characters + sentences · tables)."""
    tables = [sheet for sheet in sheets(projection) if len(sheet.lines) >= FEWEST]
    sizes = {len(sheet.lines) for sheet in tables}
    homes = told_homes(projection)
    for page in pages(projection) if tables else ():
        for _, group in groupby(page.sentences, key=lambda sentence: id(sentence.passage)):
            near = list(group)
            for at, sentence in enumerate(near):
                whole = next(
                    (match for match in _ALL.finditer(sentence.text) if whole_number(match["n"]) in sizes), None
                )
                if whole is None or _NOT.search(sentence.text[max(0, whole.start() - 8) : whole.start()]):
                    continue
                sheet = _table(tables, page.document, sentence, whole, homes)
                if sheet:
                    yield from _some(sentence, sentence.text[whole.end("u") :], whole.end("u"), sheet)
                    for other in near[at + 1 : at + 1 + REACH]:
                        yield from _some(other, other.text, 0, sheet)


def _table(
    tables: Sequence[Sheet], document: str, sentence: Sentence, whole: re.Match[str], homes: Mapping[str, str]
) -> Sheet | None:
    """The only table of so many rows of the things counted, of the document or of its place."""
    start = max(sentence.text.rfind(stop, 0, whole.start()) for stop in "，。；")
    words = sentence.text[start + 1 : whole.start()] + whole["noun"]
    kinds = [name for name, pattern in _THINGS if pattern.search(words)]
    own = homes.get(document, "")
    fit = [
        sheet
        for sheet in tables
        if len(sheet.lines) == whole_number(whole["n"])
        and kinds
        and _kind(sheet) in kinds
        and homes.get(sheet.document, own)[:6] == (own or homes.get(sheet.document, ""))[:6]
    ]
    here = [sheet for sheet in fit if sheet.document == document]
    fit = here or fit
    return fit[0] if len(fit) == 1 else None


def _kind(sheet: Sheet) -> str:
    """What the rows of a table are, by the column that names them."""
    for line in sheet.lines[:1]:
        at = next((n for n, cell in enumerate(line.passage.cells) if cell.strip() == line.label), -1)
        head = sheet.columns[at] if 0 <= at < len(sheet.columns) else ""
        found = next((name for name, pattern in _THINGS if pattern.search(head)), "")
        if found or not re.fullmatch(r"名称|简称|全称|", head):
            return found
        return next((name for name, pattern in _THINGS if pattern.search(sheet.caption)), "")
    return ""


def _some(sentence: Sentence, text: str, start: int, sheet: Sheet) -> Iterator[AuditRow]:
    said = [match for match in _SOME.finditer(text) if not _NOT.search(_clause(text, match.start("n")))]
    words = [(match, *found) for match in said if (found := _rows_of(match["word"], sheet))]
    columns = Counter(at for _, at, _, _ in words)
    for match, at, word, lines in words:
        # One word may stand by chance for something else; two of one column are a division of the rows.
        if columns[at] > 1 or re.search(r"[状性类]|园|片区|镇|属地|阶段|进度|环节|领域|产业", sheet.columns[at]):
            told = whole_number(match["n"])
            if told != len(lines) and abs(told - len(lines)) <= max(2, len(lines)):
                yield _row(sentence, (start + match.start("word"), start + match.end()), f"{word}", match, lines)
    yield from _limited(sentence, text, start, sheet)


def _clause(text: str, at: int) -> str:
    return re.split(r"[，。；、]", text[:at])[-1]


def _rows_of(said: str, sheet: Sheet) -> tuple[int, str, Sequence[Line]] | None:
    """The rows whose cell in a column that repeats is the end of what is said."""
    for at in range(len(sheet.columns)):
        kinds: dict[str, list[Line]] = {}
        for line in sheet.lines:
            kinds.setdefault("".join(line.passage.cells[at : at + 1]).strip(), []).append(line)
        if "" in kinds or any(line.values[at] for line in sheet.lines):
            continue
        if not 1 < len(kinds) <= len(sheet.lines) / 2 + 1:
            continue
        for word in sorted(kinds, key=lambda one: (-len(one), one)):
            if said.endswith(word):
                rest = said.removesuffix(word)
                others = [line for other in kinds if other != word and word in other for line in kinds[other]]
                if not others and not re.search(r"[^其中分别按的是为有]", rest):
                    return at, word, kinds[word]
    return None


def _limited(sentence: Sentence, text: str, start: int, sheet: Sheet) -> Iterator[AuditRow]:
    """Counts above or below a limit: of the column the clause names, else of the only one in its unit."""
    for clause in re.finditer(r"[^，。；]+", text):
        limit = next((m for m in LIMIT.finditer(clause[0]) if (m["word"] or m["side"]) and m["number"]), None)
        counts = [m for m in _LIMITED.finditer(clause[0]) if not limit or not limit.start() <= m.start() < limit.end()]
        if limit is None or len(counts) != 1 or limit["unit"] in ("家", "户", "%") or _NOT.search(clause[0]):
            continue
        kind = base(limit["unit"])[0]
        alone = [at for at in sheet.numeric() if sheet.units[at] and base(sheet.units[at])[0] == kind]
        at = column_of(sheet, clause[0], kind, said=sentence.text)
        bare = not re.search(r"产值|收入|税|投资|利润|面积|用地|研发|产能|出口|到位|完成", clause[0])
        at = alone[0] if at is None and len(alone) == 1 and bare else at
        if at is None or any(line.values[at] is None for line in sheet.lines):
            continue
        inside, told = keeps(limit), whole_number(counts[0]["n"])
        lines = [line for line in sheet.lines if (cell := line.values[at]) and inside(size(sheet, at, cell))]
        if lines and told != len(lines) and abs(told - len(lines)) <= max(2, told / 2):
            span = (start + clause.start(), start + clause.end())
            yield _row(sentence, span, limit[0], counts[0], lines)


def _row(sentence: Sentence, span: tuple[int, int], word: str, match: re.Match[str], lines: Sequence[Line]) -> AuditRow:
    names = "、".join(line.label for line in lines[:6])
    message = f"文中“{sentence.text[slice(*span)]}”，表中“{word}”有 {len(lines)} 行：{names}"
    sides = (f"{match['n']}{match['u']}", f"{len(lines)}{match['u']}")
    places = dict.fromkeys(line.passage.evidence for line in lines[:6])
    return _ROW(word, message, sides, sentence.evidence(*span), *places)
