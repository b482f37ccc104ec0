"""Content that breaks layouts elsewhere: very many, very long, very foreign, or nearly nothing."""

from __future__ import annotations

import time

import pytest

from brochure.document.block import Directory, DirectoryEntry, DirectoryGroup, Master
from brochure.document.inline import Inlines, Run, plain
from brochure.theme.theme import StyleName, Theme
from pdf.conftest import Render
from pdf.making import document, paragraph, section, t, table
from pdf.reading import File, letters

_LONG = (
    "The Northern Coast Institute for Acoustic Soundings, Uncrewed Vessels, "
    "Wave Climate and Applied Sensor Engineering GmbH"
)
_WORDS = "Berths and workshops stand beside a working port, with room for sea trials and a night ferry. "
_VIETNAMESE = "Công ty Cổ phần Nghiên cứu và Ứng dụng Đo sâu Ven biển"
_ARABIC = "شركة الميناء لأبحاث الأمواج"


def _entry(name: str | Inlines, **more: Inlines) -> DirectoryEntry:
    return DirectoryEntry(t(name) if isinstance(name, str) else name, **more)


def _groups(count: int, groups: int = 6) -> Directory:
    return Directory(
        tuple(
            DirectoryGroup(
                t(f"Field {group}"),
                tuple(
                    _entry(f"Company {group}-{number}", activity=t("sensor heads"), location=t("B2"))
                    for number in range(group, count, groups)
                ),
            )
            for group in range(groups)
        )
    )


def _outside(file: File, theme: Theme) -> list[str]:
    page = theme.page
    return [
        s.text
        for s in file.stretches
        if s.text.strip() and (s.x < page.left - 3 or s.end > page.width - page.right + 3 or not 15 < s.y < page.height)
    ]


def test_names_of_119_characters_stay_whole(render: Render, theme: Theme) -> None:
    """In columns and as headings; the running head may shorten them, the entry never."""
    assert len(_LONG) == 119
    others = [_entry(f"Name {number}", activity=t(_LONG), location=t(_LONG[:40])) for number in range(90)]
    names = [_entry(_LONG), *others]
    file = render(document(section("Who is here", Directory((DirectoryGroup(t(_LONG), tuple(names)),)))))
    assert letters(_LONG) in letters(file.text(0, artifacts=False))
    assert _outside(file, theme) == []


@pytest.mark.parametrize("count", [1, 60, 254])
def test_every_company_is_in_the_directory_once(count: int, render: Render, theme: Theme) -> None:
    """None is lost where columns and pages break."""
    file = render(document(section("Who is here", _groups(count))))
    said = "\n".join(file.text(page, artifacts=False) for page in range(file.pages))
    assert said.count("Company ") == count
    assert _outside(file, theme) == []


def test_four_thousand_companies_take_time_in_proportion(render: Render) -> None:
    """At most nine times what five hundred take, and a little for the noise of a busy machine."""
    spent = []
    for count in (500, 4000):
        start = time.process_time()
        file = render(document(section("Who is here", _groups(count))))
        spent.append(time.process_time() - start)
        assert file.pages > count / 150
    assert spent[1] < 9 * spent[0] + 1


def test_a_long_directory_leads_to_its_names(render: Render) -> None:
    """Running heads say the first and last name, a heading that goes on says so, the index knows the page."""
    groups = _groups(254)
    names = sorted(plain(entry.name) for group in groups.groups for entry in group.entries)
    index = Directory((DirectoryGroup(t("C"), tuple(_entry(name) for name in names)),))
    file = render(document(section("Who is here", groups), section("Index", index)))
    second = file.text(1)
    assert "…" in second
    assert "continued" in second
    links = [node for node in file.tree.all("Reference") if "Company" in node.said]
    assert len(links) == 254
    for node in links[::40]:
        name, number = node.said.rsplit(" ", 1)
        assert letters(name) in letters(file.text(int(number) - 1, artifacts=False))


def test_a_story_of_ten_thousand_words_runs_in_two_columns(render: Render, theme: Theme) -> None:
    """Over many pages, in two columns that end together, without a line left alone."""
    paragraphs = [paragraph(_WORDS * (3 + number % 5)) for number in range(124)]
    file = render(document(section("A long story", *paragraphs)))
    words = sum(len(file.text(page, artifacts=False).split()) for page in range(file.pages))
    assert words > 10_000
    body = theme.styles[StyleName.BODY].size
    middle = theme.page.width / 2
    for page in range(1, file.pages):
        lines = [s for s in file.stretches if s.page == page and s.size == body and not s.artifact]
        left = [s.y for s in lines if s.x < middle]
        right = [s.y for s in lines if s.x >= middle]
        assert min(len(set(left)), len(set(right))) > 1
        assert abs(min(left) - min(right)) < 4 * theme.styles[StyleName.BODY].leading
    assert _outside(file, theme) == []


def test_forty_columns_are_refused_in_words(complaints) -> None:
    """A table that no page can hold is named, not cut."""
    heads = [f"Column {number}" for number in range(40)]
    ((code, message),) = complaints(document(section("Too wide", table(heads, [heads]))))
    assert code == "pdf/table-too-wide"
    assert "40" in message


def test_names_in_arabic_and_vietnamese(render: Render, theme: Theme) -> None:
    """Found as written, whatever way they run."""
    names = (_entry(_VIETNAMESE), _entry((Run(_ARABIC, language="ar"),)))
    file = render(document(section("Who is here", Directory((DirectoryGroup(t("Guests"), names),)))))
    said = file.tree.said
    assert letters(_VIETNAMESE) in letters(said)
    assert all(word in said for word in _ARABIC.split())
    assert _outside(file, theme) == []


def test_hardly_anything(render: Render) -> None:
    """A heading alone, an empty directory, and a closing page without a word make pages."""
    file = render(
        document(section("Alone"), section("Nobody", Directory(())), section("Goodbye", master=Master.CLOSING))
    )
    assert file.pages == 1
