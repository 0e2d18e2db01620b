"""Whether words before a figure name another thing of the kind that a row or an amount is of.

For: :mod:`chaingraph.analysis.audit.operands.recited`, :mod:`chaingraph.analysis.audit.operands.developments`.
In: the words of a clause, the name of a row or an amount. Out: :func:`of_namesake`, :func:`of_other_measure`.
"""

from __future__ import annotations

import re

SHORTEST = 3
"""Characters that the ends of two names have in common at least."""
_OPENS = re.compile(
    r"^(?:其中|另外|同时|目前|截至|今年|去年|上年|全年|当年|20\d\d年[末底]?|[到至]|力争|预计|计划|确保|争取|推动|使|将|[由从]|[的在对与和及，,、：:（(）)])+"
)
_ALL = re.compile(r"^(?:全[市县区省州镇园部链]|本[市县区]|我[市县区]|该|其|总|年)*$")
_SAYS = re.compile(
    r"(?:同比|环比|比|较|与)(?:[上去前]一?年|同期|20\d\d年|上期|年初)?(?:同期|末|底)?|年均|平均|分别|累计|数量|[户个家]数|规模|增速|增幅|涨幅|降幅|合计|总量|总额"
    r"|20\d\d年[末底]?|[上去今当全]年|[上下]半年|期间|实现|完成|达到?|保持|继续|预计|力争|目标|复合|名义|实际|约|近|为|了|均|再|又|已|将|的"
)


def of_namesake(clause: str, name: str) -> bool:
    """Whether a clause names something that ends as a name does, and begins as another thing.

    Example:
        >>> of_namesake("电子产业链本地配套率提高到", "汽车产业链本地配套率")
        True
        >>> of_namesake("本地配套率提高到", "汽车产业链本地配套率"), of_namesake("其中全市规上产值", "规上产值")
        (False, False)
    """
    if name in clause:
        return False
    for size in range(len(name) - 1, SHORTEST - 1, -1):
        at = clause.rfind(name[-size:])
        if at >= 0:
            head = _OPENS.sub("", clause[:at])
            return len(head) > 1 and _ALL.match(head) is None and head[-2:] not in name
    return False


def of_other_measure(clause: str, name: str) -> bool:
    """Whether a clause names a measure of its own that a name does not have: 工业投资 (增长9.6%), which is no 工业总产值.

    Example:
        >>> of_other_measure("工业投资", "规上工业总产值"), of_other_measure("营收同比", "营业收入")
        (True, False)
    """
    own = re.sub(r"[^\u4e00-\u9fff]", "", _SAYS.sub("", _OPENS.sub("", clause)))
    return len(own) > 1 and not set(own[-2:]) & set(name)
