"""Who says what, where: mentions, statements and the quotes they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal, NamedTuple

from chaingraph.records.quantities import Quantity

EntityType = Literal["Enterprise", "Park", "Region", "Chain", "Segment", "Product", "Project", "Organisation", "Sector"]
Modality = Literal["fact", "target", "planned", "claim"]
OF_SUPPLIERS = "#suppliers/"
"""In the group of the numbers that one sentence tells of somebody's suppliers, behind the document, before the place."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote and where it stands: ``quote == document.text[start:end]``, always."""

    document: str
    start: int
    end: int
    quote: str
    locator: str = ""


class Ref(NamedTuple):
    """A name as one document uses it, before it is known which thing it is; a tuple, for it is looked up all the time.

    Attributes:
        type: Kind of thing.
        name: The name without line breaks; what the document's own definitions say it stands for, if they do
            (以下简称): then the full name.
        document: The document it is used in.
        key: Parts two things of one name in one document (two projects of one name: their row numbers), and holds a
            segment's chain; usually empty.
    """

    type: EntityType
    name: str
    document: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in a document.

    Attributes:
        text: The words of the source with line breaks removed.
        rule: Which rule found it.
        score: How sure the rule is, 0 to 1.
    """

    ref: Ref
    start: int
    end: int
    text: str
    rule: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Observation:
    """A measured, planned or claimed number: the object of ``hasMetric``.

    Attributes:
        indicator: Its name in the document's words (``工业总产值``).
        measure: Its key among the project's standard measures (``output``, ``supplier_count`` …) or empty.
            The keys are the rows of ``seeds/lexicon/measures.csv``.
        year: ``2020``, ``2016-2020``, ``2022-09``; empty when not stated.
        scope: What it counts: ``全区``, ``园区``, ``规上``, ``市内`` …; empty when not stated.
        supplier: Of a purchase, from whom; ``None`` for every other number.
        products: Of a purchase, what is bought: several where one sum is of all of them.
    """

    indicator: str
    quantity: Quantity
    measure: str = ""
    year: str = ""
    scope: str = ""
    # Not in the repr, of which identifiers are made: those of all other numbers stay, and a purchase has its row.
    supplier: Ref | None = field(default=None, repr=False)
    products: tuple[Ref, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Statement:
    """One fact, target, plan or claim of one place in one document.

    Attributes:
        predicate: A property of the ontology, by its local name (``locatedIn``, ``hasMetric`` …).
        object: Another thing, a measured number, or a plain text such as a tier.
        rule: Which rule read it.
        confidence: How sure the rule is, 0 to 1.
        group: Binds the statements of one table row (``002#3/17``), else empty.
    """

    subject: Ref
    predicate: str
    object: Ref | Observation | str
    evidence: Evidence
    rule: str
    modality: Modality = "fact"
    confidence: float = 1.0
    group: str = ""

    @cached_property
    def id(self) -> str:
        """Hash of subject, predicate, object, document and place: equal content, equal id."""
        place = f"{self.evidence.document}|{self.evidence.start}|{self.evidence.end}"
        content = f"{self.subject!r}|{self.predicate}|{self.object!r}|{place}|{self.modality}"
        return sha256(content.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from a set of documents."""

    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
