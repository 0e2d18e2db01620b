"""How to ask a graph: the part of ``docs/ontology.md`` that shows IRIs, the way to a quote, and queries to start from.

For: :mod:`chaingraph.reference.ontology_page`. In: nothing. Out: Markdown; a test runs every query of it.
"""

from __future__ import annotations

from chaingraph.reference.identifiers import BASE

USE = f"""## IRI

| 节点 / node | IRI |
| --- | --- |
| 事物 / thing | `{BASE}enterprise/全称`, `…/park/…`, `…/region/…`, `…/chain/…`, `…/product/…`, `…/project/…`: 类型与名称 / class and name, percent-encoded only where an IRI must be |
| 环节 / segment | `{BASE}segment/产业链/环节` |
| 文件 / document | `{BASE}document/文件名` (不含后缀 / the stem) |
| 原文片段 / span | `{BASE}document/文件名#char=120,158` (RFC 5147) |
| 陈述、观测值 / claim, observation | `{BASE}claim/…`, `{BASE}observation/…`: 内容的摘要值 / hash of the content |

IRIs are for joining, names for asking: look a thing up by `rdfs:label` (its fullest name) or `skos:altLabel`.
Names are in Chinese and say so: `?park rdfs:label "城南工业园"@zh`. Without `@zh` nothing is found; `FILTER(STR(?name) = "城南工业园")` finds it either way.

## 从事实到原文 / From a fact to its quote

A triple of the default graph says that; the evidence graph says who says so. A `cg:Claim` holds the triple as `rdf:subject`, `rdf:predicate`,
`rdf:object`, its `cg:modality` (`fact`, `target`, `planned`, `claim`), `cg:confidence`, `cg:rule`, and in `dcterms:identifier` the 编号 that `chaingraph judge
wrong` takes (two, where two rules read the same). `prov:wasDerivedFrom` leads to its `cg:Span`: `oa:exact` the words, `oa:start` and `oa:end` their
place in characters, `cg:locator` the cells or the page where the source has them, `oa:hasSource` the document, whose name is `dcterms:identifier`.
The prefixes below need not be declared in `chaingraph query`.

```sparql
SELECT ?企业 ?产品 ?原文 ?文件 ?位置 WHERE {{
  ?e cg:produces ?p ; rdfs:label ?企业 .
  ?p rdfs:label ?产品 .
  GRAPH <https://w3id.org/chaingraph/graph/evidence> {{
    ?claim rdf:subject ?e ; rdf:predicate cg:produces ; rdf:object ?p ; prov:wasDerivedFrom ?span .
    ?span oa:exact ?原文 ; oa:start ?start ; oa:hasSource/dcterms:identifier ?文件 .
    OPTIONAL {{ ?span cg:locator ?cells }}
  }}
  BIND(COALESCE(?cells, CONCAT("第 ", STR(?start + 1), " 字")) AS ?位置)
}}
ORDER BY ?企业 ?产品
```

Goals and plans have no triple of their own; they are found among the claims:

```sparql
SELECT ?主语 ?谓词 ?宾语 ?性质 WHERE {{
  GRAPH <https://w3id.org/chaingraph/graph/evidence> {{
    ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; cg:modality ?性质 .
  }}
  FILTER(?性质 != "fact")
  ?s rdfs:label ?主语 .
  OPTIONAL {{ ?o rdfs:label ?name }}
  BIND(COALESCE(?name, ?o) AS ?宾语)
  BIND(STRAFTER(STR(?p), "#") AS ?谓词)
}}
LIMIT 20
```

## 合计 / Sums

A number is a `cg:Observation`: `cg:value` and `cg:unit` as published, `cg:baseValue` in the unit's base (元 for 亿元), `cg:indicator` in the document's words, `cg:year`, `cg:modality`. **每说一次就是一个
观测值**：名册写了一家企业的产值，规划又写一次，就有两个，各有各的出处，直接 `SUM` 会把这家企业算两遍。Each place that tells a number makes an observation, so that
a plain `SUM` over a chain counts an enterprise twice that a roster and a plan tell of, or that has figures of two years. Take one a firm and
year first, and let nothing join in between that multiplies rows (a firm in two segments of one chain):

```sparql
SELECT ?产业链 ?年份 (COUNT(?e) AS ?企业数) (SUM(?one) / 100000000 AS ?产值亿元) WHERE {{
  {{ SELECT DISTINCT ?chain ?e WHERE {{ {{ ?e cg:inChain ?chain }} UNION {{ ?e cg:inSegment/cg:segmentOf ?chain }} ?e a cg:Enterprise }} }}
  {{ SELECT ?e ?年份 (MAX(?base) AS ?one) WHERE {{
      ?e cg:hasMetric ?o .
      ?o cg:indicator ?indicator ; cg:modality "fact" ; cg:baseValue ?base ; cg:year ?年份 .
      FILTER(STR(?indicator) IN ("产值", "工业总产值"))
    }} GROUP BY ?e ?年份 }}
  ?chain rdfs:label ?产业链 .
}}
GROUP BY ?产业链 ?年份
ORDER BY ?产业链 ?年份
```
"""
