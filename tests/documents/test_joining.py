"""Joining: which lines read as one."""

from __future__ import annotations

import pytest

from chaingraph.documents.folding import fold_width
from chaingraph.documents.joining import join_lines
from chaingraph.documents.kinds import find_kinds
from chaingraph.documents.lines import read_lines
from chaingraph.documents.wrapping import read_layout
from tests.documents.samples import PARAGRAPHS


def joined(text: str) -> list[str]:
    """Texts of the runs of ``text``."""
    lines = read_lines(fold_width(text))
    kinds = find_kinds(lines)
    return ["".join(lines[at].text for at in run.places) for run in join_lines(lines, kinds, read_layout(lines, kinds))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("关于印发《云川市制造业高质量\n\n发展规划》的通知", ["关于印发《云川市制造业高质量发展规划》的通知"]),
        ("关于加快推进汽车产业链\n高质量发展的实施意见", ["关于加快推进汽车产业链高质量发展的实施意见"]),
        ("云川市制造业高质量发展\n\n“十四五”规划", ["云川市制造业高质量发展“十四五”规划"]),
        ("云川市人民政府\n\n云川经开区管理委员会", ["云川市人民政府", "云川经开区管理委员会"]),
        ("园区企业包括蓝驰汽车、\n川东铸造厂等。", ["园区企业包括蓝驰汽车、川东铸造厂等。"]),
        ("工业总产值达到500\n，增长9%。", ["工业总产值达到500，增长9%。"]),
        ("坚定不移\n推动科技创新有作为", ["坚定不移", "推动科技创新有作为"]),
        ("主要措施如下：\n\n加强领导。", ["主要措施如下：", "加强领导。"]),
        ("完成投资。\n\n增长9%。", ["完成投资。", "增长9%。"]),
        ("- 蓝驰汽车\n- 川东铸造厂", ["- 蓝驰汽车", "- 川东铸造厂"]),
        ("牵头单位：市经信委\n链主企业：蓝驰汽车", ["牵头单位：市经信委", "链主企业：蓝驰汽车"]),
    ],
)
def test_known_cases(text: str, runs: list[str]) -> None:
    """Broken titles, lists and sentences are joined; letterheads, key-value lines and separate titles are not."""
    assert joined(text) == runs


def test_a_page_number_does_not_end_a_sentence() -> None:
    """A sentence broken by a page break goes on behind the page number."""
    text = "　　重点支持蓝驰汽车扩大产能，产能达到\n— 3 —\n每年30万辆，配套企业本地化率达到60%以上。\n"
    assert joined(text)[0].endswith("产能达到每年30万辆，配套企业本地化率达到60%以上。")


def test_a_heading_ends_the_wait_for_the_rest_of_a_sentence() -> None:
    """What stands under the next heading is not the rest of a sentence above it."""
    text = f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1][:-1]}\n\n二、存在问题\n\n{PARAGRAPHS[2]}"
    assert joined(text)[-1] == fold_width(PARAGRAPHS[2])


def test_a_missing_full_stop_joins_nothing_where_stops_are_missing_everywhere() -> None:
    """Where paragraphs do without full stops, one without is complete."""
    lines = [text.replace("。", "，")[:-1] for text in PARAGRAPHS[:4]]
    assert joined("\n\n".join(lines)) == [fold_width(line) for line in lines]
