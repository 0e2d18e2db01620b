"""Industries without a closing word of their own, told by what is said of them: topics, shared heads, counted enterprises.

For: ``names.proposals``.
In: readings; ``industry_cues.csv``.
Out: candidates for chains.
How: a noun (重点企业, 两条产业链, 领域, 项目9个) or a predicate (稳中有进, 是传统强项) says that the words before it name an industry. From
there the members of a list are read from right to left; each must be made of words of trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.chain_starts import is_industry, start_of_industry
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.reference.lexicon import read_lexicon

_NUMBER = r"(?:[一二两三四五六七八九十]|\d+)"
_CLASS = r"(?:主导|支柱|特色|优势|重点|先进|新兴|传统|战略性新兴|标志性|千亿级?|百亿级?|万亿级?|未来|首位|核心|首要|关键|成长型?|细分|新){0,2}(?:的)?"
_HEAD = r"(?:产业链|产业集群|制造业集群|产业|行业|集群|赛道|领域|板块|工业)"
_SHARED = Guarded(
    rf"{_NUMBER}(?:条|大|个|类){_CLASS}{_HEAD}|(?<![一二三四五六七八九十两])[两三四五六]链(?![长条])|“[三四五六]张牌”|已?成?[三]足鼎立"
)
_COUNTED = Guarded(
    r"(?:重点|龙头|骨干|规上|领军|头部|上下游|产业链上下游|关联|配套|类|相关)?(?:重点|龙头|骨干)?(?:企业|项目)"
    r"(?=(?:总数|数量|已|有|达到?|超过?|突破|近|逾|约|共|发展到|增至)*[\d一二三四五六七八九十]+[余多]?[家个户])"
)
_KEY = Guarded(r"(?:产业链)?(?:重点|龙头|骨干|领军|链主|头部|核心|标杆|规上)(?:企业|项目)")
_SAID = Guarded(
    r"(?=(?:总|年)?产值|营收|迈上|分别(?:达|突破|实现|增长)|达到[\d.]+[万千百]?亿|突破[\d.]+[万千百]?亿|同质|优势(?:明显|凸显|突出)|板块|方面[，,]|领域[，,]|链(?:[“”，。、以]|“|产值|本地|就能|配套)|的链条|率(?:提|达|高)"
    r"|转移|延链|补链|强链|拓链|“双链”|规上企业|\d+家(?:规上|规模以上|重点|龙头|骨干)(?:工业)?企业|(?:类)?企业集中|(?:重点)?项目(?:须|，给予|专题|招商|推进)|“链主”)"
)
_STREAM = Guarded(
    r"[上中下]游(?:主要|重点)?(?:为|是|包括|涵盖|招引|布局|发展|有|缺)(?P<list>[^，。；：（]{2,60}?)(?=等|，|。|；|整机|$)"
)
_PARTED = Guarded(r"其中[：:，,]?(?P<list>[^。！？\n]{4,200})")
_PART = re.compile(
    r"(?:^|(?<=[、，；,;]))(?P<name>[^、，；,;\d]{2,14}?)(?:产业链|产业集群|产业|行业)?"
    r"(?:分别|力争|预计|要)*(?:实现|完成|达到?|突破|超过?|为|约)*\d[\d.]*[万千百]?亿元"
)
"""Parts of a sum by industry: 总产值500亿元，其中甲150亿元、乙100亿元."""
_GOODS = re.compile(r"等[^，。；]{0,8}(?:零部件|部件|材料|产品|设备|原料|器件|企业|配件|公司)")
_PARTING = frozenset(
    (
        Kind.MARK,
        Kind.VERB,
        Kind.FUNCTION,
        Kind.SOFT,
        Kind.COUNT,
        Kind.NUMBER,
        Kind.ROLE,
        Kind.REGION,
        Kind.BRAND,
        Kind.FORM,
    )
)
_JOINED = Guarded(
    r"(?<=[一-龥])(?:产业链|产业集群|产业|行业|制造业|加工业|集群)(?![园基化区带城值者链工政投上内]|开发)"
)
_AFTER = Guarded(r"继([^，。；]{2,12}?)之后")
_BASED = Guarded(
    r"以([^，。；、以]{2,12}?)(?:产业)?为(?:基础|主导|重点|突破口|特色|主体|支柱|首位|主攻方向|主线|抓手|引领)"
)
_OPENING = re.compile(
    r"(?:^|[。；\n　●■◆▲]|——|[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|是)[　\s]*(?=[一-龥A-Z])"
)
_JOINTS = ("、", "和", "与", "及", "以及")
_SCALE = re.compile(r"(?:(?:[\d.]+|[一二三四五六七八九十百千两数]+)[万千百]?亿元?级?)?$")
"""How large an industry shall grow is no part of its name: 新能源汽车900亿级、新型显示500亿级三条产业链."""
_LONGEST_SCALE = 10
_SCORE = 0.56
_TOPIC_LENGTH = 12
_MOST_MEMBERS = 8


def by_frame(reading: Reading) -> Iterator[Candidate]:
    """Industries that a frame of the passage tells."""
    text = reading.text
    for match in _SHARED.finditer(text):
        members = list(_members(reading, match.start()))
        if len(members) > 1:
            yield from (_chain(*span, "chain-shared") for span in members)
    for pattern in (_COUNTED, _KEY, _SAID):
        for match in pattern.finditer(text):
            counted = _members(reading, match.start(), goods=False)
            yield from (_chain(*span, "chain-counted") for span in counted)
    yield from _segments(reading)
    for match in _JOINED.finditer(text):
        last = start_of_industry(reading, match.start())
        if last and text[last - 1] in _JOINTS:
            yield from (_chain(*span, "chain-joined") for span in _members(reading, last - 1))
    for pattern in (_AFTER, _BASED):
        for match in pattern.finditer(text):
            if is_industry(reading, *match.span(1), goods=True):
                yield _chain(*match.span(1), "chain-based")
    yield from _parts(reading)
    yield from _topics(reading)


def _topics(reading: Reading) -> Iterator[Candidate]:
    """The industry a sentence opens with when its predicate is one of growth: 智能家电稳中有进."""
    for match in _OPENING.finditer(reading.text):
        start = match.end()
        told = _predicate().search(reading.text, start + 2, start + _TOPIC_LENGTH + 14)
        stop = told.start() if told else -1
        if 1 < stop - start <= _TOPIC_LENGTH and is_industry(reading, start, stop, goods=True):
            yield _chain(start, stop, "chain-topic")


def _parts(reading: Reading) -> Iterator[Candidate]:
    """The industries that a sum of money is parted by."""
    for match in _PARTED.finditer(reading.text):
        for part in _PART.finditer(match["list"]):
            start, end = (match.start("list") + at for at in part.span("name"))
            if is_industry(reading, start, end):
                yield _chain(start, end, "chain-part")


def _segments(reading: Reading) -> Iterator[Candidate]:
    """What a text puts up, mid and down the chain, when the noun behind it says no product (下游为低空物流等运营服务)."""
    for match in _STREAM.finditer(reading.text):
        if _GOODS.match(reading.text, match.end()):
            continue
        start = match.start("list")
        for part in re.split("[、和与]", match["list"]):
            stop = start + len(part)
            if len(part) > 1 and reading.is_edge(start) and reading.is_edge(stop) and _is_plain(reading, start, stop):
                yield _chain(start, stop, "chain-segment")
            start = stop + 1


def _is_plain(reading: Reading, start: int, stop: int) -> bool:
    """Whether words are nouns and verbs' nouns alone."""
    kinds = set(reading.kinds[reading.word_at(start) : reading.word_at(stop - 1) + 1])
    return not kinds & _PARTING and stop - start <= _TOPIC_LENGTH


