"""Fact, target, plan or claim."""

from __future__ import annotations

import pytest

from chaingraph.mentions.modality import is_ahead, is_claim, is_intended, modality_of, section_modality
from chaingraph.records import Modality

CASES: list[tuple[str, list[str], Modality]] = [
    ("力争工业总产值突破900亿元", [], "target"),
    ("预计年产值超200亿元", [], "target"),
    ("到2025年产值达到300亿元", ["2025"], "target"),
    ("将建成四条生产线", [], "target"),
    ("达产后可实现产值8亿元", [], "target"),
    ("公司拟投资12亿元建设新基地", [], "planned"),
    ("计划2025年投产样机10架", ["2025"], "planned"),
    ("量产后年产疫苗2亿剂", [], "target"),
    ("计划总投资42亿元", [], "planned"),
    ("2020年实现产值178亿元", ["2020"], "fact"),
    ("目前已建成32家数字化车间", [""], "fact"),
    ("现有规上企业43家", [], "fact"),
    ("将218项事项纳入网上办理", [], "fact"),
    ("完成投资占年度计划的83%", [], "fact"),
    ("建成运营后可直接提供就业岗位", [], "target"),
    ("已将产能提高一倍", [], "fact"),
    ("明年目标，", [""], "target"),
    ("明年产值1500亿元", [""], "target"),
    ("完成了年度目标，", [], "fact"),
    ("主要生产面板", [], "fact"),
    ("位于未来科技城", [], "fact"),
]


@pytest.mark.parametrize(("words", "years", "mood"), CASES)
def test_reads_the_mood(words: str, years: list[str], mood: Modality) -> None:
    """Cues and periods ahead of the document's date decide; a word that only holds a cue does not."""
    assert modality_of(words, years, "2022-06") == mood


def test_a_goal_holds_until_a_fact_takes_it_back() -> None:
    """A clause without a cue keeps the mood of the clause before; a word of fact ends it."""
    assert modality_of("本地配套率提高到80%", [], "2022", "target") == "target"
    assert modality_of("目前本地配套率为52%", [], "2022", "target") == "fact"


def test_a_future_year_needs_the_date() -> None:
    """Without the document's date no year lies ahead, nor behind where its heading speaks of plans."""
    assert modality_of("2035年人口达到50万人", ["2035"], "") == "fact"
    assert modality_of("2035年建成投产", ["2035"], "", "planned") == "planned"
    assert modality_of("2021年建成投产", ["2021"], "2022", "planned") == "fact"
    assert is_ahead("2025", "2022-06")
    assert is_ahead("2022-09", "2022-06")
    assert is_ahead("2021-2025", "2022")
    assert not is_ahead("2022", "2022-06")
    assert not is_ahead("2022-01/2022-05", "2022-06")
    assert not is_ahead("", "2022")


def test_claims_say_that_something_is_few() -> None:
    """仅有 and 只有 assert a count; 不仅 does not."""
    assert is_claim("区内仅有8家配套企业")
    assert is_claim("本地企业只有5家")
    assert not is_claim("不仅引进8家企业")


def test_headings_of_goals_make_targets() -> None:
    """Under 发展目标 a number is aimed at until its clause says otherwise."""
    assert section_modality(("第二章", "（一）发展目标")) == "target"
    assert section_modality(("第三章", "重点任务")) == "planned"
    assert section_modality(("第一章", "发展基础")) == "fact"


def test_headings_that_look_back() -> None:
    """What is said of goals that were met is fact; a heading that goes on to what comes is read by that."""
    for heading in ("一、目标任务完成情况", "（二）主要指标完成情况", "一、上年目标回顾", "重点任务进展情况"):
        assert section_modality((heading,)) == "fact"
    assert section_modality(("一、发展目标", "（一）发展现状")) == "fact"
    assert section_modality(("三、工作总结和下一步打算",)) == "planned"
    assert section_modality(("一、发展基础和目标",)) == "target"
    assert section_modality(("（二）预期指标",)) == "target"


def test_under_goals_a_period_that_is_not_over_is_aimed_at() -> None:
    """工作目标 of this year's plan are goals, be the year that of writing; what is over or told as done stays fact."""
    aimed = ("新材料产业产值达到88亿元，增长12%以上", "2024"), ("规上企业达到70家", "2024-07/2024-12")
    for words, year in aimed:
        assert modality_of(words, [year], "2024-03", "target", "target") == "target"
    assert modality_of("新材料产业产值达到88亿元", ["2024"], "2024", "target", "target") == "target"
    assert modality_of("新材料产业产值达到88亿元", ["2024"], "2024-03") == "fact"
    assert modality_of("新材料产业产值达到79亿元", ["2023"], "2024-03", "target", "target") == "fact"
    assert modality_of("新材料产业产值达到20亿元", ["2024-01/2024-03"], "2024-05", "target", "target") == "fact"
    assert modality_of("2024年已引进项目6个", ["2024"], "2024-03", "target", "target") == "fact"


def test_words_of_intent() -> None:
    """Aims and plans are intended, what was done is not."""
    assert is_intended("力争产值突破900亿元")
    assert is_intended("拟投资12亿元")
    assert not is_intended("实现产值178亿元")
