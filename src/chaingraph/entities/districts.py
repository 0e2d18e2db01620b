"""Districts on the word of documents: who spells 合肥市云溪区 means it by 云溪区, whatever other 云溪区 there is elsewhere.

For: the resolver. In: the mentions of all documents. Out: the district a name of a document means.
How: full names that the gazetteer does not know below the city they begin with are told; so are two names that stand side
by side (合肥 | 云溪区). The short one means it in its document, and in all others that do not speak of the namesake's city.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.entities.parts import County
from chaingraph.records import Mention, Ref
from chaingraph.reference.districts import spelled_district
from chaingraph.reference.region_names import region_words, short_form
from chaingraph.reference.regions import Region, gazetteer

TOLD = "district-told"
"""Rule of mentions that know a district by the words of documents."""


@dataclass(frozen=True, slots=True)
class District:
    """A district that documents tell of.

    Attributes:
        name: Its own name (云溪区).
        outer: The city or province it is part of; ``None`` when the documents tell of several and it is open which.
    """

    name: str
    outer: Region | None


class Districts:
    """What the documents tell of districts. O(mentions).

    Args:
        mentions: All mentions of the corpus.
    """

    def __init__(self, mentions: Iterable[Mention]) -> None:
        regions = [mention for mention in mentions if mention.ref.type == "Region"]
        self._around = _regions_named(regions)
        self._told: dict[str, dict[str, Region]] = defaultdict(dict)
        self._by_document: dict[tuple[str, str], Region] = {}
        self._names: dict[str, str] = {}
        for name in {mention.ref.name for mention in regions if mention.rule == TOLD}:
            self._names.update(dict.fromkeys(_forms(name), name))
        for document, full in _full_names(regions):
            if spelled := spelled_district(full):
                outer, name = spelled
                for form in _forms(name):
                    self._tell(document, form, outer)
                    self._names[form] = name

    def find(self, ref: Ref) -> District | None:
        """The told district that a name means; ``None`` when it means none, or what the gazetteer lists."""
        if spelled := spelled_district(ref.name):
            return District(spelled[1], self._narrow(spelled[1], spelled[0]))
        if ref.name not in self._told:
            return None
        name = self._names[ref.name]
        own = self._by_document.get((ref.document, ref.name))
        if own is not None:
            return District(name, self._narrow(name, own))
        around, told = self._around.get(ref.document, frozenset()), self._told[ref.name]
        near = [region for region in told.values() if around & _line(region)]
        if not near and any(around & _line(region) for region in gazetteer().lookup(ref.name)):
            return None
        open_to = near or list(told.values())
        return District(name, open_to[0] if len(open_to) == 1 else None)

    def is_told(self, ref: Ref) -> bool:
        """Whether documents tell of the district that a name means, beyond that name."""
        spelled = spelled_district(ref.name)
        return (spelled[1] if spelled else ref.name) in self._told and self.find(ref) is not None

    def of_company(self, name: str) -> tuple[County, ...]:
        """The told districts that a company's name holds, by the longest of their forms first."""
        held = [form for form in self._names if form in name] if self._names else []
        held.sort(key=lambda form: (-len(form), form))
        return tuple(County(form, _short(self._names[form]), self._code(form)) for form in held)

    def _code(self, form: str) -> str:
        told = self._told.get(form, {})
        return next(iter(told)) if len(told) == 1 else ""

    def prefix(self, ref: Ref) -> District | None:
        """The told district that a longer name begins with: 云溪区 of 云溪区临湖镇."""
        for end in range(len(ref.name) - 1, 2, -1):
            found = self.find(Ref(ref.type, ref.name[:end], ref.document))
            if found is not None and found.name.endswith(ref.name[end - 1]):
                return found
        return None

    def _tell(self, document: str, form: str, outer: Region) -> None:
        told = self._told[form]
        if any(gazetteer().contains(outer.code, code) for code in told):
            return  # 安徽省云溪区 and 合肥市云溪区 are one
        for code in [code for code in told if gazetteer().contains(code, outer.code)]:
            del told[code]
        told[outer.code] = self._by_document[document, form] = outer

    def _narrow(self, name: str, outer: Region) -> Region:
        """The told city of a district that a document puts into its province."""
        inner = [region for code, region in self._told[name].items() if gazetteer().contains(outer.code, code)]
        return inner[0] if len(inner) == 1 else outer


def _regions_named(regions: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    """Document → codes of the cities and provinces it names."""
    codes: dict[str, set[str]] = defaultdict(set)
    for mention in regions:
        region = gazetteer().resolve(mention.ref.name)
        if spelled := spelled_district(mention.ref.name):
            region = spelled[0]
        if region is not None and region.level in ("province", "city"):
            codes[mention.ref.document].add(region.code)
    return {document: frozenset(found) for document, found in codes.items()}


def _full_names(regions: Iterable[Mention]) -> list[tuple[str, str]]:
    """Document and name of every region, and of every two that stand side by side."""
    ordered = sorted(regions, key=lambda mention: (mention.ref.document, mention.start, mention.end))
    found = {
        (mention.ref.document, name) for mention in ordered for name in (mention.ref.name, mention.ref.key) if name
    }
    for left, right in pairwise(ordered):
        if left.ref.document == right.ref.document and left.end == right.start:
            found.add((left.ref.document, left.text + right.text))
    return sorted(found)


def _forms(name: str) -> tuple[str, ...]:
    """The ways a district is written: 云溪区, 云溪."""
    return tuple(dict.fromkeys((name, _short(name))))


def _short(name: str) -> str:
    return short_form(name, region_words())


def _line(region: Region) -> frozenset[str]:
    """Codes of a region and of all it lies in, the country not among them."""
    line = (region, *gazetteer().ancestors(region.code))
    return frozenset(outer.code for outer in line if outer.level != "country")
