"""How long ago: ages beside years of birth, years since a founding, months between two dates."""

from __future__ import annotations

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.audit.dates.ages import ages
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
2022年12月开工，2024年3月竣工，建设工期历时两年半。
公司成立于2012年，深耕行业二十余年，2024年产值8亿元。
项目建设周期18个月，2023年3月开工，计划2025年9月竣工。
园区始建于2008年5月，2024年迎来建园20周年。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "1986年出生的技术员罗某今年48岁。"),
        ("date", "现年52岁的厂长李建国，1979年出生。"),
        ("date", "生于1990年的她今年28岁。"),
        ("date", "开发区设立于1992年，位于城区东南。建区二十五年来，园区坚持工业立区。"),
        ("date", "公司成立于2005年，至今已有30年。"),
        ("date", "厂子1998年建厂，走过了十五个春秋。"),
        ("date", "公司1995年成立，深耕轴承行业15年。"),
        ("date", "园区2010年获批，成立20周年之际举行庆典。"),
        ("date", "56岁的90后创业者张伟。"),
        ("date", "项目2023年3月开工，2023年12月竣工，历时5个月。"),
        ("date", "企业创办于1988年，已有26年的历史。"),
        ("date", "2022年7月开工，2024年6月竣工，建设工期12个月。"),
        ("date", "张工，1965年生，今年48岁，是厂里的技术骨干。"),
        ("date", "企业成立于1998年，在行业里摸爬滚打了15年，如今年产值2亿元。"),
        ("date", "成立于2006年的这家企业，今年正好走过25个年头。"),
        ("date", "出生于1988年的她，今年才26岁。"),
        ("date", "建设周期24个月，2023年6月开工，2024年6月建成投产。"),
        ("date", "他出生于1972年，37岁那年返乡创业，如今已创业8年，今年45岁。"),
        ("date", "建厂于1978年的老厂，如今已走过36年风雨。"),
        ("date", "公司2012年成立，今年迎来15周年庆典。"),
        ("date", "项目2022年10月开工，2023年4月竣工，工期18个月。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


def test_anniversary_of_a_firm_behind_a_park() -> None:
    """The beginning of a park is not that of the firm of the next line."""
    texts = ("2011年，城东园区建成。", "公司成立20周年之际，推出新品。")
    assert not list(ages(page(*texts, date="2024-05-20")))


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
    assert len(list(ages(page("甲公司2011年在城东建厂投产，现有员工300人。", behind, date="2024-05-20")))) == found


def test_evidence_is_what_the_page_says() -> None:
    """Both places of a finding are quoted as they stand."""
    (row,) = find_audit(page("开发区设立于1992年，地处城南。建区二十五年来，累计引进企业300家。"))
    assert [item.quote for item in row.evidence] == ["设立于1992年", "建区二十五年来"]
