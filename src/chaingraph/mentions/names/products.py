"""What enterprises make: the objects of 生产, 研发, 主营, 年产, what a 生产线 is for, what is 所需.

For: ``names``.
In: readings; ``product_heads.csv``.
Out: candidates for products.
How: behind such a verb, or before such a noun, the noun phrase is taken up to the words that cannot belong to it, without
the counts and judgements before it (国内首条全自动化). It counts when it ends like a product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.reference.lexicon import read_lexicon

_VERB = Guarded(
    r"(?:生产|研发|研制|制造|主营(?!业务)|主产|量产|试制|加工|供应|开发出|开发|推出|打造出|打造了|采购|销售|供给|交付|下线|主打|主推|生产出|专注|专注于|从事|布局)"
    r"(?:和|及|与|、)?(?:销售|制造|生产|加工|研发|供应)?(?:的)?(?:产品)?(?:主要)?(?:有|为|是|包括)?"
    r"|主要产品(?:有|为|是|包括|包含|涵盖)?[：:]?|产品(?:主要)?(?:有|为|是|包括|包含|涵盖|涉及)[：:]?|(?:主导|代表|拳头|主营|核心|主打|明星)产品(?:主要)?(?:有|为|是|包括|包含|涵盖)?[：:]?|主营业务(?:是|为|包括)[：:]?|细分领域[：:]|年产(?:各类|各种)?|主攻|加码|做|卖|所产的?|所需(?:的)?|核心部件|关键部件"
)
_BEHIND = Guarded(
    r"(?:智能|自动|自动化|智能化|数字化|全自动|柔性)?(?:生产线|产线|生产车间|生产基地|生产能力|制造基地|车间|项目)|(?:的)?生产(?=[的，。、])|新品|市场|环节|订单|业务"
)
_SUBJECT = Guarded(
    r"(?<=[，。；：:、“])([^，。；：“”]{2,16}?)(?=(?:主要|全部|大多|均|都|长期)?(?:由[^，。]{2,24}(?:供应|提供|供货|生产)|(?:几乎)?(?:全部)?来自|基本实现就近供应|(?:从|向|自)[^，。]{2,16}(?:采购|购买|进口)|采购自|依赖))"
)
_MEASURED = Guarded(
    r"(?:年|月|日)?(?:种植面积|产能|产量|出货|销量|良率|交期|采购价|自给率|国产化率|断供)|(?:全球|国内|市场)占有率|(?:本地)?(?:缺口|配套率)"
)
_COUNTED = Guarded(
    r"(?:[年月日](?:产|加工|处理|供|销|烘焙|出栏|产出|屠宰)|生产|加工|进口|采购|销售|交付|新增|供应|抽采|种植|出货|下线)(?:了|出)?"
    r"([^，。；：、\d“”（）的]{2,12}(?:、[^，。；：、\d“”（）的]{2,12}){0,3})"
    r"(?=[\d.]+(?:余|多)?[万亿千百]{0,2}(?:吨|台|套|件|只|辆|平方米|立方米|米|片|颗|支|瓶|箱|双|升|千瓦时|GWh|条|块|张|头|羽|盒|架|亩|公斤|标箱))"
)
_LINES = ("生产线", "产线", "生产车间", "生产基地", "生产能力", "制造基地", "环节", "新品")
BREAKS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.COUNT, Kind.NUMBER, Kind.REGION))
_UNIT = re.compile(
    r"(?:各类|各种|高端|优质)?[\d.,]+(?:余|多)?[万亿千百]?(?:吨|台套|台|套|件|只|个|辆|平方米|立方米|米|公里|片|颗|支|部|瓶|箱|双|升|千瓦时|千瓦|兆瓦|MW|GWh|GW|kWh|条|块|张|头|羽|盒|根|卷|樘|组|副|把|座|艘|架|亩|公斤|千克|m2|㎡)?"
    r"(?:（套）|\(套\))?(?:以上)?(?:的)?"
)
_LEADING = frozenset((Kind.GENERIC, Kind.COUNT, Kind.NUMBER, Kind.FAINT, Kind.ACT))
_LONGEST = 20
_LONE = frozenset("缺产做供所需卖造吃吐买懂干先收磨换")
_COUNTERS = frozenset("卷台块条片辆根张套件只袋瓶盒桶箱")
_STUFF = frozenset((Kind.WORD, Kind.TRADE, Kind.TERM, Kind.PIECE, Kind.PROPER, Kind.GENERIC, Kind.FAINT))
_THINGS = frozenset((Kind.TRADE, Kind.TERM, Kind.PIECE))
_ANNOUNCED = re.compile(
    r"产品(?:主要)?(?:有|为|是|包括|包含|涵盖)?[：:]$|产品(?:主要)?(?:有|为|包括|包含|涵盖)$|主营业务|细分领域"
)
_STRONG = Guarded(r"主要|主营|主产|专业|生产|量产|试制|研制|年产|主打|产品|所产|制造|下线")
_LEAD = re.compile(
    r"(?:(?:主|专|多|分|联|副)(?:产(?!品)|供|做|造|攻)|错位发展|首款|[年月日](?:处理|加工|产|销|供|回收|屠宰|消耗|用)|[所][需缺产]|主打|消耗|代工|补齐|外购|自产|烘焙|进口|口岸进口|种植?|参与|从事|.{0,12}(?:利用|资源发展)|年|日)(?=[一-龥A-Z]{2})"
)
_SIZED = frozenset(("英寸", "寸", "代", "千伏", "kV", "吨级", "马力", "挡", "档", "兆瓦", "兆瓦级", "价"))
_MAINLY = Guarded(r"(?<=以)([^，。；：、“”]{2,16})(?=为主(?![导体要攻]))")
_MODELS = Guarded(
    r"(?:主打|推出|研制的?|研发的?|生产的?|下线的?|产品(?:为|有|是|包括)?|培育的|、)(“(?=[^”]*[A-Za-z0-9])[^“”，。；、]{2,12}”)(?=[，。、]|推广|产品|系列|两款|等)"
)
_BRACKET = re.compile(r"(?P<word>[一-龥]{2})[（(][A-Za-z0-9-]{2,10}[）)]$")
_LETTERED = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*[ -]$")
_ABSTRACT = "率量额值人者区园院业面积厂库房目户地次家收入"
_MEMBERS = 12


def by_product(reading: Reading) -> Iterator[Candidate]:
    """Products of a passage."""
    text = reading.text
    for match in _VERB.finditer(text):
        position = match.end()
        if not reading.is_edge(match.start()) or not reading.is_edge(position):
            continue
        unit = _UNIT.match(text, position)
        begin = unit.end() if unit and unit.end() > position else position
        yield from _behind_verb(reading, begin, match[0])
    for match in _SUBJECT.finditer(text):
        yield from _before_noun(reading, match.end(1))
    for match in _MEASURED.finditer(text):
        if reading.is_edge(match.start()):
            yield from _before_noun(reading, match.start())
    for match in _MAINLY.finditer(text):
        if found := product_at(reading, *match.span(1)):
            yield found
    yield from _counted(reading)
    for match in _MODELS.finditer(text):
        yield Candidate(*match.span(1), "Product", 0.6, "product-model")
    for match in _BEHIND.finditer(text):
        if match[0].endswith(_LINES) or match[0].startswith("的生产") or match[0].startswith("生产"):
            yield from _before_noun(reading, match.start())


def _counted(reading: Reading) -> Iterator[Candidate]:
    """What is made, grown or handled by the ton or the piece: 年销茭白1.6万吨; no product word is needed."""
    for match in _COUNTED.finditer(reading.text):
        start = match.start(1)
        for part in match[1].split("、"):
            found = product_at(reading, start, start + len(part), told=True)
            if found:
                yield found
            start += len(part) + 1


def _behind_verb(reading: Reading, position: int, verb: str) -> Iterator[Candidate]:
    """The noun phrases from a position on, parted by 、; 金属及塑胶制品 is one.

    Behind a strong verb (主要生产), and beside a member that is a product, what is made of words of things is one, too;
    behind an announcement (主导产品：) any noun phrase is.
    """
    told, announced = _STRONG.search(verb) is not None, _ANNOUNCED.search(verb) is not None
    missed: list[tuple[int, int]] = []
    listed = False
    for begin, end in _phrases(reading, position):
        found = product_at(reading, begin, end)
        if found:
            listed = True
            yield found
        elif (announced or _is_material(reading, begin, end)) and _closes_clause(reading, end):
            missed.append((begin, end))
    for begin, end in missed if told or listed else ():
        if found := product_at(reading, begin, end, told=True):
            yield found


def _phrases(reading: Reading, position: int) -> Iterator[tuple[int, int]]:
    """The members of the list that begins at a position."""
    begin = position
    for _ in range(_MEMBERS):
        end = _end_of_phrase(reading, position)
        if not 1 < end - position <= _LONGEST:
            return
        mark = reading.text[end : end + 1]
        whole = mark != "及" or product_at(reading, begin, end) is not None
        yield begin, end
        if mark not in ("、", "和", "及", "与"):
            return
        position = end + 1
        begin = position if whole else begin


def _before_noun(reading: Reading, end: int) -> Iterator[Candidate]:
    """The noun phrase that ends before a 生产线, and those before it parted by 、 and 和."""
    listed = False
    for _ in range(_MEMBERS):
        index = reading.word_at(end - 1) if end else -1
        while index >= 0 and reading.kinds[index] not in BREAKS and end - reading.starts[index] <= _LONGEST:
            index -= 1
        start = reading.starts[index + 1]
        found = product_at(reading, start, end)
        if not found and listed and _is_material(reading, start, end):
            found = product_at(reading, start, end, told=True)
        if not found:
            return
        yield found
        listed = True
        if index <= 0 or reading.words[index] not in ("、", "和", "及", "与"):
            return
        end = reading.starts[index]


def _end_of_phrase(reading: Reading, start: int) -> int:
    if start >= len(reading.text):
        return start
    index = reading.word_at(start)
    while index < len(reading.words) and (
        reading.kinds[index] not in BREAKS
        or reading.starts[index] < start
        or reading.words[index] in stop_words("product_head")
    ):
        index += 1
    return reading.starts[index]


def product_at(reading: Reading, start: int, end: int, *, told: bool = False) -> Candidate | None:
    """The phrase as a product, its leading counts and judgements left out, if it ends like one or is ``told`` to be one."""
    if not (0 < end - start <= _LONGEST + 8) or not reading.is_edge(start) or not reading.is_edge(end):
        return None
    first, stop = reading.word_at(start), reading.word_at(end - 1) + 1
    while first < stop and reading.kinds[first] in _LEADING and reading.words[first] not in stop_words("product_head"):
        first += 1
    first = _without_count(reading, without_lead(reading, first, stop), stop)
    while stop > first and reading.words[stop - 1] in stop_words("product_tail"):
        stop -= 1
    if all(reading.kinds[i] == Kind.ACT for i in range(first, stop)):
        return None  # 研发、生产和销售环节
    if first >= stop or reading.is_closed(reading.starts[first], reading.starts[stop]):
        return None
    text = reading.text[reading.starts[first] : reading.starts[stop]]
    if not 2 <= len(text) <= _LONGEST or text in stop_words("product_alone"):
        return None
    if reading.words[stop - 1] in stop_words("no_thing"):
        return None  # 老板, 分布, 装车
    if not is_product(text) and not (told and _is_stuff(reading, first, stop)):
        return None
    return Candidate(_with_size(reading, first), reading.starts[stop], "Product", 0.55, "product")


def without_lead(reading: Reading, first: int, stop: int) -> int:
    """The first word behind 年处理, 所需, 主打."""
    lead = _LEAD.match(reading.text, reading.starts[first], reading.starts[stop]) if first < stop else None
    return reading.word_at(lead.end()) if lead and reading.is_edge(lead.end()) else first


def _closes_clause(reading: Reading, end: int) -> bool:
    """Whether a mark, 和 or 等 follows: a whole object stands before it."""
    return end >= len(reading.text) or reading.text[end] in "，。；、和及与等（：\n"


def _is_material(reading: Reading, start: int, end: int) -> bool:
    """Whether words tell a thing: a trade, letters or loose characters among them, no verb's noun at the end."""
    if start >= end:
        return False
    indexes = range(reading.word_at(start), reading.word_at(end - 1) + 1)
    kinds = {reading.kinds[i] for i in indexes}
    last = reading.words[indexes[-1]]
    empty = (
        last in stop_words("industry_empty") or last in stop_words("product_tail") or last in stop_words("no_product")
    )
    return (
        bool(kinds & _THINGS) and kinds <= _STUFF | {Kind.ACT} and reading.kinds[indexes[-1]] != Kind.ACT and not empty
    )


