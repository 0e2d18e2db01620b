"""The answer to a typed query, and its standard formats.

For: ``chaingraph query`` and the web page. In: terms as strings in N-Triples syntax. Out: plain rows, or text in the
W3C formats: SPARQL 1.1 Query Results JSON, CSV and TSV, and Turtle for triples.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import Literal

from chaingraph.errors import QueryError
from chaingraph.graph.store import Row, number_or_text
from chaingraph.graph.terms import XSD
from chaingraph.reference.turtle import language, plain

Kind = Literal["rows", "answer", "triples"]
_DATATYPE = re.compile(r'"\^\^<([^>]*)>$')


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a query gave.

    Attributes:
        kind: Rows of a SELECT, the answer of an ASK, or the triples of a CONSTRUCT or DESCRIBE.
        variables: Names of the columns.
        cells: Terms, a tuple a row; empty for an unbound variable.
        answer: Of an ASK.
        turtle: Of a CONSTRUCT or DESCRIBE.
        truncated: Whether there were more rows than were asked for.
    """

    kind: Kind
    variables: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    answer: bool = False
    turtle: str = ""
    truncated: bool = False

    @property
    def rows(self) -> list[Row]:
        """Variable → plain value; an ASK has one row with ``answer``."""
        if self.kind == "answer":
            return [{"answer": int(self.answer)}]
        return [dict(zip(self.variables, map(_value, row), strict=True)) for row in self.cells]

    def render(self, form: str) -> str:
        """The result in a format.

        Args:
            form: ``json``, ``csv`` or ``tsv`` for rows and answers, ``ttl`` for triples.

        Raises:
            QueryError: The format does not fit the kind of result.
        """
        if (form == "ttl") != (self.kind == "triples"):
            right = "ttl" if self.kind == "triples" else "table、csv、tsv 或 json"
            raise QueryError(f"这个查询的结果不能写成 {form}", hint=f"请用 --format {right}")
        return {"ttl": self._ttl, "json": self._json, "csv": self._csv, "tsv": self._tsv}[form]()

    def _ttl(self) -> str:
        return self.turtle

    def _json(self) -> str:
        if self.kind == "answer":
            return json.dumps({"head": {}, "boolean": self.answer}) + "\n"
        bindings = [
            {name: _binding(term) for name, term in zip(self.variables, row, strict=True) if term} for row in self.cells
        ]
        body = {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}
        return json.dumps(body, ensure_ascii=False, indent=1) + "\n"

    def _csv(self) -> str:
        if self.kind == "answer":
            return f"{str(self.answer).lower()}\n"
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.variables)
        writer.writerows([_text(term) for term in row] for row in self.cells)
        return out.getvalue()

    def _tsv(self) -> str:
        if self.kind == "answer":
            return f"{str(self.answer).lower()}\n"
        lines = ["\t".join(f"?{name}" for name in self.variables), *("\t".join(row) for row in self.cells)]
        return "\n".join(lines) + "\n"


def _value(term: str) -> str | int | float | None:
    return number_or_text(plain(term), _datatype(term)) if term else None


def _text(term: str) -> str:
    """A cell of a spreadsheet, which must not take words for a formula."""
    words = plain(term) if term else ""
    numeric = _datatype(term).startswith(XSD)
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") and not numeric else words


def _datatype(term: str) -> str:
    match = _DATATYPE.search(term)
    return match[1] if match else ""


def _binding(term: str) -> dict[str, str]:
    if term.startswith("<"):
        return {"type": "uri", "value": plain(term)}
    if term.startswith("_:"):
        return {"type": "bnode", "value": term[2:]}
    more = {"xml:lang": language(term), "datatype": _datatype(term)}
    return {"type": "literal", "value": plain(term), **{key: value for key, value in more.items() if value}}
