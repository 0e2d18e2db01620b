"""Titles: what a document calls itself."""

from __future__ import annotations

import pytest

from chaingraph.documents.plain import Source, read_text
from chaingraph.documents.titles import plain_title
from tests.documents.samples import PARAGRAPHS


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("云川加快建设先进制造业基地\n\n本报记者 李明", "云川加快建设先进制造业基地"),
        (
            "云川市人民政府\n\n关于印发《云川市制造业高质量\n\n发展规划》的通知\n\n各区县人民政府：",
            "云川市制造业高质量发展规划",
        ),
        ("云川市人民政府办公室文件\n云府办发〔2023〕18号\n\n关于印发汽车产业链行动方案的通知", "汽车产业链行动方案"),
        ("专栏\n云川：链主企业带动产业集聚", "云川：链主企业带动产业集聚"),
        ("云川市制造业高质量发展\n\n“十四五”规划\n\n2022年3月", "云川市制造业高质量发展“十四五”规划"),
        ("", ""),
    ],
)
def test_titles_of_heads(head: str, title: str) -> None:
    """News are called by their headline, notices by the paper they issue; a text without a head has no title."""
    assert read_text(Source("云川", "云川.txt", f"{head}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n")).title == title


def test_plain_titles() -> None:
    """The paper's name is taken out of a notice only where it is whole."""
    assert plain_title("关于印发《云川规划》的通知") == "云川规划"
    assert plain_title("《云川规划》") == "云川规划"
    assert plain_title("关于召开产业链会议的通知") == "关于召开产业链会议的通知"
