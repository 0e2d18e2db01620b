"""Whether words beside a figure tell what is to be, and not what is.

For: :mod:`chaingraph.analysis.audit.reading.observed_prose`.
In: the words up to a figure, its year, what holds in its document and goes on from the sentence before.
Out: :func:`to_be`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_label import Thread
from chaingraph.analysis.audit.reading.observed_when import spelled_out

_GOAL = re.compile(
    r"力争|(?:规划|纲要|方案|计划|意见)[^，。；]{0,4}(?:提出|明确|要求|确定)|[要须](?:达到?|实现|完成|突破|提高|增加|扩大)(?!了)|争取|目标|计划|预计|预期|有望|确保|规划到|将(?:达|突破|超)|拟|未来|任务|展望|打算"
)
_BY = re.compile(r"(?<!截)[到至](20\d\d)年(?P<end>底|末)?")
_RECALLED = re.compile(r"(?:目标|计划|力争|争取|任务|打算|预期)[^。；]*[，：:在](?:上年|去年)[^，。；]{0,12}$")
"""A goal that begins from what was reached the year before: 目标是：在去年签约58个项目的基础上."""
_IS = re.compile(
    r"截[至止]|(?<![到至于在])\d{1,2}月[末底](?!前)|目前|现有|已(?=有|达|入|建|完|形|培)|上年|去年|以来|现在"
)

_OF_PLAN = re.compile(
    r"(?:完成|占|达到?|为)了?[^，。；\d]{0,4}(?:全年|年度|年初|下达)[^，。；\d]{0,6}(?:计划|目标|任务|指标)[^，。；]{0,16}?[\d.]+%"
)
"""A rate of what was planned for a year: it says neither that its sentence tells of all the year nor of a plan."""


def without_rates(words: str) -> str:
    """Words without rates of a plan (完成全年计划（100批次）的58%). O(characters)."""
    return _OF_PLAN.sub("", words)


def to_be(words: str, year: str, dated: bool, setting: Setting, thread: Thread) -> bool:
    """Whether words tell what is to be."""
    by, latest = _BY.search(spelled_out(words)), setting.written or setting.year
    # Of a document without a day only its words tell what is to be.
    certain = setting.written if setting.dated else setting.year
    # In a chapter of aims the year in which it was written is not over.
    past = dated and bool(latest) and (year < latest or (year == latest and not thread.aims))
    coming = by and (not latest or by[1] > latest or (by["end"] and by[1] == certain))
    recalled = past and _RECALLED.search(words) is not None
    if (_GOAL.search(words) and not recalled) or (certain and year.isdecimal() and year > certain) or coming:
        return True
    return thread.ahead and not past and not _IS.search(words)
