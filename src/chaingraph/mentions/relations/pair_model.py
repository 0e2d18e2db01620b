"""Statements that no rule reads but that a model learnt from marked texts finds likely, pair of names by pair of names.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a setting and what the rules stated of it. Out: their statements without the doubtful ones, and further statements, each
with its probability as confidence.
How: a maximum-entropy classifier (Berger, Della Pietra and Della Pietra 1996) over the features of a pair, among them the
rules' own statements and how sure its names are; nothing is said of a pair in a clause that denies. The model is made by
``benchmarks/pairs.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from chaingraph.mentions.relations.engine import Setting, denies
from chaingraph.mentions.relations.pair_features import Sight
from chaingraph.mentions.relations.pair_weights import read_weights
from chaingraph.mentions.relations.pairs import Pair, Scope, pairs
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.votes import Votes
from chaingraph.records import Ref, Statement
from chaingraph.reference.data import data_path

MODEL = ("seeds", "models", "pairs.crfsuite")
NONE = "none"
"""Label of a pair between which nothing is said."""
SURE = {"RC": 0.65, "supplies": 0.5, "projectOf": 0.5, "projectLocatedIn": 0.5}
"""Probability from which a pair becomes a statement, by its kind or else by the predicate."""
SURE_ELSE = 0.35
"""The same for all others: less than an even chance, since a statement that is left out is an error as well."""
DOUBTED = 0.01
"""Probability below which a rule's statement is dropped: mostly its names are none, or its verb has another subject."""
COMMON = frozenset(["locatedIn", "produces", "inChain", "projectOf", "projectLocatedIn", "supplies"])
"""Predicates of which the marked texts have so many that the model may doubt the rules."""
RARE = frozenset(["OP", "OR"])
"""Kinds of pairs, institutes and where they are, of which they have too few for that."""
RULE = "pair"

_OUTCOMES = {
    "EP": ("locatedIn>", "invests>"),
    "ER": ("locatedIn>",),
    "OP": ("locatedIn>",),
    "OR": ("locatedIn>",),
    "PR": ("locatedIn>",),
    "ED": ("produces>",),
    "EC": ("inChain>", "ledBy<"),
    "PC": ("inChain>",),
    "RC": ("inChain>",),
    "JE": ("projectOf>", "invests<"),
    "JP": ("projectLocatedIn>",),
    "JR": ("projectLocatedIn>",),
    "EE": ("supplies>", "supplies<", "partOf>", "partOf<", "invests>", "invests<"),
    "PP": ("partOf>", "partOf<"),
}
"""What can be said of a pair of each kind: a predicate, and whether from the pair's subject to its thing or back."""


_GOVERNS = re.compile(r"建设|投资|实施|推进|启动|开工|建成|拥有|承建|引进|谋划|签约|落户|新建|布局|有")
"""A verb before a row of projects: all of them are its objects."""
_MEMBER = re.compile(rf"{LETTERS['J']}[，；][^，。；]*[{LETTERS['E']}{LETTERS['P']}{LETTERS['R']}][^，。；]*\Z")
"""Between an owner or place and a project: another project ends a member, and the project's own member names its own."""
_ENDS = re.compile(r"[，；、][^，。；\ue001-\ue009]{0,4}")
_NEXT = re.compile(rf"的?(?:{LETTERS['E']}的?)?{LETTERS['J']}")
"""A project that ends a member, and the owner or place with which the next begins: 甲项目，乙县的丙项目."""
_SOLD = re.compile(rf"(?:出口|远销|外销|销往|畅销|热销|销售|卖|发往|运往)[到至往向]?(?:{LETTERS['R']}[、和及与])*\Z")
"""What stands before a market."""
_MARKETS = 16
_CLAUSE_ENDS = re.compile("[，：；]")

Triple = tuple[Ref, str, Ref]
"""A subject, a predicate, an object."""


def outcomes(pair: Pair) -> Iterator[tuple[str, Triple]]:
    """What can be said of a pair: the label of the model, and the statement it means."""
    for label in _OUTCOMES[pair.kind]:
        yield label, triple(pair, label)


def triple(pair: Pair, label: str) -> Triple:
    """The statement a label means of a pair."""
    ends = (pair.subject, pair.thing) if label[-1] == ">" else (pair.thing, pair.subject)
    return ends[0], label[:-1], ends[1]


class Model(Protocol):
    """What is used of the weights."""

    def sums(self, kind: str, seen: Sequence[str], start: Sequence[float] = ()) -> list[float]:
        """The weights of what is seen of a kind of pair, by label, on top of other sums."""

    def likeliest(self, sums: Sequence[float], labels: Sequence[str]) -> str:
        """The label with the greatest sum, of some."""

    def probability(self, sums: Sequence[float], label: str) -> float:
        """How probable a label is."""


