"""Plot ratios and exchange rates told beside what they join: 用地5万平方米, 建筑面积6万平方米, 容积率1.5; 3000万美元, 按7.0折合3.1亿元.

For: ``chaingraph audit``.
In: the readings of a passage. Out: audit rows of kind ``unit``.
How: a plot ratio needs one area of ground and one of floors; a conversion needs its rate told, one amount in the foreign money before it and
what it comes to behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PLOT = re.compile(r"容积率(?:约|达到?|为|是)*(?P<n>\d+(?:\.\d+)?)(?![\d.%]|[—–~-]|以[上下])")
_GROUND = re.compile(r"(?:用地|占地|土地|地块|净用地)(?:总)?(?:面积)?(?:为|约|达|共)*$")
_FLOORS = re.compile(r"建筑(?:总)?(?:面积|规模)(?:为|约|达|共)*$")
_NOT = re.compile(r"地下|不计容|一期|二期|其中|规划区|片区|绿地|已建|每|道路")
_BELOW = re.compile(r"(?<!无)(?<!不含)地下[^，。；]{0,10}\d|不计(?:入)?容|计容")
_RATE = re.compile(
    r"(?:1(?P<one>美元|欧元|港元|日元|英镑)(?:兑|合|折合|=|≈|等于)|汇率(?:为|约|按)?(?:1(?:美元|欧元|港元|英镑)[兑:：])?)(?:人民币)?(?P<rate>\d+\.\d+)(?:元)?"
)
_COMES = re.compile(r"(?:折合|约合|合|折算(?:为|成)?|折)(?:人民币)?(?:约|为)*$|人民币(?:约)?$")
ROOM = 0.03
REACH = 2
"""Sentences before a ratio in which its amounts stand."""
_ROW = Maker("unit", 0.75, "比率或其中一个数值可能写错")


def plot_ratios(projection: Projection) -> Iterator[AuditRow]:
    """Plot ratios and conversions that do not come out. O(quantities of passages with a ratio or rate)."""
    for reader in readers(projection):
        for near, reading in reader.windows(REACH):
            for match in _PLOT.finditer(reading.sentence.text):
                yield from _plot(near, reading, match)
            for match in _RATE.finditer(reading.sentence.text):
                yield from _converted(near, reading, match)


def _plot(near: Sequence[Reading], home: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    areas = [
        (one, q) for one in near for q in one.quantities if q.kind == "平方米" and q.exact and not _NOT.search(q.label)
    ]
    grounds, floors = ([(one, q) for one, q in areas if pattern.search(q.label)] for pattern in (_GROUND, _FLOORS))
    if len(grounds) != 1 or len(floors) != 1 or any(_BELOW.search(one.sentence.text) for one in near):
        return
    (here, ground), (there, floor) = grounds[0], floors[0]
    real, told = floor.size / ground.size if ground.size else 0.0, float(match["n"])
    room = 0.5 * 10.0 ** -len(match["n"].partition(".")[2]) + real * (
        floor.step / floor.size + ground.step / ground.size
    )
    if real and abs(real - told) > max(min(room, 0.1 * real), ROOM * real) and 0.4 < real / told < 2.5:
        right = plain(round(real, 2))
        message = f"{ground.label}{ground.text}、{floor.label}{floor.text}，容积率应为 {right}，文中为 {match['n']}"
        spots = here.quote(ground), there.quote(floor), home.sentence.evidence(*match.span())
        yield _ROW("容积率", message, (match["n"], right), *spots)


def _converted(near: Sequence[Reading], home: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    foreign = [(one, q) for one in near for q in one.quantities if _foreign(q) and not _in(home, one, q, match)]
    own = [q for q in home.quantities if q.kind == "元" and q.at >= match.end() and _COMES.search(q.label)]
    if len(foreign) != 1 or len(own) != 1 or not (foreign[0][1].exact and own[0].exact):
        return
    there, amount = foreign[0]
    value = float(re.sub(r"[^\d.]", "", amount.text)) * base(re.sub("[美欧日港]", "", amount.unit))[1]
    real, told = value * float(match["rate"]), own[0].size
    if real and abs(real / told - 1) > ROOM + own[0].step / told:
        right = f"{plain(round(real / base(own[0].unit)[1], 4))}{own[0].unit}"
        message = f"{amount.text}按“{match[0]}”应合 {right}，文中为 {own[0].text}"
        spots = there.quote(amount), home.quote(own[0])
        yield _ROW(amount.label or amount.text, message, (own[0].text, right), *spots)


def _foreign(quantity: Quantity) -> bool:
    return re.search("[美欧日港]元$", quantity.unit) is not None


def _in(home: Reading, one: Reading, quantity: Quantity, match: re.Match[str]) -> bool:
    """Whether an amount is the one of the rate itself (1美元)."""
    return one is home and match.start() <= quantity.at < match.end()
