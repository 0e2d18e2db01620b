"""A desk of invented documents about a real city, with the names that careless or hostile people write.

Everything a finding needs is there: a plan, the segments of a chain, a roster, projects, suppliers, land, goals.
"""

from __future__ import annotations

from pathlib import Path

PLAN = """宜都市动力电池产业链实施方案

2024年3月

一、基础

宜都市位于湖北省宜昌市。2023年，宜都市规上工业总产值为820.5亿元，同比增长9.1%。宜都清江锂业有限公司（以下简称“清江锂业”）位于宜都高新区，生产正极材料。全市有龙头企业2家。

二、目标

到2027年，全市规上工业总产值力争达到1200亿元。
"""
CHAIN = """宜都市动力电池产业链图谱
上中下游,环节,区内企业,国内代表企业
上游,正极材料,宜都清江锂业有限公司,湖南裕能、德方纳米
上游,隔膜,—,恩捷股份
上游,外壳<img src=x onerror=alert(1)>,—,"<script>alert(2)</script>科技有限公司"
中游,电芯,宜都峡江电池有限公司、枝江</script>新能源有限公司,宁德时代
下游,回收,—,javascript:alert(3)环保科技有限公司
"""
ROSTER = (
    "宜都市规上企业名册\n序号,企业名称,类型,行业\n"
    "1,宜都清江锂业有限公司,龙头企业,电池\n"
    '2,"=HYPERLINK(""http://evil.example"",""点我"")有限公司",骨干企业,装备\n'
    '3,"<img src=x onerror=""alert(\'href\')"">宜都机械有限公司",骨干企业,装备\n'
    "4,宜都\"引号\"与'撇号'食品有限公司,成长型企业,食品\n"
    "5,宜都\u202e司公限有\u202c倒写有限公司,成长型企业,食品\n"
    "6,宜都䶮鑫食品有限公司,成长型企业,食品\n"
)
PROJECTS = """宜都市重点项目表
序号,项目名称,项目业主,责任单位,建设性质,总投资（万元）,开工时间,完工时间
1,电芯二期<b>项目</b>,宜都峡江电池有限公司,市经信局,新建,25000,2024,2026
2,@SUM(1+1)回收基地项目,宜都清江锂业有限公司,市发改局,扩建,—,2025.03,2027
3,宜都检测中心项目,宜都峡江电池有限公司,市经信局,新建,3000,2026,2024
"""
SUPPLIERS = """宜都市供应商本地化情况表
企业名称,行业,供应商总量（家）,市内（家）,占比
宜都清江锂业有限公司,电池,40,10,25%
宜都峡江电池有限公司,电池,12,12,100%
"""
LAND = """宜都市企业用地需求表
企业名称,现有用地（亩）,闲置用地（亩）,厂房及办公面积（平方米）,未来用地需求（亩）
宜都清江锂业有限公司,120,—,35000,100-150
宜都峡江电池有限公司,60.5,0,—,80
"""
TARGETS = """宜都市主要指标表
序号,指标,单位,2023年基期值,2027年目标值,年均增长
1,规上工业总产值,亿元,820.5,1200,10%
2,研发投入强度,%,2.1,3,—
"""
NEWS = """当阳市材料企业开工

2024年5月8日

湖北当阳漳河材料有限公司位于当阳市，生产隔膜、隔膜浆料。
"""
FILES = {
    "快讯.txt": NEWS,
    "方案.txt": PLAN,
    "产业链.csv": CHAIN,
    "名册.csv": ROSTER,
    "项目.csv": PROJECTS,
    "供应商.csv": SUPPLIERS,
    "用地.csv": LAND,
    "指标.csv": TARGETS,
}


def lay_desk(folder: Path) -> Path:
    """Writes the documents into ``folder`` and returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder
