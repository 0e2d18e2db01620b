"""Ages and anniversaries against foundings told elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.since import since
from tests.analysis.desks import graph_of, page

HEAD = "江西省宜丰县竹海产业园简介\n（2025年3月）\n\n"
ROSTER = "企业名称,注册时间,主导产品\n江西明远光学有限公司,2014-05,镜头\n江西炬能科技有限公司,2009-03,电池\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("竹海产业园于2010年4月经县政府批准设立。\n\n园区有企业56户。\n\n去年，园区举办建园18周年庆祝活动。", 1),
        ("竹海产业园于2010年4月经县政府批准设立。\n\n园区有企业56户。\n\n今年4月，园区迎来建园15周年。", 0),
        ("竹海产业园于2010年4月经县政府批准设立。\n\n今年，园区将迎来获批设立二十五周年。", 1),
        ("竹海产业园于2010年4月经县政府批准设立。\n\n经过近30年的发展，园区已有企业56户。", 1),
        ("竹海产业园于2010年4月经县政府批准设立。\n\n今年，园区将迎来获批国家级高新区五周年。", 0),
        ("竹海产业园2005年筹建，2010年4月经县政府批准设立。\n\n今年，园区迎来二十岁生日。", 0),
        ("园区始建于2012年，面积6平方公里。\n\n开园二十年来，累计引进项目110个。", 1),
        ("园区始建于2012年，面积6平方公里。\n\n开园十三年来，累计引进项目110个。", 0),
        ("竹海产业园前身为2003年设立的宜丰县竹木区，2013年更名为现名。建园30年来，引进项目110个。", 1),
        ("竹海产业园前身为2003年设立的宜丰县竹木区，2013年更名为现名。建园12年来，引进项目110个。", 0),
        ("竹海产业园前身为2003年设立的宜丰县竹木区，2013年更名为现名。建园22年来，引进项目110个。", 0),
        ("一、江西明远光学有限公司\n\n公司2016年建厂，入园15年来产值翻番。", 1),
        ("一、江西明远光学有限公司\n\n公司2006年建厂，2016年迁入园区，入园9年来产值翻番。", 0),
        ("一、江西明远光学有限公司\n\n公司成立于2016年5月。创始人从业已有30年。", 0),
    ],
)
def test_one_document(tmp_path: Path, text: str, found: int) -> None:
    """An age that no founding of its owner gives is told; a forerunner, a new name and a later step excuse it."""
    (tmp_path / "a.txt").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    assert len(list(since(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(("years", "found"), [("18年", 1), ("11年", 0), ("近11年", 0), ("二十多年", 1)])
def test_roster(tmp_path: Path, years: str, found: int) -> None:
    """The year of founding may stand in a roster, and the firm in the heading above."""
    prose = f"{HEAD}一、江西明远光学有限公司\n\n总经理介绍，公司成立{years}来一直在宜丰发展。\n"
    (tmp_path / "a.txt").write_text(prose, encoding="utf-8")
    (tmp_path / "b.csv").write_text(ROSTER, encoding="utf-8")
    rows = list(since(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))
    assert len(rows) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("医院创建于1958年，现有床位600张。建院五十年来，坚持公益性。", 1),
        ("医院创建于1958年，现有床位600张。建院67年来，坚持公益性。", 0),
        ("公司1995年成立，深耕轴承行业15年。", 1),
        ("公司1995年成立，深耕轴承行业三十年。", 0),
    ],
)
def test_nameless(text: str, found: int) -> None:
    """Who has no name in the graph is held against what its page says of itself."""
    assert len(list(since(page(text, date="2025-02-20")))) == found


def test_anniversary_of_a_firm_behind_a_park() -> None:
    """The beginning of a park is not that of the firm of the next line."""
    texts = ("2011年，城东园区建成。", "公司成立20周年之际，推出新品。")
    assert not list(since(page(*texts, date="2024-05-20")))


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("今年恰逢企业建厂投产20周年，产线全面升级。", 1),
        ("今年恰逢企业建厂投产13周年，产线全面升级。", 0),
        ("全市食品行业协会今年成立20周年，办展会一场。", 0),
    ],
)
def test_anniversary_in_the_next_line(behind: str, found: int) -> None:
    """An anniversary told of the firm of the line before is counted from its beginning."""
    assert len(list(since(page("甲公司2011年在城东建厂投产，现有员工300人。", behind, date="2024-05-20")))) == found


PARK = "竹海产业园（原名宜丰竹木集中区）2010年4月经县政府批准设立。\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年4月，园区举办了成立二十周年系列活动。", 1),
        ("2024年，园区迎来二十岁生日。", 1),
        ("园区成立二十周年文艺晚会于2024年9月举行。", 1),
        ("2024年4月，园区二十周年主题论坛举行。", 1),
        ("二十年来，园区累计引进企业64家。", 1),
        ("建园十九年来，园区坚持特色发展。", 1),
        ("2024年4月，园区举办了成立十四周年系列活动。", 0),
        ("园区成立十四周年文艺晚会于2024年9月举行。", 0),
        ("十年来，园区累计引进企业64家。", 0),
        ("建园十五年来，园区坚持特色发展。", 0),
        ("2024年，县茶业商会举办成立二十周年系列活动。", 0),
    ],
)
def test_of_a_park_with_a_former_name(tmp_path: Path, text: str, found: int) -> None:
    """A name that a park once bore is of nobody else; ages without a verb are counted up to what there was."""
    path = tmp_path / "park.txt"
    path.write_text(HEAD + PARK + text + "\n", encoding="utf-8")
    assert len(list(since(graph_of([path], tmp_path / "out")))) == found
