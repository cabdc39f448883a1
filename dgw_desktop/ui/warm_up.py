# SPDX-License-Identifier: EUPL-1.2
"""Imports what the first painted screen did not need, while nobody waits for it."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

MODULES = (
    # What is likely to be wanted first: a session. What others need comes before them, so that
    # every step is short.
    "dgw_desktop.domain.scoring",
    "dgw_desktop.domain.comparison",
    "dgw_desktop.exporting",
    "dgw_desktop.ui.session_document",
    "dgw_desktop.ui.spider_painter",
    "dgw_desktop.ui.widgets.spider_panel",
    "dgw_desktop.ui.widgets.navigator",
    "dgw_desktop.ui.pages.cards_page",
    "dgw_desktop.ui.session_view",
    "dgw_desktop.ui.widgets.statement_table",
    "dgw_desktop.ui.pages.matrix_page",
    "dgw_desktop.ui.pages.results_page",
    "dgw_desktop.ui.widgets.date_edit",
    "dgw_desktop.ui.widgets.action_table",
    "dgw_desktop.ui.pages.actions_page",
    "dgw_desktop.ui.dialogs.session_dialog",
    "dgw_desktop.ui.dialogs.help_dialog",
    "dgw_desktop.ui.beamer.card_scene",
    "dgw_desktop.ui.beamer.audience_window",
    "dgw_desktop.ui.beamer.presentation",
    "dgw_desktop.ui.beamer.console_panel",
    "dgw_desktop.ui.file_actions",
    # The report.
    "reportlab.lib.utils",
    "reportlab.lib.colors",
    "reportlab.lib.styles",
    "reportlab.pdfbase.pdfdoc",
    "reportlab.pdfbase.pdfmetrics",
    "reportlab.pdfbase.ttfonts",
    "reportlab.pdfgen.canvas",
    "reportlab.lib.validators",
    "reportlab.graphics.transform",
    "reportlab.lib.textsplit",
    "reportlab.platypus",
    "reportlab.graphics.shapes",
    "reportlab.graphics.renderPDF",
    "pypdfium2_raw",
    "pypdfium2",
    "dgw_desktop.domain.summary",
    "dgw_desktop.report.fonts",
    "dgw_desktop.report.spider_drawing",
    "dgw_desktop.report.comparison_sections",
    "dgw_desktop.report.pdf.tagging",
    "dgw_desktop.report.pdf.report",
    "dgw_desktop.report.pictures",
    "dgw_desktop.ui.dialogs.report_dialog",
    # Other files, and what is in the menu.
    "fastjsonschema",
    "dgw_desktop.storage.session_file",
    "dgw_desktop.storage.merging",
    "dgw_desktop.storage.examples",
    "xlsxwriter.worksheet",
    "xlsxwriter.workbook",
    "dgw_desktop.report.spreadsheet",
    "dgw_desktop.report.comma_separated",
    "lxml.etree",
    "docx",
    "dgw_desktop.report.word",
    "dgw_desktop.ui.pages.side_by_side_page",
    "dgw_desktop.ui.dialogs.session_picker",
    "dgw_desktop.ui.dialogs.merge_dialog",
    "dgw_desktop.ui.dialogs.settings_dialog",
    "dgw_desktop.ui.dialogs.backups_dialog",
    "dgw_desktop.ui.dialogs.bin_dialog",
    "dgw_desktop.ui.dialogs.models_dialog",
)
"""In the order in which they are imported."""


class WarmUp(QObject):
    """Imports the modules one by one, each when the event loop has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        """Get ready."""
        super().__init__(parent)
        self._left = iter(MODULES)
        self._timer = QTimer(self)  # without an interval: it fires when nothing else waits
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def step(self) -> bool:
        """Import the next module; False when there is none left."""
        module = next(self._left, None)
        if module is None:
            self._timer.stop()
            return False
        import_module(module)
        return True


class _FirstPainting(QObject):
    def __init__(self, widget: QWidget, action: Callable[[], None]) -> None:
        super().__init__(widget)
        self._action = action
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._action)  # when all that is in it is painted too
        return False


def after_first_painting(widget: QWidget, action: Callable[[], None]) -> None:
    """Do ``action`` once ``widget``, with all that is in it, has been painted."""
    _FirstPainting(widget, action)
