"""What can be seen of a pair of days: the words around each, where both stand, what joins them.

For: the model of this room. In: pairs of days. Out: signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.days.order import first_is_early, runs_of, stage_of, words_of
from chaingraph.analysis.audit.days.pairs import Pair
from chaingraph.analysis.audit.days.told import MONTH, YEAR

_DIGITS = re.compile(r"[\d.]+")
_APART = ((1, "d"), (MONTH, "m"), (3 * MONTH, "q"), (YEAR, "y"), (3 * YEAR, "3y"))
_STEPS = (-5.0, -4.0, -3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0)
"""Between which values what speaks for the order is one sign."""
_SIDE = 8
"""Signs beside a day in which both are held against each other."""


def signs_of(pair: Pair, lean: float) -> tuple[str, ...]:
    """All signs of a pair, given what speaks for the order of its days."""
    return (*own_signs(pair), *order_steps(pair, lean))


def own_signs(pair: Pair) -> tuple[str, ...]:
    """The signs of a pair without those of its order."""
    return tuple(dict.fromkeys((*_place(pair), *_joined(pair), *_words(pair), *_apart(pair), *_stages(pair))))


def order_steps(pair: Pair, lean: float) -> tuple[str, ...]:
    """What is told for or against the order of the two days, as signs."""
    link, step, same = pair.link, sum(lean > value for value in _STEPS), min(len(_alike(pair)), 5)
    found = [f"order {step}", f"order {link} {step}", f"order {_way(pair)} {step} {link}", f"order {step} alike {same}"]
    if pair.run:
        found += [f"order {step} run {_size(pair)}", f"order {step} close {pair.close}"]
    return tuple(found)


def _place(pair: Pair) -> Iterator[str]:
    link, way, same = pair.link, _way(pair), _alike(pair)
    alike = min(len(same), 5)
    yield from (f"link {link}", f"way {link} {way}")
    yield from (f"alike {alike}", f"alike {alike} {link}", f"alike {alike} {way} {link}")
    yield from (f"same {run}" for run in same)
    yield from (f"same {run} {link}" for run in same)
    if link == "sentence":
        yield from _between(pair, way)


def _way(pair: Pair) -> str:
    """Whether the earlier day is told first; nothing of two documents."""
    return "" if pair.link == "docs" else "before" if first_is_early(pair) else "after"


def _between(pair: Pair, way: str) -> Iterator[str]:
    one, other = sorted((pair.early, pair.late), key=lambda told: told.start)
    between = _DIGITS.sub("0", one.whole[one.end : other.start])
    yield f"between {min(len(between) // 4, 8)} {way}"
    yield f"clauses {min(between.count('，') + 2 * between.count('；'), 4)} {way}"
    yield f"days between {min(between.count('0'), 3)} {way}"
    yield f"way {way} between first {between[:1]} last {between[-1:]}"
    yield from (f"way {way} between {run}" for run in runs_of(between) if len(between) < 12)


def _joined(pair: Pair) -> Iterator[str]:
    if pair.run:
        size, close, alike, link = _size(pair), pair.close, min(len(_alike(pair)), 5), pair.link
        yield from (f"run {size}", f"run {size} {link}", f"run {size} alike {alike}")
        yield from (f"among {pair.among}", f"among {pair.among} {link}")
        yield from (f"close {close}", f"close {close} {link}", f"close {close} {size}", f"close {close} alike {alike}")


def _size(pair: Pair) -> int:
    return min(len(pair.run), 10)


def _alike(pair: Pair) -> set[str]:
    """The pairs of signs right around both days that are the same."""
    one, other = (
        {text[at : at + 2] for text in (told.behind[:_SIDE], told.ahead[-_SIDE:]) for at in range(len(text) - 1)}
        for told in (pair.early, pair.late)
    )
    return one & other


def _words(pair: Pair) -> Iterator[str]:
    near = "far" if pair.link in ("doc", "docs") else "near"
    for name, told in (("early", pair.early), ("late", pair.late)):
        for sign in words_of(told):
            yield f"{name} {sign}"
            if sign[1] in "^$":
                yield f"{name} {near} {sign}"
    yield f"next {pair.early.behind[:2]} / {pair.late.behind[:2]}"
    yield f"last {pair.early.ahead[-2:]} / {pair.late.ahead[-2:]}"
    if pair.early.row and pair.late.row:
        yield f"heads {pair.early.ahead} / {pair.late.ahead}"


def _stages(pair: Pair) -> Iterator[str]:
    """How far both clauses say that something is."""
    one, other = stage_of(pair.early), stage_of(pair.late)
    far = "far" if pair.link in ("doc", "docs") else pair.link
    yield from (f"stage early {one}", f"stage late {other}", f"stages {one} {other}", f"stages {one} {other} {far}")
    yield f"stages {one} {other} run {_size(pair)} {far}"


def _apart(pair: Pair) -> Iterator[str]:
    early, late, link = pair.early, pair.late, pair.link
    days = late.first - early.last
    apart = next((name for most, name in _APART if days <= most), "more")
    yield from (f"apart {apart}", f"apart {apart} {link}", f"grain {early.grain} {late.grain}")
    yield from (f"known {early.known} {late.known}", f"known {early.known} {late.known} {link}")
    yield f"same but year {early.first % YEAR == late.first % YEAR} {link}"
