"""The shape of the function that makes boxes of any block; blocks that hold blocks get it as an argument."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from brochure.document.block import Block
from brochure.pdf.layout.box import Box
from brochure.pdf.press import Frame, Press

Build: TypeAlias = Callable[[Block, Frame, Press], list[Box]]
