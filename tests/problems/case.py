r"""The text files that hold a mistake, the words it leads to, and the same thing done right.

    A line that says what the case shows.
    --- bad: park.yaml
    the whole file, instead of the one in base/
    --- says
    error[spec/…]: …
    --- good: + park.yaml
    lines to add to the end of the file in base/

`--- bad: notes.csv as gb18030` writes the file in another encoding; `as escaped` puts `\x07` and `\ufeff` in as
characters, `as 5000 times` repeats the lines. A case may bring several files, and several parts of one.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
BASE = HERE / "base"
_HEAD = re.compile(
    r"^--- (?:(?P<part>bad|good): (?P<sign>[+] )?(?P<file>\S+)(?: as (?P<form>[^\n]+))?|says)\n", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A file laid over the base project, or lines `added` to one that is there; `form` says how the text is written."""

    part: str
    added: bool
    file: str
    form: str
    text: str

    def lay_over(self, folder: Path) -> None:
        """Change the file in a copy of the base project."""
        path = folder / self.file
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if self.added else b""
        path.write_bytes(before + self._bytes())

    def _bytes(self) -> bytes:
        if self.form == "escaped":
            return re.sub(r"\\(?:x(..)|u(....))", lambda found: chr(int(found[1] or found[2], 16)), self.text).encode()
        if self.form.endswith(" times"):
            return self.text.encode() * int(self.form.removesuffix(" times"))
        return self.text.encode(self.form)


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated mistake."""

    path: Path
    title: str
    overlays: tuple[Overlay, ...]
    says: str

    @property
    def name(self) -> str:
        """Area and name, as the tests call it."""
        return self.path.relative_to(HERE).with_suffix("").as_posix()

    @property
    def codes(self) -> list[str]:
        """The codes of the problems it leads to, in order."""
        return re.findall(r"^(?:error|warning)\[(.+?)\]: ", self.says, re.MULTILINE)

    def project(self, part: str, folder: Path) -> Path:
        """A copy of the base project with the overlays of one part, "bad" or "good"."""
        shutil.copytree(BASE, folder)
        for overlay in self.overlays:
            if overlay.part == part:
                overlay.lay_over(folder)
        return folder

    def rewrite(self, says: str) -> None:
        """Put other words into the case's file."""
        before, head, rest = self.path.read_text(encoding="utf-8").partition("--- says\n")
        after = rest[match.start() :] if (match := _HEAD.search(rest)) else ""
        self.path.write_text(before + head + says + after, encoding="utf-8", newline="\n")


def read_case(path: Path) -> Case:
    """A case from its file; the file must name a title, something bad, what it says and something good."""
    text = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    overlays: list[Overlay] = []
    says: list[str] = []
    for head, end in zip(heads, ends, strict=True):
        body = text[head.end() : end]
        if head["part"]:
            overlays.append(Overlay(head["part"], bool(head["sign"]), head["file"], head["form"] or "utf-8", body))
        else:
            says.append(body)
    title = text[: heads[0].start()].strip() if heads else ""
    assert title, f"{path}: the first line says what the case shows"
    assert len(says) == 1, f"{path}: one '--- says' part"
    assert {overlay.part for overlay in overlays} == {"bad", "good"}, f"{path}: a bad and a good part"
    return Case(path, title, tuple(overlays), says[0])


def all_cases() -> list[Case]:
    """Every case, by area and name."""
    return [read_case(path) for path in sorted(HERE.glob("*/*.case"))]
