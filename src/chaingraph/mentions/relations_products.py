"""Who makes what.

For: :mod:`chaingraph.mentions.relations`.
In: nothing; the rules are data. Out: :data:`RULES`.
How: verbs of making, relative clauses (生产…的甲), plants (…生产线), outputs (年产…), and what is delivered to others.
"""

from __future__ import annotations

from chaingraph.mentions.relations_patterns import Rule, rule

_PLAIN = r"(?:主要|专业|专门|目前|现|已|还|并|同时|自主|重点|长期|致力于?|以|一直|集|也|可|能|将|企业|公司|集团|该|其|我们|这些|是|生产|研发|正|正在|成功|先后|陆续|率先|[\ue008\ue003])*[^，。；\ue001-\ue009]{0,4}"
"""What may stand before a verb whose subject is understood: adverbs, words that point back; no other subject."""

RULES: tuple[Rule, ...] = (
    rule("produce.relative", r"(?:{make}){-6}{o:D+}{-10}的{-8}{s:E}", "produces", 0.95),
    rule("produce.verb", r"{s:E}[^，。；\ue001]{0,18}{make}了?(?:的|出)?{-16}{o:D+}", "produces", 0.9),
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
        r"为(?:{-8}的)?{E}[^，。；\ue005]{0,40}(?:供应|提供|配套|生产|供货){-4}{o:D+}",
        "produces",
        0.8,
        subject="E",
    ),
    rule("produce.developed", r"(?:自主)?(?:研发|研制|开发|创制)的{-16}{o:D+}", "produces", 0.8, subject="E"),
    rule("produce.off_line", r"{o:D+}[^，。；\ue001]{0,14}(?:下线|出厂|出炉|装箱)", "produces", 0.75, subject="E"),
)
