"""Shares told in words behind the amount they are of: 省外项目32个，占到七成以上; 剩余1.4亿立方米，约占三分之一.

For: ``chaingraph audit``.
In: the figures of a sentence and of the one before it.
Out: audit rows of kind ``share``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_NUMERALS = {sign: at for at, sign in enumerate("零一二三四五六七八九十")}
_SHARE = re.compile(
    r"(?P<near>约|近|将近|超过?|超出|逾|突破|不足|不到)?占(?P<whole>[^，。；：、\d%]{0,14}?)(?:的)?(?:比重|比例|比)?(?:到|达到?|为|了|已|的)*"
    r"(?P<bound>约|近|将近|超过?|超出|逾|突破|不足|不到)?"
    r"(?:(?P<tenths>[一二三四五六七八九])成(?P<half>半)?|(?P<low>[二三四五六七八九十])分之(?P<high>[一二三四五六七八九])|(?P<middle>一半|半数))"
    r"(?P<more>以上|多|以下|左右|强|弱)?(?=[，。；、）]|$)"
)
_BESIDE = re.compile(r"[）)]?(?:[\u4e00-\u9fff]{0,8})[，,（(]?(?:[\u4e00-\u9fff]{0,8})")
_ANEW = re.compile(r"其中|另|还|以上|以下|合计|[共总均两三]")
_HOLLOW = re.compile(r"[约已近数量也仅只即]|企业|项目")
_NOT_WHOLE = re.compile(r"增|降|同比|上年|去年|目标|计划|力争|均|每|新|净")
_ROW = Maker("share", 0.7, "占比或数量可能写错")
ROOM = 0.05
"""What a share in round words may be off."""
OVER = 0.12
"""How far "more than" and "less than" reach."""


def fractions(projection: Projection) -> Iterator[AuditRow]:
    """Shares in words that no whole told before their amount gives. O(figures of two sentences)."""
    before: Sentence | None = None
    for sentence in sentences(projection):
        shares = list(_SHARE.finditer(sentence.text))
        owned = [figure for match in shares if (figure := _part(sentence, match))]
        for match in shares:
            part = _part(sentence, match)
            if part is not None:
                linked = before if before and before.passage is sentence.passage else None
                yield from _check(sentence, linked, match, (part, owned))
        before = sentence


def _part(sentence: Sentence, match: re.Match[str]) -> Figure | None:
    """The amount right before a share, or of the same subject."""
    ahead = [figure for figure in sentence.figures if figure.end <= match.start()]
    if not ahead or not ahead[-1].exact or ahead[-1].kind in ("%", "倍", "个百分点", "位") or ahead[-1].former:
        return None
    between = sentence.text[ahead[-1].end : match.start()]
    if not _BESIDE.fullmatch(between) or _ANEW.search(between):
        return None
    # 产值16亿元，外贸订单占六成: the share is of what the clause names, if it names anything.
    subject = _HOLLOW.sub("", re.split("[，,（(]", between)[-1]) if re.search("[，,（(]", between) else ""
    return ahead[-1] if not subject or _shares_word(subject, ahead[-1].label) else None


def _check(
    sentence: Sentence, before: Sentence | None, match: re.Match[str], told: tuple[Figure, Sequence[Figure]]
) -> Iterator[AuditRow]:
    part, owned = told
    own = [(sentence, figure) for figure in sentence.figures if figure.at < part.at]
    earlier = [(before, figure) for figure in before.figures] if before else []
    wholes = [
        (home, figure)
        for home, figure in (*earlier, *own)
        if figure.kind == part.kind and figure.size > part.size and figure not in owned and _whole(figure)
    ]
    named = [item for item in wholes if match["whole"] and _shares_word(match["whole"], item[1].label)]
    chosen = named or (wholes if not re.search("[全总市省县区国]", match["whole"]) else [])
    if not chosen or any(_holds(match, part.size / figure.size) for _, figure in chosen) or not part.own:
        return
    home, whole = chosen[0] if len(chosen) == 1 or not named else named[-1]
    real = part.size / whole.size
    if len({figure.size for _, figure in chosen}) == 1 and abs(real - _told(match)) < 0.35:
        yield _ROW(
            part.label,
            f"{part.label}{part.text}占{whole.label}{whole.text}的 {percent(real)}，文中为“{match[0]}”",
            (match[0], percent(real)),
            home.quote(whole),
            sentence.evidence(max(0, part.at - len(part.label)), match.end()),
        )


def _whole(figure: Figure) -> bool:
    return figure.exact and not figure.former and not _NOT_WHOLE.search(figure.label)


def _shares_word(whole: str, label: str) -> bool:
    """Whether a label bears two signs in a row of the name a share gives its whole."""
    return any(whole[at : at + 2] in label for at in range(len(whole) - 1))


def _told(match: re.Match[str]) -> float:
    if match["middle"]:
        return 0.5
    if match["tenths"]:
        return (_NUMERALS[match["tenths"]] + (0.5 if match["half"] else 0.0)) / 10
    return _NUMERALS[match["high"]] / _NUMERALS[match["low"]]


def _holds(match: re.Match[str], real: float) -> bool:
    """Whether a share in words may tell a rate."""
    told = _told(match)
    bound, more = f"{match['near'] or ''}{match['bound'] or ''}", match["more"] or ""
    above = re.search("超|逾|突破", bound) or more in ("以上", "多", "强")
    below = re.search("近|不足|不到", bound) or more in ("以下", "弱")
    low = told - (0.01 if above else OVER if below else ROOM)
    high = told + (OVER if above else 0.01 if below else ROOM)
    return low <= real <= high
