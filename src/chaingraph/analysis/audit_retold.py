"""One indicator of one place and year told with two values in several documents, also as the value of the year before.

For: ``chaingraph audit``.
In: sentences; which place each document speaks of.
Out: audit rows.
How: the words before a figure without year, place and verb are what it measures (全市锂电产业完成产值: 锂电产值); 由上年末的118家
增加到151家 and 比2021年的152亿元 tell a former year. Only equal words, place, scope, year and part of the year are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.analysis.audit_dates import written
from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_text import COUNTS, Figure, Sentence, agree_in_size, sentences
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_YEAR = re.compile(
    r"(?P<base>[比较对与])?(?:(?P<year>20\d\d)年|(?P<last>上年|去年)|(?P<now>全年|今年|当年|本年|年末|目前|现有|年内))"
)
_FROM = re.compile(
    r"(?:由|从|比|较|与)(?:20\d\d年|上年|去年)?[底末同期]*的?$|^[（(]?(?:20\d\d年|上年|去年)[底末同期]*(?:为|是|仅为|的)?$"
)
_PERIOD = re.compile(
    r"\d{1,2}\s*[—–~至-]\s*\d{1,2}月|[一二三四]季度|上半年|下半年|前[一二三四\d]+个?(?:季度|月)|1月|\d{1,2}月份|截至[^，。；]{0,8}(?:月|日)"
)
_GOAL = re.compile(r"到(?:20\d\d年|[“\"]?十[四五六]五)|力争|目标|争取|计划|预计|预期|有望|未来|三年后|五年内|拟")
_SEVERAL = re.compile(r"累计|[两二三四五十\d]年[来间内]|20\d\d年?\s*[—–~至到-]+\s*20\d\d年|以来")
_AHEAD = re.compile(r"目标|打算|展望|愿景|思路|下一?步|计划|任务|前景|未来")
_PLACE = re.compile(r"全[市县区省州旗国域]|我[市县区省]|[市县区]域|[市县区]内|本[市县区]")
_SCOPE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:开发区|经开区|高新区|园区|工业园|产业园|科技园|集聚区|集中区|片区|新区|镇|乡|街道|公司|集团)"
)
_LEAD = re.compile(
    r"^(?:其中|全市?|而|且|并|则|累计|共计?|总共|已|现有?|目前|同期|仅|约|当年|年末|年内|全年|底|末|初|的|在|为|是|有(?!效)|[:：“”]|期间)+"
)
_VERBS = re.compile(
    r"(?:实现|完成|达到?|拥有|共有|共|为|有|是|已|约|总量|总数|数量|总额|增加?至|增长?到|上升到?|提高到?|扩大到?|突破|超过?|累计|"
    r"合计|发展到|壮大到|减少到?|下降到?|由|从|到|至|和|现|登记|培育|年末|达|的|户数|家数)+$"
)
_INNER = re.compile(r"(?:实现|完成|拥有|共有|现有|已有|达到|累计|登记)(?=[\u4e00-\u9fff])")
_TRADE = re.compile(r"(?:制造)?(?:全?产业链|产业|行业|业)(?=规上|工业|总?产值|营业|销售|企业|增加值|规模)")
_CHAIN = re.compile(r"^([\u4e00-\u9fff]{2,8}?)?(?:全?产业链|产业|行业)(?=[\u4e00-\u9fff])")
_NEW = re.compile(
    r"新增|净增|新引进|新签|新开工|新建|增[长速幅]|同比|占|比重|比上|人均|亩均|平均|均|率|每|引进|其余|其他|另有|余"
)
_TITLE = re.compile(r"(?<![—–~至\d-])(20\d\d)年(?![版第—–~至-]|\d{1,2}月)")


@dataclass(frozen=True, slots=True)
class _Told:
    """A value of an indicator at one place."""

    figure: Figure
    sentence: Sentence
    year: str
    what: str


def retold(projection: Projection) -> Iterator[AuditRow]:
    """Values of one indicator, place and year that differ between documents, or within one. O(characters)."""
    first: dict[tuple[str, ...], list[_Told]] = {}
    homes = document_homes(projection)
    years = data_years(projection)
    chains = _chains(projection, homes)
    said: tuple[object, set[str]] = (None, set())
    ahead = ""
    for sentence in sentences(projection):
        if said[0] is not sentence.passage:
            said = (sentence.passage, set())
        if sentence.passage.kind == "heading":
            # What stands under 2024年目标 is to be, whatever year the title names.
            ahead = sentence.document if _AHEAD.search(sentence.text) else ""
        told_year = years.get(sentence.document, "") or (min(said[1]) if len(said[1]) == 1 else "")
        said[1].update(sentence.years())
        home = homes.get(sentence.document, sentence.document)
        if ahead == sentence.document:
            continue
        for scope, told in _facts(sentence, place_names(home), told_year, chains.get(sentence.document, "")):
            spot = (home, scope, told.what, told.year, count_unit(told.figure))
            known = first.setdefault(spot, [])
            wrong = [other for other in known if not agree_in_size(other.figure, told.figure)]
            if wrong and not any(agree_in_size(other.figure, told.figure) for other in known):
                yield _row(wrong[0], told)
            known.append(told)


def _chains(projection: Projection, homes: Mapping[str, str]) -> Mapping[str, str]:
    """Document → the chain its title is about."""
    found: dict[str, str] = {}
    for paper in projection.papers.values():
        match = _CHAIN.search(_without(paper.title, place_names(homes.get(paper.id, ""))))
        found[paper.id] = (match[1] or "") if match else ""
    return found


def count_unit(figure: Figure) -> str:
    """The unit of a figure; counting words of enterprises are one."""
    return "家" if figure.kind in COUNTS and figure.kind in "家户个" else figure.kind


def place_names(home: str) -> tuple[str, ...]:
    """How a place and those above it are called, its own name first."""
    region = gazetteer().get(home)
    if region is None:
        return ()
    places = [region, *gazetteer().ancestors(home)]
    return tuple(dict.fromkeys(name for place in places for name in (place.name, place.short) if len(name) > 1))


def data_years(projection: Projection) -> Mapping[str, str]:
    """Document → the year its figures are of when it names none: the only one of its title, else that of its day."""
    days = written(projection)
    found: dict[str, str] = {}
    for paper in projection.papers.values():
        told = set(_TITLE.findall(paper.title))
        found[paper.id] = told.pop() if len(told) == 1 else ""
        if not found[paper.id] and paper.id in days and "年" not in paper.title:
            found[paper.id] = str(days[paper.id][0])
    return found


def _anybody(what: str) -> bool:
    """Whether a label points at something told before, or is a verb alone: 该项目总投资, 重点推进某某."""
    return re.match(r"该|本项目|此|这|内容为|重点推进|年产|达产", what) is not None


def _facts(sentence: Sentence, names: tuple[str, ...], data_year: str, chain: str) -> Iterator[tuple[str, _Told]]:
    what = ""
    for figure in sentence.figures:
        before = sentence.text[: figure.at]
        segment = re.split(r"[；;]", before)[-1]
        former = _FROM.search(figure.label)
        own = measure_words(figure.label[: former.start()] if former else figure.label, names)
        trade = _CHAIN.search(_without(figure.label, names))
        chain = trade[1] if trade and trade[1] else chain
        # …产业链规上企业37家，产业链产值96.4亿元: of the chain named before.
        own = chain + own if own in hollow_words() and trade and not trade[1] else own
        what = own or (what if former else "")
        scope = scope_words(segment, names)
        year = _year(segment, data_year, former=bool(former))
        planned = _GOAL.search(segment) or _PERIOD.search(segment) or _SEVERAL.search(segment)
        scope += "".join(re.findall(r"[十百千]?[亿万]元以上|其中", segment.removesuffix(figure.label)))
        if what and what not in hollow_words() and not _anybody(what) and year and not planned and figure.exact:
            yield scope, _Told(figure, sentence, year, what)
        what = own or what


@lru_cache(maxsize=1)
def hollow_words() -> frozenset[str]:
    """Indicators that anybody has."""
    return frozenset(row["indicator"] for row in read_lexicon("hollow_indicators", ("indicator",)))


def _without(label: str, names: tuple[str, ...]) -> str:
    """Words without year, place and brackets."""
    words = _PLACE.sub("", _YEAR.sub("", re.sub(r"（[^）]*）|\([^)]*\)", "", label)))
    for name in names:
        words = words.replace(name, "")
    return words


def measure_words(label: str, names: tuple[str, ...]) -> str:
    """What a figure measures, in words that other documents would use too; empty where they say too little."""
    words = re.sub(r"^(?:产业|链上|全链)(?=产值|规上|营业|销售|企业)", "", _without(label, names))
    words = _VERBS.sub("", _LEAD.sub("", words))
    words = _INNER.sub("", _TRADE.sub("", words.replace("规模以上", "规上").replace("规上工业", "规上")))
    words = _TRADE.sub("", words)
    known = len(words) > 1 and re.fullmatch(r"[\u4e00-\u9fffA-Za-z“”、]+", words)
    return words if known and not _NEW.search(words) else ""


def scope_words(segment: str, names: tuple[str, ...]) -> str:
    """The part of the place that words speak of, a park or a firm, or the place above; empty for the place itself."""
    scope = ""
    for match in re.finditer(f"{_PLACE.pattern}|{_SCOPE.pattern}", segment):
        # 全市 in a page of a county is the city above it.
        own = bool(names) and (names[0][-1:] in match[0] or match[0][-1] in "域内")
        whole = _PLACE.fullmatch(match[0])
        scope = ("" if own else match[0]) if whole else re.split(r"[的在于是为和、]", match[0])[-1]
    return scope


def _year(segment: str, data_year: str, *, former: bool) -> str:
    """The year of the figure behind some words: the last they name, that a comparison names aside."""
    year = data_year if not former else ""
    for match in _YEAR.finditer(segment):
        last = match.end() + 4 >= len(segment)
        if match["base"] and not last:
            continue
        if match["year"]:
            year = match["year"]
        elif data_year:
            year = str(int(data_year) - 1) if match["last"] else data_year
        else:
            year = ""
    return year


def _row(left: _Told, right: _Told) -> AuditRow:
    sides = (left.figure.text, right.figure.text)
    return AuditRow(
        kind="conflict",
        subject=left.what,
        message=f"{left.year}年{left.what}一处为 {sides[0]}，一处为 {sides[1]}",
        left=sides[0],
        right=sides[1],
        sure=0.75 if left.sentence.document != right.sentence.document else 0.65,
        slip=None,
        evidence=(left.sentence.quote(left.figure), right.sentence.quote(right.figure)),
    )
