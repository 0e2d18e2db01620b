"""Identifiers and IRIs: readable Chinese, the same at every build, safe against hostile names.

For: ``entities``, which names things, and ``graph``, which writes IRIs.
In: types, names, offsets, texts.
Out: identifiers such as ``enterprise/重庆盟讯电子科技有限公司`` and IRIs under https://w3id.org/chaingraph/id/.
How: percent-encoding as in RFC 3987, one name one IRI. Whoever mints keeps names apart; nothing here shortens or folds
a name, so two different names never meet in one IRI.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from unicodedata import category, is_normalized

from chaingraph.records import EntityType, Observation, Statement

BASE = "https://w3id.org/chaingraph/id/"
ONTOLOGY = "https://w3id.org/chaingraph/ontology#"

_HASH_LENGTH = 16
"""64 bits: a million things collide with a probability below 1e-7."""

_RESERVED = frozenset("/?#[]@!$&'()*+,;=:%\"<>\\^`{|}")
"""RFC 3986 delimiters, the escape sign itself, and what RFC 3987 and SPARQL's IRIREF forbid.

Brackets and commas are legal in an IRI, but they end a link in Markdown and a name in Turtle.
"""

_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"})
"""Controls, formats (the bidi marks among them), surrogates, private and unassigned characters, every blank, and
combining marks, which would melt into the letter before them when somebody normalises the IRI."""

_DOT_SEGMENTS = {".": "%2E", "..": "%2E%2E"}
"""Path segments that RFC 3986 resolvers take as "here" and "one up"."""


def encode(text: str) -> str:
    """One path segment of an IRI: letters and digits of any script stay, everything risky is percent-encoded.

    Args:
        text: Any string; even a lone surrogate is kept, by its own bytes.

    Returns:
        A segment in Unicode normal form C without ``/``. Injective: ``%`` itself is encoded and nothing is folded,
        so no two texts share a segment.
    """
    return _DOT_SEGMENTS.get(text) or "".join(map(_encode_character, text))


@lru_cache(maxsize=8192)
def _encode_character(character: str) -> str:
    if _is_safe(character):
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))


def _is_safe(character: str) -> bool:
    """Whether a character may stand in an IRI as it is and stays what it is under NFC."""
    if character.isascii():
        return character not in _RESERVED and character.isprintable() and character != " "
    if category(character) in _UNSAFE_CATEGORIES or "\u1100" <= character <= "\u11ff":
        return False  # Hangul jamo compose with their neighbours
    return is_normalized("NFC", character)


def entity_id(type_: EntityType, name: str, key: str = "") -> str:
    """Identifier of a thing: its type, its name and, where two things share both, the key that parts them.

    Args:
        type_: Kind of thing.
        name: Its fullest name.
        key: Parts two things of one name (a row, a segment's chain); usually empty.

    Returns:
        For example ``enterprise/重庆盟讯电子科技有限公司`` or ``segment/VIVO手机/显示屏``; always ready for :func:`iri`.
    """
    parts = [type_.lower(), *([encode(key)] if key else []), encode(name)]
    return "/".join(parts)


def iri(identifier: str) -> str:
    """Full IRI of an identifier made by :func:`entity_id`."""
    return BASE + identifier


def document_iri(document: str) -> str:
    """IRI of a document by its id (the file's stem)."""
    return f"{BASE}document/{encode(document)}"


def span_iri(document: str, start: int, end: int) -> str:
    """IRI of a run of characters of a document, a media fragment as in RFC 5147 (``#char=120,158``).

    Args:
        document: Identifier of the document.
        start: Offset of the first character.
        end: Offset behind the last one.
    """
    return f"{document_iri(document)}#char={start},{end}"


def statement_iri(statement: Statement) -> str:
    """IRI of what one place of one document says; equal content, equal IRI."""
    return f"{BASE}statement/{statement.id}"


def claim_iri(subject: str, predicate: str, value: str, document: str, span: tuple[int, int]) -> str:
    """IRI of a claim node: the hash of the triple (as written into the graph) and the place it rests on."""
    return f"{BASE}claim/{_digest(subject, predicate, value, document, str(span[0]), str(span[1]))}"


def observation_iri(subject: str, observation: Observation, modality: str, group: str = "") -> str:
    """IRI of a measured number of one subject.

    Args:
        subject: Identifier of what is measured.
        observation: Indicator, measure, quantity, year and scope.
        modality: ``fact``, ``target``, ``planned`` or ``claim``: a goal is another node than the fact it becomes.
        group: The table row it stands in, else empty.
    """
    return f"{BASE}observation/{_digest(subject, repr(observation), modality, group)}"


def _digest(*parts: str) -> str:
    """Hash of the parts; lengths are hashed too, so that ("ab", "c") and ("a", "bc") stay apart."""
    content = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
