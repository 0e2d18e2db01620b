"""What is wrong with a query is one Chinese line with its place; the grammar of the engine stays out of it."""

from __future__ import annotations

import pytest

from chaingraph.errors import QueryError
from chaingraph.graph.complaints import query_error
from chaingraph.graph.store import memory_store, rows

WRONG = [
    ("SELECT ?x WHERE { ?x a cg:Chain ", "第 1 行第 33 列，查询在这里就结束了，少了“}”"),
    ("SELECT ?x WHERE { ?x a foo:Chain }", "第 1 行第 33 列，前缀没有声明"),
    ("SELECT ?x WHERE {\n ?x a cg:Chain ; ; ?y }", "第 2 行"),
    ("SELECT ?x WHERE { ?x a cg:Chain . FILTER(?x == 3) }", "第 1 行第 45 列，相等写作 ="),
    ("SELECT ?x ?y WHERE { ?x a cg:Chain } GROUP BY ?x", "GROUP BY"),
    ("SELECT ?企业 WHERE { ?企业 a cg:Enterprise LIMIT 3", "少了“}”"),
    ("SELECT ?x WHERE { ?x a cg:Chain ) }", "第 1 行第 33 列，这个“)”没有与之成对的括号"),
]


@pytest.mark.parametrize(("sparql", "told"), WRONG)
def test_one_line_with_its_place(sparql: str, told: str) -> None:
    """Line, column, and what stands there or is missing; never what the grammar would have allowed."""
    with pytest.raises(QueryError) as caught:
        list(rows(memory_store(b""), sparql))
    line = str(caught.value)
    assert told in line
    assert "expected" not in line
    assert len(line) < 120


@pytest.mark.parametrize("words", ["", "IO error: disk full\nsecond line"])
def test_a_complaint_without_a_place(words: str) -> None:
    """What is no fault of syntax keeps its own first line."""
    assert "SPARQL 有误" in str(query_error(OSError(words), "SELECT"))
