"""One thing of two trades, by what it is called, makes or is counted among: 做宠物食品的甲公司 … 玻璃纤维企业2家（甲公司、乙公司）.

For: ``chaingraph audit``, within and across documents of one place.
In: sentences about firms, projects and rows of any name; tables with a column of trades or products.
Out: audit rows of kind ``sector``.
How: who it is, is read as widely as the names allow (``audit.reading.spoken_names``), what it makes by words for being, making and
belonging; two trades are two where their broad branches (``branches.csv``) do not go together. What was, will be, or is
supplied is none; ``audit.enterprises.trades`` reads the products of firms in detail.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from chaingraph.analysis.audit.enterprises.subjects_told import trade_subject
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.branches import apart, branches_of
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_names import SpokenName, row_key, spoken_names
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_WHAT = r"(?P<what>[^，。；：、“”（）()\d的]{2,14}?)"
_WHAT_TOO = _WHAT.replace("what", "what2")
_STOP = r"(?=[，。；、：（）()等的]|和|及|$)"
_COLUMN = re.compile(r"行业|产业|产品|主业|主营|类别|门类|领域|链条|赛道|业务|板块")
_NO_TRADE = re.compile(r"规模|性质|状态|阶段|产值|数|额|量|率|投资|配套|上游|下游|应用|需求|采购|供应|等级|企业类别")
"""In the head of a column that tells something else, or what others make."""
_STATES = (
    re.compile(
        rf"(?:主营(?:业务)?(?:是|为)?|专营|主产|专做|专业生产|主要生产|主要从事(?:的(?:正|就|主要)?是)?|主要加工|主打|主攻|从事|主要产品(?:是|为|有|：)?|主导产品(?:是|为|有|：)?|产品(?:是|为|：)|主业(?:是|为)|[做干产造卖](?:的)?(?:就)?是|生产的(?:就)?是|经营范围(?:是|为|：)){_WHAT}{_STOP}"
    ),
    re.compile(
        rf"(?<![的大小多少高低])(?:属于?|是|为|系|作为)(?:一家|一户|[全我本][市县区省]|国内|当地|典型的?|传统|老牌|专业|规上|重点|骨干)*{_WHAT}(?:生产|制造|加工|研发|养殖)*(?:的)?(?:企业|公司|厂商|厂家|工厂|龙头|大户|项目|基地|厂)(?=[，。；、）]|$)"
    ),
    re.compile(
        rf"(?:(?:所属|主营|国民经济|登记的?|归属)*(?:行业|产业)(?:类别|门类|分类|链)?(?:代码)?(?:登记|填报|归类|认定)?(?:为|是|属于?|归为?|：))(?:[A-S]?\d{{2,4}})?{_WHAT}{_STOP}"
    ),
    re.compile(
        rf"(?:归入|列入|划入|划归|归口|纳入|计入|编入|归在|列在|属于?){_WHAT}(?:产业链|产业|行业|板块|类别|类|链|业)(?:统计|管理|名录|清单|企业)?(?=[，。；、）]|$)"
    ),
    re.compile(rf"(?:年产|年加工|日产){_WHAT}\d"),
    re.compile(rf"以{_WHAT}为(?:唯一)?(?:主业|主营|主导|主导产品|主打产品)"),
    re.compile(
        rf"(?:年产|年加工|年屠宰|日产|年出栏)[^，。；、]{{0,4}}\d[\d.]*[万亿]?[^\d，。；、\u4e00]?{_WHAT}{_STOP}"
    ),
)
_GROUP = re.compile(
    rf"(?:^|[，。；、：])(?:[\d一二三四五六七八九十]{{1,3}}[.．、])?(?:其中|另有|还有|包括)?{_WHAT}(?:生产|制造|加工|养殖)*(?:企业|产业链|产业|板块|行业|类|链|项目)(?:有|共|计|为)?(?:\d+|[一二两三四五六七八九十])?[家户个]?(?:[（(]|：|，?(?:即|分别(?:是|为)|包括|有))(?P<list>[^。；（）()]+)"
)
_AHEAD = re.compile(
    rf"(?:(?:^|[，。；：、到访在是对与和由向])(?:做|生产|制造|加工|从事|主营|主产|经营|专做|搞|干){_WHAT}(?:生产|制造|加工|业务|生意)?的|(?:^|[，。；：、]|走访了?|来到|走进|考察了?|引进|代表性?){_WHAT.replace('what', 'what2')}(?:生产|制造|加工|养殖)*(?:龙头|骨干|重点)?(?:企业|大户|厂商|厂家))(?:——|“)?$"
)
_BRACKET = re.compile(rf"[（(](?:主营|主产|生产|行业：)?{_WHAT}[，、）)]")
_FORMER = re.compile(
    r"原|曾|过去|此前|早期|最初|起步|子公司|旗下|将|拟|计划|转型|转产|改做|跨界|配套|供应|客户|上游|下游|为[^，。；]{0,6}提供|改行|不|非|除|副产|联合|合作|采购|收购|误|更正"
)
_TOGETHER = re.compile(r"(?:和|与|及|以及|、|兼|同时|另|还)")
AROUND = 10
"""Characters before a statement in which a word may tell that it is of another time or firm."""
MOST = 16
"""Statements of one thing that are compared."""
_ROW = Maker("sector", 0.65, "可能写错了企业或行业")


def one_trade(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be of two trades that do not go together. O(characters + cells + pairs of one thing)."""
    told: dict[str, list[tuple[str, str, Evidence]]] = defaultdict(list)
    for key, name, what, evidence in trades_told(projection):
        if branches_of(what):
            told[key].append((name, what, evidence))
    homes = settled_homes(projection)
    for _, items in sorted(told.items()):
        for left, right in combinations(items[:MOST], 2):
            one, other = branches_of(left[1]), branches_of(right[1])
            near = may_name_one(homes, left[2].document, right[2].document)
            if near and apart(one, other) and not _share(left[1], right[1]):
                message = f"{left[0]}一处做“{left[1]}”，一处做“{right[1]}”"
                yield _ROW(left[0], message, (left[1], right[1]), left[2], right[2])
                break


