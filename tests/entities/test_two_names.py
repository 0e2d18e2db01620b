"""One company under two names in two documents: a brand in the one, the whole legal name in the other."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Extraction, Link, Mention, Ref, Resolution

SAME = [
    ("国轩高科", "合肥国轩高科动力能源有限公司"),
    ("宁德时代", "宁德时代新能源科技股份有限公司"),
    ("药明康德", "无锡药明康德新药开发股份有限公司"),
    ("伯特利", "芜湖伯特利汽车安全系统股份有限公司"),
    ("三利谱", "深圳市三利谱光电科技股份有限公司"),
    ("欣旺达", "深圳市欣旺达电子股份有限公司"),
    ("埃斯顿", "南京埃斯顿自动化股份有限公司"),
    ("贝特瑞", "深圳市贝特瑞新能源材料股份有限公司"),
    ("禾赛科技", "上海禾赛科技有限公司"),
    ("亿纬锂能", "惠州亿纬锂能股份有限公司"),
    ("先导智能", "无锡先导智能装备股份有限公司"),
    ("汇川技术", "深圳市汇川技术股份有限公司"),
    ("容百科技", "宁波容百新能源科技股份有限公司"),
    ("拓普集团", "宁波拓普集团股份有限公司"),
    ("东旭光电", "东旭光电科技股份有限公司"),
    ("天齐锂业", "天齐锂业股份有限公司"),
    ("上汽通用五菱", "上汽通用五菱汽车股份有限公司"),
    ("精进电动", "精进电动科技股份有限公司"),
    ("远澜车灯", "合肥远澜车灯有限公司"),
    ("盛安达", "重庆盛安达铜业有限公司"),
    ("鼎磊精密", "合肥鼎磊精密铸造有限公司"),
    ("云岫智能", "湖州云岫智能装备有限公司"),
]
APART = [
    ("美的", "重庆美的制冷设备有限公司"),
    ("三星", "苏州三星电子有限公司"),
    ("通用", "重庆通用工业有限公司"),
    ("长城", "合肥长城机械有限公司"),
    ("力达", "重庆三力达电子有限公司"),
    ("华新", "华新天成建材有限公司"),
    ("格力", "珠海格力地产股份有限公司"),
    ("比亚迪", "比亚迪半导体股份有限公司"),
    ("上汽通用五菱", "上汽通用五菱汽车销售有限公司"),
    ("京东方", "合肥京东方光电科技有限公司"),
    ("比亚迪", "合肥比亚迪汽车有限公司"),
    ("国轩高科", "南京国轩高科电池有限公司"),
    ("国轩高科", "合肥国轩高科物业服务有限公司"),
    ("国轩高科", "合肥国轩高科动力能源有限公司庐江分公司"),
    ("国轩高科", "合肥国轩电子商务有限公司"),
    ("伯特利", "芜湖伯特利餐饮管理有限公司"),
    ("宁德时代", "四川宁德时代新能源有限公司"),
    ("药明康德", "武汉药明康德新药开发有限公司"),
    ("埃斯顿", "合肥埃斯顿自动化有限公司"),
    ("三利谱", "合肥三利谱光电科技有限公司"),
    ("禾赛科技", "杭州禾赛科技有限公司"),
    ("欣旺达", "南昌欣旺达新能源有限公司"),
]


def resolve(short: str, *full: str) -> Resolution:
    """Resolves a name of one document and those of another, each of its own city."""
    documents = {"a": ("合肥市", short), "b": ("芜湖市", *full)}
    mentions = tuple(
        Mention(Ref("Enterprise" if at else "Region", name, document), at, at + 1, name, "test")
        for document, names in documents.items()
        for at, name in enumerate(names)
    )
    return resolve_entities(Extraction(mentions, ()))


def link(resolution: Resolution, name: str, document: str) -> Link:
    """What a name of a document means."""
    return resolution.links[Ref("Enterprise", name, document)]


@pytest.mark.parametrize(("short", "full"), SAME)
def test_a_name_that_only_one_firm_fits_is_that_firm(short: str, full: str) -> None:
    """The brand is whole and somebody's own, and neither place nor trade speaks against it: one entity, with reasons."""
    resolution = resolve(short, full)
    found = link(resolution, short, "a")
    assert found.entity == link(resolution, full, "b").entity
    assert found.reasons
    assert found.score == pytest.approx(min(1.0, sum(weight for _, weight in found.reasons)))


@pytest.mark.parametrize(("short", "full"), APART)
def test_a_name_that_may_mean_another_firm_stays_itself(short: str, full: str) -> None:
    """Everyday words, other places, sister firms that cook or keep houses, branches and longer brands are others."""
    resolution = resolve(short, full)
    assert link(resolution, short, "a").entity != link(resolution, full, "b").entity


def test_where_two_firms_fit_the_name_stays_open() -> None:
    """A well-known name with several firms at its seat is none of them for sure."""
    for other in ("合肥国轩高科新能源有限公司", "南京国轩高科电池有限公司"):
        resolution = resolve("国轩高科", "合肥国轩高科动力能源有限公司", other)
        own = link(resolution, "国轩高科", "a").entity
        assert own not in {link(resolution, name, "b").entity for name in ("合肥国轩高科动力能源有限公司", other)}
