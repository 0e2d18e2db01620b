"""Enterprises without a legal form: brand and trade (东瀚精工), or a bare brand with a cue beside it (链主企业惠科).

For: ``names``.
In: readings; ``cues.csv``, ``endings.csv``, ``trade_words.csv``.
Out: candidates for enterprises.
How: characters in a row that form no dictionary word are the mark of a brand. Behind a brand, a trade closes the name; without
a trade, or with a brand that is an ordinary word (超群科技), a cue before or behind it must speak for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.bodies import regional_branch
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.companies import (
    ambiguous_companies,
    company,
    cue,
    is_country,
    regional_companies,
    with_region,
)
from chaingraph.mentions.names.joints import with_bracket
from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.slots import (
    is_joined,
    is_kind_of_things,
    is_phrase,
    is_province,
    is_seat,
    is_subject,
    kind_before,
    spelling,
)
from chaingraph.mentions.names.tails import SPELLED, is_middle, is_tail, may_close, tails
from chaingraph.mentions.names.trades import closing_words, sure_trades, weak_endings
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.mentions.segment import frequency

_ORDINARY = frozenset((Kind.WORD, Kind.TERM, Kind.MOTION, Kind.ACT, Kind.VERB))
"""Words of which brands are made now and then."""
_MIXING = frozenset((Kind.WORD, Kind.TERM))
_STOPS = frozenset((Kind.MARK, Kind.SOFT, Kind.FUNCTION, Kind.VERB, Kind.MOTION, Kind.ROLE, Kind.COUNT, Kind.NUMBER))
_OPENERS = _STOPS | {Kind.REGION, Kind.ACT, Kind.FORM}
_PREDICATES = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.ACT))
_BRAND = (2, 6)
_BARE = (2, 8)
_CLEAR = 3
_SHORT = 2
_RARE = 15
_NAME = 3
_ASKING = frozenset("找请帮做搞")
_PLANTS = frozenset(("工厂", "厂"))
_THINGS = frozenset("臂带机器线站园区厂路层量品板管件库港城镇炉柜箱泵阀车船灯膜片棒丝绳索材料剂盐碱酸油气电水光")
"""Characters that make a thing of the trade before them (摊晾机械 | 臂)."""
_WORKS = ("线", "车间", "项目", "基地")
_LONG_NOUN = 4
WEAK = 0.38
"""Score from which a name is worth keeping in mind: used more than once, it counts."""


_MADE = Guarded(
    r"(?:生产|研发|开发|研制|制造|推出|销售|采购|供应|供给|投资|新建|扩建|布局|年产|短缺|缺失|攻关|补齐|引入|发展)的?$"
)
_LACKING = Guarded(r"(?:短缺|缺失|紧缺|急需|补齐|缺少|缺|[上中下]游(?:招引|引进|补|布局))[^，。；：]{0,30}$")
_GROWN = Guarded(r"(?:主攻|重点发展|大力发展|积极发展|加快发展)[^，。；：]{0,24}$")
_FOR = re.compile(r"(?:生产)?(?:基地|线|产线|项目|产业|车间)|生产(?![了的出]|规模)")
_CLAUSE = 36
_MAKER = Guarded(r"(?:做|生产|制造|研发|主营|主打|从事|加工|专注)[^，。；、]{1,14}的$")
_PLACES_COUNTED = re.compile("[一二三四五六七八九两][地县市区省国镇村]$")
_RATE = re.compile("/[年月日天时]")
"""What a unit of a rate ends with: 6万吨/年 | 粗铅."""
_LEADER = Guarded(r"以([^，。；、以为]{2,14})为(?:链主|龙头企业|链主企业)")


def by_brand(reading: Reading) -> Iterator[Candidate]:
    """Brand and trade, and bare brands beside a cue."""
    for match in _LEADER.finditer(reading.text):
        if not reading.is_closed(*match.span(1)) and not match[1].endswith("企业"):
            yield Candidate(*match.span(1), "Enterprise", 0.85, "brand-leader")
    yield from ambiguous_companies(reading)
    yield from regional_companies(reading)
    index, count = 0, len(reading.words)
    while index < count:
        kind = reading.kinds[index]
        asking = reading.words[index] in _ASKING and reading.kinds[index + 1 : index + 3] == [Kind.PIECE, Kind.PIECE]
        if (kind in SPELLED and not asking) or (kind in _ORDINARY and _may_open(reading, index)):
            found, index = _from(reading, index)
            yield from found
        else:
            index += 1


def _may_open(reading: Reading, index: int) -> bool:
    """Whether an ordinary word here could be a brand: a trade that companies bear follows at once."""
    following = index + 1
    if following >= len(reading.words):
        return False
    if reading.kinds[index] == Kind.TERM and reading.kinds[following] == Kind.PIECE:
        return True
    if _is_mixed(reading, index) and reading.kinds[following] == Kind.TERM:
        return True  # 石花 | 泰和 | 铸造
    if reading.kinds[index] == Kind.WORD and reading.kinds[following] in (Kind.PIECE, Kind.FAINT):
        return following + 1 < len(reading.words) and reading.kinds[following + 1] == Kind.TRADE  # 名士 | 达 | 新材料
    if is_rare(reading, index):
        return reading.words[following] in closing_words()
    return reading.words[following] in weak_endings() or reading.words[following] in sure_trades()


def is_rare(reading: Reading, index: int) -> bool:
    """Whether a word of the dictionary is rather a brand: a proper noun, or a word hardly ever met."""
    rare = reading.kinds[index] == Kind.WORD and frequency(reading.words[index]) < _RARE
    return reading.kinds[index] == Kind.TERM or rare


def _from(reading: Reading, start: int) -> tuple[list[Candidate], int]:
    """Names that begin with the brand at a word, and the word to go on from."""
    spelled = start
    spelled += _is_mixed(reading, start)
    while spelled < len(reading.words) and _goes_on(reading, spelled, spelled > start):
        if reading.kinds[spelled] == Kind.BRAND and spelled > start and len(reading.words[spelled]) > _SHORT:
            break  # 首投 | 星宇车灯
        spelled += 1
    spelled += spelled - start == 1 and _is_halved(reading, start)
    brand_end = max(spelled, start + 1)
    end = brand_end
    while end < len(reading.words) and (is_tail(reading, end) or is_middle(reading, end)):
        end += 1
    while end > brand_end and not may_close(reading, end):
        end -= 1
    if (
        end > brand_end + 1
        and reading.words[brand_end] in sure_trades()
        and "".join(reading.words[end : end + 1]).endswith(_WORKS)
    ):
        end = brand_end + 1  # 舍得酒业 | 智能包装生产线
    if seated := _seated(reading, start, spelled):
        return [seated], reading.word_at(seated.end - 1) + 1
    made = is_product(reading.text[reading.starts[brand_end] : reading.starts[end]])
    if end > brand_end and not (made and reading.kinds[brand_end - 1] == Kind.BRAND):
        found = _with_trade(reading, start, brand_end, end, ordinary=spelled == start)
    else:
        found = (
            _owned(reading, start, brand_end)
            or company(reading, start, brand_end)
            or (_bare(reading, start, brand_end) if spelled > start else None)
        )
    return ([found] if found else []), max(end, start + 1)


def _is_mixed(reading: Reading, start: int) -> bool:
    """Whether an ordinary word opens a brand that loose characters, or an odd noun before a trade, go on with."""
    kinds = reading.kinds[start : start + 3]
    if len(kinds) < 2 or kinds[0] not in _MIXING:
        return False
    odd = kinds[0] == Kind.WORD and kinds[1] == Kind.TERM and len(kinds) > 2 and kinds[2] in (Kind.TRADE, Kind.ACT)
    return kinds[1] in (Kind.PIECE, Kind.FAINT) or (odd and is_rare(reading, start))


def _seated(reading: Reading, start: int, end: int) -> Candidate | None:
    """A brand with its region in a bracket and a trade behind: 卓尔博（芜湖）电机."""
    begin, stop = reading.starts[start], reading.starts[end]
    close = with_bracket(reading, stop)
    if close == stop or not _BRAND[0] <= stop - begin <= _BRAND[1] or close >= len(reading.text):
        return None
    index = first = reading.word_at(close)
    while index < len(reading.words) and (
        reading.kinds[index] in (Kind.TRADE, Kind.GENERIC, Kind.FORM) or reading.words[index] in _PLANTS
    ):
        index += 1
    stops = index >= len(reading.kinds) or reading.kinds[index] in _STOPS | {Kind.ACT}
    closed = (
        stops and index > first and (reading.words[index - 1] in closing_words() or reading.words[index - 1] in _PLANTS)
    )
    return Candidate(begin, reading.starts[index], "Enterprise", 0.85, "brand-trade") if closed else None


def _is_halved(reading: Reading, start: int) -> bool:
    """Whether a loose character and the ordinary word behind it are a brand before a company's trade (劲 | 旋风 | 科技)."""
    kinds, words = reading.kinds[start : start + 3], reading.words[start : start + 3]
    if len(kinds) < 3 or kinds[:2] != [Kind.PIECE, Kind.WORD] or len(words[1]) != _SHORT:
        return False
    return kinds[2] == Kind.TRADE and words[2].endswith(tuple(weak_endings() | sure_trades()))


