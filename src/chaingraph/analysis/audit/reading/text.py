"""Sentences with their figures, and tables with their cells: what the rules over whole texts read.

For: the rules of the audit that need more than single numbers.
In: the passages of the graph.
Out: :class:`Sentence` with its :class:`Figure` list, and :class:`Sheet`.
A figure is digits with a unit; its label is what stands before it, back to the last stop or figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Protocol

from chaingraph.analysis.audit.reading.numerals import WRITTEN_OUT, number_of
from chaingraph.analysis.audit.reading.page_links import without_links
from chaingraph.analysis.audit.reading.typed import Typed, typed_tables
from chaingraph.analysis.audit.rows import half_step
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import measure_of
from chaingraph.records import Evidence

COUNTS = "家户个件条项人名席台辆套所座种类次位宗批场张栋幢部处"
_PLAIN_COUNTS = COUNTS.translate(dict.fromkeys(map(ord, "张部处")))
UNIT = (
    r"[十百千万亿]*(?:平方公里|平方千米|平方米|立方米|㎡|公顷|亩|(?:美|欧|日)?元|千瓦时|兆瓦时|千瓦|兆瓦|度|载重吨|标准箱|标台|吨|公斤|千克|千升|公里|千米|米|标箱|"
    rf"部(?![分门委署队级长省位])|处(?![理于置级长罚在所])|张(?![家贴扬])|双(?![创向方重一])|头(?![部等])|只(?![有是能要占需])|株|瓶|箱|艘|羽|枚|列(?![车入为出举示表席支明])|个百分点|%|倍|[{_PLAIN_COUNTS}])(?:/(?:亩|平方公里|公顷|平方米|人|吨|立方米|千瓦时|公斤))?"
    r"|万(?=(?:常住|户籍|城镇|农村|乡村|总)?人口)"
)
SCALE = "万"
"""What a figure ends with whose unit is the noun behind it: 43万常住人口."""
FIGURE = re.compile(
    r"(?P<near>(?<![签履续])约|近|超过?|逾|突破|不低于|不少于|至少|[≥≤><〉]|达上|(?<![会场础台面线册榜])上)?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    rf"(?P<unit>{UNIT})(?P<more>以上|以下|以内|左右|多|余)?"
)
_WRITTEN = re.compile(
    rf"(?<![第上近约几数])(?P<number>{WRITTEN_OUT})(?P<unit>(?:美|欧)?元|人|亩|平方米|平方公里|吨)(?!以上|左右|[级大])"
)
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_COLON = re.compile(r"(?<!\d):|:(?!\d)")
_MARKS = str.maketrans(";()!?", "；（）！？")
"""Marks of typewriters, and those that print writes; the rules know the latter."""
_RUN = re.compile(r"\S+")
_SENTENCE = re.compile(r"[^。！？]+[。！？”]*")
_SAYS = re.compile(
    r"\d+[^，。]{1,4}[，。；]|[，。；][^，。]*\d|[（(]\s*(?:(?:总?共|[合总]?计)\s*\d+[^）)]{1,3}|\d+[家个户项宗条])[）)]"
)
"""What a line above a table has to hold to be read as a sentence: a number and a stop, or how many rows follow."""
_STOP = re.compile(r"[，,、。：:；;！？]")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!以[来后]|均)")
_FOLD = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，。：；！？（）"}
_UNLIKE = re.compile(r"年均|户均|人均|亩均|平均|同比|增长|增速|下降|比上|较上|新增|去年|上年|每")
_FORMER = re.compile(
    r"(?:^|[，,（(])(?:[比较与同对由从]|相比)[^，。；]{0,3}(?:(?:19|20)\d\d年|上年|去年|前年)[^，。；]{0,4}$"
)
LABEL = 24
"""Characters of a label at most."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with a unit in a sentence.

    Attributes:
        at: Where it begins in the sentence.
        end: Where it ends.
        value: As written.
        unit: As written (亿元, 家).
        kind: Base unit; the unit itself for what cannot be converted.
        size: The value in its base unit.
        exact: Whether it is no "about", "more than" or bound.
        label: The words of its clause before it.
        step: Half of its last digit, in the base unit.
    """

    at: int
    end: int
    value: float
    unit: str
    kind: str
    size: float
    exact: bool
    label: str
    step: float
    text: str

    @property
    def own(self) -> bool:
        """Whether it is a level of something, not a rate, a mean, a growth or the value of another year."""
        return not _UNLIKE.search(self.label)

    @property
    def former(self) -> bool:
        """Whether it is the value of another year, with which one is compared (比2022年的37亿元)."""
        return _FORMER.search(self.label) is not None


class Measured(Protocol):
    """What can be held against another value."""

    @property
    def size(self) -> float:
        """The value in its base unit."""

    @property
    def step(self) -> float:
        """Half of its last digit, in the base unit."""


def agree_in_size(left: Measured, right: Measured) -> bool:
    """Whether rounding may join two values."""
    return abs(left.size - right.size) <= left.step + right.step + 1e-6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, blanks and line breaks left out.

    Attributes:
        first: Whether its passage begins with it.
        offsets: Source offset of each character.
    """

    document: str
    text: str
    passage: Passage
    offsets: Sequence[int] = field(repr=False)
    figures: tuple[Figure, ...] = ()
    first: bool = False

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """The quote of ``text[start:end]`` as the source writes it."""
        whole, end = self.passage.evidence, len(self.text) if end is None else end
        begin, stop = self.offsets[start], self.offsets[end - 1] + 1
        quote = whole.quote[begin - whole.start : stop - whole.start]
        return Evidence(self.document, begin, stop, quote, whole.locator)

    def quote(self, figure: Figure) -> Evidence:
        """A figure with its label."""
        return self.evidence(max(0, figure.at - len(figure.label)), figure.end)

    def years(self) -> tuple[str, ...]:
        """The years it names."""
        return tuple(_YEAR.findall(self.text))


