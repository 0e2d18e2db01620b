"""Short names that a document declares for an enterprise (以下简称“甲精机”), as tables and lists use them.

For: the finder.
In: all mentions of a corpus. Out: references under the name that they stand for.
How: prose is searched with the declared names in mind, a cell is taken as it is written; so references that have just a declared
name are given the full one. A document's own declaration comes first. In others a declaration holds where all of them agree and the
name is not that of a company which the world knows at another place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from chaingraph.records import Mention, Ref, Statement
from chaingraph.reference.companies import KnownCompany, known_companies
from chaingraph.reference.names import fold, parse_company
from chaingraph.reference.regions import gazetteer

_DECLARED = ("definition-short", "definition-alias")
"""Rules that read a declaration; what was a firm's name before is told apart from it."""
_SHORTEST = 3
"""Characters of a name that other documents share; two are a brand, or a word, of many."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Declared short names, folded, with what they stand for.

    Attributes:
        own: By document and name.
        shared: By name, for documents that declare nothing of it.
    """

    own: Mapping[tuple[str, str], str] = field(default_factory=dict)
    shared: Mapping[str, str] = field(default_factory=dict)

    def ref(self, ref: Ref) -> Ref:
        """The reference under the name that its own stands for; itself when nothing is declared."""
        if ref.type != "Enterprise":
            return ref
        name = fold(ref.name)
        full = self.own.get((ref.document, name)) or self.shared.get(name)
        return ref._replace(name=full) if full else ref

    def mention(self, mention: Mention) -> Mention:
        """The same of a mention."""
        ref = self.ref(mention.ref)
        return mention if ref is mention.ref else replace(mention, ref=ref)

    def statement(self, statement: Statement) -> Statement:
        """The same of both ends of a statement."""
        subject, thing = self.ref(statement.subject), statement.object
        other = self.ref(thing) if isinstance(thing, Ref) else thing
        same = subject is statement.subject and other is thing
        return statement if same else replace(statement, subject=subject, object=other)


def declared_names(mentions: Iterable[Mention]) -> Declared:
    """What the documents of a corpus declare; a name that one document declares for two firms is left out.

    Args:
        mentions: Of all documents.
    """
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    everywhere: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.ref.type == "Enterprise" and mention.rule in _DECLARED and mention.text != mention.ref.name:
            told[mention.ref.document, fold(mention.text)].add(mention.ref.name)
            everywhere[fold(mention.text)].add(mention.ref.name)
    own = {key: min(names) for key, names in told.items() if len(names) == 1}
    shared = {name: min(full) for name, full in everywhere.items() if len(full) == 1 and _is_shared(name, min(full))}
    return Declared(own, shared)


def _is_shared(name: str, full: str) -> bool:
    """Whether other documents mean the same by a name: it is long enough and no company's of another place."""
    if len(name) < _SHORTEST:
        return False
    company = _known().get(name)
    place = parse_company(full).region_code
    return company is None or not (company.place and place) or gazetteer().nested(company.place, place)


@cache
def _known() -> dict[str, KnownCompany]:
    return {fold(form): company for form, company in known_companies().items()}
