"""Dates against what is known elsewhere: honours before the founding, deadlines before the page, one step on two dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.when import deadlines, twice
from tests.analysis.audit.desk import alarms, audit_file, kinds
from tests.analysis.audit.texts import FORM, MINUTES, MINUTES_POINTS, PHASES_TOLD
from tests.analysis.desks import audit_of, graph_of, page

SLIPS = """\
该公司2015年3月注册成立，2013年被认定为省级高新技术企业。
临湘泰和茶业有限公司成立于2016年，2014年获评省级龙头企业，现有员工86人。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "确保2024年3月底前全面完成整改。"),
        ("date", "要求各单位于2024年4月30日前报送自查报告。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("浙江云岭家具有限公司扩产顺利，该公司一期项目于2023年4月建成投产。", {"date"}),
        ("浙江云岭家具有限公司扩产顺利，该公司二期项目于2023年4月建成投产。", set()),
    ],
)
def test_things_told_twice(tmp_path: Path, line: str, kinds: set[str]) -> None:
    """One phase completed on two dates, and one investment with two values, are found; another phase is another thing."""
    assert {row.kind for row in audit_file(tmp_path, "云和.txt", PHASES_TOLD.format(line))} == kinds


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("2014年经省政府批准设立，2011年获评省级示范园。", "2011年经省政府批准设立，2014年获评省级示范园。", "date"),
        ("会议要求，由住建局于2024年3月31日前完成验收。", "会议要求，由住建局于2024年6月30日前完成验收。", "date"),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (MINUTES.format("三") + MINUTES_POINTS.format("4"), "2024年4月底前"),
        (FORM.format("2011"), "2011年认定"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize(("day", "found"), [("5", True), ("30", False)])
def test_deadlines_of_a_meeting(day: str, *, found: bool) -> None:
    """What a meeting orders is due after it, not before."""
    text = f"会议要求，会后由县工信局牵头汇总清理意见，于2024年5月{day}日前报县政府办公室。"
    assert bool(list(deadlines(page(text)))) is found


def test_deadline_before_the_meeting(tmp_path: Path) -> None:
    """Minutes are of the day their first sentence tells, its weekday aside."""
    text = (
        "青田县项目调度会议纪要\n\n2025年4月9日（星期三）下午，副县长主持召开项目调度会议，研究有关问题。现纪要如下：\n\n"
        "请各单位于2025年{day}前报县发展改革局汇总。\n"
    )
    late = audit_of(tmp_path, {"p.txt": text.format(day="4月2日")})
    assert [row.kind for row in late] == ["date"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("三期厂房12万平方米，2025年3月动工，主体完成四成。", 1),
        ("三期厂房12万平方米，2024年10月动工，主体完成四成。", 0),
        ("污水处理厂三期8万吨，2025年3月动工，主体完成四成。", 0),
    ],
)
def test_phase_of_a_park(tmp_path: Path, other: str, found: int) -> None:
    """A phase of one size or noun begun on two dates is told, whoever it belongs to; another third phase is not."""
    texts = {
        "a.txt": "江西省宜丰县竹海产业园投资指南\n（2025年7月）\n\n一期厂房10万平方米2016年交付，三期12万平方米2024年10月开工。\n",
        "b.txt": f"江西省宜丰县竹海产业园运行月报\n（2025年7月）\n\n{other}\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(twice(graph_of(sorted(tmp_path.glob("*.txt")), tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请各乡镇于5月10日前将入库项目清单报送县发改局。", 1),
        ("整改方案经主要负责人签字后，于5月15日前报县政府督查室。", 1),
        ("请各乡镇于5月25日前将入库项目清单报送县发改局。", 0),
        ("请各单位于1月15日前将自评报告报送县委办公室。", 0),
        ("各镇要于每年3月底前上报总结。", 0),
        ("原定5月10日前报送的方案，仍有3个镇要抓紧报送。", 0),
        ("按照要求，应于5月10日前完成的清单已全部完成。", 0),
    ],
)
def test_days_without_a_year(text: str, found: int) -> None:
    """A day of the months just past that something is ordered before is told; of the next year, every year, or kept is not."""
    assert len(list(deadlines(page(text, date="2024-05-20")))) == found


@pytest.mark.parametrize(("day", "found"), [("1月25日", 1), ("3月25日", 0)])
def test_the_day_of_a_record_is_its_first_field(tmp_path: Path, day: str, found: int) -> None:
    """Minutes whose fields are spread out (时    间：) are of that day, and ask for nothing before it."""
    text = (
        "云台县招商引资领导小组\n2025年第一次会议纪要\n\n时    间：2025年2月18日下午\n地    点：三楼会议室\n\n"
        f"会议要求，请各单位于2025年{day}前将议定事项的落实计划报县招商中心。\n"
    )
    assert len(audit_of(tmp_path, {"a.txt": text})) == found
