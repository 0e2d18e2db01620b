"""What is told of the new works of a firm without their name: 年产5万吨挂面的新厂区…，主体厂房刚刚封顶, beside the row of its only project.

For: the rules that hold the progress of a thing in one place against that in another.
In: rows that name a project and its firm, clauses told of firms (``audit.reading.told_of``). Out: :func:`told_of_works`.
How: the only project that the tables list of a firm; a clause of the firm with words of its name, and of something new, begins what is told of it,
the end of the passage or something old ends it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.reading.row_keys import firms_beside
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_names import row_key
from chaingraph.analysis.audit.reading.told_of import CARRIED, Statement, told_of
from chaingraph.analysis.projection import Projection

_OLD = re.compile(r"老|旧|原有|现有|一期")
_NEW = re.compile(r"新(?:建|的?厂|生产线|产线|车间|基地)|在建|项目|工地|建设")
RUN = 4
"""Characters that a clause of a firm shares with the name of its project, at least."""


def told_of_works(projection: Projection) -> Iterator[tuple[str, Sequence[Statement]]]:
    """Projects, each the only listed one of its firm, with what is told of them without their name. O(cells + statements)."""
    told = told_of(projection)
    for firm, project in _works(projection).items():
        found: list[Statement] = []
        passage = None
        for one in told.get(firm, ()):
            if passage is not one.sentence.passage:
                passage = one.sentence.passage if _shares(one, project) else None
            elif _OLD.search(one.text):
                passage = None
            elif one.link == CARRIED:
                found.append(replace(one, name=project))
        yield project, found


def _works(projection: Projection) -> Mapping[str, str]:
    """Firm → its only project in the tables."""
    found: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets(projection):
        for line in sheet.lines:
            key, firms = row_key(projection, line.label), firms_beside(projection, line)
            for firm in firms - {key, ""} if key and len(firms) == 1 else ():
                found[firm].add(key)
    return {firm: min(keys) for firm, keys in found.items() if len(keys) == 1}


def _shares(one: Statement, project: str) -> bool:
    """Whether a clause tells of new works with words of the name of a project."""
    runs = (project[at : at + RUN] for at in range(len(project) - RUN + 1))
    return _NEW.search(one.text) is not None and any(run in one.text for run in runs)
