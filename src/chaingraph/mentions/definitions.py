"""Names that a text defines itself: （以下简称“…”）, （原…）, 又称….

For: ``names``, which then knows what a short form stands for in that document.
In: readings and the names already found in them.
Out: candidates for the defined names, each with the full name it stands for.
How: the cue is found first; the name that ends right before its bracket is the one defined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.joints import is_bracket_of_name
from chaingraph.mentions.names.reading import Reading

_SHORT = re.compile(
    r"(?:(?:以下|下文|后文|下|后|俗|人|习)?(?:统一|统|合)?简?称(?:为|作|之为|其为)?|叫[它他]|叫做)[：:，]?\s?"
    r"(?:[“\"‘'「]([^”\"’'」]{2,24})[”\"’'」]|([^，。；：、（）()“”\"《》\s]{2,16})(?=[）),，；;]))"
)
_OTHER = re.compile(
    r"(?:原名|原称|原(?![来料本先则因理油定材有址])|曾用名|前身为|前身是|前身|前称|旧称|又称|又名|亦称|别称|更名前为)[：:为]?\s?"
    r"(?:[“\"‘'「]([^”\"’'」]{2,30})[”\"’'」]|([^，。；：、（）()“”\"《》\s]{3,30})(?=[）),，；;]))"
)
_MERGED = re.compile("合并|整合|更名|改名|升级为|撤销|并入")
"""What a former name does not hold: 原甲园与乙园合并后更名丙开发区 are three names."""
_CALLED = re.compile(r"叫[它他]|俗称|人称|习称")
_BRACKET = re.compile(r"[（(]([^（）()，。；、：\s]{2,12})[）)]")
_GAP = 60
"""How far behind the full name its definition may begin: 原…， may stand between."""


def by_definition(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Defined names, typed and named after what they stand for."""
    text = reading.text
    yield from _aliases(reading, found)
    if "称" not in text and "原" not in text and "前身" not in text and "曾用" not in text:
        return
    for pattern, rule in ((_SHORT, "definition-short"), (_OTHER, "definition-former")):
        for match in pattern.finditer(text):
            group = 1 if match[1] else 2
            owner = _owner(reading, match.start(), found)
            same = owner is not None and match[group] == text[owner.start : owner.end]
            if owner and not same and not _MERGED.search(match[group]):
                name = owner.name or text[owner.start : owner.end]
                yield Candidate(match.start(group), match.end(group), owner.type, 0.98, rule, name)


def _aliases(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Short forms in a bare bracket right behind the name: 浙江虞巨氟化学有限公司（虞巨化学）."""
    text = reading.text
    for owner in found:
        match = _BRACKET.match(text, owner.end)
        name = text[owner.start : owner.end]
        if match and _is_short_for(match[1], name) and not is_bracket_of_name(match[1]):
            yield Candidate(match.start(1), match.end(1), owner.type, 0.97, "definition-alias", owner.name or name)


def _is_short_for(short: str, name: str) -> bool:
    """Whether the characters of a short form stand in the name in this order (长春光机所)."""
    rest = iter(name)
    return 2 <= len(short) < len(name) and all(character in rest for character in short)


def _owner(reading: Reading, position: int, found: Sequence[Candidate]) -> Candidate | None:
    """The name defined by a cue: it ends before the bracket, or the comma, that the cue stands behind."""
    text = reading.text
    opening = max(text.rfind("（", 0, position), text.rfind("(", 0, position))
    closing = max(text.rfind("）", 0, position), text.rfind(")", 0, position))
    anchor = opening if opening > closing else position
    if anchor == position and (called := _CALLED.search(text, max(0, position - _GAP), position + 2)):
        before = [c for c in found if c.end <= called.start() and c.type == "Enterprise"]
        return max(before, key=lambda c: (c.end, c.end - c.start), default=None)
    if anchor == position and any(c.end == position for c in found):
        return max((c for c in found if c.end == position), key=lambda c: (c.end - c.start, c.score))
    if anchor == position and text[position - 1 : position] not in ("，", ","):
        return None
    if anchor == position:
        anchor = position - 1
    if position - anchor > _GAP:
        return None
    return max((c for c in found if c.end == anchor), key=lambda c: (c.end - c.start, c.score), default=None)
