"""Where things are: the project, its parks, its templates and its brand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import brochure
from brochure.diagnostics import UsageError
from brochure.diagnostics.suggest import did_you_mean

PARK_FILE = "park.yaml"
BRAND_FILE = "_brand.yml"
_SPECS = "specs"
_TEMPLATES = "templates"
_PACKAGE = Path(brochure.__file__).parent


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `specs/` in it, or the folder of a single spec that stands alone.

    `root` bounds what may be read and is what recorded paths are relative to; `parks` are the spec files asked for;
    `whole` says that these are all there are.
    """

    root: Path
    parks: tuple[Path, ...]
    whole: bool = False

    @property
    def templates(self) -> tuple[Path, ...]:
        """The folders searched for a document kind: the project's own first, then the shipped one."""
        own = self.root / _TEMPLATES
        shipped = shipped_templates()
        return (own, shipped) if own.is_dir() and own != shipped else (shipped,)

    def brand(self, park: Path) -> Path | None:
        """The brand of a park: beside its spec, else the project's; None stands for the shipped one."""
        return next((file for folder in (park.parent, self.root) if (file := folder / BRAND_FILE).is_file()), None)

    def label(self, file: Path) -> str:
        """How a file is called in the manifest: relative to the project, or to the package for what is shipped.

        A file of neither, such as a list for a batch, goes by its whole path, in messages alone.
        """
        if file.is_relative_to(self.root):
            return file.relative_to(self.root).as_posix()
        shipped = shipped_templates()
        if file.is_relative_to(shipped):
            return f"brochure/{_TEMPLATES}/{file.relative_to(shipped).as_posix()}"
        return f"brochure/{file.relative_to(_PACKAGE).as_posix()}" if file.is_relative_to(_PACKAGE) else file.as_posix()

    def file(self, label: str) -> Path:
        """The file behind a label of the manifest."""
        package, _, rest = label.partition("/")
        if package != "brochure" or (self.root / label).is_file():
            return self.root / label
        if rest.startswith(f"{_TEMPLATES}/"):
            return shipped_templates() / rest.removeprefix(f"{_TEMPLATES}/")
        return _PACKAGE / rest


def shipped_templates() -> Path:
    """The templates that come with brochure: inside the wheel, or at the top of a source checkout."""
    packed = _PACKAGE / _TEMPLATES
    return packed if packed.is_dir() else _PACKAGE.parent.parent / _TEMPLATES


def find_root(folder: Path) -> Path | None:
    """The nearest folder with `specs/` in it, from here upwards."""
    here = folder.resolve()
    return next((above for above in (here, *here.parents) if (above / _SPECS).is_dir()), None)


def find_top(folder: Path) -> Path:
    """The top of the checkout that holds a folder; where there is none, the folder itself."""
    here = folder.resolve()
    return next((above for above in (here, *here.parents) if (above / ".git").exists()), here)


def find_project(specs: Sequence[Path], working: Path) -> Project:
    """The project that some SPEC arguments belong to; without any, the one around the working folder and all its parks.

    A SPEC is a spec file, a park's folder, or a folder of parks.

    Raises:
        UsageError: there is no spec, or the specs belong to different projects.
    """
    if not specs:
        root = find_root(working)
        if root is None:
            raise UsageError("there is no specs/ folder here: begin one with 'brochure init my-park', or name a spec")
        return Project(root, _all_parks(root / _SPECS) or _none_below(Path(_SPECS)), whole=True)
    parks = tuple(dict.fromkeys(park for spec in specs for park in _parks(spec, working)))
    roots = sorted({find_root(park.parent) or park.parent for park in parks})
    if len(roots) > 1:
        raise UsageError(f"these specs belong to different projects, {_in_words(roots)}: build them one by one")
    return Project(roots[0], parks)


def _parks(spec: Path, working: Path) -> tuple[Path, ...]:
    given = (working / spec).resolve()
    if given.is_file():
        return (given,)
    if (given / PARK_FILE).is_file():
        return (given / PARK_FILE,)
    if given.is_dir():
        below = given / _SPECS if (given / _SPECS).is_dir() else given
        return _all_parks(below) or _none_below(spec)
    meant = did_you_mean(spec.name, (path.name for path in given.parent.glob("*") if path.is_dir()))
    raise UsageError(f"there is no spec at '{spec.as_posix()}'" + (f": {meant}" if meant else ""))


def _all_parks(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.glob(f"*/{PARK_FILE}") if not file.parent.name.startswith(".")))


def _none_below(folder: Path) -> tuple[Path, ...]:
    raise UsageError(f"'{folder.as_posix()}' holds no park: a park is a folder with a {PARK_FILE} in it")


def _in_words(folders: Iterable[Path]) -> str:
    return " and ".join(f"'{folder.as_posix()}'" for folder in folders)
