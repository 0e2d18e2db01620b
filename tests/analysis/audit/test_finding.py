"""Audit: planted contradictions of every kind are found, and what only looks like one is not."""

from dataclasses import replace

import pytest

from chaingraph.analysis.audit.finding import find_audit
from chaingraph.analysis.audit.rows import AuditRow, agree, half_step
from chaingraph.analysis.audit.rules import RULES
from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene, phone_chain

HERE = "500108"


def audit(scene: Scene, kind: str = "") -> list[AuditRow]:
    return [row for row in find_audit(scene.build()) if not kind or row.kind == kind]


def district() -> tuple[Scene, str]:
    """A plan of 南岸区 of 2022."""
    scene = Scene("plan")
    here = scene.region("南岸区", HERE)
    scene.paper(place=here, date="2022-03-09")
    return scene, here


def told(scene: Scene, subject: str, indicator: str, words: str, **fields: str) -> str:
    """A number as a sentence writes it: ``words`` is value and unit (1200亿元), its text the same."""
    number = "".join(sign for sign in words if sign.isdecimal() or sign == ".")
    fields = {"text": words, **fields}
    return scene.number(subject, indicator, float(number), words.removeprefix(number), **fields)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("成长型企业", "137家", {}), ("成长型企业数量", "125家", {}), True),
        (("全区规上工业总产值", "797.14亿元", {}), ("规模以上工业总产值", "797.1亿元", {}), False),
        (("规上工业总产值", "797亿元", {}), ("规上工业总产值", "79.7亿元", {}), True),
        (("新增智能工厂", "3个", {}), ("新增智能工厂个数", "5家", {}), True),
        (("智能工厂", "12个", {}), ("新增智能工厂个数", "5家", {}), False),
        (("规上工业总产值", "800亿元", {"year": "2020"}), ("规上工业总产值", "900亿元", {"year": "2021"}), False),
        (("工业增加值", "350亿元", {"modality": "target"}), ("工业增加值", "220亿元", {}), False),
        (("企业营业收入", "908亿元", {"scope": "规上"}), ("企业营业收入", "1000亿元", {"scope": "规上"}), True),
        (("医药产值", "5.59亿元", {}), ("医药产值", "55900万元", {}), False),
        (("占比", "51%", {}), ("占比", "40%", {}), False),
        (("增加至", "112个", {}), ("增加至", "24个", {}), False),
    ],
)
def test_two_values(
    first: tuple[str, str, dict[str, str]], second: tuple[str, str, dict[str, str]], *, found: bool
) -> None:
    """One topic with two values is a contradiction; rounding, another year, scope, goal or increment is not."""
    scene, here = district()
    for indicator, words, fields in (first, second):
        told(scene, here, indicator, words, **{"year": "2020", **fields})
    assert bool(audit(scene, "conflict")) is found


def test_scopes_a_table_tells_apart() -> None:
    """All output and that of larger firms are two things when one table lists both; a sentence may mean either."""
    scene, here = district()
    for row, (name, value) in enumerate((("工业总产值", "817.6亿元"), ("规模工业总产值", "797.1亿元"))):
        told(scene, here, name, value, year="2020", row=f"plan#0/{row}", measure="indicator_base")
    told(scene, here, "工业总产值", "817.6亿元", year="2020")
    assert audit(scene, "conflict") == []


def test_a_trade_in_a_sentence_and_in_a_table() -> None:
    """A trade's output told of the trade itself meets the row of the indicator table that names the trade."""
    scene, here = district()
    trade = scene.thing("Chain", "电子信息行业")
    told(scene, trade, "产值", "367.74亿元", year="2020")
    fields = {"year": "2020", "row": "plan#0/7", "measure": "indicator_base"}
    told(scene, here, "电子信息制造业规模以上工业总产值", "383.3亿元", **fields)
    told(scene, here, "装备制造业规模以上工业总产值", "176亿元", **{**fields, "row": "plan#0/8"})
    (row,) = audit(scene, "conflict")
    assert {row.left, row.right} == {"367.74亿元", "383.3亿元"}
    assert len(row.evidence) == 2


def test_more_than_is_a_bound() -> None:
    """The bound "more than 60" agrees with 63 and not with 58.9; "about 60" with both."""
    for bound, value, fits in (
        (">", 63, True),
        (">", 58.9, False),
        ("≈", 58.9, True),
        ("<", 58.9, True),
        ("<", 63, False),
    ):
        left = Number("a", "s", "产值", 60, unit="亿元", bound=bound, text="60亿元")
        right = Number("b", "s", "产值", value, unit="亿元", text=f"{value}亿元")
        assert agree(left, right) is agree(right, left) is fits
    assert half_step("1,300亿元") == 0.5


