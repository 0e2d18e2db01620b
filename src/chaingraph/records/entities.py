"""One thing, many names: what resolution gives to the graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chaingraph.records.statements import EntityType, Ref


@dataclass(frozen=True, slots=True)
class Link:
    """Why a name is this entity.

    Attributes:
        entity: Identifier of the entity.
        score: 0 to 1; 1 for the entity's own name.
        reasons: ``(feature, contribution)`` of each comparison that spoke, strongest first.
    """

    entity: str
    score: float
    reasons: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the graph.

    Attributes:
        id: Readable and stable: type and name (``enterprise/重庆盟讯电子科技有限公司``); the end of its IRI.
        type: Kind of thing.
        name: Its fullest name.
        names: Every name the documents use for it, ``name`` included, sorted.
        code: Administrative code of a region, unified social credit code of an enterprise, else empty.
        parent: Identifier of what contains it: a region's region, a segment's chain; empty when unknown.
        ambiguous: Identifiers of other entities that one of its names could also mean.
    """

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    code: str = ""
    parent: str = ""
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A human decision, replayed at every build.

    Attributes:
        decision: ``same``, ``different``, ``wrong`` (a fact) or ``type``.
        left: A name or statement id.
        right: The other name, or the right type.
    """

    decision: Literal["same", "different", "wrong", "type"]
    left: str
    right: str = ""
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names it is about; a wrong fact is told by its number."""
        return {"type": (self.left,), "wrong": ()}.get(self.decision, (self.left, self.right))


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every entity, and for every reference of the extraction the entity it means."""

    entities: tuple[Entity, ...]
    links: Mapping[Ref, Link] = field(default_factory=dict)
