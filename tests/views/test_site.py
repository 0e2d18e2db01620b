"""All pages of a build."""

from __future__ import annotations

from pathlib import Path

from chaingraph.views.site import SECTIONS, TITLE, Extra, write_pages
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE, chain, gap, quote, roster


def files(folder: Path) -> dict[str, str]:
    """Every file that was written."""
    return {path.name: path.read_bytes().decode("utf-8") for path in sorted(folder.iterdir())}


def test_the_index_links_every_chain(tmp_path: Path) -> None:
    """One page a chain, in the order of the document, each linked under its name with its number of segments."""
    rows = [*chain(), gap("面板", chain="新型显示"), gap("背光", chain="新型显示")]
    write_pages({"gaps": rows}, tmp_path / "new" / "pages")
    made = files(tmp_path / "new" / "pages")
    read = read_page(made["index.html"])
    links = [(attributes["href"], text) for attributes, text in zip(read.named("a"), read.texts["a"], strict=True)]
    assert [link for link in links if link[0].endswith(".html")] == [
        ("chain-1.html", "动力电池"),
        ("chain-2.html", "新型显示"),
    ]
    assert sorted(made) == ["chain-1.html", "chain-2.html", "index.html"]
    assert read_page(made["chain-2.html"]).texts["h1"] == ["新型显示产业链：宜都市的配套与缺口"]
    assert any("3 个环节，5 个名称，" in text for text in read.texts["p"])


def test_every_finding_has_its_section_and_a_link_to_it(tmp_path: Path) -> None:
    """A long page begins with its contents; every link leads to a heading that is there."""
    write_pages({"gaps": chain(), "enterprises": roster("甲", "乙")}, tmp_path)
    read = read_page(files(tmp_path)["index.html"])
    targets = [attributes["href"] for attributes in read.named("a") if attributes["href"].startswith("#")]
    assert targets == ["#gaps", "#enterprises"] * 2
    assert [attributes.get("id") for attributes in read.named("h2")] == [None, "gaps", "enterprises"]
    assert read.texts["h2"][2] == "企业清单（2）"


def test_nothing_found_is_still_a_page(tmp_path: Path) -> None:
    """A build whose documents hold no table gives a page that says so and what to do."""
    empty: tuple[dict[str, list[dict[str, object]]], ...] = ({}, {"gaps": [], "enterprises": []})
    for number, findings in enumerate(empty):
        write_pages(findings, tmp_path / str(number))
        made = files(tmp_path / str(number))
        assert list(made) == ["index.html"]
        read = read_page(made["index.html"])
        assert read.texts["h1"] == read.texts["title"] == [TITLE]
        assert any("没有可列出的结果" in text for text in read.texts["p"])
        assert read.named("table") == []


def test_findings_that_are_no_table_are_left_out(tmp_path: Path) -> None:
    """A finding the page does not know is not an error."""
    write_pages({"something": [{"a": 1}], "enterprises": roster("甲")}, tmp_path)
    assert "something" not in files(tmp_path)["index.html"]
    assert len(set(SECTIONS)) == len(SECTIONS) >= 10


def test_gaps_are_marked_and_channels_are_not(tmp_path: Path) -> None:
    """On the index, too, a segment of sales channels is no gap."""
    write_pages({"gaps": chain()}, tmp_path)
    read = read_page(files(tmp_path)["index.html"])
    assert [text for text in read.texts["span"] if text == "缺口"] == ["缺口"]
    assert "销售渠道（不计缺口）" in read.texts["td"]


def test_hostile_chains_are_names(tmp_path: Path) -> None:
    """Chains may be called anything: files have plain names, pages no foreign tag, and nothing is fetched."""
    rows = [gap(name, chain=name, region=name, evidence=[quote(name, doc=name)]) for name in HOSTILE]
    write_pages({"gaps": rows}, tmp_path)
    made = files(tmp_path)
    assert sorted(made) == sorted([*(f"chain-{n}.html" for n in range(1, len(HOSTILE) + 1)), "index.html"])
    for html in made.values():
        read = read_page(html)
        assert outside(read) == []
        assert not {"img", "svg", "iframe", "object"} & {tag for tag, _ in read.tags}
        assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)


def test_further_pages_and_charts_have_their_place(tmp_path: Path) -> None:
    """A further page is written as it is, charts have a page under their titles; both are linked from everywhere."""
    extra = Extra(charts={"本地化率": "<svg><text>条</text></svg>"}, pages={"network.html": ("关系网络", "<p>网</p>")})
    write_pages({"gaps": chain()}, tmp_path, extra)
    made = files(tmp_path)
    assert made["network.html"] == "<p>网</p>"
    for name in ("index.html", "chain-1.html"):
        links = read_page(made[name]).named("a")
        assert {"href": "network.html"} in links
        assert {"href": "charts.html"} in links
    assert read_page(made["charts.html"]).texts["h2"] == ["本地化率"]
    assert {"href": "index.html"} in read_page(made["chain-1.html"]).named("a")


def test_same_findings_same_bytes(tmp_path: Path) -> None:
    """Two builds of the same findings write the same files."""
    for name in ("a", "b"):
        write_pages({"gaps": chain(), "enterprises": roster("甲")}, tmp_path / name)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert all("\r" not in text for text in files(tmp_path / "a").values())
