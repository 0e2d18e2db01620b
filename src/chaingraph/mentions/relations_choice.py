"""Whose a number is, judged by a small model learnt from marked texts where rules alone can only guess.

For: :mod:`chaingraph.mentions.relations_metrics`.
In: a number with its surroundings, its indicator and the owner the rules suggest. Out: candidates with what speaks for each.
How: every name of the sentence and of those before it, the clause's topic, what the heading names and the document's place
are candidates; a maximum-entropy model gives each a probability of being the owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.mentions import relations_indicators as indicators
from chaingraph.mentions.relations_scene import LETTERS, NUMBER, PERIOD
from chaingraph.mentions.relations_slots import Slot
from chaingraph.records import Ref

_OWNERS = "".join(LETTERS[kind] for kind in "EPRCJO")
_LETTER = {sign: letter for letter, sign in LETTERS.items()}
_LETTER_OF = {"Enterprise": "E", "Park": "P", "Region": "R", "Chain": "C", "Project": "J", "Organisation": "O"}
_FAR = 400
"""Characters of a scene before a number in which names are still candidates."""
_WHOLE = re.compile(r"全[市县区省州镇旗]|[我本][市县区省]")
_BACK = re.compile(r"该|其|此|本项目|项目|公司|企业|园区|集团")
_REPORT = re.compile(
    r"工作报告|报告|方案|规划|计划|纪要|简报|周报|专报|意见|清单|名单|介绍|简介|概况|公告|签约|调研|要点|通知"
)
_JOINED = re.compile(r"[、和及与]|以及")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing a number may be of.

    Attributes:
        at: Where it stands nearest to the number in the scene, ``-1`` if it does not.
    """

    ref: Ref
    at: int


def candidates(slot: Slot, ruled: Ref | None) -> list[Candidate]:
    """Everything that may own a number, each once, the nearest place of each."""
    scene = slot.setting.scene
    found: dict[Ref, int] = {}
    sentence = scene.sentences[slot.sentence]
    for item in scene.within(max(0, slot.item.at - _FAR), sentence.end, _OWNERS):
        if item.ref not in found or item.at < slot.item.at:
            found[item.ref] = item.at
    lead = slot.setting.leads[slot.sentence] if slot.setting.leads else {}
    others = [*(slot.topic.refs if slot.topic else ()), *lead.values(), slot.setting.place, ruled, *slot.setting.known]
    for ref in others:
        if ref is not None and ref.type in _LETTER_OF:
            found.setdefault(ref, -1)
    return [Candidate(ref, at) for ref, at in found.items()]


def features(slot: Slot, name: str, candidate: Candidate, ruled: tuple[Ref, float] | None) -> list[str]:
    """What speaks for and against a candidate."""
    letter = _LETTER_OF[candidate.ref.type]
    own = [*_ruled(slot, candidate, ruled, letter), *_standing(slot, candidate, letter), *_measured(slot, name, letter)]
    own += _headed(slot, candidate, letter)
    own += _between(slot, candidate, letter) if candidate.at >= 0 else [f"absent={letter}"]
    return own


def _headed(slot: Slot, candidate: Candidate, letter: str) -> Iterator[str]:
    """Whether the title or the headings name it."""
    names = {candidate.ref.name}
    if candidate.at >= 0:
        item = slot.setting.scene.items[candidate.at]
        names.add(slot.setting.scene.source[item.start : item.end])
    counts = slot.setting.counts
    count = counts.get(candidate.ref, 0)
    share = sum(1 for ref, other in counts.items() if ref.type == candidate.ref.type and other > count)
    yield f"count={letter}{_bucket(count)}"
    yield f"rank={letter}{min(share, 3)}"
    yield f"count={letter}{min(count, 3)}{'b' if candidate.at >= 0 else 'n'}{_bucket(slot.item.at - candidate.at) if 0 <= candidate.at < slot.item.at else ''}"
    kind = _REPORT.search(slot.setting.document.title)
    yield f"doc={letter}{kind.group() if kind else ''}"
    yield f"doc={letter}{kind.group() if kind else ''}{candidate.at >= slot.setting.scene.sentences[slot.sentence].start}{candidate.ref == slot.setting.place}"
    title, section = slot.setting.document.title, slot.setting.scene.passage.section
    yield f"title={letter}{any(name in title for name in names)}"
    yield f"heading={letter}{any(name in heading for heading in section for name in names)}"


def _ruled(slot: Slot, candidate: Candidate, ruled: tuple[Ref, float] | None, letter: str) -> Iterator[str]:
    """Whether the rules, the topic, the lead or the document's place suggest it."""
    topic, lead = slot.topic, slot.setting.leads[slot.sentence] if slot.setting.leads else {}
    is_ruled = ruled is not None and ruled[0] == candidate.ref
    yield f"ruled={is_ruled}"
    yield f"ruled={is_ruled}{letter}"
    if ruled:
        yield f"rule={is_ruled}{_LETTER_OF.get(ruled[0].type)}{letter}{ruled[1]:.2f}"
    else:
        yield f"unruled={letter}"
    if topic:
        mine = candidate.ref in topic.refs
        yield f"topic={mine}{letter}{topic.distance}{len(topic.refs) > 1}"
        yield f"topics={mine}{_LETTER.get(topic.sign)}{letter}{topic.distance}"
        yield f"owner={topic.owner == candidate.ref}{letter}"
    place = candidate.ref == slot.setting.place
    if letter == "R":
        yield f"place={place}"
        yield f"place={place}{candidate.at >= 0}"
    for sign, ref in lead.items():
        yield f"lead={ref == candidate.ref}{_LETTER.get(sign, sign)}{letter}"
    if candidate.ref in slot.setting.known:
        yield f"known={letter}"


