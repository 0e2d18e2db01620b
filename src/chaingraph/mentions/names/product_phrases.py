"""Products in sentences that name an enterprise or a park: noun phrases that end like one.

For: ``names.proposals``.
In: readings and the names already found in them.
Out: candidates for products.
How: a sentence is cut into noun phrases, names left out; of each the longest beginning that ends like a product counts, when what
follows it is a verb's noun (光栅尺 | 出口). Long ones count in the whole passage. The links of a chain spelled with dashes are parted;
goods in a row may each have an amount.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.products import BREAKS, is_product, product_at, product_endings
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.tails import tails
from chaingraph.mentions.names.words import Kind, stop_words

_MAKING = frozenset(("生产", "供应", "销售", "采购", "提供"))
_GENERAL = frozenset(("部件", "零部件", "材料", "产品", "器件", "组件", "设备"))
_LEADING = frozenset(("牌", "配套", "下线", "主打"))
_SAID = frozenset("产供造吃吐买卖做缺")
"""Verbs of one character that stand between a maker and what it makes."""
_MAKER = 0.55
_OPENED = frozenset((Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.PIECE, Kind.TERM, Kind.PROPER))
_WIDEST = 14
_SHORT_THING = 2
_MAINLY_MADE = Guarded(r"(?<=产品以)(?P<things>[^，。；：“”]{2,60}?)(?:等)?(?=为主(?![导体要攻]))")
_EACH = Guarded(
    r"(?<=[、；;])(?P<thing>(?![^，。；：、\d]*(?:年产|生产|加工|供应|销售))[^，。；：、;\d“”（）的]{2,12})(?=[\d.]+(?:余|多)?[万亿千百]{0,2}(?:吨|台|套|件|辆|平方米|片|颗|支|瓶|箱|双|头|羽)(?![以/]))"
)
"""One of several goods, each with its amount: 水泥186万吨、服装2170万件."""
_BEFORE_PRODUCT = 0.62
_SPELLED = frozenset((Kind.PIECE, Kind.TERM, Kind.BRAND, Kind.FAINT, Kind.REGION))
_DASH = re.compile("[—→－-]")
_DASHED = Guarded(r"[^，。；：、“”（）\s—-]{2,10}(?:(?:—+|-+|→|－)[^，。；：、“”（）\s—-]{2,10}){2,}")
_WHOLE_CHAIN = re.compile(r"[”’\"]?(?:较?为?完整的|一条|全|的|这一|一体化)*(?:产业链|链条|主线|全链)")
_SENTENCE = re.compile(r"[^。；！？]+")
_PHRASE = frozenset((Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.PIECE, Kind.TERM, Kind.ACT, Kind.MOTION))
_BEHIND = frozenset((Kind.ACT, Kind.MOTION))
_PROPER = frozenset((Kind.PROPER,))
_MAKERS = frozenset(("Enterprise", "Park"))


def linked_products(reading: Reading) -> Iterator[Candidate]:
    """The links of a chain spelled with dashes (钨粉—硬质合金—刀片), when one of them is a product."""
    for match in _DASHED.finditer(reading.text) if _DASH.search(reading.text) else ():
        start, spans = match.start(), []
        for part in re.split(r"((?:—+|-+|→|－))", match[0]):
            spans.append((start, start + len(part)))
            start += len(part)
        links = spans[::2]
        if _WHOLE_CHAIN.match(reading.text, match.end()):
            continue  # “磷矿—磷酸—电池”链条
        if any(is_product(reading.text[a:b]) for a, b in links):
            found = (product_at(reading, a, b, told=True) for a, b in links)
            yield from (link for link in found if link)


def goods_in_rows(reading: Reading) -> Iterator[Candidate]:
    """Goods in a row that each have an amount, and those that 产品以…为主 names."""
    rows = [match.span("thing") for match in _EACH.finditer(reading.text)]
    spans = rows if len(rows) > 1 else []
    for match in _MAINLY_MADE.finditer(reading.text):
        start = match.start("things")
        for part in match["things"].split("、"):
            spans.append((start, start + len(part)))
            start += len(part) + 1
    yield from filter(None, (product_at(reading, *span, told=True) for span in spans))


def behind_maker(reading: Reading, products: Iterable[Candidate], brands: Sequence[Candidate]) -> Iterator[Candidate]:
    """Products without the short company name that stands right before them, and that company: 某某科技 | 磁编码器.

    Args:
        reading: The passage.
        products: Products found near a company.
        brands: Guesses at short company names, weak ones too.
    """
    by_start = {brand.start: brand for brand in sorted(brands) if brand.type == "Enterprise"}
    for found in products:
        brand = by_start.get(found.start)
        if brand and _precedes(reading, brand, found.end):
            yield brand._replace(score=max(brand.score, _BEFORE_PRODUCT))
            yield found._replace(start=brand.end)
        else:
            yield found


def _precedes(reading: Reading, brand: Candidate, end: int) -> bool:
    """Whether a spelled brand that ends in a company's trade leaves a product behind it."""
    spelled = reading.kinds[reading.word_at(brand.start)] in _SPELLED
    closed = reading.words[reading.word_at(brand.end - 1)] in tails()
    return spelled and closed and end - brand.end > 1 and is_product(reading.text[brand.end : end])


