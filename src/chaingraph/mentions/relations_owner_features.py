"""What may own a number of the prose, and what speaks for each.

For: :mod:`chaingraph.mentions.relations_owner_model`, its training in ``benchmarks/owners.py``.
In: a number with its surroundings, its indicator, the owner the rules suggest. Out: candidates, and their features as words.
How: every name of the sentence and of those before it, the topic of the clause, what the heading names, what the document
names most, and its place. Features tell where a candidate stands, what parts it from the number, and what is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.mentions import relations_indicators as indicators
from chaingraph.mentions.relations_owner_roles import role_features
from chaingraph.mentions.relations_scene import LETTERS, NUMBER, lettered
from chaingraph.mentions.relations_slots import Slot
from chaingraph.records import Ref

_KINDS = {"Enterprise": "E", "Park": "P", "Region": "R", "Chain": "C", "Project": "J", "Organisation": "O"}
_OWNERS = "".join(LETTERS[kind] for kind in _KINDS.values())
_LETTER = {sign: letter for letter, sign in LETTERS.items()}
_FAR = 400
"""Characters of a scene before a number in which names are still candidates."""
_SHORT = 12
"""Characters between a name and a number that are a feature as a whole."""
_WHOLE = re.compile(r"全[市县区省州镇旗]|[我本][市县区省]")
_BACK = re.compile(r"该|其|此|本项目|项目|公司|企业|园区|集团")
_GENRE = re.compile(
    r"工作报告|报告|方案|规划|计划|纪要|简报|周报|专报|意见|清单|名单|介绍|简介|概况|公告|签约|调研|要点|通知"
)
_STEPS = (0, 1, 2, 4, 7, 12, 20, 35, 60, 120)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing a number may be of.

    Attributes:
        at: Where it stands nearest to the number in the scene, ``-1`` if it does not.
    """

    ref: Ref
    at: int

    @property
    def letter(self) -> str:
        """Letter of its type."""
        return _KINDS[self.ref.type]


Ruled = tuple[Ref, float] | None
"""The owner that the rules suggest, and how sure they are of it."""


def candidates(slot: Slot, ruled: Ruled) -> list[Candidate]:
    """Everything that may own a number, each once, where it stands nearest before the number, or else behind it."""
    scene, setting = slot.setting.scene, slot.setting
    found: dict[Ref, int] = {}
    for item in scene.within(max(0, slot.item.at - _FAR), scene.sentences[slot.sentence].end, _OWNERS):
        if item.ref not in found or item.at < slot.item.at:
            found[item.ref] = item.at
    lead = setting.lead(slot.sentence)
    absent = [
        *(slot.topic.refs if slot.topic else ()),
        *lead.values(),
        setting.place,
        ruled and ruled[0],
        *setting.known,
    ]
    for ref in absent:
        if ref and ref.type in _KINDS:
            found.setdefault(ref, -1)
    return [Candidate(ref, at) for ref, at in found.items() if ref.type in _KINDS]


def features(slot: Slot, name: str, chosen: Sequence[Candidate], ruled: Ruled) -> list[list[str]]:
    """What speaks for and against each candidate.

    Args:
        slot: The number.
        name: What it measures.
        chosen: The candidates.
        ruled: What the rules suggest.
    """
    measured = {letter: [*_measured(slot, name, letter)] for letter in {candidate.letter for candidate in chosen}}
    rows = []
    for one, role in zip(chosen, role_features(slot, name, chosen), strict=True):
        row = [*_suggested(slot, one, ruled), *_headed(slot, one), *_standing(slot, one), *measured[one.letter]]
        rows.append([*row, *_between(slot, one), *role])
    return rows


def _suggested(slot: Slot, one: Candidate, ruled: Ruled) -> Iterator[str]:
    """Whether the rules, the topic, a lead or the document's place suggest it."""
    topic, setting, letter = slot.topic, slot.setting, one.letter
    if ruled:
        same = ruled[0] == one.ref
        yield from (f"ruled={same}", f"ruled={same}{letter}")
        yield f"rule={same}{_KINDS.get(ruled[0].type)}{letter}{ruled[1]:.2f}"
    else:
        yield f"unruled={letter}"
    if topic:
        mine = one.ref in topic.refs
        yield f"topic={mine}{letter}{topic.distance}{len(topic.refs) > 1}"
        yield f"topics={mine}{_LETTER.get(topic.sign)}{letter}{topic.distance}"
        yield f"owner={topic.owner == one.ref}{letter}"
    if letter == "R":
        place = one.ref == setting.place
        yield from (f"place={place}", f"place={place}{one.at >= 0}")
    for sign, ref in setting.lead(slot.sentence).items():
        yield f"lead={ref == one.ref}{_LETTER.get(sign, sign)}{letter}"
    if one.ref in setting.known:
        yield f"known={letter}"


