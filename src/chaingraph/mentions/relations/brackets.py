"""Brackets of the prose, and which of them say something of the name before them: 甲园（含乙、丙两个片区）, 甲（乙全资子公司）.

For: :mod:`chaingraph.mentions.relations.scene`.
In: a passage's text. Out: the brackets in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.guarded import Guarded

BRACKET = re.compile(r"[（(][^（()）]{0,120}[)）]")
ALIAS = re.compile(r"简称|[（(]原|曾用名|下称|股票|代码")
"""What brackets hold that only give another name."""
_BYNAME = 4
_LABEL = re.compile("【(?P<label>[^【】。；，]{1,20})】")
"""A label of a notice; a whole sentence in such brackets is none."""
_BLANK = re.compile(
    r"(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[）)、.．\s]\s?)?"
    r"(?:(?!的)[\u4e00-\u9fff（）()·—、“”]){2,16}?[ \u3000]+(?=[\u4e00-\u9fff“0-9])"
)
_SPOKEN = re.compile(r"[^，。；]{2,}[，。；]")
"""What a label stands before are sentences, not further words in columns."""
_ASIDE = Guarded(
    r"[（(](?:现|原)?(?:位于|地处|坐落|总投资|占地|规划面积|总面积|产值|年产|含|包括|包含|下辖|涵盖|隶属|主打|主营|主产|主做"
    r"|专做|专攻|生产)|(?:子公司|分公司|旗下|控股|下属企业)[)）]\Z"
)


def labelled(source: str) -> str:
    """The text, as long as before, with a colon behind what labels it: 【产业基础】, or words a blank parts from the rest."""
    blank = _BLANK.match(source)
    if blank and _SPOKEN.search(source, blank.end()):
        source = f"{source[: blank.end() - 1]}：{source[blank.end() :]}"
    if "【" not in source:
        return source
    return _LABEL.sub(lambda match: f"{'。' if match.start() else '【'}{match['label']}：", source)


def tells(bracket: str) -> bool:
    """Whether what a bracket holds is said of the name before it, once names or numbers stand in it: clauses, not a byname."""
    return not ALIAS.search(bracket) and len(bracket) > _BYNAME


def asides(source: str) -> Iterator[re.Match[str]]:
    """Brackets that read as a sentence of their own about what stands before them."""
    for match in BRACKET.finditer(source):
        if _ASIDE.search(match.group()) and not ALIAS.search(match.group()):
            yield match
