"""What a document says there is none of, and counts or describes elsewhere.

For: ``chaingraph audit``, within a page.
In: sentences.
Out: audit rows of kind ``words``.
How: none and some have to be of one noun, or of one state that its unit tells the noun of (闲置4宗 is land). Another year, a part
of the place and a degree (较大及以上事故) make another thing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_STATE = r"闲置|空置|停产|停工|停建|未开工|超期|逾期|亏损|违规|欠薪|欠息"
_NOUN = r"土地|用地|地块|厂房|标准厂房|企业|项目|事故|事件|案件|件|问题"
_NONE = re.compile(
    rf"(?:没有|不存在|无|均无|未发生|未出现|未发现|未再发生|杜绝了|实现(?:了)?(?:工业)?(?P<ahead>{_NOUN})?零)(?:任何|一[宗起家个件]|1[宗起家个件])?"
    rf"(?P<what>(?P<state>{_STATE})(?P<noun>{_NOUN})?|(?:[\u4e00-\u9fff]{{0,6}}?)(?:事故|事件|案件))(?=[，。；、）]|$)"
)
_SOME = re.compile(
    rf"(?P<what>(?P<state>{_STATE})(?P<noun>{_NOUN})?|(?:[\u4e00-\u9fff]{{0,8}}?)(?:事故|事件|案件))(?:共|有|达|仍有|还有)?(?P<n>{COUNT})(?P<unit>[宗家户个起件栋块])"
    rf"|(?<!\d)(?P<m>{COUNT})(?P<unit2>[宗家户个起件栋块])(?P<what2>(?P<state2>{_STATE})(?P<noun2>{_NOUN})|(?:[\u4e00-\u9fff]{{0,6}}?)(?:事故|事件|案件))"
)
_UNITS = {"宗": "土地", "块": "土地", "家": "企业", "户": "企业", "栋": "厂房", "起": "事故", "件": "件"}
"""What a unit counts where no noun says it."""
_ALIKE = {"用地": "土地", "地块": "土地", "标准厂房": "厂房"}
_APART = re.compile(
    r"(?<!\d)20\d\d(?=年)|去年|上年|往年|历史|原有|曾|已(?:经)?(?:盘活|处置|整改|清零|化解|收回)|较大|重大|以上|区外|其他|[\u4e00-\u9fff]{2}(?:片区|镇|乡|街道)|[一二三四]季度|上半年|下半年|\d{1,2}月"
)
_LACKS = re.compile(
    r"(?:至今|目前|现在|仍|还|尚|一直|均|区内|园内|全区|园区|境内)(?:[^，。；]{0,4})?(?:没有|尚无|无|未建|未配套|缺少|缺)(?:自己的|任何|一[家个座所条处]|专门的|集中的?|配套的?)?"
    r"(?P<what>[\u4e00-\u9fff]{3,12}?)(?P<end>设施|厂房?|站|中心|机构|管网|专线|铁路|码头|医院|学校|宿舍|公寓|食堂|平台|系统|场)(?=[，。；、）]|$)"
)
_HAS = r"(?:{0})[^，。；]{{0,14}}?(?:建成|投用|投运|投入(?:使用|运行)|运行|日处理|启用|开通|配套齐全)|(?:建成|建有|设有|拥有|配有|现有|投用了?|启用了?|开通了?)[^，。；]{{0,10}}?(?:{0})"
_FREE = re.compile(
    r"(?:不|免予?|均不|从不|一律不|未|不再)(?:向[^，。；]{0,6})?(?:收取?|缴纳|征收|交纳)(?:企业)?(?:任何|其他|一分)?(?P<what>[\u4e00-\u9fff]{1,8}(?:费|金|租金|押金))(?=[，。；、）]|$)"
    r"|(?:免收|免除|免缴|免征)(?:全部|企业|一切)?(?P<what2>[\u4e00-\u9fff]{1,8}(?:费|金))(?=[，。；、）]|$)"
)
_PAID = r"(?:收取|缴纳|征收|交纳|收|缴)[^，。；不免]{{0,14}}?{0}|{0}[^，。；不免]{{0,8}}?(?:按|每|为)[^，。；]{{0,6}}?\d+(?:\.\d+)?元"
_OTHER = re.compile(
    r"区外|园外|乡镇|镇村|个别|部分|其他|周边|此前|过去|原来|曾|当时|初期|\d年前|以前|之前|[一二三四五]期"
)
_ELSE = re.compile(
    r"计划|拟|将|规划|预计|力争|建议|推进|加快|争取|待|原|曾|过去|此前|前\d|前[一二三两]年|首年|第[一二三]年|年后|之后|期满|[\u4e00-\u9fff]{2}(?:镇|乡|街道|片区)|个别|部分|其他|邻近|县城|城区|未|没|不|免|减|返|如|若|外地|周边"
)
_ROW = Maker("words", 0.7, "前后说法不一")


def absent(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be absent and counted in the same page. O(characters + claims · counts)."""
    for page in pages(projection):
        yield from _counted(page)
        yield from _described(page)


