"""What a scalar parser says when it cannot read a text."""

from __future__ import annotations


class UnreadableError(ValueError):
    """A text that is not what its field asks for.

    `code` is the problem's code, `message` says what would be right, `label` is set behind the caret.
    """

    def __init__(self, code: str, message: str, label: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.label = label
