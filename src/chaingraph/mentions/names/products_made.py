"""What a maker is said to make: 某企做气缸套, 某企的轮毂电机, 某企与某企供铜箔和铝排.

For: ``names.proposals``.
In: readings and the names already found in them.
Out: candidates for products.
How: right behind an enterprise stands a verb of making, or 的; the noun phrase up to the next mark is what it makes when its last
character can close the name of a thing (锭, 膏, 琴). The members of a list go on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.products import is_product, product_at
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_MADE = re.compile(
    r"(?:专门|主要|则|也|还|都|只|又|就|已|正|分别|常年|去年|今年|目前|年|月|日|每年|每天|每月){0,2}"
    r"(?:做|供|产|造|铸|磨|织|酿|榨|出|卖|主产|专产|专做|主做|生产|供应|主营|主打|推出|研发|开发|研制|试制|量产|提供|制造|产出|专攻|攻克|突破|转产|改产|转做|新上|上马|加工|销售|出口)了?(?:的)?"
    r"(?=[一-龥A-Za-z0-9])"
)
_OF = re.compile(r"的(?=[一-龥A-Za-z0-9])")
_THING = re.compile(
    r"(?P<thing>[^，。；：、“”（）()！？\n的和与及]{2,14}?)(?=[，。；、）和与及等]|年产|产量|产能|销量|产销|畅销|供给|出口|通过|已|[占达超近约]|$)"
)
_CLOSING = frozenset(
    "酱膏酒奶茶肉饼面蛋鱼虾蟹米豆参菌菇花果瓜椒梨桃枣蜜糕醋酸醇醛酮酯醚胺烷烯苯酚酐铵钠钾钙镁锂锭矿钢铁铜铝锌钛纸纱线绳带膜片棒条丝轮轴桥架壳盖座门窗锁钉针刀钳锅壶杯碗"
    "盘灯镜球琴鼓衣裤衫鞋袜帽巾被毯布革板管箔块砖瓦柱梁轨枕箱柜桶罐瓶袋盒包车船艇机器仪表具件料剂胶漆油脂蜡皂粉粒浆液气氢氮氧炭煤焦砂石玻瓷釉材棉麻毛皮羽药片丸散素苗种畜鸡鸭鹅牛羊猪阀泵釜炉塔"
)
_EMPTY = frozenset("率量额值人者员长区园院业厂库房户地次家法会部们路年月日")
_BREAKS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MARK, Kind.ROLE, Kind.COUNT, Kind.REGION))
_JOINTS = ("、", "和", "与", "及")
_MEMBERS = 6
_SCORE, _SAID = 0.55, 0.7
_MAKER = 0.55


def by_maker(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Things that stand behind an enterprise and a verb of making, or behind its 的."""
    for maker in found:
        if maker.type != "Enterprise" or maker.score < _MAKER:
            continue
        made = _MADE.match(reading.text, maker.end)
        match = made or _OF.match(reading.text, maker.end)
        if match and reading.is_edge(match.end()):
            yield from _things(reading, match.end(), _SAID if made else _SCORE)


def _things(reading: Reading, begin: int, score: float) -> Iterator[Candidate]:
    """The noun phrase at a position and those that 、 and 和 join to it."""
    for _ in range(_MEMBERS):
        match = _THING.match(reading.text, begin)
        if not match:
            return
        start, end = match.span("thing")
        if thing := _thing(reading, start, end):
            yield thing._replace(score=score)
        if reading.text[end : end + 1] not in _JOINTS:
            return
        begin = end + 1


def _thing(reading: Reading, start: int, end: int) -> Candidate | None:
    """A phrase of nouns that closes like a thing."""
    if not (reading.is_edge(start) and reading.is_edge(end)) or reading.is_closed(start, end):
        return None
    first, last = reading.word_at(start), reading.word_at(end - 1)
    if any(reading.kinds[i] in _BREAKS for i in range(first, last + 1)):
        return None
    if known := product_at(reading, start, end):
        return known._replace(score=_SCORE, rule="product-made")
    closing = reading.words[last]
    named = reading.text[end - 1] in _CLOSING and closing[-1] not in _EMPTY and not is_product(closing)
    spoiled = closing in stop_words("no_product") | stop_words("no_thing") | stop_words("product_owner")
    if not named or spoiled:
        return None
    return Candidate(start, end, "Product", _SCORE, "product-made")
