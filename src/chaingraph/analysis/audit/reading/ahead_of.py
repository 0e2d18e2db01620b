"""Figures told ahead of what they are of: 总投资12亿元的甲项目、总投资8.5亿元的乙项目.

For: rules that hold a figure against the thing named near it. In: a text, where a figure ends. Out: :func:`next_thing`.
"""

from __future__ import annotations

import re

_THING = re.compile(
    r"的(?P<thing>[^，。；：、\d（(]?[^，。；：、（(]{1,40}?(?:项目|工程|基地|生产线|公司|企业|集团|厂|园区|产业园|工业园|中心))"
)
_IS = re.compile(r"(?:[是为系]|属于?|作为|成为|列为|入选)[^，。；：、\d]{0,8}$")
"""Before a figure that tells of what stands before it all the same: 甲项目是总投资8亿元的重点项目."""
_PLAIN = re.compile(
    r"^(?:[省市县区国]|国家|[重]点|重大|[一特]?大型?|龙头|产业|工业|优质|好|该|本|此)*(?:级|类|型)*(?:重点|重大|产业|工业|建设|投资)*(?:项目|工程|企业)$"
)
"""Words that name no thing."""


def next_thing(text: str, start: int, end: int) -> str:
    """The thing that a figure stands ahead of; empty where it tells of what was named before it.

    Args:
        text: The text.
        start: Where the words for the figure begin.
        end: Where the figure ends.

    Example:
        >>> text = "甲铜箔项目、总投资8.5亿元的乙线路板项目"
        >>> next_thing(text, text.find("总"), text.find("的"))
        '乙线路板项目'
        >>> text = "甲铜箔项目是总投资8.5亿元的重点项目"
        >>> next_thing(text, text.find("总"), text.find("的"))
        ''
    """
    thing = _THING.match(text, end)
    if thing is None or _PLAIN.match(thing["thing"]) or _IS.search(text[:start]):
        return ""
    return thing["thing"]
