"""Lists of figures beside their whole in a sentence: parts that do not add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from chaingraph.analysis.audit.reading.overlaps import changed, other_state, overlap_told
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.sums.division import staged
from chaingraph.analysis.projection import Projection

_OPENS = re.compile(
    r"其中|按[^，。；]{1,10}分|包括|包含|分为|分别|分两|分三|由|一期|首期|[:：]|看[，,]|分[^，。]{1,4}看|(?:(?<!其)中|里|里头|里面)[，,]"
)
_DIVIDES = re.compile(r"[；;](?:其中|包括|包含|分为|按|由|一期|首期|[^，。；;]{1,8}看)")
_SUM = re.compile(r"合计|总计|共计|总和|累计|[合加]起来|(?<!公)共(?!同|享|建|性)")
_OF_OTHERS = re.compile(r"、[^，。；]*(?:合计|总计|共计|共|$)|以外|除外|之外")
"""A total that names its own members: 丙、丁两个产业合计."""
_NESTED = re.compile(
    r"以上|以下|超|规上|规模|级|级别|骨干|龙头|上市|高新|专精特新|小巨人|瞪羚|单项冠军|外资|民营|新增|净增|新"
)
_BREAKS = re.compile(
    r"20\d\d年[末底]|去年|上年|同比|增长|年均|[户人亩]均|不[少低]于|每|达产|年产值|每年|同期|计划|目标|上半年|累计"
)
_RATED = re.compile(r"[，,](?:同比|可比)?(?:增长|下降|增幅|占)[^，。；;]{1,8}%[；;，,][^，。；;\d]{2,14}")
_BESIDES = re.compile(r"^另(?!一)|^此外|^外加|^还另")
"""What is there besides: 已建成 62，其中已出租 51，另有在建 18."""
_PAIRS = re.compile(r"新(?:建|开工)[^|]*\|续建|续建[^|]*\|新(?:建|开工)|出口[^|]*\|进口|内资[^|]*\|外资|男[^|]*\|女")
"""Two parts that are all there is."""
GAP = 14
"""Characters between two parts of a list at most."""
NEARLY = 0.85
"""Parts that make up at least so much of the whole, or the whole so much of them, were meant to be all of it."""
ROUND = 100
"""Amounts of three digits and more may be rounded to whole ones."""
BACK = 3
"""Sentences of a passage before a list in which the amount it adds up to may stand."""
MOST = 12
"""A list of more parts than this is no sum."""


def parts(projection: Projection) -> Iterator[AuditRow]:
    """Lists of figures of one unit that miss their whole, which the same sentence, or the one before, names.

    A whole that any run of the list gives is right; parts far below or above the whole are examples or another thing.

    Complexity: O(figures · parts of a list).
    """
    before: Sentence | None = None
    ahead: list[Sentence] = []
    told_all = sentences(projection)
    for sentence, behind in zip_longest(told_all, told_all[1:]):
        ahead = [one for one in ahead if one.passage is sentence.passage][-BACK:]
        told = [figure for one in ahead for figure in one.figures]
        for run in _runs(sentence):
            wholes = [told for told in _wholes(before, sentence, run) if not _besides(told[1], run)]
            right = (*(whole for _, whole in wholes), *(figure for figure in told if figure.kind == run[0].kind))
            told_apart = _counted(sentence, run) or overlap_told(sentence.text + _remark(sentence, behind))
            if wholes and not any(_adds_up(whole, run) for whole in right) and not told_apart:
                yield from _nearest(sentence, run, wholes)
        before = sentence
        ahead.append(sentence)


def _remark(sentence: Sentence, behind: Sentence | None) -> str:
    """The next sentence where it tells no figures: what it says is of those told before."""
    own = behind is not None and behind.passage is sentence.passage and not behind.figures
    return behind.text if behind and own else ""


def _counted(sentence: Sentence, run: Sequence[Figure]) -> bool:
    """Whether the sum of a list of counts is told before it by another word: 向58家发放问卷，收回55份。大型2家、中型11家、…"""
    total = sum(part.size for part in run)
    before = sentence.passage.evidence.quote.partition(sentence.text[: run[0].end])[0] + sentence.text[: run[0].at]
    told = re.search(rf"(?<![\d.]){total:g}[份名人户家个张篇例](?!月)", before)
    return run[0].kind in COUNTS and told is not None


def _runs(sentence: Sentence) -> Iterator[tuple[Figure, ...]]:
    """Neighbouring figures of one unit, each with a label of its own or in a list of bare values."""
    runs: dict[str, list[Figure]] = {}
    for figure in sentence.figures:
        if figure.kind in ("%", "倍", "个百分点", "度") or "/" in figure.unit:
            continue
        run = runs.get(figure.kind, [])
        if run and not _goes_on(sentence, run[-1], figure):
            yield from _long(run)
            run = []
        runs[figure.kind] = [*run, figure]
    for run in runs.values():
        yield from _long(run)


def _besides(whole: Figure, run: Sequence[Figure]) -> bool:
    """Whether a list exceeds an amount by what is told to be there besides."""
    others = [part for part in run if part is not whole]
    besides = any(_BESIDES.search(part.label) or other_state(whole.label, part.label) for part in others)
    return besides and sum(part.size for part in others) > whole.size


def _long(run: list[Figure]) -> Iterator[tuple[Figure, ...]]:
    # 职业学校和特殊学校各1所: one figure, several members.
    if not any(part.label.endswith("各") for part in run) and 2 <= len(run) <= MOST + 1:
        yield tuple(run)


def _goes_on(sentence: Sentence, last: Figure, figure: Figure) -> bool:
    between = sentence.text[last.end : figure.at]
    if _RATED.fullmatch(between) or re.fullmatch(r"[；;]?(?:其他|其它|其余)[^，。；\d]{0,8}", between):
        return figure.kind == last.kind
    return figure.kind == last.kind and figure.at - last.end <= GAP + 8 and not re.search(r"[。；;]", between)


def _wholes(before: Sentence | None, sentence: Sentence, run: tuple[Figure, ...]) -> Iterator[tuple[Sentence, Figure]]:
    """Figures before or behind a list that can be its whole."""
    for figure in sentence.figures:
        if figure.kind == run[0].kind and not figure.former:
            yield sentence, figure
    linked = before is not None and before.passage is sentence.passage and not sentence.first
    if (
        before is not None
        and linked
        and re.match(
            r"(?:其中|分|包括|从|按|[^，。]{2,12}(?:中|当中|里|里面|里头)[，,]|[^，。；：]{0,6}分解|具体)",
            sentence.text,
        )
    ):
        for figure in before.figures:
            if figure.kind == run[0].kind and not figure.former:
                yield before, figure


def _adds_up(whole: Figure, run: Sequence[Figure]) -> bool:
    at = next((place for place, part in enumerate(run) if part is whole), 0)
    # A whole stands before its parts or behind them, never among them.
    return any(
        _fits(whole, others[start:end])
        for others in (run[:at], [part for part in run[at:] if part is not whole])
        for start in range(len(others))
        for end in range(start + 2, len(others) + 1)
    )


def _fits(whole: Figure, chosen: Sequence[Figure]) -> bool:
    # What is counted, or written without decimals, is not rounded; large amounts may be, by one.
    texts = [figure.text for figure in (whole, *chosen)]
    factor = whole.size / whole.value if whole.value else 1.0
    plainly = whole.kind in COUNTS or whole.value < ROUND
    room = whole.step + sum(part.step for part in chosen)
    if not any("." in text for text in texts) and len({part.unit for part in (whole, *chosen)}) == 1:
        room = min(room, (0.5 if plainly else 1.0) * factor)
    room += (0.0 if whole.exact else 0.05 * whole.size) + 1e-6
    return abs(sum(part.size for part in chosen) - whole.size) <= room


def _nearest(
    sentence: Sentence, run: tuple[Figure, ...], wholes: Sequence[tuple[Sentence, Figure]]
) -> Iterator[AuditRow]:
    """The whole of a list, if one is near enough, as a row."""
    for home, whole in sorted(wholes, key=lambda item: -item[1].at if item[1].at < run[-1].at else 0):
        own = home is sentence
        behind = _behind(sentence, [part for part in run if not own or part.at > whole.at])
        ahead = [part for part in run if own and part.at < whole.at]
        rows: list[AuditRow] = []
        if _is_list(sentence, whole if own else None, behind):
            rows = list(_row(home, whole, sentence, behind))
        elif (
            len(ahead) > 1
            and _SUM.search(whole.label)
            and not _between(sentence, ahead[-1], whole)
            and not _OF_OTHERS.search(sentence.text[ahead[-1].end : whole.at])
            and not any(_BREAKS.search(part.label) for part in ahead)
        ):
            rows = list(_row(home, whole, sentence, ahead))
        if rows:
            yield rows[0]
            return


def _between(sentence: Sentence, last: Figure, whole: Figure) -> bool:
    """Whether other figures of the unit stand between a list and what sums up: the list is not all of it."""
    return any(figure.kind == whole.kind and last.at < figure.at < whole.at for figure in sentence.figures)


def _behind(sentence: Sentence, chosen: list[Figure]) -> list[Figure]:
    """What follows the last "of them", when that stands among figures behind a whole."""
    if not chosen:
        return chosen
    at = sentence.text.rfind("其中", chosen[0].end, chosen[-1].at)
    return [part for part in chosen if part.at > at] if at > 0 else chosen


def _is_list(sentence: Sentence, whole: Figure | None, chosen: Sequence[Figure]) -> bool:
    """Whether figures behind a whole are told as its parts."""
    if (
        len(chosen) < 2
        or not all(part.exact for part in chosen)
        or not (_alike(chosen) or (whole and _all_grades(whole, chosen)))
    ):
        return False
    start = whole.end if whole else 0
    opening = sentence.text[start : chosen[0].at]
    # 规划面积12平方公里，已开发7平方公里；两片区面积分别为…: behind a semicolon another thing begins, unless it is divided there.
    if re.search("[；;]", opening) and not _DIVIDES.search(opening):
        return False
    tight = all(
        right.at - left.end <= GAP or _RATED.fullmatch(sentence.text[left.end : right.at])
        for left, right in pairwise(chosen)
    )
    return tight and bool(_OPENS.search(opening)) and (chosen[0].at - start <= 30 or "其中" in opening[-14:])


def _alike(chosen: Sequence[Figure]) -> bool:
    """Whether labels tell parts apart instead of naming nested, overlapping or dated things."""
    if staged([part.label for part in chosen]) or any(changed(part.label) for part in chosen):
        return False
    nested = sum(bool(_NESTED.search(part.label)) for part in chosen)
    return not any(_BREAKS.search(part.label) for part in chosen) and (
        nested < 2 or all(re.search(r"龙头|骨干|新", part.label) for part in chosen[:2])
    )


def _all_grades(whole: Figure, chosen: Sequence[Figure]) -> bool:
    """Whether parts are all the grades a whole has: 市级以上 is 国家级, 省级 and 市级."""
    least = re.search(r"(省|市|县|区)级(?:及)?以上", whole.label)
    grades = ("国家", "省", "市", "[县区]")[: "省市县区".index(least[1]) + 2] if least else ()
    return len(grades) == len(chosen) and all(
        re.search(f"{grade}级", part.label) for grade, part in zip(grades, chosen, strict=True)
    )


def _row(home: Sentence, whole: Figure, sentence: Sentence, chosen: Sequence[Figure]) -> Iterator[AuditRow]:
    total = sum(part.size for part in chosen)
    pair = re.search(_PAIRS, "|".join(part.label for part in chosen)) is not None
    ranked = re.search(r"最[大多高]|第一|居首", home.text[max(0, whole.at - len(whole.label) - 6) : whole.at])
    few = len(chosen) < 3 and total < whole.size and not pair and not _all_grades(whole, chosen)
    if ranked and whole.size < total:
        return
    if not whole.size or not NEARLY <= total / whole.size <= 1 / NEARLY or few:
        phases = all("期" in part.label for part in chosen[:2])
        if not (phases and whole.size and 0.6 < total / whole.size < 1.5):
            return
    factor = whole.size / whole.value if whole.value else 1.0
    shown = "+".join(plain(round(part.size / factor, 4)) for part in chosen)
    # 总面积 25，其中核心区 15.6，核心区分为 6.2、4.1、5.3: the first part is made of the rest, all is more.
    if _fits(whole, chosen) or (len(chosen) > 2 and _fits(chosen[0], chosen[1:])):
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
