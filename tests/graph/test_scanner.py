"""The first gate: what a typed query may be."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from chaingraph.errors import QueryError
from chaingraph.graph.questions import named_queries
from chaingraph.graph.scanner import FORMS, LONGEST, check_query, tokens
from chaingraph.graph.terms import PREFIXES
from tests.graph.attacks import ENDED, HARMLESS, REFUSED


def test_the_attack_table_is_whole() -> None:
    """No attack was lost on the way here."""
    assert (len(REFUSED), len(ENDED), len(HARMLESS)) == (33, 5, 17)


@pytest.mark.parametrize("name", REFUSED)
def test_what_reaches_outside_is_refused(name: str) -> None:
    """Each attack is refused with one line, before any engine sees it."""
    with pytest.raises(QueryError) as refusal:
        check_query(REFUSED[name])
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_reads_is_let_through(name: str) -> None:
    """Ordinary queries pass, and the engine takes them for queries too: the guard raises no false alarm."""
    assert check_query(HARMLESS[name]) in FORMS
    Store().query(HARMLESS[name], prefixes=PREFIXES)


def test_the_shipped_questions_pass_the_gate() -> None:
    """Our own questions keep the rules that typed ones must."""
    for question in named_queries().values():
        assert check_query(question.fill()) == "SELECT"


@pytest.mark.parametrize("piece", ["a.", "'''x", '"', "<a", "(", "\\", "?x ", "<<", "a:b.", "''' \"\"\" "])
def test_scanning_takes_linear_time(piece: str) -> None:
    """No run of characters makes the scanner slow: a square of 200 KB would take hours."""
    start = perf_counter()
    sum(1 for _ in tokens(piece * (LONGEST // 2 // len(piece))))
    assert perf_counter() - start < 20


@given(st.text(alphabet="SERVICEservice<>'\"#{}?: \n\\u0053:.&a1@", max_size=60))
def test_whatever_surrounds_it_a_call_is_refused(noise: str) -> None:
    """A query that the engine understands as a call to another server never passes the gate."""
    query = f"SELECT * {{ {noise} SERVICE <http://127.0.0.1:9/> {{ ?s ?p ?o }} }}"
    try:
        check_query(query)
    except QueryError:
        return
    # It passed: then the words must stand where no engine reads them as a call.
    try:
        list(Store().query(query))  # type: ignore[arg-type]
    except SyntaxError:
        return
    except OSError as error:
        raise AssertionError(f"the engine called out: {query!r}") from error


def test_tokens_tell_where_they_stand() -> None:
    """Offsets count characters of the query, blanks and comments are left out."""
    found = list(tokens("SELECT ?企业 # x\n{}"))
    assert [(token.kind, token.text, token.start) for token in found] == [
        ("word", "SELECT", 0),
        ("variable", "?企业", 7),
        ("open", "{", 15),
        ("close", "}", 16),
    ]
