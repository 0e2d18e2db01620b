"""One thing under one name with two values in the prose: 入驻企业 163家 here, 136家入驻企业 there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_BIND = re.compile(
    r"^(?:其中|全年|全[区县镇]|我[区县]|本[区县]|全?开发区|全?园区|目前|现|年末|年底|累计|共|可|盘活|已|有|截[至止]|底)+"
    r"|(?:共|有|为|达到?|是|约|了|实现|完成|突破|总数|总量)+$"
)
_GOAL = re.compile(r"目标|力争|计划|预计|将|确保|任务|规划|拟|争取|到20\d\d年(?!底?[，,]?已)")
_PART = re.compile(r"其中|另有|还有|包括|分别|之一|平均|均|每|同比|比|较|增长|[由从]")
_AHEAD = re.compile(r"目标|打算|展望|愿景|下一?步|(?:工作|重点)任务|20\d\d年[^，。；]{0,6}(?:计划|任务|安排)")
"""In a heading: what stands below it is to be."""
_PARK = re.compile(r"开发区|经开区|高新区|园区|工业园|产业园|片区|新区|街道|[\u4e00-\u9fff]镇")
_TRADE = re.compile(r"产业|行业|产业链|集群|公司|集团")
_WIDER = re.compile(r"全[市省国]|[\u4e00-\u9fff]{2}市(?!场)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_SEASON = re.compile(r"上半年|下半年|[一二三四]季度|前三季度|\d+(?:月)?[至到—–~-]\d+月|去年|上年")
SHORT, LONG = 4, 6
"""A name has four characters at least; six where the digits of both values are not the same."""
NEAR = 1.6
"""Values farther apart are of two things."""
MANY = 3
"""A name with so many values is a class of things."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A value with what its sentence says of time and place before it."""

    sentence: Sentence
    figure: Figure
    year: str
    marks: tuple[str, ...]


def labels(projection: Projection) -> Iterator[AuditRow]:
    """Values of one name, place and time that cannot both be right, in one document or in two of one place.

    Values with the same digits in another order need only a short name. O(figures) and pairs within a name.
    """
    places = _Places(projection)
    known: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    heading, aims = _Heading(), Aims.of(projection)
    for sentence in sentences(projection):
        ahead = heading.ahead(sentence) or aims.holds(sentence.evidence())
        for figure in sentence.figures:
            if figure.exact and figure.own and figure.kind not in ("%", "倍", "个百分点") and "/" not in figure.unit:
                for name in _names(sentence, figure):
                    told = _told(sentence, figure, ahead=ahead)
                    if told is not None:
                        known[(places.of(told), name, figure.kind)].append(told)
    for (_, name, _), found in known.items():
        if len({told.figure.size for told in found}) < MANY:
            yield from _pairs(name, found)


class _Heading:
    """The last heading of a document, and whether it says that what stands below is to be."""

    def __init__(self) -> None:
        self._document, self._ahead = "", False

    def ahead(self, sentence: Sentence) -> bool:
        """Whether a sentence stands below such a heading, given all sentences in order."""
        if sentence.document != self._document:
            self._document, self._ahead = sentence.document, False
        if sentence.passage.kind in ("heading", "title"):
            below = sentence.text[:1] in ("（", "(")
            self._ahead = bool(_AHEAD.search(sentence.text)) or (self._ahead and below)
        return self._ahead


class _Places:
    """Which place a document speaks of: its park where a park is meant, else its region, else itself."""

    def __init__(self, projection: Projection) -> None:
        self._homes: Mapping[str, str] = document_homes(projection)
        parks: dict[str, Counter[str]] = defaultdict(Counter)
        for thing in projection.of_type("Park"):
            for link in projection.links.get(thing.id, ()):
                parks[link.document][thing.id] += link.mentions
        self._parks = {doc: min(votes, key=lambda park: (-votes[park], park)) for doc, votes in parks.items()}

    def of(self, told: _Told) -> str:
        """A key of the place."""
        document = told.sentence.document
        if "park" in told.marks:
            return self._parks.get(document, document)
        return self._homes.get(document, document)


def _names(sentence: Sentence, figure: Figure) -> Iterator[str]:
    """What a figure is told to be: the words before it, and for a count without any the words behind."""
    name = _BIND.sub("", re.sub(r".*20\d\d年末?底?", "", figure.label))
    if len(name) >= SHORT and not _PARK.search(name) and not re.search(r"[“”（）一二三四]期?$", name):
        yield name
    behind = re.match(r"[\u4e00-\u9fff]{4,10}", sentence.text[figure.end :])
    if not name and behind and figure.unit in COUNTS:
        yield from (behind[0][:length] for length in range(SHORT, len(behind[0]) + 1))


def _told(sentence: Sentence, figure: Figure, *, ahead: bool) -> _Told | None:
    before = sentence.text[: figure.at]
    clause = re.split(r"[；;]", before)[-1]
    first = before[: figure.at - len(figure.label)]
    if _GOAL.search(clause) or _PART.search(re.split(r"[，,；;]", before)[-1]) or re.search(r"其中[^；]*$", first):
        return None
    years = _YEAR.findall(before)
    season = [re.sub(r"^1[月]?[至到—–~-]6月", "上半年", word) for word in _SEASON.findall(before)]
    marks = ["park"] if _PARK.search(before) else []
    marks += ["trade"] if _TRADE.search(first) else []
    marks += ["ahead"] if ahead else []
    wider = _WIDER.findall(before)
    return _Told(sentence, figure, years[-1] if years else "", (*marks, *wider[-1:], *season[-1:]))


def _pairs(name: str, found: Sequence[_Told]) -> Iterator[AuditRow]:
    for left, right in combinations(found, 2):
        same_page = left.sentence.document == right.sentence.document
        dated = left.year == right.year if same_page or not left.year else left.year == right.year != ""
        dated = dated or (same_page and not (left.year and right.year))
        low, high = sorted((left.figure.size, right.figure.size))
        swapped = sorted(_digits(left.figure)) == sorted(_digits(right.figure))
        apart = high - low > left.figure.step + right.figure.step and low * NEAR >= high
        if left.sentence is right.sentence or left.marks != right.marks or not dated or not apart:
            continue
        if (same_page or (left.year and right.year)) and (swapped or len(name) >= LONG):
            yield _row(name, left, right, swapped=swapped)


def _digits(figure: Figure) -> str:
    return re.sub(r"\D", "", figure.text)


def _row(name: str, left: _Told, right: _Told, *, swapped: bool) -> AuditRow:
    sides = left.figure.text, right.figure.text
    return AuditRow(
        kind="conflict",
        subject=name,
        message=f"{name}一处为 {sides[0]}，一处为 {sides[1]}",
        left=sides[0],
        right=sides[1],
        sure=0.75 if swapped else 0.6,
        slip="数字可能颠倒" if swapped else None,
        evidence=(_quote(left), _quote(right)),
    )


def _quote(told: _Told) -> Evidence:
    """A value with its name, which may stand behind it."""
    figure, text = told.figure, told.sentence.text
    end = figure.end if figure.label else min(len(text), figure.end + SHORT)
    return told.sentence.evidence(max(0, figure.at - len(figure.label)), end)
