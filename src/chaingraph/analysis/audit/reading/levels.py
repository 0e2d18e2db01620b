"""Amounts of a page and of its tables, with the names they go by.

For: the rules that hold shares against their parts and wholes.
In: the figures of a page, the cells of tables. Out: :class:`Level`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.analysis.audit.reading.observations import Observation, Observed, is_amount
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_FIRMS = re.compile(r"(?:规模以上|规上)?(?:工业)?企业(?:共|有|达|达到)?$")
_YEARLY = re.compile(
    r"(?P<years>(?:20\d\d年?[、和及，])+20\d\d年)(?P<what>[^，。；：\d]{2,20}?)(?:分别|依次)(?:完成|实现|达到?|为|是)+"
)
AMOUNT = re.compile(r"(?:产值|收入|税收|利润|企业|投资)$")
"""What an amount is of, at the end of its name."""


@dataclass(frozen=True, slots=True)
class Level:
    """An amount and where it stands.

    Attributes:
        topic: The title of its page, which may name what a bare amount (全年实现产值) is of.
    """

    name: str
    size: float
    step: float
    text: str
    kind: str
    year: int
    planned: bool
    evidence: Evidence
    item: Observation | None
    topic: str = ""


def told_levels(page: Observed) -> list[Level]:
    """The amounts that the sentences of a page tell."""
    years = _of_years(page)
    found = [years.get((item.place, item.number)) or told_level(item) for item in page.observations if is_level(item)]
    levels = [*found, *_of_counted(page.observations), *_of_subject(page.observations)]
    return [replace(level, topic=page.reader.page.title) for level in levels]


def _of_years(page: Observed) -> Mapping[tuple[int, int], Level]:
    """Amounts told year by year (2022年、2023年产值分别为1亿元、2亿元), by their place. O(characters)."""
    found: dict[tuple[int, int], Level] = {}
    for place, reading in enumerate(page.reader.readings):
        for match in _YEARLY.finditer(reading.sentence.text) if "20" in reading.sentence.text else ():
            years = [int(year) for year in re.findall(r"20\d\d", match["years"])]
            run = [item for item in page.near(place, 0, 0) if item.quantity.at >= match.end()][: len(years)]
            if len(run) == len(years) and run[0].quantity.at == match.end():
                for item, year in zip(run, years, strict=True):
                    found[place, item.number] = replace(told_level(item), name=f"{year}年{match['what']}", year=year)
    return found


def is_level(item: Observation) -> bool:
    """Whether a figure is an exact amount."""
    return is_amount(item.quantity)


def told_level(item: Observation) -> Level:
    """A figure of a sentence as an amount, by the words of its clause."""
    quantity = item.quantity
    return Level(
        item.label,
        quantity.size,
        quantity.step,
        quantity.text,
        quantity.kind,
        item.year,
        item.planned,
        item.evidence(),
        item,
    )


def _of_counted(items: Sequence[Observation]) -> list[Level]:
    """Amounts whose name stands with the firms counted before them: 全县盐化工规上企业38家，实现产值212.6亿元."""
    found = []
    for before, item in pairwise(items):
        firms = _FIRMS.search(before.label)
        of_firms = firms and before.place == item.place and before.number + 1 == item.number
        if (
            firms
            and of_firms
            and before.quantity.kind in ("家", "户")
            and AMOUNT.fullmatch(item.name)
            and is_level(item)
        ):
            found.append(replace(told_level(item), name=before.label[: firms.start()] + item.name))
    return found


def _of_subject(items: Sequence[Observation]) -> list[Level]:
    """Amounts named by the clause that opens their part of a sentence: 上游环节实力最强，实现产值176亿元."""
    found = []
    for item in items:
        segment = re.split("[；;。]", item.reading.sentence.text[: item.quantity.at])[-1]
        subject, stop, rest = segment.partition("，")
        if stop and AMOUNT.fullmatch(item.name) and not re.search(r"\d|[：、]", subject + rest) and is_level(item):
            found.append(replace(told_level(item), name=subject + item.name))
    return found


def cell_levels(projection: Projection) -> Mapping[str, Sequence[Level]]:
    """The cells of the tables of each document that have a unit."""
    found: dict[str, list[Level]] = defaultdict(list)
    for sheet in sheets(projection):
        for line in (*sheet.lines, *sheet.totals):
            for at, value in enumerate(line.values):
                unit = sheet.units[at] or line.unit if at < len(sheet.units) else ""
                if value is None or value.value <= 0 or not unit or unit in ("%", "倍"):
                    continue
                kind, factor = base(unit)
                year = re.search(r"20\d\d", sheet.columns[at])
                name = (
                    f"{sheet.columns[at]}{line.label}" if line in sheet.totals else f"{line.label}{sheet.columns[at]}"
                )
                size, step = value.value * factor, value.step * factor
                text = f"{value.text}{unit}"
                level = Level(
                    name, size, step, text, kind, int(year[0]) if year else 0, False, line.passage.evidence, None
                )
                found[sheet.document].append(level)
    return found
