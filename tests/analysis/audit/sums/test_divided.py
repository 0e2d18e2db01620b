"""Wholes and the lists they are divided into that miss them, whatever the wording: judged by evidence, not by syntax."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.divided import divided
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.audit.texts import TEA_HEAD
from tests.analysis.desks import audit_of, page

WRONG = """\
全区现有规上企业87家，其中装备制造31家、食品加工22家、电子信息19家、其他18家。
今年共安排县级重点项目62个：工业类28个、农业类11个、交通水利类9个、社会民生类17个。
该项目概算6.8亿元，资金来源为专项债3.5亿元、银行贷款2.0亿元、企业自筹1.6亿元。
项目总投资25亿元，一期投入9亿元，主要建设厂房；二期投入10亿元，建设研发楼；三期投入8亿元。
园区用地分三块，共2400亩，东片区900亩，西片区850亩，北片区550亩。
全年引进内资56.2亿元，四个季度分别到位11.3亿元、14.8亿元、15.6亿元、15.5亿元。
2023年全县茶叶产量3.6万吨。按品类分，绿茶1.9万吨，红茶1.1万吨，其余品类0.8万吨。
全镇共有合作社143个，种植业76个，养殖业41个，服务业及其他32个。
三年行动投入12亿元，2022年3.5亿元、2023年4.2亿元、2024年5.3亿元。
县财政安排产业资金9000万元，用于技改奖补4200万元、人才引进1800万元、贷款贴息2500万元，三项已全部下达。
全市口岸进出口货物326万吨，其中进口198万吨、出口138万吨。
医药产业链上游14家，中游23家，下游19家，合计58家。
累计发放补贴资金2860万元，第一批1200万元，第二批960万元，第三批800万元。
园区企业员工合计1.86万人，本地1.12万人，外来0.64万人。
项目占地320亩。其中，厂房180亩，仓储70亩，办公及配套50亩。
标准厂房共计18栋，已出租11栋、在谈4栋、空置2栋。
从投资规模看，签约的39个项目中，10亿元以上4个，5亿至10亿元9个，5亿元以下28个。
全市规上工业企业利润总额72.4亿元，国有企业18.6亿元，民营企业43.1亿元，外资企业8.7亿元。
高新区新增市场主体1260户，其中企业480户，个体工商户760户。
整改清单共列问题54项，立行立改31项，限期整改17项，长期坚持8项。
全年接待客商214批，一季度46批，二季度58批，三季度61批，四季度59批。
全县共建成冷库46座，库容12.4万吨，其中东部乡镇21座、中部乡镇13座、西部乡镇14座。
新签约项目29个，合同额118亿元，其中制造业17个、服务业8个、农业6个。
公司现有职工520人，其中研发98人，生产340人，销售及管理72人。
链上企业共132家，整车3家、零部件97家、后市场36家。
首批确定链主企业12家（特色食品3家、新型建材4家、装备制造3家、现代物流1家），实行动态管理。
今年产业专项资金总额5600万元，分两批拨付。资金投向为：技术改造2400万元，研发平台1500万元，环保治理1200万元，人才引进700万元。
公司职工共1260人，比上年末增加80人。人员构成为：生产人员780人，研发人员235人，销售人员120人，管理人员105人。
该县拥有绿色食品认证产品64个，包括粮油类21个、果蔬类28个、畜禽类11个、其他类8个。
"""
"""Lists that miss their whole."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_lists_that_miss_their_whole(text: str) -> None:
    """A list that was meant to be all of its whole, and is not, has one row."""
    assert len({row.message for row in divided(page(text))}) == 1


