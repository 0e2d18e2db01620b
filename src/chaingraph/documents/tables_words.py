"""What a single cell says: a number, a missing value, a header word, a unit, the number of a section.

For: the readers of tables in this room.
In: the text of one cell.
Out: small answers without memory of the table around it.
How: ``seeds/lexicon/headers.csv`` for vocabulary, compiled expressions for forms.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from chaingraph.reference.lexicon import read_lexicon

CellKind = Literal["empty", "missing", "number", "year", "text"]

_AMOUNT = r"\d[\d,，.]*\s*[十百千万亿]{0,3}"
_NUMBER = re.compile(
    rf"[约近超达为≥≤><〉〈=±+\-−]{{0,3}}\s*{_AMOUNT}[%‰]?\s*(?:[-~～—–至到]\s*{_AMOUNT})?(?P<unit>(?:[^\d\s]\S{{0,9}}?)?)(?:以上|以下|以内|左右|余)?"
)
_DATE = re.compile(
    r"(?:19|20)\d\d(?:[.\-/年]\d{1,2}(?:[.\-/月]\d{0,2})?[日月]?)?(?:\s*[-~～—–至到]\s*(?:19|20)\d\d[.\-/年\d月日]*)?年?"
)
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_MISSING = re.compile(r"[-—－–―─\-/／\\*]+|无|暂无|N/?A|n/?a|空|空白|未填")
_PERIOD = re.compile(
    r"(?:19|20)\d\d(?:年)?(?:[-~～—–至]+(?:19|20)\d\d)?(?:年)?(?:度|末|底|初|前|后|以前|以后|之前|之后|上半年|下半年|一季度|\d{1,2}月|[\d\-—~至]*月)?"
    r"|[“\"]?十[一二三四五六]五[”\"]?(?:期间|末|初|时期)?|第?[一二三四]季度|\d{1,2}月(?:份)?|[上下]半年|近[一二三四五六七八九十]年|未来[三五十]年"
)
_BRACKETS = re.compile(r"[（(〔\[【][^（(〔\[【）)〕\]】]*[）)〕\]】]")
_UNIT_BRACKET = re.compile(r"[（(〔\[【](?:单位[:：])?([^（(〔\[【）)〕\]】]{1,12})[）)〕\]】]")
_UNIT_LINE = re.compile(
    r"[（(〔\[【]?(?:计量|金额|数量|面积)?单\s*位\s*[:：]\s*([^）)〕\]】\s]+(?:\s*[、,，/；;]\s*[^）)〕\]】\s]+)*)[）)〕\]】]?"
)
_NUMERAL = "一二三四五六七八九十百"
_SECTION = (
    (1, re.compile(rf"(?:第[{_NUMERAL}]+[类章节部分批]+|[{_NUMERAL}]+\s*[、.．:：，,]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]+\s*[、.．])\s*")),
    (2, re.compile(rf"[（(]\s*[{_NUMERAL}]+\s*[）)]\s*[、.．]?\s*")),
    (3, re.compile(r"\d{1,2}\s*[、.．](?!\d)\s*|[（(]\d{1,2}[）)]\s*[、.．]?\s*")),
)
_SECTION_STARTS = frozenset(f"第{_NUMERAL}ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX（(0123456789")
_ALONE = re.compile(rf"[{_NUMERAL}]+[、.．]?|[（(][{_NUMERAL}]+[）)][、.．]?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[、.．]?|[A-H][、.．]?")
_LEGAL = re.compile(r"(?:公司|集团|合作社|研究院|研究所|学院|大学|(?<=...)[厂院])(?:[（(][^（()）]*[）)])?$")


def squeeze(text: str) -> str:
    """The text without any blank, full-width signs folded: how header cells are compared."""
    plain = "".join(text.split())
    return plain if unicodedata.is_normalized("NFKC", plain) else "".join(unicodedata.normalize("NFKC", plain).split())


@cache
def words(kind: str) -> frozenset[str]:
    """All header words of a kind (``index``, ``name``, ``label``, ``parent``, ``header``, ``unit``, ``total`` …)."""
    return frozenset(squeeze(row["word"]) for row in read_lexicon("headers", ("word", "kind")) if row["kind"] == kind)


@lru_cache(maxsize=4096)
def cell_kind(text: str) -> CellKind:
    """What a cell holds: nothing, a sign for no value, a number, a year or date, or words."""
    text = text.strip()
    if not text:
        return "empty"
    if text.isdecimal():
        return "year" if len(text) == 4 and text[:2] in ("19", "20") else "number"
    if len(text) <= 6 and _MISSING.fullmatch(text):
        return "missing"
    if len(text) > 32 or not any(character.isdigit() for character in text):
        return "text"
    folded = unicodedata.normalize("NFKC", text).strip()
    if _YEAR.fullmatch(folded) or _DATE.fullmatch(folded):
        return "year"
    match = _NUMBER.fullmatch(folded)
    return "number" if match and (not match["unit"] or is_unit(match["unit"])) else "text"


def is_period(text: str) -> bool:
    """Whether a header cell names a year or a span of years (``2020年``, ``“十四五”期间``)."""
    return _PERIOD.fullmatch(squeeze(text)) is not None


def is_legal_name(text: str) -> bool:
    """Whether a cell ends the way names of enterprises and institutes do and is long enough to be one."""
    return 6 <= len(text) <= 40 and _LEGAL.search(text) is not None


@lru_cache(maxsize=4096)
def header_weight(text: str) -> float:
    """How much a cell sounds like a header: 1 for a header word or period, 0.6 when it ends in one, else 0."""
    plain = squeeze(text)
    if not plain or len(plain) > 30:
        return 0.0
    bare = _BRACKETS.sub("", plain).strip(':：*“”"') or plain
    bare = bare.rpartition("/")[0] if is_unit(bare.rpartition("/")[2]) and "/" in bare else bare
    vocabulary = _header_words()
    if (
        bare in vocabulary
        or is_period(bare)
        or is_unit(bare.strip("（）()[]"))
        or (bare != plain and header_unit(plain))
    ):
        return 1.0
    endings = [bare[-size:] for size in (6, 5, 4, 3, 2) if size < len(bare) and bare[-size:] in vocabulary]
    if endings and len(bare) <= 16:
        # 建设内容 is a header whatever stands before it, 蓝湾公司 and 东湖园区 are more likely values
        return 0.3 if endings[-1] in words("name") | words("label") else 0.6
    leading = re.match(_PERIOD, bare)
    return 0.6 if leading and leading.end() >= 4 else 0.0


def is_child_header(text: str) -> bool:
    """Whether a header cell divides the quantity of a cell above it: a period, 市内, 计划, 总量 …"""
    bare = _BRACKETS.sub("", squeeze(text)).strip(':：“”"')
    leading = _PERIOD.match(bare)
    return is_period(bare) or bare in words("child") or bool(leading and leading.end() >= 4)


@cache
def _header_words() -> frozenset[str]:
    """The vocabulary of header cells, of every kind."""
    return words("index") | words("name") | words("label") | words("parent") | words("header")


@lru_cache(maxsize=1024)
def is_unit(text: str) -> bool:
    """Whether the text is a unit and nothing else (``万元``, ``吨标煤``, ``万元/亩``)."""
    parts = squeeze(text).split("/")
    return 0 < len(parts) <= 3 and all(_is_simple_unit(part) for part in parts)


def _is_simple_unit(text: str) -> bool:
    units = words("unit")
    scales = len(text) - len(text.lstrip("十百千万亿"))
    return text in units or (len(text) <= 8 and any(text[size:] in units for size in range(1, scales + 1)))


@lru_cache(maxsize=1024)
def header_unit(text: str) -> str:
    """The unit a header cell names: in brackets, behind a slash, or as its last word; empty without one."""
    for match in reversed(list(_UNIT_BRACKET.finditer(text))):
        for part in re.split(r"[,，、;；]", match[1]):
            if is_unit(part):
                return part.strip()
    plain = text.strip()
    for size in range(1, min(10, len(plain))):
        if plain[-size - 1] in "/／ 　:：" and is_unit(plain[-size:]) and not is_unit(plain[: -size - 1]):
            return plain[-size:]
    return plain if is_unit(plain) else ""


def line_unit(text: str) -> tuple[str, str] | None:
    """Splits ``表1 名单（单位：万元）`` into the words before and the unit; ``None`` when no unit is named.

    Several named at once stay together (``万元、人、亩``): which column has which is for its header to say. A 填报单位 before
    it is no unit.
    """
    start = 0
    while match := _UNIT_LINE.search(text, start):
        parts, rest = _parts(match[1]), text[match.end() :].split()
        if all(map(is_unit, rest)) and any(map(is_unit, parts)):
            return text[: match.start()].rstrip(), "、".join(part for part in (*parts, *rest) if is_unit(part))
        start = match.start() + 1
    return None


def _parts(units: str) -> list[str]:
    """The units of a list: 万元、人、亩 are three, 万元/亩 is one, 万元/人/亩 are three again, 元/平方米/月 is one."""
    parts = [part.removeprefix("人民币") or part for part in re.split(r"[、,，；;和及\s]+", units.strip()) if part]
    if len(parts) == 1 and parts[0].count("/") > 1 and parts[0][-1] not in "年月日天时":
        return parts[0].split("/")
    return parts


def section_level(text: str) -> int:
    """How deep a numbered line stands: 1 ``一、``, 2 ``（一）``, 3 ``1.``; 0 without a number."""
    if text[:1] not in _SECTION_STARTS or text.isdecimal():
        return 0
    return next((level for level, pattern in _SECTION if pattern.match(text)), 0)


def section_name(text: str) -> str:
    """The words of a section row without its number; the text itself when nothing would be left."""
    text = "".join(text.split())
    for _, pattern in _SECTION:
        match = pattern.match(text)
        if match and match.end() < len(text):
            return text[match.end() :]
    return text


def is_section_number(text: str) -> bool:
    """Whether a cell holds nothing but the Chinese, Roman or Latin number of a section (``一``, ``（二）``, ``A``)."""
    return len(text) <= 5 and _ALONE.fullmatch(text.strip()) is not None


def is_total(text: str) -> bool:
    """Whether a cell says that its row sums up others (``合 计``, ``小计：``, ``合计（12个）``)."""
    if len(text) > 20 or _total_characters().isdisjoint(text):
        return False
    plain = _BRACKETS.sub("", squeeze(text)).rstrip(":：")
    return plain in words("total") or plain.endswith("小计")


@cache
def _total_characters() -> frozenset[str]:
    """The characters that words for sums are made of, to pass over other cells quickly."""
    return frozenset("".join(words("total"))) - frozenset("全区市县省本页数值")


def is_note(text: str) -> bool:
    """Whether a line is a note on a table and no row of it (``注：``, ``资料来源：``)."""
    head, colon, _ = squeeze(text).lstrip("*※").replace("：", ":").partition(":")
    return bool(colon) and re.sub(r"\d+$", "", head) in words("note")
