"""Kinds of words where they stand: a measure word behind a number is a count, 供 before a thing a verb, 又 in 拓又达 a piece.

For: ``names.reading``.
In: the words of a passage.
Out: :func:`kinds_of`.
How: each word's own kind first, then one walk from left to right in which its neighbours may change it.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.names.words import Kind, kind_of, turning_words
from chaingraph.reference.regions import gazetteer

_MEASURES = frozenset("个家座条台套件只辆项户种类款批所名位支颗枚片块亩吨米届期次年月日天羽棒锭株")
_POWERS = frozenset(("万", "亿"))
_LOOSE = frozenset((Kind.PIECE, Kind.FAINT, Kind.SOFT))
_NAMED_AFTER = frozenset(("科技", "智能", "国际", "工业", "数字"))
"""Words that say what kind of thing it is, and that company names end in."""
_HILLS = frozenset("里桥河塘山沙台星水湾江岭峰泉峡门")
"""Behind a number and a place they make a place: 晋江市 | 五里 | 工业园区."""
_YEAR = 4
_INSIDE = frozenset("内外")
_GENERAL = ("重大", "重点", "企业", "项目", "各类")
_BUSINESS = frozenset(("农业", "生态", "环保", "科技", "智能", "国际", "工业", "数字"))
_DOING = frozenset("做供买造拉送出配")
"""Verbs of one character that brands seldom hold: behind a name and before a thing they are the clause's verb."""
_TOWARDS = frozenset((*"同跟建赴驻盼率记看访抵", "代表"))
"""Characters before a place that are words of their own."""
_REACHING = frozenset("买卖连成给送看接用靠像凭找请帮由被把借认配约选")
"""Characters before a well-known company that are words of their own."""
_DONE = frozenset((Kind.TRADE, Kind.WORD, Kind.TERM, Kind.COUNT, Kind.NUMBER, Kind.MOTION, Kind.REGION))
_DOER = frozenset((Kind.BRAND, Kind.TRADE, Kind.PIECE, Kind.PROPER, Kind.GENERIC, Kind.WORD, Kind.TERM, Kind.FORM))
_ADVERBS = frozenset("都也就均已各还")
_JOINING = frozenset("和与及或由在为对以从到至向于把被将等的了着们是该此这那")
_LOOSENED = frozenset((Kind.SOFT, Kind.FUNCTION))
_TURNS = frozenset((Kind.MARK, Kind.FUNCTION, Kind.SOFT, Kind.VERB, Kind.ROLE))
_TURNING = _POWERS | _MEASURES | _DOING | _TOWARDS | _REACHING | _INSIDE | {"第", "供应链", "设", "年", "和", "."}
_TURNED = frozenset((Kind.SOFT, Kind.FUNCTION, Kind.COUNT, Kind.ACT))
_TURNED_ALONE = _TURNED | {Kind.TRADE}
"""Words, and kinds of words, that their neighbours may change; the others keep their kind."""
_POINTING = frozenset("这那该此每各某首几两第一二三四五六七八九十多余")


def kinds_of(words: Sequence[str]) -> list[int]:
    """Kinds of words in a row; a measure word behind a number or a 这 is a count (这条, 3 台)."""
    kinds = [kind_of(word) for word in words]
    for index, word in enumerate(words):
        if word not in _TURNING and kinds[index] not in (_TURNED if len(word) > 1 else _TURNED_ALONE):
            continue
        if word in _POWERS and index and kinds[index - 1] == Kind.NUMBER:
            kinds[index] = Kind.NUMBER
        elif word == "第" and kinds[index + 1 : index + 2] == [Kind.NUMBER]:
            kinds[index] = Kind.COUNT
        elif word == "年" and index and kinds[index - 1] in (Kind.BRAND, Kind.FORM):
            kinds[index] = Kind.FUNCTION  # 澳柯玛 | 年 | 用芯片
        elif (word in _INSIDE and _is_place_word(kinds, words, index)) or _is_former(words, index):
            kinds[index] = Kind.FUNCTION
        elif word == "供应链" and kinds[index + 1 : index + 2] == [Kind.FORM]:
            kinds[index] = Kind.TRADE
        elif _is_verb(kinds, words, index):
            kinds[index] = Kind.VERB
        elif index and (counted := _counted(kinds, words, index)) is not None:
            kinds[index] = counted
        elif (
            kinds[index] in _LOOSENED
            and len(word) == 1
            and word not in _JOINING
            and _spelled_around(kinds, words, index)
        ) or (kinds[index] in _LOOSENED and word not in _JOINING and _opens_brand(kinds, words, index)):
            kinds[index] = Kind.FAINT
        elif (kinds[index] == Kind.TRADE and len(word) == 1 and _between_pieces(kinds, index)) or (
            word == "和" and _ends_brand(kinds, words, index)
        ):
            kinds[index] = Kind.PIECE
        elif word == "." and 0 < index < len(words) - 1 and kinds[index - 1] == kinds[index + 1] == Kind.NUMBER:
            kinds[index] = Kind.NUMBER
    return kinds


