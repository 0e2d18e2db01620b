"""Slogans told by number (“五个一”, “四张清单”, “三大工程”, “两高地三中心”) and the members listed right behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.slogans import slogans
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推行“四个一”机制，即一位领导、一套班子、一张清单。", 1),
        ("用好“三张清单”（需求清单、问题清单、政策清单、服务清单）。", 1),
        ("坚持“四链融合”，推动产业链、创新链、资金链深度融合。", 1),
        ("抓实“三个一批”：开工一批、投产一批、谋划一批、储备一批。", 1),
        ("打造“一高地两中心”：竹艺高地，设计中心、会展中心、物流中心。", 1),
        ("用好“三张清单”（需求清单、问题清单、政策清单）。", 0),
        ("推进“三大工程”，其中补链工程、强链工程已完成。", 0),
        ("坚持“四链融合”，推动产业链、创新链等融合。", 0),
        ("“三个一”机制：一条产业链、一名链长、一个专班、一张图谱。", 0),
    ],
)
def test_slogans(tmp_path: Path, text: str, found: int) -> None:
    """A slogan that lists more or fewer members than it tells is found; open lists and what is done with it are not."""
    (tmp_path / "a.txt").write_text(f"工作方案\n\n{text}\n", encoding="utf-8")
    assert len(list(slogans(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found
