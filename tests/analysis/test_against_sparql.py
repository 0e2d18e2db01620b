"""The numbers of each table equal an independent SPARQL query over the same graph."""

from collections.abc import Callable

import pytest

from chaingraph.analysis import (
    Select,
    find_audit,
    find_candidates,
    find_claims,
    find_enterprises,
    find_facts,
    find_gaps,
    find_land,
    find_localisation,
    find_neighbours,
    find_projects,
    find_targets,
    project,
    promised_chains,
    total_localisation,
    total_projects,
)
from chaingraph.analysis.dependence import find_dependence
from chaingraph.analysis.questions import PREFIXES
from chaingraph.analysis.structure import find_structure
from chaingraph.analysis.what_if import find_what_if
from tests.analysis.built import built, news, plan

EVIDENCE = "<https://w3id.org/chaingraph/graph/evidence>"
Ask = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def select() -> Select:
    """The graph of both pages."""
    return built(plan(), news())


def table(pairs: list[tuple[object, ...]]) -> dict[str, object]:
    """Name and value of each row."""
    return {str(name): value for name, value in pairs}


@pytest.fixture(scope="module")
def ask(select: Select) -> Ask:
    """Answers a query as tuples."""

    def answer(sparql: str) -> list[tuple[object, ...]]:
        return [tuple(row.values()) for row in select(PREFIXES + sparql)]

    return answer


def test_roster(select: Select, ask: Ask) -> None:
    """Number, tier and trade of each roster row."""
    expected = ask(
        f"""SELECT ?name ?number ?tier ?sector WHERE {{
          GRAPH {EVIDENCE} {{
            ?a rdf:subject ?e ; rdf:predicate cg:number ; rdf:object ?number ; cg:row ?row .
            ?b rdf:subject ?e ; rdf:predicate cg:tier ; rdf:object ?tier ; cg:row ?row .
            ?c rdf:subject ?e ; rdf:predicate cg:sector ; rdf:object ?s ; cg:row ?row . }}
          ?e rdfs:label ?name . ?s rdfs:label ?sector }} ORDER BY xsd:integer(?number)""".replace(
            "xsd:integer", "<http://www.w3.org/2001/XMLSchema#integer>"
        )
    )
    rows = find_enterprises(project(select), roster_only=True)
    assert [(row.enterprise, str(row.number), row.tier, row.sector) for row in rows] == expected
    assert len(expected) == 3


def test_all_enterprises(select: Select, ask: Ask) -> None:
    """As many rows as enterprises, when no two rosters disagree."""
    ((count,),) = ask("SELECT (COUNT(?e) AS ?n) WHERE { ?e a cg:Enterprise }")
    assert len(find_enterprises(project(select))) == count


def test_reported_localisation(select: Select, ask: Ask) -> None:
    """Counts and published shares of each row, and their pooled sums."""
    expected = ask(
        """SELECT ?name ?all ?local ?rate WHERE {
          ?e rdfs:label ?name ; cg:hasMetric ?a , ?b , ?c .
          ?a cg:measure "supplier_count" ; cg:value ?all ; cg:row ?row .
          ?b cg:measure "supplier_local" ; cg:value ?local ; cg:row ?row .
          ?c cg:measure "supplier_local_share" ; cg:value ?rate ; cg:row ?row } ORDER BY ?row"""
    )
    rows = [row for row in find_localisation(project(select)) if row.basis == "reported"]
    assert [(row.enterprise, row.suppliers, row.local, 100 * (row.share or 0)) for row in rows] == expected
    ((suppliers, local),) = ask(
        """SELECT (SUM(?all) AS ?x) (SUM(?part) AS ?y) WHERE {
          ?a cg:measure "supplier_count" ; cg:value ?all ; cg:row ?row .
          ?b cg:measure "supplier_local" ; cg:value ?part ; cg:row ?row }"""
    )
    total = total_localisation(rows)[0]
    assert (total.suppliers, total.local) == (suppliers, local) == (275, 165)


