"""What a project list's content says: numbers of the project, products of its owner."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.works import read_works
from chaingraph.records import Cell, Document, Observation, Ref

CASES = [
    ("购置加工中心60台，年产主轴1.5万支", {("1.5万支"), ("60台")}, {"主轴"}),
    ("年产电堆8000台、氢气瓶2万只", {"8000台", "2万只"}, {"电堆", "氢气瓶"}),
    ("30万吨/年苯乙烯、20万吨/年环氧丙烷", {"30万吨/年", "20万吨/年"}, {"苯乙烯", "环氧丙烷"}),
    ("新建厂房3.2万平方米", {"3.2万平方米"}, set()),
    ("配套道路、绿化", set(), set()),
]


@pytest.mark.parametrize(("content", "amounts", "products"), CASES)
def test_reads_amounts_and_products(content: str, amounts: set[str], products: set[str]) -> None:
    """Every amount is the project's, every product beside a yearly amount is named with its span in the source."""
    text = f"内容\t{content}\n"
    document = Document("d", "d.txt", text)
    cell = Cell(content, 3, 3 + len(content))
    project = Ref("Project", "某项目", "d")
    statements, names = read_works(document, cell, project)
    found = [s.object for s in statements if isinstance(s.object, Observation)]
    assert {observation.quantity.text for observation in found} == amounts
    assert {name.text for name in names} == products
    assert all(text[name.start : name.end] == name.text for name in names)
    assert all(s.subject == project and s.predicate == "hasMetric" for s in statements)


def test_follows_broken_lines() -> None:
    """A cell broken over lines keeps spans of the source."""
    text = "内容\t年产燃料电池\n发动机5000台\n"
    content = "年产燃料电池发动机5000台"
    document = Document("d", "d.txt", text)
    statements, names = read_works(document, Cell(content, 3, len(text) - 1), Ref("Project", "某项目", "d"))
    assert [name.text for name in names] == ["燃料电池发动机"]
    assert text[names[0].start : names[0].end] == "燃料电池\n发动机"
    assert all(s.evidence.quote == text[s.evidence.start : s.evidence.end] for s in statements)
    assert len(statements) == 1
