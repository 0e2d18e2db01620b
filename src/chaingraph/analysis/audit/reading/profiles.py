"""Documents about one enterprise: its portrait, its form. What they say of 公司 is said of it.

For: rules over what is told of enterprises.
In: the first sentences of documents, the enterprises they name.
Out: document → enterprise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.named import named
from chaingraph.analysis.projection import Projection

_HEAD = re.compile(
    r"(?:企业|公司|单位)(?:名称|画像|简介|概况|档案|情况)?[:：]|(?:公司|企业)(?:简介|概况|画像|档案|基本情况)"
)
FIRST = 6
"""Sentences of a document that say whom it is about."""


def profiled(projection: Projection) -> Mapping[str, str]:
    """The enterprise of each document whose head names one and calls itself its portrait; read once. O(sentences)."""
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[str, str]:
    seen: dict[str, int] = {}
    found: dict[str, set[str]] = {}
    for item in named(projection, ("Enterprise",)):
        document = item.sentence.document
        seen[document] = seen.get(document, 0) + 1
        if seen[document] <= FIRST and _HEAD.search(item.sentence.text):
            found.setdefault(document, set()).update(thing for _, thing, _ in item.found)
    return {document: next(iter(things)) for document, things in found.items() if len(things) == 1}


def about(projection: Projection) -> Mapping[str, str]:
    """The enterprise that 公司 means in a document where nobody else is named before; read once. O(sentences).

    It is the one of its portrait, the only one of its title and the lines below, or the only one of its first sentences.
    """
    return projection.once(_about)


def _about(projection: Projection) -> Mapping[str, str]:
    seen: dict[str, int] = {}
    heads: dict[str, set[str]] = {}
    opened: dict[str, set[str]] = {}
    for item in named(projection, ("Enterprise",)):
        document, things = item.sentence.document, {thing for _, thing, _ in item.found}
        seen[document] = seen.get(document, 0) + 1
        if seen[document] <= FIRST:
            opened.setdefault(document, set()).update(things)
            if item.sentence.passage.kind in ("title", "heading", "byline"):
                heads.setdefault(document, set()).update(things)
    found = dict(_read(projection))
    for told in (heads, opened):
        for document, things in told.items():
            if len(things) == 1:
                found.setdefault(document, next(iter(things)))
    return found
