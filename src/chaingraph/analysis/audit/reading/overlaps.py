"""Whether the classes of a list overlap, or one of them is outside of what it stands beside: then it does not divide it.

For: the rules that hold lists against their whole. In: the words around a list, the labels of two figures.
Out: :func:`overlap_told`, :func:`other_state`, :func:`changed`.
"""

from __future__ import annotations

import re

_OVERLAP = re.compile(
    r"(?:兼有|兼具|兼属|兼营|兼含|交叉(?!口|路)|重叠|重合|重复(?!建设|率)|互有包含)|同时(?:属于|具备|拥有|获得|涉及|列入|包含|入选)|(?:既|又)[^，。；]{1,12}又"
    r"|(?:不|未)(?:作|做|能|可|宜)?(?:简单)?(?:相加|加总)|(?:之和|合计|相加)(?:大于|超过|多于)|多[类项个](?:内容|身份|称号|类型)"
)
_NONE = re.compile(r"(?:无|不|没有|未|互不|避免|剔除|扣除|已去)[^，。；]{0,4}(?:交叉|重叠|重合|重复)|不重不漏|不兼")
_DONE = re.compile(r"(?:已|现已|累计)?建成|已(?:开工|投产|投用|供|出让|签约|完成|交付|入驻|使用)|现有|投产|竣工")
_TO_COME = re.compile(
    r"在建|拟建|待建|未建|续建|筹建|规划建|新开工|待(?:开工|投产|投用|供|交付)|[未拟](?:开工|投产|投用|供|出让|签约|交付)"
)
_CHANGED = re.compile(r"(?:[增减降升调]|提高|扩大|调整|变更|缩减|压缩|扩充|增加|减少|精简|扩编|压减)(?:至|到|为)$")
_FROM = re.compile(r"(?:由|从)(?:原来?|原先|此前|原有)?的?$")


def overlap_told(text: str) -> bool:
    """Whether a text says that some belong to several classes of a list. O(characters).

    Example:
        >>> overlap_told("部分项目兼有两类内容"), overlap_told("各类互不交叉")
        (True, False)
    """
    return _OVERLAP.search(_NONE.sub("", text)) is not None


def other_state(whole: str, part: str) -> bool:
    """Whether a label tells of what is still to come, beside a whole that is done: 已建成42万平方米 … 在建8万平方米."""
    return bool(_DONE.search(whole) and not _TO_COME.search(whole) and _TO_COME.search(part))


def changed(label: str) -> bool:
    """Whether a figure is one end of a change (由5人, 调整为4人), so no member of a list."""
    return bool(_CHANGED.search(label) or _FROM.search(label))
