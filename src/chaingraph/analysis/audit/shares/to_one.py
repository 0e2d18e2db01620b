"""Ratios told as so many to one beside the two amounts: 总投入20亿元 … 总产值60亿元 … 投入产出比为1∶4.

For: ``chaingraph audit``.
In: the readings of a passage. Out: audit rows of kind ``share``.
How: the words before the ratio name both sides (甲与乙之比, 投入产出比); each names exactly one amount told before, both of one unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_N = r"\d+(?:\.\d+)?"
_RATIO = re.compile(
    rf"(?:(?P<one>[\u4e00-\u9fff]{{2,10}}?)(?:与|和|同|跟|对)(?P<other>[\u4e00-\u9fff]{{2,10}}?)(?:的|之)?(?:数量|人数|规模|金额|面积)?(?:之比|比例|比值|比率|比)|(?P<pair>投入产出|产销|借贷|师生|医护|人机|投贷|存贷|供需|求人)比)"
    rf"(?:例)?(?:约|达到?|为|是|高达|即)*(?P<a>{_N})[:：∶比](?P<b>{_N})(?![\d:：∶.])"
)
_PAIRS = {
    "投入产出": ("投入", "产[出值]"),
    "产销": ("产", "销"),
    "师生": ("教?师", "学?生"),
    "医护": ("医[生师]", "护[士理]"),
    "存贷": ("存款", "贷款"),
    "借贷": ("借", "贷"),
    "供需": ("供", "需"),
    "投贷": ("投资", "贷款"),
    "人机": ("人", "机"),
    "求人": ("岗位", "求职"),
}
_NOT = re.compile(r"增[长速幅]|降|减|每|均|上年|去年|目标|计划|其中|预计")
ROOM = 0.05
LIKELY = 4.0
REACH = 3
"""Sentences before a ratio in which its amounts stand."""
_ROW = Maker("share", 0.75, "比例或其中一个数值可能写错")


def to_one(projection: Projection) -> Iterator[AuditRow]:
    """Ratios that their two amounts do not have. O(characters + amounts near ratios)."""
    for reader in readers(projection):
        for near, reading in reader.windows(REACH):
            for match in _RATIO.finditer(reading.sentence.text):
                yield from _held(near, reading, match)


def _held(near: Sequence[Reading], home: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    names = _PAIRS.get(match["pair"] or "", (re.escape(_core(match["one"])), re.escape(_core(match["other"]))))
    told = [
        (one, q)
        for one in near
        for q in one.quantities
        if q.exact
        and q.size
        and q.kind not in RATES
        and (one is not home or q.end <= match.start())
        and not _NOT.search(q.label)
    ]
    sides = [[(one, q) for one, q in told if re.search(name, _words(one, q))] for name in names]
    if any(len(side) != 1 for side in sides) or sides[0][0][1] is sides[1][0][1]:
        return
    (here, left), (there, right) = sides[0][0], sides[1][0]
    low, high = float(match["a"]), float(match["b"])
    if left.kind != right.kind or not low or not high:
        return
    real, said = right.size / left.size, high / low
    step = 10.0 ** -len(match["b"].partition(".")[2]) / 2
    room = max(ROOM * said, step / low if "." in match["b"] or low == 1 else 0.0)
    if abs(real - said) > room and 1 / LIKELY < real / said < LIKELY:
        shown = f"1∶{plain(round(real, 2))}"
        message = f"{left.label}{left.text}与{right.label}{right.text}之比应为 {shown}，文中为“{match[0]}”"
        spots = here.quote(left), there.quote(right), home.sentence.evidence(*match.span())
        yield _ROW(match[0], message, (f"{match['a']}∶{match['b']}", shown), *spots)


def _core(name: str | None) -> str:
    """The end of a name, by which its amount goes."""
    return re.sub(r"^.*(?:按|以|其中|计算)|(?:数量|人数|规模|金额|面积)$", "", name or "〇〇")[-3:] or "〇〇"


def _words(reading: Reading, quantity: Quantity) -> str:
    """The words before an amount and the noun behind it."""
    behind = re.split(r"[，。；、\d]", reading.sentence.text[quantity.end :])[0][:6]
    return f"{quantity.label}|{behind}"
