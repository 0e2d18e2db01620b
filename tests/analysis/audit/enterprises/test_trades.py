"""What one enterprise makes, told in two trades that have nothing in common: castings in the table, seat covers in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.trades import trades
from tests.analysis.audit.desk import Swap, audit_file, audit_named, changed, graph_of_texts, says, told_later, told_of
from tests.analysis.audit.texts import COUNTY, GEARS, LEADERS, MAKERS, MAKERS_BY_STAGE, PORTRAIT, SOUND_STAFF, STAFF
from tests.analysis.desks import audit_of, graph_of


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("3000,600,", "3000,600,主要生产塑料管材"),), ("果汁", "塑料管材")),
    ],
)
def test_columns_of_a_roster(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above its whole, an honour before the founding and two trades in a row are found."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", changed(MAKERS, swaps)), keys)


PRODUCTS = """# 宜丰县主要产品产量

| 产品 | 单位 | 产量 | 增长（%） |
| --- | --- | --- | --- |
| 食用植物油 | 万吨 | 24.5 | -2.3 |
| 水泥 | 万吨 | 86.0 | -5.1 |
"""


def test_units_are_no_enterprises(tmp_path: Path) -> None:
    """A column of units tells of no firm, however its header reads."""
    (tmp_path / "a.md").write_text(PRODUCTS, encoding="utf-8")
    assert not list(trades(graph_of([tmp_path / "a.md"], tmp_path / "out")))


TRADES = """云和县招商简报
浙江云禾食品有限公司，主营果汁饮料，2023年产值2.1亿元。
{}
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("浙江云禾食品有限公司为人造板生产企业，正在扩建。", True),
        ("浙江云禾食品有限公司以糕点为主业，正在扩建。", False),
        ("浙江云岭家具有限公司为人造板生产企业，正在扩建。", False),
    ],
)
def test_trades(tmp_path: Path, line: str, *, found: bool) -> None:
    """One enterprise in two branches is a contradiction; two products of one branch, or two enterprises, are none."""
    assert ("sector" in {row.kind for row in audit_file(tmp_path, "云和.txt", TRADES.format(line))}) is found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("湖南夹山食品有限公司专业生产塑料托盘。", "塑料托盘"),
    ],
)
def test_rows_of_enterprises(tmp_path: Path, text: str, said: str) -> None:
    """What a sentence says of an enterprise is held against its row in another document."""
    page = f"石门县企业走访记录\n\n2025年3月，走访石门县企业。{text}\n"
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**SOUND_STAFF), visit__txt=page)
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("陕西汉水源食品有限公司主要从事铝型材加工，产品销往西北各省。", ("铝型材",)),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("四川凯蓬机械有限公司主营服装加工，全年产值5.2亿元。", ("服装", "机械")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("佳木家具主要产品为液压阀，产品销往华中地区。", ("家具", "液压阀")),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("f.txt", PORTRAIT.format("C17 纺织业"), "纺织业"),
        ("l.txt", MAKERS_BY_STAGE.format("锁芯", "儿童杯"), "儿童杯"),
    ],
)
def test_slips_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Another unit, owner, value, trade beside a list or a cell is told."""
    rows = audit_of(tmp_path, {name: text})
    assert any(said in f"{row.message} {row.left} {row.right}" for row in rows), rows


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("印染企业山东恒丰达科技有限公司提出用工难。", 1),
        ("山东恒丰达科技有限公司等5家印染企业完成改造。", 1),
        ("阀门企业山东恒丰达科技有限公司提出用工难。", 0),
        ("齿轮铸件企业山东恒丰达科技有限公司提出用工难。", 0),
    ],
)
def test_words_beside_a_name(tmp_path: Path, second: str, found: int) -> None:
    """Words beside a name tell two trades only where their branches do not go together."""
    text = f"走访记录\n\n山东恒丰达科技有限公司主营水泵，订单已排到年底。\n\n{second}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(trades(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


CHAINS = """\
产业链,链长,牵头单位,链主企业
绿色食品,周启,县农业农村局,新乡市禾麦食品有限公司、获嘉县沁谷面业有限公司
现代家居,李远,县工商联,河南榉合家居有限公司
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("序号,项目名称,企业名称,产业链\n1,速冻面点扩建项目,新乡市禾麦食品有限公司,现代家居\n2,全屋定制项目,河南榉合家居有限公司,现代家居\n", 1),
        ("序号,项目名称,企业名称,产业链\n1,速冻面点扩建项目,新乡市禾麦食品有限公司,绿色食品\n2,全屋定制项目,河南榉合家居有限公司,现代家居\n", 0),
        ("序号,企业名称,主要产品\n1,获嘉县沁谷面业有限公司,实木沙发\n2,河南榉合家居有限公司,板式衣柜\n", 1),
        ("序号,企业名称,主要产品\n1,获嘉县沁谷面业有限公司,高筋面粉\n2,河南榉合家居有限公司,板式衣柜\n", 0),
    ],
)  # fmt: skip
def test_chains_that_list_their_firms(tmp_path: Path, text: str, alarms: int) -> None:
    """A chain lists several firms in one cell; another table that puts one of them elsewhere is wrong."""
    paths = [tmp_path / "chains.csv", tmp_path / "others.csv"]
    for path, words in zip(paths, (CHAINS, text), strict=True):
        path.write_text(words, encoding="utf-8")
    assert len(list(trades(graph_of(paths, tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("line", "alarms"),
    [
        ("2. 肇庆市绥岭皮革机械有限公司：岗美工业区振兴路11号，水产饲料加工，15.6亩；", 1),
        ("1. 肇庆市绥岭皮革机械有限公司，振兴路11号，水产饲料生产，从业86人；", 1),
        ("2. 肇庆市绥岭皮革机械有限公司：岗美工业区振兴路11号，皮革机械制造，15.6亩；", 0),
        ("2. 肇庆市绥岭皮革机械有限公司：岗美工业区振兴路11号，已恢复生产，15.6亩；", 0),
    ],
)
def test_trades_in_the_lines_of_a_list(tmp_path: Path, line: str, alarms: int) -> None:
    """A clause of a line that is nothing but a trade is that of the firm the line begins with."""
    paths = [tmp_path / "minutes.txt", tmp_path / "list.txt"]
    paths[0].write_text(
        "四会市会议纪要\n\n会议明确，肇庆市绥岭皮革机械有限公司（生产制革转鼓、磨革机）整体搬迁。\n", encoding="utf-8"
    )
    paths[1].write_text(f"四会市拟搬迁企业花名册\n\n{line}\n", encoding="utf-8")
    assert len(list(trades(graph_of(paths, tmp_path / "out")))) == alarms


def test_sector_and_product_of_one_row_that_share_a_character(tmp_path: Path) -> None:
    """Who wrote 生物医药 and 药用玻璃瓶 into one row knew both."""
    rows = "序号,企业名称,所属产业,主导产品\n1,柳河安禾包装有限公司,生物医药,药用玻璃瓶\n2,柳河明湖食品有限公司,食品加工,罐头\n"
    assert not list(trades(graph_of_texts(tmp_path, {"a.csv": rows})))
