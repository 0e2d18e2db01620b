"""Whose a project is that opens a clause: 甲公司…；其二期项目总投资…, 甲公司产值…；乙项目完成投资…, 1.乙项目。丙公司投资….

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``projectOf`` statements.
How: the owner is the enterprise that was the subject right before it, or that begins what the line says which the project heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, Item
from chaingraph.mentions.relations.subjects import Topic, lead_in_end
from chaingraph.records import Ref, Statement

_E, _J = LETTERS["E"], LETTERS["J"]
_OPENS = re.compile(
    rf"(?P<its>(?:其|该公司|该企业|公司)的?)?(?:在建的?|新建的?|总投资{NUMBER}的)?(?P<work>{_J})(?!、|和|与|等)"
)
_HEADS = re.compile(rf"(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．]|[①-⑳●■◆▪•·—])*({_J})(?:建设)?[。，：:]")
_BEGINS = re.compile(rf"由?({_E})(?!集团?的|的|负责人|[、和与及])")
CONFIDENCE = 0.75

Owned = tuple[int, Item, Ref]
"""A sentence, a project that it names, its owner."""


def find_works(setting: Setting) -> list[Statement]:
    """Owners of the projects that clauses of a scene speak of."""
    return [
        Statement(
            work.ref,
            "projectOf",
            owner,
            setting.evidence(index, work.at, work.at),
            "work",
            setting.moods[index][setting.clause_at(index, work.at)],
            CONFIDENCE,
        )
        for index, work, owner in (*_carried(setting), *_headed(setting))
    ]


def _carried(setting: Setting) -> Iterator[Owned]:
    """Projects of the enterprise of which the clause before them speaks."""
    scene = setting.scene
    spoken: Topic | None = None
    for index, sentence in enumerate(scene.sentences):
        for number, (start, end) in enumerate(sentence.clauses):
            opening = _OPENS.match(scene.text, start, end) or _OPENS.match(
                scene.text, lead_in_end(scene, start, end), end
            )
            if opening and spoken and (opening["its"] or number or _goes_on(setting, index)):
                yield index, scene.items[opening.start("work")], spoken.refs[0]
            elif (topic := setting.topics[index][number]) and topic.distance == 0:
                spoken = topic if topic.sign == _E and len(topic.refs) == 1 else None
            elif scene.within(start, end, _E):
                spoken = None


def _goes_on(setting: Setting, index: int) -> bool:
    """Whether a sentence with figures is only parted from the one before it by a semicolon."""
    scene, sentence = setting.scene, setting.scene.sentences[index]
    return scene.text[sentence.start - 1] in "；;" and NUMBER in scene.text[sentence.start : sentence.end]


def _headed(setting: Setting) -> Iterator[Owned]:
    """Projects that head a line which goes on with their owner."""
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        head = _HEADS.match(scene.text, sentence.start, sentence.end)
        owner = _BEGINS.match(scene.text, head.end()) if head else None
        if head and owner:
            yield index, scene.items[head.start(1)], scene.items[owner.start(1)].ref
