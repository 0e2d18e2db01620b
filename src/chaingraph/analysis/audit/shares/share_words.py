"""How sentences tell the share of one amount in another: 占全部企业的42.1%, 在全链产值中的比重升至45%.

For: the rule that holds shares against their parts and wholes (:mod:`chaingraph.analysis.audit.shares.portioned`).
In: a text. Out: matches with the words of the whole, the per cent, and whether it is told as "more than" or "about".
"""

from __future__ import annotations

import re

_SHARE = re.compile(
    r"(?:占(?:到|了|比|据)?|(?:累计|已)(?:完成|达到?|实现)(?=(?:总投资|年度|全年|总?计划|总?任务)[^，。；\d%]{0,8}的)|(?<=[，,])(?:完成|达到?)(?=(?:总投资|年度|全年|总?计划|总?任务)[^，。；\d%]{0,8}的))(?P<whole>[^，。；、：%]{0,20}?)(?:的)?(?:总量|总数|总额)?(?:的)?(?:比重|比例|份额)?(?:的)?(?:约|近|超过?|达到?|为|在)*(?P<p>\d+(?:\.\d+)?)%(?P<more>以上|多)?(?P<about>左右)?"
)
_SHARE_IN = re.compile(
    r"在(?P<whole>[^，。；、：%在]{2,20}?)中(?:所占|占)?(?:的)?(?:比重|份额|比例|占比)?(?:已|约|近|为|达到?|升至|提高到|提升到|降至|上升到|占|是)*(?P<p>\d+(?:\.\d+)?)%(?P<more>以上|多)?(?P<about>左右)?"
)


def shares_told(text: str) -> tuple[re.Match[str], ...]:
    """The shares of a text: groups ``whole``, ``p``, ``more`` and ``about``. O(characters)."""
    return (*_SHARE.finditer(text), *_SHARE_IN.finditer(text))