def judge_pairs(setting: Setting, stated: Sequence[Statement], model: Model | None = None) -> list[Statement]:
    """What the rules stated without what the model doubts, and the likely pairs where they are silent.

    Args:
        setting: A scene with what was worked out about it.
        stated: What the rules stated of it.
        model: A model; the shipped one without it.
    """
    votes = Votes(stated)
    found: dict[Triple, Statement] = {}
    voted: dict[Triple | None, float] = {}
    model = model or _shipped()
    for pair, sums in weighed(setting, votes, model):
        for label, said in outcomes(pair) if votes.tie(pair.subject, pair.thing) else ():
            if said[1] in COMMON and pair.kind not in RARE and _known(votes, said):
                voted[said] = max(voted.get(said, 0.0), model.probability(sums, label))
        added = _added(setting, votes, pair, (model, sums))
        if added and (added[0] not in found or found[added[0]].confidence < added[1].confidence):
            found[added[0]] = added[1]
    return [*(s for s in stated if _triple(s) not in voted or voted[_triple(s)] >= DOUBTED), *found.values()]


def _triple(statement: Statement) -> Triple | None:
    thing = statement.object
    return (statement.subject, statement.predicate, thing) if isinstance(thing, Ref) else None


def _known(votes: Votes, said: Triple) -> bool:
    """Whether a rule states it."""
    return any(statement.predicate == said[1] for statement in votes.of(said[0], said[2]))


def _turned(said: Triple) -> Triple:
    return said[2], said[1], said[0]


def _added(
    setting: Setting, votes: Votes, pair: Pair, weighed_by: tuple[Model, Sequence[float]]
) -> tuple[Triple, Statement] | None:
    """What the model finds likely enough and no rule states, one way or the other."""
    model, sums = weighed_by
    label = model.likeliest(sums, _OUTCOMES[pair.kind])
    said, probability = triple(pair, label), model.probability(sums, label)
    if probability < SURE.get(pair.kind, SURE.get(said[1], SURE_ELSE)) or _denied(setting, pair):
        return None
    if said[1] == "locatedIn" and _is_market(setting, pair):
        return None
    if _known(votes, said) or _known(votes, _turned(said)) or _is_settled(votes, said) or _is_parted(setting, pair):
        return None
    return said, _stated(setting, pair, said, probability)


def weighed(setting: Setting, votes: Votes, model: Model) -> Iterator[tuple[Pair, list[float]]]:
    """Every pair of a setting with the sums of its weights; what several pairs share is summed once.

    Args:
        setting: A scene with what was worked out about it.
        votes: What the rules stated of it.
        model: A model.
    """
    scope: Scope | None = None
    for own, pair in pairs(setting):
        if own is not scope:
            scope, sight = own, Sight(setting, own, votes)
            shared: dict[tuple[object, ...], list[float]] = {}
        kind = pair.kind + pair.how
        rows = kind, own.groups[pair.left.at] if pair.left else None, own.groups[pair.right.at]
        if rows not in shared:
            if (kind,) not in shared:
                shared[kind,] = model.sums(kind, sight.of_sentence())
            shared[rows] = model.sums(kind, sight.of_rows(pair), shared[kind,])
        yield pair, model.sums(kind, sight.of_names(pair), shared[rows])


def _denied(setting: Setting, pair: Pair) -> bool:
    """Whether a clause of the pair denies something."""
    start, _ = _clause(setting, pair, (pair.left or pair.right).at)
    _, end = _clause(setting, pair, pair.right.at)
    return denies(setting.scene.text, start, end)


def _is_market(setting: Setting, pair: Pair) -> bool:
    """Whether the place of a pair is where goods go: 车床出口东南亚, 产品远销日本、欧盟."""
    places = (item for item in (pair.left, pair.right) if item and item.sign == LETTERS["R"])
    return any(_SOLD.search(setting.scene.text, max(0, item.at - _MARKETS), item.at) for item in places)


def _is_settled(votes: Votes, said: Triple) -> bool:
    """Whether a rule has told how two firms stand to each other: a supplier of 甲 is not its subsidiary as well."""
    told = {s.predicate for pair in (said, _turned(said)) for s in votes.of(pair[0], pair[2])}
    return "supplies" in told or (said[1] == "supplies" and bool(told & {"partOf", "invests"}))


def _is_parted(setting: Setting, pair: Pair) -> bool:
    """Whether a project stands in a row behind another member, with no verb that governs the whole row: 甲公司一期、乙项目."""
    if pair.left is None or pair.kind[0] != "J":
        return False
    text, between = setting.scene.text, setting.scene.text[pair.left.at + 1 : pair.right.at]
    if pair.right.sign != LETTERS["J"]:
        return _ENDS.fullmatch(between) is not None and _NEXT.match(text, pair.right.at + 1) is not None
    if _MEMBER.search(between):
        return True
    before, comma, _ = between.partition("、")
    return bool(comma) and not _CLAUSE_ENDS.search(between) and not _GOVERNS.search(before)


def _clause(setting: Setting, pair: Pair, position: int) -> tuple[int, int]:
    return setting.scene.sentences[pair.sentence].clauses[setting.clause_at(pair.sentence, position)]


def _stated(setting: Setting, pair: Pair, said: Triple, probability: float) -> Statement:
    first, last = (pair.left or pair.right).at, pair.right.at
    mood = setting.moods[pair.sentence][setting.clause_at(pair.sentence, last)]
    evidence = setting.evidence(pair.sentence, first, last)
    return Statement(*said, evidence, RULE, mood, round(probability, 3))


@cache
def _shipped() -> Model:
    return read_weights(data_path(*MODEL))
