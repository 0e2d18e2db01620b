"""Neighbours: who makes next door what a segment lacks."""

import pytest

from chaingraph.analysis.likeness import Index, Likeness, parts_of
from chaingraph.analysis.neighbours import NeighbourRow, find_neighbours, nearness
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def districts() -> Scene:
    """The phone chain, with makers of other districts and provinces told by other documents."""
    scene = phone_chain()
    scene.document = "others"
    makers = (
        ("巴屏", "巴南区", "500113", "液晶显示屏"),
        ("綦齿", "綦江区", "500110", "汽车齿轮"),
        ("蜀屏", "成都市", "510100", "车载显示屏"),
        ("南岸屏", "南岸区", "500108", "显示屏"),
        ("无地屏", "", "", "显示屏"),
    )
    for name, place, code, product in makers:
        maker = scene.thing("Enterprise", name)
        if place:
            scene.say(maker, "locatedIn", scene.region(place, code))
        scene.say(maker, "produces", scene.thing("Product", product))
    for number in range(20):
        scene.thing("Product", f"其他产品{number}")
    return scene


def of(rows: tuple[NeighbourRow, ...], segment: str) -> list[tuple[str, str | None, int]]:
    return [(row.enterprise, row.product, row.distance) for row in rows if row.segment == segment]


def test_nearest_first() -> None:
    """Next district before next province; the map's own outside member is a neighbour too; local and unplaced are not."""
    assert of(find_neighbours(districts().build(), region="南岸区"), "显示屏") == [
        ("巴屏", "液晶显示屏", 2),
        ("粤屏有限公司", None, 3),
        ("蜀屏", "车载显示屏", 4),
    ]


def test_only_gaps() -> None:
    """Covered segments and sales channels need no neighbour."""
    segments = {row.segment for row in find_neighbours(districts().build(), region="南岸区")}
    assert segments == {"显示屏", "电池"}


def test_why_and_evidence() -> None:
    """Each row says where and why, with quotes of product and place."""
    row = find_neighbours(districts().build(), region="南岸区")[0]
    assert row.why == "在巴南区（与南岸区同市）；有“液晶显示屏”，与该环节相近"
    assert {item.quote for item in row.evidence} == {"巴南区", "液晶显示屏"}


def test_projects_and_other_chains() -> None:
    """A project of that name, and a segment of another chain, make a neighbour."""
    scene = districts()
    owner = scene.thing("Enterprise", "津厂")
    scene.say(owner, "locatedIn", scene.region("江津区", "500116"))
    scene.say(scene.thing("Project", "动力电池生产线"), "projectOf", owner)
    other = scene.thing("Enterprise", "永厂")
    scene.say(other, "locatedIn", scene.region("永川区", "500118"))
    chain = scene.thing("Chain", "新能源汽车")
    segment = scene.thing("Segment", "动力电池", key=chain)
    scene.say(segment, "segmentOf", chain)
    scene.say(other, "inSegment", segment)
    rows = find_neighbours(scene.build(), chain="手机", region="南岸区")
    assert {name for name, _, _ in of(rows, "电池")} >= {"津厂", "永厂"}


def test_empty_and_unknown() -> None:
    """No chain, no neighbours; an unknown chain is refused."""
    assert find_neighbours(Projection()) == ()
    with pytest.raises(UsageError):
        find_neighbours(districts().build(), chain="飞船")


@pytest.mark.parametrize(
    ("wanted", "offered", "alike"),
    [
        ("显示屏模组", "液晶显示模组", True),
        ("显示屏模组", "摄像头模组", False),
        ("结构件（外壳、框架）", "手机外壳", True),
        ("电池组件", "光伏组件", False),
        ("电池组件", "锂电池组", True),
        ("天线", "天线", True),
        ("甲", "甲", False),
    ],
)
def test_likeness(wanted: str, offered: str, alike: bool) -> None:
    """Rare characters in common make names alike, common endings do not."""
    names = ["显示屏模组", "液晶显示模组", "摄像头模组", "电路板模组", "芯片模组", "手机外壳", "光伏组件", "电池组件"]
    names += ["锂电池组", "塑胶组件", "空调组件", "天线", *(f"产品{n}" for n in range(20))]
    assert (offered in Index([*names, offered]).find([wanted])) is alike
    assert 0 <= Likeness(names).score(wanted, offered) <= 1


