"""A set is published as a whole or not at all, whatever fails and wherever the process dies."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from brochure.delivery.manifest import STAGING
from brochure.delivery.publish import Change, publish, recover
from brochure.diagnostics import EnvironmentFault
from delivery.faulty_disk import Counter, DieAt, FailAt, FaultyDisk

OLD = {"a.pdf": b"old a", "b.docx": b"old b", "gone.pdf": b"old gone", "manifest.json": b"old manifest"}
NEW = {"a.pdf": b"new a!", "b.docx": b"new b!", "c.pdf": b"new c!", "manifest.json": b"new manifest!"}
CHANGES = (
    Change("a.pdf", NEW["a.pdf"]),
    Change("b.docx", NEW["b.docx"]),
    Change("c.pdf", NEW["c.pdf"]),
    Change("gone.pdf", None),
    Change("manifest.json", NEW["manifest.json"]),
)
FOREIGN = {"notes.txt": b"the user's own"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder with an earlier set and a file of the user's."""
    return _fresh(tmp_path / "build")


def _fresh(folder: Path) -> Path:
    folder.mkdir()
    for name, content in (OLD | FOREIGN).items():
        (folder / name).write_bytes(content)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _operations(folder: Path) -> list[str]:
    counter = Counter()
    publish(_fresh(folder), CHANGES, FaultyDisk(counter))
    return counter.operations


def test_the_new_set_replaces_the_old_and_nothing_is_left_lying_about(folder: Path) -> None:
    """Dropped files go, the user's own stay, and no hidden folder remains."""
    publish(folder, CHANGES)
    assert _files(folder) == NEW | FOREIGN
    assert not (folder / STAGING).exists()


def test_the_manifest_is_the_last_file_to_change(tmp_path: Path) -> None:
    """A reader who trusts the manifest finds every file that it names."""
    renames = [name for name in _operations(tmp_path / "build") if name.startswith("rename")]
    assert renames[0] == f"rename plan to {STAGING}/forward"
    assert renames[-1] == "rename manifest.json to build/manifest.json"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EBUSY])
def test_a_failure_at_any_operation_leaves_a_whole_set(tmp_path: Path, code: int) -> None:
    """Each write, sync, rename, link and removal fails in turn: told in one line, and the old set stands.

    Once the new set is in place, failing to tidy up is no failure: the next build does it.
    """
    operations = _operations(tmp_path / "counted")
    assert len(operations) > 40
    replaced = operations.index("rename manifest.json to counted/manifest.json") + 1
    for number, operation in enumerate(operations):
        folder = _fresh(tmp_path / str(number))
        failure = _failure(folder, number, OSError(code, os.strerror(code)))
        if failure is None:
            assert number > replaced or operation.startswith("link"), operation
            assert _files(folder) == NEW | FOREIGN, operation
        else:
            assert number <= replaced, operation
            assert failure.startswith((str(folder), "the disk is full")), operation
            assert "\n" not in failure
            assert _files(folder) == OLD | FOREIGN, operation
        recover(folder)
        publish(folder, CHANGES)
        assert _files(folder) == NEW | FOREIGN, operation
        assert not (folder / STAGING).exists()


def test_a_disk_that_stays_broken_is_mended_later(tmp_path: Path) -> None:
    """From some operation on everything fails, the way back included; once the disk works the set is whole."""
    operations = _operations(tmp_path / "counted")
    for number, operation in enumerate(operations):
        folder = _fresh(tmp_path / str(number))
        error = OSError(errno.EIO, os.strerror(errno.EIO))
        with suppress(EnvironmentFault):
            publish(folder, CHANGES, FaultyDisk(FailAt(number, error, from_then_on=True)))
        recover(folder)
        assert _files(folder) in (OLD | FOREIGN, NEW | FOREIGN), operation
        assert not (folder / STAGING).exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill many processes quickly")
def test_a_kill_at_any_operation_leaves_a_whole_set(tmp_path: Path) -> None:
    """The process dies at each operation in turn; until the decision the old set is untouched."""
    operations = _operations(tmp_path / "counted")
    decided = operations.index(f"rename plan to {STAGING}/forward")
    for number, operation in enumerate(operations):
        folder = _fresh(tmp_path / str(number))
        _die_while_publishing(folder, number)
        found = _files(folder)
        if number <= decided:
            assert found == OLD | FOREIGN, operation
        for name, content in found.items():
            assert content in {OLD.get(name), NEW.get(name), FOREIGN.get(name)}, f"{name} is torn at {operation}"
        recover(folder)
        assert _files(folder) == (OLD if number <= decided else NEW) | FOREIGN, operation
        assert not (folder / STAGING).exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill many processes quickly")
