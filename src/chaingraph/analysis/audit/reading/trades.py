"""The trade that a sentence or a title is about, of which figures behind it are told without naming it again.

For: the rules that hold one indicator's values against each other.
In: the words of a sentence before a figure, the title of a document, names of places to leave out.
Out: :func:`trade_of`, :func:`told_trade`, :func:`quoted_trade`, :func:`trades_apart`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed import Setting

_TRADE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,10}?)(?:全?产业链|全?产业集群|产业(?![园基集])|行业(?!协会|主管)|(?<=[筑售宿饮工造])业(?:企业|项目))"
)
_LEAD = re.compile(
    r"^.*(?:关于|目前|其中|全链|资质以上|规模以上|规上|限额以上|加快|围绕|聚焦|壮大|对照|比照|[按受的了是为有由从对在于将把推抓促快展动强补延和与及年月末底前名县市区省])"
)
_NONE = re.compile(
    r"[一二两三四五六七八九十\d几多各]+[大个条类]?|主导|重点|支柱|优势|特色|战略性?|新兴|未来|传统|[各该此本全其他]+|现代|相关|上述|高新技术|先进|工业|农业|服务|第[一二三]|所[属在处]|不同|[大条]|(?:新型)?工"
)

_WHOLE = re.compile(r"全[市县区省镇乡旗州国]|我[市县区]|园|开发区|[经高]新?[开]?区|[镇乡]|区内")
_QUOTED = re.compile(
    r"(?:方案|规划|计划|意见|纲要|要点|通知|文件|办法)(?:中|里|所)?(?:确定|提出|明确|要求|规定|部署|下达|定)?$"
)


def trade_of(text: str, names: tuple[str, ...] = ()) -> str:
    """The last trade that words name as one (…产业链, …行业, …业企业); empty where they name none or several alike. O(characters).

    Example:
        >>> trade_of("2024年，全县食品饮料产业链规上企业52家，"), trade_of("四大主导产业链")
        ('食品饮料', '')
    """
    for name in names:
        text = text.replace(name, "、")
    told = ""
    for match in _TRADE.finditer(text):
        bare = _LEAD.sub("", match["name"])
        bare = re.sub(rf"^(?:{_NONE.pattern})+", "", bare)
        told = bare if len(bare) > 1 else told
    return told


def told_trade(words: str, setting: Setting) -> Mapping[str, str]:
    """Marks of the trade that words before a figure name, and of that its title names, unless they name a place of their own."""
    own = trade_of(words, setting.names)
    titled = "" if own or _WHOLE.search(words) else setting.trade
    return {**({"trade": own} if own else {}), **({"titled": titled} if titled else {})}


def quoted_trade(words: str) -> str:
    """The trade alone of words that quote a plan of it (化纤产业链方案确定); other words as they are. O(characters)."""
    return (trade_of(words) if _QUOTED.search(words) else "") or words


def trades_apart(one: str, other: str) -> bool:
    """Whether two trades are two: neither's pairs of characters are mostly in the other. O(characters)."""
    if not one or not other:
        return False
    shared = len(pairs(one) & pairs(other)) / min(len(pairs(one)), len(pairs(other)))
    return shared < 0.5
