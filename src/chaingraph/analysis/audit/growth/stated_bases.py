"""Growth told behind a value and the value before it: 64批次，而上年同期为32批次，翻了两番; 52个，而2023年为65个，比上年增加13个.

For: ``chaingraph audit``, within a sentence.
In: sentences that tell a value, the one of an earlier time in the same unit, and how the later came of the earlier.
Out: audit rows of kind ``growth``.
How: the earlier value has no name of its own or shares one with the later; the change is one in words, a rate, or an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.moves import moves
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.roughly import rough_room
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_NUMBER = r"(?<![\d.])\d+(?:\.\d+)?"
_UNIT = r"[十百千万亿]*(?:平方公里|平方米|批次|人次|车次|班次|[\u4e00-\u9fff]{1,2}?)"
_TIME = r"(?:(?:20\d\d)年|上一?年度?|去年|前年|往年|一年前)(?:的?(?:同期|末|底|全年|同一时期|年末|年底|这个时候))*"
_FILL = r"(?:则|才|还|均|共|仅|只|仅仅|不过|就|的|数|该?数字|是|为|有|达到?|完成|实现)*"
_BEHIND = re.compile(
    rf"(?P<what>[^，。；\d]{{0,20}})(?P<a>{_NUMBER})(?P<u>{_UNIT})(?P<more>[^，。；\d（）]{{0,8}})[，；（](?:而|但|可)?(?:在|与)?(?P<time>{_TIME})"
    rf"(?P<name>[^，。；\d]{{0,12}}?){_FILL}(?P<b>{_NUMBER})(?P=u)(?!以上|以下)[）]?[，；]"
)
_AHEAD = re.compile(
    rf"(?P<time>{_TIME})[，]?(?P<name>[^，。；\d]{{0,14}}?){_FILL}(?P<b>{_NUMBER})(?P<u>{_UNIT})(?!以上|以下)[，；](?:而|但)?(?:到(?:了)?)?"
    rf"(?:(?<=[，；到了])[去上]年|今年(?:上半年|一季度|前三季度)?|本年度?|当年|本期|20\d\d年(?:上半年|前三季度)?)(?P<what>[^，。；\d]{{0,14}}?){_FILL}(?P<a>{_NUMBER})(?P=u)(?P<more>)[，；]"
)
_AMOUNT = re.compile(
    r"(?:[^，。；\d]{0,10}?)(?P<verb>净增加?|增加|增长|增多|多出|多|上升|提高|减少|下降|降低|少|净减少?|回落|缩减)(?:了|出)?(?P<c>\d+(?:\.\d+)?)(?P<w>[\u4e00-\u9fff]{1,4})"
)
_DOWN = re.compile("减|降|少|落")
_NOT = re.compile(r"生产总值|增加值|GDP|其中|累计|占|平均|目标|计划|指数")
_YEAR = re.compile(r"20\d\d")
_LAST = re.compile("[去上]年|上一年")
_LATER = (re.compile("前年"), re.compile("^(?:[去上]年|上一年)"))
"""What shows that 去年 is the later of two times: 前年 told before it, or 去年 itself behind the earlier value."""
_PART = re.compile(r"季度|上半年|下半年|月")
_COMING = re.compile(r"预计|新增|达产|将|拟|力争")
_ROW = Maker("growth", 0.75, "增减方向、幅度或基数可能写错")
REACH = 22
"""Characters behind both values within which the change is told."""
ROOM = 0.006
"""Room of a rate beyond the rounding of both values."""


@dataclass(frozen=True, slots=True)
class _Two:
    """A value and the one before it, with the unit of both and where the words behind them begin."""

    now: str
    before: str
    unit: str
    span: tuple[int, int]

    @property
    def sizes(self) -> tuple[float, float]:
        return float(self.now), float(self.before)

    @property
    def room(self) -> float:
        """Half of the last digits; a count is exact."""
        return sum(half_step(text) for text in (self.now, self.before) if "." in text)


def stated_bases(projection: Projection) -> Iterator[AuditRow]:
    """Changes that the two values before them deny. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for pattern in (_BEHIND, _AHEAD):
                for match in pattern.finditer(sentence.text):
                    if _of_one(match) and _of_two_times(match):
                        found = _Two(match["a"], match["b"], match["u"], match.span())
                        yield from _changed(sentence, found)


