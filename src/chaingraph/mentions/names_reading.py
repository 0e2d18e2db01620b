"""A passage as the name rules read it: its words, their kinds, and the spans in which no name is looked for.

For: every rule that finds names.
In: passages.
Out: :class:`Reading`.
How: a passage is cut once. A word's kind may depend on its neighbours: a measure word behind a number is a count, a loose
function word among loose characters is one of them (又 in 拓又达). Titles in 《》 and people behind their posts are closed.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from chaingraph.mentions import segment
from chaingraph.mentions.names_words import Kind, kind_of, teach_tokenizer, turning_words
from chaingraph.records import Passage
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_TITLES = re.compile(
    r"《[^《》]{0,120}》|(?<=[省市区县])政府工作报告|〔\d{4}〕|https?://[\x21-\x7e]+|(?<=\s)[\w.+-]{1,40}@[\w.-]{1,60}"
)
_POSTS = (
    "董事长|总经理|总裁|总监|厂长|经理|书记|省长|市长|区长|县长|镇长|主任|局长|厅长|部长|处长|科长|院长|所长|会长|秘书长|主席|记者|通讯员|摄影|"
    "工程师|教授|博士|院士|创始人|负责人|代表|村民|工人|员工|研究员|主管|专家|会计师|操作工|质检员|技术员|采购员|业务员|讲解员|社长|"
    "场长|站长|校长|组长|队长|班长|店主|老板|老板娘|农户|牧民|牧工|种植户|养殖户|总监|副总|区长|州长|委员|常委|理事|股东"
)
_SPEECH = "说|告诉|介绍|表示|指出|坦言|感慨|透露|分别|一行|率|带队|在|出席|参加|主持|宣布|调研|、|，|。|；|）|等|和|与|正|向|对"


@cache
def surnames() -> frozenset[str]:
    """Surnames of persons."""
    return frozenset(row["surname"] for row in read_lexicon("surnames", ("surname",)))


@cache
def _person() -> re.Pattern[str]:
    """A person's name behind a post."""
    surnames = "|".join(
        sorted((row["surname"] for row in read_lexicon("surnames", ("surname",))), key=len, reverse=True)
    )
    told = rf"(?:{_POSTS})(?P<name>(?:{surnames})[一-龥]{{1,2}})(?={_SPEECH}|\s|$)"
    foreign = rf"(?:{_POSTS})(?P<foreign>[一-龥]{{2,4}}?)(?=(?:则|也|还)?(?:表示|说道|介绍说|告诉|坦言|指出|认为|感慨|强调|透露))"
    return re.compile(f"{told}|{foreign}")


_BY_NUMBER = {int(kind): kind for kind in Kind}
_MEASURES = frozenset("个家座条台套件只辆项户种类款批所名位支颗枚片块亩吨米届期次年月日天羽棒锭株")
_POWERS = frozenset(("万", "亿"))
_LOOSE = frozenset((Kind.PIECE, Kind.FAINT, Kind.SOFT))
_NAMED_AFTER = frozenset(("科技", "智能", "国际", "工业", "数字"))
"""Words that say what kind of thing it is, and that company names end in."""
_KEPT_WHOLE = frozenset(
    ("科技", "电子", "光电", "智能", "股份", "精密", "重工", "生物", "化工", "材料", "能源", "动力", "机械", "汽车")
)
_CUT = 3
_DOING = frozenset("做供买造拉送")
"""Verbs of one character that brands seldom hold: behind a name and before a thing they are the clause's verb."""
_TOWARDS = frozenset((*"同跟建赴驻盼率", "代表"))
"""Characters before a place that are words of their own."""
_REACHING = frozenset("买卖连成给送看接用靠像凭找请帮由被把借")
"""Characters before a well-known company that are words of their own."""
_DONE = frozenset((Kind.TRADE, Kind.WORD, Kind.TERM, Kind.COUNT, Kind.NUMBER, Kind.MOTION, Kind.REGION))
_DOER = frozenset((Kind.BRAND, Kind.TRADE, Kind.PIECE, Kind.PROPER, Kind.GENERIC, Kind.WORD, Kind.TERM, Kind.FORM))
_ADVERBS = frozenset("都也就均已各还")
_JOINING = frozenset("和与及或由在为对以从到至向于把被将等的了着们是该此这那")
_LOOSENED = frozenset((Kind.SOFT, Kind.FUNCTION))
_TURNS = frozenset((Kind.MARK, Kind.FUNCTION, Kind.SOFT, Kind.VERB, Kind.ROLE))
_POINTING = frozenset("这那该此每各某首几两第一二三四五六七八九十多余")
_OPENING = re.compile(
    r"以(?=[^，。；！？]{2,80}?(?:为(?:代表|龙头|首|主|核心|引领|支撑|骨干|链主|依托|载体|牵引|引擎)|等))"
)


