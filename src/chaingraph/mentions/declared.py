"""Short names that a document declares for an enterprise (以下简称“甲精机”), as tables and lists use them.

For: the finder.
In: all mentions of a corpus. Out: references under the name that they stand for.
How: prose is searched with the declared names in mind, a cell is taken as it is written; so references that have just a declared
name are given the full one. A declaration holds in its own document; whom others mean by the name is asked when names are linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from chaingraph.records import Mention, Ref, Statement
from chaingraph.reference.names import fold

_DECLARED = ("definition-short", "definition-alias", "table:short")
"""Rules that read a declaration; what was a firm's name before is told apart from it."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Declared short names, folded, with what they stand for.

    Attributes:
        own: By document and name.
    """

    own: Mapping[tuple[str, str], str]

    def ref(self, ref: Ref) -> Ref:
        """The reference under the name that its own stands for; itself when nothing is declared."""
        if ref.type != "Enterprise":
            return ref
        full = self.own.get((ref.document, fold(ref.name)))
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
    for mention in mentions:
        if mention.ref.type == "Enterprise" and mention.rule in _DECLARED and mention.text != mention.ref.name:
            told[mention.ref.document, fold(mention.text)].add(mention.ref.name)
    return Declared({key: min(names) for key, names in told.items() if len(names) == 1})
