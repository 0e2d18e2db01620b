"""The queries of docs/ontology.md are run, so that who copies one gets an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chaingraph.graph import run_query
from chaingraph.reference.ontology_use import USE

QUERIES = re.findall(r"```sparql\n(.+?)```", USE, re.DOTALL)


def test_there_are_queries() -> None:
    """The way to a quote, goals, and a sum."""
    assert len(QUERIES) == 3


@pytest.mark.parametrize("sparql", QUERIES)
def test_a_query_of_the_page_is_answered(sparql: str, plan_folder: Path) -> None:
    """As it stands: the prefixes are known."""
    assert run_query(plan_folder, sparql).kind == "rows"
