"""Lists of figures against their whole, in many wordings: each sentence stands for a way in which such things are told."""

import pytest

from chaingraph.analysis.audit.reading.observations import bare, observed, ordinal, shared
from chaingraph.analysis.audit.sums.divided import divided
from chaingraph.analysis.audit.sums.runs import runs
from tests.analysis.desks import page

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
该县拥有绿色食品认证产品64个，包括粮油类21个、果蔬类28个、畜禽类11个、其他类8个。
"""
"""Lists that miss their whole."""
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


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_lists_that_miss_their_whole(text: str) -> None:
    """A list that was meant to be all of its whole, and is not, has one row."""
    assert len({row.message for row in divided(page(text))}) == 1


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


def test_ordinals_and_labels() -> None:
    """Phases, batches and quarters bear their number; labels are compared without years and verbs."""
    assert [ordinal(label) for label in ("首期投资", "第三批", "二季度", "一至四季度依次为", "前三季度")] == [
        1,
        3,
        2,
        0,
        0,
    ]
    assert shared(bare("到2024年木耳出口额达到"), bare("2022年全县木耳出口额为")) == "木耳出口额"


def test_a_list_ends_with_what_is_left() -> None:
    """Behind "others" no member follows."""
    found = [run for item in observed(page("签约42个，食品19个、轻纺14个、其他9个，开工30个。")) for run in runs(item)]
    assert [[part.quantity.text for part in run.parts] for run in found][-1] == ["19个", "14个", "9个"]
