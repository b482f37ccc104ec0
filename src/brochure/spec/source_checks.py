"""What citations promise: a source that may be printed, and words that really stand in it.

Works on the tree, so it runs even where shapes are wrong elsewhere.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from brochure.diagnostics import Hint, Problems
from brochure.spec.citation import PlacedCite, placed_cites
from brochure.spec.fact_path import facts
from brochure.spec.project_files import ProjectFiles
from brochure.yaml.source_text import read_text
from brochure.yaml.tree import MappingNode, ScalarNode, mapping_at, text_of

_NEVER_PRINTED = frozenset({"machine", "blocked"})
_TEXT_COPIES = frozenset({".txt", ".md"})


def check_sources(tree: MappingNode, files: ProjectFiles, problems: Problems) -> None:
    """Report facts from sources that are never printed, archived copies that changed, and quotes not found in them."""
    cites = [placed for path, node in facts(tree) if _is_cite_of_a_fact(path) for placed in placed_cites(node)]
    sources = mapping_at(tree, "sources")
    for name, entry in sources.entries.items() if sources else ():
        if not isinstance(entry.value, MappingNode):
            continue
        own = [placed for placed in cites if placed.cite.source == name]
        _refuse_unprintable(name, entry.value, own, problems)
        copy = _archived(entry.value, files, problems)
        if copy is not None:
            _check_quotes(name, copy, own, problems)


def _is_cite_of_a_fact(path: str) -> bool:
    # The losing values of a conflict may come from anywhere; that is why they lost.
    return path.endswith("/cite") and not path.startswith("conflicts/")


def _refuse_unprintable(name: str, source: MappingNode, cites: list[PlacedCite], problems: Problems) -> None:
    for key in ("reliability", "kind"):
        word = source.entries.get(key)
        reason = text_of(word.value) if word else None
        if word is None or reason not in _NEVER_PRINTED:
            continue
        for placed in cites:
            problems.error(
                "spec/blocked-source",
                f"'{name}' is a {reason} source, and facts from it are never printed; cite another source",
                placed.place,
                hints=(Hint("it is marked here", word.value.place),),
            )
        return


def _archived(source: MappingNode, files: ProjectFiles, problems: Problems) -> str | None:
    """The text of the archived copy, where there is one that can be searched."""
    file, expected = source.get("file"), source.get("sha256")
    if not isinstance(file, ScalarNode) or file.is_null:
        return None
    data = files.read_named(file.text, file.place)
    if data is None:
        return None
    if isinstance(expected, ScalarNode) and not expected.is_null and hashlib.sha256(data).hexdigest() != expected.text:
        problems.error("spec/hash", f"'{file.text}' is not the file with this SHA-256 any more", expected.place)
    if PurePosixPath(file.text).suffix.lower() not in _TEXT_COPIES:
        return None
    return read_text(data, files.shown_named(file.text), problems)


def _check_quotes(name: str, copy: str, cites: list[PlacedCite], problems: Problems) -> None:
    words = _one_line(copy)
    for placed in cites:
        if placed.cite.quote is not None and _one_line(placed.cite.quote) not in words:
            message = f"these words do not stand in the archived copy of '{name}'; quote it letter by letter"
            problems.error("spec/quote-not-found", message, placed.quote)


def _one_line(text: str) -> str:
    return " ".join(text.split())
