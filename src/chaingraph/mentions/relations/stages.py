"""Segments that a sentence lists behind 上游, 中游 and 下游 of a chain: 上游重点发展电池材料、功率半导体；中游做强电驱系统.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``segmentOf`` and ``stage`` statements.
How: a stage with a verb of listing behind it opens the list, the clause or 等 ends it; enterprises, parks and places are no
segments. The chain is the one named in the sentence, in the heading above or in the sentences before; without one nothing
is said. What a document lists so is no chain of its own unless it calls it 产业链 or 产业.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.gap_places import chain_of
from chaingraph.mentions.relations.gap_things import Thing, things
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.spelled import Spelled, spell
from chaingraph.records import Mention, Ref, Statement

RULE = "stage-list"
"""For what is a segment alone; what is called a chain as well has another."""
_AS_WELL = "stage-list.chain"
_STAGED = re.compile(
    r"(?<![江河湖溪])(?<!流域)(?P<stage>[上中下]游)(?:环节|领域|产业|部分|端|方面|板块)?[，,]?(?:则|以|主要|重点|着力|大力|加快|积极|优先|持续|进一步|是|为)*"
    r"(?:发展|补齐|补强|做强|做优|做大|做精|拓展|延伸|布局|引进|招引|引育|突破|培育|壮大|提升|聚焦|主攻|攻关|巩固|包括|包含|涵盖|涉及|有|(?<=[是为以])|：|:)"
    r"(?:了|好|壮大|发展|布局|引进|招引|培育)*(?P<x>[^，,。；;：:！？]{2,90})"
)
_TAIL = re.compile(r"为(?:主导|主体|主|重点|核心|特色|支撑|方向)$")
_STRANGE = re.compile(r"企业|公司|客户|厂商|供应商|配套率|能力$|水平$|产业链|[上中下]游|[\d.]+[%％亿万家个]")
_NAMED = LETTERS["D"] + LETTERS["C"]
_NO_SEGMENT = LETTERS["E"] + LETTERS["P"] + LETTERS["R"] + LETTERS["O"]
_CALLED = re.compile(r"(?:全?产业链|产业集群|产业|集群|行业)$")
_BLANK = "_"
_SCORE = 0.85


def find_stages(setting: Setting) -> list[Statement]:
    """The segments that the sentences of a scene list by stage. Linear in the text."""
    if "游" not in setting.scene.text:
        return []
    found: list[Statement] = []
    for index in range(len(setting.scene.sentences)):
        words = spell(setting.scene, index)
        for match in _STAGED.finditer(words.text):
            found += _stated(setting, words, index, match)
    return found


def _stated(setting: Setting, words: Spelled, index: int, match: re.Match[str]) -> Iterator[Statement]:
    members = _members(words, *match.span("x"))
    chain = _chain(setting, words, index, match.start(), members) if members else None
    if chain is None:
        return
    evidence = setting.evidence(index, words.spots[match.start()], words.spots[match.end() - 1])
    for thing in members:
        segment = Ref("Segment", thing.name, setting.document.id, chain.name)
        if thing.name != chain.name:
            yield Statement(segment, "segmentOf", chain, evidence, RULE, "fact", _SCORE)
            yield Statement(segment, "stage", match["stage"], evidence, RULE, "fact", _SCORE)


def _members(words: Spelled, start: int, end: int) -> list[Thing]:
    """The members of a list, without enterprises and places."""
    tail = _TAIL.search(words.text, start, end)
    end = tail.start() if tail else end
    named = [(words.place(item), item) for item in words.items(start, end, _NO_SEGMENT)]
    taken = [(at, at + item.end - item.start) for at, item in named]
    # A blank within a name (Mini LED背光模组) is no end of it.
    listed = things(words.text.replace(" ", _BLANK), (start, end), sure=True, known=words.holds(_NAMED))
    free = [thing for thing in listed if not any(a < thing.end and thing.start < b for a, b in taken)]
    return [thing._replace(name=_written(words, thing.name)) for thing in free if not _STRANGE.search(thing.name)]


def _written(words: Spelled, name: str) -> str:
    """A name with the blanks that it has in the source."""
    found = re.search(" ?".join(map(re.escape, name.replace(_BLANK, ""))), words.scene.source)
    return found[0] if found else name.replace(_BLANK, " ")


def _chain(setting: Setting, words: Spelled, index: int, at: int, members: Sequence[Thing]) -> Ref | None:
    """The chain whose stages are told: never one that is itself a member of such a list."""
    listed = {thing.name for match in _STAGED.finditer(words.text) for thing in _members(words, *match.span("x"))}
    named = [item.ref for item in words.items(0, at, LETTERS["C"]) if item.ref.type == "Chain"]
    own = [ref for ref in named if ref.name not in listed]
    chain = own[-1] if own else chain_of(setting, words, index, [Thing("", 0, 0), *members])
    return chain if chain is not None and chain.name not in listed else None


def staged(found: Sequence[Statement], mentions: Sequence[Mention]) -> list[Statement]:
    """Statements of a document, with another rule for the segments that it calls chains as well (动力电池产业链).

    Args:
        found: All statements of the document.
        mentions: Its names.
    """
    called = {m.ref.name for m in mentions if m.ref.type == "Chain" and _CALLED.search(m.text)}
    called |= {_CALLED.sub("", name) for name in called}
    return [replace(s, rule=_AS_WELL) if s.rule == RULE and s.subject.name in called else s for s in found]
