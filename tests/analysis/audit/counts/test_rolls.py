"""Counts against the rows of the table that lists those things, wherever it stands."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.rolls import enlisted
from tests.analysis.audit.desk import table_rows
from tests.analysis.audit.texts import LISTED_PROJECTS, PARK_ROSTER
from tests.analysis.desks import audit_of, graph_of

FIRMS = "序号,企业名称,级别,主导产品\n1,宁湾电源,国家级,储能电源\n2,宁湾特钢,省级,轴承钢\n3,合川丝业,省级,生丝\n4,合川酿造,省级,米酒\n5,云溪竹业,市级,竹板材\n"
STEPS = "| 项目 | 投资方 | 拿地 |\n|---|---|---|\n| 甲片材 | 宁湾电源 | √ |\n| 乙管件 | 合川丝业 | × |\n| 丙涂层 | 云溪竹业 | √ |\n| 丁酒窖 | 合川酿造 | × |\n| 戊线束 | 宁湾特钢 | √ |\n"
CHAINS = "表1 分工表\n产业链\t牵头部门\t链主企业\n丝绸\t商务局\t合川丝业公司、云溪缫丝公司\n竹木\t林业局\t云溪竹业公司、合川板材公司\n"
ROSTER = "莲都竹木家居园骨干企业名册\n序号,企业名称,产品\n" + "".join(
    f"{at},丽水{name}家居有限公司,{name}竹具\n" for at, name in enumerate("青岚白桦丹枫紫檀银杏翠柏红豆"[::2], 1)
)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("全区现有专精特新企业6家，名单见附表。", True),
        ("全区现有专精特新企业5家，名单见附表。", False),
        ("全区省级专精特新企业增至4家。名录附后。", True),
        ("全区省级专精特新企业增至3家。名录附后。", False),
        ("今年力争新增专精特新企业6家，名单见附表。", False),
        ("全区现有专精特新企业约6家，名单见附表。", False),
        ("3月走访专精特新企业4家，另有1家顺延，名单见附表。", False),
    ],
)
def test_a_list_of_another_document(tmp_path: Path, told: str, wrong: bool) -> None:
    """All rows of a list, or those of a kind, are as many as another document says; goals and parts are not held."""
    rows = audit_of(tmp_path, {"a.txt": f"云溪区企业培育情况\n{told}\n", "b.csv": f"云溪区专精特新企业名录\n{FIRMS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("三个", True), ("两个", False)])
def test_rows_that_lack_a_step(tmp_path: Path, told: str, wrong: bool) -> None:
    """Things that are said to lack what a column is called are those whose cell says no."""
    text = f"云溪区项目推进会纪要\n会议要求，对尚未拿地的{told}项目逐一会商。\n"
    rows = audit_of(tmp_path, {"a.txt": text, "b.md": f"# 新签项目进度\n\n{STEPS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("3", True), ("4", False)])
def test_names_in_cells(tmp_path: Path, told: str, wrong: bool) -> None:
    """Names that the cells of a column list are counted as rows are."""
    rows = audit_of(tmp_path, {"a.txt": f"云溪区链长制方案\n首批确定链主企业{told}家，实行动态调整。\n\n{CHAINS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("四", True), ("三", False)])
def test_lines_that_list(tmp_path: Path, told: str, wrong: bool) -> None:
    """Numbered lines below a line that says what they are are a list like a table."""
    lines = "附：落户云溪的全国酿酒百强企业\n1. 合川酿造有限公司\n2. 宁湾酒业有限公司\n3. 云溪窖酒有限公司\n"
    rows = audit_of(tmp_path, {"a.txt": f"云溪推介词\n目前已有{told}家全国酿酒百强企业在这里落户。\n{lines}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("count", "wrong"), [("4", False), ("6", True)])
def test_attached_roster(tmp_path: Path, count: str, wrong: bool) -> None:
    """A list named by its file has as many rows as the document it belongs to says."""
    text = f"# 青田县工业情况\n\n全县工业平稳运行。\n\n附：重点企业名册（q2.csv），收录企业共{count}家。\n"
    rows = audit_of(tmp_path, {"q1.md": text, "q2.csv": PARK_ROSTER.format(total="118700")})
    assert bool(rows) == wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首批10家企业全部列入《莲都竹木家居园骨干企业名册》。", 1),
        ("首批7家企业全部列入《莲都竹木家居园骨干企业名册》。", 0),
        ("目前，入册企业共9户。", 1),
        ("《莲都竹木家居园骨干企业名册》（共9家）已印发。", 1),
        ("骨干企业名册上的十家企业由专人联系。", 1),
        ("再新增4家企业列入《莲都竹木家居园骨干企业名册》。", 0),
        ("到2027年，列入骨干企业名册的企业达到12家。", 0),
        ("骨干企业名册中有5家企业获评省级称号。", 0),
        ("10家企业列入国家级绿色工厂名单。", 0),
        ("缙云机床园骨干企业名册共收录企业10家。", 0),
    ],
)
def test_rosters_afar(tmp_path: Path, text: str, found: int) -> None:
    """A roster with another number of rows than told is found; parts, goals and other rosters are not held against it."""
    (tmp_path / "a.txt").write_text(f"莲都区工作简报\n\n{text}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(ROSTER, encoding="utf-8")
    assert len(list(enlisted(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("经评审，确定培育企业5户（名单见表1）。", 1),
        ("经评审，确定培育企业4户（名单见表1）。", 0),
        ("现将认定的以下五家企业公布如下：", 1),
        ("全区有规上企业5家，主要企业见表1。", 0),
        ("上述企业分属3个行业，情况如下：", 0),
    ],
)
def test_tables_below(tmp_path: Path, text: str, found: int) -> None:
    """A count that leads over to a table is held against its rows, unless it counts more than the table shows."""
    rows = "".join(
        f"| {at} | 丽水{name}有限公司 | {at}.5 |\n" for at, name in enumerate(("青岚", "白桦", "丹枫", "紫檀"), 1)
    )
    page = f"# 培育计划\n\n{text}\n\n表1 培育企业\n\n| 序号 | 企业名称 | 产值（亿元） |\n|---|---|---|\n{rows}"
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert len(list(enlisted(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("told", "numbers", "found"),
    [("5", (1, 2, 3, 4), True), ("4", (1, 2, 3, 4), False), ("26", (1, 2, 3, 4), False), ("5", (3, 7, 9, 12), False)],
)
def test_a_table_has_the_rows_its_title_tells(tmp_path: Path, told: str, numbers: tuple[int, ...], found: bool) -> None:
    """The number in a title against rows numbered from one; far more of them are the whole these are taken from."""
    assert bool(table_rows(tmp_path, LISTED_PROJECTS.format(told, *numbers), enlisted)) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("## 续建项目（5个）", 1),
        ("## 二、续建项目（共5个）：", 1),
        ("## 续建项目（4个）", 0),
        ("## 续建项目（5个，列前四位）", 0),
    ],
)
def test_headings_count_the_rows_below(tmp_path: Path, head: str, found: int) -> None:
    """A number at the end of a heading is that of the rows right below, whatever they are called."""
    rows = "".join(
        f"| {at} | {name}二期 | {at}.5 |\n" for at, name in enumerate(("锻压线", "冷库", "涂装厂", "泵阀园"), 1)
    )
    page = f"# 项目进展\n\n{head}\n\n| 序号 | 项目名称 | 总投资（亿元） |\n|---|---|---|\n{rows}"
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert len(list(enlisted(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(("told", "found"), [("7", 1), ("5", 0)])
def test_codes_tell_rows_apart(tmp_path: Path, told: str, found: int) -> None:
    """Plots whose places repeat are told apart by their codes."""
    (tmp_path / "a.txt").write_text(
        f"濮阳县地块推介\n现将可供出让地块{told}宗向社会推介，详见地块表。\n", encoding="utf-8"
    )
    rows = "".join(f"PY-0{at},{'城东' if at < 4 else '城西'}片区,{at}5,工业\n" for at in range(1, 6))
    (tmp_path / "b.csv").write_text(f"地块编号,位置,面积(亩),用途\n{rows}", encoding="utf-8")
    files = [tmp_path / "a.txt", tmp_path / "b.csv"]
    assert len(list(enlisted(graph_of(files, tmp_path / "out")))) == found


_SQUADS = """\
序号,分队,职务,姓名,单位,驻地
1,一分队,队长,胡建国,县商务局,宁波
2,一分队,队员,柯丽,县发改局,宁波
3,一分队,队员,石磊,县财政局,宁波
4,二分队,队长,成国平,县税务局,宁波
5,二分队,队员,费晓红,县住建局,佛山
6,二分队,队员,柯丽,县人社局,佛山
7,三分队,队长,徐小玲,县教育局,苏州
8,三分队,队员,程国华,县公安局,苏州
9,三分队,队员,余洁,县林业局,无锡
"""


@pytest.mark.parametrize(
    ("told", "found"), [("抽调10名干部，组建3支招商小分队", 1), ("抽调9名干部，组建3支招商小分队", 0)]
)
def test_people_in_groups(tmp_path: Path, told: str, found: int) -> None:
    """People sent out are the rows of the roster that has as many groups, though two are called alike and all sent elsewhere."""
    text = f"在阳新县铜加工产业推介会上的讲话\n\n2025年6月8日\n\n今年我们{told}，常驻沿海招商。\n"
    rows = audit_of(tmp_path, {"a.txt": text, "b.csv": _SQUADS})
    assert ["9 行" in row.message for row in rows] == [True] * found


LEVELS = "序号,企业名称,主营产品,层级\n" + "".join(
    f"{at},丽水{name}竹业有限公司,竹材,{'链主' if at < 3 else '骨干' if at < 7 else '培育'}\n"
    for at, name in enumerate(["青岚", "白桦", "丹枫", "紫檀", "银杏", "翠柏", "红豆", "苍松"], 1)
)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("全县现有竹木企业21家，其中规上企业9家，名录随文附后。", True),
        ("全县现有竹木企业21家，其中规上企业9家（名单附后），产值12亿元。", True),
        ("全县现有竹木企业21家，其中规上企业8家，名录随文附后。", False),
        ("全县现有竹木企业9家，部分企业名单附后。", False),
        ("首批确定链主及骨干企业7家，名单见附件。", True),
        ("首批确定链主及骨干企业6家，名单见附件。", False),
    ],
)
def test_a_list_pointed_to_behind_its_count(tmp_path: Path, told: str, found: bool) -> None:
    """A bare table is the list a count points to right behind it, or as many of its rows as words join; some of them are not."""
    projection = graph_of(_written(tmp_path, told, LEVELS), tmp_path / "out")
    assert bool(list(enlisted(projection))) is found


def _written(folder: Path, told: str, table: str) -> list[Path]:
    text, rows = folder / "p1.txt", folder / "p2.csv"
    text.write_text(f"龙泉市竹木产业情况\n\n{told}\n", encoding="utf-8")
    rows.write_text(table, encoding="utf-8")
    return [text, rows]


@pytest.mark.parametrize(("count", "alarms"), [("4", 1), ("3", 0)])
def test_chains_of_a_plan(tmp_path: Path, count: str, alarms: int) -> None:
    """Chains of industry are counted like other rows."""
    table = "| 序号 | 产业链 | 链长 |\n|---|---|---|\n| 1 | 氟材料 | 周启岚 |\n| 2 | 竹加工 | 刘砚秋 |\n| 3 | 纺织 | 陈怀远 |\n"
    (tmp_path / "a.md").write_text(
        f"# 岚山区链长制方案\n\n全区共确定{count}条重点产业链，实行链长制。\n\n## 重点产业链责任分工表\n\n{table}",
        encoding="utf-8",
    )
    assert len(list(enlisted(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == alarms
