# SPDX-License-Identifier: EUPL-1.2
"""Imports what the first painted screen did not need, while nobody waits for it."""

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

CHART = (
    "numpy",
    "xml.etree.ElementTree",
    "cProfile",
    "PySide6.QtTest",
    "PySide6.QtSvg",
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtWidgets",
    "pyqtgraph",
    "dgw_desktop.ui.document.spider_panel",
)
"""What the chart needs; pyqtgraph last, which would otherwise load all the others in one step."""

MODULES = (
    # What is likely to be wanted first: a session. What others need comes before them, so that
    # every step is short.
    "dgw_desktop.ui.shell.ending",
    "dgw_desktop.work.managed_files",
    "dgw_desktop.ui.shell.managed_start",
    "dgw_desktop.ui.foundation.progress_window",
    "dgw_desktop.domain.scoring",
    "dgw_desktop.domain.comparison",
    "dgw_desktop.work.exporting",
    "dgw_desktop.ui.document.session_document",
    "dgw_desktop.ui.charts.spider_painter",
    "dgw_desktop.ui.cards.navigator",
    "dgw_desktop.ui.cards.card_chooser",
    "dgw_desktop.ui.cards.card_remarks",
    "dgw_desktop.ui.cards.votes_row",
    "dgw_desktop.ui.cards.dimension_card",
    "dgw_desktop.ui.parts.captioned_fields",
    "dgw_desktop.ui.parts.date_edit",
    "dgw_desktop.ui.parts.month_calendar",
    "dgw_desktop.ui.parts.entry_strip",
    "dgw_desktop.ui.cards.cards_page",
    "dgw_desktop.ui.shell.session_header",
    "dgw_desktop.ui.shell.progress_strip",
    "dgw_desktop.ui.shell.session_view",
    "dgw_desktop.ui.matrix.statement_table",
    "dgw_desktop.ui.matrix.matrix_page",
    "dgw_desktop.ui.charts.profile_painter",
    "dgw_desktop.ui.document.profile_panel",
    "dgw_desktop.ui.results.chart_card",
    "dgw_desktop.ui.results.results_page",
    "dgw_desktop.ui.agenda.action_table",
    "dgw_desktop.ui.agenda.actions_page",
    "dgw_desktop.ui.agenda.dots_page",
    "dgw_desktop.ui.agenda.board",
    "dgw_desktop.ui.agenda.board_page",
    "dgw_desktop.ui.agenda.agenda_page",
    "dgw_desktop.ui.agenda.priority_dialog",
    "dgw_desktop.ui.sessions.session_changes",
    "dgw_desktop.ui.sessions.session_import",
    "dgw_desktop.ui.sessions.session_tasks",
    "dgw_desktop.ui.sessions.council_rows",
    "dgw_desktop.ui.sessions.session_dialog",
    "dgw_desktop.ui.help.help_dialog",
    "dgw_desktop.ui.help.manual_dialog",
    "dgw_desktop.ui.beamer.card_scene",
    "dgw_desktop.ui.beamer.results_scene",
    "dgw_desktop.ui.beamer.scenes",
    "dgw_desktop.ui.beamer.audience_window",
    "dgw_desktop.ui.beamer.presentation",
    "dgw_desktop.ui.beamer.console_panel",
    "dgw_desktop.ui.beamer.time_plan_dialog",
    "dgw_desktop.ui.asking.message_box",
    "dgw_desktop.ui.asking.file_actions",
    # The report.
    "dgw_desktop.domain.summary",
    "dgw_desktop.report.agenda_sections",
    "dgw_desktop.ui.reporting.enlarged_pages",
    "dgw_desktop.ui.reporting.report_dialog",
    # Other files, and what is in the menu.
    "fastjsonschema",
    "dgw_desktop.ui.reporting.contribution_dialog",
    "dgw_desktop.ui.reporting.build_reference_dialog",
    "dgw_desktop.ui.reporting.reference_dialog",
    "dgw_desktop.storage.session_file",
    "dgw_desktop.work.importing",
    "dgw_desktop.work.merging",
    "dgw_desktop.work.examples",
    "dgw_desktop.ui.comparing.side_by_side_page",
    "dgw_desktop.ui.asking.session_picker",
    "dgw_desktop.work.inviting",
    "dgw_desktop.ui.participants.invite_dialog",
    "dgw_desktop.ui.participants.merge_dialog",
    "dgw_desktop.ui.participants.participants_dialog",
    "dgw_desktop.ui.participants.typing_dialog",
    "dgw_desktop.ui.participants.own_scan_page",
    "dgw_desktop.ui.participants.participants_tasks",
    "dgw_desktop.ui.shell.settings_dialog",
    "dgw_desktop.ui.keeping.backups_dialog",
    "dgw_desktop.ui.keeping.bin_dialog",
    "dgw_desktop.ui.sessions.models_dialog",
    "dgw_desktop.work.diagnosis",
    "dgw_desktop.ui.help.about_dialog",
)
"""In the order in which they are imported. What writes and reads back files is not among them: that
takes 30 MB, for who may not make one today, and it is imported in the thread that does."""


_NAMES = 24
"""Of a module of Qt, how many names are looked up in a step."""


class WarmUp(QObject):
    """Imports modules one by one, each when the event loop has nothing else to do."""

    done = Signal()
    """All of them are imported."""

    def __init__(self, modules: Iterable[str], parent: QObject) -> None:
        """Get ready to import ``modules``, in that order."""
        super().__init__(parent)
        self._steps = _steps(modules)
        self._timer = QTimer(self)  # without an interval: it fires when nothing else waits
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def step(self) -> bool:
        """Import the next module; False when there is none left."""
        if next(self._steps, False):
            return True
        self._timer.stop()
        self.done.emit()
        return False


def chart_is_loaded() -> bool:
    """Tell whether a chart can be made at once."""
    return CHART[-1] in sys.modules


def _steps(modules: Iterable[str]) -> Iterator[bool]:
    for name in modules:
        module = import_module(name)
        yield True
        if name.startswith("PySide6"):
            # PySide makes a class when its name is first looked up, and pyqtgraph looks up all.
            for count, attribute in enumerate(dir(module), start=1):
                getattr(module, attribute)
                if count % _NAMES == 0:
                    yield True


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
