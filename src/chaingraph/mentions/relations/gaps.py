"""What a place lacks, as the prose says: 产业链缺少TDI、MDI等关键环节, 电机主要从长三角采购, 仅有1家企业从事…, 重点引进…等补链项目.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: statements of a place (or the enterprise that buys) about a
segment: ``lacks``, ``hasOnly``, ``hasWeak``, ``buysIn``, ``seeks``; with them the segment's chain and stage as far as the words
tell, and the only maker. That something is lacking is a claim of its document, never a fact.
How: each clause of a sentence is tried with the frames of :mod:`~chaingraph.mentions.relations.gap_frames`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from chaingraph.mentions.modality import is_ahead, modality_of
from chaingraph.mentions.relations import gap_frames as say
from chaingraph.mentions.relations import gap_guards as guard
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.gap_frames import Frame, frames
from chaingraph.mentions.relations.gap_places import chain_of, owner_of
from chaingraph.mentions.relations.gap_things import Thing, cues, things
from chaingraph.mentions.relations.scene import LETTERS, PERIOD, Item
from chaingraph.mentions.relations.spelled import Spelled, spell
from chaingraph.records import Modality, Ref, Statement

_STAGE = re.compile(r"([上中下]游)(?!企业|客户)")
_STOPS = re.compile(r"[，,；;：:。！!？?]")
_NAMED = LETTERS["D"] + LETTERS["C"]
_HEADING = 16
"""Characters that a sentence has at most when it stands as a heading."""
_REACH = 40
"""Clauses before a clause among which the thing it speaks of is sought."""
_FROM_ANYWHERE = "only.from"
"""由甲公司一家供应: the only supplier, which may be anywhere; the only maker that 本地 has is here."""
_APPOSED = re.compile(r"^(?:即|是|为|系|分别)")


class _Hit(NamedTuple):
    """A frame that found things in a clause: the clause, and where its words stand in the sentence."""

    frame: Frame
    things: list[Thing]
    clause: int
    start: int
    end: int
    maker: tuple[int, int] | None


def find_gaps(setting: Setting) -> list[Statement]:
    """What the sentences of a scene say is lacking. Linear in the text."""
    found: list[Statement] = []
    for index in range(len(setting.scene.sentences)):
        words = spell(setting.scene, index)
        if say.trigger().search(words.text) or _is_headed(setting, index):
            for hit in _once(_hits(words, _is_headed(setting, index))):
                found += _stated(setting, words, index, hit)
    return found


def _is_headed(setting: Setting, index: int) -> bool:
    """Whether the heading above, or the short sentence before (（一）建链补链。), says that a chain is mended."""
    scene = setting.scene
    above = scene.passage.section[-1:]
    short = (scene.sentences[at] for at in range(index - 1, -1, -1))
    before = next((scene.text[s.start : s.end] for s in short if s.end - s.start <= _HEADING), "")
    return any(guard.MENDING.search(words) for words in (*above, before))


def _hits(words: Spelled, headed: bool) -> Iterator[_Hit]:
    """What the clauses of a sentence say, each in the first frame that fits; ``headed``: under a heading of 补链."""
    spans = _clauses(words.text)
    past = [found.end() for found in guard.PAST.finditer(words.text)]
    for number, (start, end) in enumerate(spans):
        if _is_barred(words.text, start, end, past):
            continue
        hit = next((hit for frame in frames() if (hit := _hit(words, frame, spans, number))), None)
        hit = hit or _invited(words, spans, number, headed) or _listed(words, spans, number)
        if hit:
            yield hit


def _clauses(text: str) -> list[tuple[int, int]]:
    """Spans of the clauses, stops left out."""
    cuts = [(-1, 0), *((stop.start(), stop.end()) for stop in _STOPS.finditer(text)), (len(text), len(text))]
    return [(a[1], b[0]) for a, b in pairwise(cuts) if b[0] > a[1]]


def _is_barred(text: str, start: int, end: int, past: Sequence[int]) -> bool:
    """Whether a clause denies what it says, supposes it, or tells of what was; ``past``: where words of the past end."""
    if guard.OF_NATION.match(text) and not guard.AT_HOME.search(text, start, end):
        return True
    if guard.DENIED.search(text, start, end) or guard.SUPPOSED.search(text, start, min(end + 1, len(text))):
        return True
    before = bisect_right(past, end)
    return before > 0 and not guard.NOW.search(text, past[before - 1], end)


def _hit(words: Spelled, frame: Frame, spans: list[tuple[int, int]], number: int) -> _Hit | None:
    """What one frame finds in a clause."""
    start, end = spans[number]
    clause = words.text[start:end]
    match = frame.pattern.search(clause)
    if match is None or (frame.kind == "seeks" and guard.DONE.search(clause)):
        return None
    named = "x" in frame.pattern.groupindex
    span = (start + match.start("x"), start + match.end("x")) if named else _before(words, spans, number)
    if frame.name == say.SPOKEN:
        span = spans[number - 1] if number and words.text[start - 1] in "，," else None
    if span is None or guard.ABROAD.search(words.text, spans[number][0] if named else span[0], span[1]):
        return None
    if "place" in frame.pattern.groupindex and not _is_elsewhere(words, start, match):
        return None
    bought = frame.name in say.ALL_BOUGHT and frame.name != "buy.rely"
    span = (_behind_firms(words, span), span[1]) if frame.kind == "buysIn" else span
    named_kind = words.text[span[1] : end].startswith((*cues("maker"), *cues("field")))
    sure = frame.sure or bought or named_kind
    found = _things(words, span, sure=sure)
    maker = (start + match.start("e"), start + match.end("e")) if "e" in frame.pattern.groupindex else None
    if maker is None and frame.kind == "hasOnly" and number + 1 < len(spans):
        behind = spans[number + 1]
        maker = behind if _APPOSED.match(words.text[behind[0] : behind[1]]) else None
    return _Hit(frame, found, number, min(start, span[0]), end, maker) if found else None


def _things(words: Spelled, span: tuple[int, int], *, sure: bool) -> list[Thing]:
    """The things of a list; a firm in it is somebody who makes such a thing, and none itself (对接甲股份、乙材料等企业)."""
    is_firm = words.holds(LETTERS["E"])
    named = things(words.text, span, sure=sure, known=words.holds(_NAMED))
    return [thing for thing in named if not is_firm(thing.start, thing.end)]


def _behind_firms(words: Spelled, span: tuple[int, int]) -> int:
    """Where the things begin: behind the firm that buys or lacks them (甲公司减振器全部从…采购)."""
    firms = words.items(*span, LETTERS["E"])
    return words.place(firms[-1]) + firms[-1].end - firms[-1].start if firms else span[0]


def _before(words: Spelled, spans: list[tuple[int, int]], number: int) -> tuple[int, int] | None:
    """The segment, or the row of goods, with which a clause before begins: 胶膜环节企业数量少，仅有甲公司1家."""
    for start, end in reversed(spans[max(0, number - _REACH) : number]):
        match = say.begun().match(words.text[start:end])
        if match:
            return start + match.start("x"), start + match.end("x")
        if (stop := _row_end(words, start)) > start:
            return start, stop
    return None


def _row_end(words: Spelled, start: int) -> int:
    """Where a row of goods ends that begins there; ``start`` itself where none begins."""
    at = stop = start
    while goods := list(words.items(at, at + 1, LETTERS["D"])):
        stop = at + goods[0].end - goods[0].start
        if words.text[stop : stop + 1] not in ("、", "和", "及"):
            break
        at = stop + 1
    return stop


def _is_elsewhere(words: Spelled, start: int, match: re.Match[str]) -> bool:
    """Whether what is bought comes from another place, not from somebody here."""
    begin, end = start + match.start("place"), start + match.end("place")
    place = words.text[begin:end]
    if guard.AT_HOME.search(place) or words.items(begin, end, LETTERS["E"] + LETTERS["P"]):
        return False
    return bool(words.items(begin, end, LETTERS["R"]) or guard.PLACED.search(place))


def _invited(words: Spelled, spans: list[tuple[int, int]], number: int, headed: bool) -> _Hit | None:
    """引进芯片设计企业，填补产业链空白: the second clause, or the heading, tells what the first is for."""
    start, end = spans[number]
    match = say.invited().search(words.text[start:end])
    if not match or guard.DONE.search(words.text, start, end):
        return None
    begin, stop = spans[number + 1] if number + 1 < len(spans) else (end, end)
    if guard.FILLS.search(words.text[begin:stop]) is None:
        stop = end
        if not headed:
            return None
    frame = Frame("seek.fill", "seeks", match.re, True, 0.75)
    found = _things(words, (start + match.start("x"), start + match.end("x")), sure=True)
    return _Hit(frame, found, number, start, stop, None) if found else None


def _listed(words: Spelled, spans: list[tuple[int, int]], number: int) -> _Hit | None:
    """招商重点：模具钢、紧固件: what stands behind such a colon shall come."""
    start, end = spans[number]
    before = spans[number - 1] if number else (0, 0)
    match = guard.LISTED.search(words.text[before[0] : before[1]])
    if match is None or words.text[start - 1] not in "：:":
        return None
    frame = Frame("seek.listed", "seeks", match.re, False, 0.7)
    found = _things(words, (start, end), sure=False)
    return _Hit(frame, found, number, start, end, None) if found else None


def _once(hits: Iterator[_Hit]) -> list[_Hit]:
    """Every thing of a sentence once a kind; what has one maker is not told to be weak besides."""
    kept = list(hits)
    single = {thing.name for hit in kept if hit.frame.kind == "hasOnly" for thing in hit.things}
    seen: set[tuple[str, str]] = set()
    rows: list[_Hit] = []
    for hit in kept:
        own = [
            thing
            for thing in hit.things
            if (hit.frame.kind, thing.name) not in seen and not (hit.frame.kind == "hasWeak" and thing.name in single)
        ]
        seen |= {(hit.frame.kind, thing.name) for thing in own}
        rows += [hit._replace(things=own)] if own else []
    return rows


def _stated(setting: Setting, words: Spelled, index: int, hit: _Hit) -> Iterator[Statement]:
    """A hit as statements; none where nobody says who lacks it, or when it is aimed at."""
    mood = _mood(setting, words, index, hit)
    owner = owner_of(setting, words, index, (hit.start, hit.things[0].start), buys=hit.frame.kind == "buysIn")
    chain = chain_of(setting, words, index, hit.things)
    if mood is None or (owner is None and chain is None):
        return
    last = hit.maker[1] - 1 if hit.maker else hit.end - 1
    evidence = setting.evidence(index, words.spots[hit.start], words.spots[max(last, hit.end - 1)])
    rule, score = f"gap.{hit.frame.name}", hit.frame.confidence
    only = _only(words, hit)
    stage = _STAGE.search(words.text, 0, hit.things[0].start)
    for thing in hit.things:
        segment = Ref("Segment", thing.name, setting.document.id, chain.name if chain else "")
        yield Statement(owner or chain or segment, hit.frame.kind, segment, evidence, rule, mood, score)
        if chain:
            yield Statement(segment, "segmentOf", chain, evidence, rule, "claim", score)
        if stage:
            yield Statement(segment, "stage", stage[1], evidence, rule, "claim", score)
        if only:
            yield Statement(only, "inSegment", segment, evidence, rule, "fact", score)
    if only and owner and owner.type in ("Park", "Region") and hit.frame.name != _FROM_ANYWHERE:
        yield Statement(only, "locatedIn", owner, evidence, rule, "fact", round(score * 0.9, 3))


def _only(words: Spelled, hit: _Hit) -> Ref | None:
    """The only maker, where the words name it."""
    makers: list[Item] = words.items(*hit.maker, LETTERS["E"]) if hit.maker else []
    return makers[0].ref if hit.frame.kind == "hasOnly" and len(makers) == 1 else None


def _mood(setting: Setting, words: Spelled, index: int, hit: _Hit) -> Modality | None:
    """``claim`` of what is lacking now; what is sought is aimed at or planned; ``None`` for lacks of some other time."""
    clause = words.text[hit.start : hit.end]
    date = setting.document.date
    periods = [item.year for item in words.items(0, hit.end, PERIOD)]
    if hit.frame.kind == "seeks":
        ahead = any(is_ahead(year, date) for year in periods)
        mood = setting.moods[index][setting.clause_at(index, words.spots[hit.end - 1])]
        return "target" if ahead or mood == "target" else "planned"
    own = modality_of(clause, [item.year for item in words.items(hit.start, hit.end, PERIOD)], date)
    return None if own in ("target", "planned") else "claim"
