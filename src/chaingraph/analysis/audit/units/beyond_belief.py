"""Amounts of money that nobody believes of what they are told of: a fund of 2万元, 研发费用合计1.65万元 of all works, a project of 52000亿元.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.same_thing` holds two tellings against each other, here one is enough.
In: figures of sentences. Out: audit rows of kind ``unit``.
How: the words of the clause say what is measured and of whom. What is for one 亩, head or piece, a subsidy, a fee, a price, or of a household
or village may be as small; what a whole country or several projects come to may be as large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, clause_start, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MEASURE = (
    r"产值|增加值|营业收入|营收|主营业务收入|主营收入|销售收入|销售额|开票销售|固定资产投资|工业投资|技改投资|总投资(?!强度)|投资总额|投资额|计划投资|进出口|出口|财政收入|公共预算收入|"
    r"研发(?:费用|投入|经费|支出)|利润总额|利税|入库税收|税收收入|税收总额|社会消费品零售总额|生产总值|GDP|协议资金|协议投资|合同投资|到位资金|授信|贷款余额|融资"
)
_MEASURED = re.compile(rf"(?:{_MEASURE})[^，。；、\d]{{0,10}}$")
_FUND = re.compile(
    r"基金(?!会|公积)[^，。；、\d]{0,8}(?:总?规模|总额|首期|一期)[^，。；、\d]{0,6}$|基金[^，。；\d]{0,12}[，,]?(?:总|首期|设立)?规模[^，。；\d]{0,4}$"
)
_FUND_BEHIND = re.compile(r"^(?:左右)?的?[^，。；、\d]{0,10}(?<!公积)(?<!社保)基金(?!会)")
_WHOLES = re.compile(
    r"规上|规模以上|全[省市县区镇园链]|[户家]企业|[户家]规|产业链|集群|园区|开发区|高新区|行业|(?:公司|集团)[^，。；]{0,12}$|项目|工程|一期|二期|产业|签约"
)
_EACH = re.compile(
    r"每|[亩户人地均]均|平均|单(?:位|台|个|亩|套|价)|人月|补[助贴偿]|奖|罚|费用(?!合计|总额|共)|成本|租金|户(?!企业)|村|农|社员|合作社|个体|家庭|店|摊|元/|日[产销均]|天|当[天日]|首[单批笔]|"
    r"(?:增加|增长|提高|减少|下降|高出|多|少|差额|误差|相差|超|低于|不足|以下|仅有?)了?[^，。；]{0,4}$|诈|骗|案|元起|贫困|脱贫|帮扶|带动|增收|直播|网店|创业"
)
_RESEARCH = re.compile(r"研发(?:费用|投入|经费|支出)[^，。；、\d]{0,8}$")
_EACH_BEHIND = re.compile(r"^(?:[/每]|[^，。；]{0,4}(?:亩|人|户|吨|平方米|台)(?:以上|的)?)|^(?:一|每)?[个名项台亩户]")
_LARGE = re.compile(
    r"(?:项目|公司|基金|工程|基地|园)[^，。；、\d]{0,10}(?:总投资|投资总额|总规模|规模|计划投资|注册资本)[^，。；、\d]{0,4}$"
)
_SEVERAL = re.compile(
    r"\d+[个项家户]|[一二三四五六七八九十百]+[个项大]|全国|全球|全省|世界|各|等|累计|合计|投资基金业|行业"
)
LEAST, OF_FUND = 1e5, 1e6
"""Money below which no total of firms, parks or projects lies; none of a fund."""
MOST = 5e11
"""Money that no single project, firm or fund of a county comes to."""
_OTHER = str.maketrans("万亿", "亿万")
"""The unit that was likely meant."""
WORDS = 24
_ROW = Maker("unit", 0.7, "单位可能写错")


def beyond_belief(projection: Projection) -> Iterator[AuditRow]:
    """Amounts that are too small or too large by far for what they are of. O(characters)."""
    for sentence in sentences(projection):
        for figure in sentence.figures:
            if figure.kind == "元" and figure.size > 0 and (why := _beyond(sentence, figure)):
                start = clause_start(sentence.text, figure.at, "，。；：")
                words = sentence.text[start : figure.end]
                other = figure.text.translate(_OTHER)
                message = f"“{words}”{why}，可能是 {other}"
                yield _ROW(words, message, (figure.text, other), sentence.evidence(start, figure.end))


def _beyond(sentence: Sentence, figure: Figure) -> str:
    """Why nobody believes an amount; empty where one may."""
    text = sentence.text
    ahead = text[clause_start(text, figure.at, "。；") : figure.at]
    near, behind = text[clause_start(text, figure.at, "，。；：") : figure.at], text[figure.end : figure.end + WORDS]
    if figure.size >= MOST and figure.unit.startswith("亿"):
        return "，大得不合常理" if _LARGE.search(near) and not _SEVERAL.search(ahead) else ""
    if figure.unit != "万元":
        return ""
    if _EACH.search(near) or _EACH_BEHIND.match(behind):
        return _small(figure, ahead) if _RESEARCH.search(near) and not re.search("[每均]", near) else ""
    if figure.size <= OF_FUND and (_FUND.search(ahead) or (_FUND_BEHIND.match(behind) and "规模" in near)):
        return "，小得不合常理"
    return _small(figure, ahead) if _MEASURED.search(near) else ""


def _small(figure: Figure, ahead: str) -> str:
    """Whether an amount is below that of any works, park or project."""
    small = (
        figure.size < LEAST
        and _WHOLES.search(ahead)
        and not re.search(r"[户村农店]|合作社|个体", ahead.replace("户企业", ""))
    )
    return "，小得不合常理" if small else ""
