"""Whom a clause says things are made for: that one is not stated to make them, nor to supply whoever comes next.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and what rules and models state of it. Out: the statements without
those of a firm that only gets something.
How: 为甲独家供应乙, 向甲批量交付乙 and 给甲配套乙 govern 甲. Where the words that support a statement name it nowhere else, it is
neither the maker of 乙 nor the supplier of the 丙 in 为甲供应乙，为丙供应丁.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.records import Ref, Statement

_SERVED = re.compile(
    r"(?<![作成认称视])(?:为|向|给|替)(?P<s>[\ue001\ue003](?:(?:、|和|及|与|以及|等|的)?[\ue001\ue003])*)[^，。；：\ue001\ue002\ue006\ue007]{0,18}?"
    r"(?:供应|供货|供给|配套|提供|交付|供(?=\ue005)|直供|专供|生产|加工|定制|代工)(?!商|链|企业)"
)
_ACTING = frozenset(["produces", "supplies"])


def without_served(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements of a scene without those that take whom a thing is supplied to for who supplies or makes it.

    Args:
        setting: The scene.
        stated: What rules and models state of it.
    """
    served = _served(setting) if any(statement.predicate in _ACTING for statement in stated) else {}
    return [statement for statement in stated if not (served and _is_served(setting, served, statement))]


def _served(setting: Setting) -> dict[int, Ref]:
    """The firms that a preposition governs before a verb of supplying, by where they stand in the source."""
    scene, passage = setting.scene, setting.scene.passage
    return {
        passage.span(item.start, item.end)[0]: item.ref
        for match in _SERVED.finditer(scene.text)
        for item in scene.within(*match.span("s"), LETTERS["E"])
    }


def _is_served(setting: Setting, served: dict[int, Ref], statement: Statement) -> bool:
    if statement.predicate not in _ACTING or statement.subject not in served.values():
        return False
    scene, evidence = setting.scene, statement.evidence
    spots = (scene.passage.span(i.start, i.end)[0] for i in scene.row if i.mention and i.ref == statement.subject)
    inside = [spot for spot in spots if evidence.start <= spot < evidence.end]
    return bool(inside) and all(spot in served for spot in inside)
