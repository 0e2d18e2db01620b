"""What is called the largest, the first, the last, and is not: rows of a table, and members of a list in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.asked import column_of, members, read_beside, rows_named, views
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.sheets import Line, Sheet
from chaingraph.analysis.audit.text import Figure, Sentence, sentences
from chaingraph.analysis.projection import Projection

_TOP = re.compile(
    r"最(?:大|高|多|快|长|重)|(?:[位高名]?[居列]|排[名在]?|占据)[^，。；、]{0,8}?(?:首位?|第一|榜首|前列之首|魁首)|居首|榜首|"
    r"首位|之首|为首|领先(?!水平)|领跑|独占鳌头|拔得头筹|头把交椅"
)
_BOTTOM = re.compile(r"最(?:小|低|少|慢|短|轻)|末位|垫底|倒数第一|居末|排[名在]?[^，。；、]{0,4}最后")
RANK = re.compile(f"{_TOP.pattern}|{_BOTTOM.pattern}")
_AMONG = re.compile(
    r"(?:在|[，,：:]|^)(?P<kind>[^，,。；：:]{1,12}?)(?:企业|项目|园区|产业|行业|乡镇|镇街)?(?:中|当中|里)(?=[，,]|[^央心小型级])"
)
_GENERAL = re.compile(
    r"^(?:全部|所有|[全本入名]?[册表单录]|清单|名单|[入在]册|上述|以上|这些|各|列入|其|本?[次批]|所列|[全我][县市区]|园区|乡镇|镇街|街道|"
    r"片区|企业|项目|地块|单位|环节|产业|行业|[\d一二两三四五六七八九十]+[家个户项宗])*$"
)
_SECOND = re.compile(r"第[二三四五六七八九十]|之一|前[三五十\d]|仅次于|其次|次之|次高|并列|[第]\d+")


@dataclass(frozen=True, slots=True)
class _Rank:
    """A claim of rank: its words, where they stand, and whether it is the top."""

    start: int
    end: int
    text: str
    top: bool


def row_ranks(projection: Projection) -> Iterator[AuditRow]:
    """Rows called first or last in a measure in which another row is. O(characters + claims · rows)."""
    for sentence, sheet in read_beside(projection, RANK):
        for view in views(sheet):
            for rank in _claims(sentence):
                yield from _held(sentence, view, rank)


def _claims(sentence: Sentence) -> Iterator[_Rank]:
    """Clauses that claim a rank; the clause before belongs to one that names nobody."""
    at = 0
    for part in re.split(r"(?<=[；;。])", sentence.text):
        start = at
        for clause in re.split(r"(?<=[，,])", part):
            match = RANK.search(clause)
            if match and not _SECOND.search(clause):
                begin = start if start + match.start() - at < 40 else at
                yield _Rank(begin, at + len(clause), sentence.text[begin : at + len(clause)], bool(_TOP.search(clause)))
            at += len(clause)


def _held(sentence: Sentence, sheet: Sheet, rank: _Rank) -> Iterator[AuditRow]:
    clause = re.split(r"[，,]", rank.text.rstrip("，,。；;"))[-1]
    among = _AMONG.search(rank.text)
    kinds = clause
    for _, line in rows_named(sheet, clause):
        kinds = kinds.replace(line.label, "")
    lines = members(sheet, kinds) if kinds else sheet.lines
    if among and not _GENERAL.match(among["kind"]) and lines is sheet.lines:
        return
    named = _one(sheet, clause) or _one(sheet, rank.text)
    at = _column(sheet, clause, rank.text)
    own = named.values[at] if named and at is not None else None
    if named is None or at is None or own is None or all(line is not named for line in lines):
        return
    cells = [(line, cell) for line in lines if (cell := line.values[at])]
    first = max(cells, key=lambda item: item[1].value if rank.top else -item[1].value)
    if first[1].value != own.value:
        yield _row(sentence, rank, sheet.columns[at], ((named, own.text), (first[0], first[1].text)))


def _column(sheet: Sheet, clause: str, text: str) -> int | None:
    """The column of a claim: that of growth or of shares where it speaks of them, else the one it names."""
    for words in (r"增[幅速长]|涨幅|同比", r"占比|比重"):
        if re.search(words, clause):
            rates = [at for at in sheet.numeric() if re.search(words, sheet.columns[at])]
            return rates[0] if len(rates) == 1 else None
    at = column_of(sheet, clause, said=text)
    return column_of(sheet, text) if at is None else at


def _one(sheet: Sheet, text: str) -> Line | None:
    """The row a text names, where it names one alone."""
    rows = rows_named(sheet, text)
    return rows[0][1] if len(rows) == 1 else None


def _row(sentence: Sentence, rank: _Rank, measure: str, sides: tuple[tuple[Line, str], tuple[Line, str]]) -> AuditRow:
    (named, own), (first, value) = sides
    match = RANK.search(rank.text)
    word = match[0] if match else ""
    return AuditRow(
        kind="words",
        subject=named.label,
        message=f"文中称{named.label}{measure}“{word}”（{own}），表中{first.label}为 {value}",
        left=own,
        right=value,
        sure=0.8,
        slip="排名或数值有误",
        evidence=(sentence.evidence(rank.start, rank.end), named.passage.evidence, first.passage.evidence),
    )


def listed_ranks(projection: Projection) -> Iterator[AuditRow]:
    """Members of a list in a sentence (甲园38家、乙园45家) called first or last when another is. O(characters)."""
    before: Sentence | None = None
    for sentence in sentences(projection):
        if RANK.search(sentence.text):
            for rank in _claims(sentence):
                yield from _among(sentence, rank, sentence.figures, sentence)
                if before and before.passage is sentence.passage and not sentence.figures:
                    yield from _among(sentence, rank, before.figures, before)
        before = sentence


def _among(sentence: Sentence, rank: _Rank, figures: Sequence[Figure], home: Sentence) -> Iterator[AuditRow]:
    runs = [run for run in _runs(home, figures) if home is not sentence or run[-1].end <= rank.end]
    clause = re.split(r"[，,]", rank.text.rstrip("，,。；;"))[-1]
    for run in runs[-1:]:
        labels = {figure: _label(figure) for figure in run}
        named = [figure for figure, label in labels.items() if label and (label in clause or label[:-1] in clause[:-1])]
        first = (max if rank.top else min)(run, key=lambda figure: figure.size)
        if len(named) != 1 or named[0].size == first.size or re.search(r"增[长速幅]|占比|比重", clause):
            continue
        match = RANK.search(clause)
        yield AuditRow(
            kind="words",
            subject=labels[named[0]],
            message=f"文中称{labels[named[0]]}“{match[0] if match else clause}”（{named[0].text}），而{labels[first]}为 {first.text}",
            left=named[0].text,
            right=first.text,
            sure=0.8,
            slip="排名或数值有误",
            evidence=(home.quote(named[0]), home.quote(first), sentence.evidence(rank.start, rank.end)),
        )


def _label(figure: Figure) -> str:
    words = re.split(
        r"(?<=[镇乡区园县市])(?=拥?有|完成|实现|规上|规模以上|产值|企业)", re.split(r"[：:]", figure.label)[-1]
    )[0]
    return re.sub(
        r"^(?:其中|分别为|和|及|与|以及)|(?:分别|完成|实现|达到?|为|约|共|有|产值|投资|企业|项目)+$", "", words
    )


def _runs(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Three figures of one unit and more, each behind a name of its own, parted by signs alone."""
    run: list[Figure] = []
    for figure in figures:
        between = sentence.text[run[-1].end : figure.at] if run else ""
        name = _label(figure)
        goes_on = run and figure.kind == run[-1].kind and re.fullmatch(r"[、，；和及与]?[^，。；、\d]{2,14}", between)
        if name and goes_on:
            run.append(figure)
            continue
        if len(run) > 2:
            yield run
        run = [figure] if name else []
    if len(run) > 2:
        yield run
