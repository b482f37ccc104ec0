"""From a tree to models: what is accepted, and how everything wrong is told in one run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from brochure.diagnostics import Place, Problems
from brochure.document.inline import Standing
from brochure.spec.model import DocumentsSpec, ParkSpec
from brochure.spec.model.reading import Reading
from brochure.spec.model.reference import IndustryRef
from brochure.spec.model.terms import Output
from brochure.spec.validate import validate
from brochure.spec.values import Qualifier, RichText, Text
from brochure.yaml.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode
from spec.park_files import PARK, profile_of, read_park, told


def test_the_smallest_park(tmp_path: Path) -> None:
    """Six things are required, and nothing else."""
    spec = profile_of(tmp_path).spec
    assert spec.park.names[0].text == Text({"en": "Harbour Park"})
    assert spec.companies is None


def test_null_is_not_missing(tmp_path: Path) -> None:
    """A key that is null is known to be unknown; a missing one is not filled in yet."""
    spec = profile_of(tmp_path, "talent: null\n").spec
    assert spec.talent is None
    assert "talent" in spec.model_fields_set
    assert "kpis" not in spec.model_fields_set


def test_models_are_frozen(tmp_path: Path) -> None:
    """Nobody downstream can change a fact."""
    with pytest.raises(ValidationError):
        profile_of(tmp_path).spec.park.kind = "sez"  # type: ignore[misc, assignment]


def test_forms_of_one_value(tmp_path: Path) -> None:
    """Short and long forms of a value give the same value."""
    spec = profile_of(
        tmp_path,
        "premises:\n"
        "  - {kind: office, area: 64 ha, available_from: ../2014-02, price: {amount: 18.50, currency: EUR, per: m2}}\n"
        "  - {kind: office, area: {value: 64, unit: ha}, available_from: {not_after: 2014-02},\n"
        "     price: {amount: 18.50, currency: EUR, per: m²}}\n",
    ).spec
    assert spec.premises is not None
    short, long = spec.premises
    assert short == long


def test_a_qualifier_beside_a_value_belongs_to_it(tmp_path: Path) -> None:
    """Whoever prints the number knows that it is about."""
    spec = profile_of(
        tmp_path,
        "kpis:\n  - {id: jobs, label: Jobs, unit: people, series: [{period: 2025, value: 22400, qualifier: about}]}\n",
    ).spec
    assert spec.kpis is not None
    value = spec.kpis[0].series[0].value
    assert value is not None
    assert value.qualifier is Qualifier.ABOUT


def test_references_know_what_they_point_to(tmp_path: Path) -> None:
    """A reference is typed, so that a template can follow it."""
    spec = profile_of(
        tmp_path,
        "industries: {games: {name: Games}}\n"
        "goals: [{modality: goal, text: 'Win **all**.', industries: [games], industry_notes: {games: mobile}}]\n",
    ).spec
    assert spec.goals is not None
    [goal] = spec.goals
    assert goal.industries == (IndustryRef("games"),)
    assert isinstance(goal.industries[0], IndustryRef)
    assert goal.modality is Standing.GOAL
    assert isinstance(goal.text, RichText)


def test_the_older_name_of_an_output(tmp_path: Path) -> None:
    """`pdf-screen` is the PDF."""
    profile = profile_of(tmp_path, documents_dot_yaml="documents: {a: {kind: a, outputs: [pdf-screen, docx]}}\n")
    assert profile.documents.documents["a"].outputs == (Output.PDF, Output.DOCX)


def test_everything_wrong_comes_at_once(tmp_path: Path) -> None:
    """Shapes, words, numbers, dates, references, duplicates and a second file, each at its own place and once."""
    profile, problems = read_park(
        tmp_path,
        PARK.replace("kind: science-park", "kind: sciencepark")
        + "compani: null\n"
        + "industries: {games: {name: Games}}\n"
        + "companies:\n"
        + "  exhaustive: yes\n"
        + "  items:\n"
        + "    - {id: keel, name: Keel, industry: gmaes, since: 2019-2, employees: '1,5'}\n"
        + "    - {id: keel, name: [Keel], cite: {sorce: x}}\n"
        + "    - {name: Anchor}\n"
        + "talent: 5\n",
        documents_dot_yaml="documents: {a: {kind: a, outputs: [pfd]}}\n",
    )
    assert profile is None
    assert told(problems) == [
        "documents.yaml:1:36 spec/unknown-value",
        "park.yaml:7:9 spec/unknown-value",
        "park.yaml:10:1 spec/unknown-key",
        "park.yaml:13:15 spec/flag",
        "park.yaml:15:40 spec/unknown-reference",
        "park.yaml:15:54 spec/date",
        "park.yaml:15:73 spec/number",
        "park.yaml:16:12 spec/duplicate-id",
        "park.yaml:16:24 spec/wrong-shape",
        "park.yaml:16:39 spec/unknown-key",
        "park.yaml:17:7 spec/missing-key",
        "park.yaml:18:9 spec/wrong-shape",
    ]


@pytest.mark.parametrize(
    ("more", "label"),
    [
        ("compani: null\n", "did you mean 'companies'?"),
        ("companies: {exhaustive: yes}\n", "write true"),
        ("companies: {exhaustive: 否}\n", "write false"),
        ("unknowns: rents\n", "write [rents]"),
        ("clusters: [{id: a, modality: acheived}]\n", "did you mean 'achieved'?"),
        (
            "kpis: [{id: a, label: A, unit: people, series: [{period: 2025, value: １２}]}]\n",
            "these are full-width digits; write 12",
        ),
        ("sustainability: {sdgs: 9，14}\n", "'，' is full-width punctuation; write ',' and a space"),
        ("policies: [{title: x, number: [a]}]\n", 'write one value, not a list: "a"'),
        ("policies: [{title: x, number: {a}}]\n", 'put quotes round a text in braces: "{a}"'),
    ],
)
def test_advice(tmp_path: Path, more: str, label: str) -> None:
    """The words behind the caret say what to write instead."""
    _, problems = read_park(tmp_path, PARK + more)
    assert [problem.label for problem in problems] == [label]


def test_unknown_keys_list_the_nearest_map(tmp_path: Path) -> None:
    """Where no key is alike, the hint names those of the map at hand, also in a scalar's map form and a citation."""
    _, problems = read_park(
        tmp_path,
        PARK + "policies: [{title: x, date: {latest: 2014}, cite: [register, {source: register, page: p1}]}]\n",
    )
    hints = [problem.hints[0].text for problem in problems if problem.code == "spec/unknown-key"]
    assert hints == ["known keys: on, not_after, not_before, since, as_published", "known keys: source, at, quote"]


