"""Ends and halts of projects that prose tells: 甲项目已终止, 乙项目暂停建设, 丙项目流标.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``projectState`` statements with the word that is kept.
How: the project, and right behind it the words of its end; nothing else may stand between (甲项目二期终止 tells of a phase). What is
only feared or supposed is not told.
"""

from __future__ import annotations

import re

from chaingraph.mentions.project_states import project_state
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.records import Statement

_ADVERBS = r"(?:目前|现|已经?|现已|被|均|都|正式|全面|宣布|经协商|双方|因[^，。；、\ue001-\ue007]{1,14}?|[，,]){0,5}"
_SAID = r"(?P<said>(?:终止|中止|取消|解除|撤销|流产|暂停|停建|停工|搁置|缓建|流标|废标)(?:建设|实施|推进|合作|协议|投资|了){0,2})(?=[，,。；;！）)]|$)"
_PATTERN = guarded(rf"{{s:J}}{_ADVERBS}{_SAID}")
_SUPPOSED = re.compile(r"如果|[若如倘](?!今|期|何)|一旦|假如|即使|万一|避免|防止|以免|不得|拟|计划|可能")


def find_project_states(setting: Setting) -> list[Statement]:
    """The ends and halts of a scene. Linear in the text."""
    scene, found = setting.scene, list[Statement]()
    for index, sentence in enumerate(scene.sentences):
        for match in _PATTERN.finditer(scene.text, sentence.start, sentence.end):
            clause = setting.clause_at(index, match.end() - 1)
            start = sentence.clauses[clause][0]
            state = project_state(f"项目{match['said'].removesuffix('了')}")
            if not state or _SUPPOSED.search(scene.text, start, match.end()):
                continue
            evidence = setting.evidence(index, match.start(), match.end() - 1)
            found += [
                Statement(item.ref, "projectState", state, evidence, "project.state", "fact", 0.85)
                for item in scene.within(*match.span("s"), LETTERS["J"])
            ]
    return found
