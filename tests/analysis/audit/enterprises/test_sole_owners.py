"""Firms that two own alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.sole_owners import sole_owners
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("柳河明达电子有限公司系兰州陇禾集团的全资子公司。", "柳河明达电子有限公司由上海沪联能源有限公司100%控股。", 1),
        ("柳河明达电子有限公司为外商独资企业。", "柳河明达电子有限公司由自然人曲海、孙莉全额出资。", 1),
        ("柳河明达电子有限公司的唯一股东为深圳辉控集团。", "柳河明达电子有限公司是浙江联禾集团的全资子公司。", 1),
        ("柳河明达电子有限公司系上海沪联能源的全资子公司。", "柳河明达电子有限公司由上海沪联能源有限公司100%控股。", 0),
        (
            "柳河明达电子有限公司原系兰州陇禾集团的全资子公司。",
            "柳河明达电子有限公司由上海沪联能源有限公司100%控股。",
            0,
        ),
        ("柳河明达电子有限公司由陇禾集团与沪联能源共同出资设立。", "柳河明达电子有限公司由陇禾集团控股。", 0),
    ],
)
def test_sole_owners(tmp_path: Path, left: str, right: str, found: int) -> None:
    """Two who own all are told, one under two names, a former one and a joint venture are not."""
    texts = {"a.txt": f"柳河区企业情况（2024年）\n{left}\n", "b.txt": f"柳河区走访台账（2024年）\n{right}\n"}
    assert len(list(sole_owners(graph_of_texts(tmp_path, texts)))) == found
