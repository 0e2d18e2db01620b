"""A passage in which only some names are signs and every bracket stays, and of which chain its words about leading are.

For: :mod:`chaingraph.mentions.relations.heads` and :mod:`chaingraph.mentions.relations.lead_bodies`, which read what stands in brackets
behind a chain (电子信息产业链（链长：甲；牵头单位：乙局）) and names of people, whom no sign stands for.
In: a scene. Out: :class:`ChainText`; the chains a place in it is about; statements with their quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from chaingraph.mentions.clauses import wide_marks
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene
from chaingraph.records import Evidence, Ref, Statement

CHAIN = LETTERS["C"]
_ONE = rf"(?:[一二三四五六七八九十]+是)?{CHAIN}(?:全产业链|产业链条?|产业集群|产业|集群|链条|链(?!长))?"
CHAINS = (
    rf"{_ONE}(?:(?:、|和|及|与|以及){_ONE})*"
    r"(?:等?[一二三四五六七八九十两\d]+[条大个](?:重点|主导|优势)*(?:产业链|产业|链(?!长)))?"
)
"""A chain, or several in a list."""
_ATTACHED = re.compile(rf"(?P<things>{CHAINS})(?:工作)?的?[（(，：: 　]{{0,2}}(?:[市县区省州]级)?\Z")
_GONE = re.compile(
    r"(?<![高平中草太])原(?!则|料|材|有|产)|前任|曾|卸任|辞去|离任|历任|拟|时任|免去|不再|代理|候选|建议|提名"
)
_STOP = re.compile(r"[，。；]|\Z")
CONFIDENCE = {"said": 0.9, "near": 0.8, "lead": 0.75}


class Told(NamedTuple):
    """Who leads a chain, and between which places of the text that is said."""

    chain: Ref
    predicate: str
    value: str | Ref
    start: int
    end: int
    how: str


@dataclass(slots=True)
class ChainText:
    """The text, where its characters stand in the passage, and the names that are signs in it."""

    text: str = ""
    spots: list[int] = field(default_factory=list)
    items: dict[int, Item] = field(default_factory=dict)

    def refs(self, start: int, end: int, sign: str = CHAIN) -> list[Ref]:
        """The names of a sign between two places, in their order, each once."""
        found = (item.ref for at, item in self.items.items() if start <= at < end and item.sign == sign)
        return list(dict.fromkeys(found))

    def stop(self, end: int) -> int:
        """Place in the passage behind the character before ``end``."""
        last = self.items.get(end - 1)
        return last.end if last else self.spots[end - 1] + 1


def chain_text(scene: Scene, letters: str) -> ChainText:
    """The text of a scene with signs for chains, and for names of the other letters. O(characters).

    Args:
        scene: The scene.
        letters: Keys of :data:`~chaingraph.mentions.relations.scene.LETTERS`.
    """
    found, signs = ChainText(), [LETTERS[letter] for letter in letters]
    characters: list[str] = []
    position = 0
    for item in sorted(scene.row, key=lambda item: item.start):
        other = item.sign == CHAIN and item.ref.type != "Chain"
        if item.mention is None or item.sign not in signs or other or item.start < position:
            continue
        characters += scene.source[position : item.start]
        found.spots += range(position, item.start + 1)
        found.items[len(characters)] = item
        characters.append(item.sign)
        position = item.end
    characters += scene.source[position:]
    found.spots += range(position, len(scene.source))
    found.text = wide_marks("".join(characters))
    return found


def chains_of(setting: Setting, text: ChainText, match: re.Match[str]) -> tuple[list[Ref], int, str]:
    """The chains a match is about, where that begins to be said, and how: in it, right before it, before it, above it."""
    if match.groupdict().get("things"):
        return text.refs(*match.span("things")), match.start(), "said"
    start = _behind_last(text.text, "。！？\n", match.start())
    if attached := _ATTACHED.search(text.text[start : match.start()]):
        return text.refs(start + attached.start(), match.start()), start + attached.start(), "said"
    near = max(start, _behind_last(text.text, "；", match.start()))
    for begin in (near, start):
        named = [at for at in text.items if begin <= at < match.start() and text.items[at].sign == CHAIN]
        if named:
            refs = text.refs(begin, match.start())
            return (refs, named[-1], "near") if len(refs) == 1 else ([], begin, "near")
    above = setting.lead(_sentence(setting.scene, text.spots[match.start()])).get(CHAIN) or setting.titled
    return [above] if above and above.type == "Chain" else [], match.start(), "lead"


def is_gone(text: ChainText, start: int, end: int) -> bool:
    """Whether the clause around two places tells of somebody who was or may be."""
    first, last = _behind_last(text.text, "，。；", start), _STOP.search(text.text, end)
    return _GONE.search(text.text, first, last.start() if last else end) is not None


def statement(setting: Setting, text: ChainText, told: Told) -> Statement:
    """What is told as a statement, resting on the words from the chain to who leads it."""
    start = told.start
    while text.text[start] in "，。；：、（( \n":
        start += 1
    begin, stop = setting.scene.passage.span(text.spots[start], text.stop(told.end))
    evidence = Evidence(setting.document.id, begin, stop, setting.document.text[begin:stop])
    return Statement(told.chain, told.predicate, told.value, evidence, "chain.heads", "fact", CONFIDENCE[told.how])


def _behind_last(text: str, marks: str, before: int) -> int:
    return max(text.rfind(mark, 0, before) for mark in marks) + 1


def _sentence(scene: Scene, spot: int) -> int:
    """Number of the sentence of a scene that holds a place of its passage."""
    starts = [scene.spots[sentence.start] for sentence in scene.sentences]
    return max(0, bisect_right(starts, spot) - 1)
