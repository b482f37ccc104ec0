"""Finds templates in the folders they may come from, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

import jinja2

from brochure.compose.format.locale import stand_ins

_ENDING = ".xml.j2"


class TemplateFolders(jinja2.BaseLoader):
    """Loads templates by their path below one of several folders, the first folder first.

    A file that a link leads out of its folder is refused: nothing outside the project is read. Sentences kept by
    language (`prose.en.xml.j2`) are taken in the nearest language there is, in the end in English.
    """

    def __init__(self, folders: Sequence[Path], language: str) -> None:
        self._folders = folders
        self._language = language

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - the signature is Jinja2's
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source and the name shown in messages."""
        for wanted in self._wordings(template):
            for folder in self._folders:
                file = folder / wanted
                try:
                    if file.is_file():
                        return _source(folder, file, template), file.as_posix(), lambda: True
                except (OSError, ValueError):
                    raise jinja2.TemplateNotFound(template, f"'{template}' cannot be opened") from None
        raise jinja2.TemplateNotFound(template, f"there is no template '{template}'")

    def list_templates(self) -> list[str]:
        """The paths of all templates."""
        found = {file.relative_to(folder).as_posix() for folder in self._folders for file in folder.rglob("*.j2")}
        return sorted(found)

    def _wordings(self, template: str) -> Iterator[str]:
        yield template
        own = f".{self._language}{_ENDING}"
        if template.endswith(own):
            for language in stand_ins(self._language):
                yield f"{template.removesuffix(own)}.{language}{_ENDING}"


def _source(folder: Path, file: Path, template: str) -> str:
    outside = ".." in PurePosixPath(template).parts or not file.resolve().is_relative_to(folder.resolve())
    if outside:
        raise jinja2.TemplateNotFound(template, f"'{template}' lies outside the template folder")
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise jinja2.TemplateSyntaxError(
            "the template is not saved as UTF-8", line, template, file.as_posix()
        ) from None
