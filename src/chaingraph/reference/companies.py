"""Well-known companies and brands: names without legal form, with sector and home, as world facts.

For: ``mentions``, which meets names that no ending gives away (京东方, 3M, 联咏), and ``entities``.
In: ``seeds/lexicon/companies.csv``.
Out: :class:`KnownCompany` by every form of its name.
How: a form in ``ambiguous`` is also an ordinary word, a place, or often part of one (大众, 中车 in 其中车间): it needs a
context that speaks for a company. A hint, never the only reason for a decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from chaingraph.errors import SeedError
from chaingraph.reference.lexicon import read_lexicon

_COLUMNS = ("name", "sector", "place", "kind", "aliases", "ambiguous")


class KnownCompany(NamedTuple):
    """A company or brand that many documents name.

    Attributes:
        name: Its usual name in Chinese business text, without legal form (``京东方``).
        sector: One of about forty (``半导体``, ``汽车零部件`` …).
        place: Region code of its seat, a country's for foreign ones; empty when not sure.
        kind: ``company``, or ``brand`` for a product line or service of one.
        aliases: Other forms, Latin ones too (``BOE``, ``京东方科技``).
        ambiguous: Those of its forms that are ordinary words as well.
    """

    name: str
    sector: str
    place: str
    kind: Literal["company", "brand"]
    aliases: tuple[str, ...] = ()
    ambiguous: frozenset[str] = frozenset()

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@cache
def known_companies() -> Mapping[str, KnownCompany]:
    """Every known form, the company it means. No form means two companies.

    Raises:
        SeedError: A form stands in two rows or the kind is unknown.
    """
    table: dict[str, KnownCompany] = {}
    for row in read_lexicon("companies", _COLUMNS):
        company = _company(row)
        for form in company.forms:
            if form in table:
                raise SeedError(f"名称重复：{form}", where=f"companies.csv: {company.name}")
            table[form] = company
    return MappingProxyType(table)


def _company(row: Mapping[str, str]) -> KnownCompany:
    if row["kind"] not in ("company", "brand"):
        raise SeedError(f"未知的种类 {row['kind']}", where=f"companies.csv: {row['name']}")
    kind = cast(Literal["company", "brand"], row["kind"])
    aliases, ambiguous = _forms(row["aliases"]), frozenset(_forms(row["ambiguous"]))
    return KnownCompany(row["name"], row["sector"], row["place"], kind, aliases, ambiguous)


def _forms(written: str) -> tuple[str, ...]:
    return tuple(filter(None, written.split("|"))) if written else ()
