"""What forbids to read a gap: words that deny it, tell of the past, of the whole country, of what is only supposed or done.

For: :mod:`chaingraph.mentions.relations.gaps`, and who is bought from (:mod:`chaingraph.mentions.relations.bought`).
In: nothing; the guards are data. Out: patterns over a clause or a sentence.
"""

from __future__ import annotations

import re

DENIED = re.compile(
    r"不缺|不存在|不再|不乏|无需|不必|并不|不依赖|不是没有|摆脱|结束|打破|改变|终结|告别|扭转|替代进口|进口替代|破解了|解决了"
    r"|补齐了|填补了|弥补了|补上了|打通了|补强了|(?:已|成功|率先|顺利|基本|有效|全面)[^，]{0,6}(?:补齐|填补|弥补|补上|补足|补强|打通|解决|化解|引进|落地|实现|建成)"
)
"""Words that deny a lack, or tell that it is over."""
PAST = re.compile(
    r"以前|此前|之前|过去|曾|原来|以往|当年|当时|起初|一度|历史上|从前|昔日|[初前]期，|[一二两三四五六七八九十几数\d]年前"
)
NOW = re.compile(r"目前|现在|现阶段|如今|当前|仍|至今|依然")
ABROAD = re.compile(r"我国|国内|全国|全球|世界|国际|中国|国家|全行业|行业普遍")
"""Whoever speaks of the country speaks of no gap of a place."""
OF_NATION = re.compile(r"^(?:目前|当前|长期以来|近年来|一直以来)?，?(?:我国|国内|全国|全球|世界|中国)")
"""How a sentence opens that speaks of the country to its end."""
SUPPOSED = re.compile(r"如果|倘若|假如|若是|一旦|避免|防止|防范|以免|[?？]")
DONE = re.compile(r"已|先后|陆续|成功|累计|新引进|引进了|去年|落户|投产|竣工|建成|签约|近年来|相继|完成")
"""What was sought and found is sought no more."""
PLACED = re.compile(r"外|沿海|长三角|珠三角|京津冀|江浙|成渝|大湾区|东部|中部|西部|华东|华南|华北|异地|周边|其他|别")
"""A place that is elsewhere without being a region."""
AT_HOME = re.compile(r"本地|当地|就近|本[区县市州]|我[区县市州]|[区县市州]内|园区内|辖区")
FILLS = re.compile(
    r"^(?:以|从而|并|加快|进一步)?(?:填补|补齐|弥补|补上|完善|补强)(?!.*(?:国内|国际|全国|世界|全省)).{0,12}(?:空白|短板|缺口|链条|断点|环节)"
)
"""A clause behind an invitation that tells what it is for."""  # fmt: skip
MENDING = re.compile(r"[补强延建固]链|链条短板|招商方向|招引方向|招商重点|引进方向")
"""A heading under which makers are invited for what is lacking."""
LISTED = re.compile(r"(?:招商|招引|引进|补链|强链|延链)(?:的)?(?:重点|方向|目标|环节|领域|清单)(?:为|是|有|包括)?$")
"""A clause before a colon under which what shall come is listed."""
