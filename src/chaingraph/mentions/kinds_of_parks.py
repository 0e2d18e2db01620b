"""Parks that columns name by their kind alone (高新区), and districts no list knows, once all names of a document are known.

For: ``finder``.
In: a document, its mentions, what its tables state. Out: both, with the park's own name where the document makes plain which.
How: the same care as in prose (``names.parks``): the one park of that kind that the document names, or that of the place it
speaks of. Whatever is in a park with a name needs no region that was only taken from the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from chaingraph.mentions.counties import County
from chaingraph.mentions.districts import with_counties, with_districts
from chaingraph.mentions.names.parks import parks_by_kind
from chaingraph.mentions.tables.places import is_bare_park
from chaingraph.mentions.towns import with_towns
from chaingraph.records import Document, Mention, Ref, Statement
from chaingraph.reference.regions import gazetteer

_RULE = "table:place"
_SUPPOSED = ("roster-place", "list-place")
"""Rules that place a thing where the document is, for want of a place of its own."""

Told = tuple[Sequence[Mention], Sequence[Statement]]


def name_kinds(
    document: Document,
    home: str,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    counties: Sequence[County] = (),
) -> Told:
    """Mentions and statements with the names of the parks that columns name by their kind, and the districts told in full.

    Args:
        document: The document.
        home: Code of the region it speaks of; empty when unknown.
        mentions: Its names.
        statements: What its tables state.
        counties: Counties that the documents tell of and the gazetteer does not have.
    """
    mentions = with_counties(document, with_districts(document, mentions), counties)
    mentions, statements = with_towns(document, home, mentions, statements)
    kinds = {m.ref.name for m in mentions if m.rule == _RULE and m.ref.type == "Park" and is_bare_park(m.ref.name)}
    if not kinds:
        return mentions, statements
    known = [m for m in mentions if m.ref.type == "Park" and not is_bare_park(m.ref.name)]
    named = [m.ref.name for m in known if m.rule != _RULE or _is_of_place(home, m.ref.name)]
    meant = {
        Ref("Park", kind, document.id): Ref("Park", name, document.id)
        for kind, name in parks_by_kind(document, named, kinds).items()
    }
    seen = [replace(mention, ref=meant.get(mention.ref, mention.ref)) for mention in mentions]
    return seen, _placed([_renamed(statement, meant) for statement in statements], frozenset(meant.values()))


def _is_of_place(home: str, name: str) -> bool:
    """Whether a park that a column names is that of the document's city or county, or of any city where it has no place.

    A column that holds 三山经开区 and 经开区 means two parks, one that holds 芜湖经开区 and 经开区 one.
    """
    region, rest = gazetteer().split(name)
    if region is None or not is_bare_park(rest):
        return False
    return gazetteer().contains(region.code, home) if home else region.level == "city"


def _renamed(statement: Statement, meant: Mapping[Ref, Ref]) -> Statement:
    thing = meant.get(statement.object, statement.object) if isinstance(statement.object, Ref) else statement.object
    subject = meant.get(statement.subject, statement.subject)
    same = thing == statement.object and subject == statement.subject
    return statement if same else replace(statement, subject=subject, object=thing)


def _placed(statements: Iterable[Statement], parks: frozenset[Ref]) -> list[Statement]:
    """Statements without the document's own place for what is in one of the parks."""
    told = list(statements)
    housed = {(s.subject, s.predicate) for s in told if s.object in parks}
    return [s for s in told if s.rule not in _SUPPOSED or s.object in parks or (s.subject, s.predicate) not in housed]
