"""Entities while they collect their names, and the links that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from chaingraph.records import Entity, Link, Mention, Ref, Resolution

SPOKEN = ("Enterprise", "Park")
SHARED = ("list-shared",)


@dataclass
class Drafts:
    """Entities while they collect their names."""

    types: dict[Ref, str]

    def __post_init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.links: dict[Ref, Link] = {}

    def add(self, entity: Entity) -> None:
        """A new entity, or more names for one that is there."""
        known = self.entities.get(entity.id)
        names = entity.names if known is None else known.names + entity.names
        self.entities[entity.id] = replace(known or entity, names=tuple(sorted(set(names))))

    def link(self, ref: Ref, entity: Entity, score: float = 1.0, reasons: tuple[tuple[str, float], ...] = ()) -> None:
        """Adds the entity and says that ``ref`` means it."""
        self.add(entity)
        self.links[ref] = Link(entity.id, score, reasons)

    def name(self, mentions: Iterable[Mention]) -> None:
        """Adds the words by which the documents call an enterprise or a park to its names (荆江半轴, once defined).

        A name of which a list gives only the head (龙岩、南平组团) is none by itself.
        """
        for mention in mentions:
            if mention.ref not in self.links:
                continue
            entity = self.entities[self.links[mention.ref].entity]
            if entity.type in SPOKEN and mention.rule not in SHARED and mention.text not in entity.names:
                self.add(replace(entity, names=(mention.text,)))

    def find(self, ref: Ref) -> Entity | None:
        """The entity that ``ref`` means; ``None`` while it is not linked."""
        link = self.links.get(ref)
        return self.entities[link.entity] if link else None

    def judge(self, same: Mapping[str, str]) -> None:
        """Makes one of any two things that people judged to be the same, whatever their names or other names are."""
        moves: dict[str, str] = {}
        called: dict[str, list[Entity]] = {name: [] for pair in same.items() for name in pair}
        for thing in self.entities.values():
            for name in called.keys() & thing.names:
                called[name].append(thing)
        for left, right in same.items():
            for one in called[left]:
                fit = [other for other in called[right] if one.id != other.id and _is_kin(one, other)]
                if len(fit) == 1 and _end(fit[0].id, moves) != one.id:
                    moves[one.id] = fit[0].id
        for old in moves:
            new = self.entities[_end(old, moves)]
            gone = self.entities[old]
            names = tuple(sorted({*new.names, *gone.names}))
            self.entities[new.id] = replace(new, names=names, code=new.code or gone.code)
        self._move({old: _end(old, moves) for old in moves})

    def _move(self, moves: Mapping[str, str]) -> None:
        """Lets everything that points to a thing point to the one it became."""
        kept = (thing for thing in self.entities.values() if thing.id not in moves)
        self.entities = {
            thing.id: replace(
                thing,
                parent=moves.get(thing.parent, thing.parent),
                ambiguous=tuple(sorted({moves.get(rival, rival) for rival in thing.ambiguous} - {thing.id})),
            )
            for thing in kept
        }
        for ref, link in self.links.items():
            if link.entity in moves:
                self.links[ref] = Link(moves[link.entity], 1.0, (("judgement", 1.0),))

    def resolution(self) -> Resolution:
        """What has been collected, sorted."""
        entities = tuple(self.entities[key] for key in sorted(self.entities))
        return Resolution(entities, {ref: self.links[ref] for ref in sorted(self.links, key=order)})


def order(ref: Ref) -> tuple[str, str, str, str]:
    """By type, name, document and key."""
    return ref.type, ref.name, ref.document, ref.key


def _is_kin(one: Entity, other: Entity) -> bool:
    """Whether two things can be one: of one type, segments of one chain."""
    return one.type == other.type and (one.type != "Segment" or one.parent == other.parent)


def _end(identifier: str, moves: Mapping[str, str]) -> str:
    """What a thing became at last."""
    while identifier in moves:
        identifier = moves[identifier]
    return identifier
