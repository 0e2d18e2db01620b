"""The one door to pyoxigraph: stores on disk and in memory, queries, results as rows or bytes.

For: this room alone; the others see :func:`chaingraph.graph.open_graph`.
In: Turtle, N-Quads, folders, SPARQL. Out: rows of plain Python values, or serialised results.
How: ``bulk_load`` of a text is 5 times quicker than adding quads one by one; a finished store is only ever opened
read-only. A query runs and is read in one thread, because results carried to another thread abort the process.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    serialize,
)

from chaingraph.errors import GraphError, QueryError
from chaingraph.graph.complaints import query_error
from chaingraph.graph.terms import EVIDENCE_IRI, PREFIXES, XSD
from chaingraph.graph.turtle import split_turtle

Value = str | int | float | None
Row = dict[str, Value]

ENGINE_ERRORS = (OSError, SyntaxError, ValueError, RuntimeError)
"""What pyoxigraph raises; a corrupt database is a RuntimeError."""

_NUMBERS = {
    **dict.fromkeys((f"{XSD}{name}" for name in ("decimal", "double", "float")), float),
    **dict.fromkeys((f"{XSD}{name}" for name in ("integer", "int", "long", "nonNegativeInteger")), int),
}


def write_store(turtle: str, folder: Path) -> None:
    """Makes a store on disk from the Turtle of a graph.

    Raises:
        GraphError: The Turtle is broken or the disk refuses.
    """
    try:
        store = Store(folder)
        _load(store, turtle)
        store.flush()
    except ENGINE_ERRORS as error:
        raise GraphError(f"图谱无法写入：{error}", where=str(folder)) from error


def load_turtle(path: Path) -> Store:
    """A store in memory, filled with the Turtle of a build.

    Raises:
        GraphError: The file cannot be read.
    """
    store = Store()
    try:
        _load(store, path.read_text(encoding="utf-8"))
    except ENGINE_ERRORS as error:
        raise GraphError(f"图谱无法读取：{error}", where=str(path), hint="请重新运行 chaingraph build") from error
    return store


def _load(store: Store, turtle: str) -> None:
    """Facts into the default graph, evidence into its own; Turtle is a fifth of the N-Quads and parses faster."""
    facts, evidence = split_turtle(turtle)
    store.bulk_load(facts.encode(), RdfFormat.TURTLE)
    store.bulk_load(evidence.encode(), RdfFormat.TURTLE, to_graph=NamedNode(EVIDENCE_IRI))


def open_store(folder: Path) -> Store:
    """Opens a finished store for reading.

    Raises:
        GraphError: The folder holds no readable store.
    """
    try:
        return Store.read_only(str(folder))
    except ENGINE_ERRORS as error:
        raise GraphError(f"图谱无法打开：{error}", where=str(folder), hint="请重新运行 chaingraph build") from error


def memory_store(nquads: bytes) -> Store:
    """A store in memory, filled with N-Quads.

    Raises:
        GraphError: They are broken.
    """
    store = Store()
    try:
        store.bulk_load(nquads, RdfFormat.N_QUADS)
    except ENGINE_ERRORS as error:
        raise GraphError(f"N-Quads 有误：{error}") from error
    return store


def nquads_of(store: Store) -> bytes:
    """Everything in a store as N-Quads, in the order of the store."""
    return store.dump(format=RdfFormat.N_QUADS) or b""


def to_jsonld(nquads: bytes) -> bytes:
    """N-Quads as JSON-LD, in their order."""
    quads = parse(nquads, RdfFormat.N_QUADS)
    return serialize(quads, format=RdfFormat.JSON_LD) or b""


def rows(store: Store, sparql: str) -> Iterator[Row]:
    """Rows of a SELECT, or one row with ``answer`` for an ASK.

    IRIs and texts become ``str``, numbers ``int`` and ``float``, an unbound variable ``None``.

    Raises:
        QueryError: The query is wrong, or is a CONSTRUCT.
    """
    found = _query(store, sparql)
    if isinstance(found, QueryBoolean):
        yield {"answer": int(bool(found))}
        return
    if not isinstance(found, QuerySolutions):
        raise QueryError("此处只能用 SELECT 或 ASK")
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {name: value_of(solution[name]) for name in names}


def ask(store: Store, sparql: str) -> tuple[str, tuple[str, ...], Iterator[tuple[str, ...]]]:
    """Kind of result (``rows``, ``answer`` or ``triples``), columns, and rows of terms in N-Triples syntax.

    Raises:
        QueryError: The query is wrong.
    """
    found = _query(store, sparql)
    if isinstance(found, QueryBoolean):
        return "answer", (), iter([("true" if found else "false",)])
    if isinstance(found, QueryTriples):
        return "triples", (), ((str(t.subject), str(t.predicate), str(t.object)) for t in found)
    names = tuple(variable.value for variable in found.variables)
    return "rows", names, (tuple("" if term is None else str(term) for term in row) for row in found)


def _query(store: Store, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    try:
        return store.query(sparql, prefixes=PREFIXES)
    except ENGINE_ERRORS as error:
        raise query_error(error, sparql) from error


def value_of(term: object) -> Value:
    """A term as a plain value."""
    if term is None:
        return None
    datatype = getattr(getattr(term, "datatype", None), "value", "")
    return number_or_text(str(getattr(term, "value", term)), datatype)


def number_or_text(text: str, datatype: str) -> Value:
    """A literal as a number when its datatype is one of ours for numbers and it reads as one, else as it stands."""
    make = _NUMBERS.get(datatype)
    try:
        return make(text) if make else text
    except ValueError:
        return text
