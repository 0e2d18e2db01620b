"""What stands around loose characters, and whether a company's name can stand there.

For: ``names.brands``.
In: readings and the words of a possible brand.
Out: bonuses and answers for its score.
How: the subject of a clause is rather a company than a person or a town; behind a word of place it is rather a town.
"""

from __future__ import annotations

import re

from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.reference.people import surnames
from chaingraph.reference.regions import gazetteer

_YEAR = re.compile(r"\d{4}年")
_ASKING = frozenset("找请帮做搞")
PLACING = frozenset(("在", "位于", "落户", "于", "到", "赴", "从", "来自", "落户于", "坐落于", "入驻", "至", "往"))
"""Words of place: what stands behind them is rather a town than a company."""
_BORDERING = ("接", "连", "临", "邻", "靠")
_NAME = 3
_COUPLING = frozenset("和与")
_PIECES = 2
_MAKERS = ("企业", "厂商", "厂家", "供应商", "制造商", "生产商")
_GROUP = "企业集团"


def kind_before(reading: Reading, start: int) -> int:
    """The kind of the word before a name; 找 and the like are verbs there."""
    if not start:
        return Kind.MARK
    return Kind.VERB if reading.words[start - 1] in _ASKING else reading.kinds[start - 1]


def is_seat(reading: Reading, first: int, end: int) -> bool:
    """Whether loose characters behind a region are rather a town: 在中山阜沙, 中山阜沙的."""
    word = reading.words[first - 1] if first else ""
    placed = word in PLACING or (word[:1] in tuple("东西南北") and word.endswith(_BORDERING))
    return placed or (end < len(reading.words) and reading.words[end] == "的")


def is_province(reading: Reading, index: int) -> bool:
    """Whether the word is a province: loose characters behind it are hardly a town (广东瑞智)."""
    return any(region.level == "province" for region in gazetteer().lookup(reading.words[index]))


def is_subject(reading: Reading, start: int, end: int) -> bool:
    """Whether loose characters stand where a clause has its subject, and are hardly a person's name (天翎2025年产值)."""
    pieces = reading.kinds[start:end].count(Kind.PIECE) >= _PIECES
    person = reading.words[start][0] in surnames() and reading.starts[end] - reading.starts[start] <= _NAME
    opens = not start or reading.words[start - 1] in "，。；：“！？"
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    acts = after in (Kind.VERB, Kind.ACT) or (after == Kind.NUMBER and _YEAR.match(reading.text, reading.starts[end]))
    acts = acts or (
        end < len(reading.words)
        and reading.words[end] in ("向", "为", "与", "由", "从", "已", "正", "则", "在", "将", "也", "还")
    )
    return bool(pieces and opens and acts and not person)


def _is_set_off(reading: Reading, start: int, end: int) -> bool:
    """Whether marks or 等 stand on both sides, and no character comes twice, as in 一企一策."""
    spelled = reading.text[reading.starts[start] : reading.starts[end]]
    before = reading.words[start - 1] if start else "。"
    after = reading.words[end] if end < len(reading.words) else "。"
    listed = before == "、" or after in ("、", "等")
    return listed and before in "。，、；：" and after in "。，、；等" and len(set(spelled)) == len(spelled)


def is_phrase(reading: Reading, start: int, end: int) -> bool:
    """Whether loose characters are rather an ordinary phrase than a brand: 以价换量, 一看便知, 串点成线."""
    text = reading.text[reading.starts[start] : reading.starts[end]]
    return not stop_words("no_brand").isdisjoint(text) or (start > 0 and _by_means(reading, start))


def _by_means(reading: Reading, start: int) -> bool:
    """Whether 以 before a word says by what something is done; 以甲为龙头 names who leads."""
    return reading.words[start - 1] == "以" and reading.kinds[start - 1] != Kind.FUNCTION


def is_joined(reading: Reading, start: int, end: int) -> bool:
    """Whether loose characters stand beside 和 or 与 or before a bracket, where names stand rather than phrases."""
    pieces = reading.kinds[start:end].count(Kind.PIECE) >= _PIECES
    before = reading.words[start - 1] if start else ""
    after = reading.words[end] if end < len(reading.words) else ""
    person = reading.words[start][0] in surnames() and reading.starts[end] - reading.starts[start] == _NAME
    return pieces and not person and (before in _COUPLING or after in _COUPLING or after == "（")


def spelling(reading: Reading, start: int, end: int) -> float:
    """What loose characters in a row are worth: four are a foreign name or a brand (瑞浦赛克), three may be a person."""
    kinds = reading.kinds[start:end]
    length = reading.starts[end] - reading.starts[start]
    if kinds.count(Kind.PIECE) < _PIECES:
        return 0.0
    if Kind.PROPER in kinds:
        return 0.1 if length > _NAME and kinds[0] == Kind.PROPER else 0.0  # 明珠 | 凹土
    if kinds[0] == Kind.BRAND:
        return 0.15  # 博世 | 华域
    person = reading.words[start][0] in surnames()
    if length > _NAME and set(kinds) == {Kind.PIECE} and _is_set_off(reading, start, end):
        return 0.2  # 、江钨浩运等
    return 0.15 if length > _NAME else 0.12 if length == _NAME and not person else 0.0


def is_kind_of_things(reading: Reading, begin: int, middle: int, stop: int) -> bool:
    """Whether nothing spelled before a trade says which things or which makers, not who: AMOLED | 面板, 线控 | 制动企业."""
    lettered = reading.text[begin:middle].isascii() and is_product(reading.text[begin:stop])
    return lettered or (reading.text.startswith(_MAKERS, stop) and not reading.text.startswith(_GROUP, stop))
