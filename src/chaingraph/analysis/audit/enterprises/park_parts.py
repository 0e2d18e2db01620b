"""What the page of a park says lies in it: the parts it has, and the firms it counts its own.

For: the rule that holds where one enterprise lies against other places told of it (``audit.enterprises.whereabouts``).
In: sentences, the park that 本园 means there. Out: document → the names of the parts, and whether words around a name put it into the park.
How: parts are listed behind 分为 or 下设, two at least (分为钛材加工区、先进材料区); a firm lies in the park if it lies in one of them,
if it is listed behind 园区集聚了, or is called the largest or only one of the park.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection

_PARTED = re.compile(r"(?:分为|划为|划分[为成]|分成|下设|设有|设置了?|形成了?|包括|构成|布局为?|由)")
_PART = re.compile(
    r"(?:^|[、和及与：:，]|个)(?P<name>[\u4e00-\u9fff]{2,9}?(?:片区|组团|区|园|板块))(?=[、和及与，。；：（()\d]|组成|构成|$)"
)
_NO_PART = re.compile(r"[功园片新社市城县]区$|[几两三四五六七八九]大?(?:个)?(?:片区|组团|区|园|板块)$|产业园区$")
_HAS = re.compile(
    r"(?:园区|园内|园区内|本园)(?:已|现|现已|先后|目前|共)*(?:集聚|聚集|汇聚|入驻|入园|落户|拥有|引进|培育)(?:了|有|着)?(?:以)?(?:[\u4e00-\u9fff（）]{2,24}(?:公司|集团|厂)、)*$"
)
_BEST = re.compile(
    r"[^。；]{0,30}?(?:是|为|系)(?:本|全)?园区?(?:内|里)?(?:的)?(?:第一大|唯一|最大|首家|最早|规模最大|头号|第二大|龙头)"
)
_AT = re.compile(r"(?:内|里)?(?:的|现有|已有|入驻的?|有)?(?:骨干|龙头|重点|入驻|代表性)*(?:企业)?$")
FEWEST = 2
"""Parts of a park at least."""


def parts(projection: Projection) -> Mapping[str, Sequence[str]]:
    """Document → the parts its sentences list, read once. O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[str, Sequence[str]]:
    found: dict[str, tuple[str, ...]] = {}
    for sentence in sentences(projection):
        for match in _PARTED.finditer(sentence.text):
            rest = re.split("[。；]", sentence.text[match.end() :])[0]
            names = [part["name"] for part in _PART.finditer(rest) if not _NO_PART.search(part["name"])]
            if len(names) >= FEWEST:
                found[sentence.document] = tuple(dict.fromkeys((*found.get(sentence.document, ()), *names)))
    return found


def inside(text: str, span: tuple[int, int], names: Sequence[str]) -> bool:
    """Whether the words around a name put it into a park with parts of these names.

    Example:
        >>> text = "先进材料区的铸衡公司"
        >>> inside(text, (6, 10), ["先进材料区"])
        True
    """
    start, end = span
    ahead = re.split("[，。；：]", text[:start])[-1]
    at = _AT.search(ahead)
    in_part = at is not None and ahead[: at.start()].endswith(tuple(names)) if names else False
    return in_part or _HAS.search(ahead) is not None or _BEST.match(text, end) is not None


def part_of(words: str, names: Sequence[str]) -> str:
    """The part that words of a place begin with; empty for none."""
    bare = re.sub(r"^(?:本|我|该)?(?:园区|园)", "", words)
    return next((name for name in names if bare.startswith(name)), "")
