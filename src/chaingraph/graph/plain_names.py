"""Names in a query that lack the mark of their language, and so are equal to no name of the graph."""

from __future__ import annotations

import re
from itertools import pairwise

from chaingraph.graph.scanner import Token, tokens

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_OF_NAMES = re.compile(r"(?:[:#])(?:label|altLabel|name)>?$")
"""What stands before a name in a pattern: ``rdfs:label``, ``skos:altLabel``, written short or whole."""


def plain_name(sparql: str) -> str:
    """The first Chinese string without ``@zh`` that stands where a name is wanted; empty when there is none.

    Wanted it is behind a predicate of names and in a list of VALUES. What is compared as text (``STR(?name) = "…"``)
    needs no mark, nor does a unit or a quantity.

    Example:
        >>> plain_name('SELECT ?p WHERE { ?p rdfs:label "城南工业园" }')
        '城南工业园'
    """
    read = list(tokens(sparql))
    marked = {id(one) for one, behind in pairwise(read) if behind.kind == "language" or behind.text.startswith("^^")}
    strings = ((before, one) for before, one in pairwise(read) if one.kind == "string" and id(one) not in marked)
    found = (one.text.strip("\"'") for before, one in strings if _CHINESE.search(one.text) and _wants_name(before))
    return next(found, "")


def _wants_name(before: Token) -> bool:
    return before.text == "{" or bool(_OF_NAMES.search(before.text))
