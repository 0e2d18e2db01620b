"""Where a member of a list ends as a name, and what it cannot be.

For: ``names.lists``.
In: readings, the spans of members.
Out: ends and answers.
How: a well-known company, or a brand, ends before the verb or the noun that goes on with the clause (空客 | 认证); a thing, a post or an
industry is no enterprise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.lists import Members
from chaingraph.mentions.names.members import shape_of
from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.trades import closes_company
from chaingraph.mentions.names.words import Kind, kind_of
from chaingraph.mentions.segment import words
from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_INDUSTRIAL = ("产业", "产业链", "产业集群", "行业")
_NAMING = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.FAINT))
_INSIDE = _NAMING | {Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.REGION}
_CLOSING = frozenset((Kind.FORM,))
_KINDS = re.compile(
    r"等?[^，。；、等]{0,8}(?:领域|方向|赛道|环节|行业|门类|业态|(?<![各同这])类)的?(?:企业|厂商|厂家|供应商)"
)
"""What closes a list of fields, whoever works in them: 等细分领域企业; 等行业龙头企业 are companies."""
_PAIR = 2
_TOLD = frozenset((Kind.TRADE, Kind.TERM))
_BESIDE = frozenset("外一上内")
"""Characters behind a well-known company with which the clause goes on: 除松下外, 菲仕兰一涨价."""
_SHORTEST_NAME = 2
_TOWN = 4
_WHOLE_BRAND = 4
_DOING = frozenset("做用产供造卖买跑要")
"""Verbs of one character behind a whole name."""
_GOING_ON = frozenset((Kind.WORD, Kind.PIECE, Kind.MOTION, Kind.VERB, Kind.GENERIC))
_WORKS = re.compile(r"(?:项目|工程|扩产|扩能|技改|扩建|改造|工厂|车间|基地|园|中心|[一二三四]期)$")
_POSTS = (
    "代表",
    "委员",
    "主任",
    "主席",
    "会长",
    "书记",
    "局长",
    "院长",
    "教授",
    "专家",
    "负责人",
    "董事长",
    "总经理",
    "经理",
)


def is_thing(reading: Reading, start: int, end: int) -> bool:
    """Whether a member is a product and no company: nothing in it is spelled."""
    shape = shape_of(reading, start, end)
    return not shape.spelled and is_product(shape.text)


def behind_known(reading: Reading, start: int, end: int) -> int:
    """Where a project begins behind the well-known company that builds it, among projects: 中远海运 | 船舶修造; ``start`` without one."""
    index = reading.word_at(start)
    known = reading.kinds[index] == Kind.BRAND and reading.starts[index] == start
    stop = reading.starts[index + 1]
    rest = known and stop + 2 <= end and not closes_project(reading.text[start:end])
    return (
        stop if rest and kind_after(reading, index) not in (Kind.BRAND, Kind.FORM, Kind.REGION, Kind.PIECE) else start
    )


def are_kinds(reading: Reading, members: Members, likely: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a list says which makers, not who: all its members are things, or most are things or trades (CDMO、CRO、康养护理等企业).

    Args:
        reading: The passage.
        members: The list.
        likely: Those of its members that may be companies (彩虹轴承): beside one, most are not enough.
    """
    spans = members.spans
    things = [is_thing(reading, *span) for span in spans]
    if all(things) or likely or any(reading.text[start:end] in known_companies() for start, end in spans):
        return all(things)
    if _KINDS.match(reading.text, members.close):
        return True
    told = [thing or _is_trade(reading, *span) for thing, span in zip(things, spans, strict=True)]
    lettered = sum(reading.text[slice(*span)].isascii() for kind, span in zip(told, spans, strict=True) if not kind)
    return any(told) and 2 * (sum(told) + lettered) > len(spans) - (len(spans) > _PAIR)


def _is_trade(reading: Reading, start: int, end: int) -> bool:
    """Whether a member is made of trades and terms alone: 康养护理, 日用陶瓷; letters alone may be a company."""
    kinds = set(reading.kinds[reading.word_at(start) : reading.word_at(end - 1) + 1])
    return kinds <= _TOLD and not reading.text[start:end].isascii()


def is_single_thing(reading: Reading, start: int, end: int) -> bool:
    """Whether a member is one word of the dictionary that names a thing and no company: 冰箱, 洗碗机."""
    alone = reading.word_at(start) == reading.word_at(end - 1) and reading.text[start:end] not in known_companies()
    return alone and is_thing(reading, start, end)


