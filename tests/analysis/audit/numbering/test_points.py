"""Points of an article or a part that a sentence points to, behind the last it has."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.numbering.points import points
from tests.analysis.desks import page

WRONG = """\
第三条　设备补助每台2万元。|租用设备的，补助减半。|第四条　骗取补助的，依照第三条第三款处理。
第七条　申报单位应当：（一）注册满一年；（二）无失信记录。|第八条　不符合第七条第（四）项的，不予受理。
二、重点任务|（一）建冷链。|（二）建市场。|（三）育品牌。|三、保障|各镇按照本方案第二部分第（五）项的分工抓好落实。
（一）新购冷藏车的，每辆补助3万元。|（二）新建冷库的，每立方米补助50元。|以上奖励按第（四）项的规定兑付。
"""
"""A paragraph, an item of an article, of a part, and of the only list, each behind the last."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_points_behind_the_last(text: str) -> None:
    """A point that an article, a part or the only list does not reach is told."""
    assert len(list(points(page(*text.split("|"))))) == 1


RIGHT = """\
第三条　设备补助每台2万元。|租用设备的，补助减半。|第四条　骗取补助的，依照第三条第二款处理。
第三条　设备补助每台2万元。|第四条　依照《采购办法》第三条第三款处理。
第七条　申报单位应当：（一）注册满一年；（二）无失信记录。|第八条　不符合第七条第（二）项的，不予受理。
第七条　补助每台2万元。|第八条　依照行政处罚法第七条第（四）项处理。
（一）新购冷藏车的，每辆补助3万元。|（二）新建冷库的，每立方米补助50元。|按第（二）项的规定兑付。
经研究，奖励按第（四）项的规定兑付。
"""
"""Points that are there, of another paper, and of a list nobody knows."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_points_that_are_there_or_of_another_paper(text: str) -> None:
    """What is there, in a law or another paper, or in a list left out is no slip."""
    assert not list(points(page(*text.split("|"))))
