"""Shares and rates a sentence gives beside what they are made of; amounts told again in another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_RATE = re.compile(r"(?P<name>[^，。；、\d]{2,10})率(?:约|近|超过?|达到?|仅|为|是)*$")
_USE = re.compile("出租|租用|入驻|入住|使用|利用|空置")
_AGAIN = re.compile(r"^[，,（(]?(?:约|折|相当)?合?(?:约|计|算)?(?:合|为|即)?约?$")
_SAME = re.compile(r"合|折|即|相当|约")
LIKE = 0.02
"""Relative room for a rounded part and whole."""


def ratios(projection: Projection) -> Iterator[AuditRow]:
    """Per cent that part and whole do not give: 占 120 家 的 45 %, 完成率 40.6 %.

    The part stands right before, the whole between. Where several wholes fit, one that agrees is enough.

    Complexity: O(figures).
    """
    before: Sentence | None = None
    for sentence in sentences(projection):
        for at, figure in enumerate(sentence.figures):
            if figure.unit != "%" or not figure.exact:
                continue
            above = before if before and before.passage is sentence.passage else None
            yield from (_amount(sentence, at) or _within(sentence, at) or _rate(sentence, at, above))
        before = sentence


def _amount(sentence: Sentence, at: int) -> list[AuditRow]:
    """X, 占 N 家 … 的 p %."""
    share = sentence.figures[at]
    if at < 2:
        return []
    whole = sentence.figures[at - 1]
    before = [f for f in sentence.figures[: at - 1] if f.kind == whole.kind and f.size <= 1.5 * whole.size]
    if not before:
        return []
    part = min(before, key=lambda f: abs(f.size / (whole.size or 1.0) - share.value / 100))
    part = part if abs(part.size / (whole.size or 1.0) - share.value / 100) < LIKE else before[0]
    linked = re.search(r"占[^，。；]{0,8}$|完成[^，。；]{0,14}$", sentence.text[: whole.at])
    of = re.fullmatch(r"[^，。；\d]{0,12}的", sentence.text[whole.end : share.at])
    if not linked or not of or part.kind != whole.kind or whole.at - part.end > 60:
        return []
    return _row(sentence, part, [(sentence, whole)], share, 0.85)


def _within(sentence: Sentence, at: int) -> list[AuditRow]:
    """A 中 B, 某率 p %: the rate is of B in A."""
    if at < 2:
        return []
    whole, part, share = sentence.figures[at - 2 : at + 1]
    inside = re.match(r"[，,]?(?:其)?中", sentence.text[whole.end :]) and part.kind == whole.kind
    behind = re.fullmatch(r"[，,][^，。；\d增降]{2,8}[率重比例](?:约|为|达到?|仅)*", sentence.text[part.end : share.at])
    if not inside or not behind or part.at - whole.end > 16 or part.size > whole.size:
        return []
    # 86万平方米，其中新建12万平方米，出租率81%: all of it is let, not the new part.
    use = _USE.search(behind[0])
    if use and use[0] not in part.label:
        return []
    return _row(sentence, part, [(sentence, whole)], share, 0.7)


def _rate(sentence: Sentence, at: int, above: Sentence | None) -> list[AuditRow]:
    """An A 率 beside A and its whole: 已建成 12.6 of 28, 利润 36 of 营业收入 692."""
    share = sentence.figures[at]
    match = _RATE.search(sentence.text[: share.at])
    if match is None or re.search(r"增长|增|负债|覆盖|贡献|本地|自给|达标|平均", match["name"]):
        return []
    before = [f for f in sentence.figures[:at] if f.kind not in ("%", "倍", "个百分点") and f.own]
    stem = match["name"][-2:]
    part = next((f for f in reversed(before) if re.search(f"(?<![未尚待]){stem}", f.label)), None)
    if part is None:
        return []
    wholes = [f for f in before if f is not part and f.kind == part.kind and f.size >= part.size]
    head = match["name"][:-2]
    named = [f for f in wholes if len(head) > 1 and head in f.label] if len(head) > 1 else []
    chosen = named or (wholes if len(head) < 2 else [])
    if not chosen and len(head) < 2 and above is not None:
        own = [
            f for f in above.figures[:1] if f.kind == part.kind and f.own and f.size > part.size and "另" not in f.label
        ]
        # 标准厂房已使用28.8万平方米，使用率80%: land told in the sentence before is no whole of it.
        own = [f for f in own if part.kind != "平方米" or _shares_word(part.label, f.label)]
        rest = [f for f in above.figures[1:] if f.kind == part.kind and f.size > part.size]
        told = [_row(sentence, part, [(above, whole)], share, 0.6) for whole in (*own, *rest)]
        return told[0] if own and all(told) else []
    return _row(sentence, part, [(sentence, whole) for whole in chosen], share, 0.7)


def _shares_word(one: str, other: str) -> bool:
    return any(one[at : at + 2] in other for at in range(len(one) - 1))


def _row(
    sentence: Sentence, part: Figure, wholes: Sequence[tuple[Sentence, Figure]], share: Figure, sure: float
) -> list[AuditRow]:
    stated = share.value / 100
    rates = [(part.size / whole.size, home, whole) for home, whole in wholes if whole.size]
    if not rates or any(abs(rate - stated) <= share.step / 100 + LIKE * stated for rate, _, _ in rates):
        return []
    rate, home, whole = min(rates, key=lambda item: abs(item[0] - stated))
    if rate > 1.5 or share.value > 100:
        return []
    return [
        AuditRow(
            kind="share",
            subject=part.label,
            message=f"{part.label}{part.text} 占 {whole.label}{whole.text} 应为 {percent(rate)}，文中为 {share.text}",
            left=share.text,
            right=percent(rate),
            sure=sure,
            slip=None,
            evidence=(sentence.evidence(max(0, part.at - len(part.label)), share.end), home.quote(whole)),
        )
    ]


def again(projection: Projection) -> Iterator[AuditRow]:
    """An amount told again in another unit that is not the same: 2.1平方公里，约合1260亩; and means of impossible size."""
    for sentence in sentences(projection):
        figures = sentence.figures
        for left, right in pairwise(figures):
            between = sentence.text[left.end : right.at] + ("约" if right.text.startswith("约") else "")
            same = left.kind == right.kind == "平方米" or (left.kind == right.kind and left.unit[-1] == right.unit[-1])
            if not same or left.unit == right.unit or not _AGAIN.match(between) or not _SAME.search(between):
                continue
            if abs(left.size - right.size) > max(0.03 * left.size, left.step + right.step):
                value = right.size and left.size / base(right.unit)[1]
                yield AuditRow(
                    kind="unit",
                    subject=left.label,
                    message=f"{left.text}应合 {plain(round(value, 2))}{right.unit}，文中为 {right.text}",
                    left=left.text,
                    right=right.text,
                    sure=0.85,
                    slip="单位换算有误",
                    evidence=(sentence.evidence(left.at, right.end),),
                )
        for figure in figures:
            if re.search(r"亩均[^，。]{0,8}$", figure.label) and figure.kind == "元" and figure.size >= 1e8:
                yield AuditRow(
                    kind="unit",
                    subject=figure.label,
                    message=f"{figure.label}{figure.text}，每亩不可能达到这样的数额",
                    left=figure.text,
                    right="",
                    sure=0.75,
                    slip="单位可能应为万元",
                    evidence=(sentence.quote(figure),),
                )
