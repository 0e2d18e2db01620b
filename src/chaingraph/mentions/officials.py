"""Who holds an office, as cells and phrases name them: 李明（县长）, 县委常委、副县长张伟, 王 芳.

For: the readers of who leads a chain, in tables and in prose.
In: the words between two marks. Out: names of people; the office itself where nobody is named.
How: surnames tell people from other words. Only whoever is named in an office is read: of people nothing else is known here.
"""

from __future__ import annotations

import re

from chaingraph.reference.people import surname_pattern

OFFICES = (
    r"(?:(?:常务|第一|专职|党组)?副?(?:书记|市长|县长|区长|州长|盟长|旗长|镇长|乡长|省长|主席|主任|部长|局长|厅长|处长|秘书长|专员|调研员|巡视员)"
    r"|常委|党组成员|党工委委员|党委委员)"
)
"""What those are called who lead a chain for a government."""
OFFICE = rf"(?:[\u4e00-\u9fff]{{0,10}}?{OFFICES}[、，,兼 　]*)+"
_BEHIND = r"(?:[省市州县区镇乡旗]委)?(?:常委|副?(?:书记|市长|县长|区长|州长|盟长|旗长|镇长|乡长|省长))"
"""What is called out behind a name; 商务局长 and 高新区主任 begin with no name."""
_GIVEN = r"(?![务局办委厅科室组站员副县市区州长部等])[\u4e00-\u9fff]"
"""Of a given name; what offices begin and end with is none."""
PERSON = rf"(?:[\u4e00-\u9fff]{{2,6}}(?:·[\u4e00-\u9fff]{{2,6}}?)+|{surname_pattern()}(?:{_GIVEN}){{1,2}}?)"
_ONE = re.compile(rf"(?:{OFFICE})?(?P<who>{PERSON})(?:同志|{_BEHIND})?(?:[（(][^（()）]*[）)])?")
_OFFICE_ALONE = re.compile(rf"{OFFICE}(?:[（(][^（()）]*[）)])?")
_PARTS = re.compile(r"[、，,；;/\s和及与]+(?![^（(]*[）)])")
_APART = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
"""A name of two characters, set apart to be as wide as one of three."""


def officials(words: str) -> list[str]:
    """The people of a cell or of a list, in their order; where it names none, the office that it is. O(characters).

    Example:
        >>> officials("县委副书记、县长李明，张 伟（副县长）"), officials("常务副县长"), officials("县工信局")
        (['李明', '张伟'], ['常务副县长'], [])
    """
    text = _APART.sub(r"\1\2", words.strip())
    found = [match["who"] for part in _PARTS.split(text) if (match := _ONE.fullmatch(part))]
    return list(dict.fromkeys(found)) or ([text] if _OFFICE_ALONE.fullmatch(text) else [])
