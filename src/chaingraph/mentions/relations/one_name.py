"""One name for one thing within a document: 恒科纺织 is the 江苏恒科纺织新材料有限公司 that it also names.

For: :mod:`chaingraph.mentions.relations.finding`, where what a title names in full is spoken of in short.
In: the names of a document. Out: the same, each short name as its full one.
How: a short name stands for the only full name of the document that has its core and trade (enterprises), or its place and kind
(parks). Who an enterprise is across documents is decided later, with more to go by (:mod:`chaingraph.entities`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from chaingraph.records import Mention, Ref
from chaingraph.reference.names import CompanyName, parse_company
from chaingraph.reference.regions import gazetteer

_LEVEL = re.compile(r"国家级|省级|市级")
_LONG = (
    (re.compile(r"经济技术开发区|经济开发区"), "经开区"),
    (re.compile(r"高新技术产业开发区|高新技术产业园区|高新技术开发区"), "高新区"),
    (re.compile(r"综合保税区"), "综保区"),
)


def under_one_name(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a document, short names as the full ones they stand for. O(names), names compared by their parts."""
    refs = list(dict.fromkeys(mention.ref for mention in mentions))
    full = {**_parks(refs), **_enterprises(refs)}
    return [replace(mention, ref=full.get(mention.ref, mention.ref)) for mention in mentions]


def _parks(refs: Iterable[Ref]) -> dict[Ref, Ref]:
    """Parks by the longest name of one place and kind."""
    groups: dict[tuple[str, str], list[Ref]] = {}
    for ref in refs:
        if ref.type == "Park":
            groups.setdefault(_park(ref.name), []).append(ref)
    longest = {key: max(group, key=lambda ref: len(ref.name)) for key, group in groups.items()}
    return {ref: longest[key] for key, group in groups.items() for ref in group}


def _park(name: str) -> tuple[str, str]:
    region, rest = gazetteer().split(name)
    for long, short in _LONG:
        rest = long.sub(short, rest)
    return (region.code if region else "", _LEVEL.sub("", rest))


def _enterprises(refs: Iterable[Ref]) -> dict[Ref, Ref]:
    """Enterprises without a legal form by the only one with a form that has their core and begins with their trade."""
    names = {ref: parse_company(ref.name) for ref in refs if ref.type == "Enterprise"}
    whole: dict[str, list[Ref]] = {}
    for ref, name in names.items():
        if name.form and not name.branch:
            whole.setdefault(name.core, []).append(ref)
    found = {}
    for ref, name in names.items():
        # A bare core (惠科) may be the group, or a sister that the document does not name.
        if name.trade and not (name.form or name.branch) and len(name.core) > 1:
            fits = [other for other in whole.get(name.core, ()) if _fits(names, ref, other)]
            if len(fits) == 1:
                found[ref] = fits[0]
    return found


def _fits(names: Mapping[Ref, CompanyName], short: Ref, full: Ref) -> bool:
    one, other = names[short], names[full]
    return other.trade.startswith(one.trade) and one.region_code in ("", other.region_code)
