"""Which year yearbooks, bulletins and articles of them tell of, and whose figures behind a lemma are."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions
from chaingraph.mentions.relations.surveys import title_year
from chaingraph.records import Document, Observation

ARTICLE = "昌宁县\n\n【概况】 2023年，昌宁县常住人口31.6万人。实现地区生产总值462.8亿元，比上年增长4.1%。\n\n"
SURVEYS = [
    (f"{ARTICLE}【招商引资】 全年引进项目64个。年末规上工业企业187户。", "引进项目 64", "2023"),
    (f"{ARTICLE}【招商引资】 全年引进项目64个。年末规上工业企业187户。", "规上工业企业 187", "2023"),
    (f"{ARTICLE}【工业】 规模以上工业总产值326亿元。", "规模以上工业总产值 326", "2023"),
    (f"{ARTICLE}【工业】 规模以上工业总产值326亿元。", "地区生产总值 462.8", "2023"),
    (f"{ARTICLE}【工业】 规模以上工业总产值326亿元。", "地区生产总值增长 4.1", "2023"),
    (f"{ARTICLE}【工业】 2022年，规模以上工业总产值326亿元。规上工业企业187户。", "规上工业企业 187", "2022"),
    (f"{ARTICLE}【工业】 2024年，力争规上工业企业达到200户。工业总产值达到400亿元。", "规上工业企业 200", "2024"),
    ("昌宁年鉴（2024）\n\n昌宁县\n\n【工业】 规模以上工业总产值326亿元。", "规模以上工业总产值 326", "2023"),
    (
        "昌宁县2023年国民经济和社会发展统计公报\n\n2024年3月20日\n\n一、工业\n\n规模以上工业总产值326亿元。",
        "规模以上工业总产值 326",
        "2023",
    ),
    (
        "昌宁县2023年国民经济和社会发展统计公报\n\n2024年3月20日\n\n一、人口\n\n昌宁县年末常住人口31万人。",
        "常住人口 31",
        "2023",
    ),
]
OPEN = [
    ("昌宁县\n\n【沿革】 2001年，昌宁县设立开发区。规上工业企业187户。", "规上工业企业 187"),
    ("昌宁县\n\n【概况】 昌宁县辖区面积120平方公里。\n\n【工业】 规上工业企业187户。", "规上工业企业 187"),
    ("昌宁县投资指南\n\n2023年，昌宁县地区生产总值400亿元。\n\n规上工业企业187户。", "规上工业企业 187"),
    (
        "昌宁县2023年经济运行情况\n\n2023年，昌宁县地区生产总值400亿元。\n\n力争工业总产值突破500亿元。规上工业企业达到200户。",
        "规上工业企业 200",
    ),
]


def years_of(text: str, folder: Path) -> dict[str, str]:
    """Year by indicator and value, as a file is read."""
    file = folder / "page.txt"
    file.write_text(f"{text}\n", encoding="utf-8")
    seen = (s.object for s in find_mentions(read_documents([file])[0]).statements)
    told = [item for item in seen if isinstance(item, Observation) and item.quantity.value is not None]
    return {f"{item.indicator} {item.quantity.value:g}": item.year for item in told}


@pytest.mark.parametrize(("text", "figure", "year"), SURVEYS)
def test_a_survey_keeps_its_year(text: str, figure: str, year: str, tmp_path: Path) -> None:
    """From lemma to lemma until another is told, and through a bulletin or yearbook whose title tells it."""
    assert years_of(text, tmp_path)[figure] == year


@pytest.mark.parametrize(("text", "figure"), OPEN)
def test_no_survey(text: str, figure: str, tmp_path: Path) -> None:
    """Not from when a thing was founded, not where no lemma tells one, not behind goals, not in other papers."""
    assert years_of(text, tmp_path)[figure] == ""


@pytest.mark.parametrize(
    ("title", "date", "told", "year"),
    [
        ("昌宁年鉴2024", "", "2023", "2023"),
        ("昌宁年鉴（2024）", "", "", "2023"),
        ("2024年昌宁县统计年鉴", "", "2023", "2023"),
        ("昌宁年鉴2024", "", "2024", ""),
        ("昌宁县2023年国民经济和社会发展统计公报", "2024-03-20", "", "2023"),
        ("昌宁县2023年经济运行情况", "", "", "2023"),
        ("昌宁县2023年经济运行情况", "2023-06", "", ""),
        ("昌宁县2023年一季度经济运行情况", "", "", ""),
        ("昌宁县2023年工作总结和2024年工作打算", "", "", ""),
        ("昌宁县2024年招商工作要点", "", "", ""),
    ],
)
def test_the_year_of_a_title(title: str, date: str, told: str, year: str) -> None:
    """An edition is of the year before unless its own is told; a year that is not over, or part of one, is no survey's."""
    assert title_year(Document("d", "d.txt", "", title=title, date=date), told) == year


def test_a_lemma_begins_anew(tmp_path: Path) -> None:
    """The firm with which the lemma before ended has none of the figures behind the next."""
    file = tmp_path / "page.txt"
    firms = "年内，昌宁兰津电子有限公司二期、昌宁比江汽车有限公司扩能等12个项目竣工，完成投资38.7亿元。"
    file.write_text(f"{ARTICLE}【工业】 {firms}\n\n【科技】 有效发明专利拥有量3856件。\n", encoding="utf-8")
    found = [s for s in find_mentions(read_documents([file])[0]).statements if isinstance(s.object, Observation)]
    assert {s.subject.name for s in found} == {"昌宁县"}
    assert 3856.0 in {s.object.quantity.value for s in found if isinstance(s.object, Observation)}
