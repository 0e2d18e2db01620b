"""Counts of things against the rows of the table that lists them, wherever it stands and however it is named.

For: ``chaingraph audit``, within and across documents.
In: counts of sentences; tables of things (:mod:`chaingraph.analysis.audit.reading.rolls`). Out: audit rows of kind ``count``.
How: each table of the things counted is a hypothesis, with the rows that the clause picks out of it. What speaks for it — a list
is pointed to, it bears the words of the clause, it is the only one, another count or a sum agrees with it — and against it — words
the table knows nothing of, another time, a selection — is weighed. A count that any likely table bears out is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.analysis.audit.counts.told_counts import FILLING, Count, counts_of
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.near_rolls import near_rolls
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.rolls import Picked, Roll, picked
from chaingraph.analysis.audit.reading.text import Figure
from chaingraph.analysis.audit.reading.unheard import unheard
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_POINTS = re.compile(
    r"名[册单录]|清单|台账|明细|一览表|目录|附[表件后]|[详列]?见(?:附|下|[\u4e00-\u9fff]{0,6}表)|如下|所附|在册|入册|项目表|汇总表"
)
_NOT = re.compile(
    r"新增|净增|增加|新入|再|力争|目标|计划|预计|拟新|上年|去年|同期|累计|以前|到20[2-9]\d年|申报|候选|每|平均|同比|左右|超|突破|以上|(?<=[元亩人吨])以下|不足|低于|[亿万]元|%|调出|退出"
)
_PART = re.compile(r"其中|[企项单产]\w?[业目位品]中，|其余|另有|另外|此外|分别|[中内里]有")
_SELECTED = re.compile(
    r"部分|重点|骨干|龙头|典型|前[十二三五]|主要|节选|摘[录要]|代表|示例|十强|\d+强|百强|领军|拟|滞后|问题|新增|首批"
)
_EXCERPT = re.compile(r"(?:主要|部分|代表性?|典型)[^，。；]{0,6}(?:见|附|如下)")
"""Points to some of what is counted."""
_ATTACHED = re.compile(
    r"[^，。；：、\d（）]{0,12}[，（](?P<ahead>[^，。；、\d（）]{0,6}?)(?:名[册单录]|清单|明细|一览表|台账|目录)"
    r"(?:[和及与][^，。；、\d（）]{1,6})?(?:随[文函]?|另)?(?:附后|附上|所附|附|[详另]?见)"
)
"""Behind a count, the list of what it counts: 21家，名录随文附后; 26家（名单附后）."""
_ENTERED = re.compile(r"[入在]册|上榜|本[册表]")
"""Counts what a list holds, whatever it is called."""
_ALL = re.compile(r"共|合计|总计|全部|现有|总数|所有|均|全体|全区|全园|增至|达到|目前|已有")
_THING = re.compile(r"[^的]*?(?:企业|公司|项目|单位|园区|地块|工程|平台|人员|成员)")
_CALLED = re.compile(r"(?<!附)表\d{1,2}(?!\d)")
_EVENT = re.compile(r"[此本]次|集中|现场|当[天日]|会上|[首一二三四]季度|\d{1,2}月当月|走访|调研组|问卷")
_LACKS = re.compile(r"[尚还未没待暂]")
_DATED = re.compile(r"(?:19|20)\d\d(?=$|[-./年])")
_YEAR = re.compile(r"(20\d\d)年")
_GROUPS = re.compile(rf"(?P<n>{COUNT})[个支](?!月)[^，。；\d]{{0,8}}?(?P<noun>[组队班])(?![织成建员长])")
_ROW = Maker("count", 0.75, "名册漏列或多列，或数量写错")
WEIGHTS = {
    "pointed": 2.0,
    "pointed next": 1.5,
    "attached": 2.0,
    "words": 1.0,
    "only": 1.0,
    "several": -1.0,
    "all": 0.5,
    "numbered": 0.5,
    "picked": 1.0,
    "lacking": 2.0,
    "one off": 1.0,
    "near": 0.5,
    "far": -3.0,
    "another": -3.0,
    "excerpt": -5.0,
    "agrees": 1.5,
    "disagrees": -2.0,
    "predicate": -1.0,
    "event": -2.0,
    "sum agrees": 2.0,
    "same page": 0.5,
    "right below": 1.0,
    "headed": 2.5,
    "unknown word": -1.5,
    "unknown words": -3.0,
    "called": 1.0,
    "called otherwise": -3.0,
    "part": -1.5,
    "selected": -3.0,
    "other year": -3.0,
    "no whole": -4.0,
    "kind unknown": -1.5,
}
ENOUGH, LIKELY = 3.0, 1.0
"""What a count against a table has to weigh to be wrong, and one that it bears out to be right."""
CLEARLY = 3.5
"""A table that speaks this much less for itself than the likeliest bears no count out."""
NEAR, FAR, NEVER = 0.2, 0.34, 0.5
BELOW = 200
"""Characters between a count and the first row of a table right below it, at most."""


def enlisted(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the rows of the table of those things do not bear out. O(characters + counts · tables near)."""
    near = near_rolls(projection)
    for page in pages(projection) if near else ():
        for _, group in groupby(page.sentences, key=lambda sentence: id(sentence.passage)):
            counts = list(counts_of(list(group)))
            for count in counts:
                yield from _judged(page, count, near[page.document], counts)


