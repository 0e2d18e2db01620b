"""How sentences tell the share of one amount in another: 占全部企业的42.1%, 在全链产值中的比重升至四成五, 贡献了全县税收的三分之一.

For: the rule that holds shares against their parts and wholes (:mod:`chaingraph.analysis.audit.shares.portioned`).
In: a text. Out: :class:`Share`: the words of the whole, and the portion with its bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.portions import TOLD, Portion, portion_of

_KIND = r"(?:的)?(?:总量|总数|总额)?(?:的)?(?:比重|比例|份额)?(?:的)?(?:约|近|由此|已经?|为|达到?|达|在|是|升至|升到|提高到|提升到|上升到|降至|降到|占|有|超|便|就|平均)*"
_PLAN = r"(?=(?:总投资|年度|全年|总?计划|总?任务)[^，。；\d%]{0,8}的)"
_SHARE = re.compile(
    rf"(?:(?P<near>约|近|将近|超过?|逾|不足|不到)?占(?!地(?!区|方)|用(?!电|[水地])|压)(?:到|了|比|据)?|(?:累计|已)(?:完成|达到?|实现){_PLAN}|(?<=[，,])(?:完成|达到?){_PLAN})"
    rf"(?P<whole>[^，。；、：%％]{{0,20}}?){_KIND}{TOLD}"
)
_SHARE_IN = re.compile(
    rf"在(?P<whole>[^，。；、：%在]{{2,20}}?)(?:中|里|当中)(?:所占|占)?(?:的)?(?:比重|份额|占比|比例)?{_KIND}{TOLD}"
)
_GIVEN = re.compile(
    rf"(?<![未没不])(?:贡献|吃[下掉进]|拿[下走]|包揽|撑起|承担|集中|集聚|吸纳|消耗|创造)了?(?P<whole>[^，。；、：%％\d]{{2,16}}?)(?:总量|总额)?的{TOLD}"
)
_CLOSED = re.compile(r"[，,。；;、）)”\s]|$|的?(?:份额|比重)|左右")
"""What follows a portion in words that is told, not one of a word (三成企业)."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share a text tells.

    Attributes:
        at: Where its telling begins.
        whole_at: Where the words of its whole begin.
        end: Where it ends.
        whole: The words of its whole; empty where none is named.
        portion: What is told.
        digits: The number as written, without the sign; empty for words.
        text: The telling as written.
    """

    at: int
    whole_at: int
    end: int
    whole: str
    portion: Portion
    digits: str
    text: str


def shares_told(text: str) -> tuple[Share, ...]:
    """The shares of a text, in order. O(characters)."""
    found = {share.end: share for share in _told(text)}
    return tuple(found[end] for end in sorted(found))


def _told(text: str) -> Iterator[Share]:
    for pattern in (_SHARE, _SHARE_IN, _GIVEN):
        for match in pattern.finditer(text):
            if match["p"] or _CLOSED.match(text, match.end()):
                portion = portion_of(match)
                if portion.value > 0:
                    at, end = match.start("whole"), match.end()
                    yield Share(match.start(), at, end, match["whole"], portion, match["p"] or "", match[0])
