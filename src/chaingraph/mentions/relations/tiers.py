"""Ranks that prose gives to enterprises: 链主, 龙头, 骨干 …

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``tier`` statements with the short form of the rank.
"""

from __future__ import annotations

from chaingraph.mentions.relations.engine import UNDERSTOOD, Setting
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.records import Ref, Statement

_PATTERNS = (
    (guarded(r"{s:E}{-6}(?:是|为|作为|系|属于)[^，。；\ue001]{0,16}(?P<rank>{rank}){-2}(?:企业|之一)"), 0.9),
    (guarded(r"(?P<rank>{rank})(?:型)?企业(?:——)?{s:E+}"), 0.85),
    (guarded(r"{s:E+}等[^，。；\ue001、]{0,10}(?P<rank>{rank})(?:型)?企业"), 0.85),
    (guarded(r"以{s:E+}(?:等{-6})?为(?P<rank>{rank})"), 0.85),
    (guarded(r"{s:E}{-4}(?:担任|作为){-6}(?P<rank>{rank})"), 0.85),
    (guarded(r"{start}(?:是|系|为)[^，。；\ue001]{0,16}(?P<rank>{rank}){-2}企业"), 0.85),
)


def find_tiers(setting: Setting) -> list[Statement]:
    """The ranks of a scene."""
    scene, found = setting.scene, []
    for index, sentence in enumerate(scene.sentences):
        for pattern, confidence in _PATTERNS:
            for match in pattern.finditer(scene.text, sentence.start, sentence.end):
                refs, cost = _ranked(
                    setting, index, match.start("s") if "s" in match.re.groupindex else -1, match.end()
                )
                if "s" in match.re.groupindex:
                    refs = [item.ref for item in scene.within(*match.span("s"), "\ue001")]
                evidence = setting.evidence(index, match.start(), match.end() - 1)
                mood = setting.moods[index][setting.clause_at(index, match.end() - 1)]
                found += [
                    Statement(ref, "tier", match["rank"], evidence, "tier", mood, round(confidence * cost, 3))
                    for ref in refs
                ]
    return found


def _ranked(setting: Setting, sentence: int, said: int, end: int) -> tuple[list[Ref], float]:
    """The clause's subject when the pattern names none."""
    topic = setting.topics[sentence][setting.clause_at(sentence, end - 1)]
    if said >= 0 or topic is None or topic.sign != "\ue001":
        return [], 1.0
    return list(topic.refs), UNDERSTOOD[topic.distance]
