"""Captions, by-lines, notes and page furniture: lines that belong to no sentence around them.

For: the kinds of lines.
In: the folded text of one line.
Out: yes or no.
How: patterns and the words of the lexicon ``layout_cues``; no line is judged by its neighbours here.
"""

from __future__ import annotations

import re

from chaingraph.documents.cues import (
    cues,
    ends,
    holds,
    is_finished,
    is_person,
    labelled,
    labels,
    photographer,
    roles,
    starts,
)
from chaingraph.documents.dates import is_dated

_NUMBER = r"(?:\d{1,2}+|[一二三四五六七八九十]{1,3}+)(?:\s*[-—–－.．]\s*\d{1,2}+){0,2}+"
_FIGURE = re.compile(rf"(?:附?图表?|附?表)\s*{_NUMBER}\s*[:：.]?\s*(?![）)，。、；所中为显可的示\d])\S[^。；]{{1,58}}$")
_PAGE = re.compile(
    r"(?:[-—–－·•]\s*(?:\d{1,4}|[IVXivx]{1,6})\s*[-—–－·•]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4})$"
)
_RULE = re.compile(r"[-=_*~+#—－─━☆★◆●○■□]{3,}$")
_CONTENTS = re.compile(r"\S.*?(?:(?:[.．·]\s?){3,}|(?:…\s?){2,})\s*[（(]?\d{1,4}[）)]?$")
_NUMBERED_PAPER = re.compile(r"\S{1,12}[〔\[［（(]\s*(?:19|20)\d{2}\s*[〕\]］）)]\s*第?\s*\d{1,4}\s*号$")
_ISSUE = re.compile(
    r"[（(]?\s*(?:总\s*)?第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*期\s*(?:[（(]总第\s*\d{1,5}\s*期[）)])?\s*[）)]?$"
)
_ISSUED_ON = re.compile(r"(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*印发$")
_REMARK = re.compile(r"[（(](?:此件|此页|联系人|本文|注|有删节|上接|下转)[^（）()]*[）)]$")
_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){1,5}$")


def is_figure(text: str) -> bool:
    """True for ``图1-1 …`` and ``表4-1 …`` standing as a line of its own."""
    return text[0] in "图表附" and _FIGURE.match(text) is not None and not is_finished(text)


def is_byline(text: str) -> bool:
    """True for ``本报记者 …``, ``摄影：…``, ``来源：…`` and for a line of personal names alone."""
    if len(text) > 50 or is_finished(text):
        return False
    role, label = roles().match(text), labels().match(text)
    if role:
        return not role[1].strip() or any(map(is_person, re.split(r"[\s:：/|、）)】\]]+", role[1])))
    return label is not None or (_NAMES.match(text) is not None and all(map(is_person, re.split(r"[\s、]", text))))


def is_photo(text: str) -> bool:
    """True for a line that says it belongs to a photograph: 图为…, 资料图片, …摄."""
    if len(text) > 80:
        return False
    if text.rstrip("。") in cues("photo_whole") or starts("photo_start").match(text):
        return True
    if text[0] in "▲△↑↓" and len(text) <= 45:
        return True
    return photographer().search(text) is not None


def may_be_photo(text: str) -> bool:
    """True for a short line that reads like the caption of a photograph (…生产车间。, 工人们正在…), and says no more."""
    bare = text.rstrip("。")
    if len(text) > 45 or any(mark in bare for mark in "，。；、："):
        return False
    return ends("photo_end").search(bare) is not None or holds("photo_inside").search(text) is not None


def is_credit(text: str) -> bool:
    """True for a line that only says where the photograph above it is from (资料图片)."""
    bare = text.strip("。（）()")
    return bare in cues("photo_whole") or (len(text) <= 16 and photographer().search(f" {text}") is not None)


def is_furniture(text: str) -> bool:
    """True for a page number standing alone, and for a line drawn with signs."""
    return (len(text) <= 20 and _PAGE.match(text) is not None) or _RULE.match(text) is not None


def is_note(text: str) -> bool:
    """True for a line of the contents, the number or the foot of a paper, a remark in brackets, 注：… and 联系人：…"""
    if len(text) <= 60 and (_NUMBERED_PAPER.match(text) or _REMARK.match(text) or _CONTENTS.match(text)):
        return True
    if len(text) <= 80 and (_ISSUED_ON.search(text) or is_dated(text)):
        return True
    if len(text) <= 30 and (_ISSUE.match(text) or holds("boilerplate").search(text)):
        return True
    plain = text.lstrip("\ufffd※*▲ ")
    if len(text) <= 60 and not is_finished(text) and labelled("date_label").match(plain):
        return True
    return labelled("note_start").match(plain) is not None


def is_issuer(text: str) -> bool:
    """True for the name of an authority standing alone, as in a letterhead or a signature."""
    return (
        len(text) <= 30
        and ends("issuer_end").search(text) is not None
        and ends("no_issuer_end").search(text) is None
        and not any(mark in text for mark in "，。；：、《")
    )