RIGHT = """\
全区现有规上企业87家，其中装备制造31家、食品加工22家、电子信息19家、其他15家。
全县共有规上企业87家，其中高新技术企业41家、专精特新企业38家、上市企业3家。
全年签约项目46个，其中亿元以上项目31个、10亿元以上项目8个、5亿元以上12个。
2023年完成投资12.4亿元，2024年计划完成15亿元，总投资38亿元。
全年引进项目64个，主要有电子信息21个、装备制造18个、食品加工15个等。
到位资金居前三位的是：东镇14.6亿元、西镇13.9亿元、南镇13.1亿元，全县到位资金48.2亿元。
总投资约40亿元，一期18亿元，二期21亿元。
工业用电量6.1亿千瓦时，其中园区企业4.4亿千瓦时、大工业用电1.3亿千瓦时。
上半年完成产值86亿元，一季度41.2亿元，二季度44.8亿元。
全县森林面积102.3万亩，其中公益林42.1万亩、商品林60.2万亩。
新增就业3260人，失业人员再就业1480人，困难人员就业620人。
现有各类企业450家，规上企业87家，高新技术企业41家，科技型中小企业310家。
全区实现地区生产总值512.4亿元，第一产业23.1亿元，第二产业268.6亿元，第三产业220.8亿元。
现有企业12家（规上企业5家、高新技术企业4家、专精特新企业2家）。
签约项目7个，固定资产投资24.1亿元。项目分别是：甲公司面制品项目8.2亿元，乙公司机器人项目6.5亿元，丙公司乳粉项目5.4亿元，丁公司管件项目4.6亿元，宁湾市生物科技股份有限公司功能性糖醇项目2.9亿元。
不可建设用地264.0公顷。已建成用地1283.8公顷中，工业用地918.7公顷，公共管理与公共服务用地121.5公顷，道路用地178.8公顷，其他用地64.8公顷。
项目总投资15.2亿元，用地180亩，建筑面积21万平方米，达产后年产值20亿元、税收1.2亿元。
园区规划面积12.6平方公里，建成区8.4平方公里，工业用地3.9平方公里。
全年进出口总额86.5亿美元，其中对东盟进出口24.3亿美元、对欧盟进出口21.8亿美元、对美国进出口30.1亿美元。
城镇居民人均可支配收入42360元，农村居民人均可支配收入21580元，全体居民人均可支配收入33120元。
全市拥有省级以上平台56个，其中国家级9个，省级47个，当年新增8个。
第一批项目21个，总投资86亿元；第二批项目18个，总投资63亿元。今年全市计划开工项目45个。
2021年、2022年、2023年分别新增规上企业12家、15家、19家，2023年末达到132家。
全县12个乡镇中，水稻面积超万亩的有5个，超2万亩的有3个，超3万亩的2个。
企业年产水泥160万吨，其中本地销售70万吨、外运80万吨左右。
总投资9.8亿元，其中设备投资5.2亿元、土建投资3.1亿元。
签约资金64亿元，到位资金38亿元，开工项目投资24亿元。
本季度受理事项1260件，办结1180件，群众满意1175件。
"""
"""Lists that add up, and lists that are not all of what stands before them."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_lists_that_are_right_or_no_division(text: str) -> None:
    """Overlapping, partial, ranked, rounded and dated figures are no division."""
    assert not list(divided(page(text)))


@pytest.mark.parametrize(("last", "found"), [("2.9", True), ("4.1", False)])
def test_phases_told_in_a_line_each(last: str, *, found: bool) -> None:
    """Phases go on over the next lines, and over what is told of them."""
    lines = (
        "宜丰竹纤维基地总投资14.2亿元，分三期滚动建设：",
        "●一期投资5.6亿元，建设制浆车间，已完成主体；",
        "●二期投资4.5亿元，建设纺丝车间，明年动工；",
        f"●三期投资{last}亿元，建设研发楼，尚在规划。",
    )
    assert bool(list(divided(page(*lines)))) is found


@pytest.mark.parametrize(("second", "found"), [("3.8", True), ("2.8", False)])
def test_phases_told_far_from_each_other(second: str, *, found: bool) -> None:
    """A phase told alone is held against the other one and the whole of the same project."""
    lines = (
        "宜丰竹源公司竹纤维项目一期投资4.6亿元，2022年8月投产。",
        "全年招商12批次，签约项目9个。",
        "协调贷款2.2亿元。",
        f"竹源竹纤维项目总投资7.4亿元，二期投资{second}亿元将于4月动工。",
    )
    assert bool(list(divided(page(*lines)))) is found


@pytest.mark.parametrize(("whole", "found"), [("31", True), ("33", False)])
def test_a_whole_named_again_far_ahead_of_its_list(whole: str, *, found: bool) -> None:
    """A list in a later section is held against the whole of the same name."""
    lines = (
        f"全镇实施改造类技改项目{whole}个，用电、用地问题逐个协调。",
        "外贸出口保持稳定。",
        "园区承载能力提升。",
        "几点体会如下。",
        "去年上马的改造类技改项目里，粮油16个、纺织10个、建材7个，都是本地企业出资。",
    )
    assert bool(list(divided(page(*lines)))) is found


SLIPS = """\
全年规上工业增加值增速8.6%，分季度看，一季度7.2%。|全县累计流转土地21.4万亩，其中流向合作社9.8万亩、家庭农场6.7万亩、企业4.1万亩、其他2.8万亩。
项目一次规划、两期实施，总用地450亩，首期240亩，二期230亩。
招商小组外出拜访企业96家，其中长三角41家、珠三角33家、京津冀26家。
今年安排技改项目34个，已完工18个，正在实施12个，未启动6个。
建成标准厂房42万平方米，其中已出租27万平方米、自用8万平方米、空置11万平方米。
公司2021—2023年营业收入分别为2.1亿元、2.6亿元、3.4亿元，三年合计8.4亿元。
全县共有农机合作社46家，东片18家，中片15家，西片16家。
项目总投资3.6亿元，其中土建1.4亿元、设备1.6亿元、流动资金0.8亿元。
项目总投资8.6亿元，其中一期5.2亿元已建成，二期4.4亿元在建。
一期用地120亩、二期用地90亩，两期共用地230亩。
规划面积14.2平方公里，分两区建设；其中东区面积8.6平方公里、西区面积6.8平方公里。
全区实现地区生产总值620.5亿元。分产业看，第一产业增加值30.2亿元，第二产业增加值330.1亿元，第三产业增加值250.2亿元。
产业园总面积16.4平方公里，一期控规面积8.6平方公里，二期控规面积6.8平方公里。
全县有各级学校96所，其中小学40所、初中25所、高中8所、幼儿园33所。
分行业看，规上工业产值300亿元，其中装备产值126.3亿元、食品产值62.1亿元、其他行业91.6亿元。
课题组向全县64家企业发放问卷，收回56份。|收回问卷的57家企业中，大型3家、中型12家、小型41家。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "今年以来开展招商活动：1月5次、2月3次、3月6次，一季度合计16次。"),
        ("sum", "全年研发投入3.6亿元，其中上半年1.5亿元，下半年2.3亿元。"),
        ("sum", "46家企业中，大型企业6家，中型企业15家，小微企业27家。"),
        ("sum", "规模以上企业86家，其中上游32家、中游28家、下游31家。"),
        ("sum", "全年接待考察团45批，其中上半年20批、下半年28批。"),
        (
            "sum",
            "园区由A、B、C、D四个片区组成，其中A片区3平方公里、B片区4平方公里、C片区5平方公里、D片区6平方公里，总面积20平方公里。",
        ),
        ("sum", "规上企业中，国有12户、民营78户、外资9户，共计102户。"),
        ("sum", "出口额4.2亿美元，进口额1.6亿美元，进出口总额6.2亿美元。"),
        ("sum", "财政资金4000万元，企业自筹7000万元，项目总投资1.2亿元。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "全县共有农产品企业75家，其中加工企业21家、种植企业33家、流通企业19家。",
            "全县共有农产品企业73家，其中加工企业21家、种植企业33家、流通企业19家。",
            "sum",
        ),
        (
            "全市生产总值300.2亿元。其中，第一产业增加值40.1亿元，增长3.2%；第二产业增加值120.0亿元，增长7.1%；第三产业增加值150.1亿元，增长5.0%。",
            "全市生产总值310.2亿元。其中，第一产业增加值40.1亿元，增长3.2%；第二产业增加值120.0亿元，增长7.1%；第三产业增加值150.1亿元，增长5.0%。",
            "sum",
        ),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全县完成整治1860亩，完成任务的80.9%。|东镇286亩、西镇412亩、南镇248亩、北镇165亩、中镇158亩、上镇226亩、下镇117亩、山镇116亩。",
            1,
        ),
        (
            "全县完成整治1860亩，完成任务的80.9%。|东镇286亩、西镇412亩、南镇248亩、北镇165亩、中镇158亩、上镇226亩、下镇117亩、山镇248亩。",
            0,
        ),
        ("进度滞后和未开工的14个项目中，因用地不全的6个，因资金不足的4个，因其他原因的4个。进度滞后9个。", 0),
        ("——12个重点项目完成投资11.8亿元。——5个新开工项目中，已有4个开工，余下1个正在办理许可。", 0),
        ("甲产业链产值158.2亿元，居首位；乙、丙两条链分别为74.6亿元和96.2亿元。", 0),
        ("按风险划分，176家受检企业中较大风险9家、一般风险34家、低风险137家，无重大风险企业。", 1),
        ("200家受检企业中较大风险9家、一般风险34家、低风险137家，正在整改。", 0),
        ("按风险划分，180家受检企业中较大风险9家、一般风险34家、低风险137家，无重大风险企业。", 0),
        (
            "其中：食品（含烟草）产值186.3亿元；化工产值168.4亿元；装备产值142.6亿元；医药产值72.5亿元；其他行业58.7亿元。四大产业合计569.8亿元。",
            0,
        ),
    ],
)
def test_divided(text: str, found: int) -> None:
    """A bare list divides the amount told right before; a part of a list, a peer and an inner division do not."""
    assert len({row.message for row in divided(page(*text.split("|")))}) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEA_HEAD + "全县新签约项目31个。从规模看，5亿元以上项目3个，1亿元至5亿元项目16个，亿元以下项目14个。", "=33"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


