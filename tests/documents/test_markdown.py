"""Markdown: marks out of the way, offsets kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.markdown import HIDDEN, heading_ranks, hide_marks
from chaingraph.documents.plain import Source, read_text
from tests.documents.checks import check_document

TEXT = "# 云川简报\n\n## 一、汽车\n\n链主是**蓝驰**汽车[公司](http://x.cn/a)。\n\n- 川东铸造厂：缸体\n- 青峡精工：齿轮\n\n```\n代码\n```\n"


@given(st.text(st.sampled_from("#*_`[]()!<>-= \n云川a|"), max_size=120))
def test_marks_go_and_offsets_stay(text: str) -> None:
    """The text keeps its length and its line ends."""
    hidden = hide_marks(text)
    assert len(hidden) == len(text)
    assert [at for at, c in enumerate(text) if c == "\n"] == [at for at, c in enumerate(hidden) if c == "\n"]
    assert all(a in (b, HIDDEN) for a, b in zip(hidden, text, strict=True))


def test_a_markdown_page() -> None:
    """The first heading is the title, others make sections, emphasis and links are words."""
    document = read_text(Source("简报", "简报.md", TEXT, running=hide_marks(TEXT), ranks=heading_ranks(TEXT)))
    assert document.title == "云川简报"
    assert [p.text for p in document.passages] == [
        "云川简报",
        "一、汽车",
        "链主是蓝驰汽车公司。",
        "- 川东铸造厂：缸体",
        "- 青峡精工：齿轮",
        "代码",
    ]
    assert document.passages[2].section == ("一、汽车",)
    check_document(document, exempt="#*[]()`http:/x.cna")
