"""What kind of word each word of a passage is, seen from the edge of a name, and the passage as the name rules read it.

For: every rule that finds names.
In: passages; ``name_words.csv``, ``trade_words.csv``, ``chains.csv``, the gazetteer, jieba's dictionary.
Out: :class:`Kind` and :class:`Reading`.
How: each word is cut once and looked up once; the rules then walk over small integers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import cache
from itertools import accumulate, pairwise

from chaingraph.mentions import segment
from chaingraph.records import Passage
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer


class Kind(IntEnum):
    """What a word is, seen from the edge of a name."""

    MARK = 0
    """Punctuation."""
    PIECE = 1
    """A single character that is no function word: in a row they spell a name that no dictionary has."""
    WORD = 2
    """Any other word."""
    PROPER = 3
    """A proper noun of the dictionary, or Latin letters."""
    REGION = 4
    TRADE = 5
    """A trade, an industry, a legal form's neighbour: 科技, 电子信息."""
    ACT = 6
    """A verb that is as common inside names as before them: 投资, 建设."""
    GENERIC = 7
    """Says what kind of thing, never which: 高新, 国家级."""
    VERB = 8
    """A verb of our lists: a name may begin behind it."""
    MOTION = 9
    """A verb of the dictionary."""
    FUNCTION = 10
    SOFT = 11
    """A function word of one character that names contain, too: 和, 为."""
    ROLE = 12
    """企业, 董事长: a name may begin behind it."""
    COUNT = 13
    """一批, 多家, 某: what follows is no single thing."""
    NUMBER = 14
    FORM = 15
    """公司, 集团."""
    TERM = 17
    """A proper noun of the dictionary that is as often a thing (碳化硅) as a brand (奔驰)."""
    BRAND = 18
    """A well-known company that is no ordinary word."""
    FAINT = 16
    """A character that is a word of its own now and then, but more often a piece: 新, 大."""


_NAMED = {
    "verb": Kind.VERB,
    "trade_verb": Kind.ACT,
    "function": Kind.FUNCTION,
    "soft": Kind.SOFT,
    "faint": Kind.FAINT,
    "role": Kind.ROLE,
    "generic": Kind.GENERIC,
    "proper": Kind.PROPER,
    "turning": Kind.ACT,
    "quantifier": Kind.COUNT,
}
_TAGGED = {
    "v": Kind.MOTION,
    "d": Kind.FUNCTION,
    "p": Kind.FUNCTION,
    "c": Kind.FUNCTION,
    "u": Kind.FUNCTION,
    "r": Kind.FUNCTION,
    "m": Kind.COUNT,
    "t": Kind.FUNCTION,
    "i": Kind.MOTION,
    "l": Kind.MOTION,
    "n": Kind.PROPER,
    "z": Kind.TERM,
}
_RARELY = frozenset("t")
_RARE = 100
"""What the dictionary takes for a function word and hardly ever met is a name as often (隆中)."""

_NUMERALS = re.compile(r"[〇零一二三四五六七八九]{2,}$")
_DIGITS = re.compile(r"[\d.,%‰]+$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]*$")
_TITLES = re.compile(r"《[^《》]{0,120}》|〔\d{4}〕|https?://[\x21-\x7e]+|(?<=\s)[\w.+-]{1,40}@[\w.-]{1,60}")
_POSTS = (
    "董事长|总经理|总裁|总监|厂长|经理|书记|省长|市长|区长|县长|镇长|主任|局长|厅长|部长|处长|科长|院长|所长|会长|秘书长|主席|记者|通讯员|摄影|"
    "工程师|教授|博士|院士|创始人|负责人|代表|村民|工人|员工|研究员|主管|专家"
)
_SPEECH = "说|告诉|介绍|表示|指出|坦言|感慨|透露|分别|一行|率|带队|在|出席|参加|主持|宣布|调研|、|，|。|；|）|等|和|与|正|向|对"


@cache
def _person() -> re.Pattern[str]:
    """A person's name behind a post."""
    surnames = "|".join(
        sorted((row["surname"] for row in read_lexicon("surnames", ("surname",))), key=len, reverse=True)
    )
    return re.compile(rf"(?:{_POSTS})(?P<name>(?:{surnames})[一-龥]{{1,2}})(?={_SPEECH}|\s|$)")


