"""Surnames, by which a person's name is told from a company's or a place's.

For: the rooms that meet people: by-lines in ``documents``, posts in ``mentions``, those who attend in ``analysis``.
In: ``seeds/lexicon/surnames.csv``. Out: :func:`surnames`, :func:`surname_characters`, :func:`surname_pattern`, :func:`all_people`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chaingraph.reference.lexicon import read_lexicon


@cache
def surnames() -> frozenset[str]:
    """Chinese surnames, of one character and of two."""
    return frozenset(row["surname"] for row in read_lexicon("surnames", ("surname",)))


@cache
def surname_characters() -> str:
    """The surnames of one character, as what stands in the brackets of a character class."""
    return "".join(sorted(name for name in surnames() if len(name) == 1))


@cache
def surname_pattern() -> str:
    """A group, not counted, that matches any surname, longest first."""
    double = sorted(name for name in surnames() if len(name) > 1)
    return rf"(?:{'|'.join(double)}|[{surname_characters()}])"


def all_people(names: Sequence[str]) -> bool:
    """Whether the items of a list are people: most are a name and nothing else, the others end with one.

    Example:
        >>> all_people(["县商务局陈静", "赵立", "孙国强"]), all_people(["县商务局", "县财政局", "工作人员"])
        (True, False)
    """
    person = re.compile(rf"{surname_pattern()}[一-龥]?[^局办委厅科室组站员\W]$")
    alone = sum(person.fullmatch(name) is not None for name in names)
    return 2 * alone >= len(names) and all(person.search(name) for name in names)
