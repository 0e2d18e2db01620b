"""People of one office whose names differ by a character: 经信局局长彭涛然 and 经信局局长彭涛冉."""

from __future__ import annotations

from chaingraph.analysis.audit.people.holders import misspelled
from chaingraph.analysis.audit.people.spelled import spelled
from tests.analysis.desks import page


def test_spelled() -> None:
    """One office with a name in two spellings is told; two people in one sentence are not."""
    assert len(list(spelled(page("县商务局局长罗子珩致辞。随后，县商务局局长罗子恒作推介。")))) == 1
    assert not list(spelled(page("县商务局局长罗子珩致辞。县水利局局长罗子恒作推介。")))
    assert misspelled("罗子珩", "罗子恒")
    assert not misspelled("罗子珩", "罗珩")
