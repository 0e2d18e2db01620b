"""The SPARQL 1.1 Protocol, for reading: what was asked, and which format the answer has.

For: :mod:`chaingraph.web.app`. In: method, parameters, body and headers of a request. Out: a query; a rendered answer.
Source: https://www.w3.org/TR/sparql11-protocol/ (query operation; there is no update operation).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

from chaingraph.errors import QueryError
from chaingraph.graph import QueryResult

LONGEST = 200_000
"""Characters of a query; the engine's own parser is slow beyond."""
FORMATS: Mapping[str, tuple[str, str]] = {
    "application/sparql-results+json": ("json", "application/sparql-results+json"),
    "application/json": ("json", "application/sparql-results+json"),
    "text/csv": ("csv", "text/csv"),
    "text/tab-separated-values": ("tsv", "text/tab-separated-values"),
}
"""Media type that is asked for → our format, and the media type of the answer."""
TURTLE = "text/turtle"


@dataclass(frozen=True, slots=True)
class Answer:
    """A body and its media type."""

    body: str
    media_type: str


def query_of(method: str, parameters: Mapping[str, str], body: bytes, media_type: str) -> str:
    """The query of a request.

    Args:
        method: ``GET`` or ``POST``.
        parameters: Of the address.
        body: Of a POST.
        media_type: Of that body, with or without its parameters.

    Raises:
        QueryError: There is no query, more than one, or it is too long; updates are not taken.
    """
    kind = media_type.partition(";")[0].strip().lower()
    if method == "GET":
        query = parameters.get("query", "")
    elif kind == "application/sparql-query":
        query = body.decode("utf-8", "replace")
    elif kind == "application/x-www-form-urlencoded":
        query = "".join(parse_qs(body.decode("utf-8", "replace")).get("query", [])[:1])
    else:
        raise QueryError(f"不接受这种请求：{kind or '没有类型'}", hint="请用 application/sparql-query 发送查询")
    if not query.strip():
        raise QueryError("请求里没有查询", hint="请在 query 参数中给出 SPARQL")
    if len(query) > LONGEST:
        raise QueryError(f"查询长于 {LONGEST} 个字符")
    return query


def answer_of(result: QueryResult, accept: str) -> Answer:
    """Renders a result in the first format of ``accept`` that fits it; JSON for rows, Turtle for triples otherwise.

    Raises:
        QueryError: The result was cut, which the formats cannot say.
    """
    if result.truncated:
        raise QueryError("结果行数超过上限", hint="请加 LIMIT 和 OFFSET 分批查询")
    if result.kind == "triples":
        return Answer(result.render("ttl"), TURTLE)
    wanted = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    form, media_type = next((FORMATS[kind] for kind in wanted if kind in FORMATS), FORMATS["application/json"])
    return Answer(result.render(form), media_type)