def _judged(page: Page, count: Count, tables: Sequence[Roll], counts: Sequence[Count]) -> Iterator[AuditRow]:
    """A row where the likeliest table does not bear a count out, and no other likely one does."""
    kind = count.kind
    below = _right_below(count, tables) if count.headed else []
    fit = (
        below or [roll for roll in tables if roll.kind == kind or {roll.kind, kind} <= {"企业", "单位"}] if kind else []
    )
    found: list[tuple[float, Roll, Picked]] = []
    for roll in fit:
        some = picked(roll, count.clause, page.title + count.sentence.text[: count.match.start()])
        for one in (some, Picked(roll.lines, ())) if some.words else (some,):
            signs = tuple(_signs(page, count, roll, one, counts))
            found.append((sum(WEIGHTS[sign] for sign in signs) + (0 if len(fit) > 1 else WEIGHTS["only"]), roll, one))
    best = max(found, key=lambda item: (item[0], len(item[2].words)), default=None)
    likely = max(LIKELY - WEIGHTS["one off"], best[0] - CLEARLY) if best else 0.0
    if any(_borne_out(count, one, counts) for weight, _, one in found if weight >= likely):
        return
    if best and best[0] >= ENOUGH and best[2].lines:
        yield _row(count, best[1], best[2])


def _borne_out(count: Count, one: Picked, counts: Sequence[Count]) -> bool:
    """Whether rows are as many as told, those up to the year or of the month told are, or what is told besides is the rest."""
    listed, text = len(one.lines), count.sentence.text[: count.match.end()]
    years, months = [int(year) for year in _YEAR.findall(text)], re.findall(r"\d{1,2}月", text)
    cells = [[cell for cell in line.passage.cells if _DATED.match(cell)] for line in one.lines]
    until = {sum(all(int(cell[:4]) <= year for cell in row) for row in cells) for year in years if all(cells)}
    within = {sum(month in line.passage.evidence.quote for line in one.lines) for month in months}
    others = {other.number for other in counts if other is not count}
    return count.number in {listed, *until, *within} or listed - count.number in others


def _signs(page: Page, count: Count, roll: Roll, one: Picked, counts: Sequence[Count]) -> Iterator[str]:
    """What speaks for a table as the one whose rows are counted, and against it."""
    said, heads = count.sentence.text, roll.heads
    off = abs(len(one.lines) - count.number)
    unknown = "" if count.headed else _unknown(page, count, roll, one)
    siblings = list(_siblings(count, roll, counts))
    called = set(_CALLED.findall(said))
    attached = _attached(count)
    told = {
        "pointed": _POINTS.search(said) is not None,
        "pointed next": not _POINTS.search(said) and _POINTS.search(count.next) is not None,
        "attached": attached,
        "words": _named(count, heads),
        "all": _ALL.search(count.clause) is not None,
        "numbered": [line.passage.cells[0].strip() for line in roll.lines]
        == [str(n + 1) for n in range(len(roll.lines))],
        "one off": off == 1,
        "near": 1 < off <= NEAR * count.number,
        "another": off > max(1, NEVER * count.number),
        "far": off > max(1, FAR * count.number),
        "sum agrees": _sum_told(roll, count.amounts),
        "agrees": 2 * sum(siblings) > len(siblings) or _grouped(count, roll),
        "disagrees": 2 * sum(siblings) <= len(siblings) > 0,
        "predicate": len(_unheard(count.noun[len(_thing(count)) :], page, roll)) > 1,
        "event": any(word not in heads for word in _EVENT.findall(said[: count.match.end()])),
        "same page": roll.sheet.document == page.document,
        "right below": _below(count, roll),
        "headed": _heads(count, roll, off),
        "unknown word": 1 < len(unknown) < 4,
        "unknown words": len(unknown) > 3,
        "part": not one.words and not attached and _partial(count),
        "called": roll.sheet.document == page.document and bool(called & set(_CALLED.findall(heads))),
        "called otherwise": bool(called)
        and (roll.sheet.document != page.document or not called & set(_CALLED.findall(heads))),
        "excerpt": _EXCERPT.search(said) is not None or _numbered_on(roll),
        "selected": not _ENTERED.search(count.clause)
        and any(word not in said + page.title for word in _SELECTED.findall(heads)),
        "other year": _other_year(count, heads),
        "no whole": any(not _borne(match, heads) for match in _NOT.finditer(count.clause)),
    }
    yield from (sign for sign, holds in told.items() if holds)
    yield from ("lacking" if _LACKS.match(word) else "picked" for word in one.words)


def _partial(count: Count) -> bool:
    """Whether a count is of a part of what is told before it: 其中规上企业21家."""
    ahead = count.sentence.text[: count.match.start()][-len(count.clause) - 3 :]
    return not _POINTS.search(count.clause) and _PART.search(ahead) is not None


