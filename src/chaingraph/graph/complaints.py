"""What the engine finds wrong with a typed query, in one line that its writer can use.

For: :mod:`chaingraph.graph.store`.
In: the engine's words (``error at 1:33: expected one of …``) and the query.
Out: a :class:`~chaingraph.errors.QueryError` with line, column and the word that stands there.
How: the list of what the grammar would have allowed is left out; of the few things it says in words, each is told in Chinese.
The engine often stops only at the end; brackets that do not match and ``==`` are looked for where they stand.
"""

from __future__ import annotations

import re

from chaingraph.errors import QueryError
from chaingraph.graph.scanner import Token, tokens

_PLACE = re.compile(r"error at (\d+):(\d+)")
_WORD = re.compile(r"\s*(\w+|\S)")
_SAID = {
    "Prefix not found": "前缀没有声明，请加上 PREFIX",
    "The SELECT contains a variable that is unbound": "SELECT 里有变量没有取值：用了 GROUP BY 时，它应写进 GROUP BY 或 COUNT、SUM 等之中",
    "already defined": "同一个变量取了两次值",
    "is already used": "同一个变量取了两次值",
}
CLOSING = {"{": "}", "(": ")"}


def query_error(error: Exception, sparql: str) -> QueryError:
    """The engine's complaint about ``sparql`` as one line.

    Example:
        >>> str(query_error(SyntaxError('error at 1:23: expected one of "."'), "SELECT ?x WHERE { ?x a "))
        'SPARQL 有误：第 1 行第 23 列，查询在这里就结束了，少了“}”'
    """
    words = str(error)
    found = _PLACE.search(words)
    if found is None:
        return QueryError(f"SPARQL 有误：{words.splitlines()[0][:120] if words else type(error).__name__}")
    slip = _slip(sparql)
    if slip:
        return QueryError(f"SPARQL 有误：{_at(sparql, slip[0])}，{slip[1]}")
    line, column = int(found[1]), int(found[2])
    told = next((chinese for english, chinese in _SAID.items() if english in words), "")
    return QueryError(f"SPARQL 有误：第 {line} 行第 {column} 列，{told or _there(sparql, line, column)}")


def _slip(sparql: str) -> tuple[int, str] | None:
    """Position and name of a bracket that nothing matches or an equation in the way of other languages."""
    opened: list[str] = []
    before = Token("", "", -1)
    for token in tokens(sparql):
        if token.text in CLOSING:
            opened.append(token.text)
        elif token.text in CLOSING.values() and (not opened or CLOSING[opened.pop()] != token.text):
            return token.start, f"这个“{token.text}”没有与之成对的括号"
        elif token.text == before.text == "=" and token.start == before.start + 1:
            return before.start, "相等写作 =，不写作 =="
        before = token
    if opened:
        return len(sparql), f"查询在这里就结束了，少了“{''.join(CLOSING[mark] for mark in reversed(opened))}”"
    return None


def _at(sparql: str, position: int) -> str:
    line = sparql.count("\n", 0, position) + 1
    return f"第 {line} 行第 {position - sparql.rfind(chr(10), 0, position)} 列"


def _there(sparql: str, line: int, column: int) -> str:
    """What stands where the engine stopped."""
    lines = sparql.split("\n")
    rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]]) if line <= len(lines) else ""
    word = _WORD.match(rest)
    if word:
        return f"“{word[1]}”不该出现在这里，或它前面缺了什么"
    return "到末尾仍不合语法，请检查句点、逗号、变量名与关键词的次序"
