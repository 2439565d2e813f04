"""Frozen values: what `dataclass(frozen=True)` gives, without the code it compiles at every start.

A dataclass writes source text for its methods and compiles it, about a millisecond for each class
in every start of the program; these read the names of the fields instead (decision 060). A checker
of types sees the real dataclass; `dataclasses.replace` and `dataclasses.fields` take them too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

__all__ = ["replace", "value_class"]

_Class = TypeVar("_Class", bound=type)
_MISSING = object()


class _Fields:
    """`__dataclass_fields__`, made when somebody asks for it."""

    def __get__(self, _value: object, owner: type) -> dict[str, Any]:
        import dataclasses

        known: list[Any] = []
        for name, kind in owner.__annotations__.items():
            default = getattr(owner, name, dataclasses.MISSING)
            known.append((name, kind, dataclasses.field(default=default)))
        made: Any = dataclasses.make_dataclass(owner.__name__, known, kw_only=True)
        fields: dict[str, Any] = made.__dataclass_fields__
        # Made once: `dataclasses.replace` asks twice for every value.
        owner.__dataclass_fields__ = fields  # type: ignore[attr-defined]  # a dataclass has it
        return fields


def _value_class(*, frozen: bool, kw_only: bool = False) -> Callable[[_Class], _Class]:
    """Return the decorator; the fields are the annotations of the class itself."""
    if not frozen:
        raise TypeError("a value is frozen")

    def decorate(owner: _Class) -> _Class:
        names = tuple(owner.__annotations__)
        start = {name: getattr(owner, name, _MISSING) for name in names}
        placed = () if kw_only else names
        methods: dict[str, object] = {
            "__init__": _initialiser(owner, start, placed),
            "__match_args__": placed,
            "__dataclass_fields__": _FIELDS,
            "__eq__": _equals,
            "__hash__": _digest,
            "__repr__": _describe,
            "__setattr__": _refuse,
            "__delattr__": _refuse,
        }
        own = vars(owner)
        for name in methods.keys() - own.keys():
            setattr(owner, name, methods[name])
        return owner

    return decorate


def _initialiser(
    owner: type, start: dict[str, object], placed: tuple[str, ...]
) -> Callable[..., None]:
    """Return `__init__`; `start` holds the defaults, `placed` what needs no name when given."""
    count = len(start)

    def initialise(self: object, *given: object, **named: object) -> None:
        first = dict(zip(placed, given, strict=False))
        values = {**start, **first, **named}
        twice = bool(first) and not first.keys().isdisjoint(named)
        if twice or len(first) != len(given) or len(values) != count:
            raise TypeError(f"{owner.__name__}: a value too many among {given} and {[*named]}")
        for name, found in values.items():
            if found is _MISSING:
                raise TypeError(f"{owner.__name__}: {name} is missing")
        self.__dict__.update(values)

    return initialise


def _equals(self: object, other: object) -> Any:
    """Return whether class and all fields are the same."""
    if type(other) is not type(self):
        return NotImplemented
    return self.__dict__ == other.__dict__


def _digest(self: object) -> int:
    return hash(tuple(self.__dict__.values()))


def _describe(self: object) -> str:
    fields = ", ".join(f"{name}={found!r}" for name, found in self.__dict__.items())
    return f"{type(self).__qualname__}({fields})"


def _refuse(self: object, name: str, *_value: object) -> NoReturn:
    """Refuse a change, with the error of a frozen dataclass."""
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _replace(old: Any, /, **changes: object) -> Any:
    """Return a value like `old` with some fields changed; raise TypeError for an unknown one."""
    return type(old)(**{**old.__dict__, **changes})


_FIELDS = _Fields()

if TYPE_CHECKING:
    from dataclasses import dataclass as value_class
    from dataclasses import replace
else:
    value_class, replace = _value_class, _replace
