"""Values of one thing whose digits changed places, or that differ by 亿 and 万 or by 亩 and 公顷 alone, however they are worded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.audit.texts import TEA_HEAD
from tests.analysis.desks import audit_of

HEAD = "石门县茶叶产业情况\n\n一、基本情况\n"


WRONG = (
    ("今年全县茶园面积32.7万亩，产量稳定。\n\n二、打算\n依托37.2万亩茶园，发展观光。", "37.2万亩"),
    ("2023年12月末在岗职工1486人。\n\n二、用工\n2023年底全部1468名职工中，女性620人。", "1468名"),
    ("湘云茶业智能包装线投资1.8亿元，已投产。\n\n二、项目\n湘云茶业智能包装线，投资18000亿元。", "18000亿元"),
    ("截至2024年底，全县尚有低产茶园28处、864亩。\n\n二、打算\n力争到2026年底将上述864公顷茶园改造到位。", "864公顷"),
    ("三期茶叶加工厂房正在施工，总建筑面积18.4万平方米。\n\n二、打算\n等这18.4万亩厂房交付，再引进企业。", "18.4万亩"),
)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_swapped_digits_are_told(tmp_path: Path, text: str, said: str) -> None:
    """One noun in common is enough for two values with the same digits."""
    rows = audit_of(tmp_path, {"page.txt": HEAD + text})
    assert any(said in row.message for row in rows), rows


INNOCENT = (
    "今年全县茶园面积32.7万亩，产量稳定。\n\n二、打算\n全县油茶林37.2万亩，长势良好。",
    "2022年末在岗职工1486人。\n\n二、用工\n2023年末全部1468名职工中，女性620人。",
    "2023年末在岗职工1486人。\n\n二、用工\n到2026年职工力争达到1846人。",
    "2023年一季度茶叶产量3.27万吨。\n\n二、生产\n2023年上半年茶叶产量3.72万吨。",
    "湘云茶业包装线投资1.8亿元，已投产。\n\n二、项目\n澧水纸业制浆项目投资18000万元。",
    "截至2024年底，全县尚有低产茶园28处、864亩。\n\n二、打算\n力争到2026年底将上述864亩茶园改造到位。",
    "全县现有茶园18.4万亩。\n\n二、厂房\n茶叶加工厂建筑面积18.4万平方米，已投用。",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_other_things_are_left_alone(tmp_path: Path, text: str) -> None:
    """Another product, year, part of a year, a goal, and the same amount are no slips."""
    rows = audit_of(tmp_path, {"page.txt": HEAD + text})
    assert not [row for row in rows if row.kind == "conflict"], rows


SLIPS = """\
2022年，河口班列开行4286列。|继2022年全年河口班列开行4268列之后，今年开行2168列。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("全县全年实际利用外资3120万美元。", "实际利用外资3210万美元，其中新区900万美元。", True),
        ("入驻企业247家。", "274家入驻企业都有专员。", True),
        ("2022年，入驻企业247家。", "2023年，274家入驻企业都有专员。", False),
        ("到2026年，力争实际利用外资3210万美元。", "实际利用外资3120万美元。", False),
        ("全市实际利用外资3210万美元。", "实际利用外资2870万美元。", False),
        ("上半年，新签约亿元以上项目36个。", "新签约亿元以上项目63个。", False),
        ("城东工业园入驻企业247家。", "城西片区有274家入驻企业。", False),
    ],
)
def test_two_passages(left: str, right: str, *, found: bool) -> None:
    """One name with two values is a contradiction; another year, season, place or a goal is not."""
    assert ("conflict" in kinds(left, right)) is found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            TEA_HEAD + "一季度规上工业增加值同比增长5.8%。\n\n二、打算\n一季度规上工业增加值同比增长8.5%的势头要巩固。",
            "8.5%",
        ),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize(
    ("title", "said", "found"),
    [
        ("石门县2025年上半年统计公报", "今年上半年，全县固定资产投资（不含农户）同比增长2.9%。", True),
        ("石门县2025年上半年统计公报", "今年一季度，全县固定资产投资（不含农户）同比增长2.9%。", False),
        ("石门县2025年上半年统计公报", "今年上半年，全县民间投资同比增长2.9%。", False),
        ("石门县2025年1—8月统计月报", "今年上半年，全县固定资产投资（不含农户）同比增长2.9%。", False),
    ],
)
def test_rates_of_two_documents(tmp_path: Path, title: str, said: str, found: bool) -> None:
    """A rate of one part of a year is one in both documents, whether a sentence or the title names the part; of other things and times it is not."""
    texts = {
        "a.txt": f"{title}\n\n2025年9月10日\n\n固定资产投资（不含农户）同比增长9.2%。\n",
        "b.txt": f"石门县：项目建设提速\n\n2025年9月12日\n\n{said}\n",
    }
    assert any("2.9%" in row.message for row in audit_of(tmp_path, texts)) is found
