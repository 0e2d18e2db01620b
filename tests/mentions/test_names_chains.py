"""Industries and chains."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("低空经济产业链上游为复合材料。", "低空经济产业链"),
        ("石化产业链条加快延伸。", "石化产业"),
        ("全市集聚陶瓷企业91家。", "陶瓷"),
        ("集聚集成电路企业超过250家。", "集成电路"),
        ("（一）电子信息。三家企业落户。", "电子信息"),
        ("在半导体领域，企业签署协议。", "半导体"),
    ],
)
def test_industries_by_their_frame(text: str, chain: str) -> None:
    """A closing word, counted companies, a heading or 在…领域 make an industry of its name."""
    assert chain in names(text, "Chain")


def test_a_slogan_in_quotes_is_no_industry() -> None:
    """“晋江经验”产业大会 tells a place."""
    assert names("举行“晋江经验”产业招商大会。", "Chain") == []
