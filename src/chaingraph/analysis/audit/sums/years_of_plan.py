"""What several years are to bring together, and what each of them is to bring: 三年计划投资48亿元; 2025年…12亿元, 2026年…15.5亿元, 2027年…17.5亿元.

For: ``chaingraph audit``.
In: the figures of a page, the years their passages tell. Out: audit rows of kind ``sum``.
How: the years are all when as many of them follow each other, each with one amount of the name that the whole has; where a sentence tells
several years one behind the other (2024年安排3000万元，2025年安排4000万元), the words before the first of them name the amounts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, bare, is_amount, observed, shared
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_WHOLE = re.compile(
    r"(?P<n>[两二三四五])年(?:来|内|间|期间|总共|一共|共|累计|合计|计划|规划|安排|预计|拟|要|将|力争|总计)+(?P<what>[\u4e00-\u9fff]{2,12})$"
)
_YEAR = re.compile(r"(20\d\d)年")
_IN_ROW = re.compile(r"(?:^|[，；：、])(20\d\d)年[^，。；：\d]{0,8}$")
_NOT = re.compile("累计|上年|去年|达到|每年|年均|以上")
ALIKE = 3
"""Signs that the name of a year's amount shares with that of the whole."""
SURE = 0.98
LIKELY = (0.6, 1.6)
_ROW = Maker("sum", 0.65, "总数或其中一年可能写错")


@dataclass(frozen=True, slots=True)
class _Part:
    """The amount of a year, with the words that name it."""

    item: Observation
    words: str


def years_of_plan(projection: Projection) -> Iterator[AuditRow]:
    """Wholes of several years that these do not give. O(figures of a page)."""
    for page in observed(projection):
        wholes = [
            (match, item)
            for item in page.observations
            if (match := _WHOLE.search(item.label)) and is_amount(item.quantity)
        ]
        dated = _dated(page) if wholes else {}
        for match, item in wholes:
            yield from _check(item, bare(match["what"]), whole_number(match["n"]), dated)


def _dated(page: Observed) -> Mapping[int, Sequence[_Part]]:
    """Year → the amounts told of it: behind the last year that their passage names, or right behind one in a row of years."""
    found: dict[int, list[_Part]] = defaultdict(list)
    for item in page.observations:
        sentence = item.reading.sentence
        passage = [one for one in page.reader.readings if one.sentence.passage is sentence.passage]
        ahead = sentence.text[: item.quantity.at]
        years = _YEAR.findall("".join(one.sentence.text for one in passage[: passage.index(item.reading)]) + ahead)
        first, own = _YEAR.search(ahead), _IN_ROW.search(ahead)
        if not is_amount(item.quantity) or _NOT.search(item.label):
            continue
        if own and first:
            found[int(own[1])].append(_Part(item, ahead[: first.start()] + item.name))
        elif years and len(set(years)) == 1:
            found[int(years[-1])].append(_Part(item, item.name))
    return found


def _check(whole: Observation, what: str, count: int, dated: Mapping[int, Sequence[_Part]]) -> Iterator[AuditRow]:
    parts = {year: _of_name(whole, what, items) for year, items in dated.items()}
    years = sorted(year for year, items in parts.items() if len(items) == 1)
    if len(years) != count or years[-1] - years[0] != count - 1:
        return
    found = [parts[year][0] for year in years]
    total = sum(item.quantity.size for item in found)
    # Nobody rounds 11500万元 of a plan up to 1.2亿元: parts in whole numbers are exact, half of the last digit of a whole is off.
    step = sum(item.quantity.step for item in found if "." in item.quantity.text)
    off = abs(total - whole.quantity.size) > step + SURE * whole.quantity.step
    if off and LIKELY[0] < total / whole.quantity.size < LIKELY[1]:
        right = f"{plain(round(total / whole.factor, 4))}{whole.quantity.unit}"
        message = f"{count}年{what}为 {whole.quantity.text}，各年之和为 {right}"
        places = whole.evidence(), *(item.evidence() for item in found)
        yield _ROW(what, message, (whole.quantity.text, right), *places)


def _of_name(whole: Observation, what: str, items: Sequence[_Part]) -> list[Observation]:
    """The lesser amounts of the unit and the name of a whole."""
    least = min(ALIKE, len(what))
    return [
        part.item
        for part in items
        if part.item is not whole
        and part.item.quantity.kind == whole.quantity.kind
        and part.item.quantity.size < whole.quantity.size
        and len(shared(what, bare(part.words))) >= least
    ]
