"""Counts that sentences claim against the lists of the same documents, by the rows of claims."""

from __future__ import annotations

from tests.analysis.audit.desk import HERE, heard
from tests.analysis.factory import phone_chain


def test_counts_against_lists() -> None:
    """Seven leaders claimed, one listed."""
    scene = phone_chain()
    maker = scene.thing("Enterprise", "丙板有限公司")
    scene.say(maker, "tier", "骨干", group="plan#0/1")
    scene.number(scene.region("南岸区", HERE), "骨干企业", 7.0, "家")
    (row,) = heard(scene, "count")
    assert (row.left, row.right) == ("7", "1")


def test_so_many_for_each() -> None:
    """What each of several has is no count of all."""
    scene = phone_chain()
    maker = scene.thing("Enterprise", "丙板有限公司")
    scene.say(maker, "tier", "骨干", group="plan#0/1")
    each = "各产业链设链长1名、骨干企业7家"
    scene.number(scene.region("南岸区", HERE), "骨干企业", 7.0, "家", quote=each)
    assert not heard(scene, "count")
