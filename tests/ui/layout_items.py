# SPDX-License-Identifier: EUPL-1.2
"""Finds the items of layouts that Python holds: it is not told when Qt deletes them.

A layout that gets its place when it is filled already makes a Python object of each of its items.
That object stays at the item's address, and a button that Qt makes there later comes to Python as
that item. A layout that has its place before it is filled makes none.
"""

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import Shiboken


def held_layout_items() -> list[str]:
    """Return the layouts of which Python holds items, each with the widget that it is in.

    The items themselves are not asked for anything: they may be gone. Those of a FlowLayout belong
    to no layout in Python, and go when Qt takes them.
    """
    layouts, held = [], ""
    for found in Shiboken.getAllValidWrappers():
        if isinstance(found, QLayout):
            layouts.append(found)
        elif isinstance(found, QLayoutItem):
            held += "".join(
                line for line in Shiboken.dump(found).splitlines() if line.startswith("parent")
            )
    if not held:
        return []
    known = [layout for layout in layouts if repr(layout) in held]
    return [f"{layout!r} in {layout.parentWidget()!r}" for layout in known] or [held]
