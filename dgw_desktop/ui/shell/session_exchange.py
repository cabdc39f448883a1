# SPDX-License-Identifier: EUPL-1.2
"""What goes out of a session and comes into it: files, pictures, reports and people's scans."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dgw_desktop.errors import UserError
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.preferences import Preferences

if TYPE_CHECKING:
    from dgw_desktop.report.options import ChartView
    from dgw_desktop.report.source import ReportSource
    from dgw_desktop.ui.asking.files import FileDialogs


class SessionExchange:
    """Asks in dialogs over ``parent`` what is to go out of ``document``, or to come into it."""

    def __init__(
        self,
        document: SessionDocument,
        preferences: Preferences,
        chart_in_view: "Callable[[], ChartView]",
        merged_elsewhere: Callable[[], None],
        parent: QWidget,
    ) -> None:
        """Use ``chart_in_view`` for what chart is shown, or could be.

        ``merged_elsewhere`` is told when scans came together in another session.
        """
        self._document = document
        self._preferences = preferences
        self._chart_in_view = chart_in_view
        self._merged_elsewhere = merged_elsewhere
        self._parent = parent

    @cached_property
    def files(self) -> "FileDialogs":
        """Asks for files where the person was last."""
        from dgw_desktop.ui.asking.files import FileDialogs

        return FileDialogs(self._preferences)

    def source(self, in_view: bool = False) -> "ReportSource":
        """Return what reports are made from; ``in_view`` it is as the screens show it."""
        from dgw_desktop.report.source import ReportSource

        document = self._document
        held = document.held_in_view if in_view else document.held
        return ReportSource(document.model, document.session, document.baseline, held)

    def export(self) -> None:
        """Ask for a file and write the session to it."""
        from dgw_desktop.ui.asking.file_actions import export_to_file, proposed_name
        from dgw_desktop.work.exporting import ExportItem

        self._document.hand_in()
        document = self._document
        item = ExportItem(document.session, document.loaded_model, document.baseline, document.held)
        details, options = document.session.details, document.report_options
        export_to_file(
            self._parent,
            self.files,
            lambda _progress: [item],
            lambda form: proposed_name(details, called=form.called),
            options,
        )

    def copy_chart(self) -> None:
        """Put the chart in view on the clipboard as a picture, as it stands there."""
        self._copy(self._chart_in_view())

    def copy_spider(self) -> None:
        """Put the spider on the clipboard as a picture."""
        from dgw_desktop.report.options import ChartView, Picture

        self._copy(ChartView(Picture.SPIDER))

    def copy_profile(self) -> None:
        """Put the profile on the clipboard as a picture."""
        from dgw_desktop.report.options import ChartView, Picture

        self._copy(ChartView(Picture.PROFILE))

    def _copy(self, view: "ChartView") -> None:
        from dgw_desktop.report.languages import language_of
        from dgw_desktop.ui.asking.file_actions import copy_picture

        self._document.hand_in()
        shown = self._chart_in_view()
        source = self.source(in_view=True).told_in(
            language_of(self._document.report_options.language)
        )
        copy_picture(self._parent, source, shown if shown.picture is view.picture else view)

    def hand_over(self) -> None:
        """Ask for a file and write a participant's own scan to it."""
        from dgw_desktop.ui.asking.file_actions import save_participation

        self._document.hand_in()
        document = self._document
        save_participation(self._parent, self.files, document.session, document.loaded_model)

    def invite(self) -> None:
        """Ask what people who fill in alone are asked, and make their form."""
        from dgw_desktop.ui.participants.participants_tasks import invite

        self._document.hand_in()
        document = self._document
        invite(self._parent, document.store, self.files, document.session.id)
        self._document.reload()

    def merge(self) -> None:
        """Ask which scans people sent back, and take them into the session."""
        from dgw_desktop.ui.participants.participants_tasks import merge

        self._document.hand_in()
        document = self._document
        merge(self._parent, document.store, self.files, document.session.id, (), self._show_merged)

    def contribute(self) -> None:
        """Show what the session gives to a reference, and write that."""
        from dgw_desktop.ui.reporting.contribution_dialog import ContributionDialog

        self._document.hand_in()
        document = self._document
        try:
            dialog = ContributionDialog(
                document.session, document.model, document.store.settings, self.files, self._parent
            )
        except UserError as error:
            show_error(self._parent, error)
            return
        hold(dialog)

    def choose_reference(self) -> None:
        """Ask which reference the session is held against."""
        from dgw_desktop.ui.reporting.reference_dialog import ReferenceDialog

        self._document.hand_in()
        hold(ReferenceDialog(self._document, self.files, self._parent))

    def type_over(self) -> None:
        """Let forms on paper be typed over into the session."""
        from dgw_desktop.ui.participants.participants_tasks import type_over

        self._document.hand_in()
        if type_over(self._parent, self._document.store, self._document.session.id):
            self._document.reload()

    def show_participants(self) -> None:
        """Show which codes came back."""
        from dgw_desktop.ui.participants.participants_tasks import show_participants

        show_participants(self._parent, self._document.store, self._document.session.id)

    def make_report(self) -> None:
        """Ask what goes into the report, and make it."""
        from dgw_desktop.ui.reporting.report_dialog import ReportDialog

        self._document.hand_in()
        document = self._document
        options, remember = document.report_options, document.remember_report_options
        hold(ReportDialog(self.source(), options, remember, self.files, self._parent))

    def _show_merged(self, session_id: str) -> None:
        """Show what came in."""
        if session_id == self._document.session.id:
            self._document.reload()
        else:
            self._merged_elsewhere()