def _cut(text: str) -> list[str]:
    """The words of a text; 以 before 为龙头 is always a word, whatever the dictionary makes of it and what follows."""
    teach_tokenizer()
    if "以" not in text:
        return _mended(segment.words(text))
    edges = [0, *(edge for match in _OPENING.finditer(text) for edge in match.span()), len(text)]
    return _mended([word for begin, end in pairwise(edges) if begin < end for word in segment.words(text[begin:end])])


def _mended(words: list[str]) -> list[str]:
    """Words, 科技 and the like kept whole where a name before them drew their first character: 默 | 锐科 | 技, 固 | 高科技."""
    for index in range(len(words) - 1):
        word, following = words[index], words[index + 1]
        if len(following) == 1 and len(word) > 1 and word[-1] + following in _KEPT_WHOLE:
            words[index], words[index + 1] = word[:-1], word[-1] + following
        elif word == "局局长":
            return [*words[:index], "局", *_mended(["局长", *words[index + 1 :]])]
        elif following == "高科技" and len(word) == 1 and kind_of(word) == Kind.PIECE:
            return [*words[: index + 1], "高", *_mended(["科技", *words[index + 2 :]])]
        elif len(following) == _CUT and following.endswith("科技") and kind_of(word) == Kind.PIECE:
            words[index], words[index + 1] = word + following[0], "科技"  # 金 | 龙科技
    return words


def _kinds(words: Sequence[str]) -> list[Kind]:
    """Kinds of words in a row; a measure word behind a number or a 这 is a count (这条, 3 台)."""
    kinds = [kind_of(word) for word in words]
    for index, word in enumerate(words):
        if word in _POWERS and index and kinds[index - 1] == Kind.NUMBER:
            kinds[index] = Kind.NUMBER
        elif word == "第" and kinds[index + 1 : index + 2] == [Kind.NUMBER]:
            kinds[index] = Kind.COUNT
        elif word == "供应链" and kinds[index + 1 : index + 2] == [Kind.FORM]:
            kinds[index] = Kind.TRADE
        elif index and (
            (word == "设" and _sets_up(kinds, words, index)) or (word in _DOING and _does(kinds, words, index))
        ):
            kinds[index] = Kind.VERB
        elif word in _TOWARDS and index and kinds[index + 1 : index + 2] in ([Kind.REGION], [Kind.BRAND]):
            kinds[index] = Kind.VERB  # 益海嘉里 | 同 | 临颍, 建 | 豫中南
        elif word in _REACHING and kinds[index] == Kind.PIECE and kinds[index + 1 : index + 2] == [Kind.BRAND]:
            kinds[index] = Kind.VERB  # 买 | 利乐
        elif word in _MEASURES and index and (kinds[index - 1] == Kind.NUMBER or words[index - 1] in _POINTING):
            kinds[index] = Kind.COUNT
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
        elif kinds[index] == Kind.ACT and word in turning_words() and (not index or kinds[index - 1] in _TURNS):
            kinds[index] = Kind.VERB
        elif word == "." and 0 < index < len(words) - 1 and kinds[index - 1] == kinds[index + 1] == Kind.NUMBER:
            kinds[index] = Kind.NUMBER
    return kinds


