"""The figure of which a figure may be the repetition: the same indicator told again, in a table, another chapter, another document.

For: ``values.weighed`` and ``benchmarks/operands.py``.
In: the amounts of the pages. Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` figures, of which pairs with an equal one hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import (
    apart,
    before,
    bucket,
    common,
    contrasted,
    core,
    covered,
    plain,
    standing,
    unit_of,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import Observation, bare
from chaingraph.analysis.projection import Projection

Asked = Callable[[Level, Level], bool]
"""Whether a figure and one it may repeat are looked at."""
FEWEST = 2
"""Digits of a figure that is told again; one of fewer is equal to many by chance."""
RANGE = (1 / 12, 12.0)
"""Figures farther apart are told of two things, unless their digits are the same."""
CONTEXT = 40
_TIME = re.compile(
    r"[上下]半年|前?[一二三四]季度|\d+[—–~-]\d+月|\d+月|上年|去年|同期|年初|累计|当年|全年|目标|力争|计划|预计|原|由|从|比"
)
_PART = re.compile("其中|新增|净增|平均|均|每|第[一二三]|[一二三四]期|首期|(?<!规模)(?<!限额)以上|以下")
_THIS = re.compile(r"[该本此](?:环节|产业链|产业|链条|链|行业|领域|园区|片区|板块|镇)")
_OPENED = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[一二三四五六七八九十]是|[●◆■▲])?\s*(?P<name>[\u4e00-\u9fff]{2,14})[。：:]"
)
"""What opens a passage about it."""
_TOTAL = re.compile("总|合计|共|全")


@dataclass(frozen=True, slots=True)
class _Said:
    """An amount with the words around it, read once.

    Attributes:
        name: Its name in short words.
        ahead: What its part of the sentence says before it.
        behind: What follows it in its clause.
    """

    level: Level
    name: str
    ahead: str
    behind: str


def figures_with_repetitions(projection: Projection, asked: Asked | None = None) -> Iterator[Derived]:
    """Figures of the prose with the figures they may repeat. O(characters + figures · alike ones).

    Args:
        projection: The graph.
        asked: Leave out figures of which no pair is asked for; what can be seen of pairs takes most of the time.
    """
    for found in amounts(projection):
        for level in {id(one.item): one for one in found.told if one.item and _digits(one) >= FEWEST}.values():
            item = level.item
            others = _others(found, level)
            if item is not None and (asked is None or any(asked(level, other) for other in others)):
                pairs = list(_pairs(level, item, others))
                quantity = item.quantity
                yield Derived(item.reading.sentence, quantity.at, quantity.end, True, pairs)


def _digits(level: Level) -> int:
    return len(re.sub(r"\D", "", level.text).strip("0"))


def _others(found: Amounts, level: Level) -> list[Level]:
    """The figures told before one, in tables and in other documents, that it may repeat."""
    document, own = found.page.reader.page.document, _said(level)
    words = f"{own.ahead}{own.behind}"
    rows = [cell for cell in found.cells if common(plain(cell.name), plain(words)) > 1]
    alike = joined(
        found.alike(own.name, plain(own.behind)),
        rows,
        found.elsewhere.named(document, own.name),
        found.digits.like(level),
    )
    place = level.item.place if level.item else 0
    return [
        other
        for other in alike
        if (other.item is None or other.evidence.document != document or other.item.place < place)
        and other.kind == level.kind
        and _may_be(level, other)
    ]


def _pairs(level: Level, item: Observation, others: Sequence[Level]) -> Iterator[Pair]:
    own = _said(level)
    alone = tuple(_of_figure(own))
    for other in others:
        yield _pair(item, own, _said(other), alone)


def _may_be(level: Level, other: Level) -> bool:
    """Whether two figures may be one told twice: not far apart, or of the same digits."""
    same = re.sub(r"\D", "", level.text).strip("0") == re.sub(r"\D", "", other.text).strip("0")
    return same or RANGE[0] < level.size / other.size < RANGE[1]


def _said(level: Level) -> _Said:
    item = level.item
    behind = re.split("[，,；;。、（）()]", item.reading.sentence.text[item.quantity.end :])[0][:12] if item else ""
    ahead = re.split("[；;。]", before(level, 400))[-1][-CONTEXT:]
    return _Said(level, plain(_named(level)), ahead, behind)


def _named(level: Level) -> str:
    """The name of an amount; that of 该环节 with what its passage opens with (（三）织造与家纺。2024年该环节产值…)."""
    opened = _OPENED.match(level.item.reading.sentence.passage.evidence.quote) if level.item else None
    return opened["name"] + _THIS.sub("", level.name) if opened and _THIS.search(level.name) else level.name


def _of_figure(own: _Said) -> Iterator[str]:
    """What can be seen of a figure alone."""
    yield f"figure {own.level.kind}"
    yield f"figure name {bucket(len(own.name), 0, 2, 4, 8)} {bool(own.behind)}"
    yield f"figure digits {bucket(_digits(own.level), 2, 3, 4)}"
    yield from (f"figure time {word}" for word in sorted(set(_TIME.findall(own.ahead[-16:]))))
    yield from (f"figure part {word}" for word in sorted(set(_PART.findall(own.ahead[-10:]))))


def _pair(item: Observation, own: _Said, other: _Said, alone: tuple[str, ...]) -> Pair:
    first, second = own.level, other.level
    holds = abs(first.size - second.size) <= max(first.step, second.step) * (first.size != second.size)
    signs = (*alone, *_of_both(item, own, other))
    return Pair(first, second, holds, first.size / second.size, signs)


def _of_both(item: Observation, own: _Said, other: _Said) -> Iterator[str]:
    """What can be seen of two figures: where they stand, how their names, their times and their parts fit."""
    first, second = own.level, other.level
    stands = standing(second, item.place, item.quantity.at, item.quantity.end, item.reading)
    names = bare(first.name), bare(second.name)
    fit = bucket(common(own.name, other.name), 0, 1, 2, 3, 5)
    yield from (f"other {stands}", f"names {fit} {stands}")
    yield f"names same {own.name == other.name} {bool(own.name)} {stands}"
    yield f"names bare {names[0] == names[1]} {bool(names[0])}"
    yield f"names cover {covered(other.name, own.name)} {covered(own.name, other.name)}"
    yield f"behind {covered(plain(own.behind), other.name + other.behind)}"
    yield f"behind other {covered(plain(other.behind), own.name + own.behind)}"
    yield f"whose {covered(core(second.name), core(own.ahead) + core(own.behind))} {stands}"
    yield f"own whose {covered(core(first.name), core(other.ahead))}"
    yield f"ahead {bucket(common(own.ahead, other.ahead), 1, 3, 5, 8)} {stands == 'cell'}"
    yield from contrasted("names", first.name, second.name)
    yield from (f"{of} {word}" for of, word in _apart(own, other))
    yield f"years {'same' if first.year == second.year and first.year else 'none' if first.year == second.year else 'other' if first.year and second.year else 'one'}"
    yield f"planned {first.planned} {second.planned}"
    yield f"units {unit_of(first) == unit_of(second)}"
    yield f"total {_TOTAL.search(first.name) is not None} {_TOTAL.search(second.name) is not None}"
    yield from apart(first, second)


def _apart(own: _Said, other: _Said) -> Iterator[tuple[str, str]]:
    """The words of time and of parts that only one of two figures has before it, and those both have."""
    for sort, pattern in (("time", _TIME), ("part", _PART)):
        left, right = set(pattern.findall(own.ahead[-20:])), set(pattern.findall(other.ahead[-20:]))
        yield from ((f"{sort} one", word) for word in sorted(left ^ right))
        yield from ((f"{sort} both", word) for word in sorted(left & right))