def _described(page: Page) -> Iterator[AuditRow]:
    """至今没有污水处理设施 and 污水处理厂2022年建成; 不收取入园管理费 and 每年缴纳入园管理费."""
    for pattern, shape in ((_LACKS, _HAS), (_FREE, _PAID)):
        for home in page.sentences:
            for claim in pattern.finditer(home.text):
                what = claim["what"] or claim.groupdict().get("what2") or ""
                begin = clause_start(home.text, claim.start(), "，。；")
                other = len(what) < 3 or _OTHER.search(home.text, begin, claim.start("end" if pattern is _LACKS else 0))
                told = None if other else _elsewhere(page, home, re.compile(shape.format(re.escape(what))))
                if told:
                    sides, quote = (claim[0], told[1][0]), told[0].evidence(*told[1].span())
                    message = f"一处称“{sides[0]}”，一处称“{sides[1]}”"
                    yield _ROW(home.text[:20], message, sides, home.evidence(*claim.span()), quote)


def _elsewhere(page: Page, home: Sentence, shape: re.Pattern[str]) -> tuple[Sentence, re.Match[str]] | None:
    """Another sentence of a page that tells as done what one denies, of no other time, part or place."""
    for sentence in page.sentences:
        for match in shape.finditer(sentence.text) if sentence is not home else ():
            begin = clause_start(sentence.text, match.start(), "，。；")
            if not _ELSE.search(sentence.text, begin, match.end()):
                return sentence, match
    return None


def _counted(page: Page) -> Iterator[AuditRow]:
    claims = [(s, m) for s in page.sentences for m in _NONE.finditer(s.text)]
    for sentence in page.sentences if claims else ():
        for match in _SOME.finditer(sentence.text):
            for home, claim in claims:
                some = whole_number(match["n"] or match["m"]) > 0
                if (
                    some
                    and home is not sentence
                    and _one_kind(claim, match)
                    and _near(home, claim) == _near(sentence, match)
                ):
                    sides = claim[0], match[0]
                    message = f"一处称“{sides[0]}”，一处称“{sides[1]}”"
                    places = home.evidence(*claim.span()), sentence.evidence(*match.span())
                    yield _ROW(home.text[:20], message, sides, *places)
                    break


def _one_kind(claim: re.Match[str], match: re.Match[str]) -> bool:
    state = match["state"] or match["state2"]
    if claim["state"] is None or state is None:
        what = match["what"] or match["what2"]
        return claim["state"] is None and state is None and len(claim["what"]) > 2 and what.endswith(claim["what"])
    unit = match["unit"] or match["unit2"]
    nouns = [claim["noun"] or claim["ahead"] or "", match["noun"] or match["noun2"] or _UNITS.get(unit, "")]
    one, other = (_ALIKE.get(noun, noun) for noun in nouns)
    return claim["state"] == state and bool(one) and one == other


def _near(sentence: Sentence, match: re.Match[str]) -> frozenset[str]:
    """What in the clauses around a place makes another thing of it."""
    begin = clause_start(sentence.text, match.start(), "。；")
    return frozenset(_APART.findall(sentence.text[begin : match.end() + 1]))
