# SPDX-License-Identifier: EUPL-1.2
"""Turns the design tokens into Qt's palette, fonts and one style sheet."""

import sys
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import (
    FALLBACK_FAMILY,
    FONT_FAMILY,
    FONT_SIZES,
    RADIUS_CARD,
    RADIUS_CONTROL,
    ColourTokens,
    contrast,
    is_dark,
    level_colours,
)
from dgw_desktop.resources import resource
from dgw_desktop.ui.foundation.dashed_frame import paint_dashed_frame


def prepare(app: QApplication) -> None:
    """Give ``app`` the bundled fonts, and nothing that moves by itself."""
    for effect in Qt.UIEffect:
        app.setEffectEnabled(effect, False)
    for family in (FONT_FAMILY, FALLBACK_FAMILY):
        for path in sorted(resource("fonts").glob(f"{family.replace(' ', '')}*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def give_icon() -> None:
    """Give the windows the program's icon, once one is there: no start waits for Qt's SVG."""
    from PySide6.QtGui import QIcon  # with the names of all icons of a desktop

    if QApplication.windowIcon().isNull():
        QApplication.setWindowIcon(QIcon(str(resource("icon.svg"))))


def font(size: str = "base", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the bundled font in a size of the scale (small, base, large, heading, title)."""
    return sized_font(scaled(FONT_SIZES[size]), weight)


def scaled(pixels: float) -> int:
    """Return a length in the text size in force; ``pixels`` is what it is at 100 %."""
    return round(pixels * text_scale())


def text_scale() -> float:
    """Return how many times its size of 100 % all text has; Qt's font of the program tells."""
    return QApplication.font().pixelSize() / FONT_SIZES["base"]


def sized_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the bundled font at a size outside the scale."""
    return QFont(_font(pixels, weight))  # a copy, which its owner may change


@lru_cache(maxsize=64)
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    """Return a font that is made once: for each new one Qt would look for its letters again."""
    result = QFont([FONT_FAMILY, FALLBACK_FAMILY])
    result.setPixelSize(pixels)
    result.setWeight(weight)
    if sys.platform == "win32":
        # At 100 % it would make each letter whole pixels wide, and texts up to a tenth longer.
        result.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return result


def apply(app: QApplication, tokens: ColourTokens, text_size: int = 100) -> None:
    """Dress the whole program in ``tokens``, with all text at ``text_size`` percent.

    Not in what it wears already: Qt would dress every widget again.
    """
    letters = sized_font(round(FONT_SIZES["base"] * text_size / 100))
    if app.font() != letters:
        app.setFont(letters)
    if app.palette() != (palette := _palette(tokens)):
        app.setPalette(palette)
    if app.styleSheet() != (sheet := _style_sheet(tokens)):
        app.setStyleSheet(sheet)


def paint_chip(
    painter: QPainter, rect: QRectF, level: int | None, highest: int, tokens: ColourTokens
) -> None:
    """Draw the square with a level's digit; dashed and empty when ``level`` is None.

    This is the one way in which a level is shown on screen. The digit is 58 % of the height.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = rect.height() * 0.2
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    border = QPen(QColor(tokens.control_border), 1.0)
    if level is None:
        border.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(border)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, radius, radius)
    else:
        background, ink = level_colours(tokens, level, highest)
        painter.setPen(border)
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(inner, radius, radius)
        size = max(8, round(rect.height() * 0.58))
        painter.setFont(sized_font(size, QFont.Weight.Bold))
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(level))
    painter.restore()


def focus_width(tokens: ColourTokens) -> int:
    """Return the width in pixels of the line around what has the focus.

    It must be 2 pixels that stand out from what was there before; a border of 1 pixel that was
    as dark already does not count.
    """
    return 2 if contrast(tokens.control_border, tokens.ink) >= 3 else 3


def paint_focus_ring(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    tokens: ColourTokens,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw the ring around what has the keyboard's focus, just inside ``rect``."""
    width = focus_width(tokens)
    inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if style is not Qt.PenStyle.SolidLine:
        paint_dashed_frame(painter, inside, radius, tokens.ink, width, style)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.ink), width))
    painter.drawRoundedRect(inside, radius, radius)
    painter.restore()


