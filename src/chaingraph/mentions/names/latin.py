"""Foreign companies in Latin letters of several words: Arrow Energy公司, 德国Azur Space, RevoDeve Co., Ltd.

For: ``names.proposals``.
In: readings.
Out: candidates for enterprises.
How: words that begin with capitals, one blank between them, are a company before 公司 or 集团, behind a country, or with a foreign legal form
at their end; alone they may be a thing (Micro LED).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.companies import is_country
from chaingraph.mentions.names.reading import Reading

_WORD = r"[A-Z][A-Za-z0-9&'’\-]*"
_LEGAL = re.compile(
    r"(?:.*[ \u00a0])(?:Co\.?,? ?Ltd|Inc|Corp|Corporation|Ltd|GmbH|AG|SE|SpA|LLC|PLC|Group|Holdings?)\.?$"
)
_NAME = re.compile(
    rf"(?<![A-Za-z0-9]){_WORD}(?:[ \u00a0]{_WORD}){{0,4}}(?:\., ?Ltd\.?|,? ?Ltd\.?|(?<=Inc)\.|(?<=Corp)\.|(?<=Ltd)\.)?"
    r"(?P<form>(?:全球|中国|国际)?(?:控股)?(?:有限)?公司|集团(?:公司)?)?(?![A-Za-z0-9])"
)
_LONGEST_COUNTRY = 5
_SURE, _PLACED = 0.93, 0.9


def by_letters(reading: Reading) -> Iterator[Candidate]:
    """Companies of several Latin words, or of one with a foreign legal form."""
    text = reading.text
    for match in _NAME.finditer(text):
        start, end = match.span()
        several = bool(re.search(r"[ \u00a0]", match[0]))
        legal = _LEGAL.match(text, start, match.start("form") if match["form"] else end)
        country = _country(text, start)
        told = legal or (several and (match["form"] or country < start))
        if told and not reading.is_closed(start, end):
            yield Candidate(country, end, "Enterprise", _SURE if match["form"] or legal else _PLACED, "latin")


def _country(text: str, start: int) -> int:
    """Where the country begins that stands right before a position; the position itself without one."""
    for length in range(2, _LONGEST_COUNTRY + 1):
        if start >= length and is_country(text[start - length : start]):
            return start - length
    return start
