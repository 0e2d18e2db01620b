"""Regions and parks: a region is looked up near the document's own place, a park by the parts of its name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from chaingraph.entities.districts import Districts
from chaingraph.records import Mention, Ref
from chaingraph.reference.names import fold, parse_company
from chaingraph.reference.regions import Region, gazetteer

PARK_FORMS = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("工业园区", "工业园"),
    ("产业园区", "产业园"),
    ("保税港区", "保税区"),
)
BRACKETS = re.compile(r"[（(].*?[）)]")
TOWNS = ("镇", "乡", "街道")
"""What a town adds to a name that a district elsewhere may have as well: 文峰镇 is none of 文峰区."""
MIN_NAMES = 10
"""So many company names with a place show where a list is from."""
MIN_TAIL = 6
"""A park's name is taken for the tail of a longer one only from this length on."""
_FORMER = frozenset(["definition-former", "definition-renamed"])
"""Rules that read what a park was called before."""


def home_codes(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Document → code of the place it names most among those that can mean only one place.

    It is what an ambiguous name is near to: 江北 in a page about 重庆 is not 江北 of 宁波. A district of which only the
    documents tell counts for the city it is part of.

    Args:
        counts: What :func:`place_counts` counts.
    """
    return {
        document: min(counter, key=lambda code: (-counter[code], -len(gazetteer().ancestors(code)), code))
        for document, counter in counts.items()
    }


def place_counts(mentions: Iterable[Mention], districts: Districts) -> dict[str, Counter[str]]:
    """Document → how often it names each listed place, by names that can mean only one."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.ref.type == "Region":
            told = districts.find(mention.ref)
            region = told.outer if told else gazetteer().resolve(mention.ref.name)
            if region is not None and region.level != "country":
                counts[mention.ref.document][region.code] += 1
    return dict(counts)


def company_homes(refs: Iterable[Ref], homes: Mapping[str, str]) -> dict[str, str]:
    """``homes``, and for documents that name no place the one that half of their companies' names agree on.

    A list of short names that says too little is taken to be of the place of the other lists.
    """
    found = {ref for ref in refs if ref.document not in homes}
    by_document: dict[str, list[str]] = defaultdict(list)
    for ref in sorted(found, key=lambda ref: (ref.document, ref.name)):
        code = parse_company(ref.name).region_code
        by_document[ref.document].extend([code] if code else [])
    everywhere = _half([code for codes in by_document.values() for code in codes])
    own = {name: _half(codes) if len(codes) >= MIN_NAMES else everywhere for name, codes in by_document.items()}
    return dict(homes) | {name: code for name, code in own.items() if code}


def _half(codes: Sequence[str]) -> str:
    """The deepest region that holds half of the codes; empty when only the country does."""
    counts: Counter[str] = Counter()
    for code in codes:
        counts.update((code, *(region.code for region in gazetteer().ancestors(code))))
    held = [code for code, count in counts.items() if 2 * count >= len(codes) and gazetteer().ancestors(code)]
    return min(held, key=lambda code: (-len(gazetteer().ancestors(code)), -counts[code], code), default="")


def find_region(name: str, near: str) -> Region | None:
    """The region a name means near a place, or ``None`` when unknown or ambiguous."""
    return gazetteer().resolve(name, near)


def region_prefix(name: str, near: str) -> Region | None:
    """The region a longer place name begins with: 南川区 of 南川区大观镇金龙村; ``None`` when it begins with none."""
    for end in range(len(name) - 1, 1, -1):
        region = find_region(name[:end], near)
        if region is not None and name[end:] not in TOWNS:
            return region
    return None


def park_key(name: str) -> str:
    """Comparison key of a park: forms shortened, bracketed places dropped."""
    key = BRACKETS.sub("", name)
    for long, short in PARK_FORMS:
        key = key.replace(long, short)
    return fold(key)


def group_parks(refs: Iterable[Ref], different: frozenset[frozenset[str]] = frozenset()) -> dict[str, str]:
    """Park name → the fullest name of the same park.

    Two names are one when their keys are equal, or one key is the tail of the only longer key that ends with it, and
    nobody judged them to be different.
    """
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in sorted({ref.name for ref in refs}):
        by_key[park_key(name)].append(name)
    founder = _founders(by_key)
    names_of: dict[str, list[str]] = defaultdict(list)
    for key, names in by_key.items():
        names_of[founder[key]].extend(names)
    full = {key: max(names, key=lambda name: (len(name), name)) for key, names in names_of.items()}
    chosen = {name: full[founder[key]] for key, names in by_key.items() for name in names}
    return {name: name if frozenset((name, park)) in different else park for name, park in chosen.items()}


def current_parks(
    refs: Iterable[Ref], mentions: Iterable[Mention], different: frozenset[frozenset[str]] = frozenset()
) -> dict[str, str]:
    """Park name → the fullest name of the same park, today's where the documents tell a former one.

    Two names that somebody judged to be different stay two.
    """
    full, former = group_parks(refs, different), former_names(mentions)
    today = {name: full.get(former.get(park_key(whole), whole), whole) for name, whole in full.items()}
    return {name: full[name] if frozenset((name, park)) in different else park for name, park in today.items()}


def former_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Key of a former name of a park → its name, where the documents tell one and it names its place: a bare 工业园 is any.

    Args:
        mentions: Of all documents.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.rule in _FORMER and mention.ref.type == "Park" and gazetteer().split(mention.text)[0]:
            told[park_key(mention.text)].add(mention.ref.name)
    return {old: min(new) for old, new in told.items() if len(new) == 1 and park_key(min(new)) != old}


def _founders(keys: Collection[str]) -> dict[str, str]:
    """Key → the only longer key that ends with it, or itself; the time grows with the number of keys."""
    longer: dict[str, list[str]] = {key: [] for key in keys}
    for key in keys:
        for tail in (key[cut:] for cut in range(1, len(key) - MIN_TAIL + 1)):
            if tail in longer:
                longer[tail].append(key)
    founder = {key: found[0] if len(found) == 1 else key for key, found in longer.items()}
    return {key: founder[target] for key, target in founder.items()}