def test_from_to_is_a_development() -> None:
    """A sentence "from 18 to 163" is no contradiction, told once or twice."""
    scene, here = district()
    with scene.sentence("高新技术企业从18家增长到163家"):
        told(scene, here, "高新技术企业", "18家")
        told(scene, here, "高新技术企业", "163家")
    told(scene, here, "高新技术企业", "163家", year="2022")
    told(scene, here, "高新技术企业", "18家", year="2022")
    assert audit(scene, "conflict") == []
    told(scene, here, "高新技术企业", "170家")
    assert {(row.left, row.right) for row in audit(scene, "conflict")} == {("163家", "170家")}


@pytest.mark.parametrize(
    ("base", "target", "growth", "slip"),
    [
        ("60家", "120家", "100%", "整个时期"),
        ("4家", "8家", "25%", "少算一年"),
        ("5个", "8个", "10%", None),
        ("817.6亿元", "1335亿元", "10.3%", None),
    ],
)
def test_stated_growth(base: str, target: str, growth: str, slip: str | None) -> None:
    """Stated annual growth that is the growth of the whole time is found and named; rounding is not."""
    scene, here = district()
    row = "plan#0/0"
    told(scene, here, "指标", base, measure="indicator_base", year="2020", row=row)
    told(scene, here, "指标", target, measure="indicator_target", year="2025", row=row, modality="target")
    told(scene, here, "指标", growth, measure="growth_stated", row=row, modality="target")
    rows = audit(scene, "growth")
    assert bool(rows) is (slip is not None)
    assert not slip or slip in (rows[0].slip or "")


def test_supplier_share() -> None:
    """A published share that is not local over all is found; one that rounding explains is not."""
    for rate, right in (("74%", True), ("47%", False)):
        scene = Scene()
        maker = scene.thing("Enterprise", "甲")
        told(scene, maker, "总量", "195家", measure="supplier_count", row="d1#0/0")
        told(scene, maker, "市内", "145家", measure="supplier_local", scope="市内", row="d1#0/0")
        told(scene, maker, "占比", rate, measure="supplier_local_share", scope="市内", row="d1#0/0")
        assert (audit(scene, "share") == []) is right


def test_counts_against_lists() -> None:
    """Seven leaders claimed, one listed."""
    scene = phone_chain()
    maker = scene.thing("Enterprise", "丙板有限公司")
    scene.say(maker, "tier", "骨干", group="plan#0/1")
    scene.number(scene.region("南岸区", HERE), "骨干企业", 7.0, "家")
    (row,) = audit(scene, "count")
    assert (row.left, row.right) == ("7", "1")


def test_told_total_beside_a_land_table() -> None:
    """A total told right before a table is its sum, or not; a total of something much larger is another thing."""
    for words, right in (("100亩", True), ("130亩", False), ("6000亩", True)):
        scene, _ = district()
        told(scene, scene.thing("Sector", "电子"), "重点企业用地规模", words)
        for row, area in enumerate(("60亩", "40亩")):
            told(
                scene,
                scene.thing("Enterprise", f"厂{row}"),
                "现有用地",
                area,
                measure="land_current",
                row=f"plan#1/{row}",
            )
        assert (audit(scene, "sum") == []) is right


def test_more_idle_than_land() -> None:
    """Idle land above the land in use is a unit slip."""
    scene, _ = district()
    maker = scene.thing("Enterprise", "甲")
    told(scene, maker, "现有用地", "40亩", measure="land_current", row="plan#1/0")
    told(scene, maker, "闲置用地", "1800亩", measure="land_idle", row="plan#1/0")
    (row,) = audit(scene, "land")
    assert row.slip == "闲置用地可能是平方米"


def project(scene: Scene, row: int, name: str, *, money: dict[str, str], **texts: str) -> None:
    """A row of a project table."""
    thing, group = scene.thing("Project", name), f"plan#4/{row}"
    for predicate, value in texts.items():
        scene.say(thing, predicate, value, group=group)
    for measure, words in money.items():
        told(scene, thing, measure, words, measure=f"investment_{measure}", row=group)


def test_a_year_of_a_project_is_not_all_of_it() -> None:
    """A list that tells this year's money only leaves the rest untold; more than the total is never right."""
    scene, _ = district()
    project(scene, 1, "甲项目", money={"total": "5000万元", "plan": "1000万元"})
    project(scene, 2, "乙项目", money={"total": "7000万元", "plan": "2000万元"})
    project(scene, 3, "丙项目", money={"total": "3000万元", "plan": "9000万元"})
    assert [row.subject for row in audit(scene)] == ["丙项目"]


