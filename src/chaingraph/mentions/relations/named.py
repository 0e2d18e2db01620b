"""Which of the names in a group of a rule's match are meant.

For: :mod:`chaingraph.mentions.relations.engine`.
In: the names of a scene that stand in the group. Out: those of the clause itself, of this owner and this verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from chaingraph.mentions.relations.patterns import cues
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene
from chaingraph.records import Ref

_OWNER = re.compile(rf"{LETTERS['E']}的?\Z")


def beside_verb(scene: Scene, items: list[Item], before: bool) -> list[Item]:
    """Of products parted by a comma those of the verb's own clause: 生产甲，乙来自丙 says two things."""
    if len(items) < 2 or any(item.sign != LETTERS["D"] for item in items):
        return items
    cuts = [i + 1 for i, (a, b) in enumerate(pairwise(items)) if "，" in scene.text[a.at : b.at]]
    if not cuts:
        return items
    return items[cuts[-1] :] if before else items[: cuts[0]]


def is_anothers(text: str, item: Item) -> bool:
    """Whether a project of a row stands behind an owner of its own: the second of 甲的…项目、乙的…项目."""
    return item.sign == LETTERS["J"] and _OWNER.search(text, item.at - 2, item.at) is not None


def of_verb(scene: Scene, items: list[Item], span: tuple[int, int], group: str) -> list[Item]:
    """A list without what belongs to the other verb: 甲配套乙、丙入围丁的供应商 are two clauses without a comma."""
    if len(items) > 1 and items[-1].sign == LETTERS["E"]:
        before, behind = _verbs()
        if before.search(scene.text, max(0, span[0] - 8), span[0]) and behind.match(scene.text, span[1]):
            return items[:-1] if group == "o" else items[-1:]
    return items


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Verbs of supply that end, and that begin, a piece of text."""
    words = sorted({word for kind in ("supply", "enter", "used") for word in cues()[kind] if len(word) > 1})
    either = "(?:" + "|".join(map(re.escape, words)) + ")"
    return re.compile(either + r"了?\Z"), re.compile("[已也]?" + either)


_BEFORE = frozenset(
    [(LETTERS["R"], sign) for letter, sign in LETTERS.items() if letter != "R"] + [(LETTERS["E"], LETTERS["J"])]
)
"""Types of two neighbours of which the first only says whose, or where from, the second is."""


def heads(items: Sequence[Item]) -> tuple[Ref, ...]:
    """The things of a list, without what only stands before one of them: 德国奔驰, 江苏省常熟市; the owner in 甲公司乙项目."""
    kept = [
        item
        for item, behind in zip(items, (*items[1:], None), strict=True)
        if behind is None or (item.sign, behind.sign) not in _BEFORE or behind.at > item.at + 2
    ]
    return tuple(dict.fromkeys(item.ref for item in kept))
