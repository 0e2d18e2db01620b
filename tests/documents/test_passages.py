"""Passages: joined sentences, exact offsets, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.documents.passages import read_passages, run_in_head
from chaingraph.documents.plain import Source, read_text
from chaingraph.records import Document
from tests.documents.checks import check_document
from tests.documents.samples import HEADINGS, PARAGRAPHS, key, typeset

FRAGMENTS = (
    "云川市",
    "重点发展汽车零部件，",
    "配套率达到60%以上。",
    "一、总体要求",
    "（一）做强链主企业",
    "1.支持青峡精工扩能",
    "第三章",
    "附件2",
    "图1-2 产值情况",
    "表3 重点企业",
    "本报记者 李明",
    "资料图片",
    "图为工人正在生产",
    "2023年5月12日",
    "— 12 —",
    "单位：万元",
    "（以下简称“蓝驰汽车",
    "”）",
    "《云川市规划》",
    "· 村田    · 三星",
    "ＡＢ１２",
    "5G 建设",
    "V I V O 手 机",
    "上游零部件",
    "Cell Phone",
    "\t名称",
    "\t12.5",
    "\t",
    "名称\t总量\t占比",
    "| 序号 | 名称 |",
    "……",
    "说明：",
    "#",
    "\u200b",
    "\ufffd",
    "　　",
    " ",
)
ENDS = ("\n", "\n", "\n\n", "\r\n", "\n\n\n", "", "\r", "\f", "\u2028", "  ")


def document(text: str) -> Document:
    """``text`` as it is read from a file."""
    return read_text(Source("云川", "云川.txt", text))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(ENDS)), max_size=40))
def test_nothing_is_lost_of_a_text_made_of_what_documents_hold(parts: list[tuple[str, str]]) -> None:
    """Whatever the order of titles, tables, captions and sentences, each character is read once, where it stands."""
    check_document(document("".join(words + end for words, end in parts)))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    """Any string at all is read, and each character of a passage knows its place."""
    check_document(document(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(("\n", "\n\n"))), max_size=25))
def test_line_ends_of_other_systems_make_no_difference(parts: list[tuple[str, str]]) -> None:
    """The same passages are read whether one character ends a line or two."""
    text = "".join(words + end for words, end in parts)
    unix, windows = document(text), document(text.replace("\n", "\r\n"))
    assert [(p.kind, p.text, p.section) for p in unix.passages] == [
        (p.kind, p.text, p.section) for p in windows.passages
    ]


@pytest.mark.parametrize("columns", [32, 36, 44, 56, 64, 76])
@pytest.mark.parametrize(("indent", "gap"), [(True, 0), (True, 1), (False, 1)])
def test_paragraphs_come_back_from_a_hard_wrapped_file(columns: int, indent: bool, gap: int) -> None:
    """Wrapped at any width, with indents or blank lines between paragraphs, every paragraph is whole again."""
    reading = read_passages(typeset(columns, indent=indent, gap=gap), "云川")
    found = [key(passage.text) for passage in reading.passages if passage.kind == "paragraph"]
    assert [text for text in PARAGRAPHS if key(text) not in found] == []
    assert [key(p.text) for p in reading.passages if p.kind == "heading"] == [key(text) for text in HEADINGS]


@pytest.mark.parametrize("columns", [32, 44, 64, 76])
def test_no_sentence_is_torn_where_paragraphs_are_not_marked(columns: int) -> None:
    """Without indents and blank lines paragraphs may run together, but no sentence is cut and no heading is swallowed."""
    reading = read_passages(typeset(columns, indent=False, gap=0), "云川")
    paragraphs = [passage.text for passage in reading.passages if passage.kind == "paragraph"]
    assert [text[-20:] for text in paragraphs if not text.endswith("。")] == []
    assert [key(p.text) for p in reading.passages if p.kind == "heading"] == [key(text) for text in HEADINGS]


@pytest.mark.parametrize("columns", [44, 64, 76])
@pytest.mark.parametrize(("indent", "gap"), [(True, 0), (True, 1), (False, 1)])
def test_column_breaks_do_not_tear_sentences(columns: int, indent: bool, gap: int) -> None:
    """A blank line in the midst of a paragraph, as a column break leaves it, is glued."""
    reading = read_passages(typeset(columns, indent=indent, gap=gap, broken=0.15), "云川")
    torn = [
        passage.text for passage in reading.passages if passage.kind == "paragraph" and passage.text[-1] not in "。；"
    ]
    assert len(torn) <= 1


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    """In a file with one paragraph a line nothing is glued and nothing is cut."""
    text = "\n\n".join([*HEADINGS[:2], *PARAGRAPHS[:3]])
    assert [passage.text for passage in document(text).passages][2:] == PARAGRAPHS[:3]


def test_a_name_broken_by_a_line_end_is_found_where_it_stands() -> None:
    """The span of a name in the joined text is its span in the source, line break included."""
    text = "　　近年来，市里引进云川华岳重工有限公\n\n司、川东铸造厂等企业，建成投产项目12个，完成投资\n8.6\n亿元。\n"
    passage = document(text).passages[0]
    at = passage.text.index("云川华岳重工有限公司")
    start, end = passage.span(at, at + len("云川华岳重工有限公司"))
    assert text[start:end] == "云川华岳重工有限公\n\n司"
    assert "完成投资8.6亿元" in passage.text


def test_sentences_are_joined_across_captions() -> None:
    """Captions and credits in the midst of a sentence are set apart, the sentence is whole."""
    text = (
        PARAGRAPHS[0]
        + "\n\n园区相关负责人介绍，在链长制的推动下，一个个重点项目加快推进，新的产业集群正在向\n\n\n\n"
        + "云川国际生物城研发中心。\n\n资料图片\n\n千亿级规模迈进，目前已有300家企业入驻。\n\n"
        + PARAGRAPHS[1]
    )
    passages = document(text).passages
    assert [p.kind for p in passages] == ["paragraph", "paragraph", "caption", "caption", "paragraph"]
    assert "新的产业集群正在向千亿级规模迈进，目前" in passages[1].text


def test_captions_and_titles_are_not_glued() -> None:
    """Titles and captions have no full stop; each stays by itself."""
    text = "锦绣产业园开园。\n\n云川精工生产车间。\n\n川东铸造厂新厂区一角\n"
    assert [p.text for p in document(text).passages] == [
        "锦绣产业园开园。",
        "云川精工生产车间。",
        "川东铸造厂新厂区一角",
    ]


def test_entries_of_a_list_are_not_glued() -> None:
    """Company names of equal length in lines of their own are a list, not a hard-wrapped paragraph."""
    names = [
        "云川华岳重工有限公司",
        "青峡精工机械有限公司",
        "川东恒力齿轮有限公司",
        "云川新显光电有限公司",
        "白石港物流有限公司",
    ]
    found = document("重点企业\n" + "\n".join(names)).passages
    assert [p.text for p in found][1:] == names


def test_full_width_signs_are_folded_and_punctuation_is_kept() -> None:
    """Full-width digits and letters become ASCII, one for one; ，。（） stay, because they part clauses."""
    passage = document("２０２３年产值达到１２．５亿元，占比３０％（含Ａ类企业）。").passages[0]
    assert passage.text == "2023年产值达到12.5亿元，占比30%（含A类企业）。"


def test_layout_blanks_go_and_blanks_between_words_stay() -> None:
    """Blanks from justified lines and letter-spacing go; a blank that parts two halves of a title stays."""
    found = document("前    言\n\n启动创新引擎 驱动产业升级\n\n2022 年 3 月，南川建成 5G 基站 767 个。").passages
    assert [p.text for p in found] == ["前言", "启动创新引擎 驱动产业升级", "2022年3月，南川建成 5G 基站 767个。"]


def test_latin_words_keep_a_blank_over_a_line_end() -> None:
    """Two Latin words parted by a line end keep a blank, which is the line end's place in the source."""
    text = "　　企业自主研发的云平台，采用了 Edge\nCloud 架构，服务客户超过三百家，年营业收入达到2.6亿元。\n"
    passage = document(text).passages[0]
    assert "Edge Cloud 架构" in passage.text
    check_document(document(text))


