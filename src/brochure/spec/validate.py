"""From a tree to a model, or to every problem that keeps it from being one.

pydantic's errors are told apart by their type, never by their English, and found again in the tree by their path.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from brochure.diagnostics import Hint, Place, Problem, Problems, Severity
from brochure.diagnostics.suggest import did_you_mean, listed, nearest
from brochure.spec.advise import Mistake, advise
from brochure.spec.model.entity import Model
from brochure.spec.model.fault import NOT_ONE_OF, SAID, WRONG_SHAPE
from brochure.spec.model.keys import allowed_keys
from brochure.spec.model.reading import Reading
from brochure.spec.model.written import SHAPES
from brochure.yaml.tree import MappingNode, Node, ScalarNode, SequenceNode, to_data

Read = TypeVar("Read", bound=Model)

_KEY = "[key]"
"""What pydantic puts behind the path of a key that is itself wrong."""


def validate(model: type[Read], tree: Node, reading: Reading, problems: Problems) -> Read | None:
    """The model that a tree describes, or None after reporting every mistake in it."""
    try:
        return model.model_validate(to_data(tree), context=reading)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
        misspelt = _misspelt(model, mistakes)
        told = (_problem(model, tree, details) for details in mistakes if details["loc"] not in misspelt)
        problems.extend(problem for problem in told if problem)
        return None


def _misspelt(model: type[Model], mistakes: Sequence[ErrorDetails]) -> frozenset[tuple[str | int, ...]]:
    """The paths of missing keys that are there under a misspelt name; that name is told, once."""
    missing = {details["loc"] for details in mistakes if details["type"] == "missing"}
    unknown = [details["loc"] for details in mistakes if details["type"] == "extra_forbidden"]
    meant = {(*path[:-1], nearest(str(path[-1]), allowed_keys(model, path[:-1]))) for path in unknown}
    return frozenset(missing & meant)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a path leads: the node, the key it stands under and its place, and what of the path is not in the tree.

    `title` is what to call the node in a message, `in_list` whether it is an entry of what stands under the key.
    """

    node: Node
    name: str
    title: str
    key: Place
    rest: tuple[str | int, ...]
    in_list: bool = False


def _problem(model: type[Model], tree: Node, details: ErrorDetails) -> Problem | None:
    spot = _find(tree, details["loc"])
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return _missing(spot)
        case "too_short" if len(_entries(spot.node)) >= context["min_length"]:
            # The entries are there, only wrong; they have been told.
            return None
        case "extra_forbidden":
            return _unknown_key(spot, allowed_keys(model, details["loc"][:-1]))
        case _ if isinstance(spot.node, ScalarNode) and spot.node.is_null and not spot.rest:
            return _error("spec/empty-value", f"{spot.title} has no value; write one", spot.key)
        case known if known in _WORDS:
            return _WORDS[known](spot, context)
        case _:
            return _error("spec/wrong-shape", f"{spot.title} cannot be read", spot.node.place)


def _find(tree: Node, path: Sequence[str | int]) -> _Spot:
    node, name, title, key = tree, "", "the file", tree.place
    steps = [step for step in path if step not in SHAPES]
    for position, step in enumerate(steps):
        match node:
            case MappingNode(entries=entries) if isinstance(step, str) and step in entries:
                node, name, title, key = entries[step].value, step, f"'{step}'", entries[step].key
            case SequenceNode(items=items) if isinstance(step, int) and step < len(items):
                node, title = items[step], f"an entry of '{name}'"
                key = node.place
            case _:
                return _Spot(node, name, title, key, tuple(steps[position:]))
    return _Spot(node, name, title, key, (), in_list=bool(steps) and isinstance(steps[-1], int))


def _entries(node: Node) -> Sequence[object]:
    match node:
        case SequenceNode(items=items):
            return items
        case MappingNode(entries=entries):
            return tuple(entries)
        case ScalarNode():
            return ()


def _missing(spot: _Spot) -> Problem:
    missing = spot.rest[0] if spot.rest else spot.name
    return _error("spec/missing-key", f"{spot.title} needs the key '{missing}'", spot.key)


def _unknown_key(spot: _Spot, allowed: Sequence[str]) -> Problem:
    label = did_you_mean(spot.name, allowed)
    hints = (listed(allowed, "known keys"),) if allowed and not label else ()
    return _error("spec/unknown-key", f"there is no key '{spot.name}' here", spot.key, label, hints)


def _said(spot: _Spot, context: dict[str, Any]) -> Problem:
    on_key = spot.rest == (_KEY,)
    place = spot.key if on_key or not isinstance(spot.node, ScalarNode) else spot.node.place
    label = advise(Mistake(spot.node, context["wanted"])) or context["label"]
    hints = (context["hint"],) if context["hint"] else ()
    return _error(context["code"], context["message"], place, label, hints)


def _not_one_of(spot: _Spot, context: dict[str, Any]) -> Problem:
    mistake = Mistake(spot.node, "one word", context["allowed"])
    what = spot.name.replace("_", " ")
    message = f"'{mistake.text}' is not {'one of the known' if spot.in_list else 'a known'} {what}"
    return _error(
        "spec/unknown-value", message, spot.node.place, advise(mistake), (listed(context["allowed"], "known"),)
    )


def _other_shape(wanted: str) -> Callable[[_Spot, dict[str, Any]], Problem]:
    def words(spot: _Spot, context: dict[str, Any]) -> Problem:
        expected = wanted or context["wanted"]
        message = f"{spot.title} takes {expected}, and here stands {_shape(spot.node)}"
        return _error("spec/wrong-shape", message, spot.node.place, advise(Mistake(spot.node, expected)))

    return words


def _too_short(spot: _Spot, context: dict[str, Any]) -> Problem:
    least = context["min_length"]
    entries = "entry" if least == 1 else "entries"
    return _error("spec/empty-value", f"{spot.title} needs at least {least} {entries}", spot.key)


def _too_long(spot: _Spot, context: dict[str, Any]) -> Problem:
    message = f"{spot.title} takes {context['max_length']} entries, no more"
    return _error("spec/wrong-shape", message, spot.key)


_A_MAP, _A_LIST = _other_shape("a map of 'key: value' lines"), _other_shape("a list")
_WORDS: dict[str, Callable[[_Spot, dict[str, Any]], Problem]] = {
    SAID: _said,
    NOT_ONE_OF: _not_one_of,
    WRONG_SHAPE: _other_shape(""),
    "model_type": _A_MAP,
    "model_attributes_type": _A_MAP,
    "dict_type": _A_MAP,
    "list_type": _A_LIST,
    "tuple_type": _A_LIST,
    "too_short": _too_short,
    "too_long": _too_long,
}


def _shape(node: Node) -> str:
    match node:
        case ScalarNode(text=text):
            return f"the text '{text}'" if len(text) <= 40 else "a text"
        case SequenceNode():
            return "a list"
        case MappingNode():
            return "a map"


def _error(code: str, message: str, place: Place, label: str = "", hints: Sequence[str] = ()) -> Problem:
    return Problem(code, Severity.ERROR, message, place, label, tuple(map(Hint, hints)))
