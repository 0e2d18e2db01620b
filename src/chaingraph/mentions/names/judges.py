"""How sure a name with an ending is: what makes it one thing, and what makes it a kind of things.

For: ``names.endings``.
In: readings, endings found, the beginning ``names.edges`` chose.
Out: a score from 0 (no name) to 1.
How: what has neither region nor brand is a kind of thing (化工园区), unless its trade is told (微电子产业园) and nothing says that
many are meant. Titles to be won (国家高新区) and levels (市级…中心) are no names.
"""

from __future__ import annotations

import re

from chaingraph.mentions.dictionary import Hit
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.edges import Edge
from chaingraph.mentions.names.joints import couples
from chaingraph.mentions.names.park_kinds import is_kind_of_park
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, kind_of
from chaingraph.mentions.segment import frequency
from chaingraph.records import EntityType
from chaingraph.reference.names import ending_type

Ending = Hit[tuple[EntityType, str]]
"""An ending found, with the type it tells and how strongly."""

_NAMED_NUMBERS = frozenset("里桥河塘山沙台星水湾江岭峰泉峡门元")
"""Behind a number they make a place: 五里园区."""
_MANY = frozenset("等类群们")
_LEGAL = ("有限公司", "有限责任公司", "股份公司", "合作社", "合伙企业", "有限合伙", "株式会社")
_BODY = re.compile(r"公司|集团|研究所|研究院|大学|学院")
_COUPLED = re.compile(r"[和与及]")
_NAMING = (Kind.REGION, Kind.BRAND, Kind.PROPER, Kind.TERM)
_NUMBERED = re.compile(r"[\d一二三四五六七八九十]+[余多]?[个家座]")
_SET_UP = re.compile(r"建成|创建|新建|打造|认定|培育|获批|建设")
_LEVEL = Guarded(r"(?:国家|世界|全国|[省市区县州亿万千百瓦吨])级|专业研发")
_PARK_KINDS = ("基地", "园区", "集中区", "集聚区", "开发区", "工业区")
"""With a trade alone before them they are a kind of park (化工园区)."""
_BARE_PARKS = frozenset(("园区", "开发区", "园", "产业园", "工业园", "经开区", "高新区", "新区"))
_LEADING_TO = frozenset("上在送到入从进离向往内给由把将让对是为和与")
"""Characters behind which 园区 is no part of a name."""
_LONG_TRADE = 6
_SHORT_ENDING = 3
_GENERIC_BASES = (
    "实训基地",
    "培训基地",
    "教育基地",
    "实习基地",
    "繁种基地",
    "种植基地",
    "养殖基地",
    "原料基地",
    "研学基地",
    "制种基地",
)
_RARE = 300
_PARK_TAILS = ("产业园", "物流园", "科技园", "创新园", "示范园", "工业园")
_SCHOOLS = ("大学", "学院", "医院", "中学", "学校")
_ZONES = ("新区", "高新区", "经开区", "开发区", "综保区", "自贸区", "示范区", "度假区")
_OFFICES_OF_PARKS = ("管委会", "管理委员会")
_PARKS = (("Park", "strong"), ("Park", "weak"))
_TASKS = ("领导小组", "指挥部", "工作专班", "专班", "办公室")
_FOUNDING = frozenset(("共建", "组建", "成立", "筹建", "设立", "揭牌", "联合共建", "建立"))


def _is_told_by_trade(ending: str) -> bool:
    """Whether an ending tells its trade and so can name a park alone (商贸物流园)."""
    return any(kind_of(ending[:cut]) == Kind.TRADE and ending[cut:] in _PARK_TAILS for cut in range(2, len(ending) - 2))


def told_by_trade(reading: Reading, hit: Ending, edge: Edge) -> float:
    """How sure a park is whose name is nothing but a trade and an ending (商贸物流园)."""
    listed = edge.word in ("和", "、", "及", "与")
    many = edge.before == Kind.COUNT or (_many(reading, edge, hit.end) and not listed)
    many = many or is_kind_of_park(reading, hit.start, hit.end)
    return 0.6 if not many and _is_told_by_trade(reading.text[hit.start : hit.end]) else 0.0


def _enterprise(reading: Reading, hit: Ending, edge: Edge, strength: str) -> float:
    ending = reading.text[hit.start : hit.end]
    if ending.endswith(_LEGAL):
        return 0.97 if edge.named or edge.plain or edge.trade > 1 else 0.0
    counted = edge.before in (Kind.COUNT, Kind.NUMBER)
    if edge.branded:
        return 0.75 if counted or edge.rough else 0.9
    if edge.trade and not edge.plain and ending == "公司" and reading.text[edge.start] in "省市区县":
        return 0.7  # 县供电公司
    if ending == "集团" and edge.plain >= 2 and not counted and _is_rare_word(reading, edge):
        return 0.7  # 清源集团
    if ending.endswith("基金") and edge.trade and not edge.rough and not counted:
        return 0.62  # 航空产业 | 天使基金
    if edge.region and not counted and (edge.trade or edge.plain or edge.brand or ending != "公司"):
        return 0.8
    return 0.0


def _is_rare_word(reading: Reading, edge: Edge) -> bool:
    """Whether the name begins with a word that is hardly ever met."""
    index = reading.word_at(edge.start)
    return reading.kinds[index] == Kind.WORD and frequency(reading.words[index]) < _RARE


