"""One enterprise under two almost equal full names: two characters of its brand changed places, or one is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.variants import variants
from tests.analysis.audit.desk import graph_of_texts, kinds, told_later
from tests.analysis.audit.texts import COUNTY


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("陕西汉水原食品有限公司2023年产值6.1亿元，入选省级龙头企业名单。", ("汉水原", "汉水源")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("贵州黔锐电子科技有限公司", "贵州锐黔电子科技有限公司", True),
        ("贵州黔锐电子科技有限公司", "贵州黔睿电子科技有限公司", True),
        ("贵州黔锐电子科技有限公司", "贵州黔锐电子科技有限公司", False),
        ("贵州黔锐电子科技有限公司", "贵州黔锐机械科技有限公司", False),
        ("贵州东锐电子科技有限公司", "贵州西锐电子科技有限公司", False),
    ],
)
def test_almost_equal_names(left: str, right: str, *, found: bool) -> None:
    """Two characters of a brand changed places, or one is another; directions and other trades are other enterprises."""
    texts = f"记者走进{left}的车间。", f"{right}负责人介绍了情况。"
    assert ("name" in kinds(*texts)) is found


def test_a_brand_with_a_trade_nobody_knows(tmp_path: Path) -> None:
    """One sign of a brand is another, in a full name whose trade no lexicon knows."""
    text = "推介\n由浙江联岳氧化锆有限公司投资建设。浙江联月氧化锆有限公司注册资本5000万元。"
    assert len(list(variants(graph_of_texts(tmp_path, {"a.txt": text})))) == 1
