"""What documents say is missing, single, weak, bought outside or wanted; and what they do not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions
from chaingraph.mentions.relations.gap_frames import frames
from chaingraph.records import Ref, Statement

KINDS = ("lacks", "hasOnly", "hasWeak", "buysIn", "seeks")
TITLE = "云南省昌宁县硅基新材料产业链发展方案\n\n"


def stated(text: str, folder: Path) -> list[Statement]:
    """Statements of gaps in a document of 昌宁县, title and all."""
    file = folder / "page.txt"
    file.write_text(f"{TITLE}{text}\n", encoding="utf-8")
    documents, _ = read_documents([file])
    return [s for s in find_mentions(documents).statements if s.rule.startswith("gap.")]


def told(text: str, folder: Path) -> set[str]:
    """What is said of which segment: ``predicate segment``."""
    found = (s for s in stated(text, folder) if s.predicate in KINDS)
    return {f"{s.predicate} {s.object.name}" for s in found if isinstance(s.object, Ref)}


SAID = [
    ("产业链缺少TDI、MDI等关键环节。", {"lacks TDI", "lacks MDI"}),
    ("芯片设计、先进封装等环节仍是空白。", {"lacks 芯片设计", "lacks 先进封装"}),
    ("下游缺乏含氟聚合物、含氟精细化学品生产企业。", {"lacks 含氟聚合物", "lacks 含氟精细化学品"}),
    ("高导磁硅钢，一家都没有，全靠外购。", {"lacks 高导磁硅钢"}),
    ("胶膜、背板玻璃，全是空白。", {"lacks 胶膜", "lacks 背板玻璃"}),
    ("县内尚无冷链物流企业。", {"lacks 冷链物流"}),
    ("区内无光掩模生产企业。", {"lacks 光掩模"}),
    ("目前园区在牵引电机、制动系统两个环节还没有企业布局。", {"lacks 牵引电机", "lacks 制动系统"}),
    ("银浆、光伏玻璃等辅材本地尚不能生产。", {"lacks 银浆", "lacks 光伏玻璃"}),
    ("尚未形成汽车板加工配送、家电板制造环节。", {"lacks 汽车板加工配送", "lacks 家电板制造"}),
    ("摄像头模组、电池等配套企业一家都没有。", {"lacks 摄像头模组", "lacks 电池"}),
    ("机械臂、自动化检测设备的供应商缺乏。", {"lacks 机械臂", "lacks 自动化检测设备"}),
    ("围绕光刻胶、电子特气、靶材三个缺失环节开展以商招商。", {"lacks 光刻胶", "lacks 电子特气", "lacks 靶材"}),
    ("针对减速器和力矩电机两大薄弱环节精准补链。", {"hasWeak 减速器", "hasWeak 力矩电机"}),
    ("针对化纤助剂、五金配件两个短板，市领导带队考察。", {"hasWeak 化纤助剂", "hasWeak 五金配件"}),
    ("目前全县助剂90%依赖外购。", {"buysIn 助剂"}),
    ("染料、助剂八成以上从外地采购。", {"buysIn 染料", "buysIn 助剂"}),
    ("隔膜、结构件由杭州的青禾膜业供货，本地尚无配套。", {"lacks 隔膜", "lacks 结构件"}),
    ("瞄准产业链缺失的炭纤维、树脂环节招大引强。", {"lacks 炭纤维", "lacks 树脂"}),
    ("聚焦隔膜、结构件等断点堵点靶向招商。", {"lacks 隔膜", "lacks 结构件"}),
    ("隔膜、结构件是产业链的缺失环节。", {"lacks 隔膜", "lacks 结构件"}),
    ("重点补齐隔膜、结构件、铝箔3个空白环节。", {"seeks 隔膜", "seeks 结构件", "seeks 铝箔"}),
    ("聚焦细胞治疗、合成生物等空白领域。", {"lacks 细胞治疗", "lacks 合成生物"}),
    ("电机主要从长三角地区采购。", {"buysIn 电机"}),
    (
        "产业短板是覆铜板、驱动芯片、干膜等关键材料全部依赖县外采购。",
        {"buysIn 覆铜板", "buysIn 驱动芯片", "buysIn 干膜"},
    ),
    ("食品产业缺少冷链物流和精深加工企业。", {"lacks 冷链物流", "lacks 精深加工"}),
    ("主要短板在于电解液、结构件。", {"hasWeak 电解液", "hasWeak 结构件"}),
    ("光刻胶、电子特气全部依赖进口。", {"buysIn 光刻胶", "buysIn 电子特气"}),
    ("包装材料、调味料等配套产品需从外地购入。", {"buysIn 包装材料", "buysIn 调味料"}),
    ("但变速箱壳体、转向节仍需从襄阳拉货。", {"buysIn 变速箱壳体", "buysIn 转向节"}),
    ("热泵空调几乎全部外采。", {"buysIn 热泵空调"}),
    ("目前仅有1家企业从事充电桩生产。", {"hasOnly 充电桩"}),
    ("电工钢铁芯企业仅1家。", {"hasOnly 电工钢铁芯"}),
    ("胶膜环节企业数量少、规模小，仅有四川海晟新材料有限公司1家。", {"hasOnly 胶膜"}),
    ("封装测试环节较为薄弱，只有浙江微联封测有限公司一家企业。", {"hasOnly 封装测试"}),
    ("本地只有安吉恒林五金有限公司能生产气弹簧。", {"hasOnly 气弹簧"}),
    ("逆变器环节实力偏弱。", {"hasWeak 逆变器"}),
    ("后整理环节仍为短板。", {"hasWeak 后整理"}),
    ("汽车座椅、汽车玻璃等零部件本地配套率不足10%。", {"hasWeak 汽车座椅", "hasWeak 汽车玻璃"}),
    ("重点引进高端轴承、减速器等补链项目。", {"seeks 高端轴承", "seeks 减速器"}),
    ("着力引进芯片设计企业，填补产业链空白。", {"seeks 芯片设计"}),
    ("招商重点：模具钢、紧固件。", {"seeks 模具钢", "seeks 紧固件"}),
    ("到2035年，补齐动力电池环节空白。", {"seeks 动力电池"}),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(text: str, expected: set[str], tmp_path: Path) -> None:
    """The segments of a list, under what is said of them, whatever the words around."""
    assert told(text, tmp_path) == expected


UNSAID = [
    "全区梳理出12个缺失环节，逐一销号。",
    "助剂10%依赖外购。",
    "项目投资3亿元，目前区内没有布局。",
    "推动熔炼、挤压、深加工三大环节协同发展。",
    "组合聚醚产能充足，不缺原料。",
    "我区不存在缺电缺水问题，配套企业不少于200家。",
    "新引进的昌宁芯迈有限公司投产，已补齐功率器件环节空白。",
    "大硅片产品填补国内空白。",
    "碳纤维产品填补了云南省空白。",
    "园区结束了没有轨道交通轴承企业的历史。",
    "2022年以前，县里没有边框企业；2023年昌宁铝锐有限公司建成投产。",
    "三年前，这里还没有一家铸造企业。",
    "过去海绵全靠外购，如今已能自给。",
    "我国高端传感器主要依赖进口。",
    "力争到2035年，医用包材不再依赖外购。",
    "加强薄弱环节，补齐产业短板。",
    "人才短缺，资金缺口较大，缺少龙头企业带动。",
    "缺乏叫得响的知名品牌，缺少国家级检测平台。",
    "先后引进显示模组、液晶材料等25个延链、强链项目。",
    "打通转换节点，补齐民生短板。",
    "钢管、皮革等原材料供应充足，不依赖外地。",
    "如果缺少电机环节，整车就难以落地。",
    "无人机企业有3家，无纺布企业有2家。",
    "核桃脱青皮设备不再依赖外购。",
]


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text: str, tmp_path: Path) -> None:
    """What is denied, over, of the country or a wish without a thing is no gap of a place."""
    assert told(text, tmp_path) == set()


def test_what_it_hangs_on(tmp_path: Path) -> None:
    """A lack is a claim of the place, about a segment of the chain named before it, with its stage."""
    found = stated("# 氟化工产业链\n\n下游缺乏含氟聚合物生产企业。", tmp_path)
    segment = Ref("Segment", "含氟聚合物", "page", "氟化工产业链")
    assert {(s.subject.name, s.predicate, s.modality) for s in found if s.object == segment} == {
        ("云南省昌宁县", "lacks", "claim")
    }
    assert {(s.predicate, s.modality) for s in found if s.subject == segment} == {
        ("segmentOf", "claim"),
        ("stage", "claim"),
    }


def test_what_is_wanted_is_planned_or_aimed_at(tmp_path: Path) -> None:
    """A plan without a year is planned, one with a year ahead a target; neither is a claim of a lack."""
    text = "重点引进减速器等补链项目。到2035年，补齐动力电池环节空白。"
    found = {
        s.object.name: s.modality for s in stated(text, tmp_path) if s.predicate == "seeks" if isinstance(s.object, Ref)
    }
    assert found == {"减速器": "planned", "动力电池": "target"}


def test_the_only_maker_stands_in_the_segment_and_is_here(tmp_path: Path) -> None:
    """Who is named as the only one is a member, and local; an only supplier may be anywhere."""
    found = stated(
        "仅有1家企业从事充电桩生产，即云南捷充科技有限公司。减速器由山东诺威传动有限公司一家供应。", tmp_path
    )
    facts = {(s.subject.name, s.predicate) for s in found if s.modality == "fact"}
    assert facts == {
        ("云南捷充科技有限公司", "inSegment"),
        ("云南捷充科技有限公司", "locatedIn"),
        ("山东诺威传动有限公司", "inSegment"),
    }


def test_the_buyer_is_who_lacks_it(tmp_path: Path) -> None:
    """What a company buys elsewhere is lacking to the company."""
    found = stated("昌宁通衡车辆有限公司减振器全部从青岛采购。", tmp_path)
    assert [(s.subject.name, s.predicate) for s in found if s.predicate in KINDS] == [
        ("昌宁通衡车辆有限公司", "buysIn")
    ]


def test_quotes_stand_in_the_document(tmp_path: Path) -> None:
    """Every statement rests on words that stand where it says."""
    found = stated("一、问题\n（一）链条短。电机、电控等环节仍是\n空白，光刻胶全部依赖进口。", tmp_path)
    text = (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert found
    assert all(text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in found)


def test_frames_take_linear_time() -> None:
    """No frame runs away on a long clause of the words it looks for."""
    for text in ("主要仍均都" * 800, "引进" * 2000, "缺少的" * 1300):
        for frame in frames():
            frame.pattern.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "补链重点。重点对接昌宁澜桥材料股份有限公司、昌宁恩原股份有限公司等企业，填补产业链空白。",
        "## 引进关键配套\n\n重点引进昌宁澜桥材料有限公司、云端膜业有限公司等企业，补齐产业链短板。",
        "重点对接汇川技术、斯达半导、天赐材料、格林美等企业，力争填补产业链空白。",
    ],
)
def test_firms_to_be_won_are_no_segments(text: str, tmp_path: Path) -> None:
    """Who shall come is somebody; the thing that is lacking is not called so."""
    assert told(text, tmp_path) == set()
