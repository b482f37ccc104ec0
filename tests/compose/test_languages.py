"""The right wording in the right language."""

from __future__ import annotations

from pathlib import Path

from compose.parks import compose_park, printed, runs

LIST = "{{ companies['items'] | map(attribute='name') | sentence(open=not companies.exhaustive) }}"
COMPLETE = "{{ companies['items'] | map(attribute='name') | sentence }}"
COMPANIES = """\
companies:
  exhaustive: false
  cite: register
  items:
    - {id: one, name: {en: Microsoft, zh-Hans: 微软}, translation: sure}
    - {id: two, name: {en: Pactera, zh-Hans: 文思海辉}, translation: review}
industries: {air: {name: {en: Avionics, zh-Hans: 航空电子}, translation: review}}
"""


def test_a_name_without_a_sure_translation_stays_in_the_original(tmp_path: Path) -> None:
    """A wrong company name in print is worse than a foreign one; an ordinary word is less delicate."""
    body = f"<p>{LIST}</p><p>{{{{ industries.air.name }}}}</p>"
    document, _ = compose_park(tmp_path, body, COMPANIES, language="zh-Hans")
    assert printed(document) == ["微软、Pactera等", "航空电子"]
    assert {run.text: run.language for run in runs(document)}["Pactera"] == "en"


def test_a_list_that_is_not_complete_says_so(tmp_path: Path) -> None:
    """And a complete one does not."""
    body = f"<p>{LIST}</p><p>{COMPLETE}</p>"
    document, _ = compose_park(tmp_path, body, COMPANIES)
    assert printed(document) == ["Microsoft, Pactera and others", "Microsoft and Pactera"]


def test_a_translation_of_older_words_is_not_used(tmp_path: Path) -> None:
    """Prose in a translation file is bound to the wording it translates."""
    claims = 'claims: [{id: c, modality: ongoing, text: "New words.", cite: register}]\n'
    overlay = tmp_path / "park" / "park.zh-Hans.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text(
        "language: zh-Hans\ntexts:\n  claims/c/text: {text: 旧文。, of: '00000000', status: sure}\n", encoding="utf-8"
    )
    document, _ = compose_park(tmp_path, "<p>{{ claims.c.text }}</p>", claims, language="zh-Hans")
    assert printed(document) == ["New words."]
    assert runs(document)[0].language == "en"


def test_facts_for_colleagues_do_not_reach_the_public(tmp_path: Path) -> None:
    """Both places are named: where the fact is, and where it is printed."""
    claims = "claims: [{id: c, modality: ongoing, text: Secret., visibility: internal, cite: register}]\n"
    document, problems = compose_park(tmp_path, "<p>{{ claims.c.text }}</p>", claims)
    assert document is None
    problem = next(iter(problems))
    assert problem.code == "spec/not-for-this-audience"
    assert str(problem.place).endswith("park.yaml:11:43")
    assert str(problem.hints[0].place).endswith("document.xml.j2:1:36")
    document, problems = compose_park(tmp_path, "<p>{{ claims.c.text }}</p>", claims, audience="internal")
    assert printed(document) == ["Secret."]
