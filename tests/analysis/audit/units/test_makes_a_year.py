"""What one project makes a year, told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.makes_a_year import makes_a_year
from tests.analysis.audit.desk import graph_of_texts

NEWS = "芦溪县竹产业见闻\n2025年7月8日\n\n江西青筠竹业有限公司竹缠绕管道项目正式投产。项目全部达产后年产管道40万米，可使竹材就地变成管道。\n\n{}\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("竹缠绕管道项目全部建成以后，每年可生产管道46万米。", 1),
        ("竹缠绕管道项目全部建成以后，每年可生产管道40万米。", 0),
        ("竹缠绕管道项目一期每年可生产管道16万米。", 0),
        ("竹缠绕管道项目每年可生产接头46万个。", 0),
        ("江西筠科材料有限公司年产管道46万米。", 0),
    ],
)
def test_makes_a_year(tmp_path: Path, said: str, found: int) -> None:
    """One product of one project has one capacity; a phase, another product and another firm have their own."""
    assert len(list(makes_a_year(graph_of_texts(tmp_path, {"a.txt": NEWS.format(said)})))) == found
