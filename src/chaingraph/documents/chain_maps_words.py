"""Vocabulary of chain maps: stages, headings, kinds of business, what sounds like a company and what like a product.

For: the readers of chain maps.
In: one line or one name.
Out: small answers without memory of the map around it.
How: ``seeds/lexicon/chain_maps.csv`` and ``seeds/lexicon/generic_businesses.csv``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from chaingraph.documents.flat.lines import is_sentence
from chaingraph.reference.businesses import business_words
from chaingraph.reference.lexicon import read_lexicon

STAGES = ("上游", "中游", "下游")
_STAGE_HEAD = re.compile(r"[【\[（(]?(?:产业链)?(上游|中游|下游)(?:端|段|环节|产业|部分|领域|企业)?[】\]）)]?")
_LEGEND = re.compile(
    r"(上游|中游|下游)[^：:，。]{0,4}[：:]\s*(.*?)(?=\s*[;；，,|]?\s*(?:上游|中游|下游)[^：:，。]{0,4}[：:]|$)"
)
_NUMBER = re.compile(
    r"^(?:附?[图表件]\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)*|[（(]?[\d一二三四五六七八九十]+[）)]?\s*[、.．]|[（(][\d一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节])\s*[:：]?\s*"
)
_TAIL = re.compile(
    r"(?:产业)?(?:链条?|集群|产业)?(?:上下游|上中下游|重点企业|企业)?(?:分布|配套|构成|现状|发展)?(?:招商)?(?:[（(][^（()）]*[）)])?$"
)
_PLACE = re.compile(r"^(?:[\u4e00-\u9fff]{2,4}(?:省|市|县|自治区)|[\u4e00-\u9fff]{2}区){1,2}(?=[^\s]{2})")
_VAGUE = re.compile(
    r"\d+[条个大]|[一二三四五六七八九十百]+[条个大](?:重点)?(?:产业)?链|重点产业|主导产业|特色产业|优势产业|支柱产业|全产业|各产业"
)


@cache
def chain_words(kind: str) -> frozenset[str]:
    """Words of ``chain_maps.csv`` of one kind: ``heading``, ``members``, ``labels``, ``verb``, ``company``, ``product``."""
    return frozenset(row["word"] for row in read_lexicon("chain_maps", ("word", "kind")) if row["kind"] == kind)


def stage_of(text: str) -> str:
    """The stage that a line begins with, else empty."""
    match = _STAGE_HEAD.match(text.strip().lstrip("#*·•●■◆-— "))
    return match[1] if match else ""


def after_stage(text: str) -> str:
    """What follows the stage a line begins with (``上游-核心零部件`` → ``核心零部件``)."""
    bare = text.strip()
    match = _STAGE_HEAD.match(bare)
    return bare[match.end() :].strip(" 　-—–·:：、（）()【】[]") if match else bare


def is_stage_line(text: str) -> bool:
    """Whether a short line without a colon opens a stage (``中游模组组装``)."""
    bare = text.strip().rstrip("：:")
    return len(bare) <= 16 and bool(stage_of(bare)) and not re.search(r"[：:，。、；]", bare)


def read_legend(text: str) -> dict[str, str]:
    """What a legend says of each stage: ``上游：原材料 中游：整机制造`` gives two entries; empty for other lines."""
    if not stage_of(text) or len(text) > 160:
        return {}
    return {match[1]: match[2].strip() for match in _LEGEND.finditer(text) if match[2].strip()}


def is_map_heading(text: str) -> bool:
    """Whether a line announces a chain map (``动力电池产业链图谱``)."""
    bare = re.sub(r"[（(][^（()）]*[）)]$", "", "".join(text[:200].split()).strip("#*《》"))
    return len(bare) <= 50 and any(word in bare[-8:] for word in chain_words("heading")) and not is_sentence(bare)


def names_a_chain(text: str) -> bool:
    """Whether a short line speaks of an industrial chain without being a sentence."""
    bare = "".join(text.split())
    return (
        len(bare) <= 30 and ("产业链" in bare or "供应链" in bare) and not is_sentence(bare) and bare[-1] not in "，、"
    )


def chain_title(text: str) -> str:
    """The chain that a heading names (``图2 青禾市动力电池产业链全景图`` → ``动力电池``); empty when it names none.

    A heading over several maps (``7条产业链图谱``, ``重点产业链图谱``) names none of them.
    """
    bare = _NUMBER.sub("", "".join(text.split()).strip("#*《》【】“”：:"))
    if _VAGUE.search(bare):
        return ""
    for word in sorted(chain_words("heading"), key=len, reverse=True):
        if word in bare[-8:]:
            bare = bare[: bare.rindex(word)]
            break
    bare = _PLACE.sub("", _TAIL.sub("", bare))
    return bare if 2 <= len(bare) <= 16 else ""


def is_spaced_out(text: str) -> bool:
    """Whether a line is one word with a blank between its characters (``V I V O 手 机``)."""
    parts = text.split()
    return len(parts) >= 2 and all(len(part) == 1 for part in parts)


@cache
def _vocabulary(*kinds: str) -> frozenset[str]:
    """Words of several kinds, of both lexicons, together."""
    return frozenset[str]().union(*(business_words(kind) | chain_words(kind) for kind in kinds))


@lru_cache(maxsize=4096)
def straddles(left: str, right: str) -> bool:
    """Whether two pieces of a broken line are one: a known word lies across the break, or a conjunction stands at it."""
    if right[:1] in "及和与、（(" or left[-1:] in "及和与、（(":
        return True
    vocabulary = _vocabulary("business", "ending", "product")
    joined = left + right
    return any(
        joined[start:end] in vocabulary and joined[start:end] not in (left, right)
        for start in range(max(0, len(left) - 4), len(left))
        for end in range(len(left) + 1, min(len(joined), len(left) + 4) + 1)
    )


def sounds_like_company(name: str) -> int:
    """1 for an ending of companies, -1 for one of products and activities, 0 for neither; the longer ending wins."""
    bare = re.sub(r"[（(][^（()）]*[）)]$", "", name)
    if bare in chain_words("product"):
        return -1
    companies, products = chain_words("company"), chain_words("product")
    sizes = range(1, min(8, len(bare)))
    company = max((size for size in sizes if bare[-size:] in companies), default=0)
    product = max((size for size in sizes if bare[-size:] in products), default=0)
    return (company > product) - (product > company)


def is_action(text: str) -> bool:
    """Whether an item is something to do rather than somebody (``优化营商环境``)."""
    return any(text[:size] in chain_words("verb") for size in (2, 3, 4))