def near_company(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Noun phrases that end like products in sentences that name an enterprise or a park."""
    makers = sorted(c for c in found if c.type in _MAKERS and c.score >= _MAKER)
    if not makers:
        return
    starts = [maker.start for maker in makers]
    covered = {i for m in makers for i in range(reading.word_at(m.start), reading.word_at(m.end - 1) + 1)}
    for sentence in _SENTENCE.finditer(reading.text):
        first = bisect_left(starts, sentence.start())
        named = first < len(starts) and starts[first] < sentence.end()
        yield from _phrases(reading, *sentence.span(), covered, sure=named)


def _phrases(reading: Reading, begin: int, stop: int, covered: Set[int], *, sure: bool) -> Iterator[Candidate]:
    """Every noun phrase between two positions that ends like a product, names of makers left out."""
    index, last = reading.word_at(begin), reading.word_at(stop - 1) + 1
    while index < last:
        end = index
        while end < last and _joins(reading, end) and end not in covered:
            end += 1
        if end == index:
            index += 1
            continue
        if found := _longest(reading, index, end, sure=sure):
            yield found
        index = end


def _follows(reading: Reading, index: int) -> bool:
    """Whether a word can stand right behind a product in one phrase: a verb's noun, 批量, 原料."""
    word = reading.words[index]
    return reading.kinds[index] in _BEHIND or word == "批量" or word in stop_words("product_tail")


def _joins(reading: Reading, index: int) -> bool:
    """Whether a word can stand in a noun phrase for a thing; a proper noun only when it is one (光栅尺)."""
    return reading.kinds[index] in _PHRASE or (
        reading.kinds[index] in _PROPER and reading.words[index] in product_endings()
    )


def _longest(reading: Reading, index: int, end: int, *, sure: bool) -> Candidate | None:
    """The longest beginning of a phrase that ends like a product; what is left out is a verb's noun and what follows it."""
    for close in range(end, index, -1):
        behind = reading.words[close] if close < len(reading.words) else ""
        if behind in stop_words("product_owner") or (close < end and not _follows(reading, close)):
            continue
        first = _without_lead(reading, index, close)
        found = product_at(reading, reading.starts[first], reading.starts[close]) if first < close else None
        if not found:
            continue
        if _is_loose(reading, found):
            return None
        found = _to_opening(reading, found)
        concrete = _is_concrete(reading.text[found.start : found.end])
        if (concrete and (sure or close == end)) or (sure and _stands_alone(reading, first, close)):
            return found._replace(score=0.51, rule="product-near")
        return None
    return None


def _is_loose(reading: Reading, found: Candidate) -> bool:
    """Whether one bare word hangs on another before it or goes on behind it: nothing ties it to a maker."""
    first, last = reading.word_at(found.start), reading.word_at(found.end - 1)
    before = reading.kinds[first - 1] if first else Kind.MARK
    after = reading.kinds[last + 1] if last + 1 < len(reading.kinds) else Kind.MARK
    if first == last:
        hung = before in (Kind.MOTION, Kind.ACT, Kind.GENERIC, Kind.ROLE, Kind.TRADE, Kind.PROPER)
        goes_on = after == Kind.FUNCTION and before in (Kind.FUNCTION, Kind.SOFT)
        return hung or goes_on
    return before == Kind.REGION


def _to_opening(reading: Reading, found: Candidate) -> Candidate:
    """The phrase from the 的 that opens it: what stands between 某企的 and the product belongs to its name."""
    index = reading.word_at(found.start) - 1
    while index > 0 and _belongs(reading, index) and found.end - reading.starts[index] <= _WIDEST:
        index -= 1
    opened = index >= 0 and reading.words[index] == "的" and reading.starts[index + 1] < found.start
    return found._replace(start=reading.starts[index + 1]) if opened else found


def _belongs(reading: Reading, index: int) -> bool:
    """Whether a word can stand between 的 and a product: a noun, loose characters or a technical word (加氢)."""
    word = reading.words[index]
    return word not in _SAID and (reading.kinds[index] in _OPENED or word in stop_words("product_head"))


def _without_lead(reading: Reading, first: int, end: int) -> int:
    """The first word of a phrase behind verbs (消耗), brands' 牌, and the general word for what follows (核心部件)."""
    for index in range(first, end - 1):
        word = reading.words[index]
        if word in _SAID and len(word) == 1 and index + 1 < end:
            first = index + 1  # 牧业 | 产 | 连翘茶
            continue
        made = word in _MAKING and index > first and not (first and reading.kinds[first - 1] not in BREAKS)
        if word in stop_words("product_head"):
            continue  # 阻燃 | 隔音毡
        if reading.kinds[index] == Kind.MOTION or word in _LEADING or made or (word in _GENERAL and index + 1 < end):
            first = index + 1
    return first


def _stands_alone(reading: Reading, first: int, end: int) -> bool:
    """Whether a bare product word (隔膜) stands between marks, function words and verbs."""
    before = reading.kinds[first - 1] if first else Kind.MARK
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    return before in (Kind.MARK, Kind.FUNCTION, Kind.VERB, Kind.SOFT) and after in BREAKS and end - first == 1


def _is_concrete(text: str) -> bool:
    """Whether a phrase is surely a thing: it ends in a product word of two characters, or in one behind two others."""
    endings = product_endings()
    long = any(text[-length:] in endings and text != text[-length:] for length in range(2, 6))
    return long or len(text) > _SHORT_THING
