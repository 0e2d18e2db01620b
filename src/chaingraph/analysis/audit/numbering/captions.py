"""Numbers of figures, tables and annexes, and of points inside a passage, that are left out or come twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.numbering.outline import caption_of
from chaingraph.analysis.audit.reading.pages import Page, pages, whole_number, written_like
from chaingraph.analysis.audit.reading.text import Sentence, joined
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_CAPTION = re.compile(
    r"(?P<kind>附?[图表]|附件|附录|专栏)\s?(?:(?P<chapter>\d{1,2})[-—–.])?(?P<number>\d{1,2}|[一二三四五六七八九十])(?!\d|[年月日个家项,，.、和及至—–-]|所示|显示|可见|中|为|反映|是)[:：\s]*(?P<name>[^，。；]{2,40})?"
)
_SERIES = (
    ("一是", re.compile(r"(?<![\d第零一二三四五六七八九十统万专唯同])([一二三四五六七八九])是(?!期|否)")),
    ("一要", re.compile(r"(?<![\d第零一二三四五六七八九十])([一二三四五六七八九])要(?!素|是)")),
    ("第一，", re.compile(r"[第其]([一二三四五六七八九])[，,：:]")),
    ("（一）", re.compile(r"[（(]([一二三四五六七八九])[）)](?!期|号)")),
    ("①", re.compile(r"([①②③④⑤⑥⑦⑧⑨⑩])")),
    ("（1）", re.compile(r"[（(](\d)[）)](?!式|号|款|条)")),
    ("1）", re.compile(r"(?<![\d（(.])(\d)[）)](?=[\u4e00-\u9fff])")),
    ("1.", re.compile(r"(?:^|[。；;：:])(\d)[.、．](?=[\u4e00-\u9fff])")),
)
_ROW = Maker("number", 0.7, "漏了一项，或序号写错")
_TITLED = re.compile(r"(?:附?[图表]|专栏)\d{1,2}(?:[-—–.]\d{1,2})?[\u4e00-\u9fff]{2,16}[：:]")
LONGEST = 50
"""Characters of a caption at most."""
RUN = 3
"""Numbers in one passage that are points of it, and no outline of passages."""
HOLE = 2
"""More numbers than this left out are a choice (an excerpt), no slip."""


def captions(projection: Projection) -> Iterator[AuditRow]:
    """Captions of one kind that do not count on, and two with one number. O(passages)."""
    told: dict[tuple[str, str, str], dict[int, tuple[Evidence, str]]] = {}
    for passage in projection.passages:
        for kind, chapter, number, name, evidence in numbered_captions(passage):
            known = told.setdefault((passage.evidence.document, kind, chapter), {})
            if number in known and known[number][1] != name and known[number][0].start != evidence.start:
                message = f"{kind}{chapter}{number} 出现两次：{known[number][1]}；{name}"
                yield _ROW.but(0.65, "序号重复")(
                    f"{kind}{number}", message, (known[number][1], name), known[number][0], evidence
                )
            known.setdefault(number, (evidence, name))
    for (_, kind, chapter), known in told.items():
        yield from _holes(kind + (f"{chapter}-" if chapter else ""), known)


def numbered_captions(passage: Passage) -> Iterator[tuple[str, str, int, str, Evidence]]:
    """The captions of a passage: kind, chapter, number, name and place."""
    for words, evidence in _lines(passage):
        match = _CAPTION.match(words)
        if match and match["kind"] not in ("附件", "附录"):
            number = whole_number(match["number"])
            yield match["kind"], match["chapter"] or "", number, (match["name"] or "")[:30], evidence


def _lines(passage: Passage) -> Iterator[tuple[str, Evidence]]:
    """Short lines that a caption may be; a line that goes on a sentence (见 / 表3) is none."""
    if passage.row:
        if passage.kind == "header" and passage.cells:
            yield caption_of(passage), passage.evidence
        return
    for words, evidence in written_lines(passage):
        whole = passage.evidence
        ahead = whole.quote[: evidence.start - whole.start].rstrip()[-1:]
        told = _TITLED.match(words)
        if told and ahead not in ("见", "如", "由", "据", "和", "、"):
            # 表2 产品结构：砖占40%，…: the title ends at the colon.
            head = evidence.quote.lstrip()
            yield " ".join(re.split("[：:]", head, maxsplit=1)[0].split()), evidence
        elif (
            len(words) <= LONGEST
            and not re.search(r"[，。；]", words)
            and ahead not in ("见", "如", "由", "据", "和", "、")
        ):
            # Blanks stay: 表1 2023年 is no table 12023.
            yield " ".join(evidence.quote.split()), evidence


def _holes(kind: str, known: dict[int, tuple[Evidence, str]]) -> Iterator[AuditRow]:
    """Numbers left out between the first and the last of a kind, which begins with 1."""
    numbers = sorted(known)
    gone = [number for number in range(1, numbers[-1]) if number not in known]
    if len(numbers) < 2 or numbers[0] != 1 or not 0 < len(gone) <= HOLE or len(gone) >= len(numbers):
        return
    before = max(number for number in numbers if number < gone[0])
    after = min(number for number in numbers if number > gone[-1])
    names = "、".join(f"{kind}{number}" for number in gone)
    yield _ROW(
        names,
        f"缺{names}：{kind}{before}{known[before][1]} 之后是 {kind}{after}{known[after][1]}",
        (f"{kind}{before}", f"{kind}{after}"),
        known[before][0],
        known[after][0],
    )


def markers(projection: Projection) -> Iterator[AuditRow]:
    """Points inside a section (一是, 二是, 四是) that are left out or come twice. O(characters)."""
    for page in pages(projection):
        for sign, pattern in _SERIES:
            yield from _series(page, sign, pattern)


def _series(page: Page, sign: str, pattern: re.Pattern[str]) -> Iterator[AuditRow]:
    last: tuple[int, Sentence, re.Match[str]] | None = None
    outer: tuple[int, Sentence] | None = None
    for sentence in page.sentences:
        if sentence.passage.kind in ("heading", "title"):
            last = None
        found: Sequence[re.Match[str]] = list(pattern.finditer(sentence.text))
        # One number at the head of a passage is an outline, read elsewhere.
        if sign in ("1.", "（一）") and sentence.first and len(found) == 1 and not found[0].start():
            found = found if len(pattern.findall(joined(sentence.passage)[0])) >= RUN else []
        for match in found:
            number = whole_number(match[1])
            goes_on = outer is not None and number == outer[0] + 1
            if last and number == 1 and sentence.text[: match.start()].endswith(("：", ":")):
                # 二是盯平台。用好三个载体：一是…，二是…，三是… — a list within a point.
                outer = last[:2]
            elif goes_on and sentence.text[: match.start()].strip() == "":
                last, outer = None, None
                last = (number, sentence, match)
                continue
            if last and number in (last[0], last[0] + 2) and number > 1 and (last[0] > 1 or number == 3):
                yield _skipped(last, number, (sentence, match))
            last = (
                (number, sentence, match)
                if number == 1 or (last and number in (last[0], last[0] + 1, last[0] + 2))
                else None
            )


def _skipped(last: tuple[int, Sentence, re.Match[str]], number: int, now: tuple[Sentence, re.Match[str]]) -> AuditRow:
    before, after = _words(last[1], last[2]), _words(*now)
    twice = number == last[0]
    missing = last[2][0].replace(last[2][1], written_like(last[0] + 1, last[2][1]))
    message = (
        f"序号“{last[2][0]}”出现两次：{before}；{after}"
        if twice
        else f"“{before}”之后是“{after}”，缺“{missing.strip('。；：')}”"
    )
    return _ROW.but(0.7, "序号重复" if twice else None)(
        before,
        message,
        (before, after),
        last[1].evidence(last[2].start(), last[2].end()),
        now[0].evidence(*now[1].span()),
    )


def _words(sentence: Sentence, match: re.Match[str]) -> str:
    return re.split(r"[，。；;]", sentence.text[match.start() : match.start() + 18].lstrip("。；;：:"))[0]
