"""Looks at a typed SPARQL query before any engine does: it may only read, only here, and not nest without end.

For: :mod:`chaingraph.graph.typed`. In: the query. Out: its form (SELECT, ASK, CONSTRUCT, DESCRIBE).
How: a token scanner that knows strings, IRIs, comments, variables and prefixed names, so that a keyword counts only where
it is one. Every bare word must be a word of SPARQL queries; SERVICE, LOAD and all of SPARQL Update are not among ours.
What could be read in two ways is refused, because a guard that reads it in one way is led around by the other:
``<`` right before a word may open an IRI or compare, ``SERVICE:x`` may be a name or a keyword and a name, and engines
disagree on when an escape is resolved (so the query must be harmless before and after). It is the first gate of three:
the worker has no network, and it is killed at a deadline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chaingraph.errors import QueryError
from chaingraph.graph.terms import EVIDENCE_IRI

LONGEST = 200_000
"""Characters of a query."""
DEEPEST = 200
"""Brackets within brackets; from 2,200 on the engine's stack overflows and takes its process with it."""

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_WORDS = frozenset(
    [
        "a",
        "abs",
        "as",
        "asc",
        "ask",
        "avg",
        "bind",
        "bnode",
        "bound",
        "by",
        "ceil",
        "coalesce",
        "concat",
        "construct",
        "contains",
        "count",
        "datatype",
        "day",
        "desc",
        "describe",
        "distinct",
        "encode_for_uri",
        "ends",
        "exists",
        "false",
        "filter",
        "floor",
        "from",
        "graph",
        "group",
        "group_concat",
        "having",
        "hours",
        "if",
        "in",
        "iri",
        "isblank",
        "isiri",
        "isliteral",
        "isnumeric",
        "isuri",
        "lang",
        "langmatches",
        "lcase",
        "limit",
        "max",
        "md5",
        "min",
        "minus",
        "minutes",
        "month",
        "named",
        "not",
        "now",
        "offset",
        "optional",
        "order",
        "prefix",
        "rand",
        "reduced",
        "regex",
        "replace",
        "round",
        "sameterm",
        "sample",
        "seconds",
        "select",
        "separator",
        "sha1",
        "sha256",
        "sha384",
        "sha512",
        "str",
        "strafter",
        "strbefore",
        "strdt",
        "strends",
        "strlang",
        "strlen",
        "strstarts",
        "struuid",
        "substr",
        "sum",
        "timezone",
        "true",
        "tz",
        "ucase",
        "undef",
        "union",
        "uri",
        "uuid",
        "values",
        "where",
        "year",
        "adjust",
        "triple",
        "subject",
        "predicate",
        "object",
        "istriple",
        "haslang",
        "haslangdir",
        "langdir",
        "strlangdir",
    ]
)
_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\" | '''(?:'{0,2}(?:[^'\\]|\\.))*'''
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?:[^\W\d_][\w.\-]{0,60}|_)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
        (?:[\w:\-]|\.(?=[\w.:\-%\\])|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*)?)
    | (?P<number>[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[^\W\d_]\w*)
    | (?P<open>[({\[])
    | (?P<close>[)}\]])
    | (?P<space>\s+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FORBIDDEN = {
    "service": "SERVICE 会访问外部网络",
    "load": "LOAD 会读取外部文件",
    **dict.fromkeys(("insert", "delete", "clear", "drop", "create", "add", "move", "copy"), "图谱只能查询，不能修改"),
}


class Token(NamedTuple):
    """A piece of a query.

    Attributes:
        kind: ``word``, ``iri``, ``string``, ``variable``, ``name`` …
    """

    kind: str
    text: str
    start: int


def tokens(sparql: str) -> Iterator[Token]:
    """The pieces of a query without blanks and comments."""
    for match in _TOKEN.finditer(sparql):
        kind = match.lastgroup or "other"
        if kind not in ("space", "comment"):
            yield Token(kind, match[0], match.start())


def check_query(sparql: str) -> str:
    """Refuses what must not run.

    Returns:
        The query's form, one of :data:`FORMS`.

    Raises:
        QueryError: It is too long, nests too deep, reaches outside, or is no query.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"查询太长（{len(sparql)} 字符，上限 {LONGEST}）")
    form = _check(list(tokens(sparql)))
    resolved = _ESCAPE.sub(_character, sparql)
    if resolved != sparql:
        _check(list(tokens(resolved)))
    return form


def _character(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number < 0x110000 else "\ufffd"


def _check(found: list[Token]) -> str:
    form, depth = "", 0
    for place, token in enumerate(found):
        if token.kind == "word":
            said = _form_of(token, found[place + 1 : place + 3])
            form = form or said
        elif token.kind in ("iri", "name", "language"):
            _check_name(token)
        elif token.kind == "open":
            depth += 1
        elif token.kind == "close":
            depth -= 1
        if depth > DEEPEST:
            raise QueryError(f"括号嵌套太深（上限 {DEEPEST} 层）")
    if not form:
        raise QueryError("不是 SPARQL 查询", hint="查询以 SELECT、ASK、CONSTRUCT 或 DESCRIBE 开头")
    return form


def _check_name(token: Token) -> None:
    """IRIs are absolute addresses, so that none can be a comparison; no name hides a keyword that reaches outside."""
    if token.kind == "iri" and not token.text.startswith(("<http://", "<https://")):
        advice = "IRI 请写全（http:// 或 https:// 开头）；比较运算符 < 的后面请加空格"
        raise QueryError(f"不明确的写法 {token.text[:40]}", hint=advice)
    if token.kind != "iri" and "service" in token.text.lower():
        raise QueryError(f"名称 {token.text[:40]} 含有 SERVICE", hint="请写成完整的 IRI")


def _form_of(token: Token, following: list[Token]) -> str:
    """Checks a bare word; gives the query's form if this is the word that says it."""
    word = token.text.lower()
    if word in _FORBIDDEN:
        raise QueryError(_FORBIDDEN[word], hint="请去掉这一部分")
    if word not in _WORDS:
        raise QueryError(f"SPARQL 查询中没有“{token.text[:40]}”这个词", where=f"第 {token.start + 1} 个字符")
    if word == "from":
        graph = next((after.text for after in following if after.kind != "word"), "")
        if graph != f"<{EVIDENCE_IRI}>":
            raise QueryError(f"FROM 只能用于 <{EVIDENCE_IRI}>", hint="事实在默认图中，不需要 FROM")
    return token.text.upper() if token.text.upper() in FORMS else ""
