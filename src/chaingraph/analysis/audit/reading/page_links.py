"""Links of a web page to others: 上一篇, 下一篇, 相关阅读. What they name is not what the page tells of.

For: :mod:`chaingraph.analysis.audit.reading.text`. In: passages, ``layout_cues.csv``. Out: :func:`without_links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from chaingraph.analysis.columns import Passage
from chaingraph.reference.lexicon import read_lexicon

KIND = "page_link"


def without_links(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages but links to other pages and the lists of such: a list goes on until a passage has a full stop. O(characters)."""
    listed = ""
    for passage in passages:
        document, text = passage.evidence.document, passage.evidence.quote.strip()
        link = _pattern().match(text) if not passage.row else None
        if link and link.end() == len(text):
            listed = document
        elif passage.row or document != listed or "。" in text:
            listed = ""
            if not link:
                yield passage


@cache
def _pattern() -> re.Pattern[str]:
    """A word that opens a link, where it stands alone: 相关新闻报道显示 is none."""
    rows = read_lexicon("layout_cues", ("kind", "cue"))
    words = sorted((row["cue"] for row in rows if row["kind"] == KIND), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?:[ 　:：>》|\n]|$)")
