"""The page ``docs/ontology.md``: every word of the graph with its labels, its meaning and what it joins.

For: readers of the documentation. In: the ontology. Out: Markdown, the same for the same ontology.
How: generated, because a page written by hand drifts from the file it describes; a test keeps it current.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chaingraph.reference.identifiers import ONTOLOGY
from chaingraph.reference.ontology import Ontology, Word, ontology
from chaingraph.reference.ontology_use import USE

_HEAD = f"""# 本体 / Ontology

<!-- Made from ontology/chaingraph.ttl by chaingraph.reference.ontology_page; do not edit. -->

命名空间 / namespace: `{ONTOLOGY}`, prefix `cg:`. 事实在默认图，出处在 `https://w3id.org/chaingraph/graph/evidence`。
Facts stand in the default graph, evidence in that named graph; why: [decisions/0004-graph.md](decisions/0004-graph.md).
Shapes that every graph satisfies: `ontology/shapes.ttl`.
"""

_SHORT = {
    ONTOLOGY: "",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/linked-data/cube#": "qb:",
    "http://purl.org/linked-data/sdmx/2009/attribute#": "sdmx-attribute:",
    "http://purl.org/linked-data/sdmx/2009/dimension#": "sdmx-dimension:",
    "http://purl.org/linked-data/sdmx/2009/measure#": "sdmx-measure:",
    "http://www.w3.org/ns/legal#": "legal:",
    "http://www.w3.org/ns/oa#": "oa:",
    "http://www.w3.org/ns/org#": "org:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://qudt.org/schema/qudt/": "qudt:",
    "http://qudt.org/vocab/unit/": "unit:",
    "http://spdx.org/rdf/terms#": "spdx:",
    "https://schema.org/": "schema:",
}


def ontology_page() -> str:
    """The whole page as Markdown."""
    words = ontology()
    blocks = [
        _HEAD,
        USE,
        _section(
            "类 / Classes", ("名称", "中文", "English", "含义", "Meaning", "Kin"), map(_class, words.of_kind("class"))
        ),
        _section(
            "关系 / Relations",
            ("名称", "中文", "English", "从", "到", "含义", "Meaning", "Kin"),
            map(_property, words.of_kind("property")),
        ),
        _section(
            "属性 / Attributes",
            ("名称", "中文", "English", "从", "到", "含义", "Meaning", "Kin"),
            map(_property, words.of_kind("attribute")),
        ),
        _section(
            "单位 / Units of our own", ("名称", "中文", "English", "系数", "Kin"), map(_unit, words.of_kind("unit"))
        ),
        _section("词表 / Short lists", ("词表", "值", "中文", "English"), _concepts(words)),
    ]
    return "\n".join(blocks)


def _section(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"## {title}", "", _line(header), _line(["---"] * len(header)), *map(_line, rows)]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _class(word: Word) -> list[str]:
    return [*_names(word), word.comments["zh"], word.comments["en"], _kin(word)]


def _property(word: Word) -> list[str]:
    ends = (_shorts(word.domain), _shorts(word.range))
    return [*_names(word), *ends, word.comments["zh"], word.comments["en"], _kin(word)]


def _unit(word: Word) -> list[str]:
    return [*_names(word), word.multiplier, _kin(word)]


def _concepts(words: Ontology) -> list[list[str]]:
    return [
        [_short(word.scheme), f"`{word.notation}`", word.labels["zh"], word.labels["en"]]
        for word in words.of_kind("concept")
    ]


def _names(word: Word) -> list[str]:
    return [f"`{word.name}`", word.labels["zh"], word.labels["en"]]


def _kin(word: Word) -> str:
    """Parents first (⊑), then the nearest words elsewhere (≈)."""
    parts = [*(f"⊑ {_short(iri)}" for iri in word.parents), *(f"≈ {_short(iri)}" for iri in word.matches)]
    return ", ".join(parts)


def _shorts(iris: Iterable[str]) -> str:
    return ", ".join(map(_short, iris))


def _short(iri: str) -> str:
    for namespace, prefix in _SHORT.items():
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    return iri