@pytest.mark.parametrize(("radius", "region"), [("区县", "南岸区"), ("市", "重庆市")])
def test_derived_localisation(select: Select, ask: Ask, radius: str, region: str) -> None:
    """Suppliers of each buyer: all, inside the region, and without any place."""
    buyer = "?s cg:supplies ?b . ?b rdfs:label ?name ."
    everyone = table(ask(f"SELECT ?name (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {buyer} }} GROUP BY ?name"))
    inside = table(
        ask(
            f"""SELECT ?name (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {buyer}
              ?s cg:locatedIn/cg:partOf* ?r . ?r rdfs:label "{region}"@zh }} GROUP BY ?name"""
        )
    )
    nowhere = table(
        ask(
            f"""SELECT ?name (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {buyer}
              MINUS {{ ?s cg:locatedIn ?r }} }} GROUP BY ?name"""
        )
    )
    rows = [row for row in find_localisation(project(select), radius=radius) if row.basis == "derived"]
    assert {row.enterprise: row.suppliers for row in rows} == everyone
    assert {row.enterprise: row.local for row in rows if row.local} == inside
    assert {row.enterprise: row.unknown for row in rows if row.unknown} == nowhere
    assert everyone == {"重庆盟星电子有限公司": 4}


def test_gaps(select: Select, ask: Ask) -> None:
    """Local members of each segment, by a query with MINUS for the missing ones."""
    here = """?r rdfs:label "南岸区"@zh . ?m cg:inSegment ?s ; cg:locatedIn/cg:partOf* ?r"""
    local = table(
        ask(
            f"SELECT ?name (COUNT(DISTINCT ?m) AS ?n) WHERE {{ ?s cg:segmentOf ?c ; rdfs:label ?name . {here} }} GROUP BY ?name"
        )
    )
    missing = ask(f"SELECT ?name WHERE {{ ?s cg:segmentOf ?c ; rdfs:label ?name MINUS {{ {here} }} }} ORDER BY ?name")
    named = table(
        ask("SELECT ?name (COUNT(?m) AS ?n) WHERE { ?s rdfs:label ?name . ?m cg:inSegment ?s } GROUP BY ?name")
    )
    rows = find_gaps(project(select))
    assert {row.segment: len(row.local) for row in rows if row.local} == local == {"电路板": 1, "整机": 2}
    assert sorted((row.segment,) for row in rows if row.status == "missing") == missing
    assert {row.segment: len(row.members) for row in rows if row.members} == named
    assert {row.region for row in rows} == {"南岸区"}


def test_gap_places(select: Select) -> None:
    """In the built graph a maker of another district is outside, one that only plans to come unknown."""
    row = next(row for row in find_gaps(project(select)) if row.segment == "显示屏")
    assert (row.outside, row.unknown) == (("外地屏厂",), ("无名屏厂",))


def test_projects(select: Select, ask: Ask) -> None:
    """Owner and total of each project, converted, and their sum."""
    expected = ask(
        """SELECT ?name ?owner (?value * IF(?unit = "亿元", 10000, 1) AS ?total) WHERE {
          ?p a cg:Project ; rdfs:label ?name ; cg:projectOf ?o ; cg:hasMetric ?m .
          ?o rdfs:label ?owner .
          ?m cg:measure "investment_total" ; cg:value ?value ; cg:unit ?unit ; cg:row ?row } ORDER BY ?row"""
    )
    rows = find_projects(project(select))
    assert [(row.project, row.owner, row.total) for row in rows] == expected
    ((count,),) = ask("SELECT (COUNT(?p) AS ?n) WHERE { ?p a cg:Project }")
    assert len(rows) == count == 2
    assert total_projects(rows)[0].total == 27000


def test_land(select: Select, ask: Ask) -> None:
    """Land in 亩, reconciled by the query too."""
    expected = ask(
        """SELECT ?name ?current (?square * 3 / 2000 AS ?idle) ?low ?high ?yield WHERE {
          ?e rdfs:label ?name ; cg:hasMetric ?a , ?b , ?c , ?d .
          ?a cg:measure "land_current" ; cg:value ?current ; cg:unit "亩" ; cg:row ?row .
          ?b cg:measure "land_idle" ; cg:value ?square ; cg:unit "平方米" ; cg:row ?row .
          ?c cg:measure "land_need" ; cg:low ?low ; cg:high ?high ; cg:row ?row .
          ?d cg:measure "output_per_mu" ; cg:value ?yield }"""
    )
    rows = find_land(project(select))
    assert [(r.enterprise, r.current_mu, r.idle_mu, *(r.need_mu or ()), r.output_per_mu) for r in rows] == expected
    assert expected[0][2] == 2.7


