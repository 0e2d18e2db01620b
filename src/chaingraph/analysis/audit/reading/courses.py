"""When what is held or carried out opened and closed: 大会于9月18日开幕, 9月1日启动“百日攻坚”行动, 小分队5月29日启程.

For: the rule that holds such days against each other (``audit.dates.courses``).
In: the sentences of a page. Out: :class:`Turn`, :func:`turns`, :func:`common`.
How: a word of opening or closing stands in the clause of a day, or in the one behind it. No name is parsed: the words of the clause
are kept, and two turns are of one thing when they share a run of words that says which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.chronicles import DAY, date_of
from chaingraph.analysis.audit.reading.pages import Page
from chaingraph.analysis.audit.reading.text import Sentence, clause_end, clause_start
from chaingraph.records import Evidence

_OPENS = r"开幕|启幕|揭幕|开赛|开班|开训|开营|启程|出发|动身|启航|启动|拉开帷幕|拉开序幕|开始"
_CLOSES = r"闭幕|落幕|收官|闭营|结业|返回|返程|返[市县区州](?![域级])|归来|全部完成|结束"
_TURN = re.compile(rf"(?P<open>{_OPENS})|(?P<close>{_CLOSES})")
_NOT = re.compile(
    r"计划|预计|拟|将|力争|争取|确保|目标|原定|前$|前[，完结]|须|要|应|可|未|推迟|延期|改期|顺延|提前|重启|重新|再次|上届|上一|往年|每年|去年同期|之?后"
)
_BLANK = re.compile(
    r"(?:19|20)\d\d年(?:度)?|\d[\d.]*(?:月|日|[万亿]?[\u4e00-\u9fff])|全[市县区省州]|[本我该][市县区]|开发区|园区|有限公司|公司|工作|正式|全面|顺利|圆满|成功|组织|举办|举行|启动|开展|建设|项目|企业|全部|[于自在从已起以来的，]"
)
_QUOTED = re.compile(r"“([^“”]{3,16})”")
_ENDS = re.compile(r"(?:[队团组班会展赛节]|行动|活动|攻坚|论坛)$")
_ORDER = re.compile(r"第[一二三四五六七八九十\d]+[批轮届期次阶段]|首[批轮届期次]|[一二三四五六]期|[上下]半")
_KIND = re.compile(
    r"(?P<kind>调查|普查|排查|摸底|检查|督查|考察|调研|巡查|评审|整治|培训|行动|活动|竞赛|大赛|招聘)(?:工作|时)?$"
)
"""What a thing that opens and closes is called by its kind alone."""
BEHIND = 40
"""Characters behind a day in which its word stands."""
LEAST, SHORT = 5, 3
"""Characters of a run that says which thing is meant; of one that ends like the name of an event or a group."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An opening or a closing.

    Attributes:
        opens: Whether it is an opening.
        date: Year, month and, if told, day.
        words: What its clauses say, without what says nothing of which thing it is.
        order: Its number among others of its name (第二批).
        text: The day and its word.
        sentence: Where it stands.
    """

    opens: bool
    date: tuple[int, ...]
    words: str
    order: frozenset[str]
    text: str
    sentence: Sentence
    evidence: Evidence


def turns(page: Page) -> Iterator[Turn]:
    """The openings and closings of a page, in order. O(characters)."""
    for place, sentence in enumerate(page.sentences):
        for day in DAY.finditer(sentence.text):
            text = sentence.text
            lead = len(text) - len(text[day.end() :].lstrip("，起"))
            stop = clause_end(text, lead, "，。；")
            word = _TURN.search(text, day.end(), min(stop, day.end() + BEHIND))
            date = date_of(page, place, day) if word else ()
            begin = clause_start(text, day.start(), "，。；")
            clause = text[begin:stop]
            if word and date and not _NOT.search(clause) and not DAY.search(text, day.end(), word.end()):
                quote = sentence.evidence(day.start(), word.end())
                told = text[day.start() : word.end()]
                order = frozenset(_ORDER.findall(clause))
                yield Turn(bool(word["open"]), date, _words(text, begin, day, stop), order, told, sentence, quote)


def _words(text: str, begin: int, day: re.Match[str], stop: int) -> str:
    """The words of the clauses of a day; where they say nothing, those of the clause before too."""
    own = text[begin : day.start()] + "|" + text[day.end() : stop]
    if len(_TURN.sub("", _BLANK.sub("", own.replace("|", "")))) < SHORT and begin > 1:
        own = text[clause_start(text, begin - 1, "，。；") : begin] + own
    return own


def kind_of(words: str) -> str:
    """The kind of thing that the words of a clause end with beside the turn; empty for none.

    Example:
        >>> kind_of("我局于|启动企业绿色化改造专题调查"), kind_of("|调查结束时"), kind_of("|闭幕")
        ('调查', '调查', '')
    """
    bare = _TURN.sub("", words).split("|")[-1]
    match = _KIND.search(bare)
    return match["kind"] if match else ""


def common(left: str, right: str) -> str:
    """The longest run of words that two clauses share and that says which thing they tell of; empty where none does. O(n·m).

    Example:
        >>> common("茶业大会|开幕", "|春季茶业大会闭幕"), common("全市|启动", "全市|结束")
        ('茶业大会', '')
    """
    quoted: set[str] = set(_QUOTED.findall(left)) & set(_QUOTED.findall(right))
    if quoted:
        return max(sorted(quoted), key=len)
    one, other = (_TURN.sub("|", _BLANK.sub("|", words)) for words in (left, right))
    runs = (one[at : at + size] for size in range(min(len(one), len(other)), SHORT - 1, -1) for at in range(len(one)))
    told = (run for run in runs if len(run) >= SHORT and "|" not in run and run in other)
    return next((run for run in told if len(run) >= LEAST or _ENDS.search(run)), "")
