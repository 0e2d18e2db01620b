"""What the noun before or behind a list says of its members: 主要企业有甲、乙; 甲、乙等3条百亿级产业链.

For: ``names.lists``.
In: a reading and the members of a list. Out: their type, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.lists import Members
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon

_ANNOUNCING = Guarded(
    r"([一-龥]{2,8}?)(?:\d+[个家])?(?:分别(?:为|是)|(?:主要|现)?(?:(?<![拥占含享没])有|包括|包含)[：:]?|依次为|：|:)$"
)
_MADE_TO_HAVE = re.compile(r"[让使令给][^，。；]{0,6}$")
_HEAD_WINDOW = 20
_PHRASE_STOPS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MARK, Kind.MOTION))
_ABOUT = frozenset(("近", "约", "超", "逾", "超过", "多达", "共", "共计", "上"))
"""Words between 等 and the number of what it counts."""


def announced_type(reading: Reading, members: Members) -> EntityType | None:
    """The type that words before a list announce: 4个项目分别为甲、乙, 主要企业有甲、乙."""
    match = _ANNOUNCING.search(reading.text, max(0, members.start - _HEAD_WINDOW), members.start)
    return _head_of(match[1]) if match and not _MADE_TO_HAVE.search(reading.text, 0, match.end(1)) else None


def closing_type(reading: Reading, members: Members) -> EntityType | None:
    """The type that the noun phrase behind a list gives its members."""
    begin = members.close + len(members.mark)
    index = reading.word_at(begin - 1) + 1
    stop = begin
    while index < len(reading.words) and reading.starts[index] < min(members.end, begin + _HEAD_WINDOW):
        kind = reading.kinds[index]
        if kind in (Kind.NUMBER, Kind.COUNT):
            if stop > begin:
                break
            begin = stop = reading.starts[index + 1]
        elif stop == begin and reading.words[index] in _ABOUT:
            begin = stop = reading.starts[index + 1]
        elif kind in _PHRASE_STOPS and reading.words[index] not in _heads() and not _leads_to_head(reading, index):
            if reading.words[index] == "的" and reading.words[index + 1 : index + 2]:
                stop = reading.starts[index + 2]  # 等3条百亿级的产业链
            break
        else:
            stop = reading.starts[index + 1]
        index += 1
    return _head_of(reading.text[begin:stop])


def _leads_to_head(reading: Reading, index: int) -> bool:
    """Whether a verb belongs to the noun behind it: 新建项目, 入驻企业."""
    verb = reading.kinds[index] in (Kind.VERB, Kind.MOTION)
    return verb and index + 1 < len(reading.words) and reading.words[index + 1] in _heads()


def _head_of(phrase: str) -> EntityType | None:
    """The head noun of a phrase: its end; enterprises and places also before a noun they own (等企业用地)."""
    heads = _heads()
    for end in range(len(phrase), 1, -1):
        for length in range(min(8, end), 1, -1):
            kind = heads.get(phrase[end - length : end])
            if kind and (end == len(phrase) or kind in ("Enterprise", "Region")):
                return kind
    return heads.get(phrase[-1:])


@cache
def _heads() -> Mapping[str, EntityType]:
    return {row["head"]: cast(EntityType, row["type"]) for row in read_lexicon("list_heads", ("head", "type"))}
