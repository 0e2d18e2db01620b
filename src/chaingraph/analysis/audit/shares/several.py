"""Shares of several named by their number (占四条链合计的46%), against what the several are told to have.

For: ``chaingraph audit``.
In: the figures of a page, the tables of its document.
Out: audit rows of kind ``share``.
How: the several are so many amounts of one unit told right before, or under one name in lines of their own, or the rows of a
table; whose share it is stands between them and the share, or is the amount right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.sheets import RATE, Sheet, sheets
from chaingraph.analysis.audit.reading.text import base, clause_start
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_OF = re.compile(
    rf"占(?:到|了|全部|上述|以上|这)*(?P<n>{COUNT})(?:条|个|大|家|户|类|座|只)?(?!成|分之)[^，。；\d%、]{{1,16}}?(?:的?(?:比重|比例))?(?:约|为|达到?|的)*$"
)
_AMONG = re.compile(
    rf"(?<![第\d])(?P<n>{COUNT})(?:条|个|大|家|类|座)[^，。；\d、]{{1,8}}[中里][，]?(?P<who>[^，。；\d]{{2,10}}?)(?:的?占比|所占比重)(?:约|为|达到?|的)*$"
)
_ALL = re.compile(r"合计|总|之和|共|全部")
_TOP = re.compile(r"首[位链园户家]|第一|最大|居首|龙头|头部")
_SEVERAL = re.compile(r"、|[和及与]|前[二两三四五]|合计占|两|三者")
_MEASURE = re.compile(
    r"实现|完成|达到?|为|(?:工业|规上)?(?:总?产值|税收|投资|营业收入|营收|产能|面积|增加值|收入|销售额)|项目|总|的|链$|园$|产业链$"
)
_UNLIKE = re.compile(r"同比|增长|下降|上年|去年|同期|[户人亩]均|平均|每|目标|力争|到20")
_ROW = Maker("share", 0.75, "占比或其中一项可能写错")
_LISTED = re.compile(
    r"(?P<names>[^，。；：\d]{2,60})(?:20\d\d年)?[^，。；：、]{0,20}?(?:分别|依次|[产总]值|税收|收入|面积|投资)(?:为|是|达到?|实现|完成)*$"
)
MOST = 12


@dataclass(frozen=True, slots=True)
class _Share:
    """A share of several: how many they are, the words that say whose it is, and whether all are named as a total."""

    item: Observation
    count: int
    who: str
    start: int


def several(projection: Projection) -> Iterator[AuditRow]:
    """Shares of several that part and sum do not give. O(figures · columns)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for page in observed(projection):
        for share in _shares(page):
            own = tables.get(page.reader.page.document, [])
            for part, size, step, members in _known(page, share, own):
                row = _row(share, part, (size, step), members)
                if row:
                    yield row
                break


def _shares(page: Observed) -> Iterator[_Share]:
    for item in page.observations:
        if item.quantity.kind != "%" or not item.quantity.exact:
            continue
        ahead = item.reading.sentence.text[: item.quantity.at]
        of, among = _OF.search(ahead), _AMONG.search(ahead)
        match = of or among
        if match and 2 <= whole_number(match["n"]) <= MOST and (among or _ALL.search(match[0])):
            start = clause_start(ahead, match.start(), "；。")
            before = among["who"] if among and not of else ahead[start : match.start()]
            yield _Share(item, whole_number(match["n"]), before, match.start())


def _known(
    page: Observed, share: _Share, tables: Sequence[Sheet]
) -> Iterator[tuple[Observation, float, float, Sequence[Observation]]]:
    """Part, sum of the several with its room, and the several: as told behind one another, in lines, in a table."""
    near = [
        i for i in page.near(share.item.place, 1, 0) if i.quantity.kind not in RATES and not _UNLIKE.search(i.label)
    ]
    near = [i for i in near if i.place < share.item.place or i.quantity.end <= share.start]
    for kind in dict.fromkeys(i.quantity.kind for i in near):
        members = _listed([i for i in near if i.quantity.kind == kind], share.count)
        part = _whose(members, share) if members else None
        if part:
            yield part, *_sum(members), members
    own = [i for i in near if i.place == share.item.place]
    part = own[-1] if own and share.start - own[-1].quantity.end <= 20 else None
    if part is None or _SEVERAL.search(share.who[-12:]):
        return
    members = list(_alike(page, part))
    if len(members) == share.count:
        yield part, *_sum(members), members
    for sheet in tables:
        for at in sheet.numeric() if len(sheet.lines) == share.count else ():
            yield from _column(sheet, at, part)


