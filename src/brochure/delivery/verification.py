"""Whether published files are still the ones in the manifest, PDFs keep what they claim, Word files hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brochure.conformance.finding import Finding
from brochure.delivery.disk import in_words
from brochure.delivery.inputs import sha256
from brochure.delivery.manifest import MANIFEST, SUMS, Manifest, Output, read_manifest
from brochure.diagnostics import UsageError

_PDF, _WORD = ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One file: how it differs from what was published ("" if it does not), what is wrong in it, what it claims."""

    file: Path
    difference: str = ""
    findings: tuple[Finding, ...] = ()
    claims: tuple[str, ...] = ()


def verify(places: Iterable[Path]) -> Iterator[Verdict]:
    """Judge PDF and Word files, and every file that the manifest of an output folder lists.

    Raises:
        UsageError: a place is neither a PDF or Word file nor a folder that brochure publishes into.
        EnvironmentFault: a file can't be read.
    """
    for place in places:
        if place.is_dir():
            yield from _folder(place)
        elif place.suffix.lower() in (_PDF, _WORD) and place.is_file():
            yield _file(place, None)
        elif place.exists():
            raise UsageError(
                f"{place.as_posix()} is no PDF or Word file; name such files or a folder with a {MANIFEST}"
            )
        else:
            raise UsageError(f"there is no {place.as_posix()}")


def _folder(folder: Path) -> Iterator[Verdict]:
    if not (folder / MANIFEST).exists():
        raise UsageError(f"{folder.as_posix()} holds no {MANIFEST}; name the files themselves")
    manifest = read_manifest(folder)
    if manifest is None:
        yield Verdict(folder / MANIFEST, "it is damaged, or of another version of brochure")
        return
    for output in manifest.outputs:
        yield _file(folder / output.path, output)
    yield from _lists(folder, manifest)


def _lists(folder: Path, manifest: Manifest) -> Iterator[Verdict]:
    for name, text in ((MANIFEST, manifest.to_json()), (SUMS, manifest.sums())):
        found = _content(folder / name) if (folder / name).exists() else None
        differs = "" if found == text.encode() else "it is not as brochure wrote it"
        yield Verdict(folder / name, "it is missing" if found is None else differs)


def _file(file: Path, published: Output | None) -> Verdict:
    if published is not None and not file.is_file():
        return Verdict(file, "it was published and is not there")
    content = _content(file)
    found = sha256(content)
    difference = ""
    if published is not None and found != published.sha256:
        difference = f"its SHA-256 is {found}, published was {published.sha256}"
    # The libraries that read a file are imported only where there is one of its kind.
    if file.suffix.lower() == _WORD:
        from brochure.conformance.word.inspect import inspect as inspect_word

        return Verdict(file, difference, inspect_word(content))
    if file.suffix.lower() != _PDF:
        return Verdict(file, difference)
    from brochure.conformance.inspect import inspect

    inspection = inspect(content)
    if not difference and published is not None and published.conformance != inspection.claims:
        difference = f"it claims {_listed(inspection.claims)}, the manifest {_listed(published.conformance)}"
    return Verdict(file, difference, inspection.findings, inspection.claims)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise in_words(error, file) from error


def _listed(claims: tuple[str, ...]) -> str:
    return " and ".join(claims) or "nothing"
