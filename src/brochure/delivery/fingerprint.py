"""One hash for a tree of values: equal for what would be printed alike, on every machine and in every process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from brochure.diagnostics import Place


def fingerprint(*values: Any) -> str:
    """SHA-256 of some values and all that they hold, in hexadecimal.

    Places are left out: where something is written does not show. Of a path the name counts; what its file holds is for
    the caller to add.

    Raises:
        TypeError: a value is of a kind that has no defined form here, so that none is ever overlooked.
    """
    digest = hashlib.sha256()
    for token in _tokens(values):
        digest.update(b"%d:" % len(token))
        digest.update(token)
    return digest.hexdigest()


def _tokens(value: Any) -> Iterator[bytes]:
    match value:
        case None | bool() | int() | float() | Decimal() | date():
            yield f"{type(value).__name__} {value!r}".encode()
        case Enum():
            yield f"{type(value).__qualname__}.{value.name}".encode()
        case str():
            yield b"str"
            yield value.encode("utf-8", "surrogatepass")
        case bytes():
            yield b"bytes"
            yield value
        case tuple() | list():
            yield b"tuple %d" % len(value)
            for one in value:
                yield from _tokens(one)
        case frozenset() | set():
            yield b"set %d" % len(value)
            yield from sorted(fingerprint(one).encode() for one in value)
        case Mapping():
            yield b"mapping %d" % len(value)
            for key, one in sorted((fingerprint(key), one) for key, one in value.items()):
                yield key.encode()
                yield from _tokens(one)
        case Place():
            yield b"place"
        case Path():
            yield b"path"
            yield value.name.encode("utf-8", "surrogateescape")
        case _ if is_dataclass(value):
            kind: Any = type(value)
            yield kind.__qualname__.encode()
            for name in _field_names(kind):
                yield from _tokens(getattr(value, name))
        case _:
            raise TypeError(f"{type(value).__qualname__} has no fingerprint")


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
