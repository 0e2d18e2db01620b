"""Tables against the sentences beside them and against other documents: states, parts of a year, owners, orders, facts."""

from pathlib import Path

import pytest

from chaingraph.analysis import AuditRow
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.turned_tables import span_of
from tests.analysis.desks import audit_of

PROJECTS = """\
# 石门县重点项目调度表

石门县发展和改革局　2025年3月

## 一、项目进度

| 序号 | 项目名称 | 建设单位 | 总投资（亿元） | 累计完成投资（亿元） | 开工时间 | 状态 | 备注 |
|---|---|---|---|---|---|---|---|
| 1 | 柑橘果汁生产线 | 湖南夹山食品有限公司 | 3.2 | 1.1 | 2024-05 | 在建 | {remark} |
| 2 | 磷矿装备制造基地 | 常德壶瓶机械有限公司 | 5.4 | {done} | {begun} | {state} |  |
| 3 | 茶叶精深加工中心 | 湖南东山茶业有限公司 | 2.1 | 0.6 | 2024-09 | 在建 |  |
| 4 | 有机肥造粒车间 | 石门禾丰肥业有限公司 | 1.3 | 0.4 | 2024-10 | 在建 |  |

{text}
"""
QUARTERS = """\
# 石门县2024年工业运行监测

表1　分季度情况

| 指标 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
|---|---|---|---|---|---|
| 柑橘罐头产量（万吨） | 2.1 | 2.4 | 2.6 | {last} | {year} |
| 新开工项目（个） | 3 | 5 | 2 | 4 | 14 |
| 期末用工（人） | 5200 | 5300 | 5350 | 5400 | 5400 |

{text}

表2　累计出口值

| 时段 | 1—3月 | 1—6月 | 1—9月 | 1—12月 |
|---|---|---|---|---|
| 出口额（亿元） | 1.4 | 2.9 | {run} | 6.3 |
"""
ROSTER = """\
序号,企业名称,主营,成立时间,职工总数（人）,营业收入（万元）,利润总额（万元）,出口额（万元）,备注
1,湖南夹山食品有限公司,{made},2011-05,210,18600,920,1300,{remark}
2,常德壶瓶机械有限公司,液压支架,{founded},145,12400,410,0,
3,湖南东山茶业有限公司,绿茶,2015-03,96,{sales},230,520,
4,石门禾丰肥业有限公司,有机肥,2016-08,88,6900,150,0,
5,石门皂市建材有限公司,加气砖,2013-07,120,8800,260,0,
"""
SOUND_ROSTER = {"made": "柑橘罐头", "remark": "2021年获评市级龙头企业", "founded": "2012-09", "sales": "7400"}
SOUND = {"remark": "", "done": "2.0", "begun": "2024-06", "state": "在建", "text": "四个项目均按计划推进。"}
SEASONS = {"last": "2.9", "year": "10.0", "text": "柑橘罐头产量逐季增长。", "run": "4.5"}


