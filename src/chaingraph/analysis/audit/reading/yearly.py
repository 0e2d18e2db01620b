"""Figures told year by year: behind one another with 分别, or in a series behind a colon.

For: the reading of sentences as observations (:mod:`chaingraph.analysis.audit.reading.observed_prose`).
In: a sentence and its figures. Out: the year, or the label, of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.indicator import Label, read_label
from chaingraph.analysis.audit.reading.text import Figure, Sentence

_RESPECTIVE = re.compile(r"(?:分别|依次)[为达是]?到?$")
_SERIES = re.compile(r"[●■◆·\s]*(?P<what>[^，。；：\d]{3,20})[：:](?:20\d\d年[^：]{1,20}[，、；])*20\d\d年")
_YEARS = re.compile(r"(?:20\d\d年?[、和,，及]+)+20\d\d年")


def of_series(sentence: Sentence, figure: Figure, names: tuple[str, ...]) -> Label | None:
    """The label before the colon of a series of years (工业增加值：2020年242.7亿元，2025年420亿元)."""
    match = _SERIES.fullmatch(sentence.text[: figure.at])
    label = read_label(match["what"], names, figure.kind) if match else None
    return label if label and label.known else None


def respective_years(sentence: Sentence) -> Mapping[int, str]:
    """Where figures stand that are told year by year (2020年、2021年产值分别为92.4亿元和101.3亿元) → their year."""
    found: dict[int, str] = {}
    for match in _YEARS.finditer(sentence.text):
        years = re.findall(r"20\d\d", match[0])
        for at, figure in enumerate(sentence.figures):
            run: Sequence[Figure] = sentence.figures[at : at + len(years)]
            if figure.at > match.end() and _RESPECTIVE.search(figure.label) and len(run) == len(years):
                found.update({one.at: year for one, year in zip(run, years, strict=True)})
                break
    return found
