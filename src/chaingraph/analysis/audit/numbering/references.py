"""Tables, figures and annexes that a sentence points to, and that its document, or the paper it names, does not have.

For: ``chaingraph audit``.
In: captions, headings, lists of annexes; sentences. Out: audit rows of kind ``figure``.
How: an annex of a paper that is named beside it (《…通知》附件3) is looked for in that paper where it is one of the documents, and
nowhere else. 附表三 may be a document of its own: it is missing where those of its place have the ones before it only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.numbering.annexes import listed_annexes
from chaingraph.analysis.audit.numbering.outline import caption_of
from chaingraph.analysis.audit.reading.cited import NUMBER, cited, own_numbers
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.text import Sentence, clause_start, joined, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_BRACKETED = re.compile(r"[（(]((?:附?[表图件])\s*\d{1,2}(?:[-—–.]\d{1,2})?)[)）]")
_LISTED = re.compile(r"附件[:：]|附[图表][:：]|附录[:：]")
_REFERENCE = re.compile(
    r"((?:附?[表图件]|附录|专栏)\s*\d{1,2}(?:[-—–.]\d{1,2})?|附[件表图][一二三四五六七八九](?![十览]))"
)
_ANNEX = re.compile(r"(附件(?:[一二三四五六七八九]|\d{1,2}))[:：]?《")
_APART = re.compile(r"单独|另行?[发附印报]|不随文|不公开|不予公开|随[文函](?:单独|另|下发)")
_POINTS = re.compile(r"见|阅|如|由|据|从|按|参照|列入|附后|所示|显示|可见|反映|看")
_SAYS = re.compile(r"显示|可见|反映|所示|所列|所载|表明|[为是]")
_NAMED = re.compile(r"\s*((?:附?[表图件]|附录|专栏)\s*(?:\d{1,2}(?:[-—–.]\d{1,2})?|[一二三四五六七八九十]{1,2}))")
_PAPER = re.compile(
    rf"(?:《(?P<title>[^《》]{{2,80}})》(?:[（(][^（）()]{{2,30}}[）)])?|(?:{NUMBER}[）)]?))(?:文件?|的|中|所附|规定的|[第条款（）一二三四五六七八九十]){{0,6}}$"
)
"""A paper that is named right before what is its own."""
_OTHER = re.compile(r"(?<!本)(?:上级|[省市县区]|来文|原文|通知|办法|方案|文件|来函|合同|协议|报告)(?:的|中|所附)?$")
"""Before an annex of a paper that is called without its title."""
_OWN = re.compile(r"本[^，。；]{1,6}$")
_ROW = Maker("figure", 0.7, "编号有误，或图表未附上")


@dataclass(frozen=True, slots=True)
class _Known:
    """What documents have, by their numbers, and where papers are to be found."""

    named: Mapping[str, set[str]]
    homes: Mapping[str, str]
    titles: Mapping[tuple[str, str], str]
    numbers: Mapping[tuple[str, str, str], str]


def references(projection: Projection) -> Iterator[AuditRow]:
    """References to what no caption, heading or list bears. O(characters)."""
    known = _known(projection)
    told: set[tuple[str, str]] = set()
    for sentence in sentences(projection):
        for match in _REFERENCE.finditer(sentence.text):
            name = _key(match[1])
            if (sentence.document, name) not in told and (where := _missing(sentence, match, known)):
                told.add((sentence.document, name))
                sure = 0.6 if "附" in match[1] else 0.7
                message = f"文中提到“{match[1]}”，{where}中没有"
                quote = sentence.evidence(max(0, match.start() - 6), match.end())
                yield _ROW.but(sure)(match[1], message, (match[1], ""), quote)


def _missing(sentence: Sentence, match: re.Match[str], known: _Known) -> str:
    """Where something is pointed to and is not there; nothing where it is there or nobody knows."""
    name, own = _key(match[1]), known.named.get(sentence.document, set())
    ahead = sentence.text[clause_start(sentence.text, match.start(), "，。；：") : match.start()]
    paper = _PAPER.search(ahead)
    if paper:
        document = _document(sentence, paper, known)
        listed = {one for one in known.named.get(document, ()) if one[:2] == name[:2]}
        return f"《{paper['title'] or paper[0]}》" if listed and name not in listed else ""
    if name in own or (_OTHER.search(ahead) and not _OWN.search(ahead)) or not _points(sentence, match):
        return ""
    if name.startswith("附件"):
        # Annexes sent apart are not to be found here: only where others are listed or attached is one missing.
        listed = {one for one in own if one.startswith("附件")}
        return "文件" if listed and not _APART.search(sentence.text) else ""
    near = _near(sentence.document, name[:2], known) if name.startswith("附") else set()
    spelled = not re.search(r"\d", match[1])
    missing = name not in near and (not spelled or (f"{name[:2]}1" in near and _number(name) > max(map(_number, near))))
    return "文件" if missing else ""


def _near(document: str, kind: str, known: _Known) -> set[str]:
    """What of a kind the documents of one place have."""
    places = [one for one in known.named if may_be_one_place(known.homes, document, one)]
    return {name for one in places for name in known.named[one] if name.startswith(kind)}


def _number(name: str) -> int:
    match = re.search(r"\d+", name)
    return int(match[0]) if match else 0


def _document(sentence: Sentence, paper: re.Match[str], known: _Known) -> str:
    """Which of the documents a paper is: by its number, by its title, or called 《通知》 for short behind its full title."""
    if not paper["title"]:
        issuer, year, count = paper.group("issuer", "year", "count")
        return known.numbers.get((issuer, year, count.lstrip("0")), "")
    found = {
        document
        for (own, title), document in known.titles.items()
        if own == sentence.document and document and title.endswith(paper["title"][-10:])
    }
    return found.pop() if len(found) == 1 else ""


def _known(projection: Projection) -> _Known:
    numbers = {number.key: document for document, number in own_numbers(projection).items()}
    titles = {
        (one.sentence.document, one.title): one.document or (numbers.get(one.number.key, "") if one.number else "")
        for one in cited(projection)
    }
    return _Known(_captions(projection), settled_homes(projection), titles, numbers)


def _points(sentence: Sentence, match: re.Match[str]) -> bool:
    if not match.start():
        return bool(_SAYS.match(sentence.text[match.end() :]))
    ahead, behind = (
        sentence.text[max(0, match.start() - 4) : match.start()],
        sentence.text[match.end() : match.end() + 4],
    )
    return bool(_POINTS.search(ahead) or re.search(r"显示|可见|反映|所示|所列|所载|列明|列出|表明|[）)]", behind))


def _captions(projection: Projection) -> dict[str, set[str]]:
    found = {document: set(names) for document, names in listed_annexes(projection).items()}
    for document in projection.papers:
        # A table that is a file of its own bears its number as its name.
        match = _NAMED.match(document)
        found.setdefault(document, set()).update([_key(match[1])] if match else [])
    for passage in projection.passages:
        # Blanks stay: 表1 2023年 is no table 12023.
        caption = caption_of(passage) if passage.kind == "header" else " ".join(passage.evidence.quote.split())
        words = caption if passage.kind == "header" else joined(passage)[0]
        headed = bool(found.get(passage.evidence.document))
        found.setdefault(passage.evidence.document, set()).update(_named_inside(passage, words, headed=headed))
        # A caption that reads like values (表1 1—9月…) may have been taken for a row.
        if (head := _NAMED.match(caption)) and not _SAYS.match(caption[head.end() :].lstrip()):
            found.setdefault(passage.evidence.document, set()).add(_key(head[1]))
    for promise in projection.promises:
        match = _NAMED.match(promise.caption)
        if match:
            found.setdefault(promise.evidence.document, set()).add(_key(match[1]))
    return found


def _named_inside(passage: Passage, words: str, *, headed: bool) -> Iterator[str]:
    """Tables that a heading names in brackets, and annexes that a line lists (附件：附图1 …；附图2 …).

    Where the document has a list of annexes, 见附件3《…》 points to one and lists none.
    """
    for match in _ANNEX.finditer(words):
        if not (headed and _POINTS.search(words[max(0, match.start() - 4) : match.start()])):
            yield _key(match[1])
    if re.match(r"附件[:：][^一二三四五六七八九\d附]", words):
        yield "附件1"
    if passage.kind in ("heading", "title"):
        yield from (_key(match[1]) for match in _BRACKETED.finditer(words))
    listed = _LISTED.search(words)
    if listed:
        yield from (_key(match[0]) for match in _REFERENCE.finditer(words, listed.end()))


def _key(name: str) -> str:
    words = re.sub(r"\s", "", name).replace("—", "-").replace("–", "-").replace(".", "-")
    number = re.search(r"[一二三四五六七八九十]+$", words)
    return words[: number.start()] + str(whole_number(number[0])) if number else words
