"""Which year a yearbook, a bulletin or an article of one tells of, passage by passage.

For: :mod:`chaingraph.mentions.relations.finding`: what 全年 and 年末 mean there, and the year of figures that name none.
In: a document, then its passages in reading order. Out: the year of each; empty where nothing tells it.
How: a bulletin's title names its year (2023年统计公报), a yearbook's that of its edition, which is the one after. Without a title
the lemmas of an article (【概况】 2023年，…) keep the year that opened a sentence of one, until another is told or a heading comes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.mentions.modality import is_over
from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.quantities_numbers import fold_width
from chaingraph.records import Document, Passage

_BULLETIN = re.compile(r"公报|统计(?:资料|年报|概要)|年度报告|经济运行|运行情况")
_EDITION = re.compile(r"(?<!\d)(20\d\d)年?版?[）)》]?(?:[^\d]{0,14})年鉴|年鉴[（(·—－\s-]*(20\d\d)(?!\d)")
_YEAR = re.compile(r"20\d\d")
_LEMMA = re.compile(r"\s*【[^】]{1,24}】")
_OPENED = re.compile(
    r"(?:\A|[。；;！？】])\s*(?:截至|截止|至|到)?(?P<year>20\d\d)年(?:度|[末底])?[，,]?"
    r"(?!\d|[^，。；;]{0,24}(?:设立|成立|批准|批复|获批|建成|投产|开工|升级|更名|组建|始建))(?=[^。；;]*\d)"
)
"""A year that a sentence with figures begins with: it governs those behind it. When a thing was founded is no survey."""
_AGE = 2
"""Years after which a yearbook is out at the latest."""
_WHOLE = frozenset(["heading", "title"])


def title_year(document: Document, told: str = "") -> str:
    """The year of which a bulletin or yearbook tells all its figures; empty for other documents.

    Args:
        document: Its title, else the name of its file, is looked at.
        told: The last year of which its sentences tell figures, where its date is not known; an edition that tells of its
            own year is not one of the year before.
    """
    for name in (document.title, document.id):
        edition = _EDITION.search(name)
        if edition:
            year = int(edition[1] or edition[2])
            return "" if told >= str(year) else str(year - 1)
        if _BULLETIN.search(name):
            periods = [found.year for found in find_periods(name)]
            whole = len(periods) == 1 and _YEAR.fullmatch(periods[0])
            return periods[0] if whole and (not document.date or is_over(periods[0], document.date)) else ""
    return ""


@dataclass(slots=True)
class Survey:
    """What the passages before one said of the year.

    Attributes:
        titled: The year of the whole document.
        written: When it was written; what lies years behind is history.
        lemma: The year that the lemmas of the article told last.
        inside: Whether a lemma of the article was read.
    """

    titled: str = ""
    written: str = ""
    lemma: str = ""
    inside: bool = False

    def enter(self, passage: Passage) -> str:
        """The year that governs a passage from its first word on; what it says itself is kept for the next."""
        text = fold_width(passage.text)
        is_lemma = is_of_lemma(passage)
        if passage.kind in _WHOLE and not is_lemma:
            self.lemma, self.inside = "", False
        self.inside = self.inside or is_lemma
        if not self.inside:
            return self.titled
        opened = [year for year in _OPENED.findall(text) if self._is_recent(year)]
        held = self.lemma or self.titled or (opened[0] if opened else "")
        self.lemma = opened[-1] if opened else self.lemma
        return held

    def _is_recent(self, year: str) -> bool:
        """Whether a year is one of which a yearbook may tell: that of writing or one of the two before."""
        return not self.written or 0 <= int(self.written[:4]) - int(year) <= _AGE


def is_of_lemma(passage: Passage) -> bool:
    """Whether a passage begins with the word of a lemma (【概况】), behind which another thing is spoken of."""
    return bool(_LEMMA.match(passage.text))
