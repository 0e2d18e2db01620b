"""Single components, where a graph of ours would never go."""

from __future__ import annotations

import pytest

from chaingraph.graph.checks import CHECKS, claimed
from chaingraph.graph.columns import Columns
from chaingraph.graph.dataset import Graph
from chaingraph.graph.shapes import COMPONENTS
from chaingraph.graph.terms import RDF, XSD, decimal, integer, text

EMPTY = Columns(Graph({}, {}))


def test_every_component_that_is_read_has_a_check() -> None:
    """What the reader of shapes lets through is checked; ``or`` and ``claimed`` are made from their shape."""
    names = {component.rpartition("#")[2] for component in COMPONENTS}
    assert names == {*CHECKS, "or", "claimed"}


@pytest.mark.parametrize(
    ("component", "parameter", "good", "bad"),
    [
        ("datatype", f"<{XSD}gYear>", f'"2020"^^<{XSD}gYear>', f'"20"^^<{XSD}gYear>'),
        ("datatype", f"<{XSD}date>", f'"2020-02-09"^^<{XSD}date>', f'"2020-02-39"^^<{XSD}date>'),
        ("datatype", f"<{XSD}boolean>", f'"true"^^<{XSD}boolean>', '"true"'),
        ("datatype", f"<{XSD}string>", '"a"', '"a"@zh'),
        ("datatype", f"<{RDF}langString>", '"a"@zh', "<http://a>"),
        ("nodeKind", "<http://www.w3.org/ns/shacl#Literal>", '"a"', "<http://a>"),
        ("nodeKind", "<http://www.w3.org/ns/shacl#IRIOrLiteral>", "<http://a>", "_:a"),
        ("languageIn", '"zh"', '"a"@zh-Hans', '"a"@zho'),
        ("pattern", '"^a+$"', '"aa"', '"ab"'),
        ("minLength", '"2"', text('"\n'), text("\n")),
        ("minInclusive", '"0"', integer(0), text("0")),
        ("maxInclusive", '"1"', decimal(1.0), f'"x"^^<{XSD}decimal>'),
    ],
)
def test_one_value_passes_and_one_fails(component: str, parameter: str, good: str, bad: str) -> None:
    """The boundary between both is where SHACL draws it."""
    check = CHECKS[component]((parameter,))
    assert list(check(EMPTY, "<http://f>", [good, bad])) == [bad]


def test_numbers_are_compared_as_numbers() -> None:
    """10 is above 9, whatever their letters say; what is no number is not below anything."""
    data = Columns(Graph({"<http://f>": (("<http://p>", integer(10)),)}, {}))
    below = CHECKS["lessThan"](("<http://p>",))
    assert list(below(data, "<http://f>", [integer(9), integer(10), text("9")])) == [integer(10), text("9")]


def test_claims_are_looked_up_whole() -> None:
    """A claim of another triple is no claim of this one."""
    said = tuple((f"<{RDF}{name}>", f"<http://{name}>") for name in ("subject", "predicate", "object"))
    data = Columns(Graph({}, {"<http://c>": said}))
    check = claimed(("true",), "<http://predicate>")
    assert list(check(data, "<http://subject>", ["<http://object>", "<http://other>"])) == ["<http://other>"]
