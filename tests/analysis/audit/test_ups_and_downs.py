"""Rises and falls counted in words, headlines with a growth or a number, and the text below."""

import pytest

from chaingraph.analysis.audit.growth.ups_and_downs import ups_and_downs
from chaingraph.analysis.audit.numbering.headlines import headlines
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五大行业“四升一降”。食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 1),
        ("五大行业“三升两降”。食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 0),
        ("五大行业“四升一降”。食品增长8.4%，装备增长3.5%，纺织下降2.6%。", 0),
        ("五大行业四升一降，食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 1),
    ],
)
def test_ups_and_downs(text: str, found: int) -> None:
    """A full list with other numbers of rises and falls is told; a list of some is not."""
    assert len(list(ups_and_downs(page(text)))) == found


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
