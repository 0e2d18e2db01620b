"""Whether a word near the name of a thing is told of something else: what others supply to it, another firm's product, an office.

For: :mod:`chaingraph.analysis.audit.fillers.told`. In: a sentence with its names, where a word stands. Out: :func:`is_aside`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.fillers.places import Place
from chaingraph.analysis.audit.fillers.signs import Cell
from chaingraph.analysis.audit.fillers.sorts import shape

WORDS = "word:"
"""What the sort of words begins with that are no names: products, links of a chain, trades."""
_PLACES = re.compile(r"地[址点区]|[镇乡街区园市县]$|所在|位置")
"""In the name of a column: its words tell where, which the sentences behind a name go on about."""
_GOES_ON = re.compile(
    r"^[“（(\d、.）)]*(?:该|这[家个座]|本|其|公司|企业|项目|工厂|园区|基地|目前|现|主[要营打导]|拥有|建有|产品|年产|专)"
)
"""Opens a sentence that goes on about what the one before it named."""
_LIES = re.compile(r"位于|坐落|地处|选址|落户|落地|占地|用地|总投资|计划投资|投资")
"""Opens a sentence that goes on about a thing where a column tells places."""
_TO = re.compile(r"(?:为|向|给|供|对)[^，。；]{0,24}$")
_FROM_OTHERS = re.compile(
    r"^[^，。；]{0,10}(?:[^，。；]{0,4}由|依赖|依靠|来自|外购|从[^，。；]+(?:采购|购[入进买])|[^，。；]{0,8}(?:采购|供应商|供应企业))"
)
_SUPPLY = re.compile(r"配套|供应|供货|提供|供给|生产|加工|代工")
_BUYS = re.compile(
    r"(?:采购|外购|购[买进入]|需要|需求|缺少?|缺乏|使用)[^，。；]{0,16}$|双方[^，。；]{0,4}围绕[^，。；]{0,10}$"
)
_IN = re.compile(
    r"(?:位于|坐落|地处|落户|落地|设在|建在|迁[至到往入]|注册地|住所|地址|厂区|总部|在|来自|来到|至|到)[^，。；]{0,6}$"
)
"""Before a region in a sentence that does not name the thing: it says where, not of whom a figure is."""
_OFFICE = re.compile(
    r"^(?:人民)?政府|^(?:区|县|市)?(?:委|人大|政协)(?!托)|^[\u4e00-\u9fff]{1,8}(?:局|委员会|办公室|融媒体中心|工信厅)(?!面)"
)
"""Behind the name of a region: it is that of an office there (甲区人民政府办公室)."""
_BOARD = re.compile(r"^(?:党工委|管委会?|管理委员会|管理办|管理局|筹委会|开发公司|投资公司)")
"""Behind the name of a park: it is that of who runs it (甲园管委会)."""
_MARKET = re.compile(r"^(?:的?(?:市场|现货|采购|销售)*(?:价格?|行情|均价|需求)|项目|产业|行业|企业)")
"""Behind a product: what is told is of its market or its trade, not of who makes it."""
_IF = re.compile(r"^(?:如果?|若|假如|一旦)")
_STOP = re.compile("[，。；：]")


def is_aside(cell: Cell, place: Place, key: str, at: int, word: str) -> bool:
    """Whether a word of a sentence near a thing is told of something else than the thing.

    Args:
        cell: The cell that the word may tell.
        place: The sentence near the thing of the row.
        key: What tells the thing.
        at: Where the word stands in the sentence.
        word: The word.
    """
    text, own = place.sentence.text, [name for name in place.names if name.key == key]
    if cell.sort == "Region" and (_OFFICE.search(text[at + len(word) :]) or not (own or _IN.search(text[:at]))):
        return True
    if place.other_point or _IF.match(_STOP.split(text[:at])[-1]) or _BOARD.match(text[at + len(word) :]):
        return True
    if cell.sort.startswith(WORDS) and _MARKET.match(text[at + len(word) :]):
        return True
    if not own:
        return _GOES_ON.search(text) is None and not (_PLACES.search(cell.column) and _LIES.match(text))
    ahead = [name for name in own if name.end <= at]
    start, end = max((name.start, name.end) for name in ahead) if ahead else (own[0].start, own[0].end)
    if _of_another(place, key, at, (start, end)) or (at < start and re.search("[；。]", text[at:start])):
        return True
    return cell.sort.startswith(WORDS) and _supplied(text, (start, end), at, word)


def _of_another(place: Place, key: str, at: int, own: tuple[int, int]) -> bool:
    """Whether a word is told of another thing of the kind: 甲公司配套光学胶，乙公司提供封装 tells of each what stands behind it."""
    text, (start, end) = place.sentence.text, own
    others = [name for name in place.names if name.end <= at and name.key != key and shape(name.name) == shape(key)]
    if start > at:
        return bool(others) and re.search("[，；]", text[at:start]) is not None
    return any(name.start >= end and text[name.start - 1] in "，；" for name in others)


def _supplied(text: str, own: tuple[int, int], at: int, word: str) -> bool:
    """Whether a word is what others supply to a thing, or what it buys: 乙公司为甲公司配套车灯, 甲公司的电池由乙公司供应."""
    start, end = own
    if at < end:
        return False
    between, behind = text[end:at], text[at + len(word) :]
    if re.search("[，。；]", between):
        return _BUYS.search(between) is not None
    to_it = _TO.search(text[:start]) is not None and _SUPPLY.search(between) is not None
    of_others = between.startswith("的") and _FROM_OTHERS.search(behind) is not None
    return to_it or of_others or _BUYS.search(between) is not None
