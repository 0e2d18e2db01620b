"""Features of a candidate that depend on little: words for what suggests it, how often it is named, what part it plays.

For: ``relations.owner_features`` and ``relations.owner_roles``, which work out what the words are made of.
In: a few letters, flags and size classes. Out: features as words.
How: each group of features is a function of its arguments alone. Few combinations of these occur, so a model sums the weights
of a group once for each (:data:`Part`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

Part = tuple[Callable[..., Sequence[str]], tuple[object, ...]]
"""A group of features: the function that tells them, and its arguments."""


def told(parts: Sequence[Part]) -> list[str]:
    """The features of groups."""
    return [word for group, arguments in parts for word in group(*arguments)]


def measured(letter: str, unit: str, kind: str, name: str, macro: str) -> list[str]:
    """What is measured, in what unit."""
    return [
        *(f"unit={letter}{unit}", f"kind={letter}{kind}"),
        *(f"name={letter}{name[-2:]}", f"name={letter}{name[-3:]}", f"name={letter}{name[:2]}"),
        *[f"ng={letter}{left}{right}" for left, right in pairwise(name)],
        f"macro={letter}{macro}",
    ]


def begun(letter: str, head: str, whole: bool, back: str, start: str, mood: str) -> tuple[str, ...]:
    """How the clause of the number and its sentence begin."""
    return (
        *(f"ch={letter}{head}", f"wh={letter}{whole}", f"bk={letter}{back}"),
        *(f"sh={letter}{start}", f"mood={letter}{mood}"),
    )


def ruled(letter: str, same: bool | None, kind: str | None, cost: str) -> tuple[str, ...]:
    """Whether the rules suggest it (``None``: they suggest nobody), or a thing of which type, and how surely."""
    if same is None:
        return (f"unruled={letter}",)
    return f"ruled={same}", f"ruled={same}{letter}", f"rule={same}{kind}{letter}{cost}"


def spoken_of(letter: str, mine: bool, owns: bool, distance: int, several: bool, kind: str | None) -> tuple[str, ...]:
    """Whether the topic of the clause is it, or is its own."""
    return (
        f"topic={mine}{letter}{distance}{several}",
        f"topics={mine}{kind}{letter}{distance}",
        f"owner={owns}{letter}",
    )


def placed(place: bool, said: bool) -> tuple[str, ...]:
    """Whether a region is the document's own."""
    return f"place={place}", f"place={place}{said}"


def led(letter: str, *leads: tuple[bool, str]) -> list[str]:
    """Whether it is one of the leads, by their types."""
    return [f"lead={same}{kind}{letter}" for same, kind in leads]


def known(letter: str) -> tuple[str, ...]:
    """It was spoken of before the passage, or is what the document is about."""
    return (f"known={letter}",)


def counted(letter: str, size: str, ahead: int, times: int, away: str) -> tuple[str, ...]:
    """How often the document names it, how many are named more often, how far from the number it stands."""
    return f"count={letter}{size}", f"rank={letter}{ahead}", f"count={letter}{times}{away}"


def headed(letter: str, genre: str, here: bool, place: bool, titled: bool, under: bool) -> tuple[str, ...]:
    """What kind of document it is, and whether its title or the headings name it."""
    return (
        *(f"doc={letter}{genre}", f"doc={letter}{genre}{here}{place}"),
        *(f"title={letter}{titled}", f"heading={letter}{under}"),
    )


def absent(letter: str) -> tuple[str, ...]:
    """It does not stand in the scene."""
    return (f"absent={letter}",)


def earlier(letter: str, back: int, first: bool) -> tuple[str, ...]:
    """How many sentences before the number it stands, and whether it is the first of its own."""
    return f"back={back}", f"back={back}{letter}", f"first={letter}{first}"


def played(role: str, bare: str, point: str, kind: str, tail: str, macro: str) -> tuple[str, ...]:
    """What part it plays, beside what the words before the number point at and what is measured."""
    return (
        *(f"ro={role}", f"ro={role}/{bare}", f"ro={role}/{point}", f"ro={role}/{bare}{point}"),
        *(f"ro={role}/k{kind}", f"ro={role}/n{tail}", f"ro={role}/m{macro}"),
    )


def portrayed(main: str, titled: bool, opens: str, first: str, role: str, words: tuple[str, str]) -> tuple[str, ...]:
    """Whether the document, the passage or its heading is about it."""
    bare, point = words
    return (
        *(f"ma={main}{titled:d}", f"ma={main}{bare}{point}", f"ma={main}{role}{bare}"),
        *(f"op={opens}{bare}", f"op={opens}{point}", f"pf={first}{bare}", f"pf={first}{point}"),
    )
