"""Validation: good graphs pass, each planted fault is seen, and an independent validator agrees."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import rdflib

from chaingraph.errors import UsageError
from chaingraph.graph.checks import CHECKS
from chaingraph.graph.dataset import Graph
from chaingraph.graph.validation import ValidationReport, validate_graph
from chaingraph.records import Observation
from chaingraph.reference.data import data_path
from tests.graph.factory import COMPANY, Case, amount, plan_case
from tests.graph.planted import PLANTED, plant


def test_good_graphs_conform(plan_graph: Graph, roster_graph: Graph, plan_folder: Path) -> None:
    """In memory and from a folder; and something was really looked at."""
    assert validate_graph(plan_graph) == ValidationReport(True, (), 86)
    assert validate_graph(plan_folder) == validate_graph(plan_graph)
    report = validate_graph(roster_graph)
    assert report.conforms
    assert report.checked > 1500


def test_the_table_of_faults_is_whole() -> None:
    """No planted fault was lost, and nearly every component is put to the test."""
    assert len(PLANTED) == 40
    planted = {component for component, _ in PLANTED.values()}
    assert {*CHECKS, "or", "claimed"} - planted == {"lessThanOrEquals"}


@pytest.mark.parametrize("name", PLANTED)
def test_each_fault_is_seen(name: str) -> None:
    """The report names the component that was broken, and its lines are lines."""
    component, edit = PLANTED[name]
    report = validate_graph(plant(edit))
    assert not report.conforms
    assert component in {result.component for result in report.results}
    assert all("\n" not in str(result) and str(result).startswith("不符：") for result in report.results)


def test_an_observation_that_says_nothing_is_seen() -> None:
    """Neither value nor range nor words: no observation."""
    case = Case()
    case.document("d", "甲")
    case.say(case.ref("Enterprise", "甲"), "hasMetric", Observation("产值", amount("", None, "")), "甲")
    assert {result.component for result in validate_graph(case.build()).results} == {"or"}


def test_an_odd_range_is_a_warning() -> None:
    """A lower end above the upper one is worth a word, but no reason to withhold the graph."""
    case = Case()
    case.document("d", "甲100~50亩")
    odd = Observation("用地", amount("100~50亩", None, "亩", low=100.0, high=50.0, bound="range"))
    case.say(case.ref("Enterprise", "甲"), "hasMetric", odd, "甲100~50亩")
    report = validate_graph(case.build())
    assert report.conforms
    assert [(result.component, result.warning) for result in report.results] == [("lessThanOrEquals", True)]
    assert str(report.results[0]).startswith("提示：")


def test_results_are_sorted_and_stable() -> None:
    """The same faults in the same order, whatever the order of statements."""
    case = plan_case()
    reports = []
    for statements in (case.statements, case.statements[::-1]):
        bad = replace(case, statements=statements).build()
        evidence = {subject: pairs for subject, pairs in bad.evidence.items() if "/claim/" not in subject}
        reports.append(validate_graph(Graph(bad.facts, evidence)))
    assert reports[0] == reports[1]
    assert len(reports[0].results) == 14
    assert list(reports[0].results) == sorted(reports[0].results)


def test_a_line_of_the_report_is_for_people() -> None:
    """Node, property and what is wrong, in Chinese."""
    report = validate_graph(plant(PLANTED["fact that no document says"][1]))
    assert str(report.results[0]) == f"不符：enterprise/{COMPANY} 的“位于”：没有任何文件这样说（region:秀江县）"


def test_no_graph_is_told(tmp_path: Path) -> None:
    """A folder without a graph is an error, not a graph that conforms."""
    with pytest.raises(UsageError, match="chaingraph build"):
        validate_graph(tmp_path)


@cache
def parsed_shapes() -> rdflib.Graph:
    """The shapes as rdflib reads them."""
    return rdflib.Graph().parse(data_path("ontology", "shapes.ttl"))


def independent_verdict(graph: Graph) -> bool:
    """What pyshacl says; warnings do not count."""
    import pyshacl

    data = rdflib.Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in graph.triples()), format="nt")
    conforms, _, _ = pyshacl.validate(data, shacl_graph=parsed_shapes(), allow_warnings=True)
    return bool(conforms)


def test_pyshacl_agrees_on_a_good_graph(plan_graph: Graph) -> None:
    """The shapes file is SHACL that another processor runs, SPARQL-based components included."""
    assert independent_verdict(plan_graph)


ONE_OF_EACH = {component: name for name, (component, _) in PLANTED.items()}


@pytest.mark.slow
@pytest.mark.parametrize("component", ONE_OF_EACH)
def test_pyshacl_agrees_on_each_component(component: str) -> None:
    """Both see the planted faults; one for each component, as each takes half a second."""
    assert not independent_verdict(plant(PLANTED[ONE_OF_EACH[component]][1]))