def _headed(slot: Slot, one: Candidate) -> Iterator[str]:
    """How often the document names it, and whether title or headings do."""
    setting, letter, names = slot.setting, one.letter, {one.ref.name}
    if one.at >= 0:
        item = setting.scene.items[one.at]
        names.add(setting.scene.source[item.start : item.end])
    count = setting.often.count(one.ref)
    away = _step(slot.item.at - one.at) if 0 <= one.at < slot.item.at else ""
    yield from (f"count={letter}{_step(count)}", f"rank={letter}{setting.often.ahead(one.ref)}")
    yield f"count={letter}{min(count, 3)}{'b' if one.at >= 0 else 'n'}{away}"
    genre = _GENRE.search(setting.document.title)
    kind = genre.group() if genre else ""
    said = one.at >= setting.scene.sentences[slot.sentence].start
    yield from (f"doc={letter}{kind}", f"doc={letter}{kind}{said}{one.ref == setting.place}")
    yield f"title={letter}{any(name in setting.document.title for name in names)}"
    yield f"heading={letter}{any(name in head for head in setting.scene.passage.section for name in names)}"


def _standing(slot: Slot, one: Candidate) -> Iterator[str]:
    """Where it stands: clause, sentence, what touches it."""
    scene, at, letter = slot.setting.scene, one.at, one.letter
    sentence = scene.sentences[slot.sentence]
    if at < 0:
        return
    if at < sentence.start:
        back = min(sum(1 for other in scene.sentences if at < other.start <= sentence.start), 4)
        first = next((other.start for other in scene.sentences if other.start <= at < other.end), 0)
        yield from (f"back={back}", f"back={back}{letter}")
        yield f"first={letter}{not scene.within(first, at, _OWNERS)}"
        return
    clause = slot.setting.clause_at(slot.sentence, at)
    away, side = max(-2, min(slot.clause - clause, 4)), "b" if at < slot.item.at else "a"
    yield from (f"clause={away}{side}", f"clause={away}{side}{letter}")
    yield f"head={away}{side}{letter}{at - sentence.clauses[clause][0] < 2}"
    yield f"prior={letter}{bool(scene.within(sentence.start, at, _OWNERS))}"
    before, behind = lettered(scene.text[max(0, at - 2) : at]), lettered(scene.text[at + 1 : at + 3])
    yield from (f"l1={before[-1:]}", f"l2={before}", f"r1={behind[:1]}", f"r2={behind}")
    yield f"r1={letter}{behind[:1]}{side}"


def _between(slot: Slot, one: Candidate) -> Iterator[str]:
    """What stands between it and the number."""
    scene, at, number, letter = slot.setting.scene, one.at, slot.item.at, one.letter
    if at < 0:
        yield f"absent={letter}"
        return
    left, right = sorted((at, number))
    side, inside = "b" if at < number else "a", scene.text[left + 1 : right]
    names = scene.within(left + 1, right, _OWNERS)
    kin = any(item.sign == LETTERS[letter] for item in names)
    if side == "b":
        yield f"near={letter}{not names}{not kin}{at >= scene.sentences[slot.sentence].start}"
    yield from (f"names={min(len(names), 3)}{side}", f"same={letter}{kin}{side}")
    yield f"kinds={letter}{side}{''.join(sorted({_LETTER[item.sign] for item in names}))}"
    yield from (f"numbers={min(inside.count(NUMBER), 3)}{side}", f"far={side}{_step(len(inside))}")
    words = lettered(inside if len(inside) <= _SHORT else f"{inside[:3]}{inside[-2:]}")
    if len(inside) <= _SHORT:
        yield f"in={side}{words}"
    yield from (f"i2={side}{words[:2]}", f"i3={letter}{side}{words[:3]}", f"e2={letter}{side}{words[-2:]}")
    if "。" in inside or "；" in inside:
        yield f"stop={letter}"
    if _WHOLE.search(inside):
        yield f"whole={letter}{side}"
    yield f"de={letter}{side}{inside.endswith('的') or inside.startswith('的')}{'的' in inside}"


def _measured(slot: Slot, name: str, letter: str) -> Iterator[str]:
    """What is measured, in what unit, and how its clause and sentence begin."""
    scene, start = slot.setting.scene, slot.span[0]
    yield from (f"unit={letter}{slot.quantity.unit.lstrip('十百千万亿')}", f"kind={letter}{slot.kind}")
    yield from (f"name={letter}{name[-2:]}", f"name={letter}{name[-3:]}", f"name={letter}{name[:2]}")
    yield from (f"ng={letter}{name[at : at + 2]}" for at in range(len(name) - 1))
    yield f"macro={letter}{indicators.is_macro(name)}{indicators.is_regional(name)}"
    words = scene.text[start : slot.item.at]
    back, first = _BACK.search(words), scene.sentences[slot.sentence].start
    yield from (f"ch={letter}{lettered(words[:2])}", f"wh={letter}{bool(_WHOLE.search(words))}")
    yield from (f"bk={letter}{back.group() if back else ''}", f"sh={letter}{lettered(scene.text[first : first + 2])}")
    yield f"mood={letter}{slot.setting.moods[slot.sentence][slot.clause]}"


def _step(size: int) -> str:
    return next((str(limit) for limit in _STEPS if size <= limit), "far")
