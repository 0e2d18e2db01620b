"""One person under two names that sound alike: 副区长马维东 opens the meeting, 马卫东 closes it.

For: ``chaingraph audit``, within and across documents of one place.
In: people with an office (``audit.people.spelled``), all words that begin with their surname. Out: audit rows of kind ``name``.
How: who types a name by its sound picks a wrong sign for it; a word of three signs that sounds like the name of a known person and is
none is that person, in the same document, or where both bear one title. Two who are named together are two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.spelled import together
from chaingraph.analysis.audit.reading.pages import one_time, years
from chaingraph.analysis.audit.reading.people_told import Person, known_people
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import TITLES
from chaingraph.reference.sounds import sound_of

_TITLE = re.compile(TITLES)
_HAN = re.compile(r"[\u4e00-\u9fff]{3}")
AROUND = 14
"""Characters around a name in which its title stands."""
SIZE = 3
"""Signs of a name: of two signs many people are of one sound."""
_ROW = Maker("name", 0.65, "姓名可能写错")


def one_sound(projection: Projection) -> Iterator[AuditRow]:
    """Names of one sound. O(characters + people)."""
    known: dict[str, list[Person]] = defaultdict(list)
    for person in known_people(projection):
        if len(person.who) == SIZE:
            known[sound_of(person.who)].append(person)
    homes, when, seen = settled_homes(projection), years(projection), set[str]()
    for other, titles, evidence in _spoken(projection, known):
        fits = (
            person
            for person in known[sound_of(other)]
            if person.who != other
            and may_name_one(homes, person.document, evidence.document)
            and one_time(when, person.document, evidence.document)
            and (person.document == evidence.document or titles & _titles_of(person))
            and not together(projection, (person.who, other))
        )
        first = next(fits, None) if other not in seen else None
        if first is not None:
            seen.update((other, first.who))
            message = f"{first.offices[0]}一处写作 {first.who}，一处写作 {other}"
            yield _ROW(first.offices[0], message, (first.who, other), first.evidence, evidence)


def _titles_of(person: Person) -> set[str]:
    return {title for office in person.offices for title in _TITLE.findall(office)}


def _spoken(projection: Projection, known: Mapping[str, Sequence[Person]]) -> Iterator[tuple[str, set[str], Evidence]]:
    """Words that sound like a known name, with the titles around them."""
    first = {person.who[0] for people in known.values() for person in people}
    for sentence in sentences(projection):
        for match in re.finditer("|".join(sorted(first)), sentence.text) if first else ():
            word = sentence.text[match.start() : match.start() + SIZE]
            if _HAN.fullmatch(word) and sound_of(word) in known:
                yield word, _titles(sentence, match.start()), sentence.evidence(match.start(), match.start() + SIZE)


def _titles(sentence: Sentence, at: int) -> set[str]:
    return set(_TITLE.findall(sentence.text[max(0, at - AROUND) : at + SIZE + AROUND]))
