"""The project, its parks, templates and brand are found wherever they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.delivery.project import find_project, shipped_templates
from brochure.diagnostics import UsageError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two parks, one of them with its own brand."""
    for park in ("alpha", "beta"):
        _write(tmp_path / "specs" / park / "park.yaml")
    _write(tmp_path / "specs" / "beta" / "_brand.yml")
    _write(tmp_path / "specs" / ".hidden" / "park.yaml")
    return tmp_path


def _write(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("")
    return file


def test_without_arguments_every_park_of_the_project_around_is_meant(root: Path) -> None:
    """From any folder inside the project, hidden folders aside."""
    project = find_project((), root / "specs" / "alpha")
    assert project.root == root
    assert [park.parent.name for park in project.parks] == ["alpha", "beta"]
    assert project.whole


@pytest.mark.parametrize("spec", ["specs/alpha", "specs/alpha/park.yaml", "./specs/../specs/alpha/"])
def test_a_park_is_named_by_folder_or_file(root: Path, spec: str) -> None:
    """All ways of naming one park mean the same."""
    project = find_project((Path(spec), Path("specs/alpha")), root)
    assert project.parks == (root / "specs/alpha/park.yaml",)
    assert not project.whole


def test_a_spec_that_stands_alone_is_its_own_project(tmp_path: Path) -> None:
    """A park.yaml anywhere builds; its folder bounds what is read."""
    spec = _write(tmp_path / "anywhere" / "park.yaml")
    assert find_project((spec,), tmp_path).root == spec.parent


def test_a_missing_spec_suggests_its_neighbour(root: Path) -> None:
    """A slip in the name of a park is told as one."""
    with pytest.raises(UsageError, match=r"there is no spec at 'specs/alhpa': did you mean 'alpha'\?"):
        find_project((Path("specs/alhpa"),), root)


def test_specs_of_two_projects_are_not_mixed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """One manifest describes one project."""
    other = _write(tmp_path_factory.mktemp("other") / "specs" / "gamma" / "park.yaml")
    with pytest.raises(UsageError, match="different projects"):
        find_project((Path("specs/alpha"), other), root)


def test_own_templates_go_before_the_shipped_ones(root: Path) -> None:
    """A project may bring a template folder of its own and still use the shipped kinds."""
    assert find_project((), root).templates == (shipped_templates(),)
    own = _write(root / "templates" / "leaflet" / "document.xml.j2").parent.parent
    assert find_project((), root).templates == (own, shipped_templates())


def test_the_brand_beside_the_spec_wins_over_that_of_the_project(root: Path) -> None:
    """One park of a project may look different."""
    project = find_project((), root)
    alpha, beta = project.parks
    assert project.brand(alpha) is None
    shared = _write(root / "_brand.yml")
    assert project.brand(alpha) == shared
    assert project.brand(beta) == beta.parent / "_brand.yml"


def test_labels_lead_back_to_their_files_and_name_no_folder_outside(root: Path) -> None:
    """What a manifest says of inputs is the same on every machine."""
    project = find_project((), root)
    template = shipped_templates() / "brochure" / "document.xml.j2"
    for file in (root / "specs/alpha/park.yaml", template):
        assert project.file(project.label(file)) == file
    assert project.label(template) == "brochure/templates/brochure/document.xml.j2"
