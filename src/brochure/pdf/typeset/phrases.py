"""Where a Chinese headline ends its lines without tearing a word.

Chinese is written without spaces, so the places between words are guessed: marks and small words show where phrases
begin, numbers cling to what they count, and some characters only end words. A guess is a cost, never a ban.
"""

from __future__ import annotations

from brochure.pdf.typeset.kinsoku import is_han, is_ideograph

_GOOD, _UNKNOWN, _BAD = 0.0, 0.12, 0.35
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


def tearing(front: str, behind: str) -> float:
    """What it costs to end a headline's line between two texts; nothing between Latin words."""
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
