"""What enterprises make: the objects of 生产, 研发, 主营, 年产, what a 生产线 is for, what is 所需.

For: ``names``.
In: readings; ``product_heads.csv``.
Out: candidates for products.
How: behind such a verb, or before such a noun, the noun phrase is taken up to the words that cannot belong to it, without
the counts and judgements before it (国内首条全自动化). It counts when it ends like a product.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_words import Kind, stop_words
from chaingraph.reference.lexicon import read_lexicon

_VERB = re.compile(
    r"(?:生产|研发|研制|制造|主营|主产|量产|试制|加工|供应|开发出|开发|推出|打造出|打造了|采购|销售|供给|交付|下线|主打|主推|生产出|专注|专注于|从事|布局)"
    r"(?:和|及|与|、)?(?:销售|制造|生产|加工|研发|供应)?(?:的)?(?:产品)?(?:主要)?(?:有|为|是|包括)?"
    r"|主要产品(?:有|为|是|包括|包含|涵盖)?[：:]?|产品(?:主要)?(?:有|为|是|包括|包含|涵盖|涉及)[：:]?|主导产品(?:有|为|是|包括)?|年产(?:各类|各种)?|主攻|加码|做|卖|所产的?|所需(?:的)?|核心部件|关键部件"
)
_BEHIND = re.compile(
    r"(?:智能|自动|自动化|智能化|数字化|全自动|柔性)?(?:生产线|产线|生产车间|生产基地|生产能力|制造基地|车间|项目)|(?:的)?生产(?=[的，。、])|新品|市场|环节|订单|业务"
)
_SUBJECT = re.compile(
    r"(?<=[，。；：:、“])([^，。；：、“”]{2,16})(?=(?:主要|全部|大多|均|都|长期)?(?:由[^，。]{2,24}(?:供应|提供|供货|生产)|(?:几乎)?(?:全部)?来自|基本实现就近供应|(?:从|向|自)[^，。]{2,16}(?:采购|购买|进口)|采购自|依赖))"
)
_MEASURED = re.compile(
    r"(?:年|月|日)?(?:产能|产量|出货|销量|良率|交期|采购价|自给率|国产化率|断供)|(?:全球|国内|市场)占有率|(?:本地)?(?:缺口|配套率)"
)
_COUNTED = re.compile(
    r"(?:[年月日](?:产|加工|处理|供|销|烘焙|出栏|产出|屠宰)|生产|加工|进口|采购|销售|交付|新增|供应|抽采|种植|出货|下线)(?:了|出)?"
    r"([^，。；：、\d“”（）的]{2,12}(?:、[^，。；：、\d“”（）的]{2,12}){0,3})"
    r"(?=[\d.]+(?:余|多)?[万亿千百]{0,2}(?:吨|台|套|件|只|辆|平方米|立方米|米|片|颗|支|瓶|箱|双|升|千瓦时|GWh|条|块|张|头|羽|盒|架|亩|公斤|标箱))"
)
_LINES = ("生产线", "产线", "生产车间", "生产基地", "生产能力", "制造基地", "环节", "新品")
_STOP = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.COUNT, Kind.NUMBER, Kind.REGION))
_UNIT = re.compile(
    r"(?:各类|各种|高端|优质)?[\d.,]+(?:余|多)?[万亿千百]?(?:吨|台套|台|套|件|只|个|辆|平方米|立方米|米|公里|片|颗|支|部|瓶|箱|双|升|千瓦时|千瓦|兆瓦|MW|GWh|GW|kWh|条|块|张|头|羽|盒|根|卷|樘|组|副|把|座|艘|架|亩|公斤|千克|m2|㎡)?"
    r"(?:（套）|\(套\))?(?:以上)?(?:的)?"
)
_LEADING = frozenset((Kind.GENERIC, Kind.COUNT, Kind.NUMBER, Kind.FAINT, Kind.ACT))
_LONGEST = 20
_MAKING = frozenset(("生产", "供应", "销售", "采购", "提供"))
_GENERAL = frozenset(("部件", "零部件", "材料", "产品", "器件", "组件", "设备"))
_PERIODS = frozenset("年月日")
_HANDLED = frozenset(("处理", "加工", "产", "供", "销"))
_LONE = frozenset("缺产做供所需卖")
_COUNTERS = frozenset("卷台块条片辆根张套件只")
_STUFF = frozenset((Kind.WORD, Kind.TRADE, Kind.TERM, Kind.PIECE, Kind.PROPER, Kind.GENERIC, Kind.FAINT))
_ABSTRACT = "容率量额值人者区园院业面积厂库房目户地次家收入"
_MAKER = 0.55
_SHORT_THING = 2
_SENTENCE = re.compile(r"[^。；！？]+")
_PHRASE = frozenset((Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.PIECE, Kind.TERM, Kind.ACT, Kind.MOTION))
_OWNERS = frozenset(
    (
        "公司",
        "企业",
        "集团",
        "产业",
        "行业",
        "产业园",
        "园区",
        "项目",
        "基地",
        "领域",
        "产业链",
        "厂",
        "研究院",
        "中心",
        "有限公司",
        "工业园",
        "协会",
    )
)
_MEMBERS = 12


def by_product(reading: Reading) -> Iterator[Candidate]:
    """Products of a passage."""
    text = reading.text
    for match in _VERB.finditer(text):
        position = match.end()
        if not reading.is_edge(match.start()) or not reading.is_edge(position):
            continue
        unit = _UNIT.match(text, position)
        yield from _behind_verb(reading, unit.end() if unit and unit.end() > position else position)
    for match in _SUBJECT.finditer(text):
        yield from _before_noun(reading, match.end(1))
    for match in _MEASURED.finditer(text):
        if reading.is_edge(match.start()):
            yield from _before_noun(reading, match.start())
    yield from _counted(reading)
    for match in _BEHIND.finditer(text):
        if match[0].endswith(_LINES) or match[0].startswith("的生产") or match[0].startswith("生产"):
            yield from _before_noun(reading, match.start())


def _counted(reading: Reading) -> Iterator[Candidate]:
    """What is made, grown or handled by the ton or the piece: 年销茭白1.6万吨; no product word is needed."""
    for match in _COUNTED.finditer(reading.text):
        start = match.start(1)
        for part in match[1].split("、"):
            found = _product(reading, start, start + len(part), told=True)
            if found:
                yield found
            start += len(part) + 1


def _behind_verb(reading: Reading, position: int) -> Iterator[Candidate]:
    """The noun phrases from a position on, parted by 、; 金属及塑胶制品 is one."""
    begin = position
    for _ in range(_MEMBERS):
        end = _end_of_phrase(reading, position)
        if not 1 < end - position <= _LONGEST:
            return
        found = _product(reading, begin, end)
        if found:
            yield found
        mark = reading.text[end : end + 1]
        if mark not in ("、", "和", "及", "与"):
            return
        position = end + 1
        begin = begin if mark == "及" and not found else position


def _before_noun(reading: Reading, end: int) -> Iterator[Candidate]:
    """The noun phrase that ends before a 生产线, and those before it parted by 、 and 和."""
    for _ in range(_MEMBERS):
        index = reading.word_at(end - 1) if end else -1
        while index >= 0 and reading.kinds[index] not in _STOP and end - reading.starts[index] <= _LONGEST:
            index -= 1
        start = reading.starts[index + 1]
        found = _product(reading, start, end)
        if not found:
            return
        yield found
        if index <= 0 or reading.words[index] not in ("、", "和", "及", "与"):
            return
        end = reading.starts[index]


def _end_of_phrase(reading: Reading, start: int) -> int:
    if start >= len(reading.text):
        return start
    index = reading.word_at(start)
    while index < len(reading.words) and (reading.kinds[index] not in _STOP or reading.starts[index] < start):
        index += 1
    return reading.starts[index]


def _product(reading: Reading, start: int, end: int, *, told: bool = False) -> Candidate | None:
    """The phrase as a product, its leading counts and judgements left out, if it ends like one or is ``told`` to be one."""
    if not (0 < end - start <= _LONGEST + 8) or not reading.is_edge(start) or not reading.is_edge(end):
        return None
    first, stop = reading.word_at(start), reading.word_at(end - 1) + 1
    while first < stop and reading.kinds[first] in _LEADING and reading.words[first] not in stop_words("product_head"):
        first += 1
    first = _without_count(reading, first, stop)
    while stop > first and reading.words[stop - 1] in stop_words("product_tail"):
        stop -= 1
    if all(reading.kinds[i] == Kind.ACT for i in range(first, stop)):
        return None  # 研发、生产和销售环节
    if first >= stop or reading.is_closed(reading.starts[first], reading.starts[stop]):
        return None
    text = reading.text[reading.starts[first] : reading.starts[stop]]
    if not 2 <= len(text) <= _LONGEST or text in stop_words("product_alone"):
        return None
    if not is_product(text) and not (told and _is_stuff(reading, first, stop)):
        return None
    return Candidate(_with_size(reading, first), reading.starts[stop], "Product", 0.55, "product")


def _without_count(reading: Reading, first: int, stop: int) -> int:
    """The first word behind a doubled measure (一卷 | 卷 | 光学膜) and a lone verb (缺 | 航空电池)."""
    if first + 2 < stop and reading.words[first] in _PERIODS and reading.words[first + 1] in _HANDLED:
        first += 2  # 年 | 处理 | 激光器
    elif first + 1 < stop and reading.words[first] == "日产":
        first += 1
    while first + 1 < stop and len(reading.words[first]) == 1:
        word, before = reading.words[first], reading.words[first - 1] if first else ""
        if not (word in _LONE or (word in _COUNTERS and before[-1:] in f"一{word}")):
            break
        first += 1
    return first


def _with_size(reading: Reading, first: int) -> int:
    """Where the phrase begins with 12 英寸 before it."""
    inch = first if reading.words[first] == "英寸" else first - 1
    if inch > 0 and reading.words[inch] == "英寸" and reading.kinds[inch - 1] == Kind.NUMBER:
        return reading.starts[inch - 1]
    return reading.starts[first]


def _is_stuff(reading: Reading, first: int, stop: int) -> bool:
    """Whether words can name a thing that is counted: nouns and loose characters, no sum, share or body."""
    kinds = reading.kinds[first:stop]
    last = reading.words[stop - 1]
    return set(kinds) <= _STUFF and last[-1] not in _ABSTRACT and last not in _OWNERS and kinds[-1] != Kind.GENERIC


def is_product(text: str) -> bool:
    """Whether a phrase ends like a product and not like what is done with one."""
    endings = _endings()
    return any(text[-length:] in endings for length in range(min(6, len(text)), 0, -1))


def near_company(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Noun phrases that end like products in sentences that name an enterprise or a park."""
    makers = sorted(c.start for c in found if c.type in ("Enterprise", "Park") and c.score >= _MAKER)
    if not makers:
        return
    for sentence in _SENTENCE.finditer(reading.text):
        first = bisect_left(makers, sentence.start())
        if first < len(makers) and makers[first] < sentence.end():
            yield from _phrases(reading, *sentence.span())


