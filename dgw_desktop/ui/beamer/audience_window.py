# SPDX-License-Identifier: EUPL-1.2
"""The window that fills the audience's screen: a view, black, a frozen picture, help."""

from datetime import time
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.beamer.audience_pointer import AudiencePointer
from dgw_desktop.ui.beamer.card_layout import SMALL, bottom_zone
from dgw_desktop.ui.beamer.card_scene import CardScene
from dgw_desktop.ui.beamer.key_overlay import KeyOverlay
from dgw_desktop.ui.beamer.opening_scene import OpeningScene
from dgw_desktop.ui.beamer.page_scene import PageScene
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.beamer.screen_offer import ScreenOffer
from dgw_desktop.ui.beamer.view_bar import ViewBar
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.document.dots_entry import DotsEntry
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.foundation import dropped_files, key_map, second_press
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.parts.entry_strip import EntryStrip


class AudienceWindow(QWidget):
    """Shows one scene. The cover lies over it, so that black and freeze switch in one frame."""

    closed = Signal()
    """The window system closed the window."""

    def __init__(self, document: SessionDocument, vote: RunningVote, tokens: ColourTokens) -> None:
        """Make a hidden window."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("DGW Desktop – beamer"))
        self._document = document
        self._tokens = tokens
        self._view = View.CARD
        self._ends: time | None = None
        self.card = CardScene(document, tokens)
        self._made: dict[View, PageScene] = {}
        self._scenes = QStackedWidget(self)
        self._scenes.addWidget(self.card)
        self.strip = EntryStrip(self, has_audience=True)
        self.vote_entry = VoteEntry(vote, tokens, shows_counts=False, parent=self)
        self.dots_entry = DotsEntry(
            document.dots, document.model, tokens, shows_counts=False, parent=self
        )
        self.help = KeyOverlay(tokens, self)
        self._cover = _Cover(tokens, self)
        self.offer = ScreenOffer(self)
        self.views = ViewBar(tokens, self)
        self.pointer = AudiencePointer(self)
        key_map.leave_alt_codes(self)

    @property
    def view(self) -> View:
        """What is in view."""
        return self._view

    @property
    def page(self) -> int:
        """The index of the page in view."""
        return 0 if self._view is View.CARD else self.scene(self._view).page

    @property
    def shows_results(self) -> bool:
        """Whether the results are in view."""
        return self._view is View.RESULTS

    def scene(self, view: View) -> PageScene:
        """Return what shows ``view``, which is not the card; made when it is first wanted."""
        if view not in self._made:
            scene = SCENES[view](self._document, self._tokens)
            self._made[view] = scene
            self._scenes.addWidget(scene)
            scene.resize(self._scenes.size())
            self._tell_end()
        return self._made[view]

    def page_count(self, view: View) -> int:
        """Return how many pages ``view`` has at the present size."""
        if view is View.CARD:
            return 1
        scene = self.scene(view)
        scene.resize(self._scenes.size())
        return scene.page_count

    def show_view(self, view: View, page: int = 0) -> None:
        """Bring a page of ``view`` in view."""
        self._view = view
        if view is View.CARD:
            self._scenes.setCurrentWidget(self.card)
        else:
            self.scene(view).turn_to(page)
            self._scenes.setCurrentWidget(self.scene(view))
        self.take_focus()

    def show_time(self, countdown: str, ends: time | None) -> None:
        """Tell how long there is for this card, empty for nothing, and when the session ends."""
        self.card.facts.set_countdown(countdown)
        self._ends = ends
        self._tell_end()

    def _tell_end(self) -> None:
        opening = self._made.get(View.OPENING)
        if isinstance(opening, OpeningScene):
            opening.set_end(self._ends)

    def take_focus(self) -> None:
        """Give the keyboard to what is counted here, else to what is in view."""
        taker = self._scenes.currentWidget()
        for entry in (self.vote_entry, self.dots_entry):
            taker = entry if entry.keeps_keys else taker
        taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_covered(self, black: bool, frozen: bool, marked: bool) -> None:
        """Cover the scene with black, or with its own picture of the moment it was frozen.

        ``marked`` says on the frozen picture that it is one, for a facilitator who sees no other.
        """
        self._cover.show_state(black, frozen, marked, self._scenes)
        if not black:  # which is nothing but black
            self.offer.raise_()

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.strip.set_look(tokens, ceil(SMALL * self.height()))
        for part in (self.card, self.vote_entry, self.dots_entry, self.help, self._cover):
            part.set_tokens(tokens)
        self.views.set_look(tokens, self.height())
        self.views.fit(self.width())
        for scene in self._made.values():
            scene.set_tokens(tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the scene fill the window; what is typed stands below the card."""
        super().resizeEvent(event)
        whole = QRect(0, 0, self.width(), self.height())
        self._scenes.setGeometry(whole)
        self._cover.setGeometry(whole)
        self.help.setGeometry(whole)
        size = ceil(SMALL * self.height())
        bottom = bottom_zone(self.width(), self.height()).toRect()
        self.strip.setGeometry(bottom.adjusted(0, 3, 0, -3))
        self.strip.set_look(self._tokens, size)
        self.views.set_look(self._tokens, self.height())
        self.views.fit(self.width())
        for entry in (self.vote_entry, self.dots_entry):
            entry.setGeometry(bottom)
            entry.set_text_size(size)
        self.offer.place_above(bottom.top() - 2 * size)

    def showEvent(self, event: QShowEvent) -> None:
        """Take no second click that was meant for what lay here before."""
        super().showEvent(event)
        second_press.watch(self)
        self.pointer.watch(self.windowHandle())
        dropped_files.watch(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        super().closeEvent(event)
        self.closed.emit()


class _Cover(QWidget):
    """Black, or the picture of a moment ago; over everything else."""

    def __init__(self, tokens: ColourTokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._black = False
        self._marked = False
        self._picture: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_state(self, black: bool, frozen: bool, marked: bool, scene: QWidget) -> None:
        if not frozen:
            self._picture = None
        elif self._picture is None:
            self._picture = scene.grab()
        self._black, self._marked = black, marked
        self.setVisible(black or frozen)
        self.raise_()
        self.update()

    def set_tokens(self, tokens: ColourTokens) -> None:
        self._tokens = tokens

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._black or self._picture is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._picture)
            if self._marked:
                self._paint_mark(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        size = ceil(SMALL * self.height())
        painter.setFont(sized_font(size, QFont.Weight.Bold))
        text = key_map.with_key(self.tr("Beeld staat stil"), "freeze")
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * size
        place = QRect(self.width() - width, self.height() - 2 * size, width, 2 * size)
        painter.fillRect(place, QColor(self._tokens.ink))
        painter.setPen(QColor(self._tokens.surface))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
