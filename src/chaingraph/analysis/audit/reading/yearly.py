"""Figures told year by year: behind one another with 分别, or in a series behind a colon.

For: the reading of sentences as observations (:mod:`chaingraph.analysis.audit.reading.observed_prose`).
In: a sentence and its figures. Out: the year, or the label, of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.indicator import Label, marks_of, own_words, read_label
from chaingraph.analysis.audit.reading.text import Figure, Sentence

_RESPECTIVE = re.compile(r"(?:分别|依次)[为达是]?到?$")
_LISTED = re.compile("分别|依次")
_NAMES = re.compile(
    r"(?P<names>[^，。；：、\d]{2,14}(?:[、和与及][^，。；：、\d]{2,18})+?)(?:分别|依次)(?:达到?|为|是|实现|完成|增至|增加到)*$"
)
_SERIES = re.compile(r"[●■◆·\s]*(?P<what>[^，。；：\d]{3,20})[：:](?:20\d\d年[^：]{1,20}[，、；])*20\d\d年")
_STEP = re.compile(
    r"(?:[到至])?20\d\d年(?:末|底)?(?:计划|力争|确保|预计|要|将|达到?|为|是|实现|完成|突破|超过|增至|增加到|提高到|发展到)+"
)
"""Between two values of a series of years: 2024年达到62家，2025年达到70家."""
_YEARS = re.compile(r"(?:20\d\d年?[、和,，及]+)+20\d\d年")


def of_series(sentence: Sentence, figure: Figure, names: tuple[str, ...]) -> Label | None:
    """The label before the colon of a series of years (工业增加值：2020年242.7亿元，2025年420亿元)."""
    match = _SERIES.fullmatch(sentence.text[: figure.at])
    label = read_label(match["what"], names, figure.kind) if match else None
    return label if label and label.known else None


def next_year(sentence: Sentence, at: int) -> bool:
    """Whether a figure tells of another year what the one right before it does."""
    before, figure = sentence.figures[at - 1], sentence.figures[at]
    joined = sentence.text[before.end : figure.at - len(figure.label)] in ("，", "、", "；")
    return joined and before.kind == figure.kind and _STEP.fullmatch(figure.label) is not None


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


def respective_labels(sentence: Sentence, names: tuple[str, ...]) -> Mapping[int, Label]:
    """Where figures stand that are told name by name (城镇和农村居民收入分别为3万元和2万元) → what each measures.

    The last name ends in what all measure; one that has a head of its own (投资、消费总额分别为…) keeps it.
    """
    found: dict[int, Label] = {}
    for at, figure in enumerate(sentence.figures):
        match = _NAMES.search(sentence.text, 0, figure.at) if _LISTED.search(figure.label) else None
        listed = re.split(r"[、和与及]", match["names"]) if match else []
        run = sentence.figures[at : at + len(listed)]
        last = read_label(listed[-1], names, figure.kind) if listed else None
        if not last or not last.known or len(run) < len(listed) or any(one.kind != figure.kind for one in run):
            continue
        for name, one in zip(listed, run, strict=True):
            own = read_label(name, names, figure.kind)
            mean = {key: mark for key, mark in last.marks if key == "mean"}
            marks = tuple(sorted({**mean, **marks_of(name)}.items()))
            found[one.at] = (
                own if own and own.known else Label(last.head, own_words(name) or last.words, marks, known=True)
            )
    return found
