"""Scenes: names as characters, brackets gone, positions true."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.relations.scene import LETTERS, Scene, build_scene
from chaingraph.records import EntityType, Mention, Passage, Ref

READABLE = {sign: letter for letter, sign in LETTERS.items()}


def scene_of(text: str, names: dict[str, EntityType], pieces: tuple[tuple[int, int], ...] = ((0, 0),)) -> Scene:
    """The scene of a passage in which each name is a mention wherever it stands."""
    passage = Passage("d", "paragraph", text, pieces)
    mentions = []
    for name, kind in names.items():
        start = text.find(name)
        while start >= 0:
            first, last = passage.span(start, start + len(name))
            mentions.append(Mention(Ref(kind, name, "d"), first, last, name, "test"))
            start = text.find(name, start + 1)
    return build_scene(passage, sorted(mentions, key=lambda m: m.start), "2022-06")


def shown(scene: Scene) -> str:
    """A scene's text with letters for signs."""
    return "".join(READABLE.get(char, char) for char in scene.text)


def test_names_numbers_and_periods_become_signs() -> None:
    """Every name, number and period is one character; quotation marks and blanks are gone."""
    scene = scene_of("2021年，“南山电子”在 云河园区 建成3条生产线。", {"南山电子": "Enterprise", "云河园区": "Park"})
    assert shown(scene) == "T，E在P建成Q生产线。"


def test_an_alias_in_brackets_is_dropped() -> None:
    """（以下简称…） behind a name adds nothing; a bracket that lists names keeps them; any other is dropped."""
    names: dict[str, EntityType] = {
        "南山电子有限公司": "Enterprise",
        "南电": "Enterprise",
        "甲厂": "Enterprise",
        "乙厂": "Enterprise",
    }
    scene = scene_of("南山电子有限公司（以下简称“南电”）与重点企业（甲厂、乙厂）合作（如图1）。", names)
    assert shown(scene) == "E与重点企业E、E合作。"


def test_the_longest_name_wins() -> None:
    """A number or a shorter name inside a name is no item of its own."""
    scene = scene_of("生产12挡变速器", {"12挡变速器": "Product", "变速器": "Product"})
    assert shown(scene) == "生产D"


def test_positions_lead_back_through_broken_lines() -> None:
    """A name cut by a line end in the source is found, and its words are those of the passage."""
    scene = scene_of("南山电子落户云河园区", {"南山电子": "Enterprise", "云河园区": "Park"}, ((0, 10), (2, 14)))
    assert shown(scene) == "E落户P"
    assert scene.words(0, 4) == "南山电子落户云河园区"
    assert scene.passage.span(scene.spots[0], scene.stop(1)) == (10, 16)


@given(st.text(alphabet="甲乙丙公司（）(),，。“”12亿元年 　", max_size=60))
def test_never_loses_its_place(text: str) -> None:
    """Whatever the text, spots ascend and every item's words stand where it says."""
    if not text.strip():
        return
    scene = scene_of(text, {"甲乙公司": "Enterprise", "丙": "Park"})
    assert len(scene.spots) == len(scene.text)
    assert scene.spots == sorted(set(scene.spots))
    assert all(scene.spots[at] == item.start for at, item in scene.items.items())


def test_what_a_bracket_says_of_a_name_is_a_sentence_of_its_own() -> None:
    """（占地2平方公里） and （乙的子公司） behind a name stand behind the passage, with their places in the source."""
    names: dict[str, EntityType] = {"云河园区": "Park", "南山电子": "Enterprise", "东湖汽车": "Enterprise"}
    scene = scene_of("云河园区（占地2平方公里）引进南山电子（东湖汽车子公司）", names)
    assert shown(scene) == "P引进E。P占地Q。EE子公司。"
    assert [scene.text[s.start] for s in scene.sentences if s.start >= scene.asides] == [LETTERS["P"], LETTERS["E"]]
    start, end = scene.sentences[1].start, scene.sentences[1].end
    assert scene.words(start, start + 1) == "云河园区"
    assert scene.source[scene.spots[start + 1] : scene.stop(end - 1)] == "占地2平方公里"


def test_half_width_marks_read_like_full_width_ones() -> None:
    """Commas, semicolons and points of such pages part clauses and sentences; those of numbers and numbering do not."""
    scene = scene_of("1.概况\n南山电子产值1,200万元,增长3.5%;新增岗位20个.今年扩产.", {"南山电子": "Enterprise"})
    assert shown(scene) == "1.概况E产值Q，增长Q；新增岗位Q。T扩产。"
    assert [len(sentence.clauses) for sentence in scene.sentences] == [2, 1, 1]


def test_a_character_of_the_source_is_found_in_the_passage() -> None:
    """Positions and offsets lead to each other; what lies between the pieces, before or behind them is nowhere."""
    passage = Passage("d", "paragraph", "南山电子落户", ((0, 10), (4, 16)))
    assert all(passage.position(passage.offset(at)) == at for at in range(len(passage.text)))
    assert [passage.position(offset) for offset in (9, 14, 15, 18)] == [None, None, None, None]