def _without_count(reading: Reading, first: int, stop: int) -> int:
    """The first word behind a doubled measure (一卷 | 卷 | 光学膜) and a lone verb (缺 | 航空电池)."""
    while first + 1 < stop and len(reading.words[first]) == 1:
        word, before = reading.words[first], reading.words[first - 1] if first else ""
        if not (word in _LONE or (word in _COUNTERS and before[-1:] in f"一这那每{word}")):
            break
        first += 1
    return first


def _with_size(reading: Reading, first: int) -> int:
    """Where the phrase begins with 12英寸 or 第8.6代 before it, or with a word whose abbreviation stands in brackets."""
    text, start = reading.text, reading.starts[first]
    lettered = _LETTERED.search(text, max(start - 16, 0), start) if text[start].isascii() else None
    if lettered:
        return lettered.start()  # Micro | LED
    abbreviated = _BRACKET.search(text, max(start - 20, 0), start)
    if abbreviated:
        index = reading.word_at(abbreviated.end("word") - 1)
        last = index
        while index >= 0 and reading.kinds[index] in _STUFF | {Kind.MOTION}:
            index -= 1
        index += 1
        while index < last and reading.kinds[index] == Kind.MOTION:
            index += 1  # 攻关 | 无级变速（CVT）
        return reading.starts[index]
    unit = first if reading.words[first] in _SIZED else first - 1
    number = unit - 1
    if number < 0 or reading.words[unit] not in _SIZED:
        return start
    while number >= 0 and (reading.kinds[number] == Kind.NUMBER or reading.words[number] == "."):
        number -= 1
    if number + 1 == unit:
        return start
    ordinal = number >= 0 and reading.words[number] == "第"
    return reading.starts[number if ordinal else number + 1]


def _is_stuff(reading: Reading, first: int, stop: int) -> bool:
    """Whether words can name a thing that is counted: nouns and loose characters, no sum, share or body."""
    kinds = reading.kinds[first:stop]
    last = reading.words[stop - 1]
    return (
        set(kinds) <= _STUFF
        and last[-1] not in _ABSTRACT
        and last not in stop_words("product_owner")
        and kinds[-1] != Kind.GENERIC
    )


@lru_cache(maxsize=16384)
def is_product(text: str) -> bool:
    """Whether a phrase ends like a product and not like what is done with one."""
    endings = product_endings()
    return any(text[-length:] in endings for length in range(min(6, len(text)), 0, -1))


@cache
def product_endings() -> frozenset[str]:
    """What the names of products end in."""
    return frozenset(row["ending"] for row in read_lexicon("product_heads", ("ending",)))
