"""Promised chains: announced by number or figure, beside what is shown."""

import pytest

from chaingraph.analysis.projection import Projection
from chaingraph.analysis.promises import promised_chains
from tests.analysis.factory import Scene, phone_chain


@pytest.mark.parametrize(("words", "count"), [("7", 7), ("七", 7), ("十二", 12), ("二十", 20), ("十", 10)])
def test_counted_in_a_caption(words: str, count: int) -> None:
    """A caption that counts chains promises that many; one is shown."""
    scene = phone_chain()
    scene.promise(f"附件 {words}条重点产业链图谱")
    (row,) = promised_chains(scene.build())
    assert (row.promised, row.shown, row.missing) == (count, ("星河手机",), count - 1)


def test_counted_in_an_observation() -> None:
    """A counted observation promises too."""
    scene = phone_chain()
    scene.number(scene.region("南岸区", "500108"), "产业链图谱", 7.0, "条")
    (row,) = promised_chains(scene.build())
    assert (row.promised, row.missing, row.caption) == (7, 6, "产业链图谱")


def test_unreadable_figure() -> None:
    """A figure of a chain that cannot be read is listed without a number; figures of other things are not."""
    scene = Scene()
    scene.promise("图3-1 新材料产业链全景图")
    scene.promise("图1-1 六区产值情况")
    (row,) = promised_chains(scene.build())
    assert (row.promised, row.missing, row.shown) == (None, None, ())
    assert row.evidence[0].quote == "图3-1 新材料产业链全景图"


def test_empty() -> None:
    """No promises, no rows."""
    assert promised_chains(Projection()) == ()
