"""Developments of what their clause names, against its levels of both times wherever the document tells them.

For: ``chaingraph audit``. 届时产业链规上产值将比2024年翻一番以上, with 86.2 and 150亿元 told before; 到位内资总量比去年同期有所减少, with one value
in the text and the other in the last line of a table; 年均增长18%左右 of what a table has for both years.
In: developments in words and figures (:mod:`chaingraph.analysis.audit.reading.moves`), levels by name and time
(:mod:`chaingraph.analysis.audit.reading.named_levels`). Out: audit rows of kind ``growth``.
How: a development is of the level right before it, else of what its clause, or the one before, names; it is counted from the time it
tells, else, of a doubling, from so many years before. Each time has to have one value; a name with two has two owners.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.growth.changes import refers_to, since_of
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.moves import Move, moves
from chaingraph.analysis.audit.reading.named_levels import LEAST, NamedLevel, called, named_levels, one_name
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.reading.threads import Thread, threads
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_NOT = re.compile(
    r"[户人亩家企]均|每|农户|居民|村民|倍增(?:计划|行动|工程)|在[^，。；]{0,10}(?:基础上|再)|再翻|价格|指数|增[速幅]|降幅|(?<!年)平均(?!每年)|环比|全[国省]"
)
_CONSTANT = re.compile(r"可比|不变价|增加值|生产总值|GDP|可支配收入|同口径|扣除|剔除")
"""Growth of these may be told at constant prices."""
_COMING = re.compile(r"力争|目标|预期|预计|计划|确保|争取|将(?!近)|拟")
_BETWEEN = re.compile(
    r"(?:以上|左右)?[，,（(、]?(?:是|为|即|约)?(?:五年|三年)?[，,]?(?:总体|力争|基本|实现)*(?:年均|平均每年)?"
)
_THAN = re.compile(r"[与同比较和](?P<year>20\d\d)年(?:末|底)?的?$")
"""Before the value of the time a development is counted from: 与2020年的12.6亿元相比, 比2020年的12.6亿元增长."""
_AMOUNT = re.compile(r"税收|产值|利润|产量|营收|出口|投资|用工|销量|用电")
_TIME = re.compile(r"\d年|[去上今本]年|季度|月|同期")
_STEADY = re.compile(r"新[高低]|保持|持续|连续|继续|[纪记]录|新台阶")
"""Developments that are against the year before where nothing says against what."""
_ADVERBS = re.compile(
    r"大幅|明显|连续|连年|略有?|小幅|有所|又|再|均|都|还|显著|名义|持续|继续|保持|稳步|快速|总体|也|呈|则|就|基本|同比|年均|平均|相[比较]|水平|规模"
)
SLACK = 0.004
"""Relative room beyond the rounding of both levels; of growth a year likewise."""
FAR = 2.2
"""Levels farther off than so many times what is told are of two things."""
NEARER = 1.6
"""The same of levels whose time nothing tells."""
BOUNDLESS = 1e6
YEARLY = 0.12
"""Growth a year farther off is of something else."""
LOOSE = 2.3
"""From 增长两倍 on, a growth may be meant for the multiple."""
_ROW = Maker("growth", 0.7, "倍数、增幅、基数或目标可能写错")
_WAY = Maker("words", 0.7, "增减方向或其中一个数值可能写错")
Time = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A development: of what, when, since when; and the value right before it, where there is one."""

    move: Move
    begin: int
    name: str
    now: Time
    since: Time | None
    level: NamedLevel | None


def named_moves(projection: Projection) -> Iterator[AuditRow]:
    """Developments that the levels of their name deny. O(developments · levels of a document)."""
    known = named_levels(projection)
    for thread in threads(projection):
        levels = known.get(thread.sentence.document, ())
        for move in moves(thread.sentence.text) if levels else ():
            told = _told(thread, move, levels)
            if told and not (_CONSTANT.search(told.name) and "%" in move.text):
                yield from _check(thread, told, levels)


