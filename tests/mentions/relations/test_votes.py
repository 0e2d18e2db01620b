"""What the rules said, by two names and by one."""

from __future__ import annotations

from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.votes import Votes
from tests.mentions.relations.test_rules import document_of


def test_a_statement_is_found_by_its_names() -> None:
    """In its own direction alone; that the two are tied is known either way."""
    stated = [s for _, found in read_settings(*document_of("南山电子位于云河园区。")) for s in found]
    votes = Votes(stated)
    firm, park = next((s.subject, s.object) for s in stated if s.predicate == "locatedIn")
    assert not isinstance(park, str) and park.type == "Park"  # type: ignore[union-attr]
    assert [s.predicate for s in votes.of(firm, park)] == ["locatedIn"]  # type: ignore[arg-type]
    assert votes.of(park, firm) == ()  # type: ignore[arg-type]
    assert votes.tie(firm, park) and votes.tie(park, firm)  # type: ignore[arg-type]
    assert "locatedIn" in votes.ends(firm)


def test_figures_have_no_vote() -> None:
    """Only statements between two things count."""
    stated = [s for _, found in read_settings(*document_of("云河园区规划面积5平方公里。")) for s in found]
    assert stated
    assert all(Votes(stated).ends(s.subject) == () for s in stated)
