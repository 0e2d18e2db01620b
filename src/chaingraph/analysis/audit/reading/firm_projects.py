"""Projects that a sentence calls by their enterprise and a table by their own name: 博远智能座椅项目, beside the row 智能座椅项目 of 博远.

The sentence may shorten the project's own name as well: 博远座椅扩建项目, beside the row 智能座椅生产线扩建项目 of 博远, if no other row fits.

For: the reader of observations of one head (:mod:`chaingraph.analysis.audit.reading.alike`).
In: observations of prose and of cells. Out: those of prose, of the project of the row where its name and its enterprise make theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.reference.names import parse_company

SHORTEST = 2
"""Characters of an enterprise's name before a project's, at least."""
_PROJECT, _FIRM = "project/", "enterprise/"


def with_rows(prose: Iterable[Observation], cells: Sequence[Observation]) -> Iterator[Observation]:
    """The observations of prose, named as the rows name their projects. O(observations · length of a name)."""
    firms = _by_project(cells)
    for seen in prose:
        named = [owner.removeprefix(_PROJECT) for owner in seen.place.owners if owner.startswith(_PROJECT)]
        found = (named[0] if named[0] in firms else _of_row(named[0], firms)) if len(named) == 1 else ""
        if not found:
            yield seen
            continue
        owners = seen.place.owners - {f"{_PROJECT}{named[0]}"} | {f"{_PROJECT}{found}"}
        words = "" if _names(seen.label.words, found, firms[found]) else seen.label.words
        yield replace(seen, place=replace(seen.place, owners=owners), label=replace(seen.label, words=words))


def _names(words: str, project: str, firms: frozenset[str]) -> bool:
    """Whether words are the name of an enterprise with that of its project, or the beginning of it, and nothing else."""
    words = words.removesuffix("项目")
    cuts = range(SHORTEST, len(words))
    return any(_in_order(words[at:], project) and any(words[:at] in firm for firm in firms) for at in cuts)


def _by_project(cells: Iterable[Observation]) -> Mapping[str, frozenset[str]]:
    """Names of projects → names of the enterprises of their rows."""
    found: dict[str, set[str]] = defaultdict(set)
    for seen in cells:
        firms = {owner.removeprefix(_FIRM) for owner in seen.place.owners if owner.startswith(_FIRM)}
        for owner in seen.place.owners:
            if owner.startswith(_PROJECT) and firms:
                found[owner.removeprefix(_PROJECT)] |= firms
    return {name: frozenset(firms) for name, firms in found.items()}


def _of_row(name: str, firms: Mapping[str, frozenset[str]]) -> str:
    """The project whose name ends this one, else the only one that has all its characters; its enterprise bears what stands before."""
    for at in range(SHORTEST, len(name) - SHORTEST):
        if any(name[:at] in firm for firm in firms.get(name[at:], ())):
            return name[at:]
    found = [project for project, owners in firms.items() if _shortened(name, project, owners)]
    return found[0] if len(found) == 1 else ""


def _shortened(name: str, project: str, owners: frozenset[str]) -> bool:
    """Whether a name is the beginning of that of an enterprise with a shorter one of its project."""
    name = name.removesuffix("项目")
    cuts = range(SHORTEST, len(name) - SHORTEST + 1)
    return any(_in_order(name[at:], project) and any(_branded(name[:at], firm) for firm in owners) for at in cuts)


def _branded(words: str, firm: str) -> bool:
    """Whether words are the name of an enterprise, its place and legal form aside, or the beginning of it."""
    company = parse_company(firm)
    return words in company.core + company.trade and words[:SHORTEST] in company.core


def _in_order(words: str, project: str) -> bool:
    """Whether a name has all the characters of another in their order: 座椅扩建 is in 智能座椅生产线扩建."""
    rest = iter(project)
    return all(sign in rest for sign in words)
