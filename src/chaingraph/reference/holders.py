"""Names of people behind and before their office: where a name ends in running text, and who holds which office of what.

For: the readers of who heads a chain (``mentions.relations.heads``), and the rules that hold the holders of one office against each other
(``audit.people.posts``, ``audit.people.people``, ``audit.people.roles``).
In: texts. Out: patterns of names.
"""

from __future__ import annotations

import re

from chaingraph.reference.people import surname_pattern

TITLES = (
    r"(?:(?:常务|第一|专职|兼职)?副?(?:书记|市长|县长|区长|州长|旗长|镇长|乡长|省长|专员|主席|主任|主任委员|成员(?!单位)|一级调研员|局长|处长|科长|所长|站长|部长|行长|院长|校长|会长|理事长|"
    r"董事长|总经理|经理|总裁|厂长|组长|秘书长|调研员|巡视员|政委|检察长|总工程师|总监|负责人|委员|常委|链长|班长|场长|社长|站长|队长))"
)
"""What may stand right before the name of an official or a manager."""
ENDS = (
    r"(?=表|介绍|说|告|反映|获|考察|共同|会谈|指出|坦言|透露|带[领队着]|感|汇报|作|向|在|出席|陪同|任|主持|应邀|应约|代表|率|一行|自(?=20)|对|就|和|与|及|等|致|发言|强调|现场|宣布|签|审|批|牵头|负责|"
    r"认为|回忆|算|笑|自豪|欣慰|高兴|同志|先生|女士|接受|参加|参与|陪|到|赴|深[入有]|调研|走访|会见|讲|要求|补充|回应|解释|如是|亲自|联系|包[联保抓]|分管|也|又|已|将|从|为|是|的|"
    r"随后|首先|最后|分别|上台|登台|当场|受邀|专程|前往|以|由|把|给|正|曾|现|兼|担|于|称|看|拿|指着|站|坐|握着|点|摆|早|直|坚|信|满|兴|激|谈|提|用|主|总|统筹|调度|协调|督|每|定期|组织|召|抓|挂|具体|统一|全面|专门|围绕|听|走|再|还|都|则|来|并|[，,。；、）)（(：:“”/\d]|$)"
)
"""What follows a name."""
NAME = rf"(?:[\u4e00-\u9fff]{{2,6}}(?:·[\u4e00-\u9fff]{{2,6}}?)+|{surname_pattern()}[\u4e00-\u9fff]{{1,2}}?)"

LOOSE = rf"{surname_pattern()}[\u4e00-\u9fff]{{2}}"
"""A name of three characters in front of words nobody has listed: to be believed only beside a name that is almost the same."""

_FORMER = re.compile(
    r"原|前任|曾|变更|卸任|辞去|接替|离任|历任|拟任|调整|代理|接任|改由|不再|新任|时任|任命|免去|当选|换届|退休|调任|履新|提名"
)
_KEPT = re.compile(
    r"[（(](?:原|曾用)名?[^（）()]*(?:公司|集团|厂)[）)]|(?:未|没有|无)(?:作|做|发生|有|曾)?(?:过|任何)?(?:变更|调整|变动)"
)
"""What tells of no former holder: that nothing was changed, or how a firm was called."""


def former(text: str) -> bool:
    """Whether a text tells of holders who come or have gone. O(characters).

    Example:
        >>> former("原董事长"), former("法定代表人一直是周建国，未作变更"), former("甲股份公司（原甲有限公司）董事长")
        (True, False, False)
    """
    return _FORMER.search(_KEPT.sub("", text)) is not None


def misspelled(left: str, right: str) -> bool:
    """Whether two names of people of three characters, or of two, have all but one in common. O(characters).

    Example:
        >>> misspelled("周启明", "周启民"), misspelled("李群", "李珺"), misspelled("周明", "周启明")
        (True, True, False)
    """
    return len(left) == len(right) and sum(a != b for a, b in zip(left, right, strict=True)) == 1
