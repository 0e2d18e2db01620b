"""Land tables: more idle land than land, and a total told before a table that is not the sum of its column."""

from __future__ import annotations

from tests.analysis.audit.desk import district, heard, tell


def test_told_total_beside_a_land_table() -> None:
    """A total told right before a table is its sum, or not; a total of something much larger is another thing."""
    for words, right in (("100亩", True), ("130亩", False), ("6000亩", True)):
        scene, _ = district()
        tell(scene, scene.thing("Sector", "电子"), "重点企业用地规模", words)
        for row, area in enumerate(("60亩", "40亩")):
            tell(
                scene,
                scene.thing("Enterprise", f"厂{row}"),
                "现有用地",
                area,
                measure="land_current",
                row=f"plan#1/{row}",
            )
        assert (heard(scene, "sum") == []) is right


def test_more_idle_than_land() -> None:
    """Idle land above the land in use is a unit slip."""
    scene, _ = district()
    maker = scene.thing("Enterprise", "甲")
    tell(scene, maker, "现有用地", "40亩", measure="land_current", row="plan#1/0")
    tell(scene, maker, "闲置用地", "1800亩", measure="land_idle", row="plan#1/0")
    (row,) = heard(scene, "land")
    assert row.slip == "闲置用地可能是平方米"
