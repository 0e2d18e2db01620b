"""People in a text."""

from __future__ import annotations

from chaingraph.mentions.names.people import people_listed
from tests.mentions.name_factory import enterprises


def test_people_who_attend_are_a_row() -> None:
    """Three persons behind a post or before 出席 are a row; companies that bear surnames are none."""
    text = "市领导吴岑、方晓岚、胡溪、刘修岳出席仪式。"
    assert [text[slice(*span)] for span in people_listed(text)] == ["吴岑、方晓岚、胡溪、刘修岳"]
    assert people_listed("采购万华、安琪、方太、华润的产品。") == []


def test_no_company_is_found_among_people() -> None:
    """Persons in a row, and a person a document names behind a post, are no companies wherever they stand."""
    assert enterprises("市领导吴岑、方晓岚、胡溪、刘修岳出席仪式。") == []
    assert enterprises("据董事长张岑富介绍，产值翻番。\n张岑富1998年回到老家，张岑富表示满意。") == []


def test_a_chairman_who_is_said_something_of() -> None:
    """A person behind a post is one before 认定, 回到 and 将, too, and no company anywhere in the document."""
    text = "会上将沐辰集团董事长张沐富认定为榜样。\n1998年张沐富回到老家创建企业。\n张沐富1991年返乡创业。"
    assert "张沐富" not in enterprises(text)
