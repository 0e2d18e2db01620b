"""Changes against the values of both times, in sentences, tables and the documents of two years."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.former import former
from tests.analysis.desks import graph_of

BEFORE = """\
沂水县2023年国民经济和社会发展统计公报

一、工业
年末规模以上工业企业118户，全年规模以上工业总产值246.5亿元，比上年增长5.2%。规模以上工业增加值比上年增长6.1%。
二、金融
年末各项贷款余额437.4亿元，增长8.9%。全年接待游客612万人次，旅游收入34.1亿元。
"""

SAID = [
    ("年末规模以上工业企业127户，比上年末增加9户。", "年末规模以上工业企业127户，比上年末增加19户。"),
    ("年末规模以上工业企业达127户，较上年净增9户。", "年末规模以上工业企业达127户，较上年净增15户。"),
    ("年末各项贷款余额498.7亿元，比年初增加61.3亿元。", "年末各项贷款余额518.7亿元，比年初增加61.3亿元。"),
    ("年末各项贷款余额498.7亿元，较年初净增61.3亿元。", "年末各项贷款余额498.7亿元，较年初净增16.3亿元。"),
    ("年末各项贷款余额498.7亿元，增长14.0%。", "年末各项贷款余额498.7亿元，增长24.0%。"),
    (
        "全年规模以上工业增加值增长7.4%，增速较上年加快1.3个百分点。",
        "全年规模以上工业增加值增长7.4%，增速较上年加快2.1个百分点。",
    ),
    (
        "规模以上工业增加值同比增长5.4%，比上年回落0.7个百分点。",
        "规模以上工业增加值同比增长6.4%，比上年回落0.7个百分点。",
    ),
    ("全年接待游客836万人次，是上年的1.4倍。", "全年接待游客836万人次，是上年的1.8倍。"),
    ("全年接待游客836万人次，同比增长近四成。", "全年接待游客836万人次，同比增长近七成。"),
    ("全年接待游客同比增加224万人次，达到836万人次。", "全年接待游客同比增加324万人次，达到836万人次。"),
    ("全年接待游客628万人次，较上年略有增长。", "全年接待游客588万人次，较上年略有增长。"),
    ("全年规模以上工业总产值270.4亿元，比上年增长9.7%。", "全年规模以上工业总产值230.4亿元，比上年增长9.7%。"),
]


@pytest.mark.parametrize(("right", "wrong"), SAID)
def test_bulletins_of_two_years(tmp_path: Path, right: str, wrong: str) -> None:
    """What this year's bulletin says of a change has to lead from the value of last year's to its own."""
    for number, (text, alarms) in enumerate(((right, 0), (wrong, 1))):
        folder = tmp_path / str(number)
        folder.mkdir()
        before, now = folder / "before.txt", folder / "now.txt"
        before.write_text(BEFORE, encoding="utf-8")
        now.write_text(f"沂水县2024年国民经济和社会发展统计公报\n\n一、概况\n{text}\n", encoding="utf-8")
        assert len(list(former(graph_of([before, now], folder / "out")))) == alarms, text


TABLE = """\
# 郓城县统计月报（2025年9月）

{}

| 指标 | 单位 | 1—9月 | 上年同期 | 同比（%） |
|---|---|---|---|---|
| 实际使用外资 | 万美元 | 2350 | 2610 | -10.0 |
| 进出口总额 | 亿元 | 39.2 | 34.2 | 14.6 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("1—9月，实际使用外资2350万美元，同比增长11.1%。", 1),
        ("1—9月，全县实际使用外资同比增长10.0%。", 1),
        ("前三季度，实际使用外资较上年同期有所增长。", 1),
        ("1—9月，进出口总额39.2亿元，比上年同期增加15亿元。", 1),
        ("1—9月，实际使用外资2350万美元，同比下降10.0%。", 0),
        ("1—9月，进出口总额39.2亿元，同比增长14.6%。", 0),
        ("1—9月，进出口总额39.2亿元，比上年同期增加5亿元。", 0),
        ("1—6月，实际使用外资1320万美元，同比增长11.1%。", 0),
        ("力争全年实际使用外资同比增长11.1%。", 0),
    ],
)
def test_columns_of_two_times(tmp_path: Path, text: str, alarms: int) -> None:
    """A sentence about a row has to go the way the row goes; another part of the year and a goal are not meant."""
    path = tmp_path / "month.md"
    path.write_text(TABLE.format(text), encoding="utf-8")
    assert len(list(former(graph_of([path], tmp_path / "out")))) == alarms


