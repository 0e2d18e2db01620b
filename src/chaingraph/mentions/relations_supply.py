"""Who supplies whom.

For: :mod:`chaingraph.mentions.relations`.
In: nothing; the rules are data. Out: :data:`RULES`: the subject supplies the object.
How: from the supplier's side (配套, 为…供货, 用于, 入围…供应商, 客户包括) and from the buyer's (采购, 由…供应).
"""

from __future__ import annotations

from chaingraph.mentions.relations_patterns import Rule, rule

_OTHER_SERVICES = r"(?!{-4}(?:服务|资金|担保|贷款|融资|保障|支持|办公|场地|帮助|土地|用地|政策|便利))"

RULES: tuple[Rule, ...] = (
    rule("supply.verb", r"{s:E+}{-10}{supply}了?(?:给|了)?{-4}{o:E+}", "supplies", 0.9),
    rule("supply.verb_product", r"{s:E}的{D}?[^，。；\ue001]{0,10}{used}{-4}{o:E+}", "supplies", 0.9),
    rule(
        "supply.used",
        r"(?:(?:产品|其)[^，。；\ue001]{0,14}|{start}[^，。；\ue001]{0,16}){used}(?!商|链|能力|体系|园|中心)了?{-6}{o:E+}(?!{-6}(?:验证|认证|测试|试用|考察|投资))",
        "supplies",
        0.85,
        subject="E",
    ),
    rule("supply.serve", r"{s:E+}{~14}为(?:{-8}的)?{o:E+}(?:等{-14})?{~8}{serve}" + _OTHER_SERVICES, "supplies", 0.85),
    rule(
        "supply.serve_topic",
        r"{start}[^，。；\ue001]{0,24}为(?:{-8}的)?{o:E+}(?:等{-14})?{~8}{serve}" + _OTHER_SERVICES,
        "supplies",
        0.85,
        subject="E",
    ),
    rule("supply.enter", r"{s:E+}{~14}{enter}了?{-6}{o:E+}(?:等{-14})?的?{~14}{supplier}", "supplies", 0.85),
    rule(
        "supply.enter_topic",
        r"{start}[^，。；\ue001]{0,16}{enter}了?{-6}{o:E+}(?:等{-14})?的?{~14}{supplier}",
        "supplies",
        0.8,
        subject="E",
    ),
    rule("supply.customers", r"客户{-6}(?:包括|有|涵盖|为|是|涉及|覆盖|遍及){-6}{o:E+}", "supplies", 0.85, subject="E"),
    rule(
        "supply.partner",
        r"与{o:E+}(?:等{-14})?{~8}(?:建立|形成|达成|保持)了?{-10}(?:配套|供应|供货|供需|采购)",
        "supplies",
        0.75,
        subject="E",
    ),
    rule("supply.buy", r"{o:E}{~14}(?:从|向)(?:{R}的)?{s:E+}(?:等{-8})?{-6}{buy}", "supplies", 0.85),
    rule("supply.buy_topic", r"(?:从|向)(?:{R}的)?{s:E+}(?:等{-8})?{-6}{buy}", "supplies", 0.8, object_="E"),
    rule("supply.buys", r"{o:E}{~8}(?:采购|购买|选用|采用)了?{s:E}的?{-6}{D}", "supplies", 0.8),
    rule("supply.bought", r"{bought}{-4}{s:E+}", "supplies", 0.8, object_="E"),
    rule(
        "supply.by",
        r"{o:E}的?{D}[^，。；\ue001]{0,10}由[^，。；\ue001]{0,10}{s:E+}{-8}(?:供应|提供|供货|配套|代工|直供)",
        "supplies",
        0.85,
    ),
    rule(
        "supply.by_topic",
        r"(?:{start}|[：:])[^，。；\ue001]{0,16}由[^，。；\ue001]{0,10}{s:E+}{-8}(?:供应|提供|供货|配套|代工|直供)",
        "supplies",
        0.8,
        object_="E",
    ),
    rule("supply.supplier_of", r"{o:E}的?{-8}供应商(?:企业|为|是|包括|有)?{-2}{s:E+}", "supplies", 0.8),
    rule("supply.suppliers", r"供应商(?:主要)?(?:有|包括|为|是){-4}{s:E+}", "supplies", 0.75, object_="E"),
    rule("supply.contract", r"{s:E}与{o:E+}(?:等{-14})?{-4}(?:签订|签署)了?{-10}(?:配套|供应|供货)", "supplies", 0.75),
    rule(
        "supply.are_suppliers",
        r"{s:E+}{-4}(?:都是|均为|均是|是其|为其|成为其|也是|同为){-12}(?:供应商|配套商|配套企业)",
        "supplies",
        0.8,
        object_="E",
    ),
    rule(
        "supply.among",
        r"(?:{supply}|{used})[^。；\ue001]{0,24}，(?:其中)?(?:包括|涵盖)了?{-4}{o:E+}",
        "supplies",
        0.8,
        subject="E",
    ),
    rule("supply.toward", r"{s:E+}{~8}向{o:E+}(?:等{-14})?{-4}(?:供货|供应|提供{D}|销售|交付)", "supplies", 0.85),
    rule(
        "supply.toward_topic",
        r"{start}[^，。；\ue001]{0,14}向{o:E+}(?:等{-14})?{-4}(?:供货|供应|提供{D}|销售|交付)",
        "supplies",
        0.8,
        subject="E",
    ),
    rule("supply.customer_list", r"客户(?:里|中|名单里|群里)，?{o:E+}", "supplies", 0.8, subject="E"),
    rule(
        "supply.signed",
        r"(?:与|和|同|跟){o:E+}(?:等{-14})?{-4}签(?:订|署|下|约)?了?[^，。；\ue001]{0,12}(?:包销|供货|供应|订单|长单|长协|采购合同|采购协议|销售合同)",
        "supplies",
        0.8,
        subject="E",
    ),
    rule(
        "supply.its_customer",
        r"{o:E+}(?:等{-14})?(?:都|均|也|皆)?(?:是|为|成为|成了)(?:它|其|公司|我们|他们|该公司)的?{-4}客户",
        "supplies",
        0.8,
        subject="E",
    ),
    rule(
        "supply.comes_from",
        r"(?:{D}|原料|原材料|材料|零部件|配件|部件|芯片|设备|辅料|毛坯)[^，。；\ue001]{0,10}(?:来自|来源于|采自|购自|取自|采购自|采购于)[^，。；\ue001]{0,4}{s:E+}",
        "supplies",
        0.8,
        object_="E",
    ),
    rule(
        "supply.product_by",
        r"(?:{D}|原料|原材料|材料|零部件|配件|芯片|设备|辅料)(?:则|主要|大部分|全部|均|都)*由[^，。；\ue001]{0,4}{s:E+}(?:等{-14})?(?:供应|提供|供货|配套|供给|直供)",
        "supplies",
        0.8,
        object_="E",
    ),
    rule("supply.orders", r"(?:订单|销售额|收入|业务){-8}(?:来自|来源于){o:E+}", "supplies", 0.75, subject="E"),
    rule("supply.share", r"占{o:E}{-6}(?:采购量|采购额|采购总量|采购|需求量|用量|订单)", "supplies", 0.8, subject="E"),
    rule(
        "supply.in_list",
        r"{s:E+}(?:等{-14})?(?:均|都|已|也|先后|全部)*(?:在|进入|列入|纳入|入选|入围|成为)(?:其|它|该公司|公司)的?{-6}{supplier}",
        "supplies",
        0.8,
        object_="E",
    ),
    rule(
        "supply.use_ours",
        r"{o:E+}(?:等{-14})?(?:都|也|均|已|就|开始)*(?:用|采购|选用|使用|采用)上?的?(?:是|了)?(?:我们|咱们|公司|他们|其|它)",
        "supplies",
        0.75,
        subject="E",
    ),
    rule("supply.its_supplier", r"其{-4}(?:供应商|供货商|配套商|配套企业){-2}{s:E+}", "supplies", 0.8, object_="E"),
    rule(
        "supply.serves_it",
        r"为(?:它|其|他们)(?:做|提供)?配套[^。；]{0,30}，(?:其中)?{s:E+}(?:等{-8})?(?:提供|供应|生产|负责){-4}{D}",
        "supplies",
        0.75,
        object_="E",
    ),
    rule(
        "supply.chooses",
        r"{o:E}{D}?[^，。；\ue001]{0,6}(?:首选|选用|选择|采用|使用|采购)的?(?:还|仍|也|都)?是?{s:E}",
        "supplies",
        0.75,
    ),
    rule(
        "supply.match",
        r"(?:配套|供应|供货|供给)(?:对象|客户|企业|车企|主机厂){-6}(?:有|包括|为|是|涵盖){-4}{o:E+}",
        "supplies",
        0.8,
        subject="E",
    ),
    rule(
        "supply.brand",
        r"(?:主要|长期|已|直接|独家)(?:配套|供应|供货|供给|服务){-2}{o:E+}(?:等{-10})?(?:品牌|企业|车企|主机厂|厂商|客户)",
        "supplies",
        0.85,
        subject="E",
    ),
    rule(
        "supply.relation",
        r"{o:E+}(?:等{-14})?(?:是|为)(?:公司|其|该公司|企业)?的?{-4}(?:最大|主要|核心|第一大|长期|重要|战略)?客户",
        "supplies",
        0.75,
        subject="E",
    ),
)
