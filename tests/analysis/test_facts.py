"""Facts: one row a claim, in document order."""

from chaingraph.analysis.facts import find_facts
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene


def test_rows() -> None:
    """Names instead of identifiers, numbers as name|value|unit|year, ranges with both ends, and the modality."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.say(maker, "locatedIn", scene.region("某区", ""), confidence=0.8)
    scene.number(maker, "总产值", 1300.0, "亿元", year="2025", modality="target")
    scene.range(maker, "占比", 0, 49.73, "%")
    scene.range(maker, "用地", 100, None, "亩")
    rows = find_facts(scene.build())
    assert [(row.predicate, row.object, row.modality, row.confidence) for row in rows] == [
        ("locatedIn", "某区", "fact", 0.8),
        ("hasMetric", "总产值|1300|亿元|2025", "target", 1.0),
        ("hasMetric", "占比|0-49.73|%|", "fact", 1.0),
        ("hasMetric", "用地|100-|亩|", "fact", 1.0),
    ]
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    assert all(row.end - row.start == len(row.quote) for row in rows)


def test_every_place_is_a_row() -> None:
    """A fact said twice is two rows."""
    scene = Scene()
    maker, place = scene.thing("Enterprise", "甲"), scene.region("某区", "")
    scene.say(maker, "locatedIn", place)
    scene.say(maker, "locatedIn", place)
    assert len(find_facts(scene.build())) == 2


def test_predicates() -> None:
    """Only the wanted predicates; an empty graph has none."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.say(maker, "tier", "龙头")
    scene.say(maker, "locatedIn", scene.region("某区", ""))
    assert [row.predicate for row in find_facts(scene.build(), {"tier"})] == ["tier"]
    assert find_facts(Projection()) == ()


def test_a_chain_is_called_as_its_sentence_calls_it() -> None:
    """A chain of several names goes by the one in the quote, else by the one its document uses most."""
    scene = Scene()
    chain = scene.thing("Chain", "新能源汽车", "新能源汽车产业链")
    maker = scene.thing("Enterprise", "青禾车桥有限公司")
    scene.link(chain, "新能源汽车产业链", 1.0)
    scene.say(maker, "inChain", chain, quote="青禾车桥做强新能源汽车产业链")
    scene.say(maker, "inChain", chain, quote="青禾车桥是其中一家")
    scene.document = "d2"
    scene.say(maker, "inChain", chain, quote="青禾车桥是其中一家")
    assert [row.object for row in find_facts(scene.build())] == ["新能源汽车产业链", "新能源汽车产业链", "新能源汽车"]
