"""Statements of the prose in tables: what 企业简介, 建设内容 and 进展情况 say of the enterprise or project of their row.

For: the corridor of this room, after tables and names were read.
In: a document, its mentions, what its tables state. Out: statements with the clauses that support them, bound to their row.
How: a cell of prose is a passage whose topic is what its row is about; columns about the enterprise (企业简介) of a row about a
project speak of the project's owner. Columns of troubles and wishes are left alone, and so is what
several rows share. What the row states already is not said
again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from chaingraph.mentions.captions import cell_passage
from chaingraph.mentions.columns import header_of
from chaingraph.mentions.modality import section_modality
from chaingraph.mentions.place import document_place
from chaingraph.mentions.prose import is_prose
from chaingraph.mentions.relations.engine import Setting, moods
from chaingraph.mentions.relations.finding import narrowest, of_document, place_of, stated, surest
from chaingraph.mentions.relations.focus import Focus
from chaingraph.mentions.relations.leads import Lead
from chaingraph.mentions.relations.often import Often
from chaingraph.mentions.relations.owner_model import Chooser, Pair, choose_owner
from chaingraph.mentions.relations.pair_model import judge_pairs
from chaingraph.mentions.relations.scene import LETTERS, SIGNS, build_scene
from chaingraph.mentions.relations.slots import Slot
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.mentions.relations.topics import clause_topics
from chaingraph.mentions.written import supposed_date
from chaingraph.records import (
    Cell,
    Column,
    Document,
    Mention,
    Modality,
    Observation,
    Passage,
    Ref,
    Row,
    Statement,
    Table,
)
from chaingraph.reference.lexicon import read_lexicon

_SUBJECTS = ("table:enterprise", "table:project", "table:park", "table:supplier")
"""Rules of names that a row is about, the first that a row holds."""
_OWNERS = ("table:owner",)
_SAID = 1
"""The row's subject is as near as one that the sentence names: nothing else can be meant."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with what it is about and what was stated of it."""

    subjects: tuple[Ref, ...]
    owners: tuple[Ref, ...]
    group: str
    told: list[Statement]

    def speaks_of(self, words: str) -> tuple[Ref, ...]:
        """What a column with these header words speaks of."""
        about_owner = self.owners and self.subjects and self.subjects[0].type == "Project" and _is_of_owner(words)
        return self.owners if about_owner else self.subjects


@dataclass(slots=True)
class _Sheet:
    """A document with what its cells are read with."""

    document: Document
    mentions: Sequence[Mention]
    place: Ref | None
    starts: list[int] = field(default_factory=list)
    often: Often = field(default_factory=Often)
    date: str = ""

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Mentions that begin in a span."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def find_in_cells(
    document: Document, mentions: Sequence[Mention], home: str | None, told: Sequence[Statement]
) -> list[Statement]:
    """Everything the prose in a document's tables states about the names in it.

    Args:
        document: With tables.
        mentions: Its names, those of tables and those of prose.
        home: Code of the region it speaks of, where that is known already.
        told: What the tables state.

    Returns:
        Statements in reading order, each with the clauses in the cell as evidence and the group of its row.
    """
    prosy = [(table, row) for table in document.tables for row in table.rows if any(map(_is_read, row.cells))]
    if not prosy:
        return []
    own = of_document(document, mentions)
    place = place_of(document, own, document_place(document) if home is None else home)
    starts, often = [mention.start for mention in own], Often(mention.ref for mention in own)
    sheet = _Sheet(document, own, place, starts, often, document.date or supposed_date(document))
    by_start = sorted((statement for statement in told if statement.group), key=lambda s: s.evidence.start)
    found: list[Statement] = []
    shared = Counter(cell.start for _, row in prosy for cell in row.cells if _is_read(cell))
    for table, row in prosy:
        line = _line(sheet, row, by_start)
        for column, cell in zip(table.columns, row.cells, strict=False):
            if _is_read(cell) and shared[cell.start] == 1 and not _is_wish(_words(column)):
                fresh = list(_fresh(_read(sheet, table, (column, cell), line), line, cell))
                line.told.extend(fresh)
                found += fresh
    return surest(found)


def _is_read(cell: Cell) -> bool:
    return is_prose(cell.text)


def _words(column: Column) -> str:
    return "".join(column.path)


def _line(sheet: _Sheet, row: Row, told: Sequence[Statement]) -> _Line:
    """What a row is about: the names that its columns gave; its group and what is stated by it."""
    start, end = min(cell.start for cell in row.cells), max(cell.end for cell in row.cells)
    by_rule: dict[str, list[Ref]] = {}
    for mention in sheet.within(start, end):
        by_rule.setdefault(mention.rule, []).append(mention.ref)
    subjects = next((by_rule[rule] for rule in _SUBJECTS if rule in by_rule), [])
    owners = [ref for rule in _OWNERS for ref in by_rule.get(rule, ()) if ref.type == "Enterprise"]
    about = told[bisect_left(told, start, key=_start) : bisect_left(told, end, key=_start)]
    group = next((statement.group for statement in about if statement.subject in subjects), "")
    return _Line(tuple(dict.fromkeys(subjects)), tuple(dict.fromkeys(owners)), group, list(about))


