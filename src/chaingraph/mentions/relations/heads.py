"""Who leads a chain for the government: 链长 and 副链长, told of a chain by its name, its heading or the title.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``chainHead`` and ``deputyChainHead`` statements: a name, or the office
where nobody is named.
How: four ways to say it (链长：甲; 由县长甲任某链链长; 甲、乙分别担任某链、某链链长; 某链链长分别为甲、乙). Whoever is told to
be a former or only a proposed one is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.officials import OFFICE, PERSON, officials
from chaingraph.mentions.relations.chain_text import (
    CHAINS,
    ChainText,
    Told,
    chain_text,
    chains_of,
    is_gone,
    statement,
)
from chaingraph.mentions.relations.engine import Setting
from chaingraph.records import Statement
from chaingraph.reference.holders import ENDS

_ROLE = r"(?<![总业])(?P<role>(?:常务|第一)?副链[ 　]*长|链[ 　]*长(?![制办单会企])|(?<=\ue004)长(?=[为是由：:，（(]))"
_LEVEL = r"(?:[市县区省州]级)?"
_NAMED = rf"(?:{OFFICE})?{PERSON}(?:同志)?(?:{ENDS}|(?=副?[市县区]长|[ 　]))"
_WHO = rf"(?P<who>{_NAMED}|{OFFICE}(?=[，。；、）)]|担任|兼任|任|$))"
_TAKES = r"(?:[（(][^（）()]{1,20}[）)])?(?:同志|副?[市县区]长)?(?:同时|继续|具体|亲自)?(?:担任|兼任|出任|任|为)"
_PEOPLE = r"(?P<people>[\u4e00-\u9fff、（）() 　]{3,80}?)"
_LABELLED = re.compile(rf"{_ROLE}(?:姓名)?(?:为|是|由|[：:（(]|——)[ 　]*{_WHO}")
_BARE = re.compile(
    rf"{_ROLE}、?[ 　]*(?P<who>{OFFICE}{PERSON}(?:{ENDS})|(?!单位|包联|方案|名单|任务|项目|年度|应当|周例|周调){PERSON}"
    r"(?=同志|主持|带队|率|出席|参加|参会|指出|强调|要求|负责|赴|在|听取|召集|介绍|表示|[，。；、（(）)]|$))"
)
_CHANGED = re.compile(
    rf"{_ROLE}由[^，。；]{{2,16}}?(?:调整|变更|更换|改)为(?P<who>(?:{OFFICE})?{PERSON})(?:同志)?(?=[，。；（(]|$)"
)
_TAKEN = re.compile(
    rf"(?:由|任命|明确|确定|推选|聘任|指定|(?:^|[，。；：（(\s])(?!由)){_WHO}{_TAKES}(?P<things>{CHAINS})?的?(?:该|本|其)?{_LEVEL}{_ROLE}"
)
_SHARED = re.compile(
    rf"(?:由|^|[，。；：:\s]){_PEOPLE}分别(?:担任|兼任|出任|任|为)(?P<things>{CHAINS})的?{_LEVEL}{_ROLE}"
)
_ALLOTTED = re.compile(
    rf"(?P<things>{CHAINS})的?{_LEVEL}{_ROLE}分别(?:为|是|由|[：:]){_PEOPLE}(?=担任|兼任|任|[，。；]|$)"
    rf"|(?P<things_>{CHAINS})分别由(?P<people_>[\u4e00-\u9fff、（）() 　]{{3,80}}?)(?:担任|兼任|任){_LEVEL}(?P<role_>副?链长)"
)
_CHARGED = re.compile(rf"(?:同志)?(?:具体|统一)?(?:负责|分管|主抓|包联)(?P<things>{CHAINS})")
"""Behind a head who is told before the chain: 链长甲负责某产业链."""


def find_heads(setting: Setting) -> list[Statement]:
    """Who leads the chains of a scene. Linear in the text."""
    if "长" not in setting.scene.source or not setting.scene.source.count("链"):
        return []
    text = chain_text(setting.scene, "C")
    told = (one for one in _told(setting, text) if not is_gone(text, one.start, one.end))
    return [statement(setting, text, one) for one in dict.fromkeys(told)]


def _told(setting: Setting, text: ChainText) -> Iterator[Told]:
    for pattern in (_SHARED, _ALLOTTED):
        for match in pattern.finditer(text.text):
            other = "" if match["role"] else "_"
            things, people = text.refs(*match.span(f"things{other}")), officials(match[f"people{other}"])
            predicate = _predicate(match[f"role{other}"])
            for thing, who in zip(things, people, strict=True) if len(things) == len(people) > 1 else ():
                yield Told(thing, predicate, who, match.start(), match.end(), "said")
    for pattern in (_LABELLED, _BARE, _CHANGED, _TAKEN):
        for match in pattern.finditer(text.text):
            charged = _CHARGED.match(text.text, match.end("who")) if pattern is not _TAKEN else None
            things, start, how = chains_of(setting, text, charged or match)
            names = officials(match["who"])
            begin, end = min(start, match.start()), charged.end() if charged else match.end()
            for thing in things if len(names) == 1 else ():
                yield Told(thing, _predicate(match["role"]), names[0], begin, end, how)


def _predicate(role: str) -> str:
    return "deputyChainHead" if "副" in role else "chainHead"
