"""Values whose digits changed places are told however they are worded; those of other things, times and places are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

HEAD = "石门县茶叶产业情况\n\n一、基本情况\n"
WRONG = (
    ("今年全县茶园面积32.7万亩，产量稳定。\n\n二、打算\n依托37.2万亩茶园，发展观光。", "37.2万亩"),
    ("2023年12月末在岗职工1486人。\n\n二、用工\n2023年底全部1468名职工中，女性620人。", "1468名"),
    ("湘云茶业智能包装线投资1.8亿元，已投产。\n\n二、项目\n湘云茶业智能包装线，投资18000亿元。", "18000亿元"),
)
INNOCENT = (
    "今年全县茶园面积32.7万亩，产量稳定。\n\n二、打算\n全县油茶林37.2万亩，长势良好。",
    "2022年末在岗职工1486人。\n\n二、用工\n2023年末全部1468名职工中，女性620人。",
    "2023年末在岗职工1486人。\n\n二、用工\n到2026年职工力争达到1846人。",
    "2023年一季度茶叶产量3.27万吨。\n\n二、生产\n2023年上半年茶叶产量3.72万吨。",
    "湘云茶业包装线投资1.8亿元，已投产。\n\n二、项目\n澧水纸业制浆项目投资18000万元。",
)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_swapped_digits_are_told(tmp_path: Path, text: str, said: str) -> None:
    """One noun in common is enough for two values with the same digits."""
    rows = audit_of(tmp_path, {"page.txt": HEAD + text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize("text", INNOCENT)
def test_other_things_are_left_alone(tmp_path: Path, text: str) -> None:
    """Another product, year, part of a year, a goal, and the same amount are no slips."""
    rows = audit_of(tmp_path, {"page.txt": HEAD + text})
    assert not [row for row in rows if row.kind == "conflict"], rows
