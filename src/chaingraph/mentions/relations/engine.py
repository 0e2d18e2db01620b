"""Applies rules to a scene and writes statements with the words that support them.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`Setting` (scene, topics, moods), rules. Out: statements.
How: each rule runs once over each sentence; subjects and objects come from its groups, or from the clause's topic, which
costs confidence. The evidence runs from the first clause that holds one of them to the last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.modality import modality_of, section_modality
from chaingraph.mentions.relations.leads import Lead
from chaingraph.mentions.relations.named import beside_verb, heads, is_anothers, of_verb
from chaingraph.mentions.relations.often import Often
from chaingraph.mentions.relations.patterns import Rule, RuleBook
from chaingraph.mentions.relations.scene import LETTERS, PERIOD, Item, Scene, Sentence
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Document, Evidence, Modality, Ref, Statement

UNDERSTOOD = (1.0, 0.95, 0.85, 0.7)
"""What an understood subject costs, by its distance."""

_PART_OF = re.compile(rf"其中[，：]?(?:仅|{LETTERS['R']}的?)?{LETTERS['E']}[^，。；]{{0,6}}\ue009")
_BUILDER = re.compile(rf"({LETTERS['E']})(?:[^，。；：、{''.join(LETTERS.values())}]{{0,10}}的)?\Z")

_NEGATIONS = Guarded("没有|尚无|暂无|仍无|尚不能|尚未|未能|缺乏|不再|并非|不是|无法|未形成|停产|淘汰|缺少")
"""A clause with one of these before the object states no relation."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A scene with what was worked out about it.

    Attributes:
        topics: Topic of every clause, by sentence.
        moods: Modality of every clause, by sentence.
        place: The document's own place.
        chain: The chain last spoken of before the scene.
        leads: The chain and the park that every sentence stands under.
        known: What was last spoken of before the scene and what the document names most, one of each type.
        often: What the document names often.
        titled: The only chain that the title names.
        park: The park that the title says the document is about.
        reported: The same, where the document is a report on its work.
        counted: By unit what the passages before counted first; the passages of a document share it.
        hero: What the title names first.
        firm: The enterprise on whose page it stands.
        label: What a label above says the names of the scene are to that firm: ``buyers`` or ``sellers``.
        survey: The year of a yearbook's lemma or of a bulletin, where no sentence names another.
    """

    document: Document
    scene: Scene
    topics: Sequence[Sequence[Topic | None]]
    moods: Sequence[Sequence[Modality]]
    place: Ref | None
    chain: Ref | None = None
    leads: Sequence[Lead] = ()
    known: Sequence[Ref] = ()
    often: Often = field(default_factory=Often)
    titled: Ref | None = None
    park: Ref | None = None
    reported: Ref | None = None
    counted: dict[str, str] = field(default_factory=dict)
    hero: Ref | None = None
    firm: Ref | None = None
    label: str = ""
    survey: str = ""

    def lead(self, sentence: int) -> Lead:
        """The chain and the park that a sentence stands under, by sign; empty where none was worked out."""
        return self.leads[sentence] if self.leads else {}

    def chain_before(self, position: int) -> Ref | None:
        """The chain last named before a position of the scene."""
        named = self.scene.within(max(0, position - 400), position, LETTERS["C"])
        return named[-1].ref if named else self.chain

    def clause_at(self, sentence: int, position: int) -> int:
        """Index of the clause of a sentence that holds a position."""
        spans = self.scene.sentences[sentence].clauses
        return min(max(0, bisect_right(spans, position, key=lambda span: span[0]) - 1), len(spans) - 1)

    def evidence(self, sentence: int, first: int, last: int) -> Evidence:
        """The clauses from the one that holds ``first`` to the one that holds ``last``, as they stand in the source."""
        spans = self.scene.sentences[sentence].clauses
        start = spans[self.clause_at(sentence, first)][0]
        end = spans[self.clause_at(sentence, last)][1]
        while end > start + 1 and self.scene.text[end - 1] in "，,。；;：: ":
            end -= 1
        begin, stop = self.scene.passage.span(self.scene.spots[start], self.scene.stop(end))
        return Evidence(self.document.id, begin, stop, self.document.text[begin:stop])


def moods(scene: Scene, date: str, default: Modality | None = None) -> list[list[Modality]]:
    """Modality of every clause of every sentence.

    Args:
        scene: The scene.
        date: The document's date.
        default: Modality of a clause without words of its own for it; what the headings above suggest without it.
    """
    default = default or section_modality(scene.passage.section)
    found: list[list[Modality]] = []
    for sentence in scene.sentences:
        row: list[Modality] = []
        # What is parted by a semicolon is one sentence: 预计… holds on.
        goes_on = bool(found) and scene.text[sentence.start - 1] in "；;"
        mood = found[-1][-1] if goes_on else default
        for start, end in sentence.clauses:
            years = [item.year for item in scene.within(start, end, PERIOD)]
            mood = modality_of(scene.words(start, end), years, date, mood, default)
            row.append(mood)
        found.append(row)
    return found


def apply(rules: RuleBook, setting: Setting) -> list[Statement]:
    """Statements of all rules over a scene.

    What a sentence says in so many words is not said again of an understood subject: when one rule reads 甲…生产乙, no
    other attributes 乙 to the topic.
    """
    found: list[Statement] = []
    for index, sentence in enumerate(setting.scene.sentences):
        fitting = rules.fitting(setting.scene.text[sentence.start : sentence.end])
        said = [pair for rule in fitting for pair in _apply_one(rule, setting, index, sentence)]
        plain = {_kind(s) for s, understood in said if not understood}
        found += [s for s, understood in said if not understood or _kind(s) not in plain]
    return found


def _kind(statement: Statement) -> tuple[str, str, object]:
    """What a sentence says once: a predicate of an object, by the type of its subject."""
    return statement.predicate, statement.subject.type, statement.object


def _apply_one(rule: Rule, setting: Setting, index: int, sentence: Sentence) -> list[tuple[Statement, bool]]:
    """Statements of a rule in a sentence, each with whether its subject is only understood."""
    found = []
    for match in rule.pattern.finditer(setting.scene.text, sentence.start, sentence.end):
        sides = None if _is_whole(rule, setting, index, match) else _sides(rule, setting, index, match)
        if sides and not _negated(setting, index, match.end()):
            subjects, objects = sides
            spots = (*subjects.spots, *objects.spots, match.start(), match.end() - 1)
            inside = [spot for spot in spots if sentence.start <= spot < sentence.end]
            evidence = setting.evidence(index, min(inside), max(inside))
            mood = setting.moods[index][setting.clause_at(index, max(inside))]
            confidence = round(rule.confidence * subjects.cost * objects.cost, 3)
            for subject, thing in _paired(match.group(), subjects.refs, objects.refs):
                predicate = rule.predicate or place_predicate(subject, thing)
                if predicate and subject != thing:
                    statement = Statement(subject, predicate, thing, evidence, rule.name, mood, confidence)
                    found.append((statement, "s" not in rule.pattern.groupindex))
    return found


def _is_whole(rule: Rule, setting: Setting, index: int, match: re.Match[str]) -> bool:
    """Whether a firm that a clause does not name is but one of those that make so much: 电池产量6万套，其中甲公司5万套."""
    if rule.predicate != "produces" or "s" in match.groupdict():
        return False
    end = setting.scene.sentences[index].clauses[setting.clause_at(index, match.end() - 1)][1]
    return bool(_PART_OF.match(setting.scene.text, end))


def _paired(words: str, subjects: tuple[Ref, ...], objects: tuple[Ref, ...]) -> Iterable[tuple[Ref, Ref]]:
    """Every subject with every object; with 分别 the first with the first, and nothing when the numbers differ."""
    if "分别" in words and len(subjects) > 1:
        return zip(subjects, objects, strict=True) if len(subjects) == len(objects) else ()
    return product(subjects, objects)


class Side(NamedTuple):
    """Subjects or objects of a match: the things, what it costs to understand them, where they stand."""

    refs: tuple[Ref, ...]
    cost: float
    spots: tuple[int, ...]


def _sides(rule: Rule, setting: Setting, index: int, match: re.Match[str]) -> tuple[Side, Side] | None:
    """Subjects and objects, said or understood; ``None`` when one of them cannot be told."""
    subjects, objects = _said(rule, setting, match, "s"), _said(rule, setting, match, "o")
    clause = setting.clause_at(index, match.start("o") if objects else match.end() - 1)
    if subjects is None and objects is not None:
        subjects = _understood(setting, (index, clause), rule.subject, objects.refs)
    elif objects is None and subjects is not None:
        objects = _understood(setting, (index, clause), rule.object, subjects.refs)
    return (subjects, objects) if subjects and objects else None


def _said(rule: Rule, setting: Setting, match: re.Match[str], group: str) -> Side | None:
    """What stands in a group of the pattern."""
    if not match.groupdict().get(group):
        return None
    kinds = rule.kinds.get(group, "") + LETTERS["R"]
    items = [item for item in setting.scene.within(*match.span(group)) if item.mention and item.sign in kinds]
    items = of_verb(setting.scene, items, match.span(group), group)
    if rule.predicate == "projectOf":
        items = [*items[:1], *(item for item in items[1:] if not is_anothers(setting.scene.text, item))]
    items = beside_verb(setting.scene, items, match.start(group) == match.start())
    return Side(heads(items), 1.0, tuple(item.at for item in items))


def _understood(setting: Setting, place: tuple[int, int], kinds: str, others: tuple[Ref, ...]) -> Side | None:
    """The topic of the clause, or of the nearest one before it that is of these types and not the other side itself."""
    index, clause = place
    topics = [setting.topics[index][i] for i in range(clause, -1, -1)]
    if index and not _begins_anew(setting, index):
        topics.append(setting.topics[index - 1][-1])
    for step, said in enumerate(topics):
        # The examples of a list are spoken of no more where what stood before them can be meant.
        beside = said.beside if said and said.listed and said.distance else None
        topic = beside if beside and beside.sign in kinds else said
        if topic is None or set(topic.refs) & set(others):
            continue
        owner = builder(setting.scene, topic) if topic.sign == LETTERS["J"] and topic.sign not in kinds else None
        if owner and owner.sign in kinds and owner.ref not in others:
            return Side((owner.ref,), UNDERSTOOD[2], (owner.at,))
        if topic.sign in kinds:
            distance = topic.distance if step == 0 else 2
            return Side(topic.refs, UNDERSTOOD[distance], (topic.at,))
        break
    for kind in kinds:
        lead = setting.lead(index).get(kind)
        if lead and lead not in others:
            return Side((lead,), UNDERSTOOD[1], ())
    if (
        setting.place
        and setting.place.type == "Region"
        and not any(t and not set(t.refs) & set(others) for t in topics)
        and LETTERS["R"] in kinds
    ):
        # A report of a place that speaks of nothing else speaks of the place.
        return Side((setting.place,), UNDERSTOOD[3], ()) if setting.place not in others else None
    if kinds == LETTERS["C"] and (chain := setting.chain_before(setting.scene.sentences[index].clauses[clause][1])):
        return Side((chain,), UNDERSTOOD[2], ())
    return None


def _begins_anew(setting: Setting, index: int) -> bool:
    """Whether a sentence speaks of nobody though the one before it spoke of somebody, and not only by way of example."""
    before = setting.topics[index - 1][-1]
    return setting.topics[index][0] is None and before is not None and not before.listed


def builder(scene: Scene, project: Topic) -> Item | None:
    """Whose project a topic is, when its owner stands right before it: 甲投资的乙项目, 甲的乙项目, 甲乙项目."""
    if project.at < 0:
        return None
    match = _BUILDER.search(scene.text, max(0, project.at - 16), project.at)
    return scene.items[match.start(1)] if match else None


def _negated(setting: Setting, index: int, end: int) -> bool:
    """Whether the clause denies what it says."""
    start = setting.scene.sentences[index].clauses[setting.clause_at(index, end - 1)][0]
    return denies(setting.scene.text, start, end)


def denies(text: str, start: int, end: int) -> bool:
    """Whether a piece of a text denies what it says."""
    return _NEGATIONS.search(text, start, end) is not None


def place_predicate(subject: Ref, thing: Ref) -> str:
    """How a thing is somewhere: by the types of the thing and the place; empty when it cannot be."""
    if thing.type not in {"Park", "Region"}:
        return ""
    if subject.type == "Project":
        return "projectLocatedIn"
    if subject.type == "Park" and thing.type == "Park":
        return "partOf"
    return "locatedIn" if subject.type in {"Enterprise", "Organisation", "Park"} else ""