def test_projects() -> None:
    """Dates, phases, amounts in words, and one project twice; a right one is left alone."""
    scene, _ = district()
    project(
        scene,
        1,
        "甲项目",
        money={"total": "5000万元", "plan": "5000万元"},
        nature="新开工",
        startDate="2022",
        endDate="2025",
        content="总投资约5000万元，新建两条线",
    )
    project(scene, 2, "乙项目", money={"total": "7110万元", "plan": "1770万元"}, startDate="2021", endDate="2025")
    project(scene, 8, "庚项目", money={"total": "300万元", "plan": "300万元"})
    project(scene, 3, "丙项目", money={"total": "3600万元"}, content="项目计划总投资1200万元")
    project(scene, 4, "丁项目", money={}, startDate="2022-08", endDate="2022-03")
    project(scene, 5, "戊项目", money={}, nature="新开工", startDate="2020", endDate="2020-12")
    project(scene, 6, "己项目", money={"total": "200000万元"})
    project(scene, 7, "己项目", money={"total": "19000万元"})
    found = {(row.kind, row.subject) for row in audit(scene)}
    assert found == {
        ("money", "乙项目"),
        ("money", "丙项目"),
        ("date", "丁项目"),
        ("date", "戊项目"),
        ("money", "己项目"),
    }


def test_numbering() -> None:
    """A number twice and one left out; a list that begins again at 1 is right."""
    scene, _ = district()
    for row, number in enumerate((1, 2, 2, 4, 1, 2)):
        project(scene, row, f"项目{row}", money={}, number=str(number))
    rows = audit(scene, "number")
    assert [row.message.split("（")[0] for row in rows] == ["序号 2 出现两次", "序号 2 之后是 4，缺 3"]


def test_lists() -> None:
    """Three names and two values; as many of both is right."""
    for words, right in (
        ("甲厂、乙厂、丙厂等企业产值分别达到3亿元、4亿元", False),
        ("甲厂、乙厂产值分别为3亿元、4亿元", True),
    ):
        scene, here = district()
        scene.number(here, "产值", 3.0, "亿元", quote=words)
        assert (audit(scene, "list") == []) is right


def test_trades() -> None:
    """电子 and 电子信息 are one trade, 电子 and 医药 are two."""
    scene = Scene()
    for name, trades in (("甲", ("电子", "电子信息制造业")), ("乙", ("电子", "医药"))):
        for trade in trades:
            scene.say(scene.thing("Enterprise", name), "sector", scene.thing("Sector", trade))
    assert [row.subject for row in audit(scene, "sector")] == ["乙"]


def test_two_columns_of_a_row_name_no_two_trades() -> None:
    """一级领域 and 行业分类 of one row are two ways of sorting; another row that sorts otherwise is an alarm."""
    scene = Scene()
    for name, rows in (("甲", ("1", "1")), ("乙", ("2", "3"))):
        for trade, row in zip(("电子", "医药"), rows, strict=True):
            scene.say(scene.thing("Enterprise", name), "sector", scene.thing("Sector", trade), group=row)
    assert [row.subject for row in audit(scene, "sector")] == ["乙"]


def test_missing_figures_and_years_as_values() -> None:
    """A caption without its figure, and 2025 institutes by 2025."""
    scene, here = district()
    scene.promise("图1-1 产值情况")
    told(scene, here, "研发机构", "2025个", year="2025", modality="target")
    assert {row.kind for row in audit(scene)} == {"figure", "unit"}


def test_every_rule_runs_on_little() -> None:
    """An empty graph and a graph of one thing contradict nothing."""
    assert find_audit(Projection()) == ()
    scene = Scene()
    scene.number(scene.thing("Enterprise", "甲"), "产值", None)
    assert find_audit(scene.build()) == ()
    assert len(RULES) == len(set(RULES)) > 50


def test_threshold_and_order() -> None:
    """Rows come in document order, and the less sure can be left out."""
    scene, here = district()
    told(scene, here, "工业增加值", "200亿元", year="2020")
    told(scene, here, "研发机构", "2025个", year="2025")
    told(scene, here, "工业增加值", "300亿元")
    rows = find_audit(scene.build())
    assert [row.kind for row in rows] == ["conflict", "unit"]
    assert [row.sure for row in rows] == [0.7, 0.7]
    assert find_audit(scene.build(), sure=0.9) == ()
    assert replace(rows[0], sure=1.0) != rows[0]