def _start(statement: Statement) -> int:
    return statement.evidence.start


def _read(sheet: _Sheet, table: Table, at: tuple[Column, Cell], line: _Line) -> list[Statement]:
    """What a cell states of the subject of its row and of what it names itself."""
    column, cell = at
    passage = cell_passage(sheet.document, table, cell)
    if passage is None:
        return []
    subjects = line.speaks_of(_words(column))
    setting = _setting(sheet, replace(passage, section=()), subjects, line, _mood(column))
    found = narrowest([*line.told, *judge_pairs(setting, stated(setting, _chooser(subjects)))])
    known = {item.ref for item in setting.scene.row if item.mention} | {*line.subjects, *line.owners}
    earlier = {statement.id for statement in line.told}
    return [s for s in found if s.id not in earlier and s.subject in known]


def _chooser(subjects: tuple[Ref, ...]) -> Chooser:
    """Gives figures to the row's subject where the rules do so; where they do not, they are heard together with the model."""

    def choose(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
        return ruled if ruled and ruled[0] in subjects else choose_owner(slot, name, ruled)

    return choose


def _setting(sheet: _Sheet, passage: Passage, subjects: tuple[Ref, ...], line: _Line, mood: Modality) -> Setting:
    scene = build_scene(passage, sheet.within(passage.start, passage.end), sheet.document.date)
    focus = Focus(place=sheet.place, often=sheet.often, written=sheet.date, steady=True)
    if subjects:
        focus.topic = Topic(subjects, SIGNS[subjects[0].type], -1, _SAID)
    for ref in (*line.owners[:1], *subjects[:1]):
        focus.spoken[SIGNS[ref.type]] = (ref, 1)
    lead = _lead(subjects, line)
    topics = [[_near(topic, subjects) for topic in row] for row in clause_topics(scene, focus)]
    leads = [lead] * len(scene.sentences)
    return Setting(
        sheet.document, scene, topics, moods(scene, sheet.date, mood), sheet.place, leads=leads, often=sheet.often
    )


def _lead(subjects: tuple[Ref, ...], line: _Line) -> Lead:
    """The one owner of a project: what a sentence says that only an enterprise does is said of it."""
    owned = len(line.owners) == 1 and subjects and subjects[0].type == "Project"
    return {LETTERS["E"]: line.owners[0]} if owned else {}


def _near(topic: Topic | None, subjects: tuple[Ref, ...]) -> Topic | None:
    """The topic; the subject of the row is as near as one of the sentence."""
    return topic._replace(distance=_SAID) if topic and topic.distance > _SAID and topic.refs == subjects else topic


def _mood(column: Column) -> Modality:
    """What a column's header makes of clauses without words of their own: 年度目标, 下一步计划."""
    aim = header_of(column).aim
    return "target" if aim == "target" else "planned" if aim == "planned" else section_modality([_words(column)])


def _fresh(found: Sequence[Statement], line: _Line, cell: Cell) -> Iterator[Statement]:
    """Statements that the row does not make already, with the group of the row."""
    for statement in found:
        if not any(_is_same(statement, other, cell) for other in line.told):
            yield replace(statement, group=line.group if statement.subject in line.subjects else "")


def _is_same(new: Statement, old: Statement, cell: Cell) -> bool:
    """Whether a row says something already: the same of the same, or the same figure in the same cell or of the same name."""
    if new.subject != old.subject or new.predicate != old.predicate:
        return False
    if not isinstance(new.object, Observation) or not isinstance(old.object, Observation):
        return new.object == old.object
    inside = cell.start <= old.evidence.start and old.evidence.end <= cell.end
    named = new.object.indicator == old.object.indicator and new.object.year == old.object.year
    return (inside or named) and _size(new.object) == _size(old.object)


def _size(observation: Observation) -> tuple[object, ...]:
    quantity = observation.quantity
    return quantity.base_value, quantity.base_unit, quantity.low is None, quantity.high is None


@cache
def _headers() -> Mapping[str, tuple[str, ...]]:
    rows = read_lexicon("table_words", ("role", "word"))
    return {
        role: tuple(row["word"] for row in rows if row["role"] == role) for role in ("wish", "of_owner", "of_project")
    }


def _is_wish(words: str) -> bool:
    """Whether a column holds troubles, wishes or advice (存在问题, 诉求, 工作建议), no state of things."""
    return any(word in words for word in _headers()["wish"])


def _is_of_owner(words: str) -> bool:
    """Whether a column of a list of projects speaks of who builds them (企业简介, 投资方概况)."""
    named = any(word in words for word in _headers()["of_owner"])
    return named and not any(word in words for word in _headers()["of_project"])
