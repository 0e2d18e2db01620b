"""Who belongs to the chain of which a paragraph gives figures: 铝材产业产值128亿元。甲公司年产铝箔8万吨.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``inChain`` statements.
How: a sentence that opens with a chain and a figure opens the chain's reach. Enterprises, subjects of the clauses behind it or owners of
the project that is their subject, belong to it, until another chain, place, park or office is spoken of, or the paragraph ends. The
chain is also that of the park on whose work the text reports. Reports of governments are written so; that the place itself is in every
chain it gives a figure of, nobody means (of a hundred such statements one in ten was marked).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.relations.engine import Setting, builder
from chaingraph.mentions.relations.leads import own_leads
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, Item, Sentence
from chaingraph.mentions.relations.subjects import lead_in_end
from chaingraph.records import Ref, Statement

_E, _C, _J = LETTERS["E"], LETTERS["C"], LETTERS["J"]
_BEFORE = re.compile(rf"(?:{LETTERS['R']}|[全我][省市县区州旗])?的?")
_LISTED = re.compile(r"等?[、和与及]")
"""A chain that is one of several has no enterprises of its own."""
_APART = re.compile(r"意向|来自|对接|考察|洽谈|拟|招引|引进")
"""Who only comes to look is no member."""
_LENDS = re.compile(r"银行|信用社|农商行|基金|担保")
_FIGURE = re.compile(rf"[。：:]?[^\ue001-\ue007，。；]*{NUMBER}")
CONFIDENCE = 0.7


def find_reached(setting: Setting) -> list[Statement]:
    """Members of the chains that sentences of a scene open with."""
    return [
        Statement(ref, "inChain", chain, setting.evidence(index, at, at), "reach", "fact", CONFIDENCE)
        for index, at, ref, chain in (*_firms(setting), *_parks(setting))
    ]


def _firms(setting: Setting) -> Iterator[tuple[int, int, Ref, Ref]]:
    """Sentence, position, enterprise and chain of every member."""
    chain: Item | None = None
    waits = False
    for index, sentence in enumerate(setting.scene.sentences):
        opened = _opened(setting, sentence)
        for number, (start, end) in enumerate(sentence.clauses):
            topic = setting.topics[index][number]
            if opened and start <= opened.at < end:
                # 甲产业增长5%，乙产业增长3%。丙公司…: whose 丙 is nobody says.
                chain, waits = None if waits else opened, True
            elif topic and topic.distance == 0 and topic.sign not in _E + _J:
                chain = None
            elif chain and (member := _member(setting, index, number)):
                waits = False
                yield index, member.at, member.ref, chain.ref


def _parks(setting: Setting) -> Iterator[tuple[int, int, Ref, Ref]]:
    """Chains of the park on whose work a text reports: those of which it gives figures, itself or under their heading."""
    own = own_leads(setting.scene) if setting.reported else {}
    for index, sentence in enumerate(setting.scene.sentences) if setting.reported else ():
        places = setting.scene.within(sentence.start, sentence.end, signs("PR"))
        if setting.reported is None or any(item.ref != setting.reported for item in places):
            continue
        opened = _opened(setting, sentence) if index not in own else None
        head = setting.lead(index).get(_C)
        if opened:
            yield index, opened.at, setting.reported, opened.ref
        elif head and _FIGURE.match(setting.scene.text, own[index] + 1 if index in own else sentence.start):
            yield index, sentence.start, setting.reported, head


def _opened(setting: Setting, sentence: Sentence) -> Item | None:
    """The chain that is the first name of a sentence, with nothing but a lead-in before it and a figure behind it."""
    scene = setting.scene
    for start, end in sentence.clauses:
        named = scene.within(start, end, signs("EPCDJO"))
        if named:
            break
    else:
        return None
    first = named[0]
    alone = first.sign == _C and not _LISTED.match(scene.text, first.at + 1)
    opens = alone and _BEFORE.fullmatch(scene.text, lead_in_end(scene, start, end), first.at)
    figured = opens and NUMBER in scene.text[first.at : sentence.end]
    # In a row of goals each stands for itself.
    return first if figured and _is_fact(setting, sentence, first.at) else None


def _is_fact(setting: Setting, sentence: Sentence, at: int) -> bool:
    """Whether the clause at a position tells what is, not what shall be."""
    index = setting.scene.sentences.index(sentence)
    return setting.moods[index][setting.clause_at(index, at)] == "fact"


def _member(setting: Setting, index: int, number: int) -> Item | None:
    """The one enterprise that a clause names as its subject, or of whose project it speaks, with a figure."""
    scene, topic = setting.scene, setting.topics[index][number]
    start, end = scene.sentences[index].clauses[number]
    if topic is None or topic.distance or len(topic.refs) > 1 or _APART.search(scene.text, start, end):
        return None
    # What a project costs may stand in its next clauses.
    if NUMBER not in scene.text[max(topic.at, start) : end if topic.sign == _E else scene.sentences[index].end]:
        return None
    if topic.sign == _J:
        return builder(scene, topic)
    named = [item for item in scene.within(topic.at, end, _E) if item.ref in topic.refs]
    return named[0] if named and not _LENDS.search(named[0].ref.name) else None
