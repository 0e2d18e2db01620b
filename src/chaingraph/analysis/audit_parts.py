"""Lists of figures beside their whole in a sentence: parts that do not add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit_rows import AuditRow, plain
from chaingraph.analysis.audit_text import Figure, Sentence, sentences
from chaingraph.analysis.projection import Projection

_OPENS = re.compile(r"其中|包括|包含|分为|分别|分两|分三|由|一期|首期|[:：]|看[，,]|分[^，。]{1,4}看")
_SUM = re.compile(r"合计|总计|共计|总和|累计|共")
_NESTED = re.compile(
    r"以上|以下|超|规上|规模|级|级别|骨干|龙头|上市|高新|专精特新|小巨人|瞪羚|单项冠军|外资|民营|新增|净增|新"
)
_BREAKS = re.compile(r"去年|上年|同比|增长|年均|[户人亩]均|不[少低]于|每|达产|年产值|每年|同期|计划|目标|上半年|累计")
GAP = 14
"""Characters between two parts of a list at most."""
NEARLY = 0.85
"""Parts that make up at least so much of the whole, or the whole so much of them, were meant to be all of it."""
MOST = 12
"""A list of more parts than this is no sum."""


def parts(projection: Projection) -> Iterator[AuditRow]:
    """Lists of figures of one unit that miss their whole, which the same sentence, or the one before, names.

    A whole that any run of the list gives is right; parts far below or above the whole are examples or another thing.

    Complexity: O(figures · parts of a list).
    """
    before: Sentence | None = None
    for sentence in sentences(projection):
        for run in _runs(sentence):
            wholes = list(_wholes(before, sentence, run))
            if wholes and not any(_adds_up(whole, run) for _, whole in wholes):
                yield from _nearest(sentence, run, wholes)
        before = sentence


def _runs(sentence: Sentence) -> Iterator[tuple[Figure, ...]]:
    """Neighbouring figures of one unit, each with a label of its own or in a list of bare values."""
    run: list[Figure] = []
    for figure in sentence.figures:
        if run and not _goes_on(sentence, run[-1], figure):
            yield from _long(run)
            run = []
        if figure.kind not in ("%", "倍", "个百分点", "度") and "/" not in figure.unit:
            run.append(figure)
    yield from _long(run)


def _long(run: list[Figure]) -> Iterator[tuple[Figure, ...]]:
    if 2 <= len(run) <= MOST + 1:
        yield tuple(run)


def _goes_on(sentence: Sentence, last: Figure, figure: Figure) -> bool:
    between = sentence.text[last.end : figure.at]
    return figure.kind == last.kind and figure.at - last.end <= GAP + 8 and not re.search(r"[。；;]", between)


def _wholes(before: Sentence | None, sentence: Sentence, run: tuple[Figure, ...]) -> Iterator[tuple[Sentence, Figure]]:
    """Figures before or behind a list that can be its whole."""
    for figure in sentence.figures:
        if figure.kind == run[0].kind:
            yield sentence, figure
    linked = before is not None and before.passage is sentence.passage and not sentence.first
    if before is not None and linked and re.match(r"(?:其中|分|包括|从|按)", sentence.text):
        for figure in before.figures:
            if figure.kind == run[0].kind:
                yield before, figure


def _adds_up(whole: Figure, run: Sequence[Figure]) -> bool:
    others = [part for part in run if part is not whole]
    return any(
        _fits(whole, others[start:end]) for start in range(len(others)) for end in range(start + 2, len(others) + 1)
    )


def _fits(whole: Figure, chosen: Sequence[Figure]) -> bool:
    room = whole.step + sum(part.step for part in chosen) + (0.0 if whole.exact else 0.05 * whole.size) + 1e-6
    return abs(sum(part.size for part in chosen) - whole.size) <= room


def _nearest(
    sentence: Sentence, run: tuple[Figure, ...], wholes: Sequence[tuple[Sentence, Figure]]
) -> Iterator[AuditRow]:
    """The whole of a list, if one is near enough, as a row."""
    for home, whole in wholes:
        own = home is sentence
        behind = [part for part in run if not own or part.at > whole.at]
        ahead = [part for part in run if own and part.at < whole.at]
        if _is_list(sentence, whole if own else None, behind):
            yield from _row(home, whole, sentence, behind)
            return
        if own and ahead and _SUM.search(whole.label) and len(ahead) > 1 and _alike(ahead):
            yield from _row(home, whole, sentence, ahead)
            return


def _is_list(sentence: Sentence, whole: Figure | None, chosen: Sequence[Figure]) -> bool:
    """Whether figures behind a whole are told as its parts."""
    if len(chosen) < 2 or not _alike(chosen):
        return False
    start = whole.end if whole else 0
    opening = sentence.text[start : chosen[0].at]
    tight = all(right.at - left.end <= GAP for left, right in pairwise(chosen))
    return tight and bool(_OPENS.search(opening)) and chosen[0].at - start <= 30


def _alike(chosen: Sequence[Figure]) -> bool:
    """Whether labels tell parts apart instead of naming nested, overlapping or dated things."""
    nested = sum(bool(_NESTED.search(part.label)) for part in chosen)
    return not any(_BREAKS.search(part.label) for part in chosen) and (
        nested < 2 or all(re.search(r"龙头|骨干|新", part.label) for part in chosen[:2])
    )


def _row(home: Sentence, whole: Figure, sentence: Sentence, chosen: Sequence[Figure]) -> Iterator[AuditRow]:
    total = sum(part.size for part in chosen)
    if not whole.size or not NEARLY <= total / whole.size <= 1 / NEARLY or (len(chosen) < 3 and total < whole.size):
        phases = re.search(r"期", chosen[0].label) is not None
        if not (phases and whole.size and 0.6 < total / whole.size < 1.5):
            return
    factor = whole.size / whole.value if whole.value else 1.0
    shown = "+".join(plain(round(part.size / factor, 4)) for part in chosen)
    if _fits(whole, chosen):
        return
    yield AuditRow(
        kind="sum",
        subject=whole.label or home.document,
        message=f"{whole.label}{whole.text}，各项之和为 {shown}={plain(round(total / factor, 4))}",
        left=whole.text,
        right=f"{plain(round(total / factor, 4))}{whole.unit}",
        sure=0.75,
        slip=f"相差 {plain(round(abs(total - whole.size) / factor, 4))}{whole.unit}，可能漏写或误写一项",
        evidence=(home.quote(whole), sentence.evidence(chosen[0].at - len(chosen[0].label), chosen[-1].end)),
    )
