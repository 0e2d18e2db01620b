"""Whom a clause says things are made for: that one is not stated to make them, nor to supply whoever comes next.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and what rules and models state of it. Out: the statements without
those of a firm that only gets something.
How: 为甲独家供应乙, 向甲批量交付乙, 给甲配套乙 and 乙供给甲 govern 甲. Where the words that support a statement name it nowhere else, it is
neither the maker of 乙 nor the supplier of the 丙 in 为甲供应乙，为丙供应丁. What stands in a list of products (主导产品为甲、乙) is
made: if it was taken for a firm, nothing is said to be supplied to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.records import Ref, Statement

_SERVED = re.compile(
    r"(?<![作成认称视])(?:为|向|给|替)(?P<s>[\ue001\ue003](?:(?:、|和|及|与|以及|等|的)?[\ue001\ue003])*)[^，。；：\ue001\ue002\ue006\ue007]{0,18}?"
    r"(?:供应|供货|供给|配套|提供|交付|供(?=\ue005)|直供|专供|生产|加工|定制|代工)(?!商|链|企业)"
)
_GIVEN = re.compile(
    r"(?:供给|(?:供应|供货|提供|配套|销售|交付|卖|直供)给|销往|供往|直供)"
    r"(?P<s>[\ue001\ue003](?:(?:、|和|及|与|以及|的)?[\ue001\ue003])*)(?=[等，。；]|\Z)"
)
_MADE = re.compile(
    r"(?:产品|车型|品种|款式)(?:主要)?(?:有|为|是|包括|包含|涵盖|：)(?P<s>[\ue001\ue005](?:(?:、|和|及|与|以及)?[\ue001\ue005])*)(?=等?(?:[。；，]|\Z|系列|车型|产品))"
)
_CARRIED = "supply.buy_topic"
"""The rule by which whom the clause before named last buys."""
_ACTING = frozenset(["produces", "supplies"])


def without_served(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements of a scene without those that take whom a thing is supplied to for who supplies or makes it.

    Args:
        setting: The scene.
        stated: What rules and models state of it.
    """
    if not any(statement.predicate in _ACTING for statement in stated):
        return list(stated)
    given = _named(setting, _GIVEN)
    served = _named(setting, _SERVED) | given
    kept = [one for one in stated if not (one.predicate in _ACTING and _only(setting, served, one, one.subject))]
    # 型材供给甲和乙，模具从丙采购: nobody says that 乙 buys from 丙.
    kept = [one for one in kept if not (one.rule == _CARRIED and _only(setting, given, one, one.object))]
    made = _named(setting, _MADE) if any(one.predicate == "supplies" for one in kept) else {}
    return [one for one in kept if not (made and one.predicate == "supplies" and _only(setting, made, one, one.object))]


def _named(setting: Setting, pattern: re.Pattern[str]) -> dict[int, Ref]:
    """The firms of a pattern's list, by where they stand in the source."""
    scene, passage = setting.scene, setting.scene.passage
    return {
        passage.span(item.start, item.end)[0]: item.ref
        for match in pattern.finditer(scene.text)
        for item in scene.within(*match.span("s"), LETTERS["E"])
    }


def _only(setting: Setting, spots: Mapping[int, Ref], statement: Statement, end: object) -> bool:
    """Whether one end of a statement is named only at these spots by the words that support it."""
    if end not in spots.values():
        return False
    scene, evidence = setting.scene, statement.evidence
    named = (scene.passage.span(item.start, item.end)[0] for item in scene.row if item.mention and item.ref == end)
    inside = [spot for spot in named if evidence.start <= spot < evidence.end]
    return bool(inside) and all(spot in spots for spot in inside)
