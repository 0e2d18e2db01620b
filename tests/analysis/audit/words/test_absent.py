"""None of a kind and some of it counted or described."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.words.absent import absent
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区目前没有闲置土地。清查发现闲置4宗，面积312亩。", 1),
        ("园区已实现工业用地零闲置。目前闲置土地4宗、312亩。", 1),
        ("园区目前没有闲置厂房。清查发现闲置土地4宗，面积312亩。", 0),
        ("园区目前没有闲置土地。去年清查发现闲置4宗，面积312亩。", 0),
        ("全年未发生安全生产事故。全年发生一般安全生产事故2起。", 1),
        ("全年未发生较大及以上安全生产事故。全年发生一般安全生产事故2起。", 0),
    ],
)
def test_absent(text: str, found: int) -> None:
    """Some of what there is none of is told; another noun, another year and a degree are not."""
    assert len(list(absent(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区污水处理厂2022年建成，运行稳定。园区至今没有污水处理设施，企业用罐车外运。", 1),
        ("园区污水处理厂2022年建成，运行稳定。园区外的乡镇至今没有污水处理设施。", 0),
        ("园区计划建设污水处理厂，明年投用。园区至今没有污水处理设施。", 0),
        ("园区不收取任何入园管理费。企业每年需按每亩200元缴纳入园管理费。", 1),
        ("园区不收取任何入园管理费。企业每年需缴纳物业服务费。", 0),
    ],
)
def test_described(text: str, found: int) -> None:
    """What is lacking or free of charge is not described as built or paid; plans, other places and other fees are."""
    assert len(list(absent(page(text)))) == found
