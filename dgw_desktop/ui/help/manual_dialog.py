# SPDX-License-Identifier: EUPL-1.2
"""The manual: one Markdown file in each language, with its headings as contents, and search."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
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


class ManualDialog(Dialog):
    """Shows the manual in a window beside the work; links lead to its own headings only."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Show the manual in ``language``, a code of LANGUAGES."""
        super().__init__(parent, self.tr("Handleiding"), 860, 720)
        self._places: list[tuple[int, int]] = []
        self._markdown = resource("manual", LANGUAGES[language].manual).read_text("utf-8")
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
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Handleiding"))
        # With a cursor, which reads line by line; Tab goes from link to link.
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.highlighted.connect(self._say_link)
        self.text.document().setDocumentMargin(16)
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
        self._show_text()
        self._fill_contents()
        self._search("")
        self.text.setFocus()

    def find_next(self) -> None:
        """Go to the next place with the sought text; after the last to the first."""
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
        # Keys, which the file has between backticks, stand out by their weight: as code they
        # would be in another typeface.
        shown = re.sub(r"`([^`]+)`", r"**\1**", self._markdown)
        self.text.document().setMarkdown(shown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)

        for block in self._blocks():
            spaced = block.blockFormat()
            spaced.setTopMargin(14 if spaced.headingLevel() else 0)
            spaced.setBottomMargin(5)
            QTextCursor(block).setBlockFormat(spaced)
        self._searched = SearchedText(self.text.document().toPlainText())

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.text.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _headings(self) -> list[QTextBlock]:
        """Return the headings under the title."""
        return [block for block in self._blocks() if block.blockFormat().headingLevel() > 1]

    def _fill_contents(self) -> None:
        for block in self._headings():
            item = QListWidgetItem(block.text())
            item.setData(_BLOCK, block.blockNumber())
            if block.blockFormat().headingLevel() == 2:
                bold = self.contents.font()
                bold.setBold(True)
                item.setFont(bold)
            self.contents.addItem(item)
        # Beside the longest heading there is room for the scroll bar and the borders.
        self.contents.setMaximumWidth(self.contents.sizeHintForColumn(0) + 36)

    def _open_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_block(self.text.document().findBlockByNumber(item.data(_BLOCK)))

    def _say_link(self, link: QUrl) -> None:
        """Say to which link Tab came: Qt only selects it."""
        text = self.text.textCursor().selectedText()
        if not link.isEmpty() and text and self.text.hasFocus():
            announce(self.text, self.tr("{0}, verwijzing").format(text))

    def _follow(self, link: QUrl) -> None:
        for row, block in enumerate(self._headings()):
            if anchor(block.text()) == link.fragment():
                self.contents.setCurrentRow(row)
                self._show_block(block)

    def _show_block(self, block: QTextBlock) -> None:
        """Bring a heading to the top, with the cursor there for who reads on by keyboard."""
        self.text.setTextCursor(QTextCursor(block))
        layout = self.text.document().documentLayout()
        self.text.verticalScrollBar().setValue(round(layout.blockBoundingRect(block).top()) - 8)

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
        self.find_next()


def anchor(heading: str) -> str:
    """Return what a link to a heading is called, as GitHub makes it from the heading's text."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
