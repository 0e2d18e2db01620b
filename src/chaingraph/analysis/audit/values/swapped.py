"""Values of one thing whose digits changed places, or that differ by 亿 and 万 or by 亩 and 公顷 alone, however they are worded.

For: ``chaingraph audit``.
In: the figures of all pages with the words of their clauses.
Out: audit rows of kind ``conflict``.
How: two long numbers with the same digits, two neighbours of which changed places, are hardly ever both right. So their labels
need not be alike, as for :mod:`chaingraph.analysis.audit.values.same`: one noun in common is enough where nothing tells them apart (another year or part
of it, another mark of scope, another enterprise, place or trade, a goal beside a fact, one sentence).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import marks_of, own_words, pairs
from chaingraph.analysis.audit.reading.observations import RATES, Observation, observed, shared
from chaingraph.analysis.audit.reading.observed import Place
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import told_part, told_year
from chaingraph.analysis.audit.reading.observed_where import told_place
from chaingraph.analysis.audit.reading.plain_label import distance_end
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digit_key, digits_of, slip_of
from chaingraph.analysis.audit.values.cell_scopes import two_areas
from chaingraph.analysis.projection import Projection

DIGITS = 3
"""Fewer digits are alike by chance."""
MOST = 8
"""Values with the same digits and unit at most; more are a series."""
RATE = 6
"""Characters that name a rate: what grows, and of what."""
NAMED = 4
"""Characters that name a project or product."""
TEN_THOUSAND = 1e4
PHYSICAL = ("平方米", "吨", "米", "千瓦", "千瓦时", "立方米")
"""Kinds whose units differ by more than a word of scale: one number in two of them is told of one thing."""
_RECALLED = re.compile(r"(?:上述|前述|以上|这|该)[批些]?$")
"""Right before a value that was told before: whatever time its sentence speaks of."""
_BEHIND = re.compile(r"的?[\u4e00-\u9fff]{0,8}")
_GOAL = re.compile(r"力争|争取|目标|计划|预计|预期|有望|确保|将达|到20\d\d年")
_FORMER = re.compile(r"(?:[比较与]|在)?(?:20\d\d年|上年|去年)(?:同期)?[底末]?的?$")
_DONE = re.compile(r"(?:累计|实际|已)完成")
_FIRM = re.compile(r"[\u4e00-\u9fff]{2,}(?:公司|集团|厂)")
_CHANGE = re.compile(r"增加|减少|净增|新增|提高了|比重|平均|均|每|同期|其中|问卷|受访|(?:企业|项目)中有?$")
_FILLING = re.compile(
    r"全部|全[市县区省镇国]|我们|依托|目前|现有|截至|累计|共有|共|达到?|实现|完成|中|约|的|在|和|了|为|是|有|总|年末|年底|[年月末底]"
)
_COUNTED = re.compile(r"\d{2,}[个家项户][\u4e00-\u9fff]{2}")
_THINGS = re.compile(r"\d+(?=[个项宗][重大主要]{0,2}[\u4e00-\u9fff]{0,4}项目)|(?<=项目)\d+(?=[个项宗])")
_GDP = re.compile(r"生产总值|GDP")
_WIDER = re.compile(r"全[市省国]")
_RESULTS = re.compile(r"(20\d\d)年[^，。—-]{0,14}(?:公报|总结|运行|完成情况|经济形势)")
"""A title that says of which year the results are that its document tells."""
_ROW = Maker("conflict", 0.65)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with its document, the words around it, what they tell of its scope, its year and part of the year by words or title."""

    document: str
    item: Observation
    words: str
    clause: str
    place: Place
    year: str
    titled: str
    part: str


def swapped(projection: Projection) -> Iterator[AuditRow]:
    """Pairs of values with the same digits in another order or another unit. O(figures + pairs of equal digits)."""
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for told in _all(projection):
        quantity = told.item.quantity
        groups[quantity.kind, digit_key(quantity.text)].append(told)
    for group in groups.values():
        if len(group) > MOST:
            continue
        for left, right in combinations(group, 2):
            slip = slip_of(left.item.quantity, right.item.quantity)[1]
            if slip and _is_slip(left, right, slip) and _one_time(left, right) and _one_thing(left, right, slip):
                yield _row(left, right, slip)
                break


def _all(projection: Projection) -> Iterator[_Told]:
    places = settings(projection)
    for page in observed(projection):
        setting = places.get(page.reader.page.document)
        if setting is None:
            continue
        before: Observation | None = None
        results = (
            _RESULTS.search(projection.papers[setting_of].title)
            if (setting_of := page.reader.page.document) in projection.papers
            else None
        )
        titled = results[1] if results else ""
        for item in page.observations:
            quantity = item.quantity
            if (quantity.kind in RATES and quantity.unit != "%") or not quantity.exact or quantity.ranked:
                continue
            text = item.reading.sentence.text
            behind = _BEHIND.match(text, quantity.end)
            words = item.label + (behind[0] if behind else "")
            begin = clause_start(text, quantity.at, "；;。")
            clause = text[begin : quantity.at]
            place = told_place(clause, re.split("[，,]", clause)[-1], setting)
            year, dated = told_year(clause, setting, "")
            # 外资2100万美元，较上年的1580万美元: of the same.
            former = before is not None and before.place == item.place and before.quantity.kind == quantity.kind
            words = f"{before.label}{words}" if before and former and _FORMER.search(item.label) else words
            before = item
            yield _Told(
                page.reader.page.document,
                item,
                words,
                clause,
                place,
                year if dated else "",
                year if dated else titled,
                told_part(clause, "") or (setting.season if quantity.unit == "%" else ""),
            )


