# SPDX-License-Identifier: EUPL-1.2
"""Makes PySide's enums in a fifth of the time, which is a seventh of a start.

PySide makes the enums of a class when the class is first used, and all of those of the namespace
Qt at once: three thousand members before a list is painted. Python makes each member by way of a
stand-in, for which it changes the class three times. Here one class of each kind is made by Python,
without members; the others are like it, and get their members as they will be.
"""

import sys
from enum import KEEP, Enum, EnumType, IntEnum
from typing import Any

_ordinary: Any = vars(EnumType).get("_create_")
_TAKEN = {*dir(Enum), *dir(IntEnum), "mro"}
"""Names that a member cannot have, or has in another way."""
_FEW = [("FIRST", 1), ("SECOND", 2), ("ALSO_FIRST", 1)]
_OWN = {"__dict__", "__weakref__", "__new__", "__qualname__"}
"""What a class gets when it is made."""
_LIKE = {
    kind: {
        name: value
        for name, value in vars(_ordinary(kind, "Like", [], boundary=KEEP)).items()
        if name not in _OWN
    }
    for kind in (Enum, IntEnum)
    if _ordinary is not None
}
"""What every enum of a kind has."""


def install() -> None:
    """Make enums so from now on, where this Python's own are the same in everything."""
    if _ordinary is not None and _makes_the_same():
        setattr(EnumType, _ordinary.__name__, _create)


def _makes_the_same() -> bool:
    few: dict[str, Any] = {"module": __name__, "qualname": "Of.Few", "boundary": KEEP}
    try:
        return all(
            everything_of(_create(kind, "Few", _FEW, **few))
            == everything_of(_ordinary(kind, "Few", _FEW, **few))
            for kind in (Enum, IntEnum)
        )
    except (AttributeError, TypeError):  # a Python of which the inside is another
        return False


def everything_of(made: Any) -> tuple[dict[str, object], dict[str, object]]:
    """Return all that an enum has, and each of its members, in words that another's can equal."""

    def told(value: Any) -> Any:
        if isinstance(value, dict):
            return {told(key): told(one) for key, one in value.items()}
        if isinstance(value, made):
            return f"{type(value).__mro__[1:]} {value!r}"
        return getattr(value, "__func__", value)

    own = {name: told(value) for name, value in vars(made).items()}
    own["__qualname__"] = made.__qualname__
    return own, {
        name: (repr(member), vars(member) | {"__objclass__": member.__objclass__ is made})
        for name, member in made.__members__.items()
    }


def _create(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
    """Make an enum as ``Enum(class_name, names, …)`` is to; what is no plain one of PySide too."""
    caller = sys._getframe(1).f_back
    if options.get("module") is None and caller is not None:
        options["module"] = caller.f_globals.get("__name__")
    is_of_pyside = options.get("boundary") is KEEP and type(names) is list and names
    if (
        cls not in (Enum, IntEnum)
        or not is_of_pyside
        or type(names[0]) is not tuple
        or options.get("type") is not None
    ):
        return _ordinary(cls, class_name, names, **options)
    values = dict(names)
    if (
        len(values) != len(names)
        or not _TAKEN.isdisjoint(values)
        or any(name.startswith("_") for name in values)
    ):
        return _ordinary(cls, class_name, names, **options)
    made = _without_members(cls, class_name, options)
    members, by_value, in_order = made._member_map_, made._value2member_map_, made._member_names_
    hashable = getattr(made, "_hashable_values_", [])  # from Python 3.13.2 on
    new, is_int = made._new_member_, made._use_args_
    for name, value in values.items():
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if is_int else new(made)
            vars(member).update(
                _value_=value, _name_=name, __objclass__=made, _sort_order_=len(in_order)
            )
            by_value[value] = member
            hashable.append(value)
            in_order.append(name)
        members[name] = member
        type.__setattr__(made, name, member)
    return made


def _without_members(cls: Any, class_name: str, options: dict[str, Any]) -> Any:
    """Return the class that EnumType would make, which first looks for all that there could be."""
    own = {
        name: value.copy() if isinstance(value, (dict, list)) else value
        for name, value in _LIKE[cls].items()
    }
    own["__module__"] = options["module"]
    if options.get("qualname") is not None:
        own["__qualname__"] = options["qualname"]
    made = type.__new__(EnumType, class_name, (cls,), own)
    type.__setattr__(made, "__new__", cls.__new__)  # as EnumType does, once there is a class
    return made
