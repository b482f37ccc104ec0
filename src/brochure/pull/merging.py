"""The three sides of each fact: what was printed, what stands in the file now, what the spec would print now."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from brochure.pull.edited import EditedFile, Key
from brochure.word.facts import is_bindable

_GROUPS = re.compile(r"(?<=[0-9])[,\u00a0\u202f\u2009' ](?=[0-9]{3})")

_LAST_ZEROS = re.compile(r"(\.[0-9]*[1-9])0+(?![0-9])|\.0+(?![0-9])")


@dataclass(frozen=True, slots=True)
class Edit:
    """A wording of a fact that somebody changed from `before` to `after`; `tracked` names who did so on record."""

    key: Key
    before: str
    after: str
    tracked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A fact that cannot be brought back: it reads in several ways, or the spec says something new as well."""

    path: str
    before: str
    found: tuple[str, ...]
    now: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be written, what clashes, what was `removed` or `emptied` in the file, what the spec says already."""

    edits: tuple[Edit, ...]
    clashes: tuple[Clash, ...]
    removed: tuple[tuple[Key, str], ...]
    emptied: tuple[tuple[Key, str], ...]
    known: tuple[Edit, ...]


def merge(edited: EditedFile, now: Mapping[Key, str]) -> Merge:
    """Compare a file with what it said at first, and with what the spec would print `now`."""
    found = _changes(edited)
    edits: list[Edit] = []
    known: list[Edit] = []
    clashes: list[Clash] = []
    for path in sorted({key.path for key in found}):
        changed = {key: texts for key, texts in found.items() if key.path == path}
        before = edited.base[min(changed)]
        several = next((texts for texts in changed.values() if len(texts) > 1), None)
        if several:
            clashes.append(Clash(path, before, tuple(several)))
            continue
        at_first, at_last = _wordings(edited.base, path), _wordings(now, path)
        for key, (after, *_) in changed.items():
            edit = Edit(key, edited.base[key], after, _tracked(edited, key))
            if any(same(after, text) for text in at_last):
                known.append(edit)
            elif at_first != at_last:
                clashes.append(Clash(path, edit.before, (after,), tuple(at_last)))
            else:
                edits.append(edit)
    shown = {control.key for control in edited.controls}
    gone = [(key, text) for key, text in edited.base.items() if key not in shown and not _is_unbound(text, edited)]
    emptied = {control.key: edited.base[control.key] for control in edited.controls if _is_emptied(control.key, edited)}
    return Merge(tuple(edits), tuple(clashes), tuple(gone), tuple(emptied.items()), tuple(known))


def same(one: str, other: str) -> bool:
    """Whether two wordings say the same: blanks, marks between thousands, last zeros and wide signs do not count."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return _LAST_ZEROS.sub(r"\1", " ".join(_GROUPS.sub("", unicodedata.normalize("NFKC", text)).split()))


def _changes(edited: EditedFile) -> dict[Key, list[str]]:
    """The new texts of each wording, as often as they differ."""
    found: dict[Key, list[str]] = {}
    shown = [(control.key, control.text) for control in edited.controls if not control.empty]
    controlled = {key for key, _ in shown}
    stored = [(key, text) for key, text in edited.store.items() if text.strip() and key in controlled]
    for key, text in (*shown, *stored):
        base = edited.base.get(key)
        if base is None or same(text, base):
            continue
        texts = found.setdefault(key, [])
        if not any(same(text, one) for one in texts):
            texts.append(text)
    return found


def _wordings(texts: Mapping[Key, str], path: str) -> list[str]:
    return [text for key, text in sorted(texts.items()) if key.path == path]


def _tracked(edited: EditedFile, key: Key) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for control in edited.controls if control.key == key for name in control.tracked))


def _is_unbound(text: str, edited: EditedFile) -> bool:
    """Whether a fact that no control is bound to still stands in the file: LibreOffice would lose such a binding."""
    return not is_bindable(text) and text in edited.said


def _is_emptied(key: Key, edited: EditedFile) -> bool:
    controls = [control for control in edited.controls if control.key == key]
    return key in edited.base and all(control.empty for control in controls)