def sentences(projection: Projection) -> tuple[Sentence, ...]:
    """Sentences of prose in document order, those above the columns of a table too.

    Two dozen rules ask for them, they are read once: O(characters).
    """
    return projection.once(_read_sentences)


def _read_sentences(projection: Projection) -> tuple[Sentence, ...]:
    return tuple(_sentences(projection))


def _sentences(projection: Projection) -> Iterator[Sentence]:
    tables = typed_tables(projection)
    for passage in without_links(projection.passages):
        if not passage.row or (passage.kind == "header" and _SAYS.search(passage.cells[0] if passage.cells else "")):
            text, offsets = _prose(passage, tables.get((passage.evidence.document, passage.evidence.start)))
            for match in _SENTENCE.finditer(text):
                words = match[0]
                where = offsets[match.start() : match.end()]
                yield Sentence(
                    passage.evidence.document, words, passage, where, read_figures(words), first=not match.start()
                )


class Context:
    """What stands before a quote in its sentence.

    Args:
        projection: The graph.
    """

    def __init__(self, projection: Projection) -> None:
        self._read: dict[str, list[Sentence]] = {}
        for sentence in sentences(projection):
            self._read.setdefault(sentence.document, []).append(sentence)
        self._starts = {document: [sentence.offsets[0] for sentence in read] for document, read in self._read.items()}

    @staticmethod
    def of(projection: Projection) -> Context:
        """The context of all sentences of a graph, made once."""
        return projection.once(Context)

    def before(self, quote: Evidence, text: str) -> str:
        """The words of a sentence up to a number of a quote; those of the quote where no sentence holds it."""
        return self._around(quote, text)[0]

    def after(self, quote: Evidence, text: str) -> str:
        """The words of a sentence behind a number of a quote."""
        return self._around(quote, text)[1]

    def _around(self, quote: Evidence, text: str) -> tuple[str, str]:
        words, number = "".join(quote.quote.split()), "".join(text.split())
        inside = max(0, words.rfind(number))
        at = bisect_right(self._starts.get(quote.document, []), quote.start) - 1
        sentence = self._read[quote.document][at] if at >= 0 else None
        head = bisect_left(sentence.offsets, quote.start) if sentence else 0
        if sentence is None or head >= len(sentence.offsets):
            return words[:inside], words[inside + len(number) :]
        return sentence.text[: head + inside], sentence.text[head + inside + len(number) :]


