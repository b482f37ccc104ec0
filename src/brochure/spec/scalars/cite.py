"""Citations in short: `release` or `release@p1`."""

from __future__ import annotations

import re

from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Cite

_CITE = re.compile(r"(?P<source>[^\s@]+)(?:@(?P<at>\S(?:.*\S)?))?")


def parse_cite(text: str) -> Cite:
    """A source id, and behind `@` the place inside the source."""
    match = _CITE.fullmatch(text.strip())
    if not match:
        raise UnreadableError(
            "spec/cite", f"'{text.strip()}' is not a citation", "write source or source@place: release@p1"
        )
    return Cite(match["source"], match["at"])
