"""Words told near the things of rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.fillers.model import judged
from chaingraph.analysis.audit.fillers.places import REACH, places
from chaingraph.analysis.audit.fillers.sorts import Sorts, shape
from chaingraph.analysis.audit.fillers.told import Told, words_told
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of

LIST = """项目名称,建设单位,落户园区,牵头领导
高强度紧固件项目,湖南岳锋机械有限公司,云溪工业园,周正平
再生塑料颗粒项目,湖南绿循环保有限公司,松阳湖产业园,李海峰
特种电缆项目,岳阳恒缆科技有限公司,云溪工业园,王建国
"""


def _graph(folder: Path, said: str) -> Projection:
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    (folder / "news.txt").write_text(f"岳阳市云溪区项目建设加快推进\n\n{said}\n", encoding="utf-8")
    return graph_of(sorted(folder.iterdir()), folder / "out")


def _told(graph: Projection, column: str) -> list[Told]:
    return [told for told in words_told(graph) if told.cell.column == column]


@pytest.mark.parametrize(
    ("said", "column", "words"),
    [
        ("高强度紧固件项目落户松阳湖产业园，总投资3亿元。", "落户园区", [("松阳湖产业园", False)]),
        ("高强度紧固件项目落户云溪工业园，总投资3亿元。", "落户园区", [("云溪工业园", True)]),
        ("高强度紧固件项目进展顺利。该项目由湖南绿循环保有限公司建设。", "建设单位", [("湖南绿循环保有限公司", False)]),
        ("高强度紧固件项目进展顺利。副市长李海峰到现场调研。", "牵头领导", [("李海峰", False)]),
    ],
)
def test_candidates(tmp_path: Path, said: str, column: str, words: list[tuple[str, bool]]) -> None:
    """Words of the sort of a column near a thing are its candidates; the word of the row holds, in short too."""
    (told,) = [one for one in _told(_graph(tmp_path, said), column) if one.cell.line.label == "高强度紧固件项目"]
    assert [(one.word, one.holds) for one in told.candidates] == words
    assert all(one.word in one.evidence().quote for one in told.candidates)


def test_a_thing_is_no_word_of_its_own_column(tmp_path: Path) -> None:
    """A firm in the column of owners tells of its row in the other columns alone."""
    graph = _graph(tmp_path, "湖南岳锋机械有限公司与湖南绿循环保有限公司都在云溪工业园。")
    assert not _told(graph, "建设单位")
    assert _told(graph, "落户园区")


def test_places_reach_some_sentences(tmp_path: Path) -> None:
    """The sentences behind a name count up to the reach, with their distance."""
    graph = _graph(tmp_path, "特种电缆项目开工。" + "天气很好。" * (REACH + 2))
    found = [place for place in places(graph)["特种电缆"] if place.sentence.document == "news"]
    assert [place.away for place in found] == list(range(REACH + 1))


def test_sorts(tmp_path: Path) -> None:
    """Columns of firms, parks and people are told apart; names of rows have no sort."""
    graph = _graph(tmp_path, "特种电缆项目开工。")
    (sheet,) = sheets(graph)
    sorts = Sorts(graph)
    assert [sorts.of_column(sheet, at) for at in range(4)] == ["", "Enterprise", "Park", "Person"]
    assert [name for _, name in sorts.near("Person", "王建国说")] == ["王建国"]
    assert {shape("云溪工业园"), shape("云溪区")} == {"park", "area"}


def test_judged(tmp_path: Path) -> None:
    """Another word is judged by its signs; where the word of the row is likely told, none is."""
    said = "高强度紧固件项目落户松阳湖产业园。特种电缆项目落户云溪工业园。"
    other, own = sorted(_told(_graph(tmp_path, said), "落户园区"), key=lambda one: one.cell.row)
    chance, word = judged(other, {"any": 3.0})
    assert word
    assert (word.word, chance > 0.9) == ("松阳湖产业园", True)
    assert judged(own, {"any": 3.0}) == (0.0, None)
