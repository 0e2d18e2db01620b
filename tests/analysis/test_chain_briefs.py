"""Who is in a chain, who leads it, and what documents count of it."""

from __future__ import annotations

from chaingraph.analysis.chain_briefs import find_chain_briefs
from chaingraph.analysis.columns import Claim, Number, Paper, Thing
from chaingraph.analysis.profile import find_profile
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

CHAIN = "chain/氢能"


def projection(modality: str = "fact") -> Projection:
    """A chain with a member, a leader of another trade, and two counts; ``modality`` is that of the membership."""
    things = (
        Thing(CHAIN, "Chain", "氢能"),
        Thing("enterprise/甲", "Enterprise", "甲"),
        Thing("enterprise/乙", "Enterprise", "乙"),
    )
    triples = {
        ("enterprise/甲", "inChain", CHAIN): modality,
        (CHAIN, "ledBy", "enterprise/乙"): "fact",
        (CHAIN, "hasMetric", "n1"): "fact",
        (CHAIN, "hasMetric", "n2"): "target",
    }
    claims = {
        triple: (Claim(*triple, Evidence("d", at, at + 2, "原文"), modality=kind),)
        for at, (triple, kind) in enumerate(triples.items())
    }
    return Projection(
        things={thing.id: thing for thing in things},
        edges={"inChain": (("enterprise/甲", CHAIN),), "ledBy": ((CHAIN, "enterprise/乙"),)},
        numbers=(
            Number("n1", CHAIN, "规上企业", 12.0, unit="家"),
            Number("n2", CHAIN, "规上企业", 30.0, unit="家", modality="target"),
            Number("n3", CHAIN, "产值", 9.0, unit="亿元"),
        ),
        claims=claims,
    )


def test_a_chain_tells_its_members_leaders_and_counts_with_quotes() -> None:
    """Each with the words it rests on; where nobody says where here is, the place of a member is unknown."""
    (brief,) = find_chain_briefs(projection())
    assert (brief.chain, brief.region, brief.segments) == ("氢能", None, 0)
    assert [(firm.enterprise, firm.where) for firm in brief.firms] == [("甲", "unknown")]
    assert [firm.enterprise for firm in brief.leaders] == ["乙"]
    assert [(count.indicator, count.value) for count in brief.counts] == [("规上企业", 12.0)]
    assert all(firm.evidence for firm in (*brief.firms, *brief.leaders))
    assert all(count.evidence for count in brief.counts)


def test_whom_a_plan_wants_in_a_chain_is_not_in_it() -> None:
    """Goals and plans make no member, and a goal is no count."""
    (brief,) = find_chain_briefs(projection("planned"))
    assert brief.firms == ()


def test_officials_and_bodies_that_lead_a_chain_the_newest_told_first() -> None:
    """Both of two heads are kept, the one of the younger document first, an undated one last; a plan names none."""
    told = [("chainHead", "周启明", "a"), ("chainHead", "李敏", "b"), ("chainHead", "王芳", "c"), ("agency", "局", "a")]
    planned = (CHAIN, "chainHead", "赵立")
    claims = {(CHAIN, role, who): (Claim(CHAIN, role, who, Evidence(doc, 0, 2, "原文")),) for role, who, doc in told}
    graph = Projection(
        things={CHAIN: Thing(CHAIN, "Chain", "氢能"), "局": Thing("局", "Organisation", "县工信局")},
        edges={"agency": ((CHAIN, "局"),)},
        texts={"chainHead": tuple((CHAIN, who) for who in ("周启明", "李敏", "王芳", "赵立"))},
        claims={**claims, planned: (Claim(*planned, Evidence("a", 0, 2, "原文"), modality="planned"),)},
        papers={"a": Paper("a", "方案", date="2024-03"), "b": Paper("b", "纪要", date="2025"), "c": Paper("c", "通知")},
    )
    (brief,) = find_chain_briefs(graph)
    assert [(head.role, head.who, head.date) for head in brief.heads] == [
        ("chainHead", "李敏", "2025"),
        ("chainHead", "周启明", "2024-03"),
        ("chainHead", "王芳", None),
        ("agency", "县工信局", "2024-03"),
    ]
    (profile,) = find_profile(graph, "氢能")
    assert [fact.object for fact in profile.facts][:2] == ["李敏", "周启明"]
