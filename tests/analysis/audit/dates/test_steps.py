"""Steps of one thing in the wrong order: completed before it began, begun before it was signed, ended before in force."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.steps import steps
from tests.analysis.audit.desk import kinds
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "2015年3月奠基、2013年8月投产。"),
        ("date", "该项目已于2023年投产，目前尚未开工建设。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本办法自2025年6月1日起施行，2022年印发的原办法同时废止。", 0),
        ("本办法自2025年6月1日起施行，2022年5月31日废止。", 1),
    ],
)
def test_paper_of_an_earlier_year(text: str, found: int) -> None:
    """The year in which the former paper was issued is not that of its end."""
    assert len(list(steps(page(text)))) == found


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("项目去年8月动工，2023年5月建成投产。", "项目去年8月动工，2024年5月建成投产。", "date"),
        ("计划2025年6月开工，2025年3月完成主体工程。", "计划2025年3月开工，2025年6月完成主体工程。", "date"),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []
