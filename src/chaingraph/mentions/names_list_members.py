"""Where a member of a list ends as a name, and what it cannot be.

For: ``names_lists``.
In: readings, the spans of members.
Out: ends and answers.
How: a well-known company, or a brand, ends before the verb or the noun that goes on with the clause (空客 | 认证); a thing, a post or an
industry is no enterprise.
"""

from __future__ import annotations

from chaingraph.mentions.names_members import shape_of
from chaingraph.mentions.names_products import is_product
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_trades import closes_company
from chaingraph.mentions.names_words import Kind, kind_of
from chaingraph.mentions.segment import words
from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import ending_type

_INDUSTRIAL = ("产业", "产业链", "产业集群", "行业")
_NAMING = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.FAINT))
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


def is_other(text: str) -> bool:
    """Whether a member says by its end that it is no enterprise: 工业城, 未来产业."""
    found = ending_type(text)
    return text.endswith((*_INDUSTRIAL, *_POSTS)) or (found is not None and found[0] == "Park")


def _known_length(text: str) -> int:
    """Length of the well-known company a member begins with when ordinary words follow (空客认证), else of all of it."""
    for length in range(len(text) - 1, 1, -1):
        if text[:length] in known_companies():
            rest = words(text[length:])
            ordinary = len(rest) == 1 and kind_of(rest[0]) in (Kind.WORD, Kind.ROLE, Kind.MOTION, Kind.ACT)
            return length if ordinary and len(rest[0]) > 1 else len(text)
    return len(text)


def _without_verb(reading: Reading, start: int, end: int) -> int:
    """The end without a verb behind a whole name: ZARA | 代工, 埃斯顿 | 交付."""
    index = reading.word_at(end - 1)
    verbs = (Kind.MOTION, Kind.VERB, Kind.WORD) if reading.text[start].isascii() else (Kind.VERB,)
    told = reading.starts[index] > start and reading.kinds[index] in verbs
    named = told and all(k in _NAMING for k in reading.kinds[reading.word_at(start) : index])
    return reading.starts[index] if named and not closes_company(reading.words[index]) else end


def is_loose(reading: Reading, start: int, end: int) -> bool:
    """Whether a member holds two loose characters."""
    kinds = reading.kinds[reading.word_at(start) : reading.word_at(end - 1) + 1]
    loose = kinds.count(Kind.PIECE) + sum(kind in (Kind.SOFT, Kind.FAINT) for kind in kinds[:1])
    return loose >= 2 and not set(kinds) & {Kind.VERB, Kind.FUNCTION, Kind.MARK, Kind.ROLE, Kind.REGION}


def end_of_company(reading: Reading, start: int, stop: int) -> int:
    """Where an enterprise ends that begins a member: before the noun or the verb that goes on with the clause."""
    return _without_verb(reading, start, start + _known_length(reading.text[start:stop]))
