"""Members of a kind, each told in a clause of its own, of another number than announced: 四个工作组：招引组由…，要素组由….

For: ``chaingraph audit``.
In: sentences.
Out: audit rows of kind ``list``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TOLD = re.compile(
    rf"(?<![第十百千\d.])(?P<n>{COUNT})(?:个|大|支|类|家|所|座|条|张|块)(?P<noun>[\u4e00-\u9fff]{{1,8}})[：:，。]"
)
_DOES = r"(?=[（(]|由|负责|牵头|设[在于]|挂靠|主要|重点|承担|具体|分管|对接|聚焦|以|为|，(?:由|负责|主要|重点))"
_ROW = Maker("list", 0.75, "漏写或多写了一个")
MOST = 12


def members(projection: Projection) -> Iterator[AuditRow]:
    """Members told one by one, one or two more or fewer than announced. O(characters)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            for match in _TOLD.finditer(sentence.text):
                body = sentence.text[match.end() :]
                if match.end() == len(sentence.text) and at + 1 < len(page.sentences):
                    body = page.sentences[at + 1].text if page.sentences[at + 1].passage is sentence.passage else ""
                count = whole_number(match["n"])
                names = _names(body, match["noun"][-1])
                if 1 < count <= MOST and len(names) > 1 and 1 <= abs(len(names) - count) <= 2 and "等" not in body:
                    sides = match[0].rstrip("：:，。"), f"{len(names)} 个"
                    yield _ROW(
                        sides[0],
                        f"“{sides[0]}”，列出 {len(names)} 个：{'、'.join(names)}",
                        sides,
                        sentence.evidence(*match.span()),
                    )


def _names(text: str, tail: str) -> list[str]:
    """The names of a kind that begin a clause and do something."""
    found = re.findall(rf"(?:^|[，；、。])([\u4e00-\u9fff]{{1,12}}?{re.escape(tail)}){_DOES}", text)
    return list(dict.fromkeys(found))


def joined(item: str, tail: str) -> list[str]:
    """Two names that 和 joins: both end like the other names of the list (甲公司和乙公司, not 自然资源和规划局)."""
    found = re.split(rf"(?<={re.escape(tail)})(?:以及|和|及|与)(?=.)", item)
    if len(found) > 1 and found[-1].endswith(tail):
        return found
    # 临港工业园和南山高新区: both are places, though of two kinds.
    return re.split(
        r"(?<=[园区镇乡村县市港厂院站路])(?:以及|和|及|与)(?=[^，。；]{2,12}[园区镇乡村县市港厂院站路]$)", item
    )
