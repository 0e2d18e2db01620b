"""Links: the right entity, another one, or none of the roster."""

from __future__ import annotations

from chaingraph.evaluation import Answers, Counts, NameLink
from chaingraph.evaluation.links import score_links

ROSTER = "重庆青禾电子科技有限公司"


def scored(gold: str | None, found: str | None, *names: str) -> dict[str, Counts]:
    """Counts of one name's link."""
    answer = Answers(links=(NameLink("a", "青禾", found, frozenset(names)),))
    tallies, _ = score_links(Answers(links=(NameLink("a", "青禾", gold),)), answer)
    return {tally.type: tally.exact for tally in tallies}


def test_the_right_entity_under_any_of_its_names() -> None:
    """The gold may call it by another of its names, in another width."""
    assert scored(ROSTER, ROSTER) == {"linked": Counts(1)}
    assert scored("青禾电子（集团）", ROSTER, "青禾电子(集团)") == {"linked": Counts(1)}


def test_nil_is_an_answer() -> None:
    """Rightly none; wrongly none; wrongly one; and the wrong one, each counted on both sides."""
    assert scored(None, None) == {"NIL": Counts(1)}
    assert scored(ROSTER, None) == {"linked": Counts(0, 0, 1), "NIL": Counts(0, 1, 0)}
    assert scored(None, ROSTER) == {"linked": Counts(0, 1, 0), "NIL": Counts(0, 0, 1)}
    assert scored(ROSTER, "重庆青禾食品有限公司") == {"linked": Counts(0, 1, 1)}


def test_a_name_that_was_not_found_is_missed() -> None:
    """It is neither linked nor NIL; the error says so."""
    tallies, errors = score_links(Answers(links=(NameLink("a", "青禾", ROSTER),)), Answers())
    assert [tally.exact for tally in tallies] == [Counts(0, 0, 1)]
    assert [(error.text, error.instead) for error in errors] == [(f"青禾 → {ROSTER}", "")]
