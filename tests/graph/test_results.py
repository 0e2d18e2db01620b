"""The formats of an answer."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from chaingraph.errors import QueryError
from chaingraph.graph.results import QueryResult

DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
ROWS = QueryResult(
    "rows",
    ("企业", "值", "空"),
    (
        ("<http://example.org/甲>", f'"12.5"^^<{DECIMAL}>', ""),
        ('"他说\\"是\\"\\n换行"@zh', f'"-3"^^<{DECIMAL}>', '"=1+1"'),
    ),
)


def test_rows_are_plain_values() -> None:
    """Numbers are numbers, texts are texts with their quotes and line breaks, unbound is None."""
    assert ROWS.rows == [
        {"企业": "http://example.org/甲", "值": 12.5, "空": None},
        {"企业": '他说"是"\n换行', "值": -3.0, "空": "=1+1"},
    ]


@pytest.mark.parametrize("form", ["json", "tsv"])
def test_an_independent_reader_understands_json_and_tsv(form: str) -> None:
    """What is written is the W3C format: another reader finds the same terms."""
    results = parse_query_results(ROWS.render(form), getattr(QueryResultsFormat, form.upper()))
    assert isinstance(results, QuerySolutions)
    cells = [tuple("" if term is None else str(term) for term in row) for row in results]
    assert cells == list(ROWS.cells)


def test_csv_is_safe_in_a_spreadsheet() -> None:
    """Cells that a spreadsheet would run get an apostrophe; negative numbers do not."""
    rows = list(csv.reader(io.StringIO(ROWS.render("csv"))))
    assert rows == [["企业", "值", "空"], ["http://example.org/甲", "12.5", ""], ['他说"是"\n换行', "-3", "'=1+1"]]


def test_an_answer_in_each_format() -> None:
    """ASK has its own JSON, and one word elsewhere."""
    yes = QueryResult("answer", answer=True)
    assert json.loads(yes.render("json")) == {"head": {}, "boolean": True}
    assert (yes.render("csv"), yes.render("tsv"), yes.rows) == ("true\n", "true\n", [{"answer": 1}])


@pytest.mark.parametrize(("result", "form"), [(ROWS, "ttl"), (QueryResult("triples", turtle="# x\n"), "csv")])
def test_a_format_that_does_not_fit_is_refused(result: QueryResult, form: str) -> None:
    """Rows are no triples and triples are no rows; the message says what to use."""
    with pytest.raises(QueryError, match="--format"):
        result.render(form)


def test_triples_are_turtle() -> None:
    """Triples are given as they are."""
    assert QueryResult("triples", turtle="# x\n").render("ttl") == "# x\n"
