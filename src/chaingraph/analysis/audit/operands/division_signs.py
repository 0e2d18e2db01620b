"""What can be seen of amounts told together and of a whole they may divide: how they are linked, where the whole stands, how names fit.

For: :mod:`chaingraph.analysis.audit.operands.divisions`. In: a run of amounts, a whole. Out: short signs, the features of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.operands.listed import Run
from chaingraph.analysis.audit.operands.signs import (
    before,
    bucket,
    common,
    contrasted,
    core,
    covered,
    marks,
    plain,
    unit_of,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import Observation
from chaingraph.analysis.audit.reading.pages import whole_number

_LINK = re.compile(
    "其中|分别|包括|分为|按|即|依次|其余|另有?|还有|以及|等|以上|比|增|减|提高|到|由|从|同比|达|合计|共|总|累计|平均|占|完成|目标|力争|计划|剩余|[（(：:；;。]"
)
_TOTAL = re.compile("总|合计|共|全部?|累计")
_COUNT = re.compile(r"(?P<n>[两二三四五六七八九十]|\d)(?:期|类|种|项|个|家|大|条|档|批|块|部分|方面)")
_YEAR = re.compile(r"20\d\d")


def of_run(run: Run) -> Iterator[str]:
    """What can be seen of a run alone: how its parts are linked, whether their names, years and plans differ."""
    yield f"run {run.sort} {bucket(len(run.parts), 2, 3, 4, 6)}"
    yield f"run {run.parts[0].kind}"
    yield from _of_links(run)
    yield from _of_names(run.parts)
    yield from _of_times(run)


def _of_links(run: Run) -> Iterator[str]:
    """What stands before, between and behind the parts, and whether more of their unit does."""
    first, last = run.items[0], run.items[-1]
    gaps = [_between(one, two) for one, two in pairwise(run.items) if one.place == two.place]
    yield from _links("run gap", *gaps)
    stops = {re.sub("[^，；。、：]", "", gap) for gap in gaps}
    yield f"run gaps {len(stops)} {bucket(max(map(len, gaps), default=0), 1, 4, 10, 20)}"
    yield from _links("run ahead", before(run.parts[0], 12))
    behind = last.reading.sentence.text[last.quantity.end :][:8]
    yield from _links("run behind", behind)
    yield f"run behind stop {behind[:1] in ('。', '；', '')} {behind[:1] in ('，', '、')}"
    kind = run.parts[0].kind
    yield f"run more behind {any(item.at >= last.quantity.end and item.kind == kind for item in last.reading.quantities)}"
    yield f"run more ahead {any(item.end <= first.quantity.at and item.kind == kind for item in first.reading.quantities)}"


def _links(of: str, *texts: str) -> Iterator[str]:
    yield from sorted({f"{of} {word}" for text in texts for word in _LINK.findall(text)})


def _of_names(parts: Sequence[Level]) -> Iterator[str]:
    """Whether the names of the parts differ, end alike, tell totals, have marks in common."""
    names = [plain(part.name) for part in parts]
    tails = {name[-2:] for name in names}
    yield f"run tails {len(tails) == 1} {len(tails) == len(parts)}"
    yield f"run names {len(set(names)) == len(parts)} {all(names)}"
    yield from sorted({f"run total {_TOTAL.search(part.name) is not None}" for part in parts})
    first, *others = (marks(part.name) for part in parts)
    yield from (f"run mark {mark}" for mark in sorted(first.intersection(*others)))
    yield from (f"run mark first {mark}" for mark in sorted(first.difference(*others)))


def _of_times(run: Run) -> Iterator[str]:
    """Whether years, plans, units and phases of the parts differ."""
    parts, numbers = run.parts, [item.ordinal for item in run.items]
    told = {_YEAR.findall(part.name)[-1] for part in parts if _YEAR.search(part.name)}
    yield f"run years {bucket(len({part.year for part in parts}), 1, 2)} {bucket(len(told), 0, 1)}"
    yield f"run planned {len({part.planned for part in parts})} {parts[0].planned}"
    yield f"run ordinals {numbers == list(range(1, len(numbers) + 1))} {any(numbers)}"


def _between(one: Observation, two: Observation) -> str:
    return one.reading.sentence.text[one.quantity.end : two.quantity.at]


def _stands(run: Run, whole: Level) -> str:
    """Where a whole stands as seen from a run."""
    item, first, last = whole.item, run.items[0], run.items[-1]
    if item is None:
        return "cell"
    if item.place < first.place:
        return f"before {bucket(first.place - item.place, 1, 2, 3, 6)}"
    if item.place > last.place:
        return f"behind {bucket(item.place - last.place, 1, 2)}"
    if item.place > first.place or first.place != last.place:
        return "among"
    kin = [one for one in first.reading.quantities if one.kind == whole.kind]
    if item.quantity.end <= first.quantity.at:
        return f"here {bucket(sum(item.quantity.end <= one.at and one.end <= first.quantity.at for one in kin), 0, 1)}"
    if item.quantity.at >= last.quantity.end:
        return f"here behind {bucket(sum(last.quantity.end <= one.at and one.end <= item.quantity.at for one in kin), 0, 1)}"
    return "inside"


def of_whole(run: Run, whole: Level) -> Iterator[str]:
    """What can be seen of a whole: where it stands, how its name fits those of the parts."""
    stands, name, parts = _stands(run, whole), plain(whole.name), run.parts
    total = _TOTAL.search(whole.name) is not None
    yield f"whole {stands}"
    yield f"whole {stands} {run.sort} {total}"
    yield from _links("whole ahead", before(whole, 16))
    fits = [common(name, plain(part.name)) for part in parts]
    yield f"whole fits {bucket(min(fits), 0, 1, 2, 3)} {bucket(max(fits), 0, 1, 2, 4)}"
    yield f"whole fits first {bucket(fits[0], 0, 1, 2, 4)} {stands}"
    yield f"whole fits last {bucket(fits[-1], 0, 1, 2, 4)} {stands}"
    yield f"whole own {covered(core(whole.name), core(before(parts[0], 40)))}"
    yield f"whole bears {bucket(sum(covered(core(part.name), core(whole.name)) == 'all' for part in parts), 0, 1)}"
    yield from contrasted("whole first", whole.name, parts[0].name)
    yield from contrasted("whole last", whole.name, parts[-1].name)
    yield f"units {whole.kind} {unit_of(whole) == unit_of(parts[0])}"
    years = {part.year for part in parts}
    yield f"years {whole.year in years} {bool(whole.year)} {len(years)}"
    yield f"planned {whole.planned} {parts[0].planned}"
    if whole.item:
        behind = whole.item.reading.sentence.text[whole.item.quantity.end :]
        yield from _links("whole behind", behind[:6])
        numbers = {whole_number(match["n"]) for match in _COUNT.finditer(behind[:24] + before(parts[0], 12))}
        yield f"whole counts {len(parts) in numbers} {bool(numbers)}"
        yield f"whole stop {re.sub('[^，；。、：（]', '', behind)[:1]}"
