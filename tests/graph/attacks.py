"""Queries that must not do what they try, by kind."""

from __future__ import annotations

URL = "http://127.0.0.1:9/hit"

REFUSED = {
    "service": f"SELECT * {{ SERVICE <{URL}> {{ ?s ?p ?o }} }}",
    "service, lower case": f"select * {{ service <{URL}> {{ ?s ?p ?o }} }}",
    "service silent": f"SELECT * {{ SERVICE SILENT <{URL}> {{ ?s ?p ?o }} }}",
    "service by variable": f"SELECT * {{ BIND(<{URL}> AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}",
    "service without a blank": "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE:hit { ?s ?p ?o } }",
    "service as a declared prefix": "PREFIX SERVICE: <http://127.0.0.1:9/> SELECT * { SERVICE:hit { ?s ?p ?o } }",
    "service behind a number": f"SELECT * {{ ?s ?p 1SERVICE <{URL}> {{ ?a ?b ?c }} }}",
    "service behind true": f"SELECT * {{ ?s ?p trueSERVICE <{URL}> {{ ?a ?b ?c }} }}",
    "service behind a dot": f"SELECT * {{ ?s ?p cg:.SERVICE <{URL}> {{ ?a ?b ?c }} }}",
    "service behind a comment": f"SELECT * {{ # '''\n SERVICE <{URL}> {{ ?s ?p ?o }} # '''\n }}",
    "service between quotes of two kinds": f'SELECT * {{ BIND("\'" AS ?x) SERVICE <{URL}> {{ ?s ?p ?o }} BIND("\'" AS ?y) }}',
    "service between escaped quotes": f'SELECT * {{ BIND("\\u0022" AS ?x) SERVICE <{URL}> {{ ?s ?p ?o }} BIND("\\u0022" AS ?y) }}',
    "service hidden from who reads < as an IRI": f"SELECT * {{ ?s ?p ?a FILTER(?a<'&&?b>') SERVICE <{URL}> {{ ?x ?y ?z }} FILTER(''='') }}",
    "service hidden behind a fragment": f"SELECT * {{ ?s ?p ?a FILTER(?a<?b#>'''\n) SERVICE <{URL}> {{ ?x ?y ?z }} #'''\n }}",
    "service hidden from who reads < as less than": f"SELECT * {{ ?s <urn:'> ?a . SERVICE <{URL}> {{ ?x ?y ?z }} ?s <urn:'> ?b }}",
    "service in escapes": f"SELECT * {{ \\u0053ERVICE <{URL}> {{ ?s ?p ?o }} }}",
    "service in a nested select": f"SELECT * {{ {{ SELECT * {{ SERVICE <{URL}> {{ ?s ?p ?o }} }} }} }}",
    "service in exists": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE <{URL}> {{ ?s ?p ?o }} }} }}",
    "load": f"LOAD <{URL}>",
    "load a file": "LOAD <file:///etc/passwd>",
    "from a file": "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "from named a file": "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
    "from an address": f"SELECT * FROM <{URL}> {{ ?s ?p ?o }}",
    "from a base": "BASE <file:///etc/> SELECT * FROM <passwd> { ?s ?p ?o }",
    "insert": "INSERT DATA { <http://a> <http://b> <http://c> }",
    "delete": "DELETE WHERE { ?s ?p ?o }",
    "clear": "CLEAR ALL",
    "drop": "SELECT * { ?s ?p ?o } ; DROP ALL",
    "nothing": "",
    "prose": "请列出全部企业",
    "nested brackets": "SELECT * { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
    "nested groups": "SELECT * " + "{" * 3000 + "}" * 3000,
    "too long": "SELECT * { ?s ?p ?o } #" + "x" * 300_000,
}
"""Refused before any engine sees them."""

ENDED = {
    "path chain": "SELECT * { ?s " + "/".join(["<http://a/p>"] * 900) + " ?o }",
    "many optionals": "SELECT * { ?s ?p ?o "
    + " ".join(f"OPTIONAL {{ ?s <http://a/{n}> ?o{n} }}" for n in range(400))
    + " }",
    "cross join": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "operator chain": "SELECT * { FILTER(" + "||".join(["?x"] * 30_000) + ") }",
    "union chain": "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 9_000) + " }",
}
"""Let through, then killed at the deadline or with their process."""

HARMLESS = {
    "keyword in a string": 'SELECT * { ?s ?p "SERVICE <http://a> LOAD" }',
    "keyword in a long string": "SELECT * { ?s ?p '''SERVICE\n<http://a>''' }",
    "keyword in a comment": "SELECT * { ?s ?p ?o } # SERVICE <http://a>",
    "keyword in an IRI": "SELECT * { ?s ?p <http://example.org/SERVICE> }",
    "keyword in a variable": "SELECT ?service { ?service ?load ?drop }",
    "fragment in an IRI": "SELECT * { ?s <http://example.org/a#b> ?o . ?s a ?c }",
    "comparison with blanks": "SELECT * { ?s cg:value ?a ; cg:low ?b FILTER(?a < ?b && ?b > 1) }",
    "Chinese variables": "SELECT ?企业 { ?企业 a cg:Enterprise }",
    "evidence as default graph": "SELECT * FROM <https://w3id.org/chaingraph/graph/evidence> { ?s a cg:Claim }",
    "aggregate": "SELECT ?t (COUNT(DISTINCT ?e) AS ?n) { ?e a ?t } GROUP BY ?t HAVING (COUNT(?e) > 0) ORDER BY DESC(?n)",
    "minus, exists, values": 'SELECT * { VALUES ?t { cg:Park } ?s a ?t MINUS { ?s cg:code "1" } FILTER NOT EXISTS { ?s cg:tier ?x } }',
    "path": "SELECT * { ?e cg:locatedIn/(cg:locatedIn|cg:partOf)*/^cg:partOf? ?r }",
    "escaped local name": r"SELECT * { ?s ?p cg:a\,b . ?s ?p cg:a%20b }",
    "long prologue": "PREFIX ex: <http://example.org/> PREFIX : <http://example.org/#> ASK { ex:a-b.c :d ex: }",
    "dates and languages": 'SELECT * { ?s ?p "x"@zh-Hans, 1.5e3, .5, true, "2020"^^xsd:gYear }',
    "construct": "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s rdfs:label ?l } LIMIT 3",
    "describe": "DESCRIBE <http://example.org/a>",
}