MONTHS = """\
# 清河产业园2025年6月运行月报

{}

| 月份 | 规上产值（亿元） | 工业用电量（万千瓦时） |
|---|---|---|
| 4月 | 2.9 | 1810 |
| 5月 | 2.7 | 1765 |
| 6月 | 2.9 | 1935 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("6月，工业用电量较5月有所回落。", 1),
        ("6月份园区工业用电量1935万千瓦时，比上月减少170万千瓦时。", 1),
        ("6月，规上产值2.9亿元，较5月下降7.4%。", 1),
        ("6月，工业用电量较5月有所回升。", 0),
        ("6月份园区工业用电量1935万千瓦时，比上月增加170万千瓦时。", 0),
        ("5月，工业用电量较4月有所回落。", 0),
    ],
)
def test_rows_of_months(tmp_path: Path, text: str, alarms: int) -> None:
    """A month is held against the month it is compared with, each a row of its own."""
    path = tmp_path / "month.md"
    path.write_text(MONTHS.format(text), encoding="utf-8")
    assert len(list(former(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("上半年发送班列1350列，同比增长两成以上。去年同期，班列开行列数为1200列。", 1),
        ("上半年发送班列1350列，同比增长一成以上。去年同期，班列开行列数为1200列。", 0),
        ("截至2023年底，设备普及率已达85%，比三年前提高了27个百分点。2020年底，这里的设备普及率只有48%。", 1),
        ("截至2023年底，设备普及率已达85%，比三年前提高了37个百分点。2020年底，这里的设备普及率只有48%。", 0),
        ("一季度，实现营业收入171.5亿元，净增20.5亿元。总的看，一季度营业收入同比增长8.7%。", 1),
        ("一季度，实现营业收入171.5亿元，净增20.5亿元。总的看，一季度营业收入同比增长13.6%。", 0),
        ("2024年粮食产量38.6万吨，比上年的37.9万吨增长1.8%。园林水果产量46.3万吨，增长3.1%。", 0),
    ],
)
def test_sentences_beside(tmp_path: Path, text: str, alarms: int) -> None:
    """The value of before may stand in the next sentence, or come of a gain; that of another product does not count."""
    path = tmp_path / "news.txt"
    path.write_text(f"巨野县产业观察\n\n{text}\n", encoding="utf-8")
    assert len(list(former(graph_of([path], tmp_path / "out")))) == alarms


OF_A_YEAR = """\
郓城县2024年运行情况

板材规上产值2023年为80.0亿元。2024年板材规上产值达到96.0亿元。进出口总额由2023年的6.0亿元增加到10.5亿元。

{}
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("板材规上产值2024年一年增加16.0亿元、增长20.0%。", "板材规上产值2024年一年增加16.0亿元、增长26.0%。"),
        ("板材规上产值一年时间增加16.0亿元。", "板材规上产值一年时间增加19.0亿元。"),
        ("进出口总额一年增长75.0%。", "进出口总额一年翻了一番多。"),
        ("板材规上产值较上年不降反升。", "板材规上产值较上年不升反降。"),
    ],
)
def test_changes_of_a_year(tmp_path: Path, right: str, wrong: str) -> None:
    """A change within a year, or a turn of direction, of what its clause names has to lead from one value to the other."""
    for number, (text, alarms) in enumerate(((right, False), (wrong, True))):
        path = tmp_path / f"{number}.txt"
        path.write_text(OF_A_YEAR.format(text), encoding="utf-8")
        assert bool(list(former(graph_of([path], tmp_path / f"out{number}")))) is alarms, text


GOALS = """\
云和县2025年工业经济工作要点

一、2024年回顾
2024年，全县木制玩具产业实现产值86.4亿元，规上企业92家。

二、2025年目标
木制玩具产业产值达到98亿元，2026年达到130亿元；规上企业100家。

三、保障措施
{}

云和县经信局
2025年1月12日
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("（一）强化考核。木制玩具产业产值纳入乡镇考核，全年目标比上年增长18%。", 1),
        ("（一）强化考核。确保2026年木制玩具产业产值比2024年翻一番。", 1),
        ("（一）强化考核。木制玩具产业产值纳入乡镇考核，全年目标比上年增长13.4%。", 0),
        ("（一）强化考核。木制玩具产业税收纳入乡镇考核，全年目标比上年增长18%。", 0),
    ],
)
def test_growth_of_goals(tmp_path: Path, said: str, found: int) -> None:
    """Growth of what is aimed at leads from the value of the year before to the goal, wherever both are told."""
    (tmp_path / "a.txt").write_text(GOALS.format(said), encoding="utf-8")
    assert len(list(former(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("全县接待游客186万人次，与去年同期基本持平。", 1),
        ("全县接待游客141万人次，与去年同期基本持平。", 0),
        ("全县接待游客128万人次，同比稳中略升。", 1),
        ("全县接待游客148万人次，同比稳中略升。", 0),
    ],
)
def test_words_of_a_level(tmp_path: Path, said: str, found: int) -> None:
    """What is called level, or slightly up, is held against the same time of the year before, told in another part."""
    text = f"宾阳县2025年三季度旅游运行分析\n\n1—9月，{said}\n\n二、分析\n去年1—9月接待游客143万人次，基数较高。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(former(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found
