"""An invented plan and the ways in which files break its lines."""

from __future__ import annotations

from random import Random

from chaingraph.documents.folding import fold_width
from chaingraph.documents.lines import width

HEADING, PARAGRAPH = "heading", "paragraph"

PLAN: tuple[tuple[str, str], ...] = (
    (HEADING, "第一章 发展基础"),
    (HEADING, "一、主要成效"),
    (
        PARAGRAPH,
        "“十三五”期间，云川市装备制造业规模持续扩大，2020年规上工业总产值达到486.72亿元，年均增长9.3%，"
        "占全市工业总产值的比重由2015年的21.4%提高到27.8%。全市拥有规上装备制造企业128家，其中产值超过10亿元的企业6家，"
        "云川华岳重工有限公司、蓝驰汽车（云川）有限公司等龙头企业的带动作用不断增强。",
    ),
    (
        PARAGRAPH,
        "产业平台加快建设，云川高新技术产业开发区建成面积由8.6平方公里拓展到15.2平方公里，云川经济技术开发区、"
        "青峡县工业园区、白石港物流园等平台错位发展，入驻企业由210户增加到395户，投产企业312户，在建项目83个。",
    ),
    (HEADING, "二、存在问题"),
    (
        PARAGRAPH,
        "产业链条不够完整。整车企业本地配套率仅为32%，变速器、车用芯片、转向系统等关键零部件主要从上海、"
        "宁波、十堰等地采购，蓝驰汽车的246家一级供应商中，市内企业只有58家，区内企业不足20家。",
    ),
    (
        PARAGRAPH,
        "创新能力有待提升，全市研发经费投入强度为1.9%，低于全国平均水平0.5个百分点，拥有发明专利50件以上的企业仅有9家，"
        "高端人才占比不到2%，产学研合作项目转化率偏低。",
    ),
    (HEADING, "第二章 重点任务"),
    (HEADING, "一、做强汽车产业链"),
    (HEADING, "（一）整车及新能源汽车"),
    (
        PARAGRAPH,
        "支持蓝驰汽车（云川）有限公司（以下简称“蓝驰汽车”）建设年产30万辆新能源乘用车项目，总投资68亿元，"
        "力争到2025年新能源汽车产量突破20万辆，产值达到300亿元以上，带动本地配套企业超过80家。",
    ),
    (
        PARAGRAPH,
        "依托云川学院汽车工程研究院，引进动力电池、驱动电机、电控系统等项目，推动宁德时代、汇川技术等企业在云川布局，"
        "建设“研发+制造+检测”一体化的新能源汽车产业基地。",
    ),
    (HEADING, "（二）关键零部件"),
    (
        PARAGRAPH,
        "围绕变速器、车桥、半轴、制动系统等领域，支持川东铸造厂、云川恒力齿轮有限责任公司、青峡精工机械有限公司"
        "实施智能化改造，建设数字化车间12个、智能工厂3个，培育“专精特新”企业30家，形成100万套变速器齿轮的生产能力。",
    ),
    (HEADING, "二、做优电子信息产业链"),
    (
        PARAGRAPH,
        "以云川新显光电科技有限公司为链主，重点发展液晶面板、显示模组、玻璃基板和整机，引进上下游企业25家以上，"
        "打造西部重要的新型显示产业基地。加快建设5G基站3200个，推动工业互联网平台连接设备超过2万台。",
    ),
    (
        PARAGRAPH,
        "支持智能终端企业扩大产能，2020年全市手机产量达到1860万台，其中出口占比41.7%；大力发展传感器、"
        "印制电路板、电容器等元器件，完善从设计、制造到封装测试的产业体系。",
    ),
    (HEADING, "第三章 保障措施"),
    (HEADING, "一、强化要素保障"),
    (
        PARAGRAPH,
        "优先保障重点项目用地，每年新增工业用地不少于800亩，盘活闲置厂房20万平方米以上，对亩均税收超过30万元的企业，"
        "在用能、用水和融资方面给予支持。",
    ),
    (HEADING, "二、加强组织领导"),
    (
        PARAGRAPH,
        "建立由市领导任链长的产业链工作机制，市经济信息化委牵头，市发展改革委、市财政局、市科技局等部门配合，"
        "定期召开联席会议，协调解决企业在项目审批、招工、物流等方面的困难。",
    ),
    (
        PARAGRAPH,
        "各区县人民政府和园区管委会要结合实际制定实施方案，明确年度目标和责任分工，于每年12月底前将进展情况报送市政府，"
        "对工作成效明显的单位给予通报表扬。",
    ),
)
PARAGRAPHS = [text for kind, text in PLAN if kind == PARAGRAPH]
HEADINGS = [text for kind, text in PLAN if kind == HEADING]

CLOSERS = "，。、；：！？”）》％%"


def wrap(text: str, columns: int) -> list[str]:
    """``text`` in lines of a column, no line beginning with a closing sign, no number torn apart."""
    lines, line = [], ""
    for character in text:
        if width(line + character) > columns and character not in CLOSERS:
            keep = len(line)
            while keep > 1 and line[keep - 1 : keep].isascii() and character.isascii():
                keep -= 1
            lines.append(line[:keep])
            line = line[keep:]
        line += character
    return [*lines, line]


def typeset(columns: int, *, indent: bool, gap: int, broken: float = 0.0, end: str = "\n") -> str:
    """The plan as a file holds it.

    Args:
        columns: Width of a column.
        indent: Paragraphs begin with two wide blanks.
        gap: Blank lines between paragraphs.
        broken: Share of line ends inside paragraphs with a blank line behind them, as column breaks leave them.
        end: Line end.
    """
    random, lines = Random(7), []
    for kind, text in PLAN:
        body = wrap(("　　" if kind == PARAGRAPH else "") + text, columns)
        for number, line in enumerate(body):
            lines.append(line if indent else line.lstrip("　"))
            if number < len(body) - 1 and random.random() < broken:
                lines.append("")
        lines += [""] * gap
    return end.join(lines)


def key(text: str) -> str:
    """``text`` folded and without blanks, for comparison."""
    return "".join(fold_width(text).split())