def _members(reading: Reading, end: int, *, goods: bool = True) -> Iterator[tuple[int, int]]:
    """The industries of the list that ends at a position, last first; ``goods`` takes what ends like a product, too."""
    for _ in range(_MOST_MEMBERS):
        end -= len(_SCALE.search(reading.text, max(end - _LONGEST_SCALE, 0), end)[0])  # type: ignore[index]
        start = start_of_industry(reading, end) if end > 1 and reading.is_edge(end) else None
        if start is None or not is_industry(reading, start, end, goods=goods):
            return
        yield start, end
        index = reading.word_at(start) - 1
        if index < 1 or reading.words[index] not in _JOINTS:
            return
        end = reading.starts[index]


def _chain(start: int, end: int, rule: str) -> Candidate:
    return Candidate(start, end, "Chain", _SCORE, rule)


@cache
def _predicate() -> Guarded:
    """What is said of an industry that does well or of one that a place lives on."""
    rows = list(read_lexicon("industry_cues", ("cue", "role")))
    growing = "|".join(row["cue"] for row in rows if row["role"] == "growth")
    held = "|".join(row["cue"] for row in rows if row["role"] == "standing")
    return Guarded(rf"{growing}|(?:是|成为|一直是|历来是)[^，。；]{{0,12}}(?:{held})")
