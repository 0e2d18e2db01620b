"""How names of people sound: 卫 and 维 alike, 斌 and 兵 nearly.

For: the rule that tells one person under two names (``analysis.audit.people.one_sound``).
In: a name in Chinese characters. Out: :func:`sound_of`. The readings are those of ``pypinyin`` (MIT).
"""

from __future__ import annotations

import re
from functools import lru_cache

from pypinyin import lazy_pinyin

_NASAL = re.compile("(?<=[ie]n)g$")
"""What many speakers leave out behind in and en."""


@lru_cache(maxsize=65536)
def sound_of(name: str) -> str:
    """The surname as written and how the rest sounds, without tones.

    Example:
        >>> sound_of("马卫东") == sound_of("马维东"), sound_of("曾国斌") == sound_of("曾国兵"), sound_of("李卫东") == sound_of("马卫东")
        (True, True, False)
    """
    return name[:1] + " ".join(_NASAL.sub("", sound) for sound in lazy_pinyin(name[1:]))
