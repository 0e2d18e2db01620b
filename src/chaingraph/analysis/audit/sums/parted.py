"""Counts and what they are made of, parted by other clauses: 签约项目9个，总投资52亿元，…从产业看，甲类项目3个、乙类项目2个、….

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.parts` reads parts that stand right behind their whole.
In: the figures of a passage, its sentences. Out: audit rows of kind ``sum`` and ``list``.
How: three or more counts in a row whose names end in one noun are held against the count of that noun told before them, if
words of division open them. A list of names that share the noun of a count is held against it, if it is told of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.endings import common_ending
from chaingraph.analysis.audit.reading.observations import Observation, observed
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import COUNTS, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_OPENS = re.compile(
    r"(?:其中|按[^，。；]{1,10}[分看]|从[^，。；]{1,10}[看分]|[^，。；]{0,10}(?:分布|类别|领域|类型|构成|结构|行业)(?:上|来)?看?|包括|包含|分为|分别[为是]|具体(?:为|是|看)?)[，,：]?$"
)
_TAIL = re.compile(r"(?:总数|数量?|总计|合计|共计?|累计|达到?|有|为|是|约)+$")
_NESTED = re.compile(
    r"以上|以下|超|规上|规模|级|骨干|龙头|上市|专精特新|小巨人|新[增开签建]|续建|上年|去年|同比|增|计划|目标|另|外|此外|百强|[^、]*单[个体]"
)
_ALSO = re.compile(r"等|若干|多个|一批|主要")
_NOUN = 2
"""Characters of the noun that parts and whole have in common, at least."""
LEAST, NEARLY = 3, 0.8
_COUNT = rf"(?P<count>[二两三四五六七八九十]|(?<![\d.])1?\d)(?P<unit>[处{COUNTS}])"
_ALL_OF = re.compile(
    rf"(?P<noun>[\u4e00-\u9fff]{{2,12}}?)(?:共计?|合计|总计|一共)?{_COUNT}(?P<mid>(?:[，,][^，。；：、]{{2,16}}){{0,2}})[，,；：]"
    r"(?P<list>(?:[^，。；：、\d“”（）]{2,20}、)+[^，。；：、\d“”（）]{2,20}?(?:[和及与][^，。；：、\d“”（）]{2,20}?)?)"
    r"(?P<all>(?:已|也|现)?(?:全部|均|都|悉数|全都|全数)(?:已|按期|如期|顺利)?)[^，。；：、等]{2,16}[，。；]"
)
_ROW = Maker("sum", 0.7, "总数或其中一个数可能写错")
_LIST = Maker("list", 0.7, "漏写或多写了一个")


def parted(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the counts of their kinds do not come to, or the names of all of them. O(figures + characters)."""
    for page in observed(projection):
        for run in _runs(page.observations):
            yield from _sum(page.observations, run)
    for sentence in sentences(projection):
        for match in _ALL_OF.finditer(sentence.text):
            yield from _names(sentence, match)


def _runs(items: Sequence[Observation]) -> Iterator[Sequence[int]]:
    """Counts of one unit that stand in one list."""
    run: list[int] = []
    for at, item in enumerate(items):
        last = items[run[-1]] if run else None
        text = item.reading.text
        joined = (
            last is not None
            and last.reading is item.reading
            and last.quantity.kind == item.quantity.kind
            and re.fullmatch(r"[、，,][^，。；：、\d]{1,14}", text[last.quantity.end : item.quantity.at])
        )
        if not joined:
            yield run
            run = []
        run = [*run, at] if item.quantity.kind in COUNTS and item.quantity.exact else []
    yield run


def _sum(items: Sequence[Observation], run: Sequence[int]) -> Iterator[AuditRow]:
    parts = [items[at] for at in run]
    if len(parts) < LEAST or any(_NESTED.search(part.label) for part in parts):
        return
    first = parts[0]
    noun = common_ending(_TAIL.sub("", part.label) for part in parts)
    opening = first.reading.sentence.text[: first.quantity.at - len(first.label)]
    opens = _OPENS.search(opening) or re.match("其中|包括|分别[为是]", first.label)
    behind = first.reading.sentence.text[parts[-1].quantity.end :][:3]
    if len(noun) < _NOUN or not opens or _ALSO.match(behind) or _ALSO.search(opening[-10:]):
        return
    passage = first.reading.sentence.passage
    wholes = [
        item
        for item in items[max(0, run[0] - 12) : run[0]]
        if item.reading.sentence.passage is passage and item.quantity.kind == first.quantity.kind
    ]
    total = sum(part.quantity.size for part in parts)
    named = [
        item
        for item in wholes
        if _TAIL.sub("", item.label).endswith(noun) and item.quantity.exact and not _NESTED.search(item.label)
    ]
    if len(named) != 1 or any(abs(item.quantity.size - total) < 1 for item in wholes):
        return
    whole = named[0]
    if NEARLY <= total / whole.quantity.size <= 1 / NEARLY and whole.quantity.size > max(
        p.quantity.size for p in parts
    ):
        shown = "+".join(plain(part.quantity.size) for part in parts)
        right = f"{plain(total)}{whole.quantity.unit}"
        message = f"{whole.label}{whole.quantity.text}，各项之和为 {shown}={right}"
        quote = first.reading.quote(first.quantity, parts[-1].quantity)
        yield _ROW(whole.label, message, (whole.quantity.text, right), whole.evidence(), quote)


def _names(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """新建市场5处，甲市场、乙市场、丙市场、丁市场全部投用: each name ends in what is counted."""
    names = [name for name in re.split(r"、|[和及与](?=[^、]{2,}$)", match["list"]) if name]
    noun, count = match["noun"][-_NOUN:], whole_number(match["count"])
    named = [name for name in names if name.endswith(noun)]
    if len(named) == len(names) and 2 <= len(names) != count and abs(len(names) - count) <= max(1, count // 3):
        yield _LIST(
            sentence.text[:20],
            f"{match['noun']}{match['count']}{match['unit']}，列出 {len(names)} {match['unit']}：{match['list']}",
            (f"{match['count']}{match['unit']}", f"{len(names)}{match['unit']}"),
            sentence.evidence(match.start("noun"), match.end("unit")),
            sentence.evidence(match.start("list"), match.end() - 1),
        )
