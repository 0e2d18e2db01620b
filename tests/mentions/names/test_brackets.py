"""Companies with their place in a bracket."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新签约的有朗岑利（焦作）、晨溪股份。", "朗岑利（焦作）"),
        ("园区引进岳岚自动化（沭阳），年内投产。", "岳岚自动化（沭阳）"),
    ],
)
def test_a_place_in_a_bracket_closes_a_company(text: str, name: str) -> None:
    """What stands before a bracket with a place alone is a company, the bracket belongs to its name."""
    assert name in enterprises(text)


def test_other_brackets_close_none() -> None:
    """A bracket that says what kind of thing it is, or one behind a park, makes no company."""
    assert enterprises("岚溪产业园（江苏）和智能终端（手机）都在列。") == []
    assert names("智能终端（手机）都在列。", "Enterprise") == []
