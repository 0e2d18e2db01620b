"""Writes a graph as Turtle for people: prefixes, one block a subject, sorted, the class first.

For: ``output/4-graph.ttl``, the store that is loaded from it, and the Turtle export.
In: a :class:`~chaingraph.graph.dataset.Graph`. Out: text.
How: Turtle has no named graphs, so facts and evidence stand one after the other, with a comment line between them by which
:func:`split_turtle` parts them again. No literal can hold such a line, because line breaks in literals are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from chaingraph.graph.dataset import Draft, Graph, Pairs, Part, Triple
from chaingraph.graph.terms import PREFIXES, TYPE, XSD
from chaingraph.reference.identifiers import BASE

KINDS = (
    "enterprise",
    "park",
    "region",
    "chain",
    "segment",
    "product",
    "project",
    "organisation",
    "sector",
    "observation",
    "document",
    "claim",
    "name",
)
_ALL = {**PREFIXES, **{kind: f"{BASE}{kind}/" for kind in KINDS}}
_LONGEST_FIRST = sorted(_ALL.items(), key=lambda item: -len(item[1]))
_LOCAL = re.compile(
    r"(?:[A-Za-z0-9_\u3007\u3021-\u3029\u4e00-\u9fff]|%[0-9A-F]{2})(?:[\w\u4e00-\u9fff-]|%[0-9A-F]{2})*", re.ASCII
)
_FACTS = "\n# Facts: things, what holds of them, and their numbers\n\n"
_EVIDENCE = "\n# Evidence: documents, claims, the words they rest on, and what names mean\n\n"
_DECIMAL = re.compile(r'"([+-]?[0-9]*\.[0-9]+)"\^\^<' + re.escape(XSD) + "decimal>")
_INTEGER = re.compile(r'"([+-]?[0-9]+)"\^\^<' + re.escape(XSD) + "integer>")


def write_turtle(graph: Graph) -> str:
    """The whole graph as Turtle; equal graphs give equal text."""
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(_ALL.items()))
    return "".join([prefixes, _FACTS, *_blocks(graph.facts), _EVIDENCE, *_blocks(graph.evidence)])


def split_turtle(turtle: str) -> tuple[str, str]:
    """Facts and evidence of a graph written here, each as Turtle of its own; a text without evidence is all facts."""
    prefixes, _, rest = turtle.partition(_FACTS)
    facts, _, evidence = rest.partition(_EVIDENCE)
    return prefixes + facts, prefixes + evidence


def turtle_of(triples: Iterable[Triple]) -> str:
    """Loose triples as Turtle, sorted, with the prefixes they use."""
    draft = Draft()
    for subject, predicate, object_ in triples:
        draft.add(subject, (predicate, object_))
    body = "".join(_blocks(draft.part()))
    used = [name for name in sorted(_ALL) if re.search(rf"(?m)(?:^|[ ^]){name}:", body)]
    return "".join(f"@prefix {name}: <{_ALL[name]}> .\n" for name in used) + body


def _blocks(part: Part) -> Iterator[str]:
    for subject, pairs in part.items():
        yield f"{short(subject)} {_said(pairs)} .\n"


def _said(pairs: Pairs) -> str:
    by_predicate: dict[str, list[str]] = {}
    for predicate, object_ in pairs:
        by_predicate.setdefault("a" if predicate == TYPE else short(predicate), []).append(short(object_))
    classes = by_predicate.pop("a", None)
    groups = [f"a {', '.join(classes)}"] if classes else []
    groups += [f"{predicate} {', '.join(objects)}" for predicate, objects in by_predicate.items()]
    return " ;\n    ".join(groups)


@lru_cache(maxsize=65536)
def short(term: str) -> str:
    """A term as Turtle writes it: prefixed where the rest of the IRI is a plain local name, numbers bare."""
    if not term.startswith("<"):
        return _literal(term) if term.startswith('"') else term
    inner = term[1:-1]
    for prefix, namespace in _LONGEST_FIRST:
        if inner.startswith(namespace):
            local = inner[len(namespace) :]
            return f"{prefix}:{local}" if _LOCAL.fullmatch(local) else term
    return term


def _literal(term: str) -> str:
    if not term.endswith(">"):
        return term
    match = _INTEGER.fullmatch(term) or _DECIMAL.fullmatch(term)
    if match:
        return match[1]
    value, _, datatype = term.rpartition("^^")
    return f"{value}^^{short(datatype)}"