def audit(folder: Path, **texts: str) -> tuple[AuditRow, ...]:
    """The audit of some documents, by name and text; the ending stands behind two underscores."""
    return audit_of(folder, {name.replace("__", "."): text for name, text in texts.items()})


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({"state": "竣工", "done": "0.0"}, "累计完成投资"),
        ({"text": "磷矿装备制造基地项目主体已封顶。", "begun": "2025-06"}, "2025-06"),
        ({"text": "茶叶精深加工中心项目由常德壶瓶机械有限公司投资建设。"}, "常德壶瓶机械有限公司"),
        ({"text": "有机肥造粒车间年内将动工。", "state": "在建"}, ""),
        ({"text": "项目总投资由高到低依次为磷矿装备制造基地、茶叶精深加工中心、柑橘果汁生产线。"}, "由高到低"),
        ({"text": "茶叶精深加工中心总投资超过磷矿装备制造基地的一半。"}, "一半"),
        ({"begun": "2024-13"}, "2024-13"),
    ],
)
def test_states(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """A row that its own words or a sentence deny is told; a row at work may well be told to begin its next step."""
    rows = audit(tmp_path, list__md=PROJECTS.format(**{**SOUND, **swap}))
    assert [said in row.message for row in rows] == ([True] if said else []), rows


@pytest.mark.parametrize(
    ("swap", "kinds"),
    [
        ({}, []),
        ({"year": "11.0"}, ["sum"]),
        ({"run": "2.6"}, ["figure"]),
        ({"last": "2.5", "year": "9.6"}, ["words"]),
        ({"text": "柑橘罐头产量四季度最高，一季度最低。"}, []),
        ({"text": "柑橘罐头产量以一季度最高。"}, ["words"]),
        ({"text": "三季度柑橘罐头产量环比增长18.3%。"}, ["words"]),
    ],
)
def test_parts_of_year(tmp_path: Path, swap: dict[str, str], kinds: list[str]) -> None:
    """Quarters fill their year, running totals do not fall, and a stock at the end is no sum."""
    rows = audit(tmp_path, run__md=QUARTERS.format(**{**SEASONS, **swap}))
    assert [row.kind for row in rows] == kinds, rows


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({}, ""),
        ({"remark": "其中研发人员230人"}, "230"),
        ({"remark": "职工180人"}, "180"),
        ({"remark": "2024年亏损"}, "亏损"),
        ({"remark": "产品没有出口"}, "出口"),
        ({"sales": "7.4"}, "7.4"),
        ({"founded": "2012-00"}, "2012-00"),
    ],
)
def test_cells(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """Remarks, days and units of cells are held against the other cells of their row and column."""
    rows = audit(tmp_path, roster__csv=ROSTER.format(**{**SOUND_ROSTER, **swap}))
    assert all(said in row.message for row in rows)
    assert bool(rows) == bool(said), rows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("湖南夹山食品有限公司从未出口，现有职工210人。", "从未出口"),
        ("湖南夹山食品有限公司现有职工260人。", "260人"),
        ("湖南夹山食品有限公司专业生产塑料托盘。", "塑料托盘"),
        ("湖南夹山食品有限公司现有职工210人，产品销往海外。", ""),
    ],
)
def test_rows_of_enterprises(tmp_path: Path, text: str, said: str) -> None:
    """What a sentence says of an enterprise is held against its row in another document."""
    page = f"石门县企业走访记录\n\n2025年3月，走访石门县企业。{text}\n"
    rows = audit(tmp_path, roster__csv=ROSTER.format(**SOUND_ROSTER), visit__txt=page)
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("工业用电量8.6亿千瓦时。", "2024年石门县工业用电量9.6亿千瓦时。", "工业用电量"),
        ("规上工业企业126家。", "到2026年，石门县规上工业企业力争达到120家。", "120家"),
        ("规上工业产值210.0亿元，其中茶叶产业完成31.2亿元。", "2024年石门县茶叶产业产值35.2亿元。", "茶叶"),
        ("工业用电量8.6亿千瓦时。", "2024年上半年石门县工业用电量4.1亿千瓦时。", ""),
        ("工业用电量8.6亿千瓦时。", "2023年石门县工业用电量8.1亿千瓦时。", ""),
        ("规上工业企业126家。", "到2026年，石门县规上工业企业力争达到150家。", ""),
    ],
)
def test_facts(tmp_path: Path, left: str, right: str, said: str) -> None:
    """Two documents of one place tell one value of an indicator and year; other years and parts of a year are others."""
    first = f"石门县2024年国民经济和社会发展统计公报\n\n2024年，石门县经济稳中有进。全县{left}\n"
    rows = audit(tmp_path, a__txt=first, b__txt=f"石门县工业发展情况汇报\n\n{right}\n")
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


def test_posts(tmp_path: Path) -> None:
    """Two chairmen of one enterprise in documents of one year are a contradiction."""
    pages = {
        f"p{n}__txt": f"石门县企业走访记录\n2025年3月{n}日\n\n湖南夹山食品有限公司董事长{who}介绍，公司订单饱满。\n"
        for n, who in ((3, "覃卫东"), (9, "向永红"))
    }
    assert [row.kind for row in audit(tmp_path, **pages)] == ["name"]


def test_names_are_looked_up() -> None:
    """A text finds the rows it names, by brand and by end, and no others."""
    names = Names(["湖南夹山食品有限公司", "磷矿装备制造基地", "上游：采选"], ["1", "2", "3"])
    assert names.near("夹山食品的订单") == [0]
    assert names.near("装备制造基地开工") == [1]
    assert names.near("上游企业") == [2]
    assert names.near("全县经济平稳") == []


def test_spans() -> None:
    """Headers are read as first and last month; impossible ones are not."""
    assert [span_of(name) for name in ("Q3", "上半年", "1-11月", "5月", "13月", "产值")] == [
        (7, 9),
        (1, 6),
        (1, 11),
        (5, 5),
        None,
        None,
    ]