def _is_slip(left: _Told, right: _Told, slip: str) -> bool:
    one, other = left.item.quantity, right.item.quantity
    if one.unit == "%":
        # Rates are short and many: the words of both have to be the same, up to what grows and how.
        alike = shared(*(_FILLING.sub("", _rate_words(told)) for told in (left, right)))
        here = left.document == right.document or left.place.home == right.place.home != ""
        return "颠倒" in slip and len(alike) >= RATE and here
    if "颠倒" in slip:
        return len(digits_of(one.text)) >= DIGITS and len(digits_of(other.text)) >= DIGITS
    if one.kind in PHYSICAL:
        same = digits_of(one.text) == digits_of(other.text) and one.unit[-1] != other.unit[-1]
        return same and len(digits_of(one.text)) >= DIGITS
    ratio = max(one.size, other.size) / min(one.size, other.size)
    return abs(ratio / TEN_THOUSAND - 1) < 1e-6 and one.kind == "元"


def _rate_words(told: _Told) -> str:
    """The words of the clause of a rate, with a bracket in them: 固定资产投资（不含农户）同比增长."""
    label = told.item.label
    bracketed = told.clause.removesuffix(label).endswith(("）", ")"))
    return re.split("[，,：:]", told.clause)[-1] if bracketed else label


def _one_time(left: _Told, right: _Told) -> bool:
    """Whether neither sentence, time, goal nor place tells two values apart."""
    if left.document == right.document and left.item.place == right.item.place:
        return False
    if left.document == right.document and _RECALLED.search(right.item.label):
        return True
    if left.item.quantity.unit != "%" and any(_CHANGE.search(told.item.label) for told in (left, right)):
        return False
    years = [told.year for told in (left, right) if told.year]
    if left.document != right.document:
        years = [told.titled for told in (left, right) if told.titled]
    if len(set(years)) > 1 or left.part != right.part:
        return False
    goals = [
        bool(_GOAL.search(told.clause)) and not _FORMER.search(told.item.label) and not _DONE.search(told.item.label)
        for told in (left, right)
    ]
    # Of a page that names no place nobody knows whether 全市 is all of it.
    wider = {_WIDER.search(told.clause) is None for told in (left, right)}
    unknown = not left.place.home and len(wider) > 1
    return goals[0] == goals[1] and not unknown and not _apart(left.place, right.place)


def _apart(left: Place, right: Place) -> bool:
    """Whether two places are told, or the whole above a place and the place itself."""
    above = left.part != right.part and any(place.part[:1] == "全" for place in (left, right))
    return above or bool(
        (left.home and right.home and left.home != right.home) or (left.part and right.part and left.part != right.part)
    )


def _one_thing(left: _Told, right: _Told, slip: str) -> bool:
    """Whether neither a mark of scope nor an enterprise tells two values apart, and a noun joins them."""
    ends = {distance_end(told.item.label) for told in (left, right)}
    if left.item.quantity.kind == "米" and len(ends) > 1:
        return False
    counts = [set(_THINGS.findall(told.clause)) for told in (left, right)]
    if all(counts) and not counts[0] & counts[1] and left.item.quantity.kind == "元":
        # 筛选8个重点项目…总投资36.4亿元, 签约项目12个，总投资46.3亿元: of other things.
        return False
    marks = [marks_of(told.words) for told in (left, right)]
    if any(marks[1].get(key, mark) != mark for key, mark in marks[0].items()):
        return False
    firms = [set(_FIRM.findall(told.clause)) for told in (left, right)]
    if two_areas(left.words, right.words) or bool(_GDP.search(left.words)) != bool(_GDP.search(right.words)):
        return False
    if left.item.quantity.kind in PHYSICAL and "颠倒" not in slip:
        recalled = left.document == right.document and _RECALLED.search(right.item.label) is not None
        if recalled:
            return len(shared(left.clause, _FILLING.sub("", right.words))) > 1
        return _joined(left.words, right.words)
    if "颠倒" not in slip:
        # 12000亿元 may be any investment of 1.2亿元: both have to name what it is in.
        return len(shared(left.clause, right.clause)) >= NAMED
    # 46个项目…累计完成64.8亿元, 46个项目累计完成投资68.4亿元: what is counted alike before them joins them.
    counted = left.document == right.document and _COUNTED.search(shared(left.clause, right.clause))
    return firms[0] == firms[1] and (bool(counted) or _joined(left.words, right.words))


@lru_cache(maxsize=4096)
def _joined(left: str, right: str) -> bool:
    """Whether words have a noun in common, and neither names a trade or product that the other does not."""
    one, other = (_FILLING.sub("", re.sub(r"\d+", "", words)) for words in (left, right))
    if len(shared(one, other)) < 2:
        return False
    own = [own_words(words) for words in (one, other)]
    named = [pairs(words) if len(words) > 1 else frozenset() for words in own]
    return not (named[0] and named[1]) or bool(named[0] & named[1])


def _row(left: _Told, right: _Told, slip: str) -> AuditRow:
    one, other = left.item.quantity.text, right.item.quantity.text
    rate = left.item.quantity.unit == "%"
    what = shared(*(_FILLING.sub("", _rate_words(told) if rate else told.words) for told in (left, right)))
    return _ROW.but(slip=slip)(
        what,
        f"{what}一处为 {one}，一处为 {other}",
        (one, other),
        left.item.evidence(),
        right.item.evidence(),
    )
