"""Prose that tells the state of an enterprise."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions

TITLE = "云州市工业简报\n\n"
A, B = "云州合力光学有限公司", "云州竹海纸业有限公司"


def states(text: str, folder: Path) -> list[tuple[str, object, str]]:
    file = folder / "page.txt"
    file.write_text(f"{TITLE}{text}\n", encoding="utf-8")
    found = find_mentions(read_documents([file])[0]).statements
    return [(s.subject.name, s.object, s.modality) for s in found if s.predicate == "state"]


CASES = [
    (f"{A}已全面停产。", [(A, "停产", "fact")]),
    (f"{A}因环保问题于2024年6月停产。", [(A, "停产", "fact")]),
    (f"{A}主要生产镜头，目前已停产。", [(A, "停产", "fact")]),
    (f"{A}、{B}等2家企业均已注销。", [(A, "注销", "fact"), (B, "注销", "fact")]),
    (f"{A}营业执照已被吊销。", [(A, "吊销", "fact")]),
    (f"{A}尚未投产。", [(A, "未投产", "fact")]),
    (f"{A}仍在建设中。", [(A, "在建", "fact")]),
    (f"已停产的{A}拟处置资产。", [(A, "停产", "fact")]),
    (f"盘活停产企业{A}闲置厂房。", [(A, "停产", "fact")]),
    (f"{A}（已停产）有闲置土地20亩。", [(A, "停产", "fact")]),
    (f"{A}2020年停产，2022年恢复生产。", [(A, "停产", "fact"), (A, "在产", "fact")]),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_the_state_is_told(text: str, told: list[tuple[str, object, str]], tmp_path: Path) -> None:
    """Right behind the name or its adverbs, in a clause of its own, before the name, in brackets."""
    assert sorted(states(text, tmp_path)) == sorted(told)


SILENT = [
    f"{A}二期项目尚未投产。",
    f"{A}生产的镜头已停产。",
    f"如果{A}停产，将影响供应。",
    f"{A}拟停产搬迁。",
    f"{A}从未停产。",
    f"受{A}停产影响，订单减少。",
    f"{A}一条产线停产。",
    f"{A}停产检修3天。",
    f"全市12家企业已停产，{A}产值增长。",
]


@pytest.mark.parametrize("text", SILENT)
def test_look_alikes_tell_none(text: str, tmp_path: Path) -> None:
    """A second phase, a product, a supposition, a plan, a line, a pause, others."""
    assert states(text, tmp_path) == []
