"""Finds where a name begins when its ending is known: the hard half of finding a Chinese name.

For: ``names.endings``, ``lists``, ``names_cues``.
In: a :class:`Reading`, the place of an ending, what kind of name it would be.
Out: :class:`Edge`, the best beginning and what stands between it and the ending.
How: every word to the left is a possible beginning. A beginning is good when the word before it is one behind which names
begin (引进, 的, 企业, a comma) and bad when the words inside are such; a name needs something that says which one it
is: a region, or characters that are no ordinary word. The weights are additive and the best sum wins; equal sums go to
the longer name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from chaingraph.mentions.names.joints import COUPLING, closes_body, couples, is_bracket_of_name
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.weights import edge_weights
from chaingraph.mentions.names.words import Kind
from chaingraph.records import EntityType
from chaingraph.reference.regions import gazetteer

_WALK = 18
"""Words a name may have before its ending; the longest registered names stay below."""

_LENGTH = 45
_BRAND = 2
_OPEN, _CLOSE = "（(", "）)"
_DOTS = "·•‧・."
_DASHES = "—-－–~～"

_QUOTES = {"”": "“", "’": "‘", "」": "「"}
_OPENING = frozenset((*_OPEN, *_QUOTES.values()))
_CLOSE_OR_DOT = _CLOSE + _DOTS
_OPENERS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT))
_ROUGH = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.COUNT, Kind.NUMBER))

_CONTENT = frozenset(
    (Kind.PIECE, Kind.WORD, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.TRADE, Kind.ACT, Kind.GENERIC, Kind.MOTION)
)
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.TERM, Kind.BRAND))
_PLAIN = frozenset((Kind.WORD, Kind.MOTION, Kind.VERB))
_PLACING = frozenset((Kind.WORD, Kind.PROPER, Kind.TERM))
_COUPLED = -1.0
_DOUBLED = frozenset(("建设", "投资"))
_BUILDING: Mapping[EntityType, frozenset[str]] = {
    "Park": frozenset(("建设", "投资", "开发", "运营", "管理", "生产", "销售", "经营", "研究")),
    "Organisation": frozenset(("建设", "组建")),
}
"""Verbs that stand before parks and bodies and inside company names."""


class Edge(NamedTuple):
    """The beginning of a name.

    Attributes:
        start: Position of its first character.
        score: Sum of the weights; below zero there is no good beginning.
        brand: Characters between beginning and ending that no ordinary word explains.
        plain: Characters of ordinary words there.
        region: Whether it begins with a region.
        trade: Trade words there.
        generic: Generic words there.
        content: Words there that say something: no marks, regions, function words.
        rough: Words there that seldom stand in names: verbs, function words, numbers.
        owned: Whether a well-known company stands in it.
        before: Kind of the word before it.
        word: That word; empty at the start of the passage.
    """

    start: int
    score: float
    brand: int = 0
    plain: int = 0
    region: bool = False
    trade: int = 0
    generic: int = 0
    rough: int = 0
    content: int = 0
    owned: bool = False
    before: int = Kind.MARK
    word: str = ""

    @property
    def named(self) -> bool:
        """Whether something says which one it is."""
        return self.region or self.brand > 0

    @property
    def branded(self) -> bool:
        """Whether it holds a brand: two loose characters, or one beside an ordinary word (名士达)."""
        return self.brand >= _BRAND or (self.brand == 1 and self.plain >= _BRAND)


def left_edge(reading: Reading, ending: int, kind: EntityType) -> Edge:
    """The best beginning of a name whose ending starts at ``ending``.

    Args:
        reading: The passage.
        ending: Position where the ending starts; inside a word, the name takes the whole word in.
        kind: Enterprise, Park or Organisation.
    """
    return _Walk(reading, ending, kind).best()


class _Walk:
    """One walk to the left."""

    def __init__(self, reading: Reading, ending: int, kind: EntityType) -> None:
        self.reading = reading
        self.weights = edge_weights(kind)
        self.builds = _BUILDING.get(kind, frozenset())
        self.kind = kind
        index = reading.word_at(ending) if ending < len(reading.text) else len(reading.words)
        self.first = index
        self.ending = ending
        self.inside = 0.0
        self.brand = self.plain = self.trade = self.generic = self.rough = self.content = 0
        self.head_region = self.owned = False
        self.last = Kind.FORM

    def best(self) -> Edge:
        """The best beginning that the walk passes, the farthest of equal ones."""
        best = Edge(self.ending, -9.0)
        for index in self._beginnings():
            before = self._kind(index - 1) if index else Kind.MARK
            score = self._score(index, before)
            if score >= best.score:
                best = self._edge(index, score, before)
        return best

    def _beginnings(self) -> Iterator[int]:
        """The word of every beginning, nearest first; it and all behind it are taken when it is told."""
        reading, index = self.reading, self.first
        if reading.starts[index] < self.ending:
            self._take(index)
        if index < len(reading.words):
            yield index
        while index > 0 and self.first - index < _WALK and self.ending - reading.starts[index] < _LENGTH:
            step = self._step(index - 1)
            if step is None:
                break
            index = step
            if reading.kinds[index] != Kind.MARK or reading.words[index] in _OPENING:
                yield index

    def _step(self, index: int) -> int | None:
        """Takes one word, or one bracket, in; ``None`` where a name cannot go on."""
        kind, word = self.reading.kinds[index], self.reading.words[index]
        if word in COUPLING and index and closes_body(self.reading.words[index - 1]):
            return None  # 联络处 | 和产业基金
        if kind != Kind.MARK:
            self._take(index)
            return index
        if word in _CLOSE:
            return self._bracket(index)
        if word in _QUOTES and self.kind != "Enterprise":
            return self._quote(index)
        if index and (word in _DOTS or (word in _DASHES and self.kind != "Enterprise")):
            before = self.reading.kinds[index - 1]
            if before in (Kind.PIECE, Kind.WORD, Kind.PROPER, Kind.REGION, Kind.TRADE, Kind.TERM, Kind.BRAND):
                self.inside -= 0.2
                self._take(index - 1)
                return index - 1
        return None

    def _bracket(self, close: int) -> int | None:
        """Over （重庆） or （集团） to the word before it."""
        words = self.reading.words
        for index in range(close - 1, max(close - 8, -1), -1):
            if words[index] in _OPEN:
                inner = "".join(words[index + 1 : close])
                if index == 0 or not is_bracket_of_name(inner):
                    return None
                self.head_region = False
                self.plain += _BRAND
                self._take(index - 1)
                return index - 1 if self.reading.kinds[index - 1] != Kind.MARK else None
        return None

    def _quote(self, close: int) -> int | None:
        """Over “中国西部齿轮城” to its opening quote, if a name begins there."""
        words, kinds = self.reading.words, self.reading.kinds
        opening = _QUOTES[words[close]]
        for index in range(close - 1, max(close - 10, -1), -1):
            if words[index] == opening:
                before = kinds[index - 1] if index else Kind.MARK
                whole = close - index > 1 and not self.head_region and not self.brand
                if not whole or before not in _OPENERS:
                    return None
                self.brand += _BRAND
                return index
            if words[index] in "，。；、：！？":
                return None
        return None

    def _take(self, index: int) -> None:
        kind, word = self._kind(index), self.reading.words[index]
        cost = self.weights[kind].inside
        coupled = self.kind != "Enterprise" and word in COUPLING and couples(self.reading, index)
        if coupled or (word in COUPLING and self.kind == "Organisation"):
            cost = _COUPLED  # 科学与技术 in the name of a laboratory
        if kind == Kind.REGION and self.head_region:
            cost = 0.0  # 重庆市 before 南岸区: a chain of regions
        elif self.head_region:
            self.inside += self.weights[Kind.REGION].inside
        self.inside += cost if kind != Kind.REGION else 0.0
        self.head_region = kind == Kind.REGION
        self.rough += kind in _ROUGH and not coupled
        self.owned = self.owned or kind == Kind.BRAND
        self.content += kind in _CONTENT
        spelled = kind in _SPELLED
        if spelled or (kind == Kind.SOFT and self.last == Kind.PIECE):
            self.brand += len(word) + (kind == Kind.PIECE and self.last == Kind.SOFT)
        elif kind in _PLAIN:
            self.plain += len(word)
        elif kind == Kind.TRADE:
            self.trade += 1
        elif kind == Kind.GENERIC:
            self.generic += 1
        self.last = kind

    def _kind(self, index: int) -> int:
        word, kind = self.reading.words[index], self.reading.kinds[index]
        if word in self.builds:
            return Kind.VERB
        return Kind.REGION if kind in _PLACING and _is_place(word) else kind

    def _score(self, index: int, before: int) -> float:
        """What speaks for a beginning behind a word of a kind."""
        reading = self.reading
        word = reading.words[index - 1] if index else ""
        outside = self.weights[before].before
        if word and word in _CLOSE_OR_DOT:
            outside = -0.5
        if word in _DOUBLED and index > 1 and reading.kinds[index - 2] == Kind.VERB and self._kind(index) == Kind.PIECE:
            outside = 3.0 + self.weights[Kind.PIECE].first + 0.3  # 引进建设 | 卓高
        if before == Kind.ACT and self.head_region:
            outside = max(outside, 1.8)  # 数据服务 | 中国气象局
        if word in COUPLING and self.kind == "Organisation" and not self.head_region and self.brand < _BRAND:
            outside = 0.5  # 光学精密机械与 | 物理研究所 has no name of its own
        if before == Kind.REGION and self.head_region and self._climbs(index):
            outside = 4.0
        return outside + self.weights[self._kind(index)].first + self.inside + self._substance()

    def _edge(self, index: int, score: float, before: int) -> Edge:
        word = self.reading.words[index - 1] if index else ""
        return Edge(
            self.reading.starts[index], score, self.brand, self.plain, self.head_region,
            self.trade, self.generic, self.rough, self.content, self.owned, before, word,
        )  # fmt: skip

    def _substance(self) -> float:
        """What says which one it is."""
        worth = 1.0 if self.head_region else 0.0
        if self.brand >= 2:
            return worth + 1.6
        if self.plain >= 2:
            return worth + 0.8
        if self.brand == 1 and not self.head_region:
            return worth - 0.6
        if self.head_region:
            return worth + 0.2
        return worth + (-1.5 if not self.trade else 0.2 if self.kind == "Park" else -0.5)

    def _climbs(self, index: int) -> bool:
        """Whether the region before this one lies in this one: 南岸区 | 重庆经开区 are two names."""
        book, words = gazetteer(), self.reading.words
        inner, outer = book.lookup(words[index - 1]), book.lookup(words[index])
        return words[index] != "中国" and any(
            i.code != o.code and book.contains(o.code, i.code) for i in inner for o in outer
        )  # 蚌埠中国传感谷


@lru_cache(maxsize=65536)
def _is_place(word: str) -> bool:
    """Whether a word of two characters or more is, perhaps among other things, a place."""
    return len(word) > 1 and bool(gazetteer().lookup(word))
