"""Owners that belong together: a sentence names both and says that one is the other's (由其全资设立的…公司负责建设).

For: the rules over the owners of projects.
In: two names, the sentences.
Out: whether they are a group and its company.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection

_JOINED = re.compile(r"全资|子公司|控股|旗下|下属|母公司|出资(?:设立|成立)|合资|项目公司|更名|原名|前身|改制")


def one_group(projection: Projection, left: str, right: str) -> bool:
    """Whether a sentence that names both says how they belong together. O(characters)."""
    return any(
        left in sentence.text and right in sentence.text and _JOINED.search(sentence.text) is not None
        for sentence in sentences(projection)
    )
