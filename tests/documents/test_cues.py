"""Cues: finished sentences, personal names, lexicon patterns."""

from __future__ import annotations

import pytest

from chaingraph.documents.cues import cues, ends, is_finished, is_person, labelled


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        ("完成投资。", True),
        ("“效率大大提升。”", True),
        ("增长9.1倍……", True),
        ("达到300家以上。”（李明参与采写）", True),
        ("经历了怎样的变化？", True),
        ("The end.", True),
        ("产值12.", False),
        ("云川市（以下简称）", False),
        ("重点任务", False),
        ("；", False),
    ],
)
def test_what_ends_a_sentence(text: str, finished: bool) -> None:
    """A full stop with quotes and a remark behind it ends a sentence; a bracket or a semicolon does not."""
    assert is_finished(text) is finished


def test_personal_names_begin_with_a_surname() -> None:
    """李明 is built like a name, 新气象 and 蓝驰汽车 are not."""
    assert [word for word in ("李明", "欧阳小红", "王芳芳", "新气象", "A君", "李") if is_person(word)] == [
        "李明",
        "欧阳小红",
        "王芳芳",
    ]


def test_every_kind_of_cue_is_in_the_lexicon() -> None:
    """No kind of cue that the code asks for is empty."""
    kinds = "byline_role byline_label photo_start photo_whole photo_inside photo_end front_matter note_start"
    kinds += " issuer_end title_end date_label open_end"
    assert [kind for kind in kinds.split() if not cues(kind)] == []
    assert ends("title_end").search("实施方案")
    assert labelled("note_start").match("注：数据为初步核算数")
