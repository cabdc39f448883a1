# SPDX-License-Identifier: EUPL-1.2
"""Asks, before a session goes out of view, about what would be lost; False when it has to stay."""

from collections.abc import Iterable, Sequence
from textwrap import shorten

from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import ask, ask_to_keep
from dgw_desktop.ui.document.drafts import Refused
from dgw_desktop.ui.document.running_count import RunningCount
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.language import wording

_SHOWN_OF_DRAFT = 200  # letters


def may_leave_drafts(parent: QWidget, document: SessionDocument) -> bool:
    """Ask about what was typed and is not in the session: to add it, else to copy it."""
    drafts = document.drafts
    document.hand_in()
    to_add = drafts.waiting()
    refused = list(drafts.refused.values())
    if to_add and document.may_change:
        keep = tr("Toevoegen")
        answer = ask_to_keep(parent, tr("Dit is nog niet toegevoegd."), _in_short(to_add), keep)
        if answer:
            document.add_drafts()
        if answer is None or (answer and not (drafts.action.is_empty and drafts.remark.is_empty)):
            return False
    elif to_add:
        refused = to_add + refused
    if refused:
        text, copy = tr("Dit kan niet worden bewaard."), tr("Kopiëren en sluiten")
        if not _let_copy(parent, text, refused, copy):
            return False
    document.drop_typed()
    return True


def offer_refused(parent: QWidget, document: SessionDocument) -> None:
    """Ask about what was not taken when the program was ended: to copy it, or to throw it away."""
    refused = list(document.drafts.refused.values())
    text = tr("Dit was nog niet bewaard toen het programma stopte.")
    if refused and _let_copy(parent, text, refused, tr("Kopiëren")):
        document.drop_refused()


def _let_copy(parent: QWidget, text: str, refused: Sequence[Refused], copy: str) -> bool:
    """Tell whether ``refused`` may go: a person threw it away, or it is on the clipboard now."""
    answer = ask_to_keep(parent, text, _in_short(refused), copy)
    if answer:
        texts = (f"{found.name}:\n{found.text}" for found in refused)
        QApplication.clipboard().setText("\n\n".join(texts))
    return answer is not None


def may_leave_unsaved(parent: QWidget, document: SessionDocument) -> bool:
    """Save once more what is only in memory, and ask where the disk still refuses."""
    if document.saving.has_unsaved:
        document.saving.again()
    return not document.saving.has_unsaved or ask(
        parent,
        tr("Niet alles is opgeslagen."),
        tr(
            "Wat je het laatst deed, staat alleen nog in dit venster en gaat verloren. Kies "
            "Exporteren… en een naam die eindigt op .dgw om het te bewaren."
        )
        if document.is_read_only
        else tr(
            "Wat je het laatst deed, staat alleen nog in het geheugen. Los eerst het probleem "
            "op, zoals een volle schijf. Daarna slaat het programma het vanzelf op."
        ),
        tr("Sluiten zonder op te slaan"),
    )


def may_drop_counts(parent: QWidget, counts: Iterable[RunningCount]) -> bool:
    """Ask about numbers that were typed and not revealed, also of what stopped meanwhile."""
    names = [count.name for count in counts if count.holds_counts]
    return not names or ask(
        parent,
        tr("Nog niet alle aantallen zijn getoond."),
        tr("Geteld en nog niet getoond: {0}. Als je sluit, vervallen die aantallen.").format(
            wording().listed([name.lower() for name in names])
        ),
        tr("Sluiten zonder op te slaan"),
    )


def _in_short(typed: Iterable[Refused]) -> str:
    return "\n".join(
        f"{found.name}: {shorten(found.text, _SHOWN_OF_DRAFT, placeholder='…')}" for found in typed
    )
