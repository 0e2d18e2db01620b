"""Who leads a chain for the government, in tables of chains: columns 链长, 副链长, 牵头单位, 责任单位.

For: the readers of tables with a column of chains.
In: rows with their chain. Out: ``chainHead`` and ``deputyChainHead`` with the name in the cell (or the office, where nobody is named);
``leadOrganisation`` and ``agency`` of the chain.
How: bodies that differ from row to row of one chain are those of tasks or of segments, and lead no chain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from chaingraph.mentions.officials import officials
from chaingraph.mentions.tables.facts import Facts, Named
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.words import squeeze

_HEADS = {"chain_head": "chainHead", "deputy_chain_head": "deputyChainHead"}
_LEADS = re.compile(r"牵头|主责")
_ANSWERS = re.compile(r"责任|落实|承办|推进|包保|包抓")


def state_heads(facts: Facts, entry: Entry, chain: Named) -> None:
    """States the officials who lead the chain of a row."""
    for field in entry.all(*_HEADS):
        for who in officials(field.cell.text):
            facts.state(chain.ref, _HEADS[field.slot.role], who, facts.point(chain, field.cell))


def state_bodies(facts: Facts, entry: Entry, chain: Named | None, shared: frozenset[str]) -> None:
    """Records the bodies of a row, and states that they lead its chain.

    Args:
        facts: Collector.
        entry: The row.
        chain: Its chain; ``None`` where the row is about a part of it.
        shared: Words of the cells of chains whose rows differ in their bodies (:func:`tasked`).
    """
    own = entry.first("chain")
    for field in entry.all("agency"):
        for body in facts.names(field, "Organisation"):
            predicate = _predicate(field, body)
            if chain and predicate and own and squeeze(own.cell.text) not in shared:
                facts.state(chain.ref, predicate, body.ref, facts.point(chain, field.cell))


def tasked(entries: Sequence[Entry]) -> frozenset[str]:
    """Chains with several rows that name different bodies: who does what, not who leads. O(rows)."""
    told: dict[tuple[str, int], set[str]] = defaultdict(set)
    for entry in entries:
        chain = entry.first("chain")
        for field in entry.all("agency") if chain else ():
            assert chain is not None
            told[squeeze(chain.cell.text), field.column].add(squeeze(field.cell.text))
    return frozenset(chain for (chain, _), bodies in told.items() if len(bodies) > 1)


def _predicate(field: Field, body: Named) -> str:
    """How a body stands to the chain by the column's header or its own remark; empty where it only serves or watches."""
    words = field.slot.header.words
    if _LEADS.search(words) or _LEADS.search(body.name.note):
        return "leadOrganisation"
    return "agency" if _ANSWERS.search(words) else ""
