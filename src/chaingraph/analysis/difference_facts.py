"""Facts that two graphs differ in: edges, texts, and how sure the documents are of them (fact, planned, target)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chaingraph.analysis.columns import Claim
from chaingraph.analysis.difference_rows import Difference
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

Facts = Mapping[tuple[str, str], Mapping[str, tuple[Claim, ...]]]
_NAMED = {"fact": "事实", "planned": "计划", "target": "目标", "claim": "自述"}


def changed_facts(old: Projection, new: Projection, renamed: Mapping[str, str]) -> Iterator[Difference]:
    """Facts that came or went; one value for another of one subject and predicate is a change. O(claims)."""
    before, after = _facts(old, renamed), _facts(new, {})
    for subject, predicate in sorted({*before, *after}):
        left, right = before.get((subject, predicate), {}), after.get((subject, predicate), {})
        gone = sorted(left.keys() - right.keys())
        come = sorted(right.keys() - left.keys())
        name = new.label(subject) if subject in new.things else old.label(subject)
        if len(gone) == len(come) == 1 and len(left) == len(right) == 1:
            quotes = (*_quotes(left[gone[0]]), *_quotes(right[come[0]]))
            words = (_label(old, new, gone[0]), _label(old, new, come[0]))
            yield Difference("changed", "fact", name, predicate, *words, quotes)
        else:
            for value in gone:
                told = _label(old, new, value)
                yield Difference("removed", "fact", name, predicate, told, None, _quotes(left[value]))
            for value in come:
                told = _label(old, new, value)
                yield Difference("added", "fact", name, predicate, None, told, _quotes(right[value]))
        for value in sorted(left.keys() & right.keys()):
            modes = [_modality(claims) for claims in (left[value], right[value])]
            if modes[0] != modes[1]:
                told = _label(old, new, value)
                was, now = (f"{told}（{_NAMED.get(mode, mode)}）" for mode in modes)
                quotes = (*_quotes(left[value]), *_quotes(right[value]))
                yield Difference("changed", "fact", name, predicate, was, now, quotes)


def _facts(projection: Projection, renamed: Mapping[str, str]) -> dict[tuple[str, str], dict[str, tuple[Claim, ...]]]:
    """Subject and predicate → objects → claims, things under their new identifiers."""
    found: dict[tuple[str, str], dict[str, tuple[Claim, ...]]] = {}
    for (subject, predicate, value), claims in projection.claims.items():
        if predicate != "hasMetric":
            spot = (renamed.get(subject, subject), predicate)
            values, told = found.setdefault(spot, {}), renamed.get(value, value)
            values[told] = (*values.get(told, ()), *claims)
    return found


def _modality(claims: tuple[Claim, ...]) -> str:
    """What the surest claim says: one that calls it a fact outweighs those that plan it."""
    told = {claim.modality for claim in claims}
    return next((mode for mode in ("fact", "claim", "planned", "target") if mode in told), "")


def _label(old: Projection, new: Projection, value: str) -> str:
    return new.label(value) if value in new.things else old.label(value)


def _quotes(claims: tuple[Claim, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(claim.evidence for claim in claims))