def test_the_places_of_keys_and_values(tmp_path: Path) -> None:
    """An unknown key is marked itself, a wrong value where it stands."""
    _, problems = read_park(tmp_path, PARK + "companies: {exhaustive: true, itmes: []}\nid2: x\n")
    assert [problem.place for problem in problems] == [
        Place("park.yaml", 10, 31, (10, 36)),
        Place("park.yaml", 11, 1, (11, 4)),
    ]


_PLACE = Place("park.yaml", 3, 4)
_WORDS = st.sampled_from(
    [
        *ParkSpec.model_fields, "name", "text", "en", "zh-Hans", "cite", "source", "items", "interests", "int", "str",
        "list", "(map)", "[key]", "value", "unit", "amount", "kind", "null", "true", "2014", "x", "release@p1", "",
    ]
)  # fmt: skip


def _mapping(entries: dict[str, Node]) -> MappingNode:
    return MappingNode({key: Entry(_PLACE, value) for key, value in entries.items()}, _PLACE)


_NODES: st.SearchStrategy[Node] = st.recursive(
    _WORDS.map(lambda text: ScalarNode(text, _PLACE)),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: SequenceNode(tuple(items), _PLACE))
        | st.dictionaries(_WORDS, inner, max_size=5).map(_mapping)
    ),
    max_leaves=25,
)


@given(node=st.dictionaries(_WORDS, _NODES, min_size=1, max_size=12).map(_mapping))
def test_any_tree_is_told(node: MappingNode) -> None:
    """No arrangement of keys, however unlucky its names, upsets the telling."""
    for model in (ParkSpec, DocumentsSpec):
        problems = Problems()
        found = validate(model, node, Reading(("en",), {"industries": frozenset({"x"})}), problems)
        assert (found is None) == bool(problems.errors)
        assert all(problem.place and problem.message and problem.code.startswith("spec/") for problem in problems)
        assert not any("validation" in problem.message or "pydantic" in problem.message for problem in problems)
