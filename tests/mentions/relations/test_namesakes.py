"""What a project's own name says of its place and its owner."""

from __future__ import annotations

from chaingraph.mentions.relations.namesakes import find_namesakes
from chaingraph.records import Evidence, Statement
from tests.mentions.relations.test_nested import mentions_of


def said(*names: tuple[str, str], stated: tuple[Statement, ...] = ()) -> list[tuple[str, str, str]]:
    """Statements that names of a document make, as subject, predicate, object."""
    document, mentions = mentions_of(*names)  # type: ignore[arg-type]
    found = find_namesakes(document, mentions, stated, "")
    assert all(s.evidence.quote == s.subject.name for s in found)
    return [(s.subject.name, s.predicate, getattr(s.object, "name", "")) for s in found]


def test_place_at_the_head_of_a_name() -> None:
    """A project named after a county that the document names is there; after one it does not name, nothing is said."""
    assert said(("Region", "綦江区"), ("Project", "綦江镁合金压铸项目")) == [
        ("綦江镁合金压铸项目", "projectLocatedIn", "綦江区")
    ]
    assert said(("Region", "南川区"), ("Project", "綦江镁合金压铸项目")) == []
    assert said(("Region", "綦江区"), ("Project", "綦江蔬菜基地")) == []


def test_country_or_province_is_no_place() -> None:
    """A name that begins with a country or a province says where somebody comes from, not where the project is."""
    assert (
        said(("Region", "德国"), ("Region", "广东省"), ("Project", "德国云河传感器项目"), ("Project", "广东云河项目"))
        == []
    )


def test_brand_behind_the_place() -> None:
    """The brand of one enterprise that is named in full makes the project its own; a brand of two does not."""
    project = ("Project", "广州云桦座椅项目")
    firm = ("Enterprise", "广州云桦汽车内饰有限公司")
    assert said(firm, project) == [("广州云桦座椅项目", "projectOf", "广州云桦汽车内饰有限公司")]
    assert said(firm, ("Enterprise", "佛山云桦汽车有限公司"), project) == []


def test_what_is_stated_stays() -> None:
    """A place that a sentence states is not doubled by the name."""
    document, mentions = mentions_of(("Region", "綦江区"), ("Region", "南川区"), ("Project", "綦江镁合金压铸项目"))
    told = Statement(
        mentions[2].ref, "projectLocatedIn", mentions[1].ref, Evidence("d", 0, 1, document.text[0]), "x", "fact", 0.9
    )
    assert find_namesakes(document, mentions, [told], "") == []
