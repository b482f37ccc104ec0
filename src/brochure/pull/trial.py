"""Tries how edits could be written in the spec, and keeps what makes the document say what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from brochure.compose.format.locale import variants
from brochure.delivery.plan import Job
from brochure.delivery.request import Request
from brochure.delivery.workshop import Workshop
from brochure.diagnostics import Place, Problems
from brochure.document.walk import all_texts
from brochure.pull.candidates import candidates
from brochure.pull.edited import Key
from brochure.pull.merging import Edit, same
from brochure.pull.splicing import CannotSpliceError, splice, value_at
from brochure.spec.fact_path import facts
from brochure.spec.profile import Profile
from brochure.word.facts import FactStore
from brochure.yaml.tree import ScalarNode
from brochure.yaml.yaml_tree import load_yaml

Respelled = Mapping[Place, str]
"""New values by the place of the old ones."""


@dataclass(frozen=True, slots=True)
class Written:
    """An edit and the value that stands for it in the spec."""

    edit: Edit
    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be written, and why."""

    edit: Edit
    place: Place | None
    reason: str


@dataclass(frozen=True, slots=True)
class Patch:
    """Old and new bytes of each file that changes, and what became of each edit."""

    files: Mapping[Path, tuple[bytes, bytes]]
    written: tuple[Written, ...]
    refused: tuple[Refused, ...]


def wordings_of(workshop: Workshop, job: Job, problems: Problems) -> dict[Key, str] | None:
    """The text of every fact as a document prints it; None where it cannot be made."""
    document = workshop.document(job, problems)
    if document is None:
        return None
    store = FactStore(all_texts(document), "")
    return {Key(path, number): text for path, number, text in store.wordings()}


def bring_back(request: Request, job: Job, profile: Profile, edits: Sequence[Edit]) -> Patch:
    """A patch with as many of the edits as the spec can take."""
    trial = _Trial(request, job, profile)
    groups = [tuple(group) for _, group in groupby(edits, key=lambda edit: edit.key.path)]
    first = {group: options[0] for group in groups if (options := trial.options(group))}
    # Nearly always the first idea is right, for all edits at once.
    if len(first) == len(groups) and trial.says(dict(first.values()), edits) is None:
        chosen, refused = first, list[Refused]()
    else:
        chosen, refused = trial.one_by_one(groups)
    respelled = dict(chosen.values())
    written = [
        Written(edit, place, trial.value(place), new) for group, (place, new) in chosen.items() for edit in group
    ]
    return Patch(trial.files(respelled), tuple(written), tuple(refused))


class _Trial:
    def __init__(self, request: Request, job: Job, profile: Profile) -> None:
        self._request = request
        self._job = job
        self._profile = profile
        self._texts: dict[str, str] = {}

    def options(self, group: Sequence[Edit]) -> list[tuple[Place, str]]:
        """Where and how the edits of one fact could be written, the likeliest first."""
        language = self._job.language
        found: dict[tuple[Place, str], None] = {}
        for place in self._places(group[0].key.path):
            try:
                raw = value_at(self._text(place.file), place)
            except CannotSpliceError:
                continue
            if raw is not None:
                for edit in group:
                    found |= {(place, new): None for new in candidates(raw, edit.before, edit.after, language)}
        return list(found)

    def one_by_one(
        self, groups: Iterable[tuple[Edit, ...]]
    ) -> tuple[dict[tuple[Edit, ...], tuple[Place, str]], list[Refused]]:
        """For each fact the first way to write it that works beside those before."""
        chosen: dict[tuple[Edit, ...], tuple[Place, str]] = {}
        refused: list[Refused] = []
        for group in groups:
            reason = self._why_not(group[0].key.path)
            for place, new in self.options(group):
                fault = self.says({**dict(chosen.values()), place: new}, (*_flat(chosen), *group))
                if fault is None:
                    chosen[group] = place, new
                    break
                reason = fault
            else:
                refused += [Refused(edit, self._profile.place(edit.key.path), reason) for edit in group]
        return chosen, refused

    def says(self, respelled: Respelled, edits: Iterable[Edit]) -> str | None:
        """None if the document would say all that was typed; else what speaks against it."""
        try:
            files = self.files(respelled)
        except CannotSpliceError as fault:
            return str(fault)
        shared = self._changed_elsewhere(files, respelled)
        if shared:
            return f"the value stands for '{shared}' as well; an alias repeats it"
        problems = Problems()
        drafts = {file.resolve(): new for file, (_, new) in files.items()}
        now = wordings_of(Workshop(self._request, drafts=drafts), self._job, problems)
        if now is None:
            return next((problem.message for problem in problems.errors), "the document could not be made then")
        printed: dict[str, list[str]] = {}
        for key, text in now.items():
            printed.setdefault(key.path, []).append(text)
        for edit in edits:
            texts = printed.get(edit.key.path, [])
            if not any(same(edit.after, text) for text in texts):
                shown = " or ".join(f"'{text}'" for text in texts) or "nothing"
                return f"the document would say {shown} and not '{edit.after}'"
        return None

    def files(self, respelled: Respelled) -> dict[Path, tuple[bytes, bytes]]:
        """Old and new bytes of each file that new values stand in."""
        files = {}
        for name in sorted({place.file for place in respelled}):
            values = {place: new for place, new in respelled.items() if place.file == name}
            text = self._text(name)
            files[self._request.project.root / name] = (text.encode(), splice(text, values).encode())
        return files

    def value(self, place: Place) -> str:
        """What stands at a place now."""
        return value_at(self._text(place.file), place) or ""

    def _text(self, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = (self._request.project.root / name).read_bytes().decode("utf-8")
        return self._texts[name]

    def _places(self, path: str) -> Iterator[Place]:
        """Where a fact may be written: in the language of the document, by itself, or as a part of what it is."""
        index, tags = self._profile.index.places, variants(self._job.language)
        for tag in tags:
            if f"{path}/{tag}" in index:
                yield index[f"{path}/{tag}"]
        for tag in tags:
            if translated := self._profile.translated(path, tag):
                yield translated.place
        if path in index:
            yield index[path]
            yield from (place for below, place in index.items() if below.startswith(f"{path}/"))

    def _why_not(self, path: str) -> str:
        place = self._profile.place(path)
        if place is not None and place.file.lower().endswith(".xlsx"):
            return "it stands in a workbook; change it there"
        return "its wording is made from the fact, and cannot be turned back; change the fact itself"

    def _changed_elsewhere(self, files: Mapping[Path, tuple[bytes, bytes]], respelled: Respelled) -> str | None:
        """The path of a value that changes though nobody changed it; None where there is none."""
        for file, (old, new) in files.items():
            if file.suffix.lower() == ".csv":
                continue
            before, after = _values(old, file.name), _values(new, file.name)
            changed = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
            expected = sum(place.file.endswith(file.name) for place in respelled)
            if len(changed) > expected:
                return min(changed)
        return None


def _flat(chosen: Mapping[tuple[Edit, ...], tuple[Place, str]]) -> tuple[Edit, ...]:
    return tuple(edit for group in chosen for edit in group)


def _values(data: bytes, name: str) -> dict[str, str]:
    tree = load_yaml(data, name, Problems())
    return {path: node.text for path, node in facts(tree) if isinstance(node, ScalarNode)} if tree else {}