_ADVERBS = (
    "充分",
    "大力",
    "积极",
    "着力",
    "加快",
    "深入",
    "全面",
    "进一步",
    "不断",
    "持续",
    "切实",
    "努力",
    "做大",
    "做强",
    "做优",
)
"""What the dictionary keeps together behind these is a verb (大力支持)."""


@cache
def _listed() -> Mapping[str, Kind]:
    kinds: dict[str, Kind] = {}
    for name in ("endings", "name_heads"):
        rows = read_lexicon(name, ("ending", "type", "strength"))
        kinds.update(
            (r["ending"], Kind.WORD) for r in rows if r["type"] in ("Park", "Organisation") and len(r["ending"]) > 1
        )
        kinds.update((r["ending"], Kind.TRADE) for r in rows if r["strength"] == "trade")
    forms = ("有限公司", "公司", "集团", "股份", "总公司", "分公司", "有限责任", "有限", "集团股份", "集团公司")
    kinds.update((row["name"], Kind.TRADE) for row in read_lexicon("chains", ("name", "kind")))
    kinds.update((row["word"], Kind.TRADE) for row in read_lexicon("trade_words", ("word",)))
    kinds.update((row["word"], _NAMED[row["kind"]]) for row in read_lexicon("name_words", ("word", "kind")))
    kinds.update((form, Kind.FORM) for form in forms)
    return {word: kind for word, kind in kinds.items() if word not in _brands() or kind == Kind.FORM}


@cache
def _turning() -> frozenset[str]:
    """Words that are verbs only where a clause or a name could begin: 联合 in 联合腾讯公司, not in 国际联合学院."""
    return frozenset(row["word"] for row in read_lexicon("name_words", ("word", "kind")) if row["kind"] == "turning")


@cache
def _brands() -> frozenset[str]:
    """Forms of well-known companies that mean nothing else."""
    forms = known_companies()
    return frozenset(form for form, company in forms.items() if form not in company.ambiguous and len(form) > 1)


def is_place(word: str) -> bool:
    """Whether a word is a place and nothing else."""
    return word in _vague() or (bool(gazetteer().lookup(word)) and not gazetteer().is_common_word(word))


@cache
def _vague() -> frozenset[str]:
    return frozenset(row["name"] for row in read_lexicon("vague_regions", ("name", "kind")))


@cache
def kind_of(word: str) -> Kind:
    """The kind of one word."""
    if listed := _listed().get(word):
        return listed
    if word in _brands():
        return Kind.BRAND
    if len(word) == 1 and not word.isalnum():
        return Kind.MARK
    if _DIGITS.match(word):
        return Kind.NUMBER
    if _LATIN.match(word):
        return Kind.TERM
    if len(word) > 1 and is_place(word):
        return Kind.REGION
    if len(word) == 1 or _NUMERALS.match(word):
        return Kind.PIECE
    if len(word) > 2 and word.startswith(_ADVERBS):
        return Kind.VERB
    tag = segment.tag(word)
    rare = tag in _RARELY and segment.frequency(word) < _RARE
    return Kind.WORD if rare else _TAGGED.get(tag, Kind.WORD)


_MEASURES = frozenset("个家座条台套件只辆项户种类款批所名位支颗枚片块亩吨米届期次年月日天")
_JOINING = frozenset("和与及或由在为对以从到至向于把被将等的了着们是该此这那")
_LOOSENED = frozenset((Kind.SOFT, Kind.FUNCTION))
_TURNS = frozenset((Kind.MARK, Kind.FUNCTION, Kind.SOFT, Kind.VERB, Kind.ROLE))
_POINTING = frozenset("这那该此每各某首几两第一二三四五六七八九十多余")
_OPENING = re.compile(
    r"以(?=[^，。；！？]{2,80}?(?:为(?:代表|龙头|首|主|核心|引领|支撑|骨干|链主|依托|载体|牵引|引擎)|等))"
)


