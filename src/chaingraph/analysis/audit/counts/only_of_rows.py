"""The only one of a kind, where the rows of a roster or the lines of a list have others of that kind.

For: ``chaingraph audit``, within a document and across documents of one place.
In: sentences that call something the only one; rosters with a column of classes; amounts told of other things.
Out: audit rows of kind ``words``; :mod:`chaingraph.analysis.audit.counts.only_one` reads what is made and limits of columns.
How: 烟店镇唯一一家高新技术企业 is denied by a second row of that town with that class. 该公司 is the row named last. 唯一超10亿元的项目 is
denied by a line that tells a larger amount of another project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.counts.limits import LIMIT, keeps
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import rows_named
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_ONLY = re.compile(
    r"(?P<scope>[^，。；]{0,30}?)(?:唯一|惟一|仅有|独家)(?:的)?(?:[一1]?[家个户条座处位])?(?:的)?(?P<what>[^，。；（）“”]{2,30})"
)
_NO_CLAIM = re.compile(
    r"之一|曾|当时|打造|力争|争创|将|拟|20\d\d年以前|全[国省球]|国内|世界|首[家个]|不是|并非|[省市]内"
)
_PLAIN = re.compile(
    r"(?:获得|获评|获批|拥有|具有|具备|入选|列入|评为|认定|通过|属于?|国家|省|市|县|级|的|企业|公司|单位|项目|资质|称号|荣誉|认证|产品|规上|家|个|和|“|”)*"
)
_PLACES = re.compile(r"^(?:所[在属])?(?:园区|乡镇|镇街|镇|街道|片区|属地|县区|区域|位置|地点)")
_FREE = re.compile(r"备注|说明|地址|法人|姓名|电话|时间|日期|联系|状态|进展|进度|阶段")
_WIDE = re.compile(r"全[市县区州镇园]|[我本][市县区]|[市县区]内")
_SEVERAL = re.compile(
    r"合计|共|总计|累计|\d[个家户项宗条批]|[一二两三四五六七八九十]+[个家户项]|全[市县区镇园]|平均|以上|目标|计划总|力争"
)
_THING = re.compile(r"项目|公司|企业|园区|基地|工程|平台")
SHORTEST = 3
"""Characters of a class."""
LARGER = 20
"""Amounts so many times a limit are of something else."""
_ROW = Maker("words", 0.7, "“唯一”与名册或清单不符")


def only_of_rows(projection: Projection) -> Iterator[AuditRow]:
    """Claims of being the only one of a class, or above a limit, that rows or lines deny. O(claims · (rows + figures))."""
    homes = settled_homes(projection)
    tables = [sheet for sheet in sheets(projection) if len(sheet.lines) > 1]
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            for match in _ONLY.finditer(sentence.text):
                begin = clause_start(sentence.text, match.start(), "，。；")
                if _NO_CLAIM.search(sentence.text, begin, match.end()):
                    continue
                for sheet in tables:
                    if may_be_one_place(homes, sentence.document, sheet.document):
                        yield from _classed(page.sentences[: at + 1], match, sheet)
                yield from _larger(page, sentence, match)


def _classed(ahead: Sequence[Sentence], match: re.Match[str], sheet: Sheet) -> Iterator[AuditRow]:
    """Other rows of the class of which a row is told to be the only one."""
    sentence = ahead[-1]
    found = _class(sheet, match["what"])
    own = _named(ahead, match, sheet) if found else None
    if found is None or own is None:
        return
    word, lines = found
    kept = _of_place(sheet, lines, own, sentence.text[: match.end()][-60:])
    others = [line for line in kept if line is not own]
    if others and any(line is own for line in kept) and len({line.label for line in kept}) == len(kept):
        shown = "、".join(line.label for line in others[:3])
        message = f"文中称{own.label}“唯一{match['what']}”，表中{shown}也是“{word}”"
        quotes = (line.passage.evidence for line in (own, *others[:3]))
        sides = f"唯一{match['what']}", f"{len(kept)}家"
        yield _ROW(own.label, message, sides, sentence.evidence(*match.span()), *quotes)


def _class(sheet: Sheet, what: str) -> tuple[str, Sequence[Line]] | None:
    """The longest word of a column that says all that is told of the only one, with its rows."""
    best: tuple[str, list[Line]] | None = None
    for at, column in enumerate(sheet.columns):
        if _FREE.search(column) or _PLACES.search(column):
            continue
        cells: dict[str, list[Line]] = {}
        for line in sheet.lines:
            for word in set(re.split(r"[、，,；/]", line.cells[at] if at < len(line.cells) else "")):
                cells.setdefault(word, []).append(line)
        for word, lines in cells.items():
            whole = len(word) >= SHORTEST and word in what and _PLAIN.fullmatch(what.replace(word, "", 1))
            if whole and len(lines) > 1 and (best is None or len(word) > len(best[0])):
                best = word, lines
    return best


def _named(ahead: Sequence[Sentence], match: re.Match[str], sheet: Sheet) -> Line | None:
    """The row a claim is of: the only one its sentence names before it, else the one named last."""
    for sentence in ahead[::-1]:
        text = sentence.text[: match.start("what")] if sentence is ahead[-1] else sentence.text
        rows = [line for _, line in rows_named(sheet, text)]
        if rows:
            return rows[0] if len(rows) == 1 else None
    return None


def _of_place(sheet: Sheet, lines: Sequence[Line], own: Line, text: str) -> Sequence[Line]:
    """The rows of the place a claim is told for: of the row itself, where neither a place nor all of it is named."""
    at = next((n for n, name in enumerate(sheet.columns) if _PLACES.search(name)), None)
    if at is None or len(own.cells) <= at:
        return lines if _WIDE.search(text) else ()
    place = own.cells[at]
    if _WIDE.search(text) and place not in text:
        return lines
    return [line for line in lines if len(line.cells) > at and line.cells[at] == place]


def _larger(page: Page, sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """唯一意向投资超10亿元的项目, and a line that tells 15亿元 of another project."""
    limit = next((one for one in LIMIT.finditer(match["what"]) if one["number"] and one["side"] != "以下"), None)
    thing = _THING.search(match["what"])
    name = re.split(r"[是为系]", match["scope"].rpartition("：")[2])[0]
    if limit is None or thing is None or not 1 < len(name) < 14:
        return
    within = keeps(limit)
    told = [(one, figure) for one in page.sentences for figure in one.figures if one is not sentence and figure.exact]
    above = [(one, f) for one, f in told if f.kind == "元" and within(f.size) and _is_one(one, f, thing[0])]
    mine = [pair for pair in above if name in _before(*pair)]
    others = (
        [pair for pair in above if name not in _before(*pair) and pair[1].size < LARGER * mine[0][1].size]
        if mine
        else []
    )
    if others:
        other, figure = others[0]
        message = f"文中称{name}“唯一{match['what']}”，另有“{_before(other, figure)}{figure.text}”"
        sides = f"唯一{match['what']}", figure.text
        yield _ROW(name, message, sides, sentence.evidence(*match.span()), other.quote(figure))


def _before(sentence: Sentence, figure: Figure) -> str:
    return sentence.text[clause_start(sentence.text, figure.at, "。；】") : figure.at]


def _is_one(sentence: Sentence, figure: Figure, thing: str) -> bool:
    """Whether an amount is of one thing of a kind, not of several."""
    words = _before(sentence, figure)
    same = thing in words and "亿" in figure.unit
    return same and len(words) < 40 and not _SEVERAL.search(words) and not re.search(r"产值|收入|税|贷款|到位", words)
