"""The only one of which there are several."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_SURVEY = """\
万载县花炮产业调查
2025年4月

全县52家规上企业中，引线企业{count}家，组合烟花企业31家，其他企业15家。万载鑫隆引线有限公司是{scope}唯一生产引线的企业。
"""
_ROSTER = """\
序号,企业名称,所在园区,主要产品,从业人数（人）,2024年产值（亿元）
1,万载恒辉新材料有限公司,城北园,锂电隔膜,420,8.6
2,万载金顺陶瓷有限公司,城南园,陶瓷釉料,210,5.7
3,万载星源膜业有限公司,城北园,{product},180,2.1
4,万载永和机械有限公司,城南园,泵阀,90,1.2
"""


@pytest.mark.parametrize(
    ("count", "scope", "found"), [(6, "全县规上企业中", 1), (1, "全县规上企业中", 0), (6, "株潭镇", 0)]
)
def test_counted(tmp_path: Path, count: int, scope: str, found: int) -> None:
    """Several counted beside the name of what one alone makes deny it, where the claim is as wide."""
    rows = audit_of(tmp_path, {"a.txt": _SURVEY.format(count=count, scope=scope)})
    assert sum("唯一" in row.message for row in rows) == found


@pytest.mark.parametrize(
    ("claim", "product", "found"),
    [
        ("全县唯一生产锂电隔膜的企业", "锂电隔膜、包装膜", 1),
        ("全县唯一生产锂电隔膜的企业", "包装膜", 0),
        ("全县唯一一家产值超过5亿元的企业", "包装膜", 1),
        ("城北园唯一一家产值超过5亿元的企业", "包装膜", 0),
        ("全县唯一一家产值超过8亿元的企业", "包装膜", 0),
        ("全县唯一产值超过5亿元的企业之一", "包装膜", 0),
    ],
)
def test_listed(tmp_path: Path, claim: str, product: str, found: int) -> None:
    """Rows of a roster that make the same, or are above the same limit, deny the only one; a park has its own rows."""
    text = f"万载工业园推介\n2025年4月\n\n万载恒辉新材料有限公司2024年产值8.6亿元，是{claim}。\n"
    rows = audit_of(tmp_path, {"a.txt": text, "b.csv": _ROSTER.format(product=product)})
    assert ["唯一" in row.message for row in rows] == [True] * found