def _told(thread: Thread, move: Move, levels: Sequence[NamedLevel]) -> _Told | None:
    text = thread.sentence.text
    start = clause_start(text, move.start, "，。；、（：")
    refs = refers_to(text, start, move.end)
    than = re.search(r"[与同和](20\d\d)年[^，。；]{0,14}相比[，,]$", text[:start])
    begin = min([move.start, *(one.start() for one in refs)])
    doubles = "番" in move.text or "倍" in move.text
    if _NOT.search(text, start, move.end) or (not (doubles or move.yearly) and _COMING.search(text, start, move.end)):
        return None
    name = _ADVERBS.sub("", called(re.sub(r"比?20\d\d年.*$", "", text[start:begin])))
    own = _beside(thread, begin, levels)
    if len(name) < LEAST and (name or own is None):
        name = _subject(text[:start], levels) or _ending(name, levels)
        if not name:
            return None
    level = own if not name else None
    if not name and level is None:
        return None
    now = (level.year, level.part) if level else thread.period(begin)
    if _STEADY.search(move.text) and not level and not _TIME.search(text, 0, begin):
        # It goes on about the last year told of its name.
        last = [one.year for one in levels if one_name(one.name, name, thread.setting.topic) and one.year.isdecimal()]
        now = (max(last), "") if last else now
    since = (than[1], "") if than else _since(move, refs[-1] if refs else None, now)
    if since is None and not (doubles or move.yearly):
        return None
    return _Told(move, begin, name or (level.name if level else ""), now, since, level)


def _subject(ahead: str, levels: Sequence[NamedLevel]) -> str:
    """The longest name of a level with which a part of a sentence begins: 绿色食品链加快集聚，产值比2024年翻一番."""
    opening = re.split("[。；]", ahead)[-1]
    if re.search(r"\d(?!\d*年)", opening):
        return ""
    names = {one.core for one in levels if len(one.core) >= LEAST and opening.startswith(one.core)}
    return max(sorted(names), key=len, default="")


def _ending(name: str, levels: Sequence[NamedLevel]) -> str:
    """The only name of a level that ends with a short one: 税收 is what 全园企业缴纳税收 is."""
    names = {one.name for one in levels if one.name.endswith(name)} if _AMOUNT.fullmatch(name) else set()
    return names.pop() if len(names) == 1 else ""


def _beside(thread: Thread, begin: int, levels: Sequence[NamedLevel]) -> NamedLevel | None:
    """The level right before a development."""
    sentence = thread.sentence
    for figure in reversed([one for one in sentence.figures if one.end <= begin]):
        if figure.kind == "%" and len(sentence.text[figure.end : begin]) < 6:
            continue
        between = re.sub(
            r"(?:[比较](?:20\d\d年|上年|去年)|同比)?(?:增长|提高)[\d.]+%[，,、]", "", sentence.text[figure.end : begin]
        )
        quote = sentence.quote(figure)
        near = _BETWEEN.fullmatch(between) is not None
        return next((one for one in levels if near and one.evidence == quote), None)
    return None


def _since(move: Move, ref: re.Match[str] | None, now: Time) -> Time | None:
    year, part = now
    if move.since:
        return str(move.since), part
    if ref is not None:
        return since_of(ref, now)
    if move.years > 1 and year.isdecimal():
        return str(int(year) - move.years), part
    if _STEADY.search(move.text) and year.isdecimal():
        return str(int(year) - 1), part
    return None


