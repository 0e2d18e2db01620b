"""What stands above a header: titles and rows of a form, however many."""

from __future__ import annotations

import pytest

from chaingraph.documents.plain import Source, read_text
from chaingraph.documents.tables import build_table
from tests.documents.test_tables import grid

HEADER = "序号|企业名称|2023年产值|从业人数|占地面积"
ROWS = ("1|青禾机电有限公司|3200|120|40", "2|临江电子有限公司|5100|260|75")
TITLE = "云川区重点企业名录（2023年度）||||"


@pytest.mark.parametrize(
    "above",
    [
        ("填报单位：云川区工业局||||单位：万元",),
        ("填报单位：云川区工业局|||填报日期：2024年3月|单位：万元",),
        ("填报单位：云川区工业局　单位：万元　填报日期：2024年3月||||",),
        ("填报单位（盖章）：|||单位：万元|",),
        ("填报单位|云川区工业局|||（单位：万元）",),
        ("填报单位：|云川区工业局|填报日期：|2024年3月|", "||||单位：万元"),
        ("填 报 单 位：云川区工业局||||", "填表人：李某||联系电话：000||", "||||计量单位：万元"),
        ("单位：万元||填报单位：云川区工业局||2024年3月",),
    ],
)
def test_rows_of_a_form_are_no_header(above: tuple[str, ...]) -> None:
    """Who filled in the list and when stands above its header in any number of rows; the unit there is the table's."""
    table = build_table("doc", grid(TITLE, *above, HEADER, *ROWS))
    assert [column.name for column in table.columns] == HEADER.split("|")
    assert (table.caption, table.unit, len(table.rows)) == ("云川区重点企业名录（2023年度）", "万元", 2)


def test_a_title_may_share_its_row_with_the_unit() -> None:
    """The title stands at the left, the unit at the right."""
    table = build_table("doc", grid("2023年云川区重点企业名录||||单位：万元", HEADER, *ROWS))
    assert (table.caption, table.unit, len(table.rows)) == ("2023年云川区重点企业名录", "万元", 2)


def test_a_day_beside_a_title() -> None:
    """The day on which a list was made is no column; a year beside a header word is one."""
    table = build_table("doc", grid("云川区重点企业名录||||2024年3月15日", HEADER, *ROWS))
    assert (table.caption, len(table.rows)) == ("云川区重点企业名录", 2)
    table = build_table("doc", grid("企业|2023年|", "|产值|税收", "甲有限公司|1|2", "乙有限公司|3|4"))
    assert [column.name for column in table.columns] == ["企业", "2023年/产值", "2023年/税收"]


def test_several_units_stay_together() -> None:
    """Which column has which is not for the table to say."""
    table = build_table("doc", grid(TITLE, "填报单位：云川区工业局||||单位：万元、人、亩", HEADER, *ROWS))
    assert (table.unit, len(table.rows)) == ("万元、人、亩", 2)


@pytest.mark.parametrize(
    ("rows", "caption"),
    [
        (
            ("重点产业：龙头企业名单||", "企业名称|产值|税收", "甲有限公司|1|2", "乙有限公司|3|4"),
            "重点产业：龙头企业名单",
        ),
        (("附表：重点企业名录||", "企业名称|产值|税收", "甲有限公司|1|2", "乙有限公司|3|4"), "附表：重点企业名录"),
    ],
)
def test_a_title_with_a_colon_is_a_title(rows: tuple[str, ...], caption: str) -> None:
    """Only what a form asks for is a label."""
    assert build_table("doc", grid(*rows)).caption == caption


def test_labels_without_a_header_below_are_rows() -> None:
    """A form is no heading of itself, and a header whose cells end in colons stays one."""
    table = build_table("doc", grid("姓名：张某|电话：1", "姓名：李某|电话：2", "姓名：王某|电话：3"))
    assert len(table.rows) == 3
    table = build_table("doc", grid("企业名称：|产值：|税收：", "甲有限公司|1|2", "乙有限公司|3|4"))
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("填报日期：2024年3月|||", "2024-03"),
        ("填报单位：云川区工业局||填报日期：2024年3月|", "2024-03"),
        ("填报日期|2024年3月||", "2024-03"),
        ("填报时间：|2024-03-05||", "2024-03-05"),
        ("成立时间：2019年3月||单位：万元|", ""),
    ],
)
def test_the_day_of_a_form_dates_the_document(above: str, date: str) -> None:
    """A workbook that states no other date has that of its form."""
    rows = ("重点企业名录|||", above, "企业名称|产值|税收|备注", "甲有限公司|1|2|无", "乙有限公司|3|4|无")
    text = "\n".join(row.replace("|", "\t") for row in rows)
    source = Source("doc", "名录.xlsx", text, tables=(build_table("doc", grid(*rows)),))
    assert read_text(source).date == date
