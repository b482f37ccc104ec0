"""Where a Chinese headline ends its lines without tearing a word.

Chinese is written without spaces, so the places between words are guessed: words of the field are known, marks and
small words show where phrases begin, numbers cling to what they count, and some characters only end words. A guess is
a cost, never a ban.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise

from brochure.pdf.typeset.kinsoku import is_han, is_ideograph

_GOOD, _BETWEEN, _UNKNOWN, _BAD = 0.0, 0.06, 0.12, 0.35
"""Costs in squares of a line's width: a line that is shorter by half costs as much as a torn word."""
_CLOSING = frozenset("，。；：！？、）》」』”’")
_OPENING = frozenset("（《「『“‘")
_NUMERALS = frozenset("0123456789〇一二三四五六七八九十百千万亿两几半第")
_COUNTED = frozenset("个位名人家项种类级批次届期年月日时分秒元万亿千百平公米吨度层座栋所条款本份代倍成号周")
_ENDING = frozenset("化性型式区园级者们的地得了着过等率度界学院校")
"""They end words far more often than they begin them."""
_FOREIGN = frozenset(
    "阿埃艾奥巴贝彼波布达戴丹德迪顿厄恩尔法菲费芬弗福伽戈格哈赫基卡凯康考克库拉莱兰朗劳勒雷里琳鲁伦罗洛曼梅蒙米姆摩莫默"
    "穆奈尼诺帕佩皮普奇乔切萨塞桑瑟森舍斯索塔泰坦汤特廷图托瓦威沃乌谢辛雅耶伊泽扎詹佐"
)
"""They spell foreign names; two in a row stand in one."""
_BEGINNING = {
    "与": "参",
    "在": "现正存所",
    "以": "可得予加所甚",
    "为": "认成作因行以",
    "由": "自理",
    "对": "应面针反绝",
    "向": "方转导取面",
    "到": "达得收看找遇",
    "和": "总共饱温",
    "及": "普涉以",
    "达": "到表",
    "获": "收",
    "位": "单地定方岗学价",
    "于": "关由对位处属高低大小优用基",
    "至": "甚以直截",
    "使": "促大",
    **dict.fromkeys("是将已从并而被把让居", ""),
}
"""Small words and verbs that begin a phrase, each with the characters behind which it ends a word instead."""
_WORDS = (
    "高新技术|示范基地|从业人员|营业收入|平方公里|有轨电车|集成电路|上海市|高新区|开发区|科学园|工业园|研究所|研究院|"
    "实验室|服务业|云计算|工业化|机器人|传感器|建设中|平方米|人民币|示意图|战略性|工程师|嵌入式|竞争力|影响力|国家|"
    "国际|地区|区域|全国|全球|省级|市级|本市|技术|产业|开发|科技|科学|园区|企业|公司|机构|大学|研究|研发|中心|基地|"
    "示范|集群|软件|信息|服务|数字|内容|航空|航天|电子|新型|工业|制造|海洋|光子|清洁|动力|港口|物流|生物|材料|医药|"
    "能源|经济|发展|转型|升级|创新|自主|能力|体系|人才|就业|人员|收入|支出|经费|专利|授权|排名|指标|目标|规划|计划|"
    "建设|建成|交付|面积|公顷|欧元|美元|万元|亿元|批准|认定|授予|获批|有效|来源|资料|数据|预测|估算|公布|截至|统计|"
    "登记|调查|年度|办理|申报|审批|许可|招商|投资|政策|优惠|补贴|租金|租赁|入驻|名录|名单|岸电|码头|泊位|船舶|测试|"
    "试验|试点|试航|地铁|公路|铁路|高铁|轮渡|机场|车站|分钟|小时|虚线|表示|法律|意义|联系|考察|合作|伙伴|支持|单位|"
    "主导|形成|领域|现状|已有|工程|学院|教育|培训|学生|城市|城镇|交通|环境|绿色|低碳|智能|网络|视听|设计|游戏|动漫|"
    "外包|使用|提供|可租|层高|电力|供水|排水|燃气|带宽|荷载|价格|状态|用途"
)
"""Words of parks and their business, the longest first: a line is not ended inside one, and rather between two."""


@cache
def _any_word() -> re.Pattern[str]:
    # Compiled when the first Chinese line needs it: most documents have none.
    return re.compile(_WORDS)


def tearings(texts: Sequence[str]) -> list[float]:
    """What it costs to end a headline's line between each two neighbours of a row of texts."""
    ends = list(accumulate(len(text) for text in texts))
    words = [match.span() for match in _any_word().finditer("".join(texts))]
    inside = {place for start, end in words for place in range(start + 1, end)}
    edges = {place for span in words for place in span}
    costs = []
    for (front, behind), place in zip(pairwise(texts), ends, strict=False):
        cost = tearing(front, behind)
        if place in inside:
            cost = _BAD
        elif cost == _UNKNOWN and place in edges and front[-1:] not in _COUNTED:
            cost = _BETWEEN
        costs.append(cost)
    return costs


def tears(front: str, behind: str) -> bool:
    """Whether a word or a name is torn where one line of a headline ends and the next begins."""
    return tearings((front, behind))[0] >= _BAD


def tearing(front: str, behind: str) -> float:
    """What it costs to end a headline's line between two texts by what stands beside the end; nothing between words."""
    if not front or not behind or not (is_han(front[-1]) or is_han(behind[0])):
        return _GOOD
    last, first = front[-1], behind[0]
    if last in _CLOSING:
        return _GOOD
    if last in _NUMERALS and (first in _COUNTED or first in _NUMERALS or (last.isascii() and is_ideograph(first))):
        return _BAD
    if first in _ENDING or (first in _FOREIGN and last in _FOREIGN):
        return _BAD
    if first in _BEGINNING and last not in _BEGINNING[first]:
        return _GOOD
    return _GOOD if first in _OPENING else _UNKNOWN