def _palette(tokens: ColourTokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, tokens.background),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.background),
        (role.Button, tokens.surface),
        (role.ToolTipBase, tokens.surface),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.ToolTipText, tokens.ink),
        (role.PlaceholderText, tokens.ink_muted),
        (role.Highlight, tokens.now),
        (role.HighlightedText, tokens.on_now),
        (role.Link, tokens.now),
        (role.Mid, tokens.hairline),
        (role.Accent, tokens.now),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.previous))
    return palette


def _tick(tokens: ColourTokens) -> str:
    """Return the picture of the tick that is clearest on the filled box, as a style sheet's url."""
    clearest = "white" if is_dark(tokens.now) else "black"
    return resource("icons", f"tick-{clearest}.svg").as_posix()


def _style_sheet(t: ColourTokens) -> str:
    ring = focus_width(t)
    small, large, heading, title = (
        scaled(FONT_SIZES[size]) for size in ("small", "large", "heading", "title")
    )
    return f"""
    QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.control_border};
        padding: 4px; }}
    QLabel {{ background: transparent; }}
    QLabel[role="title"] {{ font-size: {title}px; font-weight: 700; }}
    QLabel[role="heading"] {{ font-size: {heading}px; font-weight: 700; }}
    QLabel[role="subheading"] {{ font-size: {large}px; font-weight: 700; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QLabel[role="caption"] {{ font-size: {small}px; font-weight: 600; color: {t.ink_muted}; }}
    QLabel[role="muted"] {{ color: {t.ink_muted}; }}
    QLabel[role="small"] {{ font-size: {small}px; color: {t.ink_muted}; }}
    QLabel[role="ambition"] {{ font-size: {small}px; font-weight: 600; color: {t.ambition}; }}
    QLabel[role="wrong"] {{ font-size: {large}px; font-weight: 700; color: {t.ambition}; }}
    QLabel[role="tick"] {{ font-size: {heading}px; font-weight: 700; color: {t.now}; }}
    QLabel[role="figure-now"], QLabel[role="figure-ambition"], QLabel[role="figure-previous"]
        {{ font-size: {title}px; font-weight: 700; }}
    QLabel[role="figure-ambition"] {{ color: {t.ambition}; }}
    QLabel[role="figure-previous"] {{ color: {t.ink_muted}; }}
    QFrame[role="bar"] {{ background: {t.surface}; border: 0;
        border-bottom: 1px solid {t.hairline}; }}
    QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.hairline};
        border-radius: {RADIUS_CARD}px; }}
    QFrame[role="box"] {{ background: {t.surface}; border: 1px solid {t.control_border};
        border-radius: {RADIUS_CONTROL}px; }}
    QLabel[role="statement"]:disabled {{ color: {t.ink}; }}
    QLabel[role="next-step"] {{ font-size: {small}px; color: {t.ink}; }}
    QCheckBox {{ spacing: 8px; border: 2px solid transparent; border-radius: 4px;
        padding: 1px 4px 1px 1px; }}
    QCheckBox:focus {{ border-color: {t.ink}; }}
    QCheckBox::indicator, QListView::indicator, QTableView::indicator {{ width: {scaled(18)}px;
        height: {scaled(18)}px; background: {t.surface}; border: 1px solid {t.control_border};
        border-radius: 4px; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked
        {{ background: {t.now}; border-color: {t.now}; image: url("{_tick(t)}"); }}
    QCheckBox::indicator:disabled, QListView::indicator:disabled, QTableView::indicator:disabled
        {{ border-color: {t.hairline}; }}
    QCheckBox::indicator:checked:disabled {{ background: {t.previous}; }}
    .QRadioButton {{ spacing: 8px; border: 2px solid transparent; border-radius: 4px;
        padding: 1px 4px 1px 1px; }}
    .QRadioButton:focus {{ border-color: {t.ink}; }}
    .QRadioButton::indicator {{ width: {scaled(18)}px; height: {scaled(18)}px;
        background: {t.surface}; border: 1px solid {t.control_border};
        border-radius: {scaled(18) // 2 + 1}px; }}
    .QRadioButton::indicator:checked {{ width: {scaled(8)}px; height: {scaled(8)}px;
        border: {scaled(5) + 1}px solid {t.now}; }}
    QFrame[role="strip"] {{ background: {t.surface}; border: 2px solid {t.now};
        border-radius: {RADIUS_CONTROL}px; }}
    QFrame[role="strip"] QPlainTextEdit {{ border: 2px solid transparent; padding: 0; }}
    QFrame[role="strip"] QPlainTextEdit:focus {{ border-color: {t.ink}; }}
    QLabel[role="read-only"] {{ background: {t.selected}; color: {t.ink}; font-weight: 600;
        padding: 6px 16px; }}
    QFrame[role="hint"] {{ background: {t.selected}; border: 0;
        border-top: 1px solid {t.hairline}; }}
    QFrame[role="toast"] {{ background: {t.ink}; border-radius: {RADIUS_CONTROL}px; }}
    QFrame[role="toast"] QLabel {{ color: {t.surface}; }}
    QFrame[role="toast"] QPushButton {{ background: transparent; color: {t.surface};
        border: 1px solid {t.surface}; }}
    QFrame[role="toast"] QPushButton:focus {{ border: 3px solid {t.surface}; padding: 4px 10px; }}
    QFrame[role="side"], QWidget[role="surface"] {{ background: {t.surface}; border: 0; }}
    QFrame[role="side"][edge="right"] {{ border-right: 1px solid {t.hairline}; }}
    QFrame[role="side"][edge="left"] {{ border-left: 1px solid {t.hairline}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] {{ background: transparent;
        border: 0; }}
    QScrollArea[role="reading"] {{ border: 2px solid transparent; }}
    QScrollArea[role="reading"]:focus {{ border-color: {t.ink}; }}
    QListView {{ background: transparent; border: 0; outline: 0; }}
    QListWidget, QListView[role="rows"], QTextBrowser {{ background: {t.surface};
        border: 1px solid {t.control_border}; border-radius: {RADIUS_CONTROL}px; padding: 4px; }}
    QListWidget:focus, QListView[role="rows"]:focus, QTextBrowser:focus
        {{ border: {ring}px solid {t.ink}; padding: {5 - ring}px; }}
    QDialog QListWidget, QDialog QListView[role="rows"], QDialog QTextBrowser,
    QDialog QPlainTextEdit {{ min-height: {scaled(84)}px; }}
    QListWidget::item, QListView[role="rows"]::item {{ padding: 4px;
        min-height: {scaled(18)}px; }}
    QListView::item:selected, QTableView[role="rows"]::item:selected {{ background: {t.selected};
        color: {t.ink}; }}
    QTableView {{ background: {t.surface}; border: 0; outline: 0; }}
    QTableView[role="rows"]::item {{ border-bottom: 1px solid {t.hairline}; padding: 4px 5px; }}
    QTableView[role="rows"]::item:focus {{ border: 2px solid {t.ink}; padding: 3px 3px; }}
    QHeaderView {{ background: {t.surface}; }}
    QTableView[role="rows"] QHeaderView::section {{ background: {t.surface};
        color: {t.ink}; font-weight: 700; border: 0;
        border-bottom: 1px solid {t.control_border}; padding: 4px 8px; }}
    QTableView[role="rows"] QHeaderView::section:vertical {{ font-weight: 600;
        border-bottom: 1px solid {t.hairline}; }}
    QTableCornerButton::section {{ background: {t.surface}; border: 0;
        border-bottom: 1px solid {t.control_border}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0;
        padding: 2px 6px; }}

    QPushButton {{ background: {t.surface}; color: {t.ink}; font-weight: 600;
        border: 1px solid {t.control_border}; border-radius: {RADIUS_CONTROL}px;
        padding: 6px 12px; min-height: {scaled(18)}px; }}
    QPushButton:hover {{ background: {t.selected}; }}
    QPushButton:pressed {{ background: {t.selected}; border-color: {t.now}; }}
    QPushButton:disabled {{ color: {t.previous}; border-color: {t.hairline}; }}
    QComboBox:disabled, QLineEdit:disabled {{ background: transparent; color: {t.ink_muted};
        border-color: {t.hairline}; }}
    QPushButton:focus {{ border: {ring}px solid {t.ink}; padding: {7 - ring}px {13 - ring}px; }}
    QPushButton:checked {{ background: {t.selected}; color: {t.now};
        border: 2px solid {t.now}; padding: 5px 11px; }}
    QPushButton:checked:focus {{ border: {ring}px solid {t.ink}; }}
    QPushButton[role="primary"] {{ background: {t.now}; color: {t.on_now};
        border-color: {t.now}; }}
    QPushButton[role="primary"]:hover {{ background: {t.levels[3]}; color: {t.level_inks[3]}; }}
    QPushButton[role="primary"]:focus {{ border: {ring}px solid {t.ink}; background: {t.surface};
        color: {t.ink}; }}
    QPushButton[role="primary"]:disabled {{ background: {t.surface}; color: {t.previous};
        border-color: {t.hairline}; }}
    QPushButton[role="resume"] {{ border-color: {t.now}; color: {t.now}; }}
    QPushButton[role="resume"]:focus {{ border: 3px solid {t.ink}; padding: 4px 10px; }}
    QPushButton[role="small"] {{ padding: 2px 9px; font-size: {small}px; }}
    QPushButton[role="small"]:checked {{ padding: 1px 8px; }}
    QPushButton[role="small"]:focus {{ padding: {3 - ring}px {10 - ring}px; }}
    QPushButton[role="flat"] {{ border: 1px solid transparent; background: transparent; }}
    QPushButton[role="flat"]:hover {{ background: {t.selected}; }}
    QPushButton[role="flat"]:focus {{ border: {ring}px solid {t.ink}; }}
    QPushButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
    QPushButton[segment="middle"] {{ border-radius: 0; border-left: 0; }}
    QPushButton[segment="last"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0;
        border-left: 0; }}
    QPushButton[segment]:checked {{ border: 1px solid {t.control_border}; padding: 6px 12px; }}
    QPushButton[segment]:focus {{ border: {ring}px solid {t.ink};
        padding: {7 - ring}px {13 - ring}px; }}
    QPushButton[segment][compact="true"] {{ padding: 2px 9px; font-size: {small}px; }}
    QPushButton[segment][compact="true"]:checked {{ padding: 2px 9px; }}
    QPushButton[segment][compact="true"]:focus {{ padding: {3 - ring}px {10 - ring}px; }}

    QLineEdit, QPlainTextEdit, QSpinBox, QComboBox {{ background: {t.surface};
        color: {t.ink}; border: 1px solid {t.control_border};
        border-radius: {RADIUS_CONTROL}px; padding: 6px 8px; min-height: {scaled(18)}px;
        selection-background-color: {t.now}; selection-color: {t.on_now}; }}
    QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t.ink_muted}; }}
    QLineEdit[wrong="true"] {{ border: 2px dashed {t.ambition}; padding: 5px 7px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus
        {{ border: {ring}px solid {t.ink}; padding: {7 - ring}px {9 - ring}px; }}
    QComboBox::drop-down {{ border: 0; width: 24px; }}
    QSpinBox {{ padding-right: 56px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: 0; width: 26px; height: 26px;
        subcontrol-origin: border; subcontrol-position: center right; }}
    QSpinBox::up-button {{ right: 2px; }}
    QSpinBox::down-button {{ right: 28px; }}
    QComboBox::down-arrow, QSpinBox::down-arrow, QSpinBox::up-arrow
        {{ image: none; width: 0; height: 0;
        border-left: 4px solid {t.surface}; border-right: 4px solid {t.surface}; }}
    QComboBox::down-arrow, QSpinBox::down-arrow
        {{ border-top: 5px solid {t.ink}; }}
    QSpinBox::up-arrow {{ border-bottom: 5px solid {t.ink}; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.ink};
        border: 1px solid {t.control_border}; selection-background-color: {t.selected};
        selection-color: {t.ink}; }}
    QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {t.background}; }}
    QPlainTextEdit[role="note"] {{ background: {t.surface}; border: 2px solid transparent;
        padding: 0 3px; min-height: {scaled(20)}px; }}
    QPlainTextEdit[role="note"]:focus {{ border: 2px solid {t.ink}; padding: 0 3px; }}
    QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.control_border};
        padding: 4px; }}
    QMenu::item {{ padding: 6px 20px; border: 2px solid transparent; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.selected}; color: {t.ink}; border-color: {t.now}; }}
    QMenu::item:disabled {{ color: {t.previous}; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
    QProgressBar {{ border: 0; border-radius: 4px; background: {t.selected}; max-height: 8px; }}
    QProgressBar::chunk {{ background: {t.now}; border-radius: 4px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.control_border}; border-radius: 4px;
        min-height: 32px; margin: 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
