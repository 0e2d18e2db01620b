"""The one product an enterprise is told to make in a column (主营), and another it is told to make in a sentence."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.enterprises.lives import lives
from chaingraph.analysis.audit.enterprises.made import made
from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from tests.analysis.audit.desk import graph_of_texts

_FIRMS = (
    "序号,企业名称,主营产品,厂址,成立时间\n1,江西铭舟竹业有限公司,竹地板,潭山工业园竹海路6号,2016-03-01\n"
    "2,江西朗科传感技术有限公司,温度传感器,工信产业园创业路1号,2014-05-06\n"
    "3,江西启霖显示科技有限公司,显示模组,工信产业园创业路9号,2018-05-06\n"
)


def test_firms_of_rows(tmp_path: Path) -> None:
    """Founding, product and place that a report tells otherwise than the row are told."""
    texts = {
        "a.txt": "一根竹子的旅行\n——走进江西铭舟竹业有限公司\n\n“我们公司成立于2011年。”经理说。\n",
        "b.txt": "宜丰县后备企业\n\n包括江西朗科传感技术有限公司（主营光伏支架）、江西启霖显示科技有限公司（主营显示模组）等。\n"
        "\n江西启霖显示科技有限公司，主营显示模组，全部生产厂区均位于潭山工业园内。\n",
        "c.csv": _FIRMS,
    }
    graph = graph_of_texts(tmp_path, texts)
    assert [len(list(rule(graph))) for rule in (lives, made, whereabouts)] == [1, 1, 1]
