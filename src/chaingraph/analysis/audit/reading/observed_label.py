"""What the figures of a sentence measure: their labels, where the words of their own clause do not say it, too.

For: :mod:`chaingraph.analysis.audit.reading.observed_prose`.
In: sentences in document order, and what goes on from one to the next (:class:`Thread`).
Out: :class:`~chaingraph.analysis.audit.reading.indicator.Label` of a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from chaingraph.analysis.audit.reading.called import count_unit
from chaingraph.analysis.audit.reading.indicator import (
    NOUN_BEHIND,
    Label,
    capacity,
    clause_before,
    head_behind,
    marks_of,
    own_words,
    product_of,
    read_label,
)
from chaingraph.analysis.audit.reading.observed_where import TOWN, part_of
from chaingraph.analysis.audit.reading.text import COUNTS, SCALE, Figure, Sentence

_PARTED = re.compile(r"其中|分[^，。；]{1,6}看|按[^，。；]{1,6}[看分]|从[^，。；]{1,6}看")
_TRADE = re.compile(r"(?:产业链?|行业|板块|集群|制造业|加工业)(?:实现|完成|达到?|为)*$")
_HOLLOW = re.compile(
    r"(?:(?:到|至|截[至止])?(?:20\d\d年|[今去上本当前]年|年|全年)?(?:年?[末底初])?前?|要|应|须|已经?|就|只|仅|才|又|再|共|约|近|达到?|实现|完成|"
    r"增加?[到至]|提高到|提升[到至]|降至|扩大到|发展到|突破|超过?|力争|确保|争取|预计|为|是|有|了|[“”])*"
)
"""A clause that says only when a value is reached, and that it is."""
_PASSED = re.compile(
    r"(?:突破|超过?|迈上|跨上|跨越|站上|跻身)了?[一二三四五六七八九十百千万亿]+[元吨亩人个家户]?(?:级|大关|台阶|关口|以上)?"
)
_BUILT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}(?:园区?|区|镇))?(?:截[至止].*|目前|现|20\d\d年[末底]?|已|其中)*(?:建成|开发建设|开发)(?:了|约)?"
)
_STAGED = re.compile(r"(?:新)?(?:签约|开工|竣工|投产|引进)(?:共|有|了)?$")
_OPENING = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])(?P<topic>[\u4e00-\u9fff]{2,8})。"
)


@dataclass
class Thread:
    """What goes on from one sentence of a passage to the next."""

    passage: object = None
    year: str = ""
    part: str = ""
    ahead: bool = False
    aims: bool = False
    coming: str = ""
    document: str = ""
    before: str = ""
    topic: str = ""
    place: str = ""
    firm: str = ""
    page_firm: str = ""
    heads: dict[str, Label] = field(default_factory=dict)


def empty_clause(words: str) -> bool:
    """Whether a clause says only when a value is reached, and that it is."""
    return _HOLLOW.fullmatch(words) is not None


def topic_of(sentence: Sentence) -> str:
    """What a numbered passage opens with as its heading: （二）生物医药。…"""
    match = None if sentence.figures else _OPENING.fullmatch(sentence.text)
    return own_words(match["topic"]) if match else ""


def of_part(
    sentence: Sentence, figure: Figure, label: Label | None, thread: Thread, names: tuple[str, ...]
) -> Label | None:
    """The label of a part that leaves out what the whole before it measured (其中，甲产业132亿元: its 产值)."""
    whole = thread.heads.get(count_unit(figure))
    head, mean = (whole.head, tuple(mark for mark in whole.marks if mark[0] == "mean")) if whole else ("", ())
    if (
        label
        and label.head == "面积"
        and "面积" not in figure.label
        and head
        and _PARTED.search(sentence.text[: figure.at])
    ):
        # 规划面积42.8平方公里，其中城东园区16.5平方公里
        return replace(label, head=head, words="" if part_of(figure.label, names) else label.words)
    if (label and label.known) or not head or figure.kind in COUNTS:
        return label
    words = _part_words(figure.label, names)
    told = _PARTED.search(sentence.text[: figure.at]) or _TRADE.search(figure.label)
    return Label(head, words, mean, known=True) if told and len(words) > 1 else label


def of_heading(thread: Thread, figure: Figure, names: tuple[str, ...]) -> Label | None:
    """The label that a short sentence before a figure makes (固定资产投资。全年完成46.8亿元)."""
    bare = re.fullmatch(r"(?:20\d\d年|全年|全[市县区镇]|实现|完成|达到?|约|为|累计|，)*", figure.label)
    label = read_label(thread.before, names, figure.kind) if thread.before and bare else None
    return label if label and label.known else None


def _part_words(label: str, names: tuple[str, ...]) -> str:
    words = own_words(_PARTED.sub("", label))
    for name in names:
        words = words.replace(name, "")
    return words


def _ahead(text: str, names: tuple[str, ...], kind: str) -> Label | None:
    """The label of the clause before one that is all verbs and time: 规上企业总数，年底前要达到52家; 产值突破千亿元，达到1050亿元."""
    clause = _PASSED.sub("", re.split(r"[，,。；;：:]", text.rstrip("，,：:"))[-1])
    label = None if any(sign.isdigit() for sign in clause) else read_label(clause, names, kind)
    return label if label and label.known else None


def _built(words: str, figure: Figure) -> Label | None:
    """The label of ground that is built on, named by its verb alone (目前已建成5.4平方公里)."""
    built = figure.kind == "平方米" and figure.unit in ("平方公里", "公顷", "亩") and _BUILT.fullmatch(words)
    return Label("建成面积", "", (), known=True) if built else None


def _counted(words: str, figure: Figure, names: tuple[str, ...]) -> Label | None:
    """The label of a bare count of what was signed or begun (城东园签约9个): projects of this stage."""
    match = _STAGED.search(words) if figure.kind in "个项宗" else None
    if match is None or not (match.start() == 0 or part_of(words[: match.start()], names)):
        return None
    return read_label(f"{match[0]}项目", names, figure.kind)


def label_of(sentence: Sentence, at: int, names: tuple[str, ...]) -> Label | None:
    """What a figure measures: by the words of its clause, else by those right behind it."""
    figure = sentence.figures[at]
    start = sentence.figures[at - 1].end if at else 0
    words = TOWN.sub("", clause_before(sentence.text, figure.at, start))
    behind = NOUN_BEHIND.match(sentence.text, figure.end)
    able = capacity(words, product_of(behind["what"]) if behind else "", names)
    before = able or _built(words, figure) or _counted(words, figure, names) or read_label(words, names, figure.kind)
    if before is None and start < figure.at and _HOLLOW.fullmatch(words):
        before = _ahead(sentence.text[start : figure.at - len(words)], names, figure.kind)
    of_it = behind is not None and sentence.text[figure.end] == "的" and figure.kind not in COUNTS
    if before and before.known and not of_it:
        return before
    run = head_behind(behind["what"], figure.kind) if behind else ""
    read = read_label(run, names, figure.kind) if run else None
    people = figure.kind == "人" and not figure.text.endswith(SCALE)
    if read is None or not read.known or people or (of_it and before and before.known and before.head == read.head):
        return before
    marks = tuple(sorted({**marks_of(words), **dict(read.marks)}.items()))
    ahead = "" if figure.kind in COUNTS or read.words else _part_words(words, names)
    told = re.sub(r"^.*(?:年|月|底|末|初)|[已的有达]", "", words)
    return replace(read, words=ahead + read.words, marks=marks, told=(told if len(told) < 9 else "") + read.name)
