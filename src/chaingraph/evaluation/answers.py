"""What can be right or wrong: the gold and the findings have one shape.

Every ``document`` is the identifier the gold uses; offsets are characters of the source text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

IGNORE = "Ignore"
"""Type of a gold span that may be found or not: titles, honours, buildings."""


@dataclass(frozen=True, slots=True)
class Span:
    """A name where it stands.

    Attributes:
        canonical: Gold: the name that all its forms in the document share.
        alternatives: Gold: other types that are also right here.
    """

    document: str
    start: int
    end: int
    type: str
    text: str = ""
    canonical: str = ""
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A statement by the names of its ends; the object of ``hasMetric`` is ``name|value|unit|year``."""

    document: str
    subject: str
    predicate: str
    object: str
    modality: str = "fact"
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as words: headers, rows with as many cells, and the section rows that stand between them."""

    document: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameLink:
    """What a name of a document means.

    Attributes:
        entity: The entity by its name; ``None`` for NIL, a thing that the roster does not hold.
        names: Findings: every name of that entity, so that a gold entity is met under any of them.
    """

    document: str
    name: str
    entity: str | None
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answers:
    """All that is said about a set of documents; a part the gold leaves empty is not scored."""

    mentions: tuple[Span, ...] = ()
    statements: tuple[Relation, ...] = ()
    tables: tuple[Grid, ...] = ()
    links: tuple[NameLink, ...] = ()

    def documents(self) -> tuple[str, ...]:
        """Identifiers of the documents spoken of, sorted."""
        parts: tuple[Iterable[Span | Relation | Grid | NameLink], ...]
        parts = (self.mentions, self.statements, self.tables, self.links)
        return tuple(sorted({answer.document for part in parts for answer in part}))
