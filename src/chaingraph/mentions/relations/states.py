"""States of enterprises that prose tells: 甲公司已全面停产, 乙公司尚未投产, 已停产的丙公司.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``state`` statements with the word that is kept.
How: the enterprise, or a clause whose subject it is, and right behind it the words of the state; nothing else may stand between
(甲公司二期尚未投产 tells of something else). What is only feared or supposed is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.relations.engine import UNDERSTOOD, Setting
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.states import state_in_remark
from chaingraph.records import Evidence, Mention, Ref, Statement

_ADVERBS = (
    r"(?:(?:营业执照|目前|现|至今|仍|均|都|全部|全面|基本|完全|长期|一直|已经?|被|依法|正式|先后|陆续|相继|处于|处在|暂时"
    r"|(?:自|于|从)?{T}(?:起|底|初|末|以来)?|[因由受][^，。；、\ue001-\ue007]{1,14}?)[，,]?){0,6}"
)
_STOPPED = r"停产停业|停产|停业|歇业|停工|关停|倒闭|破产|注销|吊销|复产|恢复正常生产|恢复生产|停止生产"
_UNBEGUN = r"(?:尚|仍|还|暂)?未(?:能|正式|建成|全面){0,2}(?:投产|复产)|(?:尚|仍|还)在(?:建设|筹建)|(?:尚|仍|还)?处于(?:筹建|建设)"
_END = r"(?:之中|中|状态|阶段|期|至今|整改|整顿|清算|营业执照|多年|多月|了){0,2}(?=[，,。；;！）)、]|且|并|$)"
_SAID = rf"(?P<said>(?:{_STOPPED}|{_UNBEGUN}){_END})"
_WHOSE = r"(?:(?:该|此)(?:企业|公司|厂)|公司)?"

_PATTERNS = (
    (guarded(rf"{{s:E+}}{{…4}}[，,]?{_ADVERBS}{_SAID}"), 0.9),
    (guarded(rf"(?:已|现已|目前已|长期)(?:经|全面|全部)?(?P<said>{_STOPPED})的(?:企业|公司)?{{s:E+}}"), 0.85),
    (guarded(rf"(?P<said>{_STOPPED})企业{{s:E+}}"), 0.8),
    (guarded(rf"{{start}}{_WHOSE}{_ADVERBS}{_SAID}"), 0.85),
)
_BRACKET = re.compile(r"[（(]([^（()）]{2,16})[)）]")
"""What stands behind a name in brackets is no part of a sentence."""
_IS_SO = re.compile("已|尚|仍|目前|至今|现")
"""Words of what is so, whatever is planned in the same clause (已停产的甲公司拟处置资产)."""
_SUPPOSED = re.compile(r"如果|[若如倘](?!今|期|何)|一旦|假如|即使|万一|传言|谣传|曾|避免|防止|以免|除")


def find_states(setting: Setting) -> list[Statement]:
    """The states of a scene. Linear in the text."""
    scene, found = setting.scene, list(_in_brackets(setting))
    for index, sentence in enumerate(scene.sentences):
        for pattern, confidence in _PATTERNS:
            for match in pattern.finditer(scene.text, sentence.start, sentence.end):
                clause = setting.clause_at(index, match.end() - 1)
                if _SUPPOSED.search(scene.text, sentence.clauses[clause][0], match.end()):
                    continue
                refs, cost = _whose(setting, index, match)
                evidence = setting.evidence(index, match.start(), match.end() - 1)
                state = state_in_remark(match["said"])
                mood = "fact" if _IS_SO.search(match[0]) else setting.moods[index][clause]
                found += [
                    Statement(ref, "state", state, evidence, "state", mood, round(confidence * cost, 3))
                    for ref in refs
                    if state
                ]
    return found


def _in_brackets(setting: Setting) -> Iterator[Statement]:
    """States right behind a name: 甲公司（已停产）."""
    text = setting.document.text
    for item in setting.scene.items.values():
        mention: Mention | None = item.mention if item.sign == "\ue001" else None
        match = _BRACKET.match(text, mention.end) if mention else None
        state = state_in_remark(match[1]) if match else ""
        if mention and match and state:
            quote = Evidence(mention.ref.document, mention.start, match.end(), text[mention.start : match.end()])
            yield Statement(item.ref, "state", state, quote, "state", "fact", 0.9)


def _whose(setting: Setting, index: int, match: re.Match[str]) -> tuple[Sequence[Ref], float]:
    """The enterprises the pattern names, else the subject of the clause where the passage names it."""
    if "s" in match.re.groupindex:
        return [item.ref for item in setting.scene.within(*match.span("s"), "\ue001")], 1.0
    topic = setting.topics[index][setting.clause_at(index, match.end() - 1)]
    if topic is None or topic.sign != "\ue001" or topic.distance > 2:
        return [], 1.0
    return list(topic.refs), UNDERSTOOD[topic.distance]