def _prose(passage: Passage, table: Typed | None = None) -> tuple[str, Sequence[int]]:
    """The words of a passage without a table typed into it; of a header those above its columns."""
    text, offsets = joined(passage)
    if not passage.row:
        first = passage.evidence.start
        cut, on = (bisect_left(offsets, first + at) for at in (table.start, table.end)) if table else (len(text),) * 2
        return text[:cut] + text[on:], (*offsets[:cut], *offsets[on:]) if table else offsets
    caption = "".join(passage.cells[0].split()).translate(_FOLD)
    at = text.find(caption)
    return (caption, offsets[at : at + len(caption)]) if at >= 0 else ("", [])


def joined(passage: Passage) -> tuple[str, Sequence[int]]:
    """The words of a passage without blanks, with the source offset of each character."""
    quote, start = passage.evidence.quote, passage.evidence.start
    pieces = passage.pieces or ((0, start),)
    words: list[str] = []
    runs: list[range] = []
    for at, (position, source) in enumerate(pieces):
        length = pieces[at + 1][0] - position if at + 1 < len(pieces) else len(quote)
        for run in _RUN.finditer(quote, source - start, source - start + length):
            words.append(run[0])
            runs.append(range(start + run.start(), start + run.end()))
    # Most passages are one run, whose offsets need no list.
    offsets = runs[0] if len(runs) == 1 else tuple(chain.from_iterable(runs))
    return _COLON.sub("：", _COMMA.sub("，", "".join(words).translate(_FOLD)).translate(_MARKS)), offsets


def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order. O(characters)."""
    found: list[Figure] = []
    last = 0
    spelled = tuple(_written_out(text)) if "万" in text or "亿" in text or "萬" in text else ()
    for match in FIGURE.finditer(text):
        start = max(last, match.start() - LABEL)
        stop = max((hit.end() for hit in _STOP.finditer(text, start, match.start())), default=start)
        number, unit = match["number"], "万人" if match["unit"] == SCALE else match["unit"]
        kind, factor = base(unit)
        value = float(number.replace(",", ""))
        exact = not match["near"] and not match["more"]
        label, step = text[stop : match.start()], half_step(number) * factor
        found.append(
            Figure(match.start(), match.end(), value, unit, kind, value * factor, exact, label, step, match[0])
        )
        last = match.end()
    return tuple(sorted((*found, *spelled), key=lambda figure: figure.at)) if spelled else tuple(found)


def _written_out(text: str) -> Iterator[Figure]:
    """The large amounts of a text that are written out in Chinese: 三万八千四百一十二元."""
    for match in _WRITTEN.finditer(text):
        value, place = number_of(match["number"])
        start = max(0, match.start() - LABEL)
        stop = max((hit.end() for hit in _STOP.finditer(text, start, match.start())), default=start)
        kind, factor = base(match["unit"])
        if value and not text[match.start() - 1 : match.start()].isdigit():
            step, label = place * factor / 2, text[stop : match.start()]
            size, at = value * factor, match.start()
            yield Figure(at, match.end(), float(value), match["unit"], kind, size, True, label, step, match[0])


@lru_cache(maxsize=512)
def base(unit: str) -> tuple[str, float]:
    """Base unit and factor of a unit; a unit nobody knows is its own, scale words aside."""
    known = measure_of(unit) if unit not in ("%", "倍", "个百分点") else (unit, 1.0)
    if known is not None and unit not in COUNTS:
        return known
    scale = re.match(r"[十百千万亿]*", unit)
    words = scale[0] if scale else ""
    factor = 1.0
    for sign in words:
        factor *= {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}[sign]
    return (unit[len(words) :], factor)


def clause_start(text: str, at: int, stops: str) -> int:
    """Where the clause around a place begins: behind the last of the stops before it."""
    return max(text.rfind(stop, 0, at) for stop in stops) + 1


def clause_end(text: str, at: int, stops: str) -> int:
    """Where the clause around a place ends: before the first of the stops behind it, or with the text."""
    return min((found for stop in stops if (found := text.find(stop, at)) >= 0), default=len(text))
