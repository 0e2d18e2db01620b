"""Parts that leave nothing out by their names (城镇 and 乡村, the three sectors, 税收 and 非税) and the total told beside them.

For: ``chaingraph audit``.
In: the figures of a page in reading order; ``seeds/lexicon/families.csv``.
Out: audit rows of kind ``sum``.
How: all members of a family stand behind one another, each once, built alike, whatever rates and sentences are between them;
the total is the nearest amount before them, or one called a total right behind, that measures what they measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_TOTAL = re.compile(r"总(?!部|经理|书记)|合计|共计|全[县市区省社年]|共$")
_OTHER = re.compile(r"同比|增长|下降|比上年|较上年|上年|去年|同期|[户人亩]均|平均|每|占|累计|目标|力争|净")
_NEW = re.compile(r"新增|当年|其中|规上|规模以上|限额以上|达到|以上|新签")
_CLASS = re.compile(r"^(?:及?以上|以下|以内)")
_ROW = Maker("sum", 0.75)
NEAR = 0.25
"""Relative distance beyond which an amount is the whole of something else."""
REACH = 2
"""Sentences over which the members of a family may be told."""
Family = tuple[Sequence[re.Pattern[str]], re.Pattern[str] | None]


@cache
def _families() -> Sequence[Family]:
    rows = read_lexicon("families", ("members", "whole"))
    return tuple(
        (
            tuple(re.compile(rf"(?<![非进])(?:{words})") for words in row["members"].split("/")),
            re.compile(row["whole"]) if row["whole"] else None,
        )
        for row in rows
    )


def families(projection: Projection) -> Iterator[AuditRow]:
    """Totals that the parts of a family miss. O(figures · families)."""
    for page in observed(projection):
        amounts = [item for item in page.observations if item.quantity.kind not in RATES]
        for kind in dict.fromkeys(item.quantity.kind for item in amounts):
            found = [item for item in amounts if item.quantity.kind == kind]
            for family in _families():
                for at in range(len(found)):
                    yield from _told(page, found, at, family)


def _told(page: Observed, found: Sequence[Observation], at: int, family: Family) -> Iterator[AuditRow]:
    """A row for the members of a family that begin at an amount."""
    words, measured = family
    parts = found[at : at + len(words)]
    which = [next((n for n, word in enumerate(words) if word.search(item.label)), -1) for item in parts]
    if sorted(which) != list(range(len(words))) or parts[-1].place - parts[0].place > REACH:
        return
    rests = {_rest(item.label, words) for item in parts} - {""}
    sure = all(item.quantity.exact and not _OTHER.search(item.label) for item in parts)
    if len(rests) > 1 or not sure or _goes_on(found, at + len(words)):
        return
    near = [i for i in page.near(parts[0].place, REACH, REACH) if i.quantity.kind == parts[0].quantity.kind]
    total, step = sum(i.quantity.size for i in parts), sum(i.quantity.step for i in parts)
    if any(abs(i.quantity.size - total) <= i.quantity.step + step + 1e-6 for i in near if i not in parts):
        return
    whole = _whole(found, at, len(words), (next(iter(rests), ""), measured, words))
    if whole and abs(total - whole.quantity.size) <= NEAR * whole.quantity.size:
        yield _row(parts, whole, total)


def _goes_on(found: Sequence[Observation], at: int) -> bool:
    """Whether one more member may follow in the same list."""
    if at >= len(found) or found[at].place != found[at - 1].place or _TOTAL.search(found[at].label):
        return False
    text = found[at].reading.sentence.text
    between = text[found[at - 1].quantity.end : found[at].quantity.at]
    return len(between) <= 10 and not re.search("其中|；", between)


def _rest(label: str, words: Sequence[re.Pattern[str]]) -> str:
    """What a member is told to measure, without the word of its family."""
    label = re.sub(r"^.*其中[，：]?", "", label)
    match = next((match for word in words if (match := word.search(label))), None)
    text = label[match.end() :] if match else label
    ahead = label[: match.start()] if match else ""
    kept = "".join(_NEW.findall(ahead)) + ("新签" if "签" in ahead else "")
    return kept + re.sub(r"^性|[总额量数]|增加值|运输|项目|商品", "", bare(text))


def _whole(
    found: Sequence[Observation],
    at: int,
    length: int,
    told: tuple[str, re.Pattern[str] | None, Sequence[re.Pattern[str]]],
) -> Observation | None:
    """The amount the members are of: the one before them, or one called a total right behind."""
    rest, measured, words = told
    first, last = found[at], found[at + length - 1]
    for item in (*found[at - 1 : at], *found[at + length : at + length + 1]):
        behind = (item.number > last.number and item.place == last.place) or item.place > last.place
        if behind and (item.place != last.place or not _TOTAL.search(item.label)):
            continue
        apart = first.place - item.place > REACH or (item.year and first.year and item.year != first.year)
        own = any(word.search(item.label) for word in words)
        other = _OTHER.search(item.label) or not item.quantity.exact or item.planned != first.planned
        if apart or own or other or _CLASS.match(item.reading.text[item.quantity.end :]):
            continue
        name = re.sub("[总额量数]", "", item.name)
        alike = len(shared(rest, name)) > 1 or (measured is not None and measured.search(item.label) is not None)
        if (alike and (not rest or _fits(rest, name, measured))) or (not rest and item.place == first.place):
            return item
    return None


def _fits(rest: str, name: str, measured: re.Pattern[str] | None) -> bool:
    """Whether what the members measure is no other thing than what the whole does."""
    marks = _NEW.findall(rest)
    return all(mark in name for mark in marks) and (
        len(shared(rest, name)) > 1 or (measured is not None and len(rest) < 5)
    )


def _row(parts: Sequence[Observation], whole: Observation, total: float) -> AuditRow:
    factor, unit = whole.factor, whole.quantity.unit
    shown = "+".join(plain(round(part.quantity.size / factor, 4)) for part in parts)
    found = plain(round(total / factor, 4))
    return _ROW(
        whole.label,
        f"{whole.label}{whole.quantity.text}，各部分之和为 {shown}={found}",
        (whole.quantity.text, f"{found}{unit}"),
        whole.evidence(),
        *(part.evidence() for part in parts),
    )
