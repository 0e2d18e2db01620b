import re

from chaingraph.reference.people import surname_characters, surname_pattern, surnames


def test_surnames_of_one_and_of_two_characters_are_known() -> None:
    """The common surnames and the ones of two characters are there; words of trade are not."""
    assert {"王", "李", "伍", "傅", "欧阳", "司马"} <= surnames()
    assert not {"公司", "产", "园"} & surnames()
    assert len(surnames()) > 200


def test_a_surname_of_two_characters_is_not_cut() -> None:
    """The pattern takes 欧阳 whole, though 欧 alone is a surname, too."""
    assert "欧" in surname_characters()
    assert [match[0] for match in re.finditer(surname_pattern(), "欧阳")] == ["欧阳"]
