"""The YAML loader: text stays text, everything has a place, and nothing dangerous gets through."""

from __future__ import annotations

import pytest

from brochure.diagnostics import Place, Problems
from brochure.yaml.tree import MappingNode, ScalarNode, to_data
from brochure.yaml.yaml_tree import load_yaml


def load(text: str | bytes) -> tuple[object, list[str]]:
    """The bare values of a file, and its problems as "line:column code message"."""
    problems = Problems()
    node = load_yaml(text.encode() if isinstance(text, str) else text, "park.yaml", problems)
    said = [f"{p.place.line}:{p.place.column} {p.code} {p.message}" for p in problems if p.place]
    assert len(said) == len(problems), "every problem has a place"
    return (None if node is None else to_data(node)), said


@pytest.mark.parametrize(
    "typed", ["NO", "on", "yes", "012", "1.10", "12:30", "1_000", "1e3", "2014-02-28", "0x1F", "2.1e+12", "5000" * 2000]
)
def test_plain_scalars_stay_as_typed(typed: str) -> None:
    """Norway is no boolean, and 1.10 keeps its zero."""
    assert load(f"value: {typed}\n") == ({"value": typed}, [])


@pytest.mark.parametrize("typed", ["null", "~", ""])
def test_null_is_no_text(typed: str) -> None:
    """An unquoted null is "known to be unknown"."""
    assert load(f"value: {typed}\n") == ({"value": None}, [])


def test_quoted_null_is_text() -> None:
    """A company may be called Null."""
    assert load("value: 'null'\n") == ({"value": "null"}, [])


def test_places_of_keys_and_values() -> None:
    """Columns count characters, also behind Chinese and characters outside the basic plane."""
    node = load_yaml("园区: {名称: 紫竹𠀀, en: x}\n".encode(), "park.yaml", Problems())
    assert isinstance(node, MappingNode)
    inner = node.entries["园区"].value
    assert isinstance(inner, MappingNode)
    assert inner.entries["名称"].value == ScalarNode("紫竹𠀀", Place("park.yaml", 1, 10, (1, 13)))
    assert inner.entries["en"].key == Place("park.yaml", 1, 15, (1, 17))


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_newlines_are_normalised(newline: str) -> None:
    """A file from Windows or an old Mac has the same text and lines."""
    values, said = load(f"a: |{newline}  one{newline}  two{newline}b: {{c: ]{newline}")
    assert (values, said[0][:4]) == (None, "4:8 ")
    assert load(f"a: |{newline}  one{newline}  two{newline}") == ({"a": "one\ntwo\n"}, [])


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b: c\n", "1:4", "put quotes round a value with a colon"),
        ("a: “x: y”\n", "1:4", "put quotes round a value with a colon"),
        ("a: 1\nname：Zizhu\nb: 2\n", "2:5", "full-width colon"),
        ("a:\n\tb: 1\n", "2:1", "indented with a tab"),
        ("b: 2\na: 'x\nc: 1\n", "2:4", "a quoted text begins here and is never closed"),
        ("a: @x\n", "1:4", "begins with '@'"),
        ("a: *Star*\n", "1:4", "begins with '*'"),
        ("a: %x\n", "1:4", "begins with '%'"),
        ("a: [1, 2\nb: 3\n", "1:4", "the closing ']' is missing"),
        ("a: {x: 1\nb: 2\n", "1:4", "the closing '}' is missing"),
        ("a: 1\n  b: 2\n", "2:3", "check its indentation"),
        ("a:\n    b: 1\n  c: 2\n", "3:3", "does not line up"),
        ('a: "x" and y\n', "1:4", "text after the closing quote"),
        ('a: "C:\\park"\n', "1:7", "a backslash has a special meaning"),
        ("a: 1\nfoo\nb: 2\n", "2:1", "this line has no colon"),
        ("a:1\nb: 2\n", "1:2", "a space is missing behind this colon"),
        (": x\n", "1:1", "a key is missing"),
        ("[a]: b\n", "1:1", "a key must be plain text"),
    ],
)
def test_syntax_is_explained(text: str, place: str, words: str) -> None:
    """Each mistake is pointed at where it was made, in words without YAML's jargon."""
    values, said = load(text)
    assert values is None
    assert len(said) == 1
    assert said[0].startswith(f"{place} spec/syntax ")
    assert words in said[0]
    assert not any(jargon in said[0] for jargon in ("token", "scalar", "mapping", "block", "node", "stream"))


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: !foo bar\n", "1:4", "spec/tag"),
        ("a: !!python/object/apply:os.system [x]\n", "1:4", "spec/tag"),
        ("---\na: 1\n---\nb: 2\n", "3:1", "spec/several-documents"),
        ("# only a remark\n", "1:1", "spec/empty-file"),
        ("<<: {a: 1}\n", "1:1", "spec/alias"),
        ("a: &b [*b]\n", "1:8", "spec/alias"),
        ("a: *b\n", "1:4", "spec/alias"),
        ('a: "\\x07"\n', "1:4", "spec/forbidden-character"),
        ("a: 1\n\ufeffb: 2\n", "2:1", "spec/forbidden-character"),
        ("a: x\u2028y\n", "1:5", "spec/forbidden-character"),
        ("a: 1\nb: \x1b[31m\n", "2:4", "spec/forbidden-character"),
        (b"a: 1\r\nb: \xb0\n", "2:4", "spec/encoding"),
        ("紫竹: 甲\n".encode("gb18030"), "1:1", "spec/encoding"),
        ("a: 1\n".encode("utf-16"), "1:1", "spec/encoding"),
        (b"x" * 10_000_001, "1:1", "spec/too-big"),
        ("a: " + "x" * 200_001, "1:4", "spec/long-text"),
        ("[" * 41, "1:41", "spec/too-deep"),
        (b"[" * 1_000_000, "1:41", "spec/too-deep"),
        ("- x\n" * 100_001, "100000:3", "spec/too-many-values"),
    ],
)
def test_refused(text: str | bytes, place: str, code: str) -> None:
    """What could harm, or is not what it seems, is refused with its place."""
    _, said = load(text)
    assert [line.rsplit(" ")[:2] for line in said] == [[place, code]]