def _phrases(reading: Reading, begin: int, stop: int) -> Iterator[Candidate]:
    """Every noun phrase between two positions that ends like a product."""
    index, last = reading.word_at(begin), reading.word_at(stop - 1) + 1
    while index < last:
        if reading.kinds[index] not in _PHRASE:
            index += 1
            continue
        end = index
        while end < last and reading.kinds[end] in _PHRASE:
            end += 1
        behind = reading.words[end] if end < len(reading.words) else ""
        if behind not in _OWNERS:
            first = _without_lead(reading, index, end)
            found = _product(reading, reading.starts[first], reading.starts[end]) if first < end else None
            if found and (_is_concrete(reading.text[found.start : found.end]) or _stands_alone(reading, first, end)):
                yield found._replace(score=0.51, rule="product-near")
        index = end


def _without_lead(reading: Reading, first: int, end: int) -> int:
    """The first word of a phrase behind verbs (消耗), brands' 牌, and the general word for what follows (核心部件)."""
    for index in range(first, end - 1):
        word = reading.words[index]
        made = word in _MAKING and index > first and not (first and reading.kinds[first - 1] not in _STOP)
        if (
            reading.kinds[index] == Kind.MOTION
            or word in ("牌", "配套", "下线", "主打")
            or made
            or (word in _GENERAL and index + 1 < end)
        ):
            first = index + 1
    return first


def _stands_alone(reading: Reading, first: int, end: int) -> bool:
    """Whether a bare product word (隔膜) stands between marks, function words and verbs."""
    before = reading.kinds[first - 1] if first else Kind.MARK
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    return before in (Kind.MARK, Kind.FUNCTION, Kind.VERB, Kind.SOFT) and after in _STOP and end - first == 1


def _is_concrete(text: str) -> bool:
    """Whether a phrase is surely a thing: it ends in a product word of two characters, or in one behind two others."""
    endings = _endings()
    long = any(text[-length:] in endings and text != text[-length:] for length in range(2, 6))
    return long or len(text) > _SHORT_THING


@cache
def _endings() -> frozenset[str]:
    return frozenset(row["ending"] for row in read_lexicon("product_heads", ("ending",)))
