"""A structure in figures against the amounts it is of: 三次产业结构为8∶52∶40, beside 一产38亿元、二产231亿元、三产193亿元.

For: ``chaingraph audit``.
In: the figures of a page and the cells of its tables. Out: audit rows of kind ``share``.
How: the three industries are known by name; other members are those listed right before the figures, and each has to be told
once, with one unit. Shares of one hundred and plain proportions are compared alike, by the part of each in the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import Level, cell_levels, told_levels
from chaingraph.analysis.audit.reading.observations import Observed, observed
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection

_NUMBER = r"\d+(?:\.\d+)?%?"
_STRUCTURE = re.compile(
    r"(?P<head>[^，。；]{0,40}?)(?:产值|产业|投资|从业|就业|收入|出口)?(?:增加值)?(?:结构|比例|之比|占比|比重|构成|比)(?:关系)?"
    r"(?P<how>[^，。；\d]{0,8}|由[^，。；]{0,30}?(?:[为成到]|整至))(?:约|为)?"
    rf"(?P<parts>{_NUMBER}(?:[∶:：比/]{_NUMBER}){{1,5}}|{_NUMBER}(?:(?:、|和){_NUMBER}){{2,5}})(?![\d.])"
)
_INDUSTRIES = re.compile(r"三次产业|三产结构|一二三产|一、二、三(?:次)?产|三次产|产业结构")
_OF = re.compile(r"投资|税收|从业|就业|用电|贡献|拉动|消费|信贷|用地")
"""What else than value added the three industries may divide."""
_ORDER = tuple(
    re.compile(
        rf"(?:第?{sign}次?产业?(?!链)|{sign}产)(?:（[^（）]*）)?(?:全年)?(?:实现|完成)?(?P<what>[^，。；]{{0,8}})$"
    )
    for sign in "一二三"
)
_NOT = re.compile(r"增长|增速|下降|同比|贡献|拉动|率|上年|去年|目标|计划|力争")
_JOIN = re.compile(r"、|和|与|及")
_ROW = Maker("share", 0.75, "结构中的一项或其中一个数可能写错")
ROOM = 0.3
"""Points by which rounded shares may be off."""
FAR = 25.0
"""Points beyond which the amounts are of something else."""


def industry_ratios(projection: Projection) -> Iterator[AuditRow]:
    """Structures that their amounts do not give. O(characters + structures · figures of a page)."""
    cells = cell_levels(projection)
    for page in observed(projection):
        levels: list[Level] = []
        for place, reading in enumerate(page.reader.readings):
            for match in _STRUCTURE.finditer(reading.sentence.text):
                levels = levels or [*told_levels(page), *cells.get(page.reader.page.document, ())]
                yield from _check(page, place, match, levels)


def _check(page: Observed, place: int, match: re.Match[str], levels: Sequence[Level]) -> Iterator[AuditRow]:
    shares = [float(text) for text in re.findall(r"\d+(?:\.\d+)?", match["parts"])]
    steps = [half_step(text) for text in re.findall(r"\d+(?:\.\d+)?", match["parts"])]
    chosen = _members(match, len(shares), levels)
    before = re.split("[，。；]", page.reader.readings[place].sentence.text[: match.start("parts")])[-1]
    former = re.search(r"上年|去年|前年|目标|到20\d\d年|力争", before) and not re.search(r"由|调整|优化|变", before)
    if former or len(chosen) != len(shares) or not sum(shares):
        return
    whole, total = sum(level.size for level in chosen), sum(shares)
    rates = [100 * level.size / whole for level in chosen]
    told = [100 * share / total for share in shares]
    off = [abs(rate - share) for rate, share in zip(rates, told, strict=True)]
    room = ROOM + max(100 * step / total for step in steps) + max(100 * level.step / whole for level in chosen)
    if room < max(off) < FAR:
        sentence = page.reader.readings[place].sentence
        digits = max((len(text.partition(".")[2]) for text in re.findall(r"[\d.]+", match["parts"])), default=0)
        right = "∶".join(f"{total * rate / 100:.{digits}f}" for rate in rates)
        amounts = "、".join(f"{level.name}{level.text}" for level in chosen)
        message = f"{amounts}，结构应为 {right}，文中为 {match['parts']}"
        quote = sentence.evidence(*match.span("parts"))
        yield _ROW(match["parts"], message, (match["parts"], right), quote, *(level.evidence for level in chosen))


def _members(match: re.Match[str], count: int, levels: Sequence[Level]) -> list[Level]:
    """The amounts a structure is of, in its order; empty unless each is told once."""
    head = match[0][: match.start("parts") - match.start()]
    if _INDUSTRIES.search(head) and count == len(_ORDER):
        other = _OF.search(head)
        found = [_industry(pattern, other[0] if other else "", levels) for pattern in _ORDER]
    else:
        names = [name for name in _JOIN.split(match["head"]) if name]
        clean = [re.sub(r"^.*[：:的中，]|^其中|(?:的)?(?:产值|投资|数量|收入|面积)$", "", name) for name in names]
        if len(clean) != count or any(len(name) < 2 for name in clean):
            return []
        found = [[level for level in levels if name in level.name and not _NOT.search(level.name)] for name in clean]
    chosen = []
    for group in found:
        sizes = {(level.kind, level.size) for level in group}
        if len(sizes) != 1:
            return []
        chosen.append(group[0])
    return chosen if len({level.kind for level in chosen}) == 1 else []


def _industry(pattern: re.Pattern[str], other: str, levels: Sequence[Level]) -> list[Level]:
    found = []
    for level in levels:
        name = re.sub(r"(?:约|达到?|为|是|有|了)+$|[（(][^（）()]*[)）]", "", level.name)
        match = pattern.search(name)
        if match and level.kind == "元" and not _NOT.search(name):
            of = _OF.search(match["what"])
            if (of[0] if of else "") == other:
                found.append(level)
    years = {level.year for level in found if level.year}
    return [level for level in found if not years or level.year in (0, max(years))]
