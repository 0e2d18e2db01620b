"""Trains the model that gives the numbers of the prose to their owners; ``docs/accuracy.md`` says what it gains.

    python benchmarks/owners.py    writes seeds/models/owners.json; the same texts give the same bytes

The texts are the project's own: the odd half of tests/corpus and benchmarks/tagger_texts, with their marked names and
statements. The even half of tests/corpus is never read here. Figures of the first texts of tagger_texts are marked
incompletely, so a number without an owner counts for less there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import conditional_logit
import marked_texts
from chaingraph.evaluation import Answers
from chaingraph.evaluation.statements import METRIC, aliases, plain
from chaingraph.mentions.quantities import parse_quantity
from chaingraph.mentions.quantities_units import convert
from chaingraph.mentions.relations.claims import find_claims
from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.owner_features import candidates, features
from chaingraph.mentions.relations.owner_model import MODEL, Pair
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Document, Quantity
from conditional_logit import Choice

SPARSE = frozenset(f"t{number:02d}" for number in range(1, 135))
"""Texts in which not every figure is marked."""
UNMARKED = 0.3
"""How much a number without an owner counts there."""
_UNMARKED_UNIT = "成"
"""Tenths are marked in later texts only; here they would teach that nobody owns them."""
RARE = 2
"""A feature of fewer candidates teaches nothing."""
PENALTY = 3.0
"""Weight of the squared weights in what is minimised."""


@dataclass(frozen=True)
class Figure:
    """A figure that a text states: its quantity, its owner, and where."""

    quantity: tuple[float, str] | None
    owner: str
    start: int
    end: int


def examples() -> Iterator[Choice]:
    """Every number of the texts that teaches something."""
    for document, gold, _ in marked_texts.texts(marked_texts.CORPUS, marked_texts.STATEMENTS):
        yield from of_document(document, gold)


def of_document(document: Document, gold: Answers) -> list[Choice]:
    """The examples of one text."""
    alias = {name: full for (text, name), full in aliases(gold).items() if text == document.id}
    figures, found = _figures(document, gold, alias), []

    def learn(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
        if slot.quantity.unit == _UNMARKED_UNIT:
            return ruled
        owners = _owners(slot, figures)
        suggested = (ruled[0], ruled[2]) if ruled else None
        chosen = candidates(slot, suggested)
        own = [alias.get(plain(one.ref.name), plain(one.ref.name)) in owners for one in chosen]
        if any(own) or not owners:
            weight = UNMARKED if document.id in SPARSE and not owners else 1.0
            found.append(Choice(features(slot, name, chosen, suggested), own, weight))
        return ruled

    for setting, _ in read_settings(document, marked_texts.marked(document, gold)):
        find_metrics(setting, find_claims(setting)[1], learn)
    return found


def _figures(document: Document, gold: Answers, alias: Mapping[str, str]) -> list[Figure]:
    found = []
    for relation in gold.statements:
        if relation.document == document.id and relation.predicate == METRIC:
            parts = [*relation.object.split("|"), "", ""]
            owner = alias.get(plain(relation.subject), plain(relation.subject))
            said = parse_quantity(parts[1] + parts[2]) or parse_quantity(parts[1], parts[2])
            found.append(Figure(_size(said), owner, relation.start, relation.end))
    return found


def _size(said: Quantity | None) -> tuple[float, str] | None:
    """A quantity, or the lower end of a range, in its base unit."""
    size = said.value if said and said.value is not None else said.low if said else None
    if said is None or size is None:
        return None
    factor, base = convert(said.unit)
    return float(format(float(factor) * size, ".12g")), base


def _owners(slot: Slot, figures: Sequence[Figure]) -> set[str]:
    """Who owns a number: said where it stands, or else anywhere in the text."""
    said = _size(slot.quantity)
    same = [one for one in figures if said and one.quantity == said]
    start, _ = slot.setting.scene.passage.span(slot.item.start, slot.item.end)
    here = {one.owner for one in same if one.start - 2 <= start < one.end + 2}
    return here or {one.owner for one in same}


def main() -> None:
    """Writes the model."""
    found = list(examples())
    weights = conditional_logit.learn(found, RARE, PENALTY)
    conditional_logit.write_model(marked_texts.ROOT.joinpath(*MODEL), weights, f"{len(found)} numbers")


if __name__ == "__main__":
    main()