def _of_one(match: re.Match[str]) -> bool:
    """Whether the earlier value has no name, or one that the later value has as well."""
    name, what = (
        re.sub(r"全[市县区省年]|同期|实现|完成|达到?|[为是有共的]", "", match[key]) for key in ("name", "what")
    )
    if _NOT.search(match["what"] + match["name"]) or float(match["b"]) == 0:
        return False
    return len(name) < 2 or not what or any(name[at : at + 2] in what for at in range(len(name) - 1))


def _of_two_times(match: re.Match[str]) -> bool:
    """Whether the base is the earlier one, of as long a time, and the later value is no plan or gain."""
    ahead = match.string[max(0, match.start() - len("2023年")) : match.start("a")]
    year, base = _YEAR.findall(ahead), _YEAR.findall(match["time"])
    part = _PART.search(match[0]) and "同" not in match["time"]
    # 前年12个，去年24个: the second is the later one.
    last = _then(match) if match.re is _AHEAD else match.string[: match.start("a")]
    later = _LAST.match(match["time"]) and _LATER[match.re is _AHEAD].search(last)
    return not (part or later or _COMING.search(match["what"]) or (year and base and base[0] >= year[-1]))


def _then(match: re.Match[str]) -> str:
    """The words behind the earlier value, from the time of the later on."""
    return match.string[match.end("u") : match.start("a")].lstrip("，；而但到了")


def _changed(sentence: Sentence, two: _Two) -> Iterator[AuditRow]:
    behind = re.split(r"[。；]", sentence.text[two.span[1] :])[0][: 2 * REACH]
    amount = _AMOUNT.match(behind)
    if amount and amount["w"].startswith(two.unit):
        yield from _by_amount(sentence, two, amount)
        return
    for move in moves(behind):
        lead = behind[: move.start]
        if move.start <= REACH and not re.search(r"\d|其中|年均|分别|[，]", lead) and not move.yearly:
            now, before = two.sizes
            rate, room = now / before, two.room / before + ROOM
            if not move.low - room <= rate <= move.high + room and not _once_more(move.times, move.low, rate):
                yield _row(sentence, two, (two.span[1], two.span[1] + move.end), _shown(rate), move.text)
        break


def _once_more(times: bool, low: float, rate: float) -> bool:
    """Whether 增长3倍 is said of three times as much: loose, but usual."""
    return times and abs(rate + 1 - low) < 0.55


def _by_amount(sentence: Sentence, two: _Two, match: re.Match[str]) -> Iterator[AuditRow]:
    now, before = two.sizes
    told = float(match["c"]) * (-1 if _DOWN.search(match["verb"]) else 1)
    # Of values with decimals a gain may be told in whole numbers.
    room = two.room + ("." in match["c"] or two.room > 0) * half_step(match["c"]) + 1e-9
    room += rough_room(match.string, match.start("w") + len(two.unit)) * abs(told)
    if abs(now - before - told) > room:
        real = plain(round(abs(now - before), 4))
        right = f"{'增加' if now > before else '减少'}{real}{two.unit}"
        said = match[0][match.start("verb") :][: match.end("c") - match.start("verb")] + two.unit
        yield _row(sentence, two, (two.span[1], two.span[1] + match.end("c") + len(two.unit)), right, said)


def _shown(rate: float) -> str:
    return f"{plain(round(rate, 2))}倍"


def _row(sentence: Sentence, two: _Two, change: tuple[int, int], right: str, said: str) -> AuditRow:
    shown = f"为原来的 {right}" if right.endswith("倍") else right
    message = f"由 {two.before}{two.unit} 到 {two.now}{two.unit}，{shown}，文中为“{said}”"
    spot = sentence.evidence(two.span[0], change[1])
    return _ROW(sentence.text[:20], message, (said, right), spot)
