"""Of what a statement in a sentence is: of a name before or behind it, or of the works, ground or firm it goes on about.

For: the rules over where things are (``audit.enterprises.one_place``, ``audit.enterprises.directions``).
In: a sentence with its names (``audit.reading.spoken_names``), and where the statement stands. Out: :func:`subject_of`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.spoken_names import SpokenName
from chaingraph.analysis.audit.reading.text import Sentence

_NOUN = re.compile(
    r"(?:^|[，。；、：“])(?:其中|目前|现|而|但)*(?:该|此|这处|这个|这块|这宗|本|我|其|整个|上述)?(?P<noun>企业厂区|厂区|厂房|厂子|工厂|项目用地|项目选址|项目地块|项目|用地|地块|场地|选址|校区|研究院|学院|实验室|基地|中心|公司|企业|生产线|大棚|市场|仓库|建设|我们|它)?(?:的|就|现|已|均|都|全部|最终)*(?:确定|最终|位置|地点)?(?:(?<=项目|厂区|地块|工程)(?:一期)?[\u4e00-\u9fff]{2}[已正]?)?$"
)
_BETWEEN = re.compile(
    r"；|公司|集团|与|[和及]|项目(?!由|总?投资|占地|计划|拟|，|：|选|落|位|用|$)|厂家|供应商|客户|总部|原料|来自"
)
_OF_ANY = re.compile(r"项目|企业|公司|基地|中心|工厂|我们|它|建设|市场|生产线|园区")
"""Nouns that mean another thing in each sentence, where no name stands before them."""
_GROUND = re.compile(r"选址|用地|地块|厂[区址房]")
_SPEAKS = re.compile(r"^[“]?(?:而|但|目前|现在)?(?:我们|咱们?|公司|我司|本公司|[本我]厂|企业|厂里)[^，。；：“”]{0,10}$")
"""Who speaks, or is spoken of, as the firm its passage is about."""
LONG = 44
"""Characters between a name and its place at most."""


def subject_of(
    sentence: Sentence, names: tuple[SpokenName, ...], about: Mapping[str, str], match: re.Match[str]
) -> tuple[str, str, int]:
    """Of what a statement is: what stands right behind it, the last name before it, or what its noun goes on about.

    Args:
        sentence: Where it stands.
        names: The names of the sentence.
        about: What nouns in it may mean.
        match: The statement, with a group ``place``, and ``noun`` where it says of what it is.

    Returns:
        The key of the thing, how it is called there, and where that begins; empty for none.
    """
    text, start = sentence.text, match.start()
    noun = match.groupdict().get("noun")
    behind = next(
        (name for name in names if name.start - match.end() in (0, 1) and text[match.end("place")] == "的"), None
    )
    before = [name for name in names if name.end <= start]
    if behind:
        return behind.key, behind.name, start
    told = None if noun else _NOUN.search(text, 0, start)
    noun = noun or (told["noun"] or "项目" if told else "")
    if noun and not (before and text[before[-1].end : start].count("，") == 0 and not told):
        called = next((key for key in about if key.endswith(noun)), "") or (before[-1].key if before else "")
        last = about.get("", "")
        key = called or (
            "" if last.startswith("@") and _OF_ANY.fullmatch(noun) and not _GROUND.match(text, start) else last
        )
        return key, called.partition("@")[0] or noun, told.start("noun") if told else start
    if not before and _SPEAKS.match(re.split("[，。；：]", text[:start])[-1]):
        key = about.get("", "")
        return ("", "", start) if key.startswith("@") else (key, key, start)
    lead = text[before[-1].end : start] if before else ""
    clear = before and len(lead) <= LONG and not _BETWEEN.search(lead)
    return (before[-1].key, before[-1].name, before[-1].start) if clear else ("", "", start)


def trade_subject(
    sentence: Sentence, names: tuple[SpokenName, ...], about: Mapping[str, str], match: re.Match[str]
) -> tuple[str, str, int]:
    """Of whom a statement of a trade is: the last name before it in its sentence, else the one the passage goes on about.

    Returns:
        The key of the thing, how it is called there, and where that begins; empty for none.
    """
    text, start = sentence.text, match.start()
    before = [name for name in names if name.end <= start]
    if before:
        last = before[-1]
        lead = text[last.end : start]
        clear = len(lead) <= LONG and not re.search("[；。]|公司|集团|供应|客户|等", lead)
        listed = text[last.start - 1 : last.start] in ("、", "和", "与") if last.start else False
        return (last.key, last.name, last.start) if clear and not listed else ("", "", start)
    key = about.get("", "")
    ahead = re.split("[。；]", text[:start])[-1]
    own = not re.search("(?<=[^该本这，：“])公司|集团|园区|全[市县区]|各|产业链", ahead) and not key.startswith("@")
    return (key, key, start) if own else ("", "", start)
