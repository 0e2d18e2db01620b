"""Statements that no rule reads but that a model learnt from marked texts is sure of, pair of names by pair of names.

For: :mod:`chaingraph.mentions.relations`.
In: a setting and what the rules stated of it. Out: further statements, each with its probability as confidence.
How: a maximum-entropy classifier (Berger, Della Pietra and Della Pietra 1996) over the features of a pair, among them the
rules' own statements; nothing is said of a pair in a clause that denies. The model is made by ``benchmarks/pairs.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.mentions.crf import Model, open_model
from chaingraph.mentions.relations_engine import NEGATIONS, Setting
from chaingraph.mentions.relations_pair_features import Votes, features
from chaingraph.mentions.relations_pairs import Pair, pairs
from chaingraph.records import Ref, Statement
from chaingraph.reference.data import data_path

MODEL = ("seeds", "models", "pairs.crfsuite")
NONE = "none"
"""Label of a pair between which nothing is said."""
SURE = 0.6
"""Probability from which a pair becomes a statement."""
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


def outcomes(pair: Pair) -> Iterator[tuple[str, tuple[Ref, str, Ref]]]:
    """What can be said of a pair: the label of the model, and the statement it means."""
    for label in _OUTCOMES[pair.kind]:
        yield label, triple(pair, label)


def triple(pair: Pair, label: str) -> tuple[Ref, str, Ref]:
    """The statement a label means of a pair."""
    ends = (pair.subject, pair.thing) if label[-1] == ">" else (pair.thing, pair.subject)
    return ends[0], label[:-1], ends[1]


def judge_pairs(setting: Setting, stated: Sequence[Statement], model: Model | None = None) -> list[Statement]:
    """Statements of the pairs that the model is sure of and the rules are silent about.

    Args:
        setting: A scene with what was worked out about it.
        stated: What the rules stated of it.
        model: A model; the shipped one without it.
    """
    model, votes = model or _shipped(), Votes(stated)
    found: dict[tuple[Ref, str, Ref], Statement] = {}
    for scope, pair in pairs(setting):
        model.set([features(setting, scope, pair, votes)])
        label = model.tag()[0]
        if label == NONE or label not in _OUTCOMES[pair.kind]:
            continue
        said = triple(pair, label)
        probability = model.marginal(label, 0)
        known = any(statement.predicate == said[1] for statement in votes.of(said[0], said[2]))
        if probability >= SURE and not known and not _denied(setting, pair):
            statement = _stated(setting, pair, said, probability)
            if said not in found or found[said].confidence < statement.confidence:
                found[said] = statement
    return list(found.values())


def _denied(setting: Setting, pair: Pair) -> bool:
    """Whether a clause of the pair denies something."""
    start, _ = _clause(setting, pair, (pair.left or pair.right).at)
    _, end = _clause(setting, pair, pair.right.at)
    return any(word in setting.scene.text[start:end] for word in NEGATIONS)


def _clause(setting: Setting, pair: Pair, position: int) -> tuple[int, int]:
    return setting.scene.sentences[pair.sentence].clauses[setting.clause_at(pair.sentence, position)]


def _stated(setting: Setting, pair: Pair, said: tuple[Ref, str, Ref], probability: float) -> Statement:
    first, last = (pair.left or pair.right).at, pair.right.at
    mood = setting.moods[pair.sentence][setting.clause_at(pair.sentence, last)]
    evidence = setting.evidence(pair.sentence, first, last)
    return Statement(*said, evidence, RULE, mood, round(probability, 3))


@cache
def _shipped() -> Model:
    return open_model(data_path(*MODEL))
