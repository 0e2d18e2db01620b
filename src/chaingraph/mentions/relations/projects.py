"""Whose project it is, and who pays for it.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`.
How: the owner stands before the project (甲投资…的项目), behind 由, or is the clause's subject (投资…启动…项目).
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(
        "project.of",
        r"{o:E}(?:的|{fund}[^，。；\ue001\ue006]{0,24}?的?|年产[^，。；\ue001\ue006]{0,24}?的|总投资[^，。；\ue001\ue006]{0,24}?的){-10}{s:J+}",
        "projectOf",
        0.85,
    ),
    rule("project.by", r"由{o:E+}{…6}{~10}{fund}[^，。；\ue001\ue006]{0,20}{s:J+}", "projectOf", 0.9),
    rule("project.by_behind", r"{s:J+}[^。；\ue001\ue006]{0,14}由{o:E+}{…6}{~10}{fund}", "projectOf", 0.9),
    rule("project.by_topic", r"{start}(?:该)?项目{-6}由{o:E+}{…6}{~10}{fund}", "projectOf", 0.85, subject="J"),
    rule(
        "project.start",
        r"(?:{start}|、)(?:并|同时|还|已|正在|目前){0,2}(?:{fund}){Q}?[^，。；\ue001\ue006]{0,8}(?:{fund})?{-8}{s:J}",
        "projectOf",
        0.7,
        object_="E",
    ),
    rule(
        "project.invests",
        r"{start}[^，。；\ue001-\ue007]{0,8}{fund}{Q}?[^，。；\ue001\ue006]{0,10}{s:J}(?!{-4}的)",
        "projectOf",
        0.7,
        object_="E",
    ),
    rule(
        "project.payer",
        r"{s:J}的?{-2}(?:投资方|投资人|投资主体|业主|建设单位|建设主体|实施主体|实施单位){-2}(?:为|是|：){-2}{o:E+}",
        "projectOf",
        0.85,
    ),
    rule(
        "project.is_of",
        r"{s:J}{-2}(?:是|为|系)由?{o:E+}{…4}(?:在{PR}{1,3})?{-6}(?:投资|建设|实施|投建|打造|兴建)[^，。；\ue001\ue006]{0,8}的",
        "projectOf",
        0.85,
    ),
    rule(
        "project.by_alone",
        r"{start}由{o:E+}{…6}{~10}{fund}(?![^，。；]{0,20}{J})",
        "projectOf",
        0.8,
        subject="J",
    ),
    rule(
        "project.builds", r"{o:E}[^，。；\ue001\ue006]{0,24}{fund}[^，。；\ue001\ue006]{0,24}{s:J+}", "projectOf", 0.8
    ),
    rule("project.beside", r"(?:(?<![与和、由])|(?<={J}[、和与及])){o:E}{s:J}", "projectOf", 0.8),
    rule(
        "project.by_partner",
        r"{start}由{o:E}(?:与|和|联合|携手)(?:{O}|{E}){…6}{-4}(?:合作|共同|联合|{fund})",
        "projectOf",
        0.8,
        subject="J",
    ),
    rule(
        "project.signed",
        r"{PRO}{-4}(?:与|和|同){o:E+}{-4}(?:签订|签署|签约|签下|达成)[^。；\ue001\ue006]{0,30}{fund}[^，。；\ue001\ue006]{0,16}{s:J+}",
        "projectOf",
        0.85,
    ),
    rule(
        "project.signed_at",
        r"{o:P}{-4}(?:与|和|同){E}{-4}(?:签订|签署|签约|签下|达成)[^。；\ue001\ue006]{0,30}{fund}[^，。；\ue001\ue006]{0,16}{s:J+}",
        "projectLocatedIn",
        0.8,
    ),
    rule(
        "project.pays",
        r"{o:E}[^，。；\ue001\ue006]{0,10}(?:增资|投资|斥资|出资|投入)了?{Q}，?(?:用于|用来|建设|新建|实施|打造|投向|布局|在|投建)[^，。；\ue001]{0,24}{s:J+}",
        "projectOf",
        0.85,
    ),
    rule("project.brought", r"{o:E}(?:[^，。；\ue001\ue006]{0,8}|在{PR}{1,3})的{-4}{s:J}", "projectOf", 0.75),
    rule(
        "project.agreed",
        r"{o:E}(?:与|和|同)[^，。；\ue001]{1,10}(?:签署|签订|签约|签下)了?{-4}{s:J+}",
        "projectOf",
        0.8,
    ),
    rule(
        "project.funded",
        r"{o:E+}[^，。；\ue001\ue006]{0,14}(?:投资|出资|增资|斥资){Q}?[^，。；\ue001\ue006]{0,16}{s:J}",
        "projectOf",
        0.75,
    ),
    rule(
        "project.funded_by",
        r"由{o:E+}{…6}(?:共同|联合|独家|全资)?(?:投资|出资|合资)",
        "projectOf",
        0.75,
        subject="J",
    ),
)