def test_sections_follow_the_headings() -> None:
    """A passage knows the headings above it, outermost first, and a heading its own level."""
    passages = document("\n\n".join(text for text in (*HEADINGS[:3], PARAGRAPHS[0]))).passages
    assert passages[0].level == 1
    assert passages[1].section == (passages[0].text,)
    assert passages[-1].section == (passages[0].text, passages[2].text)


def test_a_paragraph_with_its_own_head_opens_a_section() -> None:
    """（一）汽车产业链。由… is a paragraph, and what follows it stands under 汽车产业链."""
    assert run_in_head("（一）汽车产业链。由市领导任链长。") == "（一）汽车产业链"
    assert run_in_head("由市领导任链长。") == ""
    passages = document(
        "一、重点任务\n\n（一）汽车产业链。由市领导任链长。\n\n支持整车企业扩大产能，提高配套率。"
    ).passages
    assert passages[1].section == ("一、重点任务",)
    assert passages[2].section == ("一、重点任务", "（一）汽车产业链")


def test_promised_figures_are_recorded() -> None:
    """A caption whose picture is not in the text is promised but unreadable; a figure mentioned in a sentence is not."""
    text = (
        f"{PARAGRAPHS[0]}\n\n图2-1 全市产值情况\n\n如图2-1所示，产值增长较快。\n\n表5 企业用地需求\n\n{PARAGRAPHS[1]}"
    )
    found = document(text)
    assert [figure.caption for figure in found.figures] == ["图2-1 全市产值情况", "表5 企业用地需求"]
    assert [found.text[figure.start : figure.end] for figure in found.figures] == [
        "图2-1 全市产值情况",
        "表5 企业用地需求",
    ]


def test_the_source_documents_are_read_without_loss(source_documents: list[Path]) -> None:
    """Each of the five source documents is read, each character once."""
    for path in source_documents:
        check_document(document(path.read_text(encoding="utf-8")))
