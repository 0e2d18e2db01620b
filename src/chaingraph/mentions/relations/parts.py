"""Parts of the park that is spoken of: 开发区…，其中甲园…；乙园…, 东区突出…，西区突出…, 开发区有起色：甲园…；乙园….

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``partOf`` statements.
How: a park that opens a clause is a part of the one spoken of before it when 其中 or 区内 says so, when its name is a part's (东区,
板桥片区), when it stands in a row behind a colon or behind such a part, or when it heads a line of a text about a park.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.leads import own_leads
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene
from chaingraph.mentions.relations.subjects import lead_in_end
from chaingraph.records import Ref, Statement

_P = LETTERS["P"]
_AMONG = "其中，"
_OPENS = re.compile(
    rf"(?P<within>(?:其中|区内|园内|区域内|范围内|辖区内)[，的]?)?(?:在|推动|支持|依托)?(?P<park>{_P})"
    r"(?![：:]|的?[^，。；\ue001-\ue009]{0,4}(?:园中园|区中园|部分))"
)
_AND = re.compile(rf"[、和与及]{_P}")
_PART = re.compile(
    r"[\u4e00-\u9fff]{1,5}(?:片区|组团|分园|分区|板块|功能区)|[东西南北中]{1,2}区|[A-Z一二三四五]区"
    r"|(?!工业|产业|科技|高新|经开)[\u4e00-\u9fff]{2}园区"
)
_ITSELF = re.compile(r"(?:开发区|高新区|经开区|新区|保税区|合作区|示范区|试验区)\Z")
"""What stands for itself, in whatever row it stands."""
CONFIDENCE = 0.75

Part = tuple[int, Item, Ref]
"""A sentence, a park that it names, the park of which that is a part."""


class _Sight(NamedTuple):
    """The park that is spoken of, and whether a row of its parts is being read."""

    whole: Ref | None = None
    row: bool = False


def find_parts(setting: Setting) -> list[Statement]:
    """Parts of the parks that a scene speaks of."""
    return [
        Statement(item.ref, "partOf", whole, setting.evidence(index, item.at, item.at), "part", "fact", CONFIDENCE)
        for index, item, whole in (*_parts(setting), *_lines(setting))
        if item.ref != whole
    ]


def _lines(setting: Setting) -> Iterator[Part]:
    """Parks that head lines of a text about another."""
    for index, at in own_leads(setting.scene).items() if setting.park else ():
        item = setting.scene.items[at]
        if setting.park and item.sign == _P and not _ITSELF.search(_text(item)):
            yield index, item, setting.park


def _parts(setting: Setting) -> Iterator[Part]:
    """Parks that open clauses behind the park they are parts of."""
    scene, seen = setting.scene, _Sight()
    for index, sentence in enumerate(scene.sentences):
        if scene.text[sentence.start - 1] not in "；;":
            seen = seen._replace(row=False)
        for number, (start, end) in enumerate(sentence.clauses):
            opening = _opening(scene, start, end)
            item = scene.items[opening.start("park")] if opening else None
            whole = seen.whole or setting.lead(index).get(_P) or setting.park
            if opening and item and whole and _is_part(item, whole, within=bool(opening["within"]), row=seen.row):
                seen = seen._replace(row=True)
                yield from ((index, part, whole) for part in _row(scene, item, end))
            else:
                seen = _next(setting, seen, (index, number), item)


def _opening(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """The park that opens a clause; 其中， before it is a clause of its own."""
    begin = start - len(_AMONG) if scene.text.endswith(_AMONG, 0, start) else start
    return _OPENS.match(scene.text, begin, end) or _OPENS.match(scene.text, lead_in_end(scene, start, end), end)


def _is_part(item: Item, whole: Ref, *, within: bool, row: bool) -> bool:
    """Whether what is said before a park, its name or the row it stands in make it a part."""
    if item.ref == whole or _ITSELF.search(_text(item)):
        return False
    return within or (whole.name.endswith("区") if _PART.fullmatch(_text(item)) else row)


def _next(setting: Setting, seen: _Sight, clause: tuple[int, int], item: Item | None) -> _Sight:
    """What is spoken of behind a clause that names no part."""
    scene, (index, number) = setting.scene, clause
    start, end = scene.sentences[index].clauses[number]
    if scene.text[end - 1] in "：:":
        named = {park.ref for park in scene.within(start, end, _P)}
        if len(named) == 1:
            return _Sight(named.pop(), True)
    if item:
        return _Sight(None if _PART.fullmatch(_text(item)) else item.ref)
    topic = setting.topics[index][number]
    if topic is None or topic.distance:
        return seen
    if topic.sign == _P and len(topic.refs) == 1:
        return _Sight(topic.refs[0])
    return _Sight(None if topic.sign in signs("RO") else seen.whole)


def _row(scene: Scene, item: Item, end: int) -> Iterator[Item]:
    """A park and those in a row with it."""
    yield item
    while match := _AND.match(scene.text, item.at + 1, end):
        item = scene.items[match.end() - 1]
        yield item


def _text(item: Item) -> str:
    """A name as it stands in the text."""
    return item.mention.text if item.mention else ""
