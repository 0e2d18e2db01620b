"""Key numbers: each says what was counted, rests on quotes, and is left out where nothing is known."""

from __future__ import annotations

import pytest

from chaingraph.views.site_figures import QUOTED, figures, html_figures
from tests.views.reading import read_page
from tests.views.rows import HOSTILE, chain, quote, roster

PROJECT = {"project": "甲", "total": 12000, "evidence": [quote("甲")]}
LAND = {"enterprise": "甲", "need_mu": [100, 150], "evidence": [quote("100-150")]}
TARGET = {
    "indicator": "总产值",
    "unit": "亿元",
    "scope": "全市",
    "base": 820.5,
    "base_year": "2023",
    "target": 1200,
    "target_year": "2027",
    "evidence": [],
}
SHARE = {
    "sector": None,
    "enterprises": 2,
    "suppliers": 52,
    "local": 22,
    "share": 22 / 52,
    "radius": "市",
    "evidence": [quote("25%")],
}


WHERES = ("local", "outside", "unknown")
UNPLACED = {**SHARE, "share": None, "unknown": 13, "range": [22 / 52, 35 / 52]}


@pytest.mark.parametrize(
    ("finding", "rows", "value", "words"),
    [
        ("gaps", chain(), "1", "共 3 个环节；本地没有企业的有：回收"),
        ("localisation_totals", [SHARE], "42.3%", "市内 22 / 52 家，2 家企业"),
        ("localisation_totals", [UNPLACED], "42.3%～67.3%", "市内 22 / 52 家，另有 13 家所在地未知，2 家企业"),
        ("enterprises", roster("甲", "乙"), "2", "其中骨干 2"),
        (
            "enterprises",
            [{**row, "where": where} for row, where in zip(roster("甲", "乙", "丙"), WHERES, strict=True)],
            "3",
            "本地 1，外地 1，所在地未载 1；其中骨干 3",
        ),
        ("enterprises", [{**row, "where": "unknown"} for row in roster("甲")], "1", "其中骨干 1"),
        ("projects", [PROJECT, {**PROJECT, "total": None}], "2", "总投资 1.20 亿元（1 个有金额）"),
        (
            "projects",
            [PROJECT, {**PROJECT, "where": "outside"}],
            "1",
            "总投资 1.20 亿元（1 个有金额）；外地项目 1 个未计",
        ),
        ("land", [LAND, {**LAND, "need_mu": None}], "100～150", "1 家企业提出的用地需求"),
        ("targets", [TARGET], "1,200", "2027年目标：全市总产值（2023年为 820.5）"),
        ("targets", [{**TARGET, "target": 900, "target_year": "2025"}, TARGET], "1,200", "2027年目标：全市总产值"),
        ("targets", [{**TARGET, "scope": "规上", "indicator": "规上总产值"}], "1,200", "2027年目标：规上总产值（"),
        (
            "targets",
            [{**TARGET, "scope": "规上", "indicator": "规模以上总产值"}],
            "1,200",
            "2027年目标：规模以上总产值（",
        ),
        ("candidates", [{"enterprise": "丙", "evidence": []}], "1", "得分最高：丙"),
        ("audit", [{"message": "合计不符", "evidence": []}], "1", "合计不符"),
    ],
)
def test_a_number_says_what_it_counts(finding: str, rows: list[dict[str, object]], value: str, words: str) -> None:
    """From the rows of one finding comes one number, with its words."""
    (figure,) = figures({finding: rows})
    assert figure.value == value
    assert words in figure.words


def test_nothing_known_nothing_said() -> None:
    """No rows, no number; rows without the amount say nothing of it."""
    assert figures({}) == []
    assert figures({"land": [{**LAND, "need_mu": None}], "targets": [{**TARGET, "target": None}], "gaps": []}) == []
    assert html_figures([], {}, str) == ""


def test_a_number_leads_to_its_quotes_and_its_list() -> None:
    """The first quotes fold out under the title of their document; how many there are is said."""
    rows = [{**PROJECT, "evidence": [quote(f"项目{n}")]} for n in range(QUOTED + 3)]
    read = read_page(html_figures(figures({"projects": rows}), {"方案": "实施方案"}, lambda name: f"#{name}"))
    assert read.texts["blockquote"] == [f"项目{n}" for n in range(QUOTED)]
    assert read.texts["summary"] == [f"依据（{QUOTED + 3} 条中的前 {QUOTED} 条）"]
    assert "实施方案，第 11–13 字" in read.texts["span"]
    assert [a["href"] for a in read.named("a")] == ["#projects"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_quotes_are_words(name: str) -> None:
    """Nothing of a document becomes a tag."""
    rows = [{"enterprise": name, "tier": name, "evidence": [quote(name, doc=name)]}]
    read = read_page(html_figures(figures({"enterprises": rows, "candidates": rows}), {name: name}, str))
    assert {tag for tag, _ in read.tags} == {
        "section",
        "div",
        "p",
        "small",
        "details",
        "summary",
        "blockquote",
        "br",
        "span",
        "a",
    }


def test_told_gaps_have_a_figure_of_their_own() -> None:
    """What documents say is missing is counted apart; what they only want to bring is no alarm."""
    rows = [
        {"segment": "TDI", "status": "missing", "told": "missing", "evidence": [quote("缺少TDI")]},
        {"segment": "TDI", "status": "missing", "told": "outside", "evidence": [quote("TDI靠外购")]},
        {"segment": "轴承", "status": "missing", "told": "wanted", "evidence": [quote("引进轴承")]},
    ]
    (figure,) = figures({"gaps": rows})
    assert (figure.value, figure.finding, figure.alarm) == ("1", "told_gaps", True)
    assert figure.words == "TDI；另有拟引进的 1 个"
    (wanted,) = figures({"gaps": rows[2:]})
    assert (wanted.value, wanted.alarm, wanted.words) == ("1", False, "轴承")
