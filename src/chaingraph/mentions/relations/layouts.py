"""Whose parks 两园即甲、乙 are: those of the park that is spoken of, not of one of its own parts.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and what rules state of it. Out: the statements with each list of
parks under its whole.
How: a list of parks (两园即…) that follows words about one of the parts (…辖甲和乙：甲发展电子；两园即…) takes that part's whole. Where the
one of 一区两园 is itself named, the others stand beside it: whose they are, the words do not tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.records import Ref, Statement

_IN_TURN = "place.park_in_turn"
_ONE = guarded(r"一[区园][”\"’]?(?:就?是|即为?|为|指的?是?|[：:]){s:P}")


def under_the_whole(setting: Setting, said: Sequence[Statement]) -> list[Statement]:
    """Statements of a scene, the parks of 两园即… under the park that is spoken of, if they are under any.

    Args:
        setting: The scene.
        said: What the rules state of it.
    """
    if not any(statement.rule == _IN_TURN for statement in said):
        return list(said)
    wholes = {s.subject: s.object for s in said if s.predicate == "partOf" and s.rule != _IN_TURN}
    return [kept for statement in said for kept in _under(statement, wholes, _the_ones(setting))]


def _under(statement: Statement, wholes: Mapping[Ref, object], ones: frozenset[Ref]) -> Iterator[Statement]:
    if statement.rule != _IN_TURN or not isinstance(statement.object, Ref):
        yield statement
        return
    whole = wholes.get(statement.object, statement.object)
    if isinstance(whole, Ref) and whole not in {statement.subject, *ones}:
        yield statement if whole == statement.object else replace(statement, object=whole)


def _the_ones(setting: Setting) -> frozenset[Ref]:
    """The parks that a scene says the one of 一区两园 is."""
    scene = setting.scene
    found = _ONE.finditer(scene.text, 0, len(scene.text))
    return frozenset(item.ref for match in found for item in scene.within(*match.span("s"), LETTERS["P"]))
