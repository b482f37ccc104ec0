"""What was published and from what: `manifest.json` and `SHA256SUMS`.

A manifest holds nothing that differs between two machines building the same: no clock, no absolute path, no user.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brochure.delivery.inputs import sha256

SCHEMA = "brochure/manifest/1"
MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
STAGING = ".brochure-publishing"
"""The hidden folder beside them, as long as a publication is under way or was cut off."""
# A list of numbers over several lines; strings hold no line ends in JSON.
_NUMBERS = re.compile(r"\[\n[\d,\s]+\]")


@dataclass(frozen=True, slots=True)
class Output:
    """One published file.

    `path` is relative to the manifest. `pages` is None for Word, which counts them itself. `conformance` lists what the
    file claims ("PDF/A-2a"), `profile` is "screen", "print" or "plain". `source_date` is UTC, `revision` `git describe`
    of the spec's repository or "".
    `inputs` maps every file that went in to its hash; `made_with` is the hash of `Tools`; `recipe` is one for all
    that shows in the bytes, "" where nobody knows.
    """

    path: str
    sha256: str
    bytes: int
    pages: int | None
    title: str
    language: str
    format: str
    profile: str
    conformance: tuple[str, ...]
    park: str
    document: str
    version: str
    status: str
    source_date: str
    revision: str
    made_with: str
    recipe: str
    inputs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PlannedPark:
    """A park, all the files its `documents.yaml` asks for, built or not, and those it offers besides."""

    id: str
    spec: str
    planned: tuple[str, ...]
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything besides the inputs that bytes depend on: brochure, the libraries below it, options."""

    brochure: str
    code: str
    dependencies: Mapping[str, str]
    source_date_epoch: int | None

    @property
    def digest(self) -> str:
        """One hash for all of it."""
        parts = [self.brochure, self.code, sorted(self.dependencies.items()), self.source_date_epoch]
        return sha256(json.dumps(parts).encode())


@dataclass(frozen=True, slots=True)
class Manifest:
    """A published set; `tools` are those of the last publication."""

    tools: Tools
    parks: tuple[PlannedPark, ...]
    outputs: tuple[Output, ...]

    def output(self, path: str) -> Output | None:
        """The output of that name, if it was published."""
        return next((output for output in self.outputs if output.path == path), None)

    def to_json(self) -> str:
        """The text of `manifest.json`: the same for equal manifests."""
        distinct = sorted({pair for output in self.outputs for pair in output.inputs.items()})
        position = {pair: index for index, pair in enumerate(distinct)}
        document = {
            "schema": SCHEMA,
            "tool": {"name": "brochure", "version": self.tools.brochure, "sha256": self.tools.code},
            "dependencies": dict(sorted(self.tools.dependencies.items())),
            "options": {"source_date_epoch": self.tools.source_date_epoch},
            "parks": [
                {"id": park.id, "spec": park.spec, "planned": list(park.planned), "offered": list(park.offered)}
                for park in self.parks
            ],
            "outputs": [_written(output, position) for output in self.outputs],
            "inputs": [{"path": path, "sha256": digest} for path, digest in distinct],
        }
        text = json.dumps(document, ensure_ascii=False, indent=2)
        return _NUMBERS.sub(lambda found: " ".join(found[0].split()).replace("[ ", "[").replace(" ]", "]"), text) + "\n"

    def sums(self, text: str | None = None) -> str:
        """The text of `SHA256SUMS`, as `sha256sum -c` reads it; `text` is the manifest's, which is among the files."""
        lines = [(output.path, output.sha256) for output in self.outputs]
        lines.append((MANIFEST, sha256((self.to_json() if text is None else text).encode())))
        return "".join(f"{digest}  {path}\n" for path, digest in sorted(lines))


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder; None where there is none that this version can read."""
    try:
        document = json.loads((folder / MANIFEST).read_bytes())
        return _read(document) if document["schema"] == SCHEMA else None
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def _written(output: Output, position: Mapping[tuple[str, str], int]) -> dict[str, object]:
    return {
        "path": output.path,
        "sha256": output.sha256,
        "bytes": output.bytes,
        "pages": output.pages,
        "title": output.title,
        "language": output.language,
        "format": output.format,
        "profile": output.profile,
        "conformance": list(output.conformance),
        "park": output.park,
        "document": output.document,
        "version": output.version,
        "status": output.status,
        "source_date": output.source_date,
        "revision": output.revision,
        "made_with": output.made_with,
        "recipe": output.recipe,
        # Positions in the list of inputs at the end.
        "inputs": sorted(position[pair] for pair in output.inputs.items()),
    }


def _read(document: Mapping[str, Any]) -> Manifest:
    inputs = [(str(entry["path"]), str(entry["sha256"])) for entry in document["inputs"]]
    tools = Tools(
        document["tool"]["version"],
        document["tool"]["sha256"],
        dict(document["dependencies"]),
        document["options"]["source_date_epoch"],
    )
    parks = (
        PlannedPark(park["id"], park["spec"], tuple(park["planned"]), tuple(park["offered"]))
        for park in document["parks"]
    )
    return Manifest(tools, tuple(parks), tuple(_outputs(document["outputs"], inputs)))


def _outputs(entries: Iterable[Mapping[str, Any]], inputs: list[tuple[str, str]]) -> Iterable[Output]:
    for entry in entries:
        # A name with a path in it would lead deletions out of the folder.
        if Path(entry["path"]).name != entry["path"]:
            raise ValueError(entry["path"])
        lists = {"conformance": tuple(entry["conformance"]), "inputs": dict(inputs[index] for index in entry["inputs"])}
        yield Output(**{**entry, **lists})
