# SPDX-License-Identifier: EUPL-1.2
"""Shows that the administrator set something, and that it cannot be chosen here."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dgw_desktop.managed import managed
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.labels import plain_label, set_plain_tip


def managed_note(name: str, *fields: QWidget) -> QLabel | None:
    """Let nobody change ``fields`` when their setting is locked; return the text to put by them.

    None where a person may choose. A screen reader says the text with each of the fields too.
    """
    if not managed().is_locked(name):
        return None
    text = tr("Ingesteld door de beheerder")
    for field in fields:
        field.setEnabled(False)
        set_plain_tip(field, text)
    note = plain_label(text, "muted", wrap=True)
    # A form gives a wrapped label no more than half a line otherwise.
    note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return note
