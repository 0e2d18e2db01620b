"""The words of the graph, read from ``ontology/chaingraph.ttl``: what each means, what it may join, what it is called.

For: ``graph``, which writes with these words, and everybody who shows them in Chinese or English.
In: the hand-written Turtle file; nothing is said twice in code.
Out: :class:`Ontology`, cached; reading takes milliseconds and happens at first use, never at import.
How: one :class:`Word` a class, property, unit or list entry. Domains and ranges are ``rdfs:domain`` where there is one
class and ``schema:domainIncludes`` where there are several (a union would need blank nodes).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from chaingraph.reference.data import data_path
from chaingraph.reference.identifiers import ONTOLOGY
from chaingraph.reference.turtle import language, plain, read_turtle

WordKind = Literal["class", "property", "attribute", "unit", "scheme", "concept"]

_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEMA = "https://schema.org/"
_QUDT = "http://qudt.org/schema/qudt/"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_KINDS: Mapping[str, WordKind] = {
    f"{_OWL}Class": "class",
    f"{_OWL}ObjectProperty": "property",
    f"{_OWL}DatatypeProperty": "attribute",
    f"{_QUDT}Unit": "unit",
    f"{_SKOS}ConceptScheme": "scheme",
    f"{_SKOS}Concept": "concept",
}
_MATCHES = (f"{_SKOS}closeMatch", f"{_SKOS}relatedMatch", f"{_QUDT}exactMatch")


@dataclass(frozen=True, slots=True)
class Word:
    """A class, a property, a unit or an entry of a short list.

    Attributes:
        name: Local name (``locatedIn``).
        kind: ``property`` joins two things, ``attribute`` gives a thing a text or number.
        labels: By language, ``zh`` and ``en``.
        comments: By language, ``zh`` and ``en``; units and concepts have none.
        parents: IRIs of super-classes or super-properties.
        domain: Full IRIs of the classes it may start from; empty for what is no property.
        range: Full IRIs of the classes or datatypes it may point to.
        matches: IRIs of the nearest words of other vocabularies.
        notation: What stands in the data for an entry of a list.
        scheme: Full IRI of the list of such an entry.
        multiplier: One of this unit in SI units or in one unit of its currency.
    """

    name: str
    kind: WordKind
    labels: Mapping[str, str]
    comments: Mapping[str, str] = field(default_factory=dict)
    parents: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    notation: str = ""
    scheme: str = ""
    multiplier: str = ""

    @property
    def iri(self) -> str:
        """Full IRI."""
        return ONTOLOGY + self.name


@dataclass(frozen=True)
class Ontology:
    """All words by their local names, in the order of the file."""

    words: Mapping[str, Word]

    def of_kind(self, *kinds: WordKind) -> tuple[Word, ...]:
        """Words of some kinds, in the order of the file."""
        return tuple(word for word in self.words.values() if word.kind in kinds)

    def is_property(self, name: str) -> bool:
        """Whether a local name is a property that may be said of something."""
        return name in self.words and self.words[name].kind in ("property", "attribute")

    def label(self, name: str, lang: str = "zh") -> str:
        """What a word is called; the name itself when it is none of ours. Accepts ``locatedIn`` and full IRIs."""
        word = self.words.get(name.removeprefix(ONTOLOGY))
        return word.labels.get(lang, name) if word else name

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is another one or below it, both by local name."""
        return ancestor in self._lines.get(name, frozenset((name,)))

    def accepts(self, property_: str, subject: str, object_: str) -> tuple[bool, bool]:
        """Whether a property may start from a class, and whether it may point to one; all three by local name."""
        word = self.words[property_]
        fits_subject = any(self.is_a(subject, iri.removeprefix(ONTOLOGY)) for iri in word.domain)
        fits_object = any(self.is_a(object_, iri.removeprefix(ONTOLOGY)) for iri in word.range)
        return fits_subject, fits_object

    def unit_of(self, text: str) -> str:
        """Local name of our own unit that is written so (``万元`` → ``CNY_10K``), else empty."""
        return self._units.get(text, "")

    @cached_property
    def _units(self) -> Mapping[str, str]:
        return {word.labels["zh"]: word.name for word in self.of_kind("unit")}

    @cached_property
    def _lines(self) -> Mapping[str, frozenset[str]]:
        """Class → itself and every class of ours above it."""
        lines: dict[str, frozenset[str]] = {}
        for word in self.of_kind("class"):
            above = [parent.removeprefix(ONTOLOGY) for parent in word.parents if parent.startswith(ONTOLOGY)]
            lines[word.name] = frozenset((word.name, *above, *(name for near in above for name in lines[near])))
        return lines


@cache
def ontology() -> Ontology:
    """The ontology of this project, read once.

    Raises:
        SeedError: The file is missing or broken.
    """
    facts: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, object_ in read_turtle(data_path("ontology", "chaingraph.ttl")):
        facts.setdefault(plain(subject), {}).setdefault(plain(predicate), []).append(object_)
    ours = (iri for iri in facts if iri.startswith(ONTOLOGY))
    return Ontology({word.name: word for word in (_word(iri, facts[iri]) for iri in ours)})


def _word(iri: str, facts: Mapping[str, list[str]]) -> Word:
    def values(*properties: str) -> tuple[str, ...]:
        return tuple(plain(term) for name in properties for term in facts.get(name, ()))

    return Word(
        name=iri.removeprefix(ONTOLOGY),
        kind=_KINDS[values(_TYPE)[0]],
        labels=_by_language(facts.get(f"{_RDFS}label", ())),
        comments=_by_language(facts.get(f"{_RDFS}comment", ())),
        parents=values(f"{_RDFS}subClassOf", f"{_RDFS}subPropertyOf"),
        domain=values(f"{_RDFS}domain", f"{_SCHEMA}domainIncludes"),
        range=values(f"{_RDFS}range", f"{_SCHEMA}rangeIncludes"),
        matches=values(*_MATCHES),
        notation="".join(values(f"{_SKOS}notation")),
        scheme="".join(values(f"{_SKOS}inScheme")),
        multiplier="".join(values(f"{_QUDT}conversionMultiplier")),
    )


def _by_language(literals: Iterable[str]) -> dict[str, str]:
    return {language(literal): plain(literal) for literal in literals}
