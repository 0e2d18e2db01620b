"""A development told twice, with two beginnings or two ends."""

from __future__ import annotations

from tests.analysis.audit.desk import district, heard


def test_two_beginnings_of_one_development() -> None:
    """The same share rises to 67 % from 34 % in one sentence and from 37 % in another."""
    scene, here = district("page")
    for start in (34, 37):
        quote = f"龙头企业产值占比由{start}%提升至67%"
        scene.number(here, f"说法{start}", 67.0, "%", quote=quote)
    (row,) = heard(scene, "conflict")
    assert (row.left, row.right) == ("34%", "37%")


def test_other_developments_may_end_alike() -> None:
    """Two different things may reach the same value."""
    scene, here = district("page")
    scene.number(here, "甲", 67.0, "%", quote="绿电比例由34%提升至67%")
    scene.number(here, "乙", 67.0, "%", quote="骨干企业贡献率由37%提升至67%")
    assert not heard(scene, "conflict")
