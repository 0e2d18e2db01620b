"""Who makes what.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`.
How: verbs of making, relative clauses (生产…的甲), plants (…生产线), outputs (年产…), and what is delivered to others.
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

_PLAIN = r"(?:主要|专业|专门|目前|现|已|还|并|同时|自主|重点|长期|致力于?|以|一直|集|也|可|能|将|企业|公司|集团|该|其|我们|这些|是|生产|研发|正|正在|成功|先后|陆续|率先|[\ue008\ue003])*[^，。；\ue001-\ue009]{0,4}"
"""What may stand before a verb whose subject is understood: adverbs, words that point back; no other subject."""

RULES: tuple[Rule, ...] = (
    rule("produce.relative", r"(?:{make}){-6}{o:D+}{-10}的{-8}{s:E}", "produces", 0.95),
    rule("produce.verb", r"{s:E+}{…8}[^，。；\ue001]{0,18}{make}了?(?:的|出)?{-16}{o:D+}", "produces", 0.9),
    rule(
        "produce.verb_topic",
        r"(?:{start}|、)" + _PLAIN + r"{make}了?(?:的|出)?{-16}{o:D+}(?!{-10}的{E})",
        "produces",
        0.85,
        subject="E",
    ),
    rule(
        "produce.far",
        r"(?:开发|研发|研制|推出|打造|生产)(?:出|了)[^，。；\ue001\ue005]{0,60}的{-6}{o:D+}",
        "produces",
        0.75,
        subject="E",
    ),
    rule(
        "produce.announce",
        r"{s:E}[^。；\ue001]{0,8}(?:发布|推出)[^。；\ue001]{0,16}?：[^。；\ue001]{0,14}?{o:D+}",
        "produces",
        0.85,
    ),
    rule("produce.maker", r"{o:D+}的?{-4}(?:生产|制造|研发|供应){-4}(?:企业|厂商|商|公司|厂){s:E}", "produces", 0.85),
    rule("produce.made_by", r"{s:E}{-6}(?:打造|研发|研制|生产|开发|制造|推出)的{-16}{o:D+}", "produces", 0.9),
    rule("produce.plant", r"(?:{equip})了?{-4}{Q}?{-12}{o:D+}{-6}{line}", "produces", 0.8, subject="E"),
    rule(
        "produce.own",
        r"其(?:主导|主要|生产的|核心|自主研发的)?(?:产品)?{o:D+}(?=[^，。；]{0,10}(?:供应|用于|配套|应用|出口|畅销|占|市场|销|打入|进入|年))",
        "produces",
        0.85,
        subject="E",
    ),
    rule(
        "produce.owned",
        r"{s:E}的{o:D+}(?=[^，。；由]{0,10}(?:供应|用于|配套|应用|出口|畅销|打入|进入))",
        "produces",
        0.8,
    ),
    rule(
        "produce.main",
        r"(?:主导|主要|主营|拳头|核心|代表性?|明星)产品{-3}(?:有|包括|为|是|涵盖|涉及)?{-4}{o:D+}",
        "produces",
        0.85,
        subject="E",
    ),
    rule("produce.main_short", r"产品{-2}(?:有|包括|为|是|涵盖|涉及|以){-4}{o:D+}", "produces", 0.8, subject="E"),
    rule(
        "produce.output",
        r"(?:年产|月产|日产|产销){-4}{Q}?{-8}{o:D+}(?!{-10}(?:项目|基地|{J}))",
        "produces",
        0.8,
        subject="E",
    ),
    rule("produce.output_project", r"{s:E}{-4}年产{-2}{Q}{-8}{o:D+}", "produces", 0.75),
    rule("produce.output_more", r"(?:年产|月产|日产){-4}{D}{Q}(?:、|和|及){o:D}(?={Q})", "produces", 0.8, subject="E"),
    rule("produce.products", r"{o:D+}等{-8}产品", "produces", 0.75, subject="EP"),
    rule(
        "produce.deliver",
        r"为(?:{-8}的)?{E}[^，。；\ue005]{0,40}(?:供应|提供|配套|生产|供货|供){-4}{o:D+}",
        "produces",
        0.8,
        subject="E",
    ),
    rule("produce.developed", r"(?:自主)?(?:研发|研制|开发|创制)的{-16}{o:D+}", "produces", 0.8, subject="E"),
    rule("produce.off_line", r"{o:D+}[^，。；\ue001]{0,14}(?:下线|出厂|出炉|装箱)", "produces", 0.75, subject="E"),
    rule(
        "produce.extend",
        r"{s:E+}{…6}向{-4}{o:D+}{…4}{-4}(?:延伸|拓展|转型|升级|转产|进军)",
        "produces",
        0.8,
    ),
    rule(
        "produce.turn", r"产品{-6}由{o:D+}{…4}(?:转向|转为|拓展到|延伸到|扩展到)", "produces", 0.8, subject="E"
    ),
    rule(
        "produce.turned",
        r"产品{-6}由[^，。；\ue001]{1,20}(?:转向|转为|拓展到|延伸到|扩展到){-4}{o:D+}",
        "produces",
        0.85,
        subject="E",
    ),
    rule(
        "produce.place_makes",
        r"{s:PR+}[两三四五]?[市县区镇]?(?:主要|主|专门|重点|以)?(?:生产|做|主产|盛产|主打|主攻|专攻){-6}{o:D+}",
        "produces",
        0.8,
    ),
    rule(
        "produce.possessed",
        r"(?<!供应){s:E}的{o:D+}(?!{-6}(?:由|从|来自|项目|需求|采购|客户|市场|配套|{J}))",
        "produces",
        0.75,
    ),
    rule(
        "produce.relied",
        r"以{s:E+}{…6}为(?:依托|龙头|代表|主|核心|骨干|重点|支撑|引领)，?{-2}(?:发展|做|生产|制造|研发|布局){-6}{o:D+}",
        "produces",
        0.8,
    ),
    rule("produce.grow_park", r"(?:{start})(?:加快|积极|大力)?发展{-4}{o:D+}", "produces", 0.7, subject="P"),
    rule(
        "produce.from",
        r"{o:D+}[^，。；\ue001\ue005]{0,8}(?:由|来自|来源于|采自|购自|依靠|靠|依赖)(?:进口)?{-4}{s:E+}(?!{-6}(?:投资|牵头|承建|建设|采购|购买|回购|消纳))",
        "produces",
        0.75,
    ),
    rule(
        "produce.mainly",
        r"{o:D+}(?:仍|主要|目前|大多|均|都)*以{s:E+}{…4}(?:供货|供应|生产|产品)?为主",
        "produces",
        0.75,
    ),
    rule("produce.there_is", r"{o:D+}(?:则|主要|目前|仅|只)?有{s:E+}(?!{-4}(?:采购|需求))", "produces", 0.7),
    rule(
        "produce.beside",
        r"{s:E}{o:D+}(?={…4}(?:年|月|的)?(?:占|产能|产量|良率|年产|月产|出货|市场|全球|国内|销量|出口|用于|供应|生产线|产线|畅销|获|通过|打入|进入))",
        "produces",
        0.8,
    ),
    rule(
        "produce.capacity",
        r"(?:现有|已有|拥有|形成|具备|建成|其|{start})(?:年产|月产)?{Q}?{-2}{o:D+}{-2}(?:产能|产量|良率|出货量|生产能力|市占率|占有率|的生产能力)",
        "produces",
        0.75,
        subject="EP",
    ),
    rule(
        "produce.capacity_said",
        r"{s:E}{-8}(?:现有|已有|拥有|形成|具备|建成){-2}{Q}?{-2}{o:D+}{-2}(?:年)?(?:产能|生产能力|生产线|产线)",
        "produces",
        0.85,
    ),
    rule("produce.in_year", r"{T}(?:产|产出|生产){-2}{Q}?{-2}{o:D+}", "produces", 0.8, subject="E"),
    rule(
        "produce.passed",
        r"{start}(?:其|公司)?{-4}{o:D+}{…6}(?:已|均|先后|成功|全部|主要)*(?:通过|获得|获|取得|打入|进入|供给|供应|出口|畅销|远销|占据|装上|广泛应用|应用于|销往)",
        "produces",
        0.75,
        subject="E",
    ),
    rule(
        "produce.provide",
        r"{start}(?:其中|目前|现有)?{s:E+}{…8}(?:主要|则|可|能|还)?(?:提供|供应|供给){-4}{o:D+}",
        "produces",
        0.8,
    ),
    rule(
        "produce.devoted",
        r"(?:致力于|主要从事|专业从事|从事|专注于?|专攻|深耕){-4}{o:D+}{…4}的?{-4}(?:研发|生产|制造|研制|设计|开发|销售|加工)",
        "produces",
        0.9,
        subject="E",
    ),
    rule(
        "produce.amount",
        r"{o:D}{-2}(?:产量|年产量|产能)(?:达到?|为|突破|超过?|约|近)*{Q}",
        "produces",
        0.75,
        subject="EPR",
    ),
    rule(
        "produce.expand",
        r"{s:E}{o:D}{-4}(?:基地|生产线|产线|车间|工厂){-6}(?:产能|扩大|投产|建成|量产)",
        "produces",
        0.8,
    ),
    rule("produce.doing", r"(?:{start}|[、的])(?:专门|专业|主要|专注)?做{o:D+}的{-4}{s:E}", "produces", 0.85),
    rule(
        "produce.as_main",
        r"以(?:生产|制造|研发|加工)?{o:D+}{…4}为(?:主|主打|主营|拳头)",
        "produces",
        0.8,
        subject="E",
    ),
    rule(
        "produce.side",
        r"(?<![与和、给为向从由对供应]){s:E}{o:D}(?!{-4}(?:项目|需求|采购|供应商|企业|产业|集群|市场|{J}|{E}))",
        "produces",
        0.7,
    ),
    rule("produce.carry", r"把{o:D+}(?:卖|做|销|送|装|推|打)", "produces", 0.75, subject="E"),
    rule(
        "produce.master",
        r"(?:攻克|突破|研制成功|成功研制|成功开发|试制成功|率先实现)了?{-8}{o:D+}",
        "produces",
        0.75,
        subject="E",
    ),
    rule(
        "produce.kind",
        r"{s:E}{-4}(?:是|为|系|作为)[^，。；\ue001]{0,16}{o:D+}的?{-8}(?:企业|厂家|厂商|公司|制造商|生产商|供应商|龙头|冠军|厂)",
        "produces",
        0.8,
    ),
    rule("produce.ours", r"(?:我们|我司|公司|企业|厂里)(?:生产|研发|制造|做)?的{o:D+}", "produces", 0.75, subject="E"),
    rule(
        "produce.run",
        r"{start}(?:其|公司)?{-4}{o:D+}{…6}(?:已|均|先后|成功|全部|主要|实现)*(?:量产|投产|下线|批量|出货|交付|送样|中标|国产化|进口替代)",
        "produces",
        0.7,
        subject="E",
    ),
    rule(
        "produce.realise",
        r"{s:E+}(?:已|率先|成功|实现|完成|推动)+了?{-4}{o:D+}{…4}的?(?:批量|规模化|量产|出口|国产|下线|投产|产业化)",
        "produces",
        0.8,
    ),
    rule(
        "produce.turn_to",
        r"{s:E+}{…6}由[^，。；\ue001]{1,16}(?:转向|转为|转产|拓展到|延伸到|跨界到|转做){-4}{o:D+}",
        "produces",
        0.85,
    ),
    rule(
        "produce.together",
        r"{s:E+}(?:{Q}|[两三四五六七八九十]家)(?:企业|公司)?的?{-2}{o:D+}(?={-4}(?:产能|产量|出货|销量|市场|占))",
        "produces",
        0.8,
    ),
    rule(
        "produce.more",
        r"(?:年内|每年|可|年)?(?:新增|下线|年销|年销售|年出货|年出口|销售){o:D+}(?:产能|产量|生产能力)?(?:达到?|约|近|超过?)?{Q}",
        "produces",
        0.75,
        subject="E",
    ),
    rule("produce.item", r"{start}{s:E}[：:]{o:D+}(?=[，。；])", "produces", 0.8),
    rule("produce.item_of", r"{start}{o:D+}[：:]{s:E}(?!{-8}{E})", "produces", 0.75),
    rule("produce.strengthen", r"{s:E+}[^，。；\ue001]{0,10}(?:做强|做精|做大|做优|深耕){-2}{o:D+}", "produces", 0.75),
    rule("produce.spent_on", r"{Q}(?:来|用于|，)?(?:做|生产|建设|新建|上马){-2}{o:D+}", "produces", 0.7, subject="E"),
)
