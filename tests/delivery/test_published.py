"""An output folder goes from one set to the next: new, kept, dropped, and recovered after a kill."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brochure.delivery import publish
from brochure.delivery.inputs import sha256
from brochure.delivery.manifest import MANIFEST, STAGING, SUMS, PlannedPark, Tools, read_manifest
from brochure.delivery.plan import Job
from brochure.delivery.project import Project
from brochure.delivery.published import replace_set
from brochure.delivery.request import Request
from brochure.delivery.shelf import Finished
from brochure.delivery.status import compare
from brochure.delivery.workshop import Artifact
from brochure.document.document import Edition
from delivery.faulty_disk import Counter, DieAt, FaultyDisk

TOOLS = Tools("1", "c0de", {}, None)
EDITION = Edition(datetime(2026, 3, 1, tzinfo=UTC), "1.0")


def _request(root: Path, *, whole: bool = True) -> Request:
    project = Project(root, (root / "specs/alpha/park.yaml",), whole)
    return Request(project, root / "build", root / "cache", None, {})


def _replace(request: Request, contents: Mapping[str, bytes], park: str = "alpha") -> None:
    spec = request.project.root / "specs" / park / "park.yaml"
    jobs = {document: Job(spec, park, document, "en", "pdf") for document in contents}
    artifacts = [
        Artifact(job, Finished(contents[name], 1), "", name, "draft", EDITION, {"x": "1"}) for name, job in jobs.items()
    ]
    planned = PlannedPark(park, f"specs/{park}/park.yaml", tuple(job.name for job in jobs.values()))
    replace_set(request, [planned], artifacts, TOOLS)


def _documents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.pdf")}


def _is_whole(folder: Path) -> bool:
    """Whether the folder holds exactly what its manifest and its sums say."""
    manifest = read_manifest(folder)
    sums = dict(reversed(line.split("  ")) for line in (folder / SUMS).read_text().splitlines())
    assert manifest is not None
    assert sums.pop(MANIFEST) == sha256((folder / MANIFEST).read_bytes())
    assert sums == {output.path: output.sha256 for output in manifest.outputs}
    return sums == {name: sha256(content) for name, content in _documents(folder).items()}


def test_a_document_nobody_asks_for_any_more_goes(tmp_path: Path) -> None:
    """But never a file that no build has published, nor one that somebody has edited since."""
    request = _request(tmp_path)
    _replace(request, {"brochure": b"1", "leaflet": b"2", "edited": b"3"})
    (request.output / "alpha-edited.en.pdf").write_bytes(b"precious")
    (request.output / "own.pdf").write_bytes(b"own")
    _replace(request, {"brochure": b"1"})
    assert _documents(request.output) == {
        "alpha-brochure.en.pdf": b"1",
        "alpha-edited.en.pdf": b"precious",
        "own.pdf": b"own",
    }


def test_a_build_of_one_park_keeps_the_others(tmp_path: Path) -> None:
    """A build of the whole project drops parks that are no longer in it."""
    request = _request(tmp_path, whole=False)
    _replace(request, {"brochure": b"beta"}, park="beta")
    _replace(request, {"brochure": b"alpha"})
    assert set(_documents(request.output)) == {"alpha-brochure.en.pdf", "beta-brochure.en.pdf"}
    assert _is_whole(request.output)
    _replace(_request(tmp_path), {"brochure": b"alpha"})
    assert set(_documents(request.output)) == {"alpha-brochure.en.pdf"}
    assert _is_whole(request.output)


def test_files_that_stay_equal_are_not_touched(tmp_path: Path) -> None:
    """Synchronisation and `make` look at times; the same bytes keep theirs."""
    request = _request(tmp_path)
    _replace(request, {"brochure": b"1", "leaflet": b"2"})
    before = {path.name: path.stat().st_mtime_ns for path in request.output.iterdir()}
    _replace(request, {"brochure": b"1", "leaflet": b"new"})
    after = {path.name: path.stat().st_mtime_ns for path in request.output.iterdir()}
    changed = {name for name, time in after.items() if time != before[name]}
    assert changed == {"alpha-leaflet.en.pdf", MANIFEST, SUMS}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill many processes quickly")
def test_the_next_look_after_a_kill_sees_a_whole_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A publication is killed at every operation; reading then shows the old or the new set, building then the new."""
    old, new = {"brochure": b"old", "leaflet": b"old"}, {"brochure": b"new!", "poster": b"new!"}
    counter = Counter()
    counted = _request(tmp_path / "counted")
    _replace(counted, old)
    monkeypatch.setattr(publish, "Disk", lambda: FaultyDisk(counter))
    _replace(counted, new)
    monkeypatch.undo()
    assert len(counter.operations) > 30
    ends = set()
    for number, operation in enumerate(counter.operations):
        request = _request(tmp_path / str(number))
        _replace(request, old)
        if not os.fork():
            monkeypatch.setattr(publish, "Disk", lambda number=number: FaultyDisk(DieAt(number)))
            _replace(request, new)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.wait()[1]) == 137
        compare(request)
        assert _is_whole(request.output), operation
        assert not (request.output / STAGING).exists()
        ends.add(frozenset(_documents(request.output)))
        _replace(request, new)
        assert _documents(request.output) == {"alpha-brochure.en.pdf": b"new!", "alpha-poster.en.pdf": b"new!"}
        assert _is_whole(request.output), operation
    assert len(ends) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start many processes quickly")
def test_many_publishers_and_a_reader_get_on(tmp_path: Path) -> None:
    """Eight processes publish into one folder at once; whoever reads meanwhile never sees half a file."""
    request = _request(tmp_path)
    contents = [bytes([65 + number]) * 300_000 for number in range(8)]
    _replace(request, {"brochure": contents[0]})
    children = []
    for content in contents:
        child = os.fork()
        if not child:
            for _ in range(5):
                _replace(request, {"brochure": content})
            os._exit(0)
        children.append(child)
    looks = 0
    while children:
        assert (request.output / "alpha-brochure.en.pdf").read_bytes() in contents
        assert read_manifest(request.output) is not None
        looks += 1
        done, status = os.waitpid(-1, os.WNOHANG)
        if done:
            assert os.waitstatus_to_exitcode(status) == 0
            children.remove(done)
    assert looks > 10
    assert _is_whole(request.output)
    assert {path.name for path in request.output.iterdir()} == {"alpha-brochure.en.pdf", MANIFEST, SUMS}


def test_a_kept_file_that_is_gone_leaves_the_manifest(tmp_path: Path) -> None:
    """The manifest never names a file that is not there as it says."""
    request = _request(tmp_path)
    _replace(request, {"brochure": b"1", "leaflet": b"2"})
    (request.output / "alpha-leaflet.en.pdf").unlink()
    manifest = read_manifest(request.output)
    assert manifest is not None
    replace_set(request, manifest.parks, [], replace(TOOLS, brochure="2"))
    assert _is_whole(request.output)