LED = "此次共有26个项目集中开工，总投资138亿元。|现场热烈。|代表发言。|县领导宣布开工。|从投向看，"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LED + "工业项目18个，总投资96亿元；基础设施项目5个，总投资27亿元；民生项目4个，总投资15亿元。", 1),
        (LED + "工业项目17个；基础设施项目5个；民生项目4个。", 0),
        (LED + "工业项目18个；基础设施项目5个；民生项目4个，部分项目兼有两类性质。", 0),
        (LED + "工业项目18个；基础设施项目5个；民生项目4个。各类之间存在交叉。", 0),
        (LED + "工业项目18个；基础设施项目5个；民生项目4个，各类互不交叉。", 1),
        (
            "全年新签约亿元以上项目62个，新开工41个。|强化服务。|成效明显。|在新签约的亿元以上项目中，电子14个，建材9个，化工17个，食品11个，装备8个，航空5个。",
            1,
        ),
        (
            "全年新签约亿元以上项目64个，新开工41个。|强化服务。|成效明显。|在新签约的亿元以上项目中，电子14个，建材9个，化工17个，食品11个，装备8个，航空5个。",
            0,
        ),
    ],
)
def test_totals_far_before(text: str, found: int) -> None:
    """A total that counts what the members are is their whole, however far before; overlapping classes have none."""
    assert len({row.message for row in divided(page(*text.split("|")))}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会上9个项目现场签约。副市长到会。签约项目中，泵阀类4个，电机类2个，冷链类2个，别无其他类别。", 1),
        ("会上8个项目现场签约。副市长到会。签约项目中，泵阀类4个，电机类2个，冷链类2个，别无其他类别。", 0),
        ("列入调度的产业项目36个。当前已开工的有20个，正在报批的有11个，尚未落地的有8个。", 1),
        ("列入调度的产业项目39个。当前已开工的有20个，正在报批的有11个，尚未落地的有8个。", 0),
        ("全县到位资金46.5亿元。从来源看，长三角占大头，到位28.4亿元；珠三角到位9.6亿元；其余到位6.5亿元。", 1),
        ("概算总投资9.6亿元，资金来源为：专项债券5亿元，财政配套1.8亿元，公司自筹2.6亿元。", 1),
        ("概算总投资9.4亿元，资金来源为：专项债券5亿元，财政配套1.8亿元，公司自筹2.6亿元。", 0),
    ],
)
def test_lists_opened_by_what_they_divide(text: str, found: int) -> None:
    """A list says what it divides by its noun, by states told of all, by where money comes from."""
    assert len(list(divided(page(text)))) == found


