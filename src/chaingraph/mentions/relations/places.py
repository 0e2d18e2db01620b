"""Where enterprises, parks and projects are.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`, patterns in the language of ``relations.patterns``.
How: the predicate follows from the types: a project is located, a park in a park is a part of it.
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

RULES: tuple[Rule, ...] = (
    # 在綦江工业园区的甲公司; 位于乙开发区的丙项目; 去年刚落户乙区的甲公司
    rule("place.at_of", r"{at}了?{o:PR}(?:[区县市境园]?内)?的{-6}(?<![给为向与和对由从供]){s:EPJO+}", "", 0.95),
    # 甲公司…位于/落户/选址乙园区
    rule("place.settle", r"{s:EJO+}{…8}(?!分别){~16}{settle}{-2}{o:PR}(?!{-8}的{-6}{EPJO})", "", 0.9),
    rule("place.park_lies", r"{s:P+}{~12}(?:位于|坐落于|坐落在|地处|设在|落户(?!了)){-2}{o:PR}", "", 0.9),
    rule(
        "place.settle_topic",
        r"(?:{start}|、|均|都|现|并)[^，。；\ue001\ue002\ue006\ue007]{0,6}{settle}{-2}{o:PR}(?!{-8}的{-6}{EPJO})",
        "",
        0.85,
        subject="EJO",
    ),
    # 乙园区落户了甲、丙、丁等项目
    rule(
        "place.host",
        r"(?<!承接)(?<!对接)(?<!借鉴)(?<!依托){o:PR}(?:{~16}[，])?{~16}{host}(?:了|起|有|一批)?{-10}{s:EOPJ+}等(?!{-6}(?:共同|联合|合作|参与))",
        "",
        0.85,
    ),
    rule("place.host_direct", r"{o:PR}{-10}{host}(?:了|起|有){-10}{s:EPJ+}", "", 0.8),
    rule(
        "place.host_topic",
        r"(?:区内|园内|园区|境内|全[市区县]|辖区){-6}{host}(?:了|起|有)?{-10}{s:EPJ+}等",
        "",
        0.8,
        object_="PR",
    ),
    rule("place.foster", r"{foster}{-6}{s:E+}等{-6}{Q}", "", 0.7, object_="PR"),
    # 以甲、乙为代表的丙产业园
    rule(
        "place.represent",
        r"以{s:E+}{…6}为(?:代表|龙头|主|核心|引领|依托|骨干|支撑|主体){-2}的{-6}{o:P}",
        "",
        0.85,
    ),
    # 在乙镇，甲合作社负责人
    rule("place.scene", r"(?<![^。；！？”])在{o:PR}(?:内|里|中|境内)?，{s:EO}(?!的?{-6}{J}|{-10}的{-2}{J})", "", 0.8),
    rule("place.scene_inside", r"{start}{o:PR}(?:内|里|中|境内)，{s:EO}(?!的?{-6}{J}|{-10}的{-2}{J})", "", 0.8),
    rule(
        "place.scene_works",
        r"{start}在?{o:PR}(?:内|里|中|境内)?，{E}(?:的|{-10}的)?{-2}{s:J+}",
        "projectLocatedIn",
        0.8,
    ),
    rule("place.firm_works", r"(?<![与和、至到向]){o:P}{E}{s:J}", "projectLocatedIn", 0.75),
    rule(
        "place.moved",
        r"{s:E+}[^，。；\ue001]{0,8}(?:从|由|自)(?:{R}的?){0,2}{PR}?(?:整体|陆续)?(?:搬迁|迁移|转移|搬|迁)(?:到|至|入|往|来|进)了?{o:PR}",
        "locatedIn",
        0.85,
    ),
    rule(
        "place.founded_in",
        r"在{o:PR}{-4}(?:出资|投资|斥资|注资)?{Q}?{-4}(?:设立|成立|组建|新设|注册成立|创办)了?{Q}?{-14}{s:E}",
        "locatedIn",
        0.8,
    ),
    rule(
        "place.as_park",
        r"作为{o:P}的?[^，。；\ue001\ue002]{0,10}(?:企业|公司|龙头|项目业主)，{-6}{s:E}",
        "locatedIn",
        0.8,
    ),
    rule(
        "place.own_firm",
        r"(?:园区|园内|区内|入园|进园)的?{-2}(?:(?:龙头|骨干|重点|规上|入驻|首家|代表性?)(?:型)?)?{-2}(?:企业|公司)(?:主要)?(?:有|包括|为|如|：|:)?{s:E+}",
        "locatedIn",
        0.75,
        object_="P",
    ),
    rule(
        "place.firms_named",
        r"(?:龙头|骨干|重点|代表性?|入驻|入园|核心|主要|落户)(?:的)?企业(?:主要)?(?:有|包括|为|如|：|:){-4}{s:E+}",
        "locatedIn",
        0.7,
        object_="P",
    ),
    rule(
        "place.inside_subject",
        r"{start}(?:园内|区内|园区内|基地内|镇内|园中|区域内|园区里|园里|区里|镇上|镇里|落户当地|扎根当地)的?{-4}(?<![与和向由]){s:E+}",
        "locatedIn",
        0.8,
        object_="PR",
    ),
    rule(
        "place.among_firms",
        r"(?:入驻|落户|入园|集聚|拥有|现有){-8}企业{Q}，其中{s:E}(?!等)",
        "locatedIn",
        0.75,
        object_="P",
    ),
    rule(
        "place.come",
        r"(?:已经?|先后|新近?|刚刚?){-2}{arrive}(?:建设|投产)?的{-4}{s:E+}",
        "locatedIn",
        0.75,
        object_="P",
    ),
    rule("place.same_park", r"(?:同园|同处一园|同一园区)(?:区)?(?:内|里)?的?{s:E+}", "locatedIn", 0.75, object_="P"),
    rule(
        "place.is_of",
        r"{s:E}(?:是|系){o:P}(?:的|内|里|首|第一|最)(?!{-8}(?:投资|开发|运营|合作|服务|建设))",
        "locatedIn",
        0.75,
    ),
    rule(
        "place.as",
        r"作为{o:R}[^，。；\ue001]{0,12}(?:企业|公司)[^，。；\ue001]{0,6}，[^，。；\ue001]{0,30}{s:E}",
        "",
        0.75,
    ),
    # 甲在乙园区投资…建设丙项目; 丙项目在乙园区开工
    rule(
        "place.build_in",
        r"在{o:PR}[^，。；\ue006]{0,20}(?:建设|投资|新建|投建|实施|启动)[^，。；\ue006]{0,20}{s:J+}",
        "projectLocatedIn",
        0.85,
    ),
    rule(
        "place.start_in",
        r"{s:J+}{~6}，?在{o:PR}{-4}(?:开工|投产|奠基|签约|竣工|启动|落地|建成|揭牌|动工|点火|试产|举行|推进|实施|建设)",
        "projectLocatedIn",
        0.85,
    ),
    rule(
        "place.found_in",
        r"{s:E+}{~8}在{o:PR}{-4}(?:成立|注册|设立|投产|试产|量产|建厂|设厂|落成|开业|设点|办厂|供应(?!商|链)|生产|建有|设有|经营|办公|技改|技术改造|扩产|扩能|扩建)(?![^，。；]{0,24}{EJ})",
        "locatedIn",
        0.85,
    ),
    rule("place.owned", r"{o:PR}的{s:EPJ}(?!的?{J})", "", 0.7),
    rule("place.firm_of", r"{o:R}(?:本土|本地)?(?:企业|公司|厂商|民企|国企){s:E}", "", 0.8),
    rule(
        "place.host_far",
        r"(?:{start}|、)[^，。；、\ue001-\ue009]{0,6}(?:聚集|集聚|汇聚|汇集|云集|涌现|诞生|引进|引来|招引|落户|入驻|吸引|培育|孕育|签约|拥有|现有|坐拥|建成)(?:了|起|出|有)?{-10}{s:EPJ+}{-8}等(?!{-6}(?:共同|联合|合作|参与))",
        "",
        0.75,
        object_="PR",
    ),
    rule("place.park_firm", r"(?<![与和、至到向]){o:P}{s:E}", "locatedIn", 0.75),
    rule("place.respectively", r"{s:EJO+}{…8}(?:却|则|也|均|都|已|将)?分别{-4}(?:{settle}|在){-2}{o:PR+}", "", 0.9),
    rule(
        "place.draw",
        r"(?<!承接)(?<!对接){o:PR}{-6}(?:引来|引进|引入|招引|迎来|招来)了?{-6}{s:EJ+}(?!等?{-6}(?:共同|联合|合作|参与))",
        "",
        0.75,
    ),
    rule(
        "place.inner",
        r"(?:(?<!园)区内|新区|高新区|开发区|经开区)(?:里|内|中|上)?的{s:E+}(?!等?{-4}(?:外|以外))",
        "locatedIn",
        0.8,
        object_="PR",
    ),
    rule(
        "place.inner_of_park",
        r"(?:园区|园内|园中)(?:里|内|中|上)?的{s:E+}(?!等?{-4}(?:外|以外))",
        "locatedIn",
        0.8,
        object_="P",
    ),
    rule(
        "place.inner_scene",
        r"{start}(?:同一个|同一)?(?:园区|园内|区内|园里)(?:里|内)?，{s:E+}",
        "locatedIn",
        0.75,
        object_="PR",
    ),
    rule(
        "place.grown",
        r"，{-4}{s:E+}{…8}(?:先后|均|已)?(?:成长为|脱颖而出|发展为|成为全|入选|跻身|获评|获批|荣获|被认定)",
        "locatedIn",
        0.65,
        object_="P",
    ),
    rule("place.put", r"把{s:JO}{-2}(?:放|设|建|落|布局|搬|迁)(?:到|在|进|至)了?{-2}{o:PR}", "", 0.8),
    rule(
        "place.firms",
        r"(?<!目标)(?<!合作)(?<!竞争)(?<!客户)(?:企业|公司|厂家|载体|园区|平台){-2}(?:有|包括|以){-4}{s:EP+}(?:等|为主|为代表)",
        "",
        0.7,
        object_="R",
    ),
    rule(
        "place.scene_project",
        r"(?<![^。；！？”])在{o:PR}，[^。；\ue006]{0,30}(?:投资|建设|实施|新建|投建)[^，。；\ue006]{0,20}{s:J}",
        "projectLocatedIn",
        0.75,
    ),
    rule(
        "place.plot",
        r"(?:意向|拟选|选定|规划|建设)?(?:地块|厂址|选址|地点|落户地)(?:拟|初步)?(?:位于|在|为|是|：|:){-2}{o:PR+}",
        "",
        0.8,
        subject="J",
    ),
    rule(
        "place.visit",
        r"(?:走进|来到|走入|探访|步入|位于|坐落在|身处){o:PR}[^，。；\ue001-\ue003\ue006]{0,6}{s:E}(?!{-4}园)",
        "locatedIn",
        0.8,
    ),
    rule("place.inside", r"{o:P}(?:内|里|中)的?{-4}{s:EJ+}", "", 0.8),
    rule(
        "place.in_build",
        r"{s:E}{~10}在{o:PR}{-6}(?:新建|扩建|建设|建成|投资|布局|设立|开设|启用)(?![^，。；]{0,24}{EJ})",
        "locatedIn",
        0.7,
    ),
    rule(
        "place.host_count",
        r"{o:P}{~16}{host}(?:了|起|有)?{-10}{s:E+}{…4}(?:[两三四五六七八九十]家|{Q})",
        "locatedIn",
        0.75,
    ),
    rule("place.host_colon", r"{start}{o:P}[：:]{-10}{s:E+}", "locatedIn", 0.7),
    rule(
        "place.plant_of", r"{s:E}在{o:PR}的{-6}(?:工厂|基地|分厂|厂区|子公司|车间|厂房|生产线|产线)", "locatedIn", 0.8
    ),
    rule(
        "place.work_is_of",
        r"{s:J}{-2}(?:是|为|系)由?{E}在{o:PR}{-6}(?:投资|建设|实施|投建|打造|兴建)",
        "projectLocatedIn",
        0.85,
    ),
    rule("place.work_of", r"{E}在{o:PR}的{-4}{s:J+}", "projectLocatedIn", 0.8),
    rule("place.work_beside", r"(?<![与和至到向]){o:PR}{s:J}", "projectLocatedIn", 0.75),
    rule("place.same", r"{s:EPJ+}{…6}(?:同属|均属|都属|属|隶属|归属|同在)于?{o:P}", "", 0.85),
    rule("place.plain", r"{s:EP}(?:则|也|同样|仍|就|都|均)*在{o:PR+}(?=[，。；])", "locatedIn", 0.8),
    rule("place.belongs", r"{s:E}(?:则|也|同样)*是{o:R}的(?=[，。；])", "locatedIn", 0.75),
    rule(
        "place.sets_up",
        r"{s:E+}[^，。；\ue001\ue006]{0,8}在{o:PR}(?:开|设|建|设立|建立|建成|新建|开设)了?[^，。；\ue001-\ue007]{0,10}(?:工厂|车间|中心|基地|厂|分公司|店|仓库|仓)",
        "locatedIn",
        0.75,
    ),
    rule("place.new_work", r"{o:PR}(?:新开工|在建|新建|落地|引进|建设|开工|新上)的{-4}{s:J+}", "projectLocatedIn", 0.8),
    rule(
        "place.works_here",
        r"{s:E+}{…6}(?:均|都|已|先后|分别)*(?:建有|设有|建了|设了|建成)(?:工厂|分厂|基地|车间|生产线|厂房)",
        "locatedIn",
        0.7,
        object_="P",
    ),
    rule("place.relies_on", r"{o:P}[^，。；\ue001]{0,6}依托{s:E+}", "locatedIn", 0.7),
    rule("place.owned_work", r"{o:PR}的?{E}的?{s:J}", "projectLocatedIn", 0.8),
    rule("place.aside", r"{start}{s:E}{o:R}[市城]?区?(?:企业|公司)?(?=[，。])", "locatedIn", 0.8),
    rule(
        "place.registered", r"(?:注册地|所在地|厂址)(?:为|在|是|：)?{o:PR}(?=[，。；])", "locatedIn", 0.8, subject="E"
    ),
    rule(
        "place.inside_set",
        r"{start}(?:园内|园区内|区内|园中|园里)(?:另|还|现|已|并)*(?:设有|建有|设|建成|布局)[^，。；\ue001-\ue007]{0,12}{s:PEO+}",
        "",
        0.75,
        object_="P",
    ),
    rule(
        "place.native",
        r"(?:本地|本土|当地)(?:老牌|龙头|骨干)?(?:企业|厂家|公司)?(?:仅|只|主要)?有?{s:E+}",
        "locatedIn",
        0.75,
        object_="PR",
    ),
    rule("place.only", r"全[市县区州旗](?:目前|现|仅|只)*(?:只|仅)有{s:E+}", "locatedIn", 0.75, object_="R"),
)
