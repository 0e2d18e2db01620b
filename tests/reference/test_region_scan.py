"""Region names in running text."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.region_scan import scan_regions
from chaingraph.reference.regions import gazetteer


def _found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], tuple(region.code for region in hit.candidates)) for hit in scan_regions(text)]


def test_the_longest_name_wins() -> None:
    """浦东新区 is one name, not 浦东 and 新区."""
    assert _found("在浦东新区和成都") == [("浦东新区", ("310115",)), ("成都", ("510100",))]


def test_a_chain_is_one_hit() -> None:
    """A chain means its last member, and the chain before it settles which one."""
    assert _found("重庆市江北区、宁波市江北区和江北区") == [
        ("重庆市江北区", ("500105",)),
        ("宁波市江北区", ("330205",)),
        ("江北区", ("330205", "500105")),
    ]


def test_ordinary_words_need_a_chain() -> None:
    """长安 alone is a car; right behind 西安市 it is the district."""
    assert _found("长安汽车在平安金融中心") == []
    assert _found("西安市长安的工厂") == [("西安市长安", ("610116",))]


def test_look_alikes_are_stepped_over() -> None:
    """A region's form inside another word is none: 复合肥, 大理石, 南通道, 江南岸."""
    assert _found("复合肥料、大理石、南通道、长江南岸") == []
    assert _found("合肥、大理市、南通、南岸") == [
        ("合肥", ("340100",)),
        ("大理市", ("532901",)),
        ("南通", ("320600",)),
        ("南岸", ("500108",)),
    ]


@given(
    st.lists(st.sampled_from(["重庆", "市", "南岸", "区", "江北", "和平", "，", "x", "四川省", "成都"])).map("".join)
)
def test_hits_stand_where_they_say(text: str) -> None:
    """Hits are in order, do not overlap, end in their form, and each form can mean its candidates."""
    end = 0
    for hit in scan_regions(text):
        assert end <= hit.start < hit.end
        assert text[hit.start : hit.end].endswith(hit.form)
        assert set(hit.candidates) <= set(gazetteer().lookup(hit.form))
        end = hit.end


def test_time_grows_with_the_text() -> None:
    """A text of first characters that never become a name costs no more than its length: a megabyte in seconds."""
    text = "重南江北京" * 40_000
    before = time.process_time()
    assert sum(1 for _ in scan_regions(text)) > 0
    assert time.process_time() - before < 60