def test_rest_of_an_earlier_amount() -> None:
    """What is left of an earlier amount beside the whole divides that amount, not the whole."""
    text = "清单项目共15个，已开工11个，其中3月开工9个；其余4个计划年内开工。"
    assert not list(divided(page(text)))
    assert list(divided(page("已开工11个，其中3月开工9个；其余4个为4月开工。")))


PREFACED = (
    "本期培训学员共{}人，由两部分组成。其中乡镇干部52人，企业代表24人，无其他人员。|76|86",
    "镇内现有闲置厂房{}万平方米，分布于三个村。东村1.6万平方米，西村1.9万平方米，北村2.1万平方米，水电齐全。|5.6|4.8",
    "全镇有粮食加工企业3家，年加工稻谷{}万吨。其中，金谷米业6万吨，禾丰粮油5万吨，田园米厂3万吨。|14|16",
)


@pytest.mark.parametrize("case", PREFACED)
def test_a_sentence_that_says_it_is_divided_leads_to_the_next(case: str) -> None:
    """A whole told to be made of parts, or of as many things as the next sentence lists, is held against that list."""
    words, right, wrong = case.split("|")
    assert not list(divided(page(words.format(right))))
    assert [row.kind for row in divided(page(words.format(wrong)))] == ["sum"]


@pytest.mark.parametrize(
    "text",
    [
        "镇内现有闲置厂房6.1万平方米，主要分布在三个村。东村1.6万平方米，西村1.9万平方米，北村2.1万平方米。",
        "产业基金规模15亿元，包括多路资金。县财政出资3亿元，市国投4亿元，银行3.5亿元等。",
        "全镇有粮食加工企业3家，带动农户900户。其中，贫困户120户，脱贫户180户，监测户60户。",
    ],
)
def test_a_list_of_some_is_no_division(text: str) -> None:
    """Where a sentence says mainly, or the list ends open or is of other things than are counted, nothing is divided."""
    assert not list(divided(page(text)))


def test_the_first_part_stands_before_the_list() -> None:
    """A list whose first member is told before it, with what it makes, is no list that misses one."""
    text = "全县茶叶规上企业50家。50家规上企业中，机械8家，产值4.1亿元；初制27家，产值9.5亿元，占53.7%；精制10家，产值2.6亿元；销售5家，产值1.4亿元。"
    assert not list(divided(page(text)))
