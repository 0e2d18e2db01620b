"""Groups company names: the fuller name founds an entity, shorter ones join it when the features say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.entities.features import compare, elsewhere, known_keys, longer_brand, total
from chaingraph.entities.home_firms import is_home_firm, is_told_there, weigh_place
from chaingraph.entities.parts import County, Name
from chaingraph.reference.names import fold

RIVAL_MARGIN = 0.05
"""Two candidates closer than this are both possible: the name stays its own."""


@dataclass(frozen=True, slots=True)
class Use:
    """A company name and where it is used.

    Attributes:
        name: The name as written, its fullest spelling first among equals.
        documents: Documents that use it.
        homes: Codes of the places they speak of.
        code: Unified social credit code, if a document gives one.
        others: Other legal names a document gives it (原…有限公司).
        counties: Counties that only documents tell of and that its names hold.
        told: Codes of the places that documents put it in.
        partners: Names that a statement sets against it.
        around: Codes of the places that each of its documents names.
    """

    name: str
    documents: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    code: str = ""
    others: tuple[str, ...] = ()
    counties: tuple[County, ...] = ()
    told: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()

    @property
    def contexts(self) -> frozenset[str]:
        """Its documents and the places they speak of."""
        return self.documents | self.homes

    @property
    def near(self) -> str:
        """The one place its documents speak of; empty when they speak of several or of none."""
        return min(self.homes) if len(self.homes) == 1 else ""

    def parsed(self) -> tuple[Name, ...]:
        """Its name and its other legal names, taken apart."""
        return tuple(Name.of(name, self.near, self.counties) for name in (self.name, *self.others))


@dataclass(frozen=True, slots=True)
class Join:
    """Which founder a name belongs to, how sure, why, and who else it could be."""

    founder: str
    score: float = 1.0
    reasons: tuple[tuple[str, float], ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass
class Founders:
    """Names that stand for an entity, indexed by how a shorter name of theirs would begin."""

    uses: dict[str, Use] = field(default_factory=dict)
    parsed: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    by_head: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_code: dict[str, str] = field(default_factory=dict)
    by_other: dict[str, str] = field(default_factory=dict)

    def add(self, use: Use, names: tuple[Name, ...]) -> None:
        """Founds an entity."""
        self.uses[use.name] = use
        self.parsed[use.name] = names
        for head in sorted({head for name in names for head in _heads(name)}):
            self.by_head[head].append(use.name)
        if use.code:
            self.by_code.setdefault(use.code, use.name)
        for name in names[1:]:
            self.by_other.setdefault(name.key, use.name)

    def candidates(self, name: Name) -> list[str]:
        """Founders that ``name`` could be short for, oldest first."""
        heads = sorted(_heads(name) | {name.key[:2]})
        found = {founder: None for head in heads for founder in self.by_head.get(head, ())}
        return list(found)


def _heads(name: Name) -> set[str]:
    """The beginnings under which a name is filed: of its body, its branch, and of region and core initials."""
    heads = {name.body[:2], name.branch[:2], name.branch.removeprefix(name.region)[:2]}
    if name.group and name.region and name.body:
        heads.add(name.region[0] + name.body[0])
    return {head for head in heads if len(head) == 2}


def group_names(
    uses: Sequence[Use], threshold: float, same: Mapping[str, str], different: frozenset[frozenset[str]]
) -> dict[str, Join]:
    """For each name the founder it belongs to.

    Args:
        uses: Company names; no two of them fold to the same key.
        threshold: Score from which a name joins.
        same: Judged name → the name it was judged to be.
        different: Pairs of names judged to be different things.

    Returns:
        Name → :class:`Join`; a founder joins itself with score 1.

    Complexity: O(n log n) for n names, times the few that begin alike.
    """
    founders = Founders()
    joins: dict[str, Join] = {}
    parsed = {use.name: use.parsed() for use in uses}
    # A judged name comes after the one it was judged to be, a name after those that have other names besides.
    for use in sorted(
        uses, key=lambda use: (use.name in same, not use.others, *_fullness(use.name, parsed[use.name][0]))
    ):
        join = _judged(use, same, joins) or _join(use, parsed[use.name][0], founders, threshold, different)
        joins[use.name] = join
        if join.founder == use.name:
            founders.add(use, parsed[use.name])
    return joins


def _fullness(written: str, name: Name) -> tuple[bool, bool, int, str]:
    """Orders the fullest names first, so that short ones find them founded."""
    return (not name.formal, not name.region, -len(name.key), written)


def _judged(use: Use, same: Mapping[str, str], joins: Mapping[str, Join]) -> Join | None:
    target = joins.get(same.get(use.name, ""))
    return Join(target.founder, 1.0, (("judgement", 1.0),)) if target else None


def _join(use: Use, name: Name, founders: Founders, threshold: float, different: frozenset[frozenset[str]]) -> Join:
    """The founder that ``use`` belongs to, or itself."""
    if use.code in founders.by_code:
        return Join(founders.by_code[use.code], 1.0, (("credit_code", 1.0),))
    other = founders.by_other.get(name.key, "")
    if other and not use.others and frozenset((use.name, other)) not in different:
        return Join(other, 1.0, (("former_name", 1.0),))
    scored = sorted(_scores(use, name, founders, different), key=lambda item: (-item[0], item[1]))
    if not scored or scored[0][0] < threshold:
        return Join(use.name, rivals=tuple(founder for score, founder, _ in scored[:3] if score >= threshold - 0.2))
    best = scored[0]
    rivals = tuple(founder for score, founder, _ in scored[1:] if best[0] - score < RIVAL_MARGIN)
    if rivals:
        return Join(use.name, rivals=(best[1], *rivals))
    return Join(best[1], min(best[0], 1.0), best[2])


def _scores(
    use: Use, name: Name, founders: Founders, different: frozenset[frozenset[str]]
) -> Iterable[tuple[float, str, tuple[tuple[str, float], ...]]]:
    alike = {
        founder: features for founder in founders.candidates(name) if (features := _speaks(name, founder, founders))
    }
    formal = [founder for founder in alike if founders.parsed[founder][0].formal]
    brands = any(longer_brand(name, founders.parsed[founder][0]) for founder in founders.candidates(name))
    seats = [founder for founder in formal if "known_seat" in alike[founder]]
    for founder, told in alike.items():
        there = is_told_there(name, founders.parsed[founder][0], use.told)
        # Of several firms of a well-known name the one at its seat may still be a sister of it, unless it has just that name.
        own = formal == [founder] or ("same_body" in told and seats == [founder] and there is not False)
        seated = ["world_brand" if feature == "known_seat" and not own else feature for feature in told]
        other = founders.uses[founder]
        if frozenset((use.name, founder)) in different or (use.code and other.code and use.code != other.code):
            continue
        # Where the firm at the seat is named too, or a sister (甲川 of 甲), 甲 that came to a place may be that one.
        sure = bool(there) and not brands and (founder in seats or not seats)
        home = formal == [founder] and _is_home(name, founders.parsed[founder][0], use, other)
        features = weigh_place(seated, told=sure, home=home)
        together = ["shared_context"] if use.contexts & other.contexts else []
        # A bare name beside the one legal name (博电 beside 博电电气有限公司) is no second company.
        alone = ["only_one"] if not brands and (len(alike) == 1 or formal == [founder]) else []
        far = "told_place" not in features and elsewhere(founders.parsed[founder][0], use.homes)
        away = ["elsewhere"] if far else []
        score, reasons = total([*features, *together, *alone, *away])
        yield score, founder, reasons


def _is_home(short: Name, full: Name, use: Use, other: Use) -> bool:
    """Whether a founder is the documents' own firm of a listed name; who trades with it, or holds it, is another one."""
    together = bool(use.documents & other.documents)
    return other.name not in use.partners and is_home_firm(short, full, use.around, together=together)


def _speaks(name: Name, founder: str, founders: Founders) -> list[str]:
    """The features of a name against a founder's own name, or against its other names when that says nothing."""
    own, *others = founders.parsed[founder]
    if features := list(compare(name, own)):
        return features
    return next((["former_name", *features] for other in others if (features := list(compare(name, other)))), [])


def same_writing(names: Sequence[str]) -> dict[str, str]:
    """Name → the spelling that stands for all that differ only in writing, or are one world-known company's names."""
    known = known_keys()
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        by_key[known.get(fold(name), fold(name))].append(name)
    chosen = {key: max(spellings, key=lambda name: (len(name), name)) for key, spellings in by_key.items()}
    return {name: chosen[key] for key, spellings in by_key.items() for name in spellings}