def _is_former(words: Sequence[str], index: int) -> bool:
    """Whether 原 opens a bracket: （原 | 苇汀工业园）."""
    return words[index] == "原" and index > 0 and words[index - 1] in "（("


def _is_place_word(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether 内 or 外 stands behind a noun and before a place or a well-known company: 中心 | 内 | 扬州某某."""
    inside = 0 < index < len(kinds) - 1
    named = inside and kind_of(words[index + 1]) in (Kind.REGION, Kind.BRAND)
    general = inside and words[index + 1].startswith(_GENERAL)
    return (named or general) and kinds[index - 1] in (Kind.WORD, Kind.ROLE, Kind.FORM)


def _is_verb(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether a word that names hold, too, is the clause's verb: 设, 做, 买 | 利乐, 益海嘉里 | 同 | 临颍, 联合 where a clause begins."""
    word, following = words[index], kinds[index + 1 : index + 2]
    if kinds[index] == Kind.ACT and word in turning_words():
        return not index or kinds[index - 1] in _TURNS
    if word in _REACHING and kinds[index] == Kind.PIECE and (word not in _TOWARDS or not index):
        return following == [Kind.BRAND]
    if not index:
        return False
    if word in _TOWARDS:
        return following in ([Kind.REGION], [Kind.BRAND])
    return (word == "设" and _sets_up(kinds, words, index)) or (word in _DOING and _does(kinds, words, index))


def _counted(kinds: Sequence[int], words: Sequence[str], index: int) -> int | None:
    """The kind of a measure word, a year or a place with a number (晋江市 | 五里); ``None`` for other words."""
    word = words[index]
    if word == "年" and kinds[index - 1] == Kind.NUMBER and len(words[index - 1]) == _YEAR:
        return Kind.FUNCTION
    if kinds[index] == Kind.COUNT and len(word) > 1 and word[1:] in _HILLS and kinds[index - 1] == Kind.REGION:
        return Kind.PROPER
    measures = word in _MEASURES and (kinds[index - 1] == Kind.NUMBER or words[index - 1] in _POINTING)
    return Kind.COUNT if measures else None


def _sets_up(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether 设 is a verb: a region or a park before it, no loose character behind (在德化设研发飞地)."""
    placed = (
        kinds[index - 1] == Kind.REGION
        or bool(gazetteer().lookup(words[index - 1]))
        or (len(words[index - 1]) > 1 and words[index - 1][-1] in "区园镇城市县")
    )
    return placed and kinds[index + 1 : index + 2] not in ([Kind.PIECE], [Kind.FORM])


def _does(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether 供 or 做 is a verb: more than one loose character before it, a thing of two characters or more behind it."""
    thing = index + 1 < len(words) and kinds[index + 1] in _DONE and len(words[index + 1]) > 1
    spelled = kinds[index - 1] == Kind.PIECE and (index < 2 or kinds[index - 2] not in _LOOSE)
    return thing and kinds[index - 1] in _DOER and not spelled


def _between_pieces(kinds: Sequence[int], index: int) -> bool:
    """Whether loose characters stand on both sides: 钨 in 江钨浩运."""
    inside = 0 < index < len(kinds) - 1
    return inside and kinds[index - 1] == kinds[index + 1] == Kind.PIECE


def _opens_brand(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether an adverb of one character opens a brand: behind its region (庆阳 | 正欣元), before one more and a trade (、原态农业)."""
    opens = len(words[index]) == 1 and (not index or kinds[index - 1] == Kind.MARK)
    if opens and index + 2 < len(words) and kind_of(words[index + 1]) == Kind.PIECE:
        after = kind_of(words[index + 2])
        if after in (Kind.TRADE, Kind.FORM) or words[index + 2] in _BUSINESS:
            return words[index] not in _POINTING
    if len(words[index]) > 1 or not 0 < index < len(words) - 2 or kinds[index + 1] != Kind.PIECE:
        return False
    registered = kinds[index + 2] == Kind.TRADE and kinds[index + 3 : index + 4] == [Kind.FORM]
    if registered and kinds[index - 1] in (Kind.REGION, Kind.PROPER):
        return True  # 柳河 | 正通药业有限公司
    return kinds[index - 1] == Kind.REGION and kinds[index + 2] == Kind.PIECE


def _ends_brand(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether 和 is the second character of a brand: one loose character before it, an ending behind it (阳和 工业新区)."""
    alone = index > 0 and kinds[index - 1] == Kind.PIECE and (index < 2 or kinds[index - 2] not in _LOOSE)
    return (
        alone and index + 1 < len(words) and kinds[index + 1] in (Kind.WORD, Kind.TRADE) and len(words[index + 1]) > 2
    )


def _spelled_around(kinds: Sequence[int], words: Sequence[str], index: int) -> bool:
    """Whether loose characters stand on both sides: 又 in 拓又达 is one of them."""
    loose = (Kind.PIECE, Kind.FAINT)
    following = (Kind.TRADE, Kind.FORM) if words[index] in _ADVERBS else (*loose, Kind.TRADE, Kind.FORM)
    inside = 0 < index < len(words) - 1
    return inside and kinds[index - 1] in loose and (kinds[index + 1] in following or words[index + 1] in _NAMED_AFTER)
