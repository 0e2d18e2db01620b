"""Figures of a page as typed observations: of what, when, in which order, in which sentence.

For: the rules of the audit that hold figures of neighbouring sentences against each other whatever the wording.
In: the readings of the pages.
Out: :class:`Observation` in reading order, and what two labels have in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

RATES = ("%", "‰", "倍", "个百分点", "")
"""Kinds of figures that are no amounts."""
_ORDINAL = re.compile(
    r"(?P<a>[首一二三四五六])期|第(?P<b>[一二三四五六])(?:批|期|阶段|步|笔)|(?<![前至到—–~-])(?P<c>[一二三四])季度|(?P<d>首批)"
)
_NUMERALS = {sign: value for value, sign in enumerate("首一二三四五六")} | {"首": 1, "首批": 1}
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:年|[-—–~至])|(?P<word>今年|本年|去年|上年|前年)")
_AGO = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2}
_FILLING = re.compile(
    r"(?:19|20)\d\d年?|\d{1,2}月|[●◆■▲①-⑩]|全[区县市省镇国园年]|我[区县市镇]|本[区县市]|截[至止]|[年月]?[末底]|目前|现有|其中|实现|完成|达到?|共|"
    r"总计|合计|增至|增加到|提高到|降到|降至|还只有|还有|还是|只有|仅|已|为|是|有|约|了|的|到(?!位)|年"
)
_RESPECTIVE = re.compile(
    r"(?P<names>[^，。；：、\d]{2,14}(?:、[^，。；：、\d]{2,14}?)+?(?:[和及与][^，。；：、\d]{2,14}?)?)"
    r"(?:等)?(?:[一二两三四五六七八九十]|\d)?(?:大|个|家|类)?(?:板块|产业|行业|片区|园区|乡?镇|企业|领域|环节|类)?分别(?:完成|实现|达到?|为|是)+"
)
_AND = re.compile(r"、|和|及|与")
_PLAN = re.compile(r"计划|规划|力争|预计|目标|预期|拟|将|设计")


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure of a page.

    Attributes:
        place: Number of its sentence on the page.
        number: Its number among the figures of the sentence.
        label: What it is of: the words of its clause, or those of the figure before it when a clause has two.
        year: The year its sentence tells before it; 0 when unknown.
        ordinal: 1 for 一期, 第一批 and 一季度, 2 for the second; 0 when it is none of them.
    """

    reading: Reading
    quantity: Quantity
    place: int
    number: int
    label: str
    year: int
    ordinal: int

    @property
    def planned(self) -> bool:
        """Whether it is a plan or a goal."""
        return _PLAN.search(self.label) is not None

    @property
    def name(self) -> str:
        """Its label without years, places, verbs: what it is of."""
        return bare(self.label)

    @property
    def factor(self) -> float:
        """How many base units its unit has (1e8 for 亿元)."""
        return self.quantity.factor

    def evidence(self) -> Evidence:
        """The figure with the words of its clause."""
        return self.reading.quote(self.quantity)


@dataclass(frozen=True, slots=True)
class Observed:
    """A page with its figures."""

    reader: Reader
    observations: tuple[Observation, ...]

    def near(self, place: int, before: int, behind: int) -> Iterator[Observation]:
        """The figures of the sentences around one. O(log figures + what is found)."""
        first = bisect_left(self.observations, place - before, key=_place)
        last = bisect_right(self.observations, place + behind, key=_place)
        return iter(self.observations[first:last])


def _place(item: Observation) -> int:
    return item.place


def observed(projection: Projection) -> tuple[Observed, ...]:
    """The pages with their figures, read once: O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Observed, ...]:
    return tuple(Observed(reader, tuple(_observations(reader))) for reader in readers(projection))


def _observations(reader: Reader) -> Iterator[Observation]:
    written = reader.page.year
    for place, reading in enumerate(reader.readings):
        last: Quantity | None = None
        label, named = "", _respective(reading)
        for number, quantity in enumerate(reading.quantities):
            # 5宗、388亩: the second figure is of what the first is.
            together = last is not None and not quantity.label and quantity.kind != last.kind
            label = label if together and quantity.at - (last.end if last else 0) < 2 else _label(reading, quantity)
            label = named.get(number, label)
            year = year_at(reading.sentence.text, quantity.at, written)
            yield Observation(reading, quantity, place, number, label, year, ordinal(label))
            last = quantity


def _respective(reading: Reading) -> Mapping[int, str]:
    """The names of figures told one after the other (甲、乙、丙三大板块分别完成1亿元、2亿元和3亿元), by their number. O(characters)."""
    text, quantities = reading.sentence.text, reading.quantities
    found: dict[int, str] = {}
    for match in _RESPECTIVE.finditer(text):
        first = next((number for number, item in enumerate(quantities) if item.at >= match.end()), len(quantities))
        run = [first] if first < len(quantities) and quantities[first].at == match.end() else []
        while run and run[-1] + 1 < len(quantities):
            left, right = quantities[run[-1]], quantities[run[-1] + 1]
            if left.kind != right.kind or not re.fullmatch("[、，]?[和及]?", text[left.end : right.at]):
                break
            run.append(run[-1] + 1)
        listed = match["names"].split("、")
        names = next((names for names in (listed, _AND.split("、".join(listed))) if len(names) == len(run) > 1), [])
        found.update(zip(run, names, strict=False))
    return found


def _label(reading: Reading, quantity: Quantity) -> str:
    """The words of its clause; those before the bracket of a figure that stands alone in one: 南华片区（18.2平方公里）."""
    text, at = reading.sentence.text, quantity.at
    if quantity.label or text[at - 1 : at] not in ("（", "("):
        return quantity.label
    start = clause_start(text, at - 1, "，、。；：（）()和")
    return text[start : at - 1]


def ordinal(label: str) -> int:
    """Which phase, batch or quarter a label names; 0 when none."""
    match = _ORDINAL.search(label)
    return _NUMERALS[match["a"] or match["b"] or match["c"] or match["d"]] if match else 0


def year_at(text: str, at: int, written: int) -> int:
    """The last year told before a place of a sentence; 0 when none is."""
    found = None
    for match in _YEAR.finditer(text, 0, at):
        found = match
    if found is None:
        return 0
    return int(found["year"]) if found["year"] else (written - _AGO[found["word"]] if written else 0)


def is_amount(quantity: Quantity) -> bool:
    """Whether a number is an exact amount: no rate, bound or rank."""
    return quantity.kind not in RATES and quantity.exact and quantity.size > 0 and not quantity.ranked


@lru_cache(maxsize=4096)
def bare(label: str) -> str:
    """A label without years, places of its own and verbs.

    Example:
        >>> bare("到2024年果仁出口额达到"), bare("2022年全市果仁出口额为")
        ('果仁出口额', '果仁出口额')
    """
    return _FILLING.sub("", label)


@lru_cache(maxsize=16384)
def shared(left: str, right: str) -> str:
    """The longest run of characters two labels have in common, of the shorter one. O(left · right)."""
    best = ""
    for start in range(len(left)):
        while start + len(best) < len(left) and left[start : start + len(best) + 1] in right:
            best = left[start : start + len(best) + 1]
    return best


def by_kind(found: tuple[Observation, ...]) -> Mapping[str, tuple[Observation, ...]]:
    """The amounts among figures by their unit."""
    kinds = dict.fromkeys(item.quantity.kind for item in found)
    return {kind: tuple(item for item in found if item.quantity.kind == kind) for kind in kinds if kind not in RATES}
