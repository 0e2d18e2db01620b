"""Headlines against the text below them, pictures that the page does not have, one way told in two lengths."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.numbering.headlines import headlines
from tests.analysis.audit.desk import kinds
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("count", "九个项目同日落笔\n推介会上集中签约项目8个，总投资46.5亿元。"),
        ("conflict", "向西距遥远国际机场45公里。\n距遥远国际机场仅75公里，物流便捷。"),
        ("figure", "徒弟三十多名（见图③）。\n图①：签约现场。\n图②：检验现场。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("我市去年工业技改投资增长36.6%", "2020年全市完成工业技改投资58.6亿元，同比增长26.6%。", 1),
        ("我市去年工业技改投资增长26.6%", "2020年全市完成工业技改投资58.6亿元，同比增长26.6%。", 0),
        ("我市去年工业技改投资增长37%", "2020年全市完成工业技改投资58.6亿元，同比增长36.6%。", 0),
        ("我市去年工业技改投资增长36.6%", "2020年全市完成工业用电量8.6亿千瓦时，同比增长26.6%。", 0),
        ("我市工业技改投资增长36.6%", "一季度工业技改投资增长26.6%。上半年增长36.6%。", 0),
        ("我县竹材产业产值达96.4亿元", "2021年，全县竹材产业产值94.6亿元，增长8%。", 1),
        ("我县竹材产业产值达96.4亿元", "2021年，全县竹材产业产值96.37亿元，增长8%。", 0),
        ("我县竹材产业产值达96.4亿元", "2021年，规上竹材企业产值94.6亿元。", 0),
        ("我县竹材产业产值达96.4亿元", "2020年竹材产业产值88.2亿元。2021年达到96.4亿元。", 0),
        ("总投资19亿元的9个项目集中开工", "此次集中开工的6个项目总投资19亿元。", 1),
        ("总投资19亿元的6个项目集中开工", "此次集中开工的6个项目总投资19亿元。", 0),
    ],
)
def test_headlines(headline: str, text: str, found: int) -> None:
    """A headline is denied by what its own text tells of the same, and by nothing else."""
    assert (
        len(list(headlines(page("新镇简讯", "第一版", headline, text, kinds=("title", "title", "heading"))))) == found
    )


def test_headline_of_its_own_text() -> None:
    """In a page of several pieces a headline is held against the text below it alone."""
    parts = (
        "城东要闻",
        "第一版",
        "城北6个项目集中开工",
        "此次集中开工的6个项目进展顺利。",
        "城东9个项目集中开工",
        "此次集中开工的9个项目进展顺利。",
    )
    kinds = ("title", "title", "heading", "paragraph", "heading", "paragraph")
    assert not list(headlines(page(*parts, kinds=kinds)))


@pytest.mark.parametrize(
    ("head", "below", "found"),
    [
        ("增长9.2%！桂平市纺织服装产业首季“开门红”", "一季度，全市纺织服装产业产值23.8亿元，同比增长6.4%。", 1),
        ("增长6.4%！桂平市纺织服装产业首季“开门红”", "一季度，全市纺织服装产业产值23.8亿元，同比增长6.4%。", 0),
        ("桂平市上半年跨境电商出口增15.8%", "上半年，全市跨境电商出口12.1亿元，同比增长18.5%。", 1),
        ("桂平市上半年外贸出口增15.8%", "上半年，桂平市实现地区生产总值122亿元，同比增长5.5%。", 0),
    ],
)
def test_the_rate_of_a_headline(head: str, below: str, found: int) -> None:
    """What has grown may stand behind the rate of a headline; the growth of another thing is none of it."""
    assert len(list(headlines(page(head, below, kinds=["title", "paragraph"])))) == found
