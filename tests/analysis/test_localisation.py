"""Localisation: reported and derived shares, pooled sums, ranks."""

import pytest

from chaingraph.analysis.localisation import find_localisation, radius_of
from chaingraph.analysis.localisation_totals import rank_localisation, total_localisation
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene


def reported() -> Scene:
    """Two makers of a table, one of them told again in prose, and one told in prose alone."""
    scene = Scene()
    electronics = scene.thing("Sector", "电子信息")
    counts = (("甲电子", 195.0, 145.0, 74.0), ("乙光电", 83.0, 74.0, 60.0))
    for place, (name, all_, local, rate) in enumerate(counts):
        row, maker = f"d1#0/{place}", scene.thing("Enterprise", name)
        scene.say(maker, "sector", electronics, group=row)
        scene.number(maker, "总量", all_, "家", measure="supplier_count", row=row)
        scene.number(maker, "市内", local, "家", measure="supplier_local", scope="市内", row=row)
        scene.number(maker, "占比", rate, "%", measure="supplier_local_share", scope="市内", row=row)
    scene.number(scene.thing("Enterprise", "甲电子"), "供应商本地化率", 74.0, "%", measure="supplier_local_share")
    scene.number(
        scene.thing("Enterprise", "丙药业"), "本地配套率", 41.0, "%", measure="supplier_local_share", scope="区内"
    )
    return scene


def derived() -> Scene:
    """A buyer in 南岸区 with a supplier there, one in 巴南区, one in 广东 and one nobody can place."""
    scene = Scene()
    here, near, far = (
        scene.region("南岸区", "500108"),
        scene.region("巴南区", "500113"),
        scene.region("广东省", "440000"),
    )
    scene.paper(place=here)
    buyer = scene.thing("Enterprise", "买方")
    scene.say(buyer, "locatedIn", here)
    for name, place in (("供一", here), ("供二", near), ("供三", far), ("供四", "")):
        supplier = scene.thing("Enterprise", name)
        scene.say(supplier, "supplies", buyer)
        if place:
            scene.say(supplier, "locatedIn", place)
    return scene


def test_reported_as_published_and_recomputed() -> None:
    """A table row keeps the published share and shows the recomputed one and the difference beside it."""
    first, second, *_ = find_localisation(reported().build())
    assert (first.enterprise, first.sector, first.suppliers, first.local) == ("甲电子", "电子信息", 195, 145)
    assert (first.share, first.published_share, first.recomputed_share) == (0.74, 0.74, 0.74359)
    assert (first.radius, first.basis) == ("市", "reported")
    assert first.difference == pytest.approx(-0.00359)
    assert second.difference == pytest.approx(0.6 - 74 / 83, abs=1e-5)
    assert [item.quote for item in first.evidence] == ["电子信息", "总量195.0家", "市内145.0家", "占比74.0%"]


def test_prose_beside_a_table_makes_no_second_row() -> None:
    """A share told again in prose is no row of its own; told only in prose it is one, with counts missing."""
    rows = find_localisation(reported().build())
    assert [row.enterprise for row in rows] == ["甲电子", "乙光电", "丙药业"]
    assert (rows[2].suppliers, rows[2].share, rows[2].radius) == (None, 0.41, "区县")


