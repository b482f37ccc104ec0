"""Translation files, `park.<language>.yaml`: which texts they translate, and whether the source has changed since.

Each entry keeps a hash of the wording it was made from. When the source is reworded the hash no longer fits, and the
translation is *stale*: it may be a correct translation of something the park no longer says.
"""

from __future__ import annotations

import hashlib
import unicodedata

from brochure.diagnostics import Place, Problem, Problems, Severity
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.fact_path import facts
from brochure.spec.model.overlay import OverlaySpec
from brochure.spec.profile import Translated
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, mapping_at, text_of


def source_hash(text: str) -> str:
    """The hash that an entry's `of` holds: 8 hexadecimal digits of the SHA-256 of the text in Unicode's form NFC."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8")).hexdigest()[:8]


def read_overlay(
    overlay: OverlaySpec, overlay_tree: Node, park: Node, source_language: str, problems: Problems, *, released: bool
) -> dict[str, Translated]:
    """The translations of a file by the path of the text; stale ones are kept and marked.

    A stale translation is a warning, and an error where a document is `released`. Paths that lead to no text of the
    park file are errors.
    """
    stale_is = Severity.ERROR if released else Severity.WARNING
    sources = {path: text for path, node in facts(park) if (text := _wording(node, source_language)) is not None}
    texts = mapping_at(overlay_tree, "texts")
    found: dict[str, Translated] = {}
    for path, translated in overlay.texts.items():
        entry = texts.entries[path] if texts else None
        place = entry.key if entry else overlay_tree.place
        source = sources.get(path)
        if source is None:
            near = did_you_mean(path, sources)
            problems.error("spec/unknown-path", f"there is no text '{path}' in the park file", place, label=near)
            continue
        right = source_hash(source)
        stale = translated.of != right
        if stale:
            words = _stale_words(path, translated.of, right)
            problems.add(Problem("spec/stale-translation", stale_is, words, _place_of("of", entry, place)))
        at = _place_of("text", entry, place)
        found[path] = Translated(translated.text, translated.status, stale, at, translated.by, translated.date)
    return found


def _stale_words(path: str, given: str | None, right: str) -> str:
    if given:
        return f"'{path}' was translated from an older wording; check the text, then write of: {right}"
    return f"'{path}' does not say which wording it translates; write of: {right}"


def _place_of(key: str, entry: Entry | None, otherwise: Place) -> Place:
    node = entry.value.get(key) if entry and isinstance(entry.value, MappingNode) else None
    return node.place if node else otherwise


def _wording(node: Node, language: str) -> str | None:
    match node:
        case ScalarNode():
            return text_of(node)
        case MappingNode():
            return text_of(node.get(language))
        case _:
            return None
