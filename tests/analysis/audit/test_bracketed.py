"""Directions against the former value in brackets, what came and went, and means told a sentence later."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.grades import grades
from chaingraph.analysis.audit.dates.steps import steps
from chaingraph.analysis.audit.enterprises.trades import trades
from chaingraph.analysis.audit.growth.bracketed import bracketed
from chaingraph.analysis.audit.growth.compared import compared
from chaingraph.analysis.audit.growth.direction import directions
from chaingraph.analysis.audit.units.per import per_units
from chaingraph.analysis.audit.values.cells import row_states
from tests.analysis.desks import graph_of, page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县货运量同比增长5.3%，增速比一季度回落0.9个百分点（一季度为4.4%）。", 1),
        ("全县货运量同比增长5.3%，增速比一季度加快0.9个百分点（一季度为4.4%）。", 0),
        ("全县货运量同比增长5.3%，增速比全省平均回落0.9个百分点（一季度为4.4%）。", 0),
        ("完成出口额3.2亿元（上年为3.6亿元），外贸逆势增长12.5%。", 1),
        ("完成出口额3.6亿元（上年为3.2亿元），外贸逆势增长12.5%。", 0),
        ("完成增加值3.2亿元（上年为3.6亿元），可比价增长2.5%。", 0),
        ("完成出口额3.2亿元（上年为3.6亿元），服装增长12.5%。", 0),
    ],
)
def test_former_value_in_brackets(text: str, found: int) -> None:
    """A direction the brackets deny is told; another reference, price base or thing is left alone."""
    assert len(list(bracketed(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规上企业94家，新入规12家、退规4家，比上年末的86家净增8家。", 0),
        ("规上企业84家，比上年末的86家增加8家。", 1),
    ],
)
def test_came_and_went(text: str, found: int) -> None:
    """What is compared with the former number is the whole, not those who left."""
    rows = [*directions(page(text)), *compared(page(text))]
    assert bool(rows) is bool(found)


@pytest.mark.parametrize(
    ("mean", "found"),
    [("户均产值1.5万元", 1), ("户均产值1.5亿元", 0), ("户均产值2.3亿元", 0)],
)
def test_mean_of_the_sentence_before(mean: str, found: int) -> None:
    """A mean off by its unit is told; one of other firms than those before may be any."""
    text = f"2024年，园区规模以上企业120家，实现规模以上工业产值180.0亿元。区内规上企业{mean}，居全市前列。"
    assert len(list(per_units(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本办法自2025年6月1日起施行，2022年印发的原办法同时废止。", 0),
        ("本办法自2025年6月1日起施行，2022年5月31日废止。", 1),
    ],
)
def test_paper_of_an_earlier_year(text: str, found: int) -> None:
    """The year in which the former paper was issued is not that of its end."""
    assert len(list(steps(page(text)))) == found


LIST = """序号,项目名称,业主单位,建设内容,总投资（亿元）,至2025年底累计完成投资（亿元）
1,竹纤维项目,江西竹源新材料有限公司,新建产线2条；{},3.6,0
2,光学镜片项目,江西明远光学有限公司,新建产线4条,2.4,1.2
3,釉料技改项目,宜丰县华釉陶瓷有限公司,改造窑炉1座,1.9,0.8
"""


@pytest.mark.parametrize(("words", "found"), [("2028年6月竣工", 0), ("2025年6月竣工", 1)])
def test_completion_after_the_year_of_a_column(tmp_path: Path, words: str, found: int) -> None:
    """What ends in a later year may have nothing spent yet."""
    (tmp_path / "list.csv").write_text(LIST.format(words), encoding="utf-8")
    rows = list(row_states(graph_of([tmp_path / "list.csv"], tmp_path / "out")))
    assert len(rows) == found


PRODUCTS = """# 宜丰县主要产品产量

| 产品 | 单位 | 产量 | 增长（%） |
| --- | --- | --- | --- |
| 食用植物油 | 万吨 | 24.5 | -2.3 |
| 水泥 | 万吨 | 86.0 | -5.1 |
"""


def test_units_are_no_enterprises(tmp_path: Path) -> None:
    """A column of units tells of no firm, however its header reads."""
    (tmp_path / "a.md").write_text(PRODUCTS, encoding="utf-8")
    assert not list(trades(graph_of([tmp_path / "a.md"], tmp_path / "out")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级6家。", 1),
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级4家。", 0),
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级3家，1家暂缓。", 0),
    ],
)
def test_letters_of_grades(text: str, found: int) -> None:
    """A full list of letters adds up to those judged; one that goes on is not full."""
    assert len(list(grades(page(text)))) == found