def test_targets(select: Select, ask: Ask) -> None:
    """Base, target and years of each row; the growth leads from one to the other."""
    expected = ask(
        """SELECT ?name ?base ?from ?target ?to WHERE {
          ?r cg:hasMetric ?a , ?b .
          ?a cg:measure "indicator_base" ; cg:indicator ?name ; cg:value ?base ; cg:year ?from ; cg:row ?row .
          ?b cg:measure "indicator_target" ; cg:value ?target ; cg:year ?to ; cg:row ?row } ORDER BY ?row"""
    )
    rows = find_targets(project(select))
    assert [(r.indicator, r.base, r.base_year, r.target, r.target_year) for r in rows] == expected
    for row in rows:
        if row.implied_growth is not None and row.base is not None:
            years = int(str(row.target_year)) - int(str(row.base_year))
            assert row.base * (1 + row.implied_growth) ** years == pytest.approx(row.target, rel=1e-4)
    assert [row.implied_growth is None for row in rows] == [False, True, False]


def test_claimed_counts(select: Select, ask: Ask) -> None:
    """Three 骨干 are claimed; the query counts those that are in the region."""
    ((count,),) = ask(
        """SELECT (COUNT(DISTINCT ?e) AS ?n) WHERE {
          ?e cg:tier "骨干"@zh ; cg:locatedIn/cg:partOf* ?r . ?r rdfs:label "南岸区"@zh }"""
    )
    (row,) = find_claims(project(select))
    assert (row.claimed, row.computed, row.difference) == (3, count, 1)


def test_facts(select: Select, ask: Ask) -> None:
    """As many rows as claims, for each predicate."""
    expected = table(
        ask(
            f"""SELECT ?p (COUNT(?c) AS ?n) WHERE {{ GRAPH {EVIDENCE} {{
              ?c a cg:Claim ; rdf:predicate ?p }} }} GROUP BY ?p"""
        )
    )
    counts: dict[str, int] = {}
    for row in find_facts(project(select)):
        word = f"https://w3id.org/chaingraph/ontology#{row.predicate}"
        counts[word] = counts.get(word, 0) + 1
    assert counts == expected


def test_promised(select: Select, ask: Ask) -> None:
    """Five chains are promised, and as many are missing as the graph does not draw."""
    ((shown,),) = ask("SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?s cg:segmentOf ?c }")
    (row,) = promised_chains(project(select))
    assert (row.promised, row.missing) == (5, 5 - int(str(shown)))


def test_neighbours_and_candidates(select: Select, ask: Ask) -> None:
    """Map members outside the region of missing and single segments, their number of segments, and near ones."""
    here = """?r rdfs:label "南岸区"@zh . ?m cg:inSegment ?s ; cg:locatedIn/cg:partOf* ?r"""
    local = table(ask(f"SELECT ?s (COUNT(DISTINCT ?m) AS ?n) WHERE {{ {here} }} GROUP BY ?s"))
    outside = ask(
        """SELECT DISTINCT ?s ?segment ?name WHERE { ?s cg:segmentOf ?c ; rdfs:label ?segment .
          ?m cg:inSegment ?s ; rdfs:label ?name ; cg:locatedIn ?other
          MINUS { ?m cg:locatedIn/cg:partOf* ?r . ?r rdfs:label "南岸区"@zh } } ORDER BY ?segment ?name"""
    )
    expected = {(segment, name) for s, segment, name in outside if int(str(local.get(str(s), 0))) < 2}
    rows = find_neighbours(project(select))
    assert {(row.segment, row.enterprise) for row in rows if row.product is None} == expected
    planned = {"无名屏厂"}
    candidates = {row.enterprise: row.segments for row in find_candidates(project(select))}
    assert {name for _, name in expected} | planned == set(candidates)
    for name, segments in candidates.items():
        if name not in planned:
            assert {segment.partition("/")[2] for segment in segments} == {s for s, other in expected if other == name}


