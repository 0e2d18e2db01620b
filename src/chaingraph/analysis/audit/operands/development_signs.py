"""What can be seen of a development, and of the later and earlier amount it may lie between.

For: :mod:`chaingraph.analysis.audit.operands.developments`. In: a development with its sentence, amounts.
Out: :class:`Seen` and short signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.moves import Move
from chaingraph.analysis.audit.reading.observations import bare
from chaingraph.analysis.audit.reading.quantities import Reading

_FORMER = re.compile("上年|去年|同期|上期|原来|基期|初|由|从|此前|曾|当时|前年")
_AIM = re.compile("目标|力争|计划|预计|达到|突破|将|争取|确保")
_SAID = (
    *(
        "同比",
        "比上年",
        "较上年",
        "上年",
        "去年",
        "同期",
        "增速",
        "预计",
        "力争",
        "目标",
        "年均",
        "环比",
        "累计",
        "其中",
    ),
    *("分别", "两年", "三年", "五年", "以上", "左右", "约", "近"),
)
_BETWEEN = ("增", "到", "至", "降", "其中", "、", "；", "升", "减")
NEXT = 14
"""Characters behind a development within which its amount may follow at once."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A development with what its sentence says.

    Attributes:
        clause: The words of its clause before it.
        segment: The words of its part of the sentence before it.
        year: The year told before it, else that of the page.
    """

    move: Move
    place: int
    reading: Reading
    clause: str
    segment: str
    year: int
    signs: tuple[str, ...]


def of_move(move: Move, reading: Reading) -> Iterator[str]:
    """What can be seen of a development alone."""
    text = reading.sentence.text
    sort = "times" if move.times else "doubled" if "番" in move.text else "rate" if "%" in move.text else "word"
    yield f"move {sort} {move.yearly}"
    yield f"move {'up' if move.low >= 1 else 'down'}"
    around = text[max(0, move.start - 14) : move.end + 2]
    yield from (f"move said {word}" for word in _SAID if word in around)
    if move.since:
        yield "move since"
    amounts_ahead = sum(item.end <= move.start and item.kind not in ("%", "") for item in reading.quantities)
    yield f"move amounts {bucket(amounts_ahead, 0, 1, 2, 3)}"


def year_of(seen: Seen, level: Level) -> int:
    """The year of an amount; in the sentence of the development that of the sentence."""
    here = _stands(seen, level).startswith("here")
    return level.year or (seen.year if here else 0)


def _stands(seen: Seen, level: Level) -> str:
    at = seen.move.start
    stands = standing(level, seen.place, at, at, seen.reading)
    next_to = stands == "here behind" and level.item is not None and level.item.quantity.at - at < NEXT
    return "here next" if next_to else stands


def of_later(seen: Seen, later: Level) -> Iterator[str]:
    """What can be seen of a later amount: where it stands, how its name fits the words before the development."""
    stands, said = _stands(seen, later), _said(later)
    fits = bucket(common(plain(later.name), plain(seen.clause)), 0, 1, 2, 3, 4)
    yield f"later {stands}"
    yield f"later clause {fits} {stands}"
    yield f"later clause {bool(plain(seen.clause))}"
    yield f"later whose {covered(core(seen.clause), core(later.name))} {stands}"
    yield f"later own {covered(core(later.name), core(seen.segment))}"
    yield f"later aim {_AIM.search(said) is not None} {later.planned}"
    yield f"later former {_FORMER.search(said) is not None}"


def _said(level: Level) -> str:
    """The end of the part of its sentence before an amount."""
    return re.split("[；;。]", before(level, 400))[-1][-16:]


def of_both(seen: Seen, later: Level, earlier: Level, span: int) -> Iterator[str]:
    """What can be seen of an earlier amount, and of both."""
    stands, said = _stands(seen, earlier), _said(earlier)
    former = _FORMER.search(said) is not None
    yield f"earlier {stands}"
    yield f"both {_stands(seen, later)} {stands}"
    yield f"earlier former {former}"
    yield f"earlier aim {_AIM.search(said) is not None}"
    names = bare(later.name), bare(earlier.name)
    yield f"names {bucket(common(*names), 0, 1, 2, 3, 5)}"
    yield f"names same {names[0] == names[1]} {bool(all(names))}"
    yield f"earlier whose {covered(core(earlier.name), core(later.name) + core(seen.segment))}"
    yield f"unit {later.kind}"
    yield from _of_years(seen, later, earlier, former)
    if seen.move.yearly:
        yield f"span {bucket(span, 0, 3, 5)}"
    yield from contrasted("names", later.name, earlier.name)
    if later.planned != earlier.planned:
        yield "planned"
    yield from apart(later, earlier)
    yield from _between(later, earlier)


def _of_years(seen: Seen, later: Level, earlier: Level, former: bool) -> Iterator[str]:
    """How the years of both lie to each other, and to the one the development tells."""
    year, base = year_of(seen, later), earlier.year
    if year and base:
        lie = "same" if year == base else "next" if year - base == 1 else "later" if year > base else "before"
    else:
        lie = "earlier only" if base else "later only" if year else "none"
    yield f"years {lie}"
    yield f"years {lie} {seen.move.yearly} {bool(seen.move.since)}"
    yield f"years {lie} {former}"
    if seen.move.since:
        yield f"since {'none' if not base else base == seen.move.since}"


def _between(later: Level, earlier: Level) -> Iterator[str]:
    """What stands between two amounts of one sentence."""
    if later.item is None or earlier.item is None or later.item.reading is not earlier.item.reading:
        return
    one, other = sorted((later.item.quantity, earlier.item.quantity), key=lambda item: item.at)
    between = later.item.reading.sentence.text[one.end : other.at]
    yield f"between {bucket(len(between), 2, 5, 10, 20)}"
    yield from (f"between {word}" for word in _BETWEEN if word in between)
