"""How far a number reaches: the wider place, the park or the house its clause names.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: the words before a number, the title of its document, the names of its place.
Out: words for its reach; empty where nothing says it.
"""

from __future__ import annotations

import re

_WIDER = re.compile(r"全[市省国]|[\u4e00-\u9fff]{2}市(?!场|[\u4e00-\u9fff]{1,4}[区县])")
_WITHIN = re.compile(
    r"全[区县市](?!域)|开发区|经开区|高新区|园区|(?:工业|产业|科技|物流|经济)园|(?:集中|集聚|示范|产业|工业)区(?!域)"
)
_HOUSED = re.compile(r"标准(?:化)?厂房|孵化器|加速器|众创空间|大厦|楼宇|小微园|双创园")
"""Houses whose firms are not those of the park around them."""


def wider(before: str, home: str) -> str:
    """The wider place a clause names for its number (全市, 荆州市); nothing where that is the place itself."""
    found = _WIDER.findall(re.split(r"[。；]", before)[-1])
    return found[-1] if found and found[-1] not in home else ""


def within(before: str, title: str) -> str:
    """Whether a clause speaks of all the district or city, or of a park in it; empty where it does not say."""
    words = re.split(r"[。；]", before)[-1]
    if _HOUSED.search(words):
        return "housed"
    found = _WITHIN.findall(words) or _WITHIN.findall(title)
    return ("all" if found[-1][0] == "全" and found[-1][-1] in "区县市" else "park") if found else ""
