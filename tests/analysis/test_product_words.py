"""Words of products: heads, opposites, uses, and names that say nothing."""

import pytest

from chaingraph.analysis.likeness import ALIKE, HELD, OTHER_HEAD, Likeness
from chaingraph.analysis.product_words import are_opposite, bare, end_uses, is_for_others, is_telling, same_head


@pytest.mark.parametrize(
    ("name", "thing"), [("齿轮扩能项目", "齿轮"), ("显示屏模组", "显示屏"), ("模组", "模组"), ("", "")]
)
def test_bare(name: str, thing: str) -> None:
    """Tails that name no other product fall; something is always left."""
    assert bare(name) == thing


@pytest.mark.parametrize(
    ("wanted", "offered", "same"),
    [
        ("空调", "空调压缩机", False),
        ("冲压件", "冲压模具", False),
        ("显示屏模组", "液晶显示屏", True),
        ("显示屏模组", "远星显示模组生产线项目", True),
        ("齿轮", "汽车齿轮扩能项目", True),
    ],
)
def test_heads(wanted: str, offered: str, same: bool) -> None:
    """What a name ends in says what the thing is, tails aside."""
    assert same_head(wanted, offered) == same


def test_opposites() -> None:
    """Cathode and anode are two products though one character differs; a name of both is none of them."""
    assert are_opposite("正极材料", "负极材料")
    assert are_opposite("前桥总成", "后桥总成")
    assert not are_opposite("正极材料", "正极材料前驱体")
    assert not are_opposite("正极材料", "正负极材料、负极材料及正极材料")
    assert not are_opposite("隔膜", "湿法隔膜")


def test_names_that_say_nothing() -> None:
    """Core parts and raw materials name no product; a gear does, whatever stands before it."""
    assert [is_telling(name) for name in ("核心零部件", "原材料", "关键设备", "精密齿轮", "显示屏模组")] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_uses() -> None:
    """A tray of cars is for others than phones; what does not say its use is for everybody."""
    phones = end_uses("星河手机")
    assert is_for_others(phones, "新能源汽车电池托盘")
    assert not is_for_others(phones, "电池托盘")
    assert not is_for_others(phones, "手机及车载显示屏")
    assert not is_for_others(frozenset(), "车载显示屏")


def test_likeness_of_confusable_names() -> None:
    """Opposites are not alike at all, another head is half alike at most, the same thing told more fully nearly equal."""
    alike = Likeness(["正极材料", "负极材料", "空调压缩机", "液晶显示屏", "冲压模具"])
    assert alike.score("正极材料", "负极材料") == 0
    assert ALIKE < alike.score("空调", "空调压缩机") <= OTHER_HEAD
    assert alike.score("显示屏模组", "液晶显示屏") == HELD
    assert alike.score("正极材料", "正极材料") == 1


def test_a_shared_class_is_nothing_in_common() -> None:
    """门系统 and 制动系统 are both systems and no more alike than that; 塑胶件 and 塑胶制品 share what they are made of."""
    alike = Likeness(["门系统", "制动系统", "牵引系统", "塑胶制品"])
    assert alike.score("门系统", "制动系统") < ALIKE
    assert alike.score("塑胶件", "金属及塑胶制品") >= ALIKE
