"""Who 三方, 双方 and 两家公司 are that found or buy something together: the firms named in the sentences before.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``invests`` statements.
How: the nearest sentence before (or what stands before in the same sentence) that names so many firms: a row of exactly as
many as are counted (甲与乙、丙签订…), or as many in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.relations.engine import Setting, denies
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS, PERIOD, Item
from chaingraph.records import Ref, Statement

_E = LETTERS["E"]
_COUNTS = {"双": 2, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_TOGETHER = guarded(
    r"(?:(?P<count>[双两二三四五六])(?:方|大)|(?P<number>\ue009)(?:大|方)?)(?:公司|企业|集团|巨头|股东)?"
    r"[^，。；\ue001-\ue007]{0,6}(?:共同|联合|合资|携手|合作)(?:出资|投资|发起)?"
    r"(?:设立|成立|组建|创办|新设|收购|并购|入股|参股)了?{-10}{o:E}"
)
_ROW = re.compile(rf"(?:、|和|与|及|同|以及){PERIOD}?")
REACH = 4
"""Sentences back to which the parties are looked for."""
CONFIDENCE = 0.8


def find_parties(setting: Setting) -> list[Statement]:
    """What firms that a scene only counts found or buy together."""
    return list(_stated(setting))


def _stated(setting: Setting) -> Iterator[Statement]:
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        for match in _TOGETHER.finditer(scene.text, sentence.start, sentence.end):
            count = _COUNTS.get(match["count"]) or _counted(scene.items.get(match.start("number")))
            if not count or denies(scene.text, match.start(), match.end()):
                continue
            thing = scene.items[match.start("o")].ref
            for party in _parties(setting, index, match.start(), (count, thing)):
                evidence = setting.evidence(index, match.start(), match.end() - 1)
                mood = setting.moods[index][setting.clause_at(index, match.start("o"))]
                yield Statement(party, "invests", thing, evidence, "invest.parties", mood, CONFIDENCE)


def _counted(item: Item | None) -> int:
    """How many firms a number counts (两家); 0 when it counts something else."""
    quantity = item.quantity if item else None
    if quantity is None or quantity.unit != "家" or quantity.value is None:
        return 0
    return int(quantity.value)


def _parties(setting: Setting, index: int, position: int, sought: tuple[int, Ref]) -> tuple[Ref, ...]:
    """The firms of the nearest sentence that names enough of them besides the one founded; none where they are too many."""
    count, thing = sought
    scene = setting.scene
    spans = [(scene.sentences[index].start, position)]
    spans += [(s.start, s.end) for s in reversed(scene.sentences[max(0, index - REACH) : index])]
    for start, end in spans:
        firms = [item for item in scene.within(start, end, _E) if item.ref != thing]
        named = tuple(dict.fromkeys(item.ref for item in firms))
        if len(named) >= count > 1:
            row = next((row for row in _rows(scene.text, firms) if len(row) == count), ())
            return row or (named if len(named) == count else ())
    return ()


def _rows(text: str, firms: Sequence[Item]) -> Iterator[tuple[Ref, ...]]:
    """Firms of a sentence that stand in one row, the first row first."""
    row: list[Item] = []
    for item in firms:
        if row and not _ROW.fullmatch(text, row[-1].at + 1, item.at):
            yield tuple(dict.fromkeys(i.ref for i in row))
            row = []
        row.append(item)
    yield tuple(dict.fromkeys(i.ref for i in row))
