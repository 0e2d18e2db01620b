"""Claims about which title belongs to which names."""

from __future__ import annotations

from chaingraph.documents.chain_maps_boxes import build_boxes
from chaingraph.documents.chain_maps_tokens import find_marks, read_tokens
from chaingraph.documents.flat.lines import read_lines
from chaingraph.records import ChainBox


def build(text: str) -> list[ChainBox]:
    """Boxes of a whole text."""
    lines = read_lines(text)
    return build_boxes(text, read_tokens(text, lines, find_marks(lines)))


def told(text: str) -> list[tuple[str, str, int]]:
    """Segment, stage and number of names."""
    return [(box.segment, box.stage, len(box.members)) for box in build(text)]


def test_titles_after_and_before_in_one_map() -> None:
    """Under each stage line for itself: names first, titles follow; titles first, names follow."""
    text = "上游\n· 甲 · 乙\n屏幕\n· 丙\n电池\n中游\n组装\n· 丁 · 戊\n测试\n· 己\n"
    assert told(text) == [("屏幕", "上游", 2), ("电池", "上游", 1), ("组装", "中游", 2), ("测试", "中游", 1)]


def test_the_last_title_of_several_goes_to_the_last_names() -> None:
    """Titles follow, but the last names have none: they take the last label before them."""
    assert told("上游\n· 甲 · 乙\n屏幕\n电池\n· 丙 · 丁\n") == [("屏幕", "上游", 2), ("电池", "上游", 2)]


def test_names_with_nothing_but_a_stage() -> None:
    """A single group below a stage line is titled by the words of that line."""
    assert told("上游核心材料\n· 甲 · 乙\n中游\n· 丙 · 丁\n") == [("核心材料", "上游", 2), ("中游", "中游", 2)]


def test_a_queue_of_titles_without_legend() -> None:
    """As many single words as the names have groups: one each, in order."""
    assert told("屏幕\n电池\n· 甲 · 乙\n· 丙\n· 丁 · 戊\n· 己 · 庚\n") == [("屏幕", "", 3), ("电池", "", 4)]


def test_a_label_between_two_boxes_belongs_to_neither() -> None:
    """Behind two boxes at once nobody can tell whose label it is; behind one alone it is that one's."""
    legend = "上游：屏幕、电池 中游：组装\n"
    boxes = build("屏幕\n电池\n· 甲 · 乙\n· 丙\n· 丁 · 戊\n风机\n组装\n机壳 底座\n· 己\n螺钉\n" + legend)
    assert [[cell.text for cell in box.labels] for box in boxes] == [[], [], ["机壳", "底座", "螺钉"]]
    assert [box.stage for box in boxes] == ["上游", "上游", "中游"]


def test_a_repeated_title_is_no_label() -> None:
    """The legend's words once more below the names add nothing."""
    assert build("屏幕\n· 甲 · 乙\n屏幕 屏幕\n上游：屏幕 中游：组装\n")[0].labels == ()


def test_a_box_without_title() -> None:
    """Its segment is empty and its title cell stands before the first name."""
    box = build("· 甲 · 乙\n")[0]
    assert (box.segment, box.stage, box.title_cell.text) == ("", "", "")
    assert box.title_cell.start == box.members[0].start
