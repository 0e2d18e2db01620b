"""Applies rules to a scene and writes statements with the words that support them.

For: :mod:`chaingraph.mentions.relations`.
In: a :class:`Setting` (scene, topics, moods), rules. Out: statements.
How: each rule runs once over each sentence; subjects and objects come from its groups, or from the clause's topic, which
costs confidence. The evidence runs from the first clause that holds one of them to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from chaingraph.mentions.modality import modality_of, section_modality
from chaingraph.mentions.relations_patterns import Rule, cues
from chaingraph.mentions.relations_scene import LETTERS, PERIOD, Item, Scene, Sentence
from chaingraph.mentions.relations_topics import Topic
from chaingraph.records import Document, Evidence, Modality, Ref, Statement

UNDERSTOOD = (1.0, 0.95, 0.85, 0.7)
"""What an understood subject costs, by its distance."""

NEGATIONS = ("没有", "尚未", "未能", "缺乏", "不再", "并非", "不是", "无法", "未形成", "停产", "淘汰", "缺少")
"""A clause with one of these before the object states no relation."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A scene with what was worked out about it.

    Attributes:
        topics: Topic of every clause, by sentence.
        moods: Modality of every clause, by sentence.
        place: The document's own place.
    """

    document: Document
    scene: Scene
    topics: Sequence[Sequence[Topic | None]]
    moods: Sequence[Sequence[Modality]]
    place: Ref | None

    def clause_at(self, sentence: int, position: int) -> int:
        """Index of the clause of a sentence that holds a position."""
        spans = self.scene.sentences[sentence].clauses
        return next((i for i, (start, end) in enumerate(spans) if start <= position < end), len(spans) - 1)

    def evidence(self, sentence: int, first: int, last: int) -> Evidence:
        """The clauses from the one that holds ``first`` to the one that holds ``last``, as they stand in the source."""
        spans = self.scene.sentences[sentence].clauses
        start = spans[self.clause_at(sentence, first)][0]
        end = spans[self.clause_at(sentence, last)][1]
        while end > start + 1 and self.scene.text[end - 1] in "，,。；;：: ":
            end -= 1
        begin, stop = self.scene.passage.span(self.scene.spots[start], self.scene.stop(end))
        return Evidence(self.document.id, begin, stop, self.document.text[begin:stop])


def moods(scene: Scene, date: str) -> list[list[Modality]]:
    """Modality of every clause of every sentence."""
    default = section_modality(scene.passage.section)
    found = []
    for sentence in scene.sentences:
        row: list[Modality] = []
        mood = default
        for start, end in sentence.clauses:
            years = [item.year for item in scene.within(start, end, PERIOD)]
            mood = modality_of(scene.words(start, end), years, date, mood)
            row.append(mood)
        found.append(row)
    return found


def apply(rules: Sequence[Rule], setting: Setting) -> list[Statement]:
    """Statements of all rules over a scene.

    What a sentence says in so many words is not said again of an understood subject: when one rule reads 甲…生产乙, no
    other attributes 乙 to the topic.
    """
    found = []
    for index, sentence in enumerate(setting.scene.sentences):
        said = [pair for rule in rules for pair in _apply_one(rule, setting, index, sentence)]
        plain = {(s.predicate, s.object) for s, understood in said if not understood}
        found += [s for s, understood in said if not understood or (s.predicate, s.object) not in plain]
    return found


def _apply_one(rule: Rule, setting: Setting, index: int, sentence: Sentence) -> list[tuple[Statement, bool]]:
    scene, found = setting.scene, []
    for match in rule.pattern.finditer(scene.text, sentence.start, sentence.end):
        groups = match.groupdict()
        clause = setting.clause_at(index, match.start("o") if groups.get("o") else match.end() - 1)
        topic = setting.topics[index][clause]
        subjects, subject_cost, subject_at = _side(scene, match, "s", rule.subject, topic)
        objects, object_cost, object_at = _side(scene, match, "o", rule.object, topic)
        if not subjects or not objects or _negated(scene, sentence, match.end()):
            continue
        first, last = _reach((*subject_at, *object_at, match.start(), match.end() - 1), sentence)
        evidence = setting.evidence(index, first, last)
        mood = setting.moods[index][setting.clause_at(index, last)]
        confidence = round(rule.confidence * subject_cost * object_cost, 3)
        for subject in subjects:
            for thing in objects:
                predicate = rule.predicate or place_predicate(subject, thing)
                if predicate and subject != thing:
                    statement = Statement(subject, predicate, thing, evidence, rule.name, mood, confidence)
                    found.append((statement, "s" not in rule.pattern.groupindex))
    return found


def _side(
    scene: Scene, match: re.Match[str], group: str, kinds: str, topic: Topic | None
) -> tuple[list[Ref], float, tuple[int, ...]]:
    """Subjects or objects of a match: ``(refs, cost, positions)``."""
    if match.groupdict().get(group):
        items = _own(
            scene, [item for item in scene.within(*match.span(group)) if item.mention], match.span(group), group
        )
        return _main(items), 1.0, tuple(item.at for item in items)
    if topic and kinds and topic.sign in kinds:
        return list(topic.refs), UNDERSTOOD[topic.distance], (topic.at,)
    return [], 0.0, ()


def _own(scene: Scene, items: list[Item], span: tuple[int, int], group: str) -> list[Item]:
    """A list without what belongs to the other verb: 甲配套乙、丙入围丁的供应商 are two clauses without a comma."""
    if len(items) > 1 and items[-1].sign == LETTERS["E"]:
        before, behind = _verbs()
        if before.search(scene.text, max(0, span[0] - 8), span[0]) and behind.match(scene.text, span[1]):
            return items[:-1] if group == "o" else items[-1:]
    return items


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Verbs of supply that end, and that begin, a piece of text."""
    words = sorted({word for kind in ("supply", "enter", "used") for word in cues()[kind] if len(word) > 1})
    either = "(?:" + "|".join(map(re.escape, words)) + ")"
    return re.compile(either + r"了?\Z"), re.compile("[已也]?" + either)


def _main(items: Sequence[Item]) -> list[Ref]:
    """The things of a list, without a region that only stands before one of them (德国奔驰)."""
    region = LETTERS["R"]
    kept = [
        item
        for item, behind in zip(items, (*items[1:], None), strict=True)
        if item.sign != region or behind is None or behind.at != item.at + 1 or behind.sign == region
    ]
    return list(dict.fromkeys(item.ref for item in kept))


def _reach(positions: Iterable[int], sentence: Sentence) -> tuple[int, int]:
    inside = [position for position in positions if sentence.start <= position < sentence.end]
    return min(inside), max(inside)


def _negated(scene: Scene, sentence: Sentence, end: int) -> bool:
    """Whether the clause denies what it says."""
    start = next((start for start, stop in sentence.clauses if start < end <= stop), sentence.start)
    words = scene.text[start:end]
    return any(word in words for word in NEGATIONS)


def place_predicate(subject: Ref, thing: Ref) -> str:
    """How a thing is somewhere: by the types of the thing and the place; empty when it cannot be."""
    if thing.type not in {"Park", "Region"}:
        return ""
    if subject.type == "Project":
        return "projectLocatedIn"
    if subject.type == "Park" and thing.type == "Park":
        return "partOf"
    return "locatedIn" if subject.type in {"Enterprise", "Organisation", "Park"} else ""
