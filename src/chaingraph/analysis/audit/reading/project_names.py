"""What of the name of a project says which one it is.

For: rules that find a project again under a shorter name.
"""

from __future__ import annotations

import re

_QUANTITY = re.compile(
    r"^.{0,4}?年?(?:产|处理|加工|储运|屠宰)(?:能力)?\d[\d.]*[十百千万亿]*(?:[A-Za-z]+|[套台件吨个辆只片米双支条块瓶箱头羽立方平瓦安时]{1,4})"
)
_TAIL = re.compile(r"(?:建设|新建|投资)?(?:项目|工程)$")
SHORTEST = 6
"""Shorter cores of names are words for any project."""


def core_of(name: str) -> str:
    """A name of a project without 项目 and blanks, and without its quantity where enough is left; empty for a word for any project."""
    bare = _TAIL.sub("", re.sub(r"[（(][^（）()]*[)）]|[“”\s]", "", name))
    short = _QUANTITY.sub("", bare)
    # 年产5万吨富硒矿泉水 may be called by one character less than a name that had no quantity.
    core = short if len(short) >= SHORTEST - (short != bare) else bare
    return core if len(core) >= SHORTEST - (core != bare) else ""