def test_parts() -> None:
    """A segment's name falls into the parts that stand for themselves; single characters do not."""
    assert parts_of("结构件（外壳、框架、外包装）") == ("结构件", "外壳", "框架", "外包装")
    assert parts_of("油、气") == ()


@pytest.mark.parametrize(
    ("code", "home", "words"),
    [
        ("500108", "500108", "同一区县"),
        ("500113", "500108", "同市"),
        ("500000", "500108", "同市"),
        ("320500", "500108", "跨省"),
        ("420902", "420900", "同市"),
        ("420100", "420902", "同省"),
        ("420000", "420902", "同省"),
        ("999999", "500108", "跨省"),
        ("371328", "", "远近不明"),
        ("", "500108", "远近不明"),
    ],
)
def test_what_two_places_share(code: str, home: str, words: str) -> None:
    """City and province are compared, not steps in the tree: a municipality is its districts' city."""
    assert nearness(code, home) == words


def test_a_second_source_in_the_same_city() -> None:
    """A covered segment lists who surely makes it in the same city, and says that it is none of the gaps."""
    scene = districts()
    scene.document = "more"
    for name, place, code, product in (("巴板", "巴南区", "500113", "电路板"), ("蜀板", "成都市", "510100", "电路板")):
        board = scene.thing("Enterprise", name)
        scene.say(board, "locatedIn", scene.region(place, code))
        scene.say(board, "produces", scene.thing("Product", product))
    rows = [row for row in find_neighbours(scene.build(), region="南岸区") if row.segment == "电路板"]
    assert [(row.enterprise, row.status) for row in rows] == [("巴板", "covered")]
    assert rows[0].why.endswith("该环节本地已有 2 家，可作备选")


def test_a_project_called_after_its_builder() -> None:
    """A project without an owner whose name begins with an enterprise's is that enterprise's offer, by its own quotes."""
    scene = districts()
    scene.document = "news"
    builder = scene.thing("Enterprise", "远星")
    scene.say(builder, "locatedIn", scene.region("巴南区", "500113"))
    project = scene.thing("Project", "远星显示屏模组生产线项目")
    scene.say(
        project, "projectLocatedIn", scene.region("巴南区", "500113"), quote="远星显示屏模组生产线项目在巴南区开工"
    )
    row = next(row for row in find_neighbours(scene.build(), region="南岸区") if row.enterprise == "远星")
    assert (row.segment, row.product) == ("显示屏", "远星显示屏模组生产线项目")
    assert "远星显示屏模组生产线项目在巴南区开工" in {item.quote for item in row.evidence}


def test_a_builder_is_where_its_project_is() -> None:
    """Who has no place of its own is found by the place of the project that fits, with that quote."""
    scene = districts()
    scene.document = "news"
    project = scene.thing("Project", "显示屏二期项目")
    scene.say(project, "projectOf", scene.thing("Enterprise", "云帆光电有限公司"))
    scene.say(project, "projectLocatedIn", scene.region("巴南区", "500113"), quote="二期项目落户巴南区")
    row = next(row for row in find_neighbours(scene.build(), region="南岸区") if row.enterprise == "云帆光电有限公司")
    assert (row.region, row.product) == ("巴南区", "显示屏二期项目")
    assert "二期项目落户巴南区" in {item.quote for item in row.evidence}


def test_a_site_of_the_firm_that_is_here_is_no_second_source() -> None:
    """Of a single segment's members elsewhere those of the local firm's own brand are no neighbours, others are."""
    scene = districts()
    chain = scene.thing("Chain", "星河手机")
    segment = scene.thing("Segment", "镜头", key=chain)
    scene.say(segment, "segmentOf", chain)
    places = {"山鸣光学有限公司": ("南岸区", "500108"), "山鸣光学基地（广东）": ("广东省", "440000")}
    for name, place in {**places, "远目光学有限公司": ("广东省", "440000")}.items():
        scene.say(scene.thing("Enterprise", name), "inSegment", segment)
        scene.say(scene.thing("Enterprise", name), "locatedIn", scene.region(*place))
    found = [row.enterprise for row in find_neighbours(scene.build(), region="南岸区") if row.segment == "镜头"]
    assert found == ["远目光学有限公司"]
