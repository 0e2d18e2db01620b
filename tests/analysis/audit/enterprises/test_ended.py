"""Enterprises at work after their end."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.ended import ended
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(("year", "found"), [("2024", 1), ("2022", 0)])
def test_sentences(tmp_path: Path, year: str, found: int) -> None:
    """Taxes of a year behind the end are told, those of a year before are not."""
    texts = {
        "a.txt": "柳河区收储公告\n柳河罗山铝材有限公司已于2023年3月办理注销登记。\n",
        "b.txt": f"柳河区{year}年纳税名单\n{year}年，柳河罗山铝材有限公司纳税2300万元。\n",
    }
    assert len(list(ended(graph_of_texts(tmp_path, texts)))) == found


def test_rows(tmp_path: Path) -> None:
    """A row with an output of a later year is work."""
    texts = {
        "a.txt": "柳河区处置情况\n柳河罗山铝材有限公司2022年5月被吊销营业执照。\n",
        "b.md": "# 柳河区2024年规上企业产值表\n\n| 企业名称 | 产值（万元） |\n|---|---|\n| 柳河罗山铝材有限公司 | 23000 |\n| 柳河明达电子有限公司 | 8000 |\n",
    }
    assert len(list(ended(graph_of_texts(tmp_path, texts)))) == 1
