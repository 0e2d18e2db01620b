"""Which body leads a chain or answers for it: 某链牵头单位为乙局; 由乙局牵头; 某链（链长：甲；牵头单位：乙局；责任单位：丙局）.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``leadOrganisation`` and ``agency`` statements about chains.
How: the body is named beside the chain, or behind a label (牵头单位：) that stands beside it, beside its 链长, or at the head of a line
under its heading. The label at the end of a measure tells whose that task is, not whose the chain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.relations.chain_text import (
    CHAINS,
    ChainText,
    Told,
    chain_text,
    chains_of,
    is_gone,
    statement,
)
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.records import Statement

_O = LETTERS["O"]
_BODIES = rf"(?P<bodies>{_O}(?:(?:、|和|及|与){_O})*)"
_LABEL = r"(?:总|第一)?(?P<role>牵头|主责|责任)(?:责任)?(?:单位|部门)"
_LABELLED = re.compile(rf"{_LABEL}[）)]?(?:分别)?(?:为|是|由|：|:|——)?[ 　]*(?:由)?{_BODIES}")
_MADE = re.compile(
    rf"(?:由|明确|确定|(?:^|[，。；：（(\s])){_BODIES}(?:分别)?(?:担任|作为|任|为|是)(?P<things>{CHAINS})?的?{_LABEL}"
)
_HEADED = re.compile(rf"[，；：（(](?:由)?{_BODIES}(?P<role>牵头)(?:负责|抓总)?(?=[，。；）)]|$)")
_BY = re.compile(
    rf"(?P<things>{CHAINS})(?:工作|发展|建设)?(?:分别)?由{_BODIES}(?:总|具体)?(?P<role>牵头)(?:负责|抓总|推进)?(?=[，。；）)]|$)"
)
_LEADS = re.compile(
    rf"(?:由|^|[，。；：\s]){_BODIES}(?:分别)?(?:具体)?(?P<role>牵头)(?:负责|推进|抓)?(?P<things>{CHAINS})(?:工作|建设|发展)?(?=[，。；]|$)"
)
_NEXT = re.compile(r"(?:全产业链|产业链条?|产业集群|产业|集群|链条|链)?(?:工作)?的?[，：:（( 　]*\Z")
_FIELDS = re.compile(r"链长|链主|牵头|责任")
_LINE = re.compile(r"[\s●■◆▪•·—▲★（()）一二三四五六七八九十\d、.．]*\Z")


def find_lead_bodies(setting: Setting) -> list[Statement]:
    """The bodies that lead the chains of a scene. Linear in the text."""
    if not any(word in setting.scene.source for word in ("牵头", "主责", "责任")):
        return []
    text = chain_text(setting.scene, "CO")
    told = (one for one in _told(setting, text) if not is_gone(text, one.start, one.end))
    return [statement(setting, text, one) for one in dict.fromkeys(told)]


def _told(setting: Setting, text: ChainText) -> Iterator[Told]:
    for pattern in (_MADE, _BY, _LEADS, _HEADED, _LABELLED):
        for match in pattern.finditer(text.text):
            things, start, how = chains_of(setting, text, match)
            told_beside = match.groupdict().get("things") is None
            if told_beside and not _is_of_chain(text, start, match, how):
                continue
            begin = min(start, match.start())
            bodies = text.refs(*match.span("bodies"), _O)
            pairs = [(thing, body) for thing in things for body in bodies]
            if "分别" in match.group():
                pairs = list(zip(things, bodies, strict=True)) if len(things) == len(bodies) else []
            for thing, body in pairs:
                yield Told(thing, _predicate(match), body, begin, match.end(), how)


def _is_of_chain(text: ChainText, start: int, match: re.Match[str], how: str) -> bool:
    """Whether a label tells who leads the chain, and not who does what the words before it tell."""
    if how == "lead":
        before = text.text[: match.start()]
        return _LINE.match(before) is not None or "链长" in before
    between = text.text[start + 1 : match.start()]
    return how == "said" or _NEXT.match(between) is not None or _FIELDS.search(between) is not None


def _predicate(match: re.Match[str]) -> str:
    return "agency" if match["role"] == "责任" else "leadOrganisation"