def _park(reading: Reading, hit: Ending, edge: Edge, strength: str) -> float:
    if edge.before == Kind.COUNT or _is_honour(reading, edge, hit.start) or edge.rough > 1:
        return 0.0
    ending = reading.text[hit.start : hit.end]
    if reading.text.endswith(_GENERIC_BASES, 0, hit.end):
        return 0.0
    if _NUMBERED.match(reading.text, hit.end) and _SET_UP.search(reading.text, max(edge.start - 4, 0), hit.start):
        return 0.0  # 建成冠军园5个
    if _is_spoken(reading.text, edge.start, hit.start, ending) or is_kind_of_park(reading, edge.start, hit.end):
        return 0.0
    coupling = _COUPLED.search(reading.text, edge.start + 4, hit.start)
    if coupling and not couples(reading, reading.word_at(coupling.start())):
        return 0.0  # 东津科学城与高新区 are two
    if strength == "weak" and _BODY.search(reading.text, edge.start, hit.start):
        return 0.0  # 某研究所长治基地
    if ending.endswith("基地") and (edge.owned or not (edge.content and (edge.region or edge.branded))):
        return 0.0  # 晋中基地, 某公司西安基地: a plant, if anything
    named = edge.region or edge.branded
    if named and not (edge.rough and (strength == "weak" or not edge.brand)):
        return 0.92 if strength == "strong" else 0.75
    if ending == "谷" and edge.trade and not edge.rough and edge.before in (Kind.MARK, Kind.VERB, Kind.FUNCTION):
        return 0.55  # 食品谷
    if ending.endswith("小镇") and edge.trade and not edge.rough and edge.before in (Kind.MARK, Kind.VERB, Kind.ACT):
        return 0.0 if _many(reading, edge, hit.end) else 0.6  # 智能仪表特色小镇
    if strength == "weak" or edge.rough or _many(reading, edge, hit.end):
        return 0.0
    specific = edge.plain >= 2 or (edge.trade and not ending.endswith(_PARK_KINDS))
    return 0.62 if specific and edge.score > 0.5 else 0.0


def _is_spoken(text: str, start: int, closing: int, ending: str) -> bool:
    """Whether a park's ending only closes a phrase: 沿江产业带 (runs through many places), 废水送园区, 三园."""
    along = text[start] == "沿" and ending == "产业带"
    led = ending in _BARE_PARKS and text[closing - 1] in _LEADING_TO
    return along or led or (len(ending) == 1 and text[closing - 1] in "一二三四五六七八九十两几多各")


def _organisation(reading: Reading, hit: Ending, edge: Edge, strength: str) -> float:
    ending = reading.text[hit.start : hit.end]
    if ending in _OFFICES_OF_PARKS and edge.before != Kind.COUNT and reading.text.endswith(_ZONES, 0, hit.start):
        return 0.85  # 新区管委会
    if ending in _OFFICES_OF_PARKS and ending_type(reading.text[edge.start : hit.start]) in _PARKS:
        return 0.85  # 食品谷 | 管委会
    if ending in _TASKS and edge.region and edge.score > 0:
        return 0.8  # 某区推进产业链链长制工作领导小组
    if edge.before == Kind.COUNT or _is_level(reading, edge, hit.start) or edge.rough > 1:
        return 0.0
    if ending in _SCHOOLS and edge.plain >= 2 and not edge.rough:
        return 0.85  # 太原理工 | 大学
    if edge.region or edge.branded:
        if strength == "strong":
            return 0.7 if edge.rough else 0.9
        model = reading.text[hit.start - 1].isascii()  # 红旗FME | 平台
        built = ending.endswith("平台") and (model or edge.before in (Kind.VERB, Kind.ACT))
        return 0.7 if edge.score > 1.5 and not edge.rough and not built else 0.0
    if strength == "weak" or edge.rough or _many(reading, edge, hit.end):
        return 0.0
    told = edge.content >= 3 or hit.start - edge.start >= _LONG_TRADE
    long = hit.end - edge.start >= 8 and told
    founded = edge.word in _FOUNDING and edge.content >= 2 and not edge.rough
    joint = len(ending) > _SHORT_ENDING and edge.word in _FOUNDING and edge.trade and not edge.rough
    if (founded or joint) and strength == "strong":
        return 0.6  # 共建智能感知联合实验室
    return 0.6 if long and edge.before in (Kind.FUNCTION, Kind.VERB, Kind.MARK, Kind.ACT) else 0.0


JUDGES = {"Enterprise": _enterprise, "Park": _park, "Organisation": _organisation}


def _is_honour(reading: Reading, edge: Edge, ending: int) -> bool:
    """Whether this is a title to be won (国家高新区) or a form of speech (一园四组团), not a place."""
    index = reading.word_at(edge.start)
    head = reading.words[index]
    titled = head.startswith(("国家", "全国", "全省", "全市", "国际一流", "国内")) and not edge.region
    counted = (
        head[0] in "一二三四五六七八九十两"
        and head[1:] not in _NAMED_NUMBERS
        and reading.kinds[index] not in _NAMING
        and not edge.region
    )
    named = edge.region and reading.words[index + 1 : index + 2] == ["国家级"]  # 西宁国家级经济技术开发区
    return titled or counted or (not named and _is_level(reading, edge, ending))


def _is_level(reading: Reading, edge: Edge, ending: int) -> bool:
    """Whether a level makes it a kind of thing: 市级…中心."""
    return _LEVEL.search(reading.text, edge.start, ending) is not None


def _many(reading: Reading, edge: Edge, end: int) -> bool:
    """Whether more than one is meant: 等产业园, 产业园等."""
    return edge.word[-1:] in _MANY or reading.text[end : end + 1] in _MANY
