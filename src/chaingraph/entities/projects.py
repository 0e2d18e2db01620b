"""Groups project names: one project told in two papers is one, whatever of owner, amount and 项目 either leaves out.

For: the resolver, when enterprises, regions and parks are known.
How: the fullest name founds a project; another joins it when the owner is the same and nothing contradicts: phases, kind of
work, amounts made, money, place, what is made. What fits two projects, or two rows of one table, stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from chaingraph.entities.project_names import Work, kinds_in
from chaingraph.records import Entity, Extraction, Observation, Ref, Statement
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import fold
from chaingraph.reference.regions import gazetteer

SURE = 4
"""So many characters of what is made tell a project whose owner is not said, with its money and its owner on the page."""
GOODS = 2
"""Shortest word for what is made that may stand for a longer one (铜箔 for 锂电铜箔)."""

NOTHING = Work("", frozenset(), frozenset(), frozenset())

Find = Callable[[Ref], Entity | None]
"""The entity of a name that is resolved already."""


@dataclass
class _Told:
    """A name of a project, and what is told under it."""

    name: str
    key: str
    refs: list[Ref] = field(default_factory=list)
    owners: dict[str, Entity] = field(default_factory=dict)
    places: dict[str, Entity] = field(default_factory=dict)
    money: set[float] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)
    work: Work = NOTHING

    @property
    def documents(self) -> set[str]:
        """Documents that use the name."""
        return {ref.document for ref in self.refs}


class _Groups:
    """Groups of names, by what a further name has to share with one: an owner, or money where it tells no owner."""

    def __init__(self) -> None:
        self.all: list[list[_Told]] = []
        self._by: dict[str | float, list[list[_Told]]] = defaultdict(list)

    def near(self, one: _Told) -> list[list[_Told]]:
        """Groups that a name may join."""
        keys: Iterable[str | float] = one.owners or one.money
        found = {id(group): group for key in keys for group in self._by.get(key, ())}
        return list(found.values())

    def put(self, one: _Told, group: list[_Told] | None) -> None:
        """Adds a name to a group, or founds one with it."""
        if group is None:
            group = []
            self.all.append(group)
        group.append(one)
        keys: tuple[str | float, ...] = (*one.owners, *one.money)
        for key in keys:
            if not any(known is group for known in self._by[key][-1:]):
                self._by[key].append(group)


def group_projects(
    refs: Sequence[Ref],
    extraction: Extraction,
    find: Find,
    homes: Mapping[str, str],
    different: frozenset[frozenset[str]] = frozenset(),
) -> dict[Ref, tuple[str, str]]:
    """Reference → name and key of the project it means.

    Args:
        refs: References to projects, sorted.
        extraction: Mentions and statements of all documents.
        find: The entity that a name of another type means.
        homes: Document → code of the place it speaks of.
        different: Pairs of names judged to be different things.

    Complexity: O(n · k) for n names and k projects of one owner, or of one sum of money.
    """
    told = _gathered(refs, extraction, find, homes)
    present = _present(extraction, find)
    groups = _Groups()
    for one in sorted(told, key=_fullness):
        fits = [group for group in groups.near(one) if _joins(one, group, present, different)]
        groups.put(one, fits[0] if len(fits) == 1 else None)
    chosen: dict[Ref, tuple[str, str]] = {}
    for group in groups.all:
        first = min(group, key=lambda one: (not one.tables, -len(one.name), one.name))
        chosen |= {ref: (first.name, first.key) for one in group for ref in one.refs}
    return chosen


def _joins(
    one: _Told, group: Sequence[_Told], present: Mapping[str, frozenset[str]], different: frozenset[frozenset[str]]
) -> bool:
    """Whether a name may mean the project of a group, of which all its names tell something."""
    if any(frozenset((one.name, other.name)) in different for other in group):
        return False
    whole = replace(
        group[0],
        owners={key: thing for other in group for key, thing in other.owners.items()},
        places={key: thing for other in group for key, thing in other.places.items()},
        money={value for other in group for value in other.money},
        kinds={kind for other in group for kind in other.kinds},
        tables={table for other in group for table in other.tables},
    )
    return _is_one(one, whole, present)


def _fullness(one: _Told) -> tuple[bool, bool, bool, int, str, str]:
    """Orders the fullest first, so that what leaves things out finds them founded."""
    return not one.owners, not one.work.amounts, not one.money, -len(one.work.core), one.name, one.key


def _gathered(refs: Sequence[Ref], extraction: Extraction, find: Find, homes: Mapping[str, str]) -> list[_Told]:
    """Every spelling of a name with what statements say under it."""
    by_name: dict[tuple[str, str], _Told] = {}
    of: dict[Ref, _Told] = {}
    for ref in refs:
        one = of[ref] = by_name.setdefault((fold(ref.name), ref.key), _Told(ref.name, ref.key))
        one.refs.append(ref)
    for statement in extraction.statements:
        if statement.subject in of:
            _add(of[statement.subject], statement, find)
    for one in by_name.values():
        near = next((homes[ref.document] for ref in one.refs if ref.document in homes), "")
        names = sorted({name for owner in one.owners.values() for name in owner.names})
        one.work = Work.of(one.name, names, near)
    return list(by_name.values())


def _add(one: _Told, statement: Statement, find: Find) -> None:
    value = statement.object
    if statement.group:
        one.tables.add(statement.group.rpartition("/")[0])
    if isinstance(value, Ref) and statement.predicate in ("projectOf", "projectLocatedIn"):
        thing = find(value)
        if thing is not None:
            (one.owners if statement.predicate == "projectOf" else one.places)[thing.id] = thing
    elif isinstance(value, Observation) and value.quantity.base_value and _is_total(value):
        one.money.add(round(value.quantity.base_value, 2))
    elif statement.predicate == "nature":
        one.kinds |= kinds_in(str(value))


def _is_total(seen: Observation) -> bool:
    return seen.measure == "investment_total" or (not seen.measure and seen.indicator in _totals())


@cache
def _totals() -> frozenset[str]:
    rows = read_lexicon("project_words", ("word", "role"))
    return frozenset(row["word"] for row in rows if row["role"] == "total")


def _present(extraction: Extraction, find: Find) -> Mapping[str, frozenset[str]]:
    """Document → identifiers of the enterprises it names."""
    found: dict[str, set[str]] = defaultdict(set)
    for ref in {mention.ref for mention in extraction.mentions if mention.ref.type == "Enterprise"}:
        thing = find(ref)
        if thing is not None:
            found[ref.document].add(thing.id)
    return {document: frozenset(things) for document, things in found.items()}


def _is_one(one: _Told, other: _Told, present: Mapping[str, frozenset[str]]) -> bool:
    """Whether a name and a fuller one may mean one project."""
    if one.tables & other.tables or one.work.phases != other.work.phases:
        return False
    if _apart(one, other) or not _fits(one, other):
        return False
    if one.owners and other.owners:
        return bool(one.owners.keys() & other.owners.keys())
    named = any(other.owners.keys() & present.get(document, frozenset()) for document in one.documents)
    return named and bool(one.money & other.money) and len(one.work.core) >= SURE


def _fits(one: _Told, other: _Told) -> bool:
    """Whether two names say the same is made, the shorter perhaps with less words, and for the same money."""
    left, right = one.work, other.work
    amounts = left.amounts & right.amounts
    if left.amounts and right.amounts and left.amounts != right.amounts:
        return False
    if one.money and other.money and not (one.money & other.money or (amounts and left.core == right.core)):
        return False
    kinds = (left.kinds or one.kinds) == (right.kinds or other.kinds)
    if left.kinds != right.kinds and not (kinds or amounts or one.money & other.money):
        return False
    return left.core == right.core or _is_head(*sorted((left.core, right.core), key=len))


def _is_head(short: str, full: str) -> bool:
    """铜箔 of 锂电铜箔; nothing at all (甲公司项目) may be anything of its owner's."""
    return not short or (len(short) >= GOODS and full.endswith(short))


def _apart(one: _Told, other: _Told) -> bool:
    """True when the places of two projects exclude each other."""
    left, right = (tuple(told.places.values()) for told in (one, other))
    if _excluded(_codes(left), _codes(right)):
        return True
    parks = [{thing.id for thing in places if thing.type == "Park"} for places in (left, right)]
    return bool(all(parks) and not parks[0] & parks[1] and not one.money & other.money)


def _codes(places: Iterable[Entity]) -> list[str]:
    return [thing.code for thing in places if thing.type == "Region" and thing.code]


def _excluded(left: Sequence[str], right: Sequence[str]) -> bool:
    return bool(left and right) and not any(gazetteer().nested(a, b) for a in left for b in right)
