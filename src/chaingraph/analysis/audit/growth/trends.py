"""Trends in words (连续两年下降, 逐年提高) beside the values of the years, in the text or in a table of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_DOWN = r"放缓|走弱|下降|减少|降低|回落|下滑|萎缩|递减|走低|缩减|收窄"
_UP = r"增长|上升|提高|提升|增加|攀升|递增|扩大|走高|壮大|增多|加快|回升|走强"
_TREND = re.compile(
    rf"(?P<what>[\u4e00-\u9fff（）()]{{2,20}}?)(?:[，,]?呈现?)?(?:已|均|保持|实现)*(?P<how>连续(?P<count>{COUNT})?(?:个)?(?:年|季度|月)?|连年|逐年|逐季|逐月|持续|稳步|不断|年年|一路|接连)(?:保持|实现|呈|大幅|小幅|稳步|稳定|快速|地)*(?P<verb>{_DOWN}|{_UP})"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?")
_BARE = re.compile(r"[（(][^（()）]*[）)]|^(?:园区|全[市县区]|开发区|企业|我[市县区]|近年来|其中)+")
_SEASON = re.compile(r"(一季度|上半年|前三季度|全年)[^，。；\d]{0,8}$|([一二三四])季度[^，。；\d]{0,8}$")
_SEASONS = (("一季度", "上半年", "前三季度", "全年"), ("一", "二", "三", "四"))
_SPEED = re.compile(r"增[速幅]$")
CLEAR = 0.005
"""Growth that differs by less may be rounding."""
Series = tuple[str, Sequence[tuple[float, str]], Evidence]
_ROW = Maker("words", 0.75, "升降方向或数值可能写错")


def trends(projection: Projection) -> Iterator[AuditRow]:
    """Trends that run against every step of the values they speak of. O(characters + trends · rows)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for page in pages(projection):
        for before, sentence in zip((None, *page.sentences), page.sentences, strict=False):
            for match in _TREND.finditer(sentence.text):
                for name, values, evidence in (
                    *_speeds(match, (*_told(sentence), *_beside(before, sentence, match))),
                    *_seasons(sentence, match),
                    *_rows(tables.get(page.document, ()), match),
                ):
                    yield from _check(sentence, match, (name, values, evidence))


def _check(
    sentence: Sentence, match: re.Match[str], series: tuple[str, Sequence[tuple[float, str]], Evidence]
) -> Iterator[AuditRow]:
    name, values, evidence = series
    count = whole_number(match["count"]) if match["count"] else 0
    # 连续两年下降 speaks of two steps, or of two values.
    last = values[-(count + 1) :] if count and len(values) > count else values
    steps = [right[0] - left[0] for left, right in pairwise(last)]
    up = re.fullmatch(_UP, match["verb"]) is not None
    wrong = [step for step in steps if (step < 0 if up else step > 0)]
    every = re.match(r"连|逐", match["how"]) is not None
    if steps and (len(wrong) == len(steps) or (every and wrong and count != len(values))):
        shown = "→".join(text for _, text in last)
        said = match["how"] + match["verb"]
        yield _ROW(
            name,
            f"文中称{match['what']}{said}，{name}却为 {shown}",
            (said, shown),
            sentence.evidence(*match.span()),
            evidence,
        )


def _told(sentence: Sentence) -> Iterator[Series]:
    """Values of years in a row in the sentence: 2021年 120亿元、2022年 135亿元."""
    dated: list[tuple[int, Figure]] = []
    for figure in sentence.figures:
        year = re.search(r"((?:19|20)\d\d)年[^，。；\d]{0,8}$", figure.label)
        if year and (not dated or (dated[-1][1].kind == figure.kind and int(year[1]) == dated[-1][0] + 1)):
            dated.append((int(year[1]), figure))
    if len(dated) > 1:
        first, last = dated[0][1], dated[-1][1]
        spot = sentence.evidence(max(0, first.at - len(first.label)), last.end)
        yield "各年数值", [(f.size, f.text) for _, f in dated], spot


def _beside(before: Sentence | None, sentence: Sentence, match: re.Match[str]) -> Iterator[Series]:
    """The values of the sentence before, where this one speaks of what they are of."""
    if before is None or before.passage is not sentence.passage or any(True for _ in _told(sentence)):
        return
    if _SPEED.search(match["what"]) or _BARE.sub("", match["what"])[-2:] in before.text:
        yield from _told(before)


def _speeds(match: re.Match[str], found: Iterable[Series]) -> Iterator[Series]:
    """Values as they are, or as their growth from year to year where a trend speaks of that (增速逐年放缓)."""
    for name, values, spot in found:
        if not _SPEED.search(match["what"]):
            yield name, values, spot
            continue
        rates = [(b / a - 1, f"{(b / a - 1) * 100:.1f}%") for (a, _), (b, _) in pairwise(values) if a > 0]
        if len(rates) > 1 and all(abs(b - a) > CLEAR for (a, _), (b, _) in pairwise(rates)):
            yield "增速", rates, spot


def _seasons(sentence: Sentence, match: re.Match[str]) -> Iterator[Series]:
    """Values of the seasons behind 逐季, each of one more quarter or each of its own: 一季度 4.2%，上半年 6.8%."""
    found = [f for f in sentence.figures if f.at > match.end() and _SEASON.search(f.label)]
    if "季" not in match["how"] or len(found) < 3 or len({f.kind for f in found}) > 1:
        return
    names = [_SEASON.search(f.label) for f in found]
    told = [name[1] or f"{name[2]}季度" for name in names if name]
    orders = (_SEASONS[0], [f"{sign}季度" for sign in _SEASONS[1]])
    if any(list(order[: len(told)]) == told for order in orders) and not any("降" in f.label for f in found):
        first, last = found[0], found[-1]
        spot = sentence.evidence(max(0, first.at - len(first.label)), last.end)
        yield "各季数值", [(f.size, f.text) for f in found], spot


def _rows(tables: Sequence[Sheet], match: re.Match[str]) -> Iterator[Series]:
    """The row of a table whose columns are years and whose name the trend speaks of."""
    what = _BARE.sub("", match["what"])
    for sheet in tables:
        years = [(int(year[1]), at) for at, column in enumerate(sheet.columns) if (year := _YEAR.search(column))]
        if len(years) < 2:
            continue
        for line in (*sheet.lines, *sheet.totals):
            label = _BARE.sub("", line.label)
            values = [value for _, at in sorted(years) if (value := line.values[at]) is not None]
            if (
                len(values) == len(years)
                and len(label) > 1
                and (what.endswith(label) or label.endswith(what))
                and len(what) > 1
            ):
                yield label, [(value.value, value.text) for value in values], line.passage.evidence
