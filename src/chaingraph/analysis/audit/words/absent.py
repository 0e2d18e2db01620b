"""What a document says there is none of, and counts elsewhere; what runs at full load, and stands still on the same days.

For: ``chaingraph audit``; absence within a page, the state of an enterprise also between documents of one month.
In: sentences, and those that name an enterprise.
Out: audit rows of kind ``words``.
How: none and some have to be of one noun, or of one state that its unit tells the noun of (闲置4宗 is land). Another year, a part
of the place and a degree (较大及以上事故) make another thing of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.named import named
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
_RUNS = re.compile(r"满负荷(?:生产|运行|运转)|满产(?!满销计划)|开足马力|正常生产|稳定生产|两班倒|三班倒")
_STILL = re.compile(
    r"(?:全线|全面|整体|已|目前|现已|仍|处于)(?:全线|全面|经)?(?:停产|停工|停业|歇业|关停)(?!整改到位|后|前|期间)|开工率为(?:零|0)"
)
_ONCE = re.compile(r"复工|复产|恢复|此前|曾|一度|除|部分|[一二三四]期|生产线|产线|车间|将|拟|计划|预计(?=停)|若|如")
_ROW = Maker("words", 0.7, "前后说法不一")


def absent(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be absent and counted in the same page. O(characters + claims · counts)."""
    for page in pages(projection):
        yield from _counted(page)


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


@dataclass(frozen=True, slots=True)
class _State:
    sentence: Sentence
    start: int
    end: int
    document: str


def at_work(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises at full load and at a standstill in one month. O(characters)."""
    when = {page.document: page.written[:2] for page in pages(projection)}
    runs: dict[tuple[str, tuple[int, ...]], list[_State]] = defaultdict(list)
    still: dict[tuple[str, tuple[int, ...]], list[_State]] = defaultdict(list)
    for item in named(projection, ("Enterprise",)):
        text, month = item.sentence.text, when.get(item.sentence.document, ())
        for pattern, found in ((_RUNS, runs), (_STILL, still)) if len(month) > 1 else ():
            for match in pattern.finditer(text):
                begin = clause_start(text, match.start(), "。；")
                inside = [thing for at, thing, _ in item.found if begin <= at < match.start()]
                if len(set(inside)) == 1 and not _ONCE.search(text, begin, match.end()):
                    state = _State(item.sentence, match.start(), match.end(), item.sentence.document)
                    found[inside[0], month].append(state)
    for key, states in still.items():
        for one, other in zip(runs.get(key, ())[:1], states[:1], strict=False):
            sides = one.sentence.text[one.start : one.end], other.sentence.text[other.start : other.end]
            name = projection.label(key[0])
            places = one.sentence.evidence(one.start, one.end), other.sentence.evidence(other.start, other.end)
            yield _ROW(name, f"{name}一处“{sides[0]}”，一处“{sides[1]}”", sides, *places)
