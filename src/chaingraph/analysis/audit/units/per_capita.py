"""The product of a place for each of its people against the product and the people its page tells, however far apart.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` reads means whose amount and number stand near.
In: the figures of a page. Out: audit rows of kind ``share``.
How: 人均地区生产总值 is the 地区生产总值 of the year divided by the mean of the people at its end and at the end of the year before.
Every product and every count of residents of the page is tried, alone and as the mean of two; where none gives the value, and
all of them miss it by more than residents come and go, it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, observed
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PRODUCT = r"(?:地区)?生产总值|GDP"
_MEAN = re.compile(rf"人均(?:{_PRODUCT})(?:[（(][^（）()]*[)）])?(?:约|达到?|为|是|实现|完成)*$")
_WHOLE = re.compile(
    rf"(?<!单位)(?<!亿元)(?:{_PRODUCT})(?:[（(][^（）()]*[)）])?(?:总量|初步核算数?|预计|约|达到?|为|是|实现|完成|的)*$"
)
_PEOPLE = re.compile(r"(?:常住|平均)人口(?:总量|总数|数|规模)?(?:[（(][^（）()]*[)）])?(?:约|达到?|为|是|有|共)*$")
_LAST_YEAR = re.compile(
    r"人口[^，。；]{0,12}[（(，,]?(?:上年|去年|20\d\d年)末?(?:为|是)?$|^(?:上年|去年)末?(?:为|是)?$"
)
_GOAL = re.compile(r"目标|力争|到20\d\d年|预期|规划")
_ROW = Maker("share", 0.7, "人均数、总量或人口中有一个可能写错")
ROOM = 0.06
"""Relative room: residents of the year before may not be told."""
LIKELY = (0.05, 20.0)
"""A product farther off is of another place."""


def per_capita(projection: Projection) -> Iterator[AuditRow]:
    """Means of the product of a place that neither its product nor its people give. O(means · products · people² of a page)."""
    for page in observed(projection):
        for mean in page.observations:
            quantity = mean.quantity
            if quantity.kind == "元" and quantity.size and quantity.exact and _MEAN.search(mean.label):
                yield from _check(page, mean)


def _check(page: Observed, mean: Observation) -> Iterator[AuditRow]:
    wholes = [item for item in page.observations if item.quantity.kind == "元" and _fits(item, _WHOLE, mean)]
    people = [item for item in page.observations if item.quantity.kind == "人" and _fits(item, _PEOPLE, mean)]
    former = [item for item in page.observations if item.quantity.kind == "人" and _LAST_YEAR.search(item.label)]
    if not wholes or not people:
        return
    tried = [(one, whole.quantity.size / one) for whole in wholes for one in _counts([*people, *former])]
    told = mean.quantity.size
    if any(abs(value / told - 1) <= ROOM for _, value in tried) or len({one.quantity.size for one in wholes}) > 1:
        return
    if all(LIKELY[0] < value / told < LIKELY[1] for _, value in tried):
        yield _row(mean, wholes[0], people[0])


def _fits(item: Observation, pattern: re.Pattern[str], mean: Observation) -> bool:
    """Whether a figure is a level of the year of the mean."""
    apart = item.year and mean.year and item.year != mean.year
    each = "人均" in item.label
    return (
        bool(pattern.search(item.label))
        and not (apart or each)
        and item.quantity.exact
        and not _GOAL.search(item.label)
    )


def _counts(people: Sequence[Observation]) -> list[float]:
    """The people told, and the means of two of them."""
    sizes = sorted({item.quantity.size for item in people if item.quantity.size})
    return sizes + [(left + right) / 2 for left, right in combinations(sizes, 2)]


def _row(mean: Observation, whole: Observation, people: Observation) -> AuditRow:
    value = whole.quantity.size / people.quantity.size
    shown = f"约{plain(round(value / mean.factor, 0 if mean.factor == 1 else 2))}{mean.quantity.unit}"
    return _ROW(
        mean.name,
        f"{whole.label}{whole.quantity.text}、{people.label}{people.quantity.text}，{mean.label}应为 {shown}，文中为 {mean.quantity.text}",
        (mean.quantity.text, shown),
        whole.evidence(),
        people.evidence(),
        mean.evidence(),
    )
