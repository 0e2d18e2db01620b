"""Things told with another word than their row has."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.weighed_words import weighed_words
from tests.analysis.desks import graph_of

LIST = """项目名称,建设单位,落户园区,投资额（亿元）
高强度紧固件项目,湖南岳锋机械有限公司,云溪工业园,3.0
再生塑料颗粒项目,湖南绿循环保有限公司,松阳湖产业园,2.4
特种电缆项目,岳阳恒缆科技有限公司,云溪工业园,5.5
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("特种电缆项目选址松阳湖产业园，由岳阳恒缆科技有限公司投资建设。", [("云溪工业园", "松阳湖产业园")]),
        (
            "特种电缆项目由湖南绿循环保有限公司投资建设，落户云溪工业园。",
            [("岳阳恒缆科技有限公司", "湖南绿循环保有限公司")],
        ),
        ("特种电缆项目选址云溪工业园，由岳阳恒缆科技有限公司投资建设。", []),
        ("特种电缆项目进展顺利。湖南绿循环保有限公司的再生塑料颗粒项目落户松阳湖产业园。", []),
    ],
)
def test_weighed_words(tmp_path: Path, said: str, found: list[tuple[str, str]]) -> None:
    """Another owner or park of a project is a row with both; the same, and those of another project, are none."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "news.txt").write_text(f"岳阳市云溪区项目建设\n\n{said}\n", encoding="utf-8")
    graph = graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")
    assert [(row.left, row.right) for row in weighed_words(graph)] == found
