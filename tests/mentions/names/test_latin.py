"""Foreign companies in Latin letters."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两家公司联合收购了Muren Energy公司，着手开发。", "Muren Energy公司"),
        ("太阳电池片来自德国Muren Space。", "德国Muren Space"),
        ("由母公司MurenDeve Co.,Ltd.全球控股公司投资。", "MurenDeve Co.,Ltd.全球控股公司"),
        ("客户有Muren Tools Inc.，订单增长。", "Muren Tools Inc."),
    ],
)
def test_companies_of_several_words(text: str, name: str) -> None:
    """公司 behind, a country before or a foreign legal form makes one company of several words."""
    assert name in enterprises(text)


def test_several_words_alone_may_be_a_thing() -> None:
    """Without any of these nothing is said of a company."""
    assert enterprises("显示屏采用Muren View技术。") == []
