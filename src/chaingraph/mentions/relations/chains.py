"""Which chains a place, park or enterprise belongs to, and who leads them.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`.
How: leading industries of a place (以…为主导产业, 重点发展…), leading enterprises of a chain (…行业龙头企业, 以甲为链主).
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

_LEADING = r"(?:{leader}|核心|主|首|支撑|主体)"
_ANY_ROLE = r"(?:{leader}|{member}|核心|主|首|代表|依托|支撑|主体)"
_NOT_A_PLACE = r"(?!{-6}(?:基地|高地|示范区|集聚区|样板|企业|人才|项目|园|平台|中心|小镇|基础设施))"

RULES: tuple[Rule, ...] = (
    rule(
        "chain.pillar",
        r"{o:CD+}(?:、[^，。；、\ue001-\ue009]{2,12}){0,2}{…2}为{-4}{pillar}{-4}(?:产业|行业|集群|体系|方向)",
        "inChain",
        0.85,
        subject="PR",
    ),
    rule(
        "chain.pillar_list",
        r"{o:CD+}(?![和及与、]){…2}[两二三四五六七八九十\d]?大?{-2}{pillar}{-4}(?:产业|行业|集群)",
        "inChain",
        0.8,
        subject="PR",
    ),
    rule(
        "chain.numbered",
        r"{o:C+}{…2}[两二三四五六七八九十\d]{1,2}(?:大|个|条){-8}(?:产业|集群|支柱|板块|行业|赛道)",
        "inChain",
        0.8,
        subject="PR",
    ),
    rule(
        "chain.develop_region",
        r"(?<!依托)(?<!支持){s:PR}{-12}{develop}(?:了|起|以)?{-6}{o:C+}" + _NOT_A_PLACE,
        "inChain",
        0.8,
    ),
    rule("chain.develop", r"{develop}(?:了|起|以)?{-8}{o:C+}" + _NOT_A_PLACE, "inChain", 0.75, subject="PR"),
    rule("chain.develop_product", r"重点发展{-4}{o:CD+}", "inChain", 0.75, subject="PR"),
    rule("chain.main", r"主导产业{-4}(?:，即|[：:为是有]|即)?{-2}{o:CD+}", "inChain", 0.8, subject="PR"),
    rule("chain.deep", r"{s:E}{~8}(?:深耕|专注|聚焦|布局|进军|涉足)于?{-6}{o:C}", "inChain", 0.8),
    rule("chain.build_then", r"{build}{-4}{s:P}，{-4}(?:打造|形成|发展|壮大){-6}{o:C+}", "inChain", 0.8),
    rule(
        "chain.growing",
        r"{o:C}{-2}(?:蓬勃|快速|加速|迅速|加快|逐步){-2}(?:兴起|发展|壮大|崛起|成长|集聚)",
        "inChain",
        0.6,
        subject="P",
    ),
    rule(
        "chain.develop_then",
        r"(?<!、){develop}(?:了|起)?{-6}{o:C}{-6}，{-8}{host}(?:了|起|出){-10}{s:E+}等{-16}(?:企业|公司|厂商)",
        "inChain",
        0.75,
    ),
    rule(
        "chain.firms_then",
        r"{o:C}{-8}(?:企业|公司)[^。；\ue001\ue004]{0,60}，{-6}(?:涌现出?|培育出|成长出|诞生)了?{-10}{s:E+}等",
        "inChain",
        0.75,
    ),
    rule(
        "chain.weighs",
        r"{o:C+}(?:、[^，。；、\ue001-\ue009]{2,10}){0,3}(?:产业|行业)?{-10}，?{-4}占(?:全[省市区县州]|我[省市区县])[^，。；\ue001-\ue007]{0,14}(?:产值|增加值|营收|收入|经济)",
        "inChain",
        0.75,
        subject="R",
    ),
    rule(
        "chain.serves",
        r"为{o:C+}{…2}(?:产业|行业|领域)?{-2}(?:企业|客户|项目)(?:量身)?(?:定制|提供|打造|搭建)",
        "inChain",
        0.75,
        subject="P",
    ),
    rule(
        "chain.leader_of",
        r"{o:E}{-6}(?:是|为|作为|系|成为|属于)[^，。；\ue001\ue004]{0,14}{s:C}{-6}{leader}",
        "ledBy",
        0.9,
    ),
    rule(
        "chain.member_of",
        r"{s:E}{-6}(?:是|为|作为|系|成为|属于)[^，。；\ue001\ue004]{0,14}{o:C}{-6}(?:{leader}|{member})",
        "inChain",
        0.9,
    ),
    rule(
        "chain.member_topic",
        r"{start}\ue008?{-6}(?:是|系|为|成为)[^，。；\ue001\ue004]{0,24}{o:C}{-6}(?:{leader}|{member})",
        "inChain",
        0.85,
        subject="E",
    ),
    rule(
        "chain.leader_topic",
        r"{start}\ue008?{-6}(?:是|系|为|成为)[^，。；\ue001\ue004]{0,24}{s:C}{-6}{leader}",
        "ledBy",
        0.85,
        object_="E",
    ),
    rule("chain.head_firm", r"{s:C}{-4}{leader}(?:型|性)?(?:企业|公司)?(?:——)?{o:E+}", "ledBy", 0.85),
    rule("chain.member_firm", r"{o:C}{-4}(?:{leader}|{member})(?:型|性)?(?:企业|公司)?(?:——)?{s:E+}", "inChain", 0.85),
    rule(
        "chain.member_list",
        r"{o:C}{-4}(?:{leader}|{member})(?:型|性)?(?:企业|公司)(?:、[^，。；、\ue001\ue006]{2,30}){1,4}?{s:E}",
        "inChain",
        0.85,
    ),
    rule("chain.around", r"以{s:E+}{…6}为" + _ANY_ROLE + r"{-2}的?{-12}{o:C}", "inChain", 0.85),
    rule("chain.led", r"以{o:E+}{…6}为" + _LEADING + r"{-2}的?{-12}{s:C}", "ledBy", 0.85),
    rule("chain.led_before", r"{s:C}[^。；\ue001\ue004]{0,30}以{o:E+}{…6}为{leader}", "ledBy", 0.8),
    rule(
        "chain.around_before",
        r"{o:C}[^。；\ue001\ue004]{0,30}以{s:E+}{…6}为(?:{leader}|{member})",
        "inChain",
        0.8,
    ),
    rule("chain.led_topic", r"以{o:E+}{…6}为{-2}{leader}", "ledBy", 0.75, subject="C"),
    rule("chain.around_topic", r"以{s:E+}{…6}为{-2}(?:{leader}|{member})", "inChain", 0.75, object_="C"),
    rule("chain.led_by", r"{s:C}{-6}由{o:E+}{-4}(?:担任|作为|牵头|领衔|任|为){-8}{leader}?", "ledBy", 0.85),
    rule("chain.master", r"{s:C}[^。；\ue001\ue004]{0,12}链主(?:企业)?(?:为|是|由|：|:)?{o:E+}", "ledBy", 0.85),
    rule(
        "chain.base",
        r"{s:PR}[^，。；\ue001\ue002]{0,4}(?:是|为|作为|系)[^，。；\ue001\ue004]{0,16}{o:C}的?{-6}(?:基地|集聚区|集聚地|高地|重镇|之都|主阵地|主战场|聚集地|集中地|核心区|承载区|主产区|产区|名城)",
        "inChain",
        0.8,
    ),
    rule(
        "chain.form_far",
        r"(?:形成|构建|打造)[^，。；\ue002-\ue004]{0,60}的{o:C}" + _NOT_A_PLACE,
        "inChain",
        0.7,
        subject="PR",
    ),
    rule(
        "chain.as_main",
        r"以{-4}{o:C+}{…4}为{-2}(?:主导|主|支柱|核心|特色|重点|龙头|引领|首位)(?=[，。；、的])",
        "inChain",
        0.8,
        subject="PR",
    ),
    rule(
        "chain.as_special",
        r"{o:C+}{…4}为{-2}(?:主导|特色|支柱|补充|辅|配套|重点|引领|支撑|优势)(?=[，。；、的])",
        "inChain",
        0.75,
        subject="PR",
    ),
    rule("chain.firms", r"{o:C+}{-2}(?:及{-8})?(?:企业|公司|厂家|规上企业){-4}{Q}", "inChain", 0.7, subject="PR"),
    rule(
        "chain.firms_have",
        r"(?:龙头|骨干|重点|代表|代表性|链上|核心)企业(?:主要)?(?:有|包括|为|以|：){-4}{s:E+}",
        "inChain",
        0.65,
        object_="C",
    ),
    rule(
        "chain.firm_rank",
        r"{start}{-6}(?:是|系|为|成为|作为){-10}{o:C}{-6}(?:{leader}|{member})",
        "inChain",
        0.8,
        subject="E",
    ),
    rule(
        "chain.keep",
        r"(?:巩固|提升|强化|擦亮|保持)[^，。；\ue001-\ue003]{0,8}{o:C+}{-4}(?:优势|地位|配套|特色|竞争力|领先)",
        "inChain",
        0.75,
        subject="PR",
    ),
    rule("chain.join", r"{s:E+}{…6}(?:融入|加入|进入|切入|嵌入|入){o:C}", "inChain", 0.75),
    rule(
        "chain.field",
        r"(?<!缺)(?<!缺少)(?<!缺乏){o:C}(?:产业|领域|方面|板块|赛道|行业|链|产业链)?(?:上|中|里|内)?[，：:](?!{-8}(?:对接|招引|引进|跟踪|瞄准|争取|招商|洽谈|联合|携手|借助|委托)){-10}{s:E+}",
        "inChain",
        0.7,
    ),
    rule(
        "chain.firm_kind", r"{o:C}(?:产业链|产业|行业|领域)?的?{-4}(?:企业|公司|厂商|巨头|新锐){s:E+}", "inChain", 0.8
    ),
    rule(
        "chain.such_firms", r"{s:E+}等{-8}{o:C}(?:产业链|产业|行业|领域|类)?{-6}(?:企业|公司|厂商|项目)", "inChain", 0.8
    ),
    rule(
        "chain.all_along",
        r"{s:E+}等{-10}(?:上下游|链上|产业链|全链条){-4}(?:企业|厂商|公司)",
        "inChain",
        0.75,
        object_="C",
    ),
    rule("chain.in_trade", r"{s:E}{-8}(?:从事|属于|涉足|进入|布局|切入|转战|投身){-4}{o:C}", "inChain", 0.75),
    rule(
        "chain.park_takes", r"{s:P}{-8}(?:定位于?|承接|主打|侧重|突出|围绕|布局|主导产业为){-6}{o:C+}", "inChain", 0.75
    ),
    rule("chain.park_colon", r"{start}{s:P}[：:]{-8}{o:C+}", "inChain", 0.75),
    rule("chain.park_beside", r"{s:P}{o:C}(?={-4}(?:产业|集群|基地|企业|产值|规模|等|、|，|。|和))", "inChain", 0.65),
    rule("chain.park_beside_two", r"{s:P}{C}[和与及]{o:C}(?=[、，。]|{-4}(?:产业|集群|等))", "inChain", 0.65),
    rule("chain.is_of", r"{o:C}{-2}(?:是|为|作为|成为){s:R}的?{-4}{pillar}", "inChain", 0.8),
    rule(
        "chain.beside_list",
        r"{s:R}的?{o:CD+}{…2}[两三四五六七八九十]?大?{pillar}{-2}(?:产业|行业|集群)",
        "inChain",
        0.8,
    ),
    rule(
        "chain.pride",
        r"{o:C}{-2}(?:是|为){s:PR}的?[^，。；\ue001-\ue007]{0,6}(?:看家|强项|名片|支柱|优势|主导|特色|家底|拳头|底色)",
        "inChain",
        0.75,
    ),
    rule("chain.head_of", r"(?<!副)链主(?:型|性)?(?:企业)?(?:为|是|由|：|:)?{o:E+}", "ledBy", 0.75, subject="C"),
    rule("chain.heads_of", r"{o:E+}{…4}(?:共同)?(?:作为|担任|为|任){s:C}的?{-2}链主", "ledBy", 0.9),
    rule("chain.acts_as_head", r"{o:E}{-2}(?:作为|担任|是)[^，。；\ue001\ue004]{0,6}链主", "ledBy", 0.8, subject="C"),
    rule("chain.spans", r"(?:涵盖|涉及|覆盖|横跨){o:C+}{…6}(?:产业|领域|行业)", "inChain", 0.7, subject="PR"),
    rule(
        "chain.part_has",
        r"{o:C}(?:板块|领域|方向|产业|行业|产业链|链|环节)(?:则|主要|现|已)*(?:有|以|包括|由){-4}{s:E+}",
        "inChain",
        0.75,
    ),
)
