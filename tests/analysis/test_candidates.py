"""Candidates: whom to invite, and what each point rests on."""

import pytest

from chaingraph.analysis.candidates import Candidate, find_candidates, listed
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene
from tests.analysis.test_neighbours import districts


def rows(scene: Scene) -> dict[str, Candidate]:
    return {row.enterprise: row for row in find_candidates(scene.build(), region="南岸区")}


def test_score_is_the_sum_of_its_features() -> None:
    """The score adds up, each feature has a reason, the strongest stands first."""
    for row in rows(districts()).values():
        assert row.score == pytest.approx(sum(row.features.values()))
        assert len(row.features) == len(row.reasons)
        assert list(row.features.values()) == sorted(row.features.values(), reverse=True)
        assert 0 < row.score <= 1
        assert row.evidence


def test_local_enterprises_are_no_candidates() -> None:
    """Who is here already, or fits no gap, is not invited; who cannot be placed is marked, also when only its product fits."""
    found = rows(districts())
    assert set(found) == {"粤屏有限公司", "无名屏有限公司", "无地屏", "巴屏", "蜀屏"}
    assert (found["无名屏有限公司"].where, found["无名屏有限公司"].region) == ("unknown", None)
    assert (found["无地屏"].where, found["无地屏"].region) == ("unknown", None)
    assert "near" not in found["无名屏有限公司"].features


def test_two_gaps_beat_one() -> None:
    """Who could fill a missing and a single segment scores more than who fills the missing one alone."""
    found = rows(districts())
    assert found["粤屏有限公司"].segments == ("星河手机/显示屏", "星河手机/电池")
    assert found["粤屏有限公司"].score > found["无名屏有限公司"].score


def test_near_supplying_and_growing() -> None:
    """To be in the city, to supply a local leader, to build and to be large each add, with their quotes."""
    scene = districts()
    before = rows(scene)["巴屏"]
    assert before.features["near"] == 0.1
    maker = scene.thing("Enterprise", "巴屏")
    scene.say(maker, "supplies", scene.thing("Enterprise", "星河通信（重庆）有限公司"))
    scene.say(scene.thing("Project", "显示模组二期"), "projectOf", maker)
    scene.number(maker, "产值", 50, "亿元", measure="output", year="2021")
    after = rows(scene)["巴屏"]
    assert set(after.features) - set(before.features) == {"supplies", "expansion", "size"}
    assert "已向星河通信（重庆）有限公司供货" in after.reasons
    assert {"星河通信（重庆）有限公司", "产值50亿元"} <= {item.quote for item in after.evidence}


def test_supplier_of_outsiders_gains_nothing() -> None:
    """To supply somebody elsewhere is no reason."""
    scene = districts()
    scene.say(scene.thing("Enterprise", "巴屏"), "supplies", scene.thing("Enterprise", "蜀屏"))
    assert "supplies" not in rows(scene)["巴屏"].features


def test_names_that_hold_the_mark_of_a_row() -> None:
    """Names in a reason are parted by the stronger mark when one of them holds the weaker."""
    assert listed(["链/屏", "链/整机、配件"]) == "链/屏；链/整机、配件"
    assert listed(["链/屏", "链/板"]) == "链/屏、链/板"


def test_empty() -> None:
    """Nothing to fill, nobody to invite."""
    assert find_candidates(Projection()) == ()


def two_regions() -> tuple[Candidate, ...]:
    """The districts, where a document tells of a second one that it lacks the same segment."""
    scene = districts()
    segment, chain = scene.thing("Segment", "星河手机/显示屏"), scene.thing("Chain", "星河手机")
    scene.say(segment, "segmentOf", chain)
    scene.say(scene.region("巴南区", "500113"), "lacks", segment, modality="claim")
    return find_candidates(scene.build())


def test_nobody_is_invited_to_where_he_is() -> None:
    """Who is where the chain is drawn is not invited to the other place that lacks the segment; who is elsewhere is."""
    found = {row.enterprise: row.where for row in two_regions()}
    assert "local" not in found.values()
    assert "南岸屏" not in found
    assert {"粤屏有限公司", "无名屏有限公司", "蜀屏"} <= {*found}


def test_one_row_an_enterprise_and_gap() -> None:
    """Two places that lack one segment make no second row of an enterprise for it."""
    pairs = [(row.enterprise, segment) for row in two_regions() for segment in row.segments]
    assert len(pairs) == len(set(pairs))
