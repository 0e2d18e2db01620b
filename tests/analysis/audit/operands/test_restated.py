"""The figure of which a figure may be the repetition."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.restated import figures_with_repetitions
from tests.analysis.desks import page


def test_pairs_of_a_figure() -> None:
    """A figure may repeat one told before of a name like its own; an equal one holds, one of another kind or of one digit is none."""
    text = "全县完成技术改造投资84.6亿元，新增项目5个。全县技术改造投资84.6亿元，其中技术改造设备投资62.1亿元，技术改造面积84.6亩。"
    found = {
        figure.text: [(pair.second.text, pair.holds) for pair in figure.pairs]
        for figure in figures_with_repetitions(page(text))
    }
    assert found == {"84.6亿元": [("84.6亿元", True)], "62.1亿元": [("84.6亿元", False)], "84.6亩": []}


def test_what_opens_a_passage_names_its_figures() -> None:
    """该环节 is what the passage opens with."""
    text = "全县织造与家纺产值62.1亿元。", "（三）织造与家纺。该环节产值26.1亿元，居全链首位。"
    (figure,) = [one for one in figures_with_repetitions(page(*text)) if one.text == "26.1亿元"]
    assert "names cover all all" in figure.pairs[0].signs
