"""Read-only views of a spec for templates: every value knows its path, texts come in the document's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

from brochure.compose.format.locale import variants
from brochure.compose.slots import Fact, FactText, Offered
from brochure.document.inline import Origin
from brochure.spec.fact_path import field_path, item_path
from brochure.spec.model.company import Companies, Company
from brochure.spec.model.designation import Designation, Programme
from brochure.spec.model.institution import Institution
from brochure.spec.model.organisation import Organisation
from brochure.spec.model.park import Location, Park, ParkName, Site
from brochure.spec.model.reference import FactRef, ProspectRef, Reference
from brochure.spec.profile import Profile
from brochure.spec.values import RichText, Text, Translation

# A proper name is printed in another language only where its translation is sure; an ordinary word is less delicate.
_NAMES = ("name", "short", "legal_name", "parent")
_PROPER: dict[type[BaseModel], tuple[str, ...]] = {
    **dict.fromkeys((Company, Designation, Institution, Organisation, Programme, Site), _NAMES),
    Location: ("city", "district", "region", "address"),
    ParkName: ("text",),
}


@dataclass(frozen=True, slots=True)
class Viewer:
    """What all views of one document share."""

    profile: Profile
    language: str

    def origin(self, path: str) -> Origin:
        """The origin of the fact at a path."""
        cites = self.profile.cites(path)
        return Origin(path, self.profile.place(path), tuple(dict.fromkeys(cite.source for cite in cites)))

    def wrap(self, value: Any, path: str, owner: BaseModel | None = None, field: str = "") -> Any:
        """A value as a template sees it; None and flags stay what they are."""
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, Text):
            return self.text(value, path, owner, field)
        if isinstance(value, Reference):
            return self.entity(value)
        if isinstance(value, str):
            return FactText(value.value if isinstance(value, Enum) else value, self.origin(path))
        if isinstance(value, BaseModel):
            return EntityView(self, value, path)
        if isinstance(value, Mapping):
            return MapView(self, value, path, owner)
        if isinstance(value, tuple):
            return ListView(self, _placed(value, path), path)
        return Fact(value, self.origin(path))

    def text(self, text: Text, path: str, owner: BaseModel | None, field: str) -> FactText:
        """The best wording for the document's language; `language` is set on it where that is another one."""
        language, wording = self._choose(text, path, owner, field)
        return FactText(wording, self.origin(path), language, rich=isinstance(text, RichText))

    def _choose(self, text: Text, path: str, owner: BaseModel | None, field: str) -> tuple[str | None, str]:
        original, own = text.original, variants(self.language)
        if original[0] in own:
            return None, original[1]
        proper = owner is not None and field in _PROPER.get(type(owner), ())
        trusted = {Translation.SURE} if proper else {Translation.SURE, Translation.REVIEW, None}
        for tag in own:
            wording = text.exactly(tag)
            if wording is not None and getattr(owner, "translation", None) in trusted:
                return None, wording
            overlay = self.profile.translated(path, tag)
            if overlay and not overlay.stale and overlay.status in trusted:
                return None, overlay.text
        return original

    def entity(self, reference: Reference) -> Any:
        """What a reference points to."""
        spec, part, wanted = self.profile.spec, reference.part, str(reference)
        if isinstance(reference, FactRef):
            return self.fact(wanted)
        if isinstance(reference, ProspectRef):
            return self.wrap(self.profile.prospects[wanted], f"{part}/{wanted}")
        collection = getattr(spec, part)
        if part == "companies":
            collection = collection.items if collection else ()
        elif part == "institutions":
            collection, part = (collection.named if collection else ()), "institutions/named"
        if isinstance(collection, Mapping):
            found = collection.get(wanted)
        else:
            found = next((item for item in collection or () if item.id == wanted), None)
        return EntityView(self, found, f"{part}/{wanted}") if found is not None else None

    def fact(self, path: str) -> Any:
        """The fact at a path of the park file.

        Raises:
            TypeError: nothing that can be printed stands there, such as the map of a table's columns.
        """
        first, *steps = path.split("/")
        found: Any = self.wrap(getattr(self.profile.spec, first), first, self.profile.spec, first)
        for step in steps:
            if isinstance(found, EntityView) and isinstance(found.model, Companies):
                found = found["items"]
            try:
                found = found[int(step) if isinstance(found, ListView) and step.isdigit() else step]
            except LookupError:
                raise TypeError(
                    f"'{path}' is nothing that can be printed; name an entity or one of its values"
                ) from None
        return found


class _View(Offered):
    """What views of all kinds have. Two views of one fact are equal."""

    __slots__ = ("_path", "_viewer")

    def __init__(self, viewer: Viewer, path: str) -> None:
        self._viewer = viewer
        self._path = path

    @property
    def fact_path(self) -> str:
        """The path of the fact."""
        return self._path

    @property
    def fact_origin(self) -> Origin:
        """Where it comes from."""
        return self._viewer.origin(self._path)

    @property
    def called(self) -> str:
        """What messages call it."""
        return f"'{self._path}'"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _View) and self._path == other.fact_path

    def __hash__(self) -> int:
        return hash(self._path)

    def __lt__(self, other: object) -> bool:
        raise TypeError(f"{self.called} has no order; use one of its parts, such as attribute='name'")

    __gt__ = __lt__


