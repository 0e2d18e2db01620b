"""One chain, whatever word says that it is one; kinds of chains and judged ones stay apart."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.entities.chains import chain_key, group_chains
from chaingraph.records import Extraction, Judgement, Mention, Ref, Resolution


def resolve(*refs: Ref, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    """Resolves references that are each mentioned once."""
    mentions = tuple(Mention(ref, at, at + 1, ref.name, "test") for at, ref in enumerate(refs))
    return resolve_entities(Extraction(mentions, ()), judgements)


def test_words_for_industry_do_not_make_another_chain() -> None:
    """新能源汽车, …产业, …产业链 and …全产业链 are one chain under its shortest name, with all of its names."""
    names = ("新能源汽车", "新能源汽车产业", "新能源汽车产业链", "新能源汽车全产业链", "新能源汽车产业集群")
    refs = [Ref("Chain", name, document) for name in names for document in ("a", "b")]
    resolution = resolve(*refs)
    (chain,) = resolution.entities
    assert (chain.name, chain.names) == ("新能源汽车", tuple(sorted(names)))
    assert {link.entity for link in resolution.links.values()} == {"chain/新能源汽车"}
    assert resolution.links[refs[-1]].reasons == (("same_chain", 1.0),)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("支柱产业", "支柱产业链"),
        ("新能源汽车", "新能源汽车零部件产业"),
        ("铝产业", "铝"),
        ("先进制造业集群", "先进制造业"),
        ("汽车工业", "汽车"),
    ],
)
def test_keys_of_what_is_not_the_same(left: str, right: str) -> None:
    """A word too much, a bare character and a wider trade tell two chains apart; kinds of industry keep their word."""
    same = chain_key(left) == chain_key(right)
    assert same == (left in ("支柱产业", "先进制造业集群"))


def test_a_kind_of_industry_keeps_its_word() -> None:
    """特色产业 is no chain called 特色, nor is 产业链 alone an empty name."""
    assert [chain_key(name) for name in ("特色产业", "产业链", "新兴产业集群")] == ["特色产业", "产业链", "新兴产业"]


def test_segments_follow_their_chain() -> None:
    """Segments that two documents give to two names of one chain are one, and hang on the chain there is."""
    refs = (
        Ref("Chain", "新能源汽车产业链", "a"),
        Ref("Segment", "电机", "a", key="新能源汽车产业链"),
        Ref("Chain", "新能源汽车", "b"),
        Ref("Segment", "电机", "b", key="新能源汽车"),
    )
    resolution = resolve(*refs)
    segment = next(entity for entity in resolution.entities if entity.type == "Segment")
    assert (segment.id, segment.parent) == ("segment/新能源汽车/电机", "chain/新能源汽车")
    assert {resolution.links[ref].entity for ref in (refs[1], refs[3])} == {segment.id}


def test_a_segment_of_a_chain_without_a_title_hangs_on_that_chain() -> None:
    """A map without a title is a chain of its document alone; its segments point to it, not beside it."""
    refs = (Ref("Chain", "规划 图1", "a", key="a"), Ref("Segment", "电机", "a", key="规划 图1"))
    entities = resolve(*refs).entities
    assert next(e for e in entities if e.type == "Segment").parent == next(e for e in entities if e.type == "Chain").id


def test_judged_apart_stays_apart() -> None:
    """Two names that somebody said are different things do not meet."""
    refs = (Ref("Chain", "中药", "a"), Ref("Chain", "中药产业", "a"))
    resolution = resolve(*refs, judgements=(Judgement("different", "中药", "中药产业"),))
    assert {entity.name for entity in resolution.entities} == {"中药", "中药产业"}


def test_grouping_does_not_depend_on_order() -> None:
    """The same names give the same groups in any order."""
    names = ["汽摩行业", "汽摩产业", "汽摩产业链"]
    assert group_chains(names) == group_chains(reversed(names)) == dict.fromkeys(names, "汽摩产业")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("新能源汽车900亿级", "新能源汽车"),
        ("千亿级新材料产业集群", "新材料"),
        ("生物医药250亿元级产业", "生物医药"),
    ],
)
def test_a_size_is_no_part_of_a_name(name: str, key: str) -> None:
    """How large a chain shall grow, before or behind its name, makes no other chain."""
    assert chain_key(name) == key


def test_a_sized_chain_is_called_without_its_size() -> None:
    """新能源汽车900亿级 is 新能源汽车, also where nothing else is written; 千亿级产业 says nothing else."""
    assert group_chains(["新能源汽车900亿级"]) == {"新能源汽车900亿级": "新能源汽车"}
    assert group_chains(["千亿级产业"]) == {"千亿级产业": "千亿级产业"}
