"""The fonts that GB/T 9704-2012 names (5.2.2, 7.3): every Chinese office has them, and none may be passed on.

They are named in the file, each with others that stand in where it is missing.
"""

from __future__ import annotations

from brochure.word.markup import Markup, escape, join, part
from brochure.word.theme_part import Fonts

_LATIN = "Times New Roman"
TITLE = Fonts(_LATIN, "方正小标宋简体")
TEXT = Fonts(_LATIN, "仿宋_GB2312")
FIRST_LEVEL = Fonts(_LATIN, "黑体")
SECOND_LEVEL = Fonts(_LATIN, "楷体_GB2312")
PAGE_NUMBER = Fonts("宋体", "宋体")
_INSTEAD = {
    _LATIN: "Liberation Serif",
    TITLE.han: "小标宋体,FZXiaoBiaoSong-B05S,STZhongsong,SimSun,Noto Serif SC",
    TEXT.han: "仿宋,FangSong,STFangsong,Noto Serif SC",
    FIRST_LEVEL.han: "SimHei,STHeiti,Noto Sans SC",
    SECOND_LEVEL.han: "楷体,KaiTi,STKaiti,Noto Serif SC",
    PAGE_NUMBER.han: "SimSun,STSong,Noto Serif SC",
}


def font_table() -> bytes:
    """`word/fontTable.xml` (ECMA-376 17.8.3.20): the names, and what may stand in."""
    entries = join(
        Markup(
            f'<w:font w:name="{name}"><w:altName w:val="{escape(instead)}"/>'
            f'<w:charset w:val="{"00" if name == _LATIN else "86"}"/></w:font>'
        )
        for name, instead in _INSTEAD.items()
    )
    return part("w:fonts", entries, "w")
