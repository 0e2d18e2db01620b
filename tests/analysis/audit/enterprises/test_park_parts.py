"""What the page of a park says lies in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.park_parts import part_of, parts
from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from tests.analysis.audit.desk import graph_of_texts
from tests.analysis.desks import page

ROWS = "序号,企业名称,所在园区\n1,吉林桦屿线缆有限公司,东郊电气园\n2,吉林桦晟电池有限公司,西湖新能源园\n3,吉林桦辰铜业有限公司,东郊电气园\n"
HEAD = "西湖新能源园简介\n园区分为电芯制造区、材料加工区和综合配套区三个片区。"


@pytest.mark.parametrize("place", ["市", "县"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("位于材料加工区的吉林桦辰铜业有限公司年产铜箔2万吨。", 1),
        ("材料加工区现有吉林桦辰铜业有限公司等企业12家。", 1),
        ("园区集聚了吉林桦晟电池有限公司、吉林桦辰铜业有限公司等一批企业。", 1),
        ("吉林桦辰铜业有限公司去年产值5.4亿元，为园区第二大企业。", 1),
        ("位于电芯制造区的吉林桦晟电池有限公司年产电芯2亿只。", 0),
        ("园区与吉林桦辰铜业有限公司合作密切。", 0),
        ("吉林桦辰铜业有限公司原位于材料加工区，后搬迁。", 0),
    ],
)
def test_in_the_portrait_of_a_park(tmp_path: Path, place: str, text: str, found: int) -> None:
    """A firm in a part of a park lies in the park, not in that of its row."""
    texts = {"a.txt": f"{HEAD}\n{text}\n所在{place}交通便利。\n", "b.csv": ROWS}
    assert len(list(whereabouts(graph_of_texts(tmp_path, texts)))) == found


def test_parts() -> None:
    """Two parts at least make a list; a number of them is no name."""
    assert list(parts(page("建成区分为三个片区：电芯制造区1.8平方公里、材料加工区1.2平方公里。")).values()) == [
        ("电芯制造区", "材料加工区")
    ]
    assert not parts(page("园区设有服务区。"))
    assert part_of("园区材料加工区内", ("电芯制造区", "材料加工区")) == "材料加工区"
