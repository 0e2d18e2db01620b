"""A project's name taken apart: whose it is, how much is to be made, which phase, what kind of work, and what of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from chaingraph.entities.parts import Name
from chaingraph.entities.shapes import shape
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import fold
from chaingraph.reference.regions import gazetteer

_PHASE = re.compile(r"第?([一二三四五六七八九十首\d]{1,3})期(?:工程)?")
_AMOUNT = re.compile(
    r"(\d+(?:\.\d+)?)([百千万亿]{0,2})(平方米|立方米|千瓦时|兆瓦|[a-zμ]{1,4}|[吨件套台辆片只块张米个头瓶条支颗桶箱亩])"
)
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_DIGITS = {str(number): word for number, word in enumerate("一二三四五六七八九", 1)} | {"首": "一"}
_EMPTY = re.compile(r"[()（）“”\"·、]")
KINDS = ("expand", "renew", "move")
"""Works that are not simply a new plant, as the list of project words calls them."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a project's name says.

    Attributes:
        core: What is made or built, without owner, place, amount, phase and works; empty when nothing else is said.
        amounts: How much of it (``20000吨``).
        phases: Which phases (``二``).
        kinds: Kinds of work: ``expand``, ``renew``, ``move``.
    """

    core: str
    amounts: frozenset[str]
    phases: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, name: str, owners: Iterable[str] = (), near: str = "") -> Work:
        """Takes ``name`` apart.

        Args:
            name: As written.
            owners: Names of those whose project it is.
            near: Code of the place its documents speak of.
        """
        text = fold(name)
        phases = frozenset(_DIGITS.get(match[1], match[1]) for match in _PHASE.finditer(text))
        text = _PHASE.sub("", text)
        text = _without_owner(_without_place(text, near), [Name.of(owner, near) for owner in owners])
        amounts = frozenset(_amount(match) for match in _AMOUNT.finditer(text))
        core, kinds = _bare(_EMPTY.sub("", _AMOUNT.sub("", text)))
        return cls(core, amounts, phases, kinds)


def kinds_in(nature: str) -> frozenset[str]:
    """The kinds of work a cell of 建设性质 names."""
    return frozenset(kind for word, kind in _words(*KINDS).items() if word in nature)


def _amount(match: re.Match[str]) -> str:
    value = float(match[1])
    for scale in match[2]:
        value *= _SCALES[scale]
    return f"{value:g}{match[3]}"


def _without_place(text: str, near: str) -> str:
    """Without the county or city in front, where it is the one its documents speak of or lies in it."""
    region, rest = gazetteer().split(text, near)
    known = region and near and gazetteer().nested(region.code, near)
    return rest if known and rest else text


def _without_owner(text: str, owners: Iterable[Name]) -> str:
    """Without the longest beginning that is a name of an owner, in full or shortened as firms are."""
    best = 0
    for owner in owners:
        start = min((at for at in (text.find(owner.core), text.find(owner.key)) if at >= 0), default=-1)
        # A region may stand before the brand; anything else belongs to another name.
        if not owner.core or start < 0 or (start and text[:start] != owner.region):
            continue
        ends = range(min(len(text), start + len(owner.key)), start + len(owner.core) - 1, -1)
        best = max(best, next((end for end in ends if _is_short(text[:end], owner)), 0))
    return text[best:]


def _is_short(written: str, owner: Name) -> bool:
    return written == owner.key or bool(shape(Name.of(written), owner))


def _bare(text: str) -> tuple[str, frozenset[str]]:
    """What is left without words of building at either end, and the kinds of work among them."""
    kinds: set[str] = set()
    plain = _words("plain", "capacity", *KINDS)
    words = sorted(plain, key=lambda word: (-len(word), word))
    while word := next((word for word in words if text.endswith(word) or text.startswith(word)), ""):
        text = text.removesuffix(word) if text.endswith(word) else text.removeprefix(word)
        kinds |= {plain[word]} & set(KINDS)
    return text, frozenset(kinds)


@cache
def _words(*roles: str) -> Mapping[str, str]:
    """Word → its role."""
    rows = read_lexicon("project_words", ("word", "role"))
    return {fold(row["word"]): row["role"] for row in rows if row["role"] in roles}