def _check(thread: Thread, told: _Told, levels: Sequence[NamedLevel]) -> Iterator[AuditRow]:
    own = [one for one in levels if one_name(one.name, told.name, thread.setting.topic)]
    if told.level:
        own = [one for one in own if one.kind == told.level.kind]
    since, now = told.since, told.now
    known = since != now and not (since and since[0].isdecimal() and now[0] <= since[0])
    ends = [told.level] if told.level else [one for one in own if known and (one.year, one.part) == now]
    starts = list(_than(thread, told)) or [one for one in own if _starts(one, since, now) and one not in ends]
    far = FAR
    if not ends and told.move.since and since:
        ends, far = (
            [one for one in own if one.year > since[0] and one.part == since[1] and one.year.isdecimal()],
            NEARER,
        )
    starts, ends = _of_all(starts), _of_all(ends)
    if not starts or not ends or starts[0].kind != ends[-1].kind or any(_two_owners(side) for side in (starts, ends)):
        return
    start, end = min(starts, key=lambda one: one.year), max(ends, key=lambda one: one.year)
    if not any(_holds(told.move, first, last, far) for first in starts for last in ends):
        yield _row(thread, told, start, end)


def _starts(level: NamedLevel, since: Time | None, now: Time) -> bool:
    """Whether a level is of the time a development is counted from; where a doubling tells none, of any before its own."""
    if since is None:
        return level.year.isdecimal() and level.year < now[0] and level.part == now[1]
    return (level.year, level.part) == since


def _two_owners(side: Sequence[NamedLevel]) -> bool:
    """Whether a time has two values, which are then of two owners."""
    times = {(one.year, one.part, one.size) for one in side}
    return len(times) > len({time[:2] for time in times})


def _of_all(side: list[NamedLevel]) -> list[NamedLevel]:
    """Of several values those told of all of a place, where some are."""
    wholes = [one for one in side if one.whole]
    return wholes if wholes and len({one.size for one in side}) > 1 else side


def _than(thread: Thread, told: _Told) -> Iterator[NamedLevel]:
    """The value a development is counted from, told in its sentence without a name."""
    for figure in thread.sentence.figures:
        match = _THAN.search(figure.label)
        if match and told.since == (match["year"], "") and figure.end <= told.move.end and figure.exact:
            yield NamedLevel(
                told.name, figure.kind, figure.size, figure.step, figure.text, match["year"], "",
                thread.sentence.quote(figure),
            )  # fmt: skip


def _span(move: Move, start: NamedLevel, end: NamedLevel) -> int:
    """Years of which a growth a year is told; 1 of any other."""
    return int(end.year) - int(start.year) if move.yearly and (end.year + start.year).isdecimal() else 1


def _holds(move: Move, start: NamedLevel, end: NamedLevel, most_off: float) -> bool:
    span = _span(move, start, end)
    if span < 1 or start.size <= start.step or (move.yearly and span < 2):
        return True
    least = ((end.size - end.step) / (start.size + start.step)) ** (1 / span)
    most = ((end.size + end.step) / (start.size - start.step)) ** (1 / span)
    bounded = move.low > 0 and move.high < BOUNDLESS
    if move.yearly and not (move.low - YEARLY <= least <= move.high + YEARLY):
        return True
    far = bounded and not move.low / most_off <= least <= move.high * most_off
    slack = SLACK * most + (0.008 if move.yearly else 0.0)
    loose = move.times and move.low > LOOSE and move.low <= most + 1 + slack and least + 1 - slack <= move.high
    return far or loose or (move.low - slack <= most and least <= move.high + slack)


def _row(thread: Thread, told: _Told, start: NamedLevel, end: NamedLevel) -> AuditRow:
    rate = (end.size / start.size) ** (1 / _span(told.move, start, end))
    way = f"{'增长' if rate > 1 else '下降'}{percent(abs(rate - 1))}"
    shown = f"年均{way}" if told.move.yearly else f"{way}，为原来的 {plain(round(rate, 2))} 倍"
    when = [f"{one.year}{'年' * one.year.isdigit()}{one.part}" for one in (start, end)]
    said = thread.sentence.text[told.begin : told.move.end]
    message = f"{end.name}由{when[0]} {start.text} 到{when[1]} {end.text}，是{shown}，文中为“{said}”"
    quote = thread.sentence.evidence(told.begin, told.move.end)
    maker = _ROW if re.search(r"[\d番倍成半]", told.move.text) else _WAY
    return maker(told.name, message, (said, shown), quote, end.evidence, start.evidence)
