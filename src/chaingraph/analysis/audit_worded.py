"""One thing told with two values in one document, the second time in other words.

For: ``chaingraph audit``; :mod:`audit_retold` compares equal words, this rule names that are said the other way round.
In: the sentences of a document.
Out: audit rows.
How: 已入驻的92家食品企业 is 入驻食品企业92家; 其中，甲132亿元 behind 产值528亿元 is 甲产值; 全年 behind a year is of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit_maker import Maker
from chaingraph.analysis.audit_pages import Page, pages
from chaingraph.analysis.audit_retold import count_unit, measure_words, place_names, scope_words
from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_text import COUNTS, Figure, Sentence, agree_in_size
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection

_THING = re.compile(r"(?P<thing>[^，。；、：\d“”（）]{0,6}?(?:企业|项目|园区|平台|机构|基地|产品|单位|商户))")
_OF = re.compile(r"(?P<verb>入驻|落户|集聚|拥有|培育|引进|签约|开工|在建|投产|建成|挂牌|认定)的?$")
_STANDS = re.compile(r"已|[年月]?[底末]|现有|目前|共")
"""Words of a stock: 已入驻的 are all that are there, 入驻的 of a year those that came in it."""
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_NOW = re.compile(r"^(?:全年|当年|年末)")
_APART = re.compile(
    r"到20\d\d年|力争|目标|计划|预计|预期|有望|规划|拟|累计|以来|季度|半年|\d月|同比|上年|去年|此前|原|新增|净增|新(?=入驻|落户|引进|签约|开工|投产|建成|培育|认定|挂牌)|比20|较|由|从|与20|其中|含|[两二三四五十\d]年[来间内]"
)
_PARTS = re.compile(r"^(?:其中|分[^，。]{1,6}看|按[^，。]{1,6}[看分])[，,：:]")
_LEVEL = re.compile(r"(?:总?产值|营业收入|主营业务收入|销售收入|增加值|产量|投资|出口额|税收)$")
_NOUN = re.compile(r"[\u4e00-\u9fff]{3,10}")
_ROW = Maker("conflict", 0.6)
_EVENT = re.compile(r"(?:集中)?(?:开工|签约|竣工|投产|奠基|揭牌)")
_THIS = re.compile(r"(?:此次|本次|这次|此批|本批)(?P<words>[^，。；\d]{0,12}?)$")


@dataclass(frozen=True, slots=True)
class _Told:
    """A value with its year, the part of the place it is of, and whether the words name no part."""

    figure: Figure
    sentence: Sentence
    scope: str


def worded(projection: Projection) -> Iterator[AuditRow]:
    """Values of one thing and year that one document tells in two ways. O(figures · tellings of one thing)."""
    homes = document_homes(projection)
    for page in pages(projection):
        yield from _twice(page, place_names(homes.get(page.document, "")))
        yield from _this_time(page)


def _twice(page: Page, names: tuple[str, ...]) -> Iterator[AuditRow]:
    known: dict[tuple[str, str, str], list[_Told]] = {}
    for year, what, told in _facts(page, names):
        others = known.setdefault((year, what, count_unit(told.figure)), [])
        same = [other for other in others if _one_scope(other.scope, told.scope)]
        if same and not any(agree_in_size(other.figure, told.figure) for other in same):
            sides = (same[0].figure.text, told.figure.text)
            yield _ROW(
                what,
                f"{year}年{what}一处为 {sides[0]}，一处为 {sides[1]}",
                sides,
                same[0].sentence.quote(same[0].figure),
                told.sentence.quote(told.figure),
            )
        others.append(told)


def _facts(page: Page, names: tuple[str, ...]) -> Iterator[tuple[str, str, _Told]]:
    """Year, what is measured, and the value, of what is told to be so."""
    before: Sentence | None = None
    year = level = ""
    for sentence in page.sentences:
        if before is None or before.passage is not sentence.passage:
            year = level = ""
        opened = sentence.text.startswith("其中")
        parts = bool(_PARTS.match(sentence.text)) and bool(level)
        for figure in sentence.figures:
            segment = re.split(r"[；;]", sentence.text[: figure.at])[-1]
            own = _YEAR.findall(segment)
            when = own[-1] if own else year if parts or _NOW.match(sentence.text) else ""
            what = _what(sentence, figure, names)
            if parts and what and _share_behind(sentence, figure):
                yield year, what + level, _Told(figure, sentence, "")
            elif when and what and not opened and figure.exact and not _APART.search(segment):
                yield when, what, _Told(figure, sentence, scope_words(segment, names))
            bare = re.sub(r"(?:实现|完成|达到?|为|约)+$", "", figure.label)
            found = _LEVEL.search(re.sub(r"^.*(?:实现|完成)", "", figure.label) if bare == "" else bare)
            if not parts and own and found and figure is sentence.figures[0]:
                level = found[0]
        named = _YEAR.findall(sentence.text)
        # What is of several years gives none to the sentence behind it, but for the first, which is what it is about.
        year = named[0] if named else year
        before = sentence


def _share_behind(sentence: Sentence, figure: Figure) -> bool:
    return re.match(r"[，,]占(?:比)?\d", sentence.text[figure.end :]) is not None


def _what(sentence: Sentence, figure: Figure, names: tuple[str, ...]) -> str:
    """What a figure measures, in one order of words."""
    label = figure.label
    behind = _THING.match(sentence.text, figure.end) if figure.kind in COUNTS else None
    verb = _OF.search(label)
    if behind and verb and _STANDS.search(label):
        return verb["verb"] + behind["thing"]
    words = measure_words(label, names)
    clipped = re.search(
        r"(?:入驻|落户|集聚|培育|引进|签约|开工|在建|投产|建成)[^，。；\d]{0,6}(?:企业|项目|园区|平台|机构|基地|产品|单位|商户)$",
        words,
    )
    words = clipped[0] if clipped else words
    return words if _NOUN.fullmatch(words) and not behind else ""


def _one_scope(left: str, right: str) -> bool:
    """Whether two values may be of one place: one names no part of it, or both the same."""
    return left == right or not left or not right


def _this_time(page: Page) -> Iterator[AuditRow]:
    """8个项目同时开工 … 此次集中开工的9个项目: how many an event is told to have been of."""
    first: list[tuple[Sentence, Figure, str]] = []
    for sentence in page.sentences:
        for figure in sentence.figures:
            thing = re.match(r"(?:重[大点])?(?P<noun>项目|企业)", sentence.text[figure.end :])
            clause = re.split(r"[。；;]", sentence.text[: figure.at])[-1]
            event = _EVENT.search(clause)
            if not thing or not figure.exact or not event or figure.kind not in COUNTS:
                continue
            this = _THIS.search(clause)
            wrong = _other(first, figure, thing["noun"]) if this and _EVENT.search(this["words"]) else None
            if wrong:
                sides = (wrong[1].text, figure.text)
                yield _ROW.but(0.65)(
                    f"{event[0]}{thing['noun']}",
                    f"同一次{event[0]}的{thing['noun']}一处为 {sides[0]}，一处为 {sides[1]}",
                    sides,
                    wrong[0].quote(wrong[1]),
                    sentence.quote(figure),
                )
            if not this and re.search(r"举行|举办|召开|启动|仪式|活动", clause):
                first.append((sentence, figure, thing["noun"]))


def _other(
    first: Sequence[tuple[Sentence, Figure, str]], figure: Figure, noun: str
) -> tuple[Sentence, Figure, str] | None:
    """The only count of the event, if it is another one."""
    same = [item for item in first if item[2] == noun]
    return same[0] if len(same) == 1 and same[0][1].size != figure.size else None
