"""Parts that leave nothing out, shares of several, lists that 分别 pairs, and what must not be read so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.allotted import allotted
from chaingraph.analysis.audit.numbering.outline import references
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.shares.hundreds import hundreds
from chaingraph.analysis.audit.shares.several import several
from chaingraph.analysis.audit.sums.families import families
from chaingraph.analysis.audit.sums.parts import parts
from chaingraph.analysis.audit.sums.within import within
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of

Rule = Callable[[Projection], Iterator[AuditRow]]


def _told(folder: Path, text: str, rule: Rule) -> int:
    (folder / "a.txt").write_text(f"莲都区2024年运行情况\n\n{text}\n", encoding="utf-8")
    return len(list(rule(graph_of([folder / "a.txt"], folder / "out"))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社会消费品零售总额45.2亿元，增长4.1%。分城乡看，城镇零售额33.6亿元，增长4%；乡村零售额10.6亿元，增长5%。", 1),
        ("社会消费品零售总额44.2亿元，增长4.1%。分城乡看，城镇零售额33.6亿元，增长4%；乡村零售额10.6亿元，增长5%。", 0),
        ("生产总值120.4亿元。第一产业增加值10.2亿元，第二产业增加值50.1亿元，第三产业增加值61.1亿元。", 1),
        ("一般公共预算收入9.4亿元，税收收入7.1亿元，非税收入3.3亿元。", 1),
        ("社会消费品零售总额45.2亿元，限额以上城镇零售额33.6亿元、乡村零售额2.1亿元。", 0),
        ("到位资金28.4亿元；新签约省外项目19.1亿元、省内项目8.3亿元。", 0),
    ],
)
def test_families(tmp_path: Path, text: str, found: int) -> None:
    """Parts whose names leave nothing out have to make up their total, and only the total of the same."""
    assert _told(tmp_path, text, families) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占三条链合计的66%。", 1),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占三条链合计的60%。", 0),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占全区的42%。", 0),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，前两条链占三条链合计的84%。", 0),
        ("竹艺链产值30亿元、木作链12亿元、藤编链8亿元，三个链条中竹艺链占比达66%。", 1),
    ],
)
def test_several(tmp_path: Path, text: str, found: int) -> None:
    """A share of so many is held against what those many have."""
    assert _told(tmp_path, text, several) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由叶青、何山、吴林同志分别担任竹艺、木作、藤编、家纺产业链链长。", 1),
        ("由叶青、何山、吴林同志分别担任竹艺、木作、藤编产业链链长。", 0),
        ("叶青、何山、吴林分别担任组长、副组长。", 0),
        ("叶青、何山分别担任竹艺和木作、藤编和家纺产业链链长。", 0),
        ("竹艺、木作、藤编等产业分别布局在北区、南区。", 0),
    ],
)
def test_allotted(tmp_path: Path, text: str, found: int) -> None:
    """Lists that are paired have to be of one length; open lists and posts several may hold are not judged."""
    assert _told(tmp_path, text, allotted) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("已建成厂房62万平方米，其中已出租51万平方米，另有在建18万平方米。", parts, 0),
        ("已建成厂房62万平方米，其中已出租51万平方米，另有在建18万平方米。", within, 0),
        ("规划面积9.8平方公里，其中已建成6.2平方公里（合9300亩）。", within, 0),
        ("问卷显示，反映用工难的占51.1%、用地难的占34.6%、融资难的占32.3%。", hundreds, 0),
        ("办法见附件2。\n\n附件：1.分工表\n\n2.考核办法", references, 0),
        ("办法见附件3。\n\n附件：1.分工表\n\n2.考核办法", references, 1),
        ("办法见附件2。", references, 0),
    ],
)
def test_look_alikes(tmp_path: Path, text: str, rule: Rule, found: int) -> None:
    """What is told besides or again, what people answer, and annexes sent apart are no mistakes."""
    assert _told(tmp_path, text, rule) == found
