"""What two graphs differ in."""

from dataclasses import replace

from chaingraph.analysis import Projection
from chaingraph.analysis.columns import Claim, Number, Thing
from chaingraph.analysis.difference import find_difference
from chaingraph.records import Evidence


def graph(
    names: tuple[str, ...] = ("甲厂",), output: float = 5.0, modality: str = "fact", product: str = "product/阀"
) -> Projection:
    """A graph of one enterprise with its names, a product and an output."""
    maker = Thing(f"enterprise/{names[0]}", "Enterprise", names[0], names)
    number = Number("observation/1", maker.id, "产值", output, unit="亿元", year="2022", text=f"{output:g}亿元")
    quote = Evidence("d", 0, 4, "甲厂生产阀")
    made = Claim(maker.id, "produces", product, quote, modality=modality)
    told = Claim(maker.id, "hasMetric", number.id, Evidence("d", 9, 14, f"产值{output:g}亿元"))
    things = {maker.id: maker, product: Thing(product, "Product", product.partition("/")[2])}
    claims = {(c.subject, c.predicate, c.object): (c,) for c in (made, told)}
    return Projection(things, {"produces": ((maker.id, product),)}, numbers=(number,), claims=claims)


def rows(old: Projection, new: Projection) -> list[tuple[str, str, str, str, str | None, str | None]]:
    """Rows without their quotes."""
    return [(r.change, r.kind, r.subject, r.what, r.old, r.new) for r in find_difference(old, new)]


def test_equal_graphs_differ_in_nothing() -> None:
    """Nor does a graph from one with other quotes of the same facts."""
    assert find_difference(Projection(), Projection()) == ()
    assert rows(graph(), graph()) == []
    moved = replace(graph(), claims={t: (replace(c[0], confidence=0.5),) for t, c in graph().claims.items()})
    assert rows(graph(), moved) == []


def test_a_value_that_changed_is_one_row_with_both_quotes() -> None:
    """Not a removal and an addition."""
    (row,) = find_difference(graph(output=5.0), graph(output=6.5))
    assert (row.change, row.kind, row.what, row.old, row.new) == (
        "changed",
        "figure",
        "产值（2022）",
        "5亿元",
        "6.5亿元",
    )
    assert [quote.quote for quote in row.evidence] == ["产值5亿元", "产值6.5亿元"]


def test_a_plan_that_became_a_fact_is_a_change() -> None:
    """What is made did not change, but whether it is."""
    assert rows(graph(modality="planned"), graph()) == [
        ("changed", "fact", "甲厂", "produces", "阀（计划）", "阀（事实）")
    ]


def test_a_new_name_is_no_other_enterprise() -> None:
    """A thing found under a fuller name keeps its facts and figures."""
    assert rows(graph(), graph(("重庆甲厂有限公司", "甲厂"))) == [
        ("changed", "thing", "重庆甲厂有限公司", "Enterprise", "甲厂", "重庆甲厂有限公司")
    ]


def test_what_came_and_what_went() -> None:
    """The way there and the way back mirror each other."""
    empty, full = Projection(), graph()
    come, gone = rows(empty, full), rows(full, empty)
    assert {row[0] for row in come} == {"added"}
    assert {row[0] for row in gone} == {"removed"}
    assert [(kind, subject, what) for _, kind, subject, what, _, _ in come] == [
        (kind, subject, what) for _, kind, subject, what, _, _ in gone
    ]
    assert len(come) == 4
    assert all(row.evidence for row in find_difference(empty, full))
    assert ("changed", "fact", "甲厂", "produces", "阀", "泵") in rows(full, graph(product="product/泵"))
