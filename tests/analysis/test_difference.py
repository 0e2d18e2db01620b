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


def test_two_things_that_are_one_now_are_one_row_and_their_facts_stay() -> None:
    """Whom one that was there before took over did not vanish with all it does; of another class, or of a shared name, it did."""
    short, full = Thing("e/1", "Enterprise", "甲厂", ("甲厂",)), Thing("e/2", "Enterprise", "重庆甲厂有限公司")
    valve, pump = Thing("p/1", "Product", "阀"), Thing("p/2", "Product", "泵")
    claims = [
        Claim("e/1", "produces", "p/1", Evidence("d", 0, 4, "甲厂造阀")),
        Claim("e/2", "produces", "p/2", Evidence("d", 9, 11, "造泵")),
    ]

    def apart(*things: Thing) -> Projection:
        return Projection(
            {t.id: t for t in (*things, valve, pump)}, claims={(c.subject, c.predicate, c.object): (c,) for c in claims}
        )

    joined = [replace(claim, subject="e/2") for claim in claims]
    one = Projection(
        {t.id: t for t in (replace(full, names=("甲厂",)), valve, pump)},
        claims={(c.subject, c.predicate, c.object): (c,) for c in joined},
    )
    assert rows(apart(short, full), one) == [
        ("changed", "thing", "重庆甲厂有限公司", "Enterprise", "甲厂", "重庆甲厂有限公司")
    ]
    known = replace(full, names=("甲厂",))  # the name was its own before: nothing says that the other went into it
    assert ("removed", "thing", "甲厂", "Enterprise", "甲厂", None) in rows(apart(short, known), one)
    assert ("removed", "thing", "甲厂", "Park", "甲厂", None) in rows(apart(replace(short, type="Park"), full), one)


def test_what_two_of_one_name_lost_is_one_row_with_both_quotes() -> None:
    """A region and a park may be called alike; rows that say the same words are in no order of their own."""
    twins = [Thing(f"e/{n}", "Enterprise", "甲厂") for n in (1, 2)]
    quotes = [Evidence("d", n, n + 2, "造阀") for n in (5, 1)]
    made = {(t.id, "text", "阀"): (Claim(t.id, "text", "阀", q),) for t, q in zip(twins, quotes, strict=True)}
    before = Projection({t.id: t for t in twins}, claims=made)
    found = [row for row in find_difference(before, Projection()) if row.kind == "fact"]
    assert [(row.subject, row.old, set(row.evidence)) for row in found] == [("甲厂", "阀", set(quotes))]
