# SPDX-License-Identifier: EUPL-1.2
"""The manual: one Markdown file in each language, with its headings as contents, and search.

Under a heading a comment such as ``<!-- screens: CARDS, ReportDialog -->`` names the screens and
dialogs that it is about; the manual opens there from these.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from dgw_desktop.domain.accents import SearchedText
from dgw_desktop.resources import resource
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce, announce_after_typing
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.language import LANGUAGES
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList

_BLOCK = Qt.ItemDataRole.UserRole
_ABOUT = re.compile(r"^#+ (.+)\n\n<!-- screens: (.+) -->\n\n", re.MULTILINE)
_PICTURE = re.compile(r"^!\[(.+)\]\((.+)\)$", re.MULTILINE)
_MARGIN = 16  # pixels around the text
_TOP = 8  # pixels above a heading that is gone to
_ABOVE_HEADING, _BELOW = 14, 5  # pixels, the latter below every paragraph and every picture
_PICTURE_OF = QTextFormat.Property.UserProperty.value  # of a caption: the name of its picture
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Pages(QTextBrowser):
    """Shows the text, with each picture as wide as there is room.

    It is read with a cursor, line by line. Tab goes on from there to the next link and Enter
    follows it: Qt's own Tab begins at the first link each time, and tells nobody where it came.

    Qt gives the lines of a text no role, so what a heading or a picture is, is said as one comes
    to it. A picture in the text would be read as a letter that is none; so it is drawn in the room
    above its caption, which says what it shows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[str, QImage] = {}
        self.shown_pictures: dict[str, QImage] = {}
        """As large as they are drawn now, by their names."""
        self._links: list[tuple[int, int]] = []  # between which letters each stands
        self._link: tuple[int, int] | None = None  # where Tab came, until the cursor goes on
        self._first = 0, 0  # the number of the block at the top, and where that was
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(_MARGIN)
        self.cursorPositionChanged.connect(lambda: self._mark(None))

    def show_markdown(self, markdown: str) -> None:
        """Show ``markdown``, whose pictures stand in resources/manual."""
        for _, name in _PICTURE.findall(markdown):
            if name not in self._pictures:
                self._pictures[name] = QImage(str(resource("manual", *name.split("/"))))
        # What a picture shows is said under it, for those who do not see it.
        said = _PICTURE.sub(lambda found: f"{found[0]}\n\n*{found[1]}*", markdown)
        # Keys, which the file has between backticks, stand out by their weight: as code they
        # would be in another typeface.
        said = re.sub(r"`([^`]+)`", r"**\1**", re.sub(r"<!--.*?-->\n*", "", said))
        self.document().setMarkdown(said, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for block in _blocks(self.document()):
            spaced = block.blockFormat()
            spaced.setTopMargin(_ABOVE_HEADING if spaced.headingLevel() else 0)
            spaced.setBottomMargin(_BELOW)
            QTextCursor(block).setBlockFormat(spaced)
        self._take_out_pictures()
        self._fit_pictures()
        self._links = list(_links(self.document()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link from the cursor on, and say it; after the last leave the text."""
        link = self._link_beyond(forward)
        if link is None:
            return super().focusNextPrevChild(forward)
        cursor = self.textCursor()
        cursor.setPosition(link[0])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._mark(link)
        name = self.document().toPlainText()[slice(*link)]
        announce(self, self.tr("{0}, verwijzing").format(name))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link at the cursor with Enter."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        target = cursor.charFormat().anchorHref()
        if event.key() in _ENTER and target:
            self.anchorClicked.emit(QUrl(target))
            return
        before = self.textCursor().blockNumber()
        super().keyPressEvent(event)
        if self.textCursor().blockNumber() != before:
            announce(self, self.kind_of(self.textCursor().block()))

    def kind_of(self, block: QTextBlock) -> str:
        """Return what a paragraph is, in words, '' for text."""
        if level := block.blockFormat().headingLevel():
            return self.tr("kop niveau {0}").format(level)
        return self.tr("afbeelding") if _picture_of(block) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pictures above their captions."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout, shown = self.document().documentLayout(), event.rect()
        for block in self._captions():
            picture = self.shown_pictures[_picture_of(block)]
            place = layout.blockBoundingRect(block).topLeft() - scrolled
            place.setY(place.y() - _BELOW - picture.deviceIndependentSize().height())
            if place.y() < shown.bottom() and place.y() + picture.height() > shown.top():
                painter.drawImage(place, picture)
        painter.end()

    def _link_beyond(self, forward: bool) -> tuple[int, int] | None:
        """Return the first link after the cursor, or the last one before it."""
        cursor = self.textCursor()
        begin, end = self._link or (cursor.selectionStart(), cursor.selectionEnd())
        if forward:
            return next((link for link in self._links if link[0] >= end), None)
        return next((link for link in reversed(self._links) if link[1] <= begin), None)

    def _mark(self, link: tuple[int, int] | None) -> None:
        """Show where Tab came. Not as a selection, which a screen reader would say once more."""
        self._link = link
        marks = []
        if link is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.textCursor()
            mark.cursor.setPosition(link[0])
            mark.cursor.setPosition(link[1], QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(self.palette().highlight())
            mark.format.setForeground(self.palette().highlightedText())
            marks.append(mark)
        self.setExtraSelections(marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is read at the top: in another width all before it has another height."""
        first, place = self._first
        if self.verticalScrollBar().value() != place:
            first = self.cursorForPosition(QPoint(0, 2 * _TOP)).blockNumber()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()
            self.show_at_top(self.document().findBlockByNumber(first))

    def show_at_top(self, block: QTextBlock) -> None:
        """Scroll until ``block`` is the first that is in view."""
        layout, bar = self.document().documentLayout(), self.verticalScrollBar()
        above = block.blockFormat().topMargin() if _picture_of(block) else 0
        bar.setValue(round(layout.blockBoundingRect(block).top() - above) - _TOP)
        self._first = block.blockNumber(), bar.value()  # which is 0 in a window not yet shown

    def _fit_pictures(self) -> None:
        """Let the document have each picture in the size of now, and lay itself out anew."""
        ratio = self.devicePixelRatioF()
        room = max(120, self.viewport().width() - 2 * _MARGIN)
        for name, picture in self._pictures.items():
            wide = round(min(room, picture.width()) * ratio)
            fitted = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            fitted.setDevicePixelRatio(ratio)
            self.shown_pictures[name] = fitted
        for block in self._captions():
            spaced = block.blockFormat()
            high = self.shown_pictures[_picture_of(block)].deviceIndependentSize().height()
            spaced.setTopMargin(high + _BELOW)
            QTextCursor(block).setBlockFormat(spaced)
        # All of it anew: after a change of some paragraphs those below have no lines for a while.
        self.document().markContentsDirty(0, self.document().characterCount())

    def _take_out_pictures(self) -> None:
        """Take the pictures out of the text; each caption keeps which one is above it."""
        for block in list(_blocks(self.document())):
            picture = QTextCursor(block)
            picture.movePosition(QTextCursor.MoveOperation.NextCharacter)
            shown = picture.charFormat()
            if shown.isImageFormat():
                caption = block.next().blockFormat()
                caption.setProperty(_PICTURE_OF, shown.toImageFormat().name())
                picture.setPosition(block.position())
                picture.setPosition(block.next().position(), QTextCursor.MoveMode.KeepAnchor)
                picture.removeSelectedText()
                picture.setBlockFormat(caption)

    def _captions(self) -> list[QTextBlock]:
        return [block for block in _blocks(self.document()) if _picture_of(block)]


def _picture_of(block: QTextBlock) -> str:
    """Return the name of the picture above a caption, '' for another paragraph."""
    return block.blockFormat().stringProperty(_PICTURE_OF)


def _links(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """Yield between which letters each link stands, in their order."""
    for block in _blocks(document):
        begun: tuple[int, int, str] | None = None  # one link may be in more than one typeface
        fragments = block.begin()
        while not fragments.atEnd():
            part = fragments.fragment()
            target = part.charFormat().anchorHref()
            if begun is not None and begun[2] != target:
                yield begun[:2]
                begun = None
            if target:
                first = part.position() if begun is None else begun[0]
                begun = first, part.position() + part.length(), target
            fragments += 1
        if begun is not None:
            yield begun[:2]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


class ManualDialog(Dialog):
    """Shows the manual in a window beside the work; links lead to its own headings only."""

    def __init__(
        self, language: str, parent: QWidget | None = None, on_access: bool = False
    ) -> None:
        """Show the manual in ``language``, a code of LANGUAGES; or the report ``on_access``."""
        title = self.tr("Toegankelijkheid") if on_access else self.tr("Handleiding")
        super().__init__(parent, title, 1000, 720)
        self._places: list[tuple[int, int]] = []
        known = LANGUAGES[language]
        file = known.on_access if on_access else known.manual
        self._markdown = resource("manual", file).read_text("utf-8")
        self._chapters = chapters(self._markdown)
        self.search = QLineEdit()
        limit_line(self.search)
        self.search.setPlaceholderText(self.tr("Zoek in de handleiding…"))
        self.search.setAccessibleName(self.tr("Zoeken in de handleiding"))
        self.search.setToolTip(key_map.tip("search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(scaled(220))
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.find_next)
        self.next_button = QPushButton(self.tr("Volgende"))
        let_repeat(self.next_button)
        self.next_button.setAccessibleName(self.tr("Volgende plaats waar dit staat"))
        self.next_button.setAutoDefault(False)
        self.next_button.clicked.connect(self.find_next)
        self.found = plain_label(role="muted")
        self.contents = RowList()
        self.contents.setAccessibleName(self.tr("Inhoud van de handleiding"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setWordWrap(True)
        self.contents.currentItemChanged.connect(self._open_item)
        self.text = _Pages()
        self.text.setAccessibleName(title)
        self.text.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter looks on in the search field.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)

        head = QHBoxLayout()
        self.body.addLayout(head)
        head.setSpacing(8)
        for widget in (self.search, self.next_button, self.found):
            head.addWidget(widget)
        head.addStretch(1)
        body = QHBoxLayout()
        self.body.addLayout(body, 1)
        body.setSpacing(12)
        body.addWidget(self.contents, 2)
        body.addWidget(self.text, 3)
        self.foot.addWidget(buttons)
        key_map.bind(self, "search", self._start_search)
        for name, step in (("next_heading", 1), ("previous_heading", -1)):
            context = Qt.ShortcutContext.WidgetShortcut  # in the list and the field it is a letter
            key_map.bind(self.text, name, partial(self._step_heading, step), context)
        self._show_text()
        self._fill_contents()
        self._search("")
        self.text.setFocus()

    def show_about(self, name: str) -> None:
        """Go to the chapter about a screen or dialog, by its name; stay where there is none."""
        heading = self._chapters.get(name)
        if heading is not None:
            self._follow(QUrl(f"#{anchor(heading)}"))

    def find_next(self) -> None:
        """Go to the next place with the sought text, from the last to the first; say its line."""
        self._show_next()
        line = self.text.textCursor()  # a copy; a line of its layout is a trap where none is made
        if line.hasSelection():
            line.movePosition(QTextCursor.MoveOperation.StartOfLine)
            line.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
            announce(self.search, line.selectedText().strip())

    def _show_next(self) -> None:
        if not self._places:
            return
        here = self.text.textCursor().selectionEnd()
        begin, end = next((place for place in self._places if place[0] >= here), self._places[0])
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours: the text keeps those of the links from when it was made."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            place = self.text.verticalScrollBar().value()
            self._show_text()
            self.text.verticalScrollBar().setValue(place)

    def _show_text(self) -> None:
        self.text.show_markdown(self._markdown)
        self._searched = SearchedText(self.text.document().toPlainText())

    def _headings(self) -> list[QTextBlock]:
        """Return the headings under the title."""
        blocks = _blocks(self.text.document())
        return [block for block in blocks if block.blockFormat().headingLevel() > 1]

    def _fill_contents(self) -> None:
        for block in self._headings():
            item = QListWidgetItem(block.text())
            item.setData(_BLOCK, block.blockNumber())
            if block.blockFormat().headingLevel() == 2:
                said = self.tr("hoofdstuk {0}").format(block.text())
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                bold = self.contents.font()
                bold.setBold(True)
                item.setFont(bold)
            self.contents.addItem(item)
        # Beside the longest heading there is room for the scroll bar and the borders.
        self.contents.setMaximumWidth(self.contents.sizeHintForColumn(0) + 36)

    def _open_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_block(self.text.document().findBlockByNumber(item.data(_BLOCK)))

    def _follow(self, link: QUrl) -> None:
        for row, block in enumerate(self._headings()):
            if anchor(block.text()) == link.fragment():
                self._go_to(row, block)
                return

    def _step_heading(self, step: int) -> None:
        """Go to the next heading or the one before; beyond the last and first to these again."""
        headings, here = self._headings(), self.text.textCursor().blockNumber()
        numbers = [block.blockNumber() for block in headings]
        row = bisect_right(numbers, here) if step > 0 else bisect_left(numbers, here) - 1
        row = min(max(row, 0), len(headings) - 1)
        self._go_to(row, headings[row])

    def _go_to(self, row: int, block: QTextBlock) -> None:
        """Go to a heading, and say it."""
        self.contents.setCurrentRow(row)
        self._show_block(block)
        announce(self.text, f"{block.text()}, {self.text.kind_of(block)}")

    def _show_block(self, block: QTextBlock) -> None:
        """Bring a heading to the top, with the cursor there for who reads on by keyboard."""
        self.text.setTextCursor(QTextCursor(block))
        self.text.show_at_top(block)

    def _start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _search(self, wanted: str) -> None:
        self._places = self._searched.find(wanted)
        count = len(self._places)
        self.next_button.setEnabled(count > 0)
        if not wanted:
            words = ""
        elif count == 0:
            words = self.tr("Niet gevonden")
        elif count == 1:
            words = self.tr("1 keer gevonden")
        else:
            words = self.tr("{0} keer gevonden").format(count)
        self.found.setText(words)
        announce_after_typing(self.search, words)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._show_next()


def chapters(markdown: str) -> dict[str, str]:
    """Return the heading of the chapter about each screen and dialog, by the name of that."""
    return {name: text for text, names in _ABOUT.findall(markdown) for name in names.split(", ")}


def anchor(heading: str) -> str:
    """Return what a link to a heading is called, as GitHub makes it from the heading's text."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
