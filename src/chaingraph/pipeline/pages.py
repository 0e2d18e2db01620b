"""What the pages need of a graph besides its findings: what stands beside the gaps, and what documents are called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.analysis import Projection
    from chaingraph.graph import Question
    from chaingraph.views import Askable, Beside, Extra

Row = Mapping[str, object]
WIDER = {"园区": "市", "区县": "市"}
"""Radius → the one around it, inside which a name that is not local is 市内."""


def beside_gaps(projection: Projection, chain: str = "", region: str = "", radius: str = "区县") -> Beside:
    """Who is near the gaps, whom to invite, who is in the same city, and the titles of the documents.

    Args:
        projection: The graph.
        chain: Name of a chain; all when empty.
        region: What "local" means; that of the documents when empty.
        radius: How far around it.

    Raises:
        UsageError: Chain or region are unknown.
    """
    from chaingraph.analysis import find_candidates, find_gaps, find_neighbours, to_json
    from chaingraph.views import Beside

    wider = find_gaps(projection, chain, region, WIDER[radius]) if radius in WIDER else ()
    near, invited = (find(projection, chain, region, radius) for find in (find_neighbours, find_candidates))
    wide, neighbours, candidates = ([to_json(row) for row in rows] for rows in (wider, near, invited))
    return Beside(wide, neighbours, candidates, titles(projection), heads(projection))


def beside_findings(projection: Projection, findings: Mapping[str, Sequence[Row]]) -> Beside:
    """The same for all chains, with findings that have been made already."""
    from chaingraph.analysis import find_gaps, to_json
    from chaingraph.views import Beside

    wide = [to_json(row) for row in find_gaps(projection, radius="市")] if findings.get("gaps") else []
    near, invited = findings.get("neighbours", ()), findings.get("candidates", ())
    return Beside(wide, near, invited, titles(projection), heads(projection))


def heads(projection: Projection) -> list[Row]:
    """Who leads the chains for the government."""
    from chaingraph.analysis import to_json
    from chaingraph.analysis.chain_heads import find_chain_heads

    return [to_json(head) for chain in projection.of_type("Chain") for head in find_chain_heads(projection, chain)]


def titles(projection: Projection) -> dict[str, str]:
    """Document → its title."""
    return {name: paper.title for name, paper in projection.papers.items()}


def askable(location: str) -> Askable:
    """The graph at ``location`` with the questions that come with the program, to be asked inside a page.

    Raises:
        UsageError: There is no graph.
    """
    from chaingraph.graph import export_graph, named_queries
    from chaingraph.graph.terms import EVIDENCE_IRI, PREFIXES
    from chaingraph.graph.turtle import split_turtle
    from chaingraph.views import Askable

    facts, evidence = split_turtle(export_graph(location, "turtle")["graph.ttl"].decode())
    questions = [_question(question) for question in named_queries().values()]
    return Askable(facts, evidence, EVIDENCE_IRI, questions, PREFIXES)


def _question(question: Question) -> dict[str, object]:
    """A question with its blanks as pieces of their own, so that a page can fill them."""
    from chaingraph.graph.terms import text

    marks = {text(f"⟦{name}⟧"): name for name in question.parameters}
    filled = question.fill({name: f"⟦{name}⟧" for name in question.parameters})
    sparql = "\n".join(line for line in filled.splitlines() if not line.startswith("#"))
    parts = re.split("|".join(f"({re.escape(mark)})" for mark in marks), sparql) if marks else [sparql]
    pieces = [[marks[part]] if part in marks else part for part in parts if part]
    blanks = list(question.parameters.items())
    return {"name": question.name, "title": question.title, "about": question.about, "blanks": blanks, "pieces": pieces}


def all_findings(location: str) -> tuple[Mapping[str, Sequence[Row]], Extra]:
    """All findings of the graph at ``location``, and what its pages show besides.

    Raises:
        UsageError: There is no graph.
    """
    from chaingraph.analysis import find_all, project
    from chaingraph.graph import open_graph

    graph = project(open_graph(location).select)
    findings = find_all(graph)
    extra = page_extra(graph, findings)
    return findings, replace(extra, charts={**extra.charts, **_dependence(graph)}, pages=network_pages(graph))


def _dependence(projection: Projection) -> dict[str, str]:
    """Whose leaving would hurt most; a build leaves it out with its finding, which takes networkx."""
    from chaingraph.analysis import to_json
    from chaingraph.analysis.dependence import find_dependence
    from chaingraph.views import charts

    chart = charts.render_dependence([to_json(row) for row in find_dependence(projection)])
    return {"企业离开的影响": chart} if chart else {}


def network_pages(projection: Projection) -> dict[str, tuple[str, str]]:
    """File name → title and page of the networks of a graph; a build leaves them to ``view all``, drawing takes its time."""
    from chaingraph.analysis import find_gap_network, find_network, to_json
    from chaingraph.views import Wanted, render_network_page

    drawn = {
        "network.html": ("关系网络", "types", find_network(projection)),
        "gaps.html": ("缺口与可补企业", "steps", find_gap_network(projection)),
    }
    return {
        file: (title, render_network_page(Wanted(title, kind, titles(projection)), to_json(network)))
        for file, (title, kind, network) in drawn.items()
        if network.links
    }


def page_extra(projection: Projection, findings: Mapping[str, Sequence[Row]]) -> Extra:
    """What pages show besides the findings: charts and further pages are made here."""
    from chaingraph.views import Extra

    return Extra(beside_findings(projection, findings), _charts(findings))


def _charts(findings: Mapping[str, Sequence[Row]]) -> dict[str, str]:
    """Title → chart, of the findings that hold something to draw."""
    from chaingraph.views import charts

    made = {
        "供应商本地化率": charts.render_localisation(findings.get("localisation", ())),
        "企业的行业构成": charts.render_sectors(findings.get("enterprises", ())),
        "目标与所需的路径": charts.render_targets(findings.get("targets", ())),
        "重点项目的时间": charts.render_timeline(findings.get("projects", ())),
        "用地与需求": charts.render_land(findings.get("land", ())),
    }
    return {title: chart for title, chart in made.items() if chart}
