"""Who speaks, and for whom an office speaks."""

from __future__ import annotations

from chaingraph.mentions.relations.speech import is_quoted, speaker_at, speakers_of, without_office
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Ref
from tests.mentions.relations.test_scene import scene_of
from tests.mentions.relations.test_topics import NAMES, PLACE


def test_a_quotation_is_its_speakers() -> None:
    """Whoever is named with a verb of saying behind speech or before it speaks; a quoted word is no speech."""
    scene = scene_of(
        "“我们花了八千万元改造车间。”南山电子总经理说。北溪材料负责人介绍：“订单排到了明年年底以后。”一个“大”字。",
        NAMES,
    )
    speakers = speakers_of(scene, PLACE)
    assert [topic.refs[0].name for *_, topic in speakers] == ["南山电子", "北溪材料"]
    start = speakers[0][0]
    assert speaker_at(speakers, start) == speakers[0][2]
    assert is_quoted(scene, start)
    assert not is_quoted(scene, scene.text.index("大"))


def test_an_office_speaks_for_its_place() -> None:
    """A bureau's word is the county's; that of a trading centre is its own."""
    office, centre = (Topic((Ref("Organisation", name, "d"),), "\ue007", 0, 0) for name in ("县发改局", "棉花交易中心"))
    assert without_office(office, PLACE).refs == (PLACE,)
    assert without_office(centre, PLACE) == centre
    assert without_office(office, None) == office
