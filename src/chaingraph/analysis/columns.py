"""What a graph is made of, once it is read into columns: things, numbers, claims, names, documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from chaingraph.records import Evidence

Edge = tuple[str, str]
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the graph.

    Attributes:
        id: The end of its IRI (``enterprise/重庆盟讯电子科技有限公司``).
        type: Local name of its class.
        name: Its fullest name.
        names: Every name the documents use for it, sorted.
        code: Administrative code of a region, credit code of an enterprise, else empty.
        ambiguous: Identifiers of other things that one of its names could also mean.
    """

    id: str
    type: str
    name: str
    names: tuple[str, ...] = ()
    code: str = ""
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A measured, planned or claimed number: an observation node, with the fields of the record of that name.

    Attributes:
        row: Binds the numbers of one table row (``002#3/17``), else empty.
        text: The words of the source.
        supplier: Of a purchase, the identifier of who delivers; the subject buys.
        products: Of a purchase, identifiers of what is bought.
    """

    id: str
    subject: str
    indicator: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    bound: str = "="
    measure: str = ""
    year: str = ""
    scope: str = ""
    modality: str = "fact"
    row: str = ""
    text: str = ""
    supplier: str = ""
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One place of one document that says a triple.

    Attributes:
        object: Identifier of a thing or a number, or a plain text.
        group: Binds the claims of one table row, else empty.
        ids: Identifiers of the statements it was written from, sorted: what ``chaingraph judge wrong`` takes.
    """

    subject: str
    predicate: str
    object: str
    evidence: Evidence
    rule: str = ""
    modality: str = "fact"
    confidence: float = 1.0
    group: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameLink:
    """Why a name of a document means a thing.

    Attributes:
        reasons: ``(feature, contribution)``, strongest first.
        mentions: How often the document uses the name.
    """

    entity: str
    name: str
    document: str
    score: float = 1.0
    reasons: tuple[tuple[str, float], ...] = ()
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """A source document.

    Attributes:
        place: Identifier of the region the graph gives it; empty when it gives none.
    """

    id: str
    title: str = ""
    date: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A figure or table that a document announces and does not contain in readable form."""

    caption: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that reads as one, or a row of a table.

    Attributes:
        kind: title, heading, paragraph, caption, byline, note; ``header``, ``row`` or ``total`` of a table.
        evidence: All of it, as the source writes it.
        pieces: ``(position in the joined text, offset in the source)`` where the text is not one run.
        cells: Of a row its cells; of a header the caption of the table, then its columns.
        row: Binds the rows of a table (``002#3/17``), else empty.
    """

    kind: str
    evidence: Evidence
    pieces: tuple[tuple[int, int], ...] = ()
    cells: tuple[str, ...] = ()
    row: str = ""


def key(name: str) -> str:
    """What two writings of one name share here: no blanks, no case, one kind of brackets and dots."""
    return name.translate(_SAME).casefold()


_SAME = str.maketrans({"（": "(", "）": ")", **dict.fromkeys(" \u3000\t\r\n·.•・．", "")})


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Without doubles, by document and place."""
    return tuple(sorted(set(evidence), key=_STANDS))


_STANDS = attrgetter("document", "start", "end")


def claim_place(claim: Claim) -> tuple[str, int, int, str, str]:
    """Sort key of claims: document order, then predicate and object."""
    return (claim.evidence.document, claim.evidence.start, claim.evidence.end, claim.predicate, claim.object)


def row_order(group: str) -> tuple[str, int, int]:
    """Sort key of table rows: ``002#3/17`` → document, table, row as numbers."""
    document, _, place = group.rpartition("#")
    table, _, row = place.partition("/")
    return (document, int(table) if table.isdecimal() else 0, int(row) if row.isdecimal() else 0)
