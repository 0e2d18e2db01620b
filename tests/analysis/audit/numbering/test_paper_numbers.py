"""Numbers of papers that two places tell differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.numbering.paper_numbers import paper_numbers
from tests.analysis.desks import graph_of

REQUEST = "芦溪县冷链园区管委会关于增加检测经费的请示\n芦冷管〔2024〕27号\n县人民政府：\n拟增加检测经费30万元。\n2024年5月6日\n"
REPLY = "芦溪县人民政府关于增加检测经费的批复\n县冷链园区管委会：\n你委《关于增加检测经费的请示》（{}）收悉，同意增加30万元。\n2024年5月16日\n"


@pytest.mark.parametrize(
    ("number", "found"), [("芦冷管〔2024〕27号", False), ("芦冷管〔2024〕72号", True), ("芦冷管〔2023〕5号", False)]
)
def test_a_number_that_is_not_its_own(tmp_path: Path, number: str, *, found: bool) -> None:
    """The reply tells the number at the head of the request; one of another year is of another paper."""
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    files[0].write_text(REQUEST, encoding="utf-8")
    files[1].write_text(REPLY.format(number), encoding="utf-8")
    assert bool(list(paper_numbers(graph_of(files, tmp_path / "out")))) is found


def test_two_citations_of_one_paper(tmp_path: Path) -> None:
    """Of a paper that is not at hand two numbers of one year are told."""
    path, text = tmp_path / "a.txt", "依据《关于促进冷链发展的若干意见》（芦政发〔2024〕{}号）办理。\n"
    path.write_text("办理指南\n" + text.format(8) + text.format(18), encoding="utf-8")
    assert len(list(paper_numbers(graph_of([path], tmp_path / "out")))) == 1