def _owned(reading: Reading, start: int, end: int) -> Candidate | None:
    """A public company behind its brand: 惠泰国投."""
    begin, stop = reading.starts[start], reading.starts[end]
    owned = end - start > 1 and reading.words[end - 1] in stop_words("region_company")
    return Candidate(begin, stop, "Enterprise", 0.65, "brand-region") if owned and stop - begin > _NAME else None


def _goes_on(reading: Reading, index: int, inside: bool) -> bool:
    """Whether a word goes on with a brand; an odd noun of the dictionary does, behind loose characters."""
    kind = reading.kinds[index]
    return kind in SPELLED or (inside and kind == Kind.TERM)


def _with_trade(reading: Reading, start: int, brand_end: int, end: int, *, ordinary: bool) -> Candidate | None:
    """Brand and trade, ``start`` to ``end`` in words."""
    begin, middle, stop = (reading.starts[i] for i in (start, brand_end, end))
    if not _BRAND[0] <= middle - begin <= _BRAND[1] or reading.is_closed(begin, stop):
        return None
    before = kind_before(reading, start)
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    support = cue(reading, start, "before") + cue(reading, end, "after")
    if _GROWN.search(reading.text, max(0, begin - _CLAUSE), begin):
        return None if ordinary else Candidate(begin, stop, "Enterprise", 0.4 + 0.06 * support, "brand-trade")
    if ordinary:
        placed = with_region(reading, start) < start
        known = placed or (is_rare(reading, start) and after in _STOPS)
        generic = reading.kinds[end - 1] == Kind.GENERIC and not (known and reading.words[end - 1] == "科技")
        vague = reading.words[end - 1] in stop_words("no_ordinary_end")
        counted = before == Kind.COUNT and not placed
        kind_of_things = not placed and is_kind_of_things(reading, begin, middle, stop)
        if reading.kinds[start] == Kind.VERB or generic or vague or counted or kind_of_things:
            return None
        sure = reading.words[end - 1] in sure_trades() and before in (Kind.MARK, Kind.SOFT, Kind.FUNCTION)
        subject = before in (Kind.MARK, Kind.FUNCTION) and after in _PREDICATES
        score = 0.35 + 0.1 * support + (0.2 if sure else 0.0)
        score += 0.3 if placed and after in _STOPS else 0.0
        partner = before in (Kind.SOFT, Kind.VERB, Kind.MARK) and after in (Kind.SOFT, Kind.MARK)
        subject = subject or (partner and reading.words[end - 1] in weak_endings())
        score += 0.2 if subject and is_rare(reading, start) else 0.0
    else:
        score = 0.6 + 0.06 * support - (0.25 if is_phrase(reading, start, brand_end) else 0.0)
        thing = reading.words[end - 1] in stop_words("thing_trade") and with_region(reading, start) == start
        score -= 0.15 if thing else 0.0  # 软包电池
    score -= _cost(reading, start, end)
    begin = reading.starts[with_region(reading, start, official=not ordinary)]
    found = Candidate(begin, with_bracket(reading, stop), "Enterprise", min(score, 0.9), "brand-trade")
    return regional_branch(reading, found) or found


