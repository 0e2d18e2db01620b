"""Days still to come told as past."""

import pytest

from chaingraph.analysis.audit.dates.not_yet import not_yet
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议指出，4月25日开展的核查中发现三宗闲置地。", 1),
        ("会议指出，4月15日开展的核查中发现三宗闲置地。", 0),
        ("4月25日前完成招标。5月1日将召开调度会。", 0),
        ("2023年5月25日，项目已完成备案。", 0),
        ("去年12月25日召开的会议已作部署。", 0),
    ],
)
def test_not_yet(text: str, found: int) -> None:
    """What is told as done on a day behind that of the page is told; plans, deadlines and days of last year are not."""
    assert len(list(not_yet(page(text, date="2024-04-20")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本网讯（记者 李平）4月25日下午，茶产业招商推介会在县文化中心举行，客商80余人参会。", 1),
        ("本报讯 4月23日，东江新材料项目开工仪式在城北园区隆重举行。", 1),
        ("本网讯（记者 李平）4月15日下午，茶产业招商推介会在县文化中心举行。", 0),
        ("本网讯（记者 李平）记者获悉，4月25日下午，茶产业招商推介会将在县文化中心举行。", 0),
        ("活动安排如下：4月25日下午，茶产业招商推介会在县文化中心举行。", 0),
    ],
)
def test_news(text: str, found: int) -> None:
    """News that reports an event of a day behind its own is told; an announcement and a programme are not."""
    assert len(list(not_yet(page(text, date="2024-04-20")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（本报记者 李平）4月25日上午，记者走进东江新材料的车间，机械臂正在码垛。", 1),
        ("（本报记者 李平）4月15日上午，记者走进东江新材料的车间，机械臂正在码垛。", 0),
        ("（本报记者 李平）记者获悉，4月25日上午，全市将集中签约一批项目。", 0),
    ],
)
def test_scene(text: str, found: int) -> None:
    """A scene that news opens on a day behind its own is told."""
    assert len(list(not_yet(page(text, date="2024-04-20")))) == found


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("企业服务督查记录", "庆川阀门厂：4月24日下午查看，仓库内物料堆放不规范。", 1),
        ("企业服务督查记录", "庆川阀门厂：4月14日下午查看，仓库内物料堆放不规范。", 0),
        ("企业服务督查记录", "庆川阀门厂：计划4月24日下午查看，届时请备齐台账。", 0),
        ("企业服务督查方案", "庆川阀门厂：4月24日下午查看。", 0),
    ],
)
def test_visits_on_record(title: str, text: str, found: int) -> None:
    """A visit that a record tells of a day behind its own is told; a plan of visits is not."""
    assert len(list(not_yet(page(title, text, date="2024-04-20")))) == found
