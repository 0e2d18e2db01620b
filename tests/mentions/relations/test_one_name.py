"""Short names of a document's things stand for the full ones it names."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.one_name import under_one_name
from chaingraph.records import EntityType, Mention, Ref


def names(*told: tuple[EntityType, str]) -> list[str]:
    """What the names of a document become."""
    mentions = [Mention(Ref(kind, name, "d"), at, at + len(name), name, "test") for at, (kind, name) in enumerate(told)]
    return [mention.ref.name for mention in under_one_name(mentions)]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("华岭纺织", "江苏华岭纺织新材料有限公司"),
        ("江苏华岭纺织", "江苏华岭纺织新材料有限公司"),
    ],
)
def test_short_enterprise(short: str, full: str) -> None:
    """A name of core and first trade is the only full name that has them."""
    assert names(("Enterprise", full), ("Enterprise", short)) == [full, full]


@pytest.mark.parametrize(
    ("short", "fulls"),
    [
        ("华岭机械", ("江苏华岭纺织新材料有限公司",)),
        ("浙江华岭纺织", ("江苏华岭纺织新材料有限公司",)),
        ("华岭", ("江苏华岭纺织新材料有限公司",)),
        ("华岭纺织", ("江苏华岭纺织有限公司", "江苏华岭纺织机械有限公司")),
    ],
)
def test_short_of_none(short: str, fulls: tuple[str, ...]) -> None:
    """Another trade, another place, no trade at all or two that fit leave a short name what it is."""
    assert names(*(("Enterprise", full) for full in fulls), ("Enterprise", short))[-1] == short


def test_parks() -> None:
    """A park's short kind is the long one of the same place, not of another place and not of another kind."""
    told = names(("Park", "沭阳经济技术开发区"), ("Park", "沭阳经开区"), ("Park", "泗阳经开区"), ("Park", "沭阳高新区"))
    assert told == ["沭阳经济技术开发区", "沭阳经济技术开发区", "泗阳经开区", "沭阳高新区"]


def test_types_are_kept_apart() -> None:
    """A product of a firm's name stays a product."""
    assert names(("Enterprise", "江苏华岭纺织有限公司"), ("Product", "华岭")) == ["江苏华岭纺织有限公司", "华岭"]