def _sets_up(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether 设 is a verb: a region or a park before it, no loose character behind (在德化设研发飞地)."""
    placed = (
        kinds[index - 1] == Kind.REGION
        or bool(gazetteer().lookup(words[index - 1]))
        or (len(words[index - 1]) > 1 and words[index - 1][-1] in "区园镇城市县")
    )
    return placed and kinds[index + 1 : index + 2] not in ([Kind.PIECE], [Kind.FORM])


def _does(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether 供 or 做 is a verb: more than one loose character before it, a thing of two characters or more behind it."""
    thing = index + 1 < len(words) and kinds[index + 1] in _DONE and len(words[index + 1]) > 1
    spelled = kinds[index - 1] == Kind.PIECE and (index < 2 or kinds[index - 2] not in _LOOSE)
    return thing and kinds[index - 1] in _DOER and not spelled


def _between_pieces(kinds: Sequence[Kind], index: int) -> bool:
    """Whether loose characters stand on both sides: 钨 in 江钨浩运."""
    inside = 0 < index < len(kinds) - 1
    return inside and kinds[index - 1] == kinds[index + 1] == Kind.PIECE


def _opens_brand(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether an adverb of one character opens a brand between its region and two loose characters (庆阳 | 正欣元)."""
    placed = len(words[index]) == 1 and 0 < index < len(words) - 2 and kinds[index - 1] == Kind.REGION
    return placed and kinds[index + 1] == kinds[index + 2] == Kind.PIECE


def _ends_brand(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether 和 is the second character of a brand: one loose character before it, an ending behind it (阳和 工业新区)."""
    alone = index > 0 and kinds[index - 1] == Kind.PIECE and (index < 2 or kinds[index - 2] not in _LOOSE)
    return (
        alone and index + 1 < len(words) and kinds[index + 1] in (Kind.WORD, Kind.TRADE) and len(words[index + 1]) > 2
    )


def _spelled_around(kinds: Sequence[Kind], words: Sequence[str], index: int) -> bool:
    """Whether loose characters stand on both sides: 又 in 拓又达 is one of them."""
    loose = (Kind.PIECE, Kind.FAINT)
    following = (Kind.TRADE, Kind.FORM) if words[index] in _ADVERBS else (*loose, Kind.TRADE, Kind.FORM)
    inside = 0 < index < len(words) - 1
    return inside and kinds[index - 1] in loose and (kinds[index + 1] in following or words[index + 1] in _NAMED_AFTER)


class Reading:
    """A passage cut into words.

    Attributes:
        passage: The passage.
        text: Its text.
        words: Its words; joined they are the text.
        starts: Where each word starts, and the length of the text behind them.
        kinds: The kind of each word.
        closed: Spans in which no name is looked for: titles in 《》, addresses, people.
        people: Names of people behind their posts.
    """

    __slots__ = ("closed", "kinds", "passage", "people", "starts", "text", "words")

    def __init__(self, passage: Passage, kept: KeptReading | None = None) -> None:
        self.passage = passage
        self.text = passage.text
        if kept:
            self.starts = [0, *accumulate(kept.lengths)]
            self.words = [self.text[begin:end] for begin, end in pairwise(self.starts)]
            self.kinds = [_BY_NUMBER[kind] for kind in kept.kinds]
            self.closed = list(kept.closed)
            return
        self.words = _cut(self.text)
        self.kinds = _kinds(self.words)
        self.starts = [0, *accumulate(map(len, self.words))]
        for match in _OPENING.finditer(self.text) if "以" in self.text else ():
            self.kinds[self.word_at(match.start())] = Kind.FUNCTION
        self.closed = [match.span() for match in _TITLES.finditer(self.text)]
        people = [match.span(match.lastgroup or 0) for match in _person().finditer(self.text)]
        self.people = frozenset(self.text[slice(*span)] for span in people)
        self.closed += people

    def kept(self) -> KeptReading:
        """The reading in a form that takes a tenth of the memory."""
        return KeptReading(self.passage, array("H", map(len, self.words)), bytes(self.kinds), tuple(self.closed))

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
        return bool(self.closed) and any(start < stop and begin < end for begin, stop in self.closed)


class KeptReading(NamedTuple):
    """A reading put aside between the two passes over a corpus: its passage, the lengths and kinds of its words, its closed spans."""

    passage: Passage
    lengths: array[int]
    kinds: bytes
    closed: tuple[tuple[int, int], ...]

    def open(self) -> Reading:
        """The reading again, without cutting the passage a second time."""
        return Reading(self.passage, self)
