"""Captions, by-lines, notes: told by their own words."""

from __future__ import annotations

import pytest

from chaingraph.documents.captions import (
    is_byline,
    is_credit,
    is_figure,
    is_furniture,
    is_issuer,
    is_note,
    is_photo,
    may_be_photo,
)


@pytest.mark.parametrize(
    "text", ["图1-1 产值情况", "表4-1企业用地需求", "图3：产业链图谱", "附表2 项目清单", "图一 区位图", "图表5 对比"]
)
def test_figures(text: str) -> None:
    """A numbered caption on a line of its own is a figure's."""
    assert is_figure(text)


@pytest.mark.parametrize(
    "text", ["图1-1所示，产值增长", "表2中的企业", "图1-8），除个别年份外", "图为工人在生产", "表示支持", "图1-2显示。"]
)
def test_mentions_of_figures_are_none(text: str) -> None:
    """A sentence that speaks of a figure is no caption."""
    assert not is_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "本报记者 李明 王芳",
        "记者李明",
        "通讯员：张小东",
        "文/李明 图/王芳",
        "摄影：李明",
        "来源：云川日报",
        "李明 王芳 张强",
        "（记者 李明）",
    ],
)
def test_bylines(text: str) -> None:
    """Roles, labels and names alone are by-lines."""
    assert is_byline(text)


@pytest.mark.parametrize(
    "text", ["记者手记", "新气象 新作为", "记者在现场看到，生产线正在运转。", "图书馆", "编辑部", "来源广泛"]
)
def test_what_is_no_byline(text: str) -> None:
    """Headings and sentences with the same words are not."""
    assert not is_byline(text)


def test_photos_and_credits() -> None:
    """Captions say so themselves, or carry a photographer; a credit says nothing else."""
    assert is_photo("图为川东铸造厂的生产线。")
    assert is_photo("川东铸造厂生产车间 摄/李明")
    assert is_photo("云川高新区鸟瞰。（李明 摄）")
    assert is_credit("资料图片")
    assert is_credit("李明 摄")
    assert not is_credit("川东铸造厂的工人在检测新一批产品 李明 摄")
    assert may_be_photo("川东铸造厂生产车间。")
    assert not may_be_photo("在川东铸造厂，工人们正在忙碌，订单不断。")


def test_furniture_notes_and_issuers() -> None:
    """Page numbers, remarks, contents and letterheads are recognised; sentences with the same words are not."""
    assert [text for text in ("— 12 —", "- 3 -", "第3页 共10页", "3/10") if not is_furniture(text)] == []
    assert not is_furniture("12")
    assert [
        text
        for text in (
            "（此件公开发布）",
            "云府发〔2023〕18号",
            "注：含税",
            "第一章 总则 …… 3",
            "云川市政府办 2023年5月12日印发",
        )
        if not is_note(text)
    ] == []
    assert [
        text
        for text in ("第12期", "（第 5 期）", "云川市投资促进局      2023年6月5日", "点击蓝字 关注我们")
        if not is_note(text)
    ] == []
    assert not is_note("云川市2023年6月5日召开会议，研究项目推进工作。")
    assert is_furniture("——————————")
    assert not is_furniture("……")
    assert is_issuer("云川市人民政府办公室")
    assert not is_issuer("各区县人民政府，市政府各部门")


def test_a_layout_is_no_authority() -> None:
    """空间布局 ends like an authority and is a heading."""
    assert is_issuer("青坞市发展和改革局")
    assert not is_issuer("第二节 空间布局")
