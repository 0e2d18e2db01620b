"""What is called the largest, the first, the last, and is not: the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.asked import column_of, members, read_beside, rows_named, views
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

TOP = re.compile(
    r"最(?:大|高|多|快|长|重)|(?:[位高名]?[居列]|排[名在]?|占据)[^，。；、]{0,8}?(?:首位?|第一|榜首|前列之首|魁首)|居首|榜首|"
    r"首位|之首|为首|领先(?!水平)|领跑|独占鳌头|拔得头筹|头把交椅"
)
_BOTTOM = re.compile(r"最(?:小|低|少|慢|短|轻)|末位|垫底|倒数第一|居末|排[名在]?[^，。；、]{0,4}最后")
RANK = re.compile(f"{TOP.pattern}|{_BOTTOM.pattern}")
_AMONG = re.compile(
    r"(?:在|[，,：:]|^)(?P<kind>[^，,。；：:]{1,12}?)(?:企业|项目|园区|产业|行业|乡镇|镇街)?(?:中|当中|里)(?=[，,]|[^央心小型级])"
)
_GENERAL = re.compile(
    r"^(?:[从由据按]?(?:[上下附]?表\d*|数据|情况)|全部|所有|[全本入名]?[册表单录]|清单|名单|[入在]册|上述|以上|这些|各|列入|其|本?[次批]|所列|[全我][县市区]|园区|乡镇|镇街|街道|"
    r"片区|企业|项目|地块|单位|环节|产业|行业|[\d一二两三四五六七八九十]+[家个户项宗])*$"
)
_ALL = re.compile(r"均|都|皆|全部|三项|两项|双双")
_SECOND = re.compile(r"第[二三四五六七八九十]|之一|前[三五十\d]|仅次于|其次|次之|次高|并列|[第]\d+")


FEWEST, MOST = 3, 60
"""Rows of a table of another document in which a rank is looked up."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A claim of rank: its words, where they stand, and whether it is the top."""

    start: int
    end: int
    text: str
    top: bool


def row_ranks(projection: Projection) -> Iterator[AuditRow]:
    """Rows called first or last in a measure in which another row is. O(characters + claims · rows)."""
    for sentence, sheet in (*read_beside(projection, RANK), *_elsewhere(projection)):
        for view in views(sheet):
            for rank in rank_claims(sentence):
                yield from _held(sentence, view, rank)


def _elsewhere(projection: Projection) -> Iterator[tuple[Sentence, Sheet]]:
    """Sentences that claim a rank, with tables of other documents of their place and year that name one row of theirs in full."""
    known = settings(projection)
    tables = [sheet for sheet in sheets(projection) if FEWEST <= len(sheet.lines) <= MOST and sheet.document in known]
    for sentence in sentences(projection) if tables else ():
        own = known.get(sentence.document)
        if own is None or not RANK.search(sentence.text):
            continue
        for sheet in tables:
            other = known[sheet.document]
            beside = sheet.document != sentence.document and one_or_none(own.home, other.home)
            if (
                beside
                and _names_one(sheet, sentence)
                and one_or_none(own.year or own.written, other.year or other.written)
            ):
                yield sentence, sheet


def _names_one(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether a claim of rank, or all of its sentence, names one row alone in full."""
    labels = [line.label for line in sheet.lines if len(line.label) > 2 and line.label in sentence.text]
    claims = rank_claims(sentence) if len(labels) > 1 else ()
    return len(labels) == 1 or any(sum(label in claim.text for label in labels) == 1 for claim in claims)


def one_or_none(left: str, right: str) -> bool:
    """Whether two are one, or one of them is unknown."""
    return left == right or not (left and right)


def rank_claims(sentence: Sentence) -> Iterator[Rank]:
    """Clauses that claim a rank; the clause before belongs to one that names nobody."""
    at = 0
    for part in re.split(r"(?<=[；;。])", sentence.text):
        start = at
        for clause in re.split(r"(?<=[，,])", part):
            match = RANK.search(clause)
            if match and not _SECOND.search(clause):
                begin = start if start + match.start() - at < 40 else at
                yield Rank(begin, at + len(clause), sentence.text[begin : at + len(clause)], bool(TOP.search(clause)))
            at += len(clause)


def _held(sentence: Sentence, sheet: Sheet, rank: Rank) -> Iterator[AuditRow]:
    clause = re.split(r"[，,]", rank.text.rstrip("，,。；;"))[-1]
    among = _AMONG.search(rank.text)
    kinds = clause
    for _, line in rows_named(sheet, clause):
        kinds = kinds.replace(line.label, "")
    lines = members(sheet, kinds) if kinds else sheet.lines
    if among and not _GENERAL.match(among["kind"]) and lines is sheet.lines:
        return
    named = _one(sheet, clause) or _one(sheet, rank.text)
    if named is None or all(line is not named for line in lines):
        return
    for at in _columns(sheet, clause, rank.text):
        yield from _in_column(sentence, sheet, rank, (named, lines, at))


def _in_column(
    sentence: Sentence, sheet: Sheet, rank: Rank, claim: tuple[Line, Sequence[Line], int]
) -> Iterator[AuditRow]:
    named, lines, at = claim
    own = named.values[at]
    if own is None:
        return
    cells = [(line, cell) for line in lines if (cell := line.values[at])]
    first = max(cells, key=lambda item: item[1].value if rank.top else -item[1].value)
    if first[1].value != own.value:
        yield _row(sentence, rank, sheet.columns[at], ((named, own.text), (first[0], first[1].text)))


def _columns(sheet: Sheet, clause: str, text: str) -> Sequence[int]:
    """The columns of a claim: each of those it lists (项目数、总投资和到位资金均居首位), else the one it speaks of."""
    *parts, last = re.split(r"[、和及与]", clause)
    if parts and _ALL.search(last):
        found = [column_of(sheet, part, said=text) for part in (*parts, last)]
        return list(dict.fromkeys(at for at in found if at is not None))
    at = column_told(sheet, clause, text)
    return [] if at is None else [at]


def column_told(sheet: Sheet, clause: str, text: str) -> int | None:
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


def _row(sentence: Sentence, rank: Rank, measure: str, sides: tuple[tuple[Line, str], tuple[Line, str]]) -> AuditRow:
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
