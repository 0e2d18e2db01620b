"""Reads our own Turtle files into plain tuples: the one door of this floor to an RDF parser.

For: :mod:`chaingraph.reference.ontology` and the shapes of the graph room.
In: a path to a Turtle file of the project.
Out: triples whose terms are strings in N-Triples syntax (``<iri>``, ``"text"@zh``, ``_:node``).
How: pyoxigraph parses 700 triples in 2 ms; it is imported only when a file is read.
"""

from __future__ import annotations

import json
from pathlib import Path

from chaingraph.errors import SeedError

Triple = tuple[str, str, str]


def read_turtle(path: Path) -> list[Triple]:
    """Triples of a Turtle file, in the order of the file.

    Raises:
        SeedError: The file is missing or is not Turtle; the message names the line.
    """
    from pyoxigraph import RdfFormat, parse

    if not path.is_file():
        raise SeedError("本体文件不存在", where=str(path), hint="请重新安装 chaingraph")
    try:
        quads = list(parse(path=path, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise SeedError(f"不是合法的 Turtle：{error}", where=str(path)) from error
    return [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads]


def plain(term: str) -> str:
    """What a term stands for: the IRI without its angle brackets, the text of a literal, the label of a blank node."""
    if term.startswith("<"):
        return term[1:-1]
    if not term.startswith('"'):
        return term
    inner = term[1 : term.rindex('"')]
    return str(json.loads(f'"{inner}"', strict=False)) if "\\" in inner else inner


def language(term: str) -> str:
    """Language tag of a literal, else empty."""
    tail = term[term.rindex('"') :] if term.startswith('"') else ""
    return tail[2:] if tail.startswith('"@') else ""