def trades_told(projection: Projection) -> tuple[tuple[str, str, str, Evidence], ...]:
    """Things by key and name, with what rows and sentences say they make or are counted among; read once. O(characters + cells)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[tuple[str, str, str, Evidence], ...]:
    return (*_rows(projection), *_prose(projection))


def _share(left: str, right: str) -> bool:
    """Whether two descriptions have a sign in common that is no word for making."""
    return bool((set(left) & set(right)) - set("加工生产制造业品材料设备新能智型及和的"))


def _rows(projection: Projection) -> Iterator[tuple[str, str, str, Evidence]]:
    """The trades that the columns of a table give its rows; a row of several trades is of a group."""
    for sheet in sheets(projection):
        columns = [n for n, name in enumerate(sheet.columns) if _COLUMN.search(name) and not _NO_TRADE.search(name)]
        for line in sheet.lines:
            key, cells = row_key(projection, line.label), line.cells
            for at in columns if key else ():
                what = cells[at] if at < len(cells) and line.values[at] is None else ""
                if what and what != line.label:
                    yield key, line.label, what, line.passage.evidence


def _prose(projection: Projection) -> Iterator[tuple[str, str, str, Evidence]]:
    for sentence, names, about in spoken_names(projection):
        for pattern in _STATES:
            for match in pattern.finditer(sentence.text):
                key, name, start = trade_subject(sentence, names, about, match)
                if key and not _doubtful(sentence.text, start, match):
                    yield key, name, match["what"], sentence.evidence(min(start, match.start()), match.end())
        yield from _grouped(sentence, names)
        yield from _beside(sentence, names)


def _doubtful(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether words before a statement tell of another time or firm, or it goes on with a second trade."""
    near = text[max(start, match.start() - AROUND) : match.start()]
    return _FORMER.search(near) is not None or _TOGETHER.match(text, match.end()) is not None


def _grouped(sentence: Sentence, names: tuple[SpokenName, ...]) -> Iterator[tuple[str, str, str, Evidence]]:
    """Names in the list of a trade: 玻璃纤维企业2家（甲公司、乙公司）."""
    for match in _GROUP.finditer(sentence.text):
        for name in names:
            if match.start("list") <= name.start and name.end <= match.end("list") and _item(sentence.text, name):
                yield name.key, name.name, match["what"], sentence.evidence(match.start("what"), name.end)


def _item(text: str, name: SpokenName) -> bool:
    return (
        text[name.start - 1] in "：（(、有是为括即和及与" and text[name.end : name.end + 1] in "、，。；）)等和及与"
    ) or name.end == len(text)


def _beside(sentence: Sentence, names: tuple[SpokenName, ...]) -> Iterator[tuple[str, str, str, Evidence]]:
    """What stands right before a name or in brackets behind it: 做宠物食品的甲公司, 甲公司（宠物食品）."""
    text = sentence.text
    for name in names:
        ahead, behind = _AHEAD.search(text[: name.start]), _BRACKET.match(text, name.end)
        groups: Mapping[str, str | None] = ahead.groupdict() if ahead else {}
        what = groups.get("what") or groups.get("what2") or ""
        if ahead and what and not _FORMER.search(text[max(0, ahead.start() - 4) : name.start]):
            yield name.key, name.name, what, sentence.evidence(ahead.start(), name.end)
        if behind:
            yield name.key, name.name, behind["what"], sentence.evidence(name.start, behind.end())
