# SPDX-License-Identifier: EUPL-1.2
"""The current card as the audience sees it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Dimension
from dgw_desktop.domain.rounds import (
    NamedRound,
    ambitions_in_words,
    beside_each_other,
    named_rounds,
    range_in_words,
    round_in_words,
)
from dgw_desktop.domain.session import Answer, VoteRound
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.card_facts import CardFacts
from dgw_desktop.ui.beamer.card_layout import (
    MOST_LEVELS_WITH_ROUNDS,
    WRAP,
    CardLayout,
    StatementPlace,
    card_layout,
    share_beside,
)
from dgw_desktop.ui.beamer.text_pictures import Lettering, TextPictures
from dgw_desktop.ui.document.document_spider import DocumentSpider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import answer_in_words
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import announce, give_role
from dgw_desktop.ui.foundation.dashed_frame import paint_dashed_frame
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.parts.vote_bars import look_of, paint_bar, share_of

_MOST_LAYOUTS = 64
_AROUND = 0.006  # of the height: how far the mark of the focus stands around a statement
_RADIUS = 0.014  # of the height: that of the corners of a statement
_UNDER_SPIDER = 0.4  # of the height of small letters
_LEAST_SPIDER = 6  # times the height of small letters
_NO_LINE = QPen(Qt.PenStyle.NoPen)


class CardScene(QWidget):
    """Follows a document. Shows no notes, no names and no votes that are still being counted."""

    picked = Signal(int)
    """The level of the statement that a person clicked, or chose with Enter."""
    wanted = Signal(int)
    """The number of the dimension whose axis a person clicked."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show the current dimension of ``document``."""
        super().__init__(parent)
        self._document = document
        self._tokens = tokens
        self._voting = self._on_ambition = False
        self._counting: int | None = None
        self._focused: int | None = None
        self._pressed: int | None = None  # the level under the press of a click
        self._said = ""
        self._layout: CardLayout | None = None
        self._shown: tuple[object, ...] = ()
        self._marks: list[tuple[bool, ...]] = []
        self._told = ""  # under the card
        self._reach = 0.0  # of the text under the card that is on the screen
        self._pictures = TextPictures()
        self._ahead: list[Dimension | Lettering] = []
        self._layouts: dict[tuple[int, int, int, int], CardLayout] = {}
        self._ahead_timer = QTimer(self)  # when nothing else waits
        self._ahead_timer.timeout.connect(self._prepare_one)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shares: dict[tuple[int, int], float] = {}
        self.spider = DocumentSpider(document, _on_background(tokens), parent=self)
        self.spider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.spider.dimension_clicked.connect(self.wanted)
        self.facts = CardFacts(document, self.spider, tokens, self)
        give_role(self, QAccessible.Role.Grouping, speaks_for_parts=True)
        document.current_changed.connect(self._show_dimension)
        document.answer_changed.connect(self._show_changes)
        document.session_changed.connect(self._show_changes)
        document.order_changed.connect(self._show_changes)
        document.revealed.changed.connect(self._show_changes)
        self._describe()

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.spider.set_tokens(_on_background(tokens))
        self.facts.set_tokens(tokens)
        self.update()

    def set_voting(
        self, voting: bool, counting: int | None = None, on_ambition: bool = False
    ) -> None:
        """Say that people vote, and hide what could sway them; or show what was voted.

        ``counting`` is the level of which the hands are counted now.
        """
        self._on_ambition = on_ambition
        if (voting, counting) != (self._voting, self._counting):
            self._voting, self._counting = voting, counting
            self.spider.hide_values(self._document.current if voting else None)
            self.facts.set_secret(voting)
            self._show_changes()

    def say(self, text: str) -> None:
        """Show ``text`` under the card, until the next change."""
        self._said = text
        self._told = self._bottom_text()
        self.update(self.layout_now.bottom.toAlignedRect())
        self._describe()

    @property
    def layout_now(self) -> CardLayout:
        """Where everything stands at the present size."""
        if self._layout is None:
            dimension = self._document.model.dimension(self._document.current)
            self._layout = self._layout_of(dimension)
        return self._layout

    @property
    def focused_level(self) -> int | None:
        """The level of the statement that the arrows reached."""
        return self._focused

    # Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the largest letters for the new size."""
        super().resizeEvent(event)
        self._arrange()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        self._pressed = self._level_at(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the statement that was clicked."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._level_at(event) == pressed:
            self.picked.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus between the statements; Enter picks the one that has it."""
        last = self._document.model.highest_level
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            first = self._document.answer(self._document.current).level or (1 if step > 0 else last)
            start = first if self._focused is None else self._focused + step
            self._focused = max(1, min(last, start))
            announce(self, self._statement_in_words(self._focused))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused:
            self.picked.emit(self._focused)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        tokens, places = self._tokens, self.layout_now
        model = self._document.model
        dimension = model.dimension(self._document.current)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        exposed = event.region()
        self._paint_background(painter, exposed)
        lettering = self._letterings(dimension, places)
        if exposed.intersects(places.kicker.united(places.title).toAlignedRect()):
            painter.setPen(QColor(tokens.ink_muted))
            painter.setFont(sized_font(places.small_size))
            painter.drawText(places.kicker, Qt.AlignmentFlag.AlignVCenter, self._kicker())
            self._write(painter, places.title, lettering[0])
        for level, place in enumerate(places.statements, start=1):
            room = self._room_of(level, place)
            if exposed.intersects(room):
                # Without what is exposed elsewhere: in one rectangle Qt paints twice as fast.
                painter.setClipRect(room)
                self._paint_statement(painter, level, place, lettering[level])
        painter.setClipping(False)
        # Without the row of pixels that the last statement may share with it.
        if exposed.intersects(places.bottom.toAlignedRect().adjusted(0, 1, 0, 0)):
            self._paint_bottom(painter)
        painter.end()
        if self._ahead:
            self._ahead_timer.start()

    # Parts

    def _rounds_of(self, dimension: int) -> tuple[NamedRound, ...]:
        """The rounds that may be shown: those of beforehand only where they were revealed."""
        if self._voting:
            return ()
        named = named_rounds(self._document.answer(dimension).rounds, tr)
        if not self._document.revealed.has(dimension):
            named = tuple(found for found in named if not found.votes.is_beforehand)
        return beside_each_other(named)

    @property
    def _rounds(self) -> tuple[NamedRound, ...]:
        return self._rounds_of(self._document.current)

    def _with_bars(self, rounds: Sequence[NamedRound]) -> list[NamedRound]:
        """Return which of ``rounds`` have bars in the statements; under the card all are told."""
        counted_ones = [found for found in rounds if found.summary is not None]
        has_room = self._document.model.highest_level <= MOST_LEVELS_WITH_ROUNDS
        return counted_ones if has_room else counted_ones[-1:]

    def _level_at(self, event: QMouseEvent) -> int | None:
        """Return the level of the statement under the pointer, for the left button."""
        if event.button() != Qt.MouseButton.LeftButton:
            return None
        for level, place in enumerate(self.layout_now.statements, start=1):
            if place.box.contains(event.position()):
                return level
        return None

    # What may be shown: nothing that could sway who votes.

    @property
    def _chosen(self) -> int | None:
        answer = self._document.answer(self._document.current)
        return None if self._voting else answer.scored_level

    @property
    def _wanted_level(self) -> int | None:
        answer = self._document.answer(self._document.current)
        return None if self._voting else answer.scored_ambition

    @property
    def _level_before(self) -> int | None:
        before = self._document.baseline
        if self._voting or before is None:
            return None
        return before.answer(self._document.current).scored_level

    def _kicker(self) -> str:
        model = self._document.model
        dimension = model.dimension(self._document.current)
        place = self._document.place_in_words(dimension.number)
        text = f"{model.theme_of(dimension).name} · {place}"
        # Why a card comes after the last one.
        return self.tr("{0} · nog open").format(text) if self._document.was_left_open else text

    def _show_dimension(self) -> None:
        self._focused = None
        self._show_changes()

    def _show_changes(self) -> None:
        self._said = ""
        answer, model = self._document.answer(self._document.current), self._document.model
        marks: list[tuple[bool, ...]] = [
            (
                self._chosen == level.number,
                self._wanted_level == level.number,
                self._counting == level.number,
            )
            for level in model.levels
        ]
        names, told = tuple(self.spider.series_names), self._bottom_text()
        here = (self._document.current, self._kicker(), answer.not_applicable, self._level_before)
        shown = (*here, self._rounds, self._voting, self._focused, names)
        if shown == self._shown and self._layout is not None:
            # Only a choice: what is as it was need not be painted again.
            places = self.layout_now
            for place, mark, before in zip(places.statements, marks, self._marks, strict=True):
                if mark != before:
                    self.update(place.box.toAlignedRect())
            if told != self._told:
                self.update(places.bottom.toAlignedRect())
        else:
            former = self._layout
            self._arrange()
            chart, reach = self.layout_now.beside, max(self._reach, self._bottom_reach())
            same_chart = former is not None and former.beside == chart
            # The chart stays as it is where neither its place nor its lines differ.
            if same_chart and self._shown[-1:] == (names,) and reach < chart.left():
                self.update(0, 0, int(chart.left()), self.height())
            else:
                self.update()
        self._shown, self._marks, self._told = shown, marks, told
        self._describe()

    def _arrange(self) -> None:
        self._layout = None
        places = self.layout_now
        size, room = places.small_size, places.beside
        facts = self.facts.height_at(room.width(), size)
        side = min(room.width(), room.height() - facts - _UNDER_SPIDER * size)
        visible = side > _LEAST_SPIDER * size
        self.spider.setVisible(visible)
        self.facts.setVisible(visible)
        if visible:
            self.spider.set_text_size(size, size)
            left = room.center().x() - side / 2
            self.spider.setGeometry(QRectF(left, room.top(), side, side).toRect())
            self.facts.set_text_size(size)
            under = room.top() + side + _UNDER_SPIDER * size
            self.facts.setGeometry(
                QRectF(room.left(), under, room.width(), room.bottom() - under).toRect()
            )
        self._look_ahead()

    def _letterings(self, dimension: Dimension, places: CardLayout) -> list[Lettering]:
        """Return the title and the statements as they are to be written."""
        ink, normal = self._tokens.ink, QFont.Weight.Normal
        left_out = self._document.answer(dimension.number).not_applicable
        text_ink = self._tokens.ink_muted if left_out else ink
        title = places.title.size()
        found = [Lettering(dimension.name, title, places.title_size, ink, QFont.Weight.Bold)]
        for place, text in zip(places.statements, dimension.statements, strict=True):
            size = place.text.size()
            found.append(Lettering(text, size, places.statement_size, text_ink, normal))
        return found

    def _write(self, painter: QPainter, place: QRectF, lettering: Lettering) -> None:
        if lettering.is_large:
            self._pictures.draw(painter, place.topLeft(), lettering)
        else:
            painter.setPen(QColor(lettering.colour))
            painter.setFont(sized_font(lettering.size, lettering.weight))
            painter.drawText(place, WRAP, lettering.text)

    def _look_ahead(self) -> None:
        """Have the cards before and after this one made ready, once this one is painted."""
        order = self._document.order
        here = order.index(self._document.current) if self._document.current in order else 0
        near = (*order[here + 1 : here + 2], *order[max(0, here - 1) : here])
        self._ahead = [self._document.model.dimension(number) for number in near]

    def _prepare_one(self) -> None:
        if not self._ahead or not self.isVisible():
            self._ahead_timer.stop()
            return
        following = self._ahead.pop(0)
        if isinstance(following, Lettering):
            self._pictures.prepare(following, self.devicePixelRatioF())
            return
        places = self._layout_of(following)
        written = self._letterings(following, places)
        self._ahead += [lettering for lettering in written if lettering.is_large]

    def _layout_of(self, dimension: Dimension) -> CardLayout:
        rounds = len(self._with_bars(self._rounds_of(dimension.number)))
        key = self.width(), self.height(), dimension.number, rounds
        if key not in self._layouts:
            if len(self._layouts) > _MOST_LAYOUTS:
                self._layouts.clear()
            size = self.width(), self.height()
            if size not in self._shares:
                cards = [(card.name, card.statements) for card in self._document.model.dimensions]
                self._shares = {size: share_beside(*size, cards)}
            self._layouts[key] = card_layout(
                *size, dimension.name, dimension.statements, rounds, self._shares[size]
            )
        return self._layouts[key]

    def _describe(self) -> None:
        """Tell a screen reader what the picture shows."""
        model = self._document.model
        dimension = model.dimension(self._document.current)
        self.setAccessibleName(f"{self._kicker()}: {dimension.name}")
        # Not the statements, which the arrows go along: this is read again after each change.
        shown = Answer(self._chosen, self._wanted_level)
        state = answer_in_words(shown, model.highest_level)
        if self._counting is not None:
            state = self.tr("niveau {0}: handen omhoog").format(self._counting)
        elif self._voting:
            state = ""
        texts = (state, self._bottom_text(), self.facts.in_words())
        self.setAccessibleDescription("\n".join(filter(None, texts)))

    def _statement_in_words(self, level: int) -> str:
        model = self._document.model
        text = self.tr("niveau {0} van {1}, {2}: {3}").format(
            level,
            model.highest_level,
            model.level_name(level),
            model.dimension(self._document.current).statement(level),
        )
        chosen = [self.tr("gekozen")] if self._chosen == level else []
        marks = [*chosen, *self._marks_of(level)]
        votes = [
            self.tr("{0}: {1}").format(found.name, found.counts[level - 1])
            for found in self._rounds
            if found.counts
        ]
        return ", ".join((text, *marks, *votes))

    def _marks_of(self, level: int) -> list[str]:
        """Return in words what ``level`` is beside the choice."""
        if self._counting == level:
            return [self.tr("handen omhoog")]
        before = self._document.baseline
        found = [self.tr("ambitie")] if self._wanted_level == level else []
        if before is not None and self._level_before == level:
            found.append(self.tr("vorige meting ({0})").format(self._document.baseline_moment))
        return found

    def _room_of(self, level: int, place: StatementPlace) -> QRect:
        """Return the whole pixels of a statement, with the mark of the focus if it has that."""
        around = 2 * self.height() * _AROUND if self._focused == level else 0.0
        return place.box.adjusted(-around, -around, around, around).toAlignedRect()

    def _paint_background(self, painter: QPainter, exposed: QRegion) -> None:
        """Fill what the statements leave free: on a large beamer it is memory that takes time."""
        background, corner = QRegion(exposed), self.height() * _RADIUS
        for place in self.layout_now.statements:
            background -= place.box.adjusted(corner, corner, -corner, -corner).toRect()
        painter.setClipRegion(background)
        painter.fillRect(exposed.boundingRect(), QColor(self._tokens.background))
        painter.setClipping(False)

    def _paint_statement(
        self, painter: QPainter, level: int, place: StatementPlace, lettering: Lettering
    ) -> None:
        tokens = self._tokens
        chosen = self._chosen == level
        line = max(1.5, self.height() * 0.0028)
        radius = self.height() * _RADIUS
        is_wanted = self._wanted_level == level
        left_out = self._document.answer(self._document.current).not_applicable
        painter.setBrush(
            QColor(tokens.selected if chosen else tokens.background if left_out else tokens.surface)
        )
        counting = self._counting == level
        border = tokens.ink if counting else tokens.now if chosen else tokens.control_border
        width = 2.2 * line if chosen or counting else line
        inset = width / 2
        # The ambition's dashes are the border, or stand within that of the choice.
        painter.setPen(QPen(QColor(border), width) if chosen or not is_wanted else _NO_LINE)
        painter.drawRoundedRect(place.box.adjusted(inset, inset, -inset, -inset), radius, radius)
        if is_wanted:
            inside = 3.2 * line if chosen else line
            frame = place.box.adjusted(inside, inside, -inside, -inside)
            paint_dashed_frame(painter, frame, radius, tokens.ambition, 1.4 * line)
        if self._focused == level:
            around = self.height() * _AROUND
            frame = place.box.adjusted(-around, -around, around, around)
            dots = Qt.PenStyle.DotLine
            paint_dashed_frame(painter, frame, radius, tokens.ink, 1.6 * line, dots)
        highest = self._document.model.highest_level
        theme.paint_chip(painter, place.chip, level, highest, tokens)
        if chosen:
            self._paint_tick(painter, place.chip)
        self._paint_name(painter, place.name, level)
        self._write(painter, place.text, lettering)
        self._paint_votes(painter, place.votes, level)

    def _paint_name(self, painter: QPainter, place: QRectF, level: int) -> None:
        """Write the name of a level, and what it is beside the choice."""
        if place.isEmpty():
            return
        stands_out = level in (self._chosen, self._counting)
        painter.setPen(QColor(self._tokens.ink if stands_out else self._tokens.ink_muted))
        painter.setFont(sized_font(self.layout_now.small_size, QFont.Weight.Bold))
        text = " · ".join((self._document.model.level_name(level), *self._marks_of(level)))
        shown = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_tick(self, painter: QPainter, chip: QRectF) -> None:
        """A badge on the chip: what is chosen must not be told by colour alone."""
        size = chip.height() * 0.26
        centre = QPointF(chip.right() - 0.8 * size, chip.bottom() - 0.2 * size)
        painter.setPen(QPen(QColor(self._tokens.surface), size * 0.2))
        painter.setBrush(QColor(self._tokens.now))
        painter.drawEllipse(centre, size, size)
        pen = QPen(QColor(self._tokens.on_now), size * 0.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = ((-0.45, 0.05), (-0.1, 0.4), (0.5, -0.35))
        painter.drawPolyline(QPolygonF([centre + QPointF(x, y) * size for x, y in points]))

    def _paint_votes(self, painter: QPainter, lines: Sequence[QRectF], level: int) -> None:
        """Draw a bar with its count for each round."""
        tokens, places = self._tokens, self.layout_now
        rounds = self._with_bars(self._rounds)
        if not rounds:
            return
        room = int(min(line.height() for line in lines) / 1.25)
        size = max(places.small_size, min(places.statement_size, room))
        painter.setFont(sized_font(size, QFont.Weight.Bold))
        digits = max(len(str(max(found.counts))) for found in rounds)
        count_width = QFontMetricsF(painter.font()).horizontalAdvance("0" * digits)
        thick, gap = 0.42 * places.small_size, 0.35 * size
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for line, found in zip(lines, rounds, strict=True):
            bar = QRectF(line.left() + gap, 0, line.width() - count_width - 2 * gap, thick)
            bar.moveTop(line.center().y() - thick / 2)
            paint_bar(painter, bar, share_of(found, level), look_of(found), tokens)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(line, right, str(found.counts[level - 1]))

    def _bottom_parts(self, short: bool = False) -> list[tuple[NamedRound | None, str]]:
        """Return what stands under the card, each with the round that it is about."""
        answer, rounds = self._document.answer(self._document.current), self._rounds
        if self._voting:
            if self._on_ambition:
                return [(None, self.tr("Er wordt gestemd over de ambitie …"))]
            return [(None, self.tr("Er wordt gestemd …"))]
        parts: list[tuple[NamedRound | None, str]] = []
        if self._said:
            parts.append((None, self._said))
        if answer.not_applicable:
            parts.append((None, self.tr("niet van toepassing")))
        summary = (
            rounds[0].summary if rounds and answer.has_hands and len(answer.rounds) == 1 else None
        )
        if summary is not None:
            parts += [
                (None, counted(summary.n, self.tr("stem"), self.tr("stemmen"))),
                (None, self.tr("mediaan {0}").format(wording().median(summary.median))),
                (None, self.tr("laagste {0}, hoogste {1}").format(summary.lowest, summary.highest)),
            ]
        else:
            parts += [(found, self._round_text(found, short)) for found in rounds]
        if answer.ambition_votes:
            wanted = VoteRound(ambitions=answer.ambition_votes[-1])
            parts.append((None, ambitions_in_words(wanted, tr, wording())))
        return parts

    def _round_text(self, found: NamedRound, short: bool) -> str:
        if found.is_last and not short:
            return round_in_words(found, tr, wording())
        if found.summary is None:
            return found.label(tr)
        return self.tr("{0}: {1}").format(found.label(tr), range_in_words(found.summary, tr))

    def _bottom_text(self) -> str:
        return " · ".join(text for _, text in self._bottom_parts())

    def _bottom_font(self) -> QFont:
        weight = QFont.Weight.Bold if self._voting else QFont.Weight.Normal
        return sized_font(self.layout_now.small_size, weight)

    def _bottom_spans(
        self, parts: list[tuple[NamedRound | None, str]]
    ) -> list[tuple[NamedRound | None, str, float, float]]:
        """Return each part with where its text begins and ends, in pixels from the left."""
        metrics, size = QFontMetricsF(self._bottom_font()), self.layout_now.small_size
        x, spans = self.layout_now.bottom.left(), []
        for index, (found, text) in enumerate(parts):
            swatch = 0.0 if found is None or found.summary is None else 1.8 * size
            shown = text if index == len(parts) - 1 else f"{text} · "
            start = x + swatch
            x = start + metrics.horizontalAdvance(shown)
            spans.append((found, shown, start, x))
        return spans

    def _bottom_shown(self) -> list[tuple[NamedRound | None, str, float, float]]:
        """Return what fits under the card: all of it, or else the rounds in short."""
        spans = self._bottom_spans(self._bottom_parts())
        if spans and spans[-1][3] > self.layout_now.bottom.right():
            spans = self._bottom_spans(self._bottom_parts(short=True))
        return spans

    def _bottom_reach(self) -> float:
        """Return where the text under the card ends, in pixels from the left."""
        spans = self._bottom_shown()
        return spans[-1][3] if spans else self.layout_now.bottom.left()

    def _paint_bottom(self, painter: QPainter) -> None:
        places, font, spans = self.layout_now, self._bottom_font(), self._bottom_shown()
        self._reach = spans[-1][3] if spans else places.bottom.left()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for found, text, start, _end in spans:
            place = QRectF(places.bottom)
            if found is not None and found.summary is not None:
                size = places.small_size
                swatch = QRectF(start - 1.75 * size, 0, 1.4 * size, 0.42 * size)
                swatch.moveTop(place.center().y() - swatch.height() / 2)
                paint_bar(painter, swatch, 1.0, look_of(found), self._tokens)
            place.setLeft(start)
            painter.setPen(QColor(self._tokens.ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def _on_background(tokens: ColourTokens) -> ColourTokens:
    """The chart stands on the screen's background, not on a card."""
    return replace(tokens, surface=tokens.background)
