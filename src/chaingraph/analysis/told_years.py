"""In which year something is said, as far as a document without a date tells.

For: :mod:`chaingraph.analysis.told_gaps`. In: a document and a quote of it. Out: a year.
"""

from __future__ import annotations

import re

from chaingraph.analysis.columns import Paper

_DASH = r"(?:[—–－~～-]{1,2}|至|到)"
_YEAR = re.compile(rf"(?<!\d)(20\d\d)(?=年(?!(?:\d{{1,2}}月)?(?:底|末)?(?:之|以)?前)|年?{_DASH}20\d\d年)")
_UNTIL = re.compile(rf"(?:(?<![截迄直])[到至]|(?<=\d){_DASH}|(?<=年){_DASH}|力争在?|争取在?)$")
"""What stands before a year by which something shall be: a goal is no day on which somebody speaks."""


def said_in(paper: Paper | None, quote: str) -> str:
    """The year of the document, else the latest that the quote names, else the first of the title; empty when none is known.

    A year in which something shall be reached (到2027年, 力争2027年, 2027年底前) and the end of a period (2025—2027年) do
    not count: what is missing at the beginning of a plan is missing then.
    """
    if paper and paper.date:
        return paper.date[:4]
    return max(_years(quote), default="") or (next(iter(_years(paper.title)), "") if paper else "")


def _years(words: str) -> list[str]:
    return [found[1] for found in _YEAR.finditer(words) if not _UNTIL.search(words[: found.start()])]
