"""Which enterprises an office keeps a list of."""

from __future__ import annotations

from chaingraph.analysis.gaps import find_gaps
from chaingraph.analysis.roles import RoleRow, find_roles
from tests.analysis.factory import Scene


def roles(region: str = "宜都市") -> dict[str, RoleRow]:
    """A leader and a local member of a chain, an enterprise elsewhere, and one whose place nobody knows."""
    scene = Scene()
    here, there = scene.region("宜都市", "420581"), scene.region("当阳市", "420582")
    chain, segment = scene.thing("Chain", "动力电池"), scene.thing("Segment", "电芯")
    scene.say(segment, "segmentOf", chain)
    leader, local = scene.thing("Enterprise", "甲厂"), scene.thing("Enterprise", "乙厂", "乙")
    far, listed, unknown = (scene.thing("Enterprise", name) for name in ("丙厂", "丁厂", "戊厂"))
    scene.say(leader, "locatedIn", here)
    scene.say(leader, "tier", "龙头", group="d1#1/0")
    scene.say(leader, "number", "1", group="d1#1/0")
    scene.say(leader, "inSegment", segment)
    scene.number(leader, "工业总产值", 12, "亿元", year="2023", measure="output")
    scene.say(local, "locatedIn", here)
    scene.say(far, "locatedIn", there)
    scene.say(far, "tier", "骨干", group="d1#1/1")
    scene.say(listed, "tier", "骨干", group="d1#1/2")
    scene.say(unknown, "inSegment", segment)
    graph = scene.build()
    return {row.enterprise: row for row in find_roles(graph, find_gaps(graph, region="宜都市"), region)}


def test_rosters_and_locals_are_listed() -> None:
    """The roster first; what lies elsewhere is another office's, what nobody places and no roster lists is no row."""
    assert list(roles()) == ["甲厂", "丁厂", "乙厂"]
    assert [row.where for row in roles().values()] == ["local", "unknown", "local"]
    assert list(roles("当阳市")) == ["丙厂", "丁厂"]


def test_the_part_an_enterprise_plays() -> None:
    """Its segments, the chain it leads, and its output in 万元 with the year."""
    row = roles()["甲厂"]
    assert (row.number, row.tier, row.segments, row.leads) == (1, "龙头", ("动力电池/电芯",), ("动力电池",))
    assert (row.output, row.year) == (120_000, 2023)
    assert row.evidence
    assert (roles()["乙厂"].output, roles()["乙厂"].names) == (None, ("乙", "乙厂"))
