"""Who owns whom and who put money into what: groups and their members, founders, shares, takeovers.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`, patterns in the language of ``relations.patterns``.
How: ``partOf`` from the member to its group, ``invests`` from whoever pays; the owner of a project is told by
``relations.projects``.
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(
        "invest.join",
        r"(?:引进|引入|携手|联合|吸引){s:E+}{…6}(?:共同|联合|合作)?{-2}{fund}{-4}{o:PJ}",
        "invests",
        0.75,
    ),
    rule("invest.joint", r"{s:E+}{…6}(?:共同|联合|合作|参与){-2}{fund}{-4}{o:PJ}", "invests", 0.7),
    rule(
        "invest.in_park",
        r"{s:E}[^，。；\ue001]{0,14}投资{Q}?{-4}在{o:P}{-4}(?:建设|新建|投建|建立|布局|打造)",
        "invests",
        0.8,
    ),
    rule(
        "invest.in_park_topic",
        r"投资{Q}?{-4}在{o:P}{-4}(?:建设|新建|投建|建立|布局|打造)",
        "invests",
        0.75,
        subject="E",
    ),
    rule("group.member", r"{s:E+}{-4}(?:是|为|系|隶属于?|作为){-2}{o:E}的?{-6}{owned}", "partOf", 0.9),
    rule("group.belongs", r"{s:E+}{-4}(?:隶属于?|归属于?|并入|被){o:E}", "partOf", 0.7),
    rule(
        "group.member_topic",
        r"{start}(?:公司|企业)?(?:是|为|系|属于?|隶属于?|从属于?){R}?{o:E}的?{-6}{owned}",
        "partOf",
        0.85,
        subject="E",
    ),
    rule("group.label_topic", r"{start}{R}?{o:E}的?[A-Z]{-4}{owned}[，,。；]", "partOf", 0.8, subject="E"),
    rule("group.holds", r"{o:E}{-4}(?:旗下|下属|所属)(?:的|拥有|有|包括)*{-10}{s:E+}", "partOf", 0.85),
    rule("group.holds_topic", r"{start}(?:旗下|下属|下设){-8}{s:E+}", "partOf", 0.8, object_="E"),
    rule("group.spans", r"{o:E}(?:集团)?{-4}(?:下辖|下设|辖有)(?:有|了)?{-4}{s:E+}", "partOf", 0.85),
    rule("group.label", r"{start}{s:E}[：:，]?{o:E}旗下(?!的?{-8}[\ue001\ue002\ue006])(?![A-Z])", "partOf", 0.8),
    rule(
        "group.plays",
        r"{o:E}{-6}发挥{s:E+}{…6}{-6}(?:板块|子公司|平台|单位){-2}(?:的)?(?:作用|优势)",
        "partOf",
        0.85,
    ),
    rule("group.mother", r"{s:E}的{-2}母公司{-4}{o:E}", "partOf", 0.9),
    rule(
        "group.counted",
        r"(?:拥有|下辖|设有|旗下有|现有|包括|有){-4}{s:E+}{…4}(?:{Q}|[两三四五六七八九十])?家?{-8}(?:子公司|分公司|成员企业|控股公司|下属企业|控股企业)",
        "partOf",
        0.85,
        object_="E",
    ),
    rule(
        "group.child",
        r"(?<![\ue001的])(?:全资|控股|海外|设立|设了|成立|新设){-6}(?:全资|控股)?(?:子公司|孙公司)(?:为|是|——|：|:)?{s:E+}",
        "partOf",
        0.8,
        object_="E",
    ),
    rule("group.its_child", r"其(?:全资|控股|下属)*(?:子公司|孙公司|下属|旗下){-2}{s:E+}", "partOf", 0.8, object_="E"),
    rule("group.parent", r"{o:E}{-4}(?:是|为|系){s:E}的?{-4}(?:控股股东|母公司|实际控制人)", "partOf", 0.85),
    rule("group.subsidiary", r"{o:E}(?:的)?(?:全资|控股|参股)?(?:子公司|分公司){s:E}", "partOf", 0.85),
    rule("group.belongs_topic", r"{start}{-4}(?:隶属于?|从属于?|归属于?){R}?{o:E}", "partOf", 0.85, subject="E"),
    rule(
        "invest.share",
        r"{s:E}{-8}(?:出资|投资|注资|斥资)?{Q}?{-4}(?:参股|入股|收购|控股|并购|增资|战略投资)(?:了|的)?{-6}{o:E+}",
        "invests",
        0.85,
    ),
    rule(
        "invest.share_topic",
        r"(?:{start}|其)(?:由)?{s:E}{-4}(?:出资|投资|注资){Q}?{-2}(?:参股|入股|控股|增资)",
        "invests",
        0.75,
        object_="EJ",
    ),
    rule("invest.its", r"其{-4}(?:控股|参股|投资|收购|并购|入股)的{-4}{o:E+}", "invests", 0.8, subject="E"),
    rule(
        "invest.found",
        r"{s:E}{-8}(?:出资|投资|发起|认缴|注资){Q}?{-4}(?:设立|成立|组建|新设)了?{Q}?{-14}{o:E}",
        "invests",
        0.8,
    ),
    rule("invest.by", r"由{s:E+}{…6}{-4}(?:参股|入股|控股|收购)", "invests", 0.75, object_="E"),
    rule(
        "invest.found_together",
        r"{s:E+}[^，。；\ue001]{0,10}(?:发起|共同|联合|合资)(?:出资|发起|投资)?(?:成立|设立|组建|创办)了?{-10}{o:E}",
        "invests",
        0.8,
    ),
    rule(
        "group.of",
        r"{start}(?:系|为|是)?(?:{E}(?:旗下|下属|控股)的?)?{o:E}的?(?:全资|控股|参股)*(?:旗下|下属|子公司|所属|成员企业)(?=[，。；])",
        "partOf",
        0.8,
        subject="E",
    ),
    rule(
        "group.aside",
        r"{start}{s:E}(?:系|为|是)?{o:E}的?(?:全资|控股|参股)*(?:子公司|分公司|旗下|下属企业)(?=[，。])",
        "partOf",
        0.85,
    ),
    rule(
        "group.own",
        r"(?:{start}|由|其)(?:其|公司|本公司)?的?(?:全资|控股)(?:子公司|孙公司)(?:为|是)?{s:E+}",
        "partOf",
        0.85,
        object_="E",
    ),
    rule(
        "invest.found_with",
        r"{s:E}[^，。；\ue001]{0,8}(?:与|和|同|联合|携手){E}[^，。；\ue001]{0,8}(?:共同|合资|联合|合股|合作)(?:出资|投资|发起)?(?:成立|设立|组建|创办)了?{-10}{o:E}",
        "invests",
        0.8,
    ),
    rule(
        "invest.founded_by",
        r"{o:E}[^。；\ue001]{0,20}由{s:E+}{…6}{-6}(?:合资|合股|发起|出资|共同投资|联合投资){-6}(?:成立|设立|组建|创办|创立|建立|合办|而成)(?!的)",
        "invests",
        0.85,
    ),
    # 甲公司由乙集团联合丙公司、丁公司等四家股东共同发起设立
    rule(
        "invest.founded_by_all",
        r"由{-10}{s:E}(?:联合|携手|会同|与|和){E}[^。；]{0,40}?(?:发起|出资){-2}(?:成立|设立|组建|创办)(?!的[^，。；]{0,24}{EJOP})",
        "invests",
        0.8,
        object_="EO",
    ),
    rule(
        "invest.founded_by_others",
        r"由{-10}{E}(?:联合|携手|会同|与|和){s:E+}(?:等[^，。；\ue001]{0,8})?(?:共同|合资|联合)?(?:发起|出资){-2}(?:成立|设立|组建|创办)(?!的[^，。；]{0,24}{EJOP})",
        "invests",
        0.8,
        object_="EO",
    ),
    rule(
        "invest.holder",
        r"(?:控股股东|大股东|股东)(?:为|是|有|包括|：|:)?{-2}{s:E+}",
        "invests",
        0.8,
        object_="E",
    ),
    rule("invest.holds", r"{s:E}(?:直接|间接|合计|及)*{-4}(?:持股|持有[^，。；]{0,10}股)", "invests", 0.7, object_="E"),
    rule(
        "invest.holds_part", r"，{s:E}(?:则|也|再)?(?:持股|出资{Q}，?{-2}(?:占股|持股))", "invests", 0.75, object_="E"
    ),
    rule(
        "invest.rounds",
        r"{s:E+}{…6}(?:联合|共同|战略)?(?:领投|跟投|追加投资|战略投资)",
        "invests",
        0.8,
        object_="E",
    ),
    rule(
        "invest.takes",
        r"(?:{start}|、)(?:又|还|并|已|再|随后|\ue008)?{-4}(?:收购|竞得|入股|参股|并购|重组|接盘)(?:了|的)?{-6}{o:E+}(?!的?{-4}(?:产品|设备|原料))",
        "invests",
        0.75,
        subject="E",
    ),
    rule(
        "invest.each",
        r"{o:E}[^。；\ue001]{0,20}由{s:E+}{…6}各?(?:自|方)?(?:分别)?(?:出资|投资|持股){Q}?(?:共同|联合|合资|合作){0,2}(?:出资|投资)?(?:成立|设立|组建|创办)(?!的)",
        "invests",
        0.85,
    ),
    rule(
        "invest.found_alongside",
        r"{s:E}[^，。；\ue001]{0,4}(?:与|和|同|联合|携手|会同)[^，。；\ue001]{2,40}?，?(?:共同|合资|联合|合股)(?:出资|投资|发起)?(?:成立|设立|组建|创办)了?{-10}{o:E}",
        "invests",
        0.8,
    ),
    rule(
        "invest.buy_together",
        r"{s:E+}{…6}(?:共同|联合|合作|联手){-2}(?:收购|并购|入股|参股|控股|竞得)(?:了|的)?{-6}{o:E+}",
        "invests",
        0.85,
    ),
    rule(
        "invest.costs",
        r"{s:E}(?:总)?(?:投资|斥资|出资|投入){Q}(?:建设|新建|兴建|投建|设立|成立)?的{-4}{o:E}",
        "invests",
        0.8,
    ),
    rule(
        "invest.joint_firm",
        r"{o:E}{-4}(?:是|为|系|即){-2}由?{s:E+}{…6}{-6}(?:的|之间的)?(?:合资|合营)",
        "invests",
        0.85,
    ),
    rule(
        "invest.done_to",
        r"{s:E}[^，。；\ue001]{0,10}对{o:E}(?:的|进行|实施|完成)?{-6}(?:收购|并购|增资|入股|控股|注资)",
        "invests",
        0.85,
    ),
    rule(
        "invest.holds_share",
        r"{s:E}(?:直接|间接|合计|共|目前|仍|已)*(?:持有|持股|控股|参股){o:E}(?:公司)?(?:的|约)?{Q}",
        "invests",
        0.85,
    ),
    rule("invest.into", r"{s:E}[^，。；\ue001]{0,8}(?:向|对|给){o:E}{-4}(?:增资|注资|出资|投资|入股)", "invests", 0.85),
    rule(
        "invest.found_in",
        r"{s:E}{-8}在{PR}{1,3}{-4}(?:出资|投资|斥资|注资){Q}?{-4}(?:设立|成立|组建|新设|注册成立|创办)了?{Q}?{-14}{o:E}",
        "invests",
        0.8,
    ),
    rule("invest.aside", r"{start}{o:E}由?{s:E}(?:控股|参股|投资|持股|独资){Q}?(?=[，。])", "invests", 0.85),
    rule("group.held", r"{start}{s:E}由?{o:E}(?:全资|独资|控股|绝对控股)(?:持有)?{Q}?(?=[，。])", "partOf", 0.85),
    rule(
        "group.child_in",
        r"{start}{s:E}(?:系|为|是)?{o:E}在[^，。；\ue001]{1,6}的(?:全资|控股)?(?:子公司|分公司|工厂)(?=[，。])",
        "partOf",
        0.85,
    ),
)
