"""How a row reads: whom or what it is about, in words that can stand in a column, and its message.

For: :mod:`chaingraph.analysis.audit.finding`.
In: a row whose rule knew no better subject than the words beside a figure. Out: its subject, its message.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.rows import AuditRow

_ROUGH = re.compile(
    r"[，。；：,;、]|^[由到的增为其及以达★.]|[的到为由]$|^\d+[个家户项条](?!.*[月日])|^$|^[（(][^）)]*$"
)
"""What no name of a thing looks like."""
_OPENS = re.compile(
    r"^(?:[★☆●◆.．、\s]+|其中[，：:]?|截至[^，,]*[，,]|到20\d\d年底?[，,]|(?:20\d\d年|去年|今年|全年|[上下]半年)[，,]?"
    r"|(?:以上|上述)(?!的|项目|企业)|此次|本次|会议(?:确定|要求|指出|强调|明确|议定)[，,]|聚焦|围绕|由(?=[\u4e00-\u9fff]{2}))+"
)
_ENDS = re.compile(
    r"(?:(?:应|约|共|各|分别)*(?:为|达到?|(?:提高|缩小|增加|减少|扩大|下降|增长|压缩|上升)到?|实现|完成|有|的|[由从于](?:上年|去年)?(?:同期)?|在|是|占|比|共|计)"
    r"|[（(][^）)]*|20\d\d年|[\d.,]+[^\d]{0,3})+$"
)
_MEASURED = re.compile(r"的“(?P<name>[^”]{2,})”为")
_WAY = re.compile(r"经|按照|根据|随着|通过|实行|推行")
"""Opens a clause that tells how or why."""
_STOP = re.compile(r"[，。；：,;]")
LONGEST = 20


def subject_of(row: AuditRow) -> str:
    """The subject of a row; its own where that is a name.

    Example:
        >>> from dataclasses import replace
        >>> row = AuditRow("growth", "增加到2024年的", "签约项目数由2023年的36个，增加到2024年的44个", "44个", "36个", 0.7, None, ())
        >>> subject_of(row)
        '签约项目数'
        >>> subject_of(replace(row, subject="其中税收收入")), subject_of(replace(row, subject="泊头市五金机电园"))
        ('税收收入', '泊头市五金机电园')
    """
    if not _ROUGH.search(row.subject):
        return row.subject
    measured, opening = _MEASURED.search(row.message), re.match(r"[^\d“，]+(?=\d)", row.message)
    return _name(row.subject) or (measured["name"] if measured else _name(opening[0] if opening else "")) or row.subject


def message_of(row: AuditRow) -> str:
    """The message of a row, where the verb of a label stands beside that of the message (强度达到应为) without it."""
    return re.sub(r"(?:达到?|为)应为", "应为", row.message)


def _name(text: str) -> str:
    """The first clause of a text that names a thing; empty when none does."""
    clauses = _STOP.split(_OPENS.sub("", text))
    for clause in sorted(clauses, key=lambda one: _WAY.match(one) is not None):
        words = _ENDS.sub("", _OPENS.sub("", clause))
        several = words.split("、")
        # 装备制造、新型显示、新材料四个产业: the first stands for all.
        words = f"{several[0]}等" if len(several) > 2 else words
        if 1 < len(words) <= LONGEST and len(re.findall(r"[\u4e00-\u9fff]", words)) > 1 and not words[0].isdigit():
            return words
    return ""
