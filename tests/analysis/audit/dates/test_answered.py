"""Papers written before the paper they answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.answered import answered
from tests.analysis.desks import graph_of, page

REQUEST = "芦溪县冷链园区管委会关于增加检测经费的请示\n芦冷管〔2024〕27号\n县人民政府：\n拟增加检测经费30万元。\n2024年5月16日\n"
REPLY = "芦溪县人民政府关于增加检测经费的批复\n县冷链园区管委会：\n你委《关于增加检测经费的请示》（芦冷管〔2024〕27号）收悉，同意增加30万元。\n{}\n"


@pytest.mark.parametrize(("day", "found"), [("2024年5月26日", False), ("2024年5月6日", True), ("2024年5月16日", False)])
def test_a_reply_before_its_request(tmp_path: Path, day: str, *, found: bool) -> None:
    """A reply is of the day of the request or later."""
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    files[0].write_text(REQUEST, encoding="utf-8")
    files[1].write_text(REPLY.format(day), encoding="utf-8")
    assert bool(list(answered(graph_of(files, tmp_path / "out")))) is found


@pytest.mark.parametrize(("day", "found"), [("5月28日", True), ("5月8日", False), ("12月8日", False)])
def test_a_letter_that_came_later(day: str, *, found: bool) -> None:
    """The day of a letter that has come lies before that of the reply; far ahead it is of last year."""
    assert bool(list(answered(page(f"你公司{day}来函收悉，现答复如下。", date="2024-05-20")))) is found
