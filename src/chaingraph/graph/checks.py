"""One small function a SHACL component: which of these values break it?

For: :mod:`chaingraph.graph.validation`. In: the values of a path at a node, as terms. Out: the offending ones.
How: the names of the functions are the names of the components; a value is a string in N-Triples syntax, so a datatype
is a suffix and a class a look-up in a set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from chaingraph.graph.columns import Columns
from chaingraph.graph.terms import OA, RDF, XSD, cg
from chaingraph.reference.turtle import language, plain

Parameter = tuple[str, ...]
Check = Callable[[Columns, str, Sequence[str]], Iterable[str]]
"""(data, focus node, values) → values that break the constraint; the empty string stands for the node itself."""

_NUMBER = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"
_ZONE = r"(Z|[+-][0-9]{2}:[0-9]{2})?"
_LEXICAL = {
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}decimal": re.compile(_NUMBER),
    f"{XSD}gYear": re.compile(rf"-?[0-9]{{4,}}{_ZONE}"),
    f"{XSD}gYearMonth": re.compile(rf"-?[0-9]{{4,}}-(0[1-9]|1[0-2]){_ZONE}"),
    f"{XSD}date": re.compile(rf"-?[0-9]{{4,}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]){_ZONE}"),
}
_START, _END, _EXACT, _SOURCE = (f"<{OA}{name}>" for name in ("start", "end", "exact", "hasSource"))


def min_count(least: Parameter) -> Check:
    """At least so many values."""
    number = int(plain(least[0]))
    return lambda _data, _focus, values: () if len(values) >= number else ("",)


def max_count(most: Parameter) -> Check:
    """At most so many values."""
    number = int(plain(most[0]))
    return lambda _data, _focus, values: () if len(values) <= number else ("",)


def datatype(wanted: Parameter) -> Check:
    """Every value is a well-formed literal of the datatype."""
    return _each(lambda value: _is_of(value, plain(wanted[0])))


def node_kind(wanted: Parameter) -> Check:
    """Every value is an IRI, or an IRI or literal."""
    kinds = {"IRI": "<", "Literal": '"', "BlankNode": "_", "IRIOrLiteral": '<"'}[plain(wanted[0]).rpartition("#")[2]]
    return _each(lambda value: value[0] in kinds)


def class_(wanted: Parameter) -> Check:
    """Every value is an instance of the class."""
    return lambda data, _focus, values: [value for value in values if value not in data.members(wanted[0])]


def in_(wanted: Parameter) -> Check:
    """Every value is in the list."""
    allowed = frozenset(wanted)
    return lambda _data, _focus, values: [value for value in values if value not in allowed]


def language_in(wanted: Parameter) -> Check:
    """Every value is in one of the languages."""
    tags = tuple(plain(tag).lower() for tag in wanted)
    return _each(lambda value: language(value).lower().partition("-")[0] in tags)


def pattern(wanted: Parameter) -> Check:
    """The pattern is found in every value."""
    found = re.compile(plain(wanted[0])).search
    return _each(lambda value: not value.startswith("_:") and found(plain(value)) is not None)


def min_length(least: Parameter) -> Check:
    """Every value has at least so many characters."""
    number = int(plain(least[0]))
    return _each(lambda value: not value.startswith("_:") and len(plain(value)) >= number)


def min_inclusive(least: Parameter) -> Check:
    """Every value is a number not below the limit."""
    limit = Decimal(plain(least[0]))
    return _each(lambda value: (number := _number(value)) is not None and number >= limit)


def max_inclusive(most: Parameter) -> Check:
    """Every value is a number not above the limit."""
    limit = Decimal(plain(most[0]))
    return _each(lambda value: (number := _number(value)) is not None and number <= limit)


def less_than(other: Parameter) -> Check:
    """Every value is below every value of the other property of the same node."""
    return _compare(other[0], lambda left, right: left < right)


def less_than_or_equals(other: Parameter) -> Check:
    """No value is above a value of the other property of the same node."""
    return _compare(other[0], lambda left, right: left <= right)


def claimed(_wanted: Parameter, path: str) -> Check:
    """Every triple has a claim: a document says so."""
    return lambda data, focus, values: [value for value in values if (focus, path, value) not in data.claims]


def quoted(_wanted: Parameter) -> Check:
    """A span's quote is as long as its place, and the place lies within the document."""
    return lambda data, focus, _values: () if _fits(data, focus) else (focus,)


CHECKS: Mapping[str, Callable[[Parameter], Check]] = {
    "minCount": min_count,
    "maxCount": max_count,
    "datatype": datatype,
    "nodeKind": node_kind,
    "class": class_,
    "in": in_,
    "languageIn": language_in,
    "pattern": pattern,
    "minLength": min_length,
    "minInclusive": min_inclusive,
    "maxInclusive": max_inclusive,
    "lessThan": less_than,
    "lessThanOrEquals": less_than_or_equals,
    "quoted": quoted,
}


def _each(test: Callable[[str], bool]) -> Check:
    """A check that asks the same of every value; keys and codes recur, so answers are remembered."""
    remembered = lru_cache(maxsize=4096)(test)
    return lambda _data, _focus, values: [value for value in values if not remembered(value)]


def _is_of(value: str, wanted: str) -> bool:
    if wanted == f"{RDF}langString":
        return value[0] == '"' and bool(language(value))
    if wanted == f"{XSD}string":
        return value[0] == '"' and value[-1] == '"'
    if not value.endswith(f'"^^<{wanted}>'):
        return False
    lexical = _LEXICAL.get(wanted)
    return lexical is None or lexical.fullmatch(plain(value)) is not None


def _number(value: str) -> Decimal | None:
    if not value.startswith('"') or f"^^<{XSD}" not in value:
        return None
    try:
        return Decimal(plain(value))
    except InvalidOperation:
        return None


def _compare(other: str, holds: Callable[[Decimal, Decimal], bool]) -> Check:
    def check(data: Columns, focus: str, values: Sequence[str]) -> Iterable[str]:
        limits = [_number(limit) for limit in data.values(focus, other)]
        numbers = [(value, _number(value)) for value in values]
        return [v for v, n in numbers for limit in limits if n is None or limit is None or not holds(n, limit)]

    return check


def _fits(data: Columns, span: str) -> bool:
    """Whether the numbers of a span fit; what is missing is the business of other constraints."""
    start, end = _first(data, span, _START), _first(data, span, _END)
    quotes, sources = data.values(span, _EXACT), data.values(span, _SOURCE)
    if start is None or end is None or not quotes or not sources:
        return True
    characters = _first(data, sources[0], cg("characters"))
    return len(plain(quotes[0])) == end - start and (characters is None or end <= characters)


def _first(data: Columns, node: str, predicate: str) -> Decimal | None:
    values = data.values(node, predicate)
    return _number(values[0]) if values else None
