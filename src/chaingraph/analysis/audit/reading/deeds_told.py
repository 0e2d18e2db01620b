"""Where a text says that something is done, and that it is not done yet: the verb, the permit or the pair of words, and the place.

For: what is told of things of any kind (``audit.reading.told_states``).
In: a sentence, or a cell with the name of its column. Out: :func:`states_in`, :func:`open_states`.
How: the same verb behind 已 and behind 未, or planned and going on; verbs of which one done means the other done are one. What is wished,
looked back on, set as a condition or true of a part says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.analysis.audit.reading.text import clause_start

_ALIKE = (
    "通车|贯通|打通",
    "投用|投运|启用|投入使用|投入运营|投入运行|投入生产|通水|投产|开业|开园",
    "开工|动工|进场",
    "竣工|完工|封顶|建成",
    "拆除|拆迁|征收|搬迁|搬离|腾退",
    "拨付|兑付|到位|缴清|缴纳|结清",
    "关闭|关停|注销",
    "整改|销号|解决|修复|办结",
    "印发|出台",
    "成立|组建|设立",
    "供地|摘牌|出让|成交|竞得|拍得",
)
"""Verbs of which one done means the others done."""
_ONE = "达产|通电|通气|供热|供气|供水|供电|验收|移交|交付|注册|入库|入统|揭牌|上线|复工|复产|评审|公示|招标|中标|开标|认定|获评|安装|接入|联网|更换|购置|配备|招聘|签收|退还"
VERBS = "|".join((*_ALIKE, _ONE))
_GROUP = {verb: group for group in _ALIKE for verb in group.split("|")}
_NO = r"(?:至今|目前|现在|到现在|仍然?|依然|还是?|尚|一直|均|都|也|始终)*(?:未曾?|没有?|尚未|未能|无法|没能|迟迟未|迟迟没有)(?:能|被|得到|完成|进行|实现|正式|全面|全线|全部|予以|办理|取得|组织|实质性|按期|如期|最终|启动)*"
_YES = r"(?:\d月|\d日|已经?|均已|都已|现已|早已|(?<!未)完成|全面|全线|正式|顺利|全部|成功)+(?:于[^，。；]{1,12}?)?(?:完成|通过|全面|全线|正式|顺利|全部|实现|建成|成功|整体|竣工|办理|取得|经)*"
_SIGNED = r"签约|签下|签订|签署|签了"
_VAGUE = "出现|发生|发现|影响|涉及|达到|超过|形成|纳入|列入|安排|考虑|要求|明确|提供|具备|变化|完全|充分|有效|健全|完善|统一|引起|计入|包括|包含|足够|相应|专门|任何|一家|一个|明显|根本|真正|很好|及时|规模|得到|实质|大型|适合|合适|条件|落实|解决|完成|实现|取得|办理|进行|开展|全部|全面|正式|固定|资产|稳定|成熟|明朗"
"""Two signs behind a negation that are no deed of which one can say that it is over."""
_PAPERS = r"环评|能评|安评|稳评|洪评|水保|施工许可证?|规划许可证?|用地手续|土地证|不动产权证|立项|备案|排污许可证?|消防验收|采矿证|探矿权|采矿许可证?|林地手续|取水许可证?|营业执照|生产许可证?"
_GOT = r"获批|批复|已批|通过|取得|核发|办结|办妥|办好|办理完毕|拿到|领到|下发|批下来|到手"
_ASPECTS = (
    ("签约", rf"(?<![个项家])(?:{_SIGNED})(?!率|额|项目|仪式|活动|金额|数|前|资金|企业|总)", rf"(?<!从)(?:在谈|洽谈)(?!项目|会|的|客商|商|了|企业)|{_NO}[^，。；计]{{0,4}}(?:{_SIGNED}|签)|(?:协议|合同)(?:文本)?未签"),
    ("出租", r"(?:整栋|整层|全部|已|均|都)[^，。；、]{0,6}?(?:租给|出租|租出|租满|承租|租下|入驻)|租给|满租|租满|租罄|一间不剩|(?:无|没有)空置|由[^，。；]{2,20}?(?:承租|租用|租下)", r"(?<!无)(?<!没有)(?:空置|闲置)(?!率|面积|土地|资产|期)|空着|待租|可租|招租中|没有租出|无人承租"),
    ("停产", r"(?<!半)(?<!未)(?<!不)(?<!从)(?:停产|停工|停业|歇业|停机|停摆|停运|停窑)(?!半停产|整改|损失|风险|的|期间|检修)", r"(?:一[天刻日]|从|从来|始终)[^，。；]{0,4}(?:没有?|未)停|满负荷|满产|开足马力|(?:生产|运行|经营)(?:一直)?(?:正常|平稳)|正常(?:生产|运行|经营)|订单(?:已?排|饱满|充足)|三班|连轴转|加班加点|热火朝天"),
    ("终止", r"(?:已|正式|协议|合同|项目)[^，。；]{0,6}(?:注销|吊销|解散|倒闭|破产|解约|终止|撤资|退出|解除|流产|取消)(?!了?贫|机制)", r"(?:正在|稳步|顺利|加快|有序)(?:推进|施工|建设|生产)|(?:进展|推进)(?:顺利|正常)|正常(?:生产|运行|经营)"),
    ("流拍", r"(?:成交|摘牌|拍得|竞得|受让)(?!价|额|率|金额)", r"流拍|无人(?:报名|竞买|应价)|仍在挂牌|待挂牌|拟挂牌|未(?:能)?成交|待出让|未出让"),
    ("欠款", r"(?:全部|足额|悉数|均已|已)(?:拨付|到位|兑付|付清|结清|还清|缴清)", r"(?:缺口|尚差|还差|尚欠|拖欠|欠缴|欠付|未到位)"),
    ("失效", r"(?:已|于)[^，。；]{0,16}?(?:废止|失效|停止执行|终止执行|停止受理|到期)", r"(?:继续|仍然?|可)(?:按|依|执行|申请|适用|受理|有效)|现行有效"),
    ("配齐", r"(?:招满|满员|配齐|全部到岗|招聘到位)", r"空缺|缺员|缺编|缺口|未配[备齐]?"),
    ("验收", r"(?:通过|顺利通过|完成)[^，。；]{0,10}?(?:验收|评审|审查|认定|复核)", r"(?:验收|评审|审查|认定|复核)(?:未通过|不合格|没有通过|未能通过)|(?:未|没有|未能)通过[^，。；]{0,10}?(?:验收|评审|审查|认定|复核)"),
    ("产出", r"(?<!可)(?:实现|完成)(?:的)?(?:工业)?(?:产值|营业收入|营收|销售收入|销售额|开票|税收)(?:为|达到?|约|超)*\d", r"(?:尚未|还没有?|未能?|仍未)(?:建成|正式)?(?:投产|开工|动工|投用)|没有(?:产值|收入|税收)|零产值"),
    ("上市", r"(?:已|成功|正式)[^，。；]{0,10}?(?:上市|挂牌)(?!土地|出让)", r"上市辅导|拟上市|辅导期|未上市|上市后备"),
)  # fmt: skip
_PAPER = re.compile(
    rf"(?P<paper>{_PAPERS})(?:手续|报告|文件|批文|批复)?[：:]?(?P<ahead>[^，。；：]{{0,12}}?)(?P<got>{_GOT})|(?P<got2>{_GOT})了?(?P<paper2>{_PAPERS})"
)
_NOT = re.compile(r"未|没|无法|不能|难以")
_NOT_GOT = re.compile(
    rf"(?P<paper>{_PAPERS})(?:手续|报告|文件|批文|批复)?[：:]?[^，。；：]{{0,8}}?{_NO}(?:{_GOT}|办|批|下来|完成)|{_NO}(?:{_GOT}|办理|办)了?(?P<paper2>{_PAPERS})|(?P<paper3>{_PAPERS})[：:]?(?:未办|未批|办理中|在办|待批)"
)
_VERB_YES = re.compile(rf"{_YES}(?P<verb>{VERBS})")
_VERB_NO = re.compile(
    rf"{_NO}(?P<verb>{VERBS})|(?:正在|正|抓紧|目前)(?:办理|组织|进行|开展|实施|协调)*(?P<going>{VERBS})|(?P<open>{VERBS})(?:之中|过程中|进行中)"
    rf"|(?:计划|预计|拟|力争|争取|确保|将于|(?:月|底|日)前)[^，。；、（]{{0,10}}?(?P<plan>{VERBS})(?!后|条件|的|率)"
)
_WORKS = re.compile(
    r"(?:尚|正|仍|目前|还|抓紧|加快|现)(?:处于|在|进行|是)*[^，。；\d]{0,8}?(?:施工|安装|调试|浇筑|开挖|砌筑|建设)(?=中|阶段|到|[，。；、）]|$)"
)
"""Works that go on: neither finished nor in use."""
_OPEN_NO = re.compile(rf"{_NO}(?P<verb>[\u4e00-\u9fff]{{2}})(?=[，。；、）到了]|$|[\u4e00-\u9fff])")
_NO_DEEDS = frozenset((*_VAGUE.split("|"), *VERBS.split("|")))
_READ = tuple((name, re.compile(yes), re.compile(no)) for name, yes, no in _ASPECTS)
_AHEAD = re.compile(
    r"计划|拟|将|预计|力争|确保|争取|尽快|尽早|推动|加快|待|若|如果?|凡|要(?!素|求)|需|应(?!急)|可(?!研)|目标|有望|准备|即将|按|对|前提|条件|为了?|避免|防止|一旦|申请|意向"
)
_PAST = re.compile(
    r"此前|原来?|曾|当时|一度|去年|之前|过去|年初|以前|起初|最初|上年|前期|期间|多年|长期|历史|早期|初期|本来|同期"
)
BEHIND = re.compile(r"^(?:[^，。；]{0,8}?(?:协议|合同))?的(?P<name>[\u4e00-\u9fffA-Za-z\d]{4,24})")
_TURNS = re.compile(r"^(?:率|前|后|时|之前|之后|以来|的(?!$)|条件|手续费|情况|工作|标准|程序|准备|目标|计划)")
_PARTLY = re.compile(
    r"[尚还另仍]有|其中|剩余|其余|部分|个别|\d[\d.]*(?:万|亿)?(?:平方公里|平方米|亩|公里|个|家|户|栋|套)[\u4e00-\u9fff]{0,4}$"
)
"""Before what is not done of a part."""
_RESUMED = re.compile(r"恢复|复产|复工|重启|盘活|重新")
"""Before work that goes on again."""


def states_in(text: str) -> Iterator[tuple[str, bool, int, int]]:
    """Aspect, whether it is done, and where a text says so. O(characters)."""
    for aspect, yes, no in (*_READ, ("", _VERB_YES, _VERB_NO)):
        for done, pattern in ((True, yes), (False, no)):
            for match in pattern.finditer(text):
                if _fits(text, match.start(), match.end(), done=done):
                    verb = next((word for word in match.groupdict().values() if word), "")
                    yield aspect or _GROUP.get(verb, verb), done, match.start(), match.end()
                    if done and _GROUP.get(verb) == _ALIKE[1]:
                        yield _GROUP["竣工"], True, match.start(), match.end()
    for match in _WORKS.finditer(text):
        if _fits(text, match.start(), match.end(), done=False):
            yield from ((_GROUP[verb], False, match.start(), match.end()) for verb in ("竣工", "投产"))
    for done, pattern in ((True, _PAPER), (False, _NOT_GOT)):
        for match in pattern.finditer(text):
            paper = next(word for name, word in match.groupdict().items() if name.startswith("paper") and word)
            denied = done and _NOT.search(match[0] + text[max(0, match.start() - 4) : match.start()])
            if not denied and _fits(text, match.start(), match.end(), done=done):
                yield paper[:2], done, match.start(), match.end()


def open_states(text: str, verbs: re.Pattern[str] | None) -> Iterator[tuple[str, bool, int, int]]:
    """The same of any verb that is denied somewhere."""
    for done, pattern in ((True, verbs), (False, _OPEN_NO)):
        for match in pattern.finditer(text) if pattern else ():
            verb = match["verb"]
            if verb not in _NO_DEEDS and _fits(text, match.start(), match.end(), done=done):
                yield verb, done, match.start(), match.end()


def _fits(text: str, start: int, end: int, *, done: bool) -> bool:
    """Whether a state is told of now, and not wished, looked back on or set as a condition."""
    ahead = text[clause_start(text, start, "，；。：") : start]
    if done:
        turned = _TURNS.match(text[end:]) and not BEHIND.match(text[end:])
        return not (turned or _AHEAD.search(ahead + text[start:end]) or _NOT.search(ahead[-4:]))
    if _RESUMED.search(text, clause_start(text, start, "；。"), start):
        return False
    return not (
        _TURNS.match(text[end:]) or _PAST.search(ahead) or _PARTLY.search(ahead) or re.search(r"若|如果|凡|一旦", ahead)
    )


def denied_verbs(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Where the verbs that texts deny are told as done; nothing where they deny none. O(characters)."""
    verbs = {match["verb"] for text in texts for match in _OPEN_NO.finditer(text)} - _NO_DEEDS
    found = "|".join(map(re.escape, sorted(verbs)))
    return re.compile(rf"{_YES}[^，。；未没]{{0,6}}?(?P<verb>{found})") if verbs else None
