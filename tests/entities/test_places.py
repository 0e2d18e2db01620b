"""Parks meet by the parts of their names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.entities.places import former_names, group_parks, park_key, region_prefix
from chaingraph.records import Mention, Ref


def grouped(*names: str) -> dict[str, str]:
    """Park name → the fullest name of its park."""
    return group_parks([Ref("Park", name, "d") for name in names])


def test_brackets_and_forms_do_not_part_a_park() -> None:
    """临江（西部）高新区 is 临江高新技术产业开发区."""
    assert park_key("临江（西部）高新区") == park_key("临江高新技术产业开发区")


def test_the_tail_of_the_only_longer_name_is_that_park() -> None:
    """陆海新通道综合服务区 is 西部陆海新通道综合服务区, unless two parks end so."""
    assert grouped("陆海新通道综合服务区", "西部陆海新通道综合服务区")["陆海新通道综合服务区"].startswith("西部")
    names = ("陆海新通道综合服务区", "西部陆海新通道综合服务区", "南部陆海新通道综合服务区")
    assert grouped(*names)["陆海新通道综合服务区"] == "陆海新通道综合服务区"


@given(st.lists(st.text("临江高新技术产业开发区经工园（）", min_size=1, max_size=12), max_size=12))
def test_grouping_is_stable(names: list[str]) -> None:
    """A name's group has that name's group as its own: grouping twice changes nothing."""
    full = grouped(*names)
    assert all(full[full[name]] == full[name] for name in names)


def test_a_village_begins_with_its_district() -> None:
    """The region a longer place name begins with is found, the longest first."""
    region = region_prefix("重庆市南川区大观镇", "")
    assert region is not None
    assert region.name == "南川区"


def test_a_former_name_of_one_park_is_its_name_everywhere() -> None:
    """Told once, it holds in other documents; not where two bore it, and not for a name that names no place."""

    def told(*pairs: tuple[str, str]) -> dict[str, str]:
        return former_names(
            [Mention(Ref("Park", new, "d"), 0, len(old), old, "definition-former") for old, new in pairs]
        )

    old, new = "遂川县工业园区", "遂川高新技术产业园区"
    assert told((old, new)) == {park_key(old): new}
    assert told((old, new), (old, "遂川循环经济产业园")) == {}
    assert told(("民营工业园", new)) == {}
    assert told((old, "遂川县工业园")) == {}
