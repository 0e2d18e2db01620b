"""Links against the gold: which entity a name means, and whether it means none of the roster's (NIL)."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.evaluation.answers import Answers, NameLink
from chaingraph.evaluation.counts import Counts
from chaingraph.evaluation.statements import plain
from chaingraph.evaluation.tallies import ErrorRow, Tally

NIL = "NIL"
LINKED = "linked"


def score_links(gold: Answers, found: Answers) -> tuple[list[Tally], list[ErrorRow]]:
    """Counts of links and of NIL by document, and the errors.

    ``linked``: of the names said to be in the roster, how many are the right entity; of those that are, how many were
    found. ``NIL``: the same for "not in the roster". A name that was not found at all is missed.
    """
    had = {(link.document, plain(link.name)): link for link in reversed(found.links)}
    sums: dict[tuple[str, str], Counts] = {}
    errors: list[ErrorRow] = []
    for link in dict.fromkeys(gold.links):
        answer = had.get((link.document, plain(link.name)))
        for kind, counts in _judged(link, answer):
            key = link.document, kind
            sums[key] = sums.get(key, Counts()) + counts
        errors += _errors(link, answer)
    return [Tally("links", document, kind, counts) for (document, kind), counts in sorted(sums.items())], errors


def _judged(gold: NameLink, answer: NameLink | None) -> Iterator[tuple[str, Counts]]:
    if answer and _right(gold, answer):
        yield _kind(gold), Counts(right=1)
        return
    yield _kind(gold), Counts(missed=1)
    if answer:
        yield _kind(answer), Counts(wrong=1)


def _right(gold: NameLink, answer: NameLink) -> bool:
    if gold.entity is None or answer.entity is None:
        return gold.entity is answer.entity
    return plain(gold.entity) in {plain(name) for name in (answer.entity, *answer.names)}


def _kind(link: NameLink) -> str:
    return NIL if link.entity is None else LINKED


def _errors(gold: NameLink, answer: NameLink | None) -> list[ErrorRow]:
    if answer and _right(gold, answer):
        return []
    instead = (answer.entity or NIL) if answer else ""
    return [ErrorRow("links", "missed", gold.document, _kind(gold), f"{gold.name} → {gold.entity or NIL}", instead)]
