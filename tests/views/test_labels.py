"""Every key, code and finding has a name in both languages."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from chaingraph import analysis
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.dependence import Concentration, Dependence
from chaingraph.analysis.what_if import WhatIf
from chaingraph.pipeline import CONTRACT_PREDICATES, STAGES
from chaingraph.records import EntityType, Modality
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.ontology import ontology
from chaingraph.views.columns import COLUMNS
from chaingraph.views.labels import label
from chaingraph.views.site import SECTIONS

ROWS = (
    analysis.Candidate,
    analysis.ChainTotal,
    analysis.ClaimRow,
    analysis.EnterpriseRow,
    analysis.FactRow,
    analysis.LandRow,
    analysis.Localisation,
    analysis.LocalisationTotal,
    analysis.NeighbourRow,
    analysis.Profile,
    analysis.ProjectRow,
    analysis.PromisedChains,
    analysis.TargetRow,
    AuditRow,
    Concentration,
    Dependence,
    WhatIf,
)
KEYS = sorted(
    {field.name for row in ROWS for field in fields(row)}
    | {key for keys in COLUMNS.values() for key in keys}
    | {field for stage in STAGES for field in stage._fields}
)
CODES = sorted(
    {f"status:{value}" for value in ("missing", "single", "weak", "covered", "channel")}
    | {f"basis:{value}" for value in ("reported", "derived", "chain", "enterprise")}
    | {f"modality:{value}" for value in get_args(Modality)}
    | {f"where:{value}" for value in ("local", "outside", "unknown")}
    | {f"direction:{value}" for value in ("in", "out")}
    | {f"predicate:{word.name}" for word in ontology().of_kind("property")}
    | {f"predicate:{name}" for name in CONTRACT_PREDICATES}
    | {f"finding:{name}" for name in (*COLUMNS, *SECTIONS, "stages", "questions", "answer")}
    | {*get_args(EntityType)}
    | {"stage:total", "answer:true", "answer:false"}
)


def test_enough_is_asked() -> None:
    """The rules below see the keys of all findings."""
    assert len(KEYS) > 80
    assert len(CODES) > 60


@pytest.mark.parametrize("key", [*KEYS, *CODES])
def test_everything_shown_is_called_something(key: str) -> None:
    """A key or code has a Chinese name, which is Chinese (or a symbol like F1), and an English one."""
    nothing = "\0"
    chinese, english = label(key, "zh", nothing), label(key, "en", nothing)
    assert nothing not in (chinese, english)
    assert chinese == english.upper() or any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert not any("\u4e00" <= character <= "\u9fff" for character in english)


def test_the_words_of_the_graph_are_those_of_the_ontology() -> None:
    """Classes and properties are not named twice."""
    keys = {row["key"] for row in read_lexicon("labels", ("key", "zh", "en"))}
    assert not any(key.startswith("predicate:") for key in keys)
    assert not keys & set(get_args(EntityType))
    assert label("predicate:supplies") == ontology().label("supplies")
    assert label("Park", "en") == ontology().label("Park", "en")


def test_the_unknown_keeps_its_name() -> None:
    """A variable of a query, or a value that is no code, is shown as it is."""
    assert label("我的变量") == "我的变量"
    assert label("status:strange", default="strange") == "strange"
