"""Towns named by themselves: 文峰镇 in the papers of 遂川县 is its town, whatever 文峰区 or other 文峰镇 there is elsewhere.

For: ``kinds_of_parks``, once all names of a document are known.
In: a document, where it is, its names, what its tables state. Out: both, towns with the county they are of as their key.
How: a document of a county means its own towns, but for those that it names of a place where somebody went (赴东莞市，在虎门镇).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chaingraph.mentions.place import own_county
from chaingraph.records import Document, Mention, Ref, Statement
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_TOWN = re.compile(r"[一-龥]{1,5}?(?:镇|乡|街道)")
_STOPS = re.compile(r"[。；\n]")
_VISITS = ("考察", "学习", "参观", "走访", "到", "去")


def with_towns(
    document: Document, home: str, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Sequence[Mention], Sequence[Statement]]:
    """Mentions and statements with the towns of the document's own county.

    Args:
        document: The document.
        home: Code of the region it speaks of; empty when unknown.
        mentions: Its names.
        statements: What its tables state.
    """
    county = _county(document, home)
    visited = [m for m in mentions if m.ref.type == "Region" and _is_visited(document.text, m, home)] if county else []
    towns = {m.ref for m in mentions if county and m.ref.type == "Region" and is_town(m.ref.name, home)}
    towns -= {m.ref for m in mentions if m.ref in towns and _is_there(document.text, m, visited)}
    meant = {ref: ref._replace(key=county) for ref in towns}
    if not meant:
        return mentions, statements
    return [replace(m, ref=meant.get(m.ref, m.ref)) for m in mentions], [_with(s, meant) for s in statements]


def is_town(name: str, near: str) -> bool:
    """Whether a name is that of a town alone, with no region before it and none itself.

    Args:
        name: The name of a region.
        near: Code of the place it is named in.
    """
    if not _TOWN.fullmatch(name) or gazetteer().lookup(name):
        return False
    region, rest = gazetteer().split(name, near)
    return region is None or rest in ("镇", "乡", "街道")


def _county(document: Document, home: str) -> str:
    """The county that a document speaks of, behind the name of its city; empty when it speaks of none."""
    if county := own_county(document):
        return county.full
    region = gazetteer().get(home)
    if region is None or region.level != "county":
        return ""
    return gazetteer().ancestors(home)[0].name + region.name


def _is_visited(text: str, mention: Mention, home: str) -> bool:
    """Whether somebody goes to a region that is not around the document's own."""
    region = gazetteer().resolve(mention.ref.name, home)
    if region is None or gazetteer().nested(region.code, home):
        return False
    cues = (*_VISITS, *(row["cue"] for row in read_lexicon("place_leaving", ("cue",))))
    return text.endswith(cues, 0, mention.start)


def _is_there(text: str, town: Mention, visited: Sequence[Mention]) -> bool:
    """Whether a town stands in the same sentence behind such a region."""
    return any(m.end <= town.start and not _STOPS.search(text, m.end, town.start) for m in visited)


def _with(statement: Statement, meant: dict[Ref, Ref]) -> Statement:
    subject, thing = statement.subject, statement.object
    if not isinstance(thing, Ref):
        return replace(statement, subject=meant[subject]) if subject in meant else statement
    if subject not in meant and thing not in meant:
        return statement
    return replace(statement, subject=meant.get(subject, subject), object=meant.get(thing, thing))
