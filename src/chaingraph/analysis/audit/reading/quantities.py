"""Every number of a sentence with its unit, also of what no table measures: votes, points, days, hours, kilometres.

For: the rules of the audit that hold numbers of one text against each other.
In: the pages of the graph, their dates blanked.
Out: :class:`Quantity` by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from chaingraph.analysis.audit.reading.pages import Page, blanked, pages
from chaingraph.analysis.audit.reading.text import Sentence, base
from chaingraph.analysis.audit.rows import half_step
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
UNIT = (
    r"[十百千万亿]*(?:平方公里|平方千米|平方米|立方米|毫克|分贝|℃|斤|单(?![位独一])|公顷|亩|双(?![创向方重一])|(?:美|欧|日)?元|千瓦时|兆瓦时|兆瓦|千瓦|[GMk]Wh?|载重吨|标准箱|标台|吨|公斤|千克|克|千升|毫升|升|"
    r"公里|千米|米|标箱|个百分点|[%‰]|倍|个?小时|分钟|个?工作日|天|个月|周岁|岁|人次|[人名家户个件条项席台辆套所座种类次位宗批场份票国村只枝株"
    r"头副块片箱瓶支艘架间栋期组处板册篇]|度(?!假)|分(?![别之期两三步批类布为])|列(?![车入为出举示表席支明])|[万亿](?![\d.]))"
)
_QUANTITY = re.compile(rf"(?<![\d.A-Za-z])(?P<number>{NUMBER})(?P<unit>{UNIT})?")
_STOP = re.compile(r"[，,、。：:；;！？（）()“”]")
_BOUND = re.compile(
    r"(?:(?<![签履续])约|近|超过?|逾|突破|不低于|不少于|至少|将近|(?<![以会场础台面线册榜])上|大于|小于|不足|低于)$"
)
_MORE = re.compile(r"以上|以下|以内|左右|多|余|上下")
_SAME = {"名": "人", "位": "人", "周岁": "岁", "个小时": "小时", "个工作日": "天", "工作日": "天"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a sentence.

    Attributes:
        at: Where it begins in the sentence.
        end: Where it ends, unit included.
        size: The value in the base unit.
        kind: Base unit.
        unit: As written.
        step: Half of its last digit, in the base unit.
        label: What stands before it in its clause.
        exact: Whether it is no "about" or bound.
        ranked: Whether 第 stands before it.
        text: Number and unit as written.
    """

    at: int
    end: int
    size: float
    kind: str
    unit: str
    step: float
    label: str
    exact: bool
    ranked: bool
    text: str

    @property
    def factor(self) -> float:
        """How many base units its unit has (1e8 for 亿元)."""
        value = float(self.text.removesuffix(self.unit).replace(",", ""))
        return self.size / value if value else 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its dates blanked and its quantities."""

    sentence: Sentence
    text: str
    quantities: tuple[Quantity, ...]

    def quote(self, *quantities: Quantity) -> Evidence:
        """The words from the label of the first quantity to the end of the last."""
        first = min(quantities, key=lambda item: item.at)
        return self.sentence.evidence(max(0, first.at - len(first.label)), max(quantity.end for quantity in quantities))


@dataclass(frozen=True, slots=True)
class Reader:
    """A page with the readings of its sentences."""

    page: Page
    readings: tuple[Reading, ...]

    def passages(self) -> Iterator[tuple[Reading, ...]]:
        """The readings of one passage at a time."""
        for _, group in groupby(self.readings, key=lambda reading: id(reading.sentence.passage)):
            yield tuple(group)

    def windows(self, reach: int) -> Iterator[tuple[tuple[Reading, ...], Reading]]:
        """Each reading with the ``reach`` ones before it in its passage and itself, in order."""
        for passage in self.passages():
            for place, reading in enumerate(passage):
                yield passage[max(0, place - reach) : place + 1], reading


def readers(projection: Projection) -> tuple[Reader, ...]:
    """The pages with the quantities of their sentences, read once: O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Reader, ...]:
    return tuple(Reader(page, tuple(map(_reading, page.sentences))) for page in pages(projection))


def _reading(sentence: Sentence) -> Reading:
    text = blanked(sentence.text)
    return Reading(sentence, text, tuple(quantities(text, sentence.text)))


def quantities(text: str, whole: str) -> Iterator[Quantity]:
    """The quantities of a text whose dates are blanked, labelled as ``whole`` writes them. O(characters)."""
    last = 0
    for match in _QUANTITY.finditer(text):
        number, unit = match["number"], match["unit"] or ""
        start = max(last, match.start() - 30)
        stop = max((hit.end() for hit in _STOP.finditer(text, start, match.start())), default=start)
        kind, factor = base(unit) if unit else ("", 1.0)
        kind = _SAME.get(kind, kind)
        label = whole[stop : match.start()]
        exact = not _BOUND.search(label) and not _MORE.match(text, match.end())
        yield Quantity(
            match.start(),
            match.end(),
            float(number.replace(",", "")) * factor,
            kind,
            unit,
            half_step(number) * factor,
            label,
            exact,
            label.endswith("第"),
            match[0],
        )
        last = match.end()


def near_before(found: Iterable[Quantity], at: int, kind: str, reach: int) -> Quantity | None:
    """The last quantity of a kind that ends at most ``reach`` characters before a place."""
    before = [item for item in found if item.end <= at and item.kind == kind and at - item.end <= reach]
    return before[-1] if before else None
