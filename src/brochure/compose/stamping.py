"""Stamps each tag of a template with its place, and turns each `{{ … }}` into a slot with its place.

Both happen while Jinja2 compiles the template, so places survive loops, macros, includes and inheritance.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from brochure.compose.slots import RESERVED, STAMP_CLOSE, STAMP_OPEN

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|(?P<tag></?[A-Za-z][A-Za-z0-9-]*)", re.DOTALL)
SLOT_FILTER = "_slot"


class _Lines:
    """Positions in a text as lines and columns from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def of(self, position: int) -> tuple[int, int]:
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


class Stamping(Extension):
    """The Jinja2 extension that does it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with a stamp behind each `<tag`; remembers where each `{{` stands.

        Jinja2's own lexer says what is text and what is a statement, so a tag inside a string stays as it is.
        """
        source = re.sub("\r\n?", "\n", source)
        lines, shown = _Lines(source), filename or name or "template"
        reserved = RESERVED.search(source)
        if reserved:
            message = f"the character U+{ord(reserved.group()):04X} may not stand in a template"
            raise TemplateSyntaxError(message, lines.of(reserved.start())[0], name, filename)
        places: deque[tuple[int, int]] = deque()
        out: list[str] = []
        written = position = 0
        for _, kind, text in self.environment.lex(source, name, filename):
            # The lexer drops blanks around statements, so a token stands here or a few blanks further on.
            position = source.index(text, position)
            if kind == "variable_begin":
                places.append(lines.of(position))
            for tag in _TAG.finditer(text) if kind == "data" else ():
                if tag["tag"]:
                    line, column = lines.of(position + tag.start())
                    out += (source[written : position + tag.end()], f"{STAMP_OPEN}{shown}:{line}:{column}{STAMP_CLOSE}")
                    written = position + tag.end()
            position += len(text)
        self._places, self._shown = places, shown
        return "".join(out) + source[written:]

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens with each `{{ expression }}` as `{{ (expression)|_slot(file, line, column) }}`."""
        places, shown = self._places, self._shown
        line, column = 1, 1
        for token in stream:
            if token.type == "variable_begin":
                line, column = places.popleft()
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