def _cost(reading: Reading, start: int, end: int) -> float:
    """What speaks against brand and trade around them: no place where a name begins or ends, a verb of making before a thing."""
    begin, stop = reading.starts[start], reading.starts[end]
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    cost = 0.0 if kind_before(reading, start) in _OPENERS else 0.25
    led = after != Kind.FORM and cue(reading, end, "after") >= _CLEAR  # 某某机器人 | 创始人
    if after not in _STOPS and not led and not (end < len(reading.words) and reading.words[end] in "年月日"):
        turns = after == Kind.PIECE and reading.words[end] not in _THINGS and reading.words[end - 1] in tails()
        cost += 0.05 if after == Kind.ACT or turns else 0.2
    made = _MADE.search(reading.text, max(0, begin - 6), begin) or _LACKING.search(
        reading.text, max(0, begin - _CLAUSE), begin
    )
    made = made or _FOR.match(reading.text, stop)
    if made and is_product(reading.text[begin:stop]):
        cost += 0.25  # 开发的直驱电机: what is made, not who makes it
    return cost


def _bare(reading: Reading, start: int, end: int) -> Candidate | None:
    """A brand alone: only with enough said for it before and behind."""
    begin, stop = reading.starts[start], reading.starts[end]
    if not _BARE[0] <= stop - begin <= _BARE[1] or reading.is_closed(begin, stop):
        return None
    before = kind_before(reading, start)
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    acts = after == Kind.ACT and reading.words[end + 1 : end + 2] == ["的"]
    if (
        before not in _OPENERS
        or (after not in _STOPS and not acts)
        or before == Kind.FORM
        or is_phrase(reading, start, end)
        or _PLACES_COUNTED.search(reading.text, begin, stop)  # 佛山三地
        or _RATE.match(reading.text, max(0, begin - 1))
    ):
        return None
    first = with_region(reading, start)
    if start and reading.words[start - 1] == "中国":
        first = start - 1  # 中国恒天
    support = cue(reading, first, "before") + cue(reading, end, "after")
    foreign = first < start and is_country(reading.words[first]) and stop - begin >= _NAME
    level = is_province(reading, first) if first < start else False
    loose = first < start and reading.kinds[start:end].count(Kind.PIECE) == end - start
    support += 2 * foreign + 2 * (level and loose) + 2 * (loose and not level and not is_seat(reading, first, end))
    if Kind.PIECE not in reading.kinds[start:end] and support < _CLEAR and not foreign:
        support -= 1  # a surname, a river: the dictionary knows it as something else
    if _MAKER.search(reading.text, max(0, begin - 20), begin):
        support += 2  # 做植保无人机的翼农
    kinds = reading.kinds[start:end]
    support += is_subject(reading, first, end) + is_joined(reading, first, end)
    if is_product(reading.text[begin:stop]) and _MADE.search(reading.text, max(0, begin - 6), begin):
        return None  # 供应母粒
    if first < start and stop - begin >= _LONG_NOUN and reading.kinds[start:end] == [Kind.PROPER]:
        support += 3  # 河南 | 黄河旋风
    score = (
        0.3 + 0.1 * support + spelling(reading, start, end) + (0.1 if first < start and Kind.PIECE in kinds else 0.0)
    )
    begin = reading.starts[first]
    return Candidate(begin, stop, "Enterprise", min(score, 0.85), "brand-cue") if score >= WEAK else None
