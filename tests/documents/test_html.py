"""Web pages: text and tables, without what is around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.records import Document
from tests.documents.checks import check_document
from tests.documents.samples import PARAGRAPHS

PAGE = """<html><head><meta charset="gbk"><title>云川要闻_云川市政府网</title><style>p {{}}</style><script>var a = 1 < 2;</script></head>
<body><nav>首页 政务</nav><form><table><tr><td><h1>云川市发布链主企业名单</h1><p>发布时间：2024-03-15</p>
<h2>一、基本情况</h2><p>　　{first}</p><p>蓝驰<b>汽车</b>与&nbsp;R&amp;D中心合作。</p>
<table><caption>表1 链主企业</caption><tr><th rowspan=2>序号</th><th colspan=2>企业</th></tr><tr><th>名称</th><th>产值</th></tr>
<tr><td>1</td><td>蓝驰汽车</td><td>12.5</td></tr><tr><td>2</td><td>川东<br>铸造厂</td><td>3</td></tr></table>
</td></tr></table></form><footer>版权所有</footer></body></html>"""


def read(page: str, folder: Path, encoding: str = "utf-8") -> Document:
    """Saves a page and reads it back."""
    (folder / "页.html").write_bytes(page.encode(encoding))
    documents, failures = read_documents([folder])
    assert failures == ()
    check_document(documents[0])
    return documents[0]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_with_a_layout_table(tmp_path: Path, encoding: str) -> None:
    """The table that lays out the page dissolves, the one inside is a table; menus, scripts and footers are gone."""
    document = read(PAGE.format(first=PARAGRAPHS[0]), tmp_path, encoding)
    assert (document.title, document.date) == ("云川市发布链主企业名单", "2024-03-15")
    table = document.tables[0]
    assert (table.caption, table.section) == ("表1 链主企业", ("一、基本情况",))
    assert [column.path for column in table.columns] == [("序号",), ("企业", "名称"), ("企业", "产值")]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["1", "蓝驰汽车", "12.5"],
        ["2", "川东铸造厂", "3"],
    ]
    assert [p.text for p in document.passages if p.kind == "paragraph"] == [PARAGRAPHS[0], "蓝驰汽车与 R&D中心合作。"]
    assert not any(word in document.text for word in ("版权", "首页", "var a"))


def test_deep_nesting_is_no_problem(tmp_path: Path) -> None:
    """A page nested ten thousand deep is read without recursion."""
    assert "云川" in read("<div>" * 10_000 + "<table><tr><td>" * 500 + f"<p>{PARAGRAPHS[0]}</p>", tmp_path).text


def test_spans_are_bounded(tmp_path: Path) -> None:
    """A cell that claims to cover a million columns covers what a table may have."""
    rows = "".join(
        f"<tr><td colspan=999999>{name}</td><td rowspan=999999>1</td></tr>" for name in ("甲厂", "乙厂", "丙厂")
    )
    read(f"<p>{PARAGRAPHS[0]}</p><table>{rows}</table>", tmp_path)
