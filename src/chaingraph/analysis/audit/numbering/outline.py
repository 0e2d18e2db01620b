"""The outline of a document: numbers of headings that are left out or come twice, references to what is not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from chaingraph.analysis.audit.reading.pages import COUNT, whole_number, written_like
from chaingraph.analysis.audit.reading.text import joined, sentences
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_MARKS = (
    ("章", re.compile(r"第([一二三四五六七八九十]{1,3})章")),
    ("节", re.compile(r"第([一二三四五六七八九十]{1,3})节")),
    ("、", re.compile(r"([一二三四五六七八九十]{1,3})、")),
    ("（）", re.compile(r"[（(]([一二三四五六七八九十]{1,3})[）)]")),
    ("1.", re.compile(r"(\d{1,2})[.．、](?!\d(?!\d{3}年|\d?月))")),
    ("（1）", re.compile(r"[（(](\d{1,2})[）)]")),
)
_SPACED = re.compile(r"(\d{1,2}[.．、])\s+(?=\d)")
"""A mark that a blank keeps apart from the number behind it: 4. 35家企业."""
_FIELD = re.compile(r"[\u4e00-\u9fff（）]{2,8}[:：]")
"""What opens a line that tells of the point above it: 责任单位：."""
SHORT = 24
"""A line with fewer characters is no broken one."""
DIGITS = 4
"""Place of the first mark with digits."""
_NAMED = re.compile(r"\s*((?:附?[表图件]|附录|专栏)\s*(?:\d{1,2}(?:[-—–.]\d{1,2})?|[一二三四五六七八九十]{1,2}))")


def outline(projection: Projection) -> Iterator[AuditRow]:
    """Headings of one level that do not count on; a higher heading, or a 1, begins anew. O(passages)."""
    last: dict[int, tuple[int, Passage, int]] = {}
    document = ""
    for passage in _lines(projection):
        if passage.evidence.document != document:
            document, last = passage.evidence.document, {}
        # A heading right above a table is read as its caption.
        text = _head(passage)
        if passage.row and not text:
            continue
        level = next((at for at, (_, mark) in enumerate(_MARKS) if mark.match(text)), -1)
        if level < 0:
            continue
        match = _MARKS[level][1].match(text)
        number = whole_number(match[1]) if match else 0
        known = last.get(level)
        run = known[2] + 1 if known is not None and number == known[0] + 1 else 1
        # Digits number much else: they are an outline once they have counted to two.
        sure = known is not None and (level < DIGITS or known[2] >= 2)
        if known is not None and sure and number not in (1, known[0] + 1) and known[0] <= number <= known[0] + 3:
            words = text[:24]
            yield _misnumbered(known[:2], (number, passage), words, str, partial(_like, words))
        last = {at: entry for at, entry in last.items() if at < level} | {level: (number, passage, run)}


def _lines(projection: Projection) -> Iterator[Passage]:
    """Passages that may be headed by a number; of one with several lines that were joined, each line that ends a sentence or begins with a mark."""
    for passage in projection.passages:
        if (passage.row and passage.kind != "header") or passage.kind in ("note", "byline"):
            continue
        if passage.row or "\n" not in passage.evidence.quote.strip():
            yield passage
            continue
        ended = True
        for text, evidence in written_lines(passage):
            # 责任单位：… between two points joins the next point to itself; a line that only goes on heads nothing.
            if ended or len(text) < SHORT:
                yield replace(passage, evidence=evidence, pieces=())
            ended = text[-1] in "。；：" or _FIELD.match(text) is not None


def _misnumbered(
    left: tuple[int, Passage],
    right: tuple[int, Passage],
    text: str,
    shown: Callable[[int], str],
    left_out: Callable[[int], str],
) -> AuditRow:
    """Two headings of which the second does not count on; numbers as they are shown, and as one left out is written."""
    twice = left[0] == right[0]
    missing = "、".join(map(left_out, range(left[0] + 1, right[0])))
    order = "出现两次" if twice else f"之后是 {shown(right[0])}，缺 {missing}"
    return AuditRow(
        kind="number",
        subject=text,
        message=f"标题序号 {shown(left[0])} {order}：“{_title(left[1])}”之后是“{re.split(r'[。：；]', text)[0]}”",
        left=_head(left[1])[:24],
        right=text,
        sure=0.75,
        slip="序号重复" if twice else "漏了一项，或序号写错",
        evidence=(left[1].evidence, right[1].evidence),
    )


def _head(passage: Passage) -> str:
    """The words of a passage; of a table those above it, which may have been read as its first row."""
    if not (passage.row and passage.cells):
        text, mark = joined(passage)[0], _SPACED.match(passage.evidence.quote)
        return f"{mark[1]} {text[len(mark[1]) :]}" if mark else text
    caption = caption_of(passage)
    return "".join(caption.split()) if passage.cells[0] or _NAMED.match(caption) else ""


def caption_of(passage: Passage) -> str:
    """The caption of a table, that may have been read as its first row; blanks are single."""
    return " ".join(((passage.cells and passage.cells[0]) or passage.evidence.quote.split("\n", 1)[0]).split())


def _title(passage: Passage) -> str:
    """The heading of a passage: the words up to its first stop."""
    return re.split(r"[。：；]", _head(passage)[:24])[0]


def _like(text: str, number: int) -> str:
    """The mark of a heading with another number: （四）新型建材, 3 → （三）."""
    match = next(match for _, mark in _MARKS if (match := mark.match(text)))
    return match[0].replace(match[1], written_like(number, match[1]), 1)


_DOTTED = re.compile(
    r"[-*•·●]?(?P<chapter>\d{1,2}(?:[.．]\d{1,2})?)[.．](?P<number>\d{1,2})(?![\d.．%％—–~至]|[十百千万亿]*[元亩吨倍个家名人公平米度℃小户项条台套件座处辆万天年月日分])"
)
"""A heading that counts with its chapter: 3.2, 4.1.3; no decimal."""
_ARTICLE = re.compile(r"第(?P<number>[一二三四五六七八九十]{1,3})条(?![^，。]{0,6}》)")


def dotted(projection: Projection) -> Iterator[AuditRow]:
    """Headings that count with their chapter (3.2 behind 3.1) and leave one out or come twice. O(passages)."""
    last: dict[tuple[str, str], tuple[int, Passage]] = {}
    for passage in projection.passages:
        text = "" if passage.row and passage.kind != "header" else _head(passage)
        article = _ARTICLE.match(text)
        match = article or _DOTTED.match(text) if passage.kind not in ("note", "byline") else None
        if not match:
            continue
        number, key = whole_number(match["number"]), (passage.evidence.document, "" if article else match["chapter"])
        known = last.get(key)
        if number == 1 or (known and known[0] <= number <= known[0] + 3):
            if known and number > 1 and number != known[0] + 1:
                shown = ("第{}条" if article else match["chapter"] + ".{}").format
                yield _misnumbered(known, (number, passage), text[:24], shown, shown)
            last[key] = (number, passage)


_CHAPTER = re.compile(r"第([一二三四五六七八九十]{1,3}|\d{1,2})([章节条]|部分)")
_PART = re.compile(r"([一二三四五六七八九十]{1,3})、")
_COUNTED = re.compile(
    rf"(?:正文|全文|全书|本[^，。；]{{1,6}}|规定|办法|手册|报告)[^。；]{{0,40}}?(?:共|分为?|由[^。；]*?)(?P<n>{COUNT})个?(?P<unit>[章节条]|部分)"
)
_EXCERPT = re.compile(r"节[选录]|摘[要录编选]")
_OF_THIS = re.compile(r"本(?:纪要|通知|方案|意见|办法|规定|细则|措施|函|文件?|通报|公告|协议|计划|规划)(?:中|的)?$")
_LEADS = re.compile(r"(?:详?见|[查参]阅|按照?|依照?|依据|根据|参照|如|与|和|、)(?:本[^，。；]{1,4})?$")


def chapters(projection: Projection) -> Iterator[AuditRow]:
    """Chapters, sections and articles a sentence points to, behind the last its document has. O(characters)."""
    most = _chapters(projection)
    for sentence in sentences(projection):
        for match in _CHAPTER.finditer(sentence.text):
            own = most.get((sentence.document, match[2]), set())
            ahead = sentence.text[max(0, match.start() - 8) : match.start()]
            if match[2] == "条" and not own and _OF_THIS.search(ahead):
                # 本纪要第七条 is the point 七、 of minutes that have no articles.
                own = most.get((sentence.document, "部分"), set())
            if len(own) > 1 and whole_number(match[1]) > max(own) and _LEADS.search(ahead) and "》" not in ahead:
                name, quote = match[0], sentence.evidence(max(0, match.start() - 6), match.end())
                message = f"文中提到“{name}”，文件只到第{max(own)}{match[2]}"
                yield AuditRow("figure", name, message, name, "", 0.65, "编号有误，或章节已删", (quote,))


def _chapters(projection: Projection) -> dict[tuple[str, str], set[int]]:
    """The chapters, sections, articles and parts of each document: its headings, a table of contents, a number told."""
    most: dict[tuple[str, str], set[int]] = {}
    excerpts: set[str] = set()
    for passage in projection.passages:
        if passage.row and passage.kind != "header":
            continue
        text, document = _head(passage), passage.evidence.document
        if passage.kind == "title" and _EXCERPT.search(text):
            excerpts.add(document)
        found = [(match[2], whole_number(match[1])) for match in _CHAPTER.finditer(text)]
        counts_on = [number for _, number in found] == list(range(1, len(found) + 1)) and len(found) > 2
        part = _PART.match(text)
        headings = [("部分", whole_number(part[1]))] if part else []
        headings += found if counts_on else found[:1] if _CHAPTER.match(text) else []
        for unit, number in headings:
            most.setdefault((document, unit), set()).add(number)
        for match in _COUNTED.finditer(text):
            most.setdefault((document, match["unit"]), set()).update(range(1, whole_number(match["n"]) + 1))
    return {key: found for key, found in most.items() if key[0] not in excerpts and 1 in found}


_NOTE = re.compile(r"注\s?(\d)(?=[:：.、])")
_SEE_NOTE = re.compile(r"(?:见|参见|按|同)?(?:表)?注\s?(\d)")


def notes(projection: Projection) -> Iterator[AuditRow]:
    """Notes that a cell points to (见注3), behind the last that stand under the tables of its document. O(passages)."""
    told: dict[str, set[int]] = {}
    for passage in projection.passages:
        if not passage.row or passage.kind == "note":
            numbers = map(int, _NOTE.findall(passage.evidence.quote))
            told.setdefault(passage.evidence.document, set()).update(numbers)
    for passage in projection.passages:
        own = told.get(passage.evidence.document, set())
        listed = len(own) > 1 and own == set(range(1, len(own) + 1))
        for cell in passage.cells if passage.row and passage.kind == "row" and listed else ():
            match = _SEE_NOTE.fullmatch(cell.strip())
            if match and int(match[1]) > max(own):
                message = f"表中写“{match[0]}”，文件只有注1至注{max(own)}"
                yield AuditRow("figure", match[0], message, match[0], "", 0.7, "注的编号有误", (passage.evidence,))
