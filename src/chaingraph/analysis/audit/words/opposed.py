"""One enterprise or project in two states that exclude each other: 尚未上市 here, 2023年上市 there; 停产以来 and 一季度满负荷生产.

For: ``chaingraph audit``, within and across documents.
In: sentences with whom they speak of, cells of rows that name an enterprise. Out: audit rows of kind ``words``.
How: what has been reached (signed, listed, licensed) stays reached, so a later or undated denial is wrong; being at work and at a
standstill exclude each other at one time, from 自 … 以来 on until the day of the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.months import month_of
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_of import FIRM, spoken
from chaingraph.analysis.audit.reading.stages import time_in
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

WORK = "work"
_NOT = r"(?:尚未|还未|仍未|至今未|未(?!来)|没有|尚无|从未|暂未)"
_PAPER = (
    r"施工许可证?|环评批复|环评手续|排污许可证?|安全生产许可证?|生产许可证?|能评批复|不动产权证|土地证|用地规划许可证"
)
_ASPECTS = (
    (
        WORK,
        r"满负荷(?:生产|运行|运转)|满产(?!满销计划)|开足马力|正常(?:生产|经营|运转)|稳定生产|生产(?:经营|运行)?(?:正常|稳定)(?!化)|订单(?:充足|饱满|排到|排至)|产销两旺|两班倒|三班倒|生产线全开",
        r"(?:全线|全面|整体|已|目前|现已|仍|处于|因[^，。；]{0,8}|(?<=月)|(?<=起))(?:全线|全面|经)?(?:停产|停工|停业|歇业|关停)(?!整改到位|后|前|期间)|开工率为(?:零|0)",
    ),
    (
        "上市",
        r"(?:在|于|登陆)[^，。；]{0,8}(?:[沪深京北上][交证]所|创业板|科创板|主板|新三板|北交所|港交所|[AH]股)[^，。；]{0,4}(?:上市|挂牌)|(?:成功|正式|已)(?:上市|挂牌上市)|登陆(?:创业板|科创板|主板|新三板|北交所|港交所)",
        rf"{_NOT}[^，。；]{{0,10}}(?:挂牌上市|上市|挂牌)(?!公告|名单|规划)|非上市(?:公司|企业)",
    ),
    (
        "签约",
        r"(?:签订|签署)了?(?:正式)?(?:的)?(?:投资|项目|入园|合作)*(?:合同|协议)(?!文本|草案)|(?:正式|成功|现场|已|集中)签约(?!率|项目库)",
        rf"{_NOT}(?:正式)?(?:签约|签订(?:正式)?[^，。；]{{0,6}}(?:合同|协议))",
    ),
    (
        "许可",
        rf"(?:取得|拿到|领取|获得|办理了|办妥|核发)了?(?P<yes>{_PAPER})",
        rf"{_NOT}(?:能)?(?:取得|拿到|领取|获得|办理|办妥|办结)了?(?P<no>{_PAPER})",
    ),
    (
        "贷款",
        r"贷款余额(?:为|达|约)*[1-9]|(?:获得|取得|发放|申请到|拿到)[^，。；]{0,12}贷款(?:支持)?[\d，。；]|获[^，。；]{0,12}\d+万元贷款",
        r"(?:没有|无|从未|尚无|未曾?)(?:任何|向银行|申请过?|获得过?|办理过?|一笔)*(?:银行)?贷款(?=[，。；、）]|$)|零贷款",
    ),
    (
        "出口",
        r"(?:产品)?(?:远销|出口到|出口至|销往)[^，。；]{0,14}(?:国家|欧|美|日本|东南亚|非洲|海外|中东)|(?:年)?出口(?:额|创汇)(?:为|达|约)*[1-9]|外销(?:额|占比)(?:为|达|约)*[1-9]",
        r"(?:没有|无|从未|尚无|未)(?:任何|开展|涉及|产生)?(?:过)?(?:产品)?(?:出口|外销|外贸)(?:业务|订单|额|实绩)?(?=[，。；、）]|$)|(?:产品)?全部(?:在国内销售|内销)|只做内销",
    ),
    (
        "高企",
        r"(?<!申报)(?:获评|通过|获得|认定为|获批|成为|获|是(?:一家)?)(?:了)?(?:国家级?)?高新技术企业(?:认定|称号|资质|证书)?(?=[，。；、）]|$)",
        r"(?:尚未|未|没有|不是|还不是)(?:能|被)?(?:通过|获得|获评|认定为|申报)?(?:为)?(?:国家级?)?高新技术企业",
    ),
    (
        "研发",
        r"(?:建有|设有|拥有|组建了?|成立了)[^，。；]{0,12}研发(?:中心|机构|部|团队)|研发人员(?:为|达|有|共)*[1-9]",
        r"(?:没有|无|未|尚无|尚未)(?:设立?|建立?|组建|配备|成立)?(?:任何|自己的|独立的|专门的|专职)?(?:研发)(?:中心|机构|部门?|团队|人员)",
    ),
)
_READ = tuple((aspect, re.compile(yes), re.compile(no)) for aspect, yes, no in _ASPECTS)
_PLANNED = re.compile(
    r"计划|预计|拟|力争|将|争取|确保|目标|有望|即将|若|如果|待|准备|推动|支持|鼓励|帮助|协助|引导|可|应|要求|需|后备|培育|辅导|储备|申报|不|未|没|部分|个别|子公司|母公司|参股|[二三四]期|其他|复产|复工|恢复|除|生产线|产线|车间"
)
_PAST = re.compile(
    r"曾|一度|原来|此前|过去|当时|年初|初期|起初|刚|以前|之前|最初|部分|个别|子公司|[一二三四]期|若|如|其他|车间|生产线|产线|复工|复产|恢复|除|将|拟|计划|(?<!目)前$"
)
_PROJECT = re.compile(r"[\u4e00-\u9fffA-Za-z\d]{4,}?(?:项目|工程)(?:[一二三四]期)?")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])月")
_SINCE = re.compile(r"以来|至今|起")
_RESUMED = re.compile(r"恢复|复产|复工|重启|重新(?:开工|投产|启动)|盘活")
RESUMED = 4
"""Months behind the day of a page after which a firm at a standstill may be at work again."""
_ROW = Maker("words", 0.7, "前后说法不一")


@dataclass(frozen=True, slots=True)
class _State:
    owner: str
    aspect: str
    yes: bool
    told: tuple[int, ...]
    written: tuple[int, ...]
    since: bool
    document: str
    text: str
    evidence: Evidence

    @property
    def when(self) -> tuple[int, ...]:
        """The time told, else the day of the page."""
        return self.told or self.written


def opposed(projection: Projection) -> Iterator[AuditRow]:
    """Owners in two states that exclude each other. O(characters + cells)."""
    states: dict[tuple[str, str], list[_State]] = defaultdict(list)
    read = {page.document: page for page in pages(projection)}
    for state in (*_prose(projection, read), *_cells(projection, read)):
        states[state.owner, state.aspect].append(state)
    for (owner, _), found in states.items():
        pairs = ((one, other) for one in found if one.yes for other in found if not other.yes)
        pair = next((pair for pair in pairs if _exclude(*pair)), None)
        if pair:
            sides = pair[0].text, pair[1].text
            name = projection.label(owner) if owner in projection.things else owner.rpartition("/")[2]
            message = f"{name}一处“{sides[0]}”，一处“{sides[1]}”"
            yield _ROW(name, message, sides, pair[0].evidence, pair[1].evidence)


def _exclude(yes: _State, no: _State) -> bool:
    if yes.evidence == no.evidence:
        return False
    one, other = yes.when, no.when
    if one and other and not other[0]:
        # 截至7月31日 of a table without a year is of the year of the other document.
        other = (one[0], *other[1:])
    if yes.document != no.document and not (one and other):
        return False
    size = min(len(one), len(other), 2)
    if yes.aspect != WORK:
        # Of a month alone nobody knows which came first.
        return one[:size] <= other[:size] if size else not (yes.told or no.told)
    if no.since and no.told and one:
        return no.told[:size] < one[:size] and len(one) > 1 and _months(no.written, one) < RESUMED
    return one[:2] == other[:2] and (yes.document == no.document or len(one) > 1)


def _months(first: tuple[int, ...], last: tuple[int, ...]) -> int:
    """Months from one day to another; none where one is not known."""
    return month_of(last) - month_of(first) if min(len(first), len(last)) > 1 else 0


def _prose(projection: Projection, read: Mapping[str, Page]) -> Iterator[_State]:
    for place in spoken(projection):
        sentence = place.item.sentence
        text, page = sentence.text, read.get(sentence.document)
        written = page.written if page else ()
        for aspect, yes, start, end in _matches(text):
            begin = clause_start(text, start, "，。；")
            project = _PROJECT.search(text, begin, start) if aspect.startswith("许可") else None
            owner = f"{FIRM}/{sentence.document}/{project[0]}" if project else place.owner(start, FIRM)
            inside = {thing for at, thing, _ in place.item.found if begin <= at < start and thing.startswith(FIRM)}
            if owner.startswith(f"{FIRM}/") and len(inside) < 2:
                told = time_in(text[clause_start(text, start, "。；") : end], written)
                since = _SINCE.search(text[start : end + 4]) is not None
                quote = sentence.evidence(begin, end)
                yield _State(owner, aspect, yes, told, written, since, sentence.document, text[begin:end], quote)


def _matches(text: str) -> Iterator[tuple[str, bool, int, int]]:
    """Aspect, whether it is affirmed, and where."""
    for aspect, affirmed, denied in _READ:
        for yes, pattern in ((False, denied), (True, affirmed)):
            for match in pattern.finditer(text):
                begin = clause_start(text, match.start(), "，。；")
                ahead = _PROJECT.sub("", text[begin : match.start()])
                excused = (_PLANNED if yes else _PAST).search(ahead)
                sentence = text[clause_start(text, match.start(), "。；") : match.start()]
                resumed = yes and aspect == WORK and _RESUMED.search(sentence)
                if not (excused or resumed):
                    paper = match.groupdict().get("yes") or match.groupdict().get("no") or ""
                    yield aspect + paper[:4], yes, match.start(), match.end()


def _cells(projection: Projection, read: Mapping[str, Page]) -> Iterator[_State]:
    """States that a cell of the row of an enterprise tells."""
    things = by_name(projection, "Enterprise")
    for sheet in sheets(projection):
        page = read.get(sheet.document)
        written = page.written if page else ()
        for line in sheet.lines:
            owner = first_named(line.passage.cells, things)
            for cell in line.cells if owner else ():
                for aspect, yes, start, end in _matches(cell) if len(cell) < 60 and cell not in things else ():
                    month = _MONTH.search(cell, 0, end)
                    told = time_in(cell[:end], written) or ((0, int(month[1])) if month else ())
                    since = _SINCE.search(cell[start : end + 4]) is not None
                    row = line.passage.evidence
                    yield _State(owner, aspect, yes, told, written, since, sheet.document, cell[:end], row)
