"""Reads ``ontology/shapes.ttl`` into shapes: targets, a path, checks, inner shapes.

For: :mod:`chaingraph.graph.validation`. In: the hand-written SHACL file. Out: :class:`Shape`, cached.
How: a subset of SHACL Core plus two components of our own, which the file also declares in SPARQL for other processors.
A construct outside the subset is an error: a constraint that is silently not checked is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from chaingraph.errors import SeedError
from chaingraph.graph.terms import RDF
from chaingraph.reference.data import data_path
from chaingraph.reference.identifiers import ONTOLOGY
from chaingraph.reference.turtle import Triple, language, plain, read_turtle

SH = "http://www.w3.org/ns/shacl#"
COMPONENTS = frozenset(
    f"{SH}{name}"
    for name in [
        "minCount",
        "maxCount",
        "datatype",
        "nodeKind",
        "class",
        "in",
        "languageIn",
        "pattern",
        "minLength",
        "minInclusive",
        "maxInclusive",
        "lessThan",
        "lessThanOrEquals",
        "or",
    ]
) | {f"{ONTOLOGY}claimed", f"{ONTOLOGY}quoted"}
_STRUCTURE = frozenset(
    f"{SH}{name}" for name in ("targetClass", "targetSubjectsOf", "property", "path", "severity", "message")
)
_LISTS = frozenset(f"{SH}{name}" for name in ("in", "languageIn", "or"))

_Nodes = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape, a property shape, or a member of a ``sh:or``.

    Attributes:
        name: The IRI's last part of the node shape it belongs to.
        classes: Terms of its target classes.
        subjects_of: Terms of properties whose subjects it targets.
        path: Term of the property whose values are checked; empty for the node itself.
        inverse: Whether the path is followed backwards.
        constraints: Local name of a component → its parameter, a list for ``in``, ``languageIn`` and ``or``.
        alternatives: The shapes of a ``sh:or``.
        properties: Property shapes within.
        messages: By language.
        warning: Whether a breach is only a warning.
    """

    name: str
    classes: tuple[str, ...] = ()
    subjects_of: tuple[str, ...] = ()
    path: str = ""
    inverse: bool = False
    constraints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    alternatives: tuple[Shape, ...] = ()
    properties: tuple[Shape, ...] = ()
    messages: Mapping[str, str] = field(default_factory=dict)
    warning: bool = False


@cache
def shapes() -> tuple[Shape, ...]:
    """The node shapes of this project, in the order of the file.

    Raises:
        SeedError: The file is missing, broken, or uses a construct that is not checked here.
    """
    return read_shapes(data_path("ontology", "shapes.ttl"))


def read_shapes(path: Path) -> tuple[Shape, ...]:
    """The node shapes of a SHACL file, see :func:`shapes`."""
    nodes: dict[str, dict[str, list[str]]] = {}
    triples: list[Triple] = read_turtle(path)
    for subject, predicate, object_ in triples:
        nodes.setdefault(subject, {}).setdefault(plain(predicate), []).append(object_)
    node_shape = f"<{SH}NodeShape>"
    try:
        return tuple(
            _shape(node, nodes, plain(node).rpartition("/")[2])
            for node, said in nodes.items()
            if node_shape in said.get(f"{RDF}type", ())
        )
    except SeedError as error:
        raise SeedError(error.what, where=str(path)) from error


def _shape(node: str, nodes: _Nodes, name: str) -> Shape:
    said = {key: values for key, values in nodes[node].items() if key != f"{RDF}type"}
    unknown = sorted(set(said) - COMPONENTS - _STRUCTURE)
    if unknown:
        raise SeedError(f"约束 {name} 用了未实现的 {unknown[0]}")
    path, inverse = _path(said.get(f"{SH}path", [""])[0], nodes)
    messages = {language(message): plain(message) for message in said.get(f"{SH}message", ())}
    return Shape(
        name,
        classes=tuple(said.get(f"{SH}targetClass", ())),
        subjects_of=tuple(said.get(f"{SH}targetSubjectsOf", ())),
        path=path,
        inverse=inverse,
        constraints={_local(key): _parameter(key, said[key], nodes) for key in said if key in COMPONENTS},
        alternatives=tuple(_shape(one, nodes, name) for head in said.get(f"{SH}or", ()) for one in _list(head, nodes)),
        properties=tuple(_shape(inner, nodes, name) for inner in said.get(f"{SH}property", ())),
        messages=messages,
        warning=f"<{SH}Warning>" in said.get(f"{SH}severity", ()),
    )


def _local(component: str) -> str:
    return component.removeprefix(SH).removeprefix(ONTOLOGY)


def _path(term: str, nodes: _Nodes) -> tuple[str, bool]:
    if not term.startswith("_:"):
        return term, False
    said = nodes[term]
    if set(said) != {f"{SH}inversePath"}:
        raise SeedError(f"未实现的路径 {sorted(said)}")
    return said[f"{SH}inversePath"][0], True


def _parameter(component: str, values: list[str], nodes: _Nodes) -> tuple[str, ...]:
    if len(values) != 1:
        raise SeedError(f"{component} 在一个约束里只能有一次")
    return tuple(_list(values[0], nodes)) if component in _LISTS else (values[0],)


def _list(head: str, nodes: _Nodes) -> list[str]:
    members = []
    while head != f"<{RDF}nil>":
        members.append(nodes[head][f"{RDF}first"][0])
        head = nodes[head][f"{RDF}rest"][0]
    return members
