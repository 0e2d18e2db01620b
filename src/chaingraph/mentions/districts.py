"""Districts that no list knows, on the word of the document that spells them: 临江市澜溪区 tells what 澜溪区 is.

For: ``kinds_of_parks``, once all names of a document are known.
In: a document and its mentions. Out: the mentions with its own districts.
How: what ends like a district right behind a city or province is one when no word of the dictionary is in it or an authority
signs for it, and the document calls it by the short name, too. That short name is looked for in the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.mentions import segment
from chaingraph.mentions.counties import County
from chaingraph.mentions.names.words import teach_tokenizer
from chaingraph.mentions.place import own_county
from chaingraph.records import Document, Mention, Ref
from chaingraph.reference.districts import spelled_district
from chaingraph.reference.lexicon import read_lexicon

_BEHIND = re.compile(r"[一-龥]{2,3}?[区县旗](?![域块间别位划级])")
_RULE = "district-told"
_CONFIDENCE = 0.75


def with_districts(document: Document, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions with the districts that the document spells in full and the gazetteer does not know there.

    Args:
        document: The document.
        mentions: Its names.
    """
    full = {
        mention: name for mention in mentions if mention.ref.type == "Region" for name in _spelled(document, mention)
    }
    names = {name for name in full.values() if _is_told(document.text, name)}
    if not names:
        return mentions
    spelled = [
        _with(document, mention, full[mention]) if full.get(mention) in names else mention for mention in mentions
    ]
    taken = sorted((mention.start, mention.end) for mention in spelled)
    found = [mention for name in sorted(names) for mention in _alone(document, name, taken)]
    return sorted([*spelled, *found], key=lambda m: (m.start, m.end, m.ref.type))


def with_counties(document: Document, mentions: Sequence[Mention], counties: Sequence[County]) -> Sequence[Mention]:
    """Mentions with the names of counties that the documents tell of: they are no enterprises and no organisations.

    Args:
        document: The document.
        mentions: Its names.
        counties: The counties.
    """
    refs = {county.name: Ref("Region", county.name, document.id) for county in counties}
    if own := own_county(document):
        refs[own.name] = own.ref(document.id)
    refs = {name: ref for name, ref in refs.items() if name in document.text}
    kept = [mention for mention in mentions if mention.text not in refs] if refs else mentions
    taken = sorted((mention.start, mention.end) for mention in kept)
    found = [replace(m, ref=ref) for name, ref in sorted(refs.items()) for m in _alone(document, name, taken)]
    return sorted([*kept, *found], key=lambda m: (m.start, m.end, m.ref.type)) if found else mentions


def _spelled(document: Document, mention: Mention) -> Iterator[str]:
    """The district that stands right behind a city or province."""
    match = _BEHIND.match(document.text, mention.end)
    if match and spelled_district(mention.text + match[0]) is not None:
        yield match[0]


def _is_told(text: str, name: str) -> bool:
    """Whether a document speaks of a district as of one: by its short name, and as no words do."""
    called = re.findall(rf"(?:^|[\s，。、；：（“》]|[在由与和为是]){name}", text)
    teach_tokenizer()
    loose = all(len(word) == 1 or not segment.frequency(word) for word in segment.words(name[:-1]))
    return bool(called) and (loose or any(f"{name}{cue}" in text for cue in _authorities()))


def _authorities() -> Iterator[str]:
    """What follows the name of a place that signs or decides."""
    return (row["cue"] for row in read_lexicon("place_cues", ("cue",)) if row["cue"][0] not in "区县市州")


def _with(document: Document, mention: Mention, name: str) -> Mention:
    """The mention with the district behind it."""
    text = mention.text + name
    end = mention.end + len(name)
    return replace(mention, ref=Ref("Region", text, document.id), end=end, text=text, rule=_RULE, score=_CONFIDENCE)


def _alone(document: Document, name: str, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The short name wherever no other name is."""
    for match in re.finditer(name, document.text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            ref = Ref("Region", name, document.id)
            yield Mention(ref, match.start(), match.end(), name, _RULE, _CONFIDENCE)
