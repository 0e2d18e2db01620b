"""Asks a SPARQL 1.1 endpoint, because the user named its address and for no other reason.

For: :mod:`chaingraph.graph.opening`. In: an http(s) address and a query. Out: the same rows as from a local graph.
How: SPARQL 1.1 Protocol, query by POST, results as JSON; the standard library is enough. A body that breaks off is an
error, because servers that give up in the middle of an answer have already said 200.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from chaingraph.errors import GraphError, QueryError
from chaingraph.graph.store import Row, Value, number_or_text
from chaingraph.graph.terms import PREFIXES, XSD, text

SECONDS = 60.0
"""How long an endpoint may take for one query."""

_JSON = "application/sparql-results+json"
_Bindings = Mapping[str, Mapping[str, Any]]


def is_url(location: str | Path) -> bool:
    """Whether a location is an address on the net rather than a folder."""
    return isinstance(location, str) and re.match(r"https?://", location) is not None


class RemoteGraph:
    """A graph behind a SPARQL 1.1 endpoint.

    Args:
        url: Its query address.
        seconds: How long one query may take.
    """

    def __init__(self, url: str, seconds: float = SECONDS) -> None:
        self.url = url
        self.seconds = seconds

    def select(self, sparql: str) -> list[Row]:
        """Rows of a SELECT or an ASK, see :class:`chaingraph.graph.opening.OpenGraph`.

        Raises:
            GraphError: The endpoint cannot be reached or answers with something else.
            QueryError: The endpoint rejects the query.
        """
        names, bindings = self._bindings(sparql)
        return [{name: _value(row.get(name)) for name in names} for row in bindings]

    def terms(self, sparql: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Columns and rows of a SELECT, cells as terms in N-Triples syntax, empty where unbound."""
        names, bindings = self._bindings(sparql)
        return names, tuple(tuple(_term(row.get(name)) for name in names) for row in bindings)

    def turtle(self, sparql: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE, as the endpoint writes them."""
        return self.ask(with_prefixes(sparql), "text/turtle").decode("utf-8", "replace")

    def _bindings(self, sparql: str) -> tuple[tuple[str, ...], list[_Bindings]]:
        body = self.ask(with_prefixes(sparql), _JSON)
        try:
            answer = json.loads(body)
            if "boolean" in answer:
                return ("answer",), [{"answer": {"value": int(answer["boolean"]), "datatype": f"{XSD}integer"}}]
            return tuple(answer["head"]["vars"]), list(answer["results"]["bindings"])
        except (ValueError, KeyError, TypeError) as error:
            raise GraphError("端点的回答不完整，或不是 SPARQL 结果", where=self.url) from error

    def ask(self, sparql: str, accept: str) -> bytes:
        """Sends a query and gives the body of the answer.

        Args:
            sparql: Sent as it is.
            accept: Media type of the answer.
        """
        headers = {"Content-Type": "application/sparql-query; charset=utf-8", "Accept": accept}
        request = Request(self.url, data=sparql.encode(), headers=headers, method="POST")
        try:
            with _opener().open(request, timeout=self.seconds) as response:
                return bytes(response.read())
        except HTTPError as error:
            said = " ".join(error.read(500).decode("utf-8", "replace").split())
            kind = QueryError if error.code == 400 else GraphError
            raise kind(f"端点拒绝：{error.code} {said}", where=self.url) from error
        except (URLError, OSError, ValueError) as error:
            raise GraphError(f"端点无法访问：{getattr(error, 'reason', error)}", where=self.url) from error


def _opener() -> OpenerDirector:
    """Opens http and https, follows no redirects and knows no files."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPErrorProcessor, HTTPDefaultErrorHandler):
        opener.add_handler(handler())
    return opener


def with_prefixes(sparql: str) -> str:
    """The query with those of our prefixes declared that it does not declare itself."""
    missing = [name for name in PREFIXES if not re.search(rf"(?i)\bprefix\s+{name}\s*:", sparql)]
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in missing) + sparql


def _value(term: Mapping[str, Any] | None) -> Value:
    return None if term is None else number_or_text(str(term["value"]), str(term.get("datatype", "")))


def _term(term: Mapping[str, Any] | None) -> str:
    if term is None:
        return ""
    value = str(term["value"])
    if term.get("type") in ("uri", "bnode"):
        return f"<{value}>" if term["type"] == "uri" else f"_:{value}"
    datatype = f"^^<{term['datatype']}>" if "datatype" in term else ""
    return text(value, term.get("xml:lang", "")) + datatype
