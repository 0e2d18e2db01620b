"""Layout: filled columns, orderly paragraphs, indents."""

from __future__ import annotations

from chaingraph.documents.folding import fold_width
from chaingraph.documents.kinds import find_kinds
from chaingraph.documents.lines import Line, read_lines
from chaingraph.documents.wrapping import Layout, read_layout
from tests.documents.samples import PARAGRAPHS, typeset


def layout(text: str) -> tuple[list[Line], Layout]:
    """Lines of ``text`` and their layout."""
    lines = read_lines(fold_width(text))
    return lines, read_layout(lines, find_kinds(lines))


def test_lines_of_a_column_fill_it_and_last_lines_do_not() -> None:
    """In hard-wrapped text a full line reaches the edge; the short last line of a paragraph does not."""
    lines, found = layout(typeset(40, indent=False, gap=1))
    wide = [at for at, line in enumerate(lines) if line.width >= 38]
    assert sum(found.full(at) for at in wide) > 0.95 * len(wide)
    assert not any(found.full(at) for at, line in enumerate(lines) if line.width <= 20)


def test_names_of_equal_length_are_no_column() -> None:
    """A list of names has lines of one width and no punctuation: nothing is hard-wrapped there."""
    _, found = layout("云川华岳重工有限公司\n青峡精工机械有限公司\n川东恒力齿轮有限公司\n" * 5)
    assert not any(found.full(at) or found.rough[at] for at in range(15))


def test_one_paragraph_a_line_is_orderly_and_not_wrapped() -> None:
    """Paragraphs of any length in lines of their own fill no column, and end as they should."""
    lines, found = layout("\n\n".join(PARAGRAPHS))
    assert all(found.orderly)
    assert not any(found.full(at) for at in range(len(lines)))


def test_indents_are_relative() -> None:
    """A first line stands further right than its neighbours; lines all indented alike do not."""
    assert layout("　　甲甲甲甲\n乙乙乙\n丙丙丙")[1].indented == [True, False, False]
    assert layout("  甲甲\n  乙乙\n  丙丙")[1].indented == [False] * 3


SHORT = """\
按照5月16日会议的部署，县生态环境局会同县自然资源局，于6月对部分石材加工企业
进行了专项检查。现将情况报告如下。

一、检查结果
（一）环保达标情况。检查企业48家，污染物排放全部达标的36家，存在超标问题的12
家。对问题企业，责令限期整改9家、停产整治3家。
（二）典型问题。宜丰青岭石材有限公司原料堆场未硬化，堆场占地面积2.6万平方米
（约39亩），其中一半未覆盖。
（三）投资情况。受检企业上半年共完成固定资产投资8.64亿元，上年同期为7.20
亿元，同比增长20.0%。
"""


def test_an_edge_that_all_broken_lines_reach_is_one() -> None:
    """Of short paragraphs most lines end with a full stop; the broken ones tell the column, with a figure at the break too."""
    lines, found = layout(SHORT)
    broken = [at for at, line in enumerate(lines) if line.text.endswith(("企业", "12", "平方米", "7.20"))]
    assert len(broken) == 4
    assert all(found.full(at) for at in broken)


def test_lines_of_many_widths_make_no_edge() -> None:
    """Broken lines of different widths, as the items of a list are, reach no edge."""
    lines, found = layout(
        "1、青岭石材，产值3亿元\n2、宜丰县明远光学，产值12亿元，税收2亿元\n3、华釉，停产\n" * 3 + "完。\n"
    )
    assert not any(found.full(at) for at in range(len(lines)))