def _standing(slot: Slot, candidate: Candidate, letter: str) -> Iterator[str]:
    """Where it stands: clause, sentence, order among names."""
    scene, at = slot.setting.scene, candidate.at
    if at < 0:
        return
    sentence = scene.sentences[slot.sentence]
    if at < sentence.start:
        back = sum(1 for s in scene.sentences if at < s.start <= sentence.start)
        yield f"back={min(back, 4)}"
        yield f"back={min(back, 4)}{letter}"
        first = next((s.start for s in scene.sentences if s.start <= at < s.end), 0)
        yield f"first={letter}{not scene.within(first, at, _OWNERS)}"
        return
    clause = slot.setting.clause_at(slot.sentence, at)
    away = max(-2, min(slot.clause - clause, 4))
    side = "b" if at < slot.item.at else "a"
    yield f"clause={away}{side}"
    yield f"clause={away}{side}{letter}"
    start = sentence.clauses[clause][0]
    yield f"head={away}{side}{letter}{at - start < 2}"
    yield f"prior={letter}{len(scene.within(sentence.start, at, _OWNERS)) and 1}"
    before, behind = scene.text[max(0, at - 2) : at], scene.text[at + 1 : at + 3]
    yield f"l1={_plain(before[-1:])}"
    yield f"l2={_plain(before)}"
    yield f"r1={_plain(behind[:1])}"
    yield f"r2={_plain(behind)}"
    yield f"r1={letter}{_plain(behind[:1])}{side}"


def _between(slot: Slot, candidate: Candidate, letter: str) -> Iterator[str]:
    """What stands between it and the number."""
    scene, at, number = slot.setting.scene, candidate.at, slot.item.at
    left, right = sorted((at, number))
    inside = scene.text[left + 1 : right]
    side = "b" if at < number else "a"
    names = scene.within(left + 1, right, _OWNERS)
    if at < number:
        near = not names
        kin = not any(item.sign == LETTERS[letter] for item in names)
        fresh = at >= scene.sentences[slot.sentence].start
        yield f"near={letter}{near}{kin}{fresh}"
    yield f"names={min(len(names), 3)}{side}"
    kinds = "".join(sorted({_LETTER[item.sign] for item in names}))
    yield f"kinds={letter}{side}{kinds}"
    yield f"same={letter}{any(item.sign == LETTERS[letter] for item in names)}{side}"
    numbers = inside.count(NUMBER)
    yield f"numbers={min(numbers, 3)}{side}"
    yield f"far={side}{_bucket(len(inside))}"
    if len(inside) <= 12:
        yield f"in={side}{_plain(inside)}"
    yield f"i2={side}{_plain(inside[:2])}"
    yield f"i3={letter}{side}{_plain(inside[:3])}"
    yield f"e2={letter}{side}{_plain(inside[-2:])}"
    if "。" in inside or "；" in inside:
        yield f"stop={letter}"
    if _WHOLE.search(inside):
        yield f"whole={letter}{side}"
    yield f"de={letter}{side}{inside.endswith('的') or inside.startswith('的')}{'的' in inside}"


def _measured(slot: Slot, name: str, letter: str) -> Iterator[str]:
    """What is measured, in what unit, and how its clause begins."""
    unit = slot.quantity.unit.lstrip("十百千万亿")
    yield f"unit={letter}{unit}"
    yield f"kind={letter}{slot.kind}"
    yield f"name={letter}{name[-2:]}"
    yield f"name={letter}{name[-3:]}"
    yield f"name={letter}{name[:2]}"
    for size in (2,):
        for at in range(len(name) - size + 1):
            yield f"ng={letter}{name[at : at + size]}"
    yield f"macro={letter}{indicators.is_macro(name)}{indicators.is_regional(name)}"
    start = slot.span[0]
    head = slot.setting.scene.text[start : min(start + 3, slot.item.at)]
    yield f"ch={letter}{_plain(head[:2])}"
    words = slot.setting.scene.text[start : slot.item.at]
    yield f"wh={letter}{bool(_WHOLE.search(words))}"
    back = _BACK.search(words)
    yield f"bk={letter}{back.group() if back else ''}"
    first = slot.setting.scene.sentences[slot.sentence].start
    yield f"sh={letter}{_plain(slot.setting.scene.text[first : first + 2])}"
    yield f"mood={letter}{slot.setting.moods[slot.sentence][slot.clause]}"


def _plain(text: str) -> str:
    return "".join("#" if c == NUMBER else "T" if c == PERIOD else _LETTER.get(c, c) for c in text)


def _bucket(size: int) -> str:
    return next((str(limit) for limit in (0, 1, 2, 4, 7, 12, 20, 35, 60, 120) if size <= limit), "far")
