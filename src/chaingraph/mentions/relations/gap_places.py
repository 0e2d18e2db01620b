"""Who lacks a segment, and which chain it is of.

For: :mod:`chaingraph.mentions.relations.gaps`.
In: a setting and where the sentence names the segment. Out: references, ``None`` where the words do not say.
How: a place of the clause, else the park or region that is spoken of (园区, 全县), else the document's own; a chain of the
sentence, of its lead or heading, of the sentences before it in the paragraph, else the only one of the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.gap_things import Thing
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.spelled import Spelled
from chaingraph.records import Ref

_PARK = re.compile(r"园区|开发区|经开区|高新区|新区|产业园|工业园")
_BUYER = re.compile(r"公司|我司|我们|企业所需|企业所用|该厂|其所需")
_FROM = re.compile(r"(?:从|由|向|自|到|距|与|和|较|比|像)\Z")
_CALLED = re.compile(r"(?:产业链|产业集群|产业|行业|集群|链|领域)")
_OPENS = 2
"""Up to here stands what a sentence opens with; a place in the middle of a clause before is spoken of in passing."""
_E, _P, _C = LETTERS["E"], LETTERS["P"], LETTERS["C"]


def owner_of(setting: Setting, words: Spelled, index: int, span: tuple[int, int], *, buys: bool) -> Ref | None:
    """Who lacks what stands behind ``span``.

    Args:
        setting: The scene.
        words: The sentence.
        index: Its number.
        span: From the start of the clause to the thing.
        buys: Whether it is bought: then an enterprise can be who lacks it.
    """
    start, end = span
    if buys and (buyer := _buyer(setting, words, index, span)):
        return buyer
    named = words.items(start, end, LETTERS["P"] + LETTERS["R"])
    named = named or [
        item for item in words.items(0, start, LETTERS["P"] + LETTERS["R"]) if words.place(item) <= _OPENS
    ]
    for item in reversed(named):
        if not _FROM.search(words.text, 0, words.place(item)):
            return item.ref
    park = setting.lead(index).get(_P) or next((ref for ref in setting.known if ref.type == "Park"), None)
    if park and _PARK.search(words.text, 0, end):
        return park
    spoken = (ref for ref in setting.known if ref.type == "Park")
    return setting.place or setting.lead(index).get(_P) or next(spoken, None)


def _buyer(setting: Setting, words: Spelled, index: int, span: tuple[int, int]) -> Ref | None:
    """The enterprise of the clause, or the one that 公司 points to."""
    start, end = span
    named = words.items(start, end, _E)
    if named:
        return named[-1].ref
    topic = setting.topics[index][setting.clause_at(index, words.spots[end])]
    if (
        topic
        and topic.sign == _E
        and len(topic.refs) == 1
        and (topic.distance == 0 or _BUYER.search(words.text[start:end]))
    ):
        return topic.refs[0]
    return None


def chain_of(setting: Setting, words: Spelled, index: int, found: Sequence[Thing]) -> Ref | None:
    """The chain that the things are of."""
    first = found[0].start
    named = [item for item in words.items(0, first, _C) if item.ref.type == "Chain"]
    sure = [item for item in named if _is_called(words, words.place(item) + item.end - item.start, item.ref.name)]
    if named:
        return (sure or named)[-1].ref
    lead = setting.lead(index).get(_C)
    if lead and lead.name not in {thing.name for thing in found}:
        return lead
    scene = setting.scene
    before = scene.within(0, scene.sentences[index].start, _C)
    spoken = [item.ref for item in before if item.ref.type == "Chain" and _CALLED.match(scene.text, item.at + 1)]
    spoken += [item.ref for item in before if item.ref.name.endswith(("链", "产业"))]
    return spoken[-1] if spoken else setting.titled


def _is_called(words: Spelled, behind: int, name: str) -> bool:
    """Whether a name is said to be a chain or trade."""
    return name.endswith(("链", "产业", "集群")) or _CALLED.match(words.text, behind) is not None