def is_other(text: str) -> bool:
    """Whether a member says by its end that it is no enterprise: 工业城, 未来产业."""
    found = ending_type(text)
    town = text.endswith("街道") or (text.endswith(("镇", "乡", "村")) and len(text) <= _TOWN)
    return town or text.endswith((*_INDUSTRIAL, *_POSTS)) or (found is not None and found[0] == "Park")


def _known_length(text: str) -> int:
    """Length of the well-known company a member begins with when ordinary words follow (空客认证), else of all of it."""
    for length in range(len(text) - 1, 1, -1):
        if text[:length] in known_companies():
            rest = words(text[length:])
            ordinary = len(rest) == 1 and kind_of(rest[0]) in (Kind.WORD, Kind.ROLE, Kind.MOTION, Kind.ACT)
            return length if ordinary and len(rest[0]) > 1 and not closes_company(rest[0]) else len(text)
    return len(text)


def _without_verb(reading: Reading, start: int, end: int) -> int:
    """The end before a verb behind a whole name, and before what it goes on with: ZARA | 代工, 闰土 | 供应活性染料."""
    first, last = reading.word_at(start), reading.word_at(end - 1)
    if reading.kinds[last] == Kind.FORM:
        return end
    named = False
    for index in range(first, last + 1):
        kind, length = reading.kinds[index], reading.starts[index] - start
        if named and _is_over(reading, index, last):
            return reading.starts[index]
        if named and length >= _SHORTEST_NAME and _turns(reading, index, last, latin=reading.text[start].isascii()):
            return reading.starts[index]
        if kind not in _INSIDE:
            return end
        named = named or kind in _NAMING
    return end


def _is_over(reading: Reading, index: int, last: int) -> bool:
    """Whether a name is whole before the word at ``index``: the clause goes on behind its trade (某某谐波 | 测试, 某某科技 | 做顶盖)."""
    word, kind, before = reading.words[index], reading.kinds[index], reading.kinds[index - 1]
    if word in _DOING and index < last and len(reading.words[index + 1]) > 1:
        return before in (Kind.TRADE, Kind.BRAND, Kind.FORM, Kind.FAINT, Kind.PIECE)
    closed = closes_company(reading.words[last]) or reading.kinds[last] in (Kind.FORM, Kind.ACT)
    if before == Kind.BRAND:
        return (kind == Kind.ACT and len(reading.words[index - 1]) >= _WHOLE_BRAND and index == last) or word == "年"
    traded = before == Kind.TRADE and closes_company(reading.words[index - 1])
    return traded and not closed and kind in _GOING_ON


def _turns(reading: Reading, index: int, last: int, *, latin: bool) -> bool:
    """Whether the clause goes on with the word at ``index``, behind a name: a verb that closes no company's name."""
    kind, word = reading.kinds[index], reading.words[index]
    if kind == Kind.VERB:
        return True
    if index == last and kind in (Kind.MOTION, Kind.WORD):
        return latin and not closes_company(word)
    if kind == Kind.MOTION:
        return not closes_company(word)
    if kind == Kind.PIECE and reading.kinds[index - 1] == Kind.BRAND:
        return word in _BESIDE and index + 1 >= last
    return (
        kind == Kind.ACT and (index < last or not closes_company(word)) and kind_after(reading, index) not in _CLOSING
    )


def kind_after(reading: Reading, index: int) -> int:
    """The kind of the word behind a word."""
    return reading.kinds[index + 1] if index + 1 < len(reading.kinds) else Kind.MARK


def is_loose(reading: Reading, start: int, end: int) -> bool:
    """Whether a member holds two loose characters."""
    kinds = reading.kinds[reading.word_at(start) : reading.word_at(end - 1) + 1]
    loose = kinds.count(Kind.PIECE) + sum(kind in (Kind.SOFT, Kind.FAINT) for kind in kinds[:1])
    return loose >= 2 and not set(kinds) & {Kind.VERB, Kind.FUNCTION, Kind.MARK, Kind.ROLE, Kind.REGION}


def end_of_company(reading: Reading, start: int, stop: int) -> int:
    """Where an enterprise ends that begins a member: before the noun or the verb that goes on with the clause."""
    return _without_verb(reading, start, start + _known_length(reading.text[start:stop]))


def behind_place(reading: Reading, start: int, end: int) -> int:
    """Where an industry begins behind its place: 柳河 | 工业炉、云山 | 电动车等产业集群."""
    index = reading.word_at(start)
    placed = reading.kinds[index] == Kind.REGION or bool(gazetteer().lookup(reading.words[index]))
    stop = reading.starts[index + 1]
    return stop if placed and end - stop >= 2 else start


def closes_project(text: str) -> bool:
    """Whether a member of a list of projects keeps its owner's name: it ends like a work; a bare thing (光伏边框) does not."""
    return _WORKS.search(text) is not None
