"""How far projects are, as documents last tell: signed, being built, on hold, ended.

For: the list of projects and its sums, and whom to invite. In: the graph. Out: project → its state.
How: as for enterprises (:mod:`chaingraph.analysis.states`): the newest document that tells a state is believed, and what it
tells last. Where no dates part two documents, one that tells of an end is believed, since no document tells that something ended
which others still list for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chaingraph.analysis.projection import Projection
from chaingraph.analysis.states import last_told
from chaingraph.reference.lexicon import read_lexicon


def state_of_project(projection: Projection, project: str) -> str:
    """The state of a project as last told; empty when none is. O(claims of states), once a graph."""
    return projection.once(_states).get(project, "")


def has_ended(state: str | None) -> bool:
    """Whether a project in this state is none any more, so that its money is not summed up."""
    return bool(state) and _lexicon().get(state or "", ("yes", "yes"))[0] == "no"


def is_built(projection: Projection, project: str) -> bool:
    """Whether somebody may be said to be building a project: it has not ended, is not on hold, and did not fail to be let."""
    return _lexicon().get(state_of_project(projection, project), ("yes", "yes"))[1] == "yes"


def _states(projection: Projection) -> Mapping[str, str]:
    return last_told(projection, "projectState", has_ended)


@cache
def _lexicon() -> Mapping[str, tuple[str, str]]:
    rows = read_lexicon("project_states", ("state", "counts", "builds", "said"))
    return {row["state"]: (row["counts"], row["builds"]) for row in rows if row["state"]}
