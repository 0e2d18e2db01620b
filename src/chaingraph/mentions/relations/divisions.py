"""Which park is part of which, where the words say so.

For: :mod:`chaingraph.mentions.relations.finding`.
In: nothing; the rules are data. Out: :data:`RULES`, patterns in the language of ``relations.patterns``.
How: a park has parts (下辖, 分为, 由…组成, 六园依次为), or one is said to be a part (组成部分, 区中园). Parts that only follow their park
are read by ``relations.parts``.
"""

from __future__ import annotations

from chaingraph.mentions.relations.patterns import Rule, rule

RULES: tuple[Rule, ...] = (
    # 甲园区下辖乙、丙
    rule("place.contain", r"{o:P}{~12}{contain}了?{-10}{s:P+}(?!的?{-6}(?:组成|核心|一部分|片区))", "partOf", 0.85),
    rule(
        "place.contain_topic",
        r"{start}{T}?(?:园区|区内|园内)?{-8}{contain}了?{-10}{s:P+}(?!的?{-6}(?:组成|核心|一部分|片区))",
        "partOf",
        0.75,
        object_="P",
    ),
    rule(
        "place.become_part",
        r"{s:P}{-6}(?:建成|打造成|建设成|打造为|建设成为|是|作为|属于|纳入|成为){o:P}的?{-6}(?:组成部分|核心|起步区|片区|一部分|园中园|区中园|配套园区|配套区|拓展区|分园|板块)",
        "partOf",
        0.9,
    ),
    rule("place.made_of", r"{o:P}{~6}由{s:P+}{…6}{-4}(?:组成|构成)", "partOf", 0.9),
    rule("place.called", r"{s:P+}{-4}(?:合称|统称|并称){o:P}", "partOf", 0.9),
    rule("place.lies_in", r"{s:P}(?:就|则|也|均|都)*在{o:P}(?:里|内|中|境内)", "partOf", 0.85),
    rule(
        "place.park_in_turn",
        r"(?:[两三四五六七八九十]|{Q})个?(?:园区?|片区|组团|板块)(?:依次|分别)?(?:是|为|即|：|:){s:P+}",
        "partOf",
        0.8,
        object_="P",
    ),
    rule("place.build_parts", r"建设{o:P}，(?:分步|分期|同步|配套|一体)?{-4}建设{s:P+}", "partOf", 0.6),
    rule("place.inner_park", r"{o:P}(?:内|下属|下辖|中)的{-4}{s:P+}", "partOf", 0.85),
    rule(
        "place.part_in",
        r"在{o:P}[^，。；\ue002]{0,8}(?:规划建设|规划|建设|打造|布局|设立)[^，。；\ue002]{0,14}{s:P}",
        "partOf",
        0.8,
    ),
    rule(
        "place.is_part",
        r"{start}(?:也|又|均)?(?:是|为|系|作为|属于|隶属于?){o:P}的?{-6}(?:组成部分|核心|起步区|片区|一部分|园中园|区中园|配套园区|拓展区|分园|分区|启动区|辐射区|配套区|板块)",
        "partOf",
        0.85,
        subject="P",
    ),
    rule(
        "place.falls_into",
        r"(?:形成|分为|划分为|分成|又?分|设|设有|统筹|建设){s:P+}(?:一区)?(?:{Q}|[两三四五六七八九十]*个?)(?:大|百亿|千亿)?(?:片区|园区|园|片|组团|板块|区块|分园|功能区)",
        "partOf",
        0.75,
        object_="P",
    ),
)