def test_two_radii_in_one_row() -> None:
    """A table with local counts for district and city gives two rows that share the total."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.number(maker, "总量", 50, "家", measure="supplier_count", row="d1#0/0")
    scene.number(maker, "区内", 5, "家", measure="supplier_local", scope="区内", row="d1#0/0")
    scene.number(maker, "市内", 20, "家", measure="supplier_local", scope="市内", row="d1#0/0")
    rows = find_localisation(scene.build())
    assert [(row.radius, row.local, row.suppliers, row.share) for row in rows] == [
        ("区县", 5, 50, 0.1),
        ("市", 20, 50, 0.4),
    ]


def test_derived_is_a_range() -> None:
    """Suppliers nobody can place make the share a range, never outside suppliers."""
    district, city = find_localisation(derived().build())
    assert (district.radius, district.suppliers, district.local, district.unknown) == ("区县", 4, 1, 1)
    assert (district.share, district.range) == (None, (0.25, 0.5))
    assert (city.radius, city.local, city.range) == ("市", 2, (0.5, 0.75))
    assert district.basis == "derived"


def test_derived_is_exact_when_all_are_placed() -> None:
    """Once every supplier has a place the share is a number."""
    scene = derived()
    scene.say(scene.thing("Enterprise", "供四"), "locatedIn", scene.region("广东省", "440000"))
    row = find_localisation(scene.build(), radius="市")[0]
    assert (row.share, row.range) == (0.5, (0.5, 0.5))
    assert row.interval is not None
    assert row.interval[0] is not None and row.interval[0] < 0.5


def test_unplaced_buyers_only_around_a_region() -> None:
    """A buyer nobody can place has no "local" of its own; around a region that the user names it has."""
    scene = derived()
    scene.say(scene.thing("Enterprise", "供一"), "supplies", scene.thing("Enterprise", "远方买方"))
    assert {row.enterprise for row in find_localisation(scene.build())} == {"买方"}
    around = {row.enterprise: row.share for row in find_localisation(scene.build(), region="南岸区", radius="区县")}
    assert around == {"买方": None, "远方买方": 1.0}


def test_radius_filters() -> None:
    """A radius keeps the reported rows of that radius; an unknown one is refused."""
    assert [row.enterprise for row in find_localisation(reported().build(), radius="区县")] == ["丙药业"]
    with pytest.raises(UsageError):
        find_localisation(reported().build(), radius="村")


def test_pooled() -> None:
    """Pooled counts add up over all rows that have both counts, and by sector."""
    totals = total_localisation(find_localisation(reported().build()))
    assert [(row.sector, row.enterprises, row.suppliers, row.local, row.outside) for row in totals] == [
        (None, 2, 278, 219, 59),
        ("电子信息", 2, 278, 219, 59),
    ]
    assert totals[0].share == pytest.approx(219 / 278, abs=1e-6)


def test_sentences_that_count() -> None:
    """What one sentence counts is a row; a row of a table comes before it, and a share alone behind it."""
    scene = reported()
    for place, (name, all_, local) in enumerate((("甲电子", 200, 150), ("丙药业", 60, 15), ("丁车灯", 50, 20))):
        maker, row = scene.thing("Enterprise", name), f"d1#suppliers/{place}"
        scene.number(maker, "供应商", all_, "家", measure="supplier_count", row=row)
        scene.number(maker, "区内供应商", local, "家", measure="supplier_local", scope="区内", row=row)
    rows = {row.enterprise: row for row in find_localisation(scene.build())}
    assert (rows["甲电子"].suppliers, rows["丙药业"].suppliers, rows["丙药业"].share) == (195, 60, 0.25)
    assert (rows["丁车灯"].radius, rows["丁车灯"].basis) == ("区县", "reported")


def test_pooled_once() -> None:
    """An enterprise that two documents tell of counts once."""
    scene = Scene()
    for place in range(2):
        row = f"d1#suppliers/{place}"
        scene.number(scene.thing("Enterprise", "甲"), "供应商", 50 + place, "家", measure="supplier_count", row=row)
        scene.number(scene.thing("Enterprise", "甲"), "区内", 10, "家", measure="supplier_local", scope="区内", row=row)
    rows = find_localisation(scene.build())
    assert [row.suppliers for row in rows] == [50, 51]
    assert [(row.enterprises, row.suppliers) for row in total_localisation(rows)] == [(1, 50)]


def test_pooled_unknown_stays_unknown() -> None:
    """Suppliers nobody can place are neither local nor outside: the pooled share is a range, and no number."""
    district, _ = total_localisation(find_localisation(derived().build()))
    assert (district.suppliers, district.local, district.outside, district.unknown) == (4, 1, 2, 1)
    assert (district.share, district.interval, district.range) == (None, None, (0.25, 0.5))


def test_rank() -> None:
    """Lowest share first, unknown shares last."""
    rows = rank_localisation([*find_localisation(reported().build()), *find_localisation(derived().build())])
    assert [row.enterprise for row in rows] == ["丙药业", "乙光电", "甲电子", "买方", "买方"]


@pytest.mark.parametrize(
    ("scope", "radius"),
    [
        ("市内", "市"),
        ("区内", "区县"),
        ("县域", "区县"),
        ("省内", "省"),
        ("园区内", "园区"),
        ("开发区", "园区"),
        ("", None),
    ],
)
def test_radius_of_scope(scope: str, radius: str | None) -> None:
    """The words of a scope tell the radius."""
    assert radius_of(scope) == radius


def test_empty() -> None:
    """No suppliers, no rows, no totals."""
    assert find_localisation(Projection()) == ()
    assert total_localisation(()) == ()


def test_who_is_known_to_be_elsewhere_is_none_of_ours() -> None:
    """A buyer of another county has no row, neither told nor derived; one whose place nobody tells keeps what is told."""
    scene = derived()
    other = scene.region("綦江区", "500110")
    guest, stranger = scene.thing("Enterprise", "邻县买方"), scene.thing("Enterprise", "不知何处")
    scene.say(guest, "locatedIn", other)
    scene.say(scene.thing("Enterprise", "邻县供方"), "supplies", guest)
    for one in (guest, stranger):
        scene.number(one, "本地配套率", 30.0, "%", measure="supplier_local_share", scope="区内")
    assert {row.enterprise for row in find_localisation(scene.build(), "南岸区")} == {"买方", "不知何处"}


def test_local_share_by_money_beside_that_by_count() -> None:
    """Amounts of the latest year, told twice or not; planned ones and those of who is no supplier count nothing."""
    scene = Scene()
    home, away = scene.region("重庆市南岸区", "500108"), scene.region("宁波市", "330200")
    buyer, near, far, other = (scene.thing("Enterprise", name) for name in ("买方", "近厂", "远厂", "他厂"))
    for firm, place in ((buyer, home), (near, home), (far, away), (other, home)):
        scene.say(firm, "locatedIn", place)
    for supplier in (near, far):
        scene.say(supplier, "supplies", buyer)
    told = {"measure": "purchase", "year": "2023"}
    scene.number(buyer, "采购额", 1000.0, "万元", **told, supplier=near)
    scene.number(buyer, "采购额", 0.3, "亿元", **told, supplier=far)
    scene.number(buyer, "年采购额", 0.3, "亿元", **told, supplier=far)
    scene.number(buyer, "采购额", 9000.0, "万元", measure="purchase", year="2022", supplier=near)
    scene.number(buyer, "采购额", 9000.0, "万元", **told, supplier=near, modality="planned")
    scene.number(buyer, "采购额", 9000.0, "万元", **told, supplier=other)
    row = find_localisation(scene.build(), radius="区县")[0]
    assert (row.suppliers, row.local, row.share) == (2, 1, 0.5)
    assert (row.priced, row.purchases, row.purchases_local, row.purchases_share) == (2, 4000.0, 1000.0, 0.25)
    assert any("0.3亿元" in item.quote for item in row.evidence)