def test_a_kill_during_recovery_is_recovered_from(tmp_path: Path) -> None:
    """Recovery itself dies at each operation in turn, forwards and backwards, and the next one still ends whole."""
    middle = _operations(tmp_path / "counted").index("rename c.pdf to counted/c.pdf")
    for direction, expected in (("forward", NEW), ("back", OLD)):
        number, survived = 0, False
        while not survived:
            folder = _fresh(tmp_path / f"{direction}-{number}")
            _die_while_publishing(folder, middle)
            (folder / STAGING / "forward").rename(folder / STAGING / direction)
            survived = _die_while_recovering(folder, number)
            recover(folder)
            assert _files(folder) == expected | FOREIGN
            assert not (folder / STAGING).exists()
            number += 1
        assert number > 5


def test_a_file_held_open_is_named(folder: Path) -> None:
    """A replacement that is refused says which file to close, and the whole set goes back."""

    class Held(FaultyDisk):
        def rename(self, source: Path, target: Path) -> None:
            if target == folder / "b.docx" and source.parent.name == "new":
                raise PermissionError(errno.EACCES, "Access is denied", str(source), None, str(target))
            super().rename(source, target)

    with pytest.raises(
        EnvironmentFault, match=r"b\.docx can't be replaced: close b\.docx in the program that has it open"
    ):
        publish(folder, CHANGES, Held(lambda _operation: None))
    assert _files(folder) == OLD | FOREIGN


def test_a_file_system_without_second_names_gets_copies(folder: Path) -> None:
    """The way back is kept even where hard links are not to be had."""

    class Linkless(FaultyDisk):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        def rename(self, source: Path, target: Path) -> None:
            if target == folder / "manifest.json" and source.parent.name == "new":
                raise OSError(errno.EIO, "Input/output error")
            super().rename(source, target)

    with pytest.raises(EnvironmentFault):
        publish(folder, CHANGES, Linkless(lambda _operation: None))
    assert _files(folder) == OLD | FOREIGN


def test_links_in_the_output_folder_are_refused(folder: Path, tmp_path: Path) -> None:
    """Nothing is written through a link, and what it points to stays as it is."""
    elsewhere = tmp_path / "elsewhere.pdf"
    elsewhere.write_bytes(b"precious")
    (folder / "c.pdf").symlink_to(elsewhere)
    with pytest.raises(EnvironmentFault, match="is a link"):
        publish(folder, CHANGES)
    assert elsewhere.read_bytes() == b"precious"
    assert (folder / "a.pdf").read_bytes() == OLD["a.pdf"]


def test_a_planted_staging_folder_reaches_nothing_outside(folder: Path, tmp_path: Path) -> None:
    """Neither a link in place of the hidden folder nor a journal with a path in it touches files elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "keep").write_bytes(b"precious")
    (folder / STAGING).symlink_to(elsewhere)
    recover(folder)
    (folder / STAGING).mkdir()
    (folder / STAGING / "new").symlink_to(elsewhere)
    recover(folder)
    (folder / STAGING).mkdir()
    (folder / STAGING / "forward").write_text('[["../elsewhere/keep", false, true]]')
    with pytest.raises(EnvironmentFault, match="remains of another program"):
        recover(folder)
    assert (elsewhere / "keep").read_bytes() == b"precious"


def _failure(folder: Path, number: int, error: OSError) -> str | None:
    try:
        publish(folder, CHANGES, FaultyDisk(FailAt(number, error)))
    except EnvironmentFault as fault:
        return str(fault)
    return None


def _die_while_publishing(folder: Path, number: int) -> None:
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 137
        return
    publish(folder, CHANGES, FaultyDisk(DieAt(number)))
    os._exit(1)


def _die_while_recovering(folder: Path, number: int) -> bool:
    """Whether recovery came to its end before the operation of that number."""
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) == 0
    recover(folder, FaultyDisk(DieAt(number)))
    os._exit(0)
