"""What is told of one thing and denied, or made impossible, elsewhere in the document.

For: ``chaingraph audit``.
In: sentences, tables.
Out: audit rows.
How: 不涉及X业务 against the row that lists the firm under X; 专业从事X，无其他业务 against Y生产企业; 已于…竣工 against a later 新开工 of
the same words; one number before the same words in two units; 连续保持两位数增长 beside a growth of one digit.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.endings import common_ending
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_NOT = re.compile(
    r"(?:(?:不|未|没有?|从不|从未)(?:再)?(?:涉及|从事|生产|做|加工|经营|制造|搞过?)|不属于?)(?:过)?(?P<what>[^，。；\d]{2,14}?)(?:业务|环节|生产|领域|行业|产品|加工|制造)*(?:企业)?(?=[，。；”]|$)"
)
_DONE_TO = re.compile(r"(?:任何|其他|相关)|(?:精?深)?(?:加工|生产|制造|提取|业务|环节|产品|研发|销售|项目)+$")
_FIRM = re.compile(r"公司|集团|设备|机械|装备|[乡镇村]$|街道")
"""In a cell that names no product, or what is made for those who make it."""
_TIME = re.compile(r"目前|暂|尚|现|已|原|曾|此前|过去|以前|自己|本身|直接")
_ONLY = re.compile(
    r"(?:专业从事|专门从事|专业生产|专门生产|只生产|仅从事|只从事)(?P<what>[^，。；：、“”（）\d]{2,12}?)(?:的)?(?:生产|制造|加工|研发)*(?=[，,。；]|$)"
)
_IS = re.compile(
    r"(?:是|为|系)(?:[区县市省]内|全[区县市省]|当地|我[区县市省]|本地)?(?:的)?(?:重点|骨干|主要)?(?P<what>[^，。；：、“”（）\d的]{2,10}?)(?:生产|制造)企业"
)
_DONE = re.compile(
    r"(?P<what>[^，。；：\d]{4,30}?)(?:已)(?:经)?于(?P<y>20\d\d)年(?:(?P<m>\d{1,2})月)?(?:底|初|份)?(?:全面|正式|全部|建成|竣工)*(?:竣工|建成|投产|投用|完工)"
)
_BEGUN = re.compile(
    r"(?P<what>[^，。；：\d]{4,30}?)(?:将|拟|计划|力争)?(?:于|在)?(?P<y>20\d\d)年(?:(?P<m>\d{1,2})月)?(?:底|初|份)?(?:前)?(?:全面|正式)?(?:新开工|开工|动工|启动建设)"
)
_DIGITS = re.compile(
    r"(?P<span>(?:近|连续)?[两二三四五六七八九十\d]年|连续)[^。；]{0,24}?(?:保持|实现|均为|为)?两位数(?:以上)?(?:的)?增长"
)
_RATES = re.compile(
    r"(?:增速|增幅|增长率|同比增长|增长)(?:依次|分别)?(?:为|达到?)?(?P<list>\d+(?:\.\d+)?%(?:[、，和]\d+(?:\.\d+)?%)+)"
)
_SECTOR, _DATE = Maker("sector", 0.7, "可能写错了企业或行业"), Maker("date", 0.7, "进度可能未更新")
_UNIT, _WORDS = Maker("unit", 0.65, "单位可能写错"), Maker("words", 0.75)
SHORT, NEAR = 8, 8
"""Characters of a cell that tells one product, at most; characters before a denial in which a word may tell that it is of some time."""
LEAST = 6
"""Characters at the end that two namings of a project have in common at least."""


def denied(projection: Projection) -> Iterator[AuditRow]:
    """Claims of one document that exclude each other. O(characters + cells)."""
    yield from _listed(projection)
    yield from _two_trades(projection)
    for page in pages(projection):
        yield from _begun_again(page)
        yield from _two_units(page)
        for sentence in page.sentences:
            yield from _digits(sentence)


def _listed(projection: Projection) -> Iterator[AuditRow]:
    """A firm in a row of a branch it is told to have nothing to do with."""
    rows = [
        (line, {cell.strip() for cell in line.passage.cells}) for sheet in sheets(projection) for line in sheet.lines
    ]
    for item in named(projection, ("Enterprise",)) if rows else ():
        for match in _NOT.finditer(item.sentence.text):
            ahead = {item.sentence.text[at : at + size] for at, _, size in item.found if at < match.start()}
            listed = [one for one in sorted(ahead) if any(one in cells for _, cells in rows)]
            name = listed[0] if len(listed) == 1 else ""
            line, what = next(
                (
                    (line, what)
                    for line, cells in rows
                    if name in cells and (what := _of_row(match["what"], cells - {name}))
                ),
                (None, ""),
            )
            if name and line and not _TIME.search(item.sentence.text[max(0, match.start() - NEAR) : match.start()]):
                yield _SECTOR(
                    name,
                    f"{name}表中列在“{what}”，文中“{match[0]}”",
                    (what, match[0]),
                    line.passage.evidence,
                    item.sentence.evidence(*match.span()),
                )


def _of_row(denied: str, cells: Collection[str]) -> str:
    """The cell of a row that tells one of the things that are denied; of other words it is the beginning or the end."""
    parts = [_DONE_TO.sub("", part) for part in re.split("[、或和及与]", denied)]
    told = (cell for cell in sorted(cells) for part in parts if len(part) > 1 and _tells(cell, part))
    return next(told, "")


def _tells(cell: str, part: str) -> bool:
    """Whether a cell is of a thing: 果皮精油提取 of 果皮, not 陈皮加工设备."""
    bare = _DONE_TO.sub("", cell)
    return bare == part or (
        len(bare) <= SHORT and (bare.endswith(part) or cell.startswith(part)) and not _FIRM.search(cell)
    )


def _two_trades(projection: Projection) -> Iterator[AuditRow]:
    """A firm that makes one thing alone, and is told to be a maker of another."""
    only: dict[tuple[str, str], tuple[str, Evidence]] = {}
    maker: list[tuple[str, str, str, Evidence]] = []
    for item in named(projection, ("Enterprise",)):
        for pattern in (_ONLY, _IS):
            for match in pattern.finditer(item.sentence.text):
                thing = _firm(item, match.start())
                if thing and pattern is _ONLY:
                    only.setdefault(
                        (item.sentence.document, thing), (match["what"], item.sentence.evidence(*match.span()))
                    )
                elif thing:
                    maker.append((item.sentence.document, thing, match["what"], item.sentence.evidence(*match.span())))
    for document, thing, what, evidence in maker:
        first = only.get((document, thing))
        if first and not set(first[0]) & set(what):
            name = projection.label(thing)
            yield _SECTOR.but(0.6)(
                name, f"{name}一处专做“{first[0]}”，一处做“{what}”", (first[0], what), first[1], evidence
            )


def _firm(item: Named, at: int) -> str:
    """The only firm a sentence names before a place."""
    before = {thing for start, thing, _ in item.found if start < at}
    return next(iter(before)) if len(before) == 1 else ""


def _begun_again(page: Page) -> Iterator[AuditRow]:
    """预制菜二期项目已于2023年11月竣工, and 预制菜二期项目于2024年9月新开工."""
    done = [(s, match) for s in page.sentences for match in _DONE.finditer(s.text)]
    for sentence in page.sentences if done else ():
        for match in _BEGUN.finditer(sentence.text):
            for home, first in done:
                same = common_ending((first["what"], match["what"]))
                later = _when(first) < _when(match)
                if (
                    later
                    and home is not sentence
                    and len(same) >= LEAST
                    and re.search(r"项目|工程|基地|中心|[厂园线]$", same)
                ):
                    said = first[0][-len(first[0]) + len(first["what"]) :], match[0][len(match["what"]) :]
                    yield _DATE(
                        same,
                        f"{same}“{said[0]}”，另一处“{said[1]}”",
                        said,
                        home.evidence(*first.span()),
                        sentence.evidence(*match.span()),
                    )


def _when(match: re.Match[str]) -> tuple[int, int]:
    return int(match["y"]), int(match["m"] or 0)


def _two_units(page: Page) -> Iterator[AuditRow]:
    """已建成冷库库容85万吨 and 已建成冷库库容85万千克: one number of one thing in two units."""
    known: dict[tuple[str, float], tuple[Sentence, Figure]] = {}
    for sentence in page.sentences:
        for figure in sentence.figures:
            name = re.sub(r"(?:为|达到?|约|共|有)+$", "", figure.label)[-LEAST:]
            if len(name) < LEAST or figure.kind in ("%", "倍", "个百分点") or not figure.exact or figure.value < 10:
                continue
            home, other = known.setdefault((name, figure.value), (sentence, figure))
            if other.kind == figure.kind and other.size != figure.size:
                sides = (other.text, figure.text)
                yield _UNIT(
                    name,
                    f"{name}一处为 {sides[0]}，一处为 {sides[1]}",
                    sides,
                    home.quote(other),
                    sentence.quote(figure),
                )


def _digits(sentence: Sentence) -> Iterator[AuditRow]:
    """连续三年两位数增长，增速分别为 12.1%、9.4%、10.0%."""
    said = _DIGITS.search(sentence.text)
    rates = _RATES.search(sentence.text, said.end()) if said else None
    low = next((rate for rate in re.findall(r"\d+(?:\.\d+)?", rates["list"]) if float(rate) < 10), "") if rates else ""
    if said and rates and low:
        yield _WORDS(
            sentence.text[:20],
            f"文中为“{said[0]}”，所列增速中有 {low}%",
            (said[0], f"{low}%"),
            sentence.evidence(said.start(), rates.end()),
        )