def _sum(members: Sequence[Observation]) -> tuple[float, float]:
    return sum(i.quantity.size for i in members), sum(i.quantity.step for i in members)


def _listed(found: Sequence[Observation], count: int) -> Sequence[Observation]:
    """So many amounts behind one another: all there are, or those whose sum is told among the others."""
    if len(found) == count:
        return found
    for at in range(len(found) - count + 1):
        size, step = _sum(found[at : at + count])
        others = [*found[:at], *found[at + count :]]
        if any(abs(i.quantity.size - size) <= i.quantity.step + step for i in others):
            return found[at : at + count]
    return ()


def _whose(members: Sequence[Observation], share: _Share) -> Observation | None:
    """The one of several whose share is told, by what stands between them and the share."""
    last = members[-1]
    text = share.item.reading.sentence.text
    if last.place == share.item.place:
        who = text[last.quantity.end : share.start]
        who = share.who if share.who and share.who in text[last.quantity.end : share.item.quantity.at] else who
    else:
        who = share.who
    who = re.split(r"\d+(?:\.\d+)?(?:%|[万亿]?[元吨])", who)[-1]
    if _SEVERAL.search(who):
        return None
    if _TOP.search(who):
        return max(members, key=lambda item: item.quantity.size)
    names = _respective(members) or [
        _MEASURE.sub("", re.sub(r"^.*(?:其中|分别为|：)[，：]?", "", bare(item.label))) for item in members
    ]
    long = [max(len(shared(name, who)), 1 if len(name) == 1 and name in who else 0) for name in names]
    best = max(long)
    return (
        members[long.index(best)]
        if best > 0 and long.count(best) == 1 and (best > 1 or len(names[long.index(best)]) < 3)
        else None
    )


def _respective(members: Sequence[Observation]) -> list[str]:
    """The names of a list before 分别, where it has as many as there are amounts behind."""
    first = members[0]
    found = _LISTED.search(first.reading.sentence.text[: first.quantity.at])
    names = re.split(r"[、和及与]", found["names"]) if found else []
    if found and len(names) == 1 and len(found["names"]) > len(members):
        # 甲乙两线: each sign is a name.
        names = list(found["names"][: len(members)]) if found["names"][len(members)] in "两三四五" else names
    names = [re.sub(rf"{COUNT}[条个大家类]?[^、]*$", "", name) for name in names]
    return names if len(names) == len(members) and all(names) else []


def _alike(page: Observed, part: Observation) -> Iterator[Observation]:
    """The amounts of a page under the same name, each the first of its line."""
    seen: set[int] = set()
    name = bare(part.label)[-4:]
    for item in page.observations:
        line = id(item.reading.sentence.passage)
        same = item.quantity.kind == part.quantity.kind and bare(item.label)[-4:] == name and item.year == part.year
        if same and line not in seen and len(name) > 1 and not _UNLIKE.search(item.label):
            seen.add(line)
            yield item


def _column(
    sheet: Sheet, at: int, part: Observation
) -> Iterator[tuple[Observation, float, float, Sequence[Observation]]]:
    kind, factor = base(sheet.units[at])
    values = [value for line in sheet.lines if (value := line.values[at])]
    held = any(abs(value.value * factor - part.quantity.size) <= value.step * factor for value in values)
    if kind == part.quantity.kind and held and len(values) == len(sheet.lines) and not RATE.search(sheet.columns[at]):
        yield part, factor * sum(v.value for v in values), factor * sum(v.step for v in values), ()


def _row(
    share: _Share, part: Observation, whole: tuple[float, float], members: Sequence[Observation]
) -> AuditRow | None:
    size, step = whole
    rate = part.quantity.size / size if size else 0.0
    told = float(share.item.quantity.text.rstrip("%％")) / 100
    decimals = len(share.item.quantity.text.rstrip("%％").partition(".")[2])
    room = 0.55 * 10.0 ** -(decimals + 2) + (part.quantity.step + rate * step) / size if size else 1.0
    if not 0 < rate < 1 or abs(rate - told) <= room:
        return None
    return _ROW(
        part.label,
        f"{part.label}{part.quantity.text} 占 {share.count} 项之和应为 {percent(rate)}，文中为 {share.item.quantity.text}",
        (share.item.quantity.text, percent(rate)),
        share.item.evidence(),
        part.evidence(),
        *(item.evidence() for item in members),
    )
