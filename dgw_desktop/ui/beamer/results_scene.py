# SPDX-License-Identifier: EUPL-1.2
"""Resultaat before the audience: the spider with the biggest gaps, the themes, the profile."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from dgw_desktop import line_looks
from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.held import Held, held_legend, held_source
from dgw_desktop.domain.scoring import gaps, overall_ambition, overall_level
from dgw_desktop.domain.spider import LabelMode
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.level_steps import dimension_line
from dgw_desktop.ui.beamer.page_flow import Block, Flow, Page, fewest_pages, heading, paragraph
from dgw_desktop.ui.beamer.page_parts import Part, Shape, Words, line_height
from dgw_desktop.ui.beamer.page_scene import PageScene
from dgw_desktop.ui.beamer.profile_pages import profile_on_pages
from dgw_desktop.ui.beamer.theme_bars_page import theme_bars_page
from dgw_desktop.ui.document.document_spider import DocumentSpider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import spider_in_words
from dgw_desktop.ui.foundation.language import wording

_LEFT = 0.57  # of the width, for the spider
_GAPS_SHOWN = 5
_SIGN_WIDTH, _SIGN_HEIGHT = 2.4, 0.9  # of the zone of others, in times the letters


class ResultsScene(PageScene):
    """The spider is on the first page only."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show the results of ``document``."""
        super().__init__(document, tokens, parent)
        self.spider = DocumentSpider(
            document, _on_background(tokens), marks_current=False, with_others=True, parent=self
        )
        self.spider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        document.revealed.changed.connect(self.refresh)

    def title(self) -> str:
        """Return what the view is called."""
        return self.tr("Resultaat")

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        super().set_tokens(tokens)
        self.spider.set_tokens(_on_background(tokens))

    def compose(self, area: QRectF) -> list[Page]:
        """Return the spider with the gaps, the themes, and the profile."""
        model, session = self.document.model, self.document.session
        baseline, sizes = self.document.baseline, self.text_sizes
        held, revealed = self.document.held_in_view, self.document.revealed
        profile = partial(profile_on_pages, model, session, baseline, held, revealed, area)
        return [
            *self._overview(area),
            theme_bars_page(model, session, baseline, held, area, sizes),
            *fewest_pages(profile, sizes),
        ]

    def page_shown(self) -> None:
        """Place the spider, with the names of all dimensions or else of the themes."""
        self.spider.setVisible(self.page == 0)
        if self.page:
            return
        area = self._area()
        place = QRectF(area.left(), area.top(), _LEFT * area.width(), area.height()).toRect()
        self.spider.set_text_size(self.small, self.small)
        self.spider.setGeometry(place)
        for by_theme in (False, True):
            if self._is_by_theme != by_theme:
                self._is_by_theme = by_theme
                self.spider.show_themes(by_theme)
            if self.spider.chart_layout.mode is LabelMode.FULL:
                break

    _is_by_theme = False

    def _overview(self, area: QRectF) -> list[Page]:
        """Return the page with the spider, in the largest letters in which no name is cut."""
        found = gaps(self.document.model, self.document.session)[:_GAPS_SHOWN]
        names = {f"{gap.dimension.number}. {gap.dimension.name}" for gap in found}
        for size in self.text_sizes:
            pages = self._overview_at(area, size)
            written = {part.text for part in pages[0].parts if isinstance(part, Words)}
            if len(pages) == 1 and names <= written:
                break
        return pages

    def _overview_at(self, area: QRectF, size: int) -> list[Page]:
        model, session = self.document.model, self.document.session
        right = QRectF(area)
        right.setLeft(area.left() + _LEFT * area.width() + size)
        flow = Flow(lambda _page: (right,))
        flow.add(partial(self._means, size))
        held = self.document.held_in_view
        if held is not None:
            flow.add(
                partial(_others_sign, held, size),
                paragraph(held_source(held, tr, wording()), size, ink="ink_muted"),
                gap=0.5 * size,
            )
        found = gaps(model, session)[:_GAPS_SHOWN]
        if found:
            flow.add(heading(self.tr("Grootste afstanden tot de ambitie"), size), gap=size)
        for gap in found:
            row = dimension_line(model, gap.dimension, gap.level, gap.ambition, size)
            flow.add(row, gap=0.3 * size)
        if not found and not overall_level(model, session).n:
            flow.add(paragraph(self.tr("Er is nog niets ingevuld."), size), gap=size)
        first, *others = flow.pages
        spoken = spider_in_words(model, session, held), *first.spoken
        return [replace(first, spoken=spoken), *others]

    def _means(self, size: int, width: float) -> Block:
        """Make the means of now, the ambition and before, each over how many dimensions."""
        model, session = self.document.model, self.document.session
        baseline = self.document.baseline
        found = [(overall_level(model, session), self.tr("nu"), line_looks.NOW)]
        if (ambition := overall_ambition(model, session)).n:
            found.append((ambition, self.tr("ambitie"), line_looks.AMBITION))
        if baseline is not None:
            moment = self.document.baseline_moment
            found.append((overall_level(model, baseline), moment, line_looks.PREVIOUS))
        parts: list[Part] = []
        spoken = []
        large, line = line_height(2 * size), line_height(size)
        step = width / 3
        for number, (mean, name, look) in enumerate(found):
            value = wording().number(mean.mean)
            left = number * step
            place = QRectF(left, 0, step, large)
            ink = look.token if look is not line_looks.PREVIOUS else "ink_muted"
            parts.append(Words(place, value, 2 * size, ink, is_bold=True))
            for row, text in enumerate((name, f"n = {mean.n}")):
                under = QRectF(left, large + row * line, step, line)
                parts.append(Words(under, text, size, "ink" if row == 0 else "ink_muted"))
            # The line in the chart, as it looks there.
            y, width = large + 2 * line + 0.3 * size, look.width * line_looks.SCREEN_WIDTH
            ends = QPointF(left, y), QPointF(left + 3 * size, y)
            parts.append(Shape(ends, look.token, 1.5 * width, dashes=look.dashes))
            spoken.append(self.tr("{0}: {1} (n = {2})").format(name, value, mean.n))
        return Block(large + 2 * line + 0.6 * size, tuple(parts), ". ".join(spoken))


def _others_sign(held: Held, size: int, width: float) -> Block:
    """Make what the zone in the chart means."""
    text = held_legend(held, tr)
    top = (line_height(size) - _SIGN_HEIGHT * size) / 2
    parts: list[Part] = [
        Shape(
            tuple(QPointF(x, y) for x, y in points),
            look.token,
            look.width * line_looks.SCREEN_WIDTH,
        )
        for points, look in line_looks.sample_of_others(
            0, top, _SIGN_WIDTH * size, _SIGN_HEIGHT * size
        )
    ]
    left = (_SIGN_WIDTH + 0.6) * size
    words = paragraph(text, size)(width - left)
    parts += [part.moved(QPointF(left, 0)) for part in words.parts]
    return Block(words.height, tuple(parts), text)


def _on_background(tokens: ColourTokens) -> ColourTokens:
    """The chart stands on the screen's background, not on a card."""
    return replace(tokens, surface=tokens.background)
