"""Mentions against the gold: exact and overlapping, by document and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chaingraph.evaluation.answers import IGNORE, Answers, Span
from chaingraph.evaluation.counts import Counts
from chaingraph.evaluation.matching import Index, match
from chaingraph.evaluation.tallies import ErrorRow, Tally


@dataclass(frozen=True, slots=True)
class _Page:
    """One document: spans to find, spans to ignore, spans found (each once, of types that the gold has)."""

    document: str
    gold: tuple[Span, ...]
    ignored: tuple[Span, ...]
    found: tuple[Span, ...]


def score_mentions(gold: Answers, found: Answers) -> tuple[list[Tally], list[ErrorRow]]:
    """Counts by document and type, and the errors of the exact comparison.

    A finding inside a span to ignore, or one whose type is an allowed alternative of a gold span it touches, is neither
    right nor wrong; a gold span found only under an alternative type is left out of its type's recall.
    """
    types = sorted({span.type for span in gold.mentions} - {IGNORE})
    tallies: list[Tally] = []
    errors: list[ErrorRow] = []
    for page in _pages(gold, found, frozenset(types)):
        wrong, missed, right = _outcome(page, exact=True)
        exact = _counts(right, wrong, missed)
        loose = _outcome(page, exact=False)
        overlap = _counts(loose[2], loose[0], loose[1])
        tallies += [
            Tally("mentions", page.document, kind, exact.get(kind, Counts()), overlap.get(kind, Counts()))
            for kind in types
            if kind in exact or kind in overlap
        ]
        errors += _errors(page, wrong, missed)
    return tallies, errors


def _pages(gold: Answers, found: Answers, types: frozenset[str]) -> Iterator[_Page]:
    wanted, had = _by_document(gold.mentions), _by_document(found.mentions)
    for document, spans in sorted(wanted.items()):
        once = {(s.start, s.end, s.type): s for s in reversed(had.get(document, ())) if s.type in types}
        yield _Page(
            document,
            tuple(span for span in spans if span.type != IGNORE),
            tuple(span for span in spans if span.type == IGNORE),
            tuple(reversed(once.values())),
        )


def _by_document(spans: Iterable[Span]) -> dict[str, list[Span]]:
    grouped: dict[str, list[Span]] = {}
    for span in spans:
        grouped.setdefault(span.document, []).append(span)
    return grouped


def _outcome(page: _Page, *, exact: bool) -> tuple[list[Span], list[Span], list[Span]]:
    """Wrong findings, missed gold, right findings."""
    answered = match(page.gold, page.found, exact=exact)
    used = frozenset(answered.values())
    places, ignored = Index(page.gold), Index(page.ignored)
    right = [page.found[i] for i, j in answered.items() if page.found[i].type == page.gold[j].type]
    wrong = [
        span
        for i, span in enumerate(page.found)
        if i not in answered
        and not any(_inside(span, page.ignored[k]) for k in ignored.touching(span))
        and not any(span.type in page.gold[k].alternatives for k in places.touching(span))
    ]
    return wrong, [span for j, span in enumerate(page.gold) if j not in used], right


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _counts(right: Sequence[Span], wrong: Sequence[Span], missed: Sequence[Span]) -> dict[str, Counts]:
    parts = [Counter(span.type for span in spans) for spans in (right, wrong, missed)]
    return {kind: Counts(*(part[kind] for part in parts)) for part in parts for kind in part}


def _errors(page: _Page, wrong: Sequence[Span], missed: Sequence[Span]) -> Iterator[ErrorRow]:
    found, gold = Index(page.found), Index(page.gold)
    for span in missed:
        near = [page.found[k] for k in found.touching(span)]
        yield ErrorRow("mentions", "missed", page.document, span.type, _line(span), _named(near), span.start, span.end)
    for span in wrong:
        near = [page.gold[k] for k in gold.touching(span)]
        yield ErrorRow("mentions", "wrong", page.document, span.type, _line(span), _named(near), span.start, span.end)


def _named(spans: Iterable[Span]) -> str:
    return "；".join(f"{span.type} {_line(span)}" for span in spans)


def _line(span: Span) -> str:
    return "".join(span.text.split())
