"""People: behind their posts, and three or more in a row, where no other name is looked for.

For: ``names.reading``, ``names.slots``.
In: texts; the surnames of ``reference``.
Out: :func:`person`, :func:`people_listed`.
How: a surname and one or two characters behind a post; in a row before words for who attends, for companies bear such names, too.
"""

from __future__ import annotations

import re
from functools import cache

from chaingraph.mentions.guarded import Guarded
from chaingraph.reference.people import surname_pattern

_POSTS = (
    "董事长|总经理|总裁|总监|厂长|经理|书记|省长|市长|区长|县长|镇长|主任|局长|厅长|部长|处长|科长|院长|所长|会长|秘书长|主席|记者|通讯员|摄影|"
    "工程师|教授|博士|院士|创始人|负责人|代表|村民|工人|员工|研究员|主管|专家|会计师|操作工|质检员|技术员|采购员|业务员|讲解员|社长|"
    "场长|站长|校长|组长|队长|班长|店主|老板|老板娘|农户|牧民|牧工|种植户|养殖户|总监|副总|区长|州长|委员|常委|理事|股东"
)
_SPEECH = "认定|认为|强调|要求|指出|致辞|讲话|将|为|于|的|来到|前往|走进|深入|带领|从|已|一同|先生|女士|同志|曾|被|荣获|听取|实地|现场|会见|到|回|说|告诉|介绍|表示|指出|坦言|感慨|透露|分别|一行|率|带队|在|出席|参加|主持|宣布|调研|、|，|。|；|）|等|和|与|正|向|对"


@cache
def person() -> Guarded:
    """A person's name behind a post."""
    told = rf"(?:{_POSTS})(?P<name>{surname_pattern()}[一-龥]{{1,2}})(?={_SPEECH}|\s|$)"
    foreign = rf"(?:{_POSTS})(?P<foreign>[一-龥]{{2,4}}?)(?=(?:则|也|还)?(?:表示|说道|介绍说|告诉|坦言|指出|认为|感慨|强调|透露))"
    return Guarded(f"{told}|{foreign}")


@cache
def _people() -> re.Pattern[str]:
    """Three or more persons in a row."""
    person = rf"{surname_pattern()}[一-龥]{{1,2}}"
    return re.compile(
        rf"{person}(?:[、\s]{person}){{2,}}(?:、[一-龥]{{2,3}}(?=[、出等参陪]))*(?![一-龥]*(?:公司|集团|股份))"
    )


_INTRODUCED = re.compile(
    r"(?:领导|同志|成员|嘉宾|人员|记者|通讯员|主任|书记|[省市区县州局厅处部院校会秘军]长|主席|委员|常委|代表|经理|董事|摄|文|图)[：:]?\s?$"
)
_ATTENDING = re.compile(
    r"(?:等?(?:市|县|区|省|州)?(?:有关|四家班子|四套班子|四大班子)?领导|出席|参加|陪同|分别(?:讲话|致辞|发言|主持|参加)|等同志|参与调研|一同)"
)


def people_listed(text: str) -> list[tuple[int, int]]:
    """Rows of persons: behind a post, or before words for who attends; others may be companies with a surname's character."""
    if text.count("、") < 2 and " " not in text:
        return []
    return [
        match.span()
        for match in _people().finditer(text)
        if _INTRODUCED.search(text, max(0, match.start() - 6), match.start()) or _ATTENDING.match(text, match.end())
    ]
