"""Who makes nothing at present: stopped, struck off, not yet producing, as documents tell.

For: findings that count makers and suppliers. In: the graph. Out: enterprise → its state, of those that do not count.
How: the newest document that tells a state is believed, and what it tells last; where no dates part two documents, one that
tells of production is enough. An enterprise of which no state is told counts as producing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from chaingraph.analysis.columns import Claim, Triple
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon


def states_of(projection: Projection) -> Mapping[str, str]:
    """Enterprise → its state, as last told. O(claims of states), once a graph."""
    return projection.once(_states)


def idle(projection: Projection) -> Mapping[str, str]:
    """Enterprise → its state (停产, 在建, 注销 …), of those that make nothing at present. O(claims of states), once a graph."""
    return projection.once(_idle)


def why_idle(projection: Projection, enterprise: str) -> tuple[Triple, ...]:
    """What says that an enterprise makes nothing at present."""
    state = idle(projection).get(enterprise, "")
    return ((enterprise, "state", state),) if state else ()


def with_state(projection: Projection, enterprises: Iterable[str]) -> tuple[str, ...]:
    """Names of those that make nothing at present, each with its state: ``甲厂（停产）``."""
    resting = idle(projection)
    return tuple(f"{projection.label(one)}（{resting[one]}）" for one in enterprises if one in resting)


def _idle(projection: Projection) -> Mapping[str, str]:
    makes = _makes()
    return {enterprise: state for enterprise, state in states_of(projection).items() if not makes.get(state, True)}


def _states(projection: Projection) -> Mapping[str, str]:
    makes = _makes()
    return last_told(projection, "state", lambda state: makes.get(state, True))


def last_told(projection: Projection, predicate: str, first: Callable[[str], bool]) -> dict[str, str]:
    """Thing → its state by the facts of a predicate, as the newest documents tell it.

    Args:
        projection: The graph.
        predicate: ``state`` of enterprises, ``projectState`` of projects.
        first: Which states are believed first where no dates part the documents.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for thing, state in projection.texts.get(predicate, ()):
        if projection.is_fact(thing, predicate, state):
            told[thing].extend(projection.claims_of(thing, predicate, state))
    return {thing: _latest(projection, claims, first) for thing, claims in sorted(told.items()) if claims}


def _latest(projection: Projection, claims: Sequence[Claim], first: Callable[[str], bool]) -> str:
    """The state that the newest documents tell: of each what it tells last, of several one that is to be believed first."""
    dates = {one.evidence.document: _date(projection, one) for one in claims}
    # A year is not newer than a day of it.
    newest = max(dates.values())
    last: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda one: one.evidence.start):
        if newest.startswith(dates[claim.evidence.document]):
            last[claim.evidence.document] = claim
    found = [last[document].object for document in sorted(last, key=lambda one: (dates[one], one), reverse=True)]
    return next((state for state in found if first(state)), found[0])


def _date(projection: Projection, claim: Claim) -> str:
    paper = projection.papers.get(claim.evidence.document)
    return paper.date if paper else ""


@cache
def _makes() -> Mapping[str, bool]:
    rows = read_lexicon("enterprise_states", ("state", "makes", "where", "said"))
    return {row["state"]: row["makes"] == "yes" for row in rows if row["state"]}
