"""The tagger's model in arrays says what CRFsuite says."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.tagger import MODEL, shipped_tagger
from chaingraph.mentions.names.tagger_features import features
from chaingraph.reference.data import data_path
from tests.mentions.name_factory import reading

TEXTS = (
    "青坞市引进澜桥科技公司和东浦高新区，由北岭汽车、青坞电子等企业配套。",
    "要坚持改革开放。",
    "总投资12.5亿元的年产3000台（套）数控机床项目落户^东浦经济开发区$，Micro-LED模组2025年投产。",
    "一、发展基础",
)
COMPANY = Candidate(5, 11, "Enterprise", 0.8, "rule")


def heard_by_crfsuite(read: Reading, names: list[Candidate]) -> tuple[list[str], list[dict[str, float]]]:
    """Labels and probabilities as the library itself finds them."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(data_path(*MODEL)))
    tagger.set(features(read, names))
    labels = tagger.tag()
    return labels, [{label: tagger.marginal(label, at) for label in tagger.labels()} for at in range(len(labels))]


def test_many_passages_at_once_are_heard_as_each_alone() -> None:
    """Labels and probabilities are those of CRFsuite for every passage, whatever stands before and behind it."""
    passages = [(reading(text), [COMPANY] if number == 0 else []) for number, text in enumerate(TEXTS)]
    heard = shipped_tagger().hear(passages)
    assert len(heard) == len(TEXTS)
    for said, passage in zip(heard, passages, strict=True):
        labels, probabilities = heard_by_crfsuite(*passage)
        assert list(said.labels) == labels
        for at, told in enumerate(probabilities):
            assert {label: said.probability(label, at) for label in told} == pytest.approx(told, abs=1e-9)


def test_what_no_model_knows_changes_nothing() -> None:
    """Letters that no text taught leave a passage without names."""
    (said,) = shipped_tagger().hear([(reading("ꦀꦀꦀꦀꦀ"), [])])
    assert set(said.labels) == {"O"}


def test_what_the_rules_say_too_is_not_weighed_again() -> None:
    """Where the tagger says just what the rules say, no other spans are told; elsewhere they are, and none is more than certain."""
    text = TEXTS[0]
    (alone,) = shipped_tagger().hear([(reading(text), [])])
    told = alone.spans()
    assert told is not None
    assert len(told.outside) == len(text)
    assert told.best <= set(told.spans)
    assert max(told.spans.values()) <= 1.0
    names = [Candidate(start, end, kind, 0.9, "rule") for start, end, kind in sorted(told.best)]  # type: ignore[arg-type]
    (agreed,) = shipped_tagger().hear([(reading(text), names)])
    assert agreed.spans() is None or agreed.spans().best != told.best  # type: ignore[union-attr]
