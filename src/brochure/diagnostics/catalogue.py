"""Every code a problem can carry, with what it means; `docs/reference/problems.md` is made from it.

Codes are stable: a script may test for them. A new one needs an entry here and a case in `tests/problems/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What stands behind a code: a short title and, in a sentence or two, what is wrong and what helps."""

    title: str
    meaning: str


CODES: Mapping[str, Code] = {
    # asset/: pictures and other files of a park
    # brand/: _brand.yml
    # build/: what is asked of a build
    # font/: characters and font files
    # spec/: park.yaml, documents.yaml, overlays and tables
    # template/: templates
}
