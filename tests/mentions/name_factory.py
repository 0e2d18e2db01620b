"""Readings, documents and names for the tests of names in prose."""

from __future__ import annotations

from chaingraph.mentions.names.finding import find_names
from chaingraph.mentions.names.reading import Reading
from chaingraph.records import Document, Mention, Passage


def reading(text: str) -> Reading:
    """A passage with this text, cut into words."""
    return Reading(Passage("d", "paragraph", text, ((0, 0),)))


def document(*lines: str, name: str = "d") -> Document:
    """A document with one passage a line."""
    passages, offset = [], 0
    for line in lines:
        passages.append(Passage(name, "paragraph", line, ((0, offset),)))
        offset += len(line) + 1
    return Document(name, f"{name}.txt", "\n".join(lines), passages=tuple(passages))


def mentions(*lines: str) -> list[Mention]:
    """Names that the rules find in a document with these lines; what the tagger makes of them is not their claim."""
    return find_names([document(*lines)], (), tagged=False)


def names(text: str, *types: str) -> list[str]:
    """Written forms of the names of these types in a text, in order; of all types without one."""
    return [m.text for m in mentions(*text.split("\n")) if not types or m.ref.type in types]


def enterprises(text: str) -> list[str]:
    """Enterprises in a text."""
    return names(text, "Enterprise")


def parks(text: str) -> list[str]:
    """Parks in a text."""
    return names(text, "Park")
