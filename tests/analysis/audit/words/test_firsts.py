"""The only or first of a kind that two are."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.firsts import firsts
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("柳河制药公司是全省首家通过欧盟认证的中药企业。", "我省首家中药企业——赣北药业公司通过欧盟认证。", 1),
        ("柳河锂电公司建成全省首条磷酸锰铁锂正极生产线。", "赣北锂电公司建成全省首条磷酸锰铁锂正极生产线。", 1),
        ("柳河石材公司是全省唯一的碳酸钙国家检测机构。", "全省碳酸钙国家检测机构共有3家。", 1),
        ("柳河制药公司是全省首家通过欧盟认证的中药企业。", "赣北药业公司是全省首家通过美国注册的生物药企业。", 0),
        ("柳河制药公司是全省首家通过欧盟认证的中药企业。", "柳河制药公司是全省首家通过欧盟认证的中药企业。", 0),
        # The first line of its own, told twice.
        ("柳河电池首条动力产线在东乡区投产。", "江西柳河新能源电池有限公司首条动力产线在东乡区高新园投产。", 0),
        ("柳河制药公司是全省首家通过欧盟认证的中药企业之一。", "赣北药业公司是全省首家通过欧盟认证的中药企业。", 0),
    ],
)
def test_firsts(tmp_path: Path, left: str, right: str, found: int) -> None:
    """One claim of two is told, another kind, the same holder and one of several are not."""
    texts = {"a.txt": f"南昌市推介材料\n{left}\n", "b.txt": f"南昌市产业综述\n{right}\n"}
    assert len(list(firsts(graph_of_texts(tmp_path, texts)))) == found