def test_supplies_of_dependence(select: Select, ask: Ask) -> None:
    """Every enterprise with a supply that is not elsewhere has a row; who has one supplier and no other hangs on it."""
    traders = ask(
        "SELECT DISTINCT ?name WHERE { { ?x cg:supplies ?y } UNION { ?y cg:supplies ?x } ?x rdfs:label ?name }"
    )
    traders = [(name,) for (name,) in traders if not str(name).startswith("外地")]
    rows = {row.enterprise: row for row in find_dependence(project(select))}
    assert {str(name) for (name,) in traders} <= set(rows)
    sole = ask(
        """SELECT ?seller ?buyer WHERE { ?a cg:supplies ?b . ?a rdfs:label ?seller . ?b rdfs:label ?buyer
          MINUS { ?other cg:supplies ?b . ?a cg:supplies ?b FILTER (?other != ?a) } }"""
    )
    for seller, buyer in sole:
        assert buyer in rows[str(seller)].cut_off_buyers
    deliver = ask(
        """SELECT ?buyer (COUNT(?a) AS ?n) WHERE { ?a cg:supplies ?b . ?b rdfs:label ?buyer
          MINUS { ?a cg:supplies ?b , ?c FILTER (?c != ?b) } MINUS { ?x cg:supplies ?a } } GROUP BY ?buyer"""
    )
    assert {str(name): count for name, count in deliver} == {
        name: len(row.cut_off_suppliers) for name, row in rows.items() if row.cut_off_suppliers
    }


def test_growth_of_the_audit(select: Select, ask: Ask) -> None:
    """Rows whose stated growth is off, by a query that compounds it itself; and the count of the tier."""
    rows = ask(
        """SELECT ?name ?base ?target ?rate WHERE {
          ?a cg:measure "indicator_base" ; cg:indicator ?name ; cg:value ?base ; cg:row ?row .
          ?b cg:measure "indicator_target" ; cg:value ?target ; cg:row ?row .
          ?c cg:measure "growth_stated" ; cg:value ?rate ; cg:row ?row }"""
    )
    off = {
        str(name)
        for name, base, target, rate in rows
        if float(str(base)) and abs((float(str(target)) / float(str(base))) ** 0.2 - 1 - float(str(rate)) / 100) > 0.002
    }
    found = find_audit(project(select))
    assert {row.subject for row in found if row.kind == "growth"} == off
    assert [(row.left, row.right) for row in found if row.kind == "count"] == [("3", "2")]


def test_what_if(select: Select, ask: Ask) -> None:
    """Filled segments of the chain now and with one more: counted by a query."""
    ((whole,),) = ask("SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?m cg:inSegment ?s . ?s cg:segmentOf ?c }")
    ((filled,),) = ask(
        """SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?m cg:inSegment ?s ; cg:locatedIn/cg:partOf* ?r .
          ?r rdfs:label "南岸区"@zh }"""
    )
    row = find_what_if(project(select), ["显示屏"])[0]
    assert (row.whole, row.local, row.local_then) == (whole, filled, int(str(filled)) + 1)


def test_structure(select: Select, ask: Ask) -> None:
    """Chains of each enterprise, and who stands in the network at all."""
    chains = ask(
        """SELECT ?name (COUNT(DISTINCT ?c) AS ?n) WHERE { ?m cg:inSegment/cg:segmentOf ?c ; rdfs:label ?name }
          GROUP BY ?name"""
    )
    everyone = ask(
        """SELECT DISTINCT ?name WHERE { { ?m cg:inSegment ?s } UNION { ?m cg:supplies ?b } UNION { ?a cg:supplies ?m }
          ?m rdfs:label ?name }"""
    )
    rows = {row.enterprise: row for row in find_structure(project(select))}
    assert set(rows) == {str(name) for (name,) in everyone}
    assert {name: len(row.chains) for name, row in rows.items() if row.chains} == table(chains)


def test_makers_that_the_map_does_not_name() -> None:
    """Local makers of a segment's very product, by SPARQL, are the members with a product."""
    page = plan()
    maker, here = page.ref("Enterprise", "江岸制药厂"), "南岸区"
    page.say(maker, "produces", page.ref("Product", "显示屏"))
    page.say(page.ref("Enterprise", "远方屏厂"), "produces", page.ref("Product", "显示屏"))
    select = built(page, news())
    rows = select(
        PREFIXES
        + f"""SELECT DISTINCT ?segment ?name WHERE {{
          ?s cg:segmentOf ?c ; rdfs:label ?segment . ?m cg:produces/rdfs:label ?segment ; rdfs:label ?name ;
          cg:locatedIn/cg:partOf* ?r . ?r rdfs:label "{here}"@zh MINUS {{ ?m cg:inSegment ?s }} }}"""
    )
    found = {(row.segment, m.enterprise) for row in find_gaps(project(select)) for m in row.members if m.product}
    assert found == {(row["segment"], row["name"]) for row in rows} == {("显示屏", "江岸制药厂")}
