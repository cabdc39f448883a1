# SPDX-License-Identifier: EUPL-1.2
"""Where everything in the windows stands, as numbers: to compare two systems, line by line."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QScrollBar,
    QWidget,
)

from tests.clipped import clipped

_NEAR = 2  # pixels that two systems may differ, each rounding the sizes of letters in its own way
_LONGEST = 60  # letters of a text in a name

PLACE, LINES, SCROLLS = FACTS = ("plaats", "regels", "schuift")
"""Where it stands in its window, where its lines break, and whether it scrolls."""

Layout = dict[str, dict[str, object]]
"""Of each widget in view, by what it is: place, and what else can differ."""


def layout() -> Layout:
    """Return where everything is that is in view, in all windows of this program."""
    found: Layout = {}
    names: Counter[str] = Counter()
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        for widget in (window, *window.findChildren(QWidget)):
            # How wide a row of answers is, and in which order, each system has its own way for.
            if isinstance(widget.parent(), QDialogButtonBox):
                continue
            if type(widget) is QWidget and not _text(widget):  # it only holds others
                continue
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                name = f"{type(window).__name__}: {_name(widget)}"
                names[name] += 1
                found[f"{name} {names[name]}"] = _facts(widget)
    return found


def cut_off() -> list[str]:
    """Return the texts in view that are not seen whole."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [text for window in shown for text in clipped(window)]


def different(
    here: Mapping[str, Layout], there: Mapping[str, Layout], compared: Collection[str] = FACTS
) -> Iterator[str]:
    """Yield in which way what was seen ``there`` is laid out in another way than ``here``.

    What is in view is always compared, and of that the facts that are named.
    """
    for screen in here:
        for name, facts in here[screen].items():
            other = there.get(screen, {}).get(name)
            if other is None:
                yield f"{screen}: {name} is er niet"
                continue
            for fact, value in facts.items():
                if fact in compared and not _is_near(value, other.get(fact)):
                    yield f"{screen}: {name}: {fact} is {other.get(fact)}, niet {value}"
        yield from (
            f"{screen}: {name} is er ook" for name in there.get(screen, {}).keys() - here[screen]
        )


def _is_near(value: object, other: object) -> bool:
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(_is_near, value, other))
    if type(value) is int and type(other) is int:
        return abs(value - other) <= _NEAR
    return value == other


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} ‘{_text(widget)[:_LONGEST]}’"


def _text(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return " ".join((text or widget.accessibleName()).split())


def _facts(widget: QWidget) -> dict[str, object]:
    place = widget.mapTo(widget.window(), QPoint())
    facts: dict[str, object] = {
        PLACE: [place.x(), place.y(), widget.width(), widget.height()],
    }
    if isinstance(widget, QLabel) and widget.wordWrap():
        facts[LINES] = _lines(widget)
    if isinstance(widget, QAbstractScrollArea):
        bars = widget.horizontalScrollBar(), widget.verticalScrollBar()
        facts[SCROLLS] = [_scrolls(bar) for bar in bars]
    return facts


def _scrolls(bar: QScrollBar) -> bool:
    return bar.isVisible() and bar.maximum() > bar.minimum()


def _lines(label: QLabel) -> list[str]:
    """Return the lines of a text as its font breaks them, in the width that it has."""
    text = label.text().replace("\n", "\u2028")
    made = QTextLayout(text, label.font())
    option = QTextOption(label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
    made.setTextOption(option)
    made.beginLayout()
    lines = []
    while (line := made.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width())
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    made.endLayout()
    return lines
