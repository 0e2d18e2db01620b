"""Places nobody can have, and lists of the first few that leave no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.ranks.beyond import beyond
from chaingraph.analysis.audit.ranks.rows import row_ranks
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("上半年，我县招商考核在全市9个县区中列第10位，需引起重视。", 1),
        ("考核结果在全市9个县（市、区）排名第十。", 1),
        ("我县位居全市九个县市区第11位。", 1),
        ("全市共有6个开发区参加评比，我区名列第7名。", 1),
        ("在参评的12个乡镇中，柳河镇排第13位。", 1),
        ("利用外资列第10位（全市共9个县区）。", 1),
        ("上半年，我县招商考核在全市9个县区中列第9位。", 0),
        ("上半年，我县招商考核在全市9个县区中列倒数第10位。", 0),
        ("全市9个县区中，我县是唯一进入全省前列的，列全省第36位。", 0),
        ("全县12个乡镇共签约项目46个，总量居全市第13位。", 0),
        ("9个县区比学赶超，我县第10次获得红旗。", 0),
        ("本月新增3个开发区，我区由第7位上升到第5位。", 0),
    ],
)
def test_behind_the_last(tmp_path: Path, text: str, alarms: int) -> None:
    """Nobody is the tenth of nine; a place in a wider field, or told from the end, may be any."""
    path = tmp_path / "news.txt"
    path.write_text(f"鄄城县招商简报\n\n{text}\n", encoding="utf-8")
    assert len(list(beyond(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        (
            "玻璃钢产业年产值160亿元，跃居全市特色产业第三位，前三名依次为丝网产业750亿元、橡塑产业240亿元、裘皮产业185亿元。",
            1,
        ),
        (
            "玻璃钢产业年产值160亿元，居全市特色产业第四位，前三名依次为丝网产业750亿元、橡塑产业240亿元、裘皮产业185亿元。",
            0,
        ),
        ("裘皮产业年产值185亿元，居全市第三位，前三名依次为丝网产业750亿元、橡塑产业240亿元、裘皮产业185亿元。", 0),
        (
            "投资额居前三位的：竹缠绕管2.6亿元、全屋定制2.1亿元、环保涂料1.9亿元。水性胶黏剂项目投资2.3亿元，未进前三。",
            1,
        ),
        (
            "投资额居前三位的：竹缠绕管2.6亿元、全屋定制2.1亿元、环保涂料1.9亿元。水性胶黏剂项目投资1.3亿元，未进前三。",
            0,
        ),
    ],
)
def test_lists_of_the_first(tmp_path: Path, text: str, alarms: int) -> None:
    """Who is said to be third is in the list of the first three; who is not in it has less than its last."""
    path = tmp_path / "news.txt"
    path.write_text(f"枣强县产业简报\n\n{text}\n", encoding="utf-8")
    assert len(list(beyond(graph_of([path], tmp_path / "out")))) == alarms


TABLE = """\
乡镇,签约项目（个）,合同总投资（亿元）,到位资金（亿元）
柳河镇,5,21.6,6.3
青山镇,4,14.8,5.2
白塔镇,3,12.5,6.8
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("从表中看，柳河镇签约项目数、合同总投资和到位资金均居各乡镇首位。", 1),
        ("柳河镇合同总投资、到位资金都居首位。", 1),
        ("柳河镇到位资金位居榜首，受到通报表扬。", 1),
        ("柳河镇签约项目数和合同总投资均居首位。", 0),
        ("白塔镇到位资金居首位。", 0),
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_measures_of_one_claim(tmp_path: Path, text: str, alarms: int, apart: bool) -> None:
    """Each measure that a claim lists is looked up, in a table of the page and in one that lies beside it."""
    if apart:
        paths = [tmp_path / "news.txt", tmp_path / "table.csv"]
        paths[0].write_text(f"获嘉县2024年招商通报\n\n{text}\n", encoding="utf-8")
        paths[1].write_text(f"获嘉县2024年招商情况,,,\n{TABLE}", encoding="utf-8")
    else:
        paths = [tmp_path / "news.md"]
        head, *rows = (f"| {' | '.join(line.split(','))} |" for line in TABLE.splitlines())
        table = "\n".join((head, "|---|---|---|---|", *rows))
        paths[0].write_text(f"# 获嘉县2024年招商通报\n\n{text}\n\n{table}\n", encoding="utf-8")
    assert len(list(row_ranks(graph_of(paths, tmp_path / "out")))) == alarms
