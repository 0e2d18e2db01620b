"""Phases told in sentences of their own, and shares of several told clause by clause, against the whole told before them.

For: ``chaingraph audit``.
In: the figures of a page. Out: audit rows of kind ``sum``.
How: 一期…投资11亿元。二期…投资18亿元 are all of a project when it is said to have as many phases, or when one after the other is
told; 四个专班 are all when four clauses each bring one amount of one name. A whole bears the name of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, observed, shared
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PHASE = re.compile(
    r"(?:^|[，。；：、（“])(?:其中)?[，：]?(?:项目|工程)?(?:(?P<a>[一二三四首])期|第(?P<b>[一二三四])(?:期|阶段|批|步)|(?P<c>首)批)"
)
_TOLD = re.compile(r"分(?:为|成)?(?P<n>[两二三四])(?:期|个?阶段|批|步)|(?P<m>[两二三四])期(?:建设|实施|推进|开发)")
_LATER = re.compile(r"列为[二三四]期|剩余|其余|另行|待批|后续|追加|预留")
_MEASURES = (
    ("投资", re.compile(r"投资(?:额|总额)?$|投入(?:资金)?$|总投资|投资$"), "元"),
    ("用地", re.compile(r"(?:用地|占地|供地)(?:面积)?$|规划(?:用地|占地)"), "平方米"),
    ("建筑面积", re.compile(r"建筑面积$|建设(?:标准)?厂房$|(?:标准)?厂房(?:面积)?$"), "平方米"),
    ("产能", re.compile(r"产能$|年产[^，。；]{0,8}$|处理能力$"), ""),
)
_SIZES = ("立方米", "吨", "千瓦", "套", "间")
_TAIL = re.compile(r"(?:约|为|是|共|达到?|计划|完成|实现|预计|分别|安排|总)+$")
_PART = re.compile(r"原|调整|追加|变更|其中|固定资产|设备|上年|累计|已完成|已到位|到位|增|亩均|每|强度|年均|奖|补")
_SEVERAL = re.compile(rf"(?P<n>{COUNT})(?:个|大|条|家|类|支)(?P<noun>[\u4e00-\u9fff]{{1,6}})")
_NOT = re.compile(r"其中|增|降|上年|去年|目标|计划|力争|预计|以上|每|均|累计|超|占|同比|比")
_ROW = Maker("sum", 0.75, "其中一个数可能写错")
LIKELY = (0.6, 1.6)
"""What is farther off is of something else."""


def phased_sums(projection: Projection) -> Iterator[AuditRow]:
    """Wholes that phases or clauses do not come to. O(figures + characters)."""
    for page in observed(projection):
        yield from _phases(page)
        yield from _clauses(page)


def _phases(page: Observed) -> Iterator[AuditRow]:
    """The phases of one project in the sentences behind its whole."""
    wholes: dict[str, Observation] = {}
    parts: dict[str, dict[int, Observation]] = {}
    told = 0
    for place, reading in enumerate(page.reader.readings):
        text = reading.sentence.text
        marks = [(match.start(), _number(match)) for match in _PHASE.finditer(text)]
        if reading.sentence.passage.kind == "heading":
            yield from _told_phases(wholes, parts, told)
            wholes, parts, told = {}, {}, 0
        count = _TOLD.search(text)
        phase = 0
        for item in page.near(place, 0, 0):
            phase = next((number for start, number in reversed(marks) if start <= item.quantity.at), 0)
            name = _measure(item)
            if not name or not item.quantity.exact:
                continue
            if phase:
                parts.setdefault(name, {}).setdefault(phase, item)
            elif name not in parts and not _PART.search(item.label):
                wholes[name] = item
            else:
                yield from _told_phases(wholes, parts, told)
                wholes, parts, told = {name: item}, {}, 0
        told = whole_number(count["n"] or count["m"]) if count else told
        # A phase that is named and has no amount of its own is missing from the sum.
        told = max(told, *(number for _, number in marks)) if marks and told else told
        if _LATER.search(text):
            wholes, parts = {}, {}
    yield from _told_phases(wholes, parts, told)


def _number(match: re.Match[str]) -> int:
    sign = match["a"] or match["b"] or match["c"]
    return 1 if sign == "首" else whole_number(sign)


def _measure(item: Observation) -> str:
    label = _TAIL.sub("", item.label)
    for name, pattern, kind in _MEASURES:
        if pattern.search(label) and item.quantity.kind not in RATES and kind in ("", item.quantity.kind):
            return "" if _PART.search(label) else name
    # 总规模60万立方米 … 首期22万立方米: what is no money is measured by its unit.
    kind = item.quantity.kind
    return kind if kind in _SIZES and not _PART.search(label) else ""


def _told_phases(
    wholes: dict[str, Observation], parts: dict[str, dict[int, Observation]], told: int
) -> Iterator[AuditRow]:
    for name, found in parts.items():
        numbers = sorted(found)
        whole = wholes.get(name)
        if whole is None or len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
            continue
        spread = len({item.place for item in found.values()} | {whole.place}) > 1
        if spread and told in (0, len(numbers)):
            chosen = [found[number] for number in numbers]
            if len({item.quantity.kind for item in (*chosen, whole)}) == 1:
                yield from _check(whole, chosen, sure=0.75 if told else 0.65)


def _clauses(page: Observed) -> Iterator[AuditRow]:
    """So many things named by their number, each with one amount of one name in a part of a sentence of its own."""
    items = [item for item in page.observations if item.quantity.kind not in RATES]
    for _, group in groupby(items, key=lambda item: id(item.reading.sentence.passage)):
        mine = list(group)
        text = mine[0].reading.sentence.passage.evidence.quote
        first = mine[0].place
        ahead = page.reader.readings[first - 1].sentence.text if first else ""
        counts = {whole_number(match["n"]) for match in _SEVERAL.finditer(ahead + text)}
        for kind in dict.fromkeys(item.quantity.kind for item in mine):
            parts = list(_leading([item for item in mine if item.quantity.kind == kind]))
            word = _common(parts)
            if not 3 <= len(parts) <= 8 or len(parts) not in counts or len(word) < 2 or kind in COUNTS:
                continue
            before = [
                item
                for item in page.near(first, 6, 0)
                if item.quantity.kind == kind
                and item.quantity.exact
                and item not in parts
                and item.place < parts[0].place
                and word in item.label
                and not _NOT.search(item.label)
            ]
            if len({item.quantity.size for item in before}) == 1:
                yield from _check(before[0], parts, sure=0.7)


def _leading(items: Sequence[Observation]) -> Iterator[Observation]:
    """The first amount of each part between semicolons or full stops."""
    seen = set()
    for item in items:
        text = item.reading.sentence.text
        segment = (item.place, text.count("；", 0, item.quantity.at))
        if segment not in seen:
            seen.add(segment)
            yield item


def _common(items: Sequence[Observation]) -> str:
    """The words all labels share."""
    word = items[0].label if items else ""
    for item in items[1:]:
        word = shared(word, item.label)
    exact = all(item.quantity.exact and not _NOT.search(item.label) for item in items)
    return word if exact else ""


def _check(whole: Observation, parts: Sequence[Observation], sure: float) -> Iterator[AuditRow]:
    total = sum(item.quantity.size for item in parts)
    room = whole.quantity.step + sum(item.quantity.step for item in parts)
    if not any("." in item.quantity.text for item in (whole, *parts)):
        room = min(room, 0.6 * whole.factor)
    if abs(total - whole.quantity.size) > room + 1e-6 and LIKELY[0] < total / whole.quantity.size < LIKELY[1]:
        shown = "+".join(plain(round(item.quantity.size / whole.factor, 4)) for item in parts)
        right = f"{plain(round(total / whole.factor, 4))}{whole.quantity.unit}"
        message = f"{whole.label}{whole.quantity.text}，各部分之和为 {shown}={right}"
        sides = (whole.quantity.text, right)
        yield _ROW.but(sure)(whole.label, message, sides, whole.evidence(), *(item.evidence() for item in parts))
