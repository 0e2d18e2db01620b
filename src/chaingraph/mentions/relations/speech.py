"""Who speaks in a quotation, and for whom an office speaks.

For: :mod:`chaingraph.mentions.relations.topics`, where 我们 and 公司 in speech are the speaker's.
In: a scene with its quotations. Out: spans of speech with their speakers as topics.
How: the name with a title or a verb of saying right behind the quotation, or before it; what an office says, it says of its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, Scene
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Ref

_TITLES = "总经理|董事长|负责人|经理|厂长|主任|书记|局长|工程师|创始人|总裁|总监|技术员|主管|董秘|站长|院长"
_SAYS = "介绍|说道|说|表示|告诉|坦言|透露|指出|谈到|反映|认为|称"
_SAID_AFTER = re.compile(
    rf"[，。]?[^。；\ue001-\ue009]{{0,8}}([{signs('EPRO')}])[^，。；]{{0,24}}?(?:{_SAYS}|{_TITLES})"
)
_SAID_BEFORE = re.compile(rf"([{signs('EPRO')}])[^，。；]{{0,24}}?(?:{_SAYS})[^。；]{{0,6}}[，：:]?\Z")
_OFFICE = re.compile(
    r"(?:局|委|办|厅|(?<!总)部|政府|委员会|办公室|管委会|(?:服务|促进|管理|政务|审批|推进|事务|发展|统计|监测|指挥|招商|保障)中心)\Z"
)
SPEECH = 10
"""A quotation of fewer characters is a word, not speech."""


def is_quoted(scene: Scene, position: int) -> bool:
    """Whether a clause stands in speech: whom it speaks of is not what 该公司 behind it means."""
    return any(start <= position < end and end - start >= SPEECH for start, end in scene.quotes)


def without_office(topic: Topic, place: Ref | None) -> Topic:
    """What an office says, it says of its place."""
    if topic.sign == LETTERS["O"] and place and all(_OFFICE.search(ref.name) for ref in topic.refs):
        return topic._replace(refs=(place,), sign=LETTERS["R"])
    return topic


def speakers_of(scene: Scene, place: Ref | None) -> list[tuple[int, int, Topic]]:
    """Quotations with whoever says them."""
    found = []
    for start, end in scene.quotes:
        if end - start < SPEECH:
            continue
        after = _SAID_AFTER.match(scene.text, end)
        before = None if after else _SAID_BEFORE.search(scene.text, max(0, start - 48), start)
        match = after or before
        if match:
            item = scene.items[match.start(1)]
            found.append((start, end, without_office(Topic((item.ref,), item.sign, item.at, 1), place)))
    return found


def speaker_at(speakers: Sequence[tuple[int, int, Topic]], position: int) -> Topic | None:
    """Who says what stands at a position."""
    return next((topic for start, end, topic in speakers if start <= position < end), None)
