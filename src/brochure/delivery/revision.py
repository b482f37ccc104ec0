"""Which commit the sources of a park stand at, as git says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from brochure.delivery.git import Question
from brochure.delivery.project import find_top


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by `git describe --tags --always --dirty`, and its date in UTC; empty without git."""

    description: str = ""
    date: datetime | None = None

    @property
    def is_dirty(self) -> bool:
        """Whether something is not committed."""
        return self.description.endswith("-dirty")


def read_revision(folder: Path, output: Path) -> Revision:
    """The revision of the repository that holds `folder`; changes below `output` do not make it dirty.

    Without git, a repository or a first commit the revision is empty: a spec may live anywhere.
    """
    return Inquiry(folder, output).answer()


class Inquiry:
    """The same, under way: git is asked everything at once and answers while other things are done."""

    def __init__(self, folder: Path, output: Path) -> None:
        top, published = find_top(folder), output.resolve()
        within = published != top and published.is_relative_to(top)
        rest = [f":(top,exclude){published.relative_to(top).as_posix()}"] if within else []
        # Committed files anywhere, and new ones beside the spec: those would be missing for whoever checks the commit
        # out.
        self._asked = (
            Question(folder, "log", "-1", "--format=%ct"),
            Question(folder, "describe", "--tags", "--always"),
            Question(folder, "status", "--porcelain", "--untracked-files=no", "--", ":/", *rest),
            Question(folder, "ls-files", "--others", "--exclude-standard", "--", ".", *rest),
        )

    def answer(self) -> Revision:
        """What git has said; waits for it."""
        seconds, description, changed, new = (question.answer() for question in self._asked)
        if not (seconds and description):
            return Revision()
        return Revision(description + "-dirty" * bool(changed or new), datetime.fromtimestamp(int(seconds), UTC))
