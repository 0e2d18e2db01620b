"""Names told "respectively" with other names of another number: 甲、乙、丙分别担任两条链链长; 五条链由四人分别负责.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``list``.
How: lists on both sides of 分别 and a verb that gives each its own; where 和 may join two names or stand inside one, either reading
will do; 等 leaves a list open; several may hold one post below the first (副组长).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_GIVES = (
    "确定|明确|推选|担任|兼任|出任|任|牵头负责|牵头|负责|包联|联系|入选|入围|获评|获批|获得|荣获|对应|承担|位于|布局在|布局|列入|落户于|落户在|落户|落地|选址|"
    "分管|挂帅|对接|服务|主攻|主导|聚焦|生产|主营|为|是|由|来自|隶属|归口|于|在|与"
)
_ALLOTS = re.compile(
    rf"(?P<left>[^，。；：:（）()“”]{{2,90}}?)(?P<people>等?同志)?[，,]?(?:分别|依次)(?P<verb>{_GIVES})(?P<right>[^，。；：:（）()]{{2,90}})"
)
_COUNTED = re.compile(rf"(?<![第\d])(?P<n>{COUNT})(?:个|条|家|名|位|大|座|项)[^，。；、\d]{{0,10}}$")
_OPEN = re.compile(r"等|其中|各|每")
_SEVERAL = re.compile(r"副(?!产)|成员|委员")
_VALUE = re.compile(r"\d(?!\d*(?:年|月|日|号|期|#|栋))")
_ROW = Maker("list", 0.75, "漏写或多写了一个")
LONGEST = 24
"""Characters of a name at most: what is longer is a clause."""


def allotted(projection: Projection) -> Iterator[AuditRow]:
    """Lists that 分别 pairs and that are of different length. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _ALLOTS.finditer(sentence.text):
                left, right = match["left"], match["right"]
                if "、" not in left or "、" not in right or _VALUE.search(right):
                    continue
                if (
                    _OPEN.search(left)
                    or _OPEN.search(right)
                    or _SEVERAL.search(right)
                    or "等" in (match["people"] or "")
                ):
                    continue
                counted = _COUNTED.search(left)
                one = {whole_number(counted["n"])} if counted else _lengths(left)
                other = _lengths(right)
                if one and other and not one & other and max(min(one), min(other)) <= 12:
                    sides = f"{left}（{min(one)}）", f"{right}（{min(other)}）"
                    message = f"“{match[0][:70]}”：前面列出 {min(one)} 个，后面列出 {min(other)} 个"
                    yield _ROW(sentence.text[:20], message, sides, sentence.evidence(*match.span()))


def _lengths(text: str) -> set[int]:
    """How many names a list may hold; none where one of them is a clause."""
    items = text.split("、")
    if any(len(item) > LONGEST for item in items) or any(not item for item in items):
        return set()
    every = [part for part in re.split(r"、|以及|和|及|与", text) if part]
    last = [part for part in re.split(r"以及|和|及|与", items[-1]) if part]
    return {len(items), len(items) - 1 + len(last), len(every)}
