"""Institutes with their seat, branches, numbered institutes, congresses, papers."""

from __future__ import annotations

from tests.mentions.name_factory import names


def test_an_institute_with_its_seat() -> None:
    """The seat and what an institute keeps there belong to its name."""
    text = "南京航空航天大学昆山技术转移中心与中科院兰州化物所合作。"
    assert names(text, "Organisation", "Region") == ["南京航空航天大学昆山技术转移中心", "中科院兰州化物所"]


def test_a_plant_in_a_region() -> None:
    """某集团宁德基地, 某企昆山烘焙基地 are plants with a name of their own."""
    assert names("上汽集团宁德基地一季度扩产。", "Enterprise", "Region") == ["上汽集团宁德基地"]


def test_a_numbered_institute_and_its_branch() -> None:
    """中国电科38所芜湖分部 is one body."""
    assert names("中国电科38所芜湖分部负责雷达。", "Organisation") == ["中国电科38所芜湖分部"]


def test_congresses_and_task_groups_keep_their_region() -> None:
    """第七届人民代表大会 and 推进…领导小组 begin with the region before them."""
    assert names("报告在滁州市第七届人民代表大会上通过。", "Organisation") == ["滁州市第七届人民代表大会"]
    text = "绍兴市上虞区推进产业链链长制工作领导小组办公室印发。"
    assert names(text, "Organisation") == ["绍兴市上虞区推进产业链链长制工作领导小组办公室"]
    assert names("市轨道交通产业链链长办公室　7月15日", "Organisation") == ["市轨道交通产业链链长办公室"]
    assert names("县链长制工作专班编", "Organisation") == ["县链长制工作专班"]


def test_endings_of_bodies_and_offices() -> None:
    """Clubs, institutes of research and development, and an office of two tasks are bodies with their region."""
    assert names("与中山灯饰俱乐部、佛山家具研究开发院签约。", "Organisation") == [
        "中山灯饰俱乐部",
        "佛山家具研究开发院",
    ]
    assert names("岳阳市君山区招商投资促进局编", "Organisation") == ["岳阳市君山区招商投资促进局"]


def test_a_department_in_charge_needs_no_place() -> None:
    """由科技和工业信息化局牵头 names a body; the same words without a charge do not."""
    assert names("会议议定，由科技和工业信息化局牵头办理。", "Organisation") == ["科技和工业信息化局"]


def test_the_paper_of_a_dateline() -> None:
    """The agency before 4月19日讯 is an organisation."""
    assert names("东海新闻网4月19日讯 今日开工。", "Organisation") == ["东海新闻网"]
    assert names("本报4月19日讯 今日开工。", "Organisation") == []


def test_each_government_is_none() -> None:
    """各县区人民政府 means many."""
    assert names("送：各县区人民政府。", "Organisation") == []


def test_bodies_with_nothing_but_their_level() -> None:
    """县人民政府, 区政协 and 县监委 are one body each; a town before 镇人民政府 belongs to it."""
    assert names("现在，我代表县人民政府向大会报告。", "Organisation") == ["县人民政府"]
    assert names("区政协主席林某主持会议。", "Organisation") == ["区政协"]
    assert names("由县纪委县监委依规处理。", "Organisation") == ["县纪委", "县监委"]
    assert "沐场镇人民政府" in names("市招商服务中心、沐场镇人民政府负责。", "Organisation")


def test_words_that_open_what_a_name_is_about() -> None:
    """大宗 and 关键 stand inside names behind their place."""
    assert names("依托海南大宗商品交易中心发展。", "Organisation") == ["海南大宗商品交易中心"]
    assert names("组建广西关键金属产业发展集团。", "Enterprise") == ["广西关键金属产业发展集团"]
