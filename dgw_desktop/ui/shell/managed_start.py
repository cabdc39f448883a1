# SPDX-License-Identifier: EUPL-1.2
"""What a start does with what the administrator set: takes files in, and tells what is wrong."""

from dgw_desktop.errors import UserError
from dgw_desktop.managed import problems
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_own_model
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.parts.toast import say_in
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.managed_files import ManagedFiles, are_wanted, keep_files, read_files


def take_in(window: MainWindow) -> None:
    """Read the administrator's models and logo in a thread, and keep them; tell what is wrong."""
    store = window.store
    if problems():
        say_in(
            window, tr("Niet alles wat de beheerder instelde, klopt. Bij Instellingen staat wat.")
        )
    if store.is_read_only or not are_wanted(store):
        return

    def keep(files: ManagedFiles) -> None:
        try:
            keep_files(store, read_own_model(built_in_model()), files)
        except UserError as error:
            show_error(window, error)

    run_job(window, lambda _progress: read_files(), keep)
