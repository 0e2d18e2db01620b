"""Names the user typed: what was meant, or what lies nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chaingraph.analysis.columns import Thing, key
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError

NEAR = 3
"""How many names are suggested: what fits in one line."""


def nearest(name: str, names: Sequence[str]) -> list[str]:
    """The few names that lie nearest to a typed one; none where nothing is like it. O(number of names).

    Names that contain the typed one come first, then those alike by edit distance.
    """
    typed = key(name)
    inside = sorted((known for known in names if typed and typed in key(known)), key=lambda known: (len(known), known))
    return inside[:NEAR] or _alike(name, names)


def suggestion(name: str, names: Sequence[str]) -> str:
    """A hint for a name nobody knows: the nearest ones, or some of those there are. O(number of names)."""
    near = nearest(name, names)
    if near:
        return f"是否指：{'、'.join(near)}？"
    return f"现有：{'、'.join(names[:NEAR])}{' 等' if len(names) > NEAR else ''}" if names else "图谱中还没有这类名称"


def _alike(name: str, names: Sequence[str]) -> list[str]:
    """Names like a typed one, an ending that says only that it is a company (有限公司) aside."""
    from rapidfuzz import fuzz, process

    bare = {known: _ENDING.sub("", known) for known in names}
    found = process.extract(_ENDING.sub("", name), bare, scorer=fuzz.ratio, limit=NEAR, score_cutoff=50)
    return [known for _, _, known in found]


_ENDING = re.compile(r"(?<=..)(?:股份|集团)*(?:有限)?(?:责任)?公司$")


def match_all(name: str, things: Iterable[Thing]) -> tuple[Thing, ...]:
    """Things that a loosely typed name means: equal names first; else names that contain it or that it contains.

    Args:
        name: As typed (``手机`` for ``VIVO手机``).
        things: Candidates.

    Returns:
        All that fit, in their order; empty when none does.
    """
    typed = key(name)
    pool = [(thing, [key(word) for word in (thing.name, *thing.names) if word]) for thing in things]
    exact = tuple(thing for thing, words in pool if typed in words)
    if exact or not typed:
        return exact
    return tuple(t for t, words in pool if any(typed in word or (len(word) > 1 and word in typed) for word in words))


def find_thing(projection: Projection, name: str) -> tuple[Thing, ...]:
    """All things a name means, by exact name, else by the names that contain it.

    Raises:
        UsageError: Nothing is called so; the hint names the nearest.
    """
    found = [projection.things[identifier] for identifier in projection.find_names(name)]
    if name in projection.things:
        found = [projection.things[name]]
    if not found:
        near = nearest(name, projection.known_names)
        hint = (
            f"是否指：{'、'.join(near)}？"
            if near
            else "企业见 chaingraph enterprises，其余名称见 chaingraph query names"
        )
        raise UsageError(f"图谱里没有“{name}”", hint=hint)
    return tuple(found)
