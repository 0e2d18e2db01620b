"""Whether words say that a thing is signed, or that it is only talked about: 已正式签约, 仍处于洽谈阶段.

For: the rules that hold the progress of a thing in one place against that in another.
In: a clause, a cell. Out: :func:`signing`, :data:`TALKS`.
How: in so many words only; what is learnt of a stage (``audit.reading.progress``) says too often that something is signed.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.progress import SIGNED, SURE, Progress

TALKS = "talks"
"""The stage of what nothing is signed of."""
_TALKS = re.compile(
    r"(?:尚未|未|还没|没有|暂未)(?:正式)?签(?:约|订|署)|^(?:目前|现|仍|尚)*(?:处于|在|正在?)?(?:初步|前期)?(?:接洽|洽谈|在谈|对接|磋商|谈判)(?:中|阶段|推进)?$|初步(?:接洽|对接|接触)|(?:仍|还|尚)(?:在|处于)[^，。；]{0,6}(?:洽谈|接洽|磋商|谈判|对接)"
)
_SIGNED = re.compile(
    r"(?<![未待拟])(?:已|正式|成功|顺利|完成)(?:正式|成功|顺利|与[^，。；]{2,14})?签(?:约|订|署|下)|\d月(?:\d{1,2}日|[底初末]|[上中下]旬)?(?:正式|已)?签约"
)
_UNSIGNED = re.compile(r"框架|意向|备忘|战略|尚未|未签|拟签|将|力争|预计|计划|有望|争取|确保|前签")


def signing(text: str) -> Progress | None:
    """Whether words say that a thing is signed, or that it is only talked about; nothing where they say neither.

    Example:
        >>> [told and told.stage for told in map(signing, ("已正式签约", "尚未签约", "已签订框架协议"))]
        ['signed', 'talks', None]
    """
    if _TALKS.search(text):
        return Progress(TALKS, SURE)
    return Progress(SIGNED, SURE) if _SIGNED.search(text) and not _UNSIGNED.search(text) else None
