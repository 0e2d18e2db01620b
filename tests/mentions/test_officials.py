"""Who is named in an office, and what only looks like a name."""

from __future__ import annotations

import pytest

from chaingraph.mentions.officials import officials

NAMED = [
    ("李明（县长）", ["李明"]),
    ("县委副书记、县长李明，张 伟（副县长）", ["李明", "张伟"]),
    ("欧阳海 县委常委、常务副县长", ["欧阳海"]),
    ("王芳副县长", ["王芳"]),
    ("周启明县委常委、副县长", ["周启明"]),
    ("李明（县委常委、高新区党工委书记）、周启明", ["李明", "周启明"]),
    ("阿依古丽·买买提", ["阿依古丽·买买提"]),
]
OFFICES = ["常务副县长", "商务局局长", "县委书记、县长", "高新区管委会主任", "党组书记"]
NOBODY = ["县工信局", "待定", "—", "各分管领导", ""]


@pytest.mark.parametrize(("words", "expected"), NAMED)
def test_people_are_told_from_their_offices(words: str, expected: list[str]) -> None:
    """An office before or behind a name, in brackets or not, is no part of it."""
    assert officials(words) == expected


@pytest.mark.parametrize("words", OFFICES)
def test_an_office_alone_stands_for_who_holds_it(words: str) -> None:
    """Offices that begin like a name (常务, 商务, 党组) name nobody."""
    assert officials(words) == [words]


@pytest.mark.parametrize("words", NOBODY)
def test_neither_a_name_nor_an_office(words: str) -> None:
    """Bodies and remarks are nobody."""
    assert officials(words) == []
