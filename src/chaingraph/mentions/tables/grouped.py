"""Cells that put firms to what they make: ``线路板（华睿电子、永佳线路板）``, ``盖板：翔达光电；背光：光明电子``.

For: the readers of tables of chains.
In: a name of a cell. Out: :class:`Grouped`, or ``None`` where brackets or colon hold something else.
How: what stands before the brackets must be named as a thing or a step, never as a firm; every part inside must be able to be
a firm: no thing, place, tier, number or remark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.relations.gap_things import things
from chaingraph.mentions.tables.content import is_company, is_number, is_place
from chaingraph.mentions.tables.names import Name
from chaingraph.mentions.tables.words import is_note, tiers_of
from chaingraph.reference.regions import gazetteer

_GROUP = re.compile(r"(?P<head>[^（()）:：]{2,14})(?:[（(](?P<in>[^（()）]+)[)）]|[:：](?P<behind>.+))")
_PART = re.compile(r"[^、，,；;/\s]+")
_TAIL = re.compile(r"等(?:\d+家)?(?:企业|公司)?$|[。.]$")
_NO_FIRM = re.compile(
    r"^(?:本地|外地|国内|国外|含|包括|主要|年产|其中|在建|规划|拟|原|暂)|(?:等|类|型|级|环节|领域|企业|产品)$"
)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Grouped:
    """A thing and who makes it."""

    thing: Name
    firms: tuple[Name, ...]


def read_grouped(name: Name) -> Grouped | None:
    """The thing and its firms of a part of a cell; ``None`` where it is a name like others.

    Args:
        name: On one line; a name broken over lines is taken as it is.
    """
    found = _GROUP.fullmatch(name.text)
    if found is None or name.end - name.start != len(name.text) or not _is_thing(found["head"]):
        return None
    within = "in" if found["in"] else "behind"
    firms = tuple(_named(name, *part) for part in _parts(found[within], found.start(within)))
    if not firms or not all(_may_be_firm(firm.text) for firm in firms):
        return None
    return Grouped(_named(name, 0, found.end("head")), firms)


def _named(name: Name, start: int, end: int) -> Name:
    return Name(name.text[start:end], name.start + start, name.start + end)


def _parts(words: str, at: int) -> list[tuple[int, int]]:
    """Spans of the parts, without 等3家企业 behind them."""
    spans = []
    for part in _PART.finditer(words):
        tail = _TAIL.search(part[0])
        end = part.start() + tail.start() if tail else part.end()
        spans += [(at + part.start(), at + end)] if end > part.start() else []
    return spans


def _is_thing(head: str) -> bool:
    return not is_company(head) and bool(things(head, (0, len(head)), sure=False, known=lambda start, end: False))


def _may_be_firm(word: str) -> bool:
    if is_company(word):
        return True
    if len(word) < _SHORTEST or _NO_FIRM.search(word) or is_number(word) or is_note(word) or tiers_of(word):
        return False
    return not is_place(word) and not gazetteer().lookup(word) and not _is_bare_thing(word)


def _is_bare_thing(word: str) -> bool:
    """Whether a word names a thing and nothing before it that could be somebody's (盖板, but 永佳线路板)."""
    return is_product(word) and (len(word) <= _SHORTEST + 1 or is_product(word[-_SHORTEST:]) is False)
