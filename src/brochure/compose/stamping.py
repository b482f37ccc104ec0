"""Stamps each tag of a template with its place, and turns each `{{ … }}` into a slot with its place.

Both happen while Jinja2 compiles the template, so places survive loops, macros, includes and inheritance.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from brochure.compose.slots import RESERVED, STAMP_CLOSE, STAMP_OPEN

_PIECES = re.compile(
    r"\{#.*?#\}|\{%-?\s*(?P<raw>raw)\b|\{%.*?%\}|(?P<print>\{\{).*?\}\}|<!--.*?-->|(?P<tag></?[A-Za-z][A-Za-z0-9-]*)",
    re.S,
)
SLOT_FILTER = "_slot"


class Stamping(Extension):
    """The Jinja2 extension that does it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with `<tag` as `<tag` and its stamp; remembers where each `{{` stands."""
        shown = filename or name or "template"
        places: deque[tuple[int, int]] = deque()
        out, last = [], 0
        reserved = RESERVED.search(source)
        if reserved:
            line = source.count("\n", 0, reserved.start()) + 1
            raise TemplateSyntaxError(
                f"U+{ord(reserved.group()):04X} may not stand in a template", line, name, filename
            )
        for piece in _PIECES.finditer(source):
            line = source.count("\n", 0, piece.start()) + 1
            column = piece.start() - (source.rfind("\n", 0, piece.start()) + 1) + 1
            if piece["raw"]:
                raise TemplateSyntaxError("{% raw %} is not used here", line, name, filename)
            if piece["print"]:
                places.append((line, column))
            elif piece["tag"]:
                out.append(source[last : piece.end()])
                out.append(f"{STAMP_OPEN}{shown}:{line}:{column}{STAMP_CLOSE}")
                last = piece.end()
        out.append(source[last:])
        self._places, self._shown = places, shown
        return "".join(out)

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens with each `{{ expression }}` as `{{ (expression)|_slot(file, line, column) }}`."""
        places, shown = self._places, self._shown
        line, column = 1, 1
        for token in stream:
            if token.type == "variable_begin":
                line, column = places.popleft() if places else (token.lineno, 1)
                yield token
                yield Token(token.lineno, "lparen", "(")
            elif token.type == "variable_end":
                at = token.lineno
                yield Token(at, "rparen", ")")
                yield Token(at, "pipe", "|")
                yield Token(at, "name", SLOT_FILTER)
                yield Token(at, "lparen", "(")
                yield Token(at, "string", shown)
                yield Token(at, "comma", ",")
                yield Token(at, "integer", line)  # type: ignore[arg-type]
                yield Token(at, "comma", ",")
                yield Token(at, "integer", column)  # type: ignore[arg-type]
                yield Token(at, "rparen", ")")
                yield token
            else:
                yield token
