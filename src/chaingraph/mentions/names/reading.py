"""A passage as the name rules read it: its words, their kinds, and the spans in which no name is looked for.

For: every rule that finds names.
In: passages.
Out: :class:`Reading`.
How: a passage is cut once. A word's kind may depend on its neighbours: a measure word behind a number is a count, a loose
function word among loose characters is one of them (又 in 拓又达). Titles in 《》 and people behind their posts are closed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import NamedTuple

from chaingraph.mentions import segment
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.kinds import kinds_of
from chaingraph.mentions.names.people import people_listed, person
from chaingraph.mentions.names.words import Kind, kind_of, teach_tokenizer
from chaingraph.records import Passage

_TITLES = Guarded(
    r"《[^《》]{0,120}》|(?<=[省市区县])政府工作报告|〔\d{4}〕|https?://[\x21-\x7e]+|(?<=\s)[\w.+-]{1,40}@[\w.-]{1,60}"
)
_KEPT_WHOLE = frozenset(
    ("科技", "电子", "光电", "智能", "股份", "精密", "重工", "生物", "化工", "材料", "能源", "动力", "机械", "汽车")
)
_CUT = 3
_CHAIRED = frozenset(("政协主席", "政协委员", "政协副主席"))
_INSIDE = frozenset(("园里", "区里"))
"""Words that cut a park's ending: 产业 | 园里."""
_OPENING = Guarded(
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
    if not _INSIDE.isdisjoint(words):
        words = [part for index, word in enumerate(words) for part in _without_inside(words, index, word)]
    for index in range(len(words) - 1):
        word, following = words[index], words[index + 1]
        if len(following) == 1 and len(word) > 1 and word[-1] + following in _KEPT_WHOLE:
            words[index], words[index + 1] = word[:-1], word[-1] + following
        elif word in _CHAIRED and index:
            return [*words[:index], word[:2], *_mended([word[2:], *words[index + 1 :]])]
        elif word == "局局长":
            return [*words[:index], "局", *_mended(["局长", *words[index + 1 :]])]
        elif following == "高科技" and len(word) == 1 and kind_of(word) == Kind.PIECE:
            return [*words[: index + 1], "高", *_mended(["科技", *words[index + 2 :]])]
        elif len(following) == _CUT and following.endswith("科技") and kind_of(word) == Kind.PIECE:
            words[index], words[index + 1] = word + following[0], "科技"  # 金 | 龙科技
    return words


def _without_inside(words: list[str], index: int, word: str) -> tuple[str, ...]:
    """A word, 园里 and the like cut behind what they close: 产业 | 园里, not ，园里 | 某某车业."""
    closing = word in _INSIDE and index and kind_of(words[index - 1]) != Kind.MARK
    return (word[0], word[1]) if closing else (word,)


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
            self.kinds = list(kept.kinds)
            self.closed = list(kept.closed)
            self.people = kept.people
            return
        self.words = _cut(self.text)
        self.kinds = kinds_of(self.words)
        self.starts = [0, *accumulate(map(len, self.words))]
        for match in _OPENING.finditer(self.text) if "以" in self.text else ():
            self.kinds[self.word_at(match.start())] = Kind.FUNCTION
        self.closed = [match.span() for match in _TITLES.finditer(self.text)]
        people = [match.span(match.lastgroup or 0) for match in person().finditer(self.text)]
        self.people = frozenset([self.text[begin:end] for begin, end in people])
        self.closed += people
        self.closed += people_listed(self.text)

    def kept(self) -> KeptReading:
        """The reading in a form that takes a tenth of the memory."""
        return KeptReading(
            self.passage, array("H", map(len, self.words)), bytes(self.kinds), tuple(self.closed), self.people
        )

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
    """A reading put aside between the two passes over a corpus: the passage, lengths and kinds of its words, closed spans, people."""

    passage: Passage
    lengths: array[int]
    kinds: bytes
    closed: tuple[tuple[int, int], ...]
    people: frozenset[str]

    def open(self) -> Reading:
        """The reading again, without cutting the passage a second time."""
        return Reading(self.passage, self)
