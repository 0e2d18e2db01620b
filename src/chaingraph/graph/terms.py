"""Terms of RDF as strings in N-Triples syntax, and the few names of other vocabularies that the graph uses.

For: the builder, the writers and the validator of this room.
In: Python values. Out: ``<iri>``, ``"text"@zh``, ``"5"^^<…decimal>``.
How: the graph is held as strings because every engine reads them and none is needed to make them; escaping follows
canonical N-Triples, so equal content is equal bytes.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from chaingraph.errors import GraphError
from chaingraph.reference.identifiers import BASE, ONTOLOGY

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
UNIT = "http://qudt.org/vocab/unit/"

PREFIXES = {
    "cg": ONTOLOGY,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "dcterms": DCTERMS,
    "prov": PROV,
    "oa": OA,
    "unit": UNIT,
    "xsd": XSD,
}
"""Prefixes a query may use without declaring them."""

EVIDENCE_IRI = BASE.replace("/id/", "/graph/") + "evidence"
"""The named graph of documents, claims, spans and uses of names; facts are in the default graph."""

_ILLEGAL = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_PERIODS = (
    (re.compile(r"(?!0000)[0-9]{4}"), "gYear"),
    (re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])"), "gYearMonth"),
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@lru_cache(maxsize=65536)
def iri(value: str) -> str:
    """An IRI as a term.

    Raises:
        GraphError: It holds a character that no IRI may hold.
    """
    if not value or _ILLEGAL.search(value):
        raise GraphError(f"不是合法的 IRI：{value!r}", hint="请附上文件报告此问题")
    return f"<{value}>"


def cg(name: str) -> str:
    """A word of our ontology as a term."""
    return f"<{ONTOLOGY}{name}>"


TYPE = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"
ALT_LABEL = f"<{SKOS}altLabel>"
EVIDENCE = f"<{EVIDENCE_IRI}>"


def text(value: str, lang: str = "") -> str:
    """A literal: words with a language, keys and codes without.

    A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    """
    escaped = _ESCAPED.sub(_escape, value)
    if not escaped.isascii():
        escaped = _SURROGATES.sub("\ufffd", escaped)
    return f'"{escaped}"@{lang}' if lang else f'"{escaped}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"


def integer(value: int) -> str:
    """A whole number."""
    return f'"{value}"^^<{XSD}integer>'


def decimal(value: float) -> str:
    """A number as the shortest decimal that reads back as the same float; exact sums stay exact in SPARQL.

    Raises:
        GraphError: It is infinite or not a number.
    """
    if not isfinite(value):
        raise GraphError(f"不是有限的数：{value}", hint="请附上文件报告此问题")
    number = format(Decimal(repr(float(value))), "f")
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return f'"{number}"^^<{XSD}decimal>'


def period(value: str) -> str:
    """A date as exactly as it is written: year, year and month, or day; anything else stays Chinese words."""
    for pattern, datatype in _PERIODS:
        if pattern.fullmatch(value):
            return f'"{value}"^^<{XSD}{datatype}>'
    return f'"{value}"^^<{XSD}date>' if _is_date(value) else text(value, "zh")


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
