"""Lists narrowed to a chain or a region: what concerns it stays, in its order, and nothing is guessed."""

import pytest

from chaingraph.analysis import find_enterprises, find_facts, find_land, find_projects, find_targets
from chaingraph.analysis.focus import Focus
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import phone_chain


def scene() -> Projection:
    """The phone chain of 南岸区, a roster of the district, a project there and one in 巴南区, land, and goals of both."""
    made = phone_chain()
    here, near = made.region("南岸区", "500108"), made.region("巴南区", "500113")
    listed, other = made.thing("Enterprise", "无址实业有限公司"), made.thing("Enterprise", "邻区机械有限公司")
    made.say(listed, "tier", "骨干", group="plan#9/0")
    made.say(other, "locatedIn", near)
    for maker in (listed, other):
        made.number(maker, "现有用地", 10, "亩", measure="land_current", row=f"plan#8/{maker == other:d}")
    for name, owner, place in (("手机壳扩能", "甲壳有限公司", here), ("机械城", "邻区机械有限公司", near)):
        project = made.thing("Project", name)
        made.say(project, "projectOf", made.thing("Enterprise", owner))
        made.say(project, "projectLocatedIn", place)
    for row, place in enumerate((here, near)):
        made.number(place, "产值", 10, "亿元", measure="indicator_base", year="2020", row=f"plan#7/{row}")
        made.number(place, "产值", 20, "亿元", measure="indicator_target", year="2025", row=f"plan#7/{row}")
    return made.build()


def test_local_enterprises() -> None:
    """Local ones, and an unplaced one of the district's own roster; not who is elsewhere or merely named in a chain."""
    graph = scene()
    names = {row.enterprise for row in Focus(graph, region="南岸区").keep(find_enterprises(graph))}
    assert {"甲壳有限公司", "无址实业有限公司"} <= names
    assert names.isdisjoint({"粤屏有限公司", "无名屏有限公司", "外00有限公司", "邻区机械有限公司"})


def test_a_wider_radius() -> None:
    """Around 南岸区 at 市 is all of 重庆."""
    graph = scene()
    rows = find_enterprises(graph)
    wide = {row.enterprise for row in Focus(graph, region="南岸区", radius="市").keep(rows)}
    assert "邻区机械有限公司" in wide
    assert "粤屏有限公司" not in wide


def test_other_lists_of_a_region() -> None:
    """Land, projects, goals and facts are where their enterprise, place or subject is."""
    graph = scene()
    focus = Focus(graph, region="巴南区")
    assert [row.enterprise for row in focus.keep(find_land(graph))] == ["邻区机械有限公司"]
    assert [row.project for row in focus.keep(find_projects(graph))] == ["机械城"]
    assert [row.subject for row in focus.keep(find_targets(graph))] == ["巴南区"]
    assert {"邻区机械有限公司", "巴南区", "机械城"} == {row.subject for row in focus.keep(find_facts(graph))}


def test_lists_of_a_chain() -> None:
    """Members and leaders of the chain, what they build and what is said of them; order is kept."""
    graph = scene()
    focus = Focus(graph, chain="手机")
    every = find_enterprises(graph)
    kept = focus.keep(every)
    assert [row for row in every if row in kept] == list(kept)
    assert {"星河通信（重庆）有限公司", "无名屏有限公司"} <= {row.enterprise for row in kept}
    assert "邻区机械有限公司" not in {row.enterprise for row in kept}
    assert [row.project for row in focus.keep(find_projects(graph))] == ["手机壳扩能"]
    assert focus.keep(find_land(graph)) == ()
    assert all("邻区" not in row.quote for row in focus.keep(find_facts(graph)))


def test_both() -> None:
    """Chain and region together: the local members."""
    graph = scene()
    kept = {row.enterprise for row in Focus(graph, "手机", "南岸区").keep(find_enterprises(graph))}
    assert "丙板有限公司" in kept
    assert kept.isdisjoint({"粤屏有限公司", "无址实业有限公司"})


def test_nothing_asked() -> None:
    """Without chain and region every row stays."""
    graph = scene()
    assert Focus(graph).keep(find_facts(graph)) == find_facts(graph)


@pytest.mark.parametrize("wrong", [{"chain": "星河手表"}, {"region": "南岸市区"}, {"radius": "村"}])
def test_unknown(wrong: dict[str, str]) -> None:
    """What nobody knows is a mistake of the user's, with a hint, even when there is nothing to filter."""
    with pytest.raises(UsageError) as caught:
        Focus(scene(), **wrong)
    assert caught.value.hint