def test_nested_as_deep_as_allowed() -> None:
    """Forty levels are read."""
    values, said = load("[" * 40 + "]" * 40)
    assert said == []
    assert values is not None


def test_aliases_cannot_multiply() -> None:
    """Nine aliases of nine aliases of nine … would be 387 million values."""
    layers = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    _, said = load("a: &a [x, x, x, x, x, x, x, x, x]\n" + layers)
    assert [line.split()[1] for line in said] == ["spec/too-many-values"]


def test_aliases_repeat_a_value() -> None:
    """A modest alias is a convenience."""
    assert load("a: &x {b: 1}\nc: *x\n") == ({"a": {"b": "1"}, "c": {"b": "1"}}, [])


def test_duplicate_keys_name_both_lines() -> None:
    """The last one does not silently win, and the rest of the file is still read."""
    values, said = load("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 2\n")
    assert values == {"a": "1", "b": {"c": "1", "d": "2"}}
    assert said == [
        "5:3 spec/duplicate-key 'c' is given twice, in line 3 and in line 5; keep one of them",
        "6:1 spec/duplicate-key 'a' is given twice, in line 1 and in line 6; keep one of them",
    ]


def test_two_spellings_of_an_accent_are_one_key() -> None:
    """An é of one character and one of two look the same, so they are the same key."""
    _, said = load("caf\u00e9: 1\ncafe\u0301: 2\n")
    assert [line.split()[1] for line in said] == ["spec/duplicate-key"]


def test_pure_python_parser_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the C parser reads the same values and gives the same messages."""
    texts = ("a: {b: [1, 紫竹, 'x'], c: &x y, d: *x}\n", "a: b: c\n", "a: 'x\n", "a: !t x\n")
    with_c_parser = [load(text) for text in texts]
    monkeypatch.delattr("yaml.CSafeLoader", raising=False)
    assert [load(text) for text in texts] == with_c_parser
