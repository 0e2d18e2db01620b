"""The shapes as they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.errors import SeedError
from chaingraph.graph.shapes import read_shapes, shapes
from chaingraph.reference.ontology import ontology

PREFIXES = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <http://example.org/> .\n"


def test_every_class_of_things_has_its_shape() -> None:
    """No class of the ontology is left unchecked; abstract ones are checked through those below them."""
    targets = {target for shape in shapes() for target in shape.classes}
    abstract = {"Entity", "Place", "Agent", "Plan"}
    classes = {word.name for word in ontology().of_kind("class")} - abstract
    assert {f"<{ontology().words[name].iri}>" for name in classes} == targets


def test_every_property_is_checked_somewhere() -> None:
    """Each property and attribute of the ontology is the path of a shape."""
    paths = {inner.path for shape in shapes() for inner in shape.properties}
    paths |= {predicate for shape in shapes() for predicate in shape.subjects_of}
    words = {f"<{word.iri}>" for word in ontology().of_kind("property", "attribute")}
    assert words - paths == set()


def test_counts_are_what_the_file_says() -> None:
    """A reader that lost half of the shapes would be seen here."""
    assert len(shapes()) == 33
    assert sum(len(shape.properties) for shape in shapes()) == 109


@pytest.mark.parametrize(
    "turtle",
    [
        "x:s a sh:NodeShape ; sh:targetClass x:C ; sh:closed true .",
        "x:s a sh:NodeShape ; sh:targetClass x:C ; sh:property [ sh:path ( x:a x:b ) ; sh:minCount 1 ] .",
        "x:s a sh:NodeShape ; sh:targetClass x:C ; sh:sparql [ sh:select 'SELECT $this {}' ] .",
        "x:s a sh:NodeShape ; sh:targetClass x:C ; sh:property [ sh:path x:a ; sh:qualifiedMinCount 1 ] .",
        "x:s a sh:NodeShape ; sh:targetClass x:C ; sh:property [ sh:path x:a ; sh:class x:A , x:B ] .",
        "x:s a sh:NodeShape ; sh:targetNode x:n .",
    ],
)
def test_what_is_not_checked_is_an_error(turtle: str, tmp_path: Path) -> None:
    """A construct outside the subset is refused, instead of passing every graph."""
    path = tmp_path / "shapes.ttl"
    path.write_text(PREFIXES + turtle, encoding="utf-8")
    with pytest.raises(SeedError, match=r"shapes\.ttl"):
        read_shapes(path)