def _cut(text: str) -> list[str]:
    """The words of a text; 以 before 为龙头 is always a word, whatever the dictionary makes of it and what follows."""
    _teach()
    if "以" not in text:
        return segment.words(text)
    edges = [0, *(edge for match in _OPENING.finditer(text) for edge in match.span()), len(text)]
    return [word for begin, end in pairwise(edges) if begin < end for word in segment.words(text[begin:end])]


def _kinds(words: Sequence[str]) -> list[Kind]:
    """Kinds of words in a row; a measure word behind a number or a 这 is a count (这条, 3 台)."""
    kinds = [kind_of(word) for word in words]
    for index, word in enumerate(words):
        if word in _MEASURES and index and (kinds[index - 1] == Kind.NUMBER or words[index - 1] in _POINTING):
            kinds[index] = Kind.COUNT
        elif (
            kinds[index] in _LOOSENED
            and len(word) == 1
            and word not in _JOINING
            and _spelled_around(kinds, words, index)
        ):
            kinds[index] = Kind.FAINT
        elif kinds[index] == Kind.ACT and word in _turning() and (not index or kinds[index - 1] in _TURNS):
            kinds[index] = Kind.VERB
        elif word == "." and 0 < index < len(words) - 1 and kinds[index - 1] == kinds[index + 1] == Kind.NUMBER:
            kinds[index] = Kind.NUMBER
    return kinds


def _spelled_around(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether loose characters stand on both sides: 又 in 拓又达 is one of them."""
    loose = (Kind.PIECE, Kind.FAINT)
    following = (*loose, Kind.TRADE, Kind.FORM)
    inside = 0 < index < len(words) - 1
    return inside and kinds[index - 1] in loose and (kinds[index + 1] in following or words[index + 1] == "科技")


@cache
def stop_words(role: str) -> frozenset[str]:
    """Words of ``name_stops.csv`` with a role."""
    return frozenset(row["word"] for row in read_lexicon("name_stops", ("word", "role")) if row["role"] == role)


@cache
def _teach() -> None:
    """Makes the tokenizer keep the words of our lists together."""
    segment.add_words(_listed())
    segment.add_words(region.name for region in gazetteer().regions() if len(region.name) > 2)
    segment.add_words(_vague())
    segment.add_words(_brands())


class Reading:
    """A passage cut into words.

    Attributes:
        passage: The passage.
        text: Its text.
        words: Its words; joined they are the text.
        starts: Where each word starts, and the length of the text behind them.
        kinds: The kind of each word.
        closed: Spans in which no name is looked for: titles in 《》, addresses.
    """

    __slots__ = ("closed", "kinds", "passage", "starts", "text", "words")

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text
        self.words = _cut(self.text)
        self.kinds = _kinds(self.words)
        self.starts = [0, *accumulate(map(len, self.words))]
        for match in _OPENING.finditer(self.text) if "以" in self.text else ():
            self.kinds[self.word_at(match.start())] = Kind.FUNCTION
        self.closed = [match.span() for match in _TITLES.finditer(self.text)]
        self.closed += [match.span("name") for match in _person().finditer(self.text)]

    def word_at(self, position: int) -> int:
        """Index of the word that holds the character at a position."""
        return bisect_right(self.starts, position) - 1

    def is_edge(self, position: int) -> bool:
        """Whether a word starts or ends at a position."""
        index = bisect_left(self.starts, position)
        return index < len(self.starts) and self.starts[index] == position

    def region_start(self, position: int) -> int:
        """Where the regions begin that stand right before a position; the position itself without one.

        A region that only ends behind the position counts (巴南区 before 区科技局 is cut as one word).
        """
        index = self.word_at(position) if position < len(self.text) else len(self.words)
        if self.starts[index] < position:
            if self.kinds[index] not in (Kind.REGION, Kind.PROPER):
                return position
            index += 1
        while index > 0 and self.kinds[index - 1] == Kind.REGION:
            index -= 1
        return min(self.starts[index], position)

    def is_closed(self, start: int, end: int) -> bool:
        """Whether a span touches a closed one."""
        return any(start < stop and begin < end for begin, stop in self.closed)