class EntityView(_View):
    """One entity; its fields are attributes. `model` is the entity itself, for filters."""

    __slots__ = ("_model",)
    methods = ("fact_path",)

    def __init__(self, viewer: Viewer, model: BaseModel, path: str) -> None:
        super().__init__(viewer, path)
        self._model = model

    @property
    def model(self) -> BaseModel:
        """The entity."""
        return self._model

    @property
    def field_names(self) -> tuple[str, ...]:
        """The fields a template may ask for."""
        return _fields(type(self._model))

    def __getattr__(self, name: str) -> Any:
        if isinstance(self._model, Park) and name in ("name", "short_name"):
            return _park_name(self._viewer, self._model, self._path, short=name == "short_name")
        if name not in self.field_names:
            raise AttributeError(name)
        value = getattr(self._model, name, None)
        if name == "id" and value is None:
            return FactText(self._path.rpartition("/")[2], self.fact_origin)
        return self._viewer.wrap(value, field_path(self._path, name), self._model, name)

    def __getitem__(self, name: str) -> Any:
        if name not in self.field_names:
            raise KeyError(name)
        return self.__getattr__(name)

    def __bool__(self) -> bool:
        return True


class ListView(_View):
    """A list; entries with an id can be asked for by it."""

    __slots__ = ("_items",)

    def __init__(self, viewer: Viewer, items: Sequence[tuple[Any, str]], path: str) -> None:
        super().__init__(viewer, path)
        self._items = items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ListView) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(self._path)

    @property
    def field_names(self) -> tuple[str, ...]:
        """The ids of its entries."""
        ids = (path.rpartition("/")[2] for value, path in self._items if isinstance(value, BaseModel))
        return tuple(id_ for id_ in ids if not id_.isdigit())

    def __iter__(self) -> Iterator[Any]:
        return (self._viewer.wrap(value, path) for value, path in self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, which: int | slice | str) -> Any:
        if isinstance(which, slice):
            return ListView(self._viewer, self._items[which], self._path)
        if isinstance(which, int):
            value, path = self._items[which]
            return self._viewer.wrap(value, path)
        wanted = f"{self._path}/{which}"
        for value, path in self._items:
            if path == wanted:
                return self._viewer.wrap(value, path)
        raise KeyError(which)


class MapView(_View):
    """A map from ids to entities, or to texts."""

    __slots__ = ("_items", "_owner")
    methods = ("get", "values")

    def __init__(self, viewer: Viewer, items: Mapping[Any, Any], path: str, owner: BaseModel | None) -> None:
        super().__init__(viewer, path)
        self._items = items
        self._owner = owner

    @property
    def field_names(self) -> tuple[str, ...]:
        """The ids."""
        return tuple(str(key) for key in self._items)

    def __iter__(self) -> Iterator[str]:
        return iter(self.field_names)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, key: str) -> Any:
        return self._viewer.wrap(self._items[key], f"{self._path}/{key}", self._owner)

    def get(self, key: str) -> Any:
        """The entry of that id, or none."""
        return self[key] if key in self._items else None

    def values(self) -> list[Any]:
        """All entries."""
        return [self[key] for key in self._items]


@cache
def _fields(kind: type[BaseModel]) -> tuple[str, ...]:
    special = ("name", "short_name") if kind is Park else ("id",)
    return tuple(dict.fromkeys((*kind.model_fields, *special)))


def _placed(items: Iterable[Any], path: str) -> tuple[tuple[Any, str], ...]:
    placed = []
    for position, item in enumerate(items):
        if isinstance(item, Reference):
            placed.append((item, f"{path}/{position}"))
        else:
            placed.append((item, item_path(path, position, getattr(item, "id", None))))
    return tuple(placed)


def _park_name(viewer: Viewer, park: Park, path: str, *, short: bool) -> Any:
    """The park's preferred or short name; the preferred one where there is no short one."""
    for use in ("short", "preferred") if short else ("preferred",):
        best = None
        for position, name in enumerate(park.names):
            if name.use == use:
                text = viewer.text(name.text, f"{path}/names/{position}/text", name, "text")
                # Names in several languages may be one entry or several; the document's language wins.
                if text.language is None:
                    return text
                best = best or text
        if best is not None:
            return best
    return None


def parts_of(viewer: Viewer) -> dict[str, Any]:
    """The parts of the spec by name: what templates find as `park`, `designations`, `companies` and so on."""
    spec = viewer.profile.spec
    left_out = {"spec", "id", "languages"}
    names = [name for name in type(spec).model_fields if name not in left_out]
    return {name: viewer.wrap(getattr(spec, name), name, spec, name) for name in names}
