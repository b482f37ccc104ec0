"""Reads a park: its facts, what to build from them, its labels and translations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from brochure.diagnostics import Problems
from brochure.spec.company_table import with_companies
from brochure.spec.content_checks import check_assets, check_conflicts, check_incentives, check_names
from brochure.spec.each_prospect import each_prospect
from brochure.spec.model import DocumentsSpec, ParkSpec
from brochure.spec.model.company import Company
from brochure.spec.model.labels import LabelsSpec
from brochure.spec.model.overlay import OverlaySpec
from brochure.spec.model.prospects import ProspectsSpec
from brochure.spec.model.reading import Reading
from brochure.spec.model.terms import DocumentStatus
from brochure.spec.overlay import read_overlay
from brochure.spec.profile import FactIndex, Profile, Translated
from brochure.spec.project_files import ProjectFiles
from brochure.spec.references import gather, refuse_circles, refuse_duplicates, with_prospects
from brochure.spec.rich_text_check import check_rich_text
from brochure.spec.source_checks import check_sources
from brochure.spec.validate import Read, validate
from brochure.yaml.tree import MappingNode
from brochure.yaml.yaml_tree import load_yaml

DOCUMENTS, LABELS, PROSPECTS = "documents.yaml", "labels.yaml", "prospects.yaml"


def read_profile(
    park_file: Path,
    root: Path,
    problems: Problems,
    drafts: Mapping[Path, bytes] = MappingProxyType({}),
    invited: MappingNode | None = None,
) -> Profile | None:
    """The profile of a park, or None when anything in it is wrong; `problems` then tells everything at once.

    `park_file` is the park's `park.yaml`; the other files stand beside it. Paths in messages are relative to `root`,
    the project. No file outside `root` and the park's folder is read. `drafts` are files, by resolved path, as they
    would be and are not yet; `invited` is a tree that stands for `prospects.yaml`.
    """
    folder = park_file.parent
    files = ProjectFiles(root, folder, problems, drafts)
    before = len(problems.errors)
    tree = _load(park_file, files, problems)
    ordered = _load(folder / DOCUMENTS, files, problems, park_file)
    if tree is None:
        # Without the park, references from the other files cannot be judged; their shapes can.
        _validated(DocumentsSpec, ordered, Reading(), problems)
        return None
    tree = with_companies(tree, files, frozenset(Company.model_fields), problems)
    reading = gather(tree)
    refuse_duplicates(tree, problems)
    refuse_circles(tree, problems)
    spec = validate(ParkSpec, tree, reading, problems)
    if invited is None and (folder / PROSPECTS).is_file():
        invited = _load(folder / PROSPECTS, files, problems)
    reading = with_prospects(reading, invited)
    documents = _validated(DocumentsSpec, ordered, reading, problems)
    labels = _read_if_there(LabelsSpec, folder / LABELS, reading, files, problems)
    prospects = _validated(ProspectsSpec, invited, reading, problems)
    overlays = _read_overlays(park_file, tree, reading, files, problems, released=_is_released(documents))
    check_names(tree, reading.languages[0], problems)
    check_sources(tree, files, problems)
    check_assets(tree, files)
    check_conflicts(tree, reading.ids["facts"], problems)
    check_incentives(tree, documents.edition.date if documents else None, problems)
    if spec is None or documents is None or ordered is None or len(problems.errors) > before:
        return None
    ordered_each = each_prospect(documents, ordered, problems)
    if len(problems.errors) > before:
        return None
    index = FactIndex.of(tree, ordered, invited, ordered_each.copies)
    check_rich_text(spec, index, problems)
    return Profile(
        spec=spec,
        documents=ordered_each.documents,
        folder=folder,
        inputs=files.inputs,
        index=index,
        labels={name: label.text for name, label in labels.labels.items()} if labels else {},
        overlays=overlays,
        prospects=prospects.prospects if prospects else {},
    )


def _load(path: Path, files: ProjectFiles, problems: Problems, wanted_by: Path | None = None) -> MappingNode | None:
    data = files.read(path, wanted_by)
    if data is None:
        return None
    tree = load_yaml(data, files.shown(path), problems)
    if tree is None or isinstance(tree, MappingNode):
        return tree
    problems.error("spec/wrong-shape", "the file takes 'key: value' lines", tree.place)
    return None


def _validated(model: type[Read], tree: MappingNode | None, reading: Reading, problems: Problems) -> Read | None:
    return validate(model, tree, reading, problems) if tree else None


def _read_if_there(
    model: type[Read], path: Path, reading: Reading, files: ProjectFiles, problems: Problems
) -> Read | None:
    return _validated(model, _load(path, files, problems), reading, problems) if path.is_file() else None


def _read_overlays(
    park_file: Path, park: MappingNode, reading: Reading, files: ProjectFiles, problems: Problems, *, released: bool
) -> dict[str, dict[str, Translated]]:
    overlays: dict[str, dict[str, Translated]] = {}
    for language in reading.languages[1:]:
        path = park_file.with_suffix(f".{language}.yaml")
        tree = _load(path, files, problems) if path.is_file() else None
        overlay = _validated(OverlaySpec, tree, reading, problems)
        if tree is None or overlay is None:
            continue
        if overlay.language != language:
            place = tree.entries["language"].value.place
            problems.error("spec/language", f"this file is named for '{language}'; 'language' must be the same", place)
        source_language = reading.languages[0]
        overlays[language] = read_overlay(overlay, tree, park, source_language, problems, released=released)
    return overlays


def _is_released(documents: DocumentsSpec | None) -> bool:
    if documents is None:
        return False
    statuses = {documents.defaults.status, *(document.status for document in documents.documents.values())}
    return bool(statuses & {DocumentStatus.APPROVED, DocumentStatus.EMBARGOED})
