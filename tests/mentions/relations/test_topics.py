"""Whom a clause speaks of."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.focus import Focus
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.mentions.relations.topics import clause_topics
from chaingraph.records import EntityType, Ref
from tests.mentions.relations.test_scene import scene_of

NAMES: dict[str, EntityType] = {
    "南山电子": "Enterprise",
    "北溪材料": "Enterprise",
    "云河园区": "Park",
    "平县": "Region",
    "显示产业": "Chain",
    "面板项目": "Project",
    "县发改局": "Organisation",
    "棉花交易中心": "Organisation",
    "政务服务中心": "Organisation",
}
PLACE = Ref("Region", "平县", "d")


def topics_of(text: str, focus: Focus | None = None) -> list[str]:
    """Names of the topic of each clause, joined by +; empty where there is none."""
    rows = clause_topics(scene_of(text, NAMES), focus or Focus(place=PLACE))
    return ["+".join(ref.name for ref in topic.refs) if topic else "" for row in rows for topic in row]


CASES = [
    ("平县的南山电子投产，税收增长。", ["南山电子", "南山电子"]),
    ("南山电子旗下的北溪材料投产，税收增长。", ["北溪材料", "北溪材料"]),
    ("平县热闹，南山电子、北溪材料等28家企业扩产，税收增长。", ["平县"] + ["南山电子+北溪材料"] * 2),
    ("南山电子、北溪材料等28家企业扩产。平县税收增长。", ["南山电子+北溪材料", "平县"]),
    ("南山电子扩产。“北溪材料一直用我们的设备和产品。”该公司今年税收增长。", ["南山电子", "北溪材料", "南山电子"]),
    ("另一家，是去年落户平县的南山电子，投资2亿元。", ["", "南山电子", "南山电子"]),
    ("推进南山电子面板项目，年内新增产值。", ["", "面板项目"]),
    ("南山电子是云河园区的台柱，该基地产值增长。", ["南山电子", "南山电子"]),
    ("南山电子投资建厂，今年投产。", ["南山电子", "南山电子"]),
    ("专门生产面板的南山电子，产能翻番。", ["南山电子", "南山电子"]),
    ("位于云河园区的面板项目主体封顶。", ["面板项目"]),
    ("由南山电子投资建设的面板项目落户平县。", ["面板项目"]),
    ("南山电子的面板项目已开工。", ["面板项目"]),
    ("平县显示产业实现产值8亿元。", ["显示产业"]),
    ("南山电子、北溪材料分别完成产值8亿元、3亿元。", ["南山电子+北溪材料"]),
    ("南山电子与北溪材料签订协议，年供货3万吨。", ["南山电子", "南山电子"]),
    ("云河园区引进南山电子，该公司主营面板。", ["云河园区", "南山电子"]),
    ("云河园区引进南山电子，园区产值增长。", ["云河园区", "云河园区"]),
    ("南山电子发展快，全县产值增长。", ["南山电子", "平县"]),
    ("在云河园区，已有企业50家。", ["云河园区", "云河园区"]),
    ("县发改局表示，将加快建设。", ["平县", "平县"]),
    ("平县产值增长，这让南山电子产能达到8万台。", ["平县", "南山电子"]),
    ("平县企业众多；全国百强企业南山电子；产值增长。", ["平县", "平县", "平县"]),
    ("平县今年有42个争取补贴的面板项目获批。", ["平县"]),
    ("政务服务中心表示，将加快建设。", ["平县", "平县"]),
    ("棉花交易中心成立，注册资金1亿元。", ["棉花交易中心", "棉花交易中心"]),
    ("引进总投资5亿元的面板项目。", [""]),
    ("云河园区形成了以南山电子为龙头的显示产业，产值增长。", ["云河园区", "云河园区"]),
    ("“我们花了8000万元改造车间。”南山电子总经理说。", ["南山电子", "南山电子"]),
    ("平县新开工项目12个，其中云河园区5个，占四成。全年完成投资8亿元。", ["平县", "云河园区", "云河园区", "平县"]),
    ("平县发展快。南山电子二期、面板项目等一批重大项目建成投产，税收增长。", ["平县"] * 3),
    ("面板项目获批，计划在位于平县的云河园区建设3条生产线，年产40万片。", ["面板项目"] * 3),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_the_topic(text: str, expected: list[str]) -> None:
    """Said subjects, relative clauses, words that point back, speakers and what is understood."""
    assert topics_of(text) == expected


def test_a_topic_is_carried_over_a_passage_but_counts_less() -> None:
    """What the passage before spoke of is understood at distance 3, or 2 when it spoke of nothing else."""
    focus = Focus(place=PLACE)
    clause_topics(scene_of("南山电子成立于2010年。", NAMES), focus)
    (row,) = clause_topics(scene_of("产值增长。", NAMES), focus)
    assert row[0] is not None
    assert row[0].distance == 3
    focus = Focus(place=PLACE)
    clause_topics(scene_of("南山电子成立于2010年，现有员工80人，主营面板，产值8亿元。", NAMES), focus)
    (row,) = clause_topics(scene_of("产值增长。", NAMES), focus)
    assert row[0] is not None
    assert row[0].distance == 2


def test_numbers_beside_examples_are_not_theirs() -> None:
    """Of 甲、乙等28家企业 the examples act, but what stood before them owns the numbers."""
    scene = scene_of("云河园区热闹，南山电子、北溪材料等28家企业扩产。", NAMES)
    examples = clause_topics(scene, Focus(place=PLACE))[0][1]
    assert examples and examples.listed and examples.beside
    assert [ref.name for ref in examples.beside.refs] == ["云河园区"]


def test_the_park_of_the_sentence_goes_before_that_of_the_title() -> None:
    """园区 behind a park that the sentence speaks of is that park, also in a text about another one."""
    titled = Ref("Park", "东湖园区", "d")
    said = topics_of("云河园区成立于2010年，园区企业达50家。", Focus(place=PLACE, park=titled))
    assert said == ["云河园区", "云河园区"]
    assert topics_of("园区企业达50家。", Focus(place=PLACE, park=titled)) == ["东湖园区"]


def test_the_firm_of_the_title_is_the_firm() -> None:
    """公司 in a portrait of a firm is that firm, unless the sentence speaks of another one; 该公司 goes back to the last."""
    titled = Ref("Enterprise", "云河科技", "d")
    focus = Focus(place=PLACE, firm=titled)
    assert topics_of("南山电子由云河科技全资设立。", focus) == ["南山电子"]
    assert topics_of("公司去年实现营业收入8亿元。", focus) == ["云河科技"]
    assert topics_of("集团拥有专利80项。", focus) == ["云河科技"]
    focus = Focus(place=PLACE, firm=titled)
    assert topics_of("南山电子扩产，公司产值增长。", focus) == ["南山电子", "南山电子"]
    assert topics_of("该公司产值增长。", focus) == ["南山电子"]


def test_a_project_named_long_ago_is_not_this_one() -> None:
    """该项目 in a passage on a park is the park, unless a project was named just before."""
    focus = Focus(place=PLACE)
    topics_of("面板项目开工。", focus)
    assert topics_of("该项目总投资10亿元。", focus) == ["面板项目"]
    topics_of("云河园区是平县的产业新区。", focus)
    topics_of("云河园区设施齐全，配套完善。", focus)
    assert topics_of("该项目总投资20亿元，占地30亩。", focus) == ["云河园区", "云河园区"]


def test_all_of_the_district_is_the_place_even_where_nobody_knows_which() -> None:
    """Without a known place 全县 is the only county named, not the chain of the title; of two it is neither."""
    chain = Topic((Ref("Chain", "显示产业", "d"),), LETTERS["C"], -1, 1)
    text = "2023年，全县实现地区生产总值6亿元。"
    other = Ref("Region", "丘县", "d")
    assert topics_of(text, Focus(topic=chain, regions=(PLACE,)))[-1] == "平县"
    assert topics_of(text, Focus(topic=chain, regions=(PLACE, other)))[-1] == "显示产业"
    assert topics_of("2023年，全市实现地区生产总值6亿元。", Focus(topic=chain, regions=(PLACE,)))[-1] == "显示产业"
