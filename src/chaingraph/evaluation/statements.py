"""Statements against the gold: by document, subject, predicate and object under their canonical names.

The metric of ``hasMetric`` goes by many names; it is compared by subject, value and unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from unicodedata import normalize

from chaingraph.evaluation.answers import IGNORE, Answers, Relation
from chaingraph.evaluation.tallies import ErrorRow, Tally, compared

_LEFT_OUT = re.compile(r"[\s·.•‧・“”\"'‘’()\[\]]")
_NUMBER = re.compile(r"\d[\d,]*\.?\d*")
_SCALES = (("亿", 1e8), ("万", 1e4), ("千", 1e3))
METRIC = "hasMetric"

Alias = Mapping[tuple[str, str], str]
Key = tuple[str, str, str, str | tuple[float | str, str]]
"""Document, predicate, subject, object."""


def score_statements(gold: Answers, found: Answers) -> tuple[list[Tally], list[ErrorRow]]:
    """Counts by document and predicate; of the right ones, counts by document and modality; the errors.

    Only documents with gold statements and predicates that the gold has are scored.
    """
    alias = aliases(gold)
    documents = {relation.document for relation in gold.statements}
    predicates = {relation.predicate for relation in gold.statements}
    scored = (r for r in found.statements if r.document in documents and r.predicate in predicates)
    wanted, had = _keyed(gold.statements, alias), _keyed(scored, alias)
    sides = _told(wanted), _told(had)
    tallies = [
        Tally("statements", *where, compared(*(side.get(where, ()) for side in sides)))
        for where in product(sorted(documents), sorted(predicates))
    ]
    both = wanted.keys() & had.keys()
    moods = _moods({k: wanted[k] for k in both}), _moods({k: had[k] for k in both})
    tallies += [
        Tally(
            "modality",
            document,
            mood,
            compared(*([m for m in side if m[0][0] == document and m[1] == mood] for side in moods)),
        )
        for document in sorted(documents)
        for mood in sorted({mood for side in moods for _, mood in side})
    ]
    return [tally for tally in tallies if tally.exact.gold or tally.exact.found], list(_errors(wanted, had))


def aliases(gold: Answers) -> Alias:
    """(document, name) → canonical name, for every form that the gold marks."""
    marked = (span for span in gold.mentions if span.type != IGNORE)
    return {(span.document, plain(span.text)): plain(span.canonical or span.text) for span in marked}


def plain(text: str) -> str:
    """A name without blanks, points, quotation marks and brackets, width and case folded."""
    return _LEFT_OUT.sub("", normalize("NFKC", text).lower())


def quantity(value: str, unit: str) -> tuple[float | str, str]:
    """One key for one quantity: (10万, 平方米), (10, 万平方米) and (100000, 平方米) are the same; words stay words.

    This is what the scorer beside the shared gold does, not a bit more.
    """
    folded, name = normalize("NFKC", value), plain(unit)
    number = _NUMBER.search(folded)
    if not number:
        return plain(folded), name
    size = float(number.group().replace(",", ""))
    for word, scale in _SCALES:
        if word in folded[number.end() :]:
            size *= scale
        if name.startswith(word):
            size, name = size * scale, name.removeprefix(word)
    return round(size, 4), name


def _keyed(relations: Iterable[Relation], alias: Alias) -> dict[Key, list[Relation]]:
    keyed: dict[Key, list[Relation]] = {}
    for relation in relations:
        keyed.setdefault(_key(relation, alias), []).append(relation)
    return keyed


def _key(relation: Relation, alias: Alias) -> Key:
    document = relation.document
    names = [plain(relation.subject), plain(relation.object)]
    subject, thing = (alias.get((document, name), name) for name in names)
    if relation.predicate == METRIC:
        parts = [*relation.object.split("|"), "", ""]
        return document, METRIC, subject, quantity(parts[1], parts[2])
    return document, relation.predicate, subject, thing


def _told(keys: Iterable[Key]) -> dict[tuple[str, str], list[Key]]:
    """Keys by document and predicate."""
    told: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        told.setdefault(key[:2], []).append(key)
    return told


def _moods(keyed: Mapping[Key, list[Relation]]) -> set[tuple[Key, str]]:
    return {(key, relation.modality) for key, relations in keyed.items() for relation in relations}


def _errors(wanted: Mapping[Key, list[Relation]], had: Mapping[Key, list[Relation]]) -> Iterator[ErrorRow]:
    for kind, side, other in (("missed", wanted, had), ("wrong", had, wanted)):
        for key in sorted(side.keys() - other.keys(), key=str):
            relation = side[key][0]
            text = f"{relation.subject} → {relation.object}"
            yield ErrorRow(
                "statements",
                "missed" if kind == "missed" else "wrong",
                relation.document,
                relation.predicate,
                text,
                start=relation.start,
                end=relation.end,
            )