def _attached(count: Count) -> bool:
    """Whether a list is pointed to right behind a count, and not one of some of the things: 规上企业41家，重点企业名单附后."""
    match = _ATTACHED.match(count.sentence.text, count.match.end("u"))
    return match is not None and not set(_SELECTED.findall(match["ahead"])) - set(_SELECTED.findall(count.clause))


def _grouped(count: Count, roll: Roll) -> bool:
    """Whether the sentence tells in how many groups the things are, and a column has as many: 5个小组 of 24 people."""
    told = {(match["noun"], whole_number(match["n"])) for match in _GROUPS.finditer(count.sentence.text)}
    found = {(noun, len(field.rows)) for field in roll.fields for noun, _ in told if noun in field.name}
    return bool(told & found)


def _named(count: Count, heads: str) -> bool:
    """Whether a table bears more words of the clause than everybody uses."""
    clause = FILLING.sub("|", count.clause)
    return any("|" not in pair and pair in heads for pair in pairs(clause))


def _borne(match: re.Match[str], heads: str) -> bool:
    """Whether a table is called by a word and what stands before it: 产值过亿元 tells its rows, and no part of them."""
    return match.start() > 0 and match.string[match.start() - 1 : match.end()] in heads


def _thing(count: Count) -> str:
    """The words behind a count up to the noun of what is counted."""
    noun = _THING.match(count.noun)
    return noun[0] if noun else count.noun


def _unknown(page: Page, count: Count, roll: Roll, one: Picked) -> str:
    """The words of a clause that neither the table nor its title knows: what is counted is something else."""
    text = count.clause[: -len(count.match[0])] + "|" + _thing(count)
    for word in sorted(one.words, key=len, reverse=True):
        text = text.replace(word, "")
    return _unheard(text, page, roll)


def _unheard(text: str, page: Page, roll: Roll) -> str:
    """What neither everybody's words nor those of a table and the title of a page explain."""
    return unheard(text, FILLING, roll.heads + "".join(roll.sheet.columns) + page.title)


def _numbered_on(roll: Roll) -> bool:
    """Whether the rows bear numbers far beyond how many they are: they are taken from a longer list."""
    numbers = [line.passage.cells[0].strip() for line in roll.lines]
    return all(map(str.isdecimal, numbers)) and 1.5 * len(numbers) < int(numbers[-1]) < 1000


def _below(count: Count, roll: Roll) -> bool:
    """Whether a table stands right below what counts."""
    gap = roll.lines[0].passage.evidence.start - count.sentence.offsets[-1]
    return roll.sheet.document == count.sentence.document and 0 < gap < BELOW


def _heads(count: Count, roll: Roll, off: int) -> bool:
    """Whether a count in a heading is nearly that of the rows below, which are numbered as a whole list."""
    return count.headed and _below(count, roll) and off <= FAR * count.number and not _numbered_on(roll)


def _right_below(count: Count, tables: Sequence[Roll]) -> Sequence[Roll]:
    """The first table behind a count, if it is right below."""
    start = count.sentence.offsets[-1]
    behind = [
        (gap, n)
        for n, roll in enumerate(tables)
        if roll.sheet.document == count.sentence.document and (gap := roll.lines[0].passage.evidence.start - start) > 0
    ]
    return [tables[n] for _, n in sorted(behind)[:1] if _below(count, tables[n])]


def _other_year(count: Count, heads: str) -> bool:
    told, own = set(_YEAR.findall(count.sentence.text[: count.match.start()])), set(_YEAR.findall(heads))
    return bool(told and own and not told & own)


def _siblings(count: Count, roll: Roll, counts: Sequence[Count]) -> Iterator[bool]:
    """Whether the other counts of the sentence, of rows a word picks out, are what the table has."""
    for other in counts:
        if other is not count and other.sentence is count.sentence and other.kind == count.kind:
            some = picked(roll, other.clause, "")
            if some.words:
                yield len(some.lines) == other.number


def _sum_told(roll: Roll, amounts: Sequence[Figure]) -> bool:
    """Whether a figure of the passage is the sum of a column."""
    totals = [column.total for column in roll.columns if column.total]
    return any(abs(figure.size - total) <= 1e-6 * total for figure in amounts for total in totals)


def _row(count: Count, roll: Roll, one: Picked) -> AuditRow:
    names = "、".join(line.label for line in one.lines[:8])
    which = f"“{'、'.join(one.words)}”" if one.words else ""
    table = roll.sheet.caption or "表"
    message = f"文中“{count.clause}”，{table}中{which}有 {len(one.lines)} 行：{names}"
    sides = (f"{count.match['n']}{count.match['u']}", f"{len(one.lines)}行")
    start = count.match.end() - len(count.clause)
    places = dict.fromkeys(line.passage.evidence for line in one.lines[-6:])
    return _ROW(count.clause, message, sides, count.sentence.evidence(start, count.match.end()), *places)
