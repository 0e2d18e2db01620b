"""Claims about lists below headings."""

from __future__ import annotations

import pytest

from chaingraph.documents.chain_maps_lists import find_list_maps
from chaingraph.documents.flat.lines import read_lines
from chaingraph.records import ChainMap

LIST = "上游\n减速器：绿谐传动、双环股份\n下游\n整机：新松科技\n"


def find(text: str, taken: list[tuple[int, int]] | None = None) -> list[ChainMap]:
    """Maps of a whole text."""
    return find_list_maps(text, "doc", read_lines(text), taken or [])


def test_a_list_needs_a_heading_that_announces_it() -> None:
    """The same lines below another heading are left to prose."""
    assert len(find("机器人产业链图谱\n" + LIST)) == 1
    assert find("主要企业\n" + LIST) == []


def test_an_introduction_may_stand_between() -> None:
    """One line that ends in a colon is passed over, a paragraph is not."""
    assert len(find("机器人产业链图谱\n各环节企业如下：\n" + LIST)) == 1
    assert find("机器人产业链图谱\n图谱由市局编制，供参考。\n" + LIST) == []


@pytest.mark.parametrize(
    "after", ["三、保障措施\n甲：乙\n", "正文从这里开始，不属于图谱。\n", "储能产业链图谱\n", "\n\n\n\n其他：甲科技\n"]
)
def test_where_a_list_ends(after: str) -> None:
    """At headings, sentences, other maps and wide gaps."""
    text = "机器人产业链图谱\n" + LIST
    assert [found.end for found in find(text + after)] == [len(text) - 1]


def test_spans_of_other_maps_are_kept_out() -> None:
    """A list ends where another map begins, and none begins inside one."""
    text = "机器人产业链图谱\n" + LIST
    assert find(text, [(0, len(text))]) == []
    assert find(text, [(text.index("整机"), len(text))]) == []


def test_two_lists_in_a_row() -> None:
    """Each heading has its own list."""
    assert [found.title for found in find("机器人产业链图谱\n" + LIST + "储能产业链图谱\n" + LIST)] == [
        "机器人",
        "储能",
    ]


def test_items_that_are_no_names() -> None:
    """Things to do and long words make no list of a map."""
    assert find("机器人产业链图谱\n上游：加快项目建设、推进园区扩容\n下游：优化环境、提升服务\n") == []
