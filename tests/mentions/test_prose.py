"""Prose in cells is told from lists, names, addresses and licences."""

from __future__ import annotations

import pytest

from chaingraph.mentions.prose import is_prose


@pytest.mark.parametrize(
    "text",
    [
        "新建标准厂房3.2万平方米，购置五轴加工中心60台",
        "公司成立于2011年，占地65亩，现有员工210人。",
        "主要生产转向节、控制臂，为江岭汽车、中腾客车配套",
        "专业从事高速轴承研发和生产的国家高新技术企业",
        "从属于上海明谷，目前为研究与试验相结合的构成",
        "截至9月底，主体厂房封顶，正在安装设备。",
        "规划用地50亩，新建厂房3万平方米",
    ],
)
def test_sentences_are_prose(text: str) -> None:
    """Profiles, contents and states of work are read as prose."""
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "转向节、控制臂、稳定杆、传动轴、半轴",
        "智能制造，智能零售，智能金融，计算机视觉",
        "汽车零部件研发、生产、销售；模具加工；货物进出口",
        "一般项目：齿轮制造；道路货物运输。（依法须经批准的项目，经批准后方可开展经营活动）",
        "江岭市经济技术开发区兴业路6号科创园B栋第19层",
        "江岭汽车集团有限公司，中国建设银行股份有限公司，明谷投资有限公司",
        "年产5000吨光学膜生产线建设项目",
        "企业级高端网络通讯芯片、智能交通信息服务整体解决方案",
        "国家级专精特新“小巨人”企业、制造业单项冠军、国家高新技术企业",
        "已开工",
        "",
    ],
)
def test_lists_and_names_are_no_prose(text: str) -> None:
    """What names things one after another, or one thing at length, stays a cell."""
    assert not is_prose(text)
