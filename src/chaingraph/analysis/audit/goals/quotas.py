"""Quotas told to be kept that what is given out of them exceeds: 总额度800万元，已安排500万元，再给甲200万元、乙150万元，未突破.

For: ``chaingraph audit``.
In: the figures of a passage. Out: audit rows of kind ``words``.
How: the quota is the only amount of the passage called one; all amounts of its unit behind it are given out of it, but those used,
left, or told of another time. More than one has to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_QUOTA = r"(?:指标|额度|限额|总量|总额|上限|控制数|控制线|红线|盘子|预算|编制|名额|容量)"
_KEPT = re.compile(
    rf"(?:没有|未|并未|均未|尚未|不会?|没)(?:突破|超过?|超出|超越)[^，。；\d]{{0,16}}{_QUOTA}|(?:控制|仍)?在[^，。；\d]{{0,14}}{_QUOTA}(?:以内|之内|范围内|内)"
)
_CALLED = re.compile(rf"{_QUOTA}(?:总量|总数|规模)?(?:核定|确定|控制|安排|共|合计)*(?:为|是|有|在)?$")
_OUT = re.compile(
    r"实际|其中|上年|去年|同期|剩余|结余|还剩|尚余|还有|每|均|单价|占|超过|减少|核减|退回|收回|以[上下内]"
)
_GIVEN = re.compile(r"已|此前|新增|再|追加|另|安排|分配|下达|给|拨|核[定准给]|批|使用|支持|奖|补|用于|拟|分别|[:：]")
EXACT = 1e-6
"""What is given out is not rounded."""
_ROW = Maker("words", 0.75, "指标、额度或其中一个数可能写错")


def quotas(projection: Projection) -> Iterator[AuditRow]:
    """Quotas called kept that their parts exceed. O(figures of a passage)."""
    for page in pages(projection):
        for sentence in page.sentences:
            match = _KEPT.search(sentence.text)
            if match:
                told = [(one, f) for one in page.passage_of(sentence) for f in one.figures]
                yield from _check(sentence, match, told)


def _check(sentence: Sentence, claim: re.Match[str], told: Sequence[tuple[Sentence, Figure]]) -> Iterator[AuditRow]:
    called = [at for at, (_, f) in enumerate(told) if _CALLED.search(f.label) and f.exact and f.kind != "%"]
    # 新增用水指标60万立方米 is given out of 用水总指标.
    total_called = [at for at in called if "总" in told[at][1].label] or called
    if len(total_called) != 1:
        return
    at = total_called[0]
    whole = told[at][1]
    parts = [
        (home, f)
        for home, f in told[at + 1 :]
        if f.kind == whole.kind and _before(home, f, sentence, claim) and not _OUT.search(f.label)
    ]
    total = sum(f.size for _, f in parts)
    plain_ = all(f.exact and f.size < whole.size and _GIVEN.search(home.text[: f.at]) for home, f in parts)
    if len(parts) > 1 and plain_ and total > whole.size * (1 + EXACT):
        factor = base(whole.unit)[1]
        shown = "+".join(plain(round(f.size / factor, 4)) for _, f in parts)
        right = f"{plain(round(total / factor, 4))}{whole.unit}"
        message = f"{whole.label}{whole.text}，各项之和为 {shown}={right}，文中却称“{claim[0]}”"
        quotes = (told[at][0].quote(whole), *(home.quote(f) for home, f in parts))
        yield _ROW(whole.label, message, (whole.text, right), *quotes, sentence.evidence(*claim.span()))


def _before(home: Sentence, figure: Figure, sentence: Sentence, claim: re.Match[str]) -> bool:
    """Whether a figure is told before what is claimed."""
    return home.offsets[figure.at] < sentence.offsets[claim.start()]
